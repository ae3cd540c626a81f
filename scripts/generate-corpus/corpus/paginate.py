"""Puts placed tables on pages: which rows stand where, what is repeated, what is cut."""

from dataclasses import dataclass, field, replace

from . import place as placing
from .place import LEADING, PADDING, part, place
from .style import A3, A4, landscape

OTHER_WORDS = {"合计": "总计", "科目名称": "名称", "科目编码": "编码", "支出功能分类科目": "功能科目", "基本支出": "基本", "项目支出": "项目",
               "项目名称": "项目", "指标名称": "指标", "总计": "合计"}
PREFACE = 16          # from line to line of running text


@dataclass
class Box:
    """A cell on a page, y downwards from the top of the page."""

    x: float
    y: float
    width: float
    height: float
    lines: list
    align: str
    indent: float
    bold: bool
    header: bool
    row: int
    cut_above: bool = False
    cut_below: bool = False
    middle: float | None = None       # y of the middle of the text, where it is not that of the box


@dataclass
class Text:
    x: float
    y: float              # baseline
    text: str
    size: float
    align: str = "left"
    kind: str = ""        # title, caption, unit, note


@dataclass
class Piece:
    """A table, or a part of one, on a page."""

    x: float
    y: float
    width: float
    height: float
    boxes: list
    header_height: float = 0
    goes_on_above: bool = False       # the table began on an earlier page
    goes_on_below: bool = False


@dataclass
class Page:
    width: float
    height: float
    pieces: list = field(default_factory=list)
    texts: list = field(default_factory=list)


@dataclass
class Segment:
    """A row, or the lines of it that stand on one page."""

    row: int
    height: float
    first: int = 0
    last: int | None = None
    cut_above: bool = False
    cut_below: bool = False


class Paginator:
    def __init__(self, style, measure):
        self.style, self.measure, self.pages = style, measure, []
        self.y = self.bottom = 0.0
        self.goes_on, self.left = False, style.margin
        self.turn = 0
        self.cut = {}                     # of cells that go on on the next page, how many lines stand before
        self.start = None                 # where the next page begins, if not at the margin

    def add(self, table):
        style = self.style
        size = self._page_size(table)
        width = (size[0] - 2 * style.margin) * style.width_scale
        if style.blocks == 2 and table.number in (3, 5, 6) and not table.form:
            table = placing.in_blocks(table)
        placed = place(table, style, width, self.measure)
        if style.to_the_right and placed.edges[-1] > 0 and len(table.widths) > 8 and not table.form and _middle_labels(table):
            return self._add_to_the_right(table, size, width)
        self._add(placed, size, True)

    def _add_to_the_right(self, table, size, width):
        """Columns up to the middle on one run of pages, the others on the next."""
        cut = min(_middle_labels(table), key=lambda start: abs(start - len(table.widths) / 2))
        repeat = range(2) if self.style.to_the_right == "repeat" else ()
        parts = [place(part(table, range(cut)), self.style, width, self.measure),
                 place(part(table, range(cut, len(table.widths)), repeat), self.style, width * 0.8, self.measure)]
        # A spreadsheet gives a row one height and breaks both runs of pages at the same rows.
        heights = [max(pair) for pair in zip(*(placed.heights for placed in parts))]
        start, middle = len(self.pages), 0
        mode, cut_title = self.style.to_the_right, len(table.title[0]) * 2 // 3 if table.title else 0
        for number, placed in enumerate(parts):
            placed.heights = heights
            with_title = number == 0 or mode in ("unit", "title")
            if mode == "title" and table.title:
                placed.table.title = [table.title[0][cut_title:] if number else table.title[0][:cut_title], *table.title[1:]]
                placed.table.caption, placed.table.unit = ("", table.unit) if number else (table.caption, "")
            elif mode == "unit" and number:
                placed.table.title, placed.table.caption = [], ""
            above = self._title_height(placed.table) if with_title and number else 0
            self.start = self._title_height(table) - above + self.style.margin if number else None
            self._add(placed, size, with_title)
            middle = middle if number else len(self.pages)
            self.start = None
        left, right = self.pages[start:middle], self.pages[middle:]
        if self.style.over_first and len(left) == len(right):
            self.pages[start:] = [page for pair in zip(left, right) for page in pair]

    def _page_size(self, table):
        if self.style.sizes:
            self.turn += 1
            return self.style.sizes[(self.turn - 1) % len(self.style.sizes)]
        if len(table.widths) > 20:
            return landscape(A3)
        return landscape(A4) if len(table.widths) > 6 else A4

    def _add(self, placed, size, with_title):
        table, style = placed.table, self.style
        header = placed.heights[:table.header_rows]
        first_body = sum(placed.heights[table.header_rows:table.header_rows + 2])
        needed = self._title_height(table) + sum(header) + first_body
        fits = self.pages and self.y + style.gap + needed < self.bottom and (self.pages[-1].width, self.pages[-1].height) == size
        if style.together and fits:
            self.y += style.gap
        else:
            at_foot = self._title_at_foot(placed, size, with_title)
            self._new_page(size)
            with_title = with_title and not at_foot
        if with_title:
            self._title(placed)
        pending = self._segments(placed)
        first = True
        while pending or first:         # a table without rows still has its header
            show_header = bool(header) and (first or style.heading != "none")
            if style.heading == "some" and not first and len(self.pages) % 2:
                show_header = False
            if not first:
                self._new_page(size)
                if style.heading == "title" and with_title:
                    self._title(placed)
                if style.heading == "continued":
                    self._continued(placed)
            available = self.bottom - self.y - (sum(header) if show_header else 0)
            taken, pending = self._take(placed, pending, available)
            self.goes_on = not first
            self.left = style.margin + style.other_place * (len(self.pages) % 2)
            self._piece(placed, taken, show_header)
            piece = self.pages[-1].pieces[-1]
            piece.goes_on_above, piece.goes_on_below = not first, bool(pending)
            first = False
        for note in table.notes:
            self.y += style.size + 5
            self.pages[-1].texts.append(Text(style.margin, self.y, note, style.size, kind="note"))

    def _continued(self, placed):
        self.y += self.style.size + 4
        self.pages[-1].texts.append(Text(self.style.margin + placed.edges[-1], self.y, "续表", self.style.size, "right", "mark"))
        self.y += 4

    def _title_at_foot(self, placed, size, with_title):
        """Puts the title at the foot of the last page, if it has room and the table's size. -> whether it did"""
        page, needed = self.pages[-1] if self.pages else None, self._title_height(placed.table)
        if not (self.style.title_at_foot and with_title and page and page.pieces and (page.width, page.height) == size):
            return False
        if self.y + needed + 12 > self.bottom:
            return False
        self.y = self.bottom - needed
        self._title(placed)
        return True

    def _segments(self, placed):
        return [Segment(row, placed.heights[row]) for row in range(placed.table.header_rows, placed.table.row_count)]

    def _take(self, placed, pending, available):
        """The segments that fit; one that does not may be cut between its lines."""
        taken, used = [], 0.0
        for index, segment in enumerate(pending):
            if used + segment.height <= available:
                taken.append(segment)
                used += segment.height
                continue
            if self.style.low_merges and taken:
                index = self._behind_first_of_merge(placed, pending, index)
                return taken[:index], pending[index:]
            line = self.style.size * LEADING
            fitting = int((available - used - 2 * PADDING) / line)
            count = self._line_count(placed, segment)
            if self.style.split_rows and 0 < fitting < count or not taken:
                fitting = max(1, min(fitting, count - 1))
                if count <= 1:
                    return taken + [segment], pending[index + 1:]
                middle = segment.first + fitting
                upper = Segment(segment.row, fitting * line + 2 * PADDING, segment.first, middle, segment.cut_above, True)
                lower = Segment(segment.row, max((count - fitting) * line + 2 * PADDING, self.style.row_height), middle, segment.last,
                                True, segment.cut_below)
                return taken + [upper], [lower] + pending[index + 1:]
            return taken, pending[index:]
        return taken, []

    def _behind_first_of_merge(self, placed, pending, end):
        """Where the last merged cell ends its first row, among the segments before the end of the page."""
        firsts = {cell.row for cell in placed.table.cells if cell.rows > 1 and len(placed.lines[id(cell)]) > 1}
        return max((index + 1 for index in range(end) if pending[index].row in firsts), default=end)

    def _line_count(self, placed, segment):
        counts = [len(placed.lines[id(cell)]) for cell in placed.table.cells if cell.row == segment.row and cell.rows == 1]
        most = max(counts, default=1)
        return (most if segment.last is None else min(most, segment.last)) - segment.first

    def _piece(self, placed, segments, show_header):
        table, style = placed.table, self.style
        page = self.pages[-1]
        rows = [Segment(row, placed.heights[row]) for row in range(table.header_rows)] if show_header else []
        header_height = sum(segment.height for segment in rows)
        rows += segments
        tops, y = {}, self.y
        for segment in rows:
            tops[segment.row] = (y, segment)
            y += segment.height
        boxes = []
        for cell in table.cells:
            covered = [tops[row] for row in range(cell.row, cell.row + cell.rows) if row in tops]
            if not covered:
                continue
            top, (last_top, last) = covered[0][0], covered[-1]
            x = self.left + placed.edges[cell.column]
            lines = placed.lines[id(cell)]
            if style.heading == "continued" and self.goes_on and cell.row < table.header_rows:
                lines = [OTHER_WORDS.get("".join(lines), "")] if "".join(lines) in OTHER_WORDS else lines
            segment, middle = covered[0][1], None
            goes_on = style.merged_middle and cell.rows > 1 and cell.row >= table.header_rows
            if cell.rows == 1:
                lines = lines[segment.first:segment.last]
            elif goes_on:
                middle = self._middle(placed, cell, tops)
                lines = lines if middle is not None else []
                if middle is not None:
                    half = len(lines) * style.size * LEADING / 2 + PADDING
                    middle = max(top + half, min(middle, last_top + last.height - half))
            elif cell.row not in tops or segment.cut_above:
                lines = self._rest(placed, cell, tops)
            elif cell.row >= table.header_rows:
                lines = lines[:self._lines_above_edge(placed, cell, top, last_top + last.height - top)]
            boxes.append(Box(x, top, placed.edges[cell.column + cell.columns] - placed.edges[cell.column],
                             last_top + last.height - top, lines, self._align(cell, table),
                             cell.indent * style.size, cell.bold, cell.row < table.header_rows, cell.row,
                             segment.cut_above or goes_on and cell.row not in tops,
                             last.cut_below or goes_on and cell.row + cell.rows - 1 not in tops
                             or self._goes_on_low(cell, table, tops), middle))
        page.pieces.append(Piece(self.left, self.y, placed.edges[-1], y - self.y, boxes, header_height))
        self.y = y

    def _goes_on_low(self, cell, table, tops):
        """Whether a merged cell goes on over the page behind its first row, with all of its text in that."""
        return self.style.low_merges and cell.rows > 1 and cell.row >= table.header_rows and cell.row + cell.rows - 1 not in tops

    def _lines_above_edge(self, placed, cell, top, height):
        """How many lines of a merged cell stand on its first page. What would stand in the page's margin goes on on the next."""
        line, count = self.style.size * LEADING, len(placed.lines[id(cell)])
        goes_on = height < sum(placed.heights[cell.row:cell.row + cell.rows]) - 1
        if not goes_on or top + PADDING + count * line < self.bottom + self.style.margin / 2:
            return count
        count = max(1, int((height - 2 * PADDING) / line))
        self.cut[id(cell)] = count
        return count

    def _rest(self, placed, cell, tops):
        """The lines of a merged cell that its first page has no room for."""
        first = self.cut.pop(id(cell), None)
        return placed.lines[id(cell)][first:] if first else []

    def _middle(self, placed, cell, tops):
        """The y of the middle of a cell over several rows, if that is on this page: spreadsheets merge first and break then."""
        offset = sum(placed.heights[cell.row:cell.row + cell.rows]) / 2
        for row in range(cell.row, cell.row + cell.rows):
            if offset <= placed.heights[row]:
                return tops[row][0] + offset if row in tops else None
            offset -= placed.heights[row]
        return None

    def _align(self, cell, table):
        if cell.row < table.header_rows and cell.columns == 1 and self.style.label_align:
            return self.style.label_align
        return "center" if self.style.centre else cell.align

    def _new_page(self, size):
        self.pages.append(Page(*size))
        self.y, self.start = self.start or self.style.margin, None
        self.bottom = size[1] - self.style.margin

    def _title_height(self, table):
        body = self.style.size + 8
        extra = body * bool(table.mark) + body * bool(table.subtitle) + sum(
            PREFACE * len(self._preface_lines(table, text)) + 4 for text in table.preface)
        return (self.style.title_size + 6) * len(table.title) + (body if table.caption or table.unit else 0) + extra

    def _preface_lines(self, table, text):
        width = (self.pages[-1].width if self.pages else A4[0]) - 2 * self.style.margin
        return placing.wrap("　　" + text, width, 10.5, self.measure)

    def _title(self, placed):
        page, style, table = self.pages[-1], self.style, placed.table
        right = style.margin + placed.edges[-1]
        for text in table.preface:
            for line in self._preface_lines(table, text):
                self.y += PREFACE
                page.texts.append(Text(style.margin, self.y, line, 10.5, kind="text"))
            self.y += 4
        if table.mark:
            self.y += style.size + 4
            at = right if table.mark_align == "right" else style.margin
            page.texts.append(Text(at, self.y, table.mark, style.size, table.mark_align, "mark"))
            self.y += 4
        title, unit = table.title, table.unit
        if style.title == "unit" and title:
            title, unit = title[:-1] + [f"{title[-1]}（{unit}）"], ""
        if style.title_below:
            self._owner_and_unit(table, unit, right)
        at = {"left": style.margin, "center": (style.margin + right) / 2, "right": right}[style.title_align]
        for line in title:
            self.y += style.title_size + 2
            page.texts.append(Text(at, self.y, line, style.title_size, style.title_align, "title"))
            self.y += 4
        if table.subtitle:
            self.y += style.size + 4
            page.texts.append(Text((style.margin + right) / 2, self.y, table.subtitle, style.size, "center", "subtitle"))
            self.y += 4
        if not style.title_below:
            self._owner_and_unit(table, unit, right)

    def _owner_and_unit(self, table, unit, right):
        page, style = self.pages[-1], self.style
        if table.caption or table.unit:
            self.y += style.size + 4
            page.texts.append(Text(style.margin, self.y, table.caption, style.size, kind="caption"))
            page.texts.append(Text(right, self.y, unit, style.size, "right", "unit"))
            self.y += 4


def _middle_labels(table):
    """The columns behind the second in which a label of the first row begins: there a sheet may be cut."""
    return sorted({cell.column for cell in table.cells if cell.row == 0 and cell.column > 2})


def two_up(pages):
    """Pairs of pages side by side on sheets of twice the width."""
    sheets = []
    for index in range(0, len(pages), 2):
        left, right = pages[index], pages[index + 1] if index + 1 < len(pages) else Page(*A4)
        sheet = Page(left.width + right.width, max(left.height, right.height), list(left.pieces), list(left.texts))
        sheet.texts += [replace(text, x=text.x + left.width) for text in right.texts]
        for piece in right.pieces:
            boxes = [replace(box, x=box.x + left.width) for box in piece.boxes]
            sheet.pieces.append(replace(piece, x=piece.x + left.width, boxes=boxes))
        sheets.append(sheet)
    return sheets
