"""Runs the program that reads documents."""

from __future__ import annotations

import concurrent.futures
import functools
import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Optional, Union

from ._document import Document, Table, Tables

Source = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview]


class YusuanError(Exception):
    """Anything that keeps yusuan from reading."""


class ProgramError(YusuanError):
    """The program is missing, or broke."""


class DocumentError(YusuanError):
    """A document could not be read; the message says why.

    Attributes:
        source: what was to be read; ``-`` for bytes.
        code: the same in a word, as Documentation/worker.md lists them; None where only the message tells.
    """

    def __init__(self, source: str, message: str, code: Optional[str] = None) -> None:
        super().__init__(message)
        self.source = source
        self.code = code

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.source, str(self), self.code)


def _program() -> str:
    """The program: what YUSUAN names, else that of the wheel, else what PATH has."""
    named = os.environ.get("YUSUAN")
    if named:
        return named
    inside = Path(__file__).parent / "program" / "bin" / "yusuan"
    if inside.exists():
        return str(inside)
    found = shutil.which("yusuan")
    if found is None:
        raise ProgramError("the program yusuan is neither in this package nor in PATH")
    return found


def _run(
    arguments: list[str], data: Optional[bytes] = None, environment: Mapping[str, str] = {}
) -> "subprocess.CompletedProcess[bytes]":
    # Messages that errors quote are in one language, whatever the locale.
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **environment}
    try:
        return subprocess.run([_program(), *arguments], input=data, capture_output=True, env=environment, check=False)
    except OSError as error:
        raise ProgramError(f"the program yusuan cannot be started: {error}") from error


@functools.cache
def _schema(program: str) -> dict[str, Any]:
    done = _run(["schema", "--format", "json"])
    if done.returncode != 0:
        raise ProgramError(done.stderr.decode(errors="replace").strip())
    return json.loads(done.stdout)


def schema() -> dict[str, Any]:
    """The 17 tables with their columns, their types and their printed labels, as ``yusuan schema --format json`` has them."""
    return _schema(_program())


def read(
    source: Source,
    *,
    password: Optional[str] = None,
    provenance: bool = False,
    ocr: str = "auto",
    timeout: float = 120,
    memory: int = 1024,
) -> Document:
    """Reads a document.

    It is read by a process of its own: whatever it does to that, this one goes on.

    Args:
        source: a path to a PDF or text file, or its bytes.
        password: opens the document where it is encrypted.
        provenance: tells of each value where it is printed: ``row["provenance"]``.
        ocr: ``auto`` reads pages that are pictures where what reads them is installed, ``off`` none, ``only`` all.
        timeout: seconds of processor time after which the document is given up.
        memory: megabytes beyond which it is given up.

    Raises:
        DocumentError: the document cannot be read.
        ProgramError: the program is missing, or broke.
    """
    options = ["--quiet", "--format", "json", "--ocr", ocr, "--timeout", str(timeout), "--memory", str(memory)]
    if provenance:
        options.append("--provenance")
    data = None
    name = "-"
    if isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
    else:
        name = os.fspath(source)
        # A path that begins with - or @ would mean something else.
        if name.startswith(("-", "@")):
            name = os.path.join(".", name)
    # On a command line other users would see it.
    done = _run(["extract", *options, name], data, {} if password is None else {"YUSUAN_PASSWORD": password})
    if not done.stdout:
        raise DocumentError(name, _reason(done.stderr, name))
    return _document(json.loads(done.stdout, parse_float=Decimal))


def _document(document: dict[str, Any]) -> Document:
    """A document as the program has it, with whole amounts as integers, which become decimals."""
    columns = {table["id"]: table["columns"] for table in schema()["tables"]}
    return Document(
        source=document["document"]["source"],
        data=document,
        tables=Tables([_table(table, columns[table["id"]]) for table in document["tables"]]),
    )


def _reason(errors: bytes, name: str) -> str:
    """The last message of the program, without what it begins with."""
    lines = [line for line in errors.decode(errors="replace").splitlines() if line]
    text = lines[-1] if lines else "the program gave no answer"
    for head in ("yusuan: ", f"{name}: ", "error: "):
        text = text.removeprefix(head)
    return text


def _table(table: dict[str, Any], columns: list[dict[str, Any]]) -> Table:
    kinds = {column["name"]: column["type"] for column in columns}
    amounts = [name for name, kind in kinds.items() if kind in ("amount", "percent", "number")]
    for row in table["rows"]:
        for name in amounts:
            # Whole ones come as integers.
            if isinstance(row.get(name), int):
                row[name] = Decimal(row[name])
    return Table(
        number=table["number"],
        id=table["id"],
        title=table.get("title"),
        status=table["status"],
        confidence=table.get("confidence"),
        unit=table.get("unit"),
        pages=table["pages"],
        notes=table["notes"],
        rows=table["rows"],
        columns=kinds,
    )


def read_many(
    sources: Iterable[Source], *, workers: Optional[int] = None, errors: str = "raise", **options: Any
) -> Iterator[Union[Document, DocumentError]]:
    """Reads documents beside each other, and gives them in the order in which they come.

    Args:
        sources: paths or bytes, taken as they are needed.
        workers: how many are read at a time; without it, as many as there are processors.
        errors: ``raise`` raises the first error when its turn comes; ``return`` gives each in the place of its document.
        options: those of :func:`read`.
    """
    if errors not in ("raise", "return"):
        raise ValueError("errors is either “raise” or “return”")
    workers = workers or os.cpu_count() or 1
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        waiting: list[concurrent.futures.Future[Document]] = []
        remaining = iter(sources)
        try:
            while True:
                while len(waiting) < 2 * workers and (source := next(remaining, None)) is not None:
                    waiting.append(pool.submit(read, source, **options))
                if not waiting:
                    return
                try:
                    yield waiting.pop(0).result()
                except DocumentError as error:
                    if errors == "raise":
                        raise
                    yield error
        finally:
            for future in waiting:
                future.cancel()
