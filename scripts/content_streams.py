"""Content streams drawn anew for scripts/reprint: their lines in other strokes, their texts in other operators."""

import bisect
import collections
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field, replace
from decimal import Decimal

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

IDENTITY = (1, 0, 0, 1, 0, 0)
CONSTRUCTION = ("m", "l", "c", "v", "y", "h", "re")
PAINTING = ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")
COLOURS = ("g", "rg", "k", "cs", "sc", "scn", "G", "RG", "K", "CS", "SC", "SCN")
TEXT_STATE = ("Tc", "Tw", "Tz", "TL", "Tf", "Ts", "Tr")
PLACING = ("BT", "ET", "Td", "TD", "Tm", "T*")
SHOWING = ("Tj", "TJ", "'", '"')


def numbers(box):
    return [float(value) for value in box]


def instruction(operator, *operands):
    return pikepdf.ContentStreamInstruction([Decimal(f"{x:.6f}") for x in operands], pikepdf.Operator(operator))


def times(one, two):
    a, b, c, d, e, f = one
    g, h, i, j, k, l = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l)


def place(point, matrix):
    x, y = point
    return matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]


def as_displayed(page):
    """-> the matrix from a page's own space to the page as shown, y upwards, and its height there"""
    x0, y0, x1, y1 = numbers(page.cropbox)
    turn = int(page.obj.get("/Rotate", 0)) % 360
    matrices = {0: (1, 0, 0, 1, -x0, -y0), 90: (0, -1, 1, 0, -y0, x1), 180: (-1, 0, 0, -1, x1, y1), 270: (0, 1, -1, 0, y1, -x0)}
    return matrices[turn], (x1 - x0 if turn % 180 else y1 - y0)


# Lines


@dataclass
class Line:
    """A stroke that lies or stands, in the page as displayed."""

    start: tuple
    end: tuple
    lies: bool

    @property
    def at(self):
        return (self.start if self.lies else self.start[::-1])[1]

    @property
    def span(self):
        along = [point[0 if self.lies else 1] for point in (self.start, self.end)]
        return min(along), max(along)


@dataclass(frozen=True)
class Pen:
    """What a stroke is drawn with."""

    matrix: tuple
    width: float = 1.0
    is_black: bool = True

    @property
    def point(self):
        """A point of the page in the units that hold."""
        a, b, c, d = self.matrix[:4]
        return 1 / (abs(a * d - b * c) ** 0.5 or 1)


def line_of(start, end, matrix):
    one, two = place(start, matrix), place(end, matrix)
    across, up = abs(one[0] - two[0]), abs(one[1] - two[1])
    if min(across, up) > 0.3 or max(across, up) < 4:
        return None
    return Line(one, two, across > up)


def outlines(path, painting):
    """-> the corners of a path's parts; None of a path with curves"""
    result = []
    for item in path:
        values, name = numbers(item.operands), str(item.operator)
        if name == "re":
            x, y, width, height = values
            result.append([(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)])
        elif name == "m":
            result.append([tuple(values)])
        elif name == "l" and result:
            result[-1].append(tuple(values))
        elif name == "h" and result:
            result[-1].append(result[-1][0])
        else:
            return None
    if painting == "s" and result:
        result[-1].append(result[-1][0])
    return result


def segments(source, displayed):
    """-> the items of a content stream, straight strokes as (start, end, Pen, Line or None)"""
    path, pens, clips = [], [Pen(displayed)], False
    for item in pikepdf.parse_content_stream(source):
        name = str(item.operator)
        if name in CONSTRUCTION:
            path.append(item)
            continue
        if name in ("W", "W*"):
            clips = True
            path.append(item)
            continue
        if path:
            parts = outlines(path, name) if name in ("S", "s") and not clips else None
            if parts is None:
                yield from path
                yield item
            else:
                for corners in parts:
                    for start, end in zip(corners, corners[1:]):
                        yield start, end, pens[-1], line_of(start, end, pens[-1].matrix)
            path, clips = [], False
            continue
        if name == "q":
            pens.append(pens[-1])
        elif name == "Q" and len(pens) > 1:
            pens.pop()
        elif name == "cm":
            pens[-1] = replace(pens[-1], matrix=times(numbers(item.operands), pens[-1].matrix))
        elif name == "w":
            pens[-1] = replace(pens[-1], width=float(item.operands[0]))
        elif name in ("G", "RG", "K", "CS", "SC", "SCN"):
            dark = {"G": [0], "RG": [0, 0, 0], "K": [0, 0, 0, 1]}.get(name)
            pens[-1] = replace(pens[-1], is_black=dark is not None and numbers(item.operands) == dark)
        yield item


def redrawn_lines(pdf, change, prepare=None):
    """
    Has `change(line, start, end, pen, known)` draw each line of the pages.

    `known` is what `prepare` says of the page's lines; bytes are content that is drawn before all else.
    """
    for index, page in enumerate(pdf.pages):
        displayed, _ = as_displayed(page)
        items = list(segments(page, displayed))
        lines = [item[3] for item in items if isinstance(item, tuple) and item[3]]
        known = prepare(index, page, lines) if prepare else None
        result = []
        for item in items:
            if not isinstance(item, tuple):
                result.append(item)
            elif item[3]:
                start, end, pen, line = item
                result += change(line, start, end, pen, known)
            else:
                result += stroke(*item[:2])
        if isinstance(known, bytes):
            result = [*pikepdf.parse_content_stream(pdf.make_stream(known)), *result]
        page.obj["/Contents"] = pdf.make_stream(pikepdf.unparse_content_stream(result))


def stroke(start, end):
    return [instruction("m", *start), instruction("l", *end), instruction("S")]


def aside(start, end, distance):
    """-> the line moved by a distance across its direction"""
    (x0, y0), (x1, y1) = start, end
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1
    dx, dy = -(y1 - y0) / length * distance, (x1 - x0) / length * distance
    return (x0 + dx, y0 + dy), (x1 + dx, y1 + dy)


def dashed(line, start, end, pen, known):
    dash = pikepdf.ContentStreamInstruction(
        [[Decimal(f"{length * pen.point:.4f}") for length in (3, 2)], 0], pikepdf.Operator("d"))
    return [instruction("q"), dash, *stroke(start, end), instruction("Q")]


def doubled(line, start, end, pen, known):
    """But for those that have another beside them already."""
    beside = known[line.lies]
    near = beside[bisect.bisect(beside, (line.at - 4,)) : bisect.bisect(beside, (line.at + 4,))]
    if any(at != line.at and first < line.span[1] and line.span[0] < last for at, first, last in near):
        return stroke(start, end)
    pair = [stroke(*aside(start, end, side * 0.75 * pen.point)) for side in (1, -1)]
    return [instruction("q"), instruction("w", 0.4 * pen.point), *pair[0], *pair[1], instruction("Q")]


def of_width(points):
    def change(line, start, end, pen, known):
        return [instruction("q"), instruction("w", points * pen.point), *stroke(start, end), instruction("Q")]

    return change


def light(line, start, end, pen, known):
    """Black lines alone: what is white stays unseen."""
    colour = [instruction("G", 0.8)] if pen.is_black else []
    return [instruction("q"), *colour, *stroke(start, end), instruction("Q")]


def filled(line, start, end, pen, known):
    """Black lines as thin boxes with fill and stroke."""
    if not pen.is_black:
        return stroke(start, end)
    half = max(pen.width, 0.4 * pen.point) / 2
    (x0, y0), (x1, y1) = aside(start, end, half)
    (x2, y2), (x3, y3) = aside(start, end, -half)
    corners = [instruction("m", x0, y0), instruction("l", x1, y1), instruction("l", x3, y3), instruction("l", x2, y2), instruction("h")]
    colours = [instruction("G", 0), instruction("g", 0), instruction("w", 0.05 * pen.point)]
    return [instruction("q"), *colours, *corners, instruction("B"), instruction("Q")]


def crossings(index, page, lines):
    """-> for lies and stands, the places of the lines of that direction in order, with their spans"""
    return {lies: sorted((line.at, *line.span) for line in lines if line.lies == lies) for lies in (True, False)}


def in_pieces(gap):
    """-> draws a line in pieces, one a cell, as if each cell drew its own edges: with a gap at the corners, or over each other"""

    def change(line, start, end, pen, known):
        low, high = line.span
        others = known[not line.lies]
        cuts = []
        for at, first, last in others[bisect.bisect(others, (low + 2,)) : bisect.bisect(others, (high - 2,))]:
            if first - 1 <= line.at <= last + 1 and (not cuts or at - cuts[-1] > 3):
                cuts.append(at)
        along = line.start[0 if line.lies else 1], line.end[0 if line.lies else 1]
        result = []
        for first, last in zip([low, *cuts], [*cuts, high]):
            if last - first > 3:
                parts = [(value - along[0]) / (along[1] - along[0]) for value in (first + gap / 2, last - gap / 2)]
                ends = [tuple(a + (b - a) * part for a, b in zip(start, end)) for part in parts]
                result += stroke(*ends)
        return result or stroke(start, end)

    return change


def joined(lines):
    """-> the lines of each table: those that touch each other"""
    parents = list(range(len(lines)))

    def root(index):
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    standing = sorted((line.at, *line.span, index) for index, line in enumerate(lines) if not line.lies)
    for index, line in enumerate(lines):
        if not line.lies:
            continue
        low, high = line.span
        for _, first, last, other in standing[bisect.bisect(standing, (low - 2,)) : bisect.bisect(standing, (high + 2,))]:
            if first - 2 <= line.at <= last + 2:
                parents[root(index)] = root(other)
    groups = collections.defaultdict(list)
    for index, line in enumerate(lines):
        groups[root(index)].append(line)
    return list(groups.values())


AMOUNT = re.compile(r"^-?[\d,]+\.\d{1,6}$")


def amounts(source):
    """-> for each page, the middles of the words that are amounts, y downwards"""
    done = subprocess.run(["pdftotext", "-bbox", source, "-"], capture_output=True)
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", done.stdout.decode("utf-8", "replace"))
    result = []
    for page in ElementTree.fromstring(text).iter("{http://www.w3.org/1999/xhtml}page"):
        words = [word for word in page if AMOUNT.match((word.text or "").strip())]
        boxes = [[float(word.get(key)) for key in ("xMin", "xMax", "yMin", "yMax")] for word in words]
        result.append([((x0 + x1) / 2, (y0 + y1) / 2) for x0, x1, y0, y1 in boxes])
    return result


def rows_of(table):
    """-> the places of a table's lines that lie, top first, each once; its left and right"""
    spans = [line.span for line in table if line.lies]
    places = []
    for at in sorted((line.at for line in table if line.lies), reverse=True):
        if not places or places[-1] - at > 3:
            places.append(at)
    return places, min(low for low, _ in spans), max(high for _, high in spans)


def tables_with_amounts(index, page, lines, printed):
    _, height = as_displayed(page)
    for table in joined(lines):
        if len({line.lies for line in table}) < 2:
            continue
        places, left, right = rows_of(table)
        inside = [height - y for x, y in printed[index] if left < x < right and places[-1] < height - y < places[0]]
        if len(places) > 2 and inside:
            yield table, places, left, right, max(inside)


def has_whole_rows(lines, left, right):
    """-> whether the lines between rows all reach from side to side: where a cell has several rows, they tell which"""
    spans = collections.defaultdict(list)
    for line in lines:
        for row in (-1, 0, 1):
            spans[round(line.at / 2) + row].append(line.span)
    for line in lines:
        reached = left
        for low, high in sorted(spans[round(line.at / 2)]):
            if low > reached + 3:
                return False
            reached = max(reached, high)
        if reached < right - 3:
            return False
    return True


def without_row_rules(pdf, source):
    """
    Leaves out the lines between rows of tables with amounts, but for those of their headers, the first and the last.

    Tables with cells of several rows stay as they are.
    """
    printed = amounts(source)

    def prepare(index, page, lines):
        dropped = set()
        for table, places, left, right, first in tables_with_amounts(index, page, lines, printed):
            between = [line for line in table if line.lies and places[-1] + 3 < line.at < first]
            if has_whole_rows(between, left, right):
                dropped |= {id(line) for line in between}
        return dropped

    redrawn_lines(pdf, lambda line, start, end, pen, known: [] if id(line) in known else stroke(start, end), prepare)


def with_shades(pdf, source):
    """Light fill behind every other row of the tables with amounts."""
    printed = amounts(source)

    def prepare(index, page, lines):
        drawing = ""
        for _, places, left, right, _ in tables_with_amounts(index, page, lines, printed):
            for top, bottom in list(zip(places, places[1:]))[1::2]:
                drawing += f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re f\n"
        a, b, c, d, e, f = as_displayed(page)[0]
        sign = a * d - b * c
        inverse = (d / sign, -b / sign, -c / sign, a / sign, (c * f - d * e) / sign, (b * e - a * f) / sign)
        return ("q " + " ".join(f"{x:.4f}" for x in inverse) + " cm 0.9 0.94 0.98 rg\n" + drawing + "Q").encode()

    redrawn_lines(pdf, lambda line, start, end, pen, known: stroke(start, end), prepare)


# Texts


@dataclass
class Unit:
    """What a stream shows from one place on, and all that it needs to be shown elsewhere in the stream."""

    matrix: tuple
    line: tuple
    clips: list
    colours: list
    state: dict
    items: list = field(default_factory=list)

    def start(self):
        return place((0, 0), times(self.line, self.matrix))

    def drawn(self, line=None, items=None, extra=()):
        yield instruction("q")
        for clip in self.clips:
            yield from clip
        yield from self.colours
        yield instruction("cm", *self.matrix)
        yield instruction("BT")
        yield from self.state.values()
        yield from extra
        yield instruction("Tm", *(line or self.line))
        yield from self.items if items is None else items
        yield instruction("ET")
        yield instruction("Q")


@dataclass
class TextScan:
    """A content stream taken apart: all but its texts, and those as units. `is_whole` is whether nothing else must move with a text."""

    others: list = field(default_factory=list)
    units: list = field(default_factory=list)
    is_whole: bool = True


def with_operands(item, *operands):
    return pikepdf.ContentStreamInstruction(list(operands), pikepdf.Operator(item))


def moved_path(path, matrix):
    """-> a clip's path in the space that the stream begins with"""
    for item in path:
        values, name = numbers(item.operands), str(item.operator)
        if name == "re":
            x, y, width, height = values
            corners = [place(corner, matrix) for corner in ((x, y), (x + width, y), (x + width, y + height), (x, y + height))]
            yield instruction("m", *corners[0])
            yield from (instruction("l", *corner) for corner in corners[1:])
            yield instruction("h")
        else:
            points = [place(point, matrix) for point in zip(values[::2], values[1::2])]
            yield instruction(name, *(value for point in points for value in point))


def scan_texts(source):
    scan, path, clip = TextScan(), [], None
    state = {"matrix": IDENTITY, "clips": [], "colours": [], "text": {}}
    states, base, line, unit, leading = [], IDENTITY, IDENTITY, None, 0.0

    def show(item):
        nonlocal unit
        if unit is None:
            unit = Unit(state["matrix"], line, state["clips"], state["colours"], dict(state["text"]))
            scan.units.append(unit)
        unit.items.append(item)

    for item in pikepdf.parse_content_stream(source):
        name = str(item.operator)
        values = item.operands
        if name == "INLINE IMAGE" or not hasattr(item, "operands"):
            scan.others.append(item)
            continue
        if name in TEXT_STATE:
            state["text"] = {**state["text"], name: item}
            if name == "Tr" and int(values[0]) > 3:
                scan.is_whole = False
            if unit is not None:
                unit.items.append(item)
            continue
        if name in PLACING:
            unit = None
            leading = float(state["text"]["TL"].operands[0]) if "TL" in state["text"] else 0.0
            if name == "BT":
                line = IDENTITY
            elif name == "Tm":
                line = tuple(numbers(values))
            elif name in ("Td", "TD"):
                line = times((1, 0, 0, 1, *numbers(values)), line)
                if name == "TD":
                    state["text"] = {**state["text"], "TL": instruction("TL", -float(values[1]))}
            elif name == "T*":
                line = times((1, 0, 0, 1, 0, -leading), line)
            continue
        if name in SHOWING:
            if name in ("'", '"'):
                unit = None
                leading = float(state["text"]["TL"].operands[0]) if "TL" in state["text"] else 0.0
                line = times((1, 0, 0, 1, 0, -leading), line)
                if name == '"':
                    state["text"] = {**state["text"], "Tw": with_operands("Tw", values[0]), "Tc": with_operands("Tc", values[1])}
                item = with_operands("Tj", values[-1])
            show(item)
            continue
        if name in ("BMC", "BDC", "EMC", "MP", "DP"):
            scan.is_whole &= not (name == "BDC" and values[0] == Name("/OC"))
            continue
        if unit is not None and name in COLOURS + ("gs",):
            unit.items.append(item)
        scan.others.append(item)
        if name == "q":
            states.append(dict(state))
            unit = None
        elif name == "Q" and states:
            state = states.pop()
            unit = None
        elif name == "cm":
            state["matrix"] = times(numbers(values), state["matrix"])
            unit = None
        elif name in COLOURS or name in ("gs", "w"):
            dropped = {"g": COLOURS[:6], "rg": COLOURS[:6], "k": COLOURS[:6], "cs": COLOURS[:6], "G": COLOURS[6:], "RG": COLOURS[6:],
                       "K": COLOURS[6:], "CS": COLOURS[6:], "sc": ("sc", "scn"), "scn": ("sc", "scn"), "SC": ("SC", "SCN"),
                       "SCN": ("SC", "SCN")}.get(name, ())
            state["colours"] = [other for other in state["colours"] if str(other.operator) not in dropped] + [item]
        elif name in CONSTRUCTION:
            path.append(item)
        elif name in ("W", "W*"):
            clip = name
        elif name in PAINTING:
            if clip and path:
                moved = [*moved_path(path, state["matrix"]), instruction(clip), instruction("n")]
                state["clips"] = [*state["clips"], moved]
            path, clip = [], None
    return scan


def streams(pdf):
    """-> each stream with content, its resources, and what writes it anew"""
    for page in pdf.pages:
        def write(data, page=page):
            page.obj["/Contents"] = pdf.make_stream(data)

        yield page, page.resources, write
    for item in pdf.objects:
        if isinstance(item, Stream) and item.get("/Subtype") == "/Form":
            yield item, item.get("/Resources", Dictionary()), item.write


def redrawn_texts(change):
    """-> a way that draws the texts of each stream behind all else, as `change(units, resources, pdf)` says"""

    def way(pdf, source):
        for stream, resources, write in list(streams(pdf)):
            scan = scan_texts(stream)
            if scan.is_whole and scan.units:
                write(pikepdf.unparse_content_stream(isolated(scan.others) + list(change(scan.units, resources, pdf))))

    return way


def isolated(items):
    """-> the items, none of whose states last"""
    depth = 0
    result = [instruction("q")]
    for item in items:
        name = str(item.operator)
        depth += (name == "q") - (name == "Q")
        if depth < 0:
            depth = 0
            continue
        result.append(item)
    return result + [instruction("Q")] * (depth + 1)


def in_order(key=None, reverse=False):
    def change(units, resources, pdf):
        for unit in sorted(units, key=key) if key else units[::-1] if reverse else units:
            yield from unit.drawn()

    return change


def by_column(unit):
    x, y = unit.start()
    return round(x / 40), -y


def stretched(units, resources, pdf):
    """The same letters from a matrix twice as wide and a scaling of half."""
    for unit in units:
        a, b, c, d, e, f = unit.line
        before = float(unit.state["Tz"].operands[0]) if "Tz" in unit.state else 100.0
        items = [instruction("Tz", float(item.operands[0]) / 2) if str(item.operator) == "Tz" else item for item in unit.items]
        yield from unit.drawn((2 * a, 2 * b, c, d, e, f), items, [instruction("Tz", before / 2)])


def shown_twice(extra, shift=0.0):
    def change(units, resources, pdf):
        for unit in units:
            yield from unit.drawn()
        for unit in units:
            a, b, c, d, e, f = unit.line
            move = shift * Pen(times(unit.line, unit.matrix)).point
            yield from unit.drawn((a, b, c, d, e + move * a, f + move * b), extra=extra)

    return change


def in_forms(units, resources, pdf):
    forms = resources.get("/XObject", Dictionary())
    forms = Dictionary(forms)
    for index, unit in enumerate(units):
        form = pdf.make_stream(pikepdf.unparse_content_stream(list(unit.drawn())))
        form["/Type"], form["/Subtype"], form["/BBox"] = Name("/XObject"), Name("/Form"), Array([-20000, -20000, 20000, 20000])
        form["/Resources"] = Dictionary({key: value for key, value in resources.items() if key != "/XObject"})
        forms[f"/Text{index}"] = form
        yield pikepdf.ContentStreamInstruction([Name(f"/Text{index}")], pikepdf.Operator("Do"))
    resources["/XObject"] = forms


def widths(font):
    """-> bytes per character, and what gives a character's width in thousandths of its size; None where that is not known"""
    kind = font.get("/Subtype")
    if kind == "/Type0" and font.get("/Encoding") == "/Identity-H":
        below = font["/DescendantFonts"][0]
        table, items = {}, list(below.get("/W", []))
        while items:
            first = int(items.pop(0))
            second = items.pop(0)
            if isinstance(second, Array):
                table.update({first + index: float(width) for index, width in enumerate(second)})
            else:
                table.update(dict.fromkeys(range(first, int(second) + 1), float(items.pop(0))))
        default = float(below.get("/DW", 1000))
        return 2, lambda code: table.get(code, default)
    if kind in ("/TrueType", "/Type1", "/MMType1") and "/Widths" in font:
        first, listed = int(font["/FirstChar"]), numbers(font["/Widths"])
        missing = float(font.get("/FontDescriptor", Dictionary()).get("/MissingWidth", 0))
        return 1, lambda code: listed[code - first] if 0 <= code - first < len(listed) else missing
    return None


def by_glyph(units, resources, pdf):
    """Each character by an operator of its own, at a place of its own, where the widths of the font are known."""
    fonts, known = resources.get("/Font", Dictionary()), {}
    for unit in units:
        state = dict(unit.state)
        names = [str(item.operands[0]) for item in [*state.values(), *unit.items] if str(item.operator) == "Tf"]
        for name in names:
            if name not in known:
                known[name] = widths(fonts[name]) if name in fonts else None
        if not names or any(known[name] is None for name in names):
            yield from unit.drawn()
            continue
        value = {key: float(item.operands[-1]) for key, item in state.items()}
        font, x, items = names[0], 0.0, []
        for item in unit.items:
            operator = str(item.operator)
            if operator in TEXT_STATE:
                value[operator] = float(item.operands[-1])
                font = str(item.operands[0]) if operator == "Tf" else font
                items.append(item)
                continue
            if operator not in ("Tj", "TJ"):
                items.append(item)
                continue
            size, stretch = value.get("Tf", 1), value.get("Tz", 100) / 100
            length, width = known[font]
            for part in item.operands[0] if operator == "TJ" else item.operands:
                if not isinstance(part, pikepdf.String):
                    x -= float(part) / 1000 * size * stretch
                    continue
                data = bytes(part)
                for place_ in range(0, len(data), length):
                    code = data[place_ : place_ + length]
                    if len(code) < length:
                        continue
                    a, b, c, d, e, f = unit.line
                    items.append(instruction("Tm", a, b, c, d, e + x * a, f + x * b))
                    items.append(with_operands("Tj", pikepdf.String(code)))
                    space = value.get("Tw", 0) if code == b" " else 0
                    x += (width(int.from_bytes(code, "big")) / 1000 * size + value.get("Tc", 0) + space) * stretch
        yield from unit.drawn(items=items)


def lines_redrawn(change, prepare=None):
    return lambda pdf, source: redrawn_lines(pdf, change, prepare)


WAYS = {
    "no-row-rules": without_row_rules, "shades": with_shades, "dashed": lines_redrawn(dashed), "doubled": lines_redrawn(doubled, crossings),
    "pieces": lines_redrawn(in_pieces(1.0), crossings), "overlapping": lines_redrawn(in_pieces(-1.0), crossings),
    "filled": lines_redrawn(filled), "light": lines_redrawn(light), "hairline": lines_redrawn(of_width(0.05)),
    "thick": lines_redrawn(of_width(2.2)), "behind": redrawn_texts(in_order()), "reversed": redrawn_texts(in_order(reverse=True)),
    "columns": redrawn_texts(in_order(by_column)), "glyphs": redrawn_texts(by_glyph), "stretched": redrawn_texts(stretched),
    "unseen": redrawn_texts(shown_twice([instruction("Tr", 3)])), "twice": redrawn_texts(shown_twice([], 0.3)),
    "text-forms": redrawn_texts(in_forms),
}


def redraw(way, pdf, source):
    """Changes a document's content; `source` is the file that it was read from."""
    WAYS[way](pdf, source)
