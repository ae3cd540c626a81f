"""What one department's budget is, apart from any way of printing it. All amounts are whole fen."""

from dataclasses import dataclass, field

GENERAL = ("general_public_budget", "carryover")
APPROPRIATIONS = GENERAL + ("government_fund", "state_capital")
OTHER_FUNDS = ("special_account", "institutional_income", "superior_subsidy", "affiliate_remittance",
               "operating_income", "other_income")


@dataclass
class Item:
    """One 项: what it costs for people, for offices, and for projects by the kind of money."""

    code: str
    personnel: int = 0
    operating: int = 0
    projects: dict = field(default_factory=dict)
    prior: int | None = None

    def basic(self):
        return self.personnel + self.operating

    def by_fund(self):
        funds = dict(self.projects)
        if self.basic():
            funds["general_public_budget"] = funds.get("general_public_budget", 0) + self.basic()
        return funds

    def total(self):
        return self.basic() + sum(self.projects.values())

    def paid_by(self, *funds):
        """The item as far as those funds pay for it. The general public budget pays all basic expenditure."""
        general = "general_public_budget" in funds
        return Item(self.code, self.personnel if general else 0, self.operating if general else 0,
                    {fund: amount for fund, amount in self.projects.items() if fund in funds},
                    self.prior if general else None)


@dataclass
class Project:
    unit: tuple
    name: str
    funds: dict
    overview: str
    basis: str
    goal: str
    indicators: list

    def total(self):
        return sum(self.funds.values())


@dataclass
class Indicator:
    name: str
    operator: str
    target: str
    measure: str
    weight: int
    core: bool


@dataclass
class Department:
    name: str
    region: str
    year: int
    code: str
    units: list
    items: list
    basic_economic: dict        # 5-digit code -> amount; 301, 303 are people, 302, 310 offices
    basic_government: dict
    project_economic: dict
    project_government: dict
    three_public: dict          # year -> overseas_travel, vehicle_purchase, vehicle_operation, reception
    projects: list
    procurement: list           # (unit, item, kind, amount)
    goal: str
    indicators: list

    def general_items(self):
        items = [item.paid_by(*GENERAL) for item in self.items]
        return [item for item in items if item.total()]

    def fund_items(self, fund):
        items = [item.paid_by(fund) for item in self.items if fund in item.projects]
        return [item for item in items if item.total()]

    def appropriated_items(self):
        items = [item.paid_by(*APPROPRIATIONS) for item in self.items]
        return [item for item in items if item.total()]

    def fund_total(self, *funds):
        return sum(item.by_fund().get(fund, 0) for item in self.items for fund in funds)

    def total(self):
        return sum(item.total() for item in self.items)


@dataclass
class Line:
    """One row of a coded table: code None is the total."""

    code: str | None
    name: str
    level: int | None
    values: dict


def roll_up(leaf_values, names, lengths=(3, 5, 7), total="合计"):
    """[(code, {key: fen})] -> total, then classes, groups and items in the order of their codes."""
    sums = {}
    for code, values in leaf_values:
        for prefix in [None] + [code[:length] for length in lengths]:
            target = sums.setdefault(prefix, {})
            for key, amount in values.items():
                if amount is not None:
                    target[key] = target.get(key, 0) + amount
    codes = sorted(code for code in sums if code)
    lines = [Line(code, names[code], lengths.index(len(code)) + 1, sums[code]) for code in codes]
    return [Line(None, total, 0, sums.get(None, {}))] + lines
