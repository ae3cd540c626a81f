"""What stands in itself so deep that a reader's stack ends."""

from .pdf import PAGE_TEXT, pdf, stream

DEEP = 200_000


def chained_forms(count):
    objects = {10 + n: stream(b"/X Do", f"/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {11 + n} 0 R >> >>") for n in range(count)}
    return pdf(b"/X Do", objects | {10 + count: stream(PAGE_TEXT, "/Subtype /Form /BBox [0 0 9 9]")}, resources="/XObject << /X 10 0 R >>")


def page_tree(depth):
    objects = {10 + n: f"<< /Type /Pages /Parent {9 + n} 0 R /Kids [{11 + n} 0 R] /Count 1 >>" for n in range(depth)}
    return pdf(objects=objects | {10 + depth: f"<< /Type /Page /Parent {9 + depth} 0 R /MediaBox [0 0 99 99] >>"}, pages="/Kids [10 0 R] /Count 1")


def function(body):
    return pdf(b"/C cs 0.5 scn 0 0 9 9 re f " + PAGE_TEXT, {10: stream(body, "/FunctionType 4 /Domain [0 1] /Range [0 1]")},
               resources="/ColorSpace << /C [/Separation /Spot /DeviceGray 10 0 R] >>")


def stitched(depth):
    objects = {10 + n: f"<< /FunctionType 3 /Domain [0 1] /Functions [{11 + n} 0 R] /Bounds [] /Encode [0 1] >>" for n in range(depth)}
    return pdf(b"/C cs 0.5 scn 0 0 9 9 re f " + PAGE_TEXT, objects | {10 + depth: "<< /FunctionType 2 /Domain [0 1] /N 1 >>"},
               resources="/ColorSpace << /C [/Separation /Spot /DeviceGray 10 0 R] >>")


def outlines(depth):
    objects = {10 + n: f"<< /Title (x) /Parent {9 + n} 0 R /First {11 + n} 0 R /Last {11 + n} 0 R /Count 1 >>" for n in range(depth)}
    return pdf(objects=objects, catalog="/Outlines 10 0 R")


FILES = {
    "arrays.pdf": lambda: pdf(page="/X " + "[" * DEEP + "]" * DEEP),
    "arrays-open.pdf": lambda: pdf(page="/X " + "[" * DEEP),
    "dictionaries.pdf": lambda: pdf(page="/X " + "<< /A " * DEEP + "1" + ">>" * DEEP),
    "dictionaries-of-trailer.pdf": lambda: pdf(trailer="/Root 1 0 R /X " + "<< /A " * DEEP + "1" + ">>" * DEEP),
    "arrays-in-content.pdf": lambda: pdf(b"[" * DEEP + b"]" * DEEP + b" TJ " + PAGE_TEXT),
    "dictionaries-in-content.pdf": lambda: pdf(b"/A " + b"<< /A " * DEEP + b">>" * DEEP + b" BDC " + PAGE_TEXT + b"EMC"),
    "strings.pdf": lambda: pdf(b"BT /F 9 Tf " + b"(" * 1_000_000 + b")" * 1_000_000 + b" Tj ET " + PAGE_TEXT),
    "saved-states.pdf": lambda: pdf(b"q " * 1_000_000 + PAGE_TEXT),
    "marked-content.pdf": lambda: pdf(b"/A BMC " * 300_000 + PAGE_TEXT + b"EMC " * 300_000),
    "clips.pdf": lambda: pdf(b"q 0 0 200 100 re W n " * 50_000 + PAGE_TEXT),
    "forms.pdf": lambda: chained_forms(3000),
    "page-tree.pdf": lambda: page_tree(20_000),
    "postscript.pdf": lambda: function(b"{" * DEEP + b"}" * DEEP),
    "postscript-if.pdf": lambda: function(b"{" + b"1 1 eq { " * 50_000 + b"} if " * 50_000 + b"}"),
    "stitched-functions.pdf": lambda: stitched(20_000),
    "outlines.pdf": lambda: outlines(50_000),
    "groups.pdf": lambda: chained_forms(20).replace(b"/Subtype /Form", b"/Subtype /Form /Group << /S /Transparency >>"),
}
