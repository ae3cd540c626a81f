"""Documents of any number of pages, for measuring: one table that goes on over all pages, or nothing but prose.

They are made without a PDF library, of a few objects a page, with a font that is not embedded.
"""

import random
import zlib

NAMES = ["一般公共服务支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出", "行政运行", "一般行政管理事务", "机关事业单位基本养老保险缴费支出"]
SENTENCE = "本部门认真贯彻落实各项要求，本年安排一般公共预算财政拨款收入{}.{:02}万元，比上年增加{}.{:02}万元，主要是人员经费和项目支出增加。"
LEFTS = [60, 130, 285, 375, 465]
RIGHT = 555
ROWS = 37
LABELS = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]


def write(path, contents):
    """Writes a PDF with a page for each content stream."""
    out = bytearray(b"%PDF-1.4\n")
    places = {}

    def add(number, body):
        places[number] = len(out)
        out.extend(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    add(3, b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>")
    add(4, b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500]"
           b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>")
    add(5, b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
           b" /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>")
    pages = []
    for content in contents:
        data = zlib.compress(content.encode("ascii"))
        number = 6 + 2 * len(pages)
        add(number, b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(data), data))
        add(number + 1, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
                        b" /Resources << /Font << /F 3 0 R >> >> >>" % number)
        pages.append(number + 1)
    add(2, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), b" ".join(b"%d 0 R" % page for page in pages)))
    add(1, b"<< /Type /Catalog /Pages 2 0 R >>")
    start = len(out)
    out.extend(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
    for number in sorted(places):
        out.extend(b"%010d 00000 n \n" % places[number])
    out.extend(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))
    path.write_bytes(out)


def text(x, y, size, words):
    return f"BT /F {size} Tf {x:g} {y:g} Td <{words.encode('utf-16-be').hex()}> Tj ET\n"


def table(count):
    """-> the pages of table 3 over `count` pages, its header on each"""
    chance = random.Random(1)
    rows, sums = [], [0, 0]
    for index in range(count * ROWS - 1):
        basic, projects = chance.randint(1, 99999), chance.randint(1, 99999)
        sums[0] += basic
        sums[1] += projects
        code = f"{201 + index % 33}{1 + index // 33 % 99:02}{1 + index // 3267 % 99:02}"
        rows.append([code, NAMES[index % len(NAMES)], basic + projects, basic, projects])
    rows.insert(0, ["", "合计", sum(sums), *sums])
    for page in range(count):
        yield table_page(page + 1, rows[page * ROWS:(page + 1) * ROWS])


def table_page(number, rows):
    drawn = ["0.5 w\n"]
    if number == 1:
        drawn.append(text(230, 810, 16, "部门支出总表") + text(480, 790, 9, "单位：万元"))
    top = y = 780
    for row in [LABELS] + rows:
        drawn.append(f"{LEFTS[0]} {y} m {RIGHT} {y} l S\n")
        for column, value in enumerate(row):
            if isinstance(value, int):
                value = f"{value / 100:.2f}"
                x = (LEFTS + [RIGHT])[column + 1] - 3 - 5 * len(value)
            else:
                x = LEFTS[column] + 3
            drawn.append(text(x, y - 14, 9, value))
        y -= 19
    drawn.append(f"{LEFTS[0]} {y} m {RIGHT} {y} l S\n")
    drawn += [f"{x} {top} m {x} {y} l S\n" for x in LEFTS + [RIGHT]]
    return "".join(drawn) + text(290, 30, 9, f"- {number} -")


def prose(count):
    """-> the pages of a text with two amounts in each sentence"""
    chance = random.Random(2)
    for page in range(count):
        words = "".join(
            SENTENCE.format(chance.randint(1, 9999), chance.randint(0, 99), chance.randint(1, 999), chance.randint(0, 99))
            for _ in range(12))
        drawn = [text(70, 790, 14, f"第{page // 5 + 1}部分 预算情况说明")] if page % 5 == 0 else []
        y, indent = 765, 2
        while words and y > 60:
            drawn.append(text(70 + 12 * indent, y, 12, words[:38 - indent]))
            words, y, indent = words[38 - indent:], y - 22, 0
        yield "".join(drawn) + text(290, 30, 9, str(page + 1))
