"""Tests of the pages that `yusuan review` writes, in a browser: python3 -m unittest, with the program on PATH."""

import http.client
import json
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
OFFICE = SAMPLES / "yubei-office-2024.txt"


def keep_signals_back():
    """As some programs do that start others."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM, signal.SIGINT])


def yusuan(*arguments, status=(0,)):
    outcome = subprocess.run(["yusuan", *map(str, arguments)], capture_output=True, text=True)
    if outcome.returncode not in status:
        raise AssertionError(f"{arguments} ended with {outcome.returncode}: {outcome.stderr}")
    return outcome.stdout


class Browser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="yusuan-review-"))
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en",
                         "--window-size=1400,900", f"--user-data-dir={cls.folder}/profile"]:
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"download.default_directory": str(cls.folder / "downloads")})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        cls.browser = webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        shutil.rmtree(cls.folder, ignore_errors=True)

    def setUp(self):
        self.browser.get_log("browser")

    def tearDown(self):
        # Nothing that the pages load or run is refused by their own policy, and no script fails.
        self.assertEqual([entry["message"] for entry in self.browser.get_log("browser")], [])

    def review(self, *documents, options=(), status=(0,)):
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        yusuan("review", "--quiet", *options, "-o", folder, *documents, status=status)
        return folder

    def open(self, path, query=""):
        self.browser.get(path.as_uri() + query)
        if "documents" in path.parts:
            self.wait(lambda browser: browser.execute_script("return document.documentElement.dataset.ready"))

    def wait(self, condition):
        return WebDriverWait(self.browser, 20).until(condition)

    def find(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def press(self, key):
        self.browser.switch_to.active_element.send_keys(key)

    def status(self):
        return self.find("#status").get_attribute("textContent")

    def altered(self):
        """The office's budget with one digit of one amount misprinted."""
        text = OFFICE.read_text(encoding="utf-8")
        place = text.index("18,014,062.41", text.index("一般公共预算财政拨款资金\t34,003,724.85\t一般公共服务支出"))
        path = self.folder / "altered.txt"
        path.write_text(text[:place] + "18,014,062.47" + text[place + 13:], encoding="utf-8")
        return path

    def exported(self):
        path = self.folder / "downloads" / "corrections.jsonl"
        path.unlink(missing_ok=True)
        self.press("x")
        self.wait(lambda _: path.exists() and path.stat().st_size > 0)
        kept = self.folder / f"corrections-{time.monotonic_ns()}.jsonl"
        shutil.move(path, kept)
        return kept


class Correcting(Browser):
    def test_a_finding_is_corrected_and_the_next_run_honours_it(self):
        document = self.altered()
        self.open(self.review(document, status=(0,)) / "index.html")
        self.find("tbody a").click()
        self.wait(lambda browser: browser.execute_script("return document.documentElement.dataset.ready"))
        self.press("n")
        cell = self.browser.switch_to.active_element
        self.assertEqual(cell.text, "18,014,062.47")
        self.assertIn("pointed", cell.get_attribute("class"))
        self.press("e")
        self.assertEqual(self.find("#edit-printed").text, "18,014,062.47")
        value = self.find("#edit-value")
        self.assertEqual(value.get_attribute("value"), "18014062.47")
        value.clear()
        value.send_keys("18 million")
        self.find("#edit-save").click()
        self.assertIn("no amount", self.find("#edit-error").text)
        value.clear()
        value.send_keys("18,014,062.41")
        self.find("#edit-who").send_keys("auditor")
        self.find("#edit-why").send_keys("table 3")
        self.find("#edit-save").click()
        self.assertEqual(self.find('td[tabindex="0"]').text, "18,014,062.41")
        self.assertIn("settled", self.find("#items li").get_attribute("class"))

        # It is there when the page is opened again, and goes where it was read from when it is taken back.
        self.browser.refresh()
        self.wait(lambda browser: browser.execute_script("return document.documentElement.dataset.ready"))
        self.assertEqual(self.find("#count").text, "1 corrections")
        file = self.exported()
        [line] = file.read_text(encoding="utf-8").splitlines()
        correction = json.loads(line)
        self.assertEqual(
            {key: correction[key] for key in ["kind", "table", "column", "printed", "old", "new", "who", "why"]},
            {"kind": "value", "table": "balance", "column": "amount", "printed": "18,014,062.47",
             "old": "18014062.47", "new": "18014062.41", "who": "auditor", "why": "table 3"})

        yusuan("check", "--quiet", document, status=(3,))
        self.assertIn("agrees with itself", yusuan("check", "--quiet", "--corrections", file, document))
        first, second = self.folder / "first", self.folder / "second"
        yusuan("batch", "--quiet", "--corrections", file, "-o", first, document)
        self.assertEqual((first / "findings.csv").read_text().count("\n"), 1)
        corrected = [line for line in (first / "amounts.csv").read_text().splitlines() if line.endswith(",true")]
        self.assertEqual(len(corrected), 1)
        self.assertIn(",18014062.41,", corrected[0])
        # The same corrections give the same dataset, whatever was read before.
        yusuan("batch", "--quiet", "-o", second, document)
        self.assertEqual((second / "findings.csv").read_text().count("\n"), 2)
        yusuan("batch", "--quiet", "--fresh", "--jobs", "1", "--corrections", file, "-o", second, document)
        for path in sorted(first.rglob("*")):
            if path.is_file() and ".yusuan" not in path.parts:
                self.assertEqual(path.read_bytes(), (second / path.relative_to(first)).read_bytes(), path)

        # Pages made with corrections show them, and what they were made for.
        self.open(self.review(document, options=["--corrections", file]) / "documents" / "altered.html")
        self.assertEqual(self.find("td.corrected").text, "18,014,062.41")
        self.assertIn("18014062.47", self.find("td.corrected").get_attribute("title"))

    def test_what_is_printed_once_for_several_rows_is_corrected_once(self):
        self.open(self.review(OFFICE) / "documents" / "yubei-office-2024.html")
        column = """
            const table = document.querySelector("#table-overall_performance");
            const place = [...table.querySelectorAll("thead th")].findIndex(
                (head) => head.querySelector("small")?.textContent === "total_expenditure");
            return [...table.querySelectorAll("tbody tr")].map((row) => row.children[place]);"""
        # What is far from view is not built before it is needed.
        self.browser.execute_script(
            'document.querySelector("#table-overall_performance").scrollIntoView()')
        self.wait(lambda browser: len(browser.execute_script(column)) > 2)
        self.browser.execute_script(column)[2].click()
        self.press("e")
        value = self.find("#edit-value")
        self.assertEqual(value.get_attribute("value"), "34003724.85")
        value.clear()
        value.send_keys("34003724.80")
        self.find("#edit-save").click()
        cells = self.browser.execute_script(column)
        self.assertEqual({cell.text for cell in cells}, {"34,003,724.80"})
        self.assertEqual({"corrected" in cell.get_attribute("class") for cell in cells}, {True})
        file = self.exported()
        [correction] = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        self.assertEqual((correction["row"], correction["printed"]), (1, "34,003,724.85"))
        tables = {table["id"]: table for table in json.loads(yusuan("extract", "--quiet", "--corrections", file, OFFICE))["tables"]}
        rows = tables["overall_performance"]["rows"]
        self.assertEqual([row["total_expenditure"] for row in rows], [34003724.8] * len(cells))

    def test_tables_are_approved_and_misprints_marked(self):
        document = self.altered()
        self.open(self.review(document) / "documents" / "altered.html")
        self.browser.execute_script("localStorage.clear()")
        self.browser.refresh()
        self.wait(lambda browser: browser.execute_script("return document.documentElement.dataset.ready"))
        self.press("n")
        self.press("m")
        self.press("a")
        self.assertEqual(self.find("#count").text, "2 corrections")
        file = self.exported()
        read = json.loads(yusuan("extract", "--quiet", "--corrections", file, document))
        self.assertEqual(
            [(c["kind"], c["table"]) for c in read["corrections"]], [("approval", "balance"), ("misprint", "balance")])
        self.assertEqual([w["code"] for w in read["warnings"] if w["code"].startswith("correction")], [])
        # Of another reading they are refused, and reported.
        other = self.folder / "other.jsonl"
        other.write_text(file.read_text().replace('"digest":"', '"digest":"0'))
        read = json.loads(yusuan("extract", "--quiet", "--corrections", other, document))
        self.assertNotIn("corrections", read)
        self.assertEqual(
            [w["code"] for w in read["warnings"] if w["code"].startswith("correction")], ["correction.refused"] * 2)


class Serving(Browser):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "served.jsonl"
        self.file.unlink(missing_ok=True)
        document = self.altered()
        self.server = subprocess.Popen(
            ["yusuan", "review", "--quiet", "--serve", "--corrections", self.file, "-o", self.folder / "served", document],
            stdout=subprocess.PIPE, text=True, preexec_fn=keep_signals_back)
        self.address = self.server.stdout.readline().strip()
        self.token = self.address.partition("token=")[2]
        self.port = int(self.address.split(":")[2].split("/")[0])

    def tearDown(self):
        self.server.terminate()
        self.server.communicate(timeout=20)
        super().tearDown()

    def request(self, method, path, headers=(), body=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, body=body, headers=dict(headers))
        answer = connection.getresponse()
        return answer.status, answer.read().decode()

    def test_what_is_corrected_is_in_the_file_at_once(self):
        self.browser.get(self.address)
        self.find("tbody a").click()
        self.wait(lambda browser: browser.execute_script("return document.documentElement.dataset.ready"))
        self.press("n")
        self.press("e")
        value = self.find("#edit-value")
        value.clear()
        value.send_keys("18014062.41")
        self.find("#edit-save").click()
        self.wait(lambda _: self.status() == "Saved.")
        [line] = self.file.read_text().splitlines()
        self.assertEqual(json.loads(line)["new"], "18014062.41")
        # It is there for the next who opens the page, and when it is taken back it is gone.
        self.browser.refresh()
        self.wait(lambda browser: browser.execute_script("return document.documentElement.dataset.ready"))
        self.assertEqual(self.find("#count").text, "1 corrections")
        self.press("n")
        self.assertEqual(self.browser.switch_to.active_element.text, "18,014,062.41")
        self.press("e")
        value = self.find("#edit-value")
        value.clear()
        value.send_keys("18014062.47")
        self.find("#edit-save").click()
        self.wait(lambda _: self.file.read_text() == "")

    def test_others_are_refused(self):
        query = f"?token={self.token}"
        digest = "0" * 64
        path = f"/corrections/{digest}"
        correction = json.dumps({"sha256": digest, "kind": "approval", "table": "balance", "digest": "0"}) + "\n"
        own = f"http://127.0.0.1:{self.port}"
        for status, method, target, headers, body in [
            (200, "GET", "/index.html" + query, {}, None),
            (403, "GET", "/index.html", {}, None),
            (403, "GET", "/index.html?token=" + "0" * 32, {}, None),
            (200, "GET", "/index.html", {"Cookie": f"yusuan-review={self.token}"}, None),
            # Another name for this address, as a page has it that rebinds its own.
            (403, "GET", "/index.html" + query, {"Host": f"example.org:{self.port}"}, None),
            (403, "GET", "/index.html" + query, {"Origin": "https://example.org"}, None),
            (404, "GET", "/nothing.html" + query, {}, None),
            (400, "GET", "/../served.jsonl" + query, {}, None),
            (400, "GET", "/documents/%2e%2e/%2e%2e/altered.txt" + query, {}, None),
            (400, "GET", "/documents%2f..%2f..%2faltered.txt" + query, {}, None),
            (400, "POST", path + query, {"Origin": own}, correction),
            # A page from elsewhere can have a browser send the cookie, not the token.
            (403, "PUT", path, {"Cookie": f"yusuan-review={self.token}"}, correction),
            (403, "PUT", path + query, {"Origin": "https://example.org"}, correction),
            (403, "PUT", path + query, {"Origin": "null"}, correction),
            (404, "PUT", "/index.html" + query, {"Origin": own}, correction),
            (400, "PUT", path + query, {"Origin": own}, "{}\n"),
            (400, "PUT", path + query, {"Origin": own}, correction.replace('"table"', '"tabel"')),
            (400, "PUT", "/corrections/" + "1" * 64 + query, {"Origin": own}, correction),
        ]:
            self.assertEqual(self.request(method, target, headers, body)[0], status, (method, target, headers, body))
        self.assertFalse(self.file.exists())
        self.assertEqual(self.request("PUT", path + query, {"Origin": own}, correction), (204, ""))
        self.assertEqual(self.request("GET", path + query)[1], self.file.read_text())
        self.assertEqual(len(self.file.read_text().splitlines()), 1)

    def test_only_this_machine_reaches_it(self):
        table = pathlib.Path("/proc/net/tcp").read_text()
        listening = [line.split()[1] for line in table.splitlines()[1:]]
        own = [address for address in listening if address.endswith(f":{self.port:04X}")]
        self.assertTrue(own)
        self.assertTrue(all(address.startswith("0100007F:") for address in own), own)


class Looking(Browser):
    def test_values_and_their_places_light_up_together(self):
        document = SAMPLES / "seed-rlab.pdf"
        self.open(self.review(document) / "documents" / "seed-rlab.html")
        read = json.loads(yusuan("extract", "--quiet", "--provenance", document))
        row = read["tables"][2]["rows"][4]
        [place] = row["provenance"]["total"]
        cell = self.browser.execute_script(
            """document.querySelector('#table-expenditure').scrollIntoView();
            return new Promise((resolve) => setTimeout(() => {
              const cells = [...document.querySelectorAll('#table-expenditure td[data-row="4"]')];
              resolve(cells.find((cell) => cell.textContent.includes(arguments[0])));
            }, 300))""", f"{row['total']:,.2f}")
        cell.click()
        self.wait(lambda browser: browser.find_elements(By.CSS_SELECTOR, "rect.hit"))
        # Where it is drawn, in points of the page: what is seen, not what the page says of itself.
        box = self.browser.execute_script(
            """const rectangle = document.querySelector('rect.hit').getBoundingClientRect();
            const image = document.querySelector('rect.hit').closest('figure').querySelector('img').getBoundingClientRect();
            const [width, height] = document.querySelector('rect.hit').ownerSVGElement.getAttribute('viewBox').split(' ').slice(2);
            const x = width / image.width, y = height / image.height;
            return [(rectangle.left - image.left) * x, (rectangle.top - image.top) * y,
                    (rectangle.right - image.left) * x, (rectangle.bottom - image.top) * y,
                    Number(document.querySelector('rect.hit').closest('figure').dataset.page)]""")
        self.assertEqual(box[4], place["page"])
        for seen, printed in zip(box, place["box"]):
            self.assertAlmostEqual(seen, printed, delta=2.5)
        # And it is in sight.
        self.assertTrue(self.browser.execute_script(
            """const hit = document.querySelector('rect.hit').getBoundingClientRect();
            const paper = document.getElementById('paper').getBoundingClientRect();
            return hit.top >= paper.top && hit.bottom <= paper.bottom"""))
        # The other way round: a place on the paper leads to its value.
        self.browser.execute_script(
            """const boxes = [...document.querySelectorAll('rect.value')];
            const hit = document.querySelector('rect.hit').getBoundingClientRect();
            const other = boxes.find((box) => box.getBoundingClientRect().top > hit.bottom);
            other.dispatchEvent(new MouseEvent('click', { bubbles: true }));""")
        self.assertNotEqual(self.find('td[tabindex="0"]'), cell)

    def test_it_fits_all_widths(self):
        folder = self.review(SAMPLES / "seed-rlab.pdf")
        for width in [390, 820, 1400]:
            # A window cannot be that narrow; what the page is laid out in can.
            self.browser.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500})
            for name in ["documents/seed-rlab.html", "index.html", "overview.html"]:
                self.open(folder / name)
                self.assertLessEqual(
                    self.browser.execute_script("return document.documentElement.scrollWidth"), width, (name, width))
        self.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    def test_it_speaks_the_language_of_the_browser(self):
        folder = self.review(SAMPLES / "seed-rlab.pdf")
        self.browser.execute_cdp_cmd("Emulation.setUserAgentOverride", {
            "userAgent": self.browser.execute_script("return navigator.userAgent"), "acceptLanguage": "zh-CN"})
        self.open(folder / "documents" / "seed-rlab.html")
        self.assertEqual(self.find("#count").text, "0 条更正")
        self.assertEqual(self.find("#next").text, "下一处（n）")
        self.browser.execute_cdp_cmd("Emulation.setUserAgentOverride", {
            "userAgent": self.browser.execute_script("return navigator.userAgent"), "acceptLanguage": "en"})

    def test_no_text_of_a_document_runs(self):
        hostile = "\"'><script>window.ran=1</script><img src=x onerror=window.ran=1>javascript:window.ran=1</script>"
        document = self.folder / "hostile<b>&quot;.txt"
        text = OFFICE.read_text(encoding="utf-8").replace("重庆市渝北区人民政府办公室", "重庆市渝北区人民政府办公室" + hostile)
        document.write_text(text.replace("行政运行", hostile + "行政运行"), encoding="utf-8")
        folder = self.review(document)
        pages = [folder / "index.html", folder / "overview.html", *sorted((folder / "documents").glob("*.html"))]
        self.assertEqual(len(pages), 3)
        for page in pages:
            self.open(page)
            self.press("n")
            self.assertIsNone(self.browser.execute_script("return window.ran"))
            self.assertEqual(self.browser.find_elements(By.CSS_SELECTOR, "td script, td img, h1 img, h1 script"), [])
            if page.name != "overview.html":
                self.assertIn(document.name, self.find("body").text)
        self.assertIn(hostile + "行政运行", self.find("#table-expenditure").text)


if __name__ == "__main__":
    unittest.main()
