import Files

/// What a dataset is written as beside CSV, JSON Lines, SQLite and Parquet.
package struct DatasetForms: Hashable, Sendable {
  /// A workbook for Excel.
  package var workbook = false
  /// CSV files begin with a byte order mark, without which Excel takes their text for another encoding.
  package var marksCSV = false

  package init(workbook: Bool = false, marksCSV: Bool = false) {
    (self.workbook, self.marksCSV) = (workbook, marksCSV)
  }

  /// Looks for what they need, before hours of reading and not behind them.
  ///
  /// - Parameter folder: of the dataset.
  /// - Throws: `OutputError`.
  package func requireMeans(in folder: String) throws {
    if workbook, SpreadsheetLibrary.shared == nil {
      throw OutputError(path: "\(folder)/\(DatasetFolder.workbook)", SpreadsheetLibrary.missing)
    }
  }

  /// Two runs of one text write the same files of the same documents.
  var text: String { "workbook \(workbook), marks \(marksCSV)" }
}
