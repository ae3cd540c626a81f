import Reconstruction

/// Why a printed table came to be what it is, and what became of each of its columns: what classification and the reader
/// decided by, put together for people.
package struct TableExplanation: Sendable {
  /// The printed title, or the sentence that leads to the table; nil where there is none.
  package var title: String?
  /// 1-based, ascending.
  package var pages: [Int]
  package var route: Route
  /// Which of the 17 it is; nil for none.
  package var schema: TableSchema?
  /// Whether it is kept aside because another printed table is the same of the 17 already.
  package var isDuplicate: Bool
  /// How many rows were read.
  package var rows: Int
  package var candidates: [Candidate]
  /// The printed columns, left to right; for a form the fields that were filled.
  package var columns: [ColumnExplanation]

  init(_ identified: IdentifiedTable, _ outcome: TableOutcome) {
    title = identified.title ?? identified.view.table.heading
    pages = identified.view.table.pages
    route = identified.route
    schema = identified.definition?.schema
    if case .duplicate = outcome { isDuplicate = true } else { isDuplicate = false }
    rows = outcome.reading?.rows.count ?? 0
    candidates = identified.candidates()
    columns = outcome.reading.map { ColumnUses(identified, $0).columns } ?? []
  }
}

/// What became of a printed column.
package struct ColumnExplanation: Hashable, Sendable {
  /// In the grid, from 1; nil for a field of a form, which stands anywhere.
  package var gridColumn: Int?
  /// The printed labels over it, levels joined by `/`.
  package var label: String
  /// The canonical columns that its cells feed: none, one, or several where codes and names share a column.
  package var takenBy: [ColumnName]
  /// The label pattern by which it was taken; nil where what stands in the column, or where it stands, decided.
  package var pattern: String?
  /// How many cells feed canonical columns.
  package var taken: Int
  /// How many cells are kept in `extra`.
  package var kept: Int
  /// The first text in it.
  package var example: String
}

extension DisclosureReader {
  /// Reads a layout as `read` does and gives, beside the document, why each printed table is what it is.
  package func explaining<Result, Failure: Error>(
    _ read: (_ watch: (IdentifiedTable, TableOutcome) -> Void) throws(Failure) -> Result
  ) throws(Failure) -> (result: Result, tables: [TableExplanation]) {
    var tables: [TableExplanation] = []
    let result = try read { tables.append(TableExplanation($0, $1)) }
    return (result, tables)
  }
}

/// Which cells of each printed column feed what, by where the values of the rows come from.
private struct ColumnUses {
  private(set) var columns: [ColumnExplanation] = []

  init(_ identified: IdentifiedTable, _ reading: TableReading) {
    guard let schema = identified.definition?.schema else { return }
    var taken: [Int: [ColumnName: Set<GridField>]] = [:]
    var kept: [Int: Set<GridField>] = [:]
    func place(_ source: PrintedText) -> GridField? {
      guard let row = source.gridRow, let column = source.gridColumn else { return nil }
      return GridField(row: row, column: column)
    }
    for row in reading.rows {
      for (field, column) in zip(row.fields, schema.columns) where !field.value.isNull {
        for place in field.sources.compactMap(place) {
          taken[place.column, default: [:]][column.name, default: []].insert(place)
        }
      }
      for place in row.extra.flatMap(\.sources).compactMap(place) { kept[place.column, default: []].insert(place) }
    }
    let assignments = identified.reader?.assignments ?? []
    // What rows are labelled by has no columns to tell of.
    if schema.kind == .form, assignments.isEmpty {
      columns = Self.fields(identified, schema, taken)
      return
    }
    let (view, header) = (identified.view, identified.header)
    for column in 0..<view.columnCount {
      let uses = (taken[column] ?? [:]).sorted { $0.value.count > $1.value.count }
      let names = uses.map(\.key).sorted { (schema.index(of: $0) ?? 0) < (schema.index(of: $1) ?? 0) }
      let texts = identified.table.body.lazy.filter { view.begins($0, column) }.map { view.text($0, column) }
      let example = texts.first { !$0.isEmpty } ?? ""
      let assigned = assignments.first { $0.canonical.indices.contains(column) && $0.canonical[column] != nil }
      let target = assigned?.canonical[column].map { schema.columns[$0].name }
      guard !names.isEmpty || target != nil || !example.isEmpty || !header.printed[column].isEmpty else { continue }
      let isLabelled = names.isEmpty || target.map(names.contains) ?? false
      columns.append(
        ColumnExplanation(
          gridColumn: column + 1, label: header.label(column),
          takenBy: names.isEmpty ? [target].compactMap { $0 } : names,
          pattern: isLabelled ? assigned?.patterns[column] : nil,
          taken: uses.reduce(Set<GridField>()) { $0.union($1.value) }.count, kept: kept[column]?.count ?? 0,
          example: example))
    }
  }

  private static func fields(
    _ identified: IdentifiedTable, _ schema: TableSchema, _ taken: [Int: [ColumnName: Set<GridField>]]
  ) -> [ColumnExplanation] {
    schema.columns.compactMap { column in
      let places = taken.values.compactMap { $0[column.name] }.reduce(Set()) { $0.union($1) }
      guard let first = places.min(by: { ($0.row, $0.column) < ($1.row, $1.column) }) else { return nil }
      return ColumnExplanation(
        gridColumn: nil, label: column.label, takenBy: [column.name], pattern: nil, taken: places.count, kept: 0,
        example: identified.view.text(first.row, first.column))
    }
  }
}
