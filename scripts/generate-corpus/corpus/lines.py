"""The rows of the coded tables, taken from a department; every template prints from these."""

from decimal import ROUND_HALF_UP, Decimal

from . import subjects
from .model import GENERAL, OTHER_FUNDS, Line, roll_up

# What the budget appropriates, by fund.
APPROPRIATED = ("general_public_budget", "government_fund", "state_capital")


def revenue(department):
    leaves = []
    for item in department.items:
        funds = item.by_fund()
        values = dict(funds, total=item.total())
        values["appropriation"] = sum(funds.get(fund, 0) for fund in ("general_public_budget", "government_fund", "state_capital"))
        leaves.append((item.code, values))
    return roll_up(leaves, subjects.FUNCTIONAL_NAMES)


def revenue_by_unit(department, random):
    """The same by unit: the department, then its units, the last of them taking what is left."""
    funds = [fund for fund in APPROPRIATED + ("carryover",) + OTHER_FUNDS]
    total = {fund: department.fund_total(fund) for fund in funds}
    lines = [Line(None, "合计", 0, total), Line(None, department.name, 1, dict(total))]
    rest = dict(total)
    for index, (_, name) in enumerate(department.units):
        share = dict(rest)
        if index < len(department.units) - 1:
            share = {fund: int(amount * random.uniform(0.2, 0.7)) // 10_000 * 10_000 for fund, amount in rest.items()}
        rest = {fund: rest[fund] - share[fund] for fund in funds}
        lines.append(Line(None, name, 2, share))
    for line in lines:
        line.values = dict(line.values, total=sum(line.values.values()))
    return lines


def expenditure(items):
    return roll_up([(item.code, spending(item)) for item in items], subjects.FUNCTIONAL_NAMES)


def spending(item):
    return {"total": item.total(), "basic_expenditure": item.basic(), "personnel": item.personnel,
            "operating": item.operating, "project_expenditure": sum(item.projects.values())}


def general_public(department):
    """Table 5: with the earlier year, and the growth in whole percent where both years are there."""
    lines = roll_up([(item.code, dict(spending(item), prior_year=item.prior)) for item in department.general_items()],
                    subjects.FUNCTIONAL_NAMES)
    for line in lines:
        prior, now = line.values.get("prior_year"), line.values["total"]
        line.values["change_percent"] = percent(prior, now) if prior else None
    return lines


def percent(prior, now):
    return int((Decimal(now - prior) * 100 / Decimal(prior)).quantize(Decimal(1), ROUND_HALF_UP))


def basic_economic(department):
    leaves = []
    for code, amount in department.basic_economic.items():
        people = code.startswith(("301", "303"))
        leaves.append((code, {"total": amount, "personnel" if people else "operating": amount}))
    return roll_up(leaves, subjects.DEPARTMENT_ECONOMIC, (3, 5))


def one_amount(values, names):
    return roll_up([(code, {"amount": amount}) for code, amount in values.items()], names, (3, 5))


def classes(lines):
    return [line for line in lines if line.level == 1]


def appropriation_values(department, code):
    """What the appropriations spend on a class, by fund."""
    items = [item for item in department.appropriated_items() if item.code.startswith(code)]
    values = {"general_public_budget": sum(item.paid_by(*GENERAL).total() for item in items)}
    for fund in APPROPRIATED[1:]:
        values[fund] = sum(item.paid_by(fund).total() for item in items)
    return dict(values, total=sum(values.values()))


def appropriations(department):
    """This year's amounts of the three funds, what is carried over, the classes that they are spent on, each of them by fund, and
    all by fund."""
    now = [department.fund_total(key) for key in APPROPRIATED]
    spent = classes(expenditure(department.appropriated_items()))
    values = [appropriation_values(department, line.code) for line in spent]
    total = {key: sum(one[key] for one in values) for key in ("total", *APPROPRIATED)}
    return now, department.fund_total("carryover"), spent, values, total


def three_public(department, year):
    values = dict(department.three_public[year])
    values["vehicles"] = values["vehicle_purchase"] + values["vehicle_operation"]
    values["total"] = values["vehicles"] + values["overseas_travel"] + values["reception"]
    return values
