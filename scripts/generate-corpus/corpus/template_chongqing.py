"""重庆 2026: twelve statements, titles 表一 to 表十二, names in the middle, 合计 in the name column."""

from . import forms, lines
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick

FUNDS = ["一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "财政专户管理资金收入", "事业收入", "上级补助收入", "附属单位上缴收入",
         "事业单位经营收入", "其他收入"]
FUND_KEYS = ["general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income",
             "superior_subsidy", "affiliate_remittance", "operating_income", "other_income"]


def tables(context):
    department, year = context.department, context.department.year
    context.total_place = "name"
    caption = f"单位名称：{department.name}"
    numbers = iter("一 二 三 四 五 六 七 八 九 十 十一 十二".split())

    def title(text):
        return [f"表{next(numbers)}", f"{year}年{text}"]

    expenditure = lines.expenditure(department.items)
    style = dict(caption=caption, indent_codes=True)
    spending = ["总计", "基本支出", "项目支出"]
    result = [total_balance(context, title("部门收支总体情况表"), expenditure, caption),
              coded(context, 2, title("部门收入总体情况表"), ["总计"] + FUNDS, pick(2, "total", *FUND_KEYS), revenue(department),
                    group="科目", **style),
              coded(context, 3, title("部门支出总体情况表"), spending, pick(3, "total", "basic_expenditure", "project_expenditure"),
                    expenditure, **style),
              appropriation_balance(context, title("财政拨款收支总体情况表"), caption),
              coded(context, 5, title("一般公共预算支出情况表"), ["总计", ("基本支出", ["小计", "人员经费", "公用经费"]), "项目支出"],
                    pick(5, "total", "basic_expenditure", "personnel", "operating", "project_expenditure"),
                    lines.general_public(department), **style),
              coded(context, 6, title("一般公共预算基本支出情况表"), [("基本支出", ["总计", "人员经费", "公用经费"])],
                    pick(6, "total", "personnel", "operating"), lines.basic_economic(department), group="经济分类科目", **style),
              coded(context, 11, title("政府性基金预算支出情况表"), [("预算数", spending)],
                    pick(11, "total", "basic_expenditure", "project_expenditure"),
                    lines.expenditure(department.fund_items("government_fund")), note="备注：本单位无政府性基金预算，故此表无数据。", **style),
              three_public(context, title("财政拨款“三公”经费支出情况表"), caption),
              procurement(context, title("政府采购预算明细表"), caption),
              overall(context, title("部门整体绩效目标表"), caption)]
    one = department.projects[0]
    result.append(forms.project(context, 16, title("市级重点专项资金绩效目标表（一级项目）"), one, "市级支出", "补助区县", False, ""))
    result.append(general_projects(context, title("市级一般性项目绩效目标表（一级项目）"), department.projects[1:4]))
    return result


def revenue(department):
    """What is left from the year before counts as money of the general public budget: there is no column for it."""
    rows = lines.revenue(department)
    for line in rows:
        line.values["general_public_budget"] = line.values.get("general_public_budget", 0) + line.values.get("carryover", 0)
    return rows


def total_balance(context, title, expenditure, caption):
    department = context.department
    labels = numbered([fund.replace("拨款收入", "资金").replace("收入", "收入资金") for fund in FUNDS])
    money = {key: department.fund_total(key) for key in FUND_KEYS}
    money["general_public_budget"] += department.fund_total("carryover")
    income = [("合计", department.total())] + [(label, money[key]) for label, key in zip(labels, FUND_KEYS)]
    spent = [("合计", {"amount": department.total()})]
    classes = lines.classes(expenditure)
    spent += [(label, {"amount": line.values["total"]}) for label, line in zip(numbered([line.name for line in classes]), classes)]
    return balance(context, 1, title, income, spent, [("收入", ["项目", "预算数"]), ("支出", ["项目", "预算数"])], caption=caption)


def appropriation_balance(context, title, caption):
    department = context.department
    now = [department.fund_total(key) for key in FUND_KEYS[:3]]
    before = department.fund_total("carryover")
    kinds = ["一般公共预算资金", "政府性基金预算资金", "国有资本经营预算资金"]
    income = [("一、本年收入", sum(now))] + [(f"（{mark}）{kind}", amount) for mark, kind, amount in zip("一二三", kinds, now)]
    income += [("二、上年结转", before)] + [(f"（{mark}）{kind}", amount) for mark, kind, amount in zip("一二三", kinds, (before, 0, 0))]
    income.append(("收入合计", sum(now) + before))
    classes = lines.classes(lines.expenditure(department.appropriated_items()))
    rows = [(line.name, lines.appropriation_values(department, line.code)) for line in classes]
    keys = ("total", "general_public_budget", "government_fund", "state_capital")
    everything = {key: sum(values[key] for _, values in rows) for key in keys}
    spent = [("一、本年支出", everything)]
    spent += [(f"（{label.split('、')[0]}）{name}", values)
              for label, (name, values) in zip(numbered([name for name, _ in rows]), rows)]
    spent += [("二、结转下年", {}), ("支出合计", everything)]
    head = [("收入", ["项目", "预算数"]), ("支出", ["项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"])]
    return balance(context, 4, title, income, spent, head, keys, caption, total_at_foot=True)


def three_public(context, title, caption):
    department = context.department
    keys = ["total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation", "reception"]
    table = context.table(10, title, [1.0] * 6, caption)
    table.header(["合计", "因公出国（境）费", ("公务用车购置及运行费", ["小计", "公务用车购置费", "公务用车运行费"]), "公务接待费"])
    printer = context.printer(10)
    shown = {key: printer.show(lines.three_public(department, department.year)[key]) for key in keys}
    table.row([shown[key][0] for key in keys], ["right"] * 6)
    table.truth.append(row(10, budget_year=department.year, **{key: shown[key][1] for key in keys}))
    return context.finish(table)


def procurement(context, title, caption):
    """By goods, works and services; the general public budget pays."""
    sums = {kind: sum(amount for _, _, of, amount in context.department.procurement if of == kind)
            for kind in ("goods", "works", "services")}
    table = context.table(14, title, [0.8, 1.2, 1.3] + [1.1] * 9, caption)
    table.header(["项目编号", "项目", "总计"] + FUNDS)
    printer = context.printer(14)
    for code, name, amount in [("", "合计", sum(sums.values())), ("A", "货物", sums["goods"]), ("B", "工程", sums["works"]),
                               ("C", "服务", sums["services"])]:
        text, value = printer.show(amount)
        blank, nothing = printer.show(0)
        table.row([code, name, text, text] + [blank] * 8, ["center", "center"] + ["right"] * 10)
        table.truth.append(row(14, item_code=code or None, procurement_item=name, total=value, general_public_budget=value,
                               level=OPEN if code else 0, category=OPEN,
                               **{key: nothing for key in FUND_KEYS[1:]}))
    return context.finish(table)


def overall(context, title, caption):
    department = context.department
    table = context.table(15, title, forms.WIDTHS, caption)
    table.form = True
    table.unit = ""
    table.spanning((0, 7, "当年整体绩效目标", "center"))
    table.spanning((0, 7, department.goal, "left"))
    first = table.row_count
    table.row(["绩效指标", "指标名称", "指标性质", "指标值", "计量单位", "指标权重(%)", "是否核心"], ["center"] * 7)
    for one in department.indicators:
        table.row(["", one.name, one.operator, one.target, one.measure, str(one.weight), "是" if one.core else "否"],
                  ["center", "left"] + ["center"] * 5)
    table.merge_down(0, first, table.row_count - 1)
    table.truth = forms.indicator_truth(15, department.indicators, department_name=department.name, goal=department.goal)
    return table


def general_projects(context, title, projects):
    """One list; what belongs to a project stands once, in cells merged over its indicators."""
    department = context.department
    table = context.table(17, title, [0.5, 1.4, 1.2, 2.4, 2.0, 0.8, 0.9, 0.8, 0.8], f"资金主管部门：{department.name}")
    table.header(["序号", "项目名称", "当年财政拨款预算金额", "当年绩效目标", "指标名称", "指标性质", "指标值", "计量单位", "指标权重(%)"])
    table.form = True
    printer = context.printer(17)
    for index, one in enumerate(projects):
        text, value = printer.show(one.total())
        first = table.row_count
        for position, mark in enumerate(one.indicators):
            lead = [str(index + 1), one.name, text, one.goal] if position == 0 else [""] * 4
            table.row(lead + [mark.name, mark.operator, mark.target, mark.measure, str(mark.weight)],
                      ["center", "left", "right", "left", "left"] + ["center"] * 4)
            table.truth.append(row(17, project_name=one.name, responsible_department=department.name, budget=value,
                                   goal=one.goal, indicator=mark.name, weight=str(mark.weight), measure=mark.measure,
                                   operator=mark.operator, target=mark.target))
        for column in range(4):
            table.merge_down(column, first, table.row_count - 1)
    return table
