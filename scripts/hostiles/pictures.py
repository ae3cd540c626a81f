"""Pictures and shadings too large, or of garbage."""

import random
import struct

from .pdf import PAGE_TEXT, pdf, stream

NOISE = random.Random(7).randbytes(4000)
GRAY = "/ColorSpace /DeviceGray /BitsPerComponent 8"


def picture(entries, data=NOISE):
    return lambda: pdf(b"q 200 0 0 100 0 0 cm /I Do Q " + PAGE_TEXT, {10: stream(data, f"/Type /XObject /Subtype /Image {entries}")},
                       resources="/XObject << /I 10 0 R >>")


def sheet(entries, data=NOISE, content=b"q 595 0 0 842 0 0 cm /I Do Q"):
    """A page that is nothing but a picture: where readers are installed, it is read."""
    return lambda: pdf(content, {10: stream(data, f"/Type /XObject /Subtype /Image {entries}", compress=len(data) > 10_000)},
                       resources="/XObject << /I 10 0 R >>", box="0 0 595 842")


def shading(entries, data=NOISE):
    return lambda: pdf(b"/S sh " + PAGE_TEXT, {10: stream(data, f"/ColorSpace /DeviceGray {entries}")}, resources="/Shading << /S 10 0 R >>")


def sized(width, height):
    return f"/Width {width} /Height {height}"


JPEG = b"\xff\xd8\xff\xc0\x00\x0b\x08\xff\xff\xff\xff\x01\x01\x11\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + NOISE
JPX = (struct.pack(">I4sI", 12, b"jP  ", 0x0D0A870A) + struct.pack(">I4s4sI4s", 20, b"ftyp", b"jp2 ", 0, b"jp2 ")
       + struct.pack(">I4s", 45, b"jp2h") + struct.pack(">I4sIIHBBBB", 22, b"ihdr", 2**31 - 1, 2**31 - 1, 1, 7, 7, 0, 0)
       + struct.pack(">I4sBBBI", 15, b"colr", 1, 0, 0, 17) + struct.pack(">I4s", 0, b"jp2c")
       + b"\xff\x4f\xff\x51" + struct.pack(">HHIIIIIIIIH", 41, 0, 2**31 - 1, 2**31 - 1, 0, 0, 2**31 - 1, 2**31 - 1, 0, 0, 1) + b"\7\1\1" + NOISE)
JBIG2 = struct.pack(">IBBBI", 0, 0x30, 0, 1, 19) + struct.pack(">IIIIBH", 2**31 - 1, 2**31 - 1, 0, 0, 0, 0) + NOISE
BITS = "/ColorSpace /DeviceGray /BitsPerComponent 1"
SHEETS = {
    "one-pixel": sheet(sized(1, 1) + " " + GRAY, b"\0"), "thirty-thousand-bits": sheet(sized(30000, 30000) + " " + BITS, bytes(30000 * 3750)),
    "thirty-thousand-colours": sheet(sized(30000, 30000) + " /ColorSpace /DeviceRGB /BitsPerComponent 8"),
    "jpeg-garbage": sheet(sized(900, 900) + f" {GRAY} /Filter /DCTDecode"), "jpeg-huge": sheet(sized(65535, 65535) + f" {GRAY} /Filter /DCTDecode", JPEG),
    "jpx-garbage": sheet(sized(900, 900) + " /Filter /JPXDecode"), "jpx-huge": sheet(sized(900, 900) + " /Filter /JPXDecode", JPX),
    "jbig2-garbage": sheet(sized(900, 900) + f" {BITS} /Filter /JBIG2Decode"), "jbig2-huge": sheet(sized(900, 900) + f" {BITS} /Filter /JBIG2Decode", JBIG2),
    "fax-garbage": sheet(sized(900, 900) + f" {BITS} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 900 >>"),
    "noise": sheet(sized(1700, 1700) + " " + GRAY, random.Random(8).randbytes(1700 * 1700)),
    "noise-bits": sheet(sized(1704, 1700) + " " + BITS, random.Random(9).randbytes(213 * 1700)),
    "black": sheet(sized(1000, 1000) + " " + GRAY, bytes(1000 * 1000)),
    "stripes": sheet(sized(1000, 1000) + " " + GRAY, (bytes(1000) + b"\xff" * 3000) * 250),
    "a-thousand-tiles": sheet(sized(64, 64) + " " + GRAY, random.Random(3).randbytes(64 * 64),
                              b"".join(b"q 19 0 0 26 %d %d cm /I Do Q\n" % (x * 18, y * 25) for x in range(33) for y in range(33))),
}
FILES = {
    **{f"sheet-{name}.pdf": made for name, made in SHEETS.items()},
    "thirty-thousand-bits.pdf": picture(sized(30000, 30000) + " /ColorSpace /DeviceGray /BitsPerComponent 1"),
    "thirty-thousand-colours.pdf": picture(sized(30000, 30000) + " /ColorSpace /DeviceRGB /BitsPerComponent 8"),
    "size-beyond.pdf": picture(sized(2147483647, 2147483647) + " " + GRAY), "size-negative.pdf": picture(sized(-5, -5) + " " + GRAY),
    "size-zero.pdf": picture(sized(0, 0) + " " + GRAY), "bits-0.pdf": picture(sized(9, 9) + " /ColorSpace /DeviceGray /BitsPerComponent 0"),
    "bits-32.pdf": picture(sized(9, 9) + " /ColorSpace /DeviceGray /BitsPerComponent 32"),
    "palette.pdf": picture(sized(9, 9) + " /BitsPerComponent 8 /ColorSpace [/Indexed /DeviceRGB 999999999 <00>]"),
    "decode.pdf": picture(sized(9, 9) + f" {GRAY} /Decode [NaN 1e999]"), "mask-huge.pdf": picture(sized(60000, 60000) + " /ImageMask true"),
    "colours-none.pdf": picture(sized(9, 9) + " /BitsPerComponent 8"),
    "jbig2-garbage.pdf": picture(sized(900, 900) + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode"),
    "jbig2-huge.pdf": picture(sized(900, 900) + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode", JBIG2),
    "jbig2-globals.pdf": picture(sized(9, 9) + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 10 0 R >>"),
    "jpx-garbage.pdf": picture(sized(900, 900) + " /Filter /JPXDecode"), "jpx-huge.pdf": picture(sized(900, 900) + " /Filter /JPXDecode", JPX),
    "jpeg-garbage.pdf": picture(sized(900, 900) + f" {GRAY} /Filter /DCTDecode"), "jpeg-huge.pdf": picture(sized(65535, 65535) + f" {GRAY} /Filter /DCTDecode", JPEG),
    "fax-garbage.pdf": picture(sized(900, 900) + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 900 >>"),
    "fax-huge.pdf": picture(sized(900, 900) + " /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /Columns 2147483647 /Rows -1 >>"),
    "lzw-garbage.pdf": picture(sized(900, 900) + f" {GRAY} /Filter /LZWDecode"),
    "crypt-filter.pdf": picture(sized(9, 9) + f" {GRAY} /Filter /Crypt"),
    "inline-huge.pdf": lambda: pdf(b"q 9 0 0 9 0 0 cm BI /W 30000 /H 30000 /BPC 8 /CS /RGB ID x EI Q " + PAGE_TEXT),
    "inline-without-end.pdf": lambda: pdf(b"BI /W 9 /H 9 /BPC 8 /CS /G ID " + NOISE + PAGE_TEXT),
    "ten-thousand-times.pdf": lambda: pdf(
        b"q 9 0 0 9 0 0 cm /I Do Q " * 10_000 + PAGE_TEXT,
        {10: stream(bytes(1000 * 1000), f"/Subtype /Image {sized(1000, 1000)} {GRAY}", compress=True)}, resources="/XObject << /I 10 0 R >>"),
    **{f"mesh-{kind}.pdf": shading(f"/ShadingType {kind} /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /VerticesPerRow 2 /Decode [0 200 0 100 0 1]")
       for kind in (4, 5, 6, 7)},
    "radial.pdf": shading("/ShadingType 3 /Coords [0 0 0 1e9 1e9 1e9] /Extend [true true] /Function << /FunctionType 2 /Domain [0 1] /N 1 >>"),
    "sampled.pdf": shading("/ShadingType 2 /Coords [0 0 9 9] /Function 10 0 R /FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [65536 65536] /BitsPerSample 32"),
    "mesh-one-vertex-a-row.pdf": shading("/ShadingType 5 /BitsPerCoordinate 32 /BitsPerComponent 16 /VerticesPerRow 2147483647 /Decode [0 1 0 1 0 1]"),
}
