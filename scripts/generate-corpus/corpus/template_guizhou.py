"""贵州, 云南, 四川 in parts: year and 部门预算 in each title, how deep its subjects go in parentheses; funds as income beside expenditure;
三公 as rows with the growth beside the years; what schools and hospitals charge as income of its own; projects by units."""

from . import lines
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .lines import APPROPRIATED
from .marks import marks, merge_levels
from .template_jiangxi import project
from .template_tibet import appropriation_balance, total_balance
from .units import by_unit

OWN = [("事业收入", "institutional_income"), ("上级补助收入", "superior_subsidy"), ("附属单位上缴收入", "affiliate_remittance"), ("经营收入", "operating_income")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合  计"), context.one_of("name", "both", "code")
    owner = context.one_of("部门名称：{}", "单位名称：{}", "公开部门：{}", "填报部门：{}").format(department.name)
    context.cover = context.one_of([f"{department.name}{year}年部门预算", "及“三公”经费预算信息"], [f"{department.name}", f"{year}年部门预算及“三公”经费预算公开"])
    lead = context.one_of(f"{year}年部门预算", f"{year}年", f"{department.name}{year}年部门预算")
    style = dict(caption=owner, codes=context.one_of("joined", "split"), names=context.one_of(("科目编码", "科目名称"), ("功能科目编码", "功能科目名称"), ("支出功能分类编码", "支出功能分类名称")))
    kinds, keys = ["合计", "基本支出", "项目支出"], pick(3, "total", "basic_expenditure", "project_expenditure")
    deep, economic = context.one_of("（细化到功能分类项级科目）", "（按功能分类项级科目）", ""), context.one_of("（细化到经济性质分类款级科目）", "（细化到经济分类款级科目）", "")
    style_economic = {**style, "split_depth": 2, "names": context.one_of(("经济科目编码", "经济科目名称"), ("部门经济分类编码", "部门经济分类名称"))}
    budgets = units(context)
    beside = (context.one_of("非同级财政拨款", "非同级财政拨款收入", "投资收益", "捐赠收入", "利息收入"), budgets[0].values["beside"])
    result = [
        total_balance(context, f"{lead}收支总表", owner, beside), revenue(context, f"{lead}收入总表", owner, budgets, beside),
        coded(context, 3, f"{lead}支出总表", kinds + context.one_of(["上缴上级支出", "经营支出", "对附属单位补助支出"], ["上缴上级支出", "事业单位经营支出", "补助附属单位支出"]),
              keys + pick(3, "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"), lines.expenditure(department.items), amount_width=1.1, **style),
        appropriation_balance(context, f"{lead}财政拨款收支总表", owner),
        coded(context, 5, f"{lead}一般公共预算支出{context.one_of('', '预算')}表{deep}", context.one_of(kinds, [(f"{year}年预算数", kinds)], ["总计", "基本支出", "项目支出"]), keys, lines.general_public(department), **style),
        coded(context, 6, f"{lead}一般公共预算基本支出{context.one_of('明细', '')}表{economic}", context.one_of(["合计", "人员经费", "公用经费"], [("基本支出", ["小计", "人员支出", "公用支出"])], [("基本支出预算", ["合计", "人员经费", "日常公用经费"])]),
              pick(6, "total", "personnel", "operating"), lines.basic_economic(department), **style_economic)]
    both = context.chance(0.4)
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        if both:
            result.append(fund_balance(context, number, f"{lead}{kind}预算收支{context.one_of('', '预算')}表", fund, kind, owner))
        else:
            result.append(coded(context, number, f"{lead}{kind}预算支出表{deep}", kinds, pick(number, "total", "basic_expenditure", "project_expenditure"), lines.expenditure(department.fund_items(fund)),
                                note=context.one_of("", f"注：{department.name}{year}年无{kind}预算支出，故此表无数据。"), **style))
    result += [three_public(context, context.one_of("{0}“三公”经费一般公共预算财政拨款支出预算表", "{0}一般公共预算“三公”经费支出表", "{0}“三公”经费预算财政拨款情况统计表").format(lead), owner),
               projects(context, f"{lead}项目支出{context.one_of('总表', '预算总表', '预算表')}", owner), procurement(context, f"{lead}{context.one_of('单位', '')}政府采购预算表", owner)]
    mark = context.one_of("表{}", "附表{}", "公开表{}", "")
    for index, table in enumerate(result):
        if mark:
            table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result + ([goals(context, f"{year}年州级预算专项绩效目标表" if context.chance(0.3) else f"{lead}项目支出绩效目标表")] if context.chance(0.6) else [project(context, one, index) for index, one in enumerate(department.projects[:2])])


def units(context):
    """The total and the units, the half of their other income apart."""
    budgets, sums = [], {}
    keys = (*APPROPRIATED, "special_account", "institutional_income", "superior_subsidy", "affiliate_remittance", "operating_income", "other_income", "carryover")
    for budget in by_unit(context.department, context.random, context.quantum):
        values = budget.by_fund(keys)
        values["beside"] = values["other_income"] // 2 // context.quantum * context.quantum
        values["other_income"] -= values["beside"]
        values["appropriation"] = sum(values[key] for key in APPROPRIATED)
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        budgets.append(Entry({**values, "code": budget.code, "unit": budget.name}, dict(name=budget.name, level=OPEN, unit_name=OPEN)))
    return [Entry({**sums, "unit": "合计"}, dict(name="合计", level=0, unit_name=OPEN), bold=True)] + budgets


def revenue(context, title, owner, budgets, beside):
    """By unit. What is charged (教育收费) or comes from other budgets (非同级财政拨款) stands beside the kinds that the contract knows."""
    money = [("一般公共预算", "general_public_budget"), ("政府性基金预算", "government_fund"), ("国有资本经营预算", "state_capital")]
    short = context.chance(0.4)
    kinds = [Column(label + context.one_of("", "拨款", "收入"), key, 1.0) for label, key in money]
    if short:
        kinds = [Column("一般公共预算收入", "general_public_budget", 1.0), Column("基金收入", "government_fund", 1.0), Column("国有资本经营收入", "state_capital", 1.0)]
    account = Column(context.one_of("财政专户管理资金收入", "教育收费", "教育收费收入", "财政专户收入"), "special_account", 1.0)
    own = [Column(label, key, 0.9) for label, key in OWN] + [Column("其他收入", "other_income", 0.9)]
    own.insert(context.random.randint(1, 4), Column(beside[0], "beside", 0.9))
    tree = [text(context.one_of("单位编码", "预算单位编码"), "code", 0.9), text(context.one_of("单位名称", "预算单位名称"), "unit", 2.0), Column("合计", "total", 1.1)]
    before = Column(context.one_of("上年结转", "上年结转结余", "上年结转收入", "年初结转和结余"), "carryover", 1.0)
    tree += [before] * context.chance(0.5) + [(context.one_of("财政拨款收入", "财政拨款"), [Column("小计", "appropriation", 1.0)] + kinds)] + [account] + own
    if before not in tree:
        tree.append(before)
    return grid(context, 2, title, tree, budgets if context.chance(0.7) else budgets[1:] + budgets[:1], owner)


def fund_balance(context, number, title, fund, kind, owner):
    """What is got beside what is spent; how the sums below are named the contract leaves open."""
    rows = lines.expenditure(context.department.fund_items(fund))
    got = rows[0].values.get("total", 0)
    tree = [("收入", [text("项目", "item", 2.2), Column("预算数", "income", 1.2)]), ("支出", [text("科目编码", "code", 1.0), text("科目名称", "name", 2.4), Column("预算数", "total", 1.2)])]
    entries = [Entry({"item": f"{kind}预算拨款收入" if at == 0 else "", "income": got if at == 0 else "", "total": line.values["total"], "code": line.code, "name": line.name},
                     dict(code=line.code, name=line.name, level=line.level)) for at, line in enumerate(rows[1:])]
    entries.append(Entry({"item": "收入合计", "income": got, "code": "", "name": "支出合计", "total": got}, None))
    table = grid(context, number, title, tree, entries, owner)
    table.more_rows = True
    return table


def three_public(context, title, owner):
    """Rows of expenses; both years, how much more and why, beside one another."""
    department, year = context.department, context.department.year
    now, before = (lines.three_public(department, at) for at in (year, year - 1))
    growth = context.one_of(["增减额", "增减率"], ["增减额", "增减幅度（%）"], ["比上年增减额", "比上年增减%"], ["增减变化金额"], [])
    table = context.table(10, title, [3.0, 1.4, 1.4] + [1.2] * len(growth) + [1.6], owner)
    table.header([context.one_of("项目", "“三公”经费项目", "支出项目"), context.one_of(f"{year - 1}年预算数", "上年预算数"), context.one_of(f"{year}年预算数", "本年预算数"), *growth, context.one_of("备注", "增减原因", "增减变化原因")])
    printer, truth = context.printer(10), {at: dict(budget_year=at, unit_name=OPEN) for at in (year - 1, year)}
    labels = [("total", "合计"), ("overseas_travel", "1、因公出国（境）费用"), ("reception", "2、公务接待费"), ("vehicles", "3、公务用车费"), ("vehicle_operation", "其中：（1）公务用车运行维护费"), ("vehicle_purchase", "（2）公务用车购置费")]
    if context.chance(0.4):
        labels = [("overseas_travel", "一、因公出国（境）费"), ("vehicles", "二、公务用车购置及运行维护费"), ("vehicle_purchase", "1.公务用车购置费"), ("vehicle_operation", "2.公务用车运行维护费"), ("reception", "三、公务接待费"), ("total", "合计")]
    for key, label in labels:
        shown = []
        for at, values in ((year - 1, before), (year, now)):
            one, truth[at][key] = printer.show(values[key])
            shown.append(one)
        more = [printer.show(now[key] - before[key])[0], f"{lines.percent(before[key], now[key])}%" if before[key] else ""][:len(growth)]
        table.row([label, *shown, *more, "压减一般性支出" if now[key] < before[key] else ""], ["left"] + ["right"] * (2 + len(growth)) + ["left"])
    table.truth = [row(10, **truth[at]) for at in (year - 1, year)]
    return context.finish(table)


def projects(context, title, owner):
    """A unit's sum above its projects."""
    department = context.department
    tree = [text(context.one_of("单位名称/项目名称", "单位/项目", "单位（项目）名称"), "name", 3.0), text(context.one_of("项目类型", "项目属性"), "kind", 1.2), Column("合计", "total", 1.1), Column("一般公共预算", "general_public_budget", 1.0), Column("政府性基金预算", "government_fund", 1.0),
            Column("国有资本经营预算", "state_capital", 1.0), Column("财政专户管理资金", "special_account", 1.0), Column("单位资金", "unit_funds", 1.0)]
    keys, entries, whole = (*APPROPRIATED, "special_account"), [], {}
    for unit in department.units:
        own = [one for one in department.projects if one.unit == unit]
        if not own:
            continue
        rows, sums = [], {}
        for one in own:
            values = {key: one.funds.get(key, 0) for key in keys}
            values["general_public_budget"] += one.funds.get("carryover", 0)
            values.update(total=one.total(), unit_funds=one.total() - sum(values.values()))
            sums = {key: sums.get(key, 0) + values[key] for key in values}
            rows.append(Entry({**values, "name": one.name, "kind": "特定目标类"}, dict(project_name=one.name, category=OPEN, level=2, unit_name=unit[1]), {"name": 1}))
        whole = {key: whole.get(key, 0) + sums[key] for key in sums}
        entries += [Entry({**sums, "name": unit[1]}, dict(project_name=unit[1], category=OPEN, level=1, unit_name=OPEN)), *rows]
    return grid(context, 13, title, tree, [Entry({**whole, "name": "合计"}, dict(project_name="合计", category=OPEN, level=0, unit_name=OPEN), bold=True)] + entries, owner)


def procurement(context, title, owner):
    """What each thing costs before what all of them do."""
    tree = [text("序号", "at", 0.6, "center"), text("单位名称", "unit", 2.0), text(context.one_of("采购项目", "采购品目"), "item", 2.0), text("采购目录", "kind", 1.2), text("单位", "measure", 0.7, "center"), text("数量", "count", 0.7, "center"),
            Column("单价", "each", 1.1), Column(context.one_of("金额", "总金额", "预算金额"), "total", 1.2), text("采购方式", "manner", 1.0, "center"), text("备注", "note", 0.8)]
    names, entries, whole = {"goods": "A货物", "works": "B工程", "services": "C服务"}, [], 0
    for at, (unit, name, kind, amount) in enumerate(context.department.procurement):
        whole += amount
        entries.append(Entry(dict(at=str(at + 1), unit=unit[1], item=name, kind=names[kind], measure="项", count="1", each=amount, total=amount, manner="公开招标"),
                             dict(procurement_item=name, level=2, category=OPEN, item_code=OPEN, unit_name=unit[1])))
    total = Entry(dict(total=whole), dict(procurement_item="合计", level=0, category=OPEN, item_code=OPEN, unit_name=OPEN), bold=True, span=context.one_of((0, 3, "合计"), (0, 6, "合计"), (0, 2, "合计")))
    return grid(context, 14, title, tree, [total] + entries if context.chance(0.5) else entries + [total], owner)


def goals(context, title):
    """Projects numbered; what is wanted in words of 定性 and 定量; half a dozen columns of one target."""
    table = context.table(17, title, [0.6, 2.0, 1.1, 2.4, 1.1, 1.3, 1.9, 0.9, 0.9, 0.9, 1.0], "")
    table.unit = f"单位：{context.unit_of(17)}"
    table.header(["序号", "项目名称", context.one_of("资金总额", "项目金额", "预算金额"), context.one_of("绩效目标", "年度绩效目标"), "一级指标", "二级指标", "三级指标", context.one_of("指标符号", "计算符号"), context.one_of("指标值", "目标值"), context.one_of("计量单位", "指标单位"),
                  context.one_of("指标类型", "备注")])
    printer = context.printer(17)
    for index, one in enumerate(context.department.projects):
        first, rows = table.row_count, []
        shown, value = printer.show(one.total())
        for mark in marks(context.random):
            rows.append((table.row_count, mark))
            table.row([str(index + 1), one.name, shown, one.goal, mark.first, mark.second, mark.name, mark.operator, mark.target, mark.measure, "定量指标"], ["center", "left", "right", "left"] + ["center"] * 2 + ["left"] + ["center"] * 4)
            table.truth.append(row(17, project_name=one.name, budget=value, goal=one.goal, indicator=mark.name, operator=mark.operator, target=mark.target, measure=mark.measure, compiling_unit=OPEN))
        for column in range(4):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (4, 5))
    return table
