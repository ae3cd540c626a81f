"""长沙 and 广州: the total of a group as 金额, 人员类, codes in the name's cell ([2010501]行政运行), 三公 by unit with its code
(106_…), the targets of the department as one row of a list and those of the projects as one list under the unit's line."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels
from .model import GENERAL
from .template_beijing import total_balance

OWN = [("财政专户管理资金", "special_account"), ("事业单位经营收入", "operating_income"), ("上级补助收入", "superior_subsidy"),
       ("附属单位上缴收入", "affiliate_remittance"), ("其它收入", "other_income"), ("事业收入", "institutional_income"), ("上年结转", "carryover")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合  计"), "both"
    owner = context.one_of("单位：{}", "部门：{}", "部门名称：{}", "填报单位：{}").format(department.name)
    context.cover = [f"{department.name}", f"{year}年部门预算"]
    group, count = context.one_of("金额", "金额", "小计", "总数"), iter(range(1, 30))
    mark = context.one_of("预算{:02d}表", "部门公开表{:02d}", "表{}", "")
    bracketed = context.chance(0.5)
    people = context.one_of("人员类", "人员经费", "人员支出")
    expenditure, general = lines.expenditure(department.items), lines.general_public(department)
    result = [
        total_balance(context, "收支总表", owner),
        coded(context, 2, "收入总表", ["合计", ("本级财政拨款", [group, "其中：经费拨款"])] + [label for label, _ in OWN],
              pick(2, "total", "appropriation") + [None] + pick(2, *[key for _, key in OWN]), lines.revenue(department), codes="own",
              caption=owner, amount_width=1.1),
        coded(context, 3, "支出总表", ["合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出"],
              pick(3, "total", "basic_expenditure", "project_expenditure", "operating_expenditure", "remittance_to_superior",
                   "subsidy_to_affiliates"), expenditure, codes=context.one_of("own", "joined"), caption=owner),
        appropriation_balance(context, owner),
        in_one_cell(context, 5, "一般公共预算支出表", owner, general, [
            Column("合计", "total"), ("基本支出", [Column(group, "basic_expenditure"), Column(people, "personnel"), Column("公用经费", "operating")]),
            Column("项目支出", "project_expenditure")], bracketed, "功能分类科目"),
        in_one_cell(context, 6, "一般公共预算基本支出表", owner, lines.basic_economic(department), [
            Column(context.one_of("总计", "合计"), "total"), Column(people, "personnel"), Column("公用经费", "operating")], bracketed, "部门经济分类科目"),
        three_public(context, owner, group)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(in_one_cell(context, number, f"{kind}预算支出表", owner, lines.expenditure(department.fund_items(fund)), [
            Column("合计", "total"), Column("基本支出", "basic_expenditure"), Column("项目支出", "project_expenditure")], bracketed, "功能分类科目"))
    result += [targets(context, f"{year}年项目支出绩效目标表", owner), overall(context, f"{year}年部门整体支出绩效目标表", owner)]
    for table in result:
        table.mark = mark.format(next(count))
    return result


def in_one_cell(context, number, title, owner, rows, columns, bracketed, label):
    """A subject's code and name in one cell, or in two."""
    lead = [text(label, "subject", 3.4)] if bracketed else [text("科目编码", "code", 1.1), text("科目名称", "subject", 2.6)]
    entries = []
    for line in rows:
        truth = dict(code=line.code, name=line.name, level=line.level)
        if line.code:
            texts = {"subject": f"[{line.code}]{line.name}"} if bracketed else {"code": line.code, "subject": line.name}
            entries.append(Entry({**line.values, **texts}, truth, {"subject": (line.level - 1) * bracketed}))
        else:
            entries.append(Entry(line.values, truth, span=(0, len(lead), context.total_label)))
    return grid(context, number, title, lead + columns, entries, owner)


def appropriation_balance(context, owner):
    department = context.department
    now, before, classes, by_class, total = lines.appropriations(department)
    income = [("一、本年收入", sum(now)), *zip(("一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款"), now), ("二、上年结转", before)]
    values = dict(zip([line.name for line in classes], by_class))
    spent = [("一、本年支出", total)] + [(label, values.get(name, {})) for label, name in zip(numbered(subjects.ALL_CLASSES), subjects.ALL_CLASSES)]
    if context.chance(0.5):
        spent = [spent[0]] + [(f"{index + 1}、{name}", values.get(name, {})) for index, name in enumerate(subjects.ALL_CLASSES)]
    spent += [("二、结转下年", {}), ("支出总计", total)]
    columns = ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"]
    return balance(context, 4, "财政拨款收支总表", income + [("收入总计", sum(now) + before)], spent,
                   [("收入", ["项目", "预算数"]), ("支出", ["项目"] + columns)], tuple(total), owner, total_at_foot=True)


def three_public(context, owner, group):
    """By unit, each with its code before the name; where the total stands under 小计 a wider one is beside it."""
    department, quantum = context.department, context.quantum
    label = context.one_of("“三公”经费合计", "三公经费小计", "合计")
    tree = [text("单位名称", "unit", 2.6), Column(label, "total"), Column("因公出国（境）费", "overseas_travel"),
            ("公务用车购置及运行费", [Column(group, "vehicles"), Column("公务用车购置费", "vehicle_purchase"), Column("公务用车运行费", "vehicle_operation")]),
            Column("公务接待费", "reception")]
    whole = department.three_public[department.year]
    count, entries, rest = len(department.units), [], dict(whole)
    parts = []
    for index, (code, name) in enumerate(department.units):
        share = dict(rest) if index == count - 1 else {key: amount // 2 // quantum * quantum for key, amount in rest.items()}
        rest = {key: rest[key] - share[key] for key in rest}
        parts.append((f"{code}_{name}", share))
    for name, share in [("合计", whole)] + parts:
        values = dict(share, vehicles=share["vehicle_purchase"] + share["vehicle_operation"])
        values["total"] = values["vehicles"] + values["overseas_travel"] + values["reception"]
        entries.append(Entry({**values, "unit": name}, dict(budget_year=department.year, unit_name=name)))
    return grid(context, 10, "一般公共预算“三公”经费支出表", tree, entries, owner)


def targets(context, title, owner):
    """The lines of the total and of the unit are no forms; whether they stay as rows, the contract does not say."""
    department, printer = context.department, context.printer(17)
    kind_first = context.chance(0.5)
    table = context.table(17, title, [0.8, 1.8, 1.0, 2.4, 0.9, 1.1, 1.9, 0.9, 0.9, 0.8, 0.7], owner)
    tail = ["指标值类型", "指标值"] if kind_first else ["指标值", "指标值类型"]
    table.header(["单位编码", "单位（项目）名称", context.one_of("资金总额", "金额"), "绩效目标",
                  ("绩效指标", ["一级指标", "二级指标", "三级指标", *tail, "度量单位", "备注"])])
    table.form, table.more_rows = True, True
    aligns = ["left", "left", "right", "left"] + ["center"] * 2 + ["left"] + ["center"] * 4
    total = printer.show(sum(one.total() for one in department.projects))[0]
    table.row(["", "合计", total] + [""] * 8, aligns)
    table.row([department.code, department.name, total] + [""] * 8, aligns)
    for one in department.projects:
        shown, value = printer.show(one.total())
        first, rows = table.row_count, []
        for mark in marks(context.random):
            pair = [mark.operator, mark.target] if kind_first else [mark.target, mark.operator]
            lead = [one.unit[0], one.name, shown, one.goal] if not rows else [""] * 4
            rows.append((table.row_count, mark))
            table.row(lead + [mark.first, mark.second, mark.name, *pair, mark.measure, ""], aligns)
            table.truth.append(row(17, compiling_unit=OPEN, project_name=one.name, budget=value, goal=one.goal, indicator=mark.name,
                                   operator=mark.operator, target=mark.target, measure=mark.measure))
        for column in range(4):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (4, 5))
    return table


def overall(context, title, owner):
    """One row of a list, its money in a group of columns, its indicators in further rows."""
    department, printer = context.department, context.printer(15)
    table = context.table(15, title, [1.4, 1.0, 1.0, 1.0, 1.0, 2.2, 0.9, 1.1, 1.9, 0.8, 0.8, 0.8], owner)
    basic = sum(item.basic() for item in department.items)
    general = department.fund_total(*GENERAL)
    table.header(["单位名称", ("年度预算申请", ["资金总额", ("按收入性质分", ["一般公共预算", "其他资金"]), ("按支出性质分", ["基本支出"])]), "整体绩效目标",
                  ("部门整体支出年度绩效目标", ["一级指标", "二级指标", "三级指标", "指标值类型", "指标值", "计量单位"])])
    table.form = True
    shown, value = printer.show(department.total())
    lead = [department.name, shown, printer.show(general)[0], printer.show(department.total() - general)[0], printer.show(basic)[0], department.goal]
    aligns = ["left"] + ["right"] * 4 + ["left"] + ["center"] * 2 + ["left"] + ["center"] * 3
    first = table.row_count
    for index, mark in enumerate(marks(context.random)):
        table.row((lead if index == 0 else [""] * 6) + [mark.first, mark.second, mark.name, mark.operator, mark.target, mark.measure], aligns)
        table.truth.append(row(15, department_name=department.name, total_expenditure=value, goal=department.goal, indicator=mark.name,
                               operator=mark.operator, target=mark.target, measure=mark.measure))
    for column in range(6):
        table.merge_down(column, first, table.row_count - 1)
    return table
