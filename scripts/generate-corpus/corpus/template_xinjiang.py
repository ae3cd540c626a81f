"""乌鲁木齐: every class of the functional classification in tables 1 and 4, with its code in the label; codes in three cells, of classes and
groups as well; the total at the foot; projects by economic classes side by side, which is none of the 17; goals in the form of the ministry."""

from . import lines, subjects
from .balance import balance
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels, truth_in_one_cell

CLASSES = [("201", "一般公共服务支出"), ("202", "外交支出"), ("203", "国防支出"), ("204", "公共安全支出"), ("205", "教育支出"), ("206", "科学技术支出"),
           ("207", "文化旅游体育与传媒支出"), ("208", "社会保障和就业支出"), ("209", "社会保险基金支出"), ("210", "卫生健康支出"), ("211", "节能环保支出"),
           ("212", "城乡社区支出"), ("213", "农林水支出"), ("214", "交通运输支出"), ("215", "资源勘探工业信息等支出"), ("216", "商业服务业等支出"),
           ("217", "金融支出"), ("219", "援助其他地区支出"), ("220", "自然资源海洋气象等支出"), ("221", "住房保障支出"), ("222", "粮油物资储备支出"),
           ("223", "国有资本经营预算支出"), ("224", "灾害防治及应急管理支出"), ("227", "预备费"), ("229", "其他支出"), ("231", "债务还本支出"),
           ("232", "债务付息支出"), ("233", "债务发行费用支出")]
FUNDS = [("一般公共预算", "general_public_budget"), ("政府性基金预算", "government_fund"), ("国有资本经营预算", "state_capital")]
OWN = [("财政专户管理资金", "special_account"), ("事业收入", "institutional_income"), ("事业单位经营收入", "operating_income"), ("上级补助收入", "superior_subsidy"),
       ("附属单位上缴收入", "affiliate_remittance"), ("其他收入", "other_income")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place, context.total_last = context.one_of("合计", "合  计"), context.one_of("name", "both"), context.chance(0.6)
    context.cover = context.one_of([f"{department.name}{year}年部门预算公开"], [department.name, f"{year}年部门预算公开"])
    owner = context.one_of("编制部门：{}", "编制单位：{}", "填报部门：{}").format(department.name)
    mark, numbers = context.one_of("表{}", "表{}：", "附表{}"), iter("一二三四五六七八九")
    names = ("功能分类科目编码", "功能分类科目名称")
    style = dict(codes="split", names=names, caption=owner, group=context.one_of("项目", "项   目", None))
    result = [
        total_balance(context, owner),
        coded(context, 2, "部门收入总体情况表", ["总计" if context.chance(0.5) else "合计"] + [label for label, _ in FUNDS + OWN] + [context.one_of("单位上年结余", "上年结转结余")],
              pick(2, "total", *[key for _, key in FUNDS + OWN], "carryover"), lines.revenue(department), **{**style, "group": None}, amount_width=1.0),
        coded(context, 3, "部门支出总体情况表", [("支出预算", ["合计", "基本支出", "项目支出"])], pick(3, "total", "basic_expenditure", "project_expenditure"),
              lines.expenditure(department.items), **style),
        appropriation_balance(context, owner),
        coded(context, 5, "一般公共预算支出情况表", [(context.one_of("一般公共预算支出", f"{year}年一般公共预算支出"), [context.one_of("小计", "合计"), "基本支出", "项目支出"])],
              pick(5, "total", "basic_expenditure", "project_expenditure"), lines.general_public(department), **style),
        coded(context, 6, "一般公共预算基本支出情况表", [("一般公共预算基本支出", ["小计", "人员经费", "公用经费"])], pick(6, "total", "personnel", "operating"),
              lines.basic_economic(department), **{**style, "names": ("经济分类科目编码", "经济分类科目名称"), "split_depth": 2}),
        crossed_projects(context, owner),
        three_public(context, owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出情况表", [(f"{kind}预算支出", ["小计", "基本支出", "项目支出"])],
                            pick(number, "total", "basic_expenditure", "project_expenditure"), lines.expenditure(department.fund_items(fund)),
                            note=context.one_of(f"本单位无{kind}预算拨款安排的支出，{kind}预算支出情况表为空表。", f"备注：本表为空，我单位{year}年未安排{kind}预算。"), **style))
    for table in result:
        table.mark, table.mark_align = mark.format(next(numbers, "十")), "left"
    return result + [project(context, one) for one in department.projects]


def income_lines(department, whole):
    kinds = FUNDS + OWN if whole else FUNDS
    money = [(label, department.fund_total(key)) for label, key in kinds]
    appropriation = sum(amount for _, amount in money[:3])
    rows = [("财政拨款（补助）" if whole else "财政拨款（补助）", appropriation)] + money[:3]
    if whole:
        rows += money[3:4] + [("单位资金", sum(amount for _, amount in money[4:]))] + money[4:]
    return rows, sum(amount for _, amount in money)


def listed_classes(found, key):
    return [(f"{code} {name}", found.get(code, {})) for code, name in CLASSES]


def total_balance(context, owner):
    department = context.department
    income, now = income_lines(department, True)
    before = department.fund_total("carryover")
    found = {line.code: {"amount": line.values["total"]} for line in lines.classes(lines.expenditure(department.items))}
    foot = context.one_of("收 入 总 计", "收入总计")
    income += [None] * (len(CLASSES) - len(income)) + [("小计", now), ("单位上年结余（不包括国库集中支付额度结余）", before), (foot, department.total())]
    spent = listed_classes(found, "amount") + [("小计", {"amount": department.total()}), ("230 转移性支出", {}), (foot.replace("收", "支", 1).replace("入", "出", 1), {"amount": department.total()})]
    label = context.one_of("预算数", "合计")
    return balance(context, 1, "部门收支总体情况表", income, spent, [("收     入", ["项   目", label]), ("支     出", ["功能分类", label])], caption=owner, indents=False)


def appropriation_balance(context, owner):
    department = context.department
    income, now = income_lines(department, False)
    before = department.fund_total("carryover")
    items = department.appropriated_items()
    found = {line.code: lines.appropriation_values(department, line.code) for line in lines.classes(lines.expenditure(items))}
    total = {key: sum(one[key] for one in found.values()) for key in ("total", "general_public_budget", "government_fund", "state_capital")}
    income += [("上年结转", before)] + [None] * (len(CLASSES) - len(income) - 1) + [("小计", now + before), ("收入总计", now + before)]
    spent = listed_classes(found, "total") + [("小计", total), ("支出总计", total)]
    return balance(context, 4, "财政拨款收支预算总体情况表", income, spent,
                   [("收     入", ["项   目", "合计"]), ("支     出", ["功能分类", "合计"] + [label for label, _ in FUNDS])], tuple(total), owner, indents=False)


def crossed_projects(context, owner):
    """None of the 17: the general public budget's projects by function, with the economic classes side by side."""
    department = context.department
    classes = ["工资福利支出", "商品和服务支出", "对个人和家庭的补助", "债务利息及费用支出", "资本性支出（基本建设）", "资本性支出", "对企业补助", "其他支出"]
    tree = [("功能分类科目编码", [text(part, part, 0.5) for part in "类款项"]), text("功能分类科目名称", "subject", 2.0), text("项目名称", "project", 2.0),
            Column("项目支出合计", "total", 1.1)] + [Column(label, label, 1.0) for label in classes]
    entries, whole = [], 0
    for item in department.general_items():
        amount = sum(item.projects.values())
        if amount:
            whole += amount
            entries.append(Entry({"类": item.code[:3], "款": item.code[3:5], "项": item.code[5:], "subject": subjects.FUNCTIONAL[item.code],
                                  "project": department.projects[0].name, "total": amount, "商品和服务支出": amount}))
    entries.append(Entry({"total": whole, "商品和服务支出": whole}, span=(0, 5, "合计")))
    return grid(context, None, "一般公共预算项目支出情况表", tree, entries, owner)


def three_public(context, owner):
    department, year = context.department, context.department.year
    values = lines.three_public(department, year)
    tree = [Column("合计", "total"), Column("因公出国（境）费", "overseas_travel"),
            (context.one_of("公务用车购置及运行费", "公务用车购置及运行维护费"), [Column("小计", "vehicles"), Column("公务用车购置费", "vehicle_purchase"), Column("公务用车运行费", "vehicle_operation")]),
            Column("公务接待费", "reception")]
    if context.chance(0.5):
        tree = [text("序号", "number", 0.6, "center")] + tree
    return grid(context, 10, "一般公共预算“三公”经费支出情况表", tree, [Entry({**values, "number": "1"}, dict(budget_year=year))], owner)


def project(context, one):
    """The form of the ministry."""
    department, printer, unit = context.department, context.printer(17), context.unit_of(17)
    table = context.table(17, context.one_of("项目支出绩效目标表", "部门预算项目支出绩效目标表", "预算项目绩效目标表"), [1.2, 1.2, 1.4, 2.6, 1.4, 1.2])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    shown, value = printer.show(one.total())
    own = one.funds.get("institutional_income", 0) + one.funds.get("other_income", 0)
    table.spanning((0, 1, "项目名称", "center"), (1, 5, one.name, "left"))
    if context.chance(0.5):
        table.spanning((0, 1, "预算单位", "center"), (1, 2, department.name, "left"), (3, 1, "项目负责人", "center"), (4, 2, "", "left"))
        known = {}
    else:
        table.spanning((0, 1, "主管部门及代码", "center"), (1, 2, department.name, "left"), (3, 1, "实施单位", "center"), (4, 2, one.unit[1], "left"))
        known = dict(responsible_department=OPEN)
    first = table.row_count
    flat = context.chance(0.5)
    if flat:
        table.spanning((0, 1, f"项目资金（{unit}）", "center"), (1, 1, "年度资金总额", "center"), (2, 1, shown, "right"), (3, 1, "其中：财政拨款", "center"),
                       (4, 1, printer.show(one.total() - own)[0], "right"), (5, 1, f"其他资金：{printer.show(own)[0]}", "left"))
    else:
        for label, amount in ((context.one_of("年度资金总额", "资金总额", "年度资金总额："), one.total()), ("其中：财政拨款", one.total() - own), ("其他资金", own)):
            table.spanning((0, 1, f"项目资金（{unit}）", "center"), (1, 2, label, "center"), (3, 3, printer.show(amount)[0], "right"))
        table.merge_down(0, first, table.row_count - 1)
    label = context.one_of("项目总体目标", "年度绩效目标", "年度总体目标", "总体目标")
    table.spanning((0, 1, label, "center"), (1, 5, one.goal, "left"))
    fields = dict(project_name=one.name, budget=value, goal=one.goal, compiling_unit=OPEN, responsible_department=OPEN, **{})
    fields.update(known)
    head = context.one_of([(3, 1, "三级指标", "center"), (4, 2, "指标值", "center")],
                          [(3, 1, "三级指标", "center"), (4, 1, "指标值（包含数字及文字描述）", "center"), (5, 1, "备注", "center")])
    outer = context.chance(0.6)
    start = table.row_count
    lead = [(0, 1, "绩效指标", "center"), (1, 1, "一级指标", "center"), (2, 1, "二级指标", "center")] if outer else [(0, 1, "一级指标", "center"), (1, 2, "二级指标", "center")]
    table.spanning(*lead, *head)
    rows = []
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        first = [(0, 1, "", "center"), (1, 1, mark.first, "center"), (2, 1, mark.second, "center")] if outer else [(0, 1, mark.first, "center"), (1, 2, mark.second, "center")]
        tail = [(4, 2, mark.whole(), "center")] if head[-1][1] == 2 else [(4, 1, mark.whole(), "center"), (5, 1, "", "center")]
        table.spanning(*first, (3, 1, mark.name, "left"), *tail)
        table.truth.append(row(17, **fields, **truth_in_one_cell(mark)))
    if outer:
        table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2) if outer else (0, 1))
    return table
