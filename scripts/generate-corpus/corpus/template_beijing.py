"""北京: 预算01表 …, one row of income, items only (no classes and groups), two classifications in one table.

Tables whose canonical form is a matter of taste (2 with its single row, 3 and 6 by three classifications, 14 by kind) are printed and not scored."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import row
from .coded import coded, pick
from .template_fuzhou import FUND_KEYS, FUNDS


def tables(context):
    department = context.department
    context.total_last, context.total_place, context.total_label = True, "both", "合  计"
    count = iter(range(1, 20))

    def title(text):
        return f"预算{next(count):02d}表 {text}"

    style = dict(unit_text="金额单位：{}", group="功能分类科目")
    keys = pick(11, "total", "basic_expenditure", "project_expenditure")
    result = [total_balance(context, title("收支总表")), revenue(context, title("收入总表")), spending(context, title("支出总表")),
              appropriation_balance(context, title("财政拨款收支总表")),
              coded(context, 5, title("一般公共预算支出表"), [("预算数", ["合计", ("基本支出", ["小计", "人员经费", "公用经费"]), "项目支出"])],
                    pick(5, "total", "basic_expenditure", "personnel", "operating", "project_expenditure"),
                    leaves(lines.general_public(department), 3), **style),
              basic(context, title("一般公共预算基本支出表"))]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, title(f"{kind}预算支出表"), [("预算数", ["合计", "基本支出", "项目支出"])], keys,
                            leaves(lines.expenditure(department.fund_items(fund)), 3), **style))
    result.append(three_public(context, title("财政拨款“三公”经费支出表")))
    return result


def leaves(rows, level):
    return [line for line in rows if line.level in (0, level)]


def total_balance(context, title):
    department = context.department
    before = department.fund_total("carryover")
    income = [(label, department.fund_total(key)) for label, key in zip(numbered(FUNDS), FUND_KEYS)]
    income += [("本年收入合计", department.total() - before), ("十、上年结转结余", before), ("收入总计", department.total())]
    amounts = {line.name: line.values["total"] for line in lines.classes(lines.expenditure(department.items))}
    spent = [(label, {"amount": amounts.get(name)}) for label, name in zip(numbered(subjects.ALL_CLASSES), subjects.ALL_CLASSES)]
    spent += [("本年支出合计", {"amount": department.total()}), ("二十七、年终结转结余", {}), ("支出总计", {"amount": department.total()})]
    income = income[:-3] + [None] * (len(spent) - len(income)) + income[-3:]
    return balance(context, 1, title, income, spent, [("收  入", ["项  目", "预算数"]), ("支  出", ["项  目", "预算数"])],
                   unit_text="金额单位：{}")


def appropriation_balance(context, title):
    department = context.department
    kinds = ["一般公共预算资金", "政府性基金预算资金", "国有资本经营预算资金"]
    income = [(label, department.fund_total(key)) for label, key in zip(numbered(kinds), FUND_KEYS)]
    income.append(("四、上年结转结余", department.fund_total("carryover")))
    total = sum(amount for _, amount in income)
    income.append(("收入总计", total))
    amounts = {line.name: line.values["total"] for line in lines.classes(lines.expenditure(department.appropriated_items()))}
    spent = [(label, {"total": amounts.get(name)}) for label, name in zip(numbered(subjects.ALL_CLASSES), subjects.ALL_CLASSES)]
    spent.append(("支出总计", {"total": total}))
    return balance(context, 4, title, income, spent, [("收  入", ["项  目", "预算数"]), ("支  出", ["项  目", "预算数"])], ("total",),
                   unit_text="金额单位：{}", total_at_foot=True)


def revenue(context, title):
    department = context.department
    table = context.table(2, title, [1.0] * 12, unit_text="金额单位：{}")
    table.header(["合计", ("本年收入", ["小计"] + FUNDS), "上年结转结余"])
    printer, before = context.printer(2), department.fund_total("carryover")
    values = [department.total(), department.total() - before] + [department.fund_total(key) for key in FUND_KEYS] + [before]
    table.row([printer.show(value)[0] for value in values], ["right"] * 12)
    table.scored = False
    return table


def spending(context, title):
    table = context.table(3, title, [2.6, 2.2, 2.2, 1.3, 1.3, 1.3], unit_text="金额单位：{}")
    table.header(["支出功能分类科目", "政府支出经济分类科目", "部门支出经济分类科目", "合计", "基本支出", "项目支出"])
    printer, random = context.printer(3), context.random
    for item in context.department.items:
        for kind, amount in ((4, item.basic()), (5, sum(item.projects.values()))):
            if amount:
                government = random.choice(sorted(context.department.basic_government))
                economic = random.choice(sorted(context.department.basic_economic))
                texts = [f"{item.code}-{subjects.FUNCTIONAL[item.code]}", f"{government}-{subjects.GOVERNMENT_ECONOMIC[government]}",
                         f"{economic}-{subjects.DEPARTMENT_ECONOMIC[economic]}", printer.show(amount)[0], "", ""]
                texts[kind] = printer.show(amount)[0]
                table.row(texts, ["left"] * 3 + ["right"] * 3)
    table.scored = False
    return table


def basic(context, title):
    table = context.table(6, title, [2.4, 2.6, 1.4, 1.4, 1.4], unit_text="金额单位：{}")
    table.header(["政府支出经济分类科目", "部门支出经济分类科目", ("预算数", ["合计", "人员经费", "公用经费"])])
    printer = context.printer(6)
    for line in leaves(lines.basic_economic(context.department), 2)[1:]:
        government = context.random.choice(sorted(context.department.basic_government))
        texts = [printer.show(line.values.get(key))[0] for key in ("total", "personnel", "operating")]
        table.row([f"{government}-{subjects.GOVERNMENT_ECONOMIC[government]}", f"{line.code}-{line.name}"] + texts,
                  ["left"] * 2 + ["right"] * 3)
    table.scored = False
    return table


def three_public(context, title):
    keys = ["total", "overseas_travel", "reception", "vehicles", "vehicle_purchase", "vehicle_operation"]
    table = context.table(10, title, [1.2] * 6, unit_text="金额单位：{}")
    table.header(["“三公”经费财政拨款预算总额", "因公出国（境）费用", "公务接待费", ("公务用车购置及运行维护费", ["小计", "公务用车购置费", "公务用车运行维护费"])])
    printer = context.printer(10)
    shown = {key: printer.show(lines.three_public(context.department, context.department.year)[key]) for key in keys}
    table.row([shown[key][0] for key in keys], ["right"] * 6)
    table.truth.append(row(10, budget_year=context.department.year, **{key: shown[key][1] for key in keys}))
    return table
