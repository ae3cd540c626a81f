public import Foundation

/// One value of a row. Amounts and numbers are exact decimals.
public enum BudgetValue: Hashable, Sendable {
  /// Blank in print, or not printed at all; never 0.
  case null
  case string(String)
  /// In yuan, whatever unit is printed.
  case amount(Decimal)
  /// A percent or a plain number, as printed: `-8%` is -8.
  case number(Decimal)
  case integer(Int)
  case boolean(Bool)
}

/// What the values of a column are in Swift.
public protocol BudgetScalar: Sendable {
  /// The value in this type; nil where it is null or of another type.
  init?(_ value: BudgetValue)
}

extension String: BudgetScalar {
  public init?(_ value: BudgetValue) {
    guard case .string(let text) = value else { return nil }
    self = text
  }
}

/// Amounts in yuan, percents and plain numbers.
extension Decimal: BudgetScalar {
  public init?(_ value: BudgetValue) {
    switch value {
    case .amount(let number), .number(let number): self = number
    case .null, .string, .integer, .boolean: return nil
    }
  }
}

extension Int: BudgetScalar {
  public init?(_ value: BudgetValue) {
    guard case .integer(let number) = value else { return nil }
    self = number
  }
}

extension Bool: BudgetScalar {
  public init?(_ value: BudgetValue) {
    guard case .boolean(let flag) = value else { return nil }
    self = flag
  }
}
