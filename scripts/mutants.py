"""Damaged copies of PDFs: one function a kind of damage, for scripts/fuzz and scripts/damage.

Each takes a file's bytes as a bytearray and a random.Random, changes the bytes in place, and tells in a few words what
it did; None where the file has nothing of that kind.
"""

import re

EXTREME_NUMBERS = [b"0", b"-1", b"2147483648", b"99999999999999999999", b"1e9", b"0.0000001", b"65536"]
NAMES = [b"/Page", b"/Pages", b"/Font", b"/Length", b"/FlateDecode", b"/Kids", b"/Type0", b"/XObject", b"/X"]
SECTOR = 512


def piece(data, chance):
    """-> a place in the file, and a length of up to a fiftieth of it"""
    return chance.randrange(len(data)), chance.randint(1, max(1, len(data) // 50))


def replaced(data, chance, pattern, new):
    """Replaces up to 20 places that match."""
    found = [match.span() for match in re.finditer(pattern, data)]
    told = []
    for start, end in sorted(chance.sample(found, min(len(found), chance.randint(1, 20))), reverse=True):
        old = bytes(data[start:end])
        data[start:end] = new(old)
        told.append(f"{old[:20]!r} at {start}")
    return ", ".join(told[:4]) or None


def streams(data, of=rb""):
    """-> where the bytes of each stream begin and end whose dictionary has what the pattern says"""
    found = []
    for match in re.finditer(rb"stream\r?\n", data):
        if data[max(0, match.start() - 3):match.start()] == b"end":
            continue
        end = data.find(b"endstream", match.end())
        head = data[max(0, match.start() - 600):match.start()]
        head = head[head.rfind(b" obj") + 1:]
        if end > match.end() and re.search(of, head):
            found.append((match.end(), end))
    return found


def changed_bytes(data, chance):
    count = chance.randint(1, 200)
    for _ in range(count):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return f"{count} bytes anywhere"


def truncated(data, chance):
    place, _ = piece(data, chance)
    del data[place:]
    return f"from {place} on"


def removed(data, chance):
    place, length = piece(data, chance)
    del data[place:place + length]
    return f"{length} bytes at {place}"


def doubled(data, chance):
    place, length = piece(data, chance)
    data[place:place] = data[place:place + length]
    return f"{length} bytes at {place}"


def moved(data, chance):
    place, length = piece(data, chance)
    taken = data[place:place + length]
    del data[place:place + length]
    to = chance.randrange(len(data) + 1)
    data[to:to] = taken
    return f"{length} bytes from {place} to {to}"


def number(data, chance):
    return replaced(data, chance, rb"(?<= )\d+(?=[ \]/>\r\n])", lambda _: chance.choice(EXTREME_NUMBERS))


def name(data, chance):
    return replaced(data, chance, rb"/[A-Z][A-Za-z0-9]+", lambda _: chance.choice(NAMES))


def reference(data, chance):
    return replaced(data, chance, rb"\d+ 0 R", lambda _: b"%d 0 R" % chance.randrange(1, 60))


def nested(data, chance):
    depth = chance.choice([100, 10_000, 100_000])
    return replaced(data, chance, rb"\[", lambda _: b"[" * depth + b"]" * (depth - 1))


def overwritten_streams(data, chance):
    found = streams(data)[:chance.randint(1, 5)]
    for start, _ in found:
        end = min(start + chance.randint(1, 400), len(data))
        data[start:end] = chance.randbytes(end - start)
    return f"the first {len(found)} streams" if found else None


def cut_stream(data, chance, of=rb""):
    """The end of one stream is missing; all that follows it stands earlier."""
    found = streams(data, of)
    if not found:
        return None
    start, end = chance.choice(found)
    place = chance.randrange(start, end)
    del data[place:end]
    return f"{end - place} of {end - start} bytes of the stream at {start}"


def object_stream(data, chance):
    return cut_stream(data, chance, rb"/ObjStm")


def cross_reference(data, chance):
    """Entries of a table of objects with other places, or its stream with other bytes."""
    entries = [match.span() for match in re.finditer(rb"(?m)^\d{10}(?= \d{5} n)", data)]
    if entries:
        chosen = chance.sample(entries, min(len(entries), chance.randint(1, 10)))
        for start, end in chosen:
            data[start:end] = b"%010d" % chance.randrange(len(data))
        return f"{len(chosen)} entries of the table"
    found = streams(data, rb"/XRef")
    if not found:
        return None
    start, end = chance.choice(found)
    for _ in range(3):
        data[chance.randrange(start, end)] = chance.randrange(256)
    return f"3 bytes of the stream at {start}"


def empty_sectors(data, chance):
    """Parts of a file that a disk or a download lost are zero, and all else is in its place."""
    count = chance.randint(1, 8)
    places = [chance.randrange(max(1, len(data) // SECTOR)) * SECTOR for _ in range(count)]
    for place in places:
        end = min(place + SECTOR, len(data))
        data[place:end] = bytes(end - place)
    return f"{count} sectors, first {places[0]}"


def line_ends(data, chance):
    """Sent as text: line feeds become carriage return and line feed, or the other way round."""
    old, new = chance.choice([(b"\r\n", b"\n"), (b"\n", b"\r\n"), (b"\r", b"\n")])
    if old not in data:
        return None
    data[:] = data.replace(old, new)
    return f"{old!r} as {new!r}"


def as_text(data, chance):
    """Read as text and written again: what is not UTF-8 is a replacement character, or the eighth bit is gone."""
    if chance.random() < 0.5:
        data[:] = bytes(byte & 0x7F for byte in data)
        return "seven bits"
    data[:] = bytes(data).decode("utf-8", "replace").encode()
    return "replacement characters"


KINDS = {
    "bytes": changed_bytes, "truncated": truncated, "removed": removed, "doubled": doubled, "moved": moved,
    "number": number, "name": name, "reference": reference, "nested": nested, "stream": overwritten_streams,
    "cut stream": cut_stream, "object stream": object_stream, "cross-reference": cross_reference,
    "sectors": empty_sectors, "line ends": line_ends, "as text": as_text,
}


def mutated(data, chance, kind=None):
    """-> the kind of damage, what was done, and the damaged bytes, which are never the same as before"""
    while True:
        chosen = kind or chance.choice(list(KINDS))
        copy = bytearray(data)
        told = KINDS[chosen](copy, chance)
        if told and copy != data:
            return chosen, told, bytes(copy)
        kind = None
