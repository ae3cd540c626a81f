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

  /// Functional codes have a third level, 项; economic ones stop at 款.
  package var lengths: Set<Int> {
    switch self {
    case .functional: [3, 5, 7]
    case .departmentEconomic, .governmentEconomic: [3, 5]
    }
  }

  /// Whether the code is one of the classification's.
  package func owns(_ code: some StringProtocol) -> Bool { code.first == firstDigit && lengths.contains(code.count) }

  /// The classification whose code this is; nil where none has such codes.
  package init?(code: some StringProtocol) {
    guard let owner = Self.allCases.first(where: { $0.owns(code) }) else { return nil }
    self = owner
  }

  /// The columns of a table of another classification that hold this one's codes and names.
  package var crossedColumns: (code: ColumnName, name: ColumnName) {
    switch self {
    case .functional: (.functionalCode, .functionalName)
    case .departmentEconomic: (.departmentEconomicCode, .departmentEconomicName)
    case .governmentEconomic: (.governmentEconomicCode, .governmentEconomicName)
    }
  }
}
