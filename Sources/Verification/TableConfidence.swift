import Disclosure

/// Counts which amounts of each table take part in an identity that holds.
struct TableConfidence {
  private struct Table {
    let columnCount: Int
    /// A place for each field: whether an identity that holds contains it.
    var isProved: [Bool]
    /// The fields that hold an amount.
    let amounts: [Int]
    var isContradicted = false
  }

  private var tables: [Int: Table] = [:]

  init(_ document: CheckedDocument) {
    for table in document.document.tables {
      guard let checked = document.present(table.schema.number) else { continue }
      let columnCount = table.schema.columns.count
      let amounts = checked.rows.flatMap { row in
        row.amounts.indices.filter { row.amounts[$0] != nil }.map { row.index * columnCount + $0 }
      }
      tables[checked.number] = Table(
        columnCount: columnCount, isProved: Array(repeating: false, count: checked.rows.count * columnCount),
        amounts: amounts)
    }
  }

  mutating func count(_ comparison: Comparison) {
    guard comparison.holds else {
      tables[comparison.place.table]?.isContradicted = true
      for part in comparison.parts { tables[part.table]?.isContradicted = true }
      return
    }
    if comparison.parts.isEmpty { return }
    if case .amount(let place) = comparison.place { prove(place) }
    for part in comparison.parts { prove(part) }
  }

  private mutating func prove(_ place: AmountPlace) {
    guard let columnCount = tables[place.table]?.columnCount else { return }
    tables[place.table]?.isProved[place.row * columnCount + place.column] = true
  }

  /// Nil for a table that has no values.
  func of(_ number: Int) -> Confidence? {
    guard let table = tables[number] else { return nil }
    if table.isContradicted { return .contradicted }
    let proved = table.amounts.count { table.isProved[$0] }
    if proved == 0 { return .unproved }
    return proved == table.amounts.count ? .proved : .consistent
  }
}
