"""Writes documents and their truth files."""

import argparse
import importlib
import json
import sys
from dataclasses import replace
from pathlib import Path
from random import Random

from . import invent, sheet, web
from .context import Context
from .layouts import FUNDS, INFORMATIVE, LAYOUTS, UNITS
from .printed import open_up, retitle, take_in_title


def arguments():
    parser = argparse.ArgumentParser(prog="generate", description="Makes budget documents with truth files, in many layouts.")
    parser.add_argument("folder", metavar="OUT_DIR", type=Path)
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same documents (default 1)")
    parser.add_argument("--only", metavar="LAYOUT,…", help="only these layouts; also names the informative ones")
    parser.add_argument("--count", type=int, metavar="N", help="documents of each layout (default: one of each of its variants)")
    parser.add_argument("--template", metavar="NAME,…", help="print the layouts in these templates in turn, in place of their own")
    parser.add_argument("--crossed", type=int, metavar="N", help="N documents, each a layout in a template that is not its own, as the seed "
                        "draws them; --only and --template name those to draw from")
    parser.add_argument("--list", action="store_true", help="print the names of the layouts and of the templates, and stop")
    return parser


def main():
    if "--list" in sys.argv:
        print("\n".join([*LAYOUTS, *(f"{name} (informative)" for name in INFORMATIVE), *(f"{name} (template)" for name in UNITS)]))
        return 0
    options = arguments().parse_args()
    known = {**LAYOUTS, **INFORMATIVE}
    names = chosen(options.only, known, "layout") or list(LAYOUTS)
    templates = chosen(options.template, UNITS, "template")
    options.folder.mkdir(parents=True, exist_ok=True)
    made = 0
    for name, index, variant in crossings(options, names, templates) if options.crossed else in_turn(options, names, templates):
        if not web.available(variant.producer):
            print(f"{name}: skipped, {variant.producer} is not installed", file=sys.stderr)
            continue
        make(options.folder, name, index, variant, options.seed)
        made += 1
    print(f"{made} documents in {len(names)} layouts", file=sys.stderr)
    return 0


def chosen(option, known, what):
    """The names that an option lists; [] where it is not given."""
    names = option.split(",") if option else []
    unknown = [name for name in names if name not in known]
    if unknown:
        arguments().error(f"no such {what}: {', '.join(unknown)}. --list prints them all.")
    return names


def in_turn(options, names, templates):
    """-> layout, number of the document, variant: the variants of each layout in turn"""
    for name in names:
        variants = ({**LAYOUTS, **INFORMATIVE})[name]
        for index in range(options.count or len(variants)):
            variant = variants[index % len(variants)]
            yield name, index, replace(variant, template=templates[index % len(templates)]) if templates else variant


def crossings(options, names, templates):
    """-> layout, number of the document, variant: each a layout in a foreign template. A layout named after a template has
    nothing to give to others."""
    random = Random(f"{options.seed}/crossed")
    known = {**LAYOUTS, **INFORMATIVE}
    manners = [name for name in names if not name.startswith("template-")]
    for index in range(options.crossed):
        name = random.choice(manners)
        variant = random.choice(known[name])
        others = [template for template in templates or UNITS if template != variant.template]
        yield name, index, replace(variant, template=random.choice(others))


def make(folder, layout, index, variant, seed):
    random = Random(f"{seed}/{layout}/{index}")
    department, tables, cover = content(variant, random)
    truth = describe(department, tables)
    if variant.second_department:
        tables = tables + content(variant, random)[1]
    stem = f"{layout}-{index + 1}"
    path = folder / f"{stem}.pdf"
    if variant.producer == "sheet":
        sheet.write(path, department, tables, variant.style, cover)
    else:
        web.write(path, department, tables, variant, cover)
    truth = {"document": path.name, "layout": layout, "template": variant.template, "producer": variant.producer, **truth}
    (folder / f"{stem}.truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def content(variant, random):
    unit = variant.context.get("unit", UNITS[variant.template])
    units = variant.context.get("units", {})
    # A table in 万元 prints two decimals, so all amounts are whole hundreds of yuan (six are
    # exact to the fen); 上海 prints whole yuan.
    fine = unit == "元" and not units and variant.template != "shanghai"
    wanted = {"quantum": 1 if fine else 10 ** (6 - variant.context.get("decimals", 2)), **variant.department}
    if variant.template in FUNDS:
        wanted.setdefault("funds", FUNDS[variant.template])
    department = invent.department(random, **wanted)
    context = Context(department, random, **{"unit": unit, "quantum": wanted["quantum"], **variant.context})
    tables = importlib.import_module(f".template_{variant.template}", __package__).tables(context)
    if context.blanks_between or context.header_again:
        tables = [open_up(table, context.blanks_between, context.header_again) for table in tables]
    if context.title_form:
        tables = [retitle(table, context.title_form, department.year) for table in tables]
    if context.title_inside:
        tables = [take_in_title(table) for table in tables]
    return department, tables, context.cover


def describe(department, tables):
    """The truth: forms of one table follow each other; a table that is printed and not scored is left out."""
    unscored = {table.number for table in tables if not table.scored}
    found = {}
    for table in tables:
        if table.number and table.number not in unscored:
            entry = found.setdefault(table.number, {"number": table.number, "status": "empty", "rows": []})
            entry["rows"] += table.truth
            if table.more_rows:
                entry["more_rows"] = True
            if table.truth:
                entry["status"] = "present"
    for number in range(1, 18):
        if number not in unscored:
            found.setdefault(number, {"number": number, "status": "missing", "rows": []})
    return {"department": department.name, "fiscal_year": department.year, "kind": "budget",
            "tables": [found[number] for number in sorted(found)]}
