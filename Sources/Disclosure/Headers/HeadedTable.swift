import Reconstruction

/// A table whose header was found.
struct HeadedTable {
  let view: TableView
  let header: HeaderBlock

  init(_ view: TableView, fiscalYear: Int?) {
    self.view = view
    header = HeaderBlock(view, fiscalYear: fiscalYear)
  }

  init(_ table: LogicalTable, fiscalYear: Int?) { self.init(TableView(table), fiscalYear: fiscalYear) }

  /// The rows below the header.
  var body: Range<Int> { header.bodyStart..<max(view.rowCount, header.bodyStart) }
}
