"""辽宁, 吉林, 黑龙江: expenditure by the kinds of projects of the budget system (人员类, 公用经费, 其他运转类, 特定目标类); the same by economic
class; both economic classifications of basic expenditure side by side; purchases of goods and of services in tables of their own;
debts; a form whose goals and indicators stand in columns of a wide list."""

from . import lines, subjects
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels
from .template_integrated import appropriation_balance, overall, projects, revenue, three_public, total_balance

def tables(context):
    department = context.department
    context.total_label, context.total_place = context.one_of("合计", "合 计", "合  计"), context.one_of("both", "name", "code")
    owner = context.one_of("部门名称：{}", "部门（单位）名称：{}", "单位名称：{}").format(department.name)
    codes = context.one_of("joined", "split")
    style = dict(caption=owner, codes=codes)
    everything = lines.expenditure(department.items)
    context.cover = context.one_of([f"{department.year}年度", f"{department.name}部门预算公开表"], [f"{department.name}{department.year}年部门预算和“三公”经费预算公开"])
    result = [
        total_balance(context, context.one_of("部门收支预算总表", "部门收支总体情况表"), owner, everything),
        revenue(context, context.one_of("部门收入预算总表", "部门收入总体情况表"), owner, "小计"),
        coded(context, 3, context.one_of("部门支出预算总表", "部门支出总体情况表", "部门支出预算总表（按功能科目）"), kinds(context),
              ["total", "basic_expenditure", "personnel", "operating", "project_expenditure", "kind", "none"], of_one_kind(everything), amount_width=1.1, **style),
        by_economic(context, owner),
        appropriation_balance(context, owner),
        coded(context, 5, context.one_of("一般公共预算支出表", "一般公共预算支出情况表"), kinds(context),
              ["total", "basic_expenditure", "personnel", "operating", "project_expenditure", "kind", "none"], of_one_kind(lines.general_public(department)), amount_width=1.1, **style),
        basic(context, owner),
        three_public(context, owner, "表")]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出表", ["合计", "基本支出", "项目支出"], pick(number, "total", "basic_expenditure", "project_expenditure"),
                            lines.expenditure(department.fund_items(fund)), note=f"本部门{department.year}年没有{kind}预算支出，故本表为空表。", **style))
    result += [projects(context, "部门项目支出预算表", owner), procurement(context, owner), services(context, owner), debts(context, owner), overall(context)]
    result.append(goals(context, owner))
    return result


def kinds(context):
    return ["合计", (context.one_of("基本支出", "基本支出预算"), ["小计", context.one_of("人员类项目", "人员经费", "人员类"), context.one_of("公用经费项目", "公用经费", "公用经费类项目")]),
            (context.one_of("项目支出", "项目支出预算"), ["小计", context.one_of("其他运转类项目", "其他运转类"), context.one_of("特定目标类项目", "特定目标类")])]


def of_one_kind(rows):
    """All projects are of the one kind."""
    for line in rows:
        line.values["kind"] = line.values.get("project_expenditure")
    return rows


def by_economic(context, owner):
    """All expenditure by economic class: none of the 17."""
    department = context.department
    tree = [text("科目编码", "code", 1.2), text("科目名称", "name", 2.6), Column("合计", "total"), Column("基本支出", "basic"), Column("项目支出", "project")]
    entries = []
    amounts = dict(department.basic_economic)
    for code, amount in department.project_economic.items():
        amounts[code] = amounts.get(code, 0) + amount
    for line in lines.one_amount(amounts, subjects.DEPARTMENT_ECONOMIC):
        entries.append(Entry({"code": line.code or "", "name": line.name, "total": line.values["amount"]}, None))
    return grid(context, None, context.one_of("部门支出预算总表（按经济科目）", "部门支出总体情况表（按部门预算经济科目）", "支出经济分类汇总表"), tree, entries, owner)


def basic(context, owner):
    """The departments' classification, with that of the government beside it on each line of a 款."""
    department = context.department
    tree = [("部门预算支出经济分类", [text("科目编码", "code", 1.0), text("科目名称", "name", 2.0)]), ("政府预算支出经济分类", [text("科目编码", "code_", 1.0), text("科目名称", "name_", 2.0)]),
            ("基本支出", [Column("合计", "total", 1.2), Column(context.one_of("人员经费", "人员类项目"), "personnel", 1.2), Column("公用经费", "operating", 1.2)])]
    entries = []
    for line in lines.basic_economic(department):
        other = {}
        if line.level == 2:
            code = "50501" if line.code.startswith("301") else "50502" if line.code.startswith("302") else "50901" if line.code.startswith("303") else "50203"
            other = dict(government_economic_code=code, government_economic_name=subjects.GOVERNMENT_ECONOMIC[code])
        entries.append(Entry({**line.values, "code": line.code or "", "name": line.name, "code_": other.get("government_economic_code", ""),
                              "name_": other.get("government_economic_name", "")},
                             dict(code=line.code, name=line.name, level=line.level, **other), bold=not line.code))
    return grid(context, 6, context.one_of("一般公共预算基本支出表", "一般公共预算基本支出情况表", "一般公共预算基本支出预算表（按经济分类）"), tree, entries, owner)


def procurement(context, owner):
    """A purchase a line, the unit and the project before it, the kinds of money side by side."""
    tree = [text("单位名称", "unit", 2.0), text("项目名称", "project", 2.0), text(context.one_of("采购目录", "采购品目", "采购品目名称"), "item", 2.0), text("采购方式", "manner", 1.0, "center"),
            text("数量", "count", 0.7, "center"), Column(context.one_of("合计", "采购金额"), "total", 1.1),
            ("资金来源", [Column("一般公共预算", "general_public_budget", 1.1), Column("政府性基金预算", "government_fund", 1.1), Column("财政专户管理资金", "special_account", 1.0), Column("单位资金", "other", 1.0)])]
    whole = sum(amount for *_, amount in context.department.procurement)
    entries = [Entry({"total": whole, "general_public_budget": whole}, dict(procurement_item="合计", level=0, category=OPEN, unit_name=OPEN), bold=True, span=(0, 3, "合计"))]
    for unit, name, _, amount in context.department.procurement:
        entries.append(Entry({"unit": unit[1], "project": context.department.projects[0].name, "item": name, "manner": "集中采购", "count": "1", "total": amount, "general_public_budget": amount},
                             dict(procurement_item=name, level=2, category=OPEN, unit_name=unit[1])))
    return grid(context, 14, context.one_of("部门政府采购支出预算表", "政府采购预算表", "政府采购支出预算表"), tree, entries, owner)


def services(context, owner):
    """None of the 17."""
    tree = [text("单位名称", "unit", 2.0), text("项目名称", "project", 2.0), text("购买服务内容", "content", 2.0), text("承接主体", "who", 1.2, "center"), text("对应一级目录", "first", 1.4),
            text("对应二级目录", "second", 1.4), Column("金额", "amount", 1.1)]
    entries = [Entry({"unit": context.department.units[0][1], "project": one.name, "content": "课题研究", "who": "企业", "first": "公共服务", "second": "科技服务",
                      "amount": 10_000 * context.quantum}, None) for one in context.department.projects[:2]]
    if context.chance(0.4):
        entries = [Entry({}, None, span=(0, 7, "本部门无政府购买服务支出预算，故此表无数据。"))]
    return grid(context, None, context.one_of("部门政府购买服务支出预算表", "政府购买服务预算表", "政府购买服务支出表"), tree, entries, owner)


def debts(context, owner):
    """None of the 17, and empty."""
    tree = [text("单位名称", "unit", 2.0), text("债务项目", "project", 2.0), Column("合计", "a", 1.1), Column("还本", "b", 1.1), Column("付息", "c", 1.1)]
    return grid(context, None, "部门债务支出预算表", tree, [Entry({}, None, span=(0, 5, "本部门无债务支出预算"))], owner)


def goals(context, owner):
    """One list of projects: the number of each in front, the money behind its name, operator and target apart."""
    printer = context.printer(17)
    title = context.one_of("部门项目支出绩效目标表", "项目（政策）绩效目标表", "部门预算项目支出绩效目标情况表")
    table = context.table(17, title, [0.6, 2.0, 2.0, 1.1, 2.4, 1.1, 1.3, 1.8, 0.9, 1.0, 0.9, 0.8], owner)
    table.header([context.one_of("序号", "编号"), "单位名称", "项目名称", context.one_of("预算数", "预算金额", "项目金额"), context.one_of("年度绩效目标", "绩效目标", "总体目标"),
                  "一级指标", "二级指标", "三级指标", context.one_of("运算符号", "指标性质"), context.one_of("目标值", "指标值"), context.one_of("度量单位", "计量单位"), "权重"])
    return list_goals(context, table, printer, points=context.one_of(90, 100), is_numbered=True)


def list_goals(context, table, printer, points, is_numbered=False):
    """The rows of such a list: behind the project's number, if any, what is of the whole project, then its indicators."""
    for index, one in enumerate(context.department.projects):
        first, rows = table.row_count, []
        shown, value = printer.show(one.total())
        for mark in marks(context.random, points=points):
            rows.append((table.row_count, mark))
            table.row([str(index + 1)] * is_numbered + [one.unit[1], one.name, shown, one.goal, mark.first, mark.second, mark.name, mark.operator, mark.target, mark.measure, str(mark.weight)],
                      ["center"] * is_numbered + ["left", "left", "right", "left"] + ["center"] * 2 + ["left"] + ["center"] * 4)
            table.truth.append(row(17, compiling_unit=one.unit[1], project_name=one.name, budget=value, goal=one.goal, indicator=mark.name, operator=mark.operator,
                                   target=mark.target, measure=mark.measure, weight=str(mark.weight)))
        for column in range(4 + is_numbered):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (4 + is_numbered, 5 + is_numbered))
    return table
