"""西安: what the tables of one document have in common: its units, a column of numbers, the labels of the forms."""

from dataclasses import dataclass

from .grid import text


@dataclass
class Look:
    name: str            # of the project
    whole: str           # the money of the project
    executed: str        # a note beside the money
    chapter: str         # beside the indicators
    indicator: str
    last: str            # the last column of the indicators
    counted: bool        # 指标1：… before each indicator


def look(context):
    weighted = context.chance(0.4)
    return Look(name=context.one_of("项目名称", "专项（项目）名称", "项目名称"), whole="实施期资金总额：",
                executed="执行率分值（10分）" if weighted else "", chapter=context.one_of("年度绩效指标", "绩效指标"),
                indicator=context.one_of("指标内容", "指标内容", "三级指标"),
                last="分值权重（90分）" if weighted else context.one_of("备注", ""), counted=context.chance(0.3))


def counter(context, entries):
    if context.counted:
        for index, entry in enumerate(entries):
            entry.values["index"] = str(index + 1)
            if entry.span:
                entry.span = (entry.span[0] + 1, *entry.span[1:])
    return [text("序号", "index", 0.5, "center")] if context.counted else []


def units_of(context):
    """(code, name, indent): the department, then its units."""
    department = context.department
    return [(department.code, department.name, 0)] + [(code, name, 1) for code, name in department.units]
