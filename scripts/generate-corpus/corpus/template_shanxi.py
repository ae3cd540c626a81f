"""山西, 天津: the year before beside this one in every statement, with growth in percent (of each kind of expenditure in tables 5 and
11); basic expenditure by subjects without codes, with a remark; what the funds receive in tables of their own, the state's capital on both
sides of one; 三公 as 统计表, an expense a row."""

from . import lines, subjects
from .balance import numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .template_gansu import FUNDS
from .template_guangxi import form, overall

KINDS = [("total", "合计"), ("basic_expenditure", "基本支出"), ("project_expenditure", "项目支出")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合    计"), context.one_of("name", "both")
    owner = context.one_of("", "单位名称：{}", "部门：{}").format(department.name)
    context.cover = context.one_of([department.name, f"{year}年度部门预算"], [f"{year}年部门预算公开", department.name])
    title = context.one_of(f"{department.name}{year}年{{}}", f"{year}年{{}}", f"{year}年部门{{}}").format
    context.look = dict(years=context.one_of((f"{year - 1}年预算数", f"{year}年预算数"), (f"{year - 1}年", f"{year}年"), ("上年预算数", "本年预算数")),
                        growth=context.one_of(f"{year}年比{year - 1}年增减%", "增减%", f"{year}年预算数比{year - 1}年预算数增减（%）", "同比增减（%）"))
    style = dict(caption=owner, group=context.one_of("项目", "功能分类科目", None))
    keys = pick(3, "total", "basic_expenditure", "project_expenditure")
    result = [
        both_sides(context, 1, title("预算收支总表"), owner), revenue(context, title("预算收入总表"), style),
        coded(context, 3, title("预算支出总表"), [(f"{year}年预算数", ["合计", "基本支出", "项目支出"])], keys, lines.expenditure(department.items), **style),
        both_sides(context, 4, title(context.one_of("财政拨款收支总表", "财政拨款收支预算总表")), owner),
        of_three_kinds(context, 5, title(context.one_of("一般公共预算支出表", "一般公共预算支出预算表")), owner, lines.general_public(department)),
        coded(context, 6, title(context.one_of("一般公共预算安排基本支出分经济科目表", "一般公共预算基本支出经济科目表")), [context.one_of("预算数", f"{year}年预算数", "金额"), "备注"],
              ["total", "none"], lines.basic_economic(department), codes="none", names=("", context.one_of("经济科目名称", "经济分类科目")), caption=owner),
        fund_income(context, title("政府性基金预算收入表"), owner),
        of_three_kinds(context, 11, title(context.one_of("政府性基金预算支出表", "政府性基金预算支出预算表")), owner, lines.expenditure(department.fund_items("government_fund"))),
        state_capital(context, title(context.one_of("国有资本经营预算收支预算表", "国有资本经营预算收支表")), owner),
        three_public(context, title(context.one_of("“三公”经费预算财政拨款情况统计表", "一般公共预算“三公”经费支出情况统计表", "一般公共预算“三公”经费预算表")), owner),
        running_costs(context, title(context.one_of("机关运行经费预算财政拨款情况统计表", "机关运行经费预算表")), owner), overall(context)]
    mark = context.one_of("预算公开表{}", "附表{}", "表{}", "")
    for index, table in enumerate(result[:-1]):
        if mark:
            table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result + [form(context, one) for one in department.projects[:3]]


def earlier(context, amount):
    """An amount of the year before, none for some."""
    return None if not amount or context.chance(0.15) else max(1, amount * context.random.randint(6, 14) // 10 // context.quantum) * context.quantum


def growth(context, before, now):
    return f"{(now - before) * 100 / before:.2f}" if before and now else ""


def both_sides(context, number, title, owner):
    """Of each side this year's amounts behind those of the year before."""
    department, look = context.department, context.look
    if number == 1:
        money = [(label, department.fund_total(key)) for (_, key), label in zip(FUNDS, numbered([label for label, _ in FUNDS]))]
        spent = [(line.name, line.values["total"]) for line in lines.classes(lines.expenditure(department.items))]
        total, before = department.total(), department.fund_total("carryover")
    else:
        now, before, classes, values, whole = lines.appropriations(department)
        money = list(zip(numbered(["一般公共预算", "政府性基金预算", "国有资本经营预算"]), now))
        spent = [(line.name, value["total"]) for line, value in zip(classes, values)]
        total = whole["total"]
    spent = list(zip(numbered([label for label, _ in spent]), (amount for _, amount in spent)))
    depth = max(len(money), len(spent))
    money += [None] * (depth - len(money)) + [("本年收入合计", total - before), ("上年结转", before), ("收入总计", total)]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", total), ("结转下年", 0), ("支出总计", total)]
    labels = ["项目"] + list(look["years"]) + [look["growth"]]
    table = context.table(number, title, [2.0, 1.2, 1.2, 0.9] * 2, owner)
    table.header([(context.one_of("收入", "收        入"), labels), (context.one_of("支出", "支        出"), labels)])
    printer, key = context.printer(number), "amount" if number == 1 else "total"
    truths = {"income": [], "expenditure": []}
    for pair in zip(money, spent):
        texts = []
        for side, half in zip(truths, pair):
            if not half:
                texts += [""] * 4
                continue
            prior = earlier(context, half[1])
            shown, value = printer.show(half[1])
            texts += [half[0], printer.show(prior)[0], shown, growth(context, prior, half[1])]
            truths[side].append(row(number, side=side, level=OPEN, item=half[0], **{key: value}))
        table.row(texts, ["left", "right", "right", "right"] * 2)
    table.truth = truths["income"] + truths["expenditure"]
    return context.finish(table)


def revenue(context, title, style):
    columns = ["合计", "一般公共预算", "政府性基金", "国有资本经营预算", context.one_of("纳入财政专户管理的资金", "纳入财政专户管理的事业收入", "财政专户管理资金"), "事业收入", "上级补助收入",
               "附属单位上缴收入", "事业单位经营收入", "其他收入"]
    tree = [(f"{context.department.year}年预算数" if context.chance(0.5) else "预算数", columns), context.one_of("上年结转", "上年结转结余")]
    return coded(context, 2, title, tree,
                 pick(2, "total", "general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income", "superior_subsidy",
                      "affiliate_remittance", "operating_income", "other_income", "carryover"), lines.revenue(context.department), amount_width=1.0, **style)


def of_three_kinds(context, number, title, owner, items):
    """合计, 基本支出 and 项目支出 of the year before, of this one, and their growth."""
    look = context.look
    tree = [("项目", [text("科目编码", "code", 1.0), text("科目名称", "name", 2.2)])]
    for at, label in (("before", look["years"][0]), ("now", look["years"][1]), ("growth", look["growth"])):
        tree.append((label, [Column(name, key if at == "now" else f"{key}/{at}", 1.0) for key, name in KINDS]))
    entries = []
    for line in items if items[1:] else []:
        values = {**line.values, "code": line.code or "", "name": line.name}
        for key, _ in KINDS:
            values[f"{key}/before"] = line.values.get("prior_year") if (number, key) == (5, "total") else earlier(context, line.values.get(key))
            values[f"{key}/growth"] = growth(context, values[f"{key}/before"], line.values.get(key))
        truth = dict(code=line.code, name=line.name, level=line.level)
        if number == 5:
            truth.update(prior_year=context.printer(5).show(values["total/before"])[1], change_percent=values["total/growth"] or None)
        entries.append(Entry(values, truth, bold=not line.code))
    if not entries:
        entries = [Entry({}, None, span=(0, 11, "")), Entry({}, None, span=(0, 2, "合计"))]
    return grid(context, number, title, tree, entries, owner)


def fund_income(context, title, owner):
    """None of the 17."""
    amount = context.department.fund_total("government_fund")
    tree = [("项目", [text("科目编码", "code", 1.0), text("科目名称", "name", 2.2)]), Column(context.look["years"][0], "before"), Column(context.look["years"][1], "now"),
            Column(context.look["growth"], "growth")]
    entries = [Entry(dict(code=code, name=name, now=amount, before=amount), None) for code, name in
               (("103", "非税收入"), ("10301", "政府性基金收入"), ("1030148", "国有土地使用权出让收入"))] if amount else [Entry({"name": "合计"}, None)]
    return grid(context, None, title, tree, entries, owner)


def state_capital(context, title, owner):
    """Income by source on the left, expenditure by subject on the right: mostly blank."""
    items = lines.expenditure(context.department.fund_items("state_capital"))
    tree = [("收入", [text("项目", "source", 2.0), Column("预算数", "income", 1.1)]),
            ("支出", [text("科目编码", "code", 1.0), text("科目名称", "name", 2.2), Column("合计", "total", 1.1), Column("基本支出", "basic_expenditure", 1.1),
                    Column("项目支出", "project_expenditure", 1.1)])]
    whole = items[0].values.get("total")
    rows = items[1:] + items[:1] if items[1:] else items[:1]
    sources = ["利润收入", "股利、股息收入", "产权转让收入", "清算收入", "其他国有资本经营预算收入"]
    entries = []
    for index in range(max(len(rows), len(sources) + 1)):
        last = index == max(len(rows), len(sources) + 1) - 1
        line = rows[-1] if last else rows[index] if index < len(rows) - 1 else None
        source = "收入总计" if last else sources[index] if index < len(sources) else ""
        values = {"source": source, "income": whole if last or index == 0 else None}
        if line:
            values.update(line.values, code=line.code or "", name="支出总计" if not line.code else line.name)
        entries.append(Entry(values, line and dict(code=line.code, name=OPEN if not line.code else line.name, level=line.level)))
    table = grid(context, 12, title, tree, entries, owner)
    table.more_rows = True              # a source without a subject beside it
    return table


def three_public(context, title, owner):
    """An expense a row; both years, growth, a remark."""
    department, year, look = context.department, context.department.year, context.look
    printer = context.printer(10)
    remark = context.one_of([], ["备注"], ["增减原因"])
    table = context.table(10, title, [2.8, 1.3, 1.3, 1.0] + [2.0] * len(remark), owner)
    table.header(["项目", *look["years"], look["growth"], *remark])
    labels = [("total", context.one_of("合计", "“三公”经费合计", "总计")), ("overseas_travel", context.one_of("因公出国（境）费", "1.因公出国（境）费", "一、因公出国（境）费用")), ("reception", context.one_of("公务接待费", "2.公务接待费")),
              ("vehicles", context.one_of("公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车费用")), ("vehicle_operation", context.one_of("①公务用车运行维护费", "其中：公务用车运行维护费", "公务用车运行费")),
              ("vehicle_purchase", context.one_of("②公务用车购置", "公务用车购置费"))]
    if context.chance(0.5):
        labels = labels[1:] + labels[:1]
    truths = {at: dict(budget_year=at, unit_name=OPEN) for at in (year - 1, year)}
    for key, label in labels:
        texts = [label]
        amounts = [lines.three_public(department, at)[key] for at in truths]
        for at, amount in zip(truths, amounts):
            shown, truths[at][key] = printer.show(amount)
            texts.append(shown)
        table.row(texts + [growth(context, *amounts)] + [""] * len(remark), ["left", "right", "right", "right"] + ["left"] * len(remark))
    table.truth = [row(10, **truth) for truth in truths.values()]
    return context.finish(table)


def running_costs(context, title, owner):
    """None of the 17."""
    tree = [text("单位名称", "unit", 3.0), Column(context.look["years"][0], "before"), Column(context.look["years"][1], "now"), Column(context.look["growth"], "growth")]
    entries = [Entry(dict(unit=name, now=context.quantum * 12_345, before=context.quantum * 12_345), None) for _, name in context.department.units]
    return grid(context, None, title, tree, entries, owner)
