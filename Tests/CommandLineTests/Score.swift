import Foundation

/// How a result compares with the truth about a document.
///
/// Strings are compared in NFKC and without white space; whatever reads as a number in a column that is not text is
/// compared as an exact decimal; null, the empty string and a missing key are one. A row counts only with the columns
/// that the truth has.
struct Score {
  /// One line for each thing that is not as it should be.
  var differences: [String] = []
  /// Whether an amount or a row is wrong, which must not go unnoticed.
  var hasWrongAmount = false

  init(truth: Truth, result: ExtractedDocument) {
    let department = result.document.department.map(JSONField.string) ?? .null
    if Score.comparable(truth.department, isText: true) != Score.comparable(department, isText: true) {
      differences.append("department")
    }
    if Score.comparable(truth.fiscalYear, isText: false)
      != Score.comparable(result.document.fiscalYear, isText: false)
    {
      differences.append("fiscal year")
    }
    let tables = Dictionary(result.tables.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    for expected in truth.tables {
      guard let actual = tables[expected.number] else {
        differences.append("table \(expected.number) is not in the result")
        continue
      }
      compare(expected, actual)
    }
  }

  private mutating func compare(_ expected: ExtractedDocument.Table, _ actual: ExtractedDocument.Table) {
    if expected.status != actual.status {
      differences.append("table \(expected.number): status \(actual.status), truth \(expected.status)")
    }
    let keys = expected.rows.first.map { $0.keys.sorted() } ?? []
    let amounts = keys.filter { !Score.textColumns.contains($0) && !Score.plainColumns.contains($0) }
    func rows(_ table: ExtractedDocument.Table, _ keys: [String]) -> [[JSONField]] {
      table.rows.map { row in
        keys.map { Score.comparable(row[$0] ?? .null, isText: Score.textColumns.contains($0)) }
      }
    }
    let (wanted, given) = (rows(expected, keys), rows(actual, keys))
    if wanted != given {
      let first = zip(wanted, given).prefix { $0 == $1 }.count
      differences.append(
        "table \(expected.number): \(given.count) rows, truth \(wanted.count); first difference in row \(first + 1)")
    }
    if given.count > wanted.count || rows(expected, amounts) != rows(actual, amounts) { hasWrongAmount = true }
  }

  private static let textColumns: Set<String> = [
    "code", "department_code", "unit_code", "name", "item", "target", "goal", "overview", "basis", "indicator",
    "measure", "operator", "project_name", "unit_name", "department_name", "procurement_item", "compiling_unit",
    "responsible_department", "side",
  ]

  private static let plainColumns: Set<String> = ["level", "weight", "core", "budget_year"]

  static func comparable(_ field: JSONField, isText: Bool) -> JSONField {
    switch field {
    case .string(let text):
      let folded = text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
      if folded.isEmpty { return .null }
      if !isText, folded.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?/) != nil, let number = Decimal(string: folded) {
        return .number(number)
      }
      return .string(folded)
    case .number(let number) where isText: return .string("\(number)")
    default: return field
    }
  }
}

/// What a truth file says; its amounts are strings.
struct Truth: Decodable {
  var department: JSONField
  var fiscalYear: JSONField
  var tables: [ExtractedDocument.Table]

  enum CodingKeys: String, CodingKey {
    case department, tables
    case fiscalYear = "fiscal_year"
  }
}
