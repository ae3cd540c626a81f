"""苏州 and 无锡: 公开01表 …, codes indented, 三公 with 会议费 and 培训费, tables 11 and 12 by 本年支出合计, purchases by kind, unit
and item (采购品目大类, 采购品目名称), look-alikes of tables 5 and 6 that cover all appropriations."""

from . import lines, subjects
from .balance import balance, chinese
from .canonical import OPEN
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .template_beijing import revenue, total_balance


def tables(context):
    department, year = context.department, context.department.year
    context.total_place, context.total_label = context.one_of("name", "both", "both"), context.one_of("合计", "合  计")
    owner = context.one_of("单位：{}", "部门：{}", "单位名称：{}", "部门名称：{}").format(department.name)
    context.cover = context.one_of(None, [f"{department.name}", f"{year}年度部门预算公开"], [f"{year}年度", f"{department.name}单位预算公开"])
    mark, numbers = context.one_of("公开{:02d}表", "公开 {:02d} 表", "表{}", "公开{:02d}"), iter(range(1, 30))
    group = context.one_of("小计", "小计", "合计", "金额")
    style = dict(caption=owner, indent_codes=context.chance(0.7))
    split = ["合计", ("基本支出", [group, "人员经费", "公用经费"]), "项目支出"]
    keys = pick(5, "total", "basic_expenditure", "personnel", "operating", "project_expenditure")
    expenditure = lines.expenditure(department.items)
    economic = dict(style, group=context.one_of("部门预算支出经济分类科目", None))
    head = ["合计", context.one_of("人员经费", "人员支出", "人员类"), context.one_of("公用经费", "公用支出", "日常公用经费")]
    result = [
        total_balance(context, "收支总表", owner), revenue(context, "收入总表", "coded units", owner, context.one_of("单位代码", "部门代码")),
        coded(context, 3, "支出总表", ["合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出"],
              pick(3, "total", "basic_expenditure", "project_expenditure", "operating_expenditure", "remittance_to_superior",
                   "subsidy_to_affiliates"), expenditure, **style),
        appropriation_balance(context, "财政拨款收支总表", owner),
        look_alike(coded(context, 5, "财政拨款支出表（功能科目）", split, keys, lines.expenditure(department.appropriated_items()), **style)),
        look_alike(coded(context, 6, "财政拨款基本支出表（经济科目）", [("本年财政拨款基本支出", head)], pick(6, "total", "personnel", "operating"),
                         lines.basic_economic(department), **economic)),
        coded(context, 5, "一般公共预算支出表", split, keys, lines.general_public(department), **style),
        coded(context, 6, "一般公共预算基本支出表", [("本年一般公共预算基本支出", head)], pick(6, "total", "personnel", "operating"),
              lines.basic_economic(department), **economic),
        three_public(context, owner)]
    total = context.one_of("本年支出合计", "本年支出合计", "本年支出")
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(fund_table(context, number, f"{kind}预算支出{context.one_of('', '预算')}表", fund, kind, total, owner))
    result += [operation(context, owner), procurement(context, owner, group)]
    for table in result:
        table.mark = mark.format(next(numbers))
    return result


def look_alike(table):
    """Of all appropriations, where the contract's table is of the general public budget: none of the 17."""
    table.number, table.truth = None, []
    return table


def appropriation_balance(context, title, owner):
    department = context.department
    now = [department.fund_total(key) for key in ("general_public_budget", "government_fund", "state_capital")]
    before = department.fund_total("carryover")
    kinds = [f"（{mark}）{kind}预算拨款" for mark, kind in zip("一二三", ("一般公共", "政府性基金", "国有资本经营"))]
    income = [("一、本年收入", sum(now)), *zip(kinds, now), ("二、上年结转", before), *zip(kinds, (before, 0, 0))]
    amounts = {line.name: line.values["total"] for line in lines.classes(lines.expenditure(department.appropriated_items()))}
    total = {"total": sum(now) + before}
    spent = [("一、本年支出", total)]
    spent += [(f"（{chinese(index + 1)}）{name}", {"total": amounts.get(name)}) for index, name in enumerate(subjects.ALL_CLASSES)]
    spent += [("二、年终结转结余", {}), ("支出总计", total)]
    return balance(context, 4, title, income + [("收入总计", sum(now) + before)], spent,
                   [("收入", ["项目", "预算数"]), ("支出", ["项目", "预算数"])], ("total",), owner, total_at_foot=True)


def three_public(context, owner):
    department, year = context.department, context.department.year
    title = context.one_of("一般公共预算“三公”经费、会议费、培训费支出预算表", "一般公共预算“三公”经费、会议费、培训费支出表")
    wider = context.chance(0.35)             # a 合计 over all, beside the total of the three
    vehicles = ("公务用车购置及运行维护费", [Column("小计", "vehicles"), Column("公务用车购置费", "vehicle_purchase"),
                                 Column("公务用车运行维护费", "vehicle_operation")])
    three = [Column("因公出国（境）费", "overseas_travel"), vehicles, Column("公务接待费", "reception")]
    if context.chance(0.3):
        three = [three[0], three[2], three[1]]
    total = Column("小计" if wider else context.one_of("“三公”经费合计", "“三公”经费合计", "“三公”经费小计"), "total")
    rest = [Column("会议费", "meetings"), Column("培训费", "training")]
    tree = [Column("合计", "wider"), ("“三公”经费", [total] + three)] + rest if wider else [total] + three + rest
    values = lines.three_public(department, year)
    values.update(meetings=amount(context, 60_000), training=amount(context, 200_000))
    values["wider"] = values["total"] + values["meetings"] + values["training"]
    return grid(context, 10, title, tree, [Entry(values, dict(budget_year=year, unit_name=OPEN))], owner)


def amount(context, most):
    return context.random.randint(1, most * 100 // context.quantum) * context.quantum


def fund_table(context, number, title, fund, kind, total, owner):
    tree = [("项目", [text("功能分类科目编码", "code", 1.2), text("科目名称", "subject", 2.8)]),
            Column(total, "total"), Column("基本支出", "basic_expenditure"), Column("项目支出", "project_expenditure")]
    if context.chance(0.4):
        tree = tree[0][1] + tree[1:]
    rows, entries = lines.expenditure(context.department.fund_items(fund)), []
    for line in rows:
        if line.code:
            entries.append(Entry({**line.values, "code": line.code, "subject": line.name},
                                 dict(code=line.code, name=line.name, level=line.level), {"code": line.level - 1}))
    entries.insert(0, Entry(rows[0].values, dict(name="合计", level=0), span=(0, 2, context.total_label)))
    return grid(context, number, title, tree, entries, owner, note="" if entries[1:] else f"注：本单位无{kind}预算支出，故本表无数据。",
                index_row=("栏次", "", "1", "2", "3") if context.chance(0.5) else ())


def operation(context, owner):
    """What offices cost to run, by economic class: none of the 17."""
    spent = {code: value for code, value in context.department.basic_economic.items() if code.startswith(("302", "310"))}
    table = coded(context, 9, context.one_of("一般公共预算机关运行经费支出预算表", "一般公共预算机关运行经费支出表"), ["机关运行经费支出"], ["amount"],
                  lines.one_amount(spent, subjects.DEPARTMENT_ECONOMIC), caption=owner)
    return look_alike(table)


def procurement(context, owner, group):
    """By kind, under it by unit, under it the items. The kind of an item stands in the row above."""
    department, random = context.department, context.random
    item_label = context.one_of("采购品目名称", "采购品目名称", "采购品目", "采购项目名称")
    sources = [Column("一般公共预算资金", "general_public_budget", 1.1), Column("政府性基金", "government_fund", 1.0), Column("其他资金", "other", 1.0),
               Column("上年结转和结余资金", "before", 1.0)]
    total = Column(context.one_of("总计", "合计"), "total", 1.2)
    lead = [text("采购品目大类", "kind", 1.3), text("专项名称", "special", 1.5), text("经济科目", "economic", 1.4), text(item_label, "item", 1.8),
            text("采购组织形式", "manner", 1.0, "center")]
    tree = lead + [("资金来源", sources), total] if context.chance(0.6) else lead + [total, ("资金来源", sources)]
    entries, whole = [], 0
    for kind, key in (("货物", "goods"), ("工程", "works"), ("服务", "services")):
        bought = [(unit, name, value) for unit, name, of, value in department.procurement if of == key]
        if not bought:
            continue
        whole += sum(value for _, _, value in bought)
        entries.append(_line(sum(value for _, _, value in bought), {"kind": kind}, procurement_item=kind, level=1, category=OPEN, unit_name=OPEN))
        for unit in department.units:
            own = [(name, value) for of, name, value in bought if of == unit]
            if own:
                sums = sum(value for _, value in own)
                entries.append(_line(sums, {"kind": unit[1]}, {"kind": 1}, procurement_item=unit[1], level=1, category=OPEN, unit_name=unit[1]))
            for name, value in own:
                texts = {"special": random.choice(("设备购置", "专项工作经费", "日常运转")), "economic": random.choice(("办公费", "办公设备购置", "委托业务费")),
                         "item": name, "manner": random.choice(("集中采购", "分散采购"))}
                entries.append(_line(value, texts, procurement_item=name, level=2, category=kind, unit_name=unit[1]))
    first = _line(whole, {"kind": "合计"}, procurement_item="合计", level=0, category=OPEN, unit_name=OPEN)
    return grid(context, 14, context.one_of("政府采购支出表", "政府采购预算表", "政府采购支出预算表"), tree, [first] + entries, owner)


def _line(value, texts, indents=None, **truth):
    return Entry({"total": value, "general_public_budget": value, **texts}, truth, indents or {})
