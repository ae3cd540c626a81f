import Foundation

/// An amount as a whole number of hundredths of a 分: sums and tolerances of a document's checks need no fractions.
struct Money: Hashable, Comparable, AdditiveArithmetic {
  var units: Int

  static let zero = Money(units: 0)
  /// 分: amounts printed to it are exact.
  static let fen = Money(units: 100)
  static let yuan = Money(units: unitsOfYuan)

  private static let unitsOfYuan = 10_000

  init(units: Int) { self.units = units }

  /// Nil for an amount of more digits than a budget has.
  init?(_ yuan: Decimal) {
    let scaled = yuan * Decimal(Self.unitsOfYuan)
    let units = NSDecimalNumber(decimal: scaled).int64Value
    guard Decimal(units) == scaled else { return nil }
    self.units = Int(units)
  }

  /// In yuan.
  var decimal: Decimal { Decimal(sign: .plus, exponent: -4, significand: Decimal(units)) }

  var magnitude: Money { Money(units: Int(clamping: units.magnitude)) }

  static func < (one: Money, other: Money) -> Bool { one.units < other.units }
  static func + (one: Money, other: Money) -> Money { Money(units: one.units &+ other.units) }
  static func - (one: Money, other: Money) -> Money { Money(units: one.units &- other.units) }
  static func / (one: Money, divisor: Int) -> Money { Money(units: one.units / divisor) }

  static func sum(_ amounts: some Sequence<Money>) -> Money { amounts.reduce(.zero, +) }
}
