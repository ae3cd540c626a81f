"""The rules and shades of a table: the same grid drawn in many ways."""

from dataclasses import replace

BLUE = (0.85, 0.91, 0.97)
GREY = (0.93, 0.93, 0.93)
WHITE = (1, 1, 1)
NEARLY_WHITE = (0.998, 0.998, 0.998)


def shades(ink, piece, style):
    for box in piece.boxes:
        colour = None
        if style.backgrounds:
            colour = WHITE if box.row % 2 else NEARLY_WHITE
        if style.dark_header and box.header:
            colour = (0.12, 0.25, 0.5)
        elif style.shaded_cells or box.header and (style.shaded_header or style.zebra):
            colour = BLUE
        elif style.zebra and box.row % 2:
            colour = GREY
        if colour:
            ink.fill(box.x, box.y, box.width, box.height, colour)


def rules(ink, piece, style):
    if style.rules == "grid" or style.rules == "columns" and not piece.header_height and not piece.goes_on_above:
        _grid(ink, piece, style)
    elif style.rules in ("three", "rows"):
        _horizontal(ink, piece, style)
    elif style.rules == "columns":
        _vertical(ink, piece, style)
    elif style.rules in ("header", "frame"):
        _grid(ink, replace(piece, boxes=[box for box in piece.boxes if box.header]), style)
        if style.rules == "frame":
            ink.frame(piece.x, piece.y, piece.width, piece.height)
    elif style.rules == "framed-rows":
        _horizontal(ink, piece, style)
        for x in (piece.x, piece.x + piece.width):
            ink.line(x, piece.y, x, piece.y + piece.height, 0.6)
    elif style.rules == "boxes":
        for box in piece.boxes:
            ink.frame(box.x + 0.4, box.y + 0.4, box.width - 0.8, box.height - 0.8)
    if style.diagonal and piece.header_height:
        first = min((box for box in piece.boxes if box.header), key=lambda box: (box.y, box.x))
        ink.line(first.x, first.y, first.x + first.width, first.y + first.height, 0.5)


def _grid(ink, piece, style):
    left, right, top, bottom = piece.x, piece.x + piece.width, piece.y, piece.y + piece.height
    drawn = set()
    for box in piece.boxes:
        sides = [(box.x, box.y, box.x + box.width, box.y, box.cut_above), (box.x, box.y + box.height, box.x + box.width,
                 box.y + box.height, box.cut_below), (box.x, box.y, box.x, box.y + box.height, False),
                 (box.x + box.width, box.y, box.x + box.width, box.y + box.height, False)]
        for x0, y0, x1, y1, cut in sides:
            outer = (_near(x0, x1) and (_near(x0, left) or _near(x0, right))
                     or _near(y0, y1) and (_near(y0, top) or _near(y0, bottom)))
            if outer and not style.outer or cut and style.open_cut or _near(y0, y1) and _open(piece, y0, style):
                continue
            key = tuple(round(value, 1) for value in (x0, y0, x1, y1))
            if style.stroke == "fills" or key not in drawn:
                drawn.add(key)
                stroke(ink, x0, y0, x1, y1, style.stroke, outer)


def _horizontal(ink, piece, style):
    left, right = piece.x, piece.x + piece.width
    ys = {piece.y: True, piece.y + piece.height: True}
    if piece.header_height:
        ys[piece.y + piece.header_height] = True
    if style.rules in ("rows", "framed-rows"):
        for box in piece.boxes:
            if not box.header and not (box.cut_below and style.open_cut):
                ys.setdefault(box.y + box.height, False)
    for y, heavy in ys.items():
        if _open(piece, y, style):
            continue
        for start, end in _free(piece, y, left, right):
            ink.line(start, y, end, y, 1.2 if heavy and style.rules == "three" else 0.6)
    if style.group_rules:
        for box in piece.boxes:
            below = box.y + box.height
            if box.header and below < piece.y + piece.header_height - 1:
                gap = 0 if style.long_group_rules else 3
                ink.line(box.x + gap, below, box.x + box.width - gap, below, 0.5)


def _free(piece, y, left, right):
    """The stretches of a line that cross no merged cell: nobody rules through a text."""
    crossed = sorted({(box.x, box.x + box.width) for box in piece.boxes if box.y + 1 < y < box.y + box.height - 1})
    for x0, x1 in crossed:
        if x0 > left + 1:
            yield left, x0
        left = max(left, x1)
    if right > left + 1:
        yield left, right


def _vertical(ink, piece, style):
    """The frame, the header in full, and below it the borders between columns alone."""
    body = [box for box in piece.boxes if not box.header]
    _grid(ink, replace(piece, boxes=[box for box in piece.boxes if box.header]), style)
    ink.line(piece.x, piece.y, piece.x + piece.width, piece.y, 0.6)
    ink.line(piece.x, piece.y + piece.height, piece.x + piece.width, piece.y + piece.height, 0.6)
    for x in sorted({round(x, 2) for box in body for x in (box.x, box.x + box.width)}):
        top = piece.y + piece.header_height
        for box in sorted(body, key=lambda box: box.y):
            if box.x + 1 < x < box.x + box.width - 1:
                ink.line(x, top, x, box.y, 0.6)
                top = box.y + box.height
        ink.line(x, top, x, piece.y + piece.height, 0.6)


def stroke(ink, x0, y0, x1, y1, kind, outer):
    if kind == "short" and not outer:      # no rule quite reaches the next one
        x0, x1, y0, y1 = (x0 + 1.2, x1 - 1.2, y0, y1) if _near(y0, y1) else (x0, x1, y0 + 1.2, y1 - 1.2)
    kind = "line" if kind == "short" else kind
    if kind == "fills":
        thick = 0.48
        if _near(y0, y1):
            ink.fill(x0, y0 - thick / 2, x1 - x0 + thick, thick, (0, 0, 0))
        else:
            ink.fill(x0 - thick / 2, y0, thick, y1 - y0, (0, 0, 0))
    elif kind == "pictures":
        across = 0.3
        ink.picture(min(x0, x1) - across, min(y0, y1) - across, abs(x1 - x0) + 2 * across, abs(y1 - y0) + 2 * across)
    elif kind == "pieces":
        _pieces(ink, x0, y0, x1, y1)
    elif kind == "strokes":
        length, step, at = max(abs(x1 - x0), abs(y1 - y0)), 2.0, 0.0
        while at < length:
            end = min(at + 1.2, length)
            if _near(y0, y1):
                ink.line(min(x0, x1) + at, y0, min(x0, x1) + end, y0, 0.4)
            else:
                ink.line(x0, min(y0, y1) + at, x0, min(y0, y1) + end, 0.4)
            at += step
    elif kind == "double":
        across = (0, 1.6) if _near(y0, y1) else (1.6, 0)
        ink.line(x0, y0, x1, y1, 0.4)
        ink.line(x0 + across[0], y0 + across[1], x1 + across[0], y1 + across[1], 0.4)
    elif kind == "outer-double":
        ink.line(x0, y0, x1, y1, 0.5)
        if outer:
            across = (0, 2.0) if _near(y0, y1) else (2.0, 0)
            ink.line(x0 - across[0], y0 - across[1], x1 - across[0], y1 - across[1], 0.5)
    else:
        width, dash, grey = {"line": (0.6, (), 0), "dashed": (0.5, (3, 2), 0), "dotted": (0.6, (0.6, 1.4), 0),
                             "hair": (0.05, (), 0), "white": (0.9, (), 1)}[kind]
        ink.line(x0, y0, x1, y1, width, dash, grey)


def _pieces(ink, x0, y0, x1, y1):
    """Pieces of 23 points, up to 0.4 points off, short of each other and of the corners by 0.9."""
    length, at, turn = max(abs(x1 - x0), abs(y1 - y0)), 0.9, 0
    while at < length - 0.9:
        end, off = min(at + 23, length - 0.9), (0.0, 0.4, -0.3)[turn % 3]
        if _near(y0, y1):
            ink.line(min(x0, x1) + at, y0 + off, min(x0, x1) + end, y0 + off, 0.5)
        else:
            ink.line(x0 + off, min(y0, y1) + at, x0 + off, min(y0, y1) + end, 0.5)
        at, turn = end + 0.9, turn + 1


def _open(piece, y, style):
    """Whether y is an edge of the page over which the table goes on, and no rule is drawn there."""
    below = piece.goes_on_below and _near(y, piece.y + piece.height)
    return style.open_edge and (below or piece.goes_on_above and not piece.header_height and _near(y, piece.y))


def _near(one, other):
    return abs(one - other) < 0.3
