"""Tables of objects, trailers and streams of objects that do not add up."""

import random
import re
import zlib

from .pdf import PAGE_TEXT, pdf, stream, written

WHOLE = pdf()
START = int(re.search(rb"startxref\n(\d+)", WHOLE)[1])


def started(at):
    return re.sub(rb"startxref\n\d+", b"startxref\n%s" % at, WHOLE)


def streamed(entries, rows, extra=None, filtered=True):
    """A file whose table of objects is a stream with these rows."""
    body = written({1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                    3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>"} | (extra or {}))
    body = body[:body.rindex(b"xref\n0 1\n")]
    table = stream(rows, f"/Type /XRef /Root 1 0 R {entries}", compress=filtered)
    return body + b"99 0 obj\n" + table + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)


def objects(entries, data, compress=True):
    return pdf(objects={10: stream(data, f"/Type /ObjStm {entries}", compress=compress)}, page="/Annots [11 0 R]") + b""


def updated(times):
    out = bytearray(WHOLE)
    before = START
    for _ in range(times):
        place = len(out)
        out += b"xref\n0 0\ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (before, place)
        before = place
    return bytes(out)


FILES = {
    "table-leads-to-itself.pdf": lambda: WHOLE.replace(b"/Size 6", b"/Prev %d /Size 6" % START), "table-negative.pdf": lambda: started(b"-5"),
    "table-beyond.pdf": lambda: started(b"99999999999999999999"), "table-at-zero.pdf": lambda: started(b"0"), "table-word.pdf": lambda: started(b"here"),
    "table-missing.pdf": lambda: WHOLE[:START] + WHOLE[WHOLE.index(b"trailer"):], "trailer-missing.pdf": lambda: WHOLE[:WHOLE.index(b"trailer")],
    "root-missing.pdf": lambda: pdf(trailer=""), "root-absent.pdf": lambda: pdf(trailer="/Root 77 0 R"), "root-is-itself.pdf": lambda: pdf(objects={1: "1 0 R"}),
    "all-in-one-place.pdf": lambda: re.sub(rb"\d{10} 00000 n", b"0000000009 00000 n", WHOLE),
    "table-million-free.pdf": lambda: WHOLE[:START] + b"xref\n0 1000000\n" + b"0000000000 65535 f \n" * 1_000_000 + WHOLE[WHOLE.index(b"trailer"):],
    "table-count-huge.pdf": lambda: WHOLE.replace(b"xref\n0 1\n", b"xref\n0 2147483647\n"), "table-start-huge.pdf": lambda: WHOLE.replace(b"xref\n0 1\n", b"xref\n2147483647 2\n"),
    "five-thousand-updates.pdf": lambda: updated(5000), "stream-and-table-loop.pdf": lambda: WHOLE.replace(b"/Size 6", b"/XRefStm %d /Size 6" % START),
    "widths-huge.pdf": lambda: streamed("/Size 4 /W [8 8 8]", bytes(96)), "widths-zero.pdf": lambda: streamed("/Size 4 /W [0 0 0]", b""),
    "widths-negative.pdf": lambda: streamed("/Size 4 /W [-1 4 -2]", bytes(96)), "widths-beyond.pdf": lambda: streamed("/Size 4 /W [2147483647 1 1]", bytes(96)),
    "index-huge.pdf": lambda: streamed("/Size 4 /W [1 2 1] /Index [0 2147483647]", bytes(96)),
    "size-huge.pdf": lambda: streamed("/Size 2147483647 /W [1 2 1]", bytes(96)), "rows-noise.pdf": lambda: streamed("/Size 300 /W [1 2 1]", random.Random(1).randbytes(1200)),
    "stream-of-objects-in-itself.pdf": lambda: streamed("/Size 100 /W [1 2 1]", b"\2\0\x0a\0" * 100, {10: stream(b"10 0 << /A 1 >>", "/Type /ObjStm /N 1 /First 5")}),
    "stream-of-objects-extends-itself.pdf": lambda: objects("/N 1 /First 5 /Extends 10 0 R", b"11 0 << >>"),
    "stream-of-objects-count-huge.pdf": lambda: objects("/N 2147483647 /First 5", b"11 0 << >>"),
    "stream-of-objects-first-negative.pdf": lambda: objects("/N 1 /First -5", b"11 0 << >>"), "stream-of-objects-noise.pdf": lambda: objects("/N 50 /First 400", random.Random(2).randbytes(900)),
    "header-missing.pdf": lambda: WHOLE[9:], "header-late.pdf": lambda: b"x" * 1000 + WHOLE, "header-too-late.pdf": lambda: b"x" * 5000 + WHOLE,
    "two-documents.pdf": lambda: WHOLE + WHOLE, "zeros-behind.pdf": lambda: WHOLE + bytes(20_000_000), "zeros-before.pdf": lambda: bytes(900) + WHOLE,
    "zeros-between.pdf": lambda: WHOLE.replace(b"\n", b"\0\n\0"), "carriage-returns.pdf": lambda: WHOLE.replace(b"\n", b"\r"),
    "end-missing.pdf": lambda: WHOLE.replace(b"endobj", b"").replace(b"endstream", b""), "half.pdf": lambda: WHOLE[:len(WHOLE) // 2],
    "hundred-thousand-objects.pdf": lambda: WHOLE[:START] + b"4 0 obj << >> endobj\n" * 100_000, "noise-after-head.pdf": lambda: b"%PDF-1.7\n" + random.Random(3).randbytes(2_000_000),
    "comment-of-megabytes.pdf": lambda: b"%PDF-1.7\n%" + b"c" * 20_000_000 + b"\n" + WHOLE[9:], "head-only.pdf": lambda: b"%PDF-", "head-and-end.pdf": lambda: b"%PDF-1.7\n%%EOF\n",
    "linearized.pdf": lambda: b"%PDF-1.7\n7 0 obj << /Linearized 1 /L 99999999 /H [-1 -1] /O 77 /E -5 /N 2147483647 /T 1 >> endobj\n" + WHOLE[9:],
    "content-noise.pdf": lambda: pdf(random.Random(4).randbytes(200_000)), "content-cut.pdf": lambda: pdf(stream(zlib.compress(PAGE_TEXT * 99)[:60], "/Filter /FlateDecode")),
}
