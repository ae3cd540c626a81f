"""A table as it is to be printed: cells with spans over columns of relative widths, and the truth of what they say."""

from dataclasses import dataclass, field, replace


@dataclass
class Cell:
    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1
    align: str = "left"
    indent: int = 0
    bold: bool = False


@dataclass
class PrintedTable:
    number: int | None
    title: list
    unit: str
    widths: list
    caption: str = ""
    cells: list = field(default_factory=list)
    header_rows: int = 0
    row_count: int = 0
    notes: list = field(default_factory=list)
    status: str = "present"
    truth: list = field(default_factory=list)
    scored: bool = True
    form: bool = False
    more_rows: bool = False        # the contract leaves open what becomes of some printed lines: further rows are not judged
    mark: str = ""                 # the table's number above the title: 表1, 公开01表
    mark_align: str = "left"
    subtitle: str = ""             # a line under the title: （2026年度）
    preface: list = field(default_factory=list)    # running text above the title; its last line may serve as the title

    def header(self, tree):
        """tree: labels, or (label, [labels below it]) for a group of columns."""
        depth = max(_depth(node) for node in tree)
        self._place(tree, 0, 0, depth)
        self.header_rows = self.row_count = depth

    def _place(self, nodes, row, column, depth):
        for node in nodes:
            label, below = (node, []) if isinstance(node, str) else node
            width = sum(_leaves(child) for child in below) or 1
            self.cells.append(Cell(row, column, label, rows=1 if below else depth - row, columns=width, align="center",
                                   bold=True))
            if below:
                self._place(below, row + 1, column, depth)
            column += width

    def row(self, texts, aligns=None, indents=None, bold=False, header=False):
        for column, text in enumerate(texts):
            if text is None:
                continue
            self.cells.append(Cell(self.row_count, column, text, align=(aligns or ["left"] * len(texts))[column],
                                   indent=(indents or {}).get(column, 0), bold=bold))
        self.row_count += 1
        if header:
            self.header_rows = self.row_count

    def put(self, column, text, columns=1, align="left", indent=0, bold=False):
        """A cell of the row that is being made; row_count goes up when it is whole."""
        self.cells.append(Cell(self.row_count, column, text, columns=columns, align=align, indent=indent, bold=bold))

    def spanning(self, *pieces):
        """One row from (column, columns, text, align) pieces."""
        for column, columns, text, align in pieces:
            self.cells.append(Cell(self.row_count, column, text, columns=columns, align=align))
        self.row_count += 1

    def merge_down(self, column, first, last):
        """The cell of `first` in `column` reaches down to `last`; the cells below it go."""
        kept = next(cell for cell in self.cells if cell.row == first and cell.column == column)
        self.cells = [cell for cell in self.cells
                      if not (cell.column == column and first < cell.row <= last)]
        kept.rows = last - first + 1


def _depth(node):
    return 1 if isinstance(node, str) else 1 + max(_depth(child) for child in node[1])


def _leaves(node):
    return 1 if isinstance(node, str) else sum(_leaves(child) for child in node[1])


def retitle(table, form, year):
    """A title that does not end in 表, in the manner `form`: bare, year, numbered (behind the table's number), quoted (in 《》),
    lines (on two), year-below or heading (一、, where codes or two sides bear it out); or one that does, with the table's number (marked)
    or the year (dated) behind it."""
    if not table.title or (form == "heading" and (table.number or 99) in (10, *range(13, 100))):
        return table
    last = table.title[-1]
    if form in ("marked", "dated"):
        table.title[-1] += f" 公开表{table.number or 18:02d}" if form == "marked" else f"-{year}年"
        return table
    whole = last[:-2] + "总体情况" if last.endswith("总表") else last.removesuffix("表")
    number = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七".split()[table.number - 1] if table.number else "十八"
    title = "".join([*table.title[:-1], whole])
    table.title = {
        "bare": [title],
        "year": [title if title.startswith(str(year)) else f"{year}年{title}"],
        "numbered": [title if title.startswith("表") else f"表{number} {title}"],
        "quoted": [f"《{title}》"],
        "lines": [title[:len(title) // 2], title[len(title) // 2:]],
        "year-below": [title, f"{year}年度"],
        "heading": [f"{number}、{title}"],
    }[form]
    return table


def open_up(table, blanks, header_again):
    """Blank rows among the rows of a long table, and its header once more in the middle, as a table put together from
    several has it. Cells merged over rows are left whole."""
    body = range(table.header_rows + 2, table.row_count - 1)
    whole = [row for row in body if all(cell.row >= row or cell.row + cell.rows <= row for cell in table.cells)]
    if table.form or not table.header_rows or len(whole) < 8:
        return table
    for row in reversed(whole[blanks::blanks] if blanks else []):
        _shift(table, row, 1)
        table.cells += [Cell(row, column, "") for column in range(len(table.widths))]
    if header_again:
        row = whole[len(whole) // 2]
        header = [replace(cell, row=cell.row + row) for cell in table.cells if cell.row < table.header_rows]
        _shift(table, row, table.header_rows)
        table.cells += header
    return table


def _shift(table, row, by):
    for cell in table.cells:
        cell.row += by * (cell.row >= row)
    table.row_count += by


def take_in_title(table):
    """Moves title, owner and unit into the grid, as rows over all its columns."""
    rows = [(line, "center") for line in table.title + ([table.subtitle] if table.subtitle else [])]
    below = [part for part in (table.caption, table.unit) if part]
    count = len(rows) + bool(below)
    for cell in table.cells:
        cell.row += count
    width = len(table.widths)
    for index, (text, align) in enumerate(rows):
        table.cells.append(Cell(index, 0, text, columns=width, align=align, bold=True))
    if below:
        half = width // 2 if len(below) == 2 else width
        table.cells.append(Cell(len(rows), 0, below[0], columns=half, align="left" if len(below) == 2 else "right"))
        if len(below) == 2:
            table.cells.append(Cell(len(rows), half, below[1], columns=width - half, align="right"))
    table.header_rows += count
    table.row_count += count
    table.title, table.subtitle, table.caption, table.unit = [], "", "", ""
    return table
