import Disclosure
import Normalization

extension Check {
  static let codesAgree = Check(
    "across.codes",
    formula:
      "of each code 2's total = 3's, 2's general public budget = 5's total, 2's government funds = 11's total, where their totals agree",
    source: "The tables of one sum take it apart by the same codes."
  ) { document in
    let pairs: [(ColumnName, Int)] = [(.total, 3), (.generalPublicBudget, 5), (.governmentFund, 11)]
    guard let revenue = document.present(2) else { return [] }
    return pairs.flatMap { column, number -> [Comparison] in
      guard let other = document.present(number), let whole = TableAmount(revenue, \.totalRow, column),
        let same = TableAmount(other, \.totalRow, .total), whole.agrees(with: same)
      else { return [] }
      let (first, second) = (SumsByCode(revenue, column), SumsByCode(other, .total))
      return first.codes.compactMap { code in
        guard let one = first[code], let rest = second[code] else { return nil }
        // Where units have trees of their own the rows of a code are summed up; one side must be one amount.
        if one.count == 1 { return one[0].isSum(in: [rest]) }
        return rest.count == 1 ? rest[0].isSum(in: [one]) : nil
      }
    }
  }

  static let fundsArePartsOfAll = Check(
    "across.part_of_all",
    formula: "of each code, and in all, 5 + 11 + 12 ≤ 3, in total, basic and project expenditure",
    source: "Table 3 has the expenditure of all funds, the others that of one each."
  ) { document in
    guard let all = document.present(3) else { return [] }
    let parts = [5, 11, 12].compactMap(document.present)
    return [ColumnName.total, .basicExpenditure, .projectExpenditure].flatMap { column -> [Comparison] in
      let whole = SumsByCode(all, column)
      let sums = parts.map { SumsByCode($0, column) }
      var codes: [String] = []
      for code in sums.flatMap(\.codes) where !codes.contains(code) { codes.append(code) }
      let ofCodes = codes.compactMap { code in
        Comparison(sums.flatMap { $0[code] ?? [] }, areNoMoreThan: whole[code] ?? [], column)
      }
      let inAll = Comparison(
        parts.compactMap { TableAmount($0, \.totalRow, column) },
        areNoMoreThan: [TableAmount(all, \.totalRow, column)].compactMap { $0 }, column)
      return ofCodes + [inAll].compactMap { $0 }
    }
  }

  static let sourcesAgree = Check(
    "across.sources", formula: "2's columns = 1's income lines of the same name",
    source: "Both say from where the money comes."
  ) { document in
    guard let balance = document.present(1), let revenue = document.present(2) else { return [] }
    let lines = balance.rows.filter { $0.string(.side) == "income" && $0.level != 0 && $0.amount(.amount) != nil }
    return incomeWords.compactMap { column, word, other in
      let named = lines.filter { line in
        line.string(.item).map { $0.hasWord(word) && !$0.hasWord(other) } ?? false
      }
      let amounts = named.compactMap { TableAmount(balance, $0, .amount) }
      return TableAmount(revenue, \.totalRow, column)?.isSum(in: amounts.map { [$0] } + [amounts])
    }
  }

  static let oneNameACodeInAll = Check(
    "codes.one_name_in_all", formula: "a code has the name by which most tables print it",
    source: "A classification code stands for one subject."
  ) { document in
    var names: [String: [(name: String, table: CheckedTable, row: CheckedRow)]] = [:]
    var codes: [String] = []
    for table in document.codedTables {
      for row in table.rows {
        guard let code = row.code, let name = row.string(.name) else { continue }
        if names[code] == nil { codes.append(code) }
        if names[code]?.last?.table.number != table.number { names[code, default: []].append((name, table, row)) }
      }
    }
    return codes.flatMap { code -> [Comparison] in
      guard let printed = names[code], printed.count >= Settings.fewestTablesOfName else { return [] }
      let keys = printed.map { matchKey($0.name) }
      guard let usual = keys.indices.first(where: { index in keys.count { $0 == keys[index] } * 2 > keys.count })
      else { return [] }
      return zip(printed, keys).map { print, key in
        Comparison(
          .amount(print.table.place(print.row, .code)), holds: key == keys[usual],
          message: "\(code) is printed as “\(print.name)”, in most tables as “\(printed[usual].name)”")
      }
    }
  }
}

/// The columns of table 2, with the word by which table 1's lines name the same source and one that makes it another.
private let incomeWords: [(ColumnName, String, other: String)] = [
  (.generalPublicBudget, "一般公共预算", "结转"), (.governmentFund, "政府性基金", "结转"),
  (.stateCapital, "国有资本", "结转"), (.specialAccount, "财政专户", "结转"), (.institutionalIncome, "事业收入", "结转"),
  (.superiorSubsidy, "上级补助", "结转"), (.operatingIncome, "经营收入", "结转"), (.otherIncome, "其他收入", "结转"),
]

/// The amounts of one column by code: one a unit where each unit has its tree. Rows of one unit that repeat a code,
/// for the classes of another classification, are parts of it.
private struct SumsByCode {
  private(set) var codes: [String] = []
  private var amounts: [String: [TableAmount]] = [:]

  init(_ table: CheckedTable, _ column: ColumnName) {
    for row in table.rows {
      guard let code = row.code, let amount = TableAmount(table, row, column) else { continue }
      if table.tree?.isRepeated(row.index) ?? false { continue }
      if amounts[code] == nil { codes.append(code) }
      amounts[code, default: []].append(amount)
    }
  }

  subscript(code: String) -> [TableAmount]? { amounts[code] }
}

extension Comparison {
  /// Amounts that are parts of others; nil where one side is not printed.
  fileprivate init?(_ parts: [TableAmount], areNoMoreThan wholes: [TableAmount], _ column: ColumnName) {
    guard let first = parts.first, let whole = wholes.first else { return nil }
    let (sum, all) = (Money.sum(parts.map(\.amount)), Money.sum(wholes.map(\.amount)))
    let tolerance = (parts + wholes).reduce(Money.zero) { $0 + $1.rounding }
    self.init(
      .amount(first.place), holds: sum <= all + tolerance,
      message: "\(sum.decimal) is more than the \(all.decimal) of table \(whole.place.table)")
  }
}
