import Disclosure
import Extraction
import Foundation
import Normalization
import TestSupport
import Testing

@testable import Reading

/// Over whole documents: what stands behind a value says the same as the value.
struct ProvenanceTests {
  static let samples = ["seed-calc.pdf", "seed-rlab.pdf", "seed-writer.pdf", "yubei-office-2024.txt"]

  private func document(_ name: String) throws -> DisclosureDocument {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try extractDocument(from: openSource(path: root.appending(path: "samples/\(name)").path))
  }

  @Test(arguments: samples) func everyAmountIsPrintedWhereItsProvenanceSays(name: String) throws {
    let document = try document(name)
    var count = 0
    for table in document.tables {
      for row in table.rows {
        for (index, field) in row.fields.enumerated() {
          guard case .amount(let amount) = field.value else { continue }
          count += 1
          let places = field.sources.flatMap { $0.places(turns: document.turns) }
          let printed = parseNumber(joinLines(places.map(\.text).flatMap { $0.components(separatedBy: "\n") }))
          guard case .number(let number) = printed else {
            Issue.record("table \(table.schema.number), \(table.schema.columns[index].name): \(amount) is \(places)")
            continue
          }
          #expect([number, number * 10_000].contains(amount))
          #expect(places.allSatisfy { table.pages.contains($0.page) && $0.box.width > 0 && $0.box.height > 0 })
        }
      }
    }
    #expect(count > 200)
  }

  @Test(arguments: samples) func everyTextBehindAValueStandsOnce(name: String) throws {
    let document = try document(name)
    for table in document.tables where table.schema.kind != .form && table.schema.kind != .listing {
      var seen: Set<String> = []
      for row in table.rows {
        for field in row.fields where field.value.isAmount {
          for place in field.sources.flatMap({ $0.places(turns: document.turns) }) {
            #expect(seen.insert("\(place.page) \(place.box)").inserted, "\(place.text) stands behind two amounts")
          }
        }
      }
    }
  }

  @Test func aNameBelowItsCodeHasBothItsCells() throws {
    let table = try document("seed-calc.pdf").tables[4]
    let row = try #require(table.rows.first { $0.string(.code) == "2010399" })
    #expect(row[.code].sources.flatMap { $0.places(turns: [:]) }.map(\.text) == ["2010399"])
    #expect(
      row[.name].sources.flatMap { $0.places(turns: [:]) }.map(\.text) == ["其他政府办公厅（室）及相关机构事务\n支出"])
  }
}
