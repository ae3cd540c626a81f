"""北京: the targets of all projects as one list (17), and the department's own form (15)."""

from .canonical import row
from .marks import marks, merge_levels


def targets(context, title):
    """A project's name, amounts and goal stand once, in cells merged over its indicators."""
    department, printer = context.department, context.printer(17)
    table = context.table(17, title, [1.5, 1.0, 1.0, 1.0, 2.4, 0.9, 1.1, 1.9, 0.7, 0.9, 0.7], unit_text=context.unit_label)
    table.header(["项目名称", "项目总额", ("其中：", ["财政资金", "其他资金"]), "绩效目标", "一级指标", "二级指标", "三级指标",
                  context.one_of("绩效指标性质", "指标性质"), context.one_of("本年绩效指标值", "指标值"), "绩效度量单位"])
    table.form = True
    numbered = context.chance(0.6)
    for index, one in enumerate(department.projects):
        name = f"1100{department.year % 100:02d}T{index + 431545:09d}-{one.name}" if numbered else one.name
        known = sum(one.funds.get(fund, 0) for fund in ("general_public_budget", "carryover", "government_fund", "state_capital"))
        amount, value = printer.show(one.total())
        lead = [name, amount, printer.show(known)[0], printer.show(one.total() - known)[0], one.goal]
        first, rows = table.row_count, []
        for mark in marks(context.random):
            rows.append((table.row_count, mark))
            table.row((lead if not rows[1:] else [""] * 5) + [mark.first, mark.second, mark.name, mark.operator, mark.target, mark.measure],
                      ["left", "right", "right", "right", "left"] + ["left"] * 3 + ["center"] * 3)
            table.truth.append(row(17, project_name=name, budget=value, goal=one.goal, indicator=mark.name, operator=mark.operator,
                                   target=mark.target, measure=mark.measure))
        for column in range(5):
            table.merge_down(column, first, table.row_count - 1)
        if context.chance(0.3):
            merge_levels(table, rows, (5, 6))
    return table


def overall(context, title):
    """A small table of money under a header of its own, a goal, a blank field, then the indicators."""
    department, printer = context.department, context.printer(15)
    table = context.table(15, title, [1.2, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3, 1.3])
    table.form, table.unit = True, ""
    table.subtitle = context.one_of(f"（{department.year}年度）", f"{department.year}（年度）", f"（{department.year}年）")
    total, value = printer.show(department.total())
    known = sum(department.fund_total(fund) for fund in ("general_public_budget", "carryover", "government_fund", "state_capital"))
    basic = sum(item.basic() for item in department.items)
    amounts = [known, basic, known - basic, department.total() - known, 0, department.total() - known]
    table.spanning((0, 2, context.one_of("部门名称", "部门（单位）名称"), "center"), (2, 6, department.name, "left"))
    first = table.row_count
    table.spanning((0, 1, f"总体资金情况（{context.unit_of(15)}）", "center"), (1, 1, "预算支出总额", "center"),
                   (2, 3, "财政拨款", "center"), (5, 3, "其他资金", "center"))
    group = context.one_of("合计", "小计")
    table.row(["", "", group, "基本支出", "项目支出", group, "基本支出", "项目支出"], ["center"] * 8)
    table.row(["", total] + [printer.show(amount)[0] for amount in amounts], ["center"] + ["right"] * 7)
    table.merge_down(0, first, first + 2)
    table.merge_down(1, first, first + 1)
    chapter = context.chance(0.7)
    start = table.row_count
    goal_label = context.one_of("整体绩效目标", "整体绩效目标", "年度总体目标")
    lead = [(0, 1, "整体绩效目标", "center"), (1, 1, goal_label, "center")] if chapter else [(0, 2, goal_label, "center")]
    table.spanning(*lead, (2, 6, department.goal, "left"))
    if context.chance(0.7):
        lead = [(0, 1, "", "center"), (1, 1, "其他说明", "center")] if chapter else [(0, 2, "其他说明", "center")]
        table.spanning(*lead, (2, 6, "", "left"))
    left = [(0, 1, "", "center")] if chapter else []
    at = len(left)
    names = ["活动", "绩效指标", "指标性质", "指标值", "度量单位"]
    spans = [(at, 2 - at if not chapter else 1), (2, 3), (5, 1), (6, 1), (7, 1)]
    table.spanning(*left, *[(column, count, name, "center") for (column, count), name in zip(spans, names)])
    for mark in marks(context.random):
        texts = [context.one_of("综合业务", "审核业务", "公共服务"), mark.name, mark.operator, mark.target, mark.measure]
        table.spanning(*left, *[(column, count, words, "left") for (column, count), words in zip(spans, texts)])
        table.truth.append(row(15, department_name=department.name, total_expenditure=value, goal=department.goal, indicator=mark.name,
                               operator=mark.operator, target=mark.target, measure=mark.measure))
    if chapter:
        table.merge_down(0, start, table.row_count - 1)
    return table
