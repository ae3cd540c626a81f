import Foundation

/// The thresholds by which this room decides, each with its unit and its reason.
enum Settings {
  /// The tables that list codes of a classification.
  static let codedTables = [2, 3, 5, 6, 7, 8, 9, 11, 12]
  /// Those of them by an economic classification.
  static let economicTables: Set = [6, 7, 8, 9]
  /// Ems by which the last character of a text stands beyond its cell: more than a hairline, and no more than the one
  /// character that the side cuts. Texts that run on are written in full.
  static let cutEms = 0.3...1.2
  /// Ems that a cell has between a whole text and its side, for a character and the margin.
  static let roomEms = 1.2
  /// Ideographs of the shortest name that fills a cell of which it is asked whether it goes on.
  static let shortestCutName = 4
  /// Digits of the shortest code, that of a class (类).
  static let shortestCode = 3
  /// Yuan: the last digit of an amount in 万元 with its usual two decimals. Tables with round figures show no other;
  /// from here on some offices cut digits off in their narrative instead of rounding.
  static let lastDigitOfTenThousands = Money(units: 1_000_000)
  /// Parts of the table's unit. A surplus column explains a difference that it misses by no more than one part, which is
  /// two hundredths: one for the rounding of the column, one for that of the total.
  static let partsOfUnit: Decimal = 50
  /// What the weights of a form's indicators add up to, points or per cent.
  static let fullScore: Decimal = 100
  /// What they add up to where the execution of the budget has ten points of its own, as the ministry prescribes
  /// (财预〔2020〕10号).
  static let scoreWithoutExecution: Decimal = 90
  /// Forms that print a budget, from which on one without is an exception.
  static let fewestForms = 2
  /// Characters of a sentence that a message quotes.
  static let quotedCharacters = 60
  /// Digits of a printed amount that a machine word holds.
  static let mostDigits = 18
  /// Amounts of a column that are cut to its width, from which on that is the sheet's way and no lost digit.
  static let fewestCutAmounts = 2
  /// Rows by which a table tells that a column is part of another one.
  static let fewestRowsOfRule = 2
  /// Yuan. No table of a budget says less than this in its largest amount; the least that was seen is 2 720.
  static let leastBudget = Money(units: 10_000_000)
  /// Other tables in 万元, from which on one in 元 is an exception.
  static let fewestTablesOfUnit = 2
  /// 元 in a 万元.
  static let tenThousand = 10_000
  /// The least number whose digits, zeros at the end aside, two amounts hardly share by chance.
  static let fewestTellingDigits = 100
  /// Tables that print a code, from which on the name of most is its name.
  static let fewestTablesOfName = 3
  /// Other tables of a kind, from which on one without a total is an exception.
  static let fewestTablesWithTotals = 2
  /// Last printed digits by which rounding makes another amount as good an explanation: sums of more addends than that
  /// many are wide enough to fit by chance.
  static let mostStepsOfRounding = 5
  /// Failed sums that causes are looked for: a document with more is misread as a whole.
  static let mostExplainedFailures = 400
}
