"""西安: 综合预算. Tables 1 and 4 with four blocks; tables 5 and 6 twice, by function and by economic class; 专项业务经费 as
projects; 三公 with 会议费 and 培训费 and a block of changes; purchases with codes of three classifications."""

from . import crossed, lines, subjects
from .canonical import OPEN
from .crossed import economic_name
from .grid import Column, Entry, grid, text
from .model import GENERAL, OTHER_FUNDS, roll_up
from .template_xian_blocks import four_blocks, fund_balance
from .template_xian_forms import forms
from .template_xian_lists import procurement, projects, three_public
from .template_xian_words import counter, units_of


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
