import Diagnostics

/// A number that was read in a page's picture.
package struct ReadNumber: Hashable, Sendable {
  /// In points, as displayed.
  package var box: Rectangle
  /// What the first reader read, and what the second; empty where one read nothing.
  package var first: String
  package var second: String
  /// Whether both read the same number, and nothing around it speaks against it.
  package var isAgreed: Bool
  /// The numbers that either read, looking in several ways, as `-1234.50`; those of the first come first.
  package var candidates: [String]

  package init(box: Rectangle, first: String, second: String, isAgreed: Bool, candidates: [String] = []) {
    self.box = box
    self.first = first
    self.second = second
    self.isAgreed = isAgreed
    self.candidates = candidates
  }
}

/// What reading a page's picture gave beside its characters and lines.
package struct PictureReading: Hashable, Sendable {
  /// In points, as displayed.
  package var numbers: [ReadNumber]
  /// How many lines of text there are.
  package var lines: Int
  /// Those of the numbers that the text of a scanner's software has as well; nil where there is none.
  package var comparison: ComparedNumbers?

  package init(numbers: [ReadNumber] = [], lines: Int = 0) {
    self.numbers = numbers
    self.lines = lines
  }
}

/// How numbers are written, as far as two readers can agree on it.
enum NumberText {
  /// Whether a text is a number, or may be one in which a reader took a letter for a digit.
  static func isLikely(_ text: String) -> Bool {
    var (digits, marks, others) = (0, 0, 0)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch folded(scalar) {
      case wave where index == 0: marks += 1
      case "0"..."9": digits += 1
      case ",", ".", "-", "%", "(", ")", " ", "¥", "+", "'", ":", ";": marks += 1
      case let scalar where lookalikes.contains(scalar): others += 1
      default: return false
      }
    }
    if digits == 0, others == 0 { return text.unicodeScalars.allSatisfy { folded($0) == "-" } }
    return digits >= others || marks > 0
  }

  /// Letters and marks that look like digits.
  private static let lookalikes: Set<Unicode.Scalar> = [
    "O", "o", "l", "I", "|", "S", "s", "B", "Z", "z", "b", "q", "D", "〇",
  ]

  /// What a minus sign may be taken for where it begins a number. Between two numbers it is a span.
  private static let wave: Unicode.Scalar = "~"

  /// The number in one form, for comparison: `-1234.50`, `12%`; nil where the text is none, or may be one or another.
  ///
  /// A comma is for groups of three digits and a point for decimals; but a small comma may be read as a point, which
  /// shows where more groups follow.
  static func canonical(_ text: String) -> String? {
    var scalars = text.unicodeScalars.map(folded).filter { $0 != " " && $0 != "¥" }
    if scalars.isEmpty { return nil }
    var isNegative = false
    if scalars.first == "-" || (scalars.first == wave && scalars.count > 1) {
      isNegative = true
      scalars.removeFirst()
    }
    var end = ""
    if scalars.last == "%" {
      end = "%"
      scalars.removeLast()
    }
    // A speck behind the last digit.
    while scalars.count > 1, let last = scalars.last, last == "." || last == "," { scalars.removeLast() }
    if scalars.allSatisfy({ $0 == "-" }) { return end.isEmpty ? "-" : nil }
    let groups = scalars.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
    let marks = scalars.filter { $0 == "," || $0 == "." }
    var digits = groups.map { String(String.UnicodeScalarView($0)) }
    var decimals: String?
    if let last = marks.last {
      let isGroup = groups.last?.count == 3
      if marks.count == 1 {
        if last == "." { decimals = digits.removeLast() } else if !isGroup { return nil }
      } else if last == "." || !isGroup {
        // The last mark of several is the point, unless all of them are alike and before three digits.
        if !isGroup || marks.dropLast().contains(",") { decimals = digits.removeLast() }
      }
    }
    if digits.count > 1 {
      guard digits.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(digits[0].count) else { return nil }
    }
    return (isNegative ? "-" : "") + digits.joined() + (decimals.map { "." + $0 } ?? "") + end
  }

  /// The characters with the marks that the number has: a comma between groups, a point before decimals, whatever a reader
  /// took them for.
  static func printed(_ characters: [ReadCharacter], as number: String) -> [ReadCharacter] {
    let decimals = decimals(number)
    var digits = 0
    var result: [ReadCharacter] = []
    for var character in characters.reversed() {
      character.scalar = folded(character.scalar)
      switch character.scalar {
      case " ", "¥": continue
      case "0"..."9": digits += 1
      case ",", ".":
        // A speck behind the last digit is no mark.
        if digits == 0 { continue }
        character.scalar = decimals > 0 && digits == decimals ? "." : ","
      default: break
      }
      result.append(character)
    }
    if let first = result.last, first.scalar == wave { result[result.count - 1].scalar = "-" }
    return result.reversed()
  }

  /// The digits behind the point; nil where the text is no number.
  static func decimals(_ canonical: String) -> Int {
    guard let point = canonical.firstIndex(of: ".") else { return 0 }
    return canonical[point...].count { $0.isNumber }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  /// Wide forms and marks that are drawn alike, as one.
  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "～", "〜", "∼": wave
    case "−", "–", "—", "―", "一", "－": "-"
    case "，", "、", "‚", "٬": ","
    case "．", "。", "·", "•": "."
    case "（": "("
    case "）": ")"
    case "％": "%"
    case "￥": "¥"
    case "：": ":"
    case "；": ";"
    case "\u{3000}", "\u{A0}": " "
    case "０"..."９": Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar
    default: scalar
    }
  }
}
