import Disclosure
import Reconstruction

/// The digits of an amount as they are printed.
struct PrintedDigits {
  private let narrowIntegerDigits, narrowDecimals: Int8
  /// Whether separators part its digits.
  let isGrouped: Bool
  /// What the last digit is worth.
  let step: Money

  var integerDigits: Int { Int(narrowIntegerDigits) }
  var decimals: Int { Int(narrowDecimals) }

  /// The characters that the number takes.
  var width: Int { decimals > 0 ? integerDigits + 1 + decimals : integerDigits }

  /// Nil where the text's digits are not those of the amount, and for nothing and zero.
  init?(_ source: PrintedText, of amount: Money) {
    var number = 0
    var integerDigits = 0
    var decimals = 0
    var isBehindPoint = false
    var isGrouped = false
    for line in source.lines {
      for scalar in line.text.unicodeScalars {
        switch scalar {
        case "0"..."9", "０"..."９":
          guard integerDigits + decimals < Settings.mostDigits else { return nil }
          number = number * 10 + Int(scalar.value & 0xF)
          if isBehindPoint { decimals += 1 } else { integerDigits += 1 }
        case ".", "．": isBehindPoint = true
        case ",", "，": isGrouped = true
        default: break
        }
      }
    }
    guard number != 0, let step = Self.step(number, amount.magnitude.units) else { return nil }
    (narrowIntegerDigits, narrowDecimals, self.isGrouped) = (Int8(integerDigits), Int8(decimals), isGrouped)
    self.step = Money(units: step)
  }

  /// By which power of ten the amount is the number; 0 where that is less than can be counted.
  private static func step(_ number: Int, _ units: Int) -> Int? {
    guard units > 0 else { return nil }
    let (smaller, larger) = (min(number, units), max(number, units))
    var power = 1
    while smaller * power != larger {
      // Digits that are not the amount's would go on for ever.
      guard larger / 10 >= smaller * power else { return nil }
      power *= 10
    }
    return number <= units ? power : 0
  }
}

/// How finely a table prints its amounts, and so by how much rounding may make a sum differ from its parts.
struct PrintedPrecision {
  /// The value of the last printed digit: the finest that any amount shows.
  let step: Money
  /// The value of the last digit of amounts that were cut to the width of their column, by row and column.
  private let cut: [Int: Money]
  private let columnCount: Int

  /// - Parameter rows: the table's.
  init(_ table: DisclosureTable, _ rows: [CheckedRow]) {
    columnCount = table.schema.columns.count
    var digits: [[(row: Int32, digits: PrintedDigits)]] = Array(repeating: [], count: columnCount)
    var finest: Money?
    var decimals = 0
    for row in rows {
      for column in row.amounts.indices {
        guard let amount = row.amounts[column] else { continue }
        let sources = row.row.fields[column].sources
        guard sources.count == 1, let printed = PrintedDigits(sources[0], of: amount) else { continue }
        finest = min(finest ?? printed.step, printed.step)
        decimals = max(decimals, printed.decimals)
        digits[column].append((Int32(row.index), printed))
      }
    }
    step = finest ?? Self.stepOfValues(table, rows)
    cut = Self.cut(digits, decimals, columnCount)
  }

  /// As the values tell, which may be round by chance, where nothing is known of their print.
  private static func stepOfValues(_ table: DisclosureTable, _ rows: [CheckedRow]) -> Money {
    var step = table.unit == "元" ? Money.yuan.units : Settings.lastDigitOfTenThousands.units
    for amount in rows.lazy.flatMap(\.amounts) {
      guard let amount else { continue }
      while step > Money.fen.units, amount.units % step != 0 { step /= 10 }
      if step <= Money.fen.units { break }
    }
    return Money(units: step)
  }

  /// A sheet that gives its numbers no fixed decimals drops those that the width of the column has no room for. One
  /// such amount in a column may as well have lost a digit; several are the sheet's way.
  private static func cut(_ digits: [[(row: Int32, digits: PrintedDigits)]], _ decimals: Int, _ columnCount: Int)
    -> [Int: Money]
  {
    var result: [Int: Money] = [:]
    for (column, printed) in digits.enumerated() where !printed.contains(where: { $0.digits.isGrouped }) {
      guard let width = printed.map(\.digits.width).max() else { continue }
      let short = printed.filter { $0.digits.decimals < decimals && $0.digits.integerDigits + 1 + decimals > width }
      guard short.count >= Settings.fewestCutAmounts else { continue }
      for (row, digits) in short {
        var step = digits.step.units
        // Zeros behind the last digit are dropped, too.
        for _ in 0..<max(width - digits.integerDigits - 1 - digits.decimals, 0) { step /= 10 }
        result[Int(row) * columnCount + column] = Money(units: step)
      }
    }
    return result
  }

  /// What rounding may add to or take from an amount: half of the last printed digit. Amounts printed to the fen are
  /// exact.
  func rounding(row: Int, column: Int) -> Money {
    if !cut.isEmpty, let step = cut[row * columnCount + column] { return step / 2 }
    return rounding
  }

  /// The same for any amount of the table that fills its digits.
  var rounding: Money { step <= .fen ? .zero : step / 2 }
}
