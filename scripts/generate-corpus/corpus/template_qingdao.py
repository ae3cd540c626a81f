"""青岛, 济南, 淄博: titles that end in 情况表; money of units as a group (单位资金) in income; the funds on both sides of table 4; all basic
expenditure and all projects in tables of their own, by fund; three ways of paying for 三公; purchases with the subject and the project
that pays; an empty table without any row."""

from . import lines
from .balance import level, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .lines import APPROPRIATED
from .template_guangxi import form, overall
from .template_liaoning import goals
from .template_suzhou import look_alike

FUNDS = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
OWN = [("事业收入", "institutional_income"), ("事业单位经营收入", "operating_income"), ("上级补助收入", "superior_subsidy"), ("附属单位上缴收入", "affiliate_remittance"), ("其他收入", "other_income")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合 计"), context.one_of("name", "both", "code")
    owner = context.one_of("部门（单位）名称：{}", "部门（单位）：{}", "单位名称：{}", "部门：{}").format(department.name)
    context.cover = context.one_of([f"{year}年", department.name, "部门预算"], [f"{year}年{department.name}部门预算"], [f"{department.name}{year}年部门预算公开"])
    whole = context.one_of("情况表", "总体情况表", "表")
    style = dict(caption=owner, codes=context.one_of("joined", "split", "own"), group=context.one_of("功能分类科目", "支出功能分类科目", None))
    split = ["合计", ("基本支出", ["小计", context.one_of("人员经费", "人员支出"), context.one_of("公用经费", "日常公用经费", "公用支出")]), "项目支出"]
    keys = pick(5, "total", "basic_expenditure", "personnel", "operating", "project_expenditure")
    result = [
        total_balance(context, context.one_of("收支总体", "部门收支总体") + "情况表", owner), revenue(context, context.one_of("收入总体", "部门收入总体") + "情况表", style),
        coded(context, 3, context.one_of("支出总体", "部门支出总体") + "情况表", split + ["上缴上级支出", "事业单位经营支出", "对附属单位补助支出"],
              pick(3, *keys, "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"), lines.expenditure(department.items), amount_width=1.1, **style),
        appropriation_balance(context, "财政拨款收支总体情况表", owner),
        coded(context, 5, f"一般公共预算支出{whole}", split, keys, lines.general_public(department), **style),
        coded(context, 6, f"一般公共预算基本支出{whole}", ["合计", "人员经费", "公用经费"], pick(6, "total", "personnel", "operating"), lines.basic_economic(department),
              **{**style, "split_depth": 2, "group": context.one_of("部门预算支出经济分类科目", "部门预算经济分类", None)}),
        three_public(context, f"一般公共预算“三公”经费支出{whole}", owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出{whole}", ["合计", "基本支出", "项目支出"], pick(number, "total", "basic_expenditure", "project_expenditure"),
                            lines.expenditure(department.fund_items(fund)), note=context.one_of("", f"说明：本部门（单位）没有{kind}预算拨款安排的支出，故本表为空。"), **style))
    result += [all_basic(context, owner), projects(context, owner), procurement(context, owner)]
    mark = context.one_of("表{}", "公开表{}", "{:02d}表", "")
    for index, table in enumerate(result):
        if mark:
            table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result + [overall(context)] + ([goals(context, owner)] if context.chance(0.5) else [form(context, one) for one in department.projects[:3]])


def total_balance(context, title, owner):
    """What is carried over is named by fund below its sum."""
    department = context.department
    now = [department.fund_total(key) for key in APPROPRIATED]
    before = department.fund_total("carryover")
    own = [(label, department.fund_total(key)) for label, key in OWN]
    income = [("一、财政拨款收入", sum(now))] + list(zip(["1.一般公共预算", "2.政府性基金预算", "3.国有资本经营预算"], now)) + [("二、财政专户管理资金收入", department.fund_total("special_account")), ("三、单位资金收入", sum(amount for _, amount in own))]
    income += [(f"{index + 1}.{label}", amount) for index, (label, amount) in enumerate(own)]
    classes = lines.classes(lines.expenditure(department.items))
    spent = [(label, line.values["total"]) for label, line in zip(numbered([line.name for line in classes]), classes)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", department.total() - before), ("上年结转结余", before), ("其中：一般公共预算结转", before), ("收入总计", department.total())]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", department.total()), ("结转下年", 0), None, ("支出总计", department.total())]
    return halves(context, 1, title, owner, income, [one and (one[0], {"amount": one[1]}) for one in spent], [], [], context.one_of(("项目（按资金来源）", "项目（按功能分类）"), ("项目", "项目（按支出功能分类）"), ("项目", "项目")))


def appropriation_balance(context, title, owner):
    """The funds stand over the expenditure, or over both halves."""
    department = context.department
    now, before, classes, by_class, total = lines.appropriations(department)
    income = [("一、本年收入", sum(now))] + list(zip([f"（{mark}）{name}拨款" for mark, name in zip("一二三", FUNDS)], now)) + [("二、上年结转", before)]
    spent = [("一、本年支出", total)] + [(f"（{label.replace('、', '）', 1)}", values) for label, values in zip(numbered([line.name for line in classes]), by_class)] + [("二、结转下年", {})]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("收入总计", sum(now) + before)]
    spent += [None] * (depth - len(spent)) + [("支出总计", total)]
    fund_of = {"（一）": 0, "（二）": 1, "（三）": 2}
    beside = []
    if context.chance(0.6):
        for one in income:
            parts = [0, 0, 0]
            if one and one[0][:3] in fund_of:
                parts[fund_of[one[0][:3]]] = one[1]
            elif one:
                carried = before if one[0] != "一、本年收入" else 0
                parts = [carried, 0, 0] if "结转" in one[0] else [now[0] + carried, now[1], now[2]]
            beside.append(parts)
    return halves(context, 4, title, owner, income, spent, ["合计", *FUNDS], beside, ("项目", context.one_of("项目", "项目（按功能分类）")))


def halves(context, number, title, owner, income, spent, heads, beside, labels):
    """beside: the parts of each line of income by fund, printed behind its amount; the contract has no place for them."""
    keys = ["amount"] if number == 1 else ["total", *APPROPRIATED]
    amount = context.one_of("预算数", "预算金额", "本年预算")
    left = [amount] if not beside else heads
    right = heads or [amount]
    table = context.table(number, title, [2.2] + [1.2] * len(left) + [2.2] + [1.2] * len(right), owner)
    table.header([("收入", [labels[0]] + left), ("支出", [labels[1]] + right)])
    printer, sides = context.printer(number), {"income": [], "expenditure": []}
    for index, (one, other) in enumerate(zip(income, spent)):
        texts = [one[0] if one else ""]
        for at in range(len(left)):
            shown, value = printer.show((one[1] if at == 0 else beside[index][at - 1]) if one else None)
            texts.append(shown if one else "")
            if one and at == 0:
                sides["income"].append(row(number, side="income", level=level(one[0]), item=one[0], **{keys[0]: value}))
        texts.append(other[0] if other else "")
        values = {}
        for key in keys:
            shown, values[key] = printer.show(other[1].get(key)) if other else ("", None)
            texts.append(shown)
        if other:
            sides["expenditure"].append(row(number, side="expenditure", level=level(other[0]), item=other[0], **values))
        table.row(texts, ["left"] + ["right"] * len(left) + ["left"] + ["right"] * len(right))
    table.truth = sides["income"] + sides["expenditure"]
    return context.finish(table)


def revenue(context, title, style):
    kinds = ["小计", *FUNDS]
    own = ["小计"] + [label for label, _ in OWN]
    rows = lines.revenue(context.department)
    for line in rows:
        line.values["own"] = sum(line.values.get(key, 0) for _, key in OWN)
    return coded(context, 2, title, ["合计", (context.one_of("财政拨款", "财政拨款收入"), kinds), context.one_of("财政专户管理资金", "财政专户管理资金收入"), ("单位资金", own), context.one_of("上年结转结余", "上年结转")],
                 pick(2, "total", "appropriation", *APPROPRIATED, "special_account") + ["own"] + pick(2, *[key for _, key in OWN], "carryover"), rows, amount_width=1.0, **style)


def all_basic(context, owner):
    """None of the 17: basic expenditure of all money."""
    tree = [("部门预算支出经济分类科目", [text("科目编码", "code", 1.0), text("科目名称", "name", 2.0)]), Column("合计", "total", 1.2), ("财政拨款", [Column("小计", "a", 1.1)] + [Column(label, f"a{at}", 1.0) for at, label in enumerate(FUNDS)]),
            Column("财政专户管理资金", "b", 1.0), Column("单位资金", "c", 1.0)]
    if context.chance(0.6):
        tree.insert(1, ("政府预算支出经济分类科目", [text("科目编码 ", "code_", 1.0), text("科目名称 ", "name_", 2.0)]))
    entries = []
    for line in lines.basic_economic(context.department):
        amount = line.values["total"]
        entries.append(Entry({"code": line.code or "", "name": line.name, "total": amount, "a": amount, "a0": amount, "code_": "50201" if line.level == 2 else "", "name_": "办公经费" if line.level == 2 else ""}, None))
    return look_alike(grid(context, None, context.one_of("基本支出预算情况表", "部门基本支出预算情况表", "基本支出预算表"), tree, entries, owner))


def projects(context, owner):
    """The subject in front; the kind of project, how much of it is passed on."""
    tree = [text(context.one_of("功能科目编码", "科目编码"), "code", 1.0), text("科目名称", "subject", 1.8), text("项目名称", "name", 2.2), Column("合计", "total", 1.1), ("财政拨款", [Column("小计", "appropriated", 1.0)] + [Column(label, key, 0.9) for label, key in zip(FUNDS, APPROPRIATED)]),
            Column("财政专户管理资金", "special_account", 0.9), Column("单位资金", "unit_funds", 0.9), Column("上年结转", "before", 0.9)]
    if context.chance(0.4):
        tree = [text("项目名称", "name", 2.2), text("项目类别", "kind", 1.2)] + tree[3:]
    entries, sums = [], {}
    for one in context.department.projects:
        values = {key: one.funds.get(key, 0) for key in (*APPROPRIATED, "special_account")}
        values["before"] = one.funds.get("carryover", 0)
        values.update(total=one.total(), unit_funds=one.total() - sum(values.values()))
        values["appropriated"] = sum(values[key] for key in APPROPRIATED)
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        entries.append(Entry({**values, "name": one.name, "code": "2010302", "subject": "一般行政管理事务", "kind": "特定目标类"}, dict(project_name=one.name, category=OPEN, level=OPEN, unit_name=OPEN)))
    total = Entry(sums, dict(project_name="合计", level=0, category=OPEN, unit_name=OPEN), bold=True, span=(0, 3 if tree[0].key == "code" else 2, "合计"))
    return grid(context, 13, context.one_of("项目支出预算情况表", "项目支出情况表", "部门项目支出预算情况表", "项目支出预算表"), tree, [total] + entries, owner)


def procurement(context, owner):
    tree = [text("功能科目", "subject", 1.8), text("项目名称", "project", 2.0), text(context.one_of("采购品目", "采购品目名称", "采购内容"), "item", 2.0), Column("合计", "total", 1.1),
            ("财政拨款", [Column("小计", "appropriated", 1.0), Column("一般公共预算", "general_public_budget", 1.0), Column("政府性基金预算", "government_fund", 1.0), Column("国有资本经营预算", "state_capital", 1.0)]),
            Column("财政专户管理资金", "special_account", 0.9), Column(context.one_of("单位资金", "其他资金"), "none", 0.9)]
    entries, whole = [], 0
    for _, name, _, amount in context.department.procurement:
        whole += amount
        entries.append(Entry({"subject": context.one_of("2010301行政运行", "行政运行"), "project": context.department.projects[0].name, "item": name, "total": amount, "appropriated": amount, "general_public_budget": amount},
                             dict(procurement_item=name, level=OPEN, category=OPEN, item_code=OPEN, functional_code=OPEN, functional_name=OPEN, unit_name=OPEN)))
    total = Entry({"total": whole, "appropriated": whole, "general_public_budget": whole}, dict(procurement_item="合计", level=0, category=OPEN, item_code=OPEN, unit_name=OPEN), bold=True, span=context.one_of((0, 3, "合计"), (0, 1, "合计")))
    return grid(context, 14, context.one_of("政府采购预算情况表", "政府采购情况表", "部门政府采购预算情况表"), tree, [total] + entries, owner)


def three_public(context, title, owner):
    """One year, two years as rows, or the money of each expense by who pays."""
    department, year = context.department, context.department.year
    vehicles = (context.one_of("公务用车购置及运行费", "公务用车购置及运行维护费"), [Column("小计", "vehicles"), Column("公务用车购置费", "vehicle_purchase"), Column(context.one_of("公务用车运行费", "公务用车运行维护费"), "vehicle_operation")])
    columns = [Column("合计", "total"), Column(context.one_of("因公出国（境）费", "因公出国（境）费用"), "overseas_travel"), vehicles, Column("公务接待费", "reception")]
    form = context.one_of("one", "years", "unit")
    years = [year - 1, year] if form == "years" else [year]
    lead = {"one": [], "years": [text(context.one_of("年度", "项目", "预算年度"), "label", 1.6)], "unit": [text("部门（单位）名称", "label", 2.4)]}[form]
    entries = []
    for at in years:
        label = {"one": "", "years": f"{at}年预算数", "unit": department.name}[form]
        entries.append(Entry({**lines.three_public(department, at), "label": label}, dict(budget_year=at, unit_name=department.name if form == "unit" else OPEN)))
    return grid(context, 10, title, lead + columns, entries, owner)
