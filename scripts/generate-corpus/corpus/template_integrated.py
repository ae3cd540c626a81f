"""The statements that the common budget system prints in Hubei, Hunan, Yunnan and elsewhere: income by unit with 本年收入 and 上年结转结余
side by side, projects with a dozen kinds of money, purchases by project and catalogue, indicators with 度量单位 in lists or forms."""

from . import lines
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels
from .units import by_unit

NOW = [("一般公共预算", "general_public_budget"), ("政府性基金预算", "government_fund"), ("国有资本经营预算", "state_capital"),
       ("财政专户管理资金", "special_account"), ("事业收入", "institutional_income"), ("事业单位经营收入", "operating_income"),
       ("上级补助收入", "superior_subsidy"), ("附属单位上缴收入", "affiliate_remittance"), ("其他收入", "other_income")]


def tables(context):
    department, year = context.department, context.department.year
    context.cover = context.one_of([f"{department.name}{year}年部门预算"], [f"{year}年部门预算", department.name], [f"{year}年度{department.name}部门预算公开"])
    context.total_label, context.total_place = context.one_of("合计", "合 计", "合  计"), context.one_of("name", "code", "both")
    owner = context.one_of(f"部门/单位：{department.name}", f"填报单位：{department.name}", f"单位名称：{department.name}", f"部门：{department.name}")
    office = context.one_of("部门", "", "")
    end = context.one_of("表", "预算表")
    codes = context.one_of("joined", "split", "split", "joined")
    style = dict(caption=owner, codes=codes)
    expenditure = lines.expenditure(department.items)
    group = context.one_of("小计", "小计", "合计")
    result = [
        total_balance(context, context.one_of("收支总表", "部门收支总表", "部门财务收支预算总表"), owner, expenditure),
        revenue(context, f"{office}收入" + context.one_of("总表", "预算表", "预算总表"), owner, group),
        coded(context, 3, f"{office}支出" + context.one_of("总表", "预算表", "预算总表"),
              ["合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出"],
              pick(3, "total", "basic_expenditure", "project_expenditure", "operating_expenditure", "remittance_to_superior", "subsidy_to_affiliates"),
              expenditure, **style),
        appropriation_balance(context, owner),
        coded(context, 5, "一般公共预算支出" + end + context.one_of("", "（按功能科目分类）"),
              ["合计", ("基本支出", [group, "人员经费", "公用经费"]), "项目支出"],
              pick(5, "total", "basic_expenditure", "personnel", "operating", "project_expenditure"), lines.general_public(department), **style),
        coded(context, 6, "一般公共预算基本支出" + end, [(context.one_of("本年一般公共预算基本支出", "基本支出", f"{year}年基本支出"), ["合计", "人员经费", "公用经费"])],
              pick(6, "total", "personnel", "operating"), lines.basic_economic(department), caption=owner, split_depth=2, codes=codes,
              group=context.one_of("部门预算支出经济分类科目", "经济分类科目", None)),
        by_blocks(context, owner) if context.chance(0.3) else None,
        three_public(context, owner, end)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{office}{kind}预算支出{end}", [(f"本年{kind}预算支出", ["合计", "基本支出", "项目支出"])],
                            pick(11, "total", "basic_expenditure", "project_expenditure"), lines.expenditure(department.fund_items(fund)),
                            note=f"备注：我单位{year}年无{kind}预算支出，此表为空。", **style))
    result += [projects(context, f"{office}项目支出" + end, owner), procurement(context, f"{office}政府采购" + context.one_of("预算表", "支出表"), owner)]
    return [table for table in result if table] + [overall(context)] + forms(context)


def head(amounts):
    return [("收    入", ["项目", "预算数"]), ("支    出", ["项目"] + amounts)]


def total_balance(context, title, owner, expenditure):
    department = context.department
    own = NOW[4:]
    money = {key: department.fund_total(key) for _, key in NOW}
    income = list(zip(numbered([label + "拨款收入" for label, _ in NOW[:3]] + ["财政专户管理资金收入", "单位资金"]),
                      [money[key] for _, key in NOW[:4]] + [sum(money[key] for _, key in own)]))
    income += [(f"{index + 1}.{label}", money[key]) for index, (label, key) in enumerate(own)]
    classes = lines.classes(expenditure)
    spent = [(label, {"amount": line.values["total"]}) for label, line in zip(numbered([line.name for line in classes]), classes)]
    depth = max(len(income), len(spent))
    before = department.fund_total("carryover")
    income += [None] * (depth - len(income)) + [("本年收入合计", sum(money.values())), ("上年结转结余", before), ("收入总计", department.total())]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", {"amount": department.total()}), ("年终结转结余", {}), ("支出总计", {"amount": department.total()})]
    return balance(context, 1, title, income, spent, head(["预算数"]), caption=owner)


def appropriation_balance(context, owner):
    department = context.department
    labels = ["（一）一般公共预算拨款", "（二）政府性基金预算拨款", "（三）国有资本经营预算拨款"]
    now, before, classes, by_class, total = lines.appropriations(department)
    values = dict(zip([line.name for line in classes], by_class))
    income = [("一、本年收入", sum(now))] + list(zip(labels, now)) + [("二、上年结转", before)]
    spent = [("一、本年支出", total)] + [(f"（{label.replace('、', '）', 1)}", values[line.name])
                                    for label, line in zip(numbered([line.name for line in classes]), classes)] + [("二、年终结转结余", {})]
    income.append(("收入总计", sum(now) + before))
    spent.append(("支出总计", total))
    wide = context.chance(0.6)
    columns = ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"] if wide else ["预算数"]
    return balance(context, 4, "财政拨款收支总表", income, spent, head(columns), tuple(total) if wide else ("total",), owner, total_at_foot=True)


def revenue(context, title, owner, group):
    budgets = by_unit(context.department, context.random, context.quantum)
    code, name = context.one_of(("部门（单位）代码", "部门（单位）名称"), ("单位代码", "单位名称"), ("部门代码", "部门名称"))
    tree = [text(code, "code", 0.9), text(name, "unit", 2.2), Column("合计", "total", 1.1),
            ("本年收入", [Column(group, "now", 1.1)] + [Column(label, key, 1.0) for label, key in NOW]),
            ("上年结转结余", [Column(group, "carryover", 1.0), Column("一般公共预算", "before", 1.0), Column("政府性基金预算", "none", 0.9),
                         Column("国有资本经营预算", "none", 0.9), Column("财政专户管理资金", "none", 0.9), Column("单位资金", "none", 0.9)])]
    keys = ["carryover"] + [key for _, key in NOW]
    entries, sums = [], dict.fromkeys(keys + ["total"], 0)
    for budget in budgets:
        values = budget.by_fund(keys)
        sums = {key: sums[key] + values[key] for key in sums}
        entries.append(Entry({**values, "code": budget.code, "unit": budget.name}, dict(name=budget.name, level=OPEN, unit_name=OPEN)))
    total = Entry(sums, dict(name="合计", level=0, unit_name=OPEN), bold=True, span=context.one_of((0, 1, "合计"), (0, 2, "合计"), (1, 1, "合计")))
    entries = entries + [total] if context.chance(0.3) else [total] + entries
    for entry in entries:
        entry.values["before"] = entry.values["carryover"]
        entry.values["now"] = entry.values["total"] - entry.values["carryover"]
    return grid(context, 2, title, tree, entries, owner)


def by_blocks(context, owner):
    """A second table of the basic expenditure, as accounts print it: people and offices side by side. None of the 17 beside the first."""
    tree = [("人员经费", [text("科目编码", "code", 1.0), text("科目名称", "name", 2.2), Column("金额", "amount")]),
            ("公用经费", [text("科目编码 ", "code_", 1.0), text("科目名称 ", "name_", 2.2), Column("金额 ", "amount_")])]
    rows = lines.basic_economic(context.department)[1:]
    people = [line for line in rows if line.code.startswith(("301", "303"))]
    offices = [line for line in rows if not line.code.startswith(("301", "303"))]
    entries = []
    for index in range(max(len(people), len(offices))):
        values = {}
        for side, mark in ((people, ""), (offices, "_")):
            if index < len(side):
                values.update({"code" + mark: side[index].code, "name" + mark: side[index].name, "amount" + mark: side[index].values["total"]})
        entries.append(Entry(values, None))
    return grid(context, None, "财政拨款基本支出明细表", tree, entries, owner)


def three_public(context, owner, end):
    department, year = context.department, context.department.year
    values = lines.three_public(department, year)
    columns = [Column("“三公”经费合计", "total"), Column("因公出国（境）费", "overseas_travel"),
               ("公务用车购置及运行费", [Column("小计", "vehicles"), Column("公务用车购置费", "vehicle_purchase"), Column("公务用车运行费", "vehicle_operation")]),
               Column("公务接待费", "reception")]
    title = "一般公共预算“三公”经费支出" + end
    if context.chance(0.5):
        table = grid(context, None, title, columns, [Entry(values, None)], owner)
    else:
        code, name = department.units[0]
        tree = [text("单位编码", "code", 0.9), text("单位名称", "unit", 2.2)] + columns
        table = grid(context, None, title, tree, [Entry({**values, "code": code, "unit": name}, None)], owner)
    table.number, printer = 10, context.printer(10)
    table.truth.append(row(10, budget_year=year, unit_name=OPEN, **{column: printer.show(values[column])[1] for column in
                           ("total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation", "reception")}))
    return table


def projects(context, title, owner):
    kinds = [("一般公共预算", "general_public_budget"), ("政府性基金预算", "government_fund"), ("国有资本经营预算", "state_capital")]
    kind = context.one_of("类型", "项目类别", "项目分类")
    tree = [text(kind, "kind", 1.1), text("项目名称", "name", 2.4), text("项目单位", "unit", 2.0), Column("合计", "total", 1.1),
            ("本年拨款", [Column(label, key, 1.0) for label, key in kinds]),
            ("财政拨款结转结余", [Column(label, key + "_", 0.9) for label, key in kinds]), Column("财政专户管理资金", "special_account", 0.9),
            Column("单位资金", "unit_funds", 1.0)]
    entries, sums = [], {}
    for one in context.department.projects:
        values = {key: one.funds.get(key, 0) for _, key in kinds + [("", "special_account")]}
        values["general_public_budget_"] = one.funds.get("carryover", 0)
        values.update(total=one.total(), unit_funds=one.total() - sum(values.values()))
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        label = context.one_of("其他运转类", "特定目标类")
        entries.append(Entry({**values, "name": one.name, "kind": label, "unit": one.unit[1]},
                             dict(project_name=one.name, category=label if kind == "项目类别" else OPEN, level=2, unit_name=one.unit[1])))
    total = Entry(sums, dict(project_name="合计", category=OPEN, level=0), bold=True, span=context.one_of((0, 1, "合计"), (1, 1, "合计"), (0, 3, "合计")))
    return grid(context, 13, title, tree, [total] + entries, owner)


def procurement(context, title, owner):
    """Under each project of the budget what is to be bought for it."""
    item = context.one_of("采购项目", "采购品目", "采购物品名称")
    tree = [text("项目名称", "name", 2.2), text(item, "item", 2.2), text("采购目录", "catalogue", 2.2), text("计量单位", "measure", 0.8, "center"),
            text("数量", "count", 0.7, "center"), Column("合计", "total", 1.1), Column("一般公共预算", "general_public_budget", 1.1),
            Column("政府性基金预算", "government_fund", 1.0), Column("单位资金", "unit_funds", 0.9)]
    entries, whole = [], 0
    for _, name, _, amount in context.department.procurement:
        whole += amount
        project = context.department.projects[0].name
        entries.append(Entry(dict(name=project, item=name, catalogue="A02010105 " + name if context.chance(0.5) else "C0599 其他服务", measure="项", count="1", total=amount,
                                  general_public_budget=amount),
                             dict(procurement_item=name, level=OPEN, category=OPEN, item_code=OPEN)))
    total = Entry(dict(total=whole, general_public_budget=whole), dict(procurement_item="合计", level=0, category=OPEN), bold=True,
                  span=context.one_of((0, 1, "合计"), (0, 3, "合计")))
    return grid(context, 14, title, tree, [total] + entries, owner)


def overall(context):
    department, printer = context.department, context.printer(15)
    table = context.table(15, context.one_of("部门整体支出绩效目标表", "部门（单位）整体绩效目标表", "整体支出绩效目标表"), [1.1, 1.1, 1.2, 2.4, 1.0, 1.0])
    table.form, table.unit, table.subtitle = True, "", context.one_of(f"（{department.year}年度）", "")
    money, value = printer.show(department.total())
    unit = context.unit_of(15)
    table.spanning((0, 1, context.one_of("部门名称", "单位名称", "部门（单位）名称"), "center"), (1, 5, department.name, "left"))
    first = table.row_count
    table.spanning((0, 1, "年度预算申请", "center"), (1, 2, f"资金总额（{unit}）", "center"), (3, 3, money, "left"))
    for label in ("其中：基本支出", "项目支出"):
        table.spanning((0, 1, "", "center"), (1, 2, label, "center"), (3, 3, "", "left"))
    table.merge_down(0, first, table.row_count - 1)
    table.spanning((0, 1, "部门职能概述", "center"), (1, 5, "负责本行业的管理和服务。", "left"))
    table.spanning((0, 1, context.one_of("整体绩效目标", "年度总体目标", "年度绩效目标"), "center"), (1, 5, department.goal, "left"))
    start = table.row_count
    label = context.one_of("绩效指标", "部门整体支出年度绩效指标", "年度绩效指标")
    table.row([label, "一级指标", "二级指标", context.one_of("三级指标", "指标名称"), "指标值", context.one_of("度量单位", "计量单位", "指标值单位")], ["center"] * 6)
    rows = []
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row([label, mark.first, mark.second, mark.name, mark.operator + mark.target, mark.measure], ["center"] * 3 + ["left"] + ["center"] * 2)
        table.truth.append(row(15, department_name=department.name, total_expenditure=value, goal=department.goal, indicator=mark.name,
                               target=mark.operator + mark.target + mark.measure, operator=OPEN, measure=OPEN))
    table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
    return table


def forms(context):
    one = context.chance(0.5)
    title = context.one_of("项目支出绩效目标表", "部门项目支出绩效目标表", "项目绩效目标申报表")
    chosen = context.department.projects[:context.random.randint(2, 5)]
    return [listed(context, title, chosen)] if one else [form(context, title, project) for project in chosen]


def listed(context, title, chosen):
    table = context.table(17, title, [2.0, 2.4, 1.0, 1.2, 2.2, 0.8, 0.9, 0.8, 0.9, 2.0])
    table.header([context.one_of("单位名称、项目名称", "项目名称"), "项目年度绩效目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "指标属性", "指标内容"])
    table.unit = ""
    for one in chosen:
        first, rows = table.row_count, []
        for mark in marks(context.random):
            rows.append((table.row_count, mark))
            table.row([one.name, one.goal, mark.first, mark.second, mark.name, mark.operator, mark.target, mark.measure, "定量指标", "反映" + mark.name],
                      ["left", "left", "center", "center", "left"] + ["center"] * 4 + ["left"])
            table.truth.append(row(17, project_name=one.name, goal=one.goal, indicator=mark.name, operator=mark.operator, target=mark.target,
                                   measure=mark.measure))
        for column in (0, 1):
            table.merge_down(column, first, table.row_count - 1)
        merge_levels(table, rows, (2, 3))
    return table


def form(context, title, one):
    department, printer = context.department, context.printer(17)
    table = context.table(17, title, [1.2, 1.2, 1.2, 2.4, 1.1, 1.0])
    table.form, table.unit = True, f"单位：{context.unit_of(17)}"
    money, value = printer.show(one.total())
    table.spanning((0, 1, "项目名称", "center"), (1, 2, one.name, "left"), (3, 1, context.one_of("项目编码", "项目代码"), "center"), (4, 2, "4201" + department.code, "center"))
    table.spanning((0, 1, context.one_of("项目主管部门", "主管部门"), "center"), (1, 2, department.name, "left"), (3, 1, context.one_of("项目执行单位", "项目实施单位"), "center"),
                   (4, 2, one.unit[1], "left"))
    table.spanning((0, 1, "项目负责人", "center"), (1, 2, "", "left"), (3, 1, "联系电话", "center"), (4, 2, "", "left"))
    table.spanning((0, 1, "项目属性", "center"), (1, 2, context.one_of("持续性项目", "新增性项目", "延续项目"), "left"), (3, 1, "起始年度", "center"), (4, 2, str(department.year), "center"))
    table.spanning((0, 1, context.one_of("项目立项依据", "立项依据"), "center"), (1, 5, one.basis, "left"))
    table.spanning((0, 1, "项目总预算", "center"), (1, 2, printer.show(one.total() * 3)[0], "right"), (3, 1, "项目当年预算", "center"), (4, 2, money, "right"))
    table.spanning((0, 1, context.one_of("年度绩效总目标", "年度绩效目标"), "center"), (1, 5, one.goal, "left"))
    start = table.row_count
    table.row(["年度绩效指标", "一级指标", "二级指标", context.one_of("指标名称", "三级指标"), "指标值", "备注"], ["center"] * 6)
    rows = []
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row(["年度绩效指标", mark.first, mark.second, mark.name, mark.whole(), ""], ["center"] * 3 + ["left"] + ["center"] * 2)
        table.truth.append(row(17, compiling_unit=OPEN, project_name=one.name, responsible_department=department.name, budget=value, basis=one.basis, goal=one.goal,
                               indicator=mark.name, target=mark.whole(), operator=OPEN, measure=OPEN))
    table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
    return table
