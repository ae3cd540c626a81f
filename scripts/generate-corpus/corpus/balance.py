"""Side-by-side tables (1 and 4): income on the left, expenditure on the right."""

import re

from .canonical import COLUMNS, row

NUMBERED = re.compile(r"^[一二三四五六七八九十]+、")
DIGITS = "零一二三四五六七八九"


def chinese(number):
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else ("十" if tens == 1 else DIGITS[tens] + "十")) + ("" if ones == 0 else DIGITS[ones])


def numbered(labels, start=1):
    return [f"{chinese(start + index)}、{label}" for index, label in enumerate(labels)]


def level(label):
    if NUMBERED.match(label):
        return 1
    return 0 if label.replace(" ", "").endswith(("合计", "总计")) else 2


def balance(context, number, title, income, expenditure, head, keys=("amount",), caption="", unit_text="单位：{}",
            total_at_foot=False, indents=True):
    """income: [(label, fen)]; expenditure: [(label, {key: fen})]; head: header tree of the whole table. keys: an amount whose
    key is no column of the table is only printed.
    total_at_foot: the last row of both halves stands on the same printed row."""
    table = context.table(number, title, [2.2, 1.5, 2.2] + [1.5] * len(keys), caption, unit_text)
    table.header(head)
    printer = context.printer(number)
    depth = max(len(income), len(expenditure))
    left, right = _pad(income, depth, total_at_foot), _pad(expenditure, depth, total_at_foot)
    truths = {"income": [], "expenditure": []}
    first_key = "amount" if number == 1 else "total"
    for one, other in zip(left, right):
        texts = ["", ""] + [""] * (1 + len(keys))
        indent = {}
        if one:
            texts[0] = one[0]
            texts[1], value = printer.show(one[1])
            truths["income"].append(row(number, side="income", level=level(one[0]), item=one[0], **{first_key: value}))
        if other:
            texts[2] = other[0]
            values = {}
            for index, key in enumerate(keys):
                texts[3 + index], value = printer.show(other[1].get(key))
                if key in COLUMNS[number]:
                    values[key] = value
            truths["expenditure"].append(row(number, side="expenditure", level=level(other[0]), item=other[0], **values))
        for column, half in ((0, one), (2, other)):
            if half and indents and level(half[0]) == 2:
                indent[column] = 1
        aligns = [_align(one), "right", _align(other)] + ["right"] * len(keys)
        table.row(texts, aligns, indent)
    table.truth = truths["income"] + truths["expenditure"]
    return context.finish(table)


def _align(half):
    return "center" if half and level(half[0]) == 0 else "left"


def _pad(rows, depth, total_at_foot):
    missing = [None] * (depth - len(rows))
    return rows[:-1] + missing + rows[-1:] if total_at_foot else rows + missing
