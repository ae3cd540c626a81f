import Diagnostics
import Extraction
import Reconstruction
import Testing

@testable import Emission

struct GridsTests {
  static let table: LogicalTable = {
    let box = Rectangle(minX: 10, minY: 20.125, maxX: 110.004, maxY: 40)
    func line(_ text: String) -> TextLine { TextLine(text: text, box: box, page: 3) }
    return LogicalTable(
      grid: Grid(
        rowCount: 2, columnCount: 2,
        cells: [
          Cell(row: 0, column: 0, columnSpan: 2, box: box, page: 3, lines: [line("项目，"), line("合 计")]),
          Cell(row: 1, column: 0, box: box, page: 3, lines: [line("a,b")]),
          Cell(row: 1, column: 1, box: box, page: 3),
        ]),
      pages: [3], boxes: [box], captions: [line("收支总表")], notes: [line("注：无")])
  }()

  @Test func json() {
    let grids = DocumentGrids(
      source: "a.pdf", sha256: "00", pageCount: 3, tables: [.init(number: 2, table: Self.table)],
      warnings: [Diagnostic(.tableNoRules, page: 1)])
    let expected = #"""
      {"source":"a.pdf","sha256":"00","pages":3,"tables":[{"number":2,"title":"收支总表","pages":[3],"boxes":[[10,20.13,110,40]],"captions":["收支总表"],"notes":["注：无"],"row_count":2,"column_count":2,"cells":[{"row":1,"column":1,"row_span":1,"column_span":2,"text":"项目，合计","page":3,"box":[10,20.13,110,40]},{"row":2,"column":1,"row_span":1,"column_span":1,"text":"a,b","page":3,"box":[10,20.13,110,40]},{"row":2,"column":2,"row_span":1,"column_span":1,"text":"","page":3,"box":[10,20.13,110,40]}]}],"warnings":[{"code":"table.no_rules","page":1,"message":"a table on page 1 has no rules; its columns were found by alignment alone"}]}

      """#
    #expect(String(decoding: GridsJSONWriter(.lines).bytes(of: grids), as: UTF8.self) == expected)
    let indented = String(decoding: GridsJSONWriter(.indented).bytes(of: grids), as: UTF8.self)
    #expect(indented.contains("\n        {\"row\": 2, \"column\": 1, \"row_span\": 1,"))
    #expect(indented.contains("\n      \"boxes\": [[10, 20.13, 110, 40]],\n"))
  }

  @Test func csvKeepsAMergedCellInItsFirstField() {
    let csv = String(decoding: GridCSVWriter().bytes(of: Self.table), as: UTF8.self)
    #expect(csv == "项目，合计,\n\"a,b\",\n")
  }
}
