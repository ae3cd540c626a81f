"""湖南: more than twenty statements; table 1 in four blocks; the same money again by economic classes, which stand as columns or under
titles like 人员经费（工资福利支出）; basic expenditure and projects by what they are spent on; units above the subjects; the money of
the special account and 专项资金 in tables of their own; the department's goals as one row of a list."""

from . import crossed, lines, subjects
from .balance import level, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels
from .model import GENERAL
from .template_integrated import appropriation_balance, procurement
from .template_suzhou import look_alike
from .template_xian_blocks import block_sums
from .units import by_unit

INCOME = [("一般公共预算拨款收入", ("general_public_budget",)), ("政府性基金预算拨款收入", ("government_fund",)), ("国有资本经营预算拨款收入", ("state_capital",)),
          ("社会保障基金预算资金", ()), ("财政专户管理资金", ("special_account",)), ("上级财政补助收入", ()), ("事业收入", ("institutional_income",)),
          ("事业单位经营收入", ("operating_income",)), ("上级单位补助收入", ("superior_subsidy",)), ("附属单位上缴收入", ("affiliate_remittance",)),
          ("其他收入", ("other_income",))]
BY_DEPARTMENT = [("一、基本支出", None), ("工资福利支出", "301"), ("商品和服务支出", "302"), ("对个人和家庭的补助", "303"), ("资本性支出", "310"),
                 ("二、项目支出", None), ("按项目管理的商品和服务支出", "p302"), ("按项目管理的资本性支出", "p310"), ("债务利息及费用支出", "-"), ("其他支出", "-")]
BY_GOVERNMENT = [("一、机关工资福利支出", "501"), ("二、机关商品和服务支出", "502"), ("三、机关资本性支出", "503"), ("四、机关资本性支出（基本建设）", "-"),
                 ("五、对事业单位经常性补助", "505"), ("六、对企业补助", "-"), ("七、对个人和家庭的补助", "509"), ("八、其他支出", "-")]
PEOPLE = [("工资津补贴", ["基本工资", "津贴补贴", "奖金", "绩效工资"]), ("社会保障缴费", ["机关事业单位基本养老保险缴费", "职业年金缴费", "职工基本医疗保险缴费"])]


def tables(context):
    department = context.department
    context.total_label, context.total_place = context.one_of("合计", "合 计"), context.one_of("name", "both")
    owner = context.one_of("部门：{code}_{name}", "部门：{name}", "单位：{code}_{name}", "填报单位：{name}").format(code=department.code, name=department.name)
    context.cover = context.one_of([f"{department.year}年", f"{department.name}部门预算公开"], [f"{department.name}{department.year}年部门预算"])
    money = crossed.crossings(department.items, context.random, context.quantum)
    by_economy = context.one_of("（按{}预算经济分类）", "（{}预算经济分类）", "(按{}预算经济分类)").format
    style = dict(caption=owner, codes=context.one_of("joined", "split", "split"))
    basic = coded(context, 6, context.one_of("一般公共预算基本支出表", "一般公共预算基本支出预算表"), [(context.one_of("本年一般公共预算基本支出", "基本支出"), ["合计", "人员经费", "公用经费"])],
                  pick(6, "total", "personnel", "operating"), lines.basic_economic(department), **{**style, "split_depth": 2})
    last = context.chance(0.5)
    result = [
        four_blocks(context, money, owner), revenue(context, owner), spending(context, owner),
        across(context, "支出预算分类汇总表" + by_economy("政府"), owner, money, subjects.GOVERNMENT_ECONOMIC, "government"),
        across(context, "支出预算分类汇总表" + by_economy("部门"), owner, money, subjects.DEPARTMENT_ECONOMIC, "economic"),
        appropriation_balance(context, owner), general_public(context, owner)]
    result += [] if last else [basic]
    for part in ("人员经费（工资福利支出）", "人员经费（对个人和家庭的补助）", "公用经费（商品和服务支出）"):
        for kind in ("政府", "部门"):
            result.append(of_basic(context, f"一般公共预算基本支出{context.one_of('表--', '预算明细表—', '表-')}{part}{by_economy(kind)}", owner))
    result.append(three_public(context, owner))
    keys = pick(11, "total", "basic_expenditure", "project_expenditure")
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营"), (None, "special_account", "财政专户管理资金")):
        title = f"{kind}预算支出表" if number else context.one_of("财政专户管理资金预算支出表", "纳入专户管理的非税收入拨款支出预算表")
        table = coded(context, number or 11, title, [(f"本年{kind}预算支出", ["合计", "基本支出", "项目支出"])], keys, lines.expenditure(department.fund_items(fund)),
                      note=f"注：本部门{department.year}年没有使用{kind}预算安排的支出，故本表为空表。", **style)
        result.append(table if number else look_alike(table))
        if number == 11:
            result.append(across(context, "政府性基金预算支出分类汇总表" + by_economy("政府"), owner, money if table.status != "empty" else [], subjects.GOVERNMENT_ECONOMIC, "government"))
    result += [special(context, owner), targets(context, owner), overall(context, owner)]
    if context.chance(0.5):
        result.append(procurement(context, context.one_of("政府采购预算表", "部门政府采购预算表"), owner))
    result += [basic] if last else []
    mark = context.one_of("表{}", "预算公开表{:02d}", "部门公开表格{:02d}", "")
    for index, table in enumerate(result):
        if mark:
            table.mark, table.mark_align = mark.format(index + 1), "right"
    return result


def four_blocks(context, money, owner):
    """Where the two economic blocks go, the contract does not say."""
    department, printer = context.department, context.printer(1)
    total, before = department.total(), department.fund_total("carryover")
    classes = {line.name: line.values["total"] for line in lines.classes(lines.expenditure(department.items))}
    sums = block_sums(money)
    sums["-"] = 0
    income = [(label, department.fund_total(*keys)) for label, (_, keys) in zip(numbered([label for label, _ in INCOME]), INCOME)]
    income[1:1] = [("其中：经费拨款", department.fund_total("general_public_budget")), ("纳入一般公共预算管理的非税收入", 0)]
    functional = [(label, classes.get(name, 0)) for label, name in zip(numbered(subjects.ALL_CLASSES), subjects.ALL_CLASSES)]
    basic = sum(item.basic() for item in department.items)
    by_department = [(label, sums.get(key, 0) if key else basic if "基本" in label else total - basic) for label, key in BY_DEPARTMENT]
    blocks = [income, functional, by_department, [(label, sums.get(key, 0)) for label, key in BY_GOVERNMENT]]
    depth = max(map(len, blocks))
    feet = [[("本年收入合计", total - before), ("上年结转结余", before), ("收入总计", total)]] + [[("本年支出合计", total), ("年终结转结余", 0), ("支出总计", total)]] * 3
    blocks = [block + [None] * (depth - len(block)) + foot for block, foot in zip(blocks, feet)]
    amount = context.one_of("本年预算", "预算数", "本年预算数")
    heads = ["项目（按功能分类）", "项目（按部门预算经济分类）", "项目（按政府预算经济分类）"]
    tree = [("收    入", [text("项目", "i0", 2.4), Column(amount, "a0")]), ("支    出", [column for at, head in enumerate(heads, 1) for column in (text(head, f"i{at}", 2.2), Column(amount, f"a{at}"))])]
    entries = []
    for cells in zip(*blocks):
        values = {f"a{at}": "" for at in range(4)}
        for at, one in enumerate(cells):
            if one:
                values.update({f"i{at}": one[0], f"a{at}": one[1]})
        entries.append(Entry(values, None))
    table = grid(context, None, context.one_of("收支总表", "部门收支总表", "收支预算总表"), tree, entries, owner)
    table.number, table.more_rows = 1, True
    for side, block in (("income", blocks[0]), ("expenditure", blocks[1])):
        table.truth += [row(1, side=side, level=level(one[0]), item=one[0], amount=printer.show(one[1])[1]) for one in block if one]
    return table


def revenue(context, owner):
    own = [("事业收入", "institutional_income"), ("事业单位经营收入", "operating_income"), ("上级补助收入", "superior_subsidy"), ("附属单位上缴收入", "affiliate_remittance"), ("其他收入", "other_income")]
    tree = [text("单位代码", "code", 0.9), text("单位名称", "unit", 2.2), Column("总计", "total", 1.1),
            ("本年收入", [Column("合计", "now", 1.0), Column("一般公共预算", "general_public_budget", 1.0), Column("政府性基金预算", "government_fund", 0.9), Column("国有资本经营预算", "state_capital", 0.9),
                      Column("财政专户管理资金", "special_account", 0.9), ("单位资金", [Column("小计", "own", 0.9)] + [Column(label, key, 0.9) for label, key in own])]),
            ("上年结转结余", [Column("合计", "carryover", 0.9), Column("一般公共预算", "before", 0.9), Column("单位资金", "none", 0.9)])]
    if context.chance(0.4):
        tree[-1] = Column("上年结转结余", "carryover", 0.9)
    keys = ["general_public_budget", "government_fund", "state_capital", "special_account", "carryover"] + [key for _, key in own]
    entries, sums = [], dict.fromkeys(keys + ["total"], 0)
    for budget in by_unit(context.department, context.random, context.quantum):
        values = budget.by_fund(keys)
        sums = {key: sums[key] + values[key] for key in sums}
        entries.append(Entry({**values, "code": budget.code, "unit": budget.name}, dict(name=budget.name, level=OPEN, unit_name=OPEN)))
    entries.insert(0, Entry(sums, dict(name="合计", level=0, unit_name=OPEN), bold=True, span=context.one_of((0, 2, "合计"), (1, 1, "合计"))))
    for entry in entries:
        values = entry.values
        values.update(now=values["total"] - values["carryover"], own=sum(values[key] for _, key in own), before=values["carryover"])
    return grid(context, 2, "收入总表", tree, entries, owner)


def spending(context, owner):
    """With the units above their subjects: a unit's code stands where the subjects have theirs."""
    keys = pick(3, "total", "basic_expenditure", "project_expenditure", "operating_expenditure", "remittance_to_superior", "subsidy_to_affiliates")
    labels = ["总计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出"]
    if context.chance(0.4):
        return coded(context, 3, "支出总表", labels, keys, lines.expenditure(context.department.items), caption=owner, codes="split")
    tree = [text(context.one_of("科目编码", "单位（科目）代码"), "code", 1.1), text(context.one_of("科目名称", "单位名称（科目）"), "name", 2.6)] + [Column(label, key, 1.2) for label, key in zip(labels, keys)]
    everything = lines.expenditure(context.department.items)[0].values
    entries = [Entry({**everything, "name": "合计"}, dict(name="合计", level=0), bold=True)]
    for budget in by_unit(context.department, context.random, context.quantum):
        rows = lines.expenditure(budget.items)
        if not budget.items:
            continue
        entries.append(Entry({**rows[0].values, "code": budget.code, "name": budget.name}, dict(name=budget.name, level=0, unit_name=budget.name)))
        entries += [Entry({**line.values, "code": line.code, "name": line.name}, dict(code=line.code, name=line.name, level=line.level, unit_name=budget.name), {"code": line.level}) for line in rows[1:]]
    return grid(context, 3, "支出总表", tree, entries, owner)


def across(context, title, owner, money, names, kind):
    """All expenditure by function, a column for each economic class: none of the 17."""
    classes = sorted({getattr(line, kind)[:3] for line in money}) or [code for code in names if len(code) == 3][:3]
    tree = [text("科目编码", "code", 1.0), text("科目名称", "name", 2.2), Column("总计", "total", 1.2)] + [Column(names[code], code, 1.0) for code in classes]
    by_item = {}
    for line in money:
        values = by_item.setdefault(line.functional, {})
        for key in ("total", getattr(line, kind)[:3]):
            values[key] = values.get(key, 0) + line.total()
    rows = sorted(by_item.items())
    entries = [Entry({key: sum(values.get(key, 0) for _, values in rows) for key in ["total", *classes]} | {"name": "合计"}, None)]
    entries += [Entry({**values, "code": code, "name": subjects.FUNCTIONAL[code]}, None) for code, values in rows]
    return grid(context, None, title, tree, entries, owner)


def general_public(context, owner):
    """Basic expenditure and projects by economic class instead of by people and offices, or neither."""
    rows = lines.general_public(context.department)
    keys = pick(5, "total", "basic_expenditure", "project_expenditure")
    style = dict(caption=owner, codes=context.one_of("joined", "split"), amount_width=1.1)
    if context.chance(0.4):
        return coded(context, 5, "一般公共预算支出表", ["合计", ("基本支出", ["小计", "人员经费", "公用经费"]), "项目支出"],
                     pick(5, "total", "basic_expenditure", "personnel", "operating", "project_expenditure"), rows, **style)
    for line in rows:
        line.values["wages"] = line.values["personnel"] * 3 // 4 // context.quantum * context.quantum
        line.values["aid"] = line.values["personnel"] - line.values["wages"]
        line.values.update(goods=line.values["operating"], planned=line.values["project_expenditure"])
    return coded(context, 5, "一般公共预算支出表", ["合计", ("基本支出", ["小计", "工资福利支出", context.one_of("一般商品和服务支出", "商品和服务支出"), "对个人和家庭的补助"]),
                                          ("项目支出", ["小计", context.one_of("按项目管理的商品和服务支出", "商品和服务支出"), "对个人和家庭的补助", "债务利息及费用支出", "资本性支出"])],
                 [keys[0], keys[1], "wages", "goods", "aid", keys[2], "planned", "none", "none", "none"], rows, **style)


def of_basic(context, title, owner):
    """Subjects down, economic items across: none of the 17, though its title begins as that of table 6 does."""
    groups = PEOPLE if "工资" in title and "部门" in title else [("小计", []), ("办公费", []), ("印刷费", []), ("公务接待费", []), ("其他商品和服务支出", [])]
    tree = [text("科目编码", "code", 1.0), text("科目名称", "name", 2.2), Column("总计", "total", 1.1)]
    for at, (label, below) in enumerate(groups):
        tree.append((label, [Column(one, f"{at}{index}", 0.9) for index, one in enumerate(below)]) if below else Column(label, f"{at}", 0.9))
    items = [item for item in context.department.general_items() if item.basic()]
    entries = [Entry({"code": item.code, "name": subjects.FUNCTIONAL[item.code], "total": item.basic(), "0": item.basic(), "00": item.basic()}, None) for item in items]
    whole = sum(item.basic() for item in items)
    return grid(context, None, title, tree, [Entry({"name": "合计", "total": whole, "0": whole, "00": whole}, None)] + entries, owner)


def three_public(context, owner):
    """A line a unit, with its code."""
    department = context.department
    tree = [text("单位编码", "code", 0.9), text("单位名称", "unit", 2.2), Column(context.one_of("三公经费合计", "“三公”经费合计"), "total"), Column("因公出国（境）费", "overseas_travel"),
            ("公务用车购置及运行费", [Column("小计", "vehicles"), Column("公务用车购置费", "vehicle_purchase"), Column("公务用车运行费", "vehicle_operation")]), Column("公务接待费", "reception")]
    if context.chance(0.5):
        tree[3:] = [tree[5], ("公务用车购置及运行费", tree[4][1][1:]), tree[3]]
    values = lines.three_public(department, department.year)
    if not any(isinstance(column, tuple) and len(column[1]) == 3 for column in tree):
        del values["vehicles"]
    entries = [Entry({**values, "unit": "合计"}, dict(budget_year=department.year, unit_name="合计"))]
    for code, name in ((department.code, department.name), department.units[0]):
        entries.append(Entry({**values, "code": code, "unit": name}, dict(budget_year=department.year, unit_name=name)))
    return grid(context, 10, "一般公共预算“三公”经费支出表", tree, entries[:2], owner)


def special(context, owner):
    """专项资金 that the department divides: whether it is a list of projects, the contract does not say."""
    tree = [text("单位代码", "code", 0.9), text("单位名称（专项资金名称）", "name", 2.6), Column("预算总额", "total"), Column("一般公共预算", "general"), Column("政府性基金预算", "fund")]
    amount = 30_000 * context.quantum
    entries = [Entry({"code": context.department.code, "name": context.department.name, "total": amount, "general": amount}, None), Entry({"name": "水利发展专项资金", "total": amount, "general": amount}, None)]
    table = grid(context, None, context.one_of("省级专项资金预算汇总表", "专项资金预算汇总表"), tree, entries if context.chance(0.6) else [Entry({}, None)] * 2, owner)
    table.number, table.scored = 13, False
    return table


def targets(context, owner):
    """A list with the whole time's goal, how points are lost and of what kind a target is."""
    department, printer = context.department, context.printer(17)
    table = context.table(17, context.one_of("项目支出绩效目标表", "部门项目支出绩效目标表"), [0.8, 1.8, 1.0, 2.2, 1.0, 1.2, 1.8, 0.8, 1.4, 1.6, 0.8, 0.9], owner)
    table.header(["单位代码", context.one_of("单位名称（项目名称）", "单位（专项）名称"), context.one_of("资金总额", "预算总额"), context.one_of("实施期绩效目标", "实施期目标"),
                  ("绩效指标", ["一级指标", "二级指标", "三级指标", "指标值", "指标值内容", "评（扣）分标准", "度量单位", "指标值类型"])])
    table.form, table.more_rows = True, True
    aligns = ["left", "left", "right", "left"] + ["center"] * 2 + ["left", "center", "left", "left"] + ["center"] * 2
    table.row([department.code, department.name, printer.show(sum(one.total() for one in department.projects))[0]] + [""] * 9, aligns)
    for one in department.projects:
        shown, value = printer.show(one.total())
        first, rows = table.row_count, []
        for mark in marks(context.random):
            lead = ["", one.name, shown, one.goal] if not rows else [""] * 4
            rows.append((table.row_count, mark))
            table.row(lead + [mark.first, mark.second, mark.name, mark.target, "反映" + mark.name, "未达标酌情扣分", mark.measure, mark.operator], aligns)
            table.truth.append(row(17, compiling_unit=OPEN, project_name=one.name, budget=value, goal=one.goal, indicator=mark.name, operator=mark.operator, target=mark.target, measure=mark.measure))
        for column in range(4):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (4, 5))
    return table


def overall(context, owner):
    department, printer = context.department, context.printer(15)
    table = context.table(15, context.one_of("整体支出绩效目标表", "部门整体支出绩效目标表"), [0.8, 1.4, 1.0, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 2.2, 0.9, 1.1, 1.7, 0.8, 1.2, 0.8], owner)
    basic, general = sum(item.basic() for item in department.items), department.fund_total(*GENERAL)
    table.header(["单位代码", "单位名称", ("年度预算申请", ["资金总额", ("按收入性质分", ["一般公共预算", "政府性基金拨款", "财政专户管理资金", "其他资金"]), ("按支出性质分", ["基本支出", "项目支出"])]), "整体绩效目标",
                  (context.one_of("部门整体支出年度绩效目标", "部门整体支出年度绩效指标"), ["一级指标", "二级指标", "三级指标", "指标值", "计算方法", "计量单位"])])
    table.form = True
    shown, value = printer.show(department.total())
    fund, account = department.fund_total("government_fund"), department.fund_total("special_account")
    lead = [department.code, department.name, shown] + [printer.show(amount)[0] for amount in (general, fund, account, department.total() - general - fund - account, basic, department.total() - basic)] + [department.goal]
    aligns = ["left"] * 2 + ["right"] * 7 + ["left"] + ["center"] * 2 + ["left"] + ["center"] * 3
    first, rows = table.row_count, []
    for index, mark in enumerate(marks(context.random)):
        rows.append((table.row_count, mark))
        table.row((lead if index == 0 else [""] * 10) + [mark.first, mark.second, mark.name, mark.operator + mark.target, "实际完成情况", mark.measure], aligns)
        table.truth.append(row(15, department_name=department.name, total_expenditure=value, goal=department.goal, indicator=mark.name, target=mark.operator + mark.target + mark.measure, operator=OPEN, measure=OPEN))
    for column in range(10):
        table.merge_down(column, first, table.row_count - 1)
    merge_levels(table, rows, (10, 11))
    return table
