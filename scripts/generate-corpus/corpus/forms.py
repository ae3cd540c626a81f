"""Tables 15 to 17 as forms: fields, long texts, and a block of indicators under them."""

from .canonical import row

HEAD = ["绩效指标", "指标名称", "指标权重", "计量单位", "指标性质", "指标值", "是否核心指标"]
WIDTHS = [1.1, 3.2, 0.9, 0.9, 0.9, 0.9, 0.9]


def indicator_block(table, indicators):
    first = table.row_count
    table.row(HEAD, ["center"] * 7)
    for one in indicators:
        table.row(["", one.name, str(one.weight), one.measure, one.operator, one.target, "是" if one.core else "否"],
                  ["center", "left"] + ["center"] * 5)
    table.merge_down(0, first, table.row_count - 1)


def indicator_truth(number, indicators, **fields):
    return [row(number, indicator=one.name, weight=str(one.weight), measure=one.measure, operator=one.operator,
                target=one.target, core=one.core, **fields) for one in indicators]


def long_field(table, label, text):
    table.spanning((0, 1, label, "center"), (1, 6, text, "left"))


def overall(context, number, title, goal_label="当年整体绩效目标", caption=""):
    department = context.department
    table = context.table(number, title, WIDTHS, caption)
    table.form = True
    text, value = context.printer(number).show(department.total())
    table.spanning((0, 1, "部门（单位）名称", "center"), (1, 1, department.name, "left"), (2, 2, "部门支出预算数", "center"),
                   (4, 3, text, "center"))
    long_field(table, goal_label, department.goal)
    indicator_block(table, department.indicators)
    table.truth = indicator_truth(15, department.indicators, department_name=department.name, total_expenditure=value,
                                  goal=department.goal)
    return table


def project(context, number, title, one, own="区级支出（元）", lower="补助镇街（元）", with_basis=True, caption=None):
    department = context.department
    unit = one.unit[1]
    table = context.table(number, title, WIDTHS, f"编制单位：{unit}" if caption is None else caption)
    table.form = True
    printer = context.printer(number)
    budget, budget_truth = printer.show(one.total())
    step = 10_000 * 10 ** max(0, 2 - printer.decimals)       # no finer than what is printed
    passed_on = one.total() // (3 * step) * step if context.random.random() < 0.4 else 0
    own_text, own_truth = printer.show(one.total() - passed_on)
    lower_text, lower_truth = printer.show(passed_on)
    own, lower = (label.replace("元", context.unit_of(number)) for label in (own, lower))
    table.spanning((0, 1, "专项资金名称", "center"), (1, 1, one.name, "left"), (2, 2, "业务主管部门", "center"),
                   (4, 3, department.name, "left"))
    first = table.row_count
    table.spanning((0, 1, "当年预算", "center"), (1, 1, budget, "right"), (2, 2, own, "center"), (4, 3, own_text, "right"))
    table.spanning((0, 1, "", "center"), (1, 1, "", "right"), (2, 2, lower, "center"), (4, 3, lower_text, "right"))
    table.merge_down(0, first, first + 1)
    table.merge_down(1, first, first + 1)
    long_field(table, "项目概况", one.overview)
    if with_basis:
        long_field(table, "立项依据", one.basis)
    long_field(table, "当年绩效目标", one.goal)
    indicator_block(table, one.indicators)
    table.truth = indicator_truth(
        number, one.indicators, compiling_unit=unit if caption is None else None, project_name=one.name,
        responsible_department=department.name, budget=budget_truth, own_level_spending=own_truth,
        lower_level_transfer=lower_truth, overview=one.overview, basis=one.basis if with_basis else None, goal=one.goal)
    return table
