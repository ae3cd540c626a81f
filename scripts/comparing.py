"""Documents and other prints of them: which tables come out otherwise, and whether that is told."""

import collections
import json
import os
import subprocess
import sys
from pathlib import Path


def extracted(yusuan, file):
    done = subprocess.run([yusuan, "extract", "--quiet", "--ocr", "off", file], capture_output=True)
    return json.loads(done.stdout) if done.stdout else None


def tables(document, ignored):
    """-> by their numbers: their status, and their rows without the columns that are ignored"""
    return {
        table["number"]: (table["status"], [{k: v for k, v in row.items() if k not in ignored} for row in table["rows"]])
        for table in document["tables"]
    }


def marks(document, number):
    """What a document says about one of its tables or about the whole."""
    found = collections.Counter(w["code"] for w in document["warnings"] if w.get("table") in (number, None))
    found.update(c["id"] for c in document["checks"] if c.get("table") == number and not c["passed"])
    return found


def compared(whole, copy, ignored=("page",)):
    """-> for each table that comes out otherwise, its number, what is otherwise, and whether that is told

    A row's page is another one in a copy.
    """
    mine, theirs = tables(whole, ignored), tables(copy, ignored)
    for number, (status, rows) in mine.items():
        other_status, other = theirs[number]
        if (status, rows) == (other_status, other):
            continue
        is_told = bool(marks(copy, number) - marks(whole, number))
        if status != other_status:
            yield number, f"{status}, then {other_status}", is_told
            continue
        place = next((i for i, pair in enumerate(zip(rows, other)) if pair[0] != pair[1]), min(len(rows), len(other)))
        one, two = (part[place] if place < len(part) else {} for part in (rows, other))
        columns = [f"{k}: {one.get(k)!r}, then {two.get(k)!r}" for k in one | two if one.get(k) != two.get(k)]
        yield number, f"{len(rows)} rows, then {len(other)}; row {place + 1} {columns[0][:120] if columns else ''}", is_told


def documents(files):
    """-> the PDFs given, or those of the corpora"""
    corpus = Path(os.environ.get("YUSUAN_CORPUS", Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"))
    return files or sorted(corpus.glob("published/*.pdf")) + sorted(corpus.glob("unlabelled/*.pdf"))


class Report:
    """What came out otherwise, a line for each way of printing."""

    def __init__(self, *heads):
        self.lines = ["| " + " | ".join([*heads, "documents", "otherwise", "tables", "otherwise", "without a word"]) + " |"]
        self.lines.append("|" + "---|" * len(heads) + "---:|" * 5)
        self.notes = []
        self.silent = 0

    def add(self, way, pairs, ignored=("page",)):
        """Compares the documents of one way: for each its name, how it is read, and how its copy is read, or None."""
        counts = collections.Counter()
        for name, whole, copy in pairs:
            found = list(compared(whole, copy, ignored)) if copy else [(0, "nothing was read", False)]
            counts.update(documents=1, tables=len(whole["tables"]), otherwise=int(bool(found)), changed=len(found))
            counts["silent"] += sum(not is_told for _, _, is_told in found)
            self.notes += [
                f"{' '.join(way)}, {name}, table {n}{'' if told else ', without a word'}: {what}" for n, what, told in found
            ]
        self.silent += counts["silent"]
        cells = [*way, *(counts[key] for key in ("documents", "otherwise", "tables", "changed", "silent"))]
        self.lines.append("| " + " | ".join(map(str, cells)) + " |")
        print(self.lines[-1], file=sys.stderr, flush=True)

    def __str__(self):
        return "\n".join(self.lines) + "\n\n" + "".join(f"- {note}\n" for note in self.notes)
