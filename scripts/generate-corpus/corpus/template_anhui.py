"""安徽, 吉林, 大连, 厦门: the year's money and what is carried over side by side in table 1 and under each fund of table 2; expenditure by economic
class in place of people and offices; what the budget was a year ago, and by how much it grew; basic expenditure by class alone; kinds of
projects as columns; where the years and what they buy stand beside a project; services that are bought beside purchases."""

from . import lines
from .balance import level, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .grid import Column, Entry, grid, text
from .lines import APPROPRIATED
from .marks import marks, merge_levels, truth_in_one_cell
from .template_jiangxi import overall
from .template_liaoning import services
from .template_qingdao import FUNDS, OWN
from .template_tibet import appropriation_balance
from .units import by_unit


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合    计"), context.one_of("name", "both", "code")
    owner = context.one_of("部门：{}", "单位名称：{}", "编报单位：{}", "公开单位：{}").format(department.name)
    context.cover = context.one_of([f"{department.name}", f"{year}年部门预算"], [f"{year}年度部门预算公开", f"{department.name}"], [f"{department.name}{year}年部门预算情况"])
    lead = context.one_of("部门", f"{department.name}", f"{year}年度部门", f"{department.name}{year}年部门")
    end = context.one_of("总表", "总表", "预算总表", "总体情况表")
    style = dict(caption=owner, codes=context.one_of("joined", "split", "joined"), names=context.one_of(("科目编码", "科目名称"), ("支出功能科目编码", "支出功能科目名称"), ("功能科目代码", "功能科目名称")))
    kinds, keys = ["合计", "基本支出", "项目支出"], pick(5, "total", "basic_expenditure", "project_expenditure")
    each = context.chance(0.35)
    result = [
        total_balance(context, f"{lead}收支{end}", owner, each or context.chance(0.5)), revenue(context, f"{lead}收入{end}", owner, style, each), spending(context, f"{lead}支出{end}", style),
        appropriation_balance(context, f"{lead}财政拨款收支{end}", owner), general_public(context, f"{lead}一般公共预算支出{context.one_of('表', '预算表', '情况表')}", style),
        basic(context, f"{lead}一般公共预算基本支出{context.one_of('表', '预算表', '情况表')}", style), three_public(context, owner, lead)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        rows = lines.expenditure(department.fund_items(fund))
        tree, columns = context.one_of((kinds, keys), ([(f"{year}年{kind}预算支出", ["小计", "基本支出", "项目支出"])], keys), ([f"{kind}预算支出"], ["total"]))
        result.append(coded(context, number, f"{lead}{kind}预算支出{context.one_of('表', '预算表', '情况表')}", tree, columns, rows, note=context.one_of("", f"说明：本部门没有{kind}预算拨款收入，也没有使用{kind}预算安排的支出，故本表为空表。", f"注：{department.name}无{kind}预算。"), **style))
    result += [projects(context, f"{lead}项目支出{context.one_of('表', '预算表', '情况表')}", owner), procurement(context, f"{lead}政府采购{context.one_of('支出表', '预算表', '支出预算表')}", owner)]
    if context.chance(0.6):
        result.append(services(context, owner))
    mark = context.one_of("表{}", "部门公开表{}", "附表{}", "预算公开{:02d}表")
    for index, table in enumerate(result):
        table.mark, table.mark_align = mark.format(index + 1), context.one_of("left", "right")
    return result + [overall(context)] * context.chance(0.5) + [form(context, one) for one in department.projects[:3]]


def total_balance(context, title, owner, wide):
    """合计, the year's own and what is carried over beside each line; or the year before beside this one."""
    department, year = context.department, context.department.year
    before, total = department.fund_total("carryover"), department.total()
    money = [(f"{name}拨款收入", key) for name, key in zip(FUNDS, APPROPRIATED)] + [(context.one_of("财政专户管理资金收入", "财政专户拨款收入"), "special_account")] + OWN
    income = [(label, department.fund_total(key), before if key == "general_public_budget" else 0) for label, (_, key) in zip(numbered([label for label, _ in money]), money)]
    classes = lines.classes(lines.expenditure(department.items))
    carried = {line.name: sum(item.by_fund().get("carryover", 0) for item in department.items if item.code.startswith(line.code)) for line in classes}
    spent = [(label, line.values["total"] - carried[line.name], carried[line.name]) for label, line in zip(numbered([line.name for line in classes]), classes)]
    depth = max(len(income), len(spent))
    income += [None] * (depth - len(income)) + [(context.one_of("收入总计", "收    入    总    计"), total - before, before)]
    spent += [None] * (depth - len(spent)) + [("支出总计", total - before, before)]
    if not wide:
        income[-1:] = [("本年收入合计", total - before, 0), ("上年结转结余", 0, before), ("收入总计", total - before, before)]
        income[0] = (income[0][0], income[0][1], 0)
        spent[-1:] = [("本年支出合计", total - before, before), ("结转下年支出", 0, 0), ("支出总计", total - before, before)]
    amounts = [context.one_of("合计", "总计", "预算数"), context.one_of("当年预算", "本年预算", "当年财政拨款"), context.one_of("上年结转", "上年结转结余", "以前年度结转")] if wide else [context.one_of(f"{year}年预算数", "预算数", "本年预算数")]
    table = context.table(1, title, ([2.2] + [1.2] * len(amounts)) * 2, owner)
    table.header([("收入", [context.one_of("项目", "收入项目"), *amounts]), ("支出", [context.one_of("项目", "支出功能分类", "支出项目（按功能分类）"), *amounts])])
    printer, sides = context.printer(1), {"income": [], "expenditure": []}
    for pair in zip(income, spent):
        texts = []
        for side, one in zip(sides, pair):
            shown = [printer.show(amount) for amount in (one[1] + one[2], one[1], one[2])[:len(amounts)]] if one else [("", None)] * len(amounts)
            texts += [one[0] if one else ""] + [words for words, _ in shown]
            if one:
                sides[side].append(row(1, side=side, level=level(one[0].replace(" ", "")), item=one[0].replace(" ", ""), amount=shown[0][1]))
        table.row(texts, (["left"] + ["right"] * len(amounts)) * 2)
    table.truth = sides["income"] + sides["expenditure"]
    return context.finish(table)


def revenue(context, title, owner, style, each):
    """By subject or by unit, what is carried over of each fund beside the fund's own."""
    department = context.department
    account = context.one_of("财政专户管理资金收入", "财政专户拨款收入", "财政专户管理资金")
    if each:
        # A fund's 小计 counts both, and no column sums up what is carried over.
        tree = ["合计", ("一般公共预算", ["小计", "当年拨款", "上年结转"]), ("政府性基金预算", ["小计", "当年拨款", "上年结转"]), ("国有资本经营预算", ["小计", "当年拨款", "上年结转"]), account, *[label for label, _ in OWN]]
        keys = ["total", "general_public_budget", "now", "before", "government_fund", "none", "none", "state_capital", "none", "none", "special_account", *[key for _, key in OWN]]
        rows = lines.revenue(department)
        for line in rows:
            values = line.values
            values["now"], values["before"] = values.get("general_public_budget", 0), values.pop("carryover", 0)
            values["general_public_budget"] = values["now"] + values["before"]
        table = coded(context, 2, title, tree, keys, rows, amount_width=0.9, **style)
        for one in table.truth:
            one.update(general_public_budget=OPEN, government_fund=OPEN, state_capital=OPEN, carryover=OPEN)
        return table
    tree = [text(context.one_of("单位编码", "部门（单位）编码"), "code", 0.9), text(context.one_of("单位名称", "部门（单位）名称", "预算单位"), "unit", 2.0), Column(context.one_of("合计", "总计", "收入合计"), "total", 1.1), Column(context.one_of("上年结转结余", "上年结转", "上年结余结转"), "carryover", 1.0),
            *[Column(name + context.one_of("拨款收入", "财政拨款", "收入"), key, 1.0) for name, key in zip(FUNDS, APPROPRIATED)], Column(account, "special_account", 1.0), *[Column(label, key, 0.9) for label, key in OWN]]
    if context.chance(0.4):
        tree = tree[:3] + [("本年收入", [Column("小计", "now", 1.0), *tree[4:]]), tree[3]]
    keys, entries, sums = ("carryover", *APPROPRIATED, "special_account", *[key for _, key in OWN]), [], {}
    for budget in by_unit(department, context.random, context.quantum):
        values = budget.by_fund(keys)
        values["now"] = values["total"] - values["carryover"]
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        entries.append(Entry({**values, "code": budget.code, "unit": budget.name}, dict(name=budget.name, level=OPEN, unit_name=OPEN)))
    return grid(context, 2, title, tree, [Entry({**sums}, dict(name="合计", level=0, unit_name=OPEN), bold=True, span=context.one_of((0, 2, "合计"), (1, 1, "合计")))] + entries, owner)


def by_class(values):
    """Basic expenditure by economic class in place of people and offices."""
    values["wages"] = values["personnel"] * 4 // 5 // 10_000 * 10_000
    values["aid"] = values["personnel"] - values["wages"]


def spending(context, title, style):
    rows = lines.expenditure(context.department.items)
    for line in rows:
        by_class(line.values)
    more = context.one_of(["上缴上级支出", "事业单位经营支出", "对附属单位补助支出"], ["事业单位经营支出", "上缴上级支出", "对下级单位补助支出"])
    tail = pick(3, "remittance_to_superior", "operating_expenditure", "subsidy_to_affiliates") if more[0] == "上缴上级支出" else pick(3, "operating_expenditure", "remittance_to_superior", "subsidy_to_affiliates")
    form = context.one_of("classes", "projects", "plain")
    if form == "classes":
        tree, keys = [context.one_of("支出合计", "合计"), ("基本支出", ["小计", "工资福利支出", "商品和服务支出", "对个人和家庭的补助"]), "项目支出"], ["total", "basic_expenditure", "wages", "operating", "aid", "project_expenditure"]
        table = coded(context, 3, title, tree + more, keys + tail, rows, amount_width=1.0, **style)
        for one in table.truth:
            # 商品和服务支出 is not quite 公用经费.
            one["operating"] = OPEN
        return table
    if form == "projects":
        for line in rows:
            line.values["affairs"] = line.values["project_expenditure"] // 3 // context.quantum * context.quantum
            line.values["growth"] = line.values["project_expenditure"] - line.values["affairs"]
        tree, keys = ["合计", ("基本支出", ["小计", context.one_of("人员支出", "人员经费"), context.one_of("公用支出", "日常公用经费")]), ("项目支出", ["小计", context.one_of("部门业务费", "专项业务费"), context.one_of("发展经费", "专项资金"), "基建支出"])], ["total", "basic_expenditure", "personnel", "operating", "project_expenditure", "affairs", "growth", "none"]
        return coded(context, 3, title, tree + more, keys + tail, rows, amount_width=0.9, **style)
    return coded(context, 3, title, ["合计", "基本支出", "项目支出"] + more, pick(3, "total", "basic_expenditure", "project_expenditure") + tail, rows, amount_width=1.1, **style)


def general_public(context, title, style):
    """A year ago beside now, in three ways; or by class, without basic expenditure and projects."""
    year, rows = context.department.year, lines.general_public(context.department)
    for line in rows:
        by_class(line.values)
        before = line.values.get("prior_year")
        line.values["growth"] = line.values["total"] - before if before else None
    kinds, keys = ["小计", "基本支出", "项目支出"], pick(5, "total", "basic_expenditure", "project_expenditure")
    form = context.one_of("grown", "plain", "classes", "behind")
    if form == "grown":
        tree = [context.one_of(f"{year - 1}年预算数", f"{year - 1}年执行数", "上年预算数"), (f"{year}年预算数", kinds), (context.one_of(f"{year}年预算数比{year - 1}年预算数", f"{year}年比{year - 1}年", "增减情况"), ["增减额", context.one_of("增减%", "增减幅度", "增减（%）")])]
        return coded(context, 5, title, tree, pick(5, "prior_year") + keys + ["growth", "change_percent"], rows, **style)
    if form == "behind":
        return coded(context, 5, title, [(f"{year}年预算数", kinds), context.one_of(f"{year - 1}年预算数", "上年预算数")], keys + ["prior_year"], rows, **style)
    if form == "classes":
        tree = ["合计", "工资福利支出", "商品和服务支出", "对个人和家庭的补助", "债务利息及费用支出", "资本性支出"]
        return coded(context, 5, title, tree, ["total", "wages", "operating_", "aid", "none", "none"], rows, amount_width=1.0, **style)
    return coded(context, 5, title, ["合计", "基本支出", "项目支出"], keys, rows, **style)


def basic(context, title, style):
    """Classes and items, with people and offices or without."""
    rows = lines.basic_economic(context.department)
    style = {**style, "split_depth": 2, "names": context.one_of(("支出经济科目编码", "支出经济科目名称"), ("经济科目代码", "经济科目名称"), ("科目编码", "科目名称"))}
    tree, keys = context.one_of((["合计", "人员经费", "公用经费"], pick(6, "total", "personnel", "operating")), ([f"{context.department.year}年基本支出"], ["total"]), (["预算数"], ["total"]), (["基本支出预算数"], ["total"]), ([("基本支出", ["合计", "人员支出", "公用支出"])], pick(6, "total", "personnel", "operating")))
    return coded(context, 6, title, tree, keys, rows, **style)


def three_public(context, owner, lead):
    """This year before the last one, or rows of years that are named by what they are."""
    department, year = context.department, context.department.year
    title = context.one_of(f"{lead}一般公共预算“三公”经费支出{context.one_of('表', '预算表', '情况表')}", f"{lead}“三公”经费支出预算表", f"{lead}财政拨款“三公”经费支出预算表")
    vehicles = ("公务用车购置及运行费", [Column("小计", "vehicles", 1.0), Column("公务用车购置费", "vehicle_purchase", 1.0), Column("公务用车运行费", "vehicle_operation", 1.0)])
    columns = [Column("合计", "total", 1.0), Column("因公出国（境）费", "overseas_travel", 1.0), vehicles, Column("公务接待费", "reception", 1.0)]
    if context.chance(0.5):
        labels = {year: context.one_of("本年预算", f"{year}年预算", f"{year}年预算数"), year - 1: context.one_of("上年预算", f"{year - 1}年预算", f"{year - 1}年预算数")}
        order = context.one_of((year, year - 1), (year - 1, year))
        entries = [Entry({**lines.three_public(department, at), "label": labels[at]}, dict(budget_year=at, unit_name=OPEN)) for at in order]
        return grid(context, 10, title, [text(context.one_of("项目", "年度", "预算年度"), "label", 1.6)] + columns, entries, owner)
    keys = ("total", "overseas_travel", "vehicles", "vehicle_purchase", "vehicle_operation", "reception")
    order = context.one_of((year, year - 1), (year - 1, year))
    blocks = []
    for at in order:
        name = lambda key, label: Column(label, f"{key}{at}", 0.8)
        blocks.append((f"{at}年预算数", [name("total", "合计"), name("overseas_travel", "因公出国（境）费"), (vehicles[0], [name("vehicles", "小计"), name("vehicle_purchase", "公务用车购置费"), name("vehicle_operation", "公务用车运行费")]), name("reception", "公务接待费")]))
    values = {f"{key}{at}": lines.three_public(department, at)[key] for at in order for key in keys}
    table = grid(context, None, title, blocks, [Entry(values, None)], owner)
    table.number, printer = 10, context.printer(10)
    table.truth = [row(10, budget_year=at, unit_name=OPEN, **{key: printer.show(values[f"{key}{at}"])[1] for key in keys}) for at in order]
    return table


def projects(context, title, owner):
    """What a project is for and when it ends beside its money; a unit's code in front."""
    tree = [text("单位编码", "code", 0.9), text("单位名称", "unit", 1.8), text("项目名称", "name", 2.2), text(context.one_of("项目主要内容", "项目概况", "立项依据"), "what", 2.0), text(context.one_of("起止年限", "项目期限", "起止时间"), "years", 1.0, "center"),
            Column(context.one_of("合计", "预算金额", "项目金额"), "total", 1.0), *[Column(name, key, 0.9) for name, key in zip(FUNDS, APPROPRIATED)], Column("财政专户管理资金", "special_account", 0.9), Column(context.one_of("单位资金", "单位资金收入", "其他资金"), "unit_funds", 0.9), Column("上年结转", "before", 0.9)]
    if context.chance(0.5):
        tree = [text("项目名称", "name", 2.4), text(context.one_of("项目类型", "项目级次", "项目属性"), "kind", 1.2), *tree[5:]]
    entries, sums = [], {}
    for one in context.department.projects:
        values = {key: one.funds.get(key, 0) for key in (*APPROPRIATED, "special_account")}
        values["before"] = one.funds.get("carryover", 0)
        values.update(total=one.total(), unit_funds=one.total() - sum(values.values()))
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        entries.append(Entry({**values, "code": one.unit[0], "unit": one.unit[1], "name": one.name, "what": one.overview[:20], "years": f"{context.department.year}年", "kind": "经常性项目"}, dict(project_name=one.name, unit_code=OPEN, unit_name=one.unit[1] if tree[0].key == "code" else OPEN, category=OPEN, level=2)))
    total = Entry(sums, dict(project_name="合计", level=0, category=OPEN, unit_name=OPEN), bold=True, span=context.one_of((0, 5, "合计"), (0, 3, "合计")) if tree[0].key == "code" else (0, 2, "合计"))
    return grid(context, 13, title, tree, [total] + entries if context.chance(0.7) else entries + [total], owner)


def procurement(context, title, owner):
    """The money by who pays, with what all of it is; the subject in front."""
    tree = [text(context.one_of("功能科目", "支出功能分类科目"), "subject", 1.8), text("项目名称", "project", 2.0), text(context.one_of("采购项目", "采购内容", "采购品目"), "item", 2.0), text(context.one_of("采购数量", "数量"), "count", 0.7, "center"),
            (context.one_of("资金来源", "采购预算", "预算金额"), [Column(context.one_of("合计", "总计"), "total", 1.1), Column("一般公共预算拨款", "general_public_budget", 1.0), Column("政府性基金预算拨款", "government_fund", 1.0), Column("财政专户管理资金", "special_account", 1.0), Column(context.one_of("单位资金", "其他资金"), "none", 0.9)])]
    if context.chance(0.4):
        tree = tree[1:]
    entries, whole = [], 0
    for _, name, _, amount in context.department.procurement:
        whole += amount
        entries.append(Entry({"subject": "行政运行", "project": context.department.projects[0].name, "item": name, "count": str(context.random.randint(1, 30)), "total": amount, "general_public_budget": amount},
                             dict(procurement_item=name, level=OPEN, category=OPEN, item_code=OPEN, unit_name=OPEN, functional_code=OPEN, functional_name=OPEN)))
    total = Entry({"total": whole, "general_public_budget": whole}, dict(procurement_item="合计", level=0, category=OPEN, item_code=OPEN, unit_name=OPEN, functional_name=OPEN), bold=True, span=context.one_of((0, len(tree) - 1, "合计"), (0, 1, "合计")))
    return grid(context, 14, title, tree, [total] + entries, owner)


def form(context, one):
    """What the project wants in all its years beside what it wants in this one."""
    department, printer, unit = context.department, context.printer(17), context.unit_of(17)
    table = context.table(17, context.one_of("项目支出绩效目标表", "部门预算项目绩效目标表", "项目支出预算绩效目标申报表"), [1.2, 1.2, 1.4, 2.2, 1.2, 1.6])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    shown, value = printer.show(one.total())
    table.spanning((0, 2, "项目名称", "center"), (2, 4, one.name, "left"))
    table.spanning((0, 2, "主管部门", "center"), (2, 2, department.name, "left"), (4, 1, context.one_of("实施单位", "项目实施单位"), "center"), (5, 1, one.unit[1], "left"))
    first = table.row_count
    table.spanning((0, 2, f"项目资金（{unit}）", "center"), (2, 1, context.one_of("实施期资金总额", "中期资金总额"), "center"), (3, 1, printer.show(one.total() * 3)[0], "right"), (4, 1, context.one_of("年度资金总额", "本年度资金总额"), "center"), (5, 1, shown, "right"))
    table.spanning((0, 2, "", "center"), (2, 1, "其中：财政拨款", "center"), (3, 1, printer.show(one.total() * 3)[0], "right"), (4, 1, "其中：财政拨款", "center"), (5, 1, shown, "right"))
    table.spanning((0, 2, "", "center"), (2, 1, "其他资金", "center"), (3, 1, "", "right"), (4, 1, "其他资金", "center"), (5, 1, "", "right"))
    table.merge_down(0, first, table.row_count - 1)
    table.spanning((0, 1, "总体目标", "center"), (1, 3, context.one_of("实施期目标", "中期目标", f"实施期目标（{department.year}年-{department.year + 2}年）"), "center"), (4, 2, "年度目标", "center"))
    table.spanning((0, 1, "", "center"), (1, 3, one.overview, "left"), (4, 2, one.goal, "left"))
    table.merge_down(0, table.row_count - 2, table.row_count - 1)
    start, rows = table.row_count, []
    table.row(["绩效指标", "一级指标", "二级指标", "三级指标", "", context.one_of("指标值", "年度指标值")], ["center"] * 6)
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row(["", mark.first, mark.second, mark.name, "", mark.whole()], ["center"] * 3 + ["left", "left", "center"])
        table.truth.append(row(17, project_name=one.name, responsible_department=department.name, compiling_unit=OPEN, budget=value, goal=one.goal, overview=OPEN, **truth_in_one_cell(mark)))
    for cell in table.cells:
        if cell.row >= start and cell.column == 3:
            cell.columns = 2
    table.cells = [cell for cell in table.cells if not (cell.row >= start and cell.column == 4)]
    table.merge_down(0, start, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
    return table
