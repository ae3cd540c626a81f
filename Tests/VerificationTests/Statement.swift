import Foundation
import Normalization
import Reading

@testable import Disclosure
@testable import Verification

/// A table as a reader gives it, for the checks: rows of the named columns, blank where nothing is printed. Amounts are
/// written in the table's unit; the levels follow from the codes and the words for totals.
func statement(
  _ definition: TableDefinition, unit: AmountUnit = .yuan, page: Int = 1, _ columns: [String], _ rows: [[String]]
) -> DisclosureTable {
  var table = DisclosureTable(schema: definition.schema, status: .present, unit: unit.printed, pages: [page])
  table.rows = rows.map { texts in
    var row = Row(definition.schema, page: page)
    for (name, text) in zip(columns, texts) where !text.isEmpty {
      guard let name = ColumnName(rawValue: name), let column = definition.schema.column(name) else { continue }
      switch (column.type, Decimal(string: text)) {
      case (.amount, .some(let number)): row.set(name, .amount(unit.inYuan(number)))
      case (.number, .some(let number)), (.percent, .some(let number)): row.set(name, .number(number))
      default: row.set(name, .string(text))
      }
    }
    if definition.index(of: .level) != nil {
      let name = texts.first { $0.hasSuffix("合计") || $0.hasSuffix("总计") }
      let code = columns.firstIndex(of: "code").map { texts[$0] } ?? ""
      row.set(.level, [3: 1, 5: 2, 7: 3][code.count].map(Value.integer) ?? (name == nil ? .null : .integer(0)))
    }
    return row
  }
  return table
}

/// A document of these tables; all others are missing.
func disclosure(_ tables: DisclosureTable...) -> DisclosureDocument {
  var document = DisclosureDocument(
    source: "document.pdf", sha256: "", pageCount: 1,
    tables: DisclosureReader.schemas.map { DisclosureTable(schema: $0) })
  for table in tables { document.tables[table.schema.number - 1] = table }
  return document
}

extension [String] {
  /// How many of a check's findings are failures: one that holds is a finding too.
  var failed: Int { count { $0 != "holds" } }
}

extension Check {
  /// What the check finds, in short: nothing where it judged nothing, `holds`, or each failure with its place, what
  /// was expected and what is printed.
  func findings(_ document: DisclosureDocument) -> [String] {
    results(CheckedDocument(document)).map { result in
      if result.passed { return "holds" }
      let place = result.message.components(separatedBy: ": ")[0]
      guard let expected = result.expected, let actual = result.actual else { return result.message }
      return "\(place): \(expected) ≠ \(actual)"
    }
  }
}
