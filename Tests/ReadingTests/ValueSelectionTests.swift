import Disclosure
import Extraction
import Foundation
import TestSupport
import Testing

@testable import Reading

struct ValueSelectionTests {
  private var sample: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "samples/seed-calc.pdf").path
  }

  private func inspection(
    _ tables: String = "5", row: NumberRange?, columns: String...
  ) throws -> DocumentInspection {
    try DocumentInspection(
      openSource(path: sample), highlighting: ValueSelection(tables: [tables], rows: row, columns: columns))
  }

  private func titles(_ inspection: DocumentInspection, page: Int) throws -> [String] {
    let picture = String(decoding: try inspection.picture(of: page, as: .svg), as: UTF8.self)
    let group = try #require(picture.split(separator: "<g class=\"value\">").last?.split(separator: "</g>").first)
    return group.split(separator: "<title>").dropFirst().compactMap { $0.split(separator: "</title>").first }
      .map(String.init)
  }

  @Test func aValueIsFoundOnItsPage() throws {
    let inspection = try inspection(row: NumberRange("3"), columns: "total")
    #expect(inspection.pagesOfValues == [14])
    #expect(try titles(inspection, page: 14) == ["table 5, row 3, total: 18,014,062.41"])
    let picture = String(decoding: try inspection.picture(of: 14, as: .svg), as: UTF8.self)
    #expect(picture.contains("a value asked for (1)"))
  }

  @Test func rowsAndColumnsAreCrossed() throws {
    let inspection = try inspection(row: NumberRange("2-3"), columns: "code,name", "total")
    let titles = try titles(inspection, page: 14)
    #expect(
      titles.map { String($0.prefix(20)) }.map { $0.split(separator: ":")[0] } == [
        "table 5, row 2, code", "table 5, row 2, name", "table 5, row 2, tota",
        "table 5, row 3, code", "table 5, row 3, name", "table 5, row 3, tota",
      ])
  }

  @Test func withoutRowsAndColumnsAllValuesOfTheTablesStandOut() throws {
    let inspection = try inspection("3,5", row: nil)
    #expect(inspection.pagesOfValues == [11, 12, 14])
    #expect(try titles(inspection, page: 14).count > 100)
    let open = try self.inspection(row: NumberRange("20-"), columns: "total")
    #expect(try titles(open, page: 14).count == 3)
  }

  @Test func whatIsCorrectedSaysWhatItWas() throws {
    let source = try openSource(path: sample)
    let read = try extractDocument(from: source)
    let row = read.tables[4].rows[2]
    let correction = Correction(
      .value, of: source.sha256, table: "general_public_expenditure", row: 3, address: row.address, column: "total",
      printed: "18,014,062.41", old: "18014062.41", new: "18014062.40")
    let inspection = try DocumentInspection(openSource(path: sample), correcting: [correction])
    let picture = String(decoding: try inspection.picture(of: 14, as: .svg), as: UTF8.self)
    #expect(picture.contains("<title>table 5, row 3, total: 18014062.41 → 18014062.40</title>"))
    var refused = correction
    refused.printed = "1.00"
    let other = try DocumentInspection(openSource(path: sample), correcting: [refused])
    #expect(other.diagnostics.map(\.code.rawValue).contains("correction.refused"))
  }

  @Test func tablesGoByNumberOrId() throws {
    let byId = try ValueSelection(tables: ["general_public_expenditure"], columns: ["total"])
    #expect(try byId == ValueSelection(tables: ["5"], columns: ["total"]))
  }

  @Test func whatIsNotThereIsAnErrorThatSaysWhatIs() {
    #expect(throws: UnknownTable.self) { try ValueSelection(tables: ["18"]) }
    #expect(throws: UnknownTable.self) { try ValueSelection(tables: ["3,"]) }
    let noColumn = #expect(throws: ValueNotFound.self) { try inspection(row: nil, columns: "sum") }
    #expect(noColumn?.description.hasPrefix("table 5 has no column “sum”; its columns are code, name") == true)
    let noRow = #expect(throws: ValueNotFound.self) { try inspection(row: NumberRange("99-")) }
    #expect(noRow?.description == "table 5 has rows 1 to 22, but no row 99")
    let notPrinted = #expect(throws: ValueNotFound.self) { try inspection(row: NumberRange("3"), columns: "level") }
    #expect(notPrinted?.description == "column level of row 3 of table 5 is printed nowhere")
  }
}
