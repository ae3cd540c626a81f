"""The same tables as a web page, and the programs that print web pages."""

import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path

from .page_css import style


def document(department, tables, css, lines=None):
    lines = [department.name, f"{department.year}年部门预算"] if lines is None else lines
    parts = [f"<!DOCTYPE html><html lang='zh'><head><meta charset='utf-8'><title>{escape(department.name)}</title>",
             f"<style>{style(css)}</style></head><body>", *[f"<h1>{escape(line)}</h1>" for line in lines],
             "" if not lines else "<p>一、部门基本情况</p><p>按照职责分工承担相关管理和服务工作，预算按规定程序编制并公开。</p>"]
    parts += [_section(table) for table in tables]
    return "".join(parts) + "</body></html>"


def _section(table):
    wide = "huge" if len(table.widths) > 20 else "wide" if len(table.widths) > 6 else "tall"
    parts = [f"<section class='{wide}'>"] + [f"<p class='text'>{escape(text)}</p>" for text in table.preface]
    if table.mark:
        parts.append(f"<p class='{table.mark_align}'>{escape(table.mark)}</p>")
    parts += [f"<h1>{escape(line)}</h1>" for line in table.title]
    if table.subtitle:
        parts.append(f"<p class='center'>{escape(table.subtitle)}</p>")
    if table.caption or table.unit:
        parts.append(f"<p class='unit'><span>{escape(table.caption)}</span><span>{escape(table.unit)}</span></p>")
    scale = 100 / sum(table.widths)
    parts.append(f"<table class='{'form' if table.form else 'list'}'><colgroup>")
    parts += [f"<col style='width: {width * scale:.2f}%'>" for width in table.widths] + ["</colgroup>"]
    if table.header_rows:
        parts.append("<thead>" + _rows(table, range(table.header_rows), "th") + "</thead>")
    parts.append("<tbody>" + _rows(table, range(table.header_rows, table.row_count), "td") + "</tbody></table>")
    return "".join(parts + [f"<p>{escape(note)}</p>" for note in table.notes] + ["</section>"])


def _rows(table, rows, tag):
    parts = []
    for row in rows:
        parts.append("<tr>")
        for cell in sorted((cell for cell in table.cells if cell.row == row), key=lambda cell: cell.column):
            kind = cell.align
            if tag == "th":
                kind = "low" if cell.row + cell.rows == table.header_rows else "group"
            spans = f" rowspan='{cell.rows}'" * (cell.rows > 1) + f" colspan='{cell.columns}'" * (cell.columns > 1)
            indent = f" style='padding-left: {3 + 9 * cell.indent}pt'" if cell.indent else ""
            parts.append(f"<{tag} class='{kind}'{spans}{indent}>{escape(cell.text) or '&nbsp;'}</{tag}>")
        parts.append("</tr>")
    return "".join(parts)


def program(producer):
    """The program that a producer needs, or None; WeasyPrint is a library and needs none."""
    names = {"chromium": ("chromium", "chromium-browser", "google-chrome"), "writer": ("soffice",), "calc": ("soffice",)}[producer]
    return next((found for found in map(shutil.which, names) if found), None)


def available(producer):
    return producer in ("sheet", "weasy") or program(producer) is not None


def write(path, department, tables, variant, lines=None):
    print_page(document(department, tables, variant.css, lines), path, variant.producer)


def print_page(html, path, producer):
    if producer == "weasy":
        from weasyprint import HTML
        HTML(string=html).write_pdf(str(path))
        return
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(html, encoding="utf-8")
        command = program(producer)
        if producer == "chromium":
            subprocess.run([command, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                            f"--print-to-pdf={path}", source.as_uri()], check=True, capture_output=True)
        else:
            subprocess.run([command, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_web_pdf_Export",
                            "--outdir", folder, str(source)], check=True, capture_output=True)
            shutil.move(source.with_suffix(".pdf"), path)
