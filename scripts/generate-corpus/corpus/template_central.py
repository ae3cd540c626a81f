"""中央部门: statements 公开表1 …, the year before as 执行数 with 增减额 and 增减%, 其中：教育收费, two years of 三公 in one row, forms
with 执行率分值 beside their money and 分值权重 beside their indicators."""

from . import lines
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid
from .marks import marks, merge_levels, truth_in_one_cell

NOW = [("一般公共预算拨款收入", "general_public_budget"), ("政府性基金预算拨款收入", "government_fund"), ("国有资本经营预算拨款收入", "state_capital")]
OWN = [("事业收入", "institutional_income"), ("事业单位经营收入", "operating_income"), ("其他收入", "other_income")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合  计", "合计"), context.one_of("name", "both", "code")
    context.cover = context.one_of([f"{department.name}{year}年部门预算"], [f"{department.name}", f"{year}年部门预算"],
                                   [f"{year}年度{department.name}部门预算"])
    mark = context.one_of("公开表{}", "表{}", "附表{}", "")
    numbers = iter(range(1, 30))
    owner = context.one_of("", f"单位：{department.name}", f"部门：{department.name}")
    style = dict(caption=owner, codes=context.one_of("joined", "joined", "split"), group=None)
    expenditure = lines.expenditure(department.items)
    expenses = ["合计", "基本支出", "项目支出"]
    result = [
        total_balance(context, context.one_of("部门收支总表", "收支总表", "部门预算收支总表"), owner, expenditure),
        coded(context, 2, context.one_of("部门收入总表", "收入总表"),
              ["合计", "上年结转"] + [label for label, _ in NOW] + [("事业收入", ["金额", "其中：教育收费"]), "事业单位经营收入", "上级补助收入", "附属单位上缴收入",
               "其他收入", context.one_of("使用非财政拨款结余", "用事业基金弥补收支差额")],
              pick(2, "total", "carryover", "general_public_budget", "government_fund", "state_capital", "institutional_income") + [None]
              + pick(2, "operating_income", "superior_subsidy", "affiliate_remittance", "other_income", "institution_fund"),
              lines.revenue(department), amount_width=1.1, **style),
        coded(context, 3, context.one_of("部门支出总表", "支出总表"), expenses + ["上缴上级支出", "事业单位经营支出", "对附属单位补助支出"],
              pick(3, "total", "basic_expenditure", "project_expenditure", "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"),
              expenditure, **style),
        appropriation_balance(context, owner),
        general_public(context, style),
        coded(context, 6, "一般公共预算基本支出表", [(context.one_of(f"{year}年基本支出", "基本支出"), ["合计", "人员经费", "公用经费"])],
              pick(6, "total", "personnel", "operating"), lines.basic_economic(department), caption=owner, split_depth=2,
              codes=style["codes"], group=context.one_of("经济分类科目", "部门预算支出经济分类科目")),
        three_public(context, owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出表", [(context.one_of(f"本年{kind}预算支出", f"{year}年{kind}预算支出"), expenses)],
                            pick(11, "total", "basic_expenditure", "project_expenditure"), lines.expenditure(department.fund_items(fund)),
                            note=f"注：本部门{year}年没有使用{kind}预算拨款安排的支出。", **style))
    for table in result:
        table.mark, table.mark_align = mark.format(next(numbers)), context.one_of("left", "right")
    words = look(context)
    return result + [form(context, words, one) for one in department.projects[:context.random.randint(2, 5)]]


def head(amounts):
    return [("收    入", ["项目", "预算数"]), ("支    出", ["项目"] + amounts)]


def total_balance(context, title, owner, expenditure):
    department = context.department
    money = {key: department.fund_total(key) for _, key in NOW + OWN}
    rest = [("使用非财政拨款结余", "institution_fund"), ("上年结转", "carryover")]
    income = list(zip(numbered([label for label, _ in NOW + OWN]), money.values()))
    spent = [(label, {"amount": line.values["total"]}) for label, line in
             zip(numbered([line.name for line in lines.classes(expenditure)]), lines.classes(expenditure))]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", sum(money.values()))]
    income += [(label, department.fund_total(key)) for label, key in rest] + [("收入总计", department.total())]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", {"amount": department.total()}), ("结转下年", {}), None,
                                              ("支出总计", {"amount": department.total()})]
    return balance(context, 1, title, income, spent, head(["预算数"]), caption=owner)


def appropriation_balance(context, owner):
    department = context.department
    now = [department.fund_total(key) for _, key in NOW]
    before = department.fund_total("carryover")
    labels = ["（一）一般公共预算拨款", "（二）政府性基金预算拨款", "（三）国有资本经营预算拨款"]
    income = [("一、本年收入", sum(now))] + list(zip(labels, now)) + [("二、上年结转", before)] + list(zip(labels, [before, 0, 0]))
    classes = lines.classes(lines.expenditure(department.appropriated_items()))
    total = sum(line.values["total"] for line in classes)
    spent = [("一、本年支出", {"total": total})]
    spent += [(f"（{label.replace('、', '）', 1)}", {"total": line.values["total"]})
              for label, line in zip(numbered([line.name for line in classes]), classes)]
    spent.append(("二、结转下年", {}))
    income.append(("收入总计", sum(now) + before))
    spent.append(("支出总计", {"total": total}))
    return balance(context, 4, context.one_of("财政拨款收支总表", "部门财政拨款收支总表"), income, spent, head(["预算数"]), ("total",), owner, total_at_foot=True)


def general_public(context, style):
    department, year = context.department, context.department.year
    groups = [f"{year - 1}年执行数", (f"{year}年预算数", [context.one_of("小计", "合计"), "基本支出", "项目支出"])]
    keys = pick(5, "prior_year", "total", "basic_expenditure", "project_expenditure")
    rows = lines.general_public(department)
    change = context.one_of("增减额", "增减金额")
    for line in rows:
        prior, now = line.values.get("prior_year"), line.values["total"]
        line.values["change"] = now - prior if prior else None
    if context.chance(0.8):
        groups.append((f"{year}年预算数比{year - 1}年执行数", [change, context.one_of("增减%", "增减（%）", "增减幅度%")]))
        keys += [None, "change_percent"]
    table = coded(context, 5, "一般公共预算支出表", groups, keys, rows, **{**style, "group": context.one_of("功能分类科目", None)})
    return table


def three_public(context, owner):
    department, year = context.department, context.department.year
    block = [("total", "合计"), ("overseas_travel", "因公出国（境）费"), ("vehicles", "小计"), ("vehicle_purchase", "公务用车购置费"),
             ("vehicle_operation", context.one_of("公务用车运行费", "公务用车运行维护费")), ("reception", "公务接待费")]
    tree = []
    for at in (year - 1, year):
        columns = [Column(label, f"{key}/{at}", 1.0) for key, label in block]
        tree.append((f"{at}年预算数", columns[:2] + [("公务用车购置及运行费", columns[2:5]), columns[5]]))
    values = {f"{key}/{at}": lines.three_public(department, at)[key] for at in (year - 1, year) for key, _ in block}
    table = grid(context, None, "一般公共预算“三公”经费支出表", tree, [Entry(values, None)], owner)
    table.number, printer = 10, context.printer(10)
    for at in (year - 1, year):
        table.truth.append(row(10, budget_year=at, unit_name=OPEN, **{key: printer.show(values[f"{key}/{at}"])[1] for key, _ in block}))
    return table


def look(context):
    """What the forms of one document have in common."""
    return dict(title=context.one_of("项目支出绩效目标表", "项目绩效目标表", "部门预算项目支出绩效目标表"),
                code=context.one_of("[{}]{}", "{}-{}", "{}{}"), total=context.one_of("年度资金总额：", "年度资金总额", "项目资金总额："),
                goal=context.one_of("年度总体目标", "总体目标", "年度绩效目标"), points=context.one_of("分值权重（90分）", "分值", "权重（90）"),
                executed=context.chance(0.7), carried=context.chance(0.6))


def form(context, words, one):
    department, printer = context.department, context.printer(17)
    table = context.table(17, words["title"], [0.8, 1.1, 1.3, 2.6, 1.2, 1.0])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    owner = words["code"].format(department.code, department.name)
    money, value = printer.show(one.total())
    table.spanning((0, 2, "项目名称", "center"), (2, 4, one.name, "left"))
    table.spanning((0, 2, "主管部门及代码", "center"), (2, 1, owner, "left"), (3, 1, "实施单位", "center"), (4, 2, one.unit[1], "left"))
    first = table.row_count
    amounts = [(words["total"], money), ("其中：财政拨款", money)] + ([("上年结转", "")] if words["carried"] else []) + [("其他资金", "")]
    for index, (label, shown) in enumerate(amounts):
        right = [(4, 1, "执行率分值（10分）", "center"), (5, 1, "10", "center")] if words["executed"] else []
        table.spanning((0, 2, f"项目资金（{context.unit_of(17)}）", "center"), (2, 1, label, "left"), (3, 1 if right else 3, shown, "right"), *right)
    table.merge_down(0, first, table.row_count - 1)
    if words["executed"]:
        table.merge_down(4, first, table.row_count - 1)
        table.merge_down(5, first, table.row_count - 1)
    table.spanning((0, 1, words["goal"], "center"), (1, 5, one.goal, "left"))
    start = table.row_count
    table.row(["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", words["points"]], ["center"] * 6)
    rows = []
    for mark in marks(context.random, points=90 if "90" in words["points"] else 100):
        rows.append((table.row_count, mark))
        table.row(["绩效指标", mark.first, mark.second, mark.name, mark.whole(), str(mark.weight)], ["center"] * 3 + ["left", "center", "center"])
        table.truth.append(row(17, compiling_unit=OPEN, project_name=one.name, responsible_department=owner, budget=value, goal=one.goal,
                               weight=str(mark.weight), **truth_in_one_cell(mark)))
    table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
    return table
