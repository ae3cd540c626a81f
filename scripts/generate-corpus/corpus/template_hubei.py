"""武汉: the statements of `template_integrated`, then what Hubei asks of goals: money of three years in a grid of its own, the projects in
a list inside the department's form, goals for the years to come beside those of the year, each with indicators of its own, and of
the year's the values of two years before."""

from . import template_integrated
from .canonical import OPEN, row
from .marks import marks, merge_levels, truth_in_one_cell

WIDTHS = [1.2, 1.1, 1.3, 2.0, 1.0, 1.0, 1.2, 1.6]


def tables(context):
    statements = [table for table in template_integrated.tables(context) if table.number is None or table.number < 15]
    forms = [overall(context)]
    for one in context.department.projects[:context.random.randint(2, 4)]:
        forms.append(project(context, one))
    return statements + forms


def form(context, number, title):
    table = context.table(number, title, WIDTHS)
    table.form, table.subtitle = True, context.one_of("", f"（{context.department.year}年度）")
    table.unit = context.one_of("", table.unit)
    return table


def pair(table, first, value, second, other):
    table.spanning((0, 1, first, "center"), (1, 3, value, "left"), (4, 2, second, "center"), (6, 2, other, "left"))


def whole(table, label, value):
    table.spanning((0, 1, label, "center"), (1, 7, value, "left"))


def overall(context):
    department, printer, year = context.department, context.printer(15), context.department.year
    unit = context.unit_of(15)
    table = form(context, 15, context.one_of("部门整体支出绩效目标表", "部门整体绩效目标表", "部门整体绩效目标申报表"))
    shown, value = printer.show(department.total())
    basic = sum(item.basic() for item in department.items)
    whole(table, "部门名称", department.name)
    pair(table, "填报人", "", "联系电话", "")
    first = table.row_count
    label, inner = context.one_of(("部门总体资金情况", f"总体资金情况（{unit}）"), (f"部门总体资金情况（{unit}）", "总体资金情况"), (f"总体资金情况（{unit}）", "资金情况"))
    table.spanning((0, 1, label, "center"), (1, 3, inner, "center"), (4, 1, "当年金额", "center"),
                   (5, 1, "占比", "center"), (6, 2, "近两年收支金额", "center"))
    table.spanning((0, 1, "", "center"), (1, 3, "", "center"), (4, 1, "", "center"), (5, 1, "", "center"), (6, 1, f"{year - 2}年", "center"),
                   (7, 1, f"{year - 1}年", "center"))
    for column in (1, 4, 5):
        table.merge_down(column, first, first + 1)
    for name, parts in (("收入构成", [("财政拨款", basic), ("其他资金", department.total() - basic)]),
                        ("支出构成", [("基本支出", basic), ("项目支出", department.total() - basic)])):
        start = table.row_count
        for part, amount in [*parts, ("合计", department.total())]:
            share = f"{amount * 100 / department.total():.2f}%"
            before = printer.show(amount // (2 * 1_000_000) * 1_000_000)[0]
            table.spanning((0, 1, "", "center"), (1, 1, name, "center"), (2, 2, part, "center"), (4, 1, printer.show(amount)[0], "right"),
                           (5, 1, share, "center"), (6, 1, before, "right"), (7, 1, before, "right"))
        table.merge_down(1, start, table.row_count - 1)
    table.merge_down(0, first, table.row_count - 1)
    whole(table, "部门职能概述", "负责本行业的管理和服务。")
    whole(table, "年度工作任务", "".join(f"{index + 1}.{one.goal}" for index, one in enumerate(department.projects[:2])))
    first = table.row_count
    table.spanning((0, 1, "项目支出情况", "center"), (1, 2, "项目名称", "center"), (3, 1, context.one_of("支出项目类别", "项目类型"), "center"),
                   (4, 1, "项目总预算", "center"), (5, 1, "项目本年度预算", "center"), (6, 2, "项目主要支出方向和用途", "center"))
    for one in department.projects:
        table.spanning((0, 1, "", "center"), (1, 2, one.name, "left"), (3, 1, "本级支出项目", "center"), (4, 1, printer.show(one.total())[0], "right"),
                       (5, 1, printer.show(one.total())[0], "right"), (6, 2, one.overview, "left"))
    table.merge_down(0, first, table.row_count - 1)
    fields = dict(department_name=department.name, total_expenditure=value)
    goals(context, table, 15, department.goal, fields, "整体绩效总目标")
    return table


def goals(context, table, number, goal, fields, label):
    year = context.department.year
    later = "形成长期稳定的公共服务能力，各项机制持续完善。"
    first = table.row_count
    table.spanning((0, 1, label, "center"), (1, 3, context.one_of(f"长期目标（截止{year + 2}年）", "长期目标"), "center"), (4, 4, "年度目标", "center"))
    table.spanning((0, 1, "", "center"), (1, 3, later, "left"), (4, 4, goal, "left"))
    table.merge_down(0, first, first + 1)
    if context.chance(0.6):
        if context.chance(0.5):
            whole(table, "长期目标1", later)
        indicators(context, table, number, dict(fields, goal=OPEN), context.one_of("长期绩效指标", "长期目标绩效指标"), False)
        if context.chance(0.5):
            whole(table, "年度目标1", goal)
    indicators(context, table, number, dict(fields, goal=goal), context.one_of("年度绩效指标", "年度目标绩效指标"), True)


def indicators(context, table, number, fields, label, of_year):
    year = context.department.year
    first, rows = table.row_count, []
    levels = [(0, 1, label, "center"), (1, 1, "一级指标", "center"), (2, 1, "二级指标", "center"), (3, 1, context.one_of("三级指标", "指标名称"), "center")]
    if of_year and context.chance(0.8):
        deep = context.chance(0.6)
        group = context.one_of("指标值", "近两年指标值")
        if deep and group == "指标值":
            table.spanning(*levels, (4, 3, group, "center"), (7, 1, "指标值确定依据", "center"))
            table.spanning(*[(at, 1, "", "center") for at in range(4)], (4, 1, "前年", "center"), (5, 1, "上年", "center"), (6, 1, "预计当年实现", "center"),
                           (7, 1, "", "center"))
            merged = (1, 2, 3, 7)
        else:
            table.spanning(*levels, (4, 2, "近两年指标值", "center"), (6, 1, "预期当年实现值", "center"), (7, 1, "指标值确定依据", "center"))
            table.spanning(*[(at, 1, "", "center") for at in range(4)], (4, 1, f"{year - 2}年", "center"), (5, 1, f"{year - 1}年", "center"),
                           (6, 1, "", "center"), (7, 1, "", "center"))
            merged = (1, 2, 3, 6, 7)
        for column in merged:
            table.merge_down(column, first, first + 1)
        before = True
    else:
        table.spanning(*levels, (4, 3, "指标值", "center"), (7, 1, context.one_of("指标值确定依据", "绩效标准"), "center"))
        before = False
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        start = [(0, 1, "", "center"), (1, 1, mark.first, "center"), (2, 1, mark.second, "center"), (3, 1, mark.name, "left")]
        if before:
            old = "较好" if mark.operator == "定性" else f"{mark.operator}{mark.target[:1]}{mark.measure}"
            table.spanning(*start, (4, 1, old, "center"), (5, 1, old, "center"), (6, 1, mark.whole(), "center"), (7, 1, "工作计划", "center"))
        else:
            table.spanning(*start, (4, 3, mark.whole(), "center"), (7, 1, "计划标准", "center"))
        table.truth.append(row(number, **fields, **truth_in_one_cell(mark)))
    table.merge_down(0, first, table.row_count - 1)
    merge_levels(table, rows, (1, 2))


def project(context, one):
    department, printer, year = context.department, context.printer(17), context.department.year
    unit = context.unit_of(17)
    table = form(context, 17, context.one_of("项目支出绩效目标表", "项目绩效目标申报表", "部门项目支出绩效目标表"))
    if context.chance(0.5):
        table.caption = f"申报日期：{year - 1}年11月20日"
    shown, value = printer.show(one.total())
    pair(table, "项目名称", one.name, "项目编码", f"4201{one.unit[0]}T000000021")
    pair(table, "项目主管部门", department.name, "项目执行单位", one.unit[1])
    pair(table, "项目负责人", "", "联系电话", "")
    pair(table, "项目属性", context.one_of("持续性项目", "1.持续性项目□ 2.新增性项目√"), "支出项目类别", "本级支出项目")
    pair(table, "起始年度", str(year), "终止年度", str(year + 1))
    whole(table, "项目立项依据", one.basis)
    whole(table, "项目实施方案", one.overview)
    pair(table, f"项目总预算（{unit}）", shown, f"项目当年预算（{unit}）", shown)
    whole(table, context.one_of("项目前两年预算及当年预算变动情况", "前两年预算安排情况"), "上两年预算安排均不超过当年，变动由任务增减引起。")
    first = table.row_count
    general = one.funds.get("general_public_budget", 0)
    head = context.one_of("项目资金来源", "资金来源")
    table.spanning((0, 1, head, "center"), (1, 3, context.one_of("来源项目", "资金来源项目"), "center"), (4, 4, "金额", "center"))
    for label, amount in (("合计", one.total()), ("1.一般公共预算财政拨款", general), ("其中：申请当年预算拨款", general), ("2.其他资金", one.total() - general)):
        table.spanning((0, 1, "", "center"), (1, 3, label, "left"), (4, 4, printer.show(amount)[0], "right"))
    table.merge_down(0, first, table.row_count - 1)
    first = table.row_count
    table.spanning((0, 1, "项目支出明细测算", "center"), (1, 2, context.one_of("项目活动", "项目子活动"), "center"), (3, 1, "活动内容表述", "center"), (4, 2, "支出经济分类", "center"),
                   (6, 1, "金额", "center"), (7, 1, "测算依据及说明", "center"))
    half = one.total() // 2_000_000 * 1_000_000
    for label, amount in (("日常活动", half), ("其他活动", one.total() - half)):
        table.spanning((0, 1, "", "center"), (1, 2, label, "left"), (3, 1, "按计划开展", "left"), (4, 2, "委托业务费", "center"), (6, 1, printer.show(amount)[0], "right"),
                       (7, 1, "按市场价格", "left"))
    table.merge_down(0, first, table.row_count - 1)
    if context.chance(0.6):
        first = table.row_count
        table.spanning((0, 1, "项目采购", "center"), (1, 3, "品名", "center"), (4, 2, "数量", "center"), (6, 2, "金额", "center"))
        table.spanning((0, 1, "", "center"), (1, 3, "办公设备", "left"), (4, 2, "1", "center"), (6, 2, printer.show(half)[0], "right"))
        table.merge_down(0, first, first + 1)
    goals(context, table, 17, one.goal, dict(project_name=one.name, responsible_department=department.name, budget=value, compiling_unit=OPEN,
                                             basis=OPEN, overview=OPEN), "项目绩效总目标")
    return table
