"""Draws the pages of a document with ReportLab."""

from .ink import Ink
from .paginate import Page, Paginator, Text, two_up
from .place import LEADING, PADDING
from .rules import rules, shades
from .style import A4

RED = (0.85, 0.1, 0.1)
GREY = (0.45, 0.45, 0.45)


def write(path, department, tables, style, lines=None):
    """lines: those of the cover; None is the usual one, an empty list none."""
    ink = Ink(path, style.font)
    ink.shift, ink.apart = style.shift, style.apart
    ink.fit, ink.flipped, ink.crop, ink.unseen_copy = style.fit, style.flipped, style.crop, style.unseen_copy
    paginator = Paginator(style, ink.measure)
    for table in tables:
        paginator.add(table)
    ink.canvas.setTitle(f"{department.name}{department.year}年部门预算")
    pages = ([] if lines == [] else [cover(department, lines)]) + paginator.pages
    for number, page in enumerate(two_up(pages) if style.two_up else pages):
        upright = not page.pieces
        ink.begin(page.width, page.height, style.rotate, style.drawn_rotated and not upright and page.width > page.height)
        draw(ink, page, style, department, number)
        ink.end()
    ink.canvas.save()


def cover(department, lines=None):
    page = Page(*A4)
    lines = lines or [department.name, f"{department.year}年部门预算"]
    page.texts += [Text(A4[0] / 2, 220 + 40 * index, line, 22, "center") for index, line in enumerate(lines)]
    page.texts += [Text(70, 330, "一、部门基本情况", 12), Text(70, 352, "按照职责分工承担相关管理和服务工作，预算按规定程序编制并公开。", 10.5),
                   Text(70, 374, "二、部门预算情况说明", 12), Text(70, 396, "本年收入和支出详见后附各表。", 10.5)]
    return page


def draw(ink, page, style, department, number):
    if style.backgrounds:
        ink.fill(0, 0, page.width, page.height, (1, 1, 1))
    if style.watermark == "under" and number:
        watermark(ink, page)
    if style.page_frame:
        ink.frame(style.margin - 14, style.margin - 14, page.width - 2 * style.margin + 28, page.height - 2 * style.margin + 28)
    for piece in page.pieces:
        shades(ink, piece, style)
        rules(ink, piece, style)
    for piece in page.pieces:
        for box in piece.boxes:
            cell_text(ink, box, style, room(box, piece) if style.overflow else 0)
    for text in page.texts:
        free_text(ink, text, style, page)
    if style.running and number:
        running(ink, page, style, department, number)
    if style.watermark in ("over", "dark") and number:
        watermark(ink, page, dark=style.watermark == "dark")
    if style.stamp and page.pieces:
        stamp(ink, page, department)


def room(box, piece):
    """The width up to the next cell in the row that has a text: as far as a text may overflow."""
    others = [other.x for other in piece.boxes if other.x > box.x + 1 and other.lines and "".join(other.lines)
              and other.y < box.y + box.height - 1 and box.y < other.y + other.height - 1]
    return min(others, default=piece.x + piece.width) - box.x


def cell_text(ink, box, style, room=0):
    size, grey = style.size, 1.0 if style.dark_header and box.header else 0.0
    if style.white_text and not box.header and not "".join(box.lines):
        ink.text(box.x + box.width - PADDING, box.y + box.height - PADDING, style.white_text, size, "right", grey=1.0)
    whole = "".join(box.lines)
    if style.upright and not box.header and box.height > (len(whole) + 1) * size > box.width and 2 <= len(whole) <= 6 and box.width < 12 * size:
        y = box.y + (box.height - len(whole) * size * 1.1) / 2
        for character in whole:
            y += size * 1.1
            ink.text(box.x + box.width / 2, y, character, size, "center")
        return
    if style.turned_labels and box.header and len(whole) >= 4 and box.height > ink.measure(whole, size) + 4 and box.width < 7 * size:
        ink.rotated_text(box.x + box.width / 2 + size * 0.36, box.y + box.height / 2, whole, size, 90, (0, 0, 0))
        return
    if style.spread and not box.header and box.align == "left" and len(box.lines) == 1 and 2 <= len(whole) <= 10 and not whole.isascii():
        spare = box.width - 2 * PADDING - box.indent - ink.measure(whole, size)
        if spare > size:
            x, step = box.x + PADDING + box.indent, spare / (len(whole) - 1)
            for character in whole:
                ink.text(x, box.y + box.height / 2 + 0.36 * size, character, size)
                x += ink.measure(character, size) + step
            return
    line = size * LEADING
    block = line * len(box.lines)
    y = box.y + PADDING if box.cut_above or box.cut_below else box.y + max((box.height - block) / 2, PADDING / 2)
    if style.mixed_height and not box.header:
        y = box.y + box.height - PADDING - block if box.align == "right" else box.y + PADDING
    if box.middle is not None:
        y = box.middle - block / 2
    for text in box.lines:
        y += line
        x = {"left": box.x + PADDING + box.indent, "center": box.x + box.width / 2, "right": box.x + box.width - PADDING}[box.align]
        place = (x, y - 0.28 * size, text, size, box.align, style.bold if box.bold else "", grey)
        if room and box.align == "left" and not box.header:
            ink.clipped(box.x, box.y, room, box.height, lambda: ink.text(*place))
        elif style.clip_cells and not box.header:
            ink.clipped(box.x, box.y, box.width, box.height, lambda: ink.text(*place))
        else:
            ink.text(*place)


def free_text(ink, text, style, page):
    bold = style.bold if text.kind == "title" else ""

    def plain(shift=0.0):
        ink.text(text.x + shift, text.y + shift, text.text, text.size, text.align, bold)

    if text.kind == "title" and style.title == "clipped":
        width = ink.measure(text.text, text.size)
        ink.clipped(text.x - width / 2, text.y - text.size * 0.62, width * 0.86, text.size * 0.9, plain)
    elif text.kind == "title" and style.title == "off-page":
        ink.text(page.width - ink.measure(text.text, text.size) * 0.9, text.y, text.text, text.size, "left", bold)
    else:
        plain()
        if text.kind == "title" and style.title == "doubled":
            plain(0.6)
        elif text.kind == "title" and style.title == "overprinted":
            ink.text(page.width - style.margin, text.y + 1, "附件2：部门预算公开表", text.size * 0.8, "right", grey=0.55)


def running(ink, page, style, department, number):
    """Lines that belong to the page, close to the table and inside its width."""
    left, right = style.margin, page.width - style.margin
    ink.text(left + 40, style.margin - 6, f"{department.name}{department.year}年部门预算公开", 8)
    ink.text(right - 30, style.margin - 6, f"第{number}页", 8, "right")
    ink.line(left, style.margin - 2, right, style.margin - 2, 0.4)
    ink.text(page.width / 2, page.height - style.margin + 12, f"— {number} —", 9, "center")
    ink.text(right - 60, page.height - style.margin + 12, str(number), 8, "right")


def watermark(ink, page, dark=False):
    for share in (0.3, 0.7):
        ink.rotated_text(page.width / 2, page.height * share, "预算公开专用", 54, 35, *(((0, 0, 0), 1.0) if dark else (GREY, 0.25)))


def stamp(ink, page, department):
    piece = page.pieces[0]
    x = piece.x + piece.width * 0.68
    y = piece.y + piece.height * 0.5
    ink.ring(x, y, 48, RED)
    for index, character in enumerate(department.name):
        angle = 60 - 120 * index / max(1, len(department.name) - 1)
        canvas = ink.canvas
        canvas.saveState()
        canvas.translate(x, ink.height - y)
        canvas.rotate(angle)
        canvas.setFillColorRGB(*RED)
        canvas.setFont(ink.font, 11)
        canvas.drawCentredString(0, 33, character)
        canvas.restoreState()
    ink.rotated_text(x, y + 26, "预算专用章", 10, 0, RED)
