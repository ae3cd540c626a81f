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
