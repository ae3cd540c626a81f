"""Few bytes that become many, or little that asks for much work."""

import zlib

from .pdf import pdf, repeated, stream

HALF_A_GIGABYTE = 1 << 29


def packed(data, entries="/Filter /FlateDecode"):
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def laughs(levels, times, body=b"0 0 m 9 9 l S "):
    """Forms that each draw the next a number of times."""
    objects = {}
    for level in range(levels):
        calls = b"/X Do " * times if level + 1 < levels else body
        entries = f"/Type /XObject /Subtype /Form /BBox [0 0 200 100] /Resources << /XObject << /X {11 + level} 0 R >> >>"
        objects[10 + level] = stream(calls, entries)
    return pdf(b"/X Do", objects, resources="/XObject << /X 10 0 R >>")


def tiling():
    pattern = stream(b"0 0 1 1 re f", "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources << >>")
    return pdf(b"/Pattern cs /P scn 0 0 200 100 re f", {10: pattern}, resources="/Pattern << /P 10 0 R >>")


def picture(entries, data):
    return pdf(b"200 0 0 100 0 0 cm /I Do", {10: packed(data, f"/Type /XObject /Subtype /Image {entries}")}, resources="/XObject << /I 10 0 R >>")


FILES = {
    "spaces.pdf": lambda: pdf(packed(repeated(b" ", HALF_A_GIGABYTE))),
    "operators.pdf": lambda: pdf(packed(repeated(b"0 0 m 9 9 l S\n", HALF_A_GIGABYTE))),
    "glyphs.pdf": lambda: pdf(packed(repeated(b"BT /F 9 Tf 9 9 Td (Budget) Tj ET\n", 1 << 27))),
    "compressed-twice.pdf": lambda: pdf(packed(zlib.compress(repeated(b" ", 1 << 30), 9), "/Filter [/FlateDecode /FlateDecode]")),
    "run-lengths.pdf": lambda: pdf(packed(b"\x81 " * 2_000_000 + b"\x80", "/Filter /RunLengthDecode")),
    "run-lengths-compressed.pdf": lambda: pdf(packed(repeated(b"\x81 ", 1 << 24), "/Filter [/FlateDecode /RunLengthDecode]")),
    "thousand-filters.pdf": lambda: pdf(packed(b"0" * 100, "/Filter [" + "/ASCIIHexDecode " * 1000 + "]")),
    "picture.pdf": lambda: picture("/Width 20000 /Height 20000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
                                   repeated(b"\0", 400_000_000)),
    "object-stream.pdf": lambda: pdf(objects={10: packed(repeated(b" ", HALF_A_GIGABYTE), "/Type /ObjStm /N 1 /First 6 /Filter /FlateDecode")},
                                     page="/Annots 11 0 R"),
    "character-map.pdf": lambda: pdf(objects={10: packed(repeated(b"1 beginbfchar <41> <0042> endbfchar\n", 1 << 28))},
                                     font="<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 10 0 R >>"),
    "font-file.pdf": lambda: pdf(objects={10: "<< /Type /FontDescriptor /FontName /A /Flags 4 /FontFile2 11 0 R >>",
                                          11: packed(repeated(b"\0", HALF_A_GIGABYTE))},
                                 font="<< /Type /Font /Subtype /TrueType /BaseFont /A /FontDescriptor 10 0 R >>"),
    "metadata.pdf": lambda: pdf(objects={10: packed(repeated(b"<a>", HALF_A_GIGABYTE), "/Type /Metadata /Subtype /XML /Filter /FlateDecode")},
                                catalog="/Metadata 10 0 R"),
    "laughs-of-lines.pdf": lambda: laughs(9, 10),
    "laughs-of-text.pdf": lambda: laughs(8, 10, b"BT /F 9 Tf 9 9 Td (x) Tj ET "),
    "laughs-of-nothing.pdf": lambda: laughs(12, 10, b""),
    "same-contents.pdf": lambda: pdf(contents="[" + "4 0 R " * 300_000 + "]"),
    "tiling.pdf": tiling,
    "predictor.pdf": lambda: pdf(packed(zlib.compress(b" " * 99), "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2147483647 /Colors 32 >>")),
    "million-lines.pdf": lambda: pdf(packed(repeated(b"1 2 m 99 2 l S 5 1 m 5 99 l S\n", 30 << 20))),
    "million-boxes.pdf": lambda: pdf(packed(repeated(b"1 2 90 9 re S\n", 14 << 20))),
}
