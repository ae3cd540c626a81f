import Foundation
import Normalization

/// Tells what each line of a list is: the total, the subtotal of a unit or a category, an item; and to which unit and
/// category an item belongs.
///
/// Where no column says so, a line is the subtotal of a unit or a category if its name may be one's and the lines below
/// add up to it, or if it alone of all lines has a code.
struct ListedTree {
  private let name: ColumnName
  private let kinds: [Kind]
  /// Whether the column of categories is blank on most lines, so that what it prints goes for the lines below too.
  private let isCategorySparse: Bool
  /// The unit line that is the total of the whole list, which prints no 合计.
  private let whole: Int?
  /// The lines that sum up the lines of one project, which are of its units.
  private let projects: Set<Int>

  private enum Kind {
    case total
    case unit
    case category
    case subtotal
    case item
  }

  init(lines: [ListedLine], name: ColumnName) {
    self.name = name
    var kinds = lines.map { Self.printedKind($0, name: name, in: lines) }
    Self.findHeadings(&kinds, lines, name)
    projects = Self.findProjects(&kinds, lines, name)
    Self.findUnits(&kinds, lines, name)
    Self.keepProjects(&kinds, lines)
    Self.findSums(&kinds, lines, name)
    if lines.contains(where: { $0.code != nil }) { Self.findClasses(&kinds, lines) }
    // A list of headings alone is a list of items.
    if !kinds.contains(where: { $0 == .item }) {
      for index in kinds.indices where kinds[index] != .total && lines[index].hasAmounts { kinds[index] = .item }
    }
    self.kinds = kinds
    let items = lines.indices.filter { kinds[$0] == .item }
    isCategorySparse = items.count { lines[$0].row[.category].value.isNull } * 2 > items.count
    whole = Self.whole(kinds, lines)
  }

  func place(_ lines: inout [ListedLine]) {
    var unit: Field?
    // A category may hold units (货物, 全额), or be a part of a unit (通用项目).
    var ofUnits: Field?
    var ofItems: Field?
    for index in lines.indices {
      let label = lines[index].row[name]
      let above = ofUnits
      switch kinds[index] {
      case .total: (unit, ofUnits, ofItems) = (nil, nil, nil)
      case .unit: (unit, ofItems) = (label, nil)
      case .category where holdsUnits(index): (unit, ofUnits, ofItems) = (nil, label, nil)
      case .category: ofItems = label
      case .subtotal, .item:
        // A unit, or a category, may be printed on the first of its lines only.
        if lines[index].own.contains(.unitName) { unit = lines[index].row[.unitName] }
        if isCategorySparse, lines[index].own.contains(.category) { ofItems = lines[index].row[.category] }
      }
      lines[index].row.set(.level, .integer(level(index)))
      guard kinds[index] != .total else { continue }
      if let unit, lines[index].row[.unitName].value.isNull, !projects.contains(index) {
        lines[index].row.set(.unitName, unit.value, from: unit.sources)
      }
      let category = kinds[index] == .category ? (holdsUnits(index) ? nil : above) : ofItems ?? ofUnits
      if let category, lines[index].row[.category].value.isNull {
        lines[index].row.set(.category, category.value, from: category.sources)
      }
    }
  }

  /// Whether the first line below that is no category is a unit's.
  private func holdsUnits(_ index: Int) -> Bool { kinds.dropFirst(index + 1).first { $0 != .category } == .unit }

  private func level(_ index: Int) -> Int {
    switch kinds[index] {
    case .total: 0
    case .unit: index == whole ? 0 : 1
    case .category, .subtotal: 1
    case .item: 2
    }
  }

  /// What the line says of itself.
  private static func printedKind(_ line: ListedLine, name: ColumnName, in lines: [ListedLine]) -> Kind {
    if let total = line.total {
      // 小计 is a part's total where the whole has one of its own.
      let isPart =
        matchKey(total.text) == "小计" && lines.contains { $0.total.map { matchKey($0.text) != "小计" } ?? false }
      return isPart ? .subtotal : .total
    }
    switch line.heading {
    case .unit: return .unit
    case .category: return .category
    case .subtotal: return .subtotal
    case nil: break
    }
    let label = line.row.string(name) ?? ""
    // The codes of units stand on their lines alone: 222001 西安市交通运输局. 1 全额 is a kind of units.
    if let code = line.row.string(.unitCode), code.allSatisfy({ $0.isASCII && $0.isNumber }),
      line.own.contains(.unitCode), !line.own.contains(.unitName),
      lines.last(where: { $0.total == nil })?.row[.unitCode].value.isNull ?? false
    {
      return code.count >= 3 ? .unit : .category
    }
    // An office is a line of its own where nothing else is printed in it.
    if !line.hasAmounts, line.own == [name], line.row.extra.isEmpty, UnitNames.mayBeListed(label) { return .unit }
    return .item
  }

  /// Finds the units and categories among the items, from the last to the first: each stands above lines that add up to
  /// it.
  private static func findHeadings(_ kinds: inout [Kind], _ lines: [ListedLine], _ name: ColumnName) {
    let hasUnits = lines.contains { $0.own.contains(.unitName) }
    let deductions = deductions(lines)
    for index in lines.indices.reversed() where kinds[index] == .item {
      let label = lines[index].row.string(name) ?? ""
      let isCategory =
        ListedCategories.isOfProjects(label)
        || (name == .procurementItem && ListedCategories.isProcurement(label))
      guard isCategory || (!hasUnits && UnitNames.mayBeListed(label)) else { continue }
      guard addsUp(below: index, kinds, lines, deductions) else { continue }
      kinds[index] = isCategory ? .category : .unit
    }
    // A unit without projects stands among units that have some.
    guard kinds.count(where: { $0 == .unit }) >= 2, !hasUnits else { return }
    for index in lines.indices.reversed() where kinds[index] == .item && lines[index].amount ?? 0 == 0 {
      let isLast = index + 1 == lines.count || kinds[index + 1] != .item
      if isLast, UnitNames.mayBeListed(lines[index].row.string(name) ?? "") { kinds[index] = .unit }
    }
  }

  /// A project may have a line of its own above those of the subjects that it is spent on, which repeat its name: nothing
  /// but name and amounts, the sum of the lines below.
  private static func findProjects(_ kinds: inout [Kind], _ lines: [ListedLine], _ name: ColumnName) -> Set<Int> {
    var found: Set<Int> = []
    for index in lines.indices where kinds[index] == .item {
      let line = lines[index]
      guard let label = line.row.string(name), line.amount != nil, !line.own.contains(.unitName), line.others.isEmpty
      else { continue }
      let parts = lines[(index + 1)...].prefix { $0.row.string(name) == label && $0.total == nil }
      guard !parts.isEmpty, parts.allSatisfy({ !$0.others.isEmpty || $0.own.count > line.own.count }),
        line.equals(parts.reduce(Decimal(0)) { $0 + ($1.amount ?? 0) }, of: parts.count)
      else { continue }
      kinds[index] = .subtotal
      found.insert(index)
    }
    return found
  }

  /// A unit's line may stand in the column of what its money is for, left of the names: it adds up to the lines below.
  private static func findUnits(_ kinds: inout [Kind], _ lines: [ListedLine], _ name: ColumnName) {
    guard !lines.contains(where: { $0.own.contains(.unitName) }) else { return }
    let deductions = deductions(lines)
    for index in lines.indices where kinds[index] == .subtotal && lines[index].heading == .subtotal {
      guard let label = lines[index].row.string(name), UnitNames.isUnit(label),
        addsUp(below: index, kinds, lines, deductions)
      else { continue }
      kinds[index] = .unit
    }
  }

  /// A project may be called like a unit (数据中心) and be followed by one of the same amount. Where the items fall short
  /// of the total by just such a line, it is an item.
  private static func keepProjects(_ kinds: inout [Kind], _ lines: [ListedLine]) {
    guard let total = lines.indices.first(where: { kinds[$0] == .total }).flatMap({ lines[$0].amount }) else { return }
    let sum = lines.indices.filter { kinds[$0] == .item }.reduce(Decimal(0)) { $0 + (lines[$1].amount ?? 0) }
    let missing = total - sum
    guard missing > 0 else { return }
    let suspects = lines.indices.filter { index in
      kinds[index] == .unit && lines[index].heading == nil && lines[index].row[.unitCode].value.isNull
        && lines[index].amount == missing && index + 1 < lines.count && lines[index + 1].amount == missing
    }
    if suspects.count == 1 { kinds[suspects[0]] = .item }
  }

  /// What the negative amounts of a list take away together.
  private static func deductions(_ lines: [ListedLine]) -> Decimal {
    lines.reduce(Decimal(0)) { $0 + min($1.amount ?? 0, 0) }
  }

  /// Whether the items from the next line on, up to some heading or the end, add up to the line's amount. Nothing adds up
  /// to nothing, where the next line is another heading.
  private static func addsUp(
    below index: Int, _ kinds: [Kind], _ lines: [ListedLine], _ deductions: Decimal
  ) -> Bool {
    guard let amount = lines[index].printedAmount else { return false }
    var sum = Decimal(0)
    var count = 0
    for next in lines.indices.dropFirst(index + 1) {
      if kinds[next] == .total { break }
      if kinds[next] != .item {
        if amount.equals(sum, of: count), count > 0 || amount.value == 0 { return true }
        continue
      }
      sum += lines[next].amount ?? 0
      count += 1
      if amount.equals(sum, of: count), next + 1 == lines.count || kinds[next + 1] != .item { return true }
      // A long list would be added up anew from each of its lines.
      if amount.isExceeded(by: sum + deductions, of: lines.count) { return false }
    }
    return amount.equals(sum, of: count) && count > 0
  }

  /// Finds lines of any name that are sums of the lines below, where the items of a unit, or of the whole list, add up
  /// to it in no other way. What no sum proves, the words for categories tell.
  private static func findSums(_ kinds: inout [Kind], _ lines: [ListedLine], _ name: ColumnName) {
    findWholeUnit(&kinds, lines, name)
    let heads = kinds.indices.filter { kinds[$0] == .unit || kinds[$0] == .total }
    for (place, head) in heads.enumerated() {
      let end = place + 1 < heads.count ? heads[place + 1] : kinds.count
      let scope = (head + 1..<end).filter { kinds[$0] == .item || (kinds[$0] == .category && lines[$0].heading == nil) }
      guard scope.count > 1, scope.contains(where: { kinds[$0] == .item }) else { continue }
      let items = scope.filter { kinds[$0] == .item }
      let sum = items.reduce(Decimal(0)) { $0 + (lines[$1].amount ?? 0) }
      if lines[head].equals(sum, of: items.count) { continue }
      if let total = lines[head].amount, scope.allSatisfy({ lines[$0].amount != nil }),
        let sums = SumTree.sums(of: scope.compactMap { lines[$0].amount }, total: total)
      {
        for (index, line) in scope.enumerated() { kinds[line] = sums.contains(index) ? .category : .item }
      } else if name == .projectName {
        for line in scope.dropLast() where ListedCategories.isOfProjects(lines[line].row.string(name) ?? "") {
          kinds[line] = .category
        }
      }
    }
  }

  /// Purchases below the projects that they are for, and these below the unit, which is the first line and all of the list.
  private static func findWholeUnit(_ kinds: inout [Kind], _ lines: [ListedLine], _ name: ColumnName) {
    guard name == .procurementItem, lines.count > 2, kinds.allSatisfy({ $0 == .item }), let total = lines[0].amount,
      UnitNames.isUnit(lines[0].row.string(name) ?? ""), !lines.contains(where: { $0.own.contains(.unitName) })
    else { return }
    let amounts = lines.dropFirst().compactMap(\.amount)
    guard amounts.count == lines.count - 1, let sums = SumTree.sums(of: amounts, total: total), !sums.isEmpty else {
      return
    }
    kinds[0] = .unit
    for index in sums { kinds[index + 1] = .subtotal }
  }

  /// By function, the classes above are sums of the items below: 204 and 20406 over 2040601.
  private static func findClasses(_ kinds: inout [Kind], _ lines: [ListedLine]) {
    for index in lines.indices where kinds[index] == .item {
      guard let code = lines[index].code, code.count < 7, index + 1 < lines.count,
        let next = lines.dropFirst(index + 1).first(where: { $0.code != nil })?.code
      else { continue }
      if next.count > code.count, next.hasStart(code) { kinds[index] = .subtotal }
    }
  }

  /// The first line, where it is a unit's and the sum of all items, and no 合计 is printed.
  private static func whole(_ kinds: [Kind], _ lines: [ListedLine]) -> Int? {
    guard !kinds.contains(.total), let first = kinds.firstIndex(of: .unit), first == 0 else { return nil }
    let items = lines.indices.filter { kinds[$0] == .item }
    let sum = items.reduce(Decimal(0)) { $0 + (lines[$1].amount ?? 0) }
    return !items.isEmpty && lines[0].equals(sum, of: items.count) ? 0 : nil
  }
}
