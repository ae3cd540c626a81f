import Diagnostics
import Disclosure

/// Some of the 17 tables, by number or id.
package struct TableSelection: Hashable, Sendable {
  /// Ascending.
  package let numbers: [Int]

  /// All 17 tables.
  package static var all: TableSelection { TableSelection(numbers: DisclosureReader.schemas.map(\.number)) }

  private init(numbers: [Int]) { self.numbers = numbers }

  /// - Parameter names: numbers or ids, several in one string separated by commas. None at all means all tables.
  /// - Throws: `UnknownTable`.
  package init(names: [String]) throws {
    var chosen: Set<Int> = []
    for name in names.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      let schema = DisclosureReader.schemas.first { $0.id == name || String($0.number) == name }
      guard let schema else { throw UnknownTable(name: String(name)) }
      chosen.insert(schema.number)
    }
    self = chosen.isEmpty ? .all : TableSelection(numbers: chosen.sorted())
  }

  package var schemas: [TableSchema] { DisclosureReader.schemas.filter { numbers.contains($0.number) } }
  package var isAll: Bool { self == .all }

  /// The document with nothing but the chosen tables. Unless all are chosen, the other ruled tables, the running text
  /// and what was found out about tables not chosen go too.
  package func applied(to document: DisclosureDocument) -> DisclosureDocument {
    guard !isAll else { return document }
    var result = document
    result.tables.removeAll { !numbers.contains($0.schema.number) }
    result.otherTables = []
    result.narrative = Narrative()
    let kept = document.checks.indices.filter { concerns(document.checks[$0].table) }
    result.checks = kept.map { document.checks[$0] }
    // Findings point at checks by their places.
    let places = Dictionary(uniqueKeysWithValues: zip(kept, result.checks.indices))
    result.findings = document.findings.compactMap { finding in
      var finding = finding
      finding.checks = finding.checks.compactMap { places[$0] }
      return finding.checks.isEmpty ? nil : finding
    }
    result.warnings.removeAll { !concerns($0.table) }
    return result
  }

  private func concerns(_ table: Int?) -> Bool {
    table.map(numbers.contains) ?? true
  }
}

/// A name that is none of the 17 tables'.
package struct UnknownTable: SpokenError {
  package let name: String

  package var text: BilingualText {
    let valid = DisclosureReader.schemas.map { "\($0.number) \($0.id)" }.joined(separator: ", ")
    return BilingualText("There is no table “\(name)”; the tables are \(valid).", "没有表“\(name)”；可选的表为 \(valid)。")
  }
}
