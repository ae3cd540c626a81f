"""Files that bear the name of a PDF and are none."""

import gzip
import io
import random
import tarfile
import zipfile

from .pdf import pdf


def zipped(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def archived():
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        entry = tarfile.TarInfo("budget.pdf")
        entry.size = len(pdf())
        archive.addfile(entry, io.BytesIO(pdf()))
    return out.getvalue()


FILES = {
    "web-page.pdf": lambda: "<!DOCTYPE html><html><body><h1>404 页面不存在</h1></body></html>".encode(), "web-page-in-gb.pdf": lambda: '<html><meta charset="gbk">页面</html>'.encode("gb18030"),
    "web-archive.pdf": lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html></html>", "empty.pdf": lambda: b"", "one-byte.pdf": lambda: b"%", "one-zero.pdf": lambda: b"\0",
    "zip.pdf": lambda: zipped(a=b"x"), "word.pdf": lambda: zipped(word__document=b"<w:document/>"), "ofd.pdf": lambda: zipped(OFD=b"<ofd:OFD/>"), "zip-bomb.pdf": lambda: zipped(a=bytes(50_000_000)),
    "old-word.pdf": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000), "png.pdf": lambda: b"\x89PNG\r\n\x1a\n" + bytes(400), "jpeg.pdf": lambda: b"\xff\xd8\xff\xe0" + bytes(400),
    "tiff.pdf": lambda: b"II*\0" + bytes(400), "program.pdf": lambda: b"\x7fELF\2\1\1" + bytes(400), "gzip.pdf": lambda: gzip.compress(pdf()), "tar.pdf": archived,
    "postscript.pdf": lambda: b"%!PS-Adobe-3.0\n(x) show showpage\n", "rich-text.pdf": lambda: b"{\\rtf1 budget}", "xml.pdf": lambda: b'<?xml version="1.0"?><a/>', "json.pdf": lambda: b'{"error": "not found"}',
    "noise.pdf": lambda: random.Random(5).randbytes(5_000_000), "zeros.pdf": lambda: bytes(10_000_000), "data-uri.pdf": lambda: b"data:application/pdf;base64,JVBERi0xLjcK",
    "head-in-page.pdf": lambda: b"<html><pre>%PDF-1.7</pre></html>",
}
