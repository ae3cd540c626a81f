"""Text files that are large, or hold what text should not."""

import random

TABLE = "表3\t单位：元\n部门支出总表\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t一般公共服务支出\t{amount}\t10.00\t2.00\n"


def text(value, encoding="utf-8"):
    return lambda: value.encode(encoding, "surrogatepass")


FILES = {
    "million-lines.txt": lambda: b"201\tx\t1.00\t2.00\n" * 1_000_000, "million-empty-lines.txt": lambda: b"\n" * 10_000_000, "line-of-100-megabytes.txt": lambda: b"8" * 100_000_000,
    "line-of-tabs.txt": lambda: b"\t" * 5_000_000, "hundred-thousand-columns.txt": lambda: b"\n".join([b"1.00\t" * 100_000] * 3), "zeros.txt": text("部门预算\0表\0" * 999),
    "zeros-only.txt": lambda: bytes(100_000), "directions.txt": text("\u202e部门支出总表\u202c\t1.00\u2066\u2069\u200f\n" * 99), "controls.txt": text("\x1b[2J\x07\x08表3\x7f\x9b\t1.00\n" * 99),
    "not-utf-8.txt": lambda: b"\xff\xfe\xfd\xc0\x80\xed\xa0\x80\xf5\n" * 999, "utf-16-odd.txt": lambda: "\ufeff部门预算".encode("utf-16-le")[:-1], "utf-16-halves.txt": text("\ufeff\ud800\ud800a", "utf-16-le"),
    "mark-only.txt": text("\ufeff"), "gb-cut.txt": lambda: "部门支出总表".encode("gb18030")[:-1], "utf-7.txt": lambda: b"+kOiV8F9jNBc-", "digits.txt": text(TABLE.format(amount="9" * 1_000_000)),
    "digits-after-point.txt": text(TABLE.format(amount="0." + "1" * 1_000_000)), "combining.txt": text("a" + "\u0301" * 1_000_000), "formulas.txt": text(TABLE.replace("一般", "=cmd|'/c calc'!A0").format(amount="=1+1")),
    "numbers.txt": text(TABLE.format(amount="NaN") + TABLE.format(amount="1e400") + TABLE.format(amount="-0") + TABLE.format(amount="١٢٣") + TABLE.format(amount="½")),
    "thousand-tables.txt": text(TABLE.format(amount="12.00") * 3000), "spaces.txt": lambda: b" " * 20_000_000, "other-line-ends.txt": text("表3\x0b\x0c\x85\u2028\u2029\r" * 999),
    "noise.txt": lambda: random.Random(6).randbytes(300_000), "brackets.txt": text("（" * 300_000), "one-amount-a-line.txt": text("\n".join(f"{n}.00" for n in range(200_000))),
}
