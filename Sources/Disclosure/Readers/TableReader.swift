import Diagnostics
import Normalization

/// Reads the rows of a table that is laid out in one way. What takes a table on in classification is what reads it.
protocol TableReader {
  /// Nil where the table is not laid out as this reader reads tables.
  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?)

  /// How many of the statement's amounts the table has a place for: what its header speaks for.
  var labelledAmounts: Int { get }

  func read(_ context: ReadingContext) -> TableReading

  /// Which columns feed which, as the labels say; several where a table has blocks. None where rows have labels instead.
  var assignments: [ColumnAssignment] { get }
}

extension TableReader {
  var assignments: [ColumnAssignment] { [] }
}

extension TableKind {
  /// What reads tables of the kind, the choosier before the one that takes any.
  var readers: [any TableReader.Type] {
    switch self {
    case .sideBySide: [SideBySideReader.self]
    case .coded: [RevenueBySourceReader.self, CodedReader.self]
    case .wide: [TransposedWideReader.self, WideReader.self]
    case .listing: [ItemListReader.self]
    case .form: [FormListReader.self, FormReader.self]
    }
  }
}

extension TableDefinition {
  /// The first of the kind's readers that takes the table on.
  func reader(of table: HeadedTable, fiscalYear: Int?) -> (any TableReader)? {
    for reader in schema.kind.readers {
      if let reader = reader.init(table, as: self, fiscalYear: fiscalYear) { return reader }
    }
    return nil
  }

  /// How many columns of amounts the header names.
  func labelledAmounts(_ table: HeadedTable, timeless: Bool = false) -> Int {
    let assignment = ColumnAssignment(
      table.header, labels: labels, candidates: Array(0..<table.view.columnCount), timeless: timeless)
    return zip(schema.columns, assignment.printed).count { $0.0.type == .amount && $0.1 != nil }
  }
}

/// What a reader needs to know about the document around the table.
struct ReadingContext {
  var fiscalYear: Int?
  var unit: AmountUnit
  /// Whether the unit is not the table's own print but that of the others, or the one that counts where none is printed.
  var isUnitInferred = false
}

/// A field of a table's grid: 0-based row and column at which a cell begins.
package struct GridField: Hashable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// What a reader makes of one logical table.
package struct TableReading {
  package var rows: [Row] = []
  /// Lines printed inside the grid that are notes.
  package var notes: [String] = []
  /// Fields of the grid whose text went elsewhere than into a row: notes, labels, numbers of columns.
  package var placed: Set<GridField> = []
  package var diagnostics: [Diagnostic] = []
  /// Blocks of the grid that are none of the table's, as grids of their own.
  package var others: [OtherTable] = []
  /// Whether any row carries a value, not only labels.
  package var hasValues = false
  /// Whether any amount was read in the table's unit, because no label names one.
  package var usesTableUnit = false

  package init() {}

  /// Takes what a row prints as a note.
  mutating func takeNote(_ view: TableView, row: Int) {
    let filled = view.filledColumns(row)
    notes.append(filled.map { view.text(row, $0) }.joined(separator: " "))
    take(row, filled)
  }

  /// Remembers fields whose text is accounted for.
  mutating func take(_ row: Int, _ columns: [Int]) {
    for column in columns { placed.insert(GridField(row: row, column: column)) }
  }

  /// What the builder of the rows noticed.
  mutating func finish(_ builder: RowBuilder) {
    diagnostics = builder.cells.diagnostics + diagnostics
    usesTableUnit = usesTableUnit || builder.cells.usesTableUnit
  }

  /// The diagnostics with the numbers that their rows have in the output.
  ///
  /// - Parameter count: how many rows the table has already.
  func addressedDiagnostics(behind count: Int) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.row = (diagnostic.row ?? diagnostic.cell.flatMap(rowNumber)).map { $0 + count }
      return diagnostic
    }
  }

  /// The first row that gives back what a cell prints, from 1.
  private func rowNumber(of cell: DiagnosticCell) -> Int? {
    rows.firstIndex { row in
      (row.fields.flatMap(\.sources) + row.extra.flatMap(\.sources)).contains {
        $0.gridRow == cell.row - 1 && $0.gridColumn == cell.column - 1
      }
    }.map { $0 + 1 }
  }
}
