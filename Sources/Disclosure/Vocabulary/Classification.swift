/// The classifications by which budgets count their expenditure, each with a law for its codes.
///
/// Source: 政府收支分类科目 of the Ministry of Finance: functional codes begin with 2, departments' economic codes with 3,
/// the government's economic codes with 5.
package enum Classification: CaseIterable, Sendable {
  case functional
  case departmentEconomic
  case governmentEconomic

  /// The first digit of every code.
  package var firstDigit: Character {
    switch self {
    case .functional: "2"
    case .departmentEconomic: "3"
    case .governmentEconomic: "5"
    }
  }

  /// Whether the code is one of the classification's. Some departments print economic codes of a third level, 3021101.
  package func owns(_ code: some StringProtocol) -> Bool {
    code.first == firstDigit && CodeLength.all.contains(code.count)
  }

  /// The columns of a table of another classification that hold this one's codes and names.
  package var crossedColumns: (code: ColumnName, name: ColumnName) {
    switch self {
    case .functional: (.functionalCode, .functionalName)
    case .departmentEconomic: (.departmentEconomicCode, .departmentEconomicName)
    case .governmentEconomic: (.governmentEconomicCode, .governmentEconomicName)
    }
  }

  /// Whether the functional classification has nothing below a class or subclass: 219 援助其他地区支出 and 233
  /// 债务发行费用支出 end with their subclasses, 227 预备费 has none, and 22902 年初预留 has no items.
  package static func endsAbove(_ code: some StringProtocol) -> Bool {
    switch code.count {
    case CodeLength.classCode: code == "227"
    case CodeLength.subclass: code.hasPrefix("219") || code.hasPrefix("233") || code == "22902"
    default: false
    }
  }
}
