import Normalization

/// The words in labels of columns that speak about a line and neither name it nor count its money.
package enum CompanionLabels {
  private static let words =
    [
      "备注", "说明", "目标", "简介", "依据", "时间", "方式", "形式", "规格", "型号", "数量", "是否", "编码", "代码", "来源", "概况",
      "计量", "起止", "年限",
    ] + lineNumbers
  /// Words of columns that may hold codes, numbers or texts of lists, and stand beside the names: 采购目录, 经济科目.
  private static let besideNames = [
    "目录", "经济", "功能科目", "项目名称", "原因", "人数", "人次", "批次", "团组", "购置数", "保有量", "面积", "单价",
  ]
  /// How labels end under which things are described.
  private static let ofDescriptions = [
    "内容", "名称", "类别", "类型", "品目", "目录", "说明", "备注", "方式", "期限", "对象", "情况", "型号", "规格",
  ]
  /// Amounts that some templates print beside those of a table, and that are none of its own by what they are: 三公经费 and
  /// the running expenses of offices in one table.
  private static let otherMoney = ["机关运行经费", "行政经费"]

  /// What a procurement is paid from, beside the item itself; in a list of projects it names them.
  private static let besideItems = ["专项", "项目名称"]

  private static let lineNumbers = ["序号", "行次", "栏次", "编号"]

  /// Whether numbers of lines stand under the label.
  static func numbersLines(_ label: String) -> Bool { lineNumbers.contains(label) }

  /// Whether a label is that of a remark.
  static func isRemark(_ label: String) -> Bool { words.contains(where: label.hasWord) || label.hasWord("单位") }

  /// Whether words stand under the label and no amounts.
  static func describes(_ label: String) -> Bool { ofDescriptions.contains(where: label.hasEnd) }

  /// Whether a column under the label may be left beside the table's own without a word.
  package static func mayStandBeside(_ label: String) -> Bool {
    (words + besideNames + otherMoney).contains(where: label.hasWord)
  }

  /// Whether a column of numbers may be left beside the table's own: what a group over amounts is called says nothing of
  /// them: 资金来源/财政拨款.
  package static func mayStandBeside(path: [String]) -> Bool {
    path.enumerated().contains { place, label in
      mayStandBeside(label) && (place == path.count - 1 || !overAmounts.contains(where: label.hasWord))
    }
  }

  private static let overAmounts = ["来源", "方式", "形式", "说明"]

  /// Whether a column of texts under the label may stand beside what is to be procured.
  package static func mayStandBesideItem(_ label: String) -> Bool { besideItems.contains(where: label.hasWord) }
}
