"""西藏, 青海, 宁夏: titles like 一般公共预算支出总体情况（按功能分类科目）, the classification in parentheses and 表 left out or not; 部门/单位;
the same basic expenditure by the government's classes (7) beside the departments' (6), projects by both (8, 9); 三公 of a fund in a
table of its own; goals as 重点项目."""

from . import lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid
from .lines import APPROPRIATED
from .template_jiangxi import overall, project
from .template_qingdao import FUNDS, OWN, procurement, projects


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合  计"), context.one_of("name", "both", "code")
    owner = context.one_of("部门/单位：{}", "部门/单位名称：{}", "部门（单位）：{}", "编制部门：{}").format(department.name)
    context.cover = context.one_of([f"{department.name}", f"{year}年度部门预算"], [f"{department.name}{year}年度部门预算公开"])
    end, part = context.one_of("总体情况表", "总体情况", "情况表", "预算表"), context.one_of("部门/单位", "部门（单位）", "部门")
    style = dict(caption=owner, codes=context.one_of("joined", "split"))
    by = context.one_of("（按功能分类科目）", "（按支出功能分类科目）", "（功能分类）", "")
    economic = context.one_of("（按经济分类款级科目）", "（按部门预算经济分类科目）", "（部门预算支出经济分类）")
    kinds, keys = ["合计", "基本支出", "项目支出"], pick(3, "total", "basic_expenditure", "project_expenditure")
    result = [
        total_balance(context, f"{part}收支{end}", owner), revenue(context, f"{part}收入{end}", style),
        coded(context, 3, f"{part}支出{end}", kinds + ["上缴上级支出", "事业单位经营支出", "对附属单位补助支出"], keys + pick(3, "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates"), lines.expenditure(department.items), amount_width=1.1, **style),
        appropriation_balance(context, f"财政拨款收支{end}", owner),
        general_public(context, f"一般公共预算支出{end}{by}", style),
        coded(context, 6, f"一般公共预算基本支出{end}{economic}", [(context.one_of(f"{year}年基本支出", "本年一般公共预算基本支出"), ["合计", "人员经费", "公用经费"])], pick(6, "total", "personnel", "operating"), lines.basic_economic(department),
              **{**style, "split_depth": 2})]
    if context.chance(0.6):
        for number, names, amounts, what in ((7, subjects.GOVERNMENT_ECONOMIC, department.basic_government, "基本"), (8, subjects.DEPARTMENT_ECONOMIC, department.project_economic, "项目"), (9, subjects.GOVERNMENT_ECONOMIC, department.project_government, "项目")):
            classes = "政府" if number != 8 else "部门"
            result.append(coded(context, number, f"一般公共预算{what}支出{end}（按{classes}预算经济分类科目）", [context.one_of(f"{year}年{what}支出", "金额", "合计")], ["amount"], lines.one_amount(amounts, names), **{**style, "split_depth": 2}))
    result += [three_public(context, f"一般公共预算“三公”经费支出{end}", owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出{end}", kinds, pick(number, "total", "basic_expenditure", "project_expenditure"), lines.expenditure(department.fund_items(fund)),
                            note=f"注：{year}年本部门/单位无{kind}预算支出。", **style))
    result += [fund_three_public(context, f"政府性基金“三公”经费支出{end}", owner), projects(context, owner), procurement(context, owner)]
    mark = context.one_of("表{}", "公开表{}", "附表{}", "（表{}）")
    for index, table in enumerate(result):
        table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result + [overall(context)] + [project(context, one, index) for index, one in enumerate(department.projects[:2])]


def general_public(context, title, style):
    year, rows = context.department.year, lines.general_public(context.department)
    kinds, keys = ["合计", "基本支出", "项目支出"], pick(5, "total", "basic_expenditure", "project_expenditure")
    if context.chance(0.4):
        return coded(context, 5, title, [context.one_of(f"{year - 1}年预算数", "上年预算数"), (context.one_of(f"{year}年预算数", "本年预算数"), kinds), context.one_of("比上年增减%", "增减比例（%）", "增幅（%）")], pick(5, "prior_year") + keys + ["change_percent"], rows, **style)
    return coded(context, 5, title, [(f"{year}年预算数", kinds)] if context.chance(0.5) else kinds, keys, rows, **style)


def total_balance(context, title, owner, beside=None):
    """beside: what a template prints beside the other income, and how much of that it is."""
    department = context.department
    money = [(f"{name}拨款收入", department.fund_total(key)) for name, key in zip(FUNDS, APPROPRIATED)] + [("财政专户管理资金收入", department.fund_total("special_account"))] + [(label, department.fund_total(key)) for label, key in OWN]
    if beside:
        money[-1:] = [beside, ("其他收入", money[-1][1] - beside[1])]
    income = [(label, amount) for label, (_, amount) in zip(numbered([label for label, _ in money]), money)]
    classes = lines.classes(lines.expenditure(department.items))
    spent = [(label, {"amount": line.values["total"]}) for label, line in zip(numbered([line.name for line in classes]), classes)]
    depth, before, total = max(len(income), len(spent)), department.fund_total("carryover"), department.total()
    income += [None] * (depth - len(income)) + [("本年收入合计", total - before), ("上年结转结余", before), ("收入总计", total)]
    spent += [None] * (depth - len(spent)) + [("本年支出合计", {"amount": total}), ("结转下年", {}), ("支出总计", {"amount": total})]
    return balance(context, 1, title, income, spent, [("收入", [context.one_of("项目", "项目（按收入来源）"), "预算数"]), ("支出", [context.one_of("项目", "项目（按功能分类）"), "预算数"])], caption=owner)


def appropriation_balance(context, title, owner):
    department = context.department
    now, before, classes, values, total = lines.appropriations(department)
    income = [("一、本年收入", sum(now)), *zip([f"（{mark}）{name}" for mark, name in zip("一二三", FUNDS)], now), ("二、上年结转", before)]
    spent = [(label, one) for label, one in zip(numbered([line.name for line in classes]), values)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [("收入总计", sum(now) + before)]
    spent += [None] * (depth - len(spent)) + [("支出总计", total)]
    wide = context.chance(0.5)
    heads = ["合计", *FUNDS] if wide else ["预算数"]
    return balance(context, 4, title, income, spent, [("收入", ["项目", "预算数"]), ("支出", ["项目", *heads])], tuple(total) if wide else ("total",), owner, total_at_foot=True)


def revenue(context, title, style):
    rows = lines.revenue(context.department)
    return coded(context, 2, title, ["合计", "上年结转", *[f"{name}{context.one_of('拨款收入', '收入')}" for name in FUNDS], context.one_of("事业收入", "事业单位事业收入"), "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "财政专户管理资金收入", "其他收入"],
                 pick(2, "total", "carryover", *APPROPRIATED, "institutional_income", "operating_income", "superior_subsidy", "affiliate_remittance", "special_account", "other_income"), rows, amount_width=1.0, **style)


def three_public(context, title, owner):
    """Two years of the budget side by side, or one; with the part of each that grew."""
    department, year = context.department, context.department.year
    columns = [("total", "合计"), ("overseas_travel", "因公出国（境）费"), ("vehicles", "小计"), ("vehicle_purchase", "公务用车购置费"), ("vehicle_operation", "公务用车运行费"), ("reception", "公务接待费")]
    if context.chance(0.5):
        blocks = [(f"{at}年预算数", [Column(label, (key, at), 1.0) for key, label in columns]) for at in (year - 1, year)]
        tree = [(label, [block[0], block[1], ("公务用车购置及运行费", block[2:5]), block[5]]) for label, block in blocks]
        values = {(key, at): lines.three_public(department, at)[key] for at in (year - 1, year) for key, _ in columns}
        table = grid(context, None, title, tree, [Entry(values, None)], owner)
        table.number, printer = 10, context.printer(10)
        table.truth = [row(10, budget_year=at, unit_name=OPEN, **{key: printer.show(values[key, at])[1] for key, _ in columns}) for at in (year - 1, year)]
        return table
    block = [Column(label, key, 1.2) for key, label in columns]
    return grid(context, 10, title, [block[0], block[1], ("公务用车购置及运行费", block[2:5]), block[5]], [Entry(lines.three_public(department, year), dict(budget_year=year, unit_name=OPEN))], owner)


def fund_three_public(context, title, owner):
    """None of the 17, and mostly without any amount."""
    block = [Column("合计", "a"), Column("因公出国（境）费", "b"), ("公务用车购置及运行费", [Column("小计", "c"), Column("公务用车购置费", "d"), Column("公务用车运行费", "e")]), Column("公务接待费", "f")]
    amount = 400 * context.quantum
    return grid(context, None, title, block, [Entry({"a": amount, "f": amount} if context.chance(0.4) else {}, None)], owner)
