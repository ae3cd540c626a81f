"""Compares one result with its truth, cell by cell."""

import re
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher

from .canonical import OPEN, SINCE_VERSION_2

TEXT = {"code", "department_code", "unit_code", "item_code", "name", "item", "target", "goal", "overview", "basis", "indicator",
        "measure", "operator", "project_name", "unit_name", "department_name", "procurement_item", "compiling_unit",
        "responsible_department", "side", "category", "functional_code", "functional_name", "department_economic_code",
        "department_economic_name", "government_economic_code", "government_economic_name"}
NO_AMOUNT = TEXT | {"level", "weight", "core", "budget_year", "change_percent"}


@dataclass
class Score:
    documents: int = 0
    exact: int = 0
    tables: int = 0
    tables_exact: int = 0
    rows: int = 0
    rows_exact: int = 0
    cells: int = 0
    cells_exact: int = 0
    amounts: int = 0
    amounts_exact: int = 0
    silent: int = 0
    silent_tables: int = 0
    notes: list = field(default_factory=list)
    alarms: list = field(default_factory=list)
    silent_numbers: list = field(default_factory=list)    # the numbers of the tables that are wrong and not said to be

    def add(self, other):
        for name, value in vars(other).items():
            if isinstance(value, int):
                setattr(self, name, getattr(self, name) + value)

    def __str__(self):
        text = f"exact {self.exact}/{self.documents} · tables {self.tables_exact}/{self.tables} · rows {self.rows_exact}/{self.rows}"
        text += f" · cells {self.cells_exact}/{self.cells} · amounts {self.amounts_exact}/{self.amounts}"
        if self.silent_tables:
            text += f" · silent tables {self.silent_tables}"
        return text + (f" · silent {self.silent}" if self.silent else "")


def plain(text):
    return "".join(unicodedata.normalize("NFKC", str(text)).split()) or None


def cell(key, value):
    if value is None or value == "" or isinstance(value, bool):
        return None if value == "" else value
    text = plain(value)
    if key in TEXT or text is None:
        return text
    try:
        return Decimal(text).normalize()
    except InvalidOperation:
        return text


def score_document(truth, result):
    score = Score(documents=1)
    if not isinstance(result, dict):
        score.notes.append(str(result))
        result = {}
    failed = [f"check {check.get('id')}: {check.get('message')}" for check in result.get("checks", []) if check.get("passed") is False]
    warnings = [f"warning {warning.get('code')}: {warning.get('message')}" for warning in result.get("warnings", [])]
    score.alarms = failed + warnings
    right = bool(result)
    head = result.get("document")
    head = head if isinstance(head, dict) else {}
    version_1 = result.get("schema_version") == "1"
    for key in ("department", "fiscal_year") + (() if version_1 else ("kind",)):
        if plain(truth[key]) != plain(head.get(key) or ""):
            right = False
            score.notes.append(f"{key}: {truth[key]!r}, got {head.get(key)!r}")
    got = {table.get("number"): table for table in result.get("tables", [])}
    wrong_amount = False
    for table in truth["tables"]:
        found = got.get(table["number"], {})
        before = score.amounts - score.amounts_exact
        later = SINCE_VERSION_2.get(table["number"], []) if version_1 else []
        wanted = [{key: value for key, value in one.items() if key not in later} for one in table["rows"]]
        given = settled(wanted, found.get("rows") or [], table.get("more_rows", False))
        same = compare(score, wanted, given, f"table {table['number']}")
        surplus = len(given) > len(wanted)
        wrong_amount |= score.amounts - score.amounts_exact > before or surplus
        if found.get("status") != table["status"]:
            same = False
            score.notes.append(f"table {table['number']}: status {table['status']}, got {found.get('status')}")
        score.tables += 1
        score.tables_exact += same
        if not same and not is_said(result, table["number"], found):
            score.silent_numbers.append(table["number"])
            score.notes[-1] += " (silent)"
        right &= same
    score.exact = int(right)
    score.silent = int(wrong_amount and bool(result) and not score.alarms)
    score.silent_tables = len(score.silent_numbers)
    return score


def is_said(result, number, found):
    """Whether a failed check or a warning speaks of a table: by its number, as a term of the check that failed (`15's total
    expenditure = 3 total`), or by no number, but a page that the table stands on; where it stands on none, of the document."""
    for check in result.get("checks", []):
        if check.get("passed") is False:
            formula = check.get("message", "").rpartition(": ")[2]
            if check.get("table") == number or str(number) in re.findall(r"(?<![\d.,])(\d{1,2})(?=(?:'s)? [a-z])", formula):
                return True
    pages = set(found.get("pages") or [])
    for warning in result.get("warnings", []):
        if warning.get("table") == number:
            return True
        if warning.get("table") is None and warning.get("page") in (pages or {None}):
            return True
    return not result


def settled(wanted, found, more_rows):
    """The rows found, with the truth's own mark where the contract leaves a cell open. Operator and target that a form
    prints in one cell may come apart or whole: the truth then has the whole cell as target and leaves the operator open.
    more_rows: the contract does not say what becomes of further lines, so rows that the truth has not are passed over."""
    opened = {key for row in wanted for key, value in row.items() if value == OPEN}
    if not opened and not more_rows:
        return found
    rows, at = [], 0
    for one in found:
        likeness = [_likeness(row, one) for row in wanted[at:]]
        best = max(likeness, default=0)
        if best > 0.5:
            at += likeness.index(best) + 1
            rows.append(_adapted(wanted[at - 1], one))
        elif not more_rows:
            rows.append(_adapted(wanted[at], one) if at < len(wanted) else one)
    return rows


def _likeness(wanted, found):
    """The share of the truth's cells that a row has right."""
    adapted = _adapted(wanted, found)
    sure = [key for key, value in wanted.items() if value not in (None, OPEN)]
    return sum(cell(key, adapted.get(key)) == cell(key, wanted[key]) for key in sure) / max(1, len(sure))


def _adapted(wanted, found):
    adapted = dict(found)
    if wanted.get("operator") == OPEN:
        adapted["target"] = "".join(str(found.get(key) or "") for key in ("operator", "target", "measure"))
        if wanted.get("measure") == OPEN and wanted.get("target") == found.get("target"):
            adapted["target"] = found.get("target")
    adapted.update({key: OPEN for key, value in wanted.items() if value == OPEN})
    return adapted


def compare(score, wanted, found, label):
    """Counts rows and cells; rows are matched in order. -> whether all rows are the same"""
    keys = list(wanted[0]) if wanted else []
    left = [tuple(cell(key, row.get(key)) for key in keys) for row in wanted]
    right = [tuple(cell(key, row.get(key)) for key in keys) for row in found]
    is_amount = [key not in NO_AMOUNT for key in keys]
    score.rows += len(left)
    score.cells += sum(value is not None for row in left for value in row)
    score.amounts += sum(value is not None and amount for row in left for value, amount in zip(row, is_amount))
    for kind, i1, i2, j1, j2 in SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes():
        for one, other in zip(left[i1:i2], right[j1:j2]):
            same = [value is not None and value == given for value, given in zip(one, other)]
            score.rows_exact += kind == "equal"
            score.cells_exact += sum(same)
            score.amounts_exact += sum(hit and amount for hit, amount in zip(same, is_amount))
    if left == right:
        return True
    first = next((index for index, (one, other) in enumerate(zip(left, right)) if one != other), min(len(left), len(right)))
    score.notes.append(f"{label}: {len(left)} rows, got {len(right)}; row {first + 1}: {_difference(keys, left, right, first)}")
    return False


def _difference(keys, left, right, index):
    if index >= len(left):
        return f"surplus {[str(value)[:20] for value in right[index] if value is not None]}"
    if index >= len(right):
        return f"missing {[str(value)[:20] for value in left[index] if value is not None]}"
    pairs = [f"{key} {str(one)[:40]} got {str(other)[:40]}" for key, one, other in zip(keys, left[index], right[index]) if one != other]
    return "; ".join(pairs[:4])
