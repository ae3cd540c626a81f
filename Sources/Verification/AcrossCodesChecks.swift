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
      let (first, second) = (SumsByCode([revenue], column), SumsByCode([other], .total))
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
      let (whole, sums) = (SumsByCode([all], column), SumsByCode(parts, column))
      let ofCodes = sums.codes.compactMap { Comparison(sums[$0] ?? [], areNoMoreThan: whole[$0] ?? []) }
      let inAll = Comparison(
        parts.compactMap { TableAmount($0, \.totalRow, column) },
        areNoMoreThan: [TableAmount(all, \.totalRow, column)].compactMap { $0 })
      return ofCodes + [inAll].compactMap { $0 }
    }
  }

  static let itemsAgree = Check(
    "across.items",
    formula: "expenditure lines below the classes: 1's = 3's, 4's = 5's and 11's of the one code of the same name",
    source: "The balances list what the tables of codes list."
  ) { document in
    let pairs: [(Int, ColumnName, Int)] = [
      (1, .amount, 3), (4, .generalPublicBudget, 5), (4, .governmentFund, 11), (4, .total, 5),
    ]
    return pairs.flatMap { number, column, other -> [Comparison] in
      guard let balance = document.present(number), let table = document.present(other) else { return [] }
      // The total is the general public budget's where the funds have no columns, and the line is of no other fund.
      let isOfFunds = number == 4 && column == .total
      if isOfFunds, balance.prints(.generalPublicBudget) { return [] }
      let lines = balance.rows.filter { $0.string(.side) == "expenditure" && $0.amount(column) != nil }
      let printed = Dictionary(grouping: lines) { $0.string(.item) ?? "" }
      // Classes of table 3 are those of `across.classes`.
      let rows = table.rows.filter { $0.code != nil && (other != 3 || $0.level != 1) && $0.amount(.total) != nil }
      let others = isOfFunds ? document.names(of: [11, 12]) : []
      return Dictionary(grouping: rows) { $0.string(.name) ?? "" }.sorted { $0.key < $1.key }.compactMap { name, rows in
        guard let line = printed[name], line.count == 1, Set(rows.map(\.code)).count == 1, !others.contains(name),
          !rows.contains(where: \.isCrossed)
        else { return nil }
        return TableAmount(balance, line[0], column)?.isSum(in: [rows.compactMap { TableAmount(table, $0, .total) }])
      }
    }
  }

  static let kindsAgree = Check(
    "across.basic_kinds", formula: "6's personnel and operating expenditure = 5's",
    source: "Table 6 takes the basic expenditure of table 5 apart."
  ) { document in
    guard let general = document.present(5), let basic = document.present(6) else { return [] }
    return [ColumnName.personnel, .operating].compactMap { column in
      guard let whole = TableAmount(general, \.totalRow, column), let same = TableAmount(basic, \.totalRow, column)
      else { return nil }
      return Comparison(
        same.place, expected: whole.amount, actual: same.amount,
        tolerance: general.roundingOfItems(column) + basic.roundingOfItems(column), parts: [whole.place])
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
      let comparison = TableAmount(revenue, \.totalRow, column)?.isSum(in: amounts.map { [$0] } + [amounts])
      // A line may count what is carried over, which 2 has in a column of its own.
      return comparison.flatMap { $0.holds || !named.contains(where: \.printsCarryover) ? $0 : nil }
    }
  }

  static let oneNameACodeInAll = Check(
    "codes.one_name_in_all", formula: "a code has the name by which most tables print it",
    source: "A classification code stands for one subject."
  ) { document in
    var names: [String: [PrintedName]] = [:]
    var codes: [String] = []
    let tables = document.codedTables
    for (index, table) in tables.enumerated() {
      for row in table.rows {
        guard let code = row.code, let name = row.string(.name) else { continue }
        if names[code] == nil { codes.append(code) }
        if names[code]?.last?.table != index {
          names[code, default: []].append(PrintedName(name: name, table: index, row: row.index))
        }
      }
    }
    return codes.flatMap { code -> [Comparison] in
      guard let printed = names[code], printed.count >= Settings.fewestTablesOfName else { return [] }
      func place(_ name: PrintedName) -> Comparison.Place {
        .amount(tables[name.table].place(tables[name.table].rows[name.row], .code))
      }
      if printed.allSatisfy({ $0.name == printed[0].name }) {
        return [Comparison(place(printed[0]), holds: true, message: "")]
      }
      let keys = printed.map { matchKey($0.name) }
      guard let usual = keys.indices.first(where: { index in keys.count { $0 == keys[index] } * 2 > keys.count })
      else { return [] }
      return zip(printed, keys).map { print, key in
        Comparison(
          place(print), holds: key == keys[usual],
          message: "\(code) is printed as “\(print.name)”, in most tables as “\(printed[usual].name)”")
      }
    }
  }
}

extension CheckedRow {
  /// Whether a part that is carried over stands beside the row's amount.
  fileprivate var printsCarryover: Bool {
    row.extra.contains { CarryoverLabels.include(labelKey($0.header)) && isAmount($0.text) }
  }
}

/// How a table prints the name of a code first.
private struct PrintedName {
  let name: String
  /// Places in the coded tables, and in the table.
  let table: Int
  let row: Int
}

extension CheckedDocument {
  fileprivate func names(of numbers: [Int]) -> Set<String> {
    Set(numbers.compactMap(present).flatMap { $0.rows.compactMap { $0.row[.name].value.text } })
  }
}

extension CheckedTable {
  fileprivate func prints(_ column: ColumnName) -> Bool {
    schema.index(of: column).map(printedAmountColumns.contains) ?? false
  }

  /// What rounding may make of a total that is the sum of rounded items.
  fileprivate func roundingOfItems(_ column: ColumnName) -> Money {
    let items = rows.filter { $0.level != 0 && (tree?.children(of: $0.index).isEmpty ?? true) }
    // A total that its column cuts is rounded itself.
    return max(.sum(items.map { rounding($0, column) }), totalRow.map { rounding($0, column) } ?? .zero)
  }
}

extension CheckedRow {
  /// Whether the row is a part of its code: a class of another classification.
  fileprivate var isCrossed: Bool {
    [ColumnName.functionalCode, .departmentEconomicCode, .governmentEconomicCode].contains {
      row[$0].value.text != nil
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

  init(_ tables: [CheckedTable], _ column: ColumnName) {
    for table in tables {
      guard let index = table.schema.index(of: column) else { continue }
      for row in table.rows where row.amounts[index] != nil {
        guard let code = row.code, let amount = TableAmount(table, row, column) else { continue }
        if table.tree?.isRepeated(row.index) ?? false { continue }
        if amounts[code] == nil { codes.append(code) }
        amounts[code, default: []].append(amount)
      }
    }
  }

  subscript(code: String) -> [TableAmount]? { amounts[code] }
}

extension Comparison {
  /// Amounts that are parts of others; nil where one side is not printed.
  fileprivate init?(_ parts: [TableAmount], areNoMoreThan wholes: [TableAmount]) {
    guard let first = parts.first, let whole = wholes.first else { return nil }
    let (sum, all) = (Money.sum(parts.map(\.amount)), Money.sum(wholes.map(\.amount)))
    let tolerance = (parts + wholes).reduce(Money.zero) { $0 + $1.rounding }
    self.init(
      .amount(first.place), holds: sum <= all + tolerance,
      message: "\(sum.decimal) is more than the \(all.decimal) of table \(whole.place.table)")
  }
}
