"""What offices print in one way or another beside the usual forms: codes in brackets behind names or with a mark before them, units beside
the subjects they spend on and named once, projects before economic codes, numbers of lines, last year beside this one, a fund's balance
in one row of labels, units of money in the labels."""

from . import lines, subjects
from .balance import numbered
from .canonical import row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .units import by_unit

CODED = ("{code}-{name}", "[{code}]{name}", "（{code}）{name}", "{name}（{code}）", "{name}[{code}]", "{code}.{name}", "{code}、{name}", "{code} {name}")
AMOUNTS = ["total", "basic_expenditure", "project_expenditure"]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label = context.one_of("合计", "合  计")
    owner = context.one_of("部门名称：{}", "单位名称：{}（盖章）", "编制单位：{}").format(department.name)
    context.cover = context.one_of([f"{department.name}{year}年部门预算"], [f"{year}年度", f"{department.name}", "部门预算公开"])
    result = [
        total_balance(context, owner), revenue(context, owner), context.one_of(by_subject, by_owner)(context, 3, "部门支出总表", owner),
        in_one_cell(context, 5, "一般公共预算支出表", lines.general_public(department), AMOUNTS, ["合计", "基本支出", "项目支出"], owner),
        in_one_cell(context, 6, "一般公共预算基本支出表", lines.basic_economic(department), ["total", "personnel", "operating"],
                    ["合计", "人员经费", "公用经费"], owner),
        projects_by_class(context, 8, "一般公共预算项目支出表（部门预算支出经济分类）", subjects.DEPARTMENT_ECONOMIC, department.project_economic, owner),
        projects_by_class(context, 9, "一般公共预算项目支出表（政府预算支出经济分类）", subjects.GOVERNMENT_ECONOMIC, department.project_government, owner),
        three_public(context, owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(fund_balance(context, number, department.fund_items(fund), f"{kind}预算收入支出表", owner))
    return result


def labels_of_years(context):
    year = context.department.year
    return context.one_of(("上年数", "本年数"), ("上年预算数", "本年预算数"), (f"{year - 1}年预算数", f"{year}年预算数"))


def earlier(context, amount):
    return amount * 9 // 10 // context.quantum * context.quantum


def total_balance(context, owner):
    """Lines are numbered behind the items, or last year stands beside this one."""
    department = context.department
    funds = [("一般公共预算拨款收入", "general_public_budget"), ("政府性基金预算拨款收入", "government_fund"), ("国有资本经营预算拨款收入", "state_capital")]
    money = [department.fund_total(key) for _, key in funds]
    income = list(zip(numbered([label for label, _ in funds] + ["其他收入"]), money + [department.total() - sum(money)]))
    classes = lines.classes(lines.expenditure(department.items))
    spent = list(zip(numbered([line.name for line in classes]), [line.values["total"] for line in classes]))
    depth = max(len(income), len(spent))
    halves = [income + [None] * (depth - len(income)) + [("收入总计", department.total())],
              spent + [None] * (depth - len(spent)) + [("支出总计", department.total())]]
    is_numbered, years = context.chance(0.5), labels_of_years(context)
    printer = context.printer(1)
    columns = ["项目", "行次", context.one_of("预算数", "金额")] if is_numbered else ["项目", *years]
    table = context.table(1, context.one_of("部门收支总表", "部门收支预算总表"), [2.2, 0.6 if is_numbered else 1.3, 1.4] * 2, owner)
    table.header([("收入", columns), ("支出", columns)])
    truths = {"income": [], "expenditure": []}
    for index in range(depth + 1):
        texts = []
        for place, (side, half) in enumerate(zip(truths, halves)):
            item, amount = half[index] or ("", 0)
            shown, value = printer.show(amount) if item else ("", None)
            beside = str(index + 1 + place * (depth + 1)) if is_numbered else printer.show(earlier(context, amount))[0] if item else ""
            texts += [item, beside, shown]
            if item:
                level = 1 if "、" in item else 0
                truths[side].append(row(1, side=side, level=level, item=item, amount=value))
        table.row(texts, ["left", "center" if is_numbered else "right", "right"] * 2)
    table.truth = truths["income"] + truths["expenditure"]
    return context.finish(table)


def revenue(context, owner):
    """Last year's income, as far as it is printed, before this year's."""
    last, this = labels_of_years(context)
    keys = ["total", "general_public_budget", "government_fund", "state_capital", "other_income"]
    names = ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "其他收入"]
    tree = [text("科目编码", "code", 1.1), text("科目名称", "name", 2.4), (last, [Column("合计", "before", 1.2), Column("一般公共预算", "general", 1.2)]),
            (this, [Column(label, key, 1.2) for label, key in zip(names, keys)])]
    entries = []
    for line in lines.revenue(context.department):
        values = {key: line.values.get(key, 0) for key in keys[:-1]}
        values.update(other_income=values["total"] - sum(values[key] for key in keys[1:-1]), before=earlier(context, values["total"]),
                      general=earlier(context, values["general_public_budget"]), code=line.code or "", name=line.name)
        entries.append(Entry(values, dict(code=line.code, name=line.name, level=line.level)))
    return grid(context, 2, context.one_of("部门收入总表", "部门收入预算总表"), tree, entries, owner)


def in_one_cell(context, number, title, rows, keys, names, owner):
    """Code and name in one cell; the unit of money in each label, beside it or below it."""
    form = context.one_of(*CODED)
    beside = context.one_of("{}", "{}（{unit}）", "{}/{unit}")
    unit = context.unit_of(number)
    tree = [text(context.one_of("科目", "科目名称", "功能分类科目" if number == 5 else "经济分类科目"), "name", 3.0)]
    tree += [Column(beside.format(label, unit=unit), key) for label, key in zip(names, keys)]
    entries = [Entry({**line.values, "name": form.format(code=line.code, name=line.name) if line.code else context.total_label},
                     dict(code=line.code, name=line.name, level=line.level)) for line in rows]
    return grid(context, number, title, tree, entries, owner, unit_text="单位：{}" if beside == "{}" else "")


def spending(budget):
    return lines.expenditure([item for item in budget.items if item.total()])


def by_owner(context, number, title, owner):
    """The unit stands beside the first of its rows alone."""
    tree = [text("单位名称", "unit", 2.2), text("科目编码", "code", 1.1), text("科目名称", "name", 2.4)]
    tree += [Column(label, key) for label, key in zip(["合计", "基本支出", "项目支出"], AMOUNTS)]
    entries, total = [], {}
    for budget in by_unit(context.department, context.random, context.quantum):
        rows = spending(budget) if budget.items else []
        total = {key: total.get(key, 0) + rows[0].values[key] for key in AMOUNTS} if rows else total
        for index, line in enumerate(rows[1:]):
            entries.append(Entry({**line.values, "unit": budget.name if index == 0 else "", "code": line.code, "name": line.name},
                                 dict(code=line.code, name=line.name, level=line.level, unit_name=budget.name)))
    entries.insert(0, Entry(total, dict(name="合计", level=0), bold=True, span=(0, 3, context.total_label)))
    return grid(context, number, title, tree, entries, owner)


def by_subject(context, number, title, owner):
    """Below each subject the units that spend on it; code and name are printed once, or in one cell on every line."""
    joined = context.chance(0.5)
    subjects_of = {}
    for budget in by_unit(context.department, context.random, context.quantum):
        for line in spending(budget)[1:] if budget.items else []:
            if line.level == 3:
                subjects_of.setdefault((line.code, line.name), []).append((budget.name, line.values))
    tree = [text("功能科目", "name", 3.0)] if joined else [text("科目编码", "code", 1.1), text("科目名称", "name", 2.4)]
    tree += [text("单位名称", "unit", 2.2)] + [Column(label, key) for label, key in zip(["合计", "基本支出", "项目支出"], AMOUNTS)]
    entries, total = [], {}
    for (code, name), units in sorted(subjects_of.items()):
        for index, (unit, values) in enumerate(units):
            total = {key: total.get(key, 0) + values[key] for key in AMOUNTS}
            shown = {"name": f"{code}-{name}"} if joined else {"code": code, "name": name} if index == 0 else {}
            entries.append(Entry({**values, **shown, "unit": unit}, dict(code=code, name=name, level=3, unit_name=unit)))
    entries.append(Entry(total, dict(name="合计", level=0), bold=True, span=(0, len(tree) - 3, context.total_label)))
    return grid(context, number, title, tree, entries, owner)


def projects_by_class(context, number, title, names, money, owner):
    """The project that the money is for stands before the class that it is spent on."""
    tree = [text("项目名称", "project", 2.4), text("经济科目编码", "code", 1.1), text("经济科目名称", "name", 2.2), Column("金额", "amount")]
    projects, entries = context.department.projects, []
    for index, line in enumerate(lines.one_amount(money, names)):
        shown = {"name": line.name if line.code else context.total_label, "code": line.code or ""}
        if line.level == 2:
            shown["project"] = projects[index % len(projects)].name
        entries.append(Entry({**line.values, **shown}, dict(code=line.code, name=line.name, level=line.level)))
    return grid(context, number, title, tree, entries, owner)


def three_public(context, owner):
    """A year a row, by its number alone; or a year a column, behind the numbers of the lines."""
    department, year, printer = context.department, context.department.year, context.printer(10)
    keys = ["total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation", "reception"]
    names = ["合计", "因公出国（境）费", "公务用车购置及运行费", "公务用车购置费", "公务用车运行费", "公务接待费"]
    amounts = {at: lines.three_public(department, at) for at in (year - 1, year)}
    title = context.one_of("一般公共预算“三公”经费支出表", "“三公”经费预算表")
    truth = [row(10, budget_year=at, **{key: printer.show(values[key])[1] for key in keys}) for at, values in amounts.items()]
    if context.chance(0.5):
        table = context.table(10, title, [1.2] + [1.2] * 6, owner)
        table.header([context.one_of("年度", "项目")] + names)
        for at, values in amounts.items():
            table.row([context.one_of(str(at), f"{at}年")] + [printer.show(values[key])[0] for key in keys], ["center"] + ["right"] * 6)
    else:
        table = context.table(10, title, [2.4, 0.6, 1.4, 1.4], owner)
        table.header(["项目", "行次", *labels_of_years(context)])
        for index, (name, key) in enumerate(zip(names, keys)):
            table.row([name, str(index + 1)] + [printer.show(values[key])[0] for values in amounts.values()], ["left", "center", "right", "right"])
    table.truth = truth
    return context.finish(table)


def fund_balance(context, number, items, title, owner):
    """What is carried over and received stands beside what is spent, in one row."""
    tree = ["上年结转", "本年收入", ("本年支出", ["小计", "基本支出", "项目支出"]), context.one_of("结转下年", "年末结转和结余")]
    rows = lines.expenditure(items)
    for line in rows:
        line.values["before"] = line.values["after"] = earlier(context, line.values.get("total", 0))
        line.values["now"] = line.values.get("total", 0)
    return coded(context, number, title, tree, ["before", "now", *pick(number, *AMOUNTS), "after"], rows, caption=owner)
