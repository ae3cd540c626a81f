"""Tests of the Python package, with the program that YUSUAN names: python3 -m unittest, in the checkout's folder."""

import concurrent.futures
import os
import pathlib
import pickle
import tempfile
import unittest
from decimal import Decimal
from unittest import mock

import yusuan

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "CommandLineTests" / "fixtures"
OFFICE = SAMPLES / "yubei-office-2024.txt"


class Reading(unittest.TestCase):
    def test_a_document_has_its_tables(self):
        document = yusuan.read(OFFICE)
        self.assertEqual(document.source, OFFICE.name)
        self.assertEqual(document.fiscal_year, 2024)
        self.assertEqual(len(document.tables), 17)
        table = document.tables["expenditure"]
        self.assertIs(document.tables[3], table)
        self.assertEqual(table.rows[0]["total"], Decimal("34003724.85"))
        self.assertIsInstance(table.rows[0]["total"], Decimal)
        self.assertTrue(all(isinstance(row["code"], str) for row in table if row["code"] is not None))
        self.assertNotIn("provenance", table.rows[0])

    def test_bytes_are_read_like_a_file(self):
        of_bytes, of_path = yusuan.read(OFFICE.read_bytes()), yusuan.read(str(OFFICE))
        self.assertEqual(of_bytes.source, "-")
        self.assertEqual(of_bytes.sha256, of_path.sha256)
        self.assertEqual(of_bytes.data["tables"], of_path.data["tables"])

    def test_provenance_comes_where_asked_for(self):
        row = yusuan.read(SAMPLES / "seed-rlab.pdf", provenance=True).tables["expenditure"].rows[0]
        place = row["provenance"]["total"][0]
        self.assertEqual(len(place["box"]), 4)
        self.assertGreaterEqual(place["page"], 1)

    def test_frames_have_types(self):
        table = yusuan.read(OFFICE).tables["expenditure"]
        frame = table.to_pandas()
        self.assertEqual(len(frame), len(table))
        self.assertEqual([str(frame.dtypes[name]) for name in ("code", "total", "level", "page")], ["string", "float64", "Int64", "Int64"])
        self.assertEqual(frame.total[0], 34003724.85)
        self.assertEqual(table.to_pandas(decimals=True).total[0], Decimal("34003724.85"))
        exact = table.to_polars()
        self.assertEqual(exact["total"].sum(), sum(row["total"] for row in table))
        self.assertEqual(exact["code"].to_list(), [row["code"] for row in table])

    def test_frames_of_missing_tables_have_the_columns(self):
        letter = yusuan.read(FIXTURES / "letter.pdf") if (FIXTURES / "letter.pdf").exists() else None
        table = letter.tables["revenue"]
        self.assertEqual((table.status, len(table)), ("missing", 0))
        self.assertIn("general_public_budget", table.to_pandas().columns)
        self.assertIn("general_public_budget", table.to_polars().columns)

    def test_passwords_open_documents(self):
        with self.assertRaisesRegex(yusuan.DocumentError, "password"):
            yusuan.read(FIXTURES / "encrypted.pdf")

    def test_what_cannot_be_read_says_why(self):
        with self.assertRaises(yusuan.DocumentError) as caught:
            yusuan.read(FIXTURES / "zero-pages.pdf")
        self.assertIn("zero-pages.pdf", str(caught.exception))
        self.assertEqual(caught.exception.source, str(FIXTURES / "zero-pages.pdf"))
        with self.assertRaises(yusuan.DocumentError):
            yusuan.read("gone.pdf")

    def test_a_document_that_takes_too_long_is_given_up(self):
        with self.assertRaises(yusuan.DocumentError):
            yusuan.read(FIXTURES / "endless.pdf", timeout=1)

    def test_names_that_begin_like_options_are_names(self):
        with tempfile.TemporaryDirectory() as folder:
            before = os.getcwd()
            os.chdir(folder)
            try:
                for name in ("-f.txt", "@list.txt"):
                    pathlib.Path(name).write_bytes(OFFICE.read_bytes())
                    self.assertEqual(yusuan.read(name).fiscal_year, 2024)
            finally:
                os.chdir(before)


class ReadingMany(unittest.TestCase):
    def test_documents_come_in_order(self):
        paths = [SAMPLES / "seed-rlab.pdf", OFFICE, SAMPLES / "seed-writer.pdf"] * 3
        documents = list(yusuan.read_many(iter(paths), workers=2))
        self.assertEqual([document.source for document in documents], [path.name for path in paths])

    def test_an_error_is_raised_or_returned(self):
        paths = [OFFICE, "gone.pdf", OFFICE]
        with self.assertRaises(yusuan.DocumentError):
            list(yusuan.read_many(paths))
        one, error, other = yusuan.read_many(paths, errors="return")
        self.assertEqual(one.sha256, other.sha256)
        self.assertIsInstance(error, yusuan.DocumentError)
        self.assertEqual(error.source, "gone.pdf")


class Workers(unittest.TestCase):
    def test_a_worker_reads_one_after_the_other(self):
        with yusuan.Worker(ocr="off", timeout=50, memory=500) as worker:
            self.assertEqual(worker.limits, {"timeout": 50, "memory": 500})
            self.assertTrue(worker.build and worker.version)
            document = worker.read(OFFICE)
            self.assertEqual(document.data, yusuan.read(OFFICE, ocr="off").data)
            of_bytes = worker.read(OFFICE.read_bytes(), name=OFFICE.name)
            self.assertEqual(of_bytes.data, document.data)
            part = worker.read(OFFICE, tables=[3], provenance=True)
            self.assertEqual(list(part.tables), ["expenditure"])
            self.assertIn("provenance", part.tables["expenditure"].rows[0])

    def test_what_cannot_be_read_costs_itself(self):
        with yusuan.Worker() as worker:
            codes = []
            for name, options in [("nested-function.pdf", {}), ("endless.pdf", {"timeout": 1}), ("zero-pages.pdf", {}), ("encrypted.pdf", {})]:
                with self.assertRaises(yusuan.DocumentError) as caught:
                    worker.read(FIXTURES / name, **options)
                codes.append(caught.exception.code)
            self.assertEqual(codes, ["crashed", "timeout", "zero_pages", "encrypted"])
            self.assertEqual(worker.read(OFFICE).fiscal_year, 2024)
            self.assertEqual(pickle.loads(pickle.dumps(caught.exception)).code, "encrypted")

    def test_a_request_that_is_none_is_told(self):
        with yusuan.Worker() as worker:
            with self.assertRaisesRegex(yusuan.DocumentError, "“tables”") as caught:
                worker.read(OFFICE, tables=["nonsense"])
            self.assertEqual(caught.exception.code, "bad_request")

    def test_names_are_bytes(self):
        with tempfile.TemporaryDirectory() as folder, yusuan.Worker() as worker:
            path = os.fsencode(folder) + b"/\xb2\xbf.txt"
            with open(path, "wb") as file:
                file.write(OFFICE.read_bytes())
            self.assertEqual(worker.read(os.fsdecode(path)).sha256, yusuan.read(OFFICE).sha256)

    def test_threads_share_a_worker(self):
        with yusuan.Worker() as worker, concurrent.futures.ThreadPoolExecutor(4) as pool:
            names = [f"{number}" for number in range(8)]
            documents = list(pool.map(lambda name: worker.read(OFFICE, name=name, tables=[3]), names))
        self.assertEqual([document.source for document in documents], names)

    def test_a_worker_that_has_ended_is_told(self):
        worker = yusuan.Worker()
        worker.close()
        with self.assertRaises(yusuan.ProgramError):
            worker.read(OFFICE)

    def test_another_protocol_is_refused(self):
        for hello, words in [('{"name": "yusuan", "protocol": 3}', "another protocol"), ("nonsense", "another protocol"), ("", "ended before")]:
            with tempfile.TemporaryDirectory() as folder:
                program = pathlib.Path(folder) / "yusuan"
                program.write_text(f"#!/bin/sh\necho '{hello}'\n" if hello else "#!/bin/sh\n")
                program.chmod(0o755)
                with mock.patch.dict(os.environ, YUSUAN=str(program)), self.assertRaisesRegex(yusuan.ProgramError, words):
                    yusuan.Worker()

    def test_wrong_options_are_told(self):
        with self.assertRaisesRegex(yusuan.ProgramError, "ocr"):
            yusuan.Worker(ocr="nonsense")


class Program(unittest.TestCase):
    def test_a_missing_program_is_told(self):
        before = os.environ.get("YUSUAN")
        os.environ["YUSUAN"] = "/nowhere/yusuan"
        try:
            with self.assertRaises(yusuan.ProgramError):
                yusuan.read(OFFICE)
        finally:
            os.environ.pop("YUSUAN")
            if before is not None:
                os.environ["YUSUAN"] = before

    def test_the_schema_has_17_tables(self):
        self.assertEqual(len(yusuan.schema()["tables"]), 17)


if __name__ == "__main__":
    unittest.main()
