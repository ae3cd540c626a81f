extension AmountUnit {
  /// The unit that a caption or a table's top line states.
  ///
  /// Found after the word 单位 (`金额单位：人民币万元`, `某某局单位:元`, `单位：元、%`, `单 位：万 元`, `单位（万元）`,
  /// `单位：人民币（元）`), after a text's
  /// own label (`金额：万元`), or where the text is a
  /// unit and nothing else, brackets aside (`（万元）`). Nil where a sentence merely mentions an amount (`项目支出100万元`).
  package static func find(in text: String) -> AmountUnit? {
    // Most texts end here: every unit ends in 元, or stands behind 单位. No other character is made into these.
    guard text.hasWord("元") || text.hasWord("位") else { return nil }
    let caption = Caption(text)
    if let unit = unit(fillingAll: caption.scalars) { return unit }
    for label in ["金额", "人民币", "币种"] where caption.starts(with: label, at: 0) {
      let end = label.unicodeScalars.count
      guard caption.starts(with: "：", at: end) || caption.starts(with: ":", at: end) else { continue }
      if let unit = unit(after: end, in: caption) { return unit }
    }
    for start in caption.scalars.indices where caption.starts(with: "单位", at: start) {
      if let unit = unit(after: start + 2, in: caption) { return unit }
    }
    return nil
  }

  private static func unit(fillingAll scalars: [Unicode.Scalar]) -> AmountUnit? {
    // A cheap way out for the many texts that are longer than `（人民币万元）`.
    guard scalars.count <= Settings.Amounts.longestUnit else { return nil }
    var bare = String(scalars: scalars.filter { !"（）()[]【】〔〕".unicodeScalars.contains($0) })
    if bare.hasPrefix("人民币") { bare.removeFirst(3) }
    return AmountUnit(rawValue: bare)
  }

  /// The unit in the list of units that begins behind a colon; without a colon only if it follows at once, or
  /// in brackets.
  private static func unit(after start: Int, in caption: Caption) -> AmountUnit? {
    var position = start
    let hasColon = caption.starts(with: "：", at: position) || caption.starts(with: ":", at: position)
    if hasColon || caption.starts(with: "（", at: position) || caption.starts(with: "(", at: position) { position += 1 }
    while true {
      for mark in ["人民币", "RMB", "￥", "¥", "（", "("] where caption.starts(with: mark, at: position) {
        position += mark.unicodeScalars.count
      }
      for unit in allCases where caption.states(unit, at: position) {
        // `单位：元、万元` does not say which amounts are in which.
        return allCases.contains { caption.goesOn(behind: unit, at: position, with: $0) } ? nil : unit
      }
      // `单位：万`, whose 元 went to the next line: nothing else is counted so, least of all in yuan.
      if hasColon, let unit = allCases.first(where: { caption.ends(in: $0, at: position) }) { return unit }
      // `单位：个、万元`: units of things may come first, each a character or few.
      let next = caption.scalars[min(position, caption.scalars.count)...].prefix(Settings.Amounts.longestUnitOfThings)
        .firstIndex {
          $0 == "、" || $0 == "/"
        }
      guard hasColon, let next else { return nil }
      position = next + 1
    }
  }
}

/// A text without its spaces, which remembers where they stood.
private struct Caption {
  var scalars: [Unicode.Scalar] = []
  private var spacesBefore: Set<Int> = []

  init(_ text: String) {
    var folded = Array(foldRadicals(text).unicodeScalars)
    foldSpaces(&folded)
    for scalar in folded {
      if scalar == " " {
        spacesBefore.insert(scalars.count)
      } else {
        scalars.append(scalar)
      }
    }
  }

  func starts(with word: String, at start: Int) -> Bool {
    guard start < scalars.count else { return false }
    return scalars[start...].starts(with: word.unicodeScalars)
  }

  /// Whether another unit of money stands behind the one that begins here, in one list with it.
  func goesOn(behind unit: AmountUnit, at start: Int, with other: AmountUnit) -> Bool {
    let end = start + unit.printed.unicodeScalars.count
    guard other != unit, end < scalars.count, "、/，,".unicodeScalars.contains(scalars[end]) else { return false }
    return states(other, at: end + 1)
  }

  /// Whether nothing but the unit without its 元 is left.
  func ends(in unit: AmountUnit, at start: Int) -> Bool {
    let multiple = unit.printed.unicodeScalars.dropLast()
    return !multiple.isEmpty && start < scalars.count && scalars[start...].elementsEqual(multiple)
  }

  /// Whether the unit stands here as a word of its own: the text ends behind it, or goes on with a space or a mark.
  func states(_ unit: AmountUnit, at start: Int) -> Bool {
    guard starts(with: unit.printed, at: start) else { return false }
    let end = start + unit.printed.unicodeScalars.count
    guard end < scalars.count, !spacesBefore.contains(end) else { return true }
    let next = scalars[end]
    return !next.isHan && !next.isASCIILetter && !next.isASCIIDigit
  }
}
