"""A PDF from its objects, with a table of objects that is right."""

import zlib

PAGE_TEXT = b"BT /F 12 Tf 20 70 Td (Budget 1,234.00) Tj ET 20 20 m 180 20 l 180 60 l 20 60 l s "


def stream(data, entries="", compress=False):
    if compress:
        data, entries = zlib.compress(data, 9), "/Filter /FlateDecode " + entries
    return f"<< {entries} /Length {len(data)} >>\nstream\n".encode("latin-1") + data + b"\nendstream"


def repeated(piece, size):
    """-> `size` bytes of a piece, compressed, without ever being in memory as a whole"""
    packer = zlib.compressobj(9)
    chunk = piece * max(1, (1 << 20) // len(piece))
    packed = [packer.compress(chunk) for _ in range(size // len(chunk))]
    return b"".join(packed) + packer.flush()


def written(objects, trailer="/Root 1 0 R", header=b"%PDF-1.7\n"):
    """-> the file; objects is a dictionary from number to bytes or text"""
    out = bytearray(header)
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + (body.encode("latin-1") if isinstance(body, str) else body) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in sorted(places.items()):
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    out += f"trailer\n<< /Size {max(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode("latin-1")
    return bytes(out)


def pdf(content=PAGE_TEXT, objects=None, page="", box="0 0 200 100", catalog="", pages="/Kids [3 0 R] /Count 1", font=None,
        resources="", trailer="/Root 1 0 R", contents="4 0 R", length=None):
    """-> a file of one page; further objects are numbered from 10 on, and may replace those from 1 to 5"""
    body = content if content.startswith(b"<<") else stream(content)
    all_objects = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", 2: f"<< /Type /Pages {pages} >>",
        3: f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents {contents} {page} "
           f"/Resources << /Font << /F 5 0 R >> {resources} >> >>",
        4: body, 5: font or "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    return written(all_objects | (objects or {}), trailer)
