"""All 17 statements, as the districts of 重庆 print them (元, codes in one column)."""

from . import forms, lines, subjects
from .balance import balance
from .canonical import row
from .coded import coded, pick
from .model import GENERAL

FUNDS = ["一般公共预算财政拨款资金", "政府性基金预算财政拨款资金", "国有资本经营预算财政拨款资金", "财政专户管理资金", "事业收入资金", "上级补助收入资金",
         "附属单位上缴收入资金", "事业单位经营收入资金", "其他收入资金", "上年结转", "用事业基金弥补收支差额"]
FUND_KEYS = ["general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income",
             "superior_subsidy", "affiliate_remittance", "operating_income", "other_income", "carryover", "institution_fund"]


def tables(context):
    department, year = context.department, context.department.year
    caption = f"部门全称：{department.name}"

    def title(text, second=None):
        line = f"{year}年{department.region}部门{text}"
        return [line, second] if second else line

    expenditure = lines.expenditure(department.items)
    appropriated = lines.classes(lines.expenditure(department.appropriated_items()))
    result = [total_balance(context, title("收支预算总表"), expenditure, caption),
              coded(context, 2, title("收入预算总表"), ["总计"] + FUNDS, pick(2, "total", *FUND_KEYS), lines.revenue(department),
                    caption=caption),
              coded(context, 3, title("支出预算总表"), ["总计", "基本支出", "项目支出"],
                    pick(3, "total", "basic_expenditure", "project_expenditure"), expenditure, caption=caption),
              appropriation_balance(context, title("财政拨款收支预算总表"), appropriated, caption)]
    result.append(coded(context, 5, title("一般公共预算财政拨款支出预算表"),
                        [f"{year - 1}年预算数", (f"{year}年预算数", ["小计", "基本支出", "项目支出"]), (f"{year}年预算比{year - 1}年", ["预算增幅%"])],
                        pick(5, "prior_year", "total", "basic_expenditure", "project_expenditure", "change_percent"),
                        lines.general_public(department), group="功能分类科目", caption=caption))
    by_department, by_government = "（部门预算支出经济分类科目）", "（政府预算支出经济分类科目）"
    result.append(coded(context, 6, title("一般公共预算财政拨款基本支出预算表", by_department),
                        [(f"{year}年基本支出", ["总计", "人员经费", "日常公用经费"])], pick(6, "total", "personnel", "operating"),
                        lines.basic_economic(department), group="经济分类科目", caption=caption))
    for number, name, second, values, names, group in (
            (7, "基本支出", by_government, department.basic_government, subjects.GOVERNMENT_ECONOMIC, "政府预算经济科目"),
            (8, "项目支出", by_department, department.project_economic, subjects.DEPARTMENT_ECONOMIC, "部门预算支出经济科目"),
            (9, "项目支出", by_government, department.project_government, subjects.GOVERNMENT_ECONOMIC, "政府预算经济科目")):
        result.append(coded(context, number, title(f"一般公共预算财政拨款{name}预算表", second), [name], ["amount"],
                            lines.one_amount(values, names), group=group, caption=caption))
    result.append(three_public(context, title("一般公共预算“三公”经费支出预算表"), caption))
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, title(f"{kind}预算财政拨款支出预算表"),
                            [(f"{kind}预算财政拨款支出", ["总计", "基本支出", "项目支出"])],
                            pick(number, "total", "basic_expenditure", "project_expenditure"),
                            lines.expenditure(department.fund_items(fund)), caption=caption, note="备注：本部门本年无此项预算，此表无数据。"))
    result += [projects(context, title("项目支出明细表"), caption), procurement(context, title("政府采购预算明细表"), caption),
               forms.overall(context, 15, title("预算整体绩效目标表"), caption=caption)]
    key, general = department.projects[:1], department.projects[1:4]
    result += [forms.project(context, 16, title("重点项目绩效目标表"), one) for one in key]
    result += [forms.project(context, 17, title("一般项目绩效目标表"), one) for one in general]
    return result


def total_balance(context, title, expenditure, caption):
    department = context.department
    income = [("一、本年收入合计", department.total() - department.fund_total("carryover"))]
    income += [(label, department.fund_total(key)) for label, key in zip(FUNDS[:9], FUND_KEYS[:9])]
    income += [("二、上年结转", department.fund_total("carryover")), ("三、用事业基金弥补收支差额", 0)]
    spent = [("一、本年支出合计", {"amount": department.total()})]
    spent += [(line.name, {"amount": line.values["total"]}) for line in lines.classes(expenditure)] + [("二、结转下年", {})]
    total = ("合计", department.total())
    income = income + [total] if context.total_last else [total] + income
    spent = spent + [("合计", {"amount": total[1]})] if context.total_last else [("合计", {"amount": total[1]})] + spent
    return balance(context, 1, title, income, spent, [("收入", ["项目", "预算数"]), ("支出", ["项目", "预算数"])],
                   caption=caption, total_at_foot=context.total_last)


def appropriation_balance(context, title, classes, caption):
    department = context.department
    now = [department.fund_total(key) for key in ("general_public_budget", "government_fund", "state_capital")]
    before = department.fund_total("carryover")
    kinds = [f"{kind}预算财政拨款" for kind in ("一般公共", "政府性基金", "国有资本经营")]
    income = [("一、本年收入", sum(now))] + list(zip(kinds, now)) + [("二、上年结转", before)] + list(zip(kinds, (before, 0, 0)))
    income.append(("收入合计", sum(now) + before))
    spent = []
    for line in classes:
        spent.append((line.name, lines.appropriation_values(department, line.code)))
    everything = {key: sum(values[key] for _, values in spent) for key in ("total", "general_public_budget", "government_fund",
                                                                         "state_capital")}
    spent = [("一、本年支出", everything)] + spent + [("二、结转下年", {}), ("支出合计", everything)]
    head = [("收入", ["项目", "预算数"]), ("支出", ["项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"])]
    return balance(context, 4, title, income, spent, head,
                   ("total", "general_public_budget", "government_fund", "state_capital"), caption, total_at_foot=True)


def three_public(context, title, caption):
    department, year = context.department, context.department.year
    keys = ["total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation", "reception"]
    block = ["合计", "因公出国（境）费", ("公务用车购置及运行费", ["小计", "公务用车购置费", "公务用车运行费"]), "公务接待费"]
    table = context.table(10, title, [1.0] * 12, caption)
    table.header([(f"{at}年预算数", block) for at in (year, year - 1)])
    printer = context.printer(10)
    texts = []
    for at in (year, year - 1):
        shown = {key: printer.show(lines.three_public(department, at)[key]) for key in keys}
        texts += [shown[key][0] for key in keys]
        table.truth.append(row(10, budget_year=at, **{key: shown[key][1] for key in keys}))
    table.row(texts, ["right"] * 12)
    return context.finish(table)


def projects(context, title, caption):
    department = context.department
    keys = ["total", "general_public_budget", "government_fund", "state_capital", "special_account", "unit_funds"]
    table = context.table(13, title, [0.8, 1.7, 0.9, 1.7, 1.8] + [1.5] * 6, caption)
    table.header(["部门代码", "部门名称", "单位代码", "单位名称", "项目名称", "合计", ("财政拨款", ["一般公共预算", "政府性基金预算", "国有资本经营预算"]),
                  "财政专户管理资金", "单位资金"])
    rows = []
    for one in department.projects:
        unit_funds = sum(amount for fund, amount in one.funds.items()
                         if fund in ("institutional_income", "other_income", "superior_subsidy", "operating_income", "affiliate_remittance"))
        values = {"total": one.total(), "general_public_budget": sum(one.funds.get(fund, 0) for fund in GENERAL),
                  "unit_funds": unit_funds}
        values.update({fund: one.funds.get(fund, 0) for fund in ("government_fund", "state_capital", "special_account")})
        rows.append(((department.code, department.name, *one.unit, one.name), values))
    total = {key: sum(values[key] for _, values in rows) for key in keys}
    rows = rows + [(None, total)] if context.total_last else [(None, total)] + rows
    printer = context.printer(13)
    names = ["department_code", "department_name", "unit_code", "unit_name", "project_name"]
    for lead, values in rows:
        shown = [printer.show(values[key]) for key in keys]
        table.row((list(lead) if lead else ["合计", "", "", "", ""]) + [text for text, _ in shown], ["left"] * 5 + ["right"] * 6)
        table.truth.append(row(13, **dict(zip(names, lead) if lead else {"project_name": "合计"}), level=2 if lead else 0,
                               **{key: value for key, (_, value) in zip(keys, shown)}))
    return context.finish(table)


def procurement(context, title, caption):
    department = context.department
    table = context.table(14, title, [0.8, 1.7, 0.9, 1.7, 1.8] + [1.4] * 4, caption)
    table.header(["部门代码", "部门名称", "单位代码", "单位名称", "采购项目名称", "合计", "货物类", "工程类", "服务类"])
    printer = context.printer(14)
    for unit, name, kind, amount in department.procurement:
        text, value = printer.show(amount)
        absent = context.printer(14).show(0)
        kinds = ("goods", "works", "services")
        table.row([department.code, department.name, *unit, name, text] + [text if key == kind else absent[0] for key in kinds],
                  ["left"] * 5 + ["right"] * 4)
        table.truth.append(row(14, department_code=department.code, department_name=department.name, unit_code=unit[0],
                               unit_name=unit[1], procurement_item=name, total=value, level=2,
                               **{key: value if key == kind else absent[1] for key in kinds}))
    return context.finish(table)
