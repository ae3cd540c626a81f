"""Tests of yusuan.spark in local[2], with the program that YUSUAN names: what comes out is what batch gives, cell for cell."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

try:
    import pyarrow.parquet
    import pyspark  # noqa: F401

    # A Java that is missing shows only when Spark starts.
    MISSING = None if shutil.which("java") or os.environ.get("JAVA_HOME") else "java is missing"
except ImportError as error:
    MISSING = f"{error.name} is missing"

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "CommandLineTests" / "fixtures"
# What hangs and what is huge come to them soon.
LIMITS = {"timeout": 3, "memory": 160}


@unittest.skipIf(MISSING, MISSING)
class Datasets(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from pyspark.sql import SparkSession

        import yusuan.spark

        cls.yusuan = yusuan
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder, True)
        os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
        cls.spark = (
            SparkSession.builder.master("local[2]").appName("test").config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.shuffle.partitions", "2").config("spark.driver.memory", "1g")
            .config("spark.sql.warehouse.dir", str(cls.folder / "warehouse")).getOrCreate())
        cls.addClassCleanup(cls.spark.stop)
        cls.spark.sparkContext.setLogLevel("ERROR")
        documents = cls.folder / "in"
        documents.mkdir()
        for file in (SAMPLES / "seed-rlab.pdf", SAMPLES / "seed-calc.pdf", SAMPLES / "yubei-office-2024.txt", FIXTURES / "zero-pages.pdf",
                     FIXTURES / "nested-function.pdf", FIXTURES / "endless.pdf", FIXTURES / "encrypted.pdf", FIXTURES / "letter.pdf"):
            shutil.copy(file, documents)
        shutil.copy(SAMPLES / "seed-rlab.pdf", documents / "twin.pdf")
        (documents / "page.pdf").write_text("<!doctype html><html></html>")
        line = "一般公共预算支出\t1234567.89\t2345678.90\n" * 64
        with open(documents / "huge.txt", "w", encoding="utf-8") as file:
            for _ in range(60_000):
                file.write(line)
        cls.paths = sorted(str(path) for path in documents.iterdir())
        subprocess.run(
            [os.environ["YUSUAN"], "batch", "--quiet", "--ocr", "off", "--timeout", str(LIMITS["timeout"]), "--memory", str(LIMITS["memory"]),
             "-o", str(cls.folder / "batch"), *cls.paths], check=False, stderr=subprocess.DEVNULL)
        cls.dataset = yusuan.spark.read(cls.spark, cls.paths, ocr="off", slices=2, **LIMITS)

    def batch(self, name):
        return pyarrow.parquet.read_table(self.folder / "batch" / "parquet" / f"{name}.parquet")

    def rows(self, rows):
        """In one order, whatever the order of tasks was."""
        return sorted(rows, key=lambda row: (row["document"], row.get("row") or 0, row.get("table_number") or 0))

    def same(self, found, name, **columns):
        """Rows are those of the batch; columns that files are set apart by may come later, and be added."""
        expected = self.batch(name)
        kept = [{key: row[key] for key in expected.column_names} for row in found]
        self.assertEqual(self.rows(kept), self.rows(expected.to_pylist()), name)

    def test_the_batch_has_what_the_test_is_about(self):
        codes = {pathlib.Path(row["document"]).name: row["error_code"] for row in self.batch("manifest").to_pylist()}
        self.assertEqual(
            {name: code for name, code in codes.items() if code},
            {"nested-function.pdf": "crashed", "endless.pdf": "timeout", "zero-pages.pdf": "zero_pages", "encrypted.pdf": "encrypted",
             "page.pdf": "web_page", "huge.txt": "memory"})

    def test_all_frames_are_those_of_a_batch(self):
        names = {path.stem for path in (self.folder / "batch" / "parquet").iterdir()} - {"dictionary"}
        self.assertEqual(set(self.dataset.resources), names)
        self.assertEqual(len(self.dataset.tables), 17)
        types = {"string": "string", "int64": "bigint", "double": "double", "bool": "boolean", "decimal128(18, 2)": "decimal(18,2)"}
        for name, frame in self.dataset.resources.items():
            with self.subTest(name):
                expected = [(field.name, types[str(field.type)]) for field in self.batch(name).schema]
                self.assertEqual(frame.dtypes, expected)
                self.same([row.asDict() for row in frame.collect()], name)
        self.assertEqual(self.dataset.documents_read, len(self.paths))

    def test_bytes_are_read_like_files(self):
        files = self.spark.read.format("binaryFile").load(str(self.folder / "in" / "{seed-*.pdf,twin.pdf,zero-pages.pdf}"))
        from pyspark.sql import functions as F

        named = files.withColumn("document", F.regexp_replace("path", "^file:", ""))
        dataset = self.yusuan.spark.read(self.spark, named, ocr="off")
        documents = {row.document for row in dataset.manifest.collect()}
        self.assertEqual(len(documents), 4)
        for name in ("manifest", "expenditure", "amounts"):
            found = [row.asDict() for row in dataset.resources[name].collect()]
            self.assertEqual(self.rows(found), self.rows([row for row in self.batch(name).to_pylist() if row["document"] in documents]))
        dataset.unpersist()

    def test_files_are_written_by_year_and_city_and_what_is_kept_is_not_read_again(self):
        store, output = str(self.folder / "store"), self.folder / "out"
        paths = [path for path in self.paths if pathlib.Path(path).name not in ("huge.txt", "endless.pdf")]
        first = self.yusuan.spark.read(self.spark, paths[:-2], ocr="off", store=store, slices=2)
        self.assertEqual(first.documents_read, len(paths) - 2)
        # One that ended its reader is tried again, as batch tries it; those of other names or contents are read.
        again = self.yusuan.spark.read(self.spark, paths, ocr="off", store=store, slices=2)
        self.assertEqual(again.documents_read, 3)
        names = ("manifest", "expenditure", "amounts", "readings")
        for _ in range(2):
            again.write(str(output), names)
            for name in names:
                with self.subTest(name):
                    columns = set(self.batch(name).column_names)
                    found = self.spark.read.schema(self.dataset.resources[name].schema).parquet(str(output / name))
                    batch = [row for row in self.batch(name).to_pylist() if row["document"] in paths]
                    kept = [{key: value for key, value in row.asDict().items() if key in columns} for row in found.collect()]
                    self.assertEqual(self.rows(kept), self.rows(batch))
        self.assertTrue(list((output / "amounts").glob("fiscal_year=2024/city=*/*.parquet")))
        # Without rows there are columns all the same.
        self.assertEqual(
            set(self.spark.read.parquet(str(output / "readings")).columns), set(self.batch("readings").column_names) | {"fiscal_year", "city"})


class Cells(unittest.TestCase):
    """What the lines of a dataset's CSV files mean."""

    def setUp(self):
        if MISSING:
            self.skipTest(MISSING)
        import yusuan.spark

        self.spark = yusuan.spark

    def test_amounts_have_hundredths(self):
        from decimal import Decimal

        for text, value in (("0.125", "0.12"), ("0.135", "0.14"), ("-0.125", "-0.12"), ("1234567890123456.78", "1234567890123456.78"), ("3", "3.00")):
            self.assertEqual(self.spark._hundredths(text), Decimal(value))
        self.assertIsNone(self.spark._hundredths("12345678901234567"))
        columns = (self.spark._Column("document", "string"), self.spark._Column("amount", "amount"))
        table = self.spark._typed(b"a,0.125\nb,\n", columns)
        self.assertEqual(table.column("amount").to_pylist(), [Decimal("0.12"), None])

    def test_cells_are_what_was_printed(self):
        columns = tuple(self.spark._Column(name, kind) for name, kind in (("document", "string"), ("code", "string"), ("holds", "boolean")))
        data = "a,0101,true\n\"b,\"\"c\"\"\nd\",\"'=SUM(1)\",false\n'=x,'－（一）,\n".encode()
        self.assertEqual(
            self.spark._typed(data, columns).to_pylist(),
            [{"document": "a", "code": "0101", "holds": True}, {"document": 'b,"c"\nd', "code": "=SUM(1)", "holds": False},
             {"document": "'=x", "code": "'－（一）", "holds": None}])


if __name__ == "__main__":
    unittest.main()
