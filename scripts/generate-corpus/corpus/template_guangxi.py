"""广西, 贵州, 内蒙古: units with their codes and the subjects below them in one column; the items of 三公 by the money that pays them, as
columns or as rows; purchases below projects below the unit; the project's form with the money of the whole time beside the year's and a
remark below the indicators, or one list whose indicators stand whole under their categories."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels, truth_in_one_cell
from .template_gansu import FUNDS, appropriation_balance
from .template_xinjiang import OWN
from .units import by_unit

CATEGORIES = [("产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]), ("效益指标", ["社会效益指标", "可持续影响指标"])]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合  计"), context.one_of("name", "both")
    owner = context.one_of("部门名称：{}", "单位名称：{}", "部门：{}").format(department.name)
    context.cover = context.one_of([f"{department.name}{year}年部门预算公开"], [f"{year}年", f"{department.name}部门预算及“三公”经费预算"])
    style = dict(codes=context.one_of("joined", "split"), caption=owner)
    keys = pick(3, "total", "basic_expenditure", "project_expenditure")
    everything = lines.expenditure(department.items)
    result = [
        total_balance(context, owner, everything), revenue(context, owner),
        coded(context, 3, context.one_of("部门支出总体情况表", "支出预算总表"), ["合计", ("基本支出", ["小计", "人员经费", "公用经费"]), "项目支出"],
              pick(3, "total", "basic_expenditure", "personnel", "operating", "project_expenditure"), everything, **style),
        appropriation_balance(context, context.one_of("财政拨款收支总体情况表", "财政拨款收支预算总表"), owner),
        coded(context, 5, context.one_of("一般公共预算支出情况表", "一般公共预算支出预算表"), ["合计", "基本支出", "项目支出"], keys, lines.general_public(department), **style),
        coded(context, 6, context.one_of("一般公共预算基本支出情况表", "一般公共预算基本支出预算表"), ["合计", "人员经费", "公用经费"],
              pick(6, "total", "personnel", "operating"), lines.basic_economic(department), **{**style, "names": ("经济科目编码", "经济科目名称"), "split_depth": 2}),
        context.one_of(three_public_by_money, three_public_as_rows)(context, owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出情况表", ["合计", "基本支出", "项目支出"], pick(number, "total", "basic_expenditure", "project_expenditure"),
                            lines.expenditure(department.fund_items(fund)), note=f"我部门{year}年没有{kind}预算支出，故此表为空表。", **style))
    result += [projects(context, owner), procurement(context, owner), overall(context)]
    if context.chance(0.5):
        result.append(listed(context, owner))
    else:
        result += [form(context, one) for one in department.projects]
    return result


def total_balance(context, owner, everything):
    """Whether other money pays for a line stands beside it, which table 1 has no place for."""
    department = context.department
    income = [(label, department.fund_total(key)) for (_, key), label in zip(FUNDS, numbered([label for label, _ in FUNDS]))]
    before = department.fund_total("carryover")
    classes = lines.classes(everything)
    spent = [(label, {"amount": line.values["total"]}) for label, line in zip(numbered([line.name for line in classes]), classes)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", department.total() - before), ("上年结余收入", before), ("收入总计", department.total())]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", {"amount": department.total()}), ("结转下年支出", {}), ("支出总计", {"amount": department.total()})]
    return balance(context, 1, context.one_of("部门收支总体情况表", "收支预算总表"), income, spent,
                   [("收    入", ["项    目", "预算数"]), ("支    出", [context.one_of("项    目", "功能科目"), "预算数"])], caption=owner)


def revenue(context, owner):
    """The department's code is as long as that of a class, the units' are not."""
    department = context.department
    budgets = by_unit(department, context.random, context.quantum)
    kinds = FUNDS[:3] + OWN + [("上年结余收入", "carryover")]
    tree = [text(context.one_of("单位/科目", "单位（科目）名称", "单位名称（功能科目）"), "label", 3.0), Column("合计", "total", 1.1)]
    tree += [Column(label, key, 1.0) for label, key in kinds]
    keys = [key for _, key in kinds]
    values = {key: department.fund_total(key) for key in keys}
    values["total"] = department.total()
    code = context.one_of("[{}]{}", "{} {}")
    entries = [Entry({**values, "label": "合计"}, dict(name="合计", level=0), bold=True)]
    for budget in budgets:
        money = budget.by_fund(keys)
        entries.append(Entry({**money, "label": code.format(budget.code, budget.name)}, dict(name=budget.name, level=0, unit_name=budget.name)))
        for item in budget.items:
            own = {key: item.by_fund().get(key, 0) for key in keys}
            entries.append(Entry({**own, "total": item.total(), "label": f"{item.code} {subjects.FUNCTIONAL[item.code]}"},
                                 dict(code=item.code, name=subjects.FUNCTIONAL[item.code], level=3, unit_name=budget.name), {"label": 2}))
    return grid(context, 2, context.one_of("部门收入总体情况表", "收入预算总表"), tree, entries, owner)


def money(context):
    values = lines.three_public(context.department, context.department.year)
    values.update(meetings=context.quantum * context.random.randint(1, 900), training=context.quantum * context.random.randint(1, 900))
    return values


def three_public_by_money(context, owner):
    """Each expense over its sum and the money that pays it; vehicles have no sum of both kinds."""
    year, values = context.department.year, lines.three_public(context.department, context.department.year)
    items = [("因公出国（境）费用", "overseas_travel"), ("公务接待费", "reception"), ("公务用车购置费", "vehicle_purchase"), ("公务用车运行维护费", "vehicle_operation")]
    tree = [text("单位名称", "unit", 2.0), Column(context.one_of("总计", "“三公”经费合计"), "total", 1.0)]
    shown = dict(values)
    for label, key in items:
        tree.append((label, [Column("小计", key, 0.9), Column("财政拨款", key + "a", 0.9), Column("其他资金", key + "b", 0.9)]))
        shown[key + "b"] = values[key] // (3 * context.quantum) * context.quantum
        shown[key + "a"] = values[key] - shown[key + "b"]
    del shown["vehicles"]
    entry = Entry({**shown, "unit": context.department.name}, dict(budget_year=year, unit_name=context.department.name))
    return grid(context, 10, context.one_of("“三公”经费支出情况表", "部门“三公”经费预算表"), tree, [entry], owner)


def three_public_as_rows(context, owner):
    """An expense a row, 会议费 and 培训费 below those of 三公, and by what money; the sum of all is wider than 三公."""
    department, printer, values = context.department, context.printer(10), money(context)
    table = context.table(10, context.one_of("“三公”经费、会议费和培训费预算表", "“三公”经费、会议费、培训费支出情况表"), [3.0, 1.4, 1.4, 1.4], owner)
    table.header(["项    目", "合计", context.one_of("一般公共预算", "财政拨款"), "其他资金"])
    wider = values["total"] + values["meetings"] + values["training"]
    rows = [("合    计", wider, None), ("一、“三公”经费", values["total"], "total"), ("1.因公出国（境）经费", values["overseas_travel"], "overseas_travel"),
            ("2.公务接待费", values["reception"], "reception"), ("3.公务用车购置及运行费", values["vehicles"], "vehicles"),
            ("其中：公务用车购置费", values["vehicle_purchase"], "vehicle_purchase"), ("公务用车运行维护费", values["vehicle_operation"], "vehicle_operation"),
            ("二、会议费", values["meetings"], "meetings"), ("三、培训费", values["training"], "training")]
    truth = {}
    for label, amount, key in rows:
        shown, value = printer.show(amount)
        table.row([label, shown, shown, ""], ["left", "right", "right", "right"])
        if key:
            truth[key] = value
    table.truth = [row(10, budget_year=department.year, unit_name=OPEN, **truth)]
    return context.finish(table)


def project_amounts(one):
    """A project's money by fund, and what is left of last year's beside it."""
    values = {key: one.funds.get(key, 0) for key in ("general_public_budget", "government_fund", "state_capital", "special_account")}
    values["before"] = one.funds.get("carryover", 0)
    values.update(total=one.total(), unit_funds=one.total() - sum(values.values()))
    return values


def projects(context, owner):
    """By category; the subject of each project beside it."""
    tree = [text("项目类别", "kind", 1.2), text("项目名称", "name", 2.4), text("功能科目", "subject", 2.0), text("项目单位", "unit", 2.0), Column("合计", "total", 1.1),
            Column("一般公共预算", "general_public_budget", 1.1), Column("政府性基金预算", "government_fund", 1.0), Column("国有资本经营预算", "state_capital", 1.0),
            Column("财政专户管理资金", "special_account", 1.0), Column("单位资金", "unit_funds", 1.0), Column("上年结转", "before", 1.0)]
    entries, sums = [], {}
    for one in context.department.projects:
        values = project_amounts(one)
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        kind = context.one_of("其他运转类", "特定目标类")
        entries.append(Entry({**values, "name": one.name, "kind": kind, "unit": one.unit[1], "subject": "2010302一般行政管理事务"},
                             dict(project_name=one.name, category=kind, level=2, unit_name=one.unit[1])))
    total = Entry(sums, dict(project_name="合计", category=OPEN, level=0), bold=True, span=(0, 4, "合计"))
    return grid(context, 13, context.one_of("部门项目支出情况表", "项目支出预算表"), tree, [total] + entries, owner)


def procurement(context, owner):
    """Unit, projects and purchases in one column, without 合计."""
    department = context.department
    unit, project = department.name, context.one_of("公用经费", department.projects[0].name)
    tree = [text(context.one_of("单位/项目/品目", "采购项目"), "label", 3.0), text("采购方式", "manner", 1.0, "center"), text("数量", "count", 0.7, "center"),
            Column(context.one_of("合计", "总价"), "total", 1.1), Column("一般公共预算", "general_public_budget", 1.1), Column("单位资金", "other", 1.0)]
    whole = sum(amount for *_, amount in department.procurement)
    entries = [Entry(dict(label=unit, total=whole, general_public_budget=whole), dict(procurement_item=unit, unit_name=unit, level=0)),
               Entry(dict(label=project, total=whole, general_public_budget=whole), dict(procurement_item=project, unit_name=unit, level=1, category=OPEN), {"label": 1})]
    for _, name, _, amount in department.procurement:
        entries.append(Entry(dict(label=f"A02010105{name}", manner="集中采购", count="1", total=amount, general_public_budget=amount),
                             dict(procurement_item=name, item_code="A02010105", unit_name=unit, level=2, category=OPEN), {"label": 2}))
    return grid(context, 14, context.one_of("政府采购预算表", "部门政府采购情况表"), tree, entries, owner)


def overall(context):
    """The money in the row of its label, by kind and by use; something below the indicators."""
    department, printer, unit = context.department, context.printer(15), context.unit_of(15)
    table = context.table(15, context.one_of("部门整体支出绩效目标申报表", "部门整体绩效目标表"), [1.3, 1.2, 1.4, 2.4, 1.4])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    shown, value = printer.show(department.total())
    basic = sum(item.basic() for item in department.items)
    table.spanning((0, 1, "部门名称", "center"), (1, 4, department.name, "left"))
    table.spanning((0, 1, context.one_of("年度部门预算", "部门预算总额") + f"（{unit}）", "center"), (1, 1, shown, "right"), (2, 1, "其中：基本支出", "center"),
                   (3, 1, printer.show(basic)[0], "right"), (4, 1, f"项目支出：{printer.show(department.total() - basic)[0]}", "left"))
    table.spanning((0, 1, context.one_of("年度绩效目标", "年度总体目标"), "center"), (1, 4, department.goal, "left"))
    indicators(context, table, 15, dict(department_name=department.name, total_expenditure=value, goal=department.goal))
    return table


def form(context, one):
    department, printer, unit = context.department, context.printer(17), context.unit_of(17)
    table = context.table(17, context.one_of("项目支出绩效目标申报表", "部门预算项目支出绩效目标表"), [1.3, 1.2, 1.4, 2.4, 1.4])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    shown, value = printer.show(one.total())
    whole = printer.show(one.total() * 3)[0]
    table.spanning((0, 1, "项目名称", "center"), (1, 2, one.name, "left"), (3, 1, "项目编码", "center"), (4, 1, f"4500{one.unit[0]}0001", "left"))
    table.spanning((0, 1, "主管部门", "center"), (1, 2, department.name, "left"), (3, 1, "实施单位", "center"), (4, 1, one.unit[1], "left"))
    table.spanning((0, 1, "项目属性", "center"), (1, 2, "经常性项目", "left"), (3, 1, "支出项目类别", "center"), (4, 1, context.one_of("本级支出项目", "特定目标类"), "left"))
    table.spanning((0, 1, "起始年度", "center"), (1, 2, str(department.year), "center"), (3, 1, "终止年度", "center"), (4, 1, str(department.year + 2), "center"))
    first = table.row_count
    table.spanning((0, 1, f"资金来源（{unit}）", "center"), (1, 1, context.one_of("项目总金额", "项目总预算"), "center"), (2, 1, whole, "right"),
                   (3, 1, context.one_of("本年度金额", "其中：本年度金额"), "center"), (4, 1, shown, "right"))
    table.spanning((0, 1, "", "center"), (1, 1, "其中：财政拨款", "center"), (2, 1, whole, "right"), (3, 1, "其中：财政拨款", "center"), (4, 1, shown, "right"))
    table.merge_down(0, first, first + 1)
    table.spanning((0, 1, "立项依据", "center"), (1, 4, one.basis, "left"))
    table.spanning((0, 1, "年度绩效目标", "center"), (1, 4, one.goal, "left"))
    indicators(context, table, 17, dict(project_name=one.name, responsible_department=department.name, budget=value, goal=one.goal, basis=one.basis,
                                        compiling_unit=OPEN))
    return table


def indicators(context, table, number, fields):
    start, rows = table.row_count, []
    table.row(["绩效指标", "一级指标", "二级指标", "三级指标", context.one_of("指标值", "年度指标值")], ["center"] * 5)
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row(["", mark.first, mark.second, mark.name, mark.whole()], ["center"] * 3 + ["left", "center"])
        table.truth.append(row(number, **fields, **truth_in_one_cell(mark)))
    table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
    if context.chance(0.6):
        table.spanning((0, 1, context.one_of("其他需要说明的问题", "其他说明", "需要说明的事项"), "center"), (1, 4, context.one_of("无", "", "按进度安排支出"), "left"))


def listed(context, owner):
    """A project a line, and a column for each category of indicators."""
    printer = context.printer(17)
    table = context.table(17, context.one_of("部门预算项目绩效目标表", "项目支出绩效目标情况表"), [2.0, 1.8, 1.1, 2.4] + [1.5] * 7, owner)
    table.header(["项目名称", "单位名称", "预算数", "绩效目标"] + CATEGORIES + ["满意度指标"])
    names = [name for _, group in CATEGORIES for name in group] + ["满意度指标"]
    for one in context.department.projects:
        shown, value = printer.show(one.total())
        found = marks(context.random, len(names))[:len(names)]
        whole = [f"{mark.name}{mark.whole()}" if context.chance(0.8) or index == 0 else "" for index, mark in enumerate(found)]
        table.row([one.name, one.unit[1], shown, one.goal] + whole + [""] * (len(names) - len(whole)), ["left", "left", "right", "left"] + ["left"] * len(names))
        for words in whole:
            if words:
                table.truth.append(row(17, project_name=one.name, compiling_unit=one.unit[1], budget=value, goal=one.goal, indicator=words))
    return table
