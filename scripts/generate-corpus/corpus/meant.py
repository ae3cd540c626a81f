"""Which warnings are meant where a document comes out exact: they tell of what a layout or a template prints otherwise."""

# A template may print more than the contract has columns for; the values are in extra or in other_tables.
ANYWHERE = {"block.unplaced", "column.unplaced", "column.completes_total"}

NO_RULES = {"table.no_rules"}
BY_LAYOUT = {
    "blank-rows-between": NO_RULES,
    "cells-clipped": {"text.cut"},
    "cells-drawn-one-by-one": NO_RULES,
    "dark-header": NO_RULES,
    "empty-between-rules": NO_RULES,
    "frame-and-header": NO_RULES,
    "header-alone-ruled": NO_RULES,
    # The heading of a section is a table's last resort.
    "headings-as-titles": {"table.title_doubtful"},
    "horizontal-rules-every-row": NO_RULES,
    "horizontal-rules-in-header": NO_RULES,
    # It is printed in the manner of Sichuan.
    "merged-cells-too-low": {"table.look_alike"},
    "names-above-amounts-below": NO_RULES,
    # Names are hidden where the next cell has a text.
    "names-overflow": {"text.cut"},
    "no-rules": NO_RULES,
    "no-rules-continued": NO_RULES,
    "labels-flush-no-rules": NO_RULES,
    "rows-in-a-frame": NO_RULES,
    "shaded-rows-no-lines": NO_RULES,
    "three-line-tables": NO_RULES,
    "text-off-its-lines": {"text.on_rules"},
    "unseen-copy": NO_RULES,
    "title-clipped": {"table.title_clipped", "text.beyond_paper"},
}
BY_TEMPLATE = {
    # It has a list of the projects of one fund, and none of all of them.
    "sichuan": {"table.look_alike"},
    # Indicators with their targets in one text.
    "guangxi": {"form.field_missing"},
    # Services are bought, and no purchases listed.
    "jiangxi": {"table.look_alike"},
    # The general budget's projects by economic class, and no list of all.
    "xinjiang": {"table.look_alike"},
}


def is_meant(truth, alarm):
    """alarm: what score_document says, `warning CODE: …` or `check ID: …`; no failed check is meant."""
    kind, _, rest = alarm.partition(" ")
    return kind == "warning" and rest.partition(":")[0] in ANYWHERE | BY_LAYOUT.get(truth["layout"], set()) | BY_TEMPLATE.get(truth["template"], set())
