import Normalization

extension AmountUnit {
  /// The unit behind the last slash of a label, and what stands before it: `合计/万元`.
  fileprivate static func behindSlash(_ label: String) -> (name: String, unit: AmountUnit)? {
    guard let slash = label.utf8.lastIndex(of: UInt8(ascii: "/")), slash > label.startIndex,
      let unit = find(in: String(label[label.utf8.index(after: slash)...]))
    else { return nil }
    return (String(label[..<slash]), unit)
  }

  /// The unit behind a label, or behind that of its group: `当年预算（万元）`, `当年预算/万元`, `项目金额（万元）/资金总额`.
  static func inLabel(_ label: String) -> AmountUnit? {
    if let (_, unit) = behindSlash(label) { return unit }
    guard let start = label.lastIndex(where: { $0 == "（" || $0 == "(" }) else { return nil }
    let bracket = label[start...]
    let end = bracket.firstIndex { $0 == "）" || $0 == ")" } ?? bracket.index(before: bracket.endIndex)
    return find(in: String(bracket[...end]))
      ?? label.lastIndex(of: "/").flatMap { inLabel(String(label[..<$0])) }
  }
}

extension AmountUnit {
  /// 万元 before 元, which it ends in.
  private static let longestFirst = allCases.sorted { $0.printed.utf8.count > $1.printed.utf8.count }

  /// What stands for a unit behind a number: `280.7万`.
  private static let behindNumbers: [(printed: String, unit: AmountUnit)] =
    longestFirst.map { ($0.printed, $0) } + [("万", .tenThousandYuan), ("亿", .hundredMillionYuan)]

  /// The unit that is printed behind a number, and the number without it: `280.7万元`, `50 万元`, `13.5（万元）`, `280.7万`.
  /// Brackets around all of it (`（280.7万元）`) may be the number's minus or nothing, and are left in doubt.
  static func behindNumber(in text: String) -> (number: String, unit: AmountUnit)? {
    var bare = text[...]
    while let last = bare.last, last == "）" || last == ")" { bare = bare.dropLast() }
    for (printed, unit) in behindNumbers where bare.hasEnd(printed) {
      var number = bare.dropLast(printed.count)
      while let last = number.last, "（( ".contains(last) { number = number.dropLast() }
      guard case .number = parseNumber(String(number)) else { return nil }
      return (String(number), unit)
    }
    return nil
  }
}

/// The key of a label without the unit behind it: `基本支出（万元）` and `基本支出/万元` are `基本支出`. A label that is nothing but
/// a unit keeps it.
///
/// 共计 is 合计, and a colon behind a label is none of it: `当年预算（元）：` is `当年预算`.
package func labelKey(_ label: String) -> String {
  var label = label
  while let last = label.unicodeScalars.last, last == "：" || last == ":" { label.unicodeScalars.removeLast() }
  if let (name, _) = AmountUnit.behindSlash(label) { label = name }
  guard let last = label.unicodeScalars.last, last == "）" || last == ")", AmountUnit.inLabel(label) != nil,
    let start = label.lastIndex(where: { $0 == "（" || $0 == "(" })
  else { return total(matchKey(label)) }
  let bare = matchKey(String(label[..<start]))
  return bare.isEmpty ? matchKey(label) : total(bare)
}

private func total(_ key: String) -> String { key.hasBytes(of: "共计") ? "合计" : key }

/// The label without a bracket behind it; a label that is nothing but a bracket stays.
func withoutTrailingBracket(_ label: String) -> String {
  guard label.hasEnd("）"), let start = label.lastIndex(of: "（"), start > label.startIndex else { return label }
  return String(label[..<start])
}
