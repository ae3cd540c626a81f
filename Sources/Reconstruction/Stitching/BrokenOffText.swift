import Normalization

/// Whether a text cannot end where it does: it has a bracket that the rest closes, one of them ends or begins with a mark
/// that no text does.
func breaksOff(_ text: String, before rest: String) -> Bool {
  let (last, first) = (text.unicodeScalars.last, rest.unicodeScalars.first)
  if let first, closing.contains(first) || separating.contains(first) || ending.contains(first) { return true }
  if let last, opening.contains(last) || separating.contains(last) { return true }
  // A dash alone stands for no amount.
  if last == "-", text.unicodeScalars.count > 1 { return true }
  return depth(text) > 0 && depth(rest) < 0
}

/// How many more brackets a text opens than it closes.
private func depth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + (opening.contains($1) ? 1 : closing.contains($1) ? -1 : 0) }
}

private let opening: Set<Unicode.Scalar> = ["（", "(", "“", "《", "「", "【"]
private let closing: Set<Unicode.Scalar> = ["）", ")", "”", "》", "」", "】"]
private let separating: Set<Unicode.Scalar> = ["，", "、"]
private let ending: Set<Unicode.Scalar> = ["。", "；", "："]

/// Whether a text begins with the number of an item: `16、金融支出`, `指标6：…`.
func beginsWithItemNumber(_ text: String) -> Bool {
  if startsWithSectionNumber(text) { return true }
  let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
  guard let digit = scalars.firstIndex(where: { ("0"..."9").contains($0) }),
    scalars[..<digit].count == Settings.Stitching.lengthOfItemWord,
    scalars[..<digit].allSatisfy({ $0.properties.isIdeographic })
  else { return false }
  let mark = scalars[digit...].first { !("0"..."9").contains($0) }
  return mark == "：" || mark == ":"
}
