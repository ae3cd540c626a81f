import Disclosure
import Normalization

extension Check {
  static let appropriationIncomeEqualsExpenditure = Check(
    "balance.appropriation", formula: "4: total income = total expenditure",
    source: "Table 4 sets the appropriations against what they are spent on."
  ) { document in document.present(4)?.sides(.total) ?? [] }

  static let incomeEqualsExpenditure = Check(
    "balance.income_expenditure", formula: "1: total income = total expenditure",
    source: "Table 1 sets all income against all expenditure."
  ) { document in document.present(1)?.sides(.amount) ?? [] }

  static let sideLinesAreNumbered = Check(
    "balance.line_numbers", formula: "1, 4: the numbered lines of a side count on by one, or begin anew",
    source: "The forms number their lines 一、, 二、, 三、."
  ) { document in
    document.sides.flatMap { side -> [Comparison] in
      side.numbered.map { line in
        Comparison(
          .amount(side.table.place(line.row, .item)), holds: line.isExpected,
          message: "line \(line.last + 1) is missing before line \(line.ordinal)")
      }
    }
  }

  static let sideParts = Check(
    "balance.lines",
    formula:
      "1, 4: 本年收入, 本年支出 and 上年结转 = Σ of the lines under them; a numbered line = Σ of the lines numbered under it",
    source: """
      The forms take the year's income and expenditure, and what is carried over, apart in the lines under them. Where 其中 and \
      the lines behind it make up the line above, or the total counts them as its parts, they are so, too.
      """
  ) { document in document.sideColumns.flatMap { $0.parts() + $0.numberedParts() + $0.listedParts() } }

  static let sideTotals = Check(
    "balance.totals",
    formula: "1, 4: each total of a side = Σ of its lines, or the total before it + what follows that",
    source: "The forms sum up the numbered lines of each side, before or after carry-overs."
  ) { document in document.sideColumns.flatMap { $0.totals() } }

  static let sideTotalsArePrinted = Check(
    "balance.totals_printed", formula: "1, 4: each side has a total, one of all where carry-overs follow the year's",
    source: "The forms end or begin both sides with a total."
  ) { document in
    document.sides.compactMap { side in
      // A side of one line needs none.
      guard side.lines.count > 1, let first = side.lines.first else { return nil }
      let totals = side.lines.indices.filter { side.lines[$0].level == 0 }
      let isOfYear = totals.allSatisfy { side.lines[$0].isOfYear }
      let isFollowed = totals.last.map { $0 + 1 < side.lines.count } ?? false
      return Comparison(
        .amount(side.table.place(first.row, .item)), holds: !totals.isEmpty && !(isOfYear && isFollowed),
        message: "the side \(side.name) has no total\(totals.isEmpty ? "" : " of all that follows the year's")")
    }
  }
}

/// One side of table 1 or 4.
struct BalanceSide {
  struct Line {
    let row: CheckedRow
    /// As the row has it, but one deeper where the numbers begin anew under 一、本年支出.
    var level: Int
    /// 本年收入合计: the total of the year, which carry-overs follow.
    let isOfYear: Bool
    /// 其中：… is part of the line above.
    let isOfWhich: Bool
    /// 上年结余、结转 without a number below 一、财政拨款 and its parts: it adds to that line, and is none of them.
    let isCarryover: Bool
    /// 二、上年结转, which lists the funds that are carried over below it.
    let isNumberedCarryover: Bool
    /// The number it begins with.
    let heading: SectionHeading?
  }

  /// A line with a number: the number before it that it should follow, and whether it does.
  struct NumberedLine {
    let row: CheckedRow
    let ordinal: Int
    let last: Int
    let isExpected: Bool
  }

  let table: CheckedTable
  let name: String
  private(set) var lines: [Line]
  private(set) var numbered: [NumberedLine] = []

  init(_ table: CheckedTable, _ name: String) {
    self.table = table
    self.name = name
    let rows = table.rows.filter { $0.string(.side) == name }
    // 小计 over all, before the carry-overs, unless each part has its own.
    let hasOneSubtotal = rows.count { matchKey($0.string(.item) ?? "") == "小计" } == 1
    lines = rows.map { row in
      let item = row.string(.item) ?? ""
      // 本年收入小计 sums up what stands above it, and the carry-overs follow.
      let key = matchKey(item)
      let isOfYear = (key.hasStart("本年") && TotalLabels.isRow(key)) || (key == "小计" && hasOneSubtotal)
      let heading = SectionHeading(item)
      let isCarryover = CarryoverLabels.include(item)
      return Line(
        row: row, level: isOfYear ? 0 : row.level ?? 2, isOfYear: isOfYear, isOfWhich: item.hasStart("其中"),
        isCarryover: isCarryover && heading == nil,
        isNumberedCarryover: isCarryover && heading?.kind == .chapter, heading: heading)
    }
    number()
  }

  /// Follows the lines' numbers. Under 一、本年支出 they may begin anew, and go on with 二、结转下年 behind that.
  private mutating func number() {
    var outer: Int?
    var last = 0
    for index in lines.indices {
      let row = lines[index].row
      guard let heading = lines[index].heading, heading.kind == .chapter else { continue }
      let ordinal = heading.ordinal
      if ordinal == 1, last > 0, outer == nil, index > 0, lines[index - 1].isYear {
        outer = last
        last = 0
      } else if let before = outer, ordinal == before + 1, ordinal != last + 1 {
        last = before
        outer = nil
      }
      if outer != nil, lines[index].level == 1 { lines[index].level = 2 }
      numbered.append(
        NumberedLine(
          row: row, ordinal: ordinal, last: last, isExpected: ordinal == last + 1 || (last > 0 && ordinal == 1)))
      last = ordinal
    }
  }
}

extension BalanceSide.Line {
  /// Whether it is the year's income or expenditure as a numbered line.
  fileprivate var isYear: Bool {
    guard level == 1, let item = row.string(.item) else { return false }
    return item.hasWord("本年收入") || item.hasWord("本年支出")
  }
}

/// One side of table 1 or 4 in one column.
struct SideColumn {
  @dynamicMemberLookup
  private struct Line {
    let printed: BalanceSide.Line
    let amount: Money?
    /// Whether it goes on with the parts that 其中：… begins.
    let isFurtherPart: Bool
    /// Its place among all lines of the side.
    let position: Int

    subscript<Value>(dynamicMember member: KeyPath<BalanceSide.Line, Value>) -> Value { printed[keyPath: member] }
  }

  /// A sum and the lines whose amounts make it.
  private struct Candidate {
    let rows: [CheckedRow]
    let sum: Money

    init(rows: [CheckedRow], sum: Money) { (self.rows, self.sum) = (rows, sum) }

    init?(_ lines: [Line?]?) {
      guard let lines else { return nil }
      let printed = lines.compactMap { $0 }.filter { $0.amount != nil }
      if printed.isEmpty { return nil }
      rows = printed.map(\.row)
      sum = .sum(printed.compactMap(\.amount))
    }
  }

  private let table: CheckedTable
  private let column: ColumnName
  private let lines: [Line]
  /// All lines, those with 其中 as well.
  private let printed: [BalanceSide.Line]
  private let listed: [ListedParts]

  init(_ side: BalanceSide, _ column: ColumnName) {
    table = side.table
    self.column = column
    printed = side.lines
    listed = completeParts(side.lines, column)
    let further = Set(listed.flatMap(\.parts).filter { !side.lines[$0].isOfWhich })
    lines = side.lines.indices.filter { !side.lines[$0].isOfWhich }.map { index in
      Line(
        printed: side.lines[index], amount: side.lines[index].row.amount(column),
        isFurtherPart: further.contains(index),
        position: index)
    }
  }

  /// Each total against what it can be the sum of.
  func totals() -> [Comparison] {
    lines.indices.compactMap { index in
      guard lines[index].level == 0, let total = lines[index].amount,
        let nearest = comparison(index, total, candidates(index))
      else { return nil }
      return nearest.holds ? nearest : misreadParts(before: index, total)?.total ?? nearest
    }
  }

  /// Lines against the parts that 其中 and what follows it make them.
  func listedParts() -> [Comparison] {
    let complete = Set(listed.map(\.whole))
    let misread = lines.indices.compactMap { index -> Comparison? in
      guard lines[index].level == 0, let total = lines[index].amount,
        let held = comparison(index, total, candidates(index))?.holds, let found = misreadParts(before: index, total),
        !complete.contains(found.block.whole)
      else { return nil }
      // A list need not be complete, and then lacks more than a digit.
      return held && !isNear(found.block) ? nil : found.parts
    }
    return listed.compactMap(comparison) + misread
  }

  /// Whether one other digit would let the parts make up their line.
  private func isNear(_ block: ListedParts) -> Bool {
    let whole = printed[block.whole].row.amount(column)
    let parts = block.parts.compactMap { printed[$0].row.amount(column) }
    let lacking = (whole ?? .zero) - Money.sum(parts)
    return Verification.isNear(whole, Money.sum(parts)) || parts.contains { Verification.isNear($0, $0 + lacking) }
  }

  /// A total that only holds if lines behind 其中 are parts, though these do not make up their line: one of them is
  /// another than it should be, or the line is. Nil where that explains nothing.
  private func misreadParts(before index: Int, _ total: Money)
    -> (total: Comparison, parts: Comparison, block: ListedParts)?
  {
    guard let previous = lines[..<index].lastIndex(where: { $0.level == 0 && $0.amount != nil }) else { return nil }
    let between = lines[(previous + 1)..<index].filter { $0.level == 2 && $0.amount != nil }
    for block in possibleParts(printed, column) {
      let further = block.parts.filter { !printed[$0].isOfWhich }.compactMap { printed[$0].row.amount(column) }
      guard further.contains(where: { $0 != .zero }) else { continue }
      guard between.contains(where: { $0.position == block.whole }), let parts = comparison(of: block) else { continue }
      let inBlock = Set(block.parts)
      guard let candidate = Candidate([lines[previous]] + between.filter { !inBlock.contains($0.position) }),
        let whole = comparison(index, total, [candidate]), let lacking = parts.difference
      else { continue }
      if whole.holds || ((whole.difference ?? .zero) + lacking).magnitude <= whole.tolerance {
        return (whole, parts, block)
      }
    }
    return nil
  }

  private func comparison(of listed: ListedParts) -> Comparison? {
    let rows = listed.parts.map { printed[$0].row }
    return table.schema.index(of: column).flatMap {
      table.comparison(of: printed[listed.whole].row, with: rows, in: $0)
    }
  }

  /// The year's income and expenditure, and what is carried over, against the lines under them, unless these are taken
  /// apart themselves. What stands under other numbered lines may be a subtotal that bears no word for it.
  func parts() -> [Comparison] {
    lines.indices.compactMap { index in
      guard lines[index].isYear || lines[index].isNumberedCarryover, let amount = lines[index].amount else {
        return nil
      }
      let under = lines[(index + 1)...].prefix { $0.level == 2 }
      if let sum = Candidate(flat(under)) { return comparison(index, amount, [sum]) }
      // What is carried over must be of a fund.
      guard lines[index].isNumberedCarryover, !under.isEmpty, under.allSatisfy({ ($0.amount ?? .zero) == .zero }) else {
        return nil
      }
      return comparison(index, amount, [Candidate(rows: under.map(\.row), sum: .zero)])
    }
  }

  /// Numbered lines against those numbered anew under them: 一、部门预算 and 1、, 2、, 3、. What has no number is a part of
  /// another kind, and who knows whether it adds.
  func numberedParts() -> [Comparison] {
    lines.indices.compactMap { index in
      let line = lines[index]
      guard !line.isYear, !line.isNumberedCarryover, let amount = line.amount, let kind = line.heading?.kind,
        index + 1 < lines.count,
        let inner = lines[index + 1].heading, inner.ordinal == 1, inner.kind > kind
      else { return nil }
      let under = lines[(index + 1)...].prefix { $0.level > 0 && $0.heading.map { $0.kind > kind } ?? true }
      guard under.allSatisfy({ $0.heading != nil }) else { return nil }
      let parts = under.filter { $0.heading?.kind == inner.kind }
      guard parts.count > 1, parts.enumerated().allSatisfy({ $1.heading?.ordinal == $0 + 1 }),
        let sum = Candidate(parts.map(Optional.some))
      else { return nil }
      return comparison(index, amount, [sum])
    }
  }

  private func comparison(_ index: Int, _ amount: Money, _ candidates: [Candidate]) -> Comparison? {
    guard let nearest = candidates.min(by: { ($0.sum - amount).magnitude < ($1.sum - amount).magnitude }) else {
      return nil
    }
    return Comparison(
      table.place(lines[index].row, column), expected: nearest.sum, actual: amount,
      tolerance: nearest.rows.reduce(table.rounding(lines[index].row, column)) { $0 + table.rounding($1, column) },
      parts: nearest.rows.map { table.place($0, column) })
  }

  private func candidates(_ index: Int) -> [Candidate] {
    let before = lines[..<index]
    guard let previous = before.lastIndex(where: { $0.level == 0 && $0.amount != nil }) else {
      // The first total stands above its lines or below them.
      let own = index == 0 ? lines[1...] : before
      return [Candidate(of(own, 1)) ?? Candidate(flat(own)), withCarryovers(own)].compactMap { $0 }
    }
    let total = lines[previous]
    let between = lines[(previous + 1)..<index]
    // Carry-overs follow, with or without parts of their own; or the line is the total of all once more.
    let further = between.filter { !$0.isFurtherPart }
    let filled = between.filter { ($0.amount ?? .zero) != .zero }
    let isOfAll = filled.isEmpty || filled.contains { $0.level == 1 }
    return [
      filled.isEmpty ? [total] : nil, of(between, 1).map { [total] + $0 }, of(between, 2).map { [total] + $0 },
      of(further[...], 2).map { [total] + $0 },
      between.first { $0.amount != nil }.map { [total, $0] }, isOfAll ? of(before, 1) : nil,
    ].compactMap { Candidate($0) }
  }

  /// The numbered lines and what is carried over besides; nil where either is not there.
  private func withCarryovers(_ lines: ArraySlice<Line>) -> Candidate? {
    guard let numbered = of(lines, 1) else { return nil }
    let carried = lines.filter { $0.level == 2 && $0.isCarryover && $0.amount != nil }
    return carried.isEmpty ? nil : Candidate(numbered + carried)
  }

  /// The lines of one level with amounts; nil where there are none.
  private func of(_ lines: ArraySlice<Line>, _ level: Int) -> [Line]? {
    let printed = lines.filter { $0.level == level && $0.amount != nil }
    return printed.isEmpty ? nil : printed
  }

  /// The lines with amounts; nil where there are none, or where one of them is the sum of those that follow it.
  private func flat(_ lines: ArraySlice<Line>) -> [Line]? {
    let printed = lines.filter { $0.level == 2 && ($0.amount ?? .zero) != .zero }
    guard !printed.isEmpty else { return nil }
    let amounts = printed.compactMap(\.amount)
    for (index, amount) in amounts.enumerated() {
      var sum = Money.zero
      for part in amounts[(index + 1)...] {
        sum += part
        if sum == amount { return nil }
        if sum > amount { break }
      }
    }
    return printed
  }
}

/// A line and those behind it that 其中 makes its parts, as places in a side: 上年结转, 其中：一般公共预算结转, 单位资金结转.
private struct ListedParts {
  let whole: Int
  let parts: [Int]
}

/// Of each line with 其中 behind it the lists of parts it may have, the shortest first.
private func possibleParts(_ lines: [BalanceSide.Line], _ column: ColumnName) -> [ListedParts] {
  var found: [ListedParts] = []
  for (index, line) in lines.enumerated().dropFirst() where line.isOfWhich && !lines[index - 1].isOfWhich {
    guard let whole = lines[index - 1].row.amount(column), whole != .zero else { continue }
    for next in lines.indices[index...].prefix(while: { lines[$0].level == line.level }) {
      found.append(ListedParts(whole: index - 1, parts: Array(index...next)))
    }
  }
  return found
}

/// The lists of parts that make up their line, where lines without 其中 are among them.
private func completeParts(_ lines: [BalanceSide.Line], _ column: ColumnName) -> [ListedParts] {
  var found: [ListedParts] = []
  for block in possibleParts(lines, column) where found.last?.whole != block.whole {
    let sum = Money.sum(block.parts.compactMap { lines[$0].row.amount(column) })
    if sum == lines[block.whole].row.amount(column) { found.append(block) }
  }
  return found
}

extension CheckedDocument {
  fileprivate var sideColumns: [SideColumn] {
    sides.flatMap { side in
      let columns: [ColumnName] =
        side.table.number == 1 ? [.amount] : [.total, .generalPublicBudget, .governmentFund, .stateCapital]
      return columns.map { SideColumn(side, $0) }
    }
  }
}

extension CheckedTable {
  /// The rows that sum up one side: 合计, 总计, 收入总计 …
  func totals(_ side: String) -> [CheckedRow] {
    rows.filter { $0.string(.side) == side && $0.level == 0 }
  }

  /// The total of all of each side, or its largest, against the other's. What is carried over may be less than nothing.
  fileprivate func sides(_ column: ColumnName) -> [Comparison] {
    func largest(_ side: String) -> (row: CheckedRow, amount: Money)? {
      let printed = totals(side).compactMap { row in row.amount(column).map { (row: row, amount: $0) } }
      let ofAll = printed.filter { TotalLabels.isOfAll(matchKey($0.row.label)) }
      return (ofAll.isEmpty ? printed : ofAll).max { $0.amount < $1.amount }
    }
    guard let income = largest("income"), let expenditure = largest("expenditure") else { return [] }
    return [
      Comparison(
        place(expenditure.row, column), expected: income.amount, actual: expenditure.amount,
        tolerance: rounding(income.row, column) + rounding(expenditure.row, column),
        parts: [place(income.row, column)])
    ]
  }
}
