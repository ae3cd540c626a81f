"""浙江, 安徽, 内蒙古: the expenditure of table 1 by subject and by use; 人员支出 and 公用支出; income by unit with 单位资金 as a group; units over
the subjects they spend on beside 类 款 项; projects of each unit with what is passed on to lower levels; purchases by kind in columns,
with a part for small firms; goals in a list by unit."""

from . import lines, subjects
from .balance import numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels, truth_in_one_cell
from .template_gansu import FUNDS
from .template_hainan import appropriation_balance
from .units import by_unit

OWN = [("事业收入", "institutional_income"), ("事业单位经营收入", "operating_income"), ("上级补助收入", "superior_subsidy"), ("附属单位上缴收入", "affiliate_remittance"), ("其他收入", "other_income")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合 计"), context.one_of("name", "both")
    owner = context.one_of("部门：{}", "部门名称：{}", "").format(department.name)
    context.cover = context.one_of([f"{department.name}", f"{year}年部门预算"], [f"{year}年{department.name}部门预算公开"])
    people, office = context.one_of(("人员支出", "公用支出"), ("人员经费", "日常公用支出"), ("人员支出", "日常公用支出"))
    style = dict(caption=owner, codes=context.one_of("joined", "split"))
    five = ["合计", ("基本支出", ["小计", people, office]), "项目支出"]
    keys = ["total", "basic_expenditure", "personnel", "operating", "project_expenditure"]
    prefix = context.one_of("", f"{year}年", "部门")
    result = [
        three_sides(context, f"{prefix}收支预算总表", owner, people, office), revenue(context, f"{prefix}收入预算总表", owner), spending(context, f"{prefix}支出预算总表", owner, people, office),
        appropriation_balance(context, owner),
        coded(context, 5, context.one_of("一般公共预算支出表", "一般公共预算支出预算表"), [(context.one_of("一般公共预算支出", f"{year}年预算数"), five)], keys, lines.general_public(department), amount_width=1.2, **style),
        coded(context, 6, context.one_of("一般公共预算基本支出表", "一般公共预算基本支出预算表"), [(context.one_of("一般公共预算基本支出", f"{year}年预算数"), ["合计", people, office])], pick(6, "total", "personnel", "operating"),
              lines.basic_economic(department), **{**style, "split_depth": 2, "names": (context.one_of("部门预算支出经济分类科目编码", "经济分类科目编码", "科目编码"), "科目名称")}),
        three_public(context, owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出" + context.one_of("表", "预算表"), [(f"{kind}预算支出", five)] if context.chance(0.5) else five, ["total", "basic_expenditure", "none", "none", "project_expenditure"],
                            lines.expenditure(department.fund_items(fund)), note=context.one_of(f"注：本部门无{kind}预算支出，故本表无数据。", "备注：本表为空"), amount_width=1.2, **style))
    result += [projects(context, owner), passed_on(context, owner), procurement(context, owner), overall(context), goals(context, owner)]
    mark = context.one_of("表{}", "公开{:02d}表", "部门公开表{}", "附件1-{}")
    for index, table in enumerate(result):
        table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result


def three_sides(context, title, owner, people, office):
    """Income, expenditure by subject, and the same expenditure by use."""
    department = context.department
    money = [(label, department.fund_total(key)) for (_, key), label in zip(FUNDS, numbered([label for label, _ in FUNDS]))]
    everything = lines.expenditure(department.items)
    spent = [(label, line.values["total"]) for line, label in zip(lines.classes(everything), numbered([line.name for line in lines.classes(everything)]))]
    whole = everything[0].values
    use = [("一、基本支出", whole["basic_expenditure"]), (people, whole["personnel"]), (office, whole["operating"]), ("二、项目支出", whole["project_expenditure"]), ("三、事业单位经营支出", 0)]
    before, total = department.fund_total("carryover"), department.total()
    depth = max(len(money), len(spent), len(use))
    columns = [one + [None] * (depth - len(one)) for one in (money, spent, use)]
    columns[0] += [("本年收入合计", total - before), ("上年结转结余", before), ("收入总计", total)]
    for one in columns[1:]:
        one += [("本年支出合计", total), ("结转下年", 0), ("支出总计", total)]
    by_use = context.chance(0.6)
    shown = columns if by_use else columns[:2]
    table = context.table(1, title, [2.2, 1.3] * len(shown), owner)
    heads = [context.one_of("项目（按功能分类）", "功能分类科目", "项目"), context.one_of("项目（按用途分类）", "支出用途", "项目（按支出性质）")]
    amount = context.one_of("预算数", f"{department.year}年预算数")
    spending_heads = [heads[0], amount] + ([heads[1], amount] if by_use else [])
    table.header([("收入", ["项目", amount]), ("支出", spending_heads)])
    printer, truths = context.printer(1), {"income": [], "expenditure": []}
    for halves in zip(*shown):
        texts = []
        for at, half in enumerate(halves):
            text_, value = printer.show(half[1]) if half else ("", None)
            texts += [half[0] if half else "", text_]
            if half and at < 2:
                side = ("income", "expenditure")[at]
                truths[side].append(row(1, side=side, level=OPEN, item=half[0], amount=value))
        table.row(texts, ["left", "right"] * len(shown))
    table.truth = truths["income"] + truths["expenditure"]
    table.more_rows = by_use
    return context.finish(table)


def revenue(context, title, owner):
    """By unit; 单位资金 is a group with a sum, and so is what is carried over."""
    department = context.department
    appropriations = [("一般公共预算", "general_public_budget"), ("政府性基金预算", "government_fund"), ("国有资本经营预算", "state_capital")]
    tree = [text(context.one_of("单位代码", "部门（单位）代码"), "code", 1.0), text(context.one_of("单位名称", "部门（单位）名称"), "name", 2.2), Column("合计", "total", 1.0),
            (context.one_of("财政拨款", "财政拨款收入"), [Column("小计", "appropriation", 0.9)] + [Column(label, key, 0.9) for label, key in appropriations]), Column("财政专户管理资金", "special_account", 0.9),
            ("单位资金", [Column("小计", "own", 0.9)] + [Column(label, key, 0.9) for label, key in OWN]),
            (context.one_of("上年结转结余", "上年结转"), [Column("小计", "carryover", 0.9), Column(context.one_of("财政拨款结转", "一般公共预算结转"), "before", 0.9), Column("单位资金结转结余", "before_own", 0.9)])]
    keys = [key for _, key in appropriations + OWN] + ["special_account", "carryover"]
    entries = []
    budgets = by_unit(department, context.random, context.quantum)
    rows = [("", "合计", {**{key: department.fund_total(key) for key in keys}, "total": department.total()}, 0)] + [(one.code, one.name, one.by_fund(keys), OPEN) for one in budgets]
    for code, name, money, level in rows:
        money["appropriation"] = sum(money[key] for _, key in appropriations)
        money["own"] = sum(money[key] for _, key in OWN)
        money["before"] = money["carryover"]
        entries.append(Entry({**money, "code": code, "name": name}, dict(name=name, level=level, code=OPEN, unit_name=OPEN), bold=not code))
    return grid(context, 2, title, tree, entries, owner)


def spending(context, title, owner, people, office):
    """Units over the subjects they spend on, in one column of names; the codes in a column of their own or in the names."""
    budgets = by_unit(context.department, context.random, context.quantum)
    columns = [Column("合计", "total", 1.1), ("基本支出", [Column("小计", "basic_expenditure", 1.0), Column(people, "personnel", 1.0), Column(office, "operating", 1.0)]), Column("项目支出", "project_expenditure", 1.0),
               Column("事业单位经营支出", "operating_expenditure", 1.0), Column("上缴上级支出", "remittance_to_superior", 1.0), Column("对附属单位补助支出", "subsidy_to_affiliates", 1.0)]
    tree = [text("单位编码", "unit_code", 0.9), text("单位名称", "unit", 1.8), text("科目编码", "code", 1.0), text(context.one_of("科目名称", "功能科目名称"), "name", 2.2)] + columns
    sums = lines.expenditure(context.department.items)[0].values
    entries = [Entry(sums, dict(code=None, name="合计", level=0, unit_name=OPEN), bold=True, span=(0, 4, "合计"))]
    for budget in budgets:
        for item in budget.items:
            entries.append(Entry({**lines.spending(item), "unit_code": budget.code, "unit": budget.name, "code": item.code, "name": subjects.FUNCTIONAL[item.code]},
                                 dict(code=item.code, name=subjects.FUNCTIONAL[item.code], level=3, unit_name=budget.name)))
    return grid(context, 3, title, tree, entries, owner)


def three_public(context, owner):
    """By unit; last year's sum beside this year's items, or an item a column over both years."""
    department, year = context.department, context.department.year
    values, earlier = lines.three_public(department, year), lines.three_public(department, year - 1)
    titles = context.one_of("一般公共预算“三公”经费支出表", "一般公共预算“三公”经费预算表", "“三公”经费预算表")
    labels = [("overseas_travel", "因公出国（境）费用"), ("reception", "公务接待费"), ("vehicles", "小计"), ("vehicle_purchase", "公务用车购置费"), ("vehicle_operation", "公务用车运行维护费")]
    columns = [Column(label, key, 1.1) for key, label in labels]
    tree = [text(context.one_of("单位名称", "部门/单位", "部门（单位）"), "unit", 2.2), Column(context.one_of(f"{year - 1}年预算数", f"{year - 1}年“三公”经费合计", "上年预算数"), "earlier", 1.1),
            (context.one_of(f"{year}年预算数", "本年预算数"), [Column("合计", "total", 1.1)] + columns[:2] + [("公务用车购置及运行维护费", columns[2:])])]
    if context.chance(0.5):
        tree.append(Column(context.one_of("增减", "比上年增减", "增减额"), "change", 1.1))
    shown = {**values, "earlier": earlier["total"], "change": values["total"] - earlier["total"], "unit": department.name}
    table = grid(context, None, titles, tree, [Entry({**shown, "unit": "合计"}, None, bold=True), Entry(shown, None)], owner)
    table.number, printer = 10, context.printer(10)
    keys = ["total"] + [key for key, _ in labels]
    for name in ("合计", department.name):
        for at, money in ((year - 1, {"total": earlier["total"]}), (year, values)):
            unit = OPEN if name == "合计" else name
            table.truth.append(row(10, budget_year=at, unit_name=unit, **{key: printer.show(money.get(key))[1] for key in keys}))
    return table


def projects(context, owner):
    """The department's own expenditure and what is passed on to lower levels, before the money by kind."""
    tree = [text("单位名称", "unit", 2.0), text("项目名称", "name", 2.4), text(context.one_of("项目类型", "项目类别"), "kind", 1.1), Column("合计", "total", 1.1),
            ("财政拨款", [Column("小计", "appropriation", 1.0), Column("一般公共预算", "general_public_budget", 1.0), Column("政府性基金预算", "government_fund", 1.0), Column("国有资本经营预算", "state_capital", 1.0)]),
            Column("财政专户管理资金", "special_account", 1.0), Column("单位资金", "unit_funds", 1.0), Column("上年结转", "before", 1.0)]
    entries, sums = [], {}
    for one in context.department.projects:
        values = {key: one.funds.get(key, 0) for key in ("general_public_budget", "government_fund", "state_capital", "special_account")}
        appropriation = sum(values[key] for key in ("general_public_budget", "government_fund", "state_capital"))
        values["before"] = one.funds.get("carryover", 0)
        values.update(total=one.total(), unit_funds=one.total() - sum(values.values()), appropriation=appropriation)
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        kind = context.one_of("特定目标类", "其他运转类")
        entries.append(Entry({**values, "name": one.name, "unit": one.unit[1], "kind": kind}, dict(project_name=one.name, level=OPEN, unit_name=one.unit[1], category=kind)))
    total = Entry(sums, dict(project_name="合计", level=0, unit_name=OPEN, category=OPEN), bold=True, span=context.one_of((0, 3, "合计"), (0, 1, "合计"), (1, 1, "合计")))
    return grid(context, 13, context.one_of("项目支出预算表", "部门项目支出预算表", "项目支出表"), tree, [total] + entries, owner)


def passed_on(context, owner):
    """None of the 17: transfers, with names of projects and the same kinds of money."""
    tree = [text("项目名称", "name", 2.6), Column("合计", "total"), Column("一般公共预算", "general_public_budget"), Column("政府性基金预算", "government_fund"), text("分配方式", "manner", 1.2)]
    entries = [Entry(dict(name=one.name, total=one.total(), general_public_budget=one.total(), manner="因素法"), None) for one in context.department.projects[:3]]
    if context.chance(0.4):
        entries = [Entry({}, None, span=(0, 5, "本部门无专项转移支付项目"))]
    return grid(context, None, context.one_of("部门专项转移支付预算表", "省对下转移支付预算表", "专项资金管理清单"), tree, entries, owner)


def procurement(context, owner):
    """By unit, goods, works and services side by side; what is kept for small firms is a part of the sum."""
    tree = [text("单位名称", "unit", 2.2), text(context.one_of("采购项目", "采购内容"), "item", 2.2), Column("合计", "total", 1.1), Column("货物类", "goods", 1.0), Column("工程类", "works", 1.0), Column("服务类", "services", 1.0),
            Column(context.one_of("其中：面向中小企业采购预留金额", "其中：预留中小企业采购份额"), "kept", 1.1)]
    entries, sums = [], {}
    for unit, name, kind, amount in context.department.procurement:
        values = {"total": amount, kind: amount, "kept": amount // 2 // context.quantum * context.quantum}
        sums = {key: sums.get(key, 0) + values.get(key, 0) for key in ("total", "goods", "works", "services", "kept")}
        entries.append(Entry({**values, "unit": unit[1], "item": name}, dict(procurement_item=name, unit_name=unit[1], level=OPEN, category=OPEN)))
    total = Entry(sums, dict(procurement_item="合计", level=0, category=OPEN, unit_name=OPEN), bold=True, span=(0, 2, "合计"))
    return grid(context, 14, context.one_of("政府采购预算表", "部门政府采购支出表"), tree, [total] + entries, owner)


def overall(context):
    """The goal by tasks with their money, and the indicators of each."""
    department, printer, unit = context.department, context.printer(15), context.unit_of(15)
    table = context.table(15, context.one_of("部门整体支出绩效目标表", "部门整体绩效目标申报表"), [1.2, 1.6, 1.4, 2.4, 1.4])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    shown, value = printer.show(department.total())
    table.spanning((0, 1, "部门名称", "center"), (1, 2, department.name, "left"), (3, 1, f"{context.one_of('年度预算总额', '部门支出预算数', '预算总额')}（{unit}）", "center"), (4, 1, shown, "right"))
    table.spanning((0, 1, context.one_of("年度绩效目标", "总体绩效目标"), "center"), (1, 4, department.goal, "left"))
    start, rows = table.row_count, []
    table.row(["绩效指标", "一级指标", "二级指标", "三级指标", context.one_of("指标值", "目标值")], ["center"] * 5)
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row(["", mark.first, mark.second, mark.name, mark.whole()], ["center"] * 3 + ["left", "center"])
        table.truth.append(row(15, department_name=department.name, total_expenditure=value, goal=department.goal, **truth_in_one_cell(mark)))
    table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
    return table


def goals(context, owner):
    """A project's money and goal in merged cells in front of its indicators."""
    printer = context.printer(17)
    table = context.table(17, context.one_of("部门项目支出绩效目标表", "项目绩效目标表", "部门预算绩效目标表（项目）"), [1.8, 2.0, 1.1, 2.4, 1.2, 1.4, 2.0, 1.4], owner)
    table.header(["单位名称", "项目名称", context.one_of("项目金额", "预算数"), context.one_of("年度目标", "绩效目标"), "一级指标", "二级指标", "三级指标", "指标值"])
    for one in context.department.projects:
        first, rows = table.row_count, []
        shown, value = printer.show(one.total())
        for mark in marks(context.random):
            rows.append((table.row_count, mark))
            table.row([one.unit[1], one.name, shown, one.goal, mark.first, mark.second, mark.name, mark.whole()], ["left", "left", "right", "left"] + ["center"] * 2 + ["left", "center"])
            table.truth.append(row(17, compiling_unit=one.unit[1], project_name=one.name, budget=value, goal=one.goal, **truth_in_one_cell(mark)))
        for column in range(4):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (4, 5))
    return table
