"""烟台: 公开表1 …, the owner as 部门（单位）：…, codes of which each row prints its own part, table 6 by two economic
classifications side by side, purchases by function, one form a project with 主管部门及代码."""

from . import crossed, lines, subjects
from .balance import balance, numbered
from .canonical import OPEN, row
from .coded import coded, pick
from .crossed import economic_name
from .grid import Column, Entry, grid, text
from .marks import marks, merge_levels, truth_in_one_cell
from .model import GENERAL, roll_up

CLASSES = [name for name in subjects.ALL_CLASSES if name not in ("国防支出",)]
APPROPRIATIONS = [("一般公共预算收入", "general_public_budget"), ("政府性基金预算收入", "government_fund"), ("国有资本经营预算收入", "state_capital")]
OWN = [("财政专户管理资金收入", "special_account"), ("事业收入（不含教育收费）", "institutional_income"), ("事业单位经营收入", "operating_income"),
       ("其他收入", "other_income")]
REST = [("上级补助收入", "superior_subsidy"), ("附属单位上缴收入", "affiliate_remittance"), ("使用非财政拨款结余", "institution_fund"),
        ("上年结转", "carryover")]


def tables(context):
    department, year = context.department, context.department.year
    context.total_label, context.total_place = context.one_of("合计", "合    计", "合   计"), context.one_of("name", "name", "both")
    context.cover = context.one_of([f"{year}年", f"{department.name}部门预算"], [f"{year}年{department.name}", "部门预算"],
                                   [f"{department.name}{year}年部门预算"], [f"{year}年度{department.name}部门预算公开"])
    owner = context.one_of("部门（单位）：{}", "部门（单位）：{}", "部门(单位)：{}", "部门（单位）名称：{}", "部门/单位：{}").format(department.name)
    codes = context.one_of("own", "own", "split", "joined")
    group = context.one_of("小计", "小计", "合计", "金额")
    numbers = iter(range(1, 30))
    mark, align = context.one_of(("公开表{}", "right"), ("公开{:02d}表", "right"), ("表{}", "left"), ("", "left"))
    suffix = context.one_of("情况表", "情况表", "表")
    style = dict(caption=owner, codes=codes)
    expenditure = lines.expenditure(department.items)
    appropriated = list(APPROPRIATIONS)
    split = ["合计", "基本支出", "项目支出"] + ([context.one_of("结转下年", "年终结转结余")] if context.chance(0.6) else [])
    result = [
        total_balance(context, "收支总体" + suffix, owner, expenditure),
        coded(context, 2, "收入总体" + suffix,
              ["合计", ("财政拨款收入", [group] + [one for one, _ in appropriated])] + [one for one, _ in OWN + REST],
              pick(2, "total", "appropriation", *[key for _, key in appropriated + OWN + REST]), lines.revenue(department),
              amount_width=1.1, **style),
        coded(context, 3, "支出总体" + suffix, split, pick(3, "total", "basic_expenditure", "project_expenditure") + [None] * (len(split) - 3),
              expenditure, **style),
        appropriation_balance(context, "财政拨款收支总体" + suffix, owner),
        coded(context, 5, "一般公共预算支出" + suffix,
              ["合计", ("基本支出", [group, "人员支出", context.one_of("日常公用支出", "公用支出", "公用经费")]), "项目支出"],
              pick(5, "total", "basic_expenditure", "personnel", "operating", "project_expenditure"), lines.general_public(department), **style),
        basic(context, "一般公共预算基本支出" + suffix, owner),
        three_public(context, "一般公共预算“三公”经费支出" + suffix, owner)]
    for number, fund, kind in ((11, "government_fund", "政府性基金"), (12, "state_capital", "国有资本经营")):
        result.append(coded(context, number, f"{kind}预算支出" + suffix, ["合计", ("基本支出", [group, "人员支出", "日常公用支出"]), "项目支出"],
                            pick(11, "total", "basic_expenditure") + [None, None] + pick(11, "project_expenditure"),
                            lines.expenditure(department.fund_items(fund)), note=f"备注：{year}年没有使用{kind}预算拨款安排的支出。", **style))
    result += [all_basic(context, "基本支出预算" + suffix, owner), projects(context, "项目支出预算" + suffix, owner, group),
               procurement(context, "政府采购预算表", owner, group)]
    for table in result:
        table.mark, table.mark_align = mark.format(next(numbers)), align
    return result + forms(context)


def total_balance(context, title, owner, expenditure):
    department = context.department
    money = {key: department.fund_total(key) for _, key in APPROPRIATIONS + OWN + REST}
    income = [("一、财政拨款收入", sum(money[key] for _, key in APPROPRIATIONS))] + [(label, money[key]) for label, key in APPROPRIATIONS]
    income += [(label, money[key]) for label, (_, key) in zip(numbered([one for one, _ in OWN], 2), OWN)]
    now = sum(money[key] for _, key in APPROPRIATIONS + OWN)
    amounts = {line.name: line.values["total"] for line in lines.classes(expenditure)}
    spent = [(label, {"amount": amounts.get(name)}) for label, name in zip(numbered(CLASSES), CLASSES)]
    spaced = context.chance(0.5)
    labels = [" ".join(label) if spaced else label for label in ("本年收入合计", "本年支出合计", "收入总计", "支出总计")]
    income = income + [None] * (len(spent) - len(income)) + [(labels[0], now)] + [(label, money[key]) for label, key in REST]
    spent += [(labels[1], {"amount": department.total()}), ("对附属单位补助支出", {}), ("上缴上级支出", {}), ("结转下年", {}), None]
    income.append((labels[2], department.total()))
    spent.append((labels[3], {"amount": department.total()}))
    table = balance(context, 1, title, income, spent, head(context, ["预算数"]), caption=owner)
    for one in table.truth:
        if one["item"].replace(" ", "").endswith(("合计", "总计")):
            one["level"] = 0
    return table


def head(context, amounts):
    income, spent, item = context.one_of(("收入", "支出", "项目"), ("收   入", "支   出", "项   目"))
    return [(income, [item, "预算数"]), (spent, [item] + amounts)]


def appropriation_balance(context, title, owner):
    department = context.department
    now = [department.fund_total(key) for _, key in APPROPRIATIONS]
    before = department.fund_total("carryover")
    income = list(zip(numbered([label for label, _ in APPROPRIATIONS]), now))
    classes = lines.classes(lines.expenditure(department.appropriated_items()))
    values = {line.name: lines.appropriation_values(department, line.code) for line in classes}
    spent = [(label, values.get(name, {})) for label, name in zip(numbered(CLASSES), CLASSES)]
    total = {key: sum(one[key] for one in values.values()) for key in ("total", "general_public_budget", "government_fund", "state_capital")}
    income = income + [None] * (len(spent) - len(income)) + [("本年收入合计", sum(now)), ("上年结转", before), ("收入总计", sum(now) + before)]
    spent += [("本年支出合计", total), ("结转下年", {}), ("支出总计", total)]
    columns = [context.one_of("总计", "合计", "小计"), "一般公共预算", "政府性基金预算", "国有资本经营预算"]
    grouped = [("预算数", columns)] if context.chance(0.6) else columns
    return balance(context, 4, title, income, spent, head(context, grouped), tuple(total), owner)


def basic(context, title, owner):
    """部门 and 政府 classification side by side, each with its codes; a class comes once for each class of the other."""
    money = crossed.crossings(context.department.items, context.random, context.quantum)
    pairs = crossed.basic_pairs(money)
    government_first, joined = context.chance(0.25), context.chance(0.3)
    trees = {"economic": codes_and_name("economic", "部门预算支出经济分类科目名称", joined), "government": codes_and_name("government", "政府预算支出经济分类科目名称", joined)}
    order = ["government", "economic"] if government_first else ["economic", "government"]
    tree = trees[order[0]] + trees[order[1]] + [("基本支出预算" if context.chance(0.6) else "预算数", [
        Column(context.one_of("小计", "合计"), "total"), Column("人员支出", "personnel"), Column("日常公用支出", "operating")])]
    groups = {}
    for (code, government), amounts in sorted(pairs.items(), key=lambda pair: (pair[0][0][:3], pair[0][1][:3], pair[0][0], pair[0][1])):
        groups.setdefault((code[:3], government[:3]), []).append((code, government, amounts))
    entries, whole = [], [0, 0]
    for (high, government_high), members in groups.items():
        sums = [sum(amounts[index] for _, _, amounts in members) for index in (0, 1)]
        whole = [one + other for one, other in zip(whole, sums)]
        entries.append(crossed_entry(high, government_high, sums, joined))
        entries += [crossed_entry(code, government, amounts, joined) for code, government, amounts in members]
    total = {"total": sum(whole), "personnel": whole[0], "operating": whole[1]}
    entries.insert(0, Entry(total, dict(name="合计", level=0), bold=True, span=(1 if joined else 2, 1, context.total_label)))
    return grid(context, 6, title, tree, entries, owner)


def codes_and_name(key, label, joined):
    if joined:
        return [text("科目编码", key + "_code", 0.9), text(label, key, 2.2)]
    return [("科目编码", [Column("类", key + "_1", 0.5, "center"), Column("款", key + "_2", 0.45, "center")]), text(label, key, 2.2)]


def crossed_entry(code, government, amounts, joined):
    names = {"economic": economic_name(code), "government": subjects.GOVERNMENT_ECONOMIC[government]}
    values = {"total": sum(amounts), "personnel": amounts[0], "operating": amounts[1], **names}
    for key, one in (("economic", code), ("government", government)):
        values.update({key + "_code": one} if joined else {key + "_1": one[:3], key + "_2": one[3:]})
    return Entry(values, dict(code=code, name=names["economic"], level=1 if len(code) == 3 else 2, government_economic_code=government,
                              government_economic_name=names["government"]))


def all_basic(context, title, owner):
    """A look-alike of table 6: the basic expenditure by all funds. None of the 17."""
    rows = lines.basic_economic(context.department)
    table = coded(context, 6, title, ["合计", ("财政拨款", ["小计", "一般公共预算", "政府性基金预算"]), "财政专户管理资金", "单位资金"],
                  ["total", "personnel", "operating", None, None, None], rows, caption=owner)
    table.number, table.truth = None, []
    return table


def three_public(context, title, owner):
    department, year = context.department, context.department.year
    years = context.one_of((year - 1, year), (year, year - 1), (year,))
    words = context.one_of("费", "经费")
    block = [("total", "合计"), ("overseas_travel", f"因公出国（境）{words}"),
             ("vehicles", "小计"), ("vehicle_purchase", f"公务用车购置{words}"), ("vehicle_operation", "公务用车运行维护费"), ("reception", "公务接待费")]
    tree = []
    for at in years:
        columns = [Column(label, f"{key}/{at}", 1.0) for key, label in block]
        tree.append((f"{at}年预算数", [columns[0], columns[1], ("公务用车购置及运行维护费", columns[2:5]), columns[5]]))
    values = {f"{key}/{at}": lines.three_public(department, at)[key] for at in years for key, _ in block}
    table = grid(context, None, title, tree if len(years) > 1 else tree[0][1], [Entry(values, None)], owner)
    table.number, printer = 10, context.printer(10)
    for at in years:
        table.truth.append(row(10, budget_year=at, unit_name=OPEN, **{key: printer.show(values[f"{key}/{at}"])[1] for key, _ in block}))
    return table


def projects(context, title, owner, group):
    department = context.department
    kinds = [("一般公共预算", "general_public_budget"), ("政府性基金预算", "government_fund"), ("国有资本经营预算", "state_capital")]
    tree = [text("项目名称", "name", 2.6), text(context.one_of("项目类别", "项目类型"), "kind", 1.1), Column("合计", "total", 1.2),
            ("财政拨款", [Column(group, "appropriation", 1.2)] + [Column(label, key, 1.1) for label, key in kinds]),
            Column("财政专户管理资金", "special_account", 1.1), Column("单位资金", "unit_funds", 1.1), Column("使用非财政拨款结余", "none", 1.0),
            Column("上年结转", "nothing", 1.0)]
    if context.chance(0.3):
        tree[0], tree[1] = tree[1], tree[0]
    entries, sums = [], {}
    for one in department.projects:
        values = {key: sum(one.funds.get(fund, 0) for fund in (GENERAL if key == "general_public_budget" else (key,)))
                  for _, key in kinds + [("", "special_account")]}
        values.update(total=one.total(), appropriation=sum(values[key] for _, key in kinds), unit_funds=one.total() - sum(values.values()))
        sums = {key: sums.get(key, 0) + values[key] for key in values}
        kind = context.one_of("其他运转类", "特定目标类")
        entries.append(Entry({**values, "name": one.name, "kind": kind},
                             dict(project_name=one.name, category=kind if tree_label(tree) == "项目类别" else OPEN, level=2)))
    total = Entry(sums, dict(project_name="合计", category=OPEN, level=0), bold=True,
                  span=context.one_of((0, 1, context.total_label), (0, 2, context.total_label)))
    return grid(context, 13, title, tree, [total] + entries, owner)


def tree_label(tree):
    return next(node.label for node in tree[:2] if node.key == "kind")


def procurement(context, title, owner, group):
    """By function; the contract's item is the subject's name. Which level a class of subjects is, it leaves open."""
    codes = [item.code for item in context.department.general_items() if item.projects] or [context.department.items[0].code]
    leaves = [(code, {"total": amount, "general_public_budget": amount, "appropriation": amount})
              for code, (_, _, _, amount) in zip(codes, context.department.procurement)]
    split = context.chance(0.7)
    lead = [("科目编码", [Column(label, f"part{index}", 0.5, "center") for index, label in enumerate("类款项")])] if split else [
        text("科目编码", "code", 1.1)]
    tree = lead + [text("科目名称", "name", 2.6), Column("合计", "total", 1.2),
                   ("财政拨款", [Column(group, "appropriation", 1.2), Column("一般公共预算", "general_public_budget", 1.1),
                             Column("政府性基金预算", "government_fund", 1.1), Column("国有资本经营预算", "state_capital", 1.1)]),
                   Column("财政专户管理资金", "special_account", 1.1), Column("单位资金", "unit_funds", 1.1), Column("上年结转", "nothing", 1.0)]
    entries = []
    for line in roll_up(leaves, subjects.FUNCTIONAL):
        values = dict(line.values, name=line.name)
        if not line.code:
            column = 3 if split else 1
            entries.append(Entry(values, dict(procurement_item="合计", level=0, category=OPEN, functional_name=OPEN, item_code=OPEN), bold=True,
                                 span=(column, 1, context.total_label)))
            continue
        own = line.code[:3] if line.level == 1 else line.code[-2:]
        values.update({"code": line.code, f"part{line.level - 1}": own})
        entries.append(Entry(values, dict(procurement_item=line.name, functional_code=line.code, functional_name=line.name, level=OPEN,
                                          category=OPEN, item_code=OPEN)))
    return grid(context, 14, title, tree, entries, owner)


def forms(context):
    """One form a project; two that follow one another may be of one project, for two units."""
    department = context.department
    title = context.one_of("政策和项目预算绩效目标表", "项目支出绩效目标表", "预算项目绩效目标表")
    labels = [context.one_of("主管部门及代码", "主管部门及代码", "主管部门"), context.one_of("实施单位", "实施单位", "项目单位")]
    count = context.random.randint(3, 6)
    chosen = [(one, one.unit[1], one.total()) for one in department.projects[:count]]
    # The two units of the first project share its money.
    first, unit, whole = chosen[0]
    half = max(context.quantum, whole // 2 // context.quantum * context.quantum)
    chosen[:1] = [(first, unit, whole - half), (first, department.units[-1][1], half)]
    return [form(context, title, labels, *one) for one in chosen]


def form(context, title, labels, one, unit, amount):
    department, printer = context.department, context.printer(17)
    table = context.table(17, title, [0.9, 1.1, 1.4, 2.4, 2.2])
    table.form, table.unit, table.subtitle = True, "", f"（{department.year}年度）"
    known = context.random.choice((amount, 0))
    money, value = printer.show(amount)
    owner = f"{department.code}_{department.name}" if labels[0].endswith("代码") else department.name
    table.spanning((0, 2, "项目名称", "center"), (2, 3, one.name, "center"))
    table.spanning((0, 2, labels[0], "center"), (2, 1, owner, "center"), (3, 1, labels[1], "center"), (4, 1, unit, "center"))
    first = table.row_count
    for label, shown in ((context.one_of("年度预算资金总额：", "年度资金总额："), money), ("其中：财政拨款", printer.show(known)[0] or "0.00"),
                         ("其他资金", printer.show(amount - known)[0] or "0.00")):
        table.spanning((0, 2, f"项目资金（{context.unit_of(17)}）", "center"), (2, 2, label, "center"), (4, 1, shown, "center"))
    table.merge_down(0, first, first + 2)
    table.spanning((0, 1, context.one_of("总体目标", "年度总体目标"), "center"), (1, 4, one.goal, "left"))
    chapter, rows = "绩效指标", []
    start = table.row_count
    table.row([chapter if context.chance(0.5) else "", "一级指标", "二级指标", "三级指标", "指标值"], ["center"] * 5)
    for mark in marks(context.random):
        rows.append((table.row_count, mark))
        table.row([chapter, mark.first, mark.second, mark.name, mark.whole()], ["center"] * 3 + ["left", "center"])
        table.truth.append(row(17, compiling_unit=OPEN, project_name=one.name, responsible_department=owner, budget=value, goal=one.goal,
                               **truth_in_one_cell(mark)))
    if context.chance(0.5):
        table.merge_down(0, start + 1, table.row_count - 1)
    merge_levels(table, rows, (1, 2))
    return table
