/// A comparison as the contract writes it: `＝` is `=`, `≧`, `>=` and 大于等于 are `≥`. Other words stay.
package func foldComparison(_ text: String) -> String {
  let folded = String(text.map { variants[$0] ?? $0 })
  return words[folded] ?? folded
}

/// Whether a text is nothing but one of the signs to which others are folded.
package func isComparisonSign(_ text: String) -> Bool { signs.contains(text) }

/// Whether a text begins with a sign of comparison, as the target of an indicator does: `≥300次`.
package func startsWithComparison(_ text: String) -> Bool {
  text.first { !$0.isWhitespace }.map { isComparisonSign(foldComparison(String($0))) } ?? false
}

private let signs: Set = ["≥", "≤", "=", ">", "<"]
private let variants: [Character: Character] = [
  "＝": "=", "＞": ">", "＜": "<", "≧": "≥", "≦": "≤", "⩾": "≥", "⩽": "≤",
]
private let words = [
  ">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤", "==": "=", "大于等于": "≥", "大于或等于": "≥", "小于等于": "≤", "小于或等于": "≤",
  "等于": "=", "大于": ">",
  "小于": "<",
]
