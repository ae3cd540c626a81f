"""Universities, hospitals and institutes of ministries after 2023, 黑龙江 and 江苏 for theirs: every kind of own income with a column and a
line (教育收费, 医疗收入, 科研, 非同级财政拨款); the budget of what was spent last year beside this one's; amounts of table 3 by unit; 三公 in
a table of two years below each other; a closing line of 使用非财政拨款结余; tables with one row of nothing."""

from . import lines
from .balance import level, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .lines import APPROPRIATED
from .template_guangxi import form
from .template_institutions import become
from .template_qingdao import FUNDS
from .template_tibet import appropriation_balance

# What the two kinds of units charge.
CHARGED = {"school": "教育收费", "hospital": "医疗收入"}


def tables(context):
    department, year = context.department, context.department.year
    kind = context.one_of("school", "hospital")
    become(context, kind)
    context.total_label, context.total_place = context.one_of("合计", "合   计"), context.one_of("name", "both", "code")
    owner = context.one_of("部门：{}", "单位：{}", "单位名称：{}", "填报单位：{}").format(department.name)
    context.cover = context.one_of([f"{department.name}", f"{year}年度单位预算"], [f"{department.name}{year}年单位预算公开"], [f"{department.name}{year}年部门预算"])
    of = context.one_of("单位", "部门", "")
    style = dict(caption=owner, codes=context.one_of("joined", "joined", "split"), names=context.one_of(("科目编码", "科目名称"), ("功能科目编码", "功能科目名称"), ("功能分类科目代码", "功能分类科目名称")))
    kinds, keys = ["合计", "基本支出", "项目支出"], pick(3, "total", "basic_expenditure", "project_expenditure")
    end = context.one_of("总表", "总表", "预算总表", "预算表")
    own = money(context, kind)
    result = [
        total_balance(context, f"{of}收支{end}", owner, own), revenue(context, f"{of}收入{end}", style, own),
        coded(context, 3, f"{of}支出{end}", context.one_of(kinds, ["本年支出合计", "基本支出", "项目支出"]) + context.one_of(["上缴上级支出", "经营支出", "对附属单位补助支出"], ["上缴上级支出", "事业单位经营支出", "对附属单位补助"]),
              keys + pick(3, "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"), lines.expenditure(department.items), amount_width=1.1, **style),
        appropriation_balance(context, f"{of}财政拨款收支{end}", owner), general_public(context, f"一般公共预算{context.one_of('', '财政拨款')}支出{context.one_of('表', '预算表')}", style),
        coded(context, 6, f"一般公共预算{context.one_of('', '财政拨款')}基本支出{context.one_of('表', '预算表')}", context.one_of([(f"{year}年基本支出", ["合计", "人员经费", "公用经费"])], ["合计", "人员经费", "日常公用经费"], ["基本支出合计", "人员支出", "公用支出"]),
              pick(6, "total", "personnel", "operating"), lines.basic_economic(department), caption=owner, codes=context.one_of("joined", "split"), split_depth=2),
        three_public(context, owner)]
    for number, fund, name in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        rows = lines.expenditure(department.fund_items(fund))
        if context.chance(0.5):
            result.append(coded(context, number, f"{name}预算支出表", [(f"{year}年{name}预算支出", kinds)], pick(number, "total", "basic_expenditure", "project_expenditure"), rows, note=context.one_of(f"注：{year}年本单位未安排{name}预算支出，本表无数据。", f"说明：本单位{year}年没有使用{name}预算财政拨款安排的支出。"), **style))
        else:
            result.append(coded(context, number, f"{name}预算支出预算表", context.one_of(kinds, ["本年支出合计", "基本支出", "项目支出"], ["本年支出小计", "基本支出", "项目支出"]), pick(number, "total", "basic_expenditure", "project_expenditure"), rows, **style))
    result += [projects(context, owner), procurement(context, owner)]
    mark = context.one_of("公开{:02d}表", "公开表{}", "表{}", "预算{:02d}表")
    for index, table in enumerate(result):
        table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result + [form(context, one) for one in department.projects[:2]] * context.chance(0.5)


def money(context, kind):
    """[(label in table 1, label in table 2, key, how much)] of the money that is no appropriation: what a unit charges is
    income of its own, money of the special account or a part of the other income, and so is what others appropriate."""
    total = context.department.fund_total
    charged = CHARGED[kind]
    other = total("other_income")
    foreign = other // 2 // context.quantum * context.quantum
    account = context.one_of("财政专户管理资金", "财政专户管理资金收入", "财政专户核拨资金") if kind == "hospital" else context.one_of("教育收费", "教育收费收入", "财政专户管理的教育收费", "财政专户管理资金")
    institutional = charged if kind == "hospital" and context.chance(0.5) else "事业收入"
    result = [(account, "special_account", total("special_account")), (institutional, "institutional_income", total("institutional_income")),
              ("事业单位经营收入", "operating_income", total("operating_income")), ("上级补助收入", "superior_subsidy", total("superior_subsidy")), ("附属单位上缴收入", "affiliate_remittance", total("affiliate_remittance")),
              (context.one_of("非同级财政拨款", "非同级财政拨款收入", "其他资金", "科研收入"), "beside", foreign), ("其他收入", "other_income", other - foreign)]
    return result


def total_balance(context, title, owner, own):
    department = context.department
    known = [(f"{name}{context.one_of('拨款收入', '财政拨款收入')}", department.fund_total(key)) for name, key in zip(FUNDS, APPROPRIATED)] + [(label, amount) for label, _, amount in own]
    income = list(zip(numbered([label for label, _ in known]), [amount for _, amount in known]))
    classes = lines.classes(lines.expenditure(department.items))
    spent = list(zip(numbered([line.name for line in classes]), [line.values["total"] for line in classes]))
    before, total = department.fund_total("carryover"), department.total()
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", total - before), (context.one_of("使用非财政拨款结余", "使用非财政拨款结余（含专用结余）", "动用非财政拨款结余"), 0), (context.one_of("上年结转", "上年结转结余", "上年结转和结余"), before), ("收入总计", total)]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", total), (context.one_of("结余分配", "非财政拨款结余分配"), 0), (context.one_of("结转下年", "年末结转结余"), 0), ("支出总计", total)]
    table = context.table(1, title, [2.4, 1.3, 2.4, 1.3], owner)
    amount = context.one_of("预算数", "金额", f"{department.year}年预算数")
    table.header([("收入", [context.one_of("项目", "收入项目"), amount]), ("支出", [context.one_of("项目", "支出项目", "项目（按功能分类）"), amount])])
    printer, sides = context.printer(1), {"income": [], "expenditure": []}
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


def revenue(context, title, style, own):
    """The kinds in the order of table 1, what is carried over in front or behind, appropriations in a group or apart."""
    rows = lines.revenue(context.department)
    beside = next(amount for _, key, amount in own if key == "beside")
    share = context.department.fund_total("other_income")
    for line in rows:
        # The whole of what others appropriate stands where the other income does.
        other = line.values.get("other_income", 0)
        line.values["beside"] = beside if other == share else 0
        line.values["other_income"] = other - line.values["beside"]
    labels = [name + context.one_of("拨款收入", "财政拨款", "") for name in FUNDS]
    grouped = context.chance(0.5)
    appropriated = [(context.one_of("财政拨款收入", "财政拨款"), ["小计", *labels])] if grouped else labels
    tree, keys = appropriated + [label for label, _, _ in own], ["appropriation"] * grouped + [*APPROPRIATED, *[key for _, key, _ in own]]
    before = context.one_of("上年结转", "上年结转和结余", "上年结转结余")
    saved = context.one_of("使用非财政拨款结余", "使用非财政拨款结余（含专用结余）", "动用非财政拨款结余")
    first = context.chance(0.5)
    tree = ["合计"] + [before] * first + tree + [saved] + [before] * (not first)
    keys = ["total"] + ["carryover"] * first + keys + ["institution_fund"] + ["carryover"] * (not first)
    return coded(context, 2, title, tree, keys, rows, amount_width=0.9, **style)


def general_public(context, title, style):
    year, rows = context.department.year, lines.general_public(context.department)
    for line in rows:
        before = line.values.get("prior_year")
        line.values["growth"] = line.values["total"] - before if before else None
    kinds, keys = [context.one_of("小计", "合计"), "基本支出", "项目支出"], pick(5, "total", "basic_expenditure", "project_expenditure")
    if context.chance(0.5):
        was = context.one_of(f"{year - 1}年执行数", f"{year - 1}年预算数", f"{year - 1}年预算执行数")
        tree = [was, (f"{year}年预算数", kinds), (f"{year}年预算数与{was}{context.one_of('', '相比')}", [context.one_of("增减额", "增减金额"), context.one_of("增减%", "增减幅度（%）", "增减（%）")])]
        return coded(context, 5, title, tree, pick(5, "prior_year") + keys + ["growth", "change_percent"], rows, amount_width=1.1, **style)
    return coded(context, 5, title, context.one_of(["合计", "基本支出", "项目支出"], [(f"{year}年预算数", kinds)], ["本年支出合计", "基本支出", "项目支出"]), keys, rows, **style)


def three_public(context, owner):
    department, year = context.department, context.department.year
    title = context.one_of("一般公共预算“三公”经费支出表", "财政拨款“三公”经费支出预算表", "“三公”经费预算财政拨款支出预算表")
    vehicles = ("公务用车购置及运行费", [Column("小计", "vehicles"), Column("公务用车购置费", "vehicle_purchase"), Column("公务用车运行费", "vehicle_operation")])
    tree = [Column(context.one_of("合计", "“三公”经费合计"), "total"), Column("因公出国（境）费", "overseas_travel"), vehicles, Column("公务接待费", "reception")]
    if context.chance(0.5):
        return grid(context, 10, title, [text(context.one_of("年度", "预算年度"), "at", 1.2, "center")] + tree, [Entry({**lines.three_public(department, at), "at": f"{at}年"}, dict(budget_year=at, unit_name=OPEN)) for at in (year - 1, year)], owner)
    return grid(context, 10, title, tree, [Entry(lines.three_public(department, year), dict(budget_year=year, unit_name=OPEN))], owner)


def projects(context, owner):
    """By who pays: 财政拨款 by fund, what is charged, and the rest."""
    account, rest = context.one_of("财政专户管理资金", "教育收费", "财政专户资金"), context.one_of("单位资金", "其他资金", "自有资金")
    tree = [text("项目名称", "name", 2.6), Column("合计", "total", 1.1), (context.one_of("财政拨款", "本年财政拨款"), [Column(name + context.one_of("", "拨款"), key, 1.0) for name, key in zip(FUNDS, APPROPRIATED)]), Column(account, "special_account", 1.0), Column(rest, "unit_funds", 1.0), Column("上年结转", "before", 1.0)]
    entries, sums = [], {}
    for one in context.department.projects:
        values = {key: one.funds.get(key, 0) for key in (*APPROPRIATED, "special_account")}
        values["before"] = one.funds.get("carryover", 0)
        values.update(total=one.total(), unit_funds=one.total() - sum(values.values()))
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        entries.append(Entry({**values, "name": one.name}, dict(project_name=one.name, category=OPEN, level=OPEN, unit_name=OPEN)))
    total = Entry({**sums, "name": "合计"}, dict(project_name="合计", level=0, category=OPEN, unit_name=OPEN), bold=True)
    return grid(context, 13, context.one_of("项目支出表", "项目支出预算表", "单位项目支出预算表"), tree, [total] + entries if context.chance(0.6) else entries + [total], owner)


def procurement(context, owner):
    """How much by kind of purchase, and who pays."""
    tree = [text(context.one_of("采购项目", "采购品目", "项目"), "item", 2.6), Column("合计", "total", 1.2), Column("货物", "goods", 1.0), Column("工程", "works", 1.0), Column("服务", "services", 1.0)]
    entries, sums = [], {}
    for _, name, kind, amount in context.department.procurement:
        values = {"total": amount, kind: amount}
        for key in values:
            sums[key] = sums.get(key, 0) + values[key]
        entries.append(Entry({**values, "item": name}, dict(procurement_item=name, level=OPEN, category=OPEN, item_code=OPEN, unit_name=OPEN)))
    total = Entry({**sums, "item": "合计"}, dict(procurement_item="合计", level=0, category=OPEN, item_code=OPEN, unit_name=OPEN), bold=True)
    return grid(context, 14, context.one_of("政府采购预算表", "政府采购支出预算表", "政府采购预算情况表"), tree, [total] + entries, owner)
