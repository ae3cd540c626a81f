/// The thresholds by which this room decides, each with its unit and its reason.
enum Settings {
  enum Units {
    /// Amounts with their unit behind them that make it the table's, where no amount has none.
    static let fewestInCells = 2
  }

  /// Titles on a page, from which on it is a list of contents: a page with tables has a title or two, and prose names a
  /// few.
  static let fewestListed = 5
}
