"""Amounts are whole fen (1/100 yuan) in the model. Here they become what a table prints, and what its truth says."""

from dataclasses import dataclass

FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
FEN_IN_WAN = 1_000_000


def truth(fen):
    return None if fen is None else f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


@dataclass
class AmountPrinter:
    """How one table prints amounts. `absent` is what stands where there is no amount: a text of the blank kind
    ("", "-", "—", "/") keeps it absent, a printed zero ("0", "0.00") makes it a zero in the truth as well."""

    unit: str = "元"
    separators: bool = True
    absent: str = ""
    minus: tuple = ("-", "")      # before and behind the digits of a negative amount: (), "- "
    whole: bool = False
    wide_every: int = 0
    affix: tuple = ("", "")       # before and behind an amount: ¥, 元
    decimals: int = 2             # of an amount in 万元; with six it is exact to the fen
    mark: str = ""                # of a footnote, behind every fifth amount
    _count: int = 0

    def show(self, fen):
        """-> text printed, truth"""
        if not fen:
            return self.absent, ("0.00" if self.absent.startswith("0") else None)
        per, digits = (FEN_IN_WAN, 6) if self.unit == "万元" else (100, 2)
        whole, rest = divmod(abs(fen), per)
        fraction = f"{rest:0{digits}d}"
        if self.unit == "万元":
            assert rest % 10 ** (6 - self.decimals) == 0, "an amount is finer than the decimals that are printed"
            fraction = fraction[:self.decimals]
        text = f"{whole:,}" if self.separators else str(whole)
        if not (self.whole and int(fraction) == 0):
            text += "." + fraction
        if fen < 0:
            text = text.join(self.minus)
        text = text.join(self.affix)
        self._count += 1
        if self.mark and self._count % 5 == 0:
            text += self.mark
        if self.wide_every and self._count % self.wide_every == 0:
            text = text.translate(FULL_WIDTH)
        return text, truth(fen)


def split(random, total, parts, quantum, least=1):
    """Cuts `total` into `parts` positive multiples of `quantum`."""
    units = total // quantum
    weights = [random.uniform(0.15, 1.0) for _ in range(parts)]
    scale = (units - parts * least) / sum(weights)
    shares = [least + int(weight * scale) for weight in weights]
    shares[0] += units - sum(shares)
    return [share * quantum for share in shares]
