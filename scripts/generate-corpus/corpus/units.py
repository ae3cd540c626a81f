"""One budget by unit: which unit pays for which item. The parts of all units add up to the department's items."""

from dataclasses import dataclass

from .model import Item


@dataclass
class UnitBudget:
    code: str
    name: str
    items: list

    def total(self):
        return sum(item.total() for item in self.items)

    def by_fund(self, funds):
        """-> {fund: its amount}, and the total"""
        values = {fund: sum(item.by_fund().get(fund, 0) for item in self.items) for fund in funds}
        return {**values, "total": self.total()}


def by_unit(department, random, quantum):
    """-> [UnitBudget], in the order of the units. Common items (pensions, housing) are found in several units."""
    budgets = [UnitBudget(code, name, []) for code, name in department.units]
    for item in department.items:
        count = min(len(budgets), random.choice((1, 1, 2, 3)))
        chosen = sorted(random.sample(range(len(budgets)), count))
        for index, part in zip(chosen, _parts(item, count, random, quantum)):
            if part.total():
                budgets[index].items.append(part)
    return budgets


def _parts(item, count, random, quantum):
    rest = Item(item.code, item.personnel, item.operating, dict(item.projects), None)
    parts = []
    for _ in range(count - 1):
        share = random.uniform(0.2, 0.6)
        part = Item(item.code, _cut(rest.personnel, share, quantum), _cut(rest.operating, share, quantum),
                    {fund: _cut(amount, share, quantum) for fund, amount in rest.projects.items()})
        part.projects = {fund: amount for fund, amount in part.projects.items() if amount}
        rest.personnel -= part.personnel
        rest.operating -= part.operating
        for fund, amount in part.projects.items():
            rest.projects[fund] -= amount
        parts.append(part)
    rest.projects = {fund: amount for fund, amount in rest.projects.items() if amount}
    return parts + [rest]


def _cut(amount, share, quantum):
    return int(amount * share) // quantum * quantum
