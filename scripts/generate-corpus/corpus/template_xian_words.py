"""西安: the labels that one document's forms have in common."""

from dataclasses import dataclass


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
