"""西安: projects, purchases and 三公, each by unit."""

from .canonical import OPEN, row
from .grid import Column, Entry, grid, text
from .template_xian_words import counter, units_of


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
    year = context.department.year
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
