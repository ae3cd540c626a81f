"""The same money by three classifications at once: function, the government's economic and the departments' economic one."""

from dataclasses import dataclass

from . import subjects
from .amounts import split

# Which subject of the government's classification a subject of the departments' stands in, where an office is no institution.
OFFICES = {"30101": "50101", "30102": "50101", "30103": "50101", "30107": "50101", "30108": "50102", "30109": "50102",
           "30110": "50102", "30111": "50102", "30112": "50102", "30113": "50103", "30199": "50199", "30213": "50209",
           "30215": "50202", "30216": "50203", "30217": "50206", "30226": "50205", "30227": "50205", "30231": "50208",
           "30299": "50299", "30301": "50905", "30302": "50905", "30305": "50901", "30307": "50901", "30399": "50999"}


def government(code, institution):
    """The government's subject for one of the departments' of 5 or 7 digits."""
    short = code[:5]
    if institution and short.startswith(("301", "302")):
        return "50501" if short.startswith("301") else "50502"
    return OFFICES.get(short) or ("50306" if short.startswith("310") else "50201")


@dataclass
class Crossing:
    """One combination of the three: a line of the table that sets them side by side."""

    functional: str
    government: str
    economic: str
    personnel: int = 0
    operating: int = 0
    project: int = 0

    def basic(self):
        return self.personnel + self.operating

    def total(self):
        return self.basic() + self.project


def crossings(items, random, quantum, deep=False):
    """-> [Crossing] by item. deep: some economic subjects of seven digits."""
    result = []
    for item in items:
        institution = random.random() < 0.35
        found = {}
        for kind, amount, classes in (("personnel", item.personnel, ("301", "303")), ("operating", item.operating, ("302", "310")),
                                      ("project", sum(item.projects.values()), ("302", "310"))):
            for code, share in _spread(random, amount, _codes(classes, deep and kind != "personnel"), quantum):
                line = found.setdefault(code, Crossing(item.code, government(code, institution), code))
                setattr(line, kind, getattr(line, kind) + share)
        result += [found[code] for code in sorted(found)]
    return result


def _codes(classes, deep):
    codes = [code for code in subjects.leaves(subjects.DEPARTMENT_ECONOMIC, 5) if code.startswith(classes)]
    if deep:
        parents = {code[:5] for code in subjects.DEEP_ECONOMIC}
        codes = [code for code in codes if code not in parents] + [code for code in subjects.DEEP_ECONOMIC if code.startswith(classes)]
    return codes


def _spread(random, amount, codes, quantum):
    """[(code, share)]; a negative amount is no spread but one line."""
    if not amount:
        return []
    parts = min(random.randint(2, 5), max(1, amount // (20 * quantum)), len(codes))
    chosen = sorted(random.sample(codes, parts))
    return list(zip(chosen, split(random, amount, parts, quantum)))


def basic_pairs(crossed):
    """{(economic, government): (personnel, operating)}: the basic expenditure, all of which the general public budget pays."""
    pairs = {}
    for line in crossed:
        if line.basic():
            people, offices = pairs.get((line.economic, line.government), (0, 0))
            pairs[line.economic, line.government] = (people + line.personnel, offices + line.operating)
    return pairs


def economic_name(code):
    return subjects.DEEP_ECONOMIC.get(code) or subjects.DEPARTMENT_ECONOMIC[code]
