"""Fonts that are broken, or claim too much."""

import random

from .pdf import PAGE_TEXT, pdf, stream

NOISE = random.Random(8).randbytes(50_000)
TYPE0 = "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding {encoding} /DescendantFonts [10 0 R] {more} >>"
CID = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> {more} >>"
HEX = b"BT /F 12 Tf 20 70 Td <00410042004300440045> Tj ET " + PAGE_TEXT


def cid(encoding="/Identity-H", more="", descendant="", objects=None):
    return lambda: pdf(HEX, {10: CID.format(more=descendant)} | (objects or {}), font=TYPE0.format(encoding=encoding, more=more))


def simple(more, objects=None, subtype="TrueType"):
    return lambda: pdf(HEX, objects, font=f"<< /Type /Font /Subtype /{subtype} /BaseFont /A {more} >>")


def embedded(key, data, subtype="TrueType", entries=""):
    descriptor = f"<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /{key} 11 0 R >>"
    return simple("/FontDescriptor 10 0 R", {10: descriptor, 11: stream(data, entries)}, subtype)


def character_map(body):
    return cid(more="/ToUnicode 11 0 R", objects={11: stream(b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + body)})


FILES = {
    "true-type-noise.pdf": embedded("FontFile2", NOISE), "true-type-head.pdf": embedded("FontFile2", b"\0\1\0\0\xff\xff" + NOISE[:300]),
    "true-type-collection.pdf": embedded("FontFile2", b"ttcf\0\1\0\0\x7f\xff\xff\xff" + NOISE[:300]), "true-type-empty.pdf": embedded("FontFile2", b""),
    "compact-noise.pdf": embedded("FontFile3", NOISE, "Type1", "/Subtype /Type1C"),
    "compact-head.pdf": embedded("FontFile3", b"\1\0\4\4\xff\xff\4" + b"\xff" * 300, "Type1", "/Subtype /Type1C"),
    "open-type-noise.pdf": embedded("FontFile3", b"OTTO\xff\xff" + NOISE, "Type1", "/Subtype /OpenType"),
    "type-1-noise.pdf": embedded("FontFile", b"%!PS-AdobeFont-1.0\n/Encoding 256 array\n" + NOISE, "Type1", "/Length1 -1 /Length2 2147483647"),
    "no-descendants.pdf": simple("/Encoding /Identity-H", subtype="Type0"), "font-is-a-number.pdf": lambda: pdf(font="42"),
    "font-missing.pdf": lambda: pdf(b"BT /Nowhere 9 Tf 9 9 Td (x) Tj ET " + PAGE_TEXT),
    "name-of-a-megabyte.pdf": lambda: pdf(font="<< /Type /Font /Subtype /Type1 /BaseFont /" + "A" * 1_000_000 + " >>"),
    "unknown-subtype.pdf": simple("", subtype="Type99"), "widths-huge.pdf": simple("/FirstChar 0 /LastChar 2147483647 /Widths [" + "500 " * 300_000 + "]"),
    "widths-negative.pdf": simple("/FirstChar -5 /LastChar -1 /Widths [1 2 3 4 5]"),
    "differences.pdf": simple("/Encoding << /Differences [0 " + "/a " * 1_000_000 + "] >>"),
    "differences-negative.pdf": simple("/Encoding << /Differences [-2147483648 /a /b 2147483647 /c] >>"),
    "cid-widths.pdf": cid(descendant="/W [0 2147483647 500 5 [" + "1 " * 300_000 + "]]"), "cid-widths-turned.pdf": cid(descendant="/W [9 1 500 -5 -1 5 (x) []]"),
    "cid-to-glyph.pdf": cid(descendant="/CIDToGIDMap 11 0 R", objects={11: stream(NOISE)}),
    "map-named-as-a-path.pdf": cid("/..#2F..#2F..#2Fetc#2Fpasswd"), "map-unknown.pdf": cid("/No-Such-Map"),
    "map-garbage.pdf": cid("11 0 R", objects={11: stream(NOISE, "/Type /CMap /CMapName /A")}),
    "unicode-range-of-all.pdf": character_map(b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"),
    "unicode-range-turned.pdf": character_map(b"1 beginbfrange <FFFF> <0000> <0041> endbfrange"),
    "unicode-long.pdf": character_map(b"1 beginbfchar <0041> <" + b"4E00" * 100_000 + b"> endbfchar"),
    "unicode-garbage.pdf": character_map(NOISE), "codes-of-eight-bytes.pdf": character_map(b"1 begincodespacerange <0000000000000000> <FFFFFFFFFFFFFFFF> endcodespacerange"),
    "glyphs-without-matrix.pdf": simple("/CharProcs << >> /Encoding << >>", subtype="Type3"),
    "glyphs-flat.pdf": simple("/FontMatrix [0 0 0 0 0 0] /FontBBox [0 0 0 0] /CharProcs << /A 10 0 R >> /FirstChar 65 /LastChar 65 /Widths [9] "
                              "/Encoding << /Differences [65 /A] >>", {10: stream(b"9 0 d0 0 0 9 9 re f")}, "Type3"),
}
