"""Gives a table its column widths, lines and row heights in points."""

from dataclasses import dataclass

from .printed import Cell

PADDING = 2.5
LEADING = 1.22


@dataclass
class PlacedTable:
    table: object
    edges: list          # x of every column edge, from 0
    lines: dict          # id of a cell -> its lines
    heights: list        # of every row


def column_widths(table, style, width):
    scale = width / sum(table.widths)
    widths = [part * scale for part in table.widths]
    if table.form:
        return widths
    for index in range(len(widths)):
        kind = column_kind(table, index)
        if kind == "code" and style.narrow_codes:
            widths[index] = style.narrow_codes
        if kind == "amount" and style.narrow_amounts:
            widths[index] = style.narrow_amounts
    # Nothing may stand beyond the page.
    excess = max(1.0, sum(widths) / width)
    return [part / excess for part in widths]


def column_kind(table, index):
    body = [cell for cell in table.cells if cell.column == index and cell.row >= table.header_rows and cell.columns == 1]
    if any(cell.align == "right" for cell in body):
        return "amount"
    texts = [cell.text for cell in body if cell.text]
    return "code" if len(texts) > 1 and sum(text.isdigit() for text in texts) >= len(texts) - 1 else "text"


def place(table, style, width, measure):
    """measure: (text, size) -> width in points"""
    widths = column_widths(table, style, width)
    edges = [0.0]
    for part in widths:
        edges.append(edges[-1] + part)
    lines = {}
    least = style.row_height
    heights = [least] * table.row_count
    for cell in sorted(table.cells, key=lambda cell: cell.rows):
        space = edges[cell.column + cell.columns] - edges[cell.column] - 2 * PADDING - cell.indent * style.size
        clipped = (style.clip_cells or style.overflow) and not table.form and cell.row >= table.header_rows and cell.align == "left"
        # What would run beyond the table is a sentence, which is wrapped.
        clipped = clipped and measure(cell.text, style.size) < width - edges[cell.column] - 2 * PADDING
        wrapped = [cell.text] if clipped else wrap(cell.text, space, style.size, measure)
        lines[id(cell)] = wrapped
        need = len(wrapped) * style.size * LEADING + 2 * PADDING
        rows = range(cell.row, cell.row + cell.rows)
        have = sum(heights[row] for row in rows)
        if need > have:
            heights[rows[-1]] += need - have
    return PlacedTable(table, edges, lines, heights)


def wrap(text, space, size, measure):
    """Breaks anywhere, as a spreadsheet breaks Chinese text and long numbers."""
    lines, line = [], ""
    for character in text:
        if line and measure(line + character, size) > space + 0.01:
            lines.append(line)
            line = ""
        line += character
    return lines + [line] if line or not lines else lines


def part(table, columns, repeat=()):
    """The table cut down to some of its columns (a range), after the ones that are repeated."""
    kept = list(repeat) + [column for column in columns if column not in repeat]
    position = {column: index for index, column in enumerate(kept)}
    cells = []
    for cell in table.cells:
        covered = [column for column in range(cell.column, cell.column + cell.columns) if column in position]
        if covered:
            cells.append(Cell(cell.row, position[covered[0]], cell.text, cell.rows, len(covered), cell.align, cell.indent, cell.bold))
    return _copy(table, [table.widths[column] for column in kept], cells, table.row_count)


def in_blocks(table):
    """The second half of the rows beside the first, under a header of its own."""
    body = table.row_count - table.header_rows
    first = (body + 1) // 2
    shift = len(table.widths)
    cells = []
    for cell in table.cells:
        at_right = cell.row >= table.header_rows + first
        row = cell.row - first if at_right else cell.row
        column = cell.column + shift if at_right else cell.column
        cells.append(Cell(row, column, cell.text, cell.rows, cell.columns, cell.align, cell.indent, cell.bold))
        if cell.row < table.header_rows:
            cells.append(Cell(cell.row, cell.column + shift, cell.text, cell.rows, cell.columns, cell.align, cell.indent, cell.bold))
    for column in range(shift):
        if body % 2:
            cells.append(Cell(table.header_rows + first - 1, column + shift, ""))
    return _copy(table, table.widths * 2, cells, table.header_rows + first)


def _copy(table, widths, cells, row_count):
    copy = type(table)(table.number, table.title, table.unit, widths, table.caption, cells, table.header_rows, row_count,
                       table.notes)
    copy.form = table.form
    copy.mark, copy.mark_align, copy.subtitle, copy.preface = table.mark, table.mark_align, table.subtitle, table.preface
    return copy
