"""Any table with a header and rows below it: a tree of columns, and one entry for each printed row.

`coded` prints the common table of subjects; this prints the others: several codes in a row, units, projects, purchases."""

from dataclasses import dataclass, field

from .canonical import COLUMNS, row


@dataclass
class Column:
    """key: an amount's canonical column, or any name of an entry's value. An amount whose key is no column of the table is
    only printed."""

    label: str
    key: str
    width: float = 1.4
    align: str = "right"


@dataclass
class Entry:
    """values: key -> fen, or a text as it is printed. truth: the columns that are no amounts; None: no row of the table."""

    values: dict
    truth: dict | None = None
    indents: dict = field(default_factory=dict)
    bold: bool = False
    span: tuple = ()            # (first column, columns, text): a label over several columns


def text(label, key, width=2.0, align="left"):
    return Column(label, key, width, align)


def leaves(tree):
    for node in tree:
        if isinstance(node, Column):
            yield node
        else:
            yield from leaves(node[1])


def _labels(tree):
    return [node.label if isinstance(node, Column) else (node[0], _labels(node[1])) for node in tree]


def grid(context, number, title, tree, entries, caption="", unit_text="单位：{}", note="", index_row=(), scored=None):
    """index_row: the texts of a row under the header. scored: the columns of the truth, where not all are certain."""
    columns = list(leaves(tree))
    table = context.table(number, title, [column.width for column in columns], caption, unit_text)
    table.header(_labels(tree))
    if index_row:
        table.row(list(index_row), ["center"] * len(columns), header=True)
    printer = context.printer(number)
    for entry in entries:
        truths = _entry(table, columns, printer, entry)
        if number and entry.truth is not None:
            amounts = {key: value for key, value in truths.items() if key in COLUMNS[number]}
            whole = row(number, **{**amounts, **entry.truth})
            table.truth.append({key: whole[key] for key in whole if scored is None or key in scored})
    if number and not any(_says(one) for one in table.truth):
        table.truth, table.status = [], "empty"
    if note:
        table.notes.append(note)
    return context.finish(table)


def _says(truth):
    """Whether a row carries an amount or, as in lists of targets, a text beyond its label."""
    return any(value is not None for key, value in truth.items()
               if key not in ("code", "name", "level", "unit_name", "project_name", "procurement_item", "budget_year", "category",
                              "functional_code", "item_code", "unit_code"))


def _entry(table, columns, printer, entry):
    truths, at = {}, 0
    while at < len(columns):
        column = columns[at]
        if entry.span and entry.span[0] == at:
            table.put(at, entry.span[2], columns=entry.span[1], align="center", bold=entry.bold)
            at += entry.span[1]
            continue
        value = entry.values.get(column.key)
        shown = value
        if column.align == "right" and not isinstance(value, str):
            shown, truths[column.key] = printer.show(value)
        table.put(at, shown or "", align=column.align, indent=entry.indents.get(column.key, 0), bold=entry.bold)
        at += 1
    table.row_count += 1
    return truths
