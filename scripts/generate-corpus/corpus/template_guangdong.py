"""广东, 广州: income and expenditure by kind as lists, of income one line a source; basic expenditure by kind of cost; 行政经费 beside 三公 as
rows; projects of the general budget by economic class; tables by year in the label; projects below the units that spend them."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels, truth_in_one_cell
from .template_gansu import FUNDS
from .template_shenzhen import projects

CLASSES = [("301", "工资福利支出"), ("302", "商品和服务支出"), ("303", "对个人和家庭的补助"), ("310", "资本性支出")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合  计"), context.one_of("both", "name")
    owner = context.one_of("单位名称：{}", "部门：{}", "单位：{}").format(department.name)
    context.cover = context.one_of([f"{year}年{department.name}部门预算"], [f"{year}年", f"{department.name}部门预算"])
    label = context.one_of(f"{year}年预算", f"{year}年预算数", "预算数")
    style = dict(codes=context.one_of("joined", "joined", "split"), caption=owner)
    result = [
        total_balance(context, owner, label), revenue(context, owner, label), expenditure(context, owner, label),
        appropriation_balance(context, owner, label),
        coded(context, 5, context.one_of("一般公共预算支出情况表（按功能分类科目）", "一般公共预算支出情况表"), [(label, ["合计", "基本支出", "项目支出"])],
              pick(5, "total", "basic_expenditure", "project_expenditure"), lines.general_public(department),
              **{**style, "names": ("功能科目编码", "功能科目名称")}),
        coded(context, 6, context.one_of("一般公共预算基本支出情况表（按支出经济分类科目）", "一般公共预算基本支出情况表（按部门预算支出经济分类科目）"), [label], ["total"],
              lines.basic_economic(department), **{**style, "names": ("经济科目编码", "支出经济分类科目"), "split_depth": 2}),
        coded(context, 8, context.one_of("一般公共预算项目支出情况表（按支出经济分类科目）", "一般公共预算项目支出情况表（按部门预算支出经济分类科目）"), [label], ["amount"],
              lines.one_amount(department.project_economic, subjects.DEPARTMENT_ECONOMIC), **{**style, "names": ("经济科目编码", "支出经济分类科目"), "split_depth": 2}),
        three_public(context, owner, label)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出情况表", [(label, ["合计", "基本支出", "项目支出"])], pick(number, "total", "basic_expenditure", "project_expenditure"),
                            lines.expenditure(department.fund_items(fund)), note=f"注：本表为空，{year}年无使用{kind}预算安排的支出。", **{**style, "names": ("功能科目编码", "功能科目名称")}))
    result += [basic_by_kind(context, owner), projects(context, owner, False), listed_goals(context, owner)]
    numbers = iter(range(1, 40))
    mark = context.one_of("表{}", "预算{:02d}表", "")
    for table in result:
        if mark:
            table.mark, table.mark_align = mark.format(next(numbers)), "left"
    return result


def total_balance(context, owner, label):
    department = context.department
    now = [department.fund_total(key) for _, key in FUNDS]
    before = department.fund_total("carryover")
    income = [("一、财政拨款", sum(now[:3])), ("一般公共预算拨款", now[0]), ("政府性基金预算拨款", now[1]), ("国有资本经营预算拨款", now[2]), ("二、财政专户拨款", now[3]),
              ("三、其他资金", sum(now[4:])), ("事业收入", now[4]), ("事业单位经营收入", now[7]), ("其他收入", now[8])]
    classes = lines.classes(lines.expenditure(department.items))
    spent = [(name, {"amount": line.values["total"]}) for name, line in zip(numbered([line.name for line in classes]), classes)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", sum(now)), ("四、上年结转", before), ("收入总计", department.total())]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", {"amount": department.total()}), ("结转下年", {}), ("支出总计", {"amount": department.total()})]
    return balance(context, 1, "收支总体情况表", income, spent, [("收入", ["项目", label]), ("支出", ["项目", label])], caption=owner)


def revenue(context, owner, label):
    department, printer = context.department, context.printer(2)
    table = context.table(2, "收入总体情况表", [3.2, 1.6], owner)
    table.header(["项目", label])
    money = {key: department.fund_total(key) for _, key in FUNDS}
    before = department.fund_total("carryover")
    rows = [("一、财政拨款", "appropriation", money["general_public_budget"] + money["government_fund"] + money["state_capital"]),
            ("一般公共预算拨款", "general_public_budget", money["general_public_budget"]), ("政府性基金预算拨款", "government_fund", money["government_fund"]),
            ("国有资本经营预算拨款", "state_capital", money["state_capital"]), ("二、财政专户拨款", "special_account", money["special_account"]),
            ("三、其他资金", None, sum(money[key] for key in ("institutional_income", "operating_income", "other_income", "superior_subsidy"))),
            ("事业收入", "institutional_income", money["institutional_income"]), ("事业单位经营收入", "operating_income", money["operating_income"]),
            ("上级补助收入", "superior_subsidy", money["superior_subsidy"]), ("其他收入", "other_income", money["other_income"]), ("本年收入合计", None, department.total() - before),
            ("四、上年结转", "carryover", before), ("收入总计", "total", department.total())]
    truth = {}
    for name, key, amount in rows:
        shown, value = printer.show(amount)
        table.row([name, shown], ["left", "right"], {} if name[1:2] == "、" or name.endswith("计") else {0: 1})
        if key:
            truth[key] = value
    table.truth = [row(2, name="收入总计", level=0, **truth)]
    return context.finish(table)


def expenditure(context, owner, label):
    """By kind, without codes: the whole is in its last line."""
    department, printer = context.department, context.printer(3)
    table = context.table(3, "支出总体情况表", [3.2, 1.6], owner)
    table.header(["项目", label])
    basic = sum(item.basic() for item in department.items)
    rows = [("一、基本支出", basic)]
    for code, name in CLASSES:
        rows.append((name, sum(value for of, value in department.basic_economic.items() if of.startswith(code))))
    rows += [("二、项目支出", department.total() - basic), ("本年支出合计", department.total()), ("支出总计", department.total())]
    for name, amount in rows:
        shown, value = printer.show(amount)
        table.row([name, shown], ["left", "right"], {} if name[1:2] == "、" or name.endswith("计") else {0: 1})
        table.truth.append(row(3, name=OPEN, level=OPEN, total=value))
    return context.finish(table)


def appropriation_balance(context, owner, label):
    department = context.department
    now = [department.fund_total(key) for _, key in FUNDS[:3]]
    before = department.fund_total("carryover")
    classes = lines.classes(lines.expenditure(department.appropriated_items()))
    spent = [(name, {"total": line.values["total"]}) for name, line in zip(numbered([line.name for line in classes]), classes)]
    depth = max(4, len(spent))
    total = sum(now) + before
    income = [("一、一般公共预算", now[0]), ("二、政府性基金预算", now[1]), ("三、国有资本经营预算", now[2])]
    income += [None] * (depth - 3) + [("本年收入合计", sum(now)), ("四、上年结转", before), ("收入总计", total)]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", {"total": total}), ("结转下年", {}), ("支出总计", {"total": total})]
    return balance(context, 4, "财政拨款收支总体情况表", income, spent, [("收入", ["项目", label]), ("支出", ["项目", label])], ("total",), owner)


def three_public(context, owner, label):
    department, year, printer = context.department, context.department.year, context.printer(10)
    values = lines.three_public(department, year)
    table = context.table(10, context.one_of("一般公共预算安排的行政经费及“三公”经费预算表", "财政拨款安排的行政经费及“三公”经费预算表", "一般公共预算“三公”经费及行政经费预算表"), [3.2, 1.6], owner)
    table.header(["项目", label])
    office = sum(item.operating for item in department.items)
    rows = [("行政经费", None, office), ("“三公”经费", "total", values["total"]), ("其中：（一）因公出国（境）支出", "overseas_travel", values["overseas_travel"]),
            ("（二）公务用车购置及运行维护支出", "vehicles", values["vehicles"]), ("1.公务用车购置", "vehicle_purchase", values["vehicle_purchase"]),
            ("2.公务用车运行维护费", "vehicle_operation", values["vehicle_operation"]), ("（三）公务接待费支出", "reception", values["reception"])]
    truth = {}
    for name, key, amount in rows:
        shown, value = printer.show(amount)
        table.row([name, shown], ["left", "right"], {0: 1} if name[:1] in "（12" else {})
        if key:
            truth[key] = value
    table.truth = [row(10, budget_year=year, unit_name=OPEN, **truth)]
    table.notes.append("注：1.行政经费包括：基本支出中的公用经费。2.“三公”经费包括：因公出国（境）支出、公务用车购置及运行维护支出、公务接待费支出。")
    return context.finish(table)


def basic_by_kind(context, owner):
    """Basic expenditure of all money by kind of cost: none of the 17."""
    department = context.department
    tree = [text(context.one_of("支出项目类别（资金使用单位）", "支出项目类别"), "kind", 2.8), Column("总计", "total", 1.2),
            ("财政拨款", [Column("合计", "a", 1.1), Column("一般公共预算", "b", 1.1), Column("政府性基金预算", "c", 1.1)]), Column("财政专户拨款", "d", 1.1), Column("其他资金", "e", 1.1)]
    whole = sum(item.basic() for item in department.items)
    entries = [Entry({"kind": department.name, "total": whole, "a": whole, "b": whole}, None)]
    for code, name in CLASSES:
        amount = sum(value for of, value in department.basic_economic.items() if of.startswith(code))
        entries.append(Entry({"kind": name, "total": amount, "a": amount, "b": amount}, None, {"kind": 1}))
    return grid(context, None, "部门预算基本支出预算表", tree, entries, owner)


def listed_goals(context, owner):
    """A list of goals without indicators of levels."""
    printer = context.printer(17)
    table = context.table(17, context.one_of("部门预算项目支出绩效目标表", "预算项目绩效目标表", "项目绩效目标表"), [2.0, 1.2, 2.6, 1.1, 1.3, 2.0, 1.2], owner)
    table.header(["项目名称", "预算金额", "总体绩效目标", "一级指标", "二级指标", "三级指标", context.one_of("指标值", "绩效指标值", "目标值")])
    for one in context.department.projects:
        first, rows = table.row_count, []
        shown, value = printer.show(one.total())
        for mark in marks(context.random):
            rows.append((table.row_count, mark))
            table.row([one.name, shown, one.goal, mark.first, mark.second, mark.name, mark.whole()], ["left", "right", "left", "center", "center", "left", "center"])
            table.truth.append(row(17, project_name=one.name, budget=value, goal=one.goal, compiling_unit=OPEN, **truth_in_one_cell(mark)))
        for column in (0, 1, 2):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (3, 4))
    return table
