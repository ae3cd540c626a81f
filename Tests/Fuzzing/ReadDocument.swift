import Dataset
import Disclosure
import Emission
import Extraction
import Foundation
import Reading

/// A document through the rooms, held against what they promise.
struct ReadDocument {
  /// What every form of output says of it.
  private(set) var output: [UInt8] = []

  init(_ source: any PageSource) {
    guard let document = try? extractDocument(from: source) else { return }
    let json = JSONDocumentWriter(.lines, withProvenance: true).bytes(of: document)
    promise(Self.isJSON(json), "what is emitted is no JSON")
    promise(Self.isJSON(JSONDocumentWriter(.indented).bytes(of: document)), "what is emitted indented is no JSON")
    output = json
    addTables(of: document)
    addGrids(of: source)
    if let explanation = try? DocumentExplanation(source) {
      let again = JSONDocumentWriter(.lines, withProvenance: true).bytes(of: explanation.document)
      promise(json == again, "a second reading is another one: \(Self.parting(json, again))")
      let report = ExplanationReport(explanation.document, explanation.tables)
      promise(Self.isJSON(report.json()), "what is emitted of an explanation is no JSON")
      output += report.json()
    }
    let digits = PrintedDigitCounts(source)
    for table in document.tables { for row in table.rows { digits.requireAmounts(of: row) } }
  }

  /// A CSV file read back has as many fields in each record as its header, and a record for each row.
  private mutating func addTables(of document: DisclosureDocument) {
    for table in document.tables {
      let writer = CSVTableWriter(table.schema)
      let csv = writer.preamble + writer.bytes(of: document)
      let records = recordsRead(csv)
      promise(
        records.count == table.rows.count + 1 && Set(records.map(\.count)).count == 1,
        "a table comes back otherwise from CSV")
      output += csv
    }
    output += DatasetShare(document).parts.flatMap(\.bytes)
  }

  private mutating func addGrids(of source: any PageSource) {
    guard let grids = try? readGrids(from: source) else { return }
    let json = GridsJSONWriter(.lines).bytes(of: grids)
    promise(Self.isJSON(json), "what is emitted of grids is no JSON")
    output += json
    for table in grids.tables {
      let records = recordsRead(GridCSVWriter().bytes(of: table.table))
      promise(Set(records.map(\.count)).count <= 1, "a grid comes back otherwise from CSV")
    }
  }

  /// What the one has and the other where they begin to differ.
  private static func parting(_ one: [UInt8], _ other: [UInt8]) -> String {
    let place = zip(one, other).prefix { $0 == $1 }.count
    return [one, other].map { String(decoding: $0[max(place - 120, 0)..<min(place + 120, $0.count)], as: UTF8.self) }
      .joined(separator: "\n")
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes))) is [String: Any]
  }
}

/// How often each digit is printed on each page.
private struct PrintedDigitCounts {
  private var byPage: [Int: [Int: Int]] = [:]

  init(_ source: any PageSource) {
    for number in 1...source.pageCount {
      guard let page = try? source.page(number) else { continue }
      byPage[number] = Self.counts(page.glyphs.map(\.scalar))
    }
  }

  /// An amount has the digits of the text that it is said to be printed as, one after the other, and the pages have them.
  func requireAmounts(of row: Row) {
    for field in row.fields {
      guard case .amount(let amount) = field.value, !amount.isNaN, amount != 0 else { continue }
      let scalars = field.sources.flatMap(\.lines).flatMap(\.text.unicodeScalars)
      let printed = scalars.compactMap(Self.digit).map(String.init).joined()
      promise(printed.contains(Self.significantDigits(of: amount)), "\(amount) is printed as \(printed)")
      var onPages: [Int: Int] = [:]
      for page in Set(field.sources.flatMap { $0.lines.map(\.page) }) {
        onPages.merge(byPage[page] ?? [:], uniquingKeysWith: +)
      }
      for (digit, count) in Self.counts(scalars) {
        promise(onPages[digit, default: 0] >= count, "\(amount) has a \(digit) that is not printed")
      }
    }
  }

  private static func counts(_ scalars: some Sequence<Unicode.Scalar>) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for digit in scalars.compactMap(digit) { counts[digit, default: 0] += 1 }
    return counts
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9", "０"..."９": Int(scalar.value & 0xF)
    default: nil
    }
  }

  /// Without the zeros at either end, which are its unit's.
  private static func significantDigits(of amount: Decimal) -> String {
    let digits = amount.description.filter(\.isWholeNumber).drop { $0 == "0" }
    return String(digits.reversed().drop { $0 == "0" }.reversed())
  }
}
