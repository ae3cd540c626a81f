/// A generator whose sequence is the same in every run (SplitMix64), for property tests that can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Strings in which the rules meet: every kind of space, width, radical, accent, mark and dash, mixed with digits,
/// Latin and Chinese.
struct NastyStrings {
  private static let alphabet: [Unicode.Scalar] =
    Array(
      "0123456789１２３aZＡｚ中文费表⼯⻋⺠豈々〇，。、：；．％＋－（）()[]“”‘’—–−-/.,%+ \t\n".unicodeScalars)
    + ["\u{3000}", "\u{A0}", "\u{2009}", "\u{2002}", "\u{202F}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{7}", "\u{301}"]
    + [
      "e", "ｅ", "A", "\u{30A}", "\u{212A}", "\u{3099}", "か", "ｶ", "≥", "①", "Ⅱ", "\u{E000}", "￥", "＝", "é", "\u{2000}",
    ]
  private static let spaces: [Unicode.Scalar] = [" ", " ", "\u{3000}", "\u{A0}"]

  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let source = Int.random(in: 0..<5, using: &generator) == 0 ? Self.spaces : Self.alphabet
      if let scalar = source.randomElement(using: &generator) { view.append(scalar) }
    }
    return String(view)
  }
}

/// The scalars of a text, since `==` on strings takes canonically equivalent ones for equal.
func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
