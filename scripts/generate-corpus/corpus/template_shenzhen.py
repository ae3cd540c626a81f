"""深圳, 广州 and 珠海: tables 3, 5, 11 and 12 with one tree of codes a unit under the unit's own line, projects under
支出项目类别（资金使用单位）, 三公 with a line of changes for each unit, key projects under a sentence that ends in 如下：."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN
from .grid import Column, Entry, grid, text
from .model import APPROPRIATIONS, GENERAL
from .units import UnitBudget, by_unit

FUNDS = [("一般公共预算拨款", "general_public_budget"), ("政府性基金预算拨款", "government_fund"), ("国有资本经营预算拨款", "state_capital"),
         ("财政专户管理资金", "special_account"), ("事业收入", "institutional_income"), ("事业单位经营收入", "operating_income"),
         ("上级补助收入", "superior_subsidy"), ("附属单位上缴收入", "affiliate_remittance"), ("其他收入", "other_income")]
THREE = ("overseas_travel", "vehicle_purchase", "vehicle_operation", "reception")


def tables(context):
    department, year = context.department, context.department.year
    context.absent = context.one_of("0.00", "0.00", "")
    single = context.chance(0.3)
    if single:
        department.units = [(department.units[0][0], department.name + context.one_of("（本级）", ""))]
        for one in department.projects:
            one.unit = department.units[0]
    elif context.chance(0.7):
        department.units[0] = (department.units[0][0], department.name + "（本级）")
    for one in department.projects:
        one.unit = next((unit for unit in department.units if unit[0] == one.unit[0]), department.units[0])
    units = by_unit(department, context.random, context.quantum)
    whole = UnitBudget(department.code, department.name, department.items)
    lines_of_units = units if single else [whole] + units
    owner = context.one_of("部门名称：{}", "部门名称：{}", "单位名称：{}", "编制部门：{}").format(department.name)
    context.cover = context.one_of(None, [f"{department.name}", f"{year}年部门预算"], [f"{department.name}{year}年", "部门预算"])
    mark, numbers = context.one_of("表{}", "表 {}", "公开表{}"), iter(range(1, 30))
    unit_label = context.one_of("预算单位", "预算单位", "单位名称")
    result = [total_balance(context, owner), revenue(context, owner, unit_label, lines_of_units, single),
              trees(context, 3, "支出总表", owner, unit_label, lines_of_units, lambda item: item, purchases(context, year)),
              projects(context, owner, single), appropriation_balance(context, owner),
              trees(context, 5, "一般公共预算支出表" + context.one_of("（按功能分类）", "（按功能分类科目）", ""), owner, unit_label, lines_of_units,
                    lambda item: item.paid_by(*GENERAL)),
              look_alike(context, owner, unit_label, lines_of_units), three_public(context, owner, unit_label, single)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(trees(context, number, f"{kind}预算支出表", owner, unit_label, lines_of_units, lambda item, fund=fund: item.paid_by(fund),
                            note="注：本表本年无发生额。"))
    for table in result:
        table.mark = mark.format(next(numbers))
    key = key_projects(context)
    return [key] + result if context.chance(0.5) else result + [key]


def total_balance(context, owner):
    department, year = context.department, context.department.year
    money = {key: department.fund_total(key) for _, key in FUNDS}
    before = department.fund_total("carryover")
    income = [("一、财政拨款", sum(money[key] for _, key in FUNDS[:3]))]
    income += [(f"{index + 1}.{label}", money[key]) for index, (label, key) in enumerate(FUNDS[:3])]
    income += [("二、财政专户管理资金", money["special_account"]), ("三、单位资金", sum(money[key] for _, key in FUNDS[4:]))]
    income += [(f"{index + 1}.{label}", money[key]) for index, (label, key) in enumerate(FUNDS[4:])]
    income += [("本年收入合计", department.total() - before), ("上年结余、结转", before), ("收入总计", department.total())]
    spent = spending_lines(lines.expenditure(department.items), "amount")
    spent += [("本年支出合计", {"amount": department.total()}), ("年终结转结余", {}), ("支出总计", {"amount": department.total()})]
    income = income[:-3] + [None] * max(0, len(spent) - len(income)) + income[-3:]
    spent = spent[:-3] + [None] * max(0, len(income) - len(spent)) + spent[-3:]
    label = context.one_of(f"{year}年预算数", f"{year} 年预算数", "预算数")
    return balance(context, 1, "收支总表", income, spent, [("收   入", ["项   目", label]), ("支   出", ["项   目", label])], caption=owner)


def spending_lines(rows, key):
    """Classes are numbered, groups and items indented below them."""
    classes, result = iter(numbered([line.name for line in rows if line.level == 1])), []
    for line in rows:
        if line.level:
            result.append((next(classes) if line.level == 1 else line.name, {key: line.values["total"]}))
    return result


def appropriation_balance(context, owner):
    department = context.department
    now = [department.fund_total(key) for _, key in FUNDS[:3]]
    before = department.fund_total("carryover")
    rows = lines.expenditure(department.appropriated_items())
    wide = context.chance(0.4)
    label = f"{department.year}年预算数"
    income = [("一、财政拨款" if context.chance(0.5) else "财政拨款", sum(now))]
    income += [(f"{index + 1}.{name}", amount) for index, ((name, _), amount) in enumerate(zip(FUNDS, now))]
    income += [("上年结余、结转", before), ("收入总计", sum(now) + before)]
    total = {"total": sum(now) + before}
    keys = ("total", "general_public_budget", "government_fund", "state_capital") if wide else ("total",)
    spent = spending_lines(rows, "total")
    if wide:
        codes = [line.code for line in rows if line.level]
        spent = [(name, lines.appropriation_values(department, code)) for (name, _), code in zip(spent, codes)]
        total = {key: sum(values[key] for (_, values), code in zip(spent, codes) if len(code) == 3) for key in keys}
    spent.append(("支出总计", total))
    columns = ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"] if wide else [label]
    return balance(context, 4, "财政拨款收支总表", income, spent, [("收入", ["项目", label]), ("支出", ["项目"] + columns)], keys, owner,
                   total_at_foot=True)


def revenue(context, owner, unit_label, budgets, single):
    tree = [text(unit_label, "unit", 2.6), Column(context.one_of("收入总计", "合计", "总计"), "total", 1.3)]
    columns = [Column(label, key, 1.1) for label, key in FUNDS]
    now = [("财政拨款", columns[:3]), columns[3], ("单位资金", columns[4:])]
    tree += [("本年收入", now)] if context.chance(0.7) else now
    tree.append(Column("上年结余、结转", "carryover", 1.1))
    entries = []
    for budget in budgets:
        values = {key: sum(item.by_fund().get(key, 0) for item in budget.items) for key in [key for _, key in FUNDS] + ["carryover"]}
        values["total"] = sum(values.values())
        own = budget is budgets[0] and not single
        entries.append(Entry({**values, "unit": budget.name}, dict(name=budget.name, level=OPEN, unit_name=OPEN), {} if own else {"unit": 1}))
    return grid(context, 2, "收入总表", tree, entries, owner)


def purchases(context, year):
    """More columns of table 3, which the canonical table has not."""
    if context.chance(0.5):
        return []
    return [(f"{year}年政府采购项目", [Column("小计", "p1", 1.1), Column(f"其中：{year}年政府采购项目中预留给中小企业的项目资金规模", "p2", 1.4)])]


def trees(context, number, title, owner, unit_label, budgets, paid, more=(), note=""):
    """One tree of codes a unit; the unit's line carries its name alone, or every line the unit's name (merged)."""
    repeat = context.chance(0.2)
    tree = [text(unit_label, "unit", 2.4), text("科目编码", "code", 1.1), text("科目名称", "subject", 2.2),
            Column(context.one_of("支出总计", "支出总计", "合计", "总计"), "total"), Column("基本支出", "basic_expenditure"),
            Column("项目支出", "project_expenditure")]
    if number == 3:
        tree += [Column("事业单位经营支出", "operating_expenditure", 1.1), Column("对附属单位补助支出", "subsidy_to_affiliates", 1.1),
                 Column("上缴上级支出", "remittance_to_superior", 1.1), *more]
    entries = []
    for budget in budgets:
        own = budget is budgets[0] and len(budgets) > 1
        items = [one for one in map(paid, budget.items) if one.total()]
        rows = lines.expenditure(items)
        entries.append(Entry({**rows[0].values, "unit": budget.name}, dict(name=budget.name, level=0, unit_name=budget.name),
                             {} if own else {"unit": 1}))
        if own:
            continue
        for line in rows[1:]:
            entries.append(Entry({**line.values, "unit": budget.name if repeat else "", "code": line.code, "subject": line.name},
                                 dict(code=line.code, name=line.name, level=line.level, unit_name=budget.name), {"unit": 1}))
    nothing = not any(entry.values.get("total") for entry in entries)
    return grid(context, number, title, tree, entries, owner, note=note if nothing else "")


def look_alike(context, owner, unit_label, budgets):
    """All expenditure of the general public budget by economic class and unit: none of the 17."""
    tree = [text(unit_label, "unit", 2.4), text("科目编码", "code", 1.1), text("科目名称", "subject", 2.2), Column("支出总计", "total"),
            Column("基本支出", "basic"), Column("项目支出", "project")]
    amounts = dict(context.department.basic_economic)
    for code, amount in context.department.project_economic.items():
        amounts[code] = amounts.get(code, 0) + amount
    entries = [Entry({"unit": budgets[0].name, "total": sum(amounts.values())}, None)]
    for line in lines.one_amount(amounts, subjects.DEPARTMENT_ECONOMIC)[1:]:
        entries.append(Entry({"code": line.code, "subject": line.name, "total": line.values["amount"]}, None))
    return grid(context, None, "一般公共预算支出表（按经济分类）", tree, entries, owner)


def projects(context, owner, single):
    """Units, and indented under each its projects. Some print a total above them, others the department's own line."""
    department = context.department
    label = context.one_of("支出项目类别", "支出项目类别（资金使用单位）", "支出项目类别（资金使用单位）", "项目名称（资金使用单位）")
    funds = [Column(name, key, 1.1) for name, key in FUNDS[:3]]
    group = context.one_of("合计", "小计", None)
    tree = [text(label, "label", 2.8), Column(context.one_of("总计", "合计"), "total", 1.2),
            ("财政拨款", ([Column(group, "appropriation", 1.1)] if group else []) + funds), Column(context.one_of("财政专户管理资金", "财政专户拨款"), "special_account", 1.1)]
    split = context.chance(0.4)
    tree += [("单位资金", [Column(name, key + "_", 1.0) for name, key in FUNDS[4:]])] if split else [Column("单位资金", "unit_funds", 1.1)]
    if context.chance(0.4):
        tree.append(text("绩效目标", "goal", 2.6))
    named_total = context.chance(0.5)
    entries, everything = [], {}
    for unit in department.units:
        own = [one for one in department.projects if one.unit == unit]
        if not own:
            continue
        sums = {}
        parts = []
        for one in own:
            values = project_values(one)
            sums = {key: sums.get(key, 0) + values[key] for key in values}
            parts.append(Entry({**values, "label": one.name, "goal": one.goal}, dict(project_name=one.name, unit_name=unit[1], level=2, category=OPEN),
                               {"label": 2}))
        everything = {key: everything.get(key, 0) + sums[key] for key in sums}
        entries.append(Entry({**sums, "label": unit[1]}, dict(project_name=unit[1], unit_name=unit[1], level=1 if named_total or not single else OPEN,
                                                             category=OPEN), {"label": 1}))
        entries += parts
    if named_total:
        entries.insert(0, Entry({**everything, "label": "合计"}, dict(project_name="合计", level=0, unit_name=OPEN, category=OPEN), bold=True))
    elif not single:
        entries.insert(0, Entry({**everything, "label": department.name},
                                dict(project_name=department.name, level=OPEN, unit_name=OPEN, category=OPEN)))
    table = grid(context, 13, context.one_of("项目支出总表", "项目支出表", "部门预算项目支出及其他支出预算表"), tree, entries, owner)
    if split:
        for one in table.truth:
            one["unit_funds"] = OPEN         # no sum of the kinds is printed
    return table


def project_values(one):
    values = {key: one.funds.get(key, 0) for _, key in FUNDS[1:4]}
    values["general_public_budget"] = sum(one.funds.get(key, 0) for key in GENERAL)
    values["appropriation"] = sum(one.funds.get(key, 0) for key in APPROPRIATIONS)
    values.update({key + "_": one.funds.get(key, 0) for _, key in FUNDS[4:]})
    values["unit_funds"] = sum(values[key + "_"] for _, key in FUNDS[4:])
    values["total"] = one.total()
    return values


def three_public(context, owner, unit_label, single):
    """A line for each year, and one of the change between them, which is no year and no row."""
    department = context.department
    several = context.chance(0.6)
    groups = [("总计", "total"), ("因公出国（境）费", "overseas_travel"), ("公务接待费", "reception")]
    cars = [(context.one_of("小计", "合计"), "vehicles"), ("公务用车购置费", "vehicle_purchase"), ("公务用车运行维护费", "vehicle_operation")]

    def columns(label, key):
        if not several:
            return Column(label, key, 1.1)
        return (label, [Column("一般公共预算", key, 0.9), Column("政府性基金预算", key + "/f", 0.8), Column("国有资本经营预算", key + "/s", 0.8)])

    tree = [text(unit_label, "unit", 2.0), text("年度", "year", 1.1, "center")] + [columns(*one) for one in groups]
    tree.append(("公务用车购置及运行维护费", [columns(*one) for one in cars]))
    years, entries = (department.year - 1, department.year), []
    change = context.one_of("增减变化金额", "增减变化金额", "增减额", None)
    names = [name for _, name in department.units]
    for index, name in enumerate(names if single else [department.name] + names):
        by_year = {}
        for at in years:
            whole = dict(department.three_public[at])
            by_year[at] = _with_sums(whole if single or not index else _share(whole, index - 1, len(names), context.quantum))
        for at in years:
            entries.append(Entry({**by_year[at], "unit": name if at == years[0] else "", "year": f"{at}年"}, dict(budget_year=at, unit_name=name),
                                 {} if not index else {"unit": 1}))
        if change:
            entries.append(Entry({**{key: by_year[years[1]][key] - by_year[years[0]][key] for key in by_year[years[0]]}, "year": change}, None))
    table = grid(context, 10, "财政拨款“三公”经费支出表", tree, entries, owner)
    step, first = 3 if change else 2, table.header_rows
    if context.chance(0.7):
        for at in range(first, table.row_count, step):
            table.merge_down(0, at, at + step - 1)
    return table


def _share(values, index, count, quantum):
    """The part of one of the units: what whole quanta give, the rest to the last."""
    part = {key: values[key] // count // quantum * quantum for key in THREE}
    return part if index < count - 1 else {key: values[key] - part[key] * (count - 1) for key in THREE}


def _with_sums(values):
    values["vehicles"] = values["vehicle_purchase"] + values["vehicle_operation"]
    values["total"] = values["vehicles"] + values["overseas_travel"] + values["reception"]
    return values


def key_projects(context):
    """A list whose only title is the end of a sentence of running text."""
    department, year = context.department, context.department.year
    whose = context.one_of("本部门", "本单位", "我部门")
    unit = context.unit_of(16)
    kind = context.one_of("units", "units", "plain")
    if kind == "units":
        tree = [text(context.one_of("二级预算单位名称", "预算单位", "单位名称"), "unit", 1.6), text(context.one_of("一级项目名称", "项目名称"), "name", 1.6),
                Column(f"预算数（{unit}）", "budget", 1.2), text("绩效目标", "goal", 3.6)]
    else:
        tree = [text("项目", "name", 2.0), Column(context.one_of(f"预算数（单位：{unit}）", f"预算数（{unit}）"), "budget", 1.4), text("绩效目标", "goal", 4.0)]
    entries = [Entry({"unit": one.unit[1], "name": one.name, "budget": one.total(), "goal": one.overview + one.goal},
                     dict(project_name=one.name, goal=one.overview + one.goal, compiling_unit=OPEN if kind == "units" else None))
               for one in department.projects[:context.random.randint(2, 6)]]
    table = grid(context, 16, "", tree, entries)
    table.title, table.unit, table.form = [], "", True
    table.preface = ["按照全面实施预算绩效管理的要求，强化绩效目标管理，对预算项目的绩效目标进行审核。",
                     f"{year}年，{whose}重点项目绩效目标情况如下："]
    if context.chance(0.5):
        table.preface.insert(0, "第七部分  重点项目预算绩效情况说明")
    return table
