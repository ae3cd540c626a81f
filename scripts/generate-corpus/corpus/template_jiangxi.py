"""江西, 安徽, 广西: income with 教育收费 and what is carried over in front; 三公 flat, vehicles without a sum, by unit with its code; last year's
amounts beside this year's in tables 1 and 4; 政府购买服务 where no purchases are listed; a department's form with income and expenditure
under a heading; forms of key projects with their number in the title."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels, truth_in_one_cell
from .template_gansu import FUNDS


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合  计"), context.one_of("name", "both")
    owner = context.one_of("填报单位：[{0}]{1}", "单位名称：{1}", "编制单位：{1}").format(department.code, department.name)
    context.cover = context.one_of([f"{department.name}{year}年部门预算"], [f"{year}年{department.name}部门预算公开"])
    style = dict(codes=context.one_of("joined", "joined", "split"), caption=owner, group=context.one_of("支出功能分类科目", None))
    keys = pick(3, "total", "basic_expenditure", "project_expenditure")
    result = [
        total_balance(context, owner), revenue(context, owner),
        spending(context, owner, style),
        appropriation_balance(context, owner),
        coded(context, 5, "一般公共预算支出表", [(context.one_of(f"{year}年预算数", "本年预算数", "一般公共预算支出"), ["合计", "基本支出", "项目支出"])], keys,
              lines.general_public(department), **style),
        coded(context, 6, "一般公共预算基本支出表", [(context.one_of(f"{year}年基本支出", f"{year}年一般公共预算基本支出", "基本支出"), ["合计", "人员经费", "公用经费"])],
              pick(6, "total", "personnel", "operating"), lines.basic_economic(department),
              **{**style, "names": ("科目编码", "科目名称"), "split_depth": 2, "group": context.one_of("支出经济分类科目", "部门预算支出经济分类科目", None)}),
        three_public(context, owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, context.one_of(f"{kind}预算支出表", f"部门{kind}预算支出表"), [(f"{year}年预算数" if context.chance(0.5) else f"本年{kind}预算支出", ["合计", "基本支出", "项目支出"])],
                            keys, lines.expenditure(department.fund_items(fund)), note=context.one_of(f"注：若为空表，则为该部门（单位）无{kind}收支", f"说明：本部门{year}年没有{kind}预算收入，也没有使用{kind}预算安排的支出。"), **style))
    if context.chance(0.6):
        result.append(services(context, owner))
    result += [overall(context)]
    for index, one in enumerate(department.projects[:3]):
        result.append(project(context, one, index))
    return result


def spending(context, owner, style):
    return coded(context, 3, context.one_of("部门支出总表", "部门支出预算总表"), ["合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出"],
                 pick(3, "total", "basic_expenditure", "project_expenditure", "operating_expenditure", "remittance_to_superior", "subsidy_to_affiliates"),
                 lines.expenditure(context.department.items), amount_width=1.2, **style)


def years(context):
    """Labels of an earlier year's amount and of this year's."""
    year = context.department.year
    return context.one_of((f"{year - 1}年预算数", f"{year}年预算数"), ("上年预算数", "本年预算数"))


def total_balance(context, owner):
    """With the earlier year's amounts beside them, which table 1 has no place for."""
    department = context.department
    income = [(label, department.fund_total(key)) for (_, key), label in zip(FUNDS, numbered([label for label, _ in FUNDS]))]
    before = department.fund_total("carryover")
    classes = lines.classes(lines.expenditure(department.items))
    spent = [(label, line.values["total"]) for label, line in zip(numbered([line.name for line in classes]), classes)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", department.total() - before), ("上年结转（结余）", before), ("收入总计", department.total())]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", department.total()), ("结转下年", 0), ("支出总计", department.total())]
    if context.chance(0.5):
        return balance(context, 1, context.one_of("收支预算总表", "部门收支总表"), income, [one and (one[0], {"amount": one[1]}) for one in spent],
                       [("收      入", ["项    目", "预算数"]), ("支      出", [context.one_of("项目（按支出功能科目类级）", "项目(按功能分类)"), "预算数"])], caption=owner)
    printer = context.printer(1)
    table = context.table(1, context.one_of("收支预算总表", "部门收支总表"), [2.2, 1.3, 1.3, 2.2, 1.3, 1.3], owner)
    labels = list(years(context))
    table.header([("收      入", ["项    目"] + labels), ("支      出", ["项    目"] + labels)])
    truths = {"income": [], "expenditure": []}
    for left, right in zip(income, spent):
        texts = []
        for side, one in (("income", left), ("expenditure", right)):
            if one is None:
                texts += ["", "", ""]
                continue
            shown, value = printer.show(one[1])
            prior = printer.show(one[1] * 9 // 10 // context.quantum * context.quantum)[0]
            texts += [one[0], prior, shown]
            truths[side].append(row(1, side=side, level=OPEN, item=one[0], amount=value))
        table.row(texts, ["left", "right", "right"] * 2)
    table.truth = truths["income"] + truths["expenditure"]
    return context.finish(table)


def revenue(context, owner):
    """What is carried over stands in front."""
    columns = ["合计", context.one_of("上年结转", "上年结转（结余）"), ("财政拨款", ["小计", "一般公共预算拨款收入", "政府性基金预算收入", "国有资本经营预算收入"]),
               context.one_of("教育收费资金收入", "财政专户管理资金收入", "财政专户管理资金"), "事业收入", "事业单位经营收入", "附属单位上缴收入", "上级补助收入", "其他收入", "使用非财政拨款结余"]
    return coded(context, 2, context.one_of("部门收入总表", "收入预算总表"), columns,
                 pick(2, "total", "carryover", "appropriation", "general_public_budget", "government_fund", "state_capital", "special_account",
                      "institutional_income", "operating_income", "affiliate_remittance", "superior_subsidy", "other_income", "institution_fund"),
                 lines.revenue(context.department), caption=owner, amount_width=1.0)


def appropriation_balance(context, owner):
    department = context.department
    now, before, classes, values, total = lines.appropriations(department)
    income = [("一、本年收入", sum(now)), ("一般公共预算拨款收入", now[0]), ("政府性基金预算拨款收入", now[1]), ("国有资本经营预算收入", now[2]), ("二、上年结转", before),
              ("收入总计", sum(now) + before)]
    spent = [("一、本年支出", total)] + [(line.name, one) for line, one in zip(classes, values)] + [("二、结转下年", {}), ("支出总计", total)]
    return balance(context, 4, context.one_of("财政拨款收支总表", "财政拨款收支预算总表"), income, spent,
                   [("收      入", ["项    目", "预算数"]), ("支      出", [context.one_of("项目（按支出功能科目类级）", "项    目"), "合计", "一般公共预算支出", "政府性基金预算支出", "国有资本经营预算支出"])],
                   tuple(total), owner, total_at_foot=True)


def three_public(context, owner):
    """The kinds of vehicles' cost side by side, and no sum of both."""
    department, year = context.department, context.department.year
    values = lines.three_public(department, year)
    del values["vehicles"]
    tree = [text("单位编码", "code", 1.0), text("单位名称", "unit", 2.4), Column("合计", "total"), Column("因公出国（境）费", "overseas_travel"), Column("公务接待费", "reception"),
            Column("公务用车运行维护费", "vehicle_operation"), Column(context.one_of("公务用车购置", "公务用车购置费"), "vehicle_purchase")]
    entries = [Entry(values, dict(budget_year=year, unit_name=OPEN), bold=True, span=(0, 2, "合计")),
               Entry({**values, "code": department.code, "unit": department.name}, dict(budget_year=year, unit_name=department.name))]
    rest = dict(values)
    for index, (code, name) in enumerate(department.units):
        share = dict(rest) if index == len(department.units) - 1 else {key: int(amount * 0.4) // context.quantum * context.quantum for key, amount in rest.items()}
        share["total"] = sum(amount for key, amount in share.items() if key != "total")
        rest = {key: rest[key] - share[key] for key in rest}
        entries.append(Entry({**share, "code": code, "unit": name}, dict(budget_year=year, unit_name=name), {"unit": 1}))
    return grid(context, 10, context.one_of("财政拨款“三公”经费支出表", "一般公共预算“三公”经费支出表", "“三公”经费支出预算表"), tree, entries, owner)


def services(context, owner):
    """None of the 17: services bought from others, where no list of purchases is there."""
    tree = [text("单位名称", "unit", 2.0), text("政府购买服务项目名称", "project", 2.4), ("政府购买服务指导性目录", [text("一级目录", "first", 1.3), text("二级目录", "second", 1.3), text("三级目录", "third", 1.3)]),
            Column("合计", "total", 1.1), Column("财政拨款", "money", 1.1), Column("其他资金", "rest", 1.1)]
    entries = [Entry({"unit": context.department.name, "project": one.name, "first": "公共服务", "second": "行业管理", "third": "课题研究", "total": 1_000 * context.quantum,
                      "money": 1_000 * context.quantum}, None) for one in context.department.projects[:2]]
    return grid(context, None, context.one_of("政府购买服务支出表", "政府购买服务预算表"), tree, entries, owner)


def overall(context):
    department, printer, unit = context.department, context.printer(15), context.unit_of(15)
    table = context.table(15, context.one_of("部门整体支出绩效目标表", "整体支出绩效目标表"), [1.2, 1.4, 1.4, 2.2, 1.6])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    basic = sum(item.basic() for item in department.items)
    table.spanning((0, 1, "部门名称", "center"), (1, 4, department.name, "left"))
    if context.chance(0.5):
        table.spanning((0, 1, "联系人", "center"), (1, 2, "", "left"), (3, 1, "联系电话", "center"), (4, 1, "", "left"))
        table.spanning((0, 1, "部门基本信息", "center"), (1, 2, "部门所属领域", "center"), (3, 1, "直属单位包括", "center"), (4, 1, "机关、所属单位", "left"))
        table.spanning((0, 1, "内设职能部门", "center"), (1, 2, "办公室、财务科", "left"), (3, 1, "编制控制数", "center"), (4, 1, "120", "center"))
        table.spanning((0, 1, "在职人员总数", "center"), (1, 2, "98", "center"), (3, 1, "其中：行政编制人数", "center"), (4, 1, "45", "center"))
    table.spanning((0, 5, f"当年预算情况（{unit}）", "center"))
    shown, value = printer.show(department.total())
    own = department.fund_total("institutional_income", "other_income", "operating_income")
    before = department.fund_total("carryover")
    table.spanning((0, 1, "收入预算合计", "center"), (1, 2, shown, "right"), (3, 1, "其中：上级财政拨款", "center"), (4, 1, "", "right"))
    table.spanning((0, 1, "本级财政安排", "center"), (1, 2, printer.show(department.total() - own - before)[0], "right"), (3, 1, "其他资金", "center"), (4, 1, printer.show(own + before)[0], "right"))
    table.spanning((0, 1, "支出预算合计", "center"), (1, 2, shown, "right"), (3, 1, "其中：人员经费", "center"), (4, 1, printer.show(sum(item.personnel for item in department.items))[0], "right"))
    table.spanning((0, 1, "公用经费", "center"), (1, 2, printer.show(sum(item.operating for item in department.items))[0], "right"), (3, 1, "项目经费", "center"),
                   (4, 1, printer.show(department.total() - basic)[0], "right"))
    table.spanning((0, 1, "年度总体目标", "center"), (1, 4, department.goal, "left"))
    if context.chance(0.4):
        table.spanning((0, 5, "年度绩效指标", "center"))
    rows = []
    table.spanning((0, 1, "一级指标", "center"), (1, 2, "二级指标", "center"), (3, 1, "三级指标", "center"), (4, 1, context.one_of("目标值", "指标值"), "center"))
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.spanning((0, 1, mark.first, "center"), (1, 2, mark.second, "center"), (3, 1, mark.name, "left"), (4, 1, mark.whole(), "center"))
        table.truth.append(row(15, department_name=department.name, total_expenditure=value, goal=department.goal, **truth_in_one_cell(mark)))
    merge_levels(table, rows, (0, 1))
    return table


def project(context, one, index):
    """A key project: 一级项目. The form says so in its title; some number it."""
    department, printer, unit = context.department, context.printer(16), context.unit_of(16)
    title = "重点项目绩效目标表"
    table = context.table(16, title, [1.2, 1.2, 1.4, 2.6, 1.4])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    shown, value = printer.show(one.total())
    own = one.funds.get("institutional_income", 0) + one.funds.get("other_income", 0)
    table.spanning((0, 1, "项目名称", "center"), (1, 4, one.name, "left"))
    table.spanning((0, 1, "主管部门及代码", "center"), (1, 2, f"{department.code}-{department.name}", "left"), (3, 1, "实施单位", "center"), (4, 1, one.unit[1], "left"))
    first = table.row_count
    for label, amount in (("年度资金总额", one.total()), ("其中：财政拨款", one.total() - own), ("其他资金", own)):
        table.spanning((0, 1, f"项目资金（{unit}）", "center"), (1, 2, label, "center"), (3, 2, printer.show(amount)[0], "center"))
    table.merge_down(0, first, table.row_count - 1)
    table.spanning((0, 5, context.one_of("年度绩效目标", "年度总体目标"), "center"))
    table.spanning((0, 5, one.goal, "left"))
    rows = []
    table.spanning((0, 1, "一级指标", "center"), (1, 2, "二级指标", "center"), (3, 1, "三级指标", "center"), (4, 1, "指标值", "center"))
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.spanning((0, 1, mark.first, "center"), (1, 2, mark.second, "center"), (3, 1, mark.name, "left"), (4, 1, mark.whole(), "center"))
        table.truth.append(row(16, project_name=one.name, responsible_department=OPEN, budget=value, goal=one.goal, compiling_unit=OPEN, **truth_in_one_cell(mark)))
    merge_levels(table, rows, (0, 1))
    return table
