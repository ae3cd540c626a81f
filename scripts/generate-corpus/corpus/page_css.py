"""Style sheets for the producers that print web pages; a layout names the ones it wants, later ones win."""

BASE = """
@page { size: A4; margin: 15mm; }
@page wide { size: A4 landscape; margin: 12mm; }
body { font-family: 'WenQuanYi Micro Hei', 'Noto Sans CJK SC'; font-size: 8pt; margin: 0; }
section { break-before: page; }
section:first-child { break-before: auto; }
@page huge { size: A3 landscape; margin: 12mm; }
section.wide { page: wide; }
section.huge { page: huge; }
h1 { font-size: 14pt; text-align: center; margin: 0 0 2pt; font-weight: normal; }
p { margin: 1pt 0; }
p.text { font-size: 10.5pt; text-indent: 2em; } p.right { text-align: right; } p.center { text-align: center; }
p.unit { display: flex; justify-content: space-between; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.6pt solid black; padding: 2pt 3pt; font-weight: normal; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
td.right { text-align: right; } td.center, th { text-align: center; }
"""

SHEETS = {
    "no-repeat": "thead { display: table-row-group; }",
    "tall": "td { padding: 6pt 3pt; }",
    "narrow": "table.list { table-layout: fixed; } table.list td { word-break: break-all; } tr { break-inside: auto; } body { font-size: 9pt; }",
    "narrow-header": "table.list { table-layout: fixed; } section.wide th { font-size: 11pt; } section.wide td { font-size: 6.5pt; }",
    "large-text": "body { font-size: 15pt; } .list { font-size: 8pt; } tr { break-inside: auto; } @page { size: 148mm 148mm; margin: 10mm; }",
    "together": "section { break-before: auto; margin-bottom: 12mm; }",
    "three-line": "th, td { border: none; } table { border-top: 1.2pt solid black; border-bottom: 1.2pt solid black; } "
                  "thead tr.last th { border-bottom: 0.6pt solid black; } th.group { border-bottom: 0.4pt solid black; } "
                  "thead tr:last-child th, th.low { border-bottom: 0.6pt solid black; }",
    "row-lines": "th, td { border: none; border-top: 0.5pt solid black; border-bottom: 0.5pt solid black; }",
    "no-lines": "th, td { border: none; } td { padding: 3pt 6pt; }",
    "dashed": "th, td { border: 0.6pt dashed black; }",
    "dotted": "th, td { border: 0.7pt dotted black; }",
    "hair": "th, td { border: 0.07pt solid black; }",
    "column-lines": "td { border-top: none; border-bottom: none; } table { border: 0.6pt solid black; }",
    "separate": "table { border-collapse: separate; border-spacing: 1pt; } th, td { border: 0.5pt solid black; }",
    "spaced": "table { border-collapse: separate; border-spacing: 2px; border: 1px solid black; } th, td { border: 1px solid gray; }",
    "dark": "th { background: #1f3f7f; color: white; }",
    "white-lines": "th, td { border: 0.9pt solid white; background: #dce6f2; }",
    "zebra": "th, td { border: none; } th { background: #cfe0f0; } tbody tr:nth-child(odd) td { background: #eeeeee; }",
    "no-outer": "table { border-style: hidden; }",
    "double": "th, td { border: 2pt double black; }",
    "watermark": "@page { @bottom-center { content: '预算公开'; } } section { position: relative; } section::after { content: '仅供公开使用'; "
                 "position: absolute; top: 30%; left: 22%; font-size: 56pt; color: rgba(120, 120, 120, 0.35); transform: rotate(-30deg); }",
}


def style(names):
    return BASE + "\n".join(SHEETS[name] for name in names)
