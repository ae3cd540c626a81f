"""西安: the forms. 专项业务经费 is 17, the department's own with its tasks and money 15, 专项资金 16 (often blank)."""

from .canonical import row
from .marks import marks, merge_levels, truth_in_one_cell
from .template_xian_words import look

WIDTHS = [0.8, 1.1, 1.3, 2.6, 1.3, 1.1]


def forms(context, named):
    department = context.department
    context.look = look(context)
    year = f"{department.year}年" if named else ""
    subtitle = "" if named else f"（{department.year}年度）"
    own = context.one_of("部门专项业务经费绩效目标表", "部门预算专项业务经费绩效目标表")
    result = [project(context, 17, year + own, one) for one in department.projects[:context.random.randint(2, 4)]]
    result.append(overall(context, year + "部门整体支出绩效目标表"))
    title = year + context.one_of("专项资金总体绩效目标表", "专项资金整体支出绩效目标表")
    result.append(project(context, 16, title, department.projects[-1] if context.chance(0.5) else None, context.chance(0.5)))
    for table in result:
        table.subtitle = subtitle
    return result


def project(context, number, title, one, two_goals=False):
    """one None: the blank form."""
    department, words = context.department, context.look
    table = context.table(number, title, WIDTHS)
    table.form, table.unit = True, ""
    name, goal = (one.name, one.goal) if one else ("", "目标1：目标2：")
    text, value = wan(one.total()) if one else ("", None)
    known, other = text, ""
    table.spanning((0, 3, words.name, "center"), (3, 3, name, "center"))
    table.spanning((0, 3, "主管部门", "center"), (3, 3, department.name if one else "", "center"))
    first = table.row_count
    label = "资金金额（万元）"
    amounts = [(words.whole, text), ("其中：财政拨款", known), ("其他资金", other)]
    for caption, shown in amounts:
        if two_goals:
            table.spanning((0, 2, label, "center"), (2, 1, caption, "left"),
                           (3, 1, shown, "right"), (4, 1, "年度资金总额：" if caption == words.whole else caption, "left"), (5, 1, shown, "right"))
        else:
            right = [(5, 1, words.executed, "center")] if words.executed else []
            table.spanning((0, 2, label, "center"), (2, 2, caption, "left"), (4, 1 if right else 2, shown, "left"), *right)
    table.merge_down(0, first, first + 2)
    if not two_goals and words.executed:
        table.merge_down(5, first, first + 2)
    if two_goals:
        start = table.row_count
        table.spanning((0, 1, "总体目标", "center"), (1, 2, "实施期总目标", "center"), (3, 3, "年度目标", "center"))
        table.spanning((0, 1, "", "center"), (1, 2, "分年度稳步推进，按期完成。" if one else "", "left"), (3, 3, goal, "left"))
        table.merge_down(0, start, start + 1)
    else:
        table.spanning((0, 1, "总体目标", "center"), (1, 5, goal, "left"))
    fields = dict(project_name=name, responsible_department=department.name, budget=value, goal=goal)
    indicators(context, table, number, fields if one else None)
    return table


def wan(fen):
    """Forms are in 万元 (their label says so) whatever the tables are in. -> text, truth"""
    hundreds = fen // 10_000
    whole, rest = divmod(hundreds, 100)
    return f"{whole}.{rest:02d}".rstrip("0").rstrip(".") or "0", f"{hundreds * 100}.00"


def indicators(context, table, number, fields):
    words, last = context.look, context.look.last
    start, rows = table.row_count, []
    target = (4, 1) if last else (4, 2)
    table.spanning((0, 1, words.chapter, "center"), (1, 1, "一级指标", "center"), (2, 1, "二级指标", "center"), (3, 1, words.indicator, "center"),
                   (*target, "指标值", "center"), *([(5, 1, last, "center")] if last else []))
    if fields is None:
        for first, second in (("产出指标", "数量指标"), ("产出指标", "质量指标"), ("效益指标", "社会效益指标"), ("满意度指标", "服务对象满意度指标")):
            table.spanning((0, 1, "", "center"), (1, 1, first, "center"), (2, 1, second, "center"), (3, 1, "指标1：" if words.counted else "", "left"),
                           (*target, "", "center"), *([(5, 1, "", "center")] if last else []))
        table.merge_down(0, start, table.row_count - 1)
        return
    weighted = last.startswith("分值")
    chosen = marks(context.random)
    for index, mark in enumerate(chosen):
        # The label says what they add up to.
        mark.weight = 90 // len(chosen) + (90 % len(chosen) if index == 0 else 0)
        rows.append((table.row_count, mark))
        name = f"指标{index + 1}：{mark.name}" if words.counted else mark.name
        table.spanning((0, 1, "", "center"), (1, 1, mark.first, "center"), (2, 1, mark.second, "center"), (3, 1, name, "left"),
                       (*target, mark.whole(), "center"), *([(5, 1, str(mark.weight) if weighted else "", "center")] if last else []))
        truth = dict(truth_in_one_cell(mark), indicator=name, weight=str(mark.weight) if weighted else None)
        table.truth.append(row(number, **fields, **truth))
    table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))


def overall(context, title):
    """The tasks of the year with their money; the total of that block is what the department spends."""
    department = context.department
    table = context.table(15, title, WIDTHS)
    table.form, table.unit = True, ""
    table.spanning((0, 2, "部门（单位）名称", "center"), (2, 4, department.name, "center"))
    start = table.row_count
    table.spanning((0, 1, "年度主要任务", "center"), (1, 1, "任务名称", "center"), (2, 1, "主要内容", "center"), (3, 3, "预算金额（万元）", "center"))
    table.row(["", "", "", "总额", "财政拨款", "其他资金"], ["center"] * 6)
    table.merge_down(1, start, start + 1)
    table.merge_down(2, start, start + 1)
    whole = 0
    for one in department.projects[:5]:
        whole += one.total() // 10_000 * 10_000
        amount = wan(one.total())[0]
        table.row(["", one.name, one.overview[:24], amount, amount, ""], ["center", "left", "left"] + ["center"] * 3)
    text, value = wan(whole)
    table.spanning((0, 1, "", "center"), (1, 2, "金额合计", "center"), (3, 1, text, "center"), (4, 1, text, "center"), (5, 1, "", "center"))
    table.merge_down(0, start, table.row_count - 1)
    table.spanning((0, 1, "年度总体目标", "center"), (1, 5, department.goal, "left"))
    indicators(context, table, 15, dict(department_name=department.name, total_expenditure=value, goal=department.goal))
    return table
