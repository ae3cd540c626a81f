"""海南, 天津, 西藏: the appropriations first; 三公 of each fund in a table of its own, before or behind that of the general budget; both years
of each expense side by side; projects by fund and their goals as 绩效信息表."""

from . import lines
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .template_gansu import total_balance
from .template_guangxi import project_amounts
from .template_liaoning import list_goals

EXPENSES = [("total", "合计"), ("overseas_travel", "因公出国（境）费"), ("vehicles", "小计"), ("vehicle_purchase", "公务用车购置费"), ("vehicle_operation", "公务用车运行费"),
            ("reception", "公务接待费")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合 计"), context.one_of("name", "both", "code")
    owner = context.one_of("", "部门名称：{}", "部门：{}", "编制单位：{}").format(department.name)
    context.cover = context.one_of([department.name, f"{year}年部门预算"], [f"{department.name}{year}年部门预算公开"])
    style = dict(caption=owner, codes=context.one_of("joined", "split"), group=context.one_of("功能分类科目", "科目", None))
    kinds, keys = ["合计", "基本支出", "项目支出"], pick(3, "total", "basic_expenditure", "project_expenditure")
    general = three_public(context, context.one_of("一般公共预算“三公”经费支出表", "一般公共预算财政拨款“三公”经费支出预算表", "一般公共预算“三公”经费支出预算表"), owner, True)
    funds = [three_public(context, title, owner, False) for title in context.one_of(
        ["政府性基金预算“三公”经费支出表"], ["政府性基金“三公”经费支出表"], ["政府性基金预算财政拨款“三公”经费支出预算表", "国有资本经营预算财政拨款“三公”经费支出预算表"],
        ["其他资金“三公”经费支出表"], ["“三公”经费支出表（政府性基金）"])]
    fund = coded(context, 11, context.one_of("政府性基金预算支出表", "政府性基金预算财政拨款支出预算表"),
                 [(context.one_of(f"{year}年政府性基金预算支出", "本年政府性基金预算支出"), kinds)], keys, lines.expenditure(department.fund_items("government_fund")),
                 note=f"本部门{year}年无政府性基金预算支出，此表为空。", **style)
    capital = coded(context, 12, context.one_of("国有资本经营预算支出表", "国有资本经营预算财政拨款支出预算表"), kinds, keys, lines.expenditure(department.fund_items("state_capital")),
                    note=f"本部门{year}年无国有资本经营预算支出，此表为空。", **style)
    around = [general, fund, *funds] if context.chance(0.6) else [*funds, general, fund]
    result = [
        appropriation_balance(context, owner),
        general_public(context, context.one_of("一般公共预算支出表", "一般公共预算财政拨款支出预算表"), kinds, style),
        coded(context, 6, context.one_of("一般公共预算基本支出表", "一般公共预算财政拨款基本支出预算表"), [(context.one_of(f"{year}年基本支出", f"{year}年一般公共预算基本支出"), ["合计", "人员经费", "公用经费"])],
              pick(6, "total", "personnel", "operating"), lines.basic_economic(department), **{**style, "split_depth": 2, "group": "支出经济分类科目"}),
        *around, capital, total_balance(context, "部门收支总表", owner, [("收入", ["项目", "预算数"]), ("支出", ["项目", "预算数"])], carried="上年结转结余"),
        coded(context, 2, "部门收入总表", ["合计", context.one_of("上年结转", "上年结转、结余"), "一般公共预算", "政府性基金预算", "国有资本经营预算", context.one_of("财政专户", "财政专户拨款", "财政专户管理资金"), "事业收入", "上级补助收入", "附属单位上缴收入",
                                       context.one_of("经营收入", "事业单位经营收入"), "其他收入"],
              pick(2, "total", "carryover", "general_public_budget", "government_fund", "state_capital", "special_account", "institutional_income", "superior_subsidy", "affiliate_remittance",
                   "operating_income", "other_income"), lines.revenue(department), amount_width=1.0, **style),
        coded(context, 3, "部门支出总表", kinds + ["上缴上级支出", context.one_of("经营支出", "事业单位经营支出"), "对下级单位补助支出"],
              pick(3, "total", "basic_expenditure", "project_expenditure", "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"), lines.expenditure(department.items), amount_width=1.2, **style),
        projects(context, owner)]
    mark = context.one_of("表{}", "附件{}", "公开表{}", "附表{}")
    for index, table in enumerate(result):
        table.mark, table.mark_align = mark.format(index + 1), "left"
    return result + [goals(context, owner)]


def general_public(context, title, kinds, style):
    """This year's alone, or each kind of expenditure over both years."""
    year = context.department.year
    if context.chance(0.5):
        return coded(context, 5, title, [(context.one_of(f"{year}年预算数", "本年一般公共预算支出"), kinds)], pick(5, "total", "basic_expenditure", "project_expenditure"),
                     lines.general_public(context.department), **style)
    years = context.one_of([f"{year - 1}年预算数", f"{year}年预算数"], ["上年预算数", "本年预算数"])
    return coded(context, 5, title, [(kind, years) for kind in kinds], ["prior_year", "total", "none", "basic_expenditure", "none", "project_expenditure"],
                 lines.general_public(context.department), amount_width=1.1, **style)


def appropriation_balance(context, owner):
    department = context.department
    now, before, classes, values, total = lines.appropriations(department)
    income = [("一、本年收入", sum(now)), ("（一）一般公共预算财政拨款", now[0]), ("（二）政府性基金预算财政拨款", now[1]), ("（三）国有资本经营预算财政拨款", now[2]), ("二、上年结转", before),
              ("收入总计", sum(now) + before)]
    spent = [("一、本年支出", total)] + [(f"（{label.replace('、', '）', 1)}", one) for label, one in zip(numbered([line.name for line in classes]), values)]
    spent += [("二、结转下年", {}), ("支出总计", total)]
    return balance(context, 4, context.one_of("财政拨款收支总表", "财政拨款收支预算总表"), income, spent,
                   [("收入", [context.one_of("项目", "项      目"), "预算数"]), ("支出", ["项目", "合计", context.one_of("一般公共预算", "一般公共预算财政拨款"), context.one_of("政府性基金预算", "政府性基金预算财政拨款"), "国有资本经营预算"])],
                   tuple(total), owner, total_at_foot=True)


def three_public(context, title, owner, is_general):
    """Both years as blocks, or as columns of each expense. That of a fund is none of the 17, whether it has amounts or not."""
    department, year = context.department, context.department.year
    values = {(key, at): lines.three_public(department, at)[key] for at in (year - 1, year) for key, _ in EXPENSES}
    if not is_general:
        share = context.one_of(0, 3, 7)
        values = {key: amount // share // context.quantum * context.quantum if share else None for key, amount in values.items()}
    years = [(year - 1, f"{year - 1}年预算数"), (year, f"{year}年预算数")]
    if context.chance(0.5):
        tree = []
        for at, label in years:
            columns = [Column(name, (key, at), 1.0) for key, name in EXPENSES]
            tree.append((label, columns[:2] + [("公务用车购置及运行费", columns[2:5]), columns[5]]))
    else:
        changes = [("change", "增减额")] if context.chance(0.5) else []
        for key, _ in EXPENSES if changes else []:
            values[key, "change"] = (values[key, year] or 0) - (values[key, year - 1] or 0)
        columns = [(name, [Column(label, (key, at), 0.9) for at, label in years + changes]) for key, name in EXPENSES]
        tree = columns[:2] + [("公务用车购置及运行费", columns[2:5]), columns[5]]
    table = grid(context, None, title, tree, [Entry(values, None)], owner)
    if is_general:
        table.number, printer = 10, context.printer(10)
        for at, _ in years:
            table.truth.append(row(10, budget_year=at, unit_name=OPEN, **{key: printer.show(values[key, at])[1] for key, _ in EXPENSES}))
    return table


def projects(context, owner):
    """A project a line under the unit that it belongs to; the money of last year beside each fund's."""
    tree = [text("单位名称", "unit", 2.0), text("项目名称", "name", 2.4), Column("合计", "total", 1.1),
            ("财政拨款", [Column("一般公共预算", "general_public_budget", 1.0), Column("政府性基金预算", "government_fund", 1.0), Column("国有资本经营预算", "state_capital", 1.0)]),
            Column(context.one_of("财政专户管理资金", "财政专户"), "special_account", 1.0), Column("单位资金", "unit_funds", 1.0), Column("上年结转", "before", 1.0)]
    entries, sums = [], {}
    for one in context.department.projects:
        values = project_amounts(one)
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        entries.append(Entry({**values, "name": one.name, "unit": one.unit[1]}, dict(project_name=one.name, level=OPEN, unit_name=one.unit[1], category=OPEN)))
    total = Entry(sums, dict(project_name="合计", level=0, unit_name=OPEN, category=OPEN), bold=True, span=(0, 2, "合计"))
    return grid(context, 13, context.one_of("项目支出表", "部门项目支出预算表"), tree, [total] + entries, owner)


def goals(context, owner):
    """项目支出绩效信息表: one list."""
    printer = context.printer(17)
    table = context.table(17, context.one_of("项目支出绩效信息表", "项目支出绩效目标信息表", "部门项目支出绩效信息表"), [1.8, 2.0, 1.1, 2.4, 1.1, 1.3, 1.8, 0.9, 1.0, 0.9, 0.8], owner)
    table.header(["单位名称", "项目名称", context.one_of("预算数", "预算金额", "项目预算"), "绩效目标", "一级指标", "二级指标", "三级指标", context.one_of("绩效指标性质", "指标方向", "指标性质"),
                  context.one_of("绩效指标值", "指标值"), context.one_of("绩效度量单位", "度量单位", "计量单位"), context.one_of("权重", "指标权重", "本年权重")])
    return list_goals(context, table, printer, points=100)
