"""Tables as the sheets of a workbook, as LibreOffice Calc prints them: most budgets are sheets first."""

import math
import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path

# By name: what stands on each page again (nothing, the header, or all above the rows too), whether a sheet is made as narrow as the
# page, what becomes of texts that are longer than their cell is wide, whether all tables
# are on one sheet, and how many times wider its columns are.
WAYS = {
    "fitted": {"again": "header", "fits": True, "long": "wrap", "single": False, "wider": 1},
    "headless": {"again": "nothing", "fits": True, "long": "wrap", "single": False, "wider": 1},
    "titled": {"again": "all", "fits": True, "long": "wrap", "single": False, "wider": 1},
    "clipped": {"again": "header", "fits": True, "long": "clip", "single": False, "wider": 1},
    "shrunk": {"again": "header", "fits": True, "long": "shrink", "single": False, "wider": 1},
    "together": {"again": "nothing", "fits": True, "long": "wrap", "single": True, "wider": 1},
    "across": {"again": "header", "fits": False, "long": "wrap", "single": False, "wider": 1.7},
}
# Points from line to line, and what a cell has above and below its lines.
LINE = 12
MARGIN = 3
# What is not filled at the lines' ends, since punctuation does not begin a line.
LOOSE = 1.1
# Longer texts are wrapped in any way of printing.
LONGEST_NAME = 40
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
FONT = "WenQuanYi Micro Hei"
# By name: border, alignment, size of type in points.
CELLS = {
    "title": (False, "center", 16),
    "unit": (False, "end", 9),
    "caption": (False, "start", 9),
    "head": (True, "center", 9),
    "name": (True, "start", 9),
    "text": (True, "start", 9),
    "amount": (True, "end", 9),
}
EXTENT = {"wrap": 'fo:wrap-option="wrap"', "clip": 'fo:wrap-option="no-wrap"', "shrink": 'style:shrink-to-fit="true"'}


def _heights(rows, widths, way):
    """The rows' heights in points, as somebody makes them who wants all of each text to show, in merged cells as well."""
    needed = []
    for row, cells in enumerate(rows):
        for column, cell in cells.items():
            if cell:
                style, text, row_span, column_span = cell
                is_one = style == "name" and way["long"] != "wrap"
                lines = 1 if is_one else _lines(text, sum(widths[column - 1 : column - 1 + column_span]), style)
                needed.append((row_span, row, lines * LINE * CELLS[style][2] / CELLS["name"][2] + MARGIN))
    heights = [LINE + MARGIN] * len(rows)
    for span, row, height in sorted(needed):
        missing = height - sum(heights[row : row + span])
        if missing > 0:
            heights[row : row + span] = [part + missing / span for part in heights[row : row + span]]
    return [math.ceil(height) for height in heights]


def _lines(text, width, style):
    """How many lines a text takes at most."""
    fitting = max(1, int((width - 4) / CELLS[style][2]))
    ems = (sum(1 if ord(character) > 0x2000 else 0.6 for character in line) for line in text.split("\n"))
    return sum(max(1, math.ceil(LOOSE * length / fitting)) for length in ems)


def _styles(way, widths, heights):
    long = EXTENT[way["long"]]
    parts = []
    for name, (has_border, align, size) in CELLS.items():
        border = 'fo:border="0.5pt solid #000000"' if has_border else ""
        extent = long if name == "name" else EXTENT["wrap"] if has_border else ""
        parts.append(
            f'<style:style style:name="{name}" style:family="table-cell">'
            f'<style:table-cell-properties {border} {extent} style:vertical-align="middle" style:text-align-source="fix"/>'
            f'<style:paragraph-properties fo:text-align="{align}"/>'
            f'<style:text-properties style:font-name="{FONT}" style:font-name-asian="{FONT}" fo:font-size="{size}pt" '
            f'style:font-size-asian="{size}pt"/></style:style>'
        )
    for width in sorted({width for row in widths for width in row}):
        parts.append(
            f'<style:style style:name="w{width}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width}pt"/></style:style>'
        )
    for height in sorted(heights):
        parts.append(
            f'<style:style style:name="h{height}" style:family="table-row">'
            f'<style:table-row-properties style:row-height="{height}pt" style:use-optimal-row-height="false"/></style:style>'
        )
    scale = 'style:scale-to-X="1" style:scale-to-Y="0"' if way["fits"] else ""
    parts.append(
        '<style:style style:name="sheet" style:family="table" style:master-page-name="page"><style:table-properties table:display="true"/></style:style>'
        '<style:page-layout style:name="layout"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" '
        f'style:print-orientation="landscape" fo:margin="15mm" style:table-centering="horizontal" {scale}/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="3mm"/></style:footer-style></style:page-layout>'
    )
    return "".join(parts)


def _row(cells, columns, height):
    """A row of cells, each its style, text, and how many rows and columns it takes; None where another one reaches."""
    parts = [f'<table:table-row table:style-name="h{height}">']
    for column in range(1, columns + 1):
        if column not in cells:
            parts.append("<table:table-cell/>")
            continue
        if cells[column] is None:
            parts.append("<table:covered-table-cell/>")
            continue
        style, text, rows, span = cells[column]
        spans = f' table:number-rows-spanned="{rows}" table:number-columns-spanned="{span}"' if rows * span > 1 else ""
        kind = ' office:value-type="string"' if text else ""
        paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n")) if text else ""
        parts.append(f'<table:table-cell table:style-name="{style}"{spans}{kind}>{paragraphs}</table:table-cell>')
    return "".join(parts) + "</table:table-row>"


def _sheet(name, blocks, widths, heights):
    parts = [f'<table:table table:name="{escape(name)}" table:style-name="sheet">']
    parts += [f'<table:table-column table:style-name="w{width}"/>' for width in widths]
    heights = iter(heights)
    for is_repeated, rows in blocks:
        if rows:
            inner = "".join(_row(cells, len(widths), next(heights)) for cells in rows)
            parts.append(f"<table:table-header-rows>{inner}</table:table-header-rows>" if is_repeated else inner)
    return "".join(parts) + "</table:table>"


def _placed(table):
    """The rows of a table, each a cell or None by its column."""
    rows = [{} for _ in range(table["row_count"])]
    for style, text, row, column, row_span, column_span in table["cells"]:
        for covered in range(row, row + row_span):
            rows[covered - 1].update({place: None for place in range(column, column + column_span)})
        if style == "name" and (row_span > 1 or len(text) > LONGEST_NAME):
            style = "text"
        rows[row - 1][column] = (style, text, row_span, column_span)
    return rows


def _blocks(table, again):
    """The rows above a table, of its header, and the others, and whether they are printed again on each page."""
    columns = len(table["widths"])
    above = [{1: (style, text, 1, columns), **dict.fromkeys(range(2, columns + 1))} for style, text in table["above"]]
    below = [{1: ("caption", text, 1, 1)} for text in table["below"]]
    rows = _placed(table)
    head, others = rows[: table["header"]], rows[table["header"] :]
    return [(again == "all", above), (again == "all" or again == "header", head), (False, others + below)]


def _below_each_other(tables):
    """All tables as one: the columns are those between the edges of any of them."""
    edges = sorted({edge for table in tables for edge in _edges(table)})
    place = {edge: number for number, edge in enumerate(edges, 1)}
    widths = [round(right - left, 1) for left, right in zip(edges, edges[1:])]
    cells, row = [], 0
    for table in tables:
        mine = [place[edge] for edge in _edges(table)]
        for style, text in table["above"]:
            row += 1
            cells.append((style, text, row, 1, 1, len(widths)))
        for style, text, first, column, row_span, column_span in table["cells"]:
            left, right = mine[column - 1], mine[column + column_span - 1]
            cells.append((style, text, row + first, left, row_span, right - left))
        row += table["row_count"]
        for text in table["below"]:
            row += 1
            cells.append(("caption", text, row, 1, 1, len(widths)))
        row += 1
    return {"above": [], "widths": widths, "row_count": row, "header": 0, "cells": cells, "below": []}


def _edges(table):
    edges = [0]
    for width in table["widths"]:
        edges.append(round(edges[-1] + max(width, 0.1), 1))
    return edges


def workbook(cover, tables, way):
    """The source of a workbook: the lines of a cover, and tables, each a dictionary of captions above it, widths of its columns
    in points, the number of its rows and of those of its header, cells and notes below."""
    way = WAYS[way]
    tables = list(tables)
    if way["single"] and tables:
        tables = [_below_each_other(tables)]
    sheets = [("封面", [(False, [{1: ("title", line, 1, 1)} for line in cover])], [600])]
    for number, table in enumerate(tables, 1):
        widths = [round(width * way["wider"], 1) for width in table["widths"]]
        sheets.append((str(number), _blocks(table, way["again"]), widths))
    heights = [_heights([row for _, rows in blocks for row in rows], widths, way) for _, blocks, widths in sheets]
    styles = _styles(way, [widths for _, _, widths in sheets], {height for rows in heights for height in rows})
    body = "".join(_sheet(*sheet, rows) for sheet, rows in zip(sheets, heights))
    footer = "<text:p>第 <text:page-number>1</text:page-number> 页，共 <text:page-count>9</text:page-count> 页</text:p>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMESPACES} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:font-face-decls>'
        f'<style:font-face style:name="{FONT}" svg:font-family="\'{FONT}\'"/></office:font-face-decls>'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="page" style:page-layout-name="layout">'
        f"<style:footer>{footer}</style:footer></style:master-page></office:master-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document>"
    )


def print_workbook(source, path):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "book.fods"
        file.write_text(source, encoding="utf-8")
        profile = f"-env:UserInstallation={Path(folder).as_uri()}/profile"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "pdf:calc_pdf_Export", "--outdir", folder, str(file)],
            check=True,
            capture_output=True,
        )
        shutil.move(file.with_suffix(".pdf"), path)
