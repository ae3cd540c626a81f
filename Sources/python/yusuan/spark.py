"""Many documents with Apache Spark: their tables, manifest, checks and amounts as data frames.

    dataset = yusuan.spark.read(spark, ["budgets/a.pdf", "budgets/b.pdf"])
    dataset.tables["expenditure"].show()
    dataset.write("dataset")

What comes out is what ``yusuan batch`` gives over the same documents, cell for cell. Documentation/spark.md describes it.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import functools
import hashlib
import io
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any, Optional, Union

import pyarrow
import pyarrow.compute
import pyarrow.csv
from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

from ._program import ProgramError, _run
from ._worker import Worker

MANIFEST = "manifest"
PARTITIONS = ("fiscal_year", "city")
# What a document gives to one file of a dataset: its lines of CSV, compressed behind their length.
_PARTS = T.StructType([
    T.StructField("document", T.StringType(), False),
    T.StructField("sha256", T.StringType()),
    T.StructField("error_code", T.StringType()),
    T.StructField("fiscal_year", T.LongType()),
    T.StructField("city", T.StringType()),
    T.StructField("resource", T.StringType(), False),
    T.StructField("data", T.BinaryType(), False),
])
# Failures that need not be the document's: another run tries again.
_PASSING = ("content_changed", "crashed", "memory", "no_process", "other", "output", "stuck", "timeout")
_LENGTH = 8


@dataclasses.dataclass(frozen=True)
class _Column:
    name: str
    type: str


@dataclasses.dataclass(frozen=True)
class _Resource:
    """A file of a dataset as the program describes it."""

    name: str
    path: str
    columns: tuple[_Column, ...]
    numbers_rows: bool

    @property
    def frame_columns(self) -> tuple[_Column, ...]:
        """Those of a frame, which are those of the Parquet file of ``batch``."""
        if not self.numbers_rows:
            return self.columns
        return (self.columns[0], _Column("row", "integer"), *self.columns[1:])

    @property
    def partition_columns(self) -> tuple[str, ...]:
        """Those of its document that it lacks and that files are set apart by."""
        names = {column.name for column in self.columns}
        return tuple(name for name in PARTITIONS if name not in names)


_SPARK_TYPES = {
    "string": T.StringType(), "amount": T.DecimalType(18, 2), "percent": T.DoubleType(), "number": T.DoubleType(),
    "integer": T.LongType(), "boolean": T.BooleanType()}
_ARROW_TYPES = {
    "string": pyarrow.string(), "amount": pyarrow.decimal128(18, 2), "percent": pyarrow.float64(),
    "number": pyarrow.float64(), "integer": pyarrow.int64(), "boolean": pyarrow.bool_()}


@functools.lru_cache(maxsize=1)
def _resources() -> dict[str, _Resource]:
    done = _run(["schema", "--dataset", "--format", "json"])
    if done.returncode != 0:
        raise ProgramError(done.stderr.decode(errors="replace").strip())
    return {
        resource["name"]: _Resource(
            resource["name"], resource["path"],
            tuple(_Column(column["name"], column["type"]) for column in resource["columns"]),
            resource["numbers_rows"])
        for resource in json.loads(done.stdout)["resources"] if resource["columns"][0]["name"] == "document"}


class Dataset:
    """What many documents say, as data frames.

    Attributes:
        resources: all frames by the names of the dataset's files: ``manifest``, the 17 tables, ``amounts``, ``checks`` and the others.
        tables: the 17 tables by their ids.
        build: the build of the program that read them.
        documents_read: how many documents were read now, and not found in the store.
    """

    def __init__(self, parts: DataFrame, held: list[DataFrame], duplicates: Optional[DataFrame], build: str, documents_read: int) -> None:
        self._parts, self._held, self._duplicates = parts, held, duplicates
        self.build = build
        self.documents_read = documents_read
        resources = _resources()
        self.resources: Mapping[str, DataFrame] = {name: self._frame(resource) for name, resource in resources.items()}
        self.tables: Mapping[str, DataFrame] = {
            name: self.resources[name] for name, resource in resources.items() if resource.path.startswith("tables/")}

    @property
    def manifest(self) -> DataFrame:
        """A row for each document: what became of it."""
        return self.resources[MANIFEST]

    @property
    def amounts(self) -> DataFrame:
        """Each amount in a row of its own, totals marked."""
        return self.resources["amounts"]

    @property
    def checks(self) -> DataFrame:
        """The results of all checks."""
        return self.resources["checks"]

    def _frame(self, resource: _Resource, added: tuple[str, ...] = ()) -> DataFrame:
        """The rows of a resource.

        Args:
            added: columns of the document behind those of the resource.
        """
        parts = self._parts.where(F.col("resource") == resource.name)
        if self._duplicates is not None:
            parts = parts.join(self._duplicates.select("document"), "document", "left_anti")
        columns = (*resource.frame_columns, *(_Column(name, "integer" if name == "fiscal_year" else "string") for name in added))
        schema = T.StructType([T.StructField(column.name, _SPARK_TYPES[column.type]) for column in columns])
        rows = parts.select("document", "fiscal_year", "city", "data").mapInArrow(_Parser(resource, added), schema)
        if resource.name != MANIFEST or self._duplicates is None:
            return rows
        known = {"document": F.col("document"), "sha256": F.col("sha256"), "status": F.lit("duplicate"), "duplicate_of": F.col("duplicate_of")}
        return rows.unionByName(self._duplicates.select([
            known.get(field.name, F.lit(None)).cast(field.dataType).alias(field.name) for field in schema]))

    def write(self, folder: str, names: Optional[Iterable[str]] = None) -> None:
        """Writes each frame as Parquet into a folder of its own below ``folder``, by ``fiscal_year`` and ``city``, in the place of what is there.

        A frame without rows is one file that has its columns all the same.

        Args:
            names: of the frames that are written, as in ``resources``; without it, all.
        """
        filled = {row.resource for row in self._parts.select("resource").distinct().collect()}
        for name in self.resources if names is None else names:
            resource = _resources()[name]
            added = resource.partition_columns
            frame = self._frame(resource, added) if added else self.resources[name]
            place = f"{folder.rstrip('/')}/{name}"
            if name in filled:
                # Else every task would write a file for each year and city of its documents.
                frame.hint("rebalance", *PARTITIONS).write.mode("overwrite").partitionBy(*PARTITIONS).parquet(place)
            else:
                frame.coalesce(1).write.mode("overwrite").parquet(place)

    def unpersist(self) -> None:
        """Gives back what is kept of the documents; the frames read them anew."""
        for frame in self._held:
            frame.unpersist()


def read(
    spark: SparkSession,
    documents: Union[DataFrame, Iterable[Union[str, "os.PathLike[str]"]]],
    *,
    store: Optional[str] = None,
    password: Optional[str] = None,
    ocr: str = "auto",
    timeout: float = 120,
    memory: int = 1024,
    slices: Optional[int] = None,
) -> Dataset:
    """Reads documents, each by one of the workers that the executors hold.

    A document that crashes, hangs, is broken or takes too much is a row of the manifest with status ``failed``.

    Args:
        documents: paths that all executors see; or a frame with their bytes in ``content`` and their names in ``document`` or
            ``path``, as ``spark.read.format("binaryFile")`` gives it. Documents are called by these names.
        store: a folder in which what was read is kept. Another run over documents of the same names and contents, by the same
            build of the program, finds it there.
        password: opens encrypted documents.
        ocr: ``auto`` reads pages that are pictures where what reads them is installed, ``off`` none, ``only`` all.
        timeout: seconds of processor time after which a document is given up.
        memory: megabytes beyond which it is given up.
        slices: how many tasks read paths.

    Raises:
        ProgramError: the program is missing, or an executor has another build of it.
    """
    options = {"password": password, "ocr": ocr, "timeout": timeout, "memory": memory}
    with Worker(**options) as worker:
        build = worker.build
    if isinstance(documents, DataFrame):
        name = "document" if "document" in documents.columns else "path"
        rows = documents.select(F.col(name).alias("document"), F.lit(None).cast("string").alias("path"), F.col("content"))
    else:
        # Each once, as in a batch.
        paths = list(dict.fromkeys(os.fspath(path) for path in documents))
        slices = slices or max(1, min(len(paths), max(4 * spark.sparkContext.defaultParallelism, len(paths) // 50)))
        schema = T.StructType([
            T.StructField("document", T.StringType()), T.StructField("path", T.StringType()), T.StructField("content", T.BinaryType())])
        rows = spark.createDataFrame(spark.sparkContext.parallelize([(path, path, None) for path in paths], slices), schema)
    known = _known(spark, store, build)
    held: list[DataFrame] = []
    if known is not None:
        digest = F.udf(_digest, "string")
        rows = rows.withColumn("sha256", F.when(F.col("content").isNull(), digest("path")).otherwise(F.sha2("content", 256)))
        current = rows.select("document", "sha256").persist()
        held.append(current)
        known = known.join(current, ["document", "sha256"], "left_semi")
        done = known.where(F.col("resource") == MANIFEST).select("document", "sha256")
        rows = rows.join(F.broadcast(done), ["document", "sha256"], "left_anti")
    new = spark.createDataFrame(
        rows.select("document", "path", "content").rdd.mapPartitions(_Reader(options, build)), _PARTS, verifySchema=False
    ).persist(StorageLevel.MEMORY_AND_DISK)
    held.append(new)
    read_now = new.where(F.col("resource") == MANIFEST).count()
    parts = new
    if store is not None:
        lasting = F.col("sha256").isNotNull() & ~F.coalesce(F.col("error_code"), F.lit("")).isin(*_PASSING)
        if read_now:
            new.where(lasting).withColumn("build", F.lit(build)).write.mode("append").partitionBy("build").parquet(store)
        # What is in the store since then is not this run's.
        parts = new if known is None else known.unionByName(new)
    heads = parts.where((F.col("resource") == MANIFEST) & F.col("sha256").isNotNull()).select("document", "sha256")
    firsts = heads.groupBy("sha256").agg(F.min("document").alias("duplicate_of"))
    duplicates = heads.join(firsts, "sha256").where(F.col("document") != F.col("duplicate_of")).persist()
    held.append(duplicates)
    return Dataset(parts, held, duplicates if duplicates.count() else None, build, read_now)


def _known(spark: SparkSession, store: Optional[str], build: str) -> Optional[DataFrame]:
    """What a build of the program has left in a store; None where there is none."""
    if store is None:
        return None
    path = spark._jvm.org.apache.hadoop.fs.Path(store)
    if not path.getFileSystem(spark._jsc.hadoopConfiguration()).exists(path):
        return None
    schema = T.StructType([*_PARTS.fields, T.StructField("build", T.StringType())])
    # The files of now: what this run appends is not among them.
    files = spark.read.schema(schema).parquet(store).where(F.col("build") == build)
    return files.drop("build").dropDuplicates(["document", "sha256", "resource"])


def _digest(path: str) -> Optional[str]:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return None


# On the executors


class _Reader:
    """Reads the documents of a partition with the worker of this process."""

    def __init__(self, options: Mapping[str, Any], build: str) -> None:
        self.options, self.build = dict(options), build

    def __call__(self, rows: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
        resources = {}
        for row in rows:
            if not resources:
                resources = {resource.path: name for name, resource in _resources().items()}
            yield from self._parts(row.document, row.path if row.content is None else bytes(row.content), resources)

    def _parts(self, document: str, source: Union[str, bytes], resources: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
        share = self._share(document, source)
        if share is None:
            digest = _digest(source) if isinstance(source, str) else hashlib.sha256(source).hexdigest()
            fields = {"document": document, "sha256": digest, "status": "failed", "error": "The worker ended twice while reading it.", "error_code": "crashed"}
            line = io.StringIO()
            csv.writer(line, lineterminator="\n").writerow([fields.get(column.name) for column in _resources()[MANIFEST].columns])
            yield (document, digest, "crashed", None, None, MANIFEST, _packed(line.getvalue().encode()))
            return
        parts = _split(share)
        record = json.loads(next(parts)[1])
        head = (document, record["sha256"] or None, record.get("errorCode"), record.get("fiscalYear"), record.get("city"))
        for path, data in parts:
            if path in resources and data:
                yield (*head, resources[path], _packed(data))

    def _share(self, document: str, source: Union[str, bytes]) -> Optional[bytes]:
        """What a document gives to a dataset; None where two workers ended over it."""
        for _ in range(2):
            worker = _worker_of_process(self.options)
            if worker.build != self.build:
                raise ProgramError(f"an executor has another build of yusuan ({worker.build}) than the driver ({self.build})")
            # A name that nobody else can guess.
            with tempfile.TemporaryDirectory(prefix="yusuan-") as folder:
                place = os.path.join(folder, "share")
                try:
                    answer = worker.ask(source, name=document, output=place)
                except ProgramError:
                    _forget_worker()
                    continue
                if "output" not in answer:
                    raise ProgramError(answer.get("output_error") or answer.get("error") or "the worker wrote no share")
                with open(place, "rb") as file:
                    return file.read()
        return None


_worker: Optional[tuple[dict[str, Any], Worker]] = None


def _worker_of_process(options: dict[str, Any]) -> Worker:
    """One for each process of Python, which Spark keeps from task to task."""
    global _worker
    if _worker is not None and _worker[0] != options:
        _forget_worker()
    if _worker is None:
        _worker = (options, Worker(**options))
    return _worker[1]


def _forget_worker() -> None:
    global _worker
    if _worker is not None:
        _worker[1].close()
    _worker = None


def _split(share: bytes) -> Iterator[tuple[str, bytes]]:
    """The parts of a share: the record first, then lines of the dataset's files."""
    start = share.index(b"\n") + 1
    if not share.startswith(b"yusuan share 3 "):
        raise ProgramError("the program yusuan writes shares in another form than this package reads")
    while share[start:] != b"end\n":
        end = share.index(b"\n", start)
        length, _, path = share[start:end].partition(b" ")
        start = end + 1 + int(length)
        yield path.decode(), share[end + 1:start]
        start += 1


def _packed(data: bytes) -> bytes:
    return len(data).to_bytes(_LENGTH, "little") + pyarrow.compress(data, codec="zstd", asbytes=True)


def _unpacked(data: bytes) -> bytes:
    return pyarrow.decompress(data[_LENGTH:], int.from_bytes(data[:_LENGTH], "little"), codec="zstd", asbytes=True)


class _Parser:
    """Makes typed rows of the lines of a resource."""

    # Bytes of CSV that become rows at a time.
    _PIECE = 32 << 20

    def __init__(self, resource: _Resource, added: tuple[str, ...]) -> None:
        self.resource, self.added = resource, added

    def __call__(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            of_document = {name: dict(zip(batch.column("document").to_pylist(), batch.column(name).to_pylist())) for name in self.added}
            pieces, size = [], 0
            for data in batch.column("data"):
                pieces.append(_unpacked(data.as_py()))
                size += len(pieces[-1])
                if size >= self._PIECE:
                    yield from self._rows(b"".join(pieces), of_document)
                    pieces, size = [], 0
            if pieces:
                yield from self._rows(b"".join(pieces), of_document)

    def _rows(self, data: bytes, of_document: Mapping[str, Mapping[str, Any]]) -> Iterator[pyarrow.RecordBatch]:
        table = _typed(data, self.resource.columns)
        documents = table.column("document").to_pylist()
        if self.resource.numbers_rows:
            numbers, last, number = [], None, 0
            for document in documents:
                number = number + 1 if document == last else 1
                last = document
                numbers.append(number)
            table = table.add_column(1, "row", pyarrow.array(numbers, pyarrow.int64()))
        for name, values in of_document.items():
            type = pyarrow.int64() if name == "fiscal_year" else pyarrow.string()
            table = table.append_column(name, pyarrow.array([values[document] for document in documents], type))
        yield from table.to_batches()


def _typed(data: bytes, columns: tuple[_Column, ...]) -> pyarrow.Table:
    """Lines of CSV that the program wrote, without a header, as a table."""
    types = {column.name: _ARROW_TYPES[column.type] for column in columns}
    try:
        table = _parsed(data, columns, types)
    except pyarrow.ArrowInvalid:
        # An amount that is printed more finely than a column of money holds, or is larger.
        amounts = [column.name for column in columns if column.type == "amount"]
        table = _parsed(data, columns, {**types, **{name: pyarrow.string() for name in amounts}})
        for name in amounts:
            values = [None if text is None else _hundredths(text) for text in table.column(name).to_pylist()]
            table = table.set_column(table.schema.get_field_index(name), name, pyarrow.array(values, types[name]))
    for index, column in enumerate(columns):
        if column.type != "string":
            continue
        texts = table.column(index)
        if pyarrow.compute.any(pyarrow.compute.starts_with(texts, "'")).as_py():
            free = [None if text is None else _without_guard(text) for text in texts.to_pylist()]
            table = table.set_column(index, column.name, pyarrow.array(free, pyarrow.string()))
    return table


def _parsed(data: bytes, columns: tuple[_Column, ...], types: Mapping[str, pyarrow.DataType]) -> pyarrow.Table:
    return pyarrow.csv.read_csv(
        pyarrow.BufferReader(data),
        read_options=pyarrow.csv.ReadOptions(column_names=[column.name for column in columns], use_threads=False, block_size=len(data) + 1),
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=types, null_values=[""], strings_can_be_null=True, quoted_strings_can_be_null=True,
            true_values=["true"], false_values=["false"]))


def _hundredths(text: str) -> Optional[Decimal]:
    """An amount as a column of money has it: rounded half to even; None where it has more than 16 digits before the point."""
    if len(text.lstrip("-").partition(".")[0]) > 16:
        return None
    return Decimal(text).quantize(Decimal("0.01"), ROUND_HALF_EVEN)


def _without_guard(text: str) -> str:
    """The text of a cell without the apostrophe that keeps spreadsheets from running it."""
    rest = text.lstrip("'")
    if not text.startswith("'") or not rest or rest[0] not in "=+-@\t\r＝＋－＠":
        return text
    calls = "(|!（｜！" if rest[0] in "=＝" else "(|!"
    return text[1:] if any(call in rest for call in calls) else text


def main(arguments: Optional[list[str]] = None) -> None:
    """The command line of samples/spark_batch.py."""
    parser = argparse.ArgumentParser(description="Makes a dataset of budget disclosures, as Parquet by year and city.")
    parser.add_argument("inputs", nargs="+", help="files, folders and patterns of PDF and text files, of any file system that Spark reads")
    parser.add_argument("-o", "--output", required=True, help="the folder of the dataset")
    parser.add_argument("--store", help="a folder that keeps what was read, so that another run reads only what is new")
    parser.add_argument("--ocr", choices=["auto", "off", "only"], default="auto")
    parser.add_argument("--timeout", type=float, default=120, help="seconds of processor time for a document")
    parser.add_argument("--memory", type=int, default=1024, help="megabytes for a document")
    options = parser.parse_args(arguments)
    spark = SparkSession.builder.appName("yusuan").getOrCreate()
    files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(options.inputs)
    dataset = read(
        spark, files.where(F.lower("path").rlike(r"\.(pdf|txt)$")), store=options.store, ocr=options.ocr,
        timeout=options.timeout, memory=options.memory)
    dataset.write(options.output)
    counts = {row.status: row["count"] for row in dataset.manifest.groupBy("status").count().collect()}
    print(f"yusuan: {sum(counts.values())} documents, {dataset.documents_read} read now: "
          + ", ".join(f"{count} {status}" for status, count in sorted(counts.items())))
    spark.stop()


if __name__ == "__main__":
    main()
