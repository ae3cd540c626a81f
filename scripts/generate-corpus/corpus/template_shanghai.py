"""上海: codes in three columns 类 款 项, 元, 合计 last, an amount of zero printed as 0, table 10 in 万元; forms of 目标 with colons."""

from . import lines
from .balance import balance, numbered
from .canonical import row
from .coded import coded, pick
from .marks import marks, merge_levels, truth_in_one_cell


def tables(context):
    department, year = context.department, context.department.year
    context.units = {10: "万元", **context.units}
    context.whole, context.absent, context.total_last, context.total_place = True, "0", True, "both"
    caption = f"编制部门：{department.name}"

    def title(text):
        return f"{year}年部门{text}"

    expenditure = lines.expenditure(department.items)
    style = dict(codes="split", names=("功能分类科目编码", "功能分类科目名称"), group="项目", caption=caption)
    split = pick(3, "total", "basic_expenditure", "project_expenditure")
    result = [total_balance(context, title("收支预算总表"), expenditure, caption),
              coded(context, 2, title("收入预算总表"), [("收入预算", ["合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"])],
                    pick(2, "total", "appropriation", "institutional_income", "operating_income", "other_income"),
                    lines.revenue(department), **style),
              coded(context, 3, title("支出预算总表"), [("支出预算", ["合计", "基本支出", "项目支出"])], split, expenditure, **style),
              appropriation_balance(context, title("财政拨款收支预算总表"), caption),
              coded(context, 5, title("一般公共预算支出功能分类预算表"), [("一般公共预算支出", ["合计", "基本支出", "项目支出"])], split,
                    lines.general_public(department), **style)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, title(f"{kind}预算支出功能分类预算表"), [(f"{kind}预算支出", ["合计", "基本支出", "项目支出"])],
                            split, lines.expenditure(department.fund_items(fund)),
                            note=f"注：本部门{year}年无{kind}预算财政拨款安排的预算，故本表为空表。", **style))
    economic = dict(style, names=("部门预算经济分类科目编码", "经济分类科目名称"))
    result.append(coded(context, 6, title("一般公共预算基本支出部门预算经济分类预算表"), [("一般公共预算基本支出", ["合计", "人员经费", "公用经费"])],
                        pick(6, "total", "personnel", "operating"), lines.basic_economic(department), split_depth=2, **economic))
    result.append(three_public(context, title("“三公”经费和机关运行经费预算表"), caption))
    return result + [goals(context, one) for one in department.projects[:context.random.randint(1, 3)]]


def goals(context, one):
    """A form a project, its labels with colons, its indicators called 目标."""
    department, random = context.department, context.random
    table = context.table(17, context.one_of("项目绩效目标申报表", "财政项目支出绩效目标表", "项目支出绩效目标表"), [1.4, 1.2, 2.4, 1.6])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    mark = context.one_of("：", "：", "")
    shown, value = context.printer(17).show(one.total())
    older, last = (context.printer(17).show(one.total() // part // 100 * 100)[0] for part in (2, 3))

    def fields(*pairs):
        width = 4 // len(pairs) - 1
        table.spanning(*[piece for index, (label, text, align) in enumerate(pairs) for piece in (
            (index * 2, 1, label + mark, "center"), (index * 2 + 1, width, text, align))])

    fields(("项目名称", one.name, "left"))
    fields(("项目类别", "经常性专项业务费", "left"), ("是否含有政府采购", context.one_of("是", "否"), "left"))
    fields(("计划开始日期", f"{department.year}-01-01", "left"), ("计划完成日期", f"{department.year}-12-31", "left"))
    fields(("项目概况", one.overview, "left"))
    fields(("立项依据", one.basis, "left"))
    fields(("项目设立的必要性", "为完成年度重点工作，有必要设立本项目。", "left"))
    fields(("项目总预算（元）", context.one_of(shown, older), "right"), ("项目当年预算（元）", shown, "right"))
    fields(("同名项目上年预算额（元）", older, "right"), ("同名项目上年预算执行数（元）", last, "right"))
    fields((context.one_of("项目总目标", "项目总体目标"), "三年内建成平稳运行的服务体系。", "left"))
    fields(("年度绩效目标", one.goal, "left"))
    rows, kinds = [], {"成本指标": ("投入和管理目标", "投入管理"), "产出指标": ("产出目标", "数量"), "效益指标": ("效果目标", "社会效益"),
                       "满意度指标": ("影响力目标", "满意度")}
    table.row(["一级目标", "二级目标", "三级目标", context.one_of("指标目标值", "指标目标值", "目标值")], ["center"] * 4)
    for found in marks(random):
        found.first, found.second = kinds[found.first]
        rows.append((table.row_count, found))
        table.row([found.first, found.second, found.name, found.whole()], ["center", "center", "left", "center"])
        table.truth.append(row(17, project_name=one.name, budget=value, overview=one.overview, basis=one.basis, goal=one.goal,
                               **truth_in_one_cell(found)))
    merge_levels(table, rows, (0, 1))
    return table


def total_balance(context, title, expenditure, caption):
    department = context.department
    context.absent = ""
    money = [department.fund_total(key) for key in ("general_public_budget", "government_fund", "state_capital")]
    income = [("一、财政拨款收入", sum(money))]
    income += [(f"{index + 1}.{label}", amount) for index, (label, amount)
               in enumerate(zip(("一般公共预算资金", "政府性基金", "国有资本经营预算"), money))]
    income += [("二、事业收入", department.fund_total("institutional_income")),
               ("三、事业单位经营收入", department.fund_total("operating_income")), ("四、其他收入", department.fund_total("other_income")),
               ("收入总计", department.total())]
    classes = lines.classes(expenditure)
    spent = [(label, {"amount": line.values["total"]}) for label, line in zip(numbered([line.name for line in classes]), classes)]
    spent.append(("支出总计", {"amount": department.total()}))
    table = balance(context, 1, title, income, spent, [("本年收入", ["项目", "预算数"]), ("本年支出", ["项目", "预算数"])],
                    caption=caption, total_at_foot=True)
    context.absent = "0"
    return table


def appropriation_balance(context, title, caption):
    department = context.department
    context.absent = ""
    money = [department.fund_total(key) for key in ("general_public_budget", "government_fund", "state_capital")]
    income = list(zip(numbered(["一般公共预算资金", "政府性基金", "国有资本经营预算"]), money)) + [("收入总计", sum(money))]
    classes = lines.classes(lines.expenditure(department.appropriated_items()))
    keys = ("total", "general_public_budget", "government_fund", "state_capital")
    spent = [(label, lines.appropriation_values(department, line.code))
             for label, line in zip(numbered([line.name for line in classes]), classes)]
    spent.append(("支出总计", {key: sum(values[key] for _, values in spent) for key in keys}))
    head = [("财政拨款收入", ["项目", "预算数"]), ("财政拨款支出", ["项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"])]
    table = balance(context, 4, title, income, spent, head, keys, caption, total_at_foot=True)
    context.absent = "0"
    return table


def three_public(context, title, caption):
    """With a column that is none of the statement's: the running costs of the offices."""
    department = context.department
    keys = ["total", "overseas_travel", "reception", "vehicles", "vehicle_purchase", "vehicle_operation"]
    table = context.table(10, title, [1.0] * 7, caption)
    table.header([("“三公”经费预算数", ["合计", "因公出国（境）费", "公务接待费", ("公务用车购置及运行费", ["小计", "购置费", "运行费"])]),
                  "机关运行经费预算数"])
    printer = context.printer(10)
    shown = {key: printer.show(lines.three_public(department, department.year)[key]) for key in keys}
    operating = sum(item.operating for item in department.general_items())
    table.row([shown[key][0] for key in keys] + [printer.show(operating)[0]], ["right"] * 7)
    table.truth.append(row(10, budget_year=department.year, **{key: shown[key][1] for key in keys}))
    return table
