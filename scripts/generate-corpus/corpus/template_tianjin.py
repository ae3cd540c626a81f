"""天津, 大连, 宁波: every table's year in its title or none; income by unit or by unit and subject; projects by who spends the money; this year's
money of projects beside what is left by fund; purchases by kind or with how they are made; 三公 by unit with the year before; why tables are
empty below the last of them; goals with the unit beside each project."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .lines import APPROPRIATED
from .marks import marks, merge_levels
from .template_integrated import overall
from .template_qingdao import FUNDS, OWN
from .units import by_unit


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合    计"), context.one_of("name", "both")
    owner = context.one_of("部门名称：{}", "部门：{}", "预算单位：{}", "部门（单位）：{}").format(department.name)
    context.cover = context.one_of([f"{department.name}", f"{year}年部门预算"], [f"{department.name}{year}年部门预算公开"], [f"{year}年度部门预算", department.name])
    before = context.one_of(f"{year}年", "", f"{year}年部门", "部门")
    style = dict(caption=owner, codes=context.one_of("joined", "split"), group=context.one_of("功能分类科目", "科目", None))
    keys = pick(3, "total", "basic_expenditure", "project_expenditure")
    result = [total_balance(context, before + "收支总表", owner), revenue(context, before + "收入总表", owner), spending(context, before + "支出总表", owner),
              appropriation_balance(context, before + "财政拨款收支总表", owner), general_public(context, f"{year}年一般公共预算支出表" if context.chance(0.5) else "一般公共预算支出表", owner, style),
              coded(context, 6, f"{year}年一般公共预算基本支出表" if context.chance(0.5) else "一般公共预算基本支出表", [(f"{year}年一般公共预算基本支出", ["合计", "人员经费", "公用经费"])],
                    pick(6, "total", "personnel", "operating"), lines.basic_economic(department), **{**style, "group": "部门预算支出经济分类科目", "split_depth": 2}),
              three_public(context, owner)]
    empty = []
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        table = coded(context, number, f"{year}年{kind}预算支出表" if context.chance(0.5) else f"{kind}预算支出表", [(context.one_of(f"本年{kind}预算支出", f"{year}年预算数"), ["合计", "基本支出", "项目支出"])], keys,
                      lines.expenditure(department.fund_items(fund)), **style)
        empty += [kind] if table.status == "empty" else []
        result.append(table)
    result += [projects(context, owner), procurement(context, owner)]
    if empty:
        result[-1].notes.append(context.one_of("关于空表的说明：", "空表说明：") + "".join(f"本部门{year}年无{kind}预算支出，《{kind}预算支出表》为空表。" for kind in empty))
    mark = context.one_of("表{}", "表 {}", "附件{}", "部门预算公开表{}")
    for index, table in enumerate(result):
        table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result + [overall(context), targets(context, owner)]


def total_balance(context, title, owner):
    """A line says of what kind the one above is for a part."""
    department = context.department
    now = [department.fund_total(key) for key in APPROPRIATED]
    income = list(zip(numbered(["一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入", "财政专户管理资金收入"]), [*now, department.fund_total("special_account")]))
    income += [(label, department.fund_total(key)) for label, (_, key) in zip([f"{mark}、{label}" for mark, (label, _) in zip("五六七八九", OWN)], OWN)]
    if context.chance(0.5):
        income[4:4] = [("其中：教育收费收入", department.fund_total("special_account"))]
    before, total = department.fund_total("carryover"), department.total()
    classes = lines.classes(lines.expenditure(department.items))
    amounts = {line.name: line.values["total"] for line in classes}
    shown = subjects.ALL_CLASSES if context.chance(0.5) else [line.name for line in classes]
    spent = [(label, {"amount": amounts.get(name)}) for label, name in zip(numbered(shown), shown)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", total - before), ("上年结转结余", before), ("收入总计", total)]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", {"amount": total}), ("年终结转结余", {}), ("支出总计", {"amount": total})]
    head = context.one_of("预算数", f"{department.year}年预算数", "金额")
    return balance(context, 1, title, income, spent, [("收      入", ["项目", head]), ("支      出", ["项目", head])], caption=owner)


def appropriation_balance(context, title, owner):
    """The two kinds of money of one fund: this year's and what is left."""
    department = context.department
    now, before, classes, values, total = lines.appropriations(department)
    income = [("一、本年收入", sum(now)), *zip([f"{name}拨款" for name in FUNDS], now), ("二、上年结转", before), ("一般公共预算拨款结转", before), ("政府性基金预算拨款结转", 0), ("国有资本经营预算拨款结转", 0)]
    spent = [("一、本年支出", total)] + [(line.name if context.total_place == "name" else f"（{label.replace('、', '）', 1)}", one) for line, label, one in zip(classes, numbered([line.name for line in classes]), values)] + [("二、结转下年", {})]
    return balance(context, 4, title, income + [("收入总计", sum(now) + before)], spent + [("支出总计", total)],
                   [("收入", ["项目", context.one_of("预算数", "金额")]), ("支出", ["项目", context.one_of("合计", "小计"), *context.one_of(FUNDS, [f"{name}财政拨款" for name in FUNDS], [f"{name}资金" for name in FUNDS])])], tuple(total), owner, total_at_foot=True)


def revenue(context, title, owner):
    """Units with code in front, or subjects below units with both names in columns of their own."""
    department = context.department
    keys = [*APPROPRIATED, "special_account"] + [key for _, key in OWN] + ["carryover"]
    money = [Column("合计", "total", 1.1), ("本年收入", [Column("小计", "now", 1.0)] + [Column(label, key, 1.0) for label, key in [*zip([f"{name}拨款收入" for name in FUNDS], APPROPRIATED), ("财政专户管理资金收入", "special_account"), *OWN]]), Column("上年结转结余", "carryover", 1.0)]
    budgets = by_unit(department, context.random, context.quantum)
    entries, sums = [], dict.fromkeys(keys + ["total"], 0)
    listed = context.chance(0.4)
    lead = [text("单位名称", "unit", 2.2), text("科目编码", "code", 1.0), text("科目名称", "name", 2.0)] if listed else [text("部门（单位）代码", "code", 1.0), text("部门（单位）名称", "unit", 2.4)]
    for budget in budgets:
        values = budget.by_fund(keys)
        sums = {key: sums[key] + values[key] for key in sums}
        if not listed:
            entries.append(Entry({**values, "code": budget.code, "unit": budget.name}, dict(name=budget.name, level=OPEN, unit_name=OPEN)))
            continue
        for item in budget.items:
            own = {key: item.by_fund().get(key, 0) for key in keys}
            name = subjects.FUNCTIONAL[item.code]
            entries.append(Entry({**own, "total": item.total(), "unit": budget.name, "code": item.code, "name": name}, dict(code=item.code, name=name, level=3, unit_name=budget.name)))
    total = Entry(sums, dict(name="合计", level=0, unit_name=OPEN), bold=True, span=(0, len(lead), "合计"))
    entries = entries + [total] if context.total_last else [total] + entries
    for entry in entries:
        entry.values["now"] = entry.values["total"] - entry.values["carryover"]
    return grid(context, 2, title, lead + money, entries, owner)


def spending(context, title, owner):
    """Projects by who decides on them, which the contract has no place for; or the subjects as everywhere."""
    rows = lines.expenditure(context.department.items)
    for line in rows:
        whole = line.values.get("project_expenditure", 0)
        line.values["own"] = whole // 2 // context.quantum * context.quantum
        line.values["passed"] = whole - line.values["own"]
    rest = ["事业单位经营支出", "上缴上级支出", "对附属单位补助支出"]
    keys = pick(3, "operating_expenditure", "remittance_to_superior", "subsidy_to_affiliates")
    if context.chance(0.5):
        return coded(context, 3, title, ["合计", "基本支出", ("项目支出", ["小计", context.one_of("本级支出", "部门预算项目"), context.one_of("对下转移支付", "专项转移支付")])] + rest,
                     pick(3, "total", "basic_expenditure", "project_expenditure") + ["own", "passed"] + keys, rows, caption=owner, amount_width=1.1)
    return coded(context, 3, title, ["合计", ("基本支出", ["小计", "人员支出", "日常公用支出"]), "项目支出"] + rest, pick(3, "total", "basic_expenditure", "personnel", "operating", "project_expenditure") + keys, rows, caption=owner, codes="split", amount_width=1.1)


def general_public(context, title, owner, style):
    """The year before beside this year, or this year alone."""
    department, year = context.department, context.department.year
    rows = lines.general_public(department)
    kinds = ["合计", "基本支出", "项目支出"]
    keys = pick(5, "total", "basic_expenditure", "project_expenditure")
    if context.chance(0.5):
        return coded(context, 5, title, [(f"{year}年预算数", kinds)], keys, rows, **style)
    return coded(context, 5, title, [context.one_of(f"{year - 1}年预算数", f"{year - 1}年执行数", "上年预算数"), (context.one_of(f"{year}年预算数", "本年预算数"), ["小计" if context.chance(0.5) else "合计", *kinds[1:]])], pick(5, "prior_year") + keys, rows, **style)


def three_public(context, owner):
    """A unit a line; both years, or this one alone."""
    department, year = context.department, context.department.year
    names = [("total", "合计"), ("overseas_travel", "因公出国（境）费"), ("vehicles", "小计"), ("vehicle_purchase", "公务用车购置费"), ("vehicle_operation", "公务用车运行维护费"), ("reception", "公务接待费")]
    years = [year - 1, year] if context.chance(0.6) else [year]
    tree = [text(context.one_of("部门（单位）名称", "单位名称"), "unit", 2.2)]
    for at in years:
        columns = [Column(label, (key, at), 1.0) for key, label in names]
        block = [columns[0], columns[1], ("公务用车购置及运行费", columns[2:5]), columns[5]]
        tree += [(f"{at}年预算数", block)] if len(years) == 2 else block
    title = context.one_of(f"{year}年一般公共预算“三公”经费支出表", "一般公共预算“三公”经费支出表", "一般公共预算“三公”经费支出预算表")
    values = {(key, at): lines.three_public(department, at)[key] for at in years for key, _ in names}
    table = grid(context, None, title, tree, [Entry({**values, "unit": department.name}, None)], owner)
    table.number, printer = 10, context.printer(10)
    table.truth = [row(10, budget_year=at, unit_name=department.name, **{key: printer.show(values[key, at])[1] for key, _ in names}) for at in years]
    return table


def projects(context, owner):
    """The money of the year by fund, then what is left of it; who is responsible."""
    tree = [text(context.one_of("项目类别", "类型"), "kind", 1.1), text("项目名称", "name", 2.4), text("项目单位", "unit", 2.0), Column("合计", "total", 1.1),
            ("本年拨款", [Column(label, key, 1.0) for label, key in zip(FUNDS, APPROPRIATED)]), ("财政拨款结转结余", [Column(label, key + "_", 0.9) for label, key in zip(FUNDS, APPROPRIATED)]), Column("财政专户管理资金", "special_account", 0.9), Column("单位资金", "unit_funds", 0.9)]
    entries, sums = [], {}
    for one in context.department.projects:
        values = {key: one.funds.get(key, 0) for key in (*APPROPRIATED, "special_account")}
        values["general_public_budget_"] = one.funds.get("carryover", 0)
        values.update(total=one.total(), unit_funds=one.total() - sum(values.values()))
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        entries.append(Entry({**values, "name": one.name, "kind": context.one_of("31-部门项目", "其他运转类", "特定目标类"), "unit": one.unit[1]}, dict(project_name=one.name, category=OPEN, level=OPEN, unit_name=OPEN)))
    total = Entry(sums, dict(project_name="合计", level=0, category=OPEN, unit_name=OPEN), bold=True, span=(0, context.one_of(1, 3), "合计"))
    return grid(context, 13, context.one_of(f"{context.department.year}年项目支出表", "项目支出表", "部门项目支出表"), tree, entries + [total] if context.total_last else [total] + entries, owner)


def procurement(context, owner):
    """Goods, works and services as lines, or each purchase with how it is done."""
    department = context.department
    title = context.one_of(f"{department.year}年政府采购预算表", "政府采购预算表", "政府采购预算明细表")
    money = [Column("合计", "total", 1.1), (context.one_of("当年财政拨款", "财政拨款资金"), [Column(label, key, 1.0) for label, key in zip(FUNDS, APPROPRIATED)]), Column("财政专户管理资金", "special_account", 1.0), Column("单位资金", "none", 0.9)]
    names = {"goods": "货物", "works": "工程", "services": "服务"}
    entries, whole = [], sum(amount for *_, amount in department.procurement)
    free = dict(level=OPEN, category=OPEN, item_code=OPEN, unit_name=OPEN)
    if context.chance(0.4):
        for key, name in names.items():
            amount = sum(value for _, _, of, value in department.procurement if of == key)
            entries.append(Entry({"item": name, "total": amount, "general_public_budget": amount}, dict(procurement_item=name, **free)))
        lead = [text("采购项目", "item", 2.4)]
    else:
        lead = [text("预算单位", "unit", 2.0), text("项目名称", "project", 2.0), text("采购品目", "item", 2.0), text("采购类型", "kind", 0.9, "center"), text("采购组织形式", "manner", 1.1, "center")]
        for unit, name, kind, amount in department.procurement:
            entries.append(Entry({"unit": unit[1], "project": department.projects[0].name, "item": name, "kind": names[kind], "manner": context.one_of("政府集中采购", "分散采购"), "total": amount, "general_public_budget": amount}, dict(procurement_item=name, **free)))
    entries.insert(0, Entry({"total": whole, "general_public_budget": whole}, dict(procurement_item="合计", **{**free, "level": 0}), bold=True, span=(0, len(lead), "合计")))
    return grid(context, 14, title, lead + money, entries, owner)


def targets(context, owner):
    """The unit beside its projects; a target whole in one cell, or its sign apart."""
    printer = context.printer(17)
    apart = context.chance(0.5)
    table = context.table(17, context.one_of("项目支出绩效目标表", f"{context.department.year}年部门预算项目绩效目标表", "项目绩效目标表"), [1.8, 2.0, 1.1, 2.4, 1.1, 1.3, 1.8] + ([0.8, 0.9, 0.8] if apart else [1.2]), owner)
    table.header([context.one_of("单位名称", "预算单位"), "项目名称", context.one_of("预算数", "项目金额", "年度预算"), "绩效目标", context.one_of("一级指标", "一级绩效指标"), context.one_of("二级指标", "二级绩效指标"), context.one_of("三级指标", "绩效指标", "指标名称")]
                 + (["指标性质", "指标值", "度量单位"] if apart else [context.one_of("指标值", "绩效指标值", "目标值")]))
    for one in context.department.projects:
        first, rows = table.row_count, []
        shown, value = printer.show(one.total())
        for mark in marks(context.random):
            rows.append((table.row_count, mark))
            table.row([one.unit[1], one.name, shown, one.goal, mark.first, mark.second, mark.name] + ([mark.operator, mark.target, mark.measure] if apart else [mark.whole()]), ["left", "left", "right", "left", "center", "center", "left"] + ["center"] * (3 if apart else 1))
            fields = dict(operator=mark.operator, target=mark.target, measure=mark.measure) if apart else dict(operator=OPEN, measure=OPEN, target=mark.whole())
            table.truth.append(row(17, compiling_unit=one.unit[1], project_name=one.name, budget=value, goal=one.goal, indicator=mark.name, **fields))
        for column in range(4):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (4, 5))
    return table
