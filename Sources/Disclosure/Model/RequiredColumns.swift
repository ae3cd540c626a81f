/// What a row that carries amounts cannot be without: one of these columns.
package struct RequiredColumn: Hashable, Sendable {
  /// Any of them will do.
  package var names: [ColumnName]
  /// Whether the row of the total needs it too.
  package var ofTotals: Bool
}

extension TableSchema {
  /// The columns that a row with amounts cannot be without. The forms have rules of their own: a blank form is one.
  package var required: [RequiredColumn] {
    func one(_ name: ColumnName) -> RequiredColumn { RequiredColumn(names: [name], ofTotals: true) }
    let whole = [ColumnName.total, .amount].filter { index(of: $0) != nil }.map(one)
    switch kind {
    case .sideBySide: return [one(.item)] + whole
    // The total of a table need not be named.
    case .coded: return [RequiredColumn(names: [.code, .name], ofTotals: false)] + whole
    case .wide: return whole
    // A line without a name is `row.no_name`.
    case .listing: return whole
    case .form: return []
    }
  }
}
