import Extraction
import Reconstruction

/// The tables of a document as grids of cells, whatever they mean.
public struct DocumentGrids: Sendable {
  public struct Table: Sendable {
    /// The table's place among all of the document, from 1.
    public var number: Int
    public var table: LogicalTable

    public init(number: Int, table: LogicalTable) {
      self.number = number
      self.table = table
    }
  }

  /// The input's file name.
  public var source: String
  public var sha256: String
  public var pageCount: Int
  /// In document order.
  public var tables: [Table]
  public var warnings: [Diagnostic]

  public init(source: String, sha256: String, pageCount: Int, tables: [Table], warnings: [Diagnostic]) {
    self.source = source
    self.sha256 = sha256
    self.pageCount = pageCount
    self.tables = tables
    self.warnings = warnings
  }
}
