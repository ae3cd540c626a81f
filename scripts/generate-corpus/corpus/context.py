"""What a template needs to know besides the department: units, codes, where the total stands, what fills empty places."""

from dataclasses import dataclass, field
from random import Random

from .amounts import AmountPrinter
from .model import Department
from .printed import PrintedTable


@dataclass
class Context:
    department: Department
    random: Random
    unit: str = "元"
    units: dict = field(default_factory=dict)   # table number -> unit, where it differs
    absent: str = ""
    minus: tuple = ("-", "")      # "- " as the accounts' format of spreadsheets has it
    whole: bool = False
    wide_every: int = 0
    total_last: bool = False
    index_row: bool = False
    blank_rows: int = 0
    blanks_between: int = 0                     # a blank row behind every so many rows
    header_again: bool = False                  # the header once more in the middle of a table
    title_parts: int = 1
    total_label: str = "合计"
    total_place: str = "code"                   # code, name or both (one cell over both)
    unit_label: str = "单位：{}"                 # how a table names its unit
    decimals: int = 2                           # of amounts in 万元
    separators: bool = True
    quantum: int = 1                            # every amount is a multiple of it, in fen
    look: object = None                         # what the forms of one document have in common
    counted: bool = False                       # a column 序号 in front
    affix: tuple = ("", "")                     # before and behind each amount
    mark: str = ""                              # of a footnote, behind some amounts
    signature: str = ""                         # a last row over the whole table
    title_form: str = ""                        # of titles that do not end in 表: see printed.retitle
    title_inside: bool = False                  # title, owner and unit are rows of the grid
    cover: list | None = None                   # the lines of the cover; None: the usual one, []: no cover at all

    def one_of(self, *texts):
        """One of the ways in which offices of a kind print a thing."""
        return self.random.choice(texts)

    def chance(self, share):
        return self.random.random() < share

    def unit_of(self, number):
        return self.units.get(number, self.unit)

    def printer(self, number):
        return AmountPrinter(unit=self.unit_of(number), absent=self.absent, minus=self.minus,
                             whole=self.whole, wide_every=self.wide_every, decimals=self.decimals, affix=self.affix, separators=self.separators,
                             mark=self.mark)

    def table(self, number, title, widths, caption="", unit_text="单位：{}"):
        """title: one string, or two where the second stands on a line of its own (in parentheses)."""
        lines = [title] if isinstance(title, str) else list(title)
        if self.title_parts == 2 and len(lines) == 1:
            middle = lines[0].index("部门") + 2 if "部门" in lines[0] else len(lines[0]) // 2
            lines = [lines[0][:middle], lines[0][middle:]]
        return PrintedTable(number, lines, unit_text.format(self.unit_of(number)), widths, caption)

    def finish(self, table):
        """Blank ruled rows at the end, as a spreadsheet's print area has them."""
        for _ in range(self.blank_rows):
            table.row([""] * len(table.widths))
        if self.signature:
            table.put(0, self.signature, columns=len(table.widths))
            table.row_count += 1
        return table
