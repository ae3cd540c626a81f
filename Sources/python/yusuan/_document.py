"""What a document says: its tables, and what is wrong with them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Optional, Union

if TYPE_CHECKING:
    import pandas
    import polars

Value = Union[None, str, int, bool, Decimal]

# Types of columns as the schema names them, and as pandas does: those that know a missing value.
_PANDAS_TYPES = {"string": "string", "integer": "Int64", "boolean": "boolean"}
_NUMBERS = ("amount", "percent", "number")


@dataclasses.dataclass(frozen=True)
class Table:
    """One of the 17 tables of a document.

    Attributes:
        number: 1 to 17.
        id: such as ``expenditure``.
        title: as printed; None where the table is missing.
        status: ``present``, ``empty`` (printed without values) or ``missing``.
        confidence: ``proved``, ``consistent``, ``unproved`` or ``contradicted``; None where it has no amounts.
        unit: the printed unit of money. Amounts are in yuan all the same.
        pages: that it stands on, from 1.
        notes: printed below it.
        rows: one mapping a row, by the names of the columns, with ``page`` and ``extra`` (columns of the template's own, as
            printed) and, where asked for, ``provenance``. Amounts are ``Decimal``; None is a blank.
        columns: the types of the canonical columns by their names: ``string``, ``amount``, ``percent``, ``number``,
            ``integer`` or ``boolean``.
    """

    number: int
    id: str
    title: Optional[str]
    status: str
    confidence: Optional[str]
    unit: Optional[str]
    pages: list[int]
    notes: list[str]
    rows: list[dict[str, Any]]
    columns: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows)

    def _column(self, name: str) -> list[Any]:
        return [row.get(name) for row in self.rows]

    def to_pandas(self, *, decimals: bool = False) -> "pandas.DataFrame":
        """The rows as a frame, with codes as text and the page behind.

        Args:
            decimals: keeps amounts as exact ``Decimal`` objects; else they are floats, exact to the fen up to 10 trillion yuan.
        """
        import pandas

        frame = {}
        for name, kind in {**self.columns, "page": "integer"}.items():
            values = self._column(name)
            if kind not in _NUMBERS:
                frame[name] = pandas.array(values, dtype=_PANDAS_TYPES[kind])
            elif decimals:
                frame[name] = pandas.Series(values, dtype="object")
            else:
                frame[name] = pandas.Series([None if value is None else float(value) for value in values], dtype="float64")
        return pandas.DataFrame(frame)

    def to_polars(self) -> "polars.DataFrame":
        """The rows as a frame, with amounts as exact decimals, codes as text and the page behind."""
        import polars

        types = {
            "string": polars.String,
            "amount": polars.Decimal(18, 2),
            "percent": polars.Float64,
            "number": polars.Float64,
            "integer": polars.Int64,
            "boolean": polars.Boolean,
        }
        columns = {**self.columns, "page": "integer"}
        series = []
        for name, kind in columns.items():
            values = self._column(name)
            if kind == "amount":
                values = [None if value is None else value.quantize(Decimal("0.01")) for value in values]
            elif kind in _NUMBERS:
                values = [None if value is None else float(value) for value in values]
            series.append(polars.Series(name, values, dtype=types[kind]))
        return polars.DataFrame(series)


class Tables(Mapping[str, Table]):
    """The 17 tables of a document by their ids; by their numbers too: ``tables[3]`` is ``tables["expenditure"]``."""

    def __init__(self, tables: list[Table]) -> None:
        self._tables = {table.id: table for table in tables}
        self._numbers = {table.number: table for table in tables}

    def __getitem__(self, key: Union[str, int]) -> Table:
        return self._numbers[key] if isinstance(key, int) else self._tables[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._tables)

    def __len__(self) -> int:
        return len(self._tables)

    def __repr__(self) -> str:
        present = [f"{table.number} {table.id}" for table in self._tables.values() if table.status == "present"]
        return f"<{len(present)} tables with values: {', '.join(present)}>"


@dataclasses.dataclass(frozen=True)
class Document:
    """A document that was read.

    Attributes:
        source: its name.
        data: all that the program said of it, as Documentation/output.md describes.
        tables: the 17 tables, those that are missing among them.
    """

    source: str
    data: dict[str, Any] = dataclasses.field(repr=False)
    tables: Tables

    @property
    def sha256(self) -> str:
        return self.data["document"]["sha256"]

    @property
    def department(self) -> Optional[str]:
        return self.data["document"].get("department")

    @property
    def fiscal_year(self) -> Optional[int]:
        return self.data["document"].get("fiscal_year")

    @property
    def warnings(self) -> list[dict[str, Any]]:
        """What is missing, in doubt or was put right, each with a ``code`` and a ``message``."""
        return self.data["warnings"]

    @property
    def checks(self) -> list[dict[str, Any]]:
        """Whether sums and other statements of the document hold."""
        return self.data["checks"]

    @property
    def findings(self) -> list[dict[str, Any]]:
        """The causes of checks that fail."""
        return self.data["findings"]

    @property
    def other_tables(self) -> list[dict[str, Any]]:
        """Tables that are none of the 17, as grids of cells."""
        return self.data["other_tables"]

    @property
    def facts(self) -> list[dict[str, Any]]:
        """The amounts that the narrative states."""
        return self.data["narrative"]["facts"]

    @property
    def is_doubtful(self) -> bool:
        """Whether a check fails, or a warning says that something is missing or in doubt."""
        return bool(self.warnings) or any(not check["passed"] for check in self.checks)
