"""Trees of pages that count wrongly, or hold something else."""

from .pdf import pdf, written


def many(count):
    kids = " ".join(f"{10 + n} 0 R" for n in range(count))
    return pdf(objects={10 + n: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>" for n in range(count)}, pages=f"/Kids [{kids}] /Count {count}")


FILES = {
    "million-kids.pdf": lambda: pdf(pages="/Kids [" + "3 0 R " * 1_000_000 + "] /Count 1000000"),
    "million-nulls.pdf": lambda: pdf(pages="/Kids [" + "null " * 1_000_000 + "] /Count 1000000"),
    "three-thousand-pages.pdf": lambda: many(3000),
    "count-huge.pdf": lambda: pdf(pages="/Kids [3 0 R] /Count 2147483647"),
    "count-beyond.pdf": lambda: pdf(pages="/Kids [3 0 R] /Count 99999999999999999999"),
    "count-hundred-thousand.pdf": lambda: pdf(pages="/Kids [3 0 R] /Count 100000"),
    "count-negative.pdf": lambda: pdf(pages="/Kids [3 0 R] /Count -7"),
    "count-zero.pdf": lambda: pdf(pages="/Kids [3 0 R] /Count 0"),
    "count-missing.pdf": lambda: pdf(pages="/Kids [3 0 R]"),
    "kids-numbers.pdf": lambda: pdf(pages="/Kids [1 2 3] /Count 3"),
    "kids-no-array.pdf": lambda: pdf(pages="/Kids 3 0 R /Count 1"),
    "kids-missing.pdf": lambda: pdf(pages="/Count 1"),
    "kids-absent.pdf": lambda: pdf(pages="/Kids [77 0 R 3 0 R] /Count 2"),
    "no-pages.pdf": lambda: written({1: "<< /Type /Catalog >>"}),
    "pages-is-a-page.pdf": lambda: pdf(objects={2: "<< /Type /Page /MediaBox [0 0 9 9] >>"}),
    "page-is-a-number.pdf": lambda: pdf(objects={3: "42"}),
    "catalog-is-a-string.pdf": lambda: pdf(objects={1: "(catalog)"}),
    "contents-is-a-page.pdf": lambda: pdf(contents="3 0 R"),
}
