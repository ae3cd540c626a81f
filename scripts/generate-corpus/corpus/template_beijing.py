"""北京: 预算01表 …, one row of income, items only (no classes and groups), two or three classifications side by side in cells
like 2010301-行政运行, purchases by A-货物, targets as one list, one form for the whole department, often no cover."""

from . import crossed, lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .crossed import economic_name
from .grid import Column, Entry, grid, text
from .model import GENERAL
from .template_beijing_targets import overall, targets
from .units import by_unit

FUNDS = ["一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "财政专户管理资金收入", "事业收入", "事业单位经营收入", "上级补助收入",
         "附属单位上缴收入", "其他收入"]
FUND_KEYS = ["general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income",
             "operating_income", "superior_subsidy", "affiliate_remittance", "other_income"]


def tables(context):
    department = context.department
    context.total_last, context.total_label = True, context.one_of("合  计", "合 计", "合计")
    context.cover = context.one_of([], [], None, [f"{department.name}", f"{department.year}年部门预算报表"])
    count, style = iter(range(1, 20)), context.one_of("预算{:02d}表 {}", "预算{:02d}表　{}", "预算表{:02d} {}", "表{} {}")
    context.unit_label = context.one_of("金额单位：{}", "单位：{}")

    def title(words):
        return style.format(next(count), words)

    lines_of_money = crossed.crossings(department.items, context.random, context.quantum, deep=context.chance(0.6))
    result = [total_balance(context, title("收支总表")), revenue(context, title("收入总表"), context.one_of("one", "one", "units", "coded units")),
              spending(context, title("支出总表"), lines_of_money), appropriation_balance(context, title("财政拨款收支总表")),
              general_public(context, title("一般公共预算支出表")), basic(context, title("一般公共预算基本支出表"), lines_of_money)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(fund_table(context, number, title(f"{kind}预算支出表"), fund))
    result += [three_public(context, title("财政拨款“三公”经费支出表")), procurement(context, title("政府采购预算明细表")),
               targets(context, title("项目支出绩效目标表")), overall(context, title("部门整体支出绩效目标表"))]
    return result


def total_row(context, columns, values, truth):
    """The total, its label in the first column, in the second, or over all columns of text."""
    place = context.one_of("merged", "merged", "first", "second")
    if place == "merged" or columns == 1:
        return Entry(values, truth, bold=True, span=(0, columns, context.total_label))
    return Entry(values, truth, bold=True, span=(0 if place == "first" else 1, 1, context.total_label))


def total_balance(context, title, caption=""):
    department = context.department
    before = department.fund_total("carryover")
    income = [(label, department.fund_total(key)) for label, key in zip(numbered(FUNDS), FUND_KEYS)]
    rest, left = context.one_of(("上年结转结余", "年终结转结余"), ("十、上年结转结余", "二十七、年终结转结余"), ("十、上年结转", "结转下年"))
    income += [("本年收入合计", department.total() - before), (rest, before), ("收入总计", department.total())]
    amounts = {line.name: line.values["total"] for line in lines.classes(lines.expenditure(department.items))}
    spent = [(label, {"amount": amounts.get(name)}) for label, name in zip(numbered(subjects.ALL_CLASSES), subjects.ALL_CLASSES)]
    spent += [("本年支出合计", {"amount": department.total()}), (left, {}), ("支出总计", {"amount": department.total()})]
    income = income[:-3] + [None] * (len(spent) - len(income)) + income[-3:]
    return balance(context, 1, title, income, spent, [("收  入", ["项  目", "预算数"]), ("支  出", ["项  目", "预算数"])],
                   caption=caption, unit_text=context.unit_label)


def appropriation_balance(context, title):
    department = context.department
    kinds = ["一般公共预算资金", "政府性基金预算资金", "国有资本经营预算资金"]
    income = [(label, department.fund_total(key)) for label, key in zip(numbered(kinds), FUND_KEYS)]
    before = department.fund_total("carryover")
    now = sum(amount for _, amount in income)
    if context.chance(0.5):
        income.append(("四、上年结转结余", before))
        foot = 1
    else:
        income += [("本年收入合计", now), ("上年结转结余", before)]
        income += [(label, amount) for label, amount in zip(numbered(["一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款"]),
                                                            (before, 0, 0))]
        foot = 6
    total = now + before
    income.append(("收入总计", total))
    amounts = {line.name: line.values["total"] for line in lines.classes(lines.expenditure(department.appropriated_items()))}
    spent = [(label, {"total": amounts.get(name)}) for label, name in zip(numbered(subjects.ALL_CLASSES), subjects.ALL_CLASSES)]
    if foot == 6:
        spent += [("本年支出合计", {"total": total}), ("年终结转结余", {}), None, None, None]
    spent.append(("支出总计", {"total": total}))
    income = income[:-foot] + [None] * (len(spent) - len(income)) + income[-foot:]
    return balance(context, 4, title, income, spent, [("收  入", ["项  目", "预算数"]), ("支  出", ["项  目", "预算数"])], ("total",),
                   unit_text=context.unit_label)


def revenue(context, title, kind="one", caption="", unit_code="单位编码"):
    """One row of amounts without a label, or a row for each unit; kind: one, units or coded units."""
    department, group = context.department, context.one_of("小计", "小计", "合计", "金额")
    before = [("一般公共预算资金", "before_general"), ("政府性基金预算资金", "before_fund"), ("国有资本经营预算资金", "before_capital"),
              ("财政专户管理资金", "before_account"), ("单位资金", "before_unit")]
    tree = [Column("合计", "total"),
            ("本年收入", [Column(group, "now")] + [Column(label, key) for label, key in zip(FUNDS, FUND_KEYS)]),
            ("上年结转结余", [Column(group, "carryover")] + [Column(label, key) for label, key in before])]
    rows = lines.revenue_by_unit(department, context.random)
    for line in rows:
        line.values.update(now=line.values["total"] - line.values["carryover"], before_general=line.values["carryover"])
    open_cells = dict(level=OPEN, unit_name=OPEN)
    if kind == "one":
        entries = [Entry(rows[0].values, open_cells)]
    else:
        units = [(department.code, department.name)] + list(department.units)
        tree = [text(unit_code, "unit_code", 1.0)] * (kind == "coded units") + [text("单位名称", "unit", 2.6)] + tree
        entries = [Entry({**line.values, "unit_code": code, "unit": name}, {**open_cells, "name": name})
                   for line, (code, name) in list(zip(rows[1:], units))[1:]]
        total = total_row(context, 2 if kind == "coded units" else 1, rows[0].values, {**open_cells, "name": "合计"})
        entries = entries + [total] if context.total_last else [total] + entries
    return grid(context, 2, title, tree, entries, caption, unit_text=context.unit_label)


def spending(context, title, money):
    """Three classifications side by side, each a cell like 2010301-行政运行, or code and name apart."""
    apart, second = context.chance(0.3), context.one_of("government", "economic")
    labels = {"functional": "支出功能分类科目", "government": "政府支出经济分类科目", "economic": "部门支出经济分类科目"}
    order = ["functional", second, "economic" if second == "government" else "government"]
    tree = [(labels[key], [text("科目编码", key + "_code", 1.1), text("科目名称", key, 2.0)]) if apart else text(labels[key], key, 2.4)
            for key in order]
    tree += [Column("合计", "total", 1.5), Column("基本支出", "basic_expenditure", 1.5), Column("项目支出", "project_expenditure", 1.5)]
    others = [Column("事业单位经营支出", "operating_expenditure", 1.1), Column("上缴上级支出", "remittance_to_superior", 1.1),
              Column("对附属单位补助支出", "subsidy_to_affiliates", 1.1)]
    tree += [("其中", others)] if context.chance(0.6) else others if context.chance(0.5) else []
    entries, sums = [], {"total": 0, "basic_expenditure": 0, "project_expenditure": 0}
    for line in money:
        values = {"total": line.total(), "basic_expenditure": line.basic(), "project_expenditure": line.project}
        sums = {key: sums[key] + values[key] for key in sums}
        names = {"functional": (line.functional, subjects.FUNCTIONAL[line.functional]),
                 "government": (line.government, subjects.GOVERNMENT_ECONOMIC[line.government]),
                 "economic": (line.economic, economic_name(line.economic))}
        entries.append(Entry({**values, **cells(names, apart)}, dict(
            code=line.functional, name=names["functional"][1], level=3, government_economic_code=line.government,
            government_economic_name=names["government"][1], department_economic_code=line.economic,
            department_economic_name=names["economic"][1])))
    entries.append(total_row(context, 6 if apart else 3, sums, dict(name="合计", level=0)))
    return grid(context, 3, title, tree, entries, unit_text=context.unit_label)


def cells(names, apart):
    """{key: (code, name)} -> the cells: one of both, or two"""
    if apart:
        return {name: value for key, (code, label) in names.items() for name, value in ((key + "_code", code), (key, label))}
    return {key: f"{code}-{label}" for key, (code, label) in names.items()}


def general_public(context, title):
    """Items only; several units may follow one another without a line that names them, so codes come again."""
    department, group = context.department, context.one_of("小计", "小计", "合计", "金额")
    project = context.one_of("项目支出总数", "项目支出总数", "小计", "合计", "总数", "金额")
    tree = [("功能分类科目", [text("科目编码", "code", 1.1), text("科目名称", "subject", 2.8)]),
            ("预算数", [Column("合计", "total", 1.5),
                     ("基本支出", [Column(group, "basic_expenditure", 1.5), Column("人员经费", "personnel", 1.5),
                               Column("公用经费", "operating", 1.5)]),
                     ("项目支出", [Column(project, "project_expenditure", 1.5), Column("扣除基建项目后预算数", "without_building", 1.5)])])]
    parts = [unit.items for unit in by_unit(department, context.random, context.quantum)]
    if context.chance(0.5):
        parts = [department.items]
    entries, sums = [], {}
    for items in parts:
        for item in items:
            paid = item.paid_by(*GENERAL)
            if paid.total():
                values = lines.spending(paid)
                values["without_building"] = values["project_expenditure"]
                sums = {key: sums.get(key, 0) + values[key] for key in values}
                name = subjects.FUNCTIONAL[item.code]
                entries.append(Entry({**values, "code": item.code, "subject": name}, dict(code=item.code, name=name, level=3)))
    entries.append(total_row(context, 2, sums, dict(name="合计", level=0)))
    return grid(context, 5, title, tree, entries, unit_text=context.unit_label)


def basic(context, title, money):
    """The department's economic classification is the table's own, wherever it stands."""
    labels = {"government": "政府支出经济分类科目", "economic": "部门支出经济分类科目"}
    order = context.one_of(("government", "economic"), ("government", "economic"), ("economic", "government"))
    tree = [text(labels[key], key, 2.5) for key in order]
    tree.append(("预算数", [Column("合计", "total"), Column("人员经费", "personnel"), Column("公用经费", "operating")]))
    entries, sums = [], {"total": 0, "personnel": 0, "operating": 0}
    pairs = crossed.basic_pairs(money)
    for code, government in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
        people, offices = pairs[code, government]
        values = {"total": people + offices, "personnel": people, "operating": offices}
        sums = {key: sums[key] + values[key] for key in sums}
        names = {"government": (government, subjects.GOVERNMENT_ECONOMIC[government]), "economic": (code, economic_name(code))}
        entries.append(Entry({**values, **cells(names, False)}, dict(
            code=code, name=names["economic"][1], level=2 if len(code) == 5 else 3, government_economic_code=government,
            government_economic_name=names["government"][1])))
    entries.append(total_row(context, 2, sums, dict(name="合计", level=0)))
    return grid(context, 6, title, tree, entries, unit_text=context.unit_label)


def fund_table(context, number, title, fund):
    tree = [("功能分类科目", [text("科目编码", "code", 1.1), text("科目名称", "subject", 2.8)]),
            ("预算数", [Column("合计", "total"), Column("基本支出", "basic_expenditure"), Column("项目支出", "project_expenditure")])]
    entries, sums = [], {}
    for item in context.department.fund_items(fund):
        values, name = lines.spending(item), subjects.FUNCTIONAL[item.code]
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        entries.append(Entry({**values, "code": item.code, "subject": name}, dict(code=item.code, name=name, level=3)))
    if entries or context.chance(0.5):
        entries.append(total_row(context, 2, sums, dict(name="合计", level=0)))
    return grid(context, number, title, tree, entries, unit_text=context.unit_label)


def three_public(context, title):
    keys = ["total", "overseas_travel", "reception", "vehicles", "vehicle_purchase", "vehicle_operation"]
    table = context.table(10, title, [1.2] * 6, unit_text=context.unit_label)
    table.header(["“三公”经费财政拨款预算总额", "因公出国（境）费用", "公务接待费",
                  ("公务用车购置及运行维护费", [context.one_of("小计", "合计"), "公务用车购置费", "公务用车运行维护费"])])
    printer = context.printer(10)
    shown = {key: printer.show(lines.three_public(context.department, context.department.year)[key]) for key in keys}
    table.row([shown[key][0] for key in keys], ["right"] * 6)
    table.truth.append(row(10, budget_year=context.department.year, unit_name=OPEN, **{key: shown[key][1] for key in keys}))
    return table


def procurement(context, title):
    """By kind: A-货物 is the item 货物 with the code A. Which level a kind is, the contract leaves open."""
    kinds = [("A", "货物", "goods"), ("B", "工程", "works"), ("C", "服务", "services")]
    apart = context.chance(0.3)
    label = context.one_of("采购类别", "采购类别", "采购品目")
    tree = ([text("编码", "code", 0.6)] if apart else []) + [text(label, "kind", 3.0), Column(context.one_of("金额", "预算金额"), "total", 1.6)]
    entries, total = [], 0
    for code, name, kind in kinds:
        amount = sum(value for _, _, of, value in context.department.procurement if of == kind)
        if amount:
            total += amount
            entries.append(Entry({"code": code, "kind": name if apart else f"{code}-{name}", "total": amount},
                                 dict(item_code=code, procurement_item=name, level=OPEN, category=OPEN)))
    entries.append(total_row(context, 2 if apart else 1, {"total": total}, dict(procurement_item="合计", level=0, category=OPEN)))
    return grid(context, 14, title, tree, entries, unit_text=context.unit_label)
