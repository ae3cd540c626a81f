import Disclosure
import Foundation

/// Two values that must agree, or something that is or is not so.
struct Comparison {
  /// Where the value stands that is held against the others.
  enum Place {
    case amount(AmountPlace)
    /// Of a table, but no value of a row: its title, its caption.
    indirect case of(table: Int, words: String)

    var table: Int {
      switch self {
      case .amount(let place): place.table
      case .of(let table, _): table
      }
    }

    func description(in document: DisclosureDocument) -> String {
      switch self {
      case .amount(let place): document.description(of: place)
      case .of(_, let words): words
      }
    }
  }

  /// What was compared.
  enum Values {
    case amounts(expected: Money, actual: Money)
    indirect case numbers(expected: Decimal, actual: Decimal)

    var expected: Decimal {
      switch self {
      case .amounts(let expected, _): expected.decimal
      case .numbers(let expected, _): expected
      }
    }

    var actual: Decimal {
      switch self {
      case .amounts(_, let actual): actual.decimal
      case .numbers(_, let actual): actual
      }
    }

    /// Both and by how much they differ, for a reader.
    var difference: String {
      "; expected \(expected), found \(actual), difference \(actual - expected)"
    }
  }

  let place: Place
  let values: Values?
  let holds: Bool
  /// What rounding may make of the difference.
  let tolerance: Money
  /// The amounts whose sum is expected, blank ones too; empty where the expectation is no sum of printed amounts.
  let parts: [AmountPlace]
  /// What of the expected sum is printed in columns of the table's own template, and so is none of the parts.
  let surplus: Money
  /// Whether the value is no table's, but the narrative's.
  let isStated: Bool
  /// What is wrong, for a reader; nil where it holds, or where the check's formula says it.
  let message: String?

  /// Two amounts that may differ by what rounding explains.
  init(
    _ place: AmountPlace, expected: Money, actual: Money, tolerance: Money, parts: [AmountPlace],
    surplus: Money = .zero, isStated: Bool = false, message: @autoclosure () -> String? = nil
  ) {
    self.place = .amount(place)
    values = .amounts(expected: expected, actual: actual)
    holds = (expected - actual).magnitude <= tolerance
    self.tolerance = tolerance
    self.parts = parts
    self.surplus = surplus
    self.isStated = isStated
    self.message = holds ? nil : message()
  }

  /// Two numbers.
  ///
  /// - Parameter shown: what is expected as it would be printed; nil for the number itself.
  init(
    _ place: AmountPlace, expected: Decimal, shown: Decimal? = nil, actual: Decimal, tolerance: Decimal,
    message: @autoclosure () -> String? = nil
  ) {
    self.place = .amount(place)
    values = .numbers(expected: shown ?? expected, actual: actual)
    holds = abs(expected - actual) <= tolerance
    self.tolerance = .zero
    parts = []
    surplus = .zero
    isStated = false
    self.message = holds ? nil : message()
  }

  /// Something that is or is not so.
  init(_ place: Place, holds: Bool, message: @autoclosure () -> String) {
    self.place = place
    values = nil
    self.holds = holds
    tolerance = .zero
    parts = []
    surplus = .zero
    isStated = false
    self.message = holds ? nil : message()
  }

  /// By how much the amount is more than expected; nil for what is no amount.
  var difference: Money? {
    if case .amounts(let expected, let actual) = values { actual - expected } else { nil }
  }
}
