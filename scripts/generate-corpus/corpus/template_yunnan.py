"""云南, 辽宁: expenditure split by kinds of money, projects above the subjects that they are spent on, purchases below the units that make
them, targets in one list with lines of units, forms whose indicators stand below two rows of labels."""

from . import lines
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels
from .template_integrated import appropriation_balance, revenue, three_public, total_balance


def tables(context):
    department, year = context.department, context.department.year
    context.cover = context.one_of([f"{department.name}{year}年部门预算公开"], [department.name, f"{year}年部门预算"])
    context.total_label, context.total_place = "合计", context.one_of("both", "name", "code")
    owner = context.one_of(f"部门名称：{department.name}", f"单位名称：{department.name}", f"预算单位名称：{department.name}")
    codes = context.one_of("joined", "split")
    everything = lines.expenditure(department.items)
    result = [
        total_balance(context, context.one_of("部门财务收支预算总表", "部门收支总体情况表"), owner, everything),
        revenue(context, context.one_of("部门收入预算表", "部门收入总体情况表"), owner, "小计"),
        expenditure(context, owner, everything),
        appropriation_balance(context, owner),
        coded(context, 5, context.one_of("一般公共预算支出预算表（按功能科目分类）", "一般公共预算支出情况表"),
              ["合计", ("基本支出", ["小计", "人员经费", "公用经费"]), "项目支出"],
              pick(5, "total", "basic_expenditure", "personnel", "operating", "project_expenditure"), lines.general_public(department), caption=owner, codes=codes),
        basic_by_items(context, owner),
        three_public(context, owner, "预算表"),
        projects(context, owner),
        targets_in_a_list(context),
        procurement(context, owner)]
    result += [form(context, one) for one in department.projects[:2]]
    result.append(overall(context))
    return result


def expenditure(context, owner, everything):
    """基本支出 and 项目支出 below 一般公共预算 are its own, not those of all money."""
    department = context.department
    general = {line.code: line.values for line in lines.expenditure([one for one in (item.paid_by("general_public_budget", "carryover") for item in department.items)
                                                                     if one.total()])}
    tree = [text("科目编码", "code", 1.1), text("科目名称", "name", 2.6), Column("合计", "total", 1.2),
            ("一般公共预算", [Column("小计", "general", 1.2), Column("基本支出", "basic", 1.2), Column("项目支出", "project", 1.2)]),
            Column(context.one_of("其他各类资金", "政府性基金等"), "rest", 1.2)]
    entries = []
    for line in everything:
        own = general.get(line.code, {})
        values = dict(total=line.values["total"], general=own.get("total", 0), basic=own.get("basic_expenditure", 0), project=own.get("project_expenditure", 0))
        values.update(rest=values["total"] - values["general"], code=line.code or "", name=line.name)
        entries.append(Entry(values, dict(code=line.code, name=line.name, level=line.level), bold=line.level == 0))
    return grid(context, 3, context.one_of("部门支出预算表", "部门支出总体情况表"), tree, entries, owner)


def basic_by_items(context, owner):
    """Basic expenditure of all money, an item a line: none of the 17."""
    department = context.department
    code, unit = department.units[0]
    tree = [text("单位名称", "unit", 2.0), text("项目代码", "number", 1.6), text("项目名称", "name", 1.8), text("部门经济科目编码", "code", 1.0),
            text("部门经济科目名称", "subject", 1.8), Column("总计", "total", 1.2)]
    rows = [line for line in lines.basic_economic(department) if line.level == 2]
    entries = [Entry(dict(unit=unit, number=f"5301{code}{index:06}", name="人员类项目", code=line.code, subject=line.name, total=line.values["total"]), None)
               for index, line in enumerate(rows)]
    return grid(context, None, "部门基本支出预算表（人员类、运转类公用经费项目）", tree, entries, owner)


def projects(context, owner):
    """A line for each project, and below it one for each subject."""
    kinds = ("general_public_budget", "government_fund", "state_capital", "special_account")
    tree = [text("项目分类", "kind", 1.2), text("项目代码", "number", 1.5), text("项目名称", "name", 2.2), text("项目单位", "unit", 1.8), text("经济科目名称", "subject", 1.5),
            Column("合计", "total", 1.1), Column("一般公共预算", "general_public_budget", 1.1), Column("政府性基金预算", "government_fund", 1.1),
            Column("国有资本经营预算", "state_capital", 1.1), Column("财政专户管理资金", "special_account", 1.1), Column("单位资金", "unit_funds", 1.1)]
    entries, sums = [], {}
    for index, one in enumerate(context.department.projects):
        values = {key: one.funds.get(key, 0) for key in kinds}
        values["general_public_budget"] += one.funds.get("carryover", 0)
        values.update(total=one.total(), unit_funds=one.total() - sum(values.values()))
        sums = {key: sums.get(key, 0) + amount for key, amount in values.items()}
        kind = context.one_of("专项业务类", "事业发展类")
        entries.append(Entry({**values, "name": one.name}, dict(project_name=one.name, level=1, unit_name=OPEN, category=OPEN)))
        halves = [{key: amount // 2 // context.quantum * context.quantum for key, amount in values.items() if key != "total"}]
        halves.append({key: values[key] - halves[0][key] for key in halves[0]})
        for half, subject in zip(halves, ("办公费", "委托业务费")):
            half["total"] = sum(half.values())
            entries.append(Entry({**half, "kind": kind, "number": f"53{index:010}", "name": one.name, "unit": one.unit[1], "subject": subject},
                                 dict(project_name=one.name, level=2, unit_name=one.unit[1], category=kind)))
    total = Entry(sums, dict(project_name="合计", level=0, category=OPEN, unit_name=OPEN), bold=True, span=(0, 5, "合计"))
    title = context.one_of("部门项目支出预算表（其他运转类、特定目标类项目）", "部门项目支出预算表")
    return grid(context, 13, title, tree, entries + [total] if context.chance(0.7) else [total] + entries, owner)


def targets_in_a_list(context):
    """One list, with lines of units among the projects that have nothing but the unit's name."""
    label = context.one_of("单位名称、项目名称", "单位名称（项目名称）", "单位（项目）名称")
    title = context.one_of("部门项目支出绩效目标表（本次下达）", "项目支出绩效目标表")
    table = context.table(17, title, [2.0, 2.4, 1.0, 1.2, 2.2, 0.9, 0.9, 0.9, 1.0, 1.6])
    table.unit = ""
    table.header([label, context.one_of("项目年度绩效目标", "年度绩效目标"), "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "指标属性", "指标说明"])
    unit = context.department.units[0][1]
    table.row([unit] + [""] * 9, ["left"] * 10)
    for one in context.department.projects[2:5]:
        first, rows = table.row_count, []
        for mark in marks(context.random):
            rows.append((table.row_count, mark))
            table.row([one.name, one.goal, mark.first, mark.second, mark.name, mark.operator, mark.target, mark.measure, "定量指标", "反映工作情况"],
                      ["left", "left", "center", "center", "left"] + ["center"] * 4 + ["left"])
            table.truth.append(row(17, compiling_unit=unit, project_name=one.name, goal=one.goal, indicator=mark.name, operator=mark.operator,
                                   target=mark.target, measure=mark.measure))
        for column in (0, 1):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (2, 3))
    return table


def procurement(context, owner):
    """The unit's line stands in the column of the purposes."""
    tree = [text("预算项目", "purpose", 2.0), text("采购项目", "item", 2.0), text("采购品目", "catalogue", 2.2), text("计量单位", "measure", 0.8, "center"),
            text("数量", "count", 0.7, "center"), Column("合计", "total", 1.1), Column("一般公共预算", "general_public_budget", 1.1)]
    unit = context.department.units[0][1]
    whole = sum(amount for *_, amount in context.department.procurement)
    entries = [Entry(dict(purpose=unit, total=whole, general_public_budget=whole), dict(procurement_item=unit, unit_name=unit, level=1, category=OPEN, item_code=OPEN))]
    for _, name, _, amount in context.department.procurement:
        entries.append(Entry(dict(purpose="公用经费", item=name, catalogue="A05040101 " + name, measure="项", count="1", total=amount, general_public_budget=amount),
                             dict(procurement_item=name, unit_name=unit, level=2, category=OPEN, item_code=OPEN), {"purpose": 1}))
    entries.append(Entry(dict(total=whole, general_public_budget=whole), dict(procurement_item="合计", level=0, category=OPEN), bold=True, span=(0, 3, "合计")))
    return grid(context, 14, "部门政府采购预算表", tree, entries, owner)


def form(context, one):
    """A target is a number or words, each in a column of its own below 指标值."""
    printer = context.printer(17)
    table = context.table(17, context.one_of("部门预算项目（政策）绩效目标情况表", "部门项目支出绩效目标表"), [1.2, 1.2, 2.4, 0.9, 0.9, 0.9, 0.9])
    table.form, table.unit = True, ""
    money, value = printer.show(one.total())
    table.spanning((0, 2, "项目（政策）名称", "center"), (2, 5, one.name, "left"))
    table.spanning((0, 2, "主管部门", "center"), (2, 1, context.department.name, "left"), (3, 2, "实施单位", "center"), (5, 2, one.unit[1], "left"))
    table.spanning((0, 2, f"预算金额（{context.unit_of(17)}）", "center"), (2, 5, money, "left"))
    table.spanning((0, 2, "总体绩效目标", "center"), (2, 5, one.goal, "left"))
    start = table.row_count
    for column, label in enumerate(("一级指标", "二级指标", "三级指标", "运算符号")):
        table.put(column, label, align="center")
    table.put(4, "指标值", columns=2, align="center")
    table.put(6, "度量单位", align="center")
    table.row_count += 1
    table.row(["一级指标", "二级指标", "三级指标", "运算符号", "定量", "定性", "度量单位"], ["center"] * 7)
    for column in (0, 1, 2, 3, 6):
        table.merge_down(column, start, start + 1)
    rows = []
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        isWord = mark.operator == "定性"
        table.row([mark.first, mark.second, mark.name, "=" if isWord else mark.operator, "" if isWord else mark.target, mark.target if isWord else "", mark.measure],
                  ["center"] * 2 + ["left"] + ["center"] * 4)
        table.truth.append(row(17, compiling_unit=OPEN, project_name=one.name, responsible_department=context.department.name, budget=value, goal=one.goal,
                               indicator=mark.name, operator="=" if isWord else mark.operator, target=mark.target, measure=mark.measure))
    merge_levels(table, rows, (0, 1))
    return table


def overall(context):
    """一级指标, 二级指标 and 三级指标 stand below 绩效指标."""
    department = context.department
    table = context.table(15, "部门整体支出绩效目标表", [1.2, 1.2, 2.4, 0.9, 0.9, 0.9, 1.8])
    table.form, table.unit = True, ""
    table.spanning((0, 2, "部门名称", "center"), (2, 5, department.name, "left"))
    table.spanning((0, 2, "部门职责", "center"), (2, 5, "负责本行业的管理和服务。", "left"))
    table.spanning((0, 2, "年度总体目标", "center"), (2, 5, department.goal, "left"))
    start = table.row_count
    table.put(0, "绩效指标", columns=3, align="center")
    for column, label in enumerate(("指标性质", "指标值", "度量单位", "指标说明")):
        table.put(3 + column, label, align="center")
    table.row_count += 1
    table.row(["一级指标", "二级指标", "三级指标", "", "", "", ""], ["center"] * 7)
    if context.chance(0.6):
        for column in range(3, 7):
            table.merge_down(column, start, start + 1)
    rows = []
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row([mark.first, mark.second, mark.name, mark.operator, mark.target, mark.measure, "按年度计划"], ["center"] * 2 + ["left"] + ["center"] * 4)
        table.truth.append(row(15, department_name=department.name, goal=department.goal, indicator=mark.name, operator=mark.operator, target=mark.target,
                               measure=mark.measure))
    merge_levels(table, rows, (0, 1))
    return table
