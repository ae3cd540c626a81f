"""甘肃, 宁夏, 青海: income by source on its side; growth in yuan and in percent beside both years; 三公 by unit beside 会议费 and 培训费;
an empty table says so in a row of its own; money of a form behind its labels in one cell; weights of indicators."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels, truth_in_one_cell

FUNDS = [("一般公共预算财政拨款收入", "general_public_budget"), ("政府性基金预算财政拨款收入", "government_fund"),
         ("国有资本经营预算财政拨款收入", "state_capital"), ("财政专户管理资金收入", "special_account"), ("事业收入", "institutional_income"),
         ("上级补助收入", "superior_subsidy"), ("附属单位上缴收入", "affiliate_remittance"), ("事业单位经营收入", "operating_income"), ("其他收入", "other_income")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合 计"), context.one_of("name", "both")
    owner = context.one_of("部门：{}", "单位名称：{}", "预算单位：{}").format(department.name)
    context.cover = context.one_of([f"{year}年度{department.name}", "部门预算公开"], [f"{department.name}{year}年部门预算公开情况说明"])
    title = context.one_of("{}", "{}", f"{year}年{{}}").format
    style = dict(codes=context.one_of("joined", "split"), caption=owner)
    keys = pick(3, "total", "basic_expenditure", "project_expenditure")
    result = [
        total_balance(context, title("部门收支总体情况表"), owner), revenue(context, title("部门收入总体情况表"), owner),
        coded(context, 3, title("部门支出总体情况表"), ["合计", "基本支出", "项目支出"], keys, lines.expenditure(department.items),
              group=context.one_of(None, "支出功能分类科目"), **style),
        appropriation_balance(context, title("财政拨款收支总体情况表"), owner),
        look_alike(context, title("财政拨款支出情况表"), owner),
        general_public(context, title("一般公共预算支出情况表"), owner),
        coded(context, 6, title("一般公共预算基本支出情况表"), ["合计", "人员经费", "公用经费"], pick(6, "total", "personnel", "operating"),
              lines.basic_economic(department), **{**style, "names": ("经济分类科目编码", "科目名称"), "split_depth": 2}),
        three_public(context, title("一般公共预算“三公”经费、会议费、培训费支出情况表"), owner),
        operation(context, title("一般公共预算机关运行经费"), owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        items = lines.expenditure(department.fund_items(fund))
        if items[1:]:
            result.append(coded(context, number, title(f"{kind}预算支出情况表"), ["合计", "基本支出", "项目支出"], keys, items, **style))
        else:
            tree = [text("科目编码", "code", 1.2), text("科目名称", "name", 2.6), Column("合计", "total"), Column("基本支出", "basic"), Column("项目支出", "project")]
            sentence = f"本部门{year}年未安排{kind}预算支出，故本表无数据。"
            result.append(grid(context, number, title(f"{kind}预算支出情况表"), tree, [Entry({}, None, span=(0, 5, sentence))], owner))
    context.look = dict(points=context.one_of(100, 100, 90, None), weight=context.one_of("分值权重", "权重", "指标分值", "权重（%）"))
    result += [transfers(context, title("部门管理转移支付表"), owner), overall(context)] + [project(context, one) for one in department.projects]
    numbers = iter(range(1, 40))
    mark = context.one_of("表{}", "附件{}", "公开{:02d}表", "")
    for table in result:
        if mark and table.number not in (15, 17):
            table.mark, table.mark_align = mark.format(next(numbers)), context.one_of("left", "right")
    return result


GROUPS = [("收      入", ["项    目", "预算数"]), ("支      出", ["项    目", "预算数"])]


def total_balance(context, title, owner, groups=GROUPS, carried="上年结转"):
    department = context.department
    income = [(label, department.fund_total(key)) for (_, key), label in zip(FUNDS, numbered([label for label, _ in FUNDS]))]
    before = department.fund_total("carryover")
    classes = lines.classes(lines.expenditure(department.items))
    spent = [(label, {"amount": line.values["total"]}) for label, line in zip(numbered([line.name for line in classes]), classes)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", department.total() - before), (carried, before), ("收入总计", department.total())]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", {"amount": department.total()}), ("结转下年", {}), ("支出总计", {"amount": department.total()})]
    return balance(context, 1, title, income, spent, groups, caption=owner)


def revenue(context, title, owner):
    """A source a row; the whole is one row of the table."""
    department, printer = context.department, context.printer(2)
    table = context.table(2, title, [3.2, 1.6], owner)
    table.header(["项    目", "预算数"])
    rows = [(label, key, department.fund_total(key)) for (_, key), label in zip(FUNDS, numbered([label for label, _ in FUNDS]))]
    before = department.fund_total("carryover")
    rows += [("本年收入合计", None, department.total() - before), ("十、上年结转结余", "carryover", before), ("收入总计", "total", department.total())]
    truth = {}
    for label, key, amount in rows:
        shown, value = printer.show(amount)
        table.row([label, shown], ["left", "right"])
        if key:
            truth[key] = value
    table.truth = [row(2, name="收入总计", level=0, **truth)]
    return context.finish(table)


def appropriation_balance(context, title, owner):
    department = context.department
    now, before, classes, values, total = lines.appropriations(department)
    income = [("一、本年收入", sum(now)), ("（一）一般公共预算拨款", now[0]), ("（二）政府性基金预算拨款", now[1]), ("（三）国有资本经营预算拨款", now[2]),
              ("二、上年结转", before), ("（一）一般公共预算拨款", before), ("（二）政府性基金预算拨款", 0), ("（三）国有资本经营预算拨款", 0), ("收入总计", sum(now) + before)]
    spent = [("一、本年支出", total)] + [(f"（{label.replace('、', '）', 1)}", one) for label, one in zip(numbered([line.name for line in classes]), values)]
    spent += [("二、结转下年", {}), ("支出总计", total)]
    return balance(context, 4, title, income, spent,
                   [("收      入", ["项    目", "预算数"]), ("支      出", ["项    目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"])],
                   tuple(total), owner, total_at_foot=True)


def look_alike(context, title, owner):
    """All appropriations: none of the 17."""
    tree = [text("科目编码", "code", 1.2), text("科目名称", "name", 2.6), Column("合计", "total"), Column("基本支出", "basic_expenditure"), Column("项目支出", "project_expenditure")]
    entries = [Entry({**line.values, "code": line.code or "", "name": line.name}, None) for line in lines.expenditure(context.department.appropriated_items())]
    return grid(context, None, title, tree, entries, owner)


def general_public(context, title, owner):
    """Growth in money and in percent, of two decimals."""
    year = context.department.year
    before, now = context.one_of((f"{year - 1}年预算数", f"{year}年预算数"), ("上年预算数", "本年预算数"))
    tree = [("功能分类科目", [text("科目编码", "code", 1.1), text("科目名称", "name", 2.4)]), Column(before, "prior_year", 1.2),
            (now, [Column(context.one_of("小计", "合计"), "total", 1.2), Column("基本支出", "basic_expenditure", 1.2), Column("项目支出", "project_expenditure", 1.2)]),
            (context.one_of(f"{year}年预算数与{year - 1}年预算数相比", "本年预算数比上年预算数"), [Column("增减额", "growth", 1.2), Column(context.one_of("增减%", "增减（%）", "增减比例（%）"), "share", 1.0)])]
    entries = []
    for line in lines.general_public(context.department):
        prior, total = line.values.get("prior_year"), line.values["total"]
        share = f"{(total - prior) * 100 / prior:.2f}" if prior else ""
        entries.append(Entry({**line.values, "growth": total - (prior or 0), "share": share, "code": line.code or "", "name": line.name},
                             dict(code=line.code, name=line.name, level=line.level, change_percent=share or None), bold=not line.code))
    return grid(context, 5, title, tree, entries, owner)


def three_public(context, title, owner):
    department, year = context.department, context.department.year
    values = lines.three_public(department, year)
    values.update(meetings=context.quantum * context.random.randint(1, 900), training=context.quantum * context.random.randint(1, 900))
    values["wider"] = values["total"] + values["meetings"] + values["training"]
    order = [Column("因公出国（境）费用", "overseas_travel", 1.1), Column("公务接待费", "reception", 1.1),
             ("公务用车购置及运行费", [Column("小计", "vehicles", 1.1), Column("公务用车购置费", "vehicle_purchase", 1.1), Column("公务用车运行费", "vehicle_operation", 1.1)])]
    tree = [text(context.one_of("单位编码", "序号"), "code", 0.9), text("单位名称", "unit", 2.2)] if context.chance(0.5) else [text("单位名称", "unit", 2.2)]
    wide = context.chance(0.5)
    lead = len(tree)
    tree += ([Column("合计", "wider", 1.1)] if wide else []) + [("“三公”经费", [Column("小计", "total", 1.1)] + order), Column("会议费", "meetings", 1.0), Column("培训费", "training", 1.0)]
    entries = [Entry(values, dict(budget_year=year, unit_name=OPEN), bold=True, span=(0, lead, "合计"))]
    rest = dict(values)
    for index, (code, name) in enumerate(department.units):
        share = dict(rest) if index == len(department.units) - 1 else {
            key: int(amount * 0.4) // context.quantum * context.quantum for key, amount in rest.items()}
        share["vehicles"] = share["vehicle_purchase"] + share["vehicle_operation"]
        share["total"] = share["overseas_travel"] + share["reception"] + share["vehicles"]
        share["wider"] = share["total"] + share["meetings"] + share["training"]
        rest = {key: rest[key] - share[key] for key in rest}
        entries.append(Entry({**share, "code": code, "unit": name}, dict(budget_year=year, unit_name=name)))
    return grid(context, 10, title, tree, entries, owner)


def operation(context, title, owner):
    """By economic class: none of the 17."""
    spent = {code: value for code, value in context.department.basic_economic.items() if code.startswith(("302", "310"))}
    tree = [text("科目编码", "code", 1.2), text("科目名称", "name", 2.6), Column("机关运行经费", "amount")]
    entries = [Entry({**line.values, "code": line.code or "", "name": line.name}, None) for line in lines.one_amount(spent, subjects.DEPARTMENT_ECONOMIC)]
    return grid(context, None, title, tree, entries, owner)


def transfers(context, title, owner):
    """None of the 17, and empty."""
    tree = [text("科目编码", "code", 1.2), text("转移支付项目", "name", 2.6), Column("合计", "total"), Column("一般公共预算", "a"), Column("政府性基金预算", "b")]
    return grid(context, None, title, tree, [Entry({}, None, span=(0, 5, "我部门无管理的转移支付，故此表无数据。"))], owner)


def overall(context):
    department, printer, unit = context.department, context.printer(15), context.unit_of(15)
    table = context.table(15, context.one_of("部门（单位）整体支出绩效目标申报表", "部门整体支出绩效目标表", "部门整体绩效目标申报表"), [1.2, 1.2, 1.4, 2.4, 1.2, 0.9])
    table.form, table.unit, table.subtitle = True, "", context.one_of("", f"（{department.year}年度）")
    shown, value = printer.show(department.total())
    basic = sum(item.basic() for item in department.items)
    table.spanning((0, 1, "部门（单位）名称", "center"), (1, 5, department.name, "left"))
    first = table.row_count
    label = context.one_of("年度预算申请", "整体支出", "年度资金情况") + f"（{unit}）"
    table.spanning((0, 1, label, "center"), (1, 2, f"资金总额：{shown}", "left"), (3, 3, "按支出性质分：", "left"))
    table.spanning((0, 1, label, "center"), (1, 2, "按收入性质分：", "left"), (3, 3, f"其中：基本支出：{printer.show(basic)[0]}", "left"))
    table.spanning((0, 1, label, "center"), (1, 2, f"其中：一般公共预算：{printer.show(department.fund_total('general_public_budget'))[0]}", "left"),
                   (3, 3, f"项目支出：{printer.show(department.total() - basic)[0]}", "left"))
    table.merge_down(0, first, table.row_count - 1)
    table.spanning((0, 1, context.one_of("部门职能职责", "部门职能", "主要职责"), "center"), (1, 5, "负责本行业的管理和服务。", "left"))
    table.spanning((0, 1, context.one_of("年度绩效目标", "整体绩效目标", "年度总体目标"), "center"), (1, 5, department.goal, "left"))
    indicators(context, table, 15, dict(department_name=department.name, total_expenditure=value, goal=department.goal))
    return table


def project(context, one):
    department, printer, unit = context.department, context.printer(17), context.unit_of(17)
    table = context.table(17, context.one_of("项目支出绩效目标申报表", "项目支出绩效目标表", "部门预算项目绩效目标申报表"), [1.2, 1.2, 1.4, 2.4, 1.2, 0.9])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    shown, value = printer.show(one.total())
    own = one.funds.get("institutional_income", 0) + one.funds.get("other_income", 0)
    table.spanning((0, 1, "项目名称", "center"), (1, 5, one.name, "left"))
    table.spanning((0, 1, "主管部门", "center"), (1, 2, department.name, "left"), (3, 1, "实施单位", "center"), (4, 2, one.unit[1], "left"))
    table.spanning((0, 1, "项目属性", "center"), (1, 2, "延续项目", "left"), (3, 1, "项目期限", "center"), (4, 2, f"{department.year}年1月-12月", "left"))
    first = table.row_count
    parted = context.chance(0.5)
    for label, amount in (("年度资金总额", one.total()), ("其中：财政拨款", one.total() - own), ("其他资金", own)):
        head = (0, 1, f"项目资金（{unit}）", "center")
        if parted:
            table.spanning(head, (1, 2, label + "：", "left"), (3, 3, printer.show(amount)[0], "left"))
        else:
            table.spanning(head, (1, 5, f"{label}：{printer.show(amount)[0]}", "left"))
    table.merge_down(0, first, table.row_count - 1)
    table.spanning((0, 1, context.one_of("总体目标", "年度总体目标", "年度目标"), "center"), (1, 5, one.goal, "left"))
    indicators(context, table, 17, dict(project_name=one.name, responsible_department=department.name, budget=value, goal=one.goal, compiling_unit=OPEN))
    return table


def indicators(context, table, number, fields):
    start, rows = table.row_count, []
    points, weight = context.look["points"] or 100, context.look["weight"]
    if context.look["points"] is None:
        weight = ""
    table.row([context.one_of("绩效指标", "年度绩效指标"), "一级指标", "二级指标", "三级指标", context.one_of("指标值", "年度指标值", "目标值"), weight or "备注"], ["center"] * 6)
    for mark in marks(context.random, points=points):
        rows.append((table.row_count, mark))
        table.row(["", mark.first, mark.second, mark.name, mark.whole(), str(mark.weight) if weight else ""], ["center"] * 3 + ["left"] + ["center"] * 2)
        table.truth.append(row(number, **fields, **truth_in_one_cell(mark), weight=str(mark.weight) if weight else None))
    table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
