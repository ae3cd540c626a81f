"""西安: 综合预算. Tables 1 and 4 with four blocks; tables 5 and 6 twice, by function and by economic class; 专项业务经费 as
projects; 三公 with 会议费 and 培训费 and a block of changes; purchases with codes of three classifications."""

from . import crossed, lines, subjects
from .canonical import OPEN, row
from .balance import level
from .crossed import economic_name
from .grid import Column, Entry, grid, text
from .model import GENERAL, OTHER_FUNDS, roll_up
from .template_xian_forms import forms

INCOME = [("1、财政拨款", None), ("(1)一般公共预算拨款", "general_public_budget"), ("其中：专项资金列入部门预算的项目", None), ("(2)政府性基金拨款", "government_fund"),
          ("(3)国有资本经营预算收入", "state_capital"), ("2、上级补助收入", "superior_subsidy"), ("3、事业收入", "institutional_income"),
          ("其中：纳入财政专户管理的收费", None), ("4、事业单位经营收入", "operating_income"), ("5、附属单位上缴收入", "affiliate_remittance"),
          ("6、其他收入", "other_income")]
BY_DEPARTMENT = [("1、人员经费和公用经费支出", None), ("(1)工资福利支出", "301"), ("(2)商品和服务支出", "302"), ("(3)对个人和家庭的补助", "303"),
                 ("(4)资本性支出", "310"), ("2、专项业务经费支出", None), ("(1)工资福利支出", "p301"), ("(2)商品和服务支出", "p302"),
                 ("(3)对个人和家庭补助", "p303"), ("(4)债务利息及费用支出", None), ("(5)资本性支出(基本建设)", None), ("(6)资本性支出", "p310"),
                 ("(7)对企业补助", None), ("(8)其他支出", None), ("3、上缴上级支出", None), ("4、事业单位经营支出", None), ("5、对附属单位补助支出", None)]
BY_GOVERNMENT = [("1、机关工资福利支出", "501"), ("2、机关商品和服务支出", "502"), ("3、机关资本性支出", "503"), ("4、机关资本性支出（基本建设）", None),
                 ("5、对事业单位经常性补助", "505"), ("6、对事业单位资本性补助", None), ("7、对企业补助", None), ("8、对企业资本性支出", None),
                 ("9、对个人和家庭的补助", "509"), ("10、对社会保障基金补助", None), ("11、其他支出", None)]


def tables(context):
    department, year = context.department, context.department.year
    context.separators, context.total_label = context.chance(0.7), "合计"
    context.absent = context.one_of("", "", "0.00") if context.separators else ""
    named = context.chance(0.7)
    context.cover = context.one_of([f"{department.name}", f"{year}年部门综合预算公开"], [f"{year}年部门综合预算公开报表", f"部门名称：{department.name}"], None)
    without = context.one_of("", "（不含上年结转）", "(不含上年结转)")
    context.unit_label = context.one_of("单位：{}", "金额单位：{}")
    context.counted = context.chance(0.4)            # a column 序号 in front
    numbers = iter(range(1, 30))
    general, appropriated, others = (
        crossed.crossings(paid_by(department, *funds), context.random, context.quantum)
        for funds in (GENERAL, ("government_fund", "state_capital"), OTHER_FUNDS))

    def title(words):
        return f"{year if named else ''}{'年' if named else ''}部门综合预算{words}"

    function = context.one_of("（按支出功能分类科目）", "（按支出功能分类科目{}）", "（按功能科目分）").format("-不含上年结转")
    economic = context.one_of("（按支出经济分类科目）", "（按支出经济分类科目{}）", "（按经济分类科目分）").format("-不含上年结转")
    result = [four_blocks(context, 1, title("收支总表"), department.items, general + appropriated + others), by_unit(context, 2, title("收入总表")),
              by_unit(context, 3, title("支出总表")),
              four_blocks(context, 4, title("财政拨款收支总表"), department.appropriated_items(), general + appropriated),
              by_function(context, 5, title("一般公共预算支出明细表" + function)),
              by_economic(context, None, title("一般公共预算支出明细表" + economic), general, False),
              by_function(context, None, title("一般公共预算基本支出明细表" + function)),
              by_economic(context, 6, broken(context, title("一般公共预算基本支出明细表"), economic), general, True)]
    if not department.fund_total("government_fund"):
        result.append(fund_balance(context, title("政府性基金收支表" + without)))
    result += [projects(context, title("专项业务经费支出表" + without)),
               procurement(context, broken(context, title("政府采购（资产配置、购买服务）预算表"), without)),
               three_public(context, title("一般公共预算拨款“三公”经费" + context.one_of("及会议费、培训费支出预算表", "、会议费、培训费表")))]
    result += forms(context, named)
    for table in result:
        table.mark = f"表{next(numbers)}"
    return result


def paid_by(department, *funds):
    items = [item.paid_by(*funds) for item in department.items]
    return [item for item in items if item.total()]


def broken(context, title, tail):
    """A long title on two lines, broken where its bracket begins, or inside the bracket."""
    if not tail:
        return title
    whole = title + tail
    at = context.one_of(len(whole), len(title), len(title) + 8)
    return [whole[:at], whole[at:]] if at < len(whole) else whole


def counter(context, entries):
    if context.counted:
        for index, entry in enumerate(entries):
            entry.values["index"] = str(index + 1)
            if entry.span:
                entry.span = (entry.span[0] + 1, *entry.span[1:])
    return [text("序号", "index", 0.5, "center")] if context.counted else []


def four_blocks(context, number, title, items, money):
    """Income, then expenditure three times. Where the two economic blocks go, the contract does not say: what is certain is
    the income and the block by function."""
    department, printer = context.department, context.printer(number)
    whole = number == 1
    total = sum(item.total() for item in items)
    classes = {line.name: line.values["total"] for line in lines.classes(lines.expenditure(items))}
    income = income_lines(department, whole)
    functional = [("一、部门预算" if whole else "一、财政拨款", total)]
    functional += [(f"{index + 1}、{name}", classes.get(name, 0)) for index, name in enumerate(subjects.ALL_CLASSES[:24])]
    functional += [(f"{index + 25}、{name}", classes.get(name, 0)) for index, name in enumerate(subjects.ALL_CLASSES[24:])]
    sums = block_sums(money)
    by_department = [(functional[0][0], total)] + [(name, block_value(name, key, sums)) for name, key in BY_DEPARTMENT]
    by_government = [(functional[0][0], total)] + [(name, sums.get(key, 0)) for name, key in BY_GOVERNMENT]
    blocks = [income, functional, by_department, by_government]
    depth = max(map(len, blocks)) + context.random.choice((0, 1))
    before = department.fund_total("carryover")
    feet = [[("本年收入合计", total - before), ("用事业基金弥补收支差额" if whole else "上年结转", 0 if whole else before), ("上年结转" if whole else None, before),
             ("收入总计", total)]] + [[("本年支出合计", total), ("结转下年", 0), (None, 0), ("支出总计", total)]] * 3
    blocks = [block + [(None, 0)] * (depth - len(block)) + foot for block, foot in zip(blocks, feet)]
    class_word = context.one_of("分类科目", "分类科目", "分科目")
    labels = [f"支出功能{class_word}（按大类）", "部门预算支出经济分类科目（按大类）", "政府预算支出经济分类科目（按大类）"]
    tree = [("收入", [text("项目", "i0", 2.4), Column("预算数", "a0", 1.5)]),
            ("支出", [column for index, label in enumerate(labels) for column in (text(label, f"i{index + 1}", 2.2), Column("预算数", f"a{index + 1}", 1.5))])]
    entries = []
    for cells in zip(*blocks):
        values, indents = {}, {}
        for index, (label, amount) in enumerate(cells):
            if label:
                values.update({f"i{index}": label, f"a{index}": amount})
                indents[f"i{index}"] = 0 if level(label) < 2 else 2 if label.startswith(("(", "其")) else 1
            else:
                values[f"a{index}"] = ""
        entries.append(Entry(values, None, indents))
    tree = counter(context, entries) + tree
    table = grid(context, None, title, tree, entries, unit_text=context.unit_label)
    table.number, table.more_rows = number, True
    for side, block in (("income", blocks[0]), ("expenditure", blocks[1])):
        for label, amount in block:
            if label:
                table.truth.append(row(number, side=side, level=level(label), item=label,
                                       **{"amount" if whole else "total": printer.show(amount)[1]}))
    return table


def income_lines(department, whole):
    money = {key: department.fund_total(key) for _, key in INCOME if key}
    if not whole:
        kinds = [("1、一般公共预算拨款", "general_public_budget"), ("其中：专项资金列入部门预算的项目", None), ("2、政府性基金拨款", "government_fund"),
                 ("3、国有资本经营预算收入", "state_capital")]
        return [("一、财政拨款", sum(money[key] for _, key in kinds if key))] + [(label, money.get(key, 0)) for label, key in kinds]
    appropriated = sum(money[key] for key in ("general_public_budget", "government_fund", "state_capital"))
    return [("一、部门预算", sum(money.values()))] + [
        (label, appropriated if label == "1、财政拨款" else money.get(key, 0)) for label, key in INCOME]


def block_sums(money):
    sums = {}
    for line in money:
        for key, amount in ((line.economic[:3], line.basic()), ("p" + line.economic[:3], line.project), (line.government[:3], line.total())):
            sums[key] = sums.get(key, 0) + amount
    return sums


def block_value(name, key, sums):
    if name == "1、人员经费和公用经费支出":
        return sum(sums.get(code, 0) for code in ("301", "302", "303", "310"))
    if name == "2、专项业务经费支出":
        return sum(sums.get("p" + code, 0) for code in ("301", "302", "303", "310"))
    return sums.get(key, 0)


def units_of(context):
    """(code, name, indent): the department, then its units."""
    department = context.department
    return [(department.code, department.name, 0)] + [(code, name, 1) for code, name in department.units]


def by_unit(context, number, title):
    """Tables 2 and 3 have the same columns: where the money comes from. Of table 3 only its total is a canonical column."""
    department = context.department
    tree = [text("单位编码", "unit_code", 1.1), text("单位名称", "unit", 2.6),
            ("部门预算", [Column("合计", "total", 1.3),
                      ("一般公共预算拨款", [Column("小计", "general_public_budget", 1.3), Column("其中：专项资金列入部门预算的项目", "special", 1.1)]),
                      Column("政府性基金拨款", "government_fund", 1.1), Column("国有资本经营预算拨款", "state_capital", 1.1),
                      Column("上级补助收入", "superior_subsidy", 1.1), Column("事业收入", "institutional_income", 1.1),
                      Column("事业单位经营收入", "operating_income", 1.1), Column("附属单位上缴收入", "affiliate_remittance", 1.1),
                      Column("用事业基金弥补收支差额", "institution_fund", 1.1), Column("上年结转", "carryover", 1.1), Column("其他收入", "other_income", 1.1)])]
    rows = lines.revenue_by_unit(department, context.random)
    open_cells = dict(level=OPEN, unit_name=OPEN)
    entries = [Entry(rows[0].values, dict(open_cells, name="合计"), bold=True, span=context.one_of((1, 1, "合计"), (0, 2, "合计")))]
    for line, (code, name, indent) in zip(rows[1:], units_of(context)):
        entries.append(Entry({**line.values, "unit_code": code, "unit": name}, dict(open_cells, name=name), {"unit_code": indent}))
    tree = counter(context, entries) + tree
    return grid(context, number, title, tree, entries, unit_text=context.unit_label,
                scored=("code", "name", "level", "total", "unit_name") if number == 3 else None)


def by_function(context, number, title):
    """number None: basic expenditure only, by function: none of the 17."""
    tree = [text("功能科目编码", "code", 1.2), text("功能科目名称", "subject", 2.8), Column("合计", "total"),
            Column("人员经费支出", "personnel"), Column("公用经费支出", "operating")]
    if number:
        tree.append(Column("专项业务经费支出", "project_expenditure"))
    tree.append(text("备注", "remark", 1.2))
    entries = []
    for line in lines.general_public(context.department):
        values = dict(line.values)
        if not number:
            values["total"] = values["basic_expenditure"]
        truth = dict(code=line.code, name=line.name, level=line.level) if number else None
        if line.code:
            entries.append(Entry({**values, "code": line.code, "subject": line.name}, truth, {"code": line.level - 1}))
        else:
            entries.append(Entry(values, truth, span=(1, 1, "合计")))
    tree = counter(context, entries) + tree
    return grid(context, number, title, tree, entries, unit_text=context.unit_label)


def by_economic(context, number, title, money, basic):
    """A class of the departments' classification, its subjects below it, and the government's subject beside each."""
    leaves, government = [], {}
    for line in money:
        if not basic or line.basic():
            government.setdefault(line.economic, line.government)
            leaves.append((line.economic, {"personnel": line.personnel, "operating": line.operating, "project": line.project,
                                           "total": line.basic() if basic else line.total()}))
    tree = [text("部门经济科目编码", "code", 1.1), text("部门经济科目名称", "subject", 2.3), text("政府经济科目编码", "government_code", 1.1),
            text("政府经济科目名称", "government", 1.9), Column("合计", "total"), Column("人员经费支出", "personnel"), Column("公用经费支出", "operating")]
    tree += [text("备注", "remark", 1.0)] if basic else [Column("专项业务经费支出", "project"), text("备注", "remark", 0.8)]
    entries = []
    for line in roll_up(leaves, subjects.DEPARTMENT_ECONOMIC, (3, 5)):
        truth = dict(code=line.code, name=line.name, level=line.level)
        if not line.code:
            entries.append(Entry(line.values, truth if number else None, span=(1, 1, "合计")))
            continue
        values = {**line.values, "code": line.code, "subject": economic_name(line.code)}
        if line.level == 2:
            one = government[line.code]
            values.update(government_code=one, government=subjects.GOVERNMENT_ECONOMIC[one])
            truth.update(government_economic_code=one, government_economic_name=subjects.GOVERNMENT_ECONOMIC[one])
        entries.append(Entry(values, truth if number else None, {"code": line.level - 1}))
    tree = counter(context, entries) + tree
    return grid(context, number, title, tree, entries, unit_text=context.unit_label)


def fund_balance(context, title):
    """A fund that the department has not: four blocks of labels without any amount. It is table 11, and empty."""
    labels = [["一、政府性基金拨款"], ["一、科学技术支出", "二、社会保障和就业支出", "三、城乡社区支出", "四、农林水支出", "五、其他支出"],
              ["一、人员经费和公用经费支出", "工资福利支出", "商品和服务支出", "二、专项业务经费支出", "商品和服务支出"],
              ["一、机关工资福利支出", "二、机关商品和服务支出", "三、机关资本性支出", "四、对个人和家庭的补助"]]
    heads = ["项目", "支出功能分类科目（按大类）", "部门预算支出经济分类科目（按大类）", "政府预算支出经济分类科目（按大类）"]
    columns = [(text(head, f"i{index}", 2.2), Column("预算数", f"a{index}", 1.2)) for index, head in enumerate(heads)]
    tree = [("收入", list(columns[0])), ("支出", [column for pair in columns[1:] for column in pair])]
    bare = context.chance(0.4)
    entries = [Entry({f"i{index}": block[at] for index, block in enumerate(labels) if at < len(block) and not bare}, None) for at in range(5)]
    for entry in entries:
        entry.values.update({f"a{index}": "" for index in range(4)})
    table = grid(context, None, title, tree, entries, unit_text=context.unit_label)
    table.number = 11
    return table


def projects(context, title):
    department = context.department
    tree = [text("单位编码", "unit_code", 1.0), text("单位（项目）名称", "name", 2.6), Column(context.one_of("项目金额", "金额"), "total", 1.4),
            text("项目简介", "overview", 4.0)]
    groups = context.chance(0.6)
    whole = sum(one.total() for one in department.projects)

    def entry(name, amount, unit, depth, code="", overview=""):
        truth = dict(project_name=name, unit_name=unit, level=depth, category=OPEN, unit_code=OPEN)
        return Entry({"name": name, "total": amount, "unit_code": code, "overview": overview}, truth, {"name": min(depth, 2), "unit_code": bool(code)})

    entries = [entry("合计", whole, OPEN, 0), entry(department.name, whole, OPEN, 1, department.code)]
    for code, unit in department.units:
        own = [one for one in department.projects if one.unit[0] == code]
        if not own:
            continue
        entries.append(entry(unit, sum(one.total() for one in own), unit, 1, code))
        cut = len(own) // 2 if groups else len(own)
        for label, part in (("通用项目", own[:cut]), ("专用项目", own[cut:])):
            if part and groups:
                entries.append(entry(label, sum(one.total() for one in part), unit, 1))
            entries += [entry(one.name, one.total(), unit, 2, "", one.overview) for one in part]
    indent = context.chance(0.6)
    for one in entries:
        one.indents = one.indents if indent else {}
    tree = counter(context, entries) + tree
    return grid(context, 13, title, tree, entries, unit_text=context.unit_label)


def procurement(context, title):
    """Codes of three classifications in parts, the category 全额, the unit's line, then its items; 数量 is no amount."""
    department, random = context.department, context.random
    parts = [("类", "1", 0.5), ("款", "2", 0.4), ("项", "3", 0.4)]
    tree = [("科目编码", [Column(label, "f" + key, width, "center") for label, key, width in parts]), text("单位编码", "unit_code", 0.9),
            text("采购项目", "item", 2.0), text("采购目录", "directory", 1.8), text("购买服务内容", "content", 1.2), text("规格型号", "model", 1.0),
            Column("数量", "count", 0.6, "center"),
            ("部门预算支出经济科目编码", [Column(label, "d" + key, width, "center") for label, key, width in parts[:2]]),
            ("政府预算支出经济分类科目编码", [Column(label, "g" + key, width, "center") for label, key, width in parts[:2]]),
            text("实施采购时间", "time", 0.9, "center"), Column("预算金额", "total", 1.4), text("说明", "note", 0.7)]
    codes = [item.code for item in department.general_items()]
    entries = [Entry({"total": sum(bought[3] for bought in department.procurement), "count": str(len(department.procurement))},
                     dict(procurement_item="合计", level=0, category=OPEN, unit_code=OPEN, unit_name=OPEN, item_code=OPEN, functional_name=OPEN),
                     span=(4, 1, "合计"))]
    for index, unit in enumerate(unit for unit in department.units if any(bought[0] == unit for bought in department.procurement)):
        own = [bought for bought in department.procurement if bought[0] == unit]
        code = codes[index % len(codes)]
        total = sum(bought[3] for bought in own)
        for name, unit_code in (("全额", "1"), (unit[1], unit[0])):
            entries.append(purchase(code, name, total, len(own), unit_code, level=1))
        for _, name, kind, value in own:
            one = purchase(code, name, value, 1, "", level=2)
            economic = {"goods": ("310", "02", "503", "06"), "works": ("302", "13", "502", "09"), "services": ("302", "27", "502", "05")}[kind]
            one.values.update(zip(("d1", "d2", "g1", "g2"), economic))
            one.values.update(directory=random.choice(("A02010104台式计算机", "C1204物业管理服务", "C0299其他信息技术服务", "C04070100体检服务")),
                              content=random.choice(("", "无", "服务")), time=random.choice(("", "3月", f"{department.year}-04-12")))
            entries.append(one)
    tree = counter(context, entries) + tree
    return grid(context, 14, title, tree, entries, unit_text=context.unit_label)


def purchase(code, name, value, count, unit_code, **truth):
    values = {"f1": code[:3], "f2": code[3:5], "f3": code[5:], "item": name, "total": value, "count": str(count), "unit_code": unit_code}
    return Entry(values, dict(procurement_item=name, functional_code=code, category=OPEN, unit_code=OPEN, unit_name=OPEN, item_code=OPEN,
                              functional_name=OPEN, **truth))


def three_public(context, title):
    """Three blocks: two years and the change, which is no year. The total is that of the three, beside a wider 合计."""
    department, year = context.department, context.department.year
    names = context.one_of((f"{year - 1}年", f"{year}年", "增减变化情况"), ("上年", "当年", "增减变化情况"), (f"{year - 1}年预算", f"{year}年预算", "增减变化"))
    tree, keys = [text("单位编码", "unit_code", 1.0), text("单位名称", "unit", 2.2)], (year - 1, year, "change")
    for name, at in zip(names, keys):
        tree.append((name, [Column("合计", f"wider/{at}", 1.0),
                            ("一般公共预算拨款安排的“三公”经费预算", [
                                Column("小计", f"total/{at}", 1.0), Column("因公出国（境）费用", f"overseas_travel/{at}", 0.9),
                                Column("公务接待费", f"reception/{at}", 0.9),
                                ("公务用车购置及运行维护费", [Column("小计", f"vehicles/{at}", 0.9), Column("公务用车购置费", f"vehicle_purchase/{at}", 0.9),
                                                  Column("公务用车运行维护费", f"vehicle_operation/{at}", 0.9)])]),
                            Column("会议费", f"meetings/{at}", 0.9), Column("培训费", f"training/{at}", 0.9)]))
    context.whole, whole = context.unit == "元" and context.chance(0.3), context.whole
    printer, entries, truths = context.printer(10), [], []
    units = units_of(context)
    shares = year_values(context, len(units) - 1)
    for index, (code, name, indent) in enumerate([("", "合计", 0)] + units):
        values = {"unit_code": code, "unit": name}
        for at in keys[:2]:
            one = shares[at][max(0, index - 1)]
            values.update({f"{key}/{at}": amount for key, amount in one.items()})
            truths.append(row(10, budget_year=at, unit_name=name, **{key: printer.show(amount)[1] for key, amount in one.items() if key != "wider"}))
        for key in shares[year][0]:
            values[f"{key}/change"] = values[f"{key}/{year}"] - values[f"{key}/{year - 1}"]
        entries.append(Entry(values, None, {"unit_code": indent}, span=(1, 1, "合计") if not code else ()))
    tree = counter(context, entries) + tree
    table = grid(context, None, title, tree, entries, unit_text=context.unit_label)
    table.number, table.truth, context.whole = 10, truths, whole
    return table


def year_values(context, count):
    """{year: [the department's values, then each unit's]}"""
    random, quantum, result = context.random, context.quantum, {}
    for at, known in context.department.three_public.items():
        whole = dict(known, meetings=random.randint(0, 3_000_000) // quantum * quantum, training=random.randint(0, 9_000_000) // quantum * quantum)
        part = {key: amount // count // quantum * quantum for key, amount in whole.items()}
        last = {key: whole[key] - part[key] * (count - 1) for key in whole}
        result[at] = [with_sums(one) for one in [whole] + [part] * (count - 1) + [last]]
    return result


def with_sums(values):
    values = dict(values, vehicles=values["vehicle_purchase"] + values["vehicle_operation"])
    values["total"] = values["vehicles"] + values["overseas_travel"] + values["reception"]
    return dict(values, wider=values["total"] + values["meetings"] + values["training"])
