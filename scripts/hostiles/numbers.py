"""Sizes, places and counts that no page has."""

from .pdf import PAGE_TEXT, pdf


def box(text):
    return lambda: pdf(box=text)


def content(text):
    return lambda: pdf(text + b" " + PAGE_TEXT)


FILES = {
    "box-kilometres.pdf": box("0 0 1000000000 1000000000"), "box-beyond.pdf": box("0 0 99999999999999999999 9e99"),
    "box-empty.pdf": box("0 0 0 0"), "box-negative.pdf": box("0 0 -200 -100"), "box-turned.pdf": box("200 100 0 0"),
    "box-no-numbers.pdf": box("NaN nan Infinity -inf"), "box-short.pdf": box("0 0"), "box-words.pdf": box("(a) /b [] <<>>"),
    "box-tall.pdf": box("0 0 10 49999"), "box-hair.pdf": box("0 0 0.0001 0.0001"), "box-longest.pdf": box("0 0 49999 49999"),
    "user-unit.pdf": lambda: pdf(page="/UserUnit 1000000000"), "user-unit-negative.pdf": lambda: pdf(page="/UserUnit -3"),
    "turned-45.pdf": lambda: pdf(page="/Rotate 45"), "turned-huge.pdf": lambda: pdf(page="/Rotate 2147483647"),
    "crop-outside.pdf": lambda: pdf(page="/CropBox [5000 5000 6000 6000]"),
    "matrix-huge.pdf": content(b"1e38 0 0 1e38 0 0 cm"), "matrix-digits.pdf": content(b"9" * 400 + b" 0 0 1 0 0 cm"),
    "matrix-zero.pdf": content(b"0 0 0 0 0 0 cm"), "signs.pdf": content(b"--5 +-. 1-2 ..5 5.-5 0x10 1e5 l"),
    "font-size.pdf": content(b"BT /F 99999999999999999999 Tf 9 9 Td (x) Tj ET"), "font-size-negative.pdf": content(b"BT /F -12 Tf 99 9 Td (x) Tj ET"),
    "text-place.pdf": content(b"BT /F 9 Tf 99999999999999999999 -99999999999999999999 Td (x) Tj ET"),
    "spacing.pdf": content(b"BT /F 9 Tf 2147483647 Tc 1e30 Tw 0 Tz 9 9 Td (x y) Tj ET"),
    "dashes.pdf": content(b"[0.0000001 0.0000001] 0 d 0 0 m 199999 0 l S"), "dashes-negative.pdf": content(b"[-1 -1] -5 d 0 0 m 99 0 l S"),
    "dashes-zero.pdf": content(b"[0 0] 0 d 0 0 m 99 0 l S"), "line-width.pdf": content(b"99999999999 w 0 0 m 99 0 l S"),
    "curves.pdf": content(b"0 0 m 1e9 1e9 -1e9 1e9 2147483647 -2147483648 c S"),
    "length-negative.pdf": lambda: pdf(b"<< /Length -1 >>\nstream\n" + PAGE_TEXT + b"\nendstream"),
    "length-huge.pdf": lambda: pdf(b"<< /Length 9223372036854775807 >>\nstream\n" + PAGE_TEXT + b"\nendstream"),
    "length-short.pdf": lambda: pdf(b"<< /Length 3 >>\nstream\n" + PAGE_TEXT + b"\nendstream"),
    "object-number.pdf": lambda: pdf(contents="2147483647 0 R"), "object-number-negative.pdf": lambda: pdf(contents="-4 0 R"),
    "generation.pdf": lambda: pdf(contents="4 99999 R"), "size-huge.pdf": lambda: pdf(trailer="/Root 1 0 R /Size 2147483647"),
}
