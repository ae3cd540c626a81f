"""Drives the program as a worker, which is started once and reads one document after the other."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Optional, Union

from ._document import Document
from ._program import DocumentError, ProgramError, Source, _document, _program

PROTOCOL = 2


class Worker:
    """A process that reads documents, one at a time: ``with yusuan.Worker() as worker: worker.read("budget.pdf")``.

    A document that crashes, hangs or takes too much costs itself: the worker reads the next one. Threads may share a worker,
    and wait for each other.

    Args:
        password: opens encrypted documents, unless a request has its own.
        ocr: ``auto`` reads pages that are pictures where what reads them is installed, ``off`` none, ``only`` all.
        timeout: seconds of processor time after which a document is given up.
        memory: megabytes beyond which it is given up.

    Attributes:
        version: of the program.
        build: what it marks shares of a dataset with: workers of one build read everything alike.
        limits: ``timeout`` and ``memory``, as the worker says them.

    Raises:
        ProgramError: the program is missing, or speaks another protocol than this package.
    """

    def __init__(
        self, *, password: Optional[str] = None, ocr: str = "auto", timeout: float = 120, memory: int = 1024
    ) -> None:
        # Messages that errors quote are in one language, whatever the locale; on a command line other users would see a password.
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        if password is not None:
            environment["YUSUAN_PASSWORD"] = password
        command = [_program(), "worker", "--ocr", ocr, "--timeout", str(timeout), "--memory", str(memory)]
        self._lock = threading.Lock()
        # What it complains of before its first line is quoted; nobody reads what libraries print later.
        self._errors = tempfile.TemporaryFile()
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, env=environment)
        except OSError as error:
            self._errors.close()
            raise ProgramError(f"the program yusuan cannot be started: {error}") from error
        try:
            hello = self._hello()
        except BaseException:
            self.close()
            raise
        self.version: str = hello["version"]
        self.build: str = hello["build"]
        self.limits: Mapping[str, float] = hello["limits"]

    def _hello(self) -> dict[str, Any]:
        line = self._process.stdout.readline()
        if not line:
            self._process.wait()
            self._errors.seek(0)
            reason = self._errors.read().decode(errors="replace").strip()
            raise ProgramError(reason or "the program yusuan ended before it said what it is")
        try:
            hello = json.loads(line)
            protocol = hello["protocol"] if hello["name"] == "yusuan" else None
        except (ValueError, KeyError, TypeError):
            protocol = None
        if protocol != PROTOCOL:
            raise ProgramError(
                f"the program yusuan speaks another protocol than {PROTOCOL}, which this package knows: "
                f"{line[:200].decode(errors='replace').strip()}")
        return hello

    def read(
        self,
        source: Source,
        *,
        name: Optional[str] = None,
        password: Optional[str] = None,
        tables: Optional[Iterable[Union[int, str]]] = None,
        provenance: bool = False,
        ocr: Optional[str] = None,
        timeout: Optional[float] = None,
        memory: Optional[int] = None,
    ) -> Document:
        """Reads a document.

        Args:
            source: a path to a PDF or text file, or its bytes.
            name: what the document is called in what comes of it; else its file's name, ``-`` for bytes.
            tables: only these, by number or id.

        The others are those of the worker and of :func:`yusuan.read`.

        Raises:
            DocumentError: the document cannot be read; ``code`` says why in a word.
            ProgramError: the worker ended; another one is to be started.
        """
        options = {
            "password": password, "tables": None if tables is None else list(tables), "provenance": provenance or None,
            "ocr": ocr, "timeout": timeout, "memory": memory}
        answer = self.ask(source, name=name, **options)
        if "document" not in answer:
            raise DocumentError(_name(source), answer.get("error", "the worker gave no document"), answer.get("code"))
        return _document(answer["document"])

    def ask(self, source: Source, *, name: Optional[str] = None, **keys: Any) -> dict[str, Any]:
        """The worker's answer to a request, as Documentation/worker.md describes both.

        Args:
            source, name: as of :meth:`read`.
            keys: others of the request; those that are None are left out.

        Raises:
            ProgramError: the worker ended.
        """
        request = {"id": name or os.path.basename(_name(source)), **_content(source)}
        request.update((key, value) for key, value in keys.items() if value is not None)
        line = json.dumps(request).encode("ascii") + b"\n"
        with self._lock:
            try:
                self._process.stdin.write(line)
                self._process.stdin.flush()
                answer = self._process.stdout.readline()
            except (OSError, ValueError) as error:
                raise ProgramError(f"the worker has ended: {error}") from error
        if not answer.endswith(b"\n"):
            raise ProgramError("the worker ended without an answer")
        return json.loads(answer, parse_float=Decimal)

    def close(self) -> None:
        """Ends the worker, and what it reads."""
        with contextlib.suppress(OSError):
            self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout, self._errors):
            with contextlib.suppress(OSError):
                pipe.close()
        self._process.wait()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _name(source: Source) -> str:
    if isinstance(source, (bytes, bytearray, memoryview)):
        return "-"
    return os.fsdecode(source).encode("utf-8", "backslashreplace").decode()


def _content(source: Source) -> dict[str, str]:
    """The key of a request that says what is to be read."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return {"bytes_base64": base64.b64encode(source).decode("ascii")}
    path = os.fsencode(source)
    try:
        return {"path": path.decode()}
    except UnicodeDecodeError:
        return {"path_hex": path.hex()}
