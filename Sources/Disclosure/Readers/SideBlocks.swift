import Diagnostics
import Normalization

/// One block of a table that prints several side by side: a column of items and the amounts to its right.
struct SideBlock {
  typealias Side = StatementSide

  let item: Int
  /// All columns of the block, those of codes and numbers left of the items included.
  let columns: Range<Int>
  /// The keys over the items.
  let labels: [String]
  /// For each canonical column the block's one.
  let assignment: ColumnAssignment

  /// The columns that feed a canonical one, from left to right.
  var amounts: [Int] { columns.filter { assignment.canonical[$0] != nil } }
}

/// The blocks of a table of income and expenditure, each known by its labels and by what its lines say.
struct SideBlocks {
  private(set) var income: SideBlock?
  /// The expenditure by function, which is what the table is about; several where a long list goes on beside itself.
  private(set) var expenditure: [SideBlock] = []
  /// Blocks that count the same expenditure otherwise: by economic classification, by use.
  private(set) var others: [SideBlock] = []

  /// The one block of a table that has no other.
  var only: SideBlock? {
    let blocks = [income].compactMap { $0 } + expenditure + others
    return blocks.count == 1 ? blocks[0] : nil
  }

  /// The same with the only block as that of income and of expenditure.
  var onBothSides: SideBlocks {
    var result = self
    if let only { (result.income, result.expenditure, result.others) = (only, [only], []) }
    return result
  }

  init(_ table: HeadedTable, _ definition: TableDefinition, fiscalYear: Int?) {
    let blocks = sideBlocks(table, definition, fiscalYear: fiscalYear)
    var sides = blocks.map { side($0, table) }
    // Income is printed first where nothing says otherwise.
    for index in sides.indices where sides[index] == nil {
      sides[index] = sides.contains(.income) ? .expenditure : .income
    }
    let incomes = zip(blocks, sides).filter { $0.1 == .income }.map(\.0)
    let expenditures = zip(blocks, sides).filter { $0.1 == .expenditure }.map(\.0)
    income = incomes.first
    let byFunction = expenditures.max { functionalEvidence($0, table) < functionalEvidence($1, table) }
    // Of equal evidence the first counts.
    let chosen = byFunction.flatMap { best in
      expenditures.first { functionalEvidence($0, table) == functionalEvidence(best, table) }
    }
    for block in expenditures {
      if let chosen, block.item == chosen.item || continues(block, chosen, table) {
        expenditure.append(block)
      } else {
        others.append(block)
      }
    }
    others += incomes.dropFirst()
  }
}

/// Finds the columns of items by their labels, or by what stands in them where a label is unreadable.
private func sideBlocks(_ table: HeadedTable, _ definition: TableDefinition, fiscalYear: Int?) -> [SideBlock] {
  let (view, header) = (table.view, table.header)
  guard let item = definition.index(of: .item) else { return [] }
  var labels = definition.labels
  labels[item] = []
  let items = (0..<view.columnCount).filter { isItemColumn($0, table, definition.labels[item], amounts: labels) }
  let starts = items.map { item in
    var start = item
    while start > 0, !items.contains(start - 1), isNumbering(header.paths[start - 1]) { start -= 1 }
    return start
  }
  return items.enumerated().map { index, item in
    let end = index + 1 < starts.count ? starts[index + 1] : view.columnCount
    let columns = Array(item + 1..<max(end, item + 1))
    let ofYear = columns.filter { column in
      header.period(column, among: columns, fiscalYear: fiscalYear).isOfDocument(fiscalYear: fiscalYear)
    }
    let parts = columnsOfOneFund(header, definition, among: ofYear)
    var assignment = ColumnAssignment(header, labels: labels, candidates: ofYear.filter { !parts.contains($0) })
    // The only column of amounts beside the items is their amount, whatever is left of its label.
    let filled = ofYear.filter { column in table.body.contains { printedAmount(view.text($0, column)) != nil } }
    if assignment.isEmpty, filled.count == 1, let total = definition.index(of: .amount) ?? definition.index(of: .total)
    {
      assignment.assign(filled[0], to: total)
    }
    return SideBlock(item: item, columns: starts[index]..<end, labels: header.paths[item], assignment: assignment)
  }
}

private func isNumbering(_ path: [String]) -> Bool {
  guard let leaf = path.last else { return false }
  return CompanionLabels.numbersLines(leaf) || leaf.hasEnd("编码") || leaf.hasEnd("代码")
}

private func isItemColumn(
  _ column: Int, _ table: HeadedTable, _ patterns: [LabelPattern], amounts: [[LabelPattern]]
) -> Bool {
  let (view, path) = (table.view, table.header.paths[column])
  if isNumbering(path) || ["备注", "说明", "变动原因", "原因"].contains(path.last ?? "") { return false }
  let texts = table.body.filter { view.begins($0, column) && !view.isBlank($0, column) }.map { view.text($0, column) }
  // Digits in groups that no number has are no item all the same.
  let numbers = texts.count { parseNumber($0) != .notANumber || misgroupedNumber($0) != nil }
  // 收入 alone may stand over item and amount.
  if texts.isEmpty, column > 0, table.header.paths[column - 1] == path { return false }
  if !path.isEmpty, patterns.contains(where: { $0.score(path) != nil }) { return numbers * 2 <= texts.count }
  let isAmount = amounts.contains { $0.contains { $0.score(path) != nil } }
  return texts.count >= (isAmount ? 4 : 3) && numbers * 5 <= texts.count
}

/// Which side a block is, by all that speaks for either: its labels, its lines and above all its sums. A label may hang
/// over the wrong block where no lines are drawn. Nil where nothing speaks, or as much for both.
private func side(_ block: SideBlock, _ table: HeadedTable) -> SideBlock.Side? {
  /// 1 for income, -1 for expenditure.
  func says(_ keys: [String]) -> Int {
    let income = keys.contains { $0.hasWord("收入") && !$0.hasWord("支出") }
    let expenditure = keys.contains { $0.hasWord("支出") && !$0.hasWord("收入") }
    return (income ? 1 : 0) - (expenditure ? 1 : 0)
  }
  let lines = table.body.map { table.view.key($0, block.item) }
  let sums = lines.filter(TotalLabels.sumsUpSide)
  let evidence =
    2 * says(block.labels) + says(block.columns.flatMap { table.header.paths[$0] }) + 4 * says(sums)
    + (functionalEvidence(block, table) >= 3 ? -2 : 0)
  if evidence == 0 { return nil }
  return evidence > 0 ? .income : .expenditure
}

/// How much speaks for a block being expenditure by function: its label, and how many of its lines are 类 of that
/// classification. 经济分类, 用途 and 性质 name other ways to count.
private func functionalEvidence(_ block: SideBlock, _ table: HeadedTable) -> Int {
  var evidence = 0
  if block.labels.contains(where: { $0.hasWord("功能") }) { evidence += 100 }
  if block.labels.contains(where: { key in ["经济", "用途", "性质", "按项目"].contains(where: key.hasWord) }) {
    evidence -= 100
  }
  return evidence
    + table.body.count { row in
      let key = table.view.key(row, block.item)
      return functionalClasses.contains(where: key.hasWord)
    }
}

/// Words of the 类 of the functional classification that no other classification has.
private let functionalClasses = [
  "公共服务", "外交", "国防", "公共安全", "教育", "科学技术", "文化旅游", "文化体育", "社会保障和就业", "卫生健康", "医疗卫生", "节能环保", "城乡社区", "农林水",
  "交通运输", "资源勘探", "商业服务业", "金融", "援助其他地区", "自然资源", "国土海洋", "住房保障", "粮油物资", "灾害防治",
]

/// Whether a block goes on with the lines of another: it stands under the same labels, and none of its lines is there.
private func continues(_ block: SideBlock, _ first: SideBlock, _ table: HeadedTable) -> Bool {
  guard block.labels == first.labels, block.item > first.item else { return false }
  func lines(_ block: SideBlock) -> Set<String> {
    Set(table.body.map { table.view.key($0, block.item) }.filter { !$0.isEmpty })
  }
  return lines(block).isDisjoint(with: lines(first)) && functionalEvidence(block, table) > 0
}
