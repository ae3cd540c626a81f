"""杭州 and 湖州: 万元, no codes, levels by indentation, an index row under the header, table 2 and 10 by unit, targets as a list."""

from . import lines
from .balance import balance
from .canonical import OPEN, row
from .coded import coded, pick
from .model import GENERAL

FUNDS = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金", "事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入",
         "其他收入", "上年结转结余"]
FUND_KEYS = ["general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income",
             "operating_income", "superior_subsidy", "affiliate_remittance", "other_income", "carryover"]


def tables(context):
    department, year = context.department, context.department.year
    context.index_row = True
    caption = f"部门名称：{department.name}"
    count = iter(range(1, 20))

    def title(text):
        return f"表{next(count)}：{year}年市级部门{text}"

    style = dict(codes="none", names=("", "功能分类科目名称"), caption=caption)
    expenditure = lines.expenditure(department.items)
    general = lines.general_public(department)
    result = [total_balance(context, title("收支预算总表"), expenditure, caption),
              revenue(context, title("收入预算总表"), caption),
              coded(context, 3, title("支出预算总表"), ["总计", ("基本支出", ["人员支出", "日常公用支出"]), "项目支出", "事业单位经营支出", "上缴上级支出",
                                                     "对附属单位补助支出"],
                    pick(3, "total", "personnel", "operating", "project_expenditure", "operating_expenditure",
                         "remittance_to_superior", "subsidy_to_affiliates"), expenditure, **style),
              appropriation_balance(context, title("财政拨款收支预算总表"), caption),
              coded(context, 5, title("一般公共预算支出预算表"), ["合计", ("基本支出", ["小计", "人员经费", "日常公用支出"]), "项目支出"],
                    pick(5, "total", "basic_expenditure", "personnel", "operating", "project_expenditure"), general, **style),
              coded(context, 6, title("一般公共预算基本支出预算表"), [("本年一般公共预算基本支出", ["合计", "人员经费", "日常公用支出"])],
                    pick(6, "total", "personnel", "operating"), lines.basic_economic(department),
                    **dict(style, names=("", "经济分类科目名称"))),
              three_public(context, title("一般公共预算“三公”经费预算表"), caption)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, title(f"{kind}预算支出预算表"), [(f"本年{kind}预算支出", ["合计", "基本支出", "项目支出"])],
                            pick(number, "total", "basic_expenditure", "project_expenditure"),
                            lines.expenditure(department.fund_items(fund)),
                            note=f"备注：本部门没有{kind}预算拨款安排的支出，故本表无数据。", **style))
    result += [projects(context, title("项目支出预算表"), caption), targets(context, title("项目支出绩效表"), caption)]
    return result


def total_balance(context, title, expenditure, caption):
    department = context.department
    money = {key: department.fund_total(key) for key in FUND_KEYS}
    income = [("一、财政拨款", sum(money[key] for key in FUND_KEYS[:3]))] + [(label, money[key]) for label, key in zip(FUNDS[:3], FUND_KEYS)]
    marks = "二三四五六七"
    income += [(f"{mark}、{label}", money[key]) for mark, label, key in zip(marks, FUNDS[3:9], FUND_KEYS[3:9])]
    income += [("本年收入合计", department.total() - money["carryover"]), ("上年结转结余", money["carryover"]), ("收入总计", department.total())]
    spent = [(line.name, {"amount": line.values["total"]}) for line in expenditure if line.level]
    spent += [("本年支出合计", {"amount": department.total()}), ("年终结转结余", {}), ("支出总计", {"amount": department.total()})]
    return balance(context, 1, title, income, spent, [("收入", ["项目", "预算数"]), ("支出", ["项目", "预算数"])], caption=caption,
                   total_at_foot=True)


def appropriation_balance(context, title, caption):
    department = context.department
    now = [department.fund_total(key) for key in FUND_KEYS[:3]]
    before = department.fund_total("carryover")
    income = [("一、财政拨款", sum(now))] + list(zip(FUNDS, now)) + [("二、上年结转结余", before)]
    income += list(zip(FUNDS, (before, 0, 0))) + [("收入总计", sum(now) + before)]
    rows = lines.expenditure(department.appropriated_items())
    total = {"total": sum(now) + before}
    spent = [("一、本年支出合计", total)] + [(line.name, {"total": line.values["total"]}) for line in rows if line.level]
    spent += [("二、年终结转结余", {}), ("支出总计", total)]
    return balance(context, 4, title, income, spent, [("收入", ["项目", "预算数"]), ("支出", ["项目", "预算数"])], ("total",), caption,
                   total_at_foot=True)


def revenue(context, title, caption):
    """By unit: level is not scored, the published truths leave it out."""
    table = coded(context, 2, title, ["总计"] + FUNDS, pick(2, "total", *FUND_KEYS),
                  lines.revenue_by_unit(context.department, context.random), codes="none", names=("", "单位名称"), caption=caption)
    for one in table.truth:
        one.update(level=OPEN, unit_name=OPEN)
    return table


def three_public(context, title, caption):
    department = context.department
    keys = ["total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation", "reception"]
    table = context.table(10, title, [2.2] + [1.0] * 6, caption)
    table.header(["单位名称", "“三公”经费合计", "因公出国（境）费用", ("公务用车购置及运行费", ["小计", "公务用车购置费", "公务用车运行维护费"]), "公务接待费"])
    table.row(["**", "1", "2", "3", "4", "5", "6"], ["center"] * 7, header=True)
    everything = dict(department.three_public[department.year])
    shares, rest = [], dict(everything)
    for index, (_, name) in enumerate(department.units):
        share = dict(rest) if index == len(department.units) - 1 else {
            key: amount // 2 // 10_000 * 10_000 for key, amount in rest.items()}
        rest = {key: rest[key] - share[key] for key in rest}
        shares.append((name, share))
    printer = context.printer(10)
    for name, values in [("合计", everything)] + shares:
        values = dict(values, vehicles=values["vehicle_purchase"] + values["vehicle_operation"])
        values["total"] = values["vehicles"] + values["overseas_travel"] + values["reception"]
        shown = {key: printer.show(values[key]) for key in keys}
        table.row([name] + [shown[key][0] for key in keys], ["left"] + ["right"] * 6)
        table.truth.append(row(10, budget_year=department.year, unit_name=name, **{key: shown[key][1] for key in keys}))
    table.notes.append("注：不含教学科研人员学术交流因公出国（境）费用。")
    return context.finish(table)


def projects(context, title, caption):
    department = context.department
    keys = ["total", "general_public_budget", "government_fund", "state_capital", "special_account", "unit_funds"]
    table = context.table(13, title, [2.0, 2.2] + [1.3] * 6, caption)
    table.header(["单位名称", "项目名称", "总计", ("财政拨款收入", FUNDS[:3]), "财政专户管理资金", "单位资金"])
    table.row(["**", "**", "1", "2", "3", "4", "5", "6"], ["center"] * 8, header=True)
    rows = []
    for one in department.projects:
        known = {fund: one.funds.get(fund, 0) for fund in ("government_fund", "state_capital", "special_account")}
        known["general_public_budget"] = sum(one.funds.get(fund, 0) for fund in GENERAL)
        rows.append((one.unit[1], one.name, dict(known, total=one.total(), unit_funds=one.total() - sum(known.values()))))
    rows.insert(0, (None, "合计", {key: sum(values[key] for _, _, values in rows) for key in keys}))
    printer = context.printer(13)
    for unit, name, values in rows:
        shown = [printer.show(values[key]) for key in keys]
        table.row([unit or "", name] + [text for text, _ in shown], ["left", "left" if unit else "center"] + ["right"] * 6)
        table.truth.append(row(13, unit_name=unit, project_name=name, level=2 if unit else 0,
                                **{key: value for key, (_, value) in zip(keys, shown)}))
    return context.finish(table)


def targets(context, title, caption):
    table = context.table(17, title, [1.8, 1.8, 1.1, 5.0], caption)
    table.header(["单位名称", "项目名称", "金额", "绩效目标"])
    printer = context.printer(17)
    for one in context.department.projects:
        text, value = printer.show(one.total())
        table.row([one.unit[1], one.name, text, one.overview], ["left", "left", "right", "left"])
        table.truth.append(row(17, compiling_unit=one.unit[1], project_name=one.name, budget=value, goal=one.overview))
    return context.finish(table)
