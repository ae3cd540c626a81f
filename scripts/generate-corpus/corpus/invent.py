"""Invents a department whose tables agree with one another."""

from . import subjects, words
from .amounts import split
from .model import Department, Indicator, Item, Project

PENSION, ANNUITY, HOUSING = "2080505", "2080506", "2210201"


FUND_CHANCES = {"special_account": 0.5, "institutional_income": 0.5, "other_income": 0.6, "carryover": 0.5, "superior_subsidy": 0.2,
                "operating_income": 0.2}


def department(random, year=None, quantum=1, size="medium", negatives=False, funds=tuple(FUND_CHANCES), special=True):
    """quantum: every amount is a multiple of it, in fen (10 000 where a table prints 万元 with two decimals).
    funds: the money beside the appropriations of the year that the template can show.
    special: whether there may be money of government funds and of state capital; without it tables 11 and 12 are empty."""
    place, office = random.choice(words.PLACES), random.choice(words.OFFICES)
    region = place + random.choice(["市", "区", "县"])
    name = region + office
    year = year or random.choice([2023, 2024, 2025, 2026])
    code = str(random.randint(101, 899))
    chosen = random.sample(words.SUFFIXES[1:], random.randint(1, 3))
    units = [(f"{code}{index + 1:03d}", name + suffix) for index, suffix in enumerate([""] + chosen)]

    items = general(random, {"small": 5, "medium": 11, "large": 24}[size], quantum, negatives)
    add_other_funds(random, items, quantum, funds, special)
    basic = sum(item.basic() for item in items)
    people = sum(item.personnel for item in items)
    project_total = sum(amount for item in items for fund, amount in item.projects.items()
                        if fund in ("general_public_budget", "carryover"))
    return Department(
        name=name, region=region, year=year, code=code, units=units, items=sorted(items, key=lambda item: item.code),
        basic_economic={**economic(random, people, ("301", "303"), quantum),
                        **economic(random, basic - people, ("302", "310"), quantum)},
        basic_government=spread(random, basic, subjects.leaves(subjects.GOVERNMENT_ECONOMIC, 5), 7, quantum),
        project_economic=economic(random, project_total, ("302", "310"), quantum, 6),
        project_government=spread(random, project_total, subjects.leaves(subjects.GOVERNMENT_ECONOMIC, 5), 5, quantum),
        three_public={at: three_public(random, quantum) for at in (year, year - 1)},
        projects=projects(random, items, units, quantum),
        procurement=procurement(random, units, quantum),
        goal=words.sentences(random, 4), indicators=indicators(random))


def amount(random, low, high, quantum):
    return max(1, int(random.uniform(low, high) * 100) // quantum) * quantum


def general(random, count, quantum, negatives):
    codes = random.sample(subjects.general_leaves(), count)
    codes = sorted(set(codes) | {PENSION, ANNUITY, HOUSING})
    items = []
    for code in codes:
        item = Item(code)
        if code in (PENSION, ANNUITY, HOUSING):
            item.personnel = amount(random, 3e5, 6e6, quantum)
        else:
            kind = random.choice(["both", "basic", "project"])
            if kind != "project":
                item.personnel = amount(random, 8e5, 2e7, quantum)
                item.operating = amount(random, 9e4, 4e6, quantum)
            if kind != "basic":
                item.projects["general_public_budget"] = amount(random, 5e4, 3e7, quantum)
        items.append(item)
    if not any(item.operating for item in items):
        items[0].operating = amount(random, 9e5, 4e6, quantum)
    if not any(item.projects for item in items):
        items[0].projects["general_public_budget"] = amount(random, 4e6, 3e7, quantum)
    if negatives:
        largest = max(item.projects.get("general_public_budget", 0) for item in items)
        extra = next(item for item in items if not item.projects)
        extra.projects["general_public_budget"] = -min(largest // 3, item_floor(extra)) // quantum * quantum
    for item in items:
        if random.random() < 0.85:
            item.prior = amount(random, 0.6, 1.5, 1) * item.total() // 100 // quantum * quantum or None
    return items


def item_floor(item):
    return max(item.basic() // 2, 1_000_000)


def add_other_funds(random, items, quantum, funds, special):
    """Money that is not the general public budget: on an item of its own, or on top of one."""
    for fund in funds:
        if random.random() < FUND_CHANCES[fund]:
            random.choice(items).projects[fund] = amount(random, 5e4, 3e6, quantum)
    if not special:
        return
    if random.random() < 0.6:
        for code in random.sample(subjects.group_leaves(subjects.GOVERNMENT_FUND_GROUPS), random.randint(1, 3)):
            items.append(Item(code, projects={"government_fund": amount(random, 2e5, 4e7, quantum)}))
    if random.random() < 0.4:
        for code in subjects.group_leaves(subjects.STATE_CAPITAL_GROUPS):
            items.append(Item(code, projects={"state_capital": amount(random, 5e4, 8e5, quantum)}))


def spread(random, total, codes, count, quantum):
    if not total:
        return {}
    chosen = sorted(random.sample(codes, min(count, len(codes))))
    return dict(zip(chosen, split(random, total, len(chosen), quantum)))


def economic(random, total, classes, quantum, count=14):
    codes = [code for code in subjects.leaves(subjects.DEPARTMENT_ECONOMIC, 5) if code.startswith(classes)]
    return spread(random, total, codes, count, quantum)


def three_public(random, quantum):
    def maybe(chance, high):
        return amount(random, 5e3, high, quantum) if random.random() < chance else 0
    return {"overseas_travel": maybe(0.5, 4e5), "vehicle_purchase": maybe(0.3, 5e5),
            "vehicle_operation": amount(random, 2e4, 6e5, quantum), "reception": amount(random, 2e3, 9e4, quantum)}


def projects(random, items, units, quantum):
    totals = {}
    for item in items:
        for fund, value in item.projects.items():
            totals[fund] = totals.get(fund, 0) + value
    names = random.sample(words.PROJECTS, random.randint(5, 8))
    funds = [{} for _ in names]
    for fund, total in totals.items():
        parts = 1 if total < 50 * quantum or fund not in ("general_public_budget",) else len(names)
        for share, target in zip(split(random, total, parts, quantum), random.sample(funds, parts)):
            target[fund] = share
    return [Project(random.choice(units), name, money, words.sentences(random, random.randint(2, 4)),
                    words.sentences(random, 2), words.sentences(random, random.randint(1, 3)), indicators(random))
            for name, money in zip(names, funds) if money]


def procurement(random, units, quantum):
    kinds = ("goods", "works", "services")
    return [(random.choice(units), name, random.choice(kinds), amount(random, 1e4, 9e5, quantum))
            for name in random.sample(words.PROCUREMENT, random.randint(3, 6))]


def indicators(random):
    chosen = random.sample(words.INDICATORS, random.randint(3, 7))
    weights = [part * 5 for part in split(random, 20, len(chosen), 1)]
    return [Indicator(*row, weight, random.random() < 0.6) for row, weight in zip(chosen, weights)]
