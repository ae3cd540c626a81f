import Extraction
import Foundation
import TestSupport
import Testing

@testable import Reading

struct ValueAddressTests {
  private var sample: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "samples/seed-calc.pdf").path
  }

  private func inspection(row: Int, column: String = "total") throws -> DocumentInspection {
    try DocumentInspection(
      openSource(path: sample), highlighting: ValueAddress(table: "5", row: row, column: column))
  }

  @Test func aValueIsFoundOnItsPage() throws {
    let inspection = try inspection(row: 3)
    #expect(inspection.pageOfValue == 14)
    let picture = String(decoding: try inspection.picture(of: 14, as: .svg), as: UTF8.self)
    #expect(picture.contains("<title>18,014,062.41</title>"))
    #expect(picture.contains("the value asked for (1)"))
  }

  @Test func tablesGoByNumberOrId() throws {
    let byId = try ValueAddress(table: "general_public_expenditure", row: 3, column: "total")
    #expect(try byId == ValueAddress(table: "5", row: 3, column: "total"))
  }

  @Test func whatIsNotThereIsAnErrorThatSaysWhatIs() {
    #expect(throws: UnknownTable.self) { try ValueAddress(table: "18", row: 1, column: "total") }
    #expect(throws: UnknownTable.self) { try ValueAddress(table: "3,5", row: 1, column: "total") }
    let noColumn = #expect(throws: ValueNotFound.self) { try inspection(row: 1, column: "sum") }
    #expect(noColumn?.description.hasPrefix("table 5 has no column “sum”; its columns are code, name") == true)
    let noRow = #expect(throws: ValueNotFound.self) { try inspection(row: 99) }
    #expect(noRow?.description == "table 5 has rows 1 to 22, but no row 99")
    let notPrinted = #expect(throws: ValueNotFound.self) { try inspection(row: 3, column: "level") }
    #expect(notPrinted?.description == "column level of row 3 of table 5 is printed nowhere")
  }
}
