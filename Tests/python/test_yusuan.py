"""Tests of the Python package, with the program that YUSUAN names: python3 -m unittest, in the checkout's folder."""

import os
import pathlib
import stat
import subprocess
import tempfile
import unittest
from decimal import Decimal

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
