"""郑州: 合计, 一般公共预算 (小计, 其中：财政拨款) and the funds over the expenditure of tables 1 and 4; 当年预算 and 上年结转 beside the
sum of both (5, 13); the indicators of each category side by side in one list; the department's form with numbered money."""

from . import lines, subjects
from .balance import balance, chinese, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels, truth_in_one_cell
from .model import roll_up
from .template_shanghai import three_public

CLASSES = [("301", "工资福利支出"), ("302", "商品和服务支出"), ("303", "对个人和家庭的补助支出"), ("310", "资本性支出")]
KINDS = [("general_public_budget", "一般公共预算"), ("government_fund", "政府性基金"), ("state_capital", "国有资本经营预算")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合  计"), context.one_of("both", "name")
    owner = context.one_of("部门：{}", "部门名称：{}", "单位：{}").format(department.name)
    context.cover = context.one_of([f"{year}年度", f"{department.name}预算公开"], [f"{year}年{department.name}部门预算"])
    mark, numbers = context.one_of("预算{:02d}表", "表{}", "附表{}"), iter(range(1, 30))
    style = dict(codes="split", names=("科目编码", "科目名称"), caption=owner)
    split = ["合计", ("基本支出", [context.one_of("小计", "合计"), "人员经费", "公用经费"]), "项目支出"]
    keys = pick(3, "total", "basic_expenditure", "personnel", "operating", "project_expenditure")
    result = [
        total_balance(context, owner),
        coded(context, 2, "部门收入总体情况表",
              ["合计", "一般公共预算", "政府性基金", "国有资本经营预算", "财政专户管理资金", "事业收入", "其他收入", "上年结转"],
              pick(2, "total", "general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income",
                   "other_income", "carryover"), lines.revenue(department), **style),
        coded(context, 3, "部门支出总体情况表", split, keys, lines.expenditure(department.items), **style),
        appropriation_balance(context, owner),
        general_public(context, owner),
        coded(context, 6, "一般公共预算基本支出情况表", ["合计", "人员经费", "公用经费"], pick(6, "total", "personnel", "operating"),
              lines.basic_economic(department), **{**style, "names": ("部门预算经济分类科目编码", "科目名称"), "split_depth": 2}),
        three_public(context, context.one_of("一般公共预算“三公”经费支出情况表", "一般公共预算“三公”经费和机关运行经费预算表"), owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出情况表", ["合计", "基本支出", "项目支出"],
                            pick(number, "total", "basic_expenditure", "project_expenditure"),
                            lines.expenditure(department.fund_items(fund)), note=f"说明：本部门{year}年没有{kind}预算安排的支出。", **style))
    result += [projects(context, owner), overall(context), goals(context)]
    for table in result:
        table.mark, table.mark_align = mark.format(next(numbers)), "right"
    return result


def funds(context, whole, of_which):
    """The columns of money over the expenditure, and their keys."""
    inner = context.one_of("其中：财政拨款", "其中:财政拨款")
    tree = [context.one_of("合计", "总计"), ("一般公共预算", ["小计", inner]), "政府性基金", context.one_of("国有资本经营预算", "国有资本经营")]
    return tree, (whole, "general_public_budget", of_which, "government_fund", "state_capital")


def values(items, whole, of_which):
    general = sum(item.paid_by("general_public_budget", "carryover").total() for item in items)
    now = sum(item.paid_by("general_public_budget").total() for item in items)
    result = {whole: sum(item.total() for item in items), "general_public_budget": general, of_which: now}
    for key, _ in KINDS[1:]:
        result[key] = sum(item.projects.get(key, 0) for item in items)
    return result


def total_balance(context, owner):
    """The expenditure by basic expenditure, of which the general public budget pays all, and projects."""
    department = context.department
    money = [(label, department.fund_total(key)) for key, label in KINDS]
    money += [("财政专户管理资金", department.fund_total("special_account")), ("事业收入", department.fund_total("institutional_income")),
              ("其他收入", department.fund_total("other_income"))]
    before = department.fund_total("carryover")
    income = list(zip(numbered([label for label, _ in money]), [amount for _, amount in money]))
    income += [("本年收入合计", department.total() - before), ("上年结转结余", before), ("收入总计", department.total())]
    tree, keys = funds(context, "amount", "now")

    def basic(amount):
        return dict.fromkeys(("amount", "general_public_budget", "now"), amount)

    spent = [("一、基本支出", basic(sum(item.basic() for item in department.items)))]
    for index, (code, name) in enumerate(CLASSES):
        amount = sum(value for of, value in department.basic_economic.items() if of.startswith(code))
        spent.append((f"{index + 1}、{name}", basic(amount)))
    everything = values(department.items, "amount", "now")
    projects_only = {key: everything[key] - spent[0][1].get(key, 0) for key in everything}
    spent += [("二、项目支出", projects_only), ("本年支出合计", everything), ("支出总计", everything)]
    return balance(context, 1, context.one_of("部门收支总体情况表", "部门收支预算总表"), income, spent,
                   [("收          入", ["项    目", "金额"]), ("支          出", ["项    目"] + tree)], keys, owner, total_at_foot=True)


def appropriation_balance(context, owner):
    department = context.department
    now = [department.fund_total(key) for key, _ in KINDS]
    before = department.fund_total("carryover")
    tree, keys = funds(context, "total", "now")
    income = [("一、本年收入", sum(now))] + [(f"（{mark}）{label}", amount) for mark, (_, label), amount in zip("一二三", KINDS, now)]
    income += [("二、上年结转", before), ("收入合计", sum(now) + before)]
    items = department.appropriated_items()
    spent = [(f"（{chinese(index + 1)}）{line.name}", values([item for item in items if item.code.startswith(line.code)], "total", "now"))
             for index, line in enumerate(lines.classes(lines.expenditure(items)))]
    everything = values(items, "total", "now")
    return balance(context, 4, "财政拨款收支总体情况表", income, [("一、本年支出", everything)] + spent + [("二、结转下年", {}), ("支出合计", everything)],
                   [("收          入", ["项    目", "金额"]), ("支          出", ["项    目"] + tree)], keys, owner, total_at_foot=True)


def ordered(context, whole, own, carried):
    """The sum stands before what it is the sum of, or behind it."""
    return [whole, own, carried] if context.chance(0.6) else [own, carried, whole]


def general_public(context, owner):
    own = context.one_of("当年预算", "本年预算", "当年预算安排")
    basic, project = Column("基本支出", "basic_expenditure"), Column("项目支出", "project_expenditure")
    now = (own, [Column("小计", "own"), basic, project]) if context.chance(0.7) else Column(own, "own")
    before = context.one_of("上年结转", "上年结转安排", "上年结转结余")
    carried = (before, [Column("小计", "carried"), Column("项目支出", "again")]) if context.chance(0.5) else Column(before, "carried")
    tree = [text("科目编码", "code", 1.2), text("科目名称", "subject", 2.8)] + ordered(context, Column("合计", "total"), now, carried)
    rows = roll_up([(item.code, {
        "total": item.total(), "own": item.paid_by("general_public_budget").total(), "basic_expenditure": item.basic(),
        "project_expenditure": item.projects.get("general_public_budget", 0), "carried": item.projects.get("carryover", 0),
        "again": item.projects.get("carryover", 0)}) for item in context.department.general_items()], subjects.FUNCTIONAL)
    entries = []
    for line in rows:
        # Basic and project expenditure are printed of the year's own money; whether they are the columns of that name beside a
        # wider total, the contract does not say.
        truth = dict(code=line.code, name=line.name, level=line.level, basic_expenditure=OPEN, project_expenditure=OPEN)
        shown = {"code": line.code, "subject": line.name} if line.code else {"subject": context.total_label}
        entries.append(Entry({**line.values, **shown}, truth, bold=not line.code))
    return grid(context, 5, context.one_of("一般公共预算支出情况表", "一般公共预算支出表"), tree, entries, owner)


def projects(context, owner):
    department = context.department
    kinds = [("一般公共预算", "general_public_budget"), ("政府性基金", "government_fund"), ("国有资本经营预算", "state_capital"),
             ("财政专户管理资金", "special_account"), ("单位资金", "unit_funds")]
    now = (context.one_of("当年预算", "本年预算"), [Column("小计", "own")] + [Column(label, key, 1.1) for label, key in kinds])
    tree = [text(context.one_of("单位名称", "项目单位"), "unit", 2.0), text("项目名称", "project", 2.4)]
    tree += ordered(context, Column("合计", "total"), now, Column(context.one_of("上年结转", "上年结转资金"), "carried"))
    entries, everything = [], {}
    for one in sorted(department.projects, key=lambda one: one.unit):
        money = {key: one.funds.get(key, 0) for _, key in kinds[:-1]}
        money.update(unit_funds=one.funds.get("institutional_income", 0) + one.funds.get("other_income", 0), total=one.total(),
                     carried=one.funds.get("carryover", 0), own=one.total() - one.funds.get("carryover", 0))
        everything = {key: everything.get(key, 0) + amount for key, amount in money.items()}
        entries.append(Entry({**money, "unit": one.unit[1], "project": one.name},
                             dict(unit_name=one.unit[1], project_name=one.name, level=2)))
    entries.insert(0, Entry(everything, dict(project_name="合计", level=0), bold=True, span=(0, 2, context.total_label)))
    return grid(context, 13, context.one_of("项目支出表", "部门预算项目支出表", "项目支出预算表"), tree, entries, owner)


def overall(context):
    department, printer, unit = context.department, context.printer(15), context.unit_of(15)
    table = context.table(15, context.one_of("部门（单位）整体绩效目标表", "部门整体绩效目标表"), [1.2, 1.2, 2.4, 1.2, 1.6])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    table.spanning((0, 1, "部门（单位）名称", "center"), (1, 4, department.name, "left"))
    table.spanning((0, 1, "年度履职目标", "center"), (1, 4, department.goal, "left"))
    first = table.row_count
    table.spanning((0, 1, "年度主要任务", "center"), (1, 1, "任务名称", "center"), (2, 3, "主要内容", "center"))
    for one in department.projects[:2]:
        table.spanning((0, 1, "", "center"), (1, 1, one.name, "left"), (2, 3, one.overview, "left"))
    table.merge_down(0, first, table.row_count - 1)
    shown, value = printer.show(department.total())
    basic = sum(item.basic() for item in department.items)
    special = department.fund_total("special_account")
    own = department.fund_total("institutional_income", "other_income")
    first = table.row_count
    for label, amount in ((f"部门预算总额（{unit}）", department.total()), ("1、资金来源：（1）政府预算资金", department.total() - special - own),
                          ("（2）财政专户管理资金", special), ("（3）单位资金", own), ("2、资金结构：（1）基本支出", basic),
                          ("（2）项目支出", department.total() - basic)):
        table.spanning((0, 1, "预算情况", "center"), (1, 2, label, "left"), (3, 2, printer.show(amount)[0], "right"))
    table.merge_down(0, first, table.row_count - 1)
    rows = []
    table.row(["一级指标", "二级指标", "三级指标", "指标值", "指标值说明"], ["center"] * 5)
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row([mark.first, mark.second, mark.name, mark.whole(), ""], ["center", "center", "left", "center", "left"])
        table.truth.append(row(15, department_name=department.name, total_expenditure=value, goal=department.goal,
                               **truth_in_one_cell(mark)))
    merge_levels(table, rows, (0, 1))
    return table


def goals(context):
    """All projects as one list under their units' lines; the indicators of a category stand below one another, the categories side
    by side."""
    department, printer, unit = context.department, context.printer(17), context.unit_of(17)
    categories = ["成本指标", "产出指标", "效益指标", "满意度指标"]
    with_goal = context.chance(0.4)
    table = context.table(17, context.one_of("部门预算项目绩效目标汇总表", "项目支出绩效目标汇总表", "部门预算项目绩效目标表"),
                          [1.2, 2.0] + [1.2] * 4 + [2.0] * with_goal + [1.6, 1.0] * 4)
    money = ["资金总额", "政府预算资金", "财政专户管理资金", "单位资金"]
    table.header(["单位编码（项目编码）", "项目单位（项目名称）", (f"项目金额（{unit}）", money)] + ["绩效目标"] * with_goal
                 + [("绩效指标", [(category, ["三级指标", "指标值"]) for category in categories])])
    lead = 6 + with_goal
    number = 0
    for unit_code, unit_name in department.units:
        own = [one for one in department.projects if one.unit == (unit_code, unit_name)]
        if not own:
            continue
        total = sum(one.total() for one in own)
        shown = [printer.show(amount)[0] for amount in amounts(own)]
        assert shown[0] == printer.show(total)[0]
        table.row([unit_code, unit_name] + shown + [""] * (len(table.widths) - 6), ["left", "left"] + ["right"] * 4 + ["left"] * (len(table.widths) - 6))
        for one in own:
            number += 1
            add_project(context, table, printer, one, f"4101{unit_code}{number:06d}", categories, with_goal, lead)
    return table


def amounts(projects_of_unit):
    special = sum(one.funds.get("special_account", 0) for one in projects_of_unit)
    own = sum(one.funds.get(key, 0) for one in projects_of_unit for key in ("institutional_income", "other_income"))
    total = sum(one.total() for one in projects_of_unit)
    return [total, total - special - own, special, own]


def add_project(context, table, printer, one, code, categories, with_goal, lead):
    found = marks(context.random)
    columns = [[mark for mark in found if mark.first == category] for category in categories]
    first, value = table.row_count, printer.show(one.total())[1]
    fields = dict(project_name=one.name, budget=value, goal=one.goal if with_goal else None, compiling_unit=OPEN)
    texts = [code, one.name] + [printer.show(amount)[0] for amount in amounts([one])] + [one.goal] * with_goal
    for index in range(max(map(len, columns))):
        cells = []
        for column in columns:
            mark = column[index] if index < len(column) else None
            cells += [mark.name, mark.whole()] if mark else ["", ""]
            if mark:
                table.truth.append(row(17, **fields, **truth_in_one_cell(mark)))
        table.row((texts if index == 0 else [""] * lead) + cells,
                  ["left", "left"] + ["right"] * 4 + ["left"] * with_goal + ["left", "center"] * 4)
    for column in range(lead):
        table.merge_down(column, first, table.row_count - 1)
