"""福州: 万元 without separators, all classes printed, a look-alike of table 6, 三公 as rows of labels."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick

FUNDS = ["一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "财政专户管理资金收入", "事业收入", "事业单位经营收入", "上级补助收入",
         "附属单位上缴收入", "其他收入"]
FUND_KEYS = ["general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income",
             "operating_income", "superior_subsidy", "affiliate_remittance", "other_income"]


def tables(context):
    department, year = context.department, context.department.year
    context.total_place = "name"

    def title(text):
        return f"{year}年度{text}"

    expenditure = lines.expenditure(department.items)
    split = ["合计", "基本支出", "项目支出"]
    keys = pick(3, "total", "basic_expenditure", "project_expenditure")
    revenue = coded(context, 2, title("收入预算总表"), ["合计"] + FUNDS + ["上年结转结余"], pick(2, "total", *FUND_KEYS, "carryover"),
                    lines.revenue_by_unit(department, context.random)[:2], codes="none", names=("", "单位名称"))
    for one in revenue.truth:
        one.update(level=OPEN, unit_name=OPEN)
    result = [total_balance(context, title("收支预算总表"), expenditure), revenue,
              coded(context, 3, title("支出预算总表"), split + ["事业单位经营支出", "上缴上级支出", "对附属单位补助支出"],
                    keys + ["operating_expenditure", "remittance_to_superior", "subsidy_to_affiliates"], expenditure,
                    centre_names=True),
              appropriation_balance(context, title("财政拨款收支预算总表")),
              coded(context, 5, title("一般公共预算拨款支出预算表"), ["小计", ("其中：", split[1:])], keys, lines.general_public(department),
                    centre_names=True)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, title(f"{kind}预算拨款支出预算表"), ["小计", ("其中：", split[1:])], keys,
                            lines.expenditure(department.fund_items(fund)), note=f"备注：本单位{year}年没有使用{kind}预算拨款安排的支出。"))
    result += [look_alike(context, title("一般公共预算支出经济分类情况表")), basic(context, title("一般公共预算基本支出经济分类情况表")),
               three_public(context, title("一般公共预算“三公”经费支出预算表"))]
    return result


def total_balance(context, title, expenditure):
    department = context.department
    before = department.fund_total("carryover")
    income = [(label, department.fund_total(key)) for label, key in zip(numbered(FUNDS), FUND_KEYS)]
    income += [("本年收入合计", department.total() - before), ("上年结转结余", before), ("收入合计", department.total())]
    amounts = {line.name: line.values["total"] for line in lines.classes(expenditure)}
    spent = [(label, {"amount": amounts.get(name)}) for label, name in zip(numbered(subjects.ALL_CLASSES), subjects.ALL_CLASSES)]
    spent += [("本年支出合计", {"amount": department.total()}), ("结转下年支出", {}), ("支出合计", {"amount": department.total()})]
    tail = income[-3:]
    income = income[:-3] + [None] * (len(spent) - len(income)) + tail
    return balance(context, 1, title, income, spent, [("收入", ["项目", "预算数"]), ("支出", ["项目", "预算数"])])


def appropriation_balance(context, title):
    department = context.department
    income = [(label, department.fund_total(key)) for label, key in zip(numbered(FUNDS[:3]), FUND_KEYS)]
    income += [("四、上年结转结余", department.fund_total("carryover"))]
    total = sum(amount for _, amount in income)
    income.append(("收入合计", total))
    amounts = {line.name: line.values["total"] for line in lines.classes(lines.expenditure(department.appropriated_items()))}
    spent = [(label, {"total": amounts.get(name)}) for label, name in zip(numbered(subjects.ALL_CLASSES), subjects.ALL_CLASSES)]
    spent.append(("支出合计", {"total": total}))
    return balance(context, 4, title, income, spent, [("收入", ["项目", "预算数"]), ("支出", ["项目", "预算数"])], ("total",),
                   total_at_foot=True)


def look_alike(context, title):
    """All expenditure of the general public budget by economic class: none of the 17."""
    department = context.department
    amounts = dict(department.basic_economic)
    for code, amount in department.project_economic.items():
        amounts[code] = amounts.get(code, 0) + amount
    every = [line for line in lines.one_amount(amounts, subjects.DEPARTMENT_ECONOMIC) if line.level < 2]
    table = coded(context, 9, title, ["预算数"], ["amount"], every)
    table.number, table.scored, table.truth = None, False, []
    return table


def basic(context, title):
    """Every subject is printed, most of them without an amount."""
    filled = {line.code: line for line in lines.basic_economic(context.department)}
    rows = [filled[None]]
    for code, name in subjects.DEPARTMENT_ECONOMIC.items():
        rows.append(filled.get(code) or lines.Line(code, name, 1 if len(code) == 3 else 2, {}))
    return coded(context, 6, title, ["预算数"], ["total"], rows)


def three_public(context, title):
    values = lines.three_public(context.department, context.department.year)
    table = context.table(10, title, [3.0, 1.5])
    table.header(["项目", "预算数"])
    printer, truth = context.printer(10), {}
    for key, label, indent in (("total", "合计", 0), ("overseas_travel", "1、因公出国（境）费用", 0), ("reception", "2、公务接待费", 0),
                               ("vehicles", "3、公务用车购置及运行费", 0), ("vehicle_purchase", "其中：（1）公务用车购置费", 1),
                               ("vehicle_operation", "（2）公务用车运行费", 2)):
        text, truth[key] = printer.show(values[key])
        table.row([label, text], ["left", "right"], {0: indent})
    table.truth.append(row(10, budget_year=context.department.year, **truth))
    return table
