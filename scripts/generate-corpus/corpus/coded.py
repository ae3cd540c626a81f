"""Coded tables: one row per subject, its code in one column, in three, or nowhere."""

from .canonical import AMOUNTS, row

LINE = {"joined": [1.15, 2.7], "split": [0.5, 0.42, 0.42, 2.7], "own": [0.5, 0.42, 0.42, 2.7], "none": [3.1]}


def coded(context, number, title, groups, keys, lines, codes="joined", names=("科目编码", "科目名称"), group=None, caption="",
          indent_codes=False, centre_names=False, note="", unit_text="单位：{}", split_depth=3, amount_width=1.5):
    """groups: header tree of the amount columns; keys: their canonical columns; what is none is only printed.
    codes: joined in one column; split into 类 款 项; own, where a row prints its own part alone, a 款 without its 类; none."""
    style = codes
    widths = list(LINE[style]) if style not in ("split", "own") else [0.5] + [0.42] * (split_depth - 1) + [2.7]
    table = context.table(number, title, widths + [amount_width] * len(keys), caption, unit_text)
    table.header(_code_header(style, names, group, split_depth) + groups)
    if context.index_row:
        table.row(["**"] * len(widths) + [str(index + 1) for index in range(len(keys))], ["center"] * len(table.widths),
                  header=True)
    printer = context.printer(number)
    body = [line for line in lines if line.level != 0]
    total = [line for line in lines if line.level == 0]
    filled = [line for line in lines if any(line.values.get(key) for key in keys)]
    if not filled:
        table.status = "empty"
        body = []
        for line in total:
            _total_row(context, table, line, style, len(widths), [""] * len(keys))
        if note:
            table.notes.append(note)
        return context.finish(table)
    for line in body + total if context.total_last else total + body:
        texts, truths = [], {}
        for key in keys:
            text, value = _value(printer, key, line.values.get(key))
            texts.append(text)
            if key in AMOUNTS[number]:
                truths[key] = value
        if line.level == 0:
            _total_row(context, table, line, style, len(widths), texts)
        else:
            _subject_row(table, line, style, texts, split_depth, indent_codes, centre_names)
        table.truth.append(row(number, code=None if style == "none" else line.code, name=line.name, level=line.level, **truths))
    return context.finish(table)


def _code_header(style, names, group, split_depth):
    if style == "none":
        return [names[1]]
    if style in ("split", "own"):
        head = [(names[0], ["类", "款", "项"][:split_depth]), names[1]]
    else:
        head = list(names)
    return [(group, head)] if group else head


def _value(printer, key, value):
    if key == "change_percent":
        return ("", None) if value is None else (f"{value}%", str(value))
    return printer.show(value)


def _total_row(context, table, line, style, lead, texts):
    label = context.total_label
    start = table.row_count
    place = context.total_place if lead > 1 else "code"
    if place == "both":
        table.spanning((0, lead, label, "center"),
                       *[(lead + index, 1, text, "right") for index, text in enumerate(texts)])
    else:
        leading = [""] * lead
        leading[0 if place == "code" else lead - 1] = label
        table.row(leading + texts, ["center"] * lead + ["right"] * len(texts))
    for cell in table.cells:
        if cell.row == start:
            cell.bold = True


def _subject_row(table, line, style, texts, split_depth, indent_codes, centre_names):
    aligns = ["right"] * len(texts)
    if style == "none":
        table.row([line.name] + texts, ["left"] + aligns, {0: line.level - 1})
        return
    name_align = "center" if centre_names else "left"
    if style in ("split", "own"):
        parts = [line.code[:3]] + [line.code[at:at + 2] for at in range(3, 2 * split_depth + 1, 2)]
        if style == "own":
            parts = [part if index == line.level - 1 else "" for index, part in enumerate(parts)]
        table.row(parts + [line.name] + texts, ["center"] * split_depth + [name_align] + aligns)
    else:
        table.row([line.code, line.name] + texts, ["left", name_align] + aligns,
                  {0: line.level - 1} if indent_codes else {})


def pick(number, *keys):
    assert all(key in AMOUNTS[number] for key in keys if key), keys
    return list(keys)
