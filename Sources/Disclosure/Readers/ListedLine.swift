import Foundation

/// A text and where it is printed.
struct ListedText {
  let text: String
  let sources: PrintedSources

  init(_ text: String, _ sources: PrintedSources) {
    self.text = text
    self.sources = sources
  }
}

/// A line of a list while its place among the others is not known yet.
struct ListedLine {
  /// What a line that is no item stands for.
  enum Heading {
    case unit
    case category
    /// The sum of some of the items, which are neither a unit's nor a category's.
    case subtotal
  }

  var row: Row
  let gridRow: Int
  /// 合计, wherever it stands.
  var total: ListedText?
  var hasAmounts = false
  /// The canonical columns that the line prints itself, not by a cell merged over lines above.
  var own: Set<ColumnName> = []
  /// What other columns print that could name the line, by column.
  var others: [(column: Int, text: ListedText)] = []
  /// Columns whose text is a label of the line and no value: 合计 printed once more.
  var labels: [Int] = []
  var heading: Heading?
  /// The functional code.
  var code: String?

  init(row: Row, gridRow: Int) {
    self.row = row
    self.gridRow = gridRow
  }

  var amount: Decimal? { row.decimal(.total) }

  /// Whether the line's amount is a sum of so many others, each of which may be rounded in its last printed digit.
  func equals(_ sum: Decimal, of count: Int) -> Bool {
    printedAmount?.equals(sum, of: count) ?? false
  }

  /// The amount and how precisely it is printed, for comparing it with many sums.
  var printedAmount: PrintedAmount? {
    amount.map { PrintedAmount(value: $0, step: row[.total].sources.first?.precision(of: $0) ?? 0) }
  }

  struct PrintedAmount {
    let value: Decimal
    /// The value of its last printed digit.
    let step: Decimal

    func equals(_ sum: Decimal, of count: Int) -> Bool {
      abs(value - sum) * 2 <= step * Decimal(count + 1)
    }

    /// Whether a sum exceeds it by more than the rounding of so many amounts explains.
    func isExceeded(by sum: Decimal, of count: Int) -> Bool {
      (sum - value) * 2 > step * Decimal(count + 1)
    }
  }
}
