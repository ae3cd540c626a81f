import Foundation
import Normalization

extension Check {
  static let narrativeItems = Check(
    "narrative.items", formula: "each 项 of the narrative = the item of that name and code (3, 5, 11, 12)",
    source: "The narrative explains the expenditure item by item."
  ) { document in
    let tables = [5, 3, 11, 12].compactMap(document.present)
    return document.statedFacts { fact, _ in itemName(fact.label) != nil }.compactMap { fact in
      guard let item = itemName(fact.label) else { return nil }
      let candidates = tables.flatMap { table in
        table.rows.filter { row in item.isNamed(by: row, in: table) }.map { StatedAmount(table, $0, "total") }
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

  func isNamed(by row: Row, in table: DisclosureTable) -> Bool {
    guard let code = table.string(row, "code") else { return false }
    switch self {
    case .code(let number): return code == number
    case .names(let subclass, let item):
      guard code.count == 7, let name = table.string(row, "name"), matchKey(name) == item else { return false }
      guard let subclass else { return true }
      let parent = table.rows.first { table.string($0, "code") == String(code.dropLast(2)) }
      return parent.flatMap { table.string($0, "name") }.map { matchKey($0) == subclass } ?? true
    }
  }
}

/// `…（类）…（款）…（项）`, or a code of seven digits before the name; nil for any other label.
private func itemName(_ label: String) -> Item? {
  let digits = label.prefix { $0.isASCII && $0.isNumber }
  if digits.count == 7 { return .code(String(digits)) }
  let label = label.replacing("(", with: "（").replacing(")", with: "）")
  guard label.hasSuffix("（项）") || label.contains("（项）"), let end = label.range(of: "（项）") else { return nil }
  // Words behind the name: 2024年预算数为. Anything else makes it another amount than the item's.
  let behind = matchKey(String(label[end.upperBound...]))
  guard ["", "预算数", "预算", "年初预算数", "支出", "支出预算"].contains(behind) else { return nil }
  let head = label[..<end.lowerBound]
  let item = head.range(of: "（款）").map { head[$0.upperBound...] } ?? head
  let subclass = head.range(of: "（款）").map { range in
    let before = head[..<range.lowerBound]
    return before.range(of: "（类）").map { before[$0.upperBound...] } ?? before
  }
  let name = matchKey(String(item))
  return name.isEmpty ? nil : .names(subclass: subclass.map { matchKey(String($0)) }, item: name)
}
