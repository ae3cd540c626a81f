import Normalization

/// The words for sums.
package enum TotalLabels {
  private static let words = ["合计", "总计", "共计", "小计", "总合计", "合计数"]
  /// What may stand before them: 支出合计, 本年支出合计, 收入总计.
  private static let wholes = ["", "本年", "支出", "收入", "本年支出", "本年收入", "支出预算"]
  private static let rows = Set(wholes.flatMap { whole in words.map { whole + $0 } })

  /// Whether a key labels the row of a total.
  package static func isRow(_ key: String) -> Bool { rows.contains(key) }

  /// Whether a total says that it is of all, which carry-overs do not follow.
  package static func isOfAll(_ key: String) -> Bool { key.hasEnd("总计") }

  /// Whether the item of a side-by-side table sums up its side.
  package static func sumsUpSide(_ key: String) -> Bool { key.hasEnd("合计") || key.hasEnd("总计") }
}
