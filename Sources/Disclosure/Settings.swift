import Foundation

/// The thresholds by which this room decides, each with its unit and its reason.
enum Settings {
  enum Units {
    /// Amounts with their unit behind them that make it the table's, where no amount has none.
    static let fewestInCells = 2
  }

  /// Columns of amounts without which a table without codes is none of the 17 under a title that is one by its place alone.
  static let fewestAmountsUnderPlainTitle = 2
  /// Columns of amounts without which a table under a heading of the text is not that of the three public expenses: the
  /// total and each of them.
  static let fewestAmountsUnderHeading = 4
  /// Ems between a table with its unit and the heading of the text that it stands right below.
  static let farthestHeading = 3.0
  /// Labels of a header that stands among the rows once more: a row of two words may be that of a section.
  static let fewestLabelsOfHeader = 3
  /// Titles on a page, from which on it is a list of contents: a page with tables has a title or two, and prose names a
  /// few.
  static let fewestListed = 5
  /// Pages up or down that the text of a merged cell is looked for: a category of 30 indicators takes five.
  static let mostPagesOfCell = 6
  /// Ems. Names set in by less begin at one place: half an em, a space, is the least that anybody indents by.
  static let leastIndent = 0.3
  /// Characters behind an open bracket within which it is closed; one left open by mistake must not swallow sentences.
  static let longestBracket = 300
  /// Of the printed unit. By so much a sum may differ from its parts, which are rounded one by one to two decimals.
  static let roundingOfSum = Decimal(sign: .plus, exponent: -2, significand: 2)
}
