/// The thresholds by which this room decides, each with its unit and its reason. Ems are multiples of a line's font
/// size.
enum Settings {
  /// The lines of running text.
  enum Lines {
    /// Points: what office documents are set in, where the source tells no size.
    static let usualSize = 12.0
    /// Share of the larger size. Lines that differ by more are heading and text.
    static let otherSize = 0.2
    /// Ems. A first line is set in by two characters; from this on it is no rounding.
    static let firstLineIndent = 1.5
    /// Ems by which the indentation of lines of one block may differ.
    static let sameIndent = 0.5
    /// Ems. Less indentation than a character is none, and less room than a character is a full line.
    static let character = 1.0
    /// Ems of room at the end of a line that goes on: a character and a mark that may not begin the next line.
    static let roomOfFullLine = 2.0
    /// Ems that a digit or a Latin letter takes.
    static let halfWidth = 0.5
  }

  /// Characters. A paragraph as short as this may be a heading; only longer ones are put together over a page end.
  static let longestHeading = 20
  /// Digits of an item's number: `2024.` at a line's start is more likely a year than an item.
  static let itemDigits = 1...3
  /// Characters of the longest text that is read as a numeral: a year with its spaces, and some.
  static let longestNumeral = 9

  enum Amounts {
    /// Digits: the most that `Decimal` holds exactly.
    static let mostDigits = 38
    /// Digits that fit a machine word.
    static let wordDigits = 18
    /// Characters of `（人民币亿元）`, and one: nothing longer is a unit and nothing else.
    static let longestUnit = 8
    /// Characters of a unit of things with the mark behind it: `平方米、`.
    static let longestUnitOfThings = 4
  }
}
