import Normalization

/// An amount that a form prints behind its label in one cell.
struct InlineAmount: Equatable {
  let label: String
  /// As printed, its unit included.
  let text: String
}

/// The amounts of a cell that prints nothing but labels and amounts: `资金总额：1,230.00`, `其中：基本支出：900.00 项目支出：330.00`.
/// Nil where anything else stands in it.
func inlineAmounts(_ text: String) -> [InlineAmount]? {
  guard text.contains(where: { $0 == "：" || $0 == ":" }) else { return nil }
  let parts = text.split(omittingEmptySubsequences: false) { $0 == "：" || $0 == ":" }
  var label = String(parts[0])
  var amounts: [InlineAmount] = []
  for part in parts.dropFirst() {
    let digits = part.drop { $0 == " " }.prefix { ("0"..."9").contains($0) || ",，.．-".contains($0) }
    var rest = part.drop { $0 == " " }.dropFirst(digits.count)
    if digits.isEmpty {
      // 其中：基本支出：900.00
      guard matchKey(label) == "其中" else { return nil }
      label = String(rest)
      continue
    }
    guard case .number = parseNumber(String(digits)), label.contains(where: { !$0.isWhitespace }), label.count <= 20
    else {
      return nil
    }
    let unit = AmountUnit.allCases.map(\.printed).filter { rest.hasStart($0) }.max { $0.count < $1.count } ?? ""
    rest = rest.dropFirst(unit.count)
    amounts.append(InlineAmount(label: label, text: digits + unit))
    label = String(rest.drop { " ；;，,。、".contains($0) })
  }
  return label.isEmpty && !amounts.isEmpty ? amounts : nil
}
