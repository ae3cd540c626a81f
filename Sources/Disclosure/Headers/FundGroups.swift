import Normalization

/// The columns that hold a part of one kind of money, in a table that is about all of it: 基本支出 under 一般公共预算 is not
/// the basic expenditure of a table of all expenditure, nor 财政拨款 under 一般公共预算 all appropriations.
///
/// - Parameter columns: those to look at; all of them without it.
/// - Returns: none where the table prints no total of all money; then what it prints is its own.
func columnsOfOneFund(_ header: HeaderBlock, _ definition: TableDefinition, among columns: [Int]? = nil) -> Set<Int> {
  guard let total = definition.index(of: .total) ?? definition.index(of: .amount), let words = words(definition)
  else { return [] }
  let paths = header.paths
  let columns = columns ?? Array(paths.indices)
  // A table of funds has a column for the fund's own amount, the total of its group.
  let hasColumnOfFund = definition.index(of: .amount) == nil
  let parts = columns.filter { column in
    let path = paths[column]
    let groups = hasColumnOfFund ? path.dropLast() : path[...]
    return !(hasColumnOfFund && GroupTotals.group(path) != nil)
      && groups.contains { label in words.contains(where: label.hasWord) }
  }
  guard !parts.isEmpty else { return [] }
  let hasTotal = columns.contains { column in
    !parts.contains(column) && !paths[column].contains { label in words.contains(where: label.hasWord) }
      && definition.labels[total].contains { $0.fit(HeaderPath(paths[column])) != nil }
  }
  return hasTotal ? Set(parts) : []
}

/// What the groups of one kind of money are called; nil where a table is about one kind itself.
private func words(_ definition: TableDefinition) -> [String]? {
  let funds = ["一般公共预算", "政府性基金", "国有资本"]
  return switch definition.schema.number {
  case TableDefinition.revenue.schema.number: funds
  case TableDefinition.balance.schema.number: funds + ["财政拨款"]
  case TableDefinition.expenditure.schema.number:
    funds + ["财政拨款", "公共预算拨款", "财政专户", "单位资金", "自有资金", "其他资金", "其他收入", "事业收入"]
  default: nil
  }
}

/// The columns of money that hold a part of what others print, by what is charged: 教育收费 below 事业收入 or beside another
/// column of the special account, 医疗收入 beside 事业收入. Where it stands alone it is all of its kind.
func columnsOfCharges(_ header: HeaderBlock, _ definition: TableDefinition) -> Set<Int> {
  guard definition.index(of: .specialAccount) != nil else { return [] }
  let paths = header.paths
  func speaks(_ path: some Sequence<String>, of words: [String]) -> Bool {
    path.contains { label in words.contains(where: label.hasWord) }
  }
  return Set(
    paths.indices.filter { column in
      guard let leaf = paths[column].last else { return false }
      let isPart = leaf.hasStart("其中")
      // 事业收入（不含教育收费） is none.
      let label = isPart ? String(leaf.dropFirst(2)) : leaf
      guard let kind = chargedIncome.first(where: { label.hasStart($0.charge) }) else { return false }
      return isPart || speaks(paths[column].dropLast(), of: ["事业收入"] + kind.whole)
        || paths.indices.contains { $0 != column && speaks(paths[$0], of: kind.whole) }
    })
}

/// What is charged, and what the income of which it is a part is called.
private let chargedIncome = [(charge: "教育收费", whole: ["专户", "预算外"]), (charge: "医疗收入", whole: ["事业收入"])]
