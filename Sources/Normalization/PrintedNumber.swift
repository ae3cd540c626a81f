import FoundationEssentials

/// What a table cell says when read as a number. Blank and zero are different things.
package enum PrintedNumber: Hashable, Sendable {
  /// Nothing, or a sign for nothing: dashes or `/`.
  case blank
  /// An exact number in the unit of its table.
  case number(Decimal)
  /// The printed number of percent: `-8.5%` is -8.5.
  case percent(Decimal)
  /// Anything else, a damaged number and two numbers run together included.
  case notANumber
}
