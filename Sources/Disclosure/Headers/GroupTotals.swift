import Normalization

/// The total of a group of columns stands for the group itself: 项目支出/小计 is 项目支出.
package enum GroupTotals {
  private static let words: Set = ["小计", "合计", "金额", "总数", "总计", "总额", "合计数", "小计数"]

  /// Whether a label says no more than that a sum stands below it.
  static func isTotal(_ label: String) -> Bool { words.contains(label) }

  /// A label without the words for a part before it and for a sum behind it; nil where it has none, or is nothing else.
  static func bare(_ label: String) -> String? {
    var rest = label[...]
    if rest.hasStart("其中") { rest = rest.dropFirst(2) }
    if let sum = ["合计", "小计", "总计"].first(where: rest.hasEnd) { rest = rest.dropLast(sum.count) }
    return rest.count == label.count || rest.count < 2 ? nil : String(rest)
  }

  /// The path of the group whose total the leaf is; nil where it is none.
  package static func group(_ path: [String]) -> [String]? {
    guard path.count >= 2, let leaf = path.last else { return nil }
    let parent = path[path.count - 2]
    let isTotal =
      words.contains(leaf)
      || (leaf.utf8.starts(with: parent.utf8) && words.contains(String(leaf.dropFirst(parent.count))))
    return isTotal ? path.dropLast() : nil
  }
}
