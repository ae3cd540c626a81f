"""The layouts by name. Each has one or more variants; a document takes them in turn."""

from dataclasses import dataclass, field

from .style import A3, A4, LETTER, Style, landscape


@dataclass
class Variant:
    template: str = "yubei"
    style: Style = field(default_factory=Style)
    context: dict = field(default_factory=dict)
    department: dict = field(default_factory=dict)
    producer: str = "sheet"            # sheet (ReportLab), weasy, chromium, writer
    css: tuple = ()                    # names of style sheets in page_css
    second_department: bool = False


def sheet(template="yubei", context=None, department=None, **style):
    return Variant(template, Style(**style), context or {}, department or {})


def page(template="yubei", *css, context=None, department=None, producer="weasy"):
    return Variant(template, Style(), context or {}, department or {}, producer, css)


LARGE = {"size": "large"}
WAN = {"unit": "万元"}
EXACT = {"decimals": 6}        # 万元 to the fen

LAYOUTS = {
    "ruled-plain": [sheet(), page("yubei"), sheet("yubei", WAN)],
    "continuation-without-header": [sheet(department=LARGE, heading="none", row_height=22),
                                    page("chongqing", "no-repeat", "tall", department=LARGE),
                                    sheet("hangzhou", department=LARGE, heading="none", row_height=20)],
    "continuation-with-header": [sheet(department=LARGE, row_height=22), page("shanghai", "tall", department=LARGE)],
    "title-repeated": [sheet(department=LARGE, heading="title", row_height=22),
                       sheet("shanghai", department=LARGE, heading="title", row_height=24)],
    "row-cut-by-page": [sheet(department=LARGE, heading="none", split_rows=True, narrow_amounts=62, size=10),
                        sheet(department=LARGE, split_rows=True, open_cut=True, narrow_amounts=46, size=9),
                        page("yubei", "narrow", "tall", "no-repeat", department=LARGE)],
    "long-text-cell-cut-by-page": [sheet("hangzhou", department=LARGE, split_rows=True, heading="none", size=12),
                                   sheet(department=LARGE, split_rows=True, open_cut=True, together=True, size=12, heading="none"),
                                   page("yubei", "large-text")],
    "continued-to-the-right": [sheet(to_the_right="plain", size=9), sheet(to_the_right="repeat", size=9),
                               sheet("chongqing", to_the_right="repeat", department=LARGE, row_height=18)],
    "two-tables-on-a-page": [sheet(together=True, department={"size": "small"}, size=7, row_height=12),
                             page("chongqing", "together", department={"size": "small"}),
                             sheet("shanghai", together=True, department={"size": "small"})],
    "title-clipped": [sheet(title="clipped"), sheet("chongqing", title="off-page")],
    "title-overprinted": [sheet(title="doubled"), sheet("hangzhou", title="overprinted")],
    "header-wrapped-5-lines": [sheet(narrow_amounts=34, size=7), page("chongqing", "narrow-header"),
                               sheet("hangzhou", narrow_amounts=30, size=6.5)],
    "narrow-cells": [sheet(narrow_codes=26, narrow_amounts=36), page("yubei", "narrow"), sheet("chongqing", narrow_codes=24, narrow_amounts=32)],
    "three-line-tables": [sheet(rules="three", size=6), sheet("chongqing", rules="three"), page("shanghai", "three-line"),
                          sheet(rules="three", narrow_amounts=50)],
    "horizontal-rules-every-row": [sheet(rules="rows", size=6), sheet("shanghai", rules="rows"), page("chongqing", "row-lines")],
    "no-rules": [sheet(rules="none", row_height=18, size=6), sheet("chongqing", rules="none", row_height=18), page("shanghai", "no-lines")],
    "dashed-rules": [sheet(stroke="dashed"), page("hangzhou", "dashed")],
    "dotted-rules": [sheet(stroke="dotted"), page("chongqing", "dotted")],
    "hairlines": [sheet(stroke="hair"), page("shanghai", "hair")],
    "fills-as-rules": [sheet(stroke="fills"), sheet("shanghai", stroke="fills", department=LARGE)],
    "background-shapes": [sheet(backgrounds=True), sheet("hangzhou", backgrounds=True, stroke="fills")],
    "white-lines": [sheet(shaded_cells=True, stroke="white"), page("shanghai", "white-lines")],
    "shaded-rows-no-lines": [sheet(rules="none", zebra=True, row_height=17, size=6), page("chongqing", "zebra"),
                             sheet("shanghai", rules="none", zebra=True)],
    "missing-outer-border": [sheet(outer=False), page("chongqing", "no-outer"), sheet("shanghai", outer=False)],
    "double-borders": [sheet(stroke="double"), sheet("chongqing", stroke="outer-double"), page("shanghai", "double")],
    "watermark-and-stamp": [sheet(watermark="over"), sheet("hangzhou", watermark="under", stamp=True), page("chongqing", "watermark"),
                            sheet("shanghai", watermark="dark")],
    "running-headers": [sheet(department=LARGE, running=True, heading="none"), sheet("shanghai", department=LARGE, running=True)],
    "rotate-90": [sheet(rotate=90), sheet("chongqing", rotate=90)],
    "rotate-180": [sheet(rotate=180)],
    "rotate-270": [sheet(rotate=270), sheet("hangzhou", rotate=270)],
    "text-itself-rotated": [sheet(drawn_rotated=True, sizes=(landscape(A4),)), sheet("chongqing", drawn_rotated=True, sizes=(landscape(A4),))],
    "mixed-page-sizes": [sheet(sizes=(A4, landscape(A3), landscape(LETTER), landscape(A4)), size=7),
                         sheet("hangzhou", sizes=(LETTER, landscape(A4), landscape(A3)))],
    "fake-bold": [sheet(bold="twice"), sheet("chongqing", bold="stroke")],
    "full-width-digits": [sheet(context={"wide_every": 3}), page("chongqing", context={"wide_every": 2})],
    "unit-per-table": [sheet("yubei", {"units": {2: "万元", 5: "万元", 10: "万元", 13: "万元"}}),
                       page("shanghai", context={"units": {3: "万元", 10: "万元"}})],
    "title-on-two-lines": [sheet(context={"title_parts": 2}), page("shanghai", context={"title_parts": 2})],
    "total-last": [sheet(context={"total_last": True}), page("yubei", context={"total_last": True, "total_place": "both"})],
    "blank-rows": [sheet(context={"blank_rows": 6}, department={"funds": ()}), page("hangzhou", context={"blank_rows": 4})],
    "blocks-side-by-side": [sheet(blocks=2, sizes=(landscape(A4),), size=7), sheet("chongqing", blocks=2, sizes=(landscape(A3),), department=LARGE)],
    "number-forms": [sheet("yubei", {"parentheses": True, "absent": "-"}, {"negatives": True}),
                     sheet("yubei", {"absent": "—"}, {"negatives": True}), sheet("chongqing", {"absent": "0.00"})],
    "centred-cells": [sheet(centre=True), sheet("chongqing", centre=True)],
    "unembedded-font": [sheet(font="unembedded"), sheet("shanghai", font="unembedded")],
    "template-chongqing": [sheet("chongqing"), page("chongqing")],
    "template-shanghai": [sheet("shanghai"), page("shanghai", department=LARGE)],
    "template-hangzhou": [sheet("hangzhou"), page("hangzhou", department=LARGE)],
    "template-fuzhou": [sheet("fuzhou"), page("fuzhou")],
    "template-beijing": [sheet("beijing", EXACT, size=7), page("beijing", context=EXACT), sheet("beijing", size=7),
                         sheet("beijing", EXACT, LARGE, size=7, heading="none"), page("beijing", department=LARGE)],
    "template-yantai": [sheet("yantai"), page("yantai"), sheet("yantai", department=LARGE, heading="none", size=7),
                        page("yantai", department=LARGE), sheet("yantai", together=True, size=7)],
    "template-suzhou": [sheet("suzhou"), page("suzhou"), sheet("suzhou", department=LARGE, size=7), page("suzhou", department=LARGE),
                        sheet("suzhou", running=True)],
    "template-shenzhen": [sheet("shenzhen"), page("shenzhen"), sheet("shenzhen", department=LARGE, size=7, heading="none"),
                          page("shenzhen", department=LARGE), sheet("shenzhen", split_rows=True, heading="none", size=9)],
    "template-fuzhou-forms": [sheet("fuzhou_forms", together=True), page("fuzhou_forms", "together"), sheet("fuzhou_forms"),
                              page("fuzhou_forms"), sheet("fuzhou_forms", department=LARGE, size=10, row_height=20)],
    "template-xian": [sheet("xian", size=6.5), page("xian"), sheet("xian", WAN, LARGE, size=6.5), page("xian", context=WAN),
                      sheet("xian", department=LARGE, size=6.5, heading="title")],
    "template-changsha": [sheet("changsha", size=7), page("changsha"), sheet("changsha", department=LARGE, size=7),
                          page("changsha", department=LARGE), sheet("changsha", heading="none", row_height=20, size=7)],
    "template-central": [sheet("central"), page("central"), sheet("central", department=LARGE, size=7), page("central", department=LARGE),
                         sheet("central", heading="none", row_height=20, size=7)],
    "template-sichuan": [sheet("sichuan", size=7), page("sichuan"), sheet("sichuan", department=LARGE, size=7), page("sichuan", department=LARGE),
                         sheet("sichuan", heading="none", row_height=20, size=7)],
    "template-integrated": [sheet("integrated", size=7), page("integrated"), sheet("integrated", department=LARGE, size=7, heading="none"),
                            page("integrated", department=LARGE), sheet("integrated", together=True, size=7)],
    "template-yunnan": [sheet("yunnan", size=7), page("yunnan"), sheet("yunnan", department=LARGE, size=7), page("yunnan", department=LARGE),
                        sheet("yunnan", heading="none", row_height=20, size=7)],
    "page-edge-between-rows": [sheet(context={"absent": "-"}, department=LARGE, heading="none", row_height=22, open_edge=True),
                               sheet("chongqing", {"absent": "—"}, LARGE, heading="none", row_height=20, open_edge=True, rules="rows", size=6),
                               sheet("chongqing", {"decimals": 1}, LARGE, heading="none", row_height=20, open_edge=True)],
    "merged-cells-over-pages": [sheet("chongqing", department=LARGE, merged_middle=True, heading="none", row_height=34),
                                sheet("changsha", department=LARGE, merged_middle=True, heading="none", row_height=24, size=7),
                                sheet("chongqing", department=LARGE, merged_middle=True, row_height=40)],
    "cells-drawn-one-by-one": [page("chongqing", "row-lines", department=LARGE), page("yubei", "row-lines"),
                               page("hangzhou", "zebra"), page("yubei", "three-line")],
    "labels-flush-no-rules": [sheet(rules="none", label_align="left", row_height=18, size=6),
                              sheet("chongqing", rules="three", group_rules=False, label_align="left", size=6),
                              sheet("shanghai", rules="none", label_align="right", row_height=18, size=6)],
    "no-rules-continued": [sheet(rules="none", department=LARGE, heading="none", row_height=20, size=6),
                           sheet("chongqing", rules="none", department=LARGE, row_height=20, size=6)],
    "empty-between-rules": [sheet(department={"special": False}, rules="three", size=6),
                            sheet("fuzhou", department={"special": False}, rules="three"),
                            sheet("shanghai", department={"special": False}, rules="three")],
    "title-at-foot": [sheet(title_at_foot=True, sizes=(landscape(A4),)), sheet("chongqing", title_at_foot=True, sizes=(landscape(A4),)),
                      sheet("shanghai", title_at_foot=True, sizes=(A4,), size=7)],
    "continued-to-the-right-headed": [sheet(to_the_right="unit", size=9), sheet(to_the_right="title", size=9),
                                      sheet("chongqing", to_the_right="title", department=LARGE, row_height=18)],
    "continued-over-then-down": [sheet(to_the_right="plain", over_first=True, size=9, department=LARGE),
                                 sheet("chongqing", to_the_right="repeat", over_first=True, department=LARGE, row_height=18),
                                 sheet("chongqing", to_the_right="plain", over_first=True, department=LARGE, row_height=18, heading="none")],
    "two-up": [sheet(two_up=True, sizes=(A4,), size=6.5), sheet("chongqing", two_up=True, sizes=(A4,), size=6),
               sheet("yubei", department=LARGE, two_up=True, sizes=(landscape(A4),), size=7, heading="none")],
    "cells-clipped": [sheet(clip_cells=True), sheet("chongqing", clip_cells=True, size=9), sheet("hangzhou", clip_cells=True, size=9)],
    "rules-between-columns": [sheet(rules="columns"), sheet("chongqing", rules="columns", department=LARGE, heading="none"),
                              sheet("hangzhou", rules="columns", size=9), page("shanghai", "column-lines")],
    "cells-as-frames": [sheet(rules="boxes"), sheet("chongqing", rules="boxes", department=LARGE, heading="none"),
                        page("shanghai", "separate"), page("chongqing", "spaced"), page("yubei", "spaced", "no-repeat", department=LARGE)],
    "rules-as-pictures": [sheet(stroke="pictures"), sheet("chongqing", stroke="pictures")],
    "dashes-drawn-one-by-one": [sheet(stroke="strokes"), sheet("hangzhou", stroke="strokes")],
    "characters-placed-apart": [sheet(apart=True), sheet("chongqing", apart=True, rules="rows", size=6), sheet("shanghai", apart=True, size=10)],
    "names-spaced-out": [sheet(spread=True), sheet("chongqing", spread=True), sheet("hangzhou", spread=True, rules="rows", size=7)],
    "continued-in-other-words": [sheet(department=LARGE, heading="continued", row_height=22),
                                 sheet("chongqing", department=LARGE, heading="continued", row_height=24)],
    "labels-upright-and-turned": [sheet(upright=True, turned_labels=True, narrow_amounts=40), sheet("chongqing", upright=True, turned_labels=True),
                                  sheet("changsha", upright=True, size=7)],
    "amounts-with-currency": [sheet("yubei", {"affix": ("¥", "")}), sheet("chongqing", {"affix": ("", "万元")}),
                              sheet("shanghai", {"affix": ("￥ ", "")}), sheet("yubei", {"affix": ("", " ")})],
    "signature-inside": [sheet("yubei", {"signature": "制表人：　　　审核人：　　　填报日期：2024年1月20日"}, page_frame=True),
                         sheet("chongqing", {"signature": "注：本表金额转化为万元时，因四舍五入可能存在尾差。"}, page_frame=True)],
    "tiny-type": [sheet(size=4, row_height=7, narrow_amounts=40), sheet("chongqing", size=3.6, row_height=6, stroke="hair")],
    "line-across-header": [sheet(diagonal=True), sheet("chongqing", diagonal=True, stroke="fills")],
    "names-above-amounts-below": [sheet(mixed_height=True, row_height=26), sheet("chongqing", mixed_height=True, row_height=30, rules="rows"),
                                  sheet("hangzhou", mixed_height=True, row_height=26, rules="none")],
    "text-off-its-lines": [sheet(shift=(0, 5)), sheet("chongqing", shift=(4, -4)), sheet("hangzhou", shift=(0, 9)),
                           sheet("shanghai", shift=(-14, 0))],
    "other-place-on-next-page": [sheet(department=LARGE, heading="none", row_height=22, other_place=14),
                                 sheet("chongqing", department=LARGE, heading="none", row_height=22, other_place=14, rules="rows", size=6)],
    "dark-header": [sheet(dark_header=True), sheet("chongqing", dark_header=True, rules="none", zebra=True),
                    page("shanghai", "dark")],
    "unit-in-title": [sheet(title="unit"), sheet("chongqing", title="unit")],
    "tables-touch": [sheet("yubei", {"title_inside": True}, {"size": "small"}, together=True, gap=0, size=7, row_height=12),
                     sheet("chongqing", {"title_inside": True}, {"size": "small"}, together=True, gap=0, size=7, row_height=12)],
    "title-inside-the-grid": [sheet(context={"title_inside": True}), page("chongqing", context={"title_inside": True}),
                              sheet("suzhou", {"title_inside": True}), sheet("shanghai", {"title_inside": True})],
}

# Made only when asked for by name: what is right is not settled (two departments) or a program is needed.
INFORMATIVE = {
    "two-departments": [Variant(second_department=True)],
    "browser": [page("yubei", producer="chromium"), page("chongqing", "row-lines", producer="chromium"),
                page("shanghai", "zebra", producer="chromium")],
    "office": [page("yubei", producer="writer"), page("shanghai", producer="writer")],
}

UNITS = {"yubei": "元", "shanghai": "元", "chongqing": "万元", "hangzhou": "万元", "fuzhou": "万元", "beijing": "万元", "yantai": "万元",
         "suzhou": "万元", "shenzhen": "万元", "fuzhou_forms": "万元", "xian": "元", "changsha": "万元", "central": "万元", "sichuan": "元",
         "integrated": "万元", "yunnan": "万元"}
FUNDS = {"xian": ("superior_subsidy", "institutional_income", "operating_income", "other_income", "carryover"),
         "shanghai": ("institutional_income", "operating_income", "other_income"),
         "central": ("institutional_income", "operating_income", "other_income", "carryover"),
         "sichuan": ("institutional_income", "operating_income", "other_income", "superior_subsidy", "carryover")}
