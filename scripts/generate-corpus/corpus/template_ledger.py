"""河北, 内蒙古: numbered lines and numbered columns (序号, 栏次) in every statement; a purchase with its source, its number in the
directory, how many and the price of one before the money; what is owned, what is bought new and what services are bought in tables
between; the items of 三公 numbered, by fund."""

from . import lines
from .balance import chinese
from .canonical import OPEN, row
from .grid import Column, Entry, grid, text
from .template_gansu import FUNDS
from .template_hebei import overall, project


def tables(context):
    department, year = context.department, context.department.year
    owner = context.one_of("{0} {1}", "部门编码及名称：[{0}]{1}", "{1}").format(department.code, department.name)
    context.cover = context.one_of([department.name, f"{year}年部门预算信息公开"], [f"{department.name}{year}年部门预算"])
    context.look = dict(number=context.one_of("序号", "行次", "栏次"), mark=context.one_of("预算公开表{}", "公开{:02d}表", "表{}", ""), counted=context.chance(0.7))
    kinds = [Column("合计", "total"), Column("基本支出", "basic_expenditure"), Column("项目支出", "project_expenditure")]
    fund = [Column(label, key, 1.0) for label, key in (("合计", "total"), ("基本支出", "basic_expenditure"), ("项目支出", "project_expenditure"))]
    result = [
        balance(context, 1, context.one_of("部门预算收支总表", "部门收支总体情况表"), owner),
        subjects(context, 2, context.one_of("部门预算收入总表", "部门收入总体情况表"), owner, revenue(context), lines.revenue(department)),
        subjects(context, 3, context.one_of("部门预算支出总表", "部门支出总体情况表"), owner,
                 kinds + [Column("上缴上级支出", "remittance_to_superior"), Column(context.one_of("经营支出", "事业单位经营支出"), "operating_expenditure"),
                          Column("对附属单位补助支出", "subsidy_to_affiliates")], lines.expenditure(department.items)),
        balance(context, 4, context.one_of("部门预算财政拨款收支总表", "财政拨款收支总体情况表"), owner),
        subjects(context, 5, context.one_of("部门预算一般公共预算财政拨款支出表", "一般公共预算支出情况表"), owner, fund, lines.general_public(department)),
        subjects(context, 6, context.one_of("部门预算一般公共预算财政拨款基本支出表", "一般公共预算基本支出情况表"), owner,
                 [Column("合计", "total"), Column("人员经费", "personnel"), Column("公用经费", "operating")], lines.basic_economic(department), "经济分类科目"),
        subjects(context, 11, context.one_of("部门预算政府性基金预算财政拨款支出表", "政府性基金预算支出情况表"), owner, fund, lines.expenditure(department.fund_items("government_fund"))),
        subjects(context, 12, context.one_of("部门预算国有资本经营预算财政拨款支出表", "国有资本经营预算支出情况表"), owner, fund, lines.expenditure(department.fund_items("state_capital"))),
        three_public(context, context.one_of("部门预算财政拨款“三公”经费支出表", "一般公共预算“三公”经费支出情况表"), owner)]
    for index, table in enumerate(result):
        if context.look["mark"]:
            table.mark, table.mark_align = context.look["mark"].format(index + 1), context.one_of("left", "right")
    result += [overall(context)] + [project(context, one, index) for index, one in enumerate(department.projects[:3])]
    between = [procurement(context, owner), assets(context, owner), bought_new(context, owner), services(context, owner)]
    return result + between


def revenue(context):
    kinds = [Column("小计", "appropriation"), Column("一般公共预算拨款", "general_public_budget"), Column("政府性基金预算拨款", "government_fund"), Column("国有资本经营预算拨款", "state_capital")]
    own = [("institutional_income", "事业收入"), ("operating_income", "事业单位经营收入"), ("superior_subsidy", "上级补助收入"), ("affiliate_remittance", "附属单位上缴收入"), ("other_income", "其他收入")]
    return [Column("合计", "total"), (context.one_of("财政拨款收入", "财政拨款"), kinds), Column(context.one_of("财政专户管理资金收入", "财政专户核拨"), "special_account"),
            *[Column(label, key) for key, label in own], Column(context.one_of("上年结转结余", "上年结转"), "carryover")]


def subjects(context, number, title, owner, money, items, group="功能分类科目"):
    """Subjects with a column of line numbers in front; the numbers of columns below the labels."""
    for column in money:
        for one in [column] if isinstance(column, Column) else column[1]:
            one.width = 1.0
    look = context.look
    tree = [text(look["number"], "number", 0.6, "center"), (group, [text("科目编码", "code", 1.0), text("科目名称", "name", 2.2)])] + money
    count = sum(1 if isinstance(column, Column) else len(column[1]) for column in money)
    mark, words = context.one_of(("栏次", ["A", "B"]), ("栏次", ["甲", "乙"]), ("", ["甲", "乙"]), ("栏次", ["1", "2"]), ("栏次", ["", ""]), ("", ["", ""]))
    index = [mark, *words] + [str(at + 1) for at in range(count)]
    entries = [Entry({**line.values, "number": str(at + 1), "code": line.code or "", "name": line.name}, dict(code=line.code, name=line.name, level=line.level), bold=not line.code)
               for at, line in enumerate(items if items[1:] else [])]
    if not entries:
        entries = [Entry({"number": "1"}, None), Entry({"number": "2"}, None)]
    note = "" if items[1:] else f"注：{context.department.name}{context.department.year}年无此项预算，空表列示。"
    return grid(context, number, title, tree, entries, owner, note=note, index_row=index if look["counted"] else ())


def balance(context, number, title, owner):
    """The numbers of lines in front, or in front of each side."""
    department, look = context.department, context.look
    if number == 1:
        money = [(label, department.fund_total(key)) for label, key in FUNDS]
        classes = lines.classes(lines.expenditure(department.items))
        spent = [(line.name, {"amount": line.values["total"]}) for line in classes]
        before, whole, keys, heads = department.fund_total("carryover"), {"amount": department.total()}, ["amount"], ["预算金额"]
    else:
        now, before, classes, values, whole = lines.appropriations(department)
        money = list(zip(("一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款"), now))
        spent = [(line.name, value) for line, value in zip(classes, values)]
        keys, heads = list(whole), ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]
    total = whole[keys[0]]
    depth = max(len(money), len(spent))
    left = [(f"{chinese(index + 1)}、{label}", amount) for index, (label, amount) in enumerate(money)] + [None] * (depth - len(money))
    right = [(f"{chinese(index + 1)}、{label}", amount) for index, (label, amount) in enumerate(spent)] + [None] * (depth - len(spent))
    left += [("本年收入合计", total - before), ("上年结转结余", before), ("收入总计", total)]
    right += [("本年支出合计", whole), ("年终结转结余", {}), ("支出总计", whole)]
    twice = context.chance(0.4)
    table = context.table(number, title, [0.6, 2.2, 1.2] + [0.6] * twice + [2.2] + [1.2] * len(keys), owner)
    counted = [look["number"]]
    if twice:
        table.header([("收入", counted + ["项目", "预算金额"]), ("支出", counted + ["项目"] + heads)])
    else:
        table.header(counted + [("收入", ["项目", "预算金额"]), ("支出", ["项目"] + heads)])
    width = len(table.widths)
    if look["counted"]:
        table.row([context.one_of("栏次", "")] + [str(at + 1) for at in range(width - 1)], ["center"] * width, header=True)
    printer, first = context.printer(number), keys[0]
    sides = {"income": [], "expenditure": []}
    for at, (one, other) in enumerate(zip(left, right)):
        texts = [str(at + 1), one[0] if one else ""]
        shown, value = printer.show(one[1] if one else None)
        if one:
            sides["income"].append(row(number, side="income", level=OPEN, item=one[0], **{first: value}))
        texts += [shown if one else ""] + [str(depth + 3 + at + 1)] * twice + [other[0] if other else ""]
        values = {}
        for key in keys:
            shown, values[key] = printer.show(other[1].get(key)) if other else ("", None)
            texts.append(shown)
        if other:
            sides["expenditure"].append(row(number, side="expenditure", level=OPEN, item=other[0], **values))
        table.row(texts, ["center", "left", "right"] + ["center"] * twice + ["left"] + ["right"] * len(keys))
    table.truth = sides["income"] + sides["expenditure"]
    return context.finish(table)


def three_public(context, title, owner):
    """An item a row with its number; the general budget's column is the truth, a fund's stands beside it."""
    department, printer, look = context.department, context.printer(10), context.look
    values = lines.three_public(department, department.year)
    by_fund = context.chance(0.5)
    heads = ["合计", context.one_of("一般公共预算", "一般公共预算拨款"), context.one_of("政府性基金预算", "基金预算拨款"), "国有资本经营预算"] if by_fund else [context.one_of("预算数", "预算金额", "财政拨款安排")]
    table = context.table(10, title, [0.6, 2.8] + [1.2] * len(heads), owner)
    table.header([look["number"], "项目"] + ([("资金性质" if context.chance(0.5) else "财政拨款", heads)] if by_fund else heads))
    if look["counted"]:
        table.row([context.one_of("栏次", "")] + [""] + [str(at + 1) for at in range(len(heads))], ["center"] * len(table.widths), header=True)
    labels = [("total", context.one_of("合计", "“三公”经费合计")), ("overseas_travel", "一、因公出国（境）费"), ("vehicles", "二、公务用车购置及运维费"), ("vehicle_purchase", context.one_of("公务用车购置费", "1.公务用车购置费", "其中：公务用车购置费")),
              ("vehicle_operation", context.one_of("公务用车运行维护费", "2.公务用车运行维护费")), ("reception", "三、公务接待费")]
    truth = {}
    for at, (key, label) in enumerate(labels):
        general, truth[key] = printer.show(values[key])
        fund = values[key] // 4 // context.quantum * context.quantum
        texts = [printer.show(values[key] + fund)[0], general, printer.show(fund)[0], ""] if by_fund else [general]
        table.row([str(at + 1), label] + texts, ["center", "left"] + ["right"] * len(texts))
    table.truth = [row(10, budget_year=department.year, unit_name=OPEN, **truth)]
    return context.finish(table)


def procurement(context, owner):
    """How many at which price stands before the money; the price of one is in yuan whatever the table's unit is."""
    sources = [("general_public_budget", "一般公共预算拨款"), ("government_fund", "基金预算拨款"), ("state_capital", "国有资本经营预算拨款"), ("special_account", "财政专户核拨"), ("own", "单位资金")]
    source = [text("项目名称", "project", 2.0), text("预算资金", "planned", 1.1, "right")]
    money = [Column("总计", "total", 1.0), (context.one_of("当年部门预算安排资金", "本年预算安排"), [Column("合计", "year", 1.0)] + [Column(label, key, 0.9) for key, label in sources]),
             Column("其他渠道资金", "rest", 0.9)]
    if context.chance(0.4):
        money = [Column("合计", "total", 1.0)] + [Column(label, key, 0.9) for key, label in sources]
    tree = [("政府采购项目来源", source), text(context.one_of("采购物品名称", "采购品目名称", "采购项目名称"), "item", 2.0), text(context.one_of("政府采购目录序号", "采购目录编码", "品目编码"), "catalogue", 1.3),
            text("计量单位", "measure", 0.7, "center"), text("数量", "count", 0.6, "right"), text(context.one_of("单价", "单价（元）"), "price", 1.1, "right"),
            (context.one_of("政府采购金额", "采购金额"), money)]
    department = context.department
    whole = sum(amount for *_, amount in department.procurement)
    total = Entry({"total": whole, "year": whole, "general_public_budget": whole}, dict(procurement_item=OPEN, level=0, category=OPEN, item_code=OPEN), bold=True,
                  span=context.one_of((0, 2, "合计"), (0, 1, "合计"), (0, 3, "合计")))
    entries = []
    for unit, name, _, amount in department.procurement:
        entries.append(Entry(dict(project=department.projects[0].name, item=name, catalogue="A02010105", measure=context.one_of("台", "项", "批"), count=str(context.random.randint(1, 60)),
                                  price=f"{context.random.randint(100, 9000)}.00", total=amount, year=amount, general_public_budget=amount),
                             dict(procurement_item=name, level=OPEN, category=OPEN, item_code=OPEN, unit_name=OPEN)))
    if context.chance(0.3):
        total, entries = Entry({}, None, span=(0, 2, "")), [Entry({"count": ""}, None)] * 3
    return grid(context, 14, context.one_of("政府采购预算表", "部门政府采购预算表"), tree, [total] + entries, owner)


def assets(context, owner):
    """None of the 17: what is owned, in pieces and in money."""
    tree = [text("项目", "name", 3.0), text("数量", "count", 1.2, "right"), Column(f"价值（{context.unit_of(None)}）", "money", 1.6)]
    names = ["资产总额", "1.房屋（平方米）", "其中：办公用房（平方米）", "2.车辆（台、辆）", "3.单价在50万元以上的设备（台、套）", "4.其他固定资产"]
    entries = [Entry(dict(name=name, count=str(context.random.randint(2, 9000)), money=context.quantum * context.random.randint(10, 90_000)), None) for name in names]
    return grid(context, None, context.one_of("上年末固定资产占用情况表", "部门固定资产占用情况表", "国有资产占有使用情况表"), tree, entries, owner)


def bought_new(context, owner):
    """None of the 17: 新增资产, which has a project's name, a count and an amount as purchases have."""
    tree = [text("单位名称", "unit", 2.0), text("项目名称", "project", 2.0), text("资产类别", "kind", 1.4), text("资产名称", "name", 1.6), text("数量", "count", 0.8, "right"),
            Column(context.one_of("金额", "预算金额", "合计"), "total", 1.1)]
    entries = [Entry(dict(unit=unit[1], project=context.department.projects[0].name, kind="通用设备", name=name, count="3", total=amount), None)
               for unit, name, _, amount in context.department.procurement[:3]]
    return grid(context, None, context.one_of("新增资产配置预算表", "部门新增资产配置表", "新增资产配置情况表"), tree, entries, owner)


def services(context, owner):
    """None of the 17."""
    tree = [text("序号", "at", 0.6, "center"), text("购买服务项目名称", "name", 2.4), text("购买内容", "content", 2.0), text("直接受益对象", "who", 1.4),
            Column("预算金额", "total", 1.1), text("购买方式", "manner", 1.0)]
    entries = [Entry(dict(at=str(at + 1), name=one.name, content="课题研究", who="社会公众", total=context.quantum * 4_000, manner="公开招标"), None)
               for at, one in enumerate(context.department.projects[:2])]
    return grid(context, None, context.one_of("部门政府购买服务预算表", "政府购买服务支出预算表", "政府向社会力量购买服务情况表"), tree, entries, owner)
