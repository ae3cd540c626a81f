import Diagnostics
import Reconstruction

/// The tables of a document as grids of cells, whatever they mean.
package struct DocumentGrids: Sendable {
  package struct Table: Sendable {
    /// The table's place among all of the document, from 1.
    package var number: Int
    package var table: LogicalTable

    package init(number: Int, table: LogicalTable) {
      self.number = number
      self.table = table
    }
  }

  /// The input's file name.
  package var source: String
  package var sha256: String
  package var pageCount: Int
  /// In document order.
  package var tables: [Table]
  package var warnings: [Diagnostic]

  package init(source: String, sha256: String, pageCount: Int, tables: [Table], warnings: [Diagnostic]) {
    self.source = source
    self.sha256 = sha256
    self.pageCount = pageCount
    self.tables = tables
    self.warnings = warnings
  }
}
