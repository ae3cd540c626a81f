"""西安: tables 1 and 4 with four blocks, and table 11 in the same manner, without any amount."""

from . import lines, subjects
from .balance import level
from .canonical import row
from .grid import Column, Entry, grid, text
from .template_xian_words import counter

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
