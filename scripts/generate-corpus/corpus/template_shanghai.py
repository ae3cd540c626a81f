"""上海: codes in three columns 类 款 项, 元, 合计 last, an amount of zero printed as 0, table 10 in 万元."""

from . import lines
from .balance import balance, numbered
from .canonical import row
from .coded import coded, pick
from .template_yubei import appropriation_values


def tables(context):
    department, year = context.department, context.department.year
    context.units = {10: "万元", **context.units}
    context.whole, context.absent, context.total_last, context.total_place = True, "0", True, "both"
    caption = f"编制部门：{department.name}"

    def title(text):
        return f"{year}年部门{text}"

    expenditure = lines.expenditure(department.items)
    style = dict(codes="split", names=("功能分类科目编码", "功能分类科目名称"), group="项目", caption=caption)
    split = pick(3, "total", "basic_expenditure", "project_expenditure")
    result = [total_balance(context, title("收支预算总表"), expenditure, caption),
              coded(context, 2, title("收入预算总表"), [("收入预算", ["合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"])],
                    pick(2, "total", "appropriation", "institutional_income", "operating_income", "other_income"),
                    lines.revenue(department), **style),
              coded(context, 3, title("支出预算总表"), [("支出预算", ["合计", "基本支出", "项目支出"])], split, expenditure, **style),
              appropriation_balance(context, title("财政拨款收支预算总表"), caption),
              coded(context, 5, title("一般公共预算支出功能分类预算表"), [("一般公共预算支出", ["合计", "基本支出", "项目支出"])], split,
                    lines.general_public(department), **style)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, title(f"{kind}预算支出功能分类预算表"), [(f"{kind}预算支出", ["合计", "基本支出", "项目支出"])],
                            split, lines.expenditure(department.fund_items(fund)),
                            note=f"注：本部门{year}年无{kind}预算财政拨款安排的预算，故本表为空表。", **style))
    economic = dict(style, names=("部门预算经济分类科目编码", "经济分类科目名称"))
    result.append(coded(context, 6, title("一般公共预算基本支出部门预算经济分类预算表"), [("一般公共预算基本支出", ["合计", "人员经费", "公用经费"])],
                        pick(6, "total", "personnel", "operating"), lines.basic_economic(department), split_depth=2, **economic))
    result.append(three_public(context, title("“三公”经费和机关运行经费预算表"), caption))
    return result


def total_balance(context, title, expenditure, caption):
    department = context.department
    context.absent = ""
    money = [department.fund_total(key) for key in ("general_public_budget", "government_fund", "state_capital")]
    income = [("一、财政拨款收入", sum(money))]
    income += [(f"{index + 1}.{label}", amount) for index, (label, amount)
               in enumerate(zip(("一般公共预算资金", "政府性基金", "国有资本经营预算"), money))]
    income += [("二、事业收入", department.fund_total("institutional_income")),
               ("三、事业单位经营收入", department.fund_total("operating_income")), ("四、其他收入", department.fund_total("other_income")),
               ("收入总计", department.total())]
    classes = lines.classes(expenditure)
    spent = [(label, {"amount": line.values["total"]}) for label, line in zip(numbered([line.name for line in classes]), classes)]
    spent.append(("支出总计", {"amount": department.total()}))
    table = balance(context, 1, title, income, spent, [("本年收入", ["项目", "预算数"]), ("本年支出", ["项目", "预算数"])],
                    caption=caption, total_at_foot=True)
    context.absent = "0"
    return table


def appropriation_balance(context, title, caption):
    department = context.department
    context.absent = ""
    money = [department.fund_total(key) for key in ("general_public_budget", "government_fund", "state_capital")]
    income = list(zip(numbered(["一般公共预算资金", "政府性基金", "国有资本经营预算"]), money)) + [("收入总计", sum(money))]
    classes = lines.classes(lines.expenditure(department.appropriated_items()))
    keys = ("total", "general_public_budget", "government_fund", "state_capital")
    spent = [(label, appropriation_values(department, line.code))
             for label, line in zip(numbered([line.name for line in classes]), classes)]
    spent.append(("支出总计", {key: sum(values[key] for _, values in spent) for key in keys}))
    head = [("财政拨款收入", ["项目", "预算数"]), ("财政拨款支出", ["项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"])]
    table = balance(context, 4, title, income, spent, head, keys, caption, total_at_foot=True)
    context.absent = "0"
    return table


def three_public(context, title, caption):
    """With a column that is none of the statement's: the running costs of the offices."""
    department = context.department
    keys = ["total", "overseas_travel", "reception", "vehicles", "vehicle_purchase", "vehicle_operation"]
    table = context.table(10, title, [1.0] * 7, caption)
    table.header([("“三公”经费预算数", ["合计", "因公出国（境）费", "公务接待费", ("公务用车购置及运行费", ["小计", "购置费", "运行费"])]),
                  "机关运行经费预算数"])
    printer = context.printer(10)
    shown = {key: printer.show(lines.three_public(department, department.year)[key]) for key in keys}
    operating = sum(item.operating for item in department.general_items())
    table.row([shown[key][0] for key in keys] + [printer.show(operating)[0]], ["right"] * 7)
    table.truth.append(row(10, budget_year=department.year, **{key: shown[key][1] for key in keys}))
    return table
