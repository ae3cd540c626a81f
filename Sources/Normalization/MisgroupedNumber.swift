import FoundationEssentials

/// The digits of a text that is a number but for where its separators stand: `125360,898`, `7880,000`. Nil for a number
/// that is grouped well, and where a comma may be a decimal one (`125360,89`).
package func misgroupedNumber(_ text: String) -> Decimal? {
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count > 1, case .notANumber = parseNumber(text) else { return nil }
  let last = parts[parts.count - 1].prefix { $0 != "." }
  guard last.count == 3, parts.allSatisfy({ !$0.isEmpty }), case .number(let number) = parseNumber(parts.joined())
  else { return nil }
  return number
}
