"""石家庄: the tables of `template_fuzhou`, then the goals of the department under a heading without 表 (15) and a form a project
(17): numbered titles below a heading, when the money will be spent (3月底 over 25%), what it is for, indicators described."""

from . import template_fuzhou
from .canonical import OPEN, row
from .marks import marks, merge_levels, truth_in_one_cell

WIDTHS = [1.2, 1.1, 1.3, 1.5, 1.2, 1.1, 1.2]


def tables(context):
    forms = [overall(context)]
    for index, one in enumerate(context.department.projects):
        forms.append(project(context, one, index))
    return template_fuzhou.tables(context) + forms


def form(context, number, title):
    table = context.table(number, title, WIDTHS)
    table.form, table.unit = True, ""
    return table


def overall(context):
    department, printer = context.department, context.printer(15)
    table = form(context, 15, context.one_of("部门整体绩效目标", "单位整体绩效目标", "部门整体绩效目标表"))
    shown, value = printer.show(department.total())
    label = context.one_of("年度预算", "部门预算总额", "年度部门预算")
    table.spanning((0, 1, "部门名称", "center"), (1, 2, department.name, "left"), (3, 1, f"{label}（{context.unit_of(15)}）", "center"),
                   (4, 3, shown, "right"))
    table.spanning((0, 1, "总体目标", "center"), (1, 6, department.goal, "left"))
    indicators(context, table, 15, dict(department_name=department.name, total_expenditure=value, goal=department.goal))
    return table


def project(context, one, index):
    printer = context.printer(17)
    table = form(context, 17, f"{index + 1}.{one.name}绩效目标表")
    table.unit = f"单位：{context.unit_of(17)}"
    if index == 0 and context.chance(0.6):
        table.preface = ["第二部分", "二、各项目绩效目标"]
    shown, value = printer.show(one.total())
    known = sum(one.funds.get(fund, 0) for fund in ("general_public_budget", "carryover", "government_fund", "state_capital"))
    table.spanning((0, 1, "项目编码", "center"), (1, 2, f"1301{one.unit[0]}P00{index:03d}", "left"), (3, 1, "项目名称", "center"),
                   (4, 3, one.name, "left"))
    first = table.row_count
    table.spanning((0, 1, "预算规模及资金用途", "center"), (1, 1, "预算数", "center"), (2, 1, shown, "right"), (3, 1, "其中：财政资金", "center"),
                   (4, 1, printer.show(known)[0], "right"), (5, 1, "其他资金", "center"), (6, 1, printer.show(one.total() - known)[0], "right"))
    table.spanning((0, 1, "", "center"), (1, 6, one.overview, "left"))
    table.merge_down(0, first, first + 1)
    first = table.row_count
    months = context.one_of(["3月底", "6月底", "10月底", "12月底"], ["一季度", "二季度", "三季度", "四季度"])
    at = [(1, 2), (3, 1), (4, 1), (5, 2)]
    table.spanning((0, 1, "资金支出计划（%）", "center"), *[(*place, month, "center") for place, month in zip(at, months)])
    table.spanning((0, 1, "", "center"), *[(*place, part, "center") for place, part in zip(at, context.one_of(
        ["25%", "50%", "75%", "100%"], ["20.00", "45.00", "80.00", "100.00"]))])
    table.merge_down(0, first, first + 1)
    table.spanning((0, 1, "绩效目标", "center"), (1, 6, one.goal, "left"))
    indicators(context, table, 17, dict(project_name=one.name, budget=value, goal=one.goal, compiling_unit=OPEN))
    return table


def indicators(context, table, number, fields):
    parted = context.chance(0.5)
    rows = []
    if parted:
        table.row(["一级指标", "二级指标", "三级指标", "绩效指标描述", context.one_of("指标方向性", "符号", "指标性质"), "指标值", "计量单位"], ["center"] * 7)
    else:
        table.spanning((0, 1, "一级指标", "center"), (1, 1, "二级指标", "center"), (2, 1, "三级指标", "center"), (3, 2, "绩效指标描述", "center"),
                       (5, 1, "指标值", "center"), (6, 1, "指标值确定依据", "center"))
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        if parted:
            words = {"≥": "大于等于", "≤": "小于等于", "=": "等于"}
            shown = words.get(mark.operator, mark.operator) if context.chance(0.3) else mark.operator
            table.row([mark.first, mark.second, mark.name, f"反映{mark.name}", shown, mark.target, mark.measure], ["center"] * 7)
            table.truth.append(row(number, **fields, indicator=mark.name, operator=mark.operator, target=mark.target, measure=mark.measure))
        else:
            table.spanning((0, 1, mark.first, "center"), (1, 1, mark.second, "center"), (2, 1, mark.name, "left"),
                           (3, 2, f"反映{mark.name}", "left"), (5, 1, mark.whole(), "center"), (6, 1, "工作计划", "center"))
            table.truth.append(row(number, **fields, **truth_in_one_cell(mark)))
    merge_levels(table, rows, (0, 1))
