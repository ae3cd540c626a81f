"""四川: 单位名称（科目） over trees of units and the subjects they spend on, without the subjects' parents; codes of units beside 类 款 项;
表1-1, 表3-2; purposes in one list; the department's form with its tasks and money."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels
from .units import by_unit

FUNDS = [("一般公共预算拨款收入", "general_public_budget"), ("政府性基金预算拨款收入", "government_fund"), ("国有资本经营预算拨款收入", "state_capital"),
         ("事业收入", "institutional_income"), ("事业单位经营收入", "operating_income"), ("其他收入", "other_income"), ("上级补助收入", "superior_subsidy"),
         ("附属单位上缴收入", "affiliate_remittance")]


def tables(context):
    department, year = context.department, context.department.year
    context.cover = context.one_of([f"{department.name}{year}年部门预算"], [f"{year}年{department.name}部门预算"], [f"{department.name}", f"{year}年部门预算"])
    budgets = by_unit(department, context.random, context.quantum)
    owner = context.one_of(f"部门：{department.name}", f"单位名称：{department.name}", "")
    both = context.one_of("单位名称（科目）", "单位名称（科目）", "单位（科目名称）", "单位名称（功能分类科目）")
    unit_code = context.one_of("单位代码", "单位编码")
    look = (both, unit_code, context.chance(0.7))
    spending = [Column("合计", "total"), Column("基本支出", "basic_expenditure"), Column("项目支出", "project_expenditure")]
    general = [Column("合计", "total"), Column("当年财政拨款安排", "now"), Column("上年结转安排", "before")]
    fund = lambda kind: [(f"本年{kind}预算支出", spending)]
    result = [
        ("1", total_balance(context, owner)),
        ("1-1", revenue(context, owner, look, budgets)),
        ("1-2", trees(context, 3, "部门支出总表", owner, look, budgets, lambda item: item,
                      spending + [Column("上缴上级支出", "remittance_to_superior"), Column("对附属单位补助支出", "subsidy_to_affiliates")])),
        ("2", appropriation_balance(context, owner)),
        ("3", trees(context, 5, context.one_of("一般公共预算支出预算表", "一般公共预算支出表"), owner, look, budgets,
                    lambda item: item.paid_by("general_public_budget", "carryover"), general)),
        ("3-1", basic(context, owner, look)),
        ("3-2", project_look_alike(context, owner, look)),
        ("3-3", three_public(context, owner, look)),
        ("4", trees(context, 11, "政府性基金支出预算表", owner, look, budgets, lambda item: item.paid_by("government_fund"), fund("政府性基金"))),
        ("5", trees(context, 12, "国有资本经营预算支出预算表", owner, look, budgets, lambda item: item.paid_by("state_capital"), fund("国有资本经营"))),
        ("6", goals(context)), ("7", overall(context))]
    for mark, table in result:
        table.mark = f"表{mark}"
    return [table for _, table in result]


def total_balance(context, owner):
    department = context.department
    money = [department.fund_total(key) for _, key in FUNDS[:6]]
    before, rest = department.fund_total("carryover"), department.fund_total("superior_subsidy", "affiliate_remittance")
    income = list(zip(numbered([label for label, _ in FUNDS[:6]]), money))
    classes = lines.classes(lines.expenditure(department.items))
    spent = [(label, {"amount": line.values["total"]}) for label, line in zip(numbered([line.name for line in classes]), classes)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("本年收入合计", sum(money)), ("七、用事业基金弥补收支差额", rest), ("八、上年结转", before),
                                                ("收入总计", department.total())]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", {"amount": department.total()}), ("结转下年", {}), None, ("支出总计", {"amount": department.total()})]
    return balance(context, 1, context.one_of("部门收支总表", "部门预算收支总表"), income, spent,
                   [("收          入", ["项目", "预算数"]), ("支          出", ["项目", "预算数"])], caption=owner)


def appropriation_balance(context, owner):
    department = context.department
    now, before, classes, by_class, total = lines.appropriations(department)
    labels = ["一般公共预算拨款收入", "政府性基金预算拨款收入", "国有资本经营预算拨款收入"]
    values = dict(zip([line.name for line in classes], by_class))
    income = [("一、本年收入", sum(now))] + list(zip(labels, now)) + [("二、上年结转", before), ("一般公共预算拨款收入", before)]
    spent = [("一、本年支出", total)] + [(line.name, values[line.name]) for line in classes] + [("二、结转下年", {})]
    income.append(("收入总计", sum(now) + before))
    spent.append(("支出总计", total))
    return balance(context, 4, "财政拨款收支预算总表", income, spent,
                   [("收          入", ["项目", "预算数"]), ("支          出", ["项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"])],
                   tuple(total), owner, total_at_foot=True)


def revenue(context, owner, look, budgets):
    both, unit_code, _ = look
    tree = [text(unit_code, "code", 1.0), text(both, "unit", 2.6), Column("合计", "total", 1.2), Column("上年结转", "carryover", 1.1)]
    tree += [Column(label, key, 1.1) for label, key in FUNDS]
    keys = ["carryover"] + [key for _, key in FUNDS]
    entries, sums = [], dict.fromkeys(keys + ["total"], 0)
    for budget in budgets:
        values = budget.by_fund(keys)
        sums = {key: sums[key] + values[key] for key in sums}
        entries.append(Entry({**values, "code": budget.code, "unit": budget.name}, dict(name=budget.name, level=OPEN, unit_name=OPEN)))
    entries.insert(0, Entry({**sums, "unit": "合    计"}, dict(name="合计", level=0, unit_name=OPEN), bold=True))
    return grid(context, 2, "部门收入总表", tree, entries, owner)


def lead(look, parts):
    """The columns before the amounts: 类 款 项 under 科目编码, the unit's code, and one column for units and subjects."""
    both, unit_code, grouped = look
    columns = [("科目编码", [Column(label, f"part{index}", 0.5, "center") for index, label in enumerate("类款项"[:parts])]),
               text(unit_code, "code", 0.9), text(both, "subject", 2.8)]
    return [("项    目", columns)] if grouped else columns


def trees(context, number, title, owner, look, budgets, paid, amounts):
    entries, everything = [], {}
    for budget in budgets:
        items = [one for one in map(paid, budget.items) if one.total()]
        if not items:
            continue
        leaves = [line for line in lines.expenditure(items) if line.level in (0, 3)]
        for line in leaves:
            values = dict(line.values, now=line.values["total"], code=budget.code, subject=line.name)
            if line.level == 0:
                everything = {key: everything.get(key, 0) + value for key, value in line.values.items()}
                values["subject"] = budget.name
                entries.append(Entry(values, dict(name=budget.name, level=0, unit_name=budget.name)))
                continue
            values.update(part0=line.code[:3], part1=line.code[3:5], part2=line.code[5:])
            entries.append(Entry(values, dict(code=line.code, name=line.name, level=3, unit_name=budget.name), {"subject": 1}))
    everything["now"] = everything.get("total")
    entries.insert(0, Entry({**everything, "subject": "合    计"}, dict(name="合计", level=0), bold=True))
    return grid(context, number, title, lead(look, 3) + amounts, entries, owner)


def basic(context, owner, look):
    department = context.department
    rows = lines.basic_economic(department)
    if context.chance(0.4):
        return named_parts(context, owner, rows)
    tree = lead(look, 2) + [("基本支出", [Column("合计", "total"), Column("人员经费", "personnel"), Column("公用经费", "operating")])]
    code, name = department.units[0]
    entries = [Entry({**rows[0].values, "subject": "合    计"}, dict(name="合计", level=0), bold=True),
               Entry({**rows[0].values, "code": code, "subject": name}, dict(name=name, level=0, unit_name=name))]
    for line in rows[1:]:
        entries.append(Entry({**line.values, "code": code, "subject": line.name, "part0": line.code[:3], "part1": line.code[3:]},
                             dict(code=line.code, name=line.name, level=line.level, unit_name=name), {"subject": line.level}))
    return grid(context, 6, "一般公共预算基本支出预算表", tree, entries, owner)


def named_parts(context, owner, rows):
    """Each 类 and 款 in a column of its own, its name behind its part of the code."""
    mark = context.one_of("", "-", " ")
    tree = [(context.one_of("支出经济分类科目", "部门预算支出经济分类科目"), [text("类", "part0", 2.2), text("款", "part1", 2.6)]),
            Column("合计", "total"), Column("人员经费", "personnel"), Column("公用经费", "operating")]
    entries = [Entry(rows[0].values, dict(name="合计", level=0), bold=True, span=(0, 2, "合计"))]
    for line in rows[1:]:
        own = line.code if line.level == 1 else line.code[3:]
        entries.append(Entry({**line.values, f"part{line.level - 1}": own + mark + line.name},
                             dict(code=line.code, name=line.name, level=line.level)))
    return grid(context, 6, "一般公共预算基本支出预算表", tree, entries, owner)


def project_look_alike(context, owner, look):
    """Projects of the general public budget under the subjects that pay for them: none of the 17."""
    entries = [Entry({"subject": "合    计", "amount": sum(one.total() for one in context.department.projects)}, None)]
    for one in context.department.projects:
        entries.append(Entry({"subject": one.name, "amount": one.total(), "part0": "206", "part1": "01", "part2": "02"}, None))
    return grid(context, None, "一般公共预算项目支出预算表", lead(look, 3) + [Column("金额", "amount")], entries, owner)


def three_public(context, owner, look):
    department, year = context.department, context.department.year
    both, unit_code, _ = look
    tree = [text(unit_code, "code", 1.0), text(both, "unit", 2.6),
            ("当年财政拨款预算安排", [Column("合计", "total"), Column(context.one_of("因公出国（境）费用", "因公出国（境）费"), "overseas_travel"),
                            ("公务用车购置及运行费", [Column("小计", "vehicles"), Column("公务用车购置费", "vehicle_purchase"), Column("公务用车运行费", "vehicle_operation")]),
                            Column("公务接待费", "reception")])]
    values = lines.three_public(department, year)
    code, name = department.units[0]
    entries = [Entry({**values, "unit": "合    计"}, dict(unit_name="合计", budget_year=year), bold=True),
               Entry({**values, "code": code, "unit": name}, dict(unit_name=name, budget_year=year))]
    return grid(context, 10, "一般公共预算“三公”经费支出预算表", tree, entries, owner)


def goals(context):
    """The purposes of all projects as one list, the project's cells merged over its indicators."""
    department, printer = context.department, context.printer(17)
    title = context.one_of("部门预算项目绩效目标表", "部门预算项目支出绩效目标表", f"{department.year}年部门预算项目绩效目标表")
    table = context.table(17, title, [2.0, 1.1, 2.4, 1.0, 1.2, 2.4, 0.9, 0.9, 0.9, 0.8])
    unit = context.unit_of(17)
    table.header([context.one_of("单位名称/项目名称", "项目名称"), context.one_of("预算数", f"预算数（{unit}）"), context.one_of("年度目标", "年度绩效目标"), "一级指标", "二级指标", "三级指标",
                  "指标性质", "指标值", "度量单位", "权重"])
    chosen, unit = department.projects[:context.random.randint(2, 5)], None
    with_units = context.chance(0.5)
    for one in sorted(chosen, key=lambda one: one.unit) if with_units else chosen:
        if with_units and one.unit != unit:
            unit = one.unit
            table.spanning((0, 3, f"{unit[0]}-{unit[1]}", "left"), *[(column, 1, "", "left") for column in range(3, 10)])
        first, rows = table.row_count, []
        shown, value = printer.show(one.total())
        for mark in marks(context.random, points=100):
            rows.append((table.row_count, mark))
            table.row([one.name, shown, one.goal, mark.first, mark.second, mark.name, mark.operator, mark.target, mark.measure, str(mark.weight)],
                      ["left", "right", "left", "center", "center", "left"] + ["center"] * 4)
            table.truth.append(row(17, project_name=one.name, budget=value, goal=one.goal, indicator=mark.name, operator=mark.operator,
                                   target=mark.target, measure=mark.measure, weight=str(mark.weight), compiling_unit=OPEN if with_units else None))
        for column in (0, 1, 2):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (3, 4))
    return table


def overall(context):
    department, printer = context.department, context.printer(15)
    table = context.table(15, context.one_of("部门整体支出绩效目标表", "部门预算整体支出绩效目标表"), [1.0, 1.1, 1.3, 2.4, 0.9, 0.9, 0.9])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    money, value = printer.show(department.total())
    unit = context.unit_of(15)
    table.spanning((0, 2, context.one_of("部门名称", "部门（单位）名称"), "center"), (2, 5, department.name, "left"))
    first = table.row_count
    table.spanning((0, 2, "年度主要任务", "center"), (2, 1, "任务名称", "center"), (3, 4, "主要内容", "center"))
    for one in department.projects[:2]:
        table.spanning((0, 2, "", "center"), (2, 1, one.name, "left"), (3, 4, one.overview, "left"))
    table.merge_down(0, first, table.row_count - 1)
    first = table.row_count
    table.spanning((0, 2, f"年度部门整体支出预算（{unit}）", "center"), (2, 1, "资金总额", "center"), (3, 1, "财政拨款", "center"), (4, 3, "其他资金", "center"))
    table.spanning((0, 2, "", "center"), (2, 1, money, "right"), (3, 1, money, "right"), (4, 3, "", "right"))
    table.merge_down(0, first, first + 1)
    table.spanning((0, 2, "年度总体目标", "center"), (2, 5, department.goal, "left"))
    start = table.row_count
    table.row(["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"], ["center"] * 7)
    rows = []
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row(["年度绩效指标", mark.first, mark.second, mark.name, mark.operator, mark.target, mark.measure], ["center"] * 3 + ["left"] + ["center"] * 3)
        table.truth.append(row(15, department_name=department.name, total_expenditure=value, goal=department.goal, indicator=mark.name,
                               operator=mark.operator, target=mark.target, measure=mark.measure))
    table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
    return table
