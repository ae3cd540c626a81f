"""Pages of ordinary fonts whose text is the attack."""

from .pdf import PAGE_TEXT, pdf, stream


def means(*texts):
    """A page whose letters A, B … stand for the texts, in UTF-16 as hexadecimal digits."""
    pairs = b"".join(b"<%02X> <%s>\n" % (0x41 + n, text) for n, text in enumerate(texts))
    cmap = (b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
            b"%d beginbfchar\n" % len(texts) + pairs + b"endbfchar endcmap end end")
    letters = bytes(0x41 + n for n in range(len(texts)))
    return lambda: pdf(b"BT /F 12 Tf 20 70 Td (1" + letters + b"2) Tj ET " + PAGE_TEXT, {10: stream(cmap)},
                       font="<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 10 0 R >>")


def grid(columns, rows):
    lines = [b"%d 0 m %d %d l S" % (x * 10, x * 10, rows * 10) for x in range(columns + 1)]
    lines += [b"0 %d m %d %d l S" % (y * 10, columns * 10, y * 10) for y in range(rows + 1)]
    cells = [b"1 0 0 1 %d %d Tm (%d) Tj" % (x * 10 + 1, y * 10 + 1, (x * y) % 100) for x in range(columns) for y in range(rows)]
    return pdf(b"\n".join(lines) + b" BT /F 5 Tf " + b"\n".join(cells) + b" ET", box=f"0 0 {columns * 10} {rows * 10}")


FILES = {
    "directions.pdf": means(b"202E", b"202A", b"202C", b"2066", b"2069", b"200F"), "nothing.pdf": means(b"0000", b"", b"FEFF", b"200B"),
    "controls.pdf": means(b"001B005B0032004A", b"0007", b"000A", b"000D", b"0008", b"007F", b"009B"), "half-characters.pdf": means(b"D800", b"DC00", b"DFFFD800", b"D8"),
    "no-characters.pdf": means(b"FFFF", b"FFFE", b"DBFFDFFF", b"FDD0"), "private.pdf": means(b"E000", b"F8FF", b"DB80DC00"),
    "formulas.pdf": means(b"003D0048", b"FF1D", b"002B", b"0040", b"0009003D"), "combining.pdf": means(b"0041" + b"0301" * 120, b"0301" * 120),
    "right-to-left.pdf": means(b"05D0", b"0627", b"0661", b"06F1"),
    "same-place.pdf": lambda: pdf(b"BT /F 9 Tf 20 20 Td " + b"(Budget) Tj -30 0 Td " * 3 + b"ET " + b"BT /F 9 Tf 20 20 Td (1) Tj ET " * 50_000),
    "hair-text.pdf": lambda: pdf(b"BT /F 0.001 Tf 20 20 Td " + b"(Budget 2024) Tj " * 20_000 + b"ET " + PAGE_TEXT),
    "one-line-of-a-megabyte.pdf": lambda: pdf(b"BT /F 9 Tf 20 20 Td (" + b"8" * 1_000_000 + b") Tj ET"),
    "actual-text.pdf": lambda: pdf(b"/Span << /ActualText (" + b"9" * 500_000 + b") >> BDC " + PAGE_TEXT + b" EMC"),
    "cells-one-column.pdf": lambda: grid(1, 4000), "cells-one-row.pdf": lambda: grid(4000, 1), "cells-forty-thousand.pdf": lambda: grid(200, 200),
    "every-angle.pdf": lambda: pdf(b"BT /F 9 Tf " + b"".join(b"0.%03d 0.%03d -0.%03d 0.%03d 99 50 Tm (7) Tj " % (n, 999 - n, 999 - n, n) for n in range(999)) + b"ET " + PAGE_TEXT),
}
