"""福州 and 泉州: the tables of `template_fuzhou`, then a form a project (17): the caption is a row of the ruled box, or stands
above it and alone names the project; forms follow one another in one grid, on one page, or one a page."""

from . import template_fuzhou
from .canonical import OPEN, row
from .marks import marks, merge_levels, truth_in_one_cell

WIDTHS = [1.2, 1.2, 1.5, 2.4, 1.5]


def tables(context):
    department = context.department
    result = template_fuzhou.tables(context)
    kind = context.one_of("inside", "inside", "glued", "above")
    chosen = list(department.projects)
    if context.chance(0.4):
        chosen.append(chosen[0])                # printed again, as some documents do
    look = dict(chapter=context.one_of("merged", "repeated", "first"), project=context.one_of("", "项目"), executing=context.chance(0.7),
                remark=context.chance(0.7), chapter_label=context.one_of("绩效目标指标", "绩效目标指标", "绩效指标"),
                goal=context.one_of("年度目标", "年度绩效目标", "总体目标"), money=context.one_of("专项资金情况", "项目资金", "资金情况"),
                colon=context.one_of("", "："), prefix=context.chance(0.5))
    forms = []
    for index, one in enumerate(chosen):
        if kind == "glued" and forms:
            add_form(context, forms[0], one, kind, look)
            continue
        table = context.table(17, [], WIDTHS)
        table.form, table.unit = True, ""
        if index == 0 and context.chance(0.6):
            table.preface = ["七、预算绩效目标情况", "（二）绩效目标表及说明", "1.项目支出绩效目标表"]
        add_form(context, table, one, kind, look)
        forms.append(table)
    return result + forms


def add_form(context, table, one, kind, look):
    department, printer, unit = context.department, context.printer(17), one.unit
    name = one.name + (look["project"] if kind == "inside" and context.chance(0.3) else "")
    caption = f"{name}{look['project']}绩效目标表"
    prefix = f"{unit[0]}_{unit[1]}_" if kind == "above" and look["prefix"] else ""
    if kind == "above":
        table.title = [prefix + caption]
    else:
        table.spanning((0, 5, caption, "center"))
        table.spanning((0, 1, "项目名称", "center"), (1, 4, name, "center"))
    if kind != "above" or context.chance(0.5):
        if look["executing"]:
            table.spanning((0, 1, "主管部门", "center"), (1, 2, department.name, "center"), (3, 1, "实施单位", "center"), (4, 1, unit[1], "center"))
        else:
            table.spanning((0, 1, "主管部门", "center"), (1, 4, department.name, "center"))
        responsible = department.name
    else:
        responsible = None
    value = money(context, table, printer, one, look)
    table.spanning((0, 1, look["goal"], "center"), (1, 4, one.goal, "left"))
    fields = dict(project_name=name, responsible_department=responsible, budget=value, goal=one.goal, compiling_unit=OPEN)
    if kind == "above":
        # The caption says 项目 behind the name; whether that belongs to it, the contract does not say.
        fields["project_name"] = OPEN if look["project"] else name
    indicators(context, table, look, fields)
    if look["remark"]:
        table.spanning((0, 1, "备注", "center"), (1, 4, "", "left"))


def money(context, table, printer, one, look):
    known = sum(one.funds.get(fund, 0) for fund in ("general_public_budget", "carryover", "government_fund", "state_capital"))
    first, value = table.row_count, None
    for label, amount in (("资金总额", one.total()), ("财政拨款", known), ("其他资金", one.total() - known)):
        shown, truth = printer.show(amount)
        value = value or truth
        table.spanning((0, 1, f"{look['money']}（{context.unit_of(17)}）", "center"), (1, 2, label + look["colon"], "center"),
                       (3, 2, shown or "0.00", "center"))
    table.merge_down(0, first, first + 2)
    return value


def indicators(context, table, look, fields):
    chapter = look["chapter_label"]
    start, rows = table.row_count, []
    table.row([chapter, "一级指标", "二级指标", "三级指标", context.one_of("指标值", "指标值", "目标值")], ["center"] * 5)
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row([chapter if look["chapter"] == "repeated" else "", mark.first, mark.second, mark.name, mark.whole()], ["center"] * 5)
        table.truth.append(row(17, **fields, **truth_in_one_cell(mark)))
    if look["chapter"] != "repeated":
        table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
