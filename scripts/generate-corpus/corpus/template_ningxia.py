"""宁夏, 内蒙古, 武汉: the kinds of projects of the budget system (人员类, 运转类, 特定目标类) in place of basic expenditure and projects, as
columns and as a block of table 1; the year's own money and what is carried over side by side everywhere; purchases by fund; a project's
money and goals in one list."""

from . import lines
from .balance import level, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .lines import APPROPRIATED
from .marks import marks, merge_levels, truth_in_one_cell
from .template_guangxi import overall
from .template_qingdao import FUNDS, OWN
from .template_tibet import appropriation_balance


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合  计"), context.one_of("name", "both", "code")
    owner = context.one_of("部门（单位）名称：{}", "单位名称：{}", "预算部门：{}", "部门名称：{}").format(department.name)
    context.cover = context.one_of([f"{department.name}", f"{year}年部门预算公开"], [f"{year}年部门预算公开报告", department.name])
    of = context.one_of("部门", "", "部门（单位）")
    style = dict(caption=owner, codes=context.one_of("joined", "split", "own"), amount_width=1.0)
    result = [
        total_balance(context, f"{of}收支{context.one_of('总表', '总体情况表', '预算总表')}", owner), revenue(context, f"{of}收入{context.one_of('总表', '总体情况表', '预算总表')}", style),
        spending(context, 3, f"{of}支出{context.one_of('总表', '总体情况表', '预算总表')}", lines.expenditure(department.items), style),
        appropriation_balance(context, f"{of}财政拨款收支{context.one_of('总表', '总体情况表', '预算总表')}", owner),
        spending(context, 5, f"一般公共预算支出{context.one_of('表', '情况表', '预算表')}", lines.general_public(department), style), basic(context, owner, style), three_public(context, owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        rows = lines.expenditure(department.fund_items(fund))
        if context.chance(0.5):
            result.append(coded(context, number, f"{kind}预算支出表", [context.one_of("合计", "本年支出合计"), (context.one_of("基本支出", "人员类和公用经费"), ["小计", "人员经费", "公用经费"]), "项目支出"],
                                ["total", "basic_expenditure", "none", "none", "project_expenditure"], rows, note=f"本部门{year}年没有{kind}预算安排的支出，本表为空表", **style))
        else:
            result.append(coded(context, number, f"{kind}预算支出情况表", ["合计", "基本支出", "项目支出"], pick(number, "total", "basic_expenditure", "project_expenditure"), rows, note="备注：无内容应公开空表并说明情况。", **style))
    result += [projects(context, owner), procurement(context, owner)]
    mark = context.one_of("表{}", "公开{:02d}表", "表{:02d}", "")
    for index, table in enumerate(result):
        if mark:
            table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result + [overall(context)] * context.chance(0.5) + [goals(context, owner)]


def total_balance(context, title, owner):
    """Expenditure by function, and by the kind of project beside it or below it."""
    department = context.department
    money = [(f"{name}{context.one_of('拨款', '财政拨款')}收入", department.fund_total(key)) for name, key in zip(FUNDS, APPROPRIATED)] + [("财政专户管理资金收入", department.fund_total("special_account"))] + [(label, department.fund_total(key)) for label, key in OWN]
    income = list(zip(numbered([label for label, _ in money]), [amount for _, amount in money]))
    classes = lines.classes(lines.expenditure(department.items))
    spent = list(zip(numbered([line.name for line in classes]), [line.values["total"] for line in classes]))
    people, offices = sum(item.personnel for item in department.items), sum(item.operating for item in department.items)
    before, total = department.fund_total("carryover"), department.total()
    other = (total - people - offices) // 2 // context.quantum * context.quantum
    kinds = [("一、人员类", people), ("二、运转类", offices + other), ("1.公用经费", offices), ("2.其他运转类", other), ("三、特定目标类", total - people - offices - other)]
    if context.chance(0.5):
        kinds = [("一、基本支出", people + offices), ("人员类项目", people), ("公用经费项目", offices), ("二、项目支出", total - people - offices), ("其他运转类项目", other), ("特定目标类项目", total - people - offices - other)]
    beside = context.chance(0.6)
    foot = [("本年支出合计", total), ("年终结转结余", 0), ("支出总计", total)]
    depth = max(len(income), len(spent), len(kinds) * beside)
    pad = lambda block: block + [None] * (depth - len(block))
    blocks = [pad(income) + [("本年收入合计", total - before), ("上年结转结余", before), ("收入总计", total)], pad(spent) + foot] + ([pad(kinds) + foot] if beside else [])
    amount = context.one_of("预算数", "金额", f"{department.year}年预算数")
    heads = [context.one_of("项目", "项目（按资金来源）"), context.one_of("项目（按功能分类）", "支出功能分类"), context.one_of("项目（按支出项目类别）", "项目（按项目类别）", "支出用途")]
    table = context.table(1, title, [2.2, 1.2] * len(blocks), owner)
    table.header([("收入", [heads[0], amount]), ("支出", [label for head in heads[1:len(blocks)] for label in (head, amount)])])
    printer, truths = context.printer(1), [[] for _ in blocks]
    for cells in zip(*blocks):
        texts = []
        for one, truth, side in zip(cells, truths, ("income", "expenditure", None)):
            shown, value = printer.show(one[1]) if one else ("", None)
            texts += [one[0] if one else "", shown]
            if one:
                truth.append(row(1, side=side or "expenditure", level=level(one[0]), item=one[0], amount=value))
        table.row(texts, ["left", "right"] * len(blocks))
    table.truth, table.more_rows = truths[0] + truths[1], True
    return context.finish(table)


def revenue(context, title, style):
    """The year's own money and what is carried over, each by fund."""
    rows = lines.revenue(context.department)
    for line in rows:
        line.values["now"] = line.values["total"] - line.values.get("carryover", 0)
        line.values["before"] = line.values.get("carryover", 0)
        line.values["own"] = sum(line.values.get(key, 0) for _, key in OWN)
    own = context.chance(0.5)
    now = ["小计", *[name + context.one_of("", "拨款") for name in FUNDS], "财政专户管理资金"] + ([("单位资金", ["小计"] + [label for label, _ in OWN])] if own else [label for label, _ in OWN])
    keys = ["now", *APPROPRIATED, "special_account"] + ["own"] * own + [key for _, key in OWN]
    before = ["小计", *FUNDS, "财政专户管理资金", "单位资金"]
    tree = ["合计", (context.one_of("本年收入", "本年预算收入", "当年收入"), now), (context.one_of("上年结转结余", "上年结转", "以前年度结转资金"), before)]
    all_keys = ["total", *keys, "carryover", "before", "none", "none", "none", "none"]
    if context.chance(0.3):
        tree, all_keys = [tree[0], tree[2], tree[1]], ["total", "carryover", "before", "none", "none", "none", "none", *keys]
    return coded(context, 2, title, tree, all_keys, rows, **style)


def spending(context, number, title, rows, style):
    """人员类, 运转类 (公用经费, 其他运转类), 特定目标类: people and offices are the contract's, of projects it has only the sum."""
    for line in rows:
        values = line.values
        values["target"] = values["project_expenditure"] * 3 // 5 // context.quantum * context.quantum
        values["running_project"] = values["project_expenditure"] - values["target"]
        values["running"] = values["operating"] + values["running_project"]
    form = context.one_of("kinds", "within", "within", "flat")
    if form == "kinds":
        tree, keys = ["合计", context.one_of("人员类", "人员类项目"), (context.one_of("运转类", "运转类项目"), ["小计", context.one_of("公用经费", "公用经费类"), "其他运转类"]), "特定目标类"], ["total", "personnel", "running", "operating", "running_project", "target"]
    elif form == "within":
        tree, keys = ["合计", ("基本支出", ["小计", "人员类", context.one_of("公用经费", "公用类")]), ("项目支出", ["小计", "其他运转类", "特定目标类"])], ["total", "basic_expenditure", "personnel", "operating", "project_expenditure", "running_project", "target"]
    else:
        tree, keys = ["合计", "人员类", "公用经费", "其他运转类", "特定目标类"], ["total", "personnel", "operating", "running_project", "target"]
    if number == 3 and context.chance(0.5):
        tree, keys = tree + ["上缴上级支出", "事业单位经营支出", "对附属单位补助支出"], keys + ["none", "none", "none"]
    return coded(context, number, title, tree, keys, rows, **style)


def basic(context, owner, style):
    return coded(context, 6, context.one_of("一般公共预算基本支出表", "一般公共预算基本支出情况表", "一般公共预算基本支出表（部门预算支出经济分类）"),
                 context.one_of(["合计", "人员类", "公用经费"], [("基本支出", ["合计", "人员类项目", "公用经费项目"])], [("一般公共预算基本支出", ["小计", "人员经费", "公用经费"])]), pick(6, "total", "personnel", "operating"),
                 lines.basic_economic(context.department), **{**style, "split_depth": 2, "amount_width": 1.4, "names": ("经济分类科目编码", "经济分类科目名称")})


def three_public(context, owner):
    """By fund: of each expense what the general budget pays, or the general budget's total in front."""
    department, year = context.department, context.department.year
    values = lines.three_public(department, year)
    vehicles = ("公务用车购置及运行维护费", [Column("小计", "vehicles"), Column("购置费", "vehicle_purchase"), Column("运行维护费", "vehicle_operation")])
    tree = [text(context.one_of("单位名称", "部门（单位）名称", "资金性质"), "label", 2.2), Column("合计", "total"), Column("因公出国（境）费", "overseas_travel"), vehicles, Column("公务接待费", "reception")]
    title = context.one_of("一般公共预算“三公”经费支出表", "一般公共预算“三公”经费支出情况表", "财政拨款预算“三公”经费支出表")
    if tree[0].label == "资金性质":
        entries = [Entry({**values, "label": "一般公共预算"}, dict(budget_year=year, unit_name=OPEN))]
    else:
        entries = [Entry({**values, "label": "合计"}, dict(budget_year=year, unit_name="合计")), Entry({**values, "label": department.name}, dict(budget_year=year, unit_name=department.name))]
    return grid(context, 10, title, tree, entries, owner)


def projects(context, owner):
    """The kind in front, merged over its projects; the year's own money and what is left, both by fund."""
    split = context.chance(0.5)
    kinds = [Column(name, key, 1.0) for name, key in zip(FUNDS, APPROPRIATED)]
    before = [Column(name, key + "_", 0.9) for name, key in zip(FUNDS, APPROPRIATED)]
    tree = [text(context.one_of("项目类别", "支出类别"), "kind", 1.2), text("项目名称", "name", 2.4), text(context.one_of("项目单位", "单位名称", "项目实施单位"), "unit", 2.0), Column(context.one_of("合计", "总计"), "total", 1.1),
            (context.one_of("本年财政拨款", "本年拨款", "财政拨款"), kinds), (context.one_of("上年财政拨款结转", "财政拨款结转结余", "上年结转"), before if split else before[:2]), Column("财政专户管理资金", "special_account", 0.9), Column("单位资金", "unit_funds", 0.9)]
    entries, sums = [], {}
    for kind in ("其他运转类", "特定目标类"):
        for at, one in enumerate(context.department.projects):
            if (at % 2 == 0) != (kind == "其他运转类"):
                continue
            values = {key: one.funds.get(key, 0) for key in (*APPROPRIATED, "special_account")}
            values["general_public_budget_"] = one.funds.get("carryover", 0)
            values.update(total=one.total(), unit_funds=one.total() - sum(values.values()))
            sums = {key: sums.get(key, 0) + values[key] for key in values}
            entries.append(Entry({**values, "kind": kind, "name": one.name, "unit": one.unit[1]}, dict(project_name=one.name, category=kind, level=2, unit_name=OPEN if tree[2].label == "项目实施单位" else one.unit[1])))
    total = Entry({**sums}, dict(project_name="合计", category=OPEN, level=0, unit_name=OPEN), bold=True, span=context.one_of((0, 3, "合计"), (0, 1, "合计"), (0, 2, "合计")))
    return grid(context, 13, context.one_of("项目支出表", "部门项目支出预算表", "项目支出情况表"), tree, [total] + entries, owner)


def procurement(context, owner):
    """By unit and project, the catalogue's number in a column of its own."""
    tree = [text("单位名称", "unit", 2.0), text("项目名称", "project", 2.0), text("采购品目编码", "code", 1.0), text(context.one_of("采购品目名称", "采购目录名称", "采购品目"), "item", 1.8), text("采购组织形式", "manner", 1.0, "center"), text("计量单位", "measure", 0.7, "center"), text("采购数量", "count", 0.7, "center"),
            Column(context.one_of("合计", "采购金额合计", "预算金额"), "total", 1.1), Column("一般公共预算", "general_public_budget", 1.0), Column("政府性基金预算", "government_fund", 0.9), Column("财政专户管理资金", "special_account", 0.9), Column("单位资金", "none", 0.9), Column("上年结转结余", "none", 0.9)]
    entries, whole = [], 0
    for unit, name, _, amount in context.department.procurement:
        whole += amount
        entries.append(Entry(dict(unit=unit[1], project=context.department.projects[0].name, code="A02010105", item=name, manner="分散采购", measure="台", count="2", total=amount, general_public_budget=amount),
                             dict(procurement_item=name, item_code="A02010105", level=2, category=OPEN, unit_name=unit[1])))
    total = Entry(dict(total=whole, general_public_budget=whole), dict(procurement_item="合计", item_code=OPEN, level=0, category=OPEN, unit_name=OPEN), bold=True, span=context.one_of((0, 7, "合计"), (0, 4, "合计"), (0, 1, "合计")))
    return grid(context, 14, context.one_of("政府采购预算表", "部门政府采购预算表", "政府采购支出表"), tree, [total] + entries, owner)


def goals(context, owner):
    """What was approved in front of the goal; operator, target and measure in one cell, the weight behind it."""
    table = context.table(17, context.one_of("项目绩效目标表", "部门项目支出绩效目标表", "项目支出绩效目标公开表"), [2.0, 1.8, 1.0, 1.0, 2.4, 1.1, 1.3, 2.0, 1.2, 0.7], owner)
    table.header(["项目名称", context.one_of("单位名称", "项目单位"), (context.one_of("预算资金", "项目资金", "年度资金总额"), ["合计", "其中：财政拨款"]), "年度绩效目标", "一级指标", "二级指标", "三级指标", context.one_of("指标值", "年度指标值"), context.one_of("权重", "分值")])
    printer = context.printer(17)
    for one in context.department.projects:
        first, rows = table.row_count, []
        shown, value = printer.show(one.total())
        for mark in marks(context.random, points=90):
            rows.append((table.row_count, mark))
            table.row([one.name, one.unit[1], shown, shown, one.goal, mark.first, mark.second, mark.name, mark.whole(), str(mark.weight)], ["left", "left", "right", "right", "left"] + ["center"] * 2 + ["left"] + ["center"] * 2)
            table.truth.append(row(17, project_name=one.name, compiling_unit=one.unit[1], budget=value, goal=one.goal, weight=str(mark.weight), **truth_in_one_cell(mark)))
        for column in range(5):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (5, 6))
    return table
