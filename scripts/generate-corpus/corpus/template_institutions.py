"""Schools, hospitals, courts, towns and streets, which publish a budget of their own: 单位 in the titles and labels, income by what they
charge (其中：教育收费, 医疗收入), one unit alone; basic expenditure in two or three blocks that go on beside one another, with 人员经费合计 below;
how many cars and guests beside the money of 三公; the debts of towns."""

from . import lines, subjects
from .balance import level, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .invent import ANNUITY, HOUSING, PENSION
from .template_guangxi import form
from .template_liaoning import goals
from .template_qingdao import appropriation_balance

KINDS = {"school": (["第三中学", "实验小学", "特殊教育学校", "职业技术学院", "师范学院", "机关幼儿园"], ["2050201", "2050202", "2050203", "2050204", "2050205", "2050302", "2050701", "2050903"], ("事业收入", "其中：教育收费")),
         "hospital": (["第一人民医院", "中医院", "石桥镇卫生院", "妇幼保健院", "疾病预防控制中心"], ["2100201", "2100202", "2100299", "2100408", "2100409"], ("事业收入", "其中：医疗收入")),
         "court": (["中级人民法院", "人民法院", "人民检察院"], ["2040501", "2040504", "2040505", "2040506"], ("事业收入", "其中：教育收费")),
         "town": (["丰泽镇人民政府", "石桥街道办事处", "南屏乡人民政府", "经济开发区管理委员会"], ["2010101", "2010108", "2010301", "2010302", "2010350", "2080208", "2120101", "2120501", "2130701", "2130705"], ("事业收入", "其中：教育收费"))}
OWN = [("上级补助收入", "superior_subsidy"), ("附属单位上缴收入", "affiliate_remittance"), ("事业单位经营收入", "operating_income"), ("其他收入", "other_income")]


def tables(context):
    department = context.department
    kind = context.one_of(*KINDS)
    become(context, kind)
    year = department.year
    of = context.one_of("单位", "单位", "", "部门") if kind != "town" else context.one_of("", "部门", "部门（单位）")
    context.total_label, context.total_place = context.one_of("合计", "合  计"), context.one_of("name", "both", "code")
    owner = context.one_of("单位名称：{}", "编制单位：{}", "预算单位：{}", "单位：{}", "填报单位：{}").format(department.name)
    word = context.one_of("单位预算", "部门预算", "年度预算") if kind != "town" else "部门预算"
    context.cover = context.one_of([f"{department.name}", f"{year}年{word}"], [f"{department.name}{year}年度{word}公开"], [f"{year}年{department.name}{word}"])
    style = dict(caption=owner, codes=context.one_of("joined", "joined", "split"), names=context.one_of(("科目编码", "科目名称"), ("功能分类科目编码", "功能分类科目名称"), ("科目代码", "科目")))
    kinds, keys = ["合计", "基本支出", "项目支出"], pick(3, "total", "basic_expenditure", "project_expenditure")
    title = context.one_of("{}{}表", "{}{}预算表", "{}{}情况表").format
    result = [
        total_balance(context, title(of, "收支总体" if "情况" in title("", "") else "收支总"), owner, kind), revenue(context, title(of, "收入总体" if "情况" in title("", "") else "收入总"), style, kind),
        coded(context, 3, title(of, "支出总体" if "情况" in title("", "") else "支出总"), kinds + [context.one_of("上缴上级支出", "上缴上级"), context.one_of("经营支出", "事业单位经营支出"), context.one_of("对附属单位补助支出", "对下级单位补助支出", "对附属单位补助")],
              keys + pick(3, "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"), lines.expenditure(department.items), amount_width=1.1, **style),
        appropriation_balance(context, title(of, "财政拨款收支总体" if "情况" in title("", "") else "财政拨款收支总"), owner),
        coded(context, 5, title("", "一般公共预算支出"), context.one_of(kinds, [(f"{year}年预算数", kinds)], ["本年支出合计", "基本支出", "项目支出"]), keys, lines.general_public(department), **style),
        basic(context, owner), three_public(context, owner)]
    for number, fund, name in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, title("", f"{name}预算支出"), context.one_of(kinds, ["本年支出合计", "基本支出", "项目支出"]), pick(number, "total", "basic_expenditure", "project_expenditure"),
                            lines.expenditure(department.fund_items(fund)), note=context.one_of(f"注：本单位{year}年无{name}预算支出。", "本单位无相关收支，故本表无数据", ""), **style))
    result += [projects(context, owner), procurement(context, owner)]
    if kind == "town":
        result.append(debts(context, owner))
    mark = context.one_of("表{}", "公开{:02d}表", "附表{}", "")
    for index, table in enumerate(result):
        if mark:
            table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result + ([goals(context, owner)] if context.chance(0.5) else [form(context, one) for one in department.projects[:2]])


def become(context, kind):
    """The department becomes one unit of the kind: its name, the one unit that it has, what it spends on."""
    department, (names, codes, _) = context.department, KINDS[kind]
    department.name = department.region + context.one_of(*names)
    department.units = [(department.units[0][0], department.name)]
    for one in department.projects:
        one.unit = department.units[0]
    department.procurement = [(department.units[0], *rest) for _, *rest in department.procurement]
    special = subjects.GOVERNMENT_FUND_GROUPS + subjects.STATE_CAPITAL_GROUPS
    for item in department.items:
        if item.code not in (PENSION, ANNUITY, HOUSING) and not item.code.startswith(special):
            item.code = context.one_of(*codes)


def total_balance(context, title, owner, kind):
    """Income by what is charged; expenditure by subject or, in some, both by subject and by use."""
    department = context.department
    money = [(label, department.fund_total(key)) for label, key in (("一般公共预算拨款收入", "general_public_budget"), ("政府性基金预算拨款收入", "government_fund"), ("国有资本经营预算拨款收入", "state_capital"),
             ("财政专户管理资金收入", "special_account"), ("事业收入", "institutional_income"), *OWN)]
    income = [(label, amount) for label, (_, amount) in zip(numbered([label for label, _ in money]), money)]
    income.insert(5, (KINDS[kind][2][1], department.fund_total("institutional_income")))
    before, total = department.fund_total("carryover"), department.total()
    classes = lines.classes(lines.expenditure(department.items))
    spent = [(label, line.values["total"]) for label, line in zip(numbered([line.name for line in classes]), classes)]
    if context.chance(0.4):
        basic = sum(item.basic() for item in department.items)
        spent = [("一、基本支出", basic), ("人员经费", sum(item.personnel for item in department.items)), ("公用经费", sum(item.operating for item in department.items)), ("二、项目支出", total - basic), ("三、上缴上级支出", 0), ("四、经营支出", 0)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", total - before), ("使用非财政拨款结余", 0), ("上年结转和结余", before), ("收入总计", total)]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", total), ("结余分配", 0), ("年末结转和结余", 0), ("支出总计", total)]
    printer, amount = context.printer(1), context.one_of("预算数", "金额", "本年预算数")
    table = context.table(1, title, [2.4, 1.3, 2.4, 1.3], owner)
    table.header([(context.one_of("收入", "本年收入"), [context.one_of("项目", "收入项目"), amount]), (context.one_of("支出", "本年支出"), [context.one_of("项目", "支出项目", "项目（按功能分类）"), amount])])
    sides = {"income": [], "expenditure": []}
    for pair in zip(income, spent):
        texts = []
        for side, one in zip(sides, pair):
            shown, value = printer.show(one[1]) if one else ("", None)
            texts += [one[0] if one else "", shown]
            if one:
                sides[side].append(row(1, side=side, level=level(one[0]), item=one[0], amount=value))
        table.row(texts, ["left", "right"] * 2)
    table.truth = sides["income"] + sides["expenditure"]
    return context.finish(table)


def revenue(context, title, style, kind):
    """What is charged stands below the income that it is a part of."""
    charged = KINDS[kind][2]
    tree = ["合计", context.one_of("上年结转", "上年结转和结余"), ("财政拨款收入", ["小计", "一般公共预算", "政府性基金预算", "国有资本经营预算"]), "财政专户管理资金收入", (charged[0], ["小计", charged[1]])] + [label for label, _ in OWN]
    if context.chance(0.4):
        tree = [tree[0], *tree[2:], context.one_of("使用非财政拨款结余", "使用非财政拨款结余（含专用结余）"), tree[1]]
        keys = pick(2, "total", "appropriation", "general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income") + ["none"] + [key for _, key in OWN] + ["institution_fund", "carryover"]
    else:
        keys = pick(2, "total", "carryover", "appropriation", "general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income") + ["none"] + [key for _, key in OWN]
    return coded(context, 2, title, tree, keys, lines.revenue(context.department), amount_width=1.0, **style)


def basic(context, owner):
    """By people and offices; or in blocks beside one another with a sum below each, or with names and amounts alone."""
    rows = lines.basic_economic(context.department)
    title = context.one_of("一般公共预算基本支出表", "一般公共预算财政拨款基本支出表", "一般公共预算基本支出预算表")
    if context.chance(0.5):
        return coded(context, 6, title, [(context.one_of("基本支出", "本年基本支出"), ["合计", context.one_of("人员经费", "人员支出"), context.one_of("公用经费", "日常公用支出")])], pick(6, "total", "personnel", "operating"), rows, caption=owner,
                     codes=context.one_of("joined", "split"), split_depth=2, names=("经济分类科目编码", "经济分类科目名称"))
    sides = [[line for line in rows[1:] if line.code.startswith(("301", "303"))], [line for line in rows[1:] if not line.code.startswith(("301", "303"))]]
    if context.chance(0.4):
        half = (len(sides[1]) + 1) // 2
        sides = [sides[0], sides[1][:half], sides[1][half:]]
    table = context.table(6, title, [1.0, 2.2, 1.3] * len(sides), owner)
    table.header([("人员经费", ["科目编码", "科目名称", "金额"]), ("公用经费", ["科目编码", "科目名称", "金额"] * (len(sides) - 1))])
    printer = context.printer(6)
    truths = [[] for _ in sides]
    for index in range(max(map(len, sides))):
        texts = []
        for side, truth in zip(sides, truths):
            line = side[index] if index < len(side) else None
            shown, value = printer.show(line.values["total"]) if line else ("", None)
            texts += [line.code, line.name, shown] if line else ["", "", ""]
            if line:
                truth.append(row(6, code=line.code, name=line.name, level=line.level, total=value))
        table.row(texts, ["left", "left", "right"] * len(sides))
    sums = [sum(line.values["total"] for line in rows if line.level == 1 and line.code.startswith(("301", "303")) == people) for people in (True, False)]
    width = 3 * (len(sides) - 1)
    table.spanning((0, 2, "人员经费合计", "center"), (2, 1, printer.show(sums[0])[0], "right"), (3, width - 1, "公用经费合计", "center"), (2 + width, 1, printer.show(sums[1])[0], "right"))
    table.truth, table.more_rows = [one for truth in truths for one in truth], True
    return context.finish(table)


def three_public(context, owner):
    """How many beside how much: columns of counts behind the money, or rows of them below."""
    department, year = context.department, context.department.year
    values = lines.three_public(department, year)
    title = context.one_of("一般公共预算“三公”经费支出表", "“三公”经费支出预算表", "财政拨款“三公”经费支出表", "“三公”经费及会议费、培训费支出表")
    spent = [Column("合计", "total"), Column("因公出国（境）费用", "overseas_travel"), ("公务用车购置及运行维护费", [Column("小计", "vehicles"), Column("公务用车购置费", "vehicle_purchase"), Column("公务用车运行维护费", "vehicle_operation")]), Column("公务接待费", "reception")]
    truth = dict(budget_year=year, unit_name=OPEN)
    if context.chance(0.5):
        counts = [text(context.one_of("公务用车保有量（辆）", "公务用车保有量（台）"), "cars", 0.9, "center"), text("国内公务接待批次（个）", "times", 0.9, "center"), text("国内公务接待人次（人）", "guests", 0.9, "center")]
        tree = context.one_of(spent + counts, [("“三公”经费预算", spent), ("相关统计数", counts)])
        return grid(context, 10, title, tree, [Entry({**values, "cars": "3", "times": str(context.random.randint(2, 40)), "guests": str(context.random.randint(20, 900))}, truth)], owner)
    printer = context.printer(10)
    table = context.table(10, title, [3.2, 1.6], owner)
    table.header([context.one_of("项目", "项    目"), context.one_of("预算数", f"{year}年预算数", "本年预算数")])
    labels = [("total", "“三公”经费合计"), ("overseas_travel", "1.因公出国（境）费"), ("vehicles", "2.公务用车购置及运行维护费"), ("vehicle_purchase", "（1）公务用车购置费"), ("vehicle_operation", "（2）公务用车运行维护费"), ("reception", "3.公务接待费")]
    for key, label in labels:
        shown, truth[key] = printer.show(values[key])
        table.row([label, shown], ["left", "right"])
    if context.chance(0.6):
        table.row([context.one_of("相关统计数", "二、相关统计数"), ""], ["left", "right"])
        for label, most in (("1.因公出国（境）团组数（个）", 3), ("2.因公出国（境）人次数（人）", 9), ("3.公务用车购置数（辆）", 2), ("4.公务用车保有量（辆）", 20), ("5.国内公务接待批次（个）", 90), ("6.国内公务接待人次（人）", 900)):
            table.row([label, str(context.random.randint(1, most))], ["left", "right"])
    table.truth = [row(10, **truth)]
    return context.finish(table)


def projects(context, owner):
    tree = [text("序号", "at", 0.6, "center"), text("项目名称", "name", 2.4), text(context.one_of("项目内容", "主要内容", "项目依据"), "content", 2.2), Column(context.one_of("合计", "预算金额", "金额"), "total", 1.1)]
    if context.chance(0.6):
        tree += [Column("财政拨款", "appropriated", 1.1), Column("财政专户管理资金", "special_account", 1.0), Column("单位资金", "unit_funds", 1.0)]
    entries, sums = [], {}
    for at, one in enumerate(context.department.projects):
        account = one.funds.get("special_account", 0)
        appropriated = sum(one.funds.get(key, 0) for key in ("general_public_budget", "government_fund", "state_capital", "carryover"))
        values = dict(total=one.total(), appropriated=appropriated, special_account=account, unit_funds=one.total() - account - appropriated)
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        entries.append(Entry({**values, "at": str(at + 1), "name": one.name, "content": "按年度计划实施"}, dict(project_name=one.name, category=OPEN, level=OPEN, unit_name=OPEN)))
    total = Entry(sums, dict(project_name="合计", level=0, category=OPEN, unit_name=OPEN), bold=True, span=context.one_of((0, 3, "合计"), (0, 2, "合计"), (1, 1, "合计")))
    return grid(context, 13, context.one_of("项目支出表", "单位项目支出预算表", "项目支出预算明细表"), tree, [total] + entries, owner)


def procurement(context, owner):
    """What it is for is said of each; the kind of purchase is a column of its own."""
    tree = [text("序号", "at", 0.6, "center"), text(context.one_of("采购项目名称", "采购品目名称", "采购内容"), "item", 2.2), text("采购类型", "kind", 0.9, "center"), text(context.one_of("规格要求", "用途"), "use", 1.4), text("数量", "count", 0.7, "center"),
            text("计量单位", "measure", 0.7, "center"), Column(context.one_of("采购预算", "预算金额", "采购金额"), "total", 1.2)]
    names, entries, whole = {"goods": "货物", "works": "工程", "services": "服务"}, [], 0
    for at, (_, name, kind, amount) in enumerate(context.department.procurement):
        whole += amount
        entries.append(Entry(dict(at=str(at + 1), item=name, kind=names[kind], use="教学办公", count=str(context.random.randint(1, 30)), measure="批", total=amount),
                             dict(procurement_item=name, level=OPEN, category=OPEN, item_code=OPEN, unit_name=OPEN)))
    total = Entry(dict(total=whole), dict(procurement_item="合计", level=0, category=OPEN, item_code=OPEN, unit_name=OPEN), bold=True, span=context.one_of((0, 2, "合计"), (0, 6, "合计")))
    return grid(context, 14, context.one_of("政府采购预算表", "单位政府采购预算表", "政府采购支出预算表"), tree, entries + [total] if context.chance(0.5) else [total] + entries, owner)


def debts(context, owner):
    """None of the 17."""
    tree = [text("项目名称", "name", 2.2), Column("债务余额", "rest", 1.2), Column("本年还本", "back", 1.2), Column("本年付息", "interest", 1.2)]
    amount = 2_000 * context.quantum
    return grid(context, None, context.one_of("政府债务情况表", "地方政府债务还本付息预算表"), tree, [Entry({"name": "道路改造工程债券", "rest": 9 * amount, "back": amount, "interest": amount}, None)], owner)
