import Normalization

/// The columns that hold a part of one kind of money, in a table that is about all of it: 基本支出 under 一般公共预算 is not
/// the basic expenditure of a table of all expenditure, nor 财政拨款 under 一般公共预算 all appropriations.
///
/// - Returns: none where the table prints no total of all money; then what it prints is its own.
func columnsOfOneFund(_ header: HeaderBlock, _ definition: TableDefinition) -> Set<Int> {
  guard let total = definition.index(of: .total), let words = words(definition) else { return [] }
  let paths = header.paths
  let parts = paths.indices.filter { column in
    let path = paths[column]
    // The total of a group is the fund's own amount.
    return GroupTotals.group(path) == nil
      && path.dropLast().contains { label in words.contains(where: label.hasWord) }
  }
  guard !parts.isEmpty else { return [] }
  let hasTotal = paths.indices.contains { column in
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
  case TableDefinition.expenditure.schema.number:
    funds + ["财政拨款", "公共预算拨款", "财政专户", "单位资金", "自有资金", "其他资金", "其他收入", "事业收入"]
  default: nil
  }
}
