"""What leads back to itself."""

from .pdf import PAGE_TEXT, pdf, stream

FORM = "/Type /XObject /Subtype /Form /BBox [0 0 200 100]"
SPOT = b"/C cs 0.5 scn 0 0 9 9 re f " + PAGE_TEXT


def in_fonts(font, objects=None):
    return pdf(objects=objects, font=font)


FILES = {
    "kids.pdf": lambda: pdf(pages="/Kids [2 0 R] /Count 1"),
    "kids-and-page.pdf": lambda: pdf(pages="/Kids [3 0 R 2 0 R 3 0 R] /Count 3"),
    "kids-of-two.pdf": lambda: pdf(objects={10: "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 5 >>"}, pages="/Kids [10 0 R] /Count 5"),
    "parents.pdf": lambda: pdf(objects={3: "<< /Type /Page /Parent 3 0 R /Contents 4 0 R >>"}),
    "contents.pdf": lambda: pdf(objects={10: "[4 0 R 10 0 R]"}, contents="10 0 R"),
    "length.pdf": lambda: pdf(objects={4: b"<< /Length 4 0 R >>\nstream\n" + PAGE_TEXT + b"\nendstream"}),
    "filter.pdf": lambda: pdf(objects={4: b"<< /Filter 4 0 R /Length 9 >>\nstream\n" + PAGE_TEXT + b"\nendstream"}),
    "references.pdf": lambda: pdf(objects={10: "11 0 R", 11: "10 0 R"}, contents="10 0 R"),
    "resources.pdf": lambda: pdf(objects={3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources 10 0 R >>", 10: "10 0 R"}),
    "form.pdf": lambda: pdf(b"/X Do " + PAGE_TEXT, {10: stream(b"/X Do /X Do", FORM + " /Resources << /XObject << /X 10 0 R >> >>")},
                            resources="/XObject << /X 10 0 R >>"),
    "two-forms.pdf": lambda: pdf(
        b"/X Do " + PAGE_TEXT, {10: stream(b"/X Do", FORM + " /Resources << /XObject << /X 11 0 R >> >>"),
                                11: stream(b"/X Do", FORM + " /Resources << /XObject << /X 10 0 R >> >>")}, resources="/XObject << /X 10 0 R >>"),
    "pattern.pdf": lambda: pdf(
        b"/Pattern cs /P scn 0 0 200 100 re f " + PAGE_TEXT,
        {10: stream(b"/Pattern cs /P scn 0 0 9 9 re f", "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 "
                    "/Resources << /Pattern << /P 10 0 R >> >>")}, resources="/Pattern << /P 10 0 R >>"),
    "soft-mask.pdf": lambda: pdf(
        b"/G gs " + PAGE_TEXT, {10: "<< /SMask << /S /Luminosity /G 11 0 R >> >>",
                                11: stream(b"/G gs 0 0 9 9 re f", FORM + " /Group << /S /Transparency >> /Resources << /ExtGState << /G 10 0 R >> >>")},
        resources="/ExtGState << /G 10 0 R >>"),
    "picture-mask.pdf": lambda: pdf(
        b"9 0 0 9 0 0 cm /I Do " + PAGE_TEXT,
        {10: stream(b"\0", "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask 10 0 R")}, resources="/XObject << /I 10 0 R >>"),
    "glyph.pdf": lambda: in_fonts(
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /A 10 0 R >> /FirstChar 66 /LastChar 66 /Widths [9] "
        "/Encoding << /Differences [66 /A] >> /Resources << /Font << /F 5 0 R >> >> >>", {10: stream(b"9 0 d0 BT /F 9 Tf (BB) Tj ET")}),
    "descendants.pdf": lambda: in_fonts("<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [5 0 R] >>"),
    "encoding.pdf": lambda: in_fonts("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding 10 0 R >>", {10: "<< /BaseEncoding 10 0 R /Differences 10 0 R >>"}),
    "character-map.pdf": lambda: in_fonts(
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 10 0 R /DescendantFonts [11 0 R] >>",
        {10: stream(b"", "/Type /CMap /CMapName /A /UseCMap 10 0 R"), 11: "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A >>"}),
    "colour-space.pdf": lambda: pdf(SPOT, {10: "[/Indexed 10 0 R 1 <0000>]"}, resources="/ColorSpace << /C 10 0 R >>"),
    "separation.pdf": lambda: pdf(SPOT, {10: "[/Separation /S 10 0 R 10 0 R]"}, resources="/ColorSpace << /C 10 0 R >>"),
    "function.pdf": lambda: pdf(SPOT, {10: "<< /FunctionType 3 /Domain [0 1] /Functions [10 0 R 10 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>"},
                                resources="/ColorSpace << /C [/Separation /S /DeviceGray 10 0 R] >>"),
    "outlines.pdf": lambda: pdf(objects={10: "<< /First 11 0 R /Last 11 0 R >>", 11: "<< /Title (x) /Next 11 0 R /First 11 0 R >>"}, catalog="/Outlines 10 0 R"),
    "layers.pdf": lambda: pdf(b"/OC /O BDC " + PAGE_TEXT + b"EMC", {10: "<< /Type /OCMD /OCGs 10 0 R /VE [/And 11 0 R] >>", 11: "[/Not 11 0 R]"},
                              resources="/Properties << /O 10 0 R >>", catalog="/OCProperties << /OCGs [10 0 R] /D << /Order 11 0 R >> >>"),
}
