import Disclosure
import Extraction
import Foundation
import Testing

@testable import Reading

/// Published documents that have no truth file may lie beside the checkout; YUSUAN_CORPUS names another folder.
/// `unlabelled-expectations.tsv` says what is read of them and must stay so.
struct UnlabelledCorpusTests {
  static let here = URL(filePath: #filePath).deletingLastPathComponent()

  static let folder: URL = {
    let other = ProcessInfo.processInfo.environment["YUSUAN_CORPUS"].map { URL(filePath: $0) }
    let corpus = other ?? here.appending(path: "../../../shared/corpus").standardizedFileURL
    return corpus.appending(path: "unlabelled")
  }()

  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  /// A document's lines of the list, in its order: the document's own first, then one a printed table.
  static let expectations: [(document: String, lines: [[String]])] = {
    let list = try? String(contentsOf: here.appending(path: "unlabelled-expectations.tsv"), encoding: .utf8)
    let lines = (list ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    var found: [(document: String, lines: [[String]])] = []
    for line in lines {
      if found.last?.document != line[0] { found.append((line[0], [])) }
      found[found.count - 1].lines.append(Array(line.dropFirst()))
    }
    return found
  }()

  /// How many rows fill which column, by document and table; `scripts/unlabelled-columns` writes the list anew.
  static let filled: [String: [String: String]] = {
    let list = try? String(contentsOf: here.appending(path: "unlabelled-columns.tsv"), encoding: .utf8)
    var found: [String: [String: String]] = [:]
    for line in (list ?? "").split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 3 { found[parts[0], default: [:]][parts[1]] = parts[2] }
    }
    return found
  }()

  @Test func theListHasADocumentOnce() {
    #expect(Self.expectations.count >= 45)
    #expect(Set(Self.expectations.map(\.document)).count == Self.expectations.count)
  }

  @Test(.enabled("the corpus is not beside this checkout") { isThere }, arguments: expectations.map(\.document))
  func theDocumentReadsAsListed(name: String) throws {
    let lines = try #require(Self.expectations.first { $0.document == name }).lines
    let path = Self.folder.appending(path: "\(name).pdf").path
    let document = try extractDocument(from: openSource(path: path))
    var found = [
      ["-", document.department ?? "-", document.fiscalYear.map(String.init) ?? "-", document.kind.rawValue]
    ]
    found += document.tables.filter { $0.status != .missing }.map(summary)
    for table in document.tables where table.status == .present {
      let listed = Self.filled[name]?["\(table.schema.number)"]
      #expect(filledColumns(table) == listed, "\(name), table \(table.schema.number)")
    }
    let subjects = Set(lines.map { $0[0] })
    for line in lines {
      let other = found.first { $0[0] == line[0] } ?? [line[0], "missing"]
      #expect(agrees(other, with: line), "\(name), table \(line[0]): expected \(line), found \(other)")
    }
    let surplus = found.filter { !subjects.contains($0[0]) }
    #expect(surplus.isEmpty, "\(name): found, but not printed: \(surplus)")
  }

  /// `total=3 goal=1 extra=2`: the columns that rows fill, in order, and how many of them have more.
  private func filledColumns(_ table: DisclosureTable) -> String {
    var counts = table.schema.columns.indices.compactMap { index -> String? in
      let count = table.rows.count { !$0.fields[index].value.isNull }
      return count == 0 ? nil : "\(table.schema.columns[index].name.rawValue)=\(count)"
    }
    let more = table.rows.count { !$0.extra.isEmpty }
    if more > 0 { counts.append("extra=\(more)") }
    return counts.joined(separator: " ")
  }

  /// `?` in the list is what nobody could settle by the printed page, or what is known to be wrong.
  private func agrees(_ found: [String], with listed: [String]) -> Bool {
    listed.indices.allSatisfy { listed[$0] == "?" || ($0 < found.count && listed[$0] == found[$0]) }
  }

  /// Number, status, rows and what the table's kind can be held by: totals, or the number of forms.
  private func summary(_ table: DisclosureTable) -> [String] {
    let line = ["\(table.schema.number)", table.status.rawValue, "\(table.rows.count)"]
    guard table.status == .present else { return line }
    switch table.schema.number {
    case 1: return line + [total(of: table, .amount, side: "income"), total(of: table, .amount, side: "expenditure")]
    case 4: return line + [total(of: table, .total, side: "income"), total(of: table, .total, side: "expenditure")]
    case 2, 3, 5, 13:
      // A table whose rows are units may have no other total than its first row.
      let row = table.rows.first { $0.level == 0 } ?? table.rows[0]
      return line + [shown(row.decimal(.total))]
    case 15, 16, 17: return line + ["\(forms(of: table))"]
    default: return line
    }
  }

  /// The last total of a half: 收入总计 stands below 本年收入合计.
  private func total(of table: DisclosureTable, _ column: ColumnName, side: String) -> String {
    shown(table.rows.last { $0.level == 0 && $0.string(.side) == side }?.decimal(column))
  }

  private func shown(_ amount: Decimal?) -> String { amount.map { "\($0)" } ?? "null" }

  /// Rows of one form follow each other and repeat its fields.
  private func forms(of table: DisclosureTable) -> Int {
    let heads = table.rows.map { row in
      [ColumnName.projectName, .compilingUnit, .budget, .goal].map { row[$0].value }
    }
    return heads.indices.count { $0 == 0 || heads[$0] != heads[$0 - 1] }
  }
}
