"""Indicators of three levels (一级, 二级, 三级指标), as the forms of most cities print them."""

from dataclasses import dataclass

from . import words
from .amounts import split
from .canonical import OPEN


@dataclass
class Mark:
    first: str
    second: str
    name: str
    operator: str
    target: str
    measure: str
    weight: int

    def whole(self):
        """Operator, target and measure as one cell: ≥95%; a quality is printed alone."""
        return self.target if self.operator == "定性" else self.operator + self.target + self.measure


def marks(random, count=None, points=None):
    """Sorted by level, one to three names that look like a field of the form among them. points: what the weights add up to."""
    chosen = random.sample(words.INDICATORS, min(count or random.randint(4, 9), len(words.INDICATORS)))
    chosen += random.sample(words.FIELD_LIKE, random.randint(0, 2))
    levels = sorted(random.randrange(len(words.LEVELS)) for _ in chosen)
    weights = split(random, points, len(chosen), 1) if points else [random.choice((5, 8, 10, 15)) for _ in chosen]
    return [Mark(*words.LEVELS[level], *row, weight) for level, row, weight in zip(levels, chosen, weights)]


def truth_in_one_cell(mark, **more):
    """What is certain of a target that is printed with its operator and measure in one cell."""
    return dict(indicator=mark.name, target=mark.whole(), operator=OPEN, measure=OPEN, **more)


def merge_levels(table, rows, columns):
    """Merges equal first and second levels downwards. rows: [(row, mark)]; columns: where the two levels stand."""
    for column, key in zip(columns, (lambda mark: mark.first, lambda mark: (mark.first, mark.second))):
        start = 0
        for index in range(1, len(rows) + 1):
            if index == len(rows) or key(rows[index][1]) != key(rows[start][1]):
                if index - start > 1:
                    table.merge_down(column, rows[start][0], rows[index - 1][0])
                start = index
