import Disclosure
import Foundation
import Normalization

extension Check {
  static let narrativeBasicExpenditure = Check(
    "narrative.basic_expenditure", formula: "基本支出 in the narrative = basic expenditure (3, 5, 6, 7)",
    source: "The narrative repeats the tables."
  ) { document in
    document.kinds(["基本支出", "基本支出预算", "基本支出总额"], .basicExpenditure, others: [(6, .total), (7, .amount)])
  }
}

extension Check {
  static let narrativeBasicParts = Check(
    "narrative.basic_parts", formula: "人员经费 and 公用经费 in the narrative = those of basic expenditure (3, 5, 6)",
    source: "The narrative repeats the tables."
  ) { document in
    [("人员经费", .personnel), ("公用经费", .operating)].flatMap { word, column -> [Comparison] in
      let candidates = [6, 5, 3].map { TableAmount(document.present($0), \.totalRow, column) }
      return document.statedFacts { _, key in key == word || key == word + "支出" }
        .compactMap { Comparison($0, isOneOf: candidates) }
    }
  }
}

extension Check {
  static let narrativeClasses = Check(
    "narrative.classes", formula: "each 类 of the narrative = the class of that name (3, or 4 and 5 for appropriations)",
    source: "The narrative lists the classes of the expenditure budget."
  ) { document in
    // Where a section takes 项目支出 apart, its classes are those of projects.
    let facts = document.statedFacts { fact, key in key.hasEnd("支出") && !fact.isAboutAKind }
    if facts.isEmpty { return [] }
    let allFunds = document.classes([3])
    // Fund by fund, and the lines of table 4, which names the classes with their ordinals: (七)教育支出.
    let appropriations = document.classes([5, 11, 12]).merging(document.appropriationLines()) { $0 + $1 }
    return facts.compactMap { fact in
      let key = matchKey(fact.label)
      let meant = appropriations[key] ?? []
      if fact.isAboutAppropriations {
        return meant.isEmpty ? nil : Comparison(fact, isOneOf: meant + (allFunds[key] ?? []))
      }
      return allFunds[key].flatMap { Comparison(fact, isOneOf: $0 + meant) }
    }
  }
}

extension CheckedDocument {
  fileprivate func classes(_ numbers: [Int]) -> [String: [TableAmount?]] {
    var classes: [String: [TableAmount?]] = [:]
    for table in numbers.compactMap(present) {
      for row in table.rows where row.level == 1 && row.string(.code) != nil {
        guard let name = row.string(.name) else { continue }
        classes[matchKey(name), default: []].append(TableAmount(table, row, .total))
      }
    }
    return classes
  }

  fileprivate func appropriationLines() -> [String: [TableAmount?]] {
    guard let table = present(4) else { return [:] }
    var lines: [String: [TableAmount?]] = [:]
    for row in table.rows where row.string(.side) == "expenditure" {
      guard let item = row.string(.item) else { continue }
      let name = SectionHeading(item)?.rest ?? item
      for column in [ColumnName.total, .generalPublicBudget, .governmentFund, .stateCapital] {
        lines[matchKey(name), default: []].append(TableAmount(table, row, column))
      }
    }
    return lines
  }
}

extension Check {
  static let narrativeExpenditure = Check(
    "narrative.expenditure",
    formula: "总支出 in the narrative = total expenditure (1, 3) or that of the appropriations (4)",
    source: "The narrative repeats the tables."
  ) { document in
    let words = ["总支出", "预算总支出", "支出总计", "支出合计", "支出总预算", "支出预算", "支出预算总额", "收支总预算", "支出总额"]
    return document.totals(words, side: "expenditure", codedTable: 3)
  }
}

extension Check {
  static let narrativeIncome = Check(
    "narrative.income", formula: "总收入 in the narrative = total income (1, 2) or income of the appropriations (4)",
    source: "The narrative repeats the tables."
  ) { document in
    let words = ["总收入", "预算总收入", "收入总计", "收入合计", "收入总预算", "收入预算", "收入预算总额", "收支总预算", "收入总额"]
    return document.totals(words, side: "income", codedTable: 2)
  }
}

extension Check {
  static let narrativeItems = Check(
    "narrative.items", formula: "each 项 of the narrative = the item of that name and code (3, 5, 11, 12)",
    source: "The narrative explains the expenditure item by item."
  ) { document in
    let items = document.stated.compactMap { stated in itemName(stated.fact.label).map { (stated.fact, $0) } }
    if items.isEmpty { return [] }
    let tables = [5, 3, 11, 12].compactMap(document.present).map(ItemRows.init)
    return items.compactMap { fact, item in
      let candidates = tables.flatMap { table in
        table.rows(of: item).map { TableAmount(table.table, $0, .total) }
      }
      return Comparison(fact, isOneOf: candidates)
    }
  }
}

/// An item of the functional classification as the narrative names it.
private enum Item {
  case code(String)
  /// Names of subclass and item, as keys.
  case names(subclass: String?, item: String)
}

/// The rows of a table by what the narrative calls them.
private struct ItemRows {
  let table: CheckedTable
  private var byCode: [String: [CheckedRow]] = [:]
  private var byName: [String: [CheckedRow]] = [:]

  init(_ table: CheckedTable) {
    self.table = table
    for row in table.rows {
      guard let code = row.code else { continue }
      byCode[code, default: []].append(row)
      guard code.utf8.count == CodeLength.item, let name = row.string(.name) else { continue }
      byName[matchKey(name), default: []].append(row)
    }
  }

  func rows(of item: Item) -> [CheckedRow] {
    switch item {
    case .code(let number): return byCode[number] ?? []
    case .names(let subclass, let item):
      guard let rows = byName[item] else { return [] }
      guard let subclass else { return rows }
      return rows.filter { row in
        let parent = row.code.flatMap { byCode[CodeLength.parent(of: $0)]?.first }
        return parent.flatMap { $0.string(.name) }.map { matchKey($0) == subclass } ?? true
      }
    }
  }
}

/// `…（类）…（款）…（项）`, or the code of an item before the name; nil for any other label.
private func itemName(_ label: String) -> Item? {
  let digits = label.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
  if digits == CodeLength.item { return .code(String(label.prefix(digits))) }
  guard label.hasWord("项") else { return nil }
  let label = label.replacing(word: "(", with: "（").replacing(word: ")", with: "）")
  guard let end = label.range(ofWord: "（项）") else { return nil }
  // Words behind the name: 2024年预算数为. Anything else makes it another amount than the item's.
  let behind = matchKey(String(label[end.upperBound...]))
  guard ["", "预算数", "预算", "年初预算数", "支出", "支出预算"].contains(behind) else { return nil }
  let head = label[..<end.lowerBound]
  let item = head.range(ofWord: "（款）").map { head[$0.upperBound...] } ?? head
  let subclass = head.range(ofWord: "（款）").map { range in
    let before = head[..<range.lowerBound]
    return before.range(ofWord: "（类）").map { before[$0.upperBound...] } ?? before
  }
  let name = matchKey(String(item))
  return name.isEmpty ? nil : .names(subclass: subclass.map { matchKey(String($0)) }, item: name)
}

extension Check {
  static let narrativeOperatingFunds = Check(
    "narrative.operating_funds", formula: "机关运行经费 in the narrative ≤ operating expenditure (6)",
    source: "The operating funds of the organs are the part of 公用经费 that organs spend; other units' is not in it."
  ) { document in
    guard let total = TableAmount(document.present(6), \.totalRow, .operating) else {
      return []
    }
    let facts = document.statedFacts { fact, key in
      key.hasWord("机关运行经费") && ["机关运行经费", "预算", "支出", "财政拨款预算"].contains { key.hasEnd($0) }
    }
    return facts.map { fact in
      Comparison(
        .amount(total.place),
        holds: Money(fact.amount).map { $0 <= total.amount + fact.tolerance(to: total) } ?? true,
        message: "\(total.amount.decimal) is less than the \(fact.amount) of 机关运行经费 on page \(fact.page)")
    }
  }
}

extension Check {
  static let narrativeProjectExpenditure = Check(
    "narrative.project_expenditure", formula: "项目支出 in the narrative = project expenditure (3, 5, 8, 11, 12, 13)",
    source: "The narrative repeats the tables."
  ) { document in
    document.kinds(["项目支出", "项目支出预算", "项目支出总额"], .projectExpenditure, others: [(8, .amount), (13, .total)])
  }
}

extension Check {
  static let narrativeThreePublic = Check(
    "narrative.three_public", formula: "“三公”经费 and its kinds in the narrative = table 10 of the year",
    source: "The narrative repeats table 10."
  ) { document in
    guard let table = document.present(10) else { return document.blankThreePublic() }
    let rows = table.rows.filter { row in
      row.decimal(.budgetYear).map { "\($0)" } == document.fiscalYear.map(String.init)
    }
    // Where the rows are units, which of them is the department is not told.
    guard rows.count == 1 else { return [] }
    return document.statedFacts { fact, key in column(key, fact) != nil }.compactMap { fact in
      guard let column = column(matchKey(fact.label), fact) else { return nil }
      // What is nothing may be printed as zero or left blank.
      if fact.amount == 0, rows[0].decimal(column) == nil { return nil }
      return Comparison(fact, isOneOf: [TableAmount(table, rows[0], column)])
    }
  }
}

/// The column of table 10 that a label means; nil for labels that only sound like one.
private func column(_ key: String, _ fact: Fact) -> ColumnName? {
  let isAboutThreePublic = fact.section.contains { $0.hasWord("三公") } || fact.sentence.hasWord("三公")
  guard isAboutThreePublic else { return nil }
  switch key {
  case "三公经费", "三公经费预算", "三公经费支出", "三公经费支出预算", "财政拨款三公经费预算", "三公经费预算总额", "三公经费财政拨款预算",
    "一般公共预算三公经费预算":
    return .total
  case "因公出国境费用", "因公出国境费", "因公出国境经费", "因公出国境支出", "因公出国境费预算": return .overseasTravel
  case "公务接待费", "公务接待费预算", "公务接待经费", "公务接待费支出", "公务接待费用": return .reception
  case "公务用车购置费", "公务用车购置", "公务用车购置费预算", "公务用车购置支出": return .vehiclePurchase
  case "公务用车运行维护费", "公务用车运行费", "公务用车运行维护费预算", "公务用车运行维护费支出", "公务用车运行维护": return .vehicleOperation
  case "公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置和运行维护费", "公务用车购置及运行费预算", "公务用车购置及运行维护费预算":
    return .vehicles
  default: return nil
  }
}

extension CheckedDocument {
  /// Where table 10 is printed without any amount, the narrative must not state one.
  fileprivate func blankThreePublic() -> [Comparison] {
    guard let table = document.tables.first(where: { $0.schema.number == 10 && $0.status == .empty }) else { return [] }
    return statedFacts { fact, key in column(key, fact) == .total }.map { fact in
      Comparison(
        .of(table: 10, words: "table 10, page \(table.pages.first ?? 0)"), holds: fact.amount == 0,
        message: "the table prints no amount, but the narrative on page \(fact.page) states \(fact.amount)")
    }
  }
}

extension CheckedDocument {
  /// Which of the funds the sentence speaks of is not always told, so any total of the kind will do. Where all funds
  /// may be meant, the table of all funds must be there.
  func kinds(_ words: [String], _ column: ColumnName, others: [(Int, ColumnName)]) -> [Comparison] {
    let allFunds = TableAmount(present(3), \.totalRow, column)
    let appropriations =
      [5, 11, 12].map { TableAmount(present($0), \.totalRow, column) }
      + others.map { TableAmount(present($0), \.totalRow, $1) }
    return statedFacts { _, key in words.contains(key) }.compactMap { fact in
      guard allFunds != nil || fact.isAboutAppropriations else { return nil }
      return Comparison(fact, isOneOf: appropriations + [allFunds])
    }
  }
}

extension CheckedDocument {
  func totals(_ words: [String], side: String, codedTable: Int) -> [Comparison] {
    let coded = present(codedTable)
    let allFunds = [TableAmount(coded, coded?.totalRow, .total)] + lines(1, .amount, side)
    let appropriations = lines(4, .total, side)
    return statedFacts { _, key in words.contains(key) }.compactMap { fact in
      // Where all funds may be meant, a table of all funds must be there.
      guard allFunds.contains(where: { $0 != nil }) || fact.isAboutAppropriations else { return nil }
      return Comparison(fact, isOneOf: allFunds + appropriations)
    }
  }

  /// The totals and the numbered lines of one side.
  private func lines(_ number: Int, _ column: ColumnName, _ side: String) -> [TableAmount?] {
    guard let table = present(number) else { return [] }
    return table.rows.filter { $0.string(.side) == side && $0.level ?? 2 < 2 }
      .map { TableAmount(table, $0, column) }
  }
}
