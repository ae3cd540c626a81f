import Diagnostics
import Normalization
import Reconstruction

/// `document.table_number_gap` where the tables' printed numbers (表一, 表二, 表四) leave out one: that table got lost.
/// Numbers that begin anew or leave out more tell nothing.
func tableNumberGaps(_ layout: DocumentLayout) -> [Diagnostic] {
  let printed = layout.tables.compactMap { table -> NumberedPage? in
    let numbers = table.captions.filter(isTableNumber).compactMap { numeral(of: $0.text) }
    guard numbers.count == 1, let page = table.pages.first else { return nil }
    return NumberedPage(page: page, number: numbers[0])
  }
  guard printed.count >= 6, printed[0].number == 1 else { return [] }
  let jumps = zip(printed, printed.dropFirst()).filter { $1.number != $0.number && $1.number != $0.number + 1 }
  guard jumps.count == 1, let (one, next) = jumps.first, next.number == one.number + 2 else { return [] }
  // 表11-财拨结转支出表: the number may open the title.
  let isTitled = layout.tables.flatMap(\.captions).contains { numberOpening($0.text) == one.number + 1 }
  return isTitled ? [] : [Diagnostic(.documentTableNumberGap(one, next), page: next.page)]
}

/// The number of a table that opens its title: 11 in 表11-财拨结转支出表, 7 in 附表七：项目支出表.
private func numberOpening(_ title: String) -> Int? {
  let key = matchKey(title)
  guard let word = key.range(ofWord: "表"), key.distance(from: key.startIndex, to: word.lowerBound) <= 2 else {
    return nil
  }
  let digits = key[word.upperBound...].unicodeScalars.prefix { isNumeral($0) }
  return ChineseNumeral.value(String(String.UnicodeScalarView(digits)))
}

/// The one numeral in 表三, 公开03表 or 附件 3.
private func numeral(of text: String) -> Int? {
  let words = matchKey(text).unicodeScalars.split { !isNumeral($0) }
  guard words.count == 1 else { return nil }
  return ChineseNumeral.value(String(String.UnicodeScalarView(words[0])))
}

private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
  ("0"..."9").contains(scalar) || "一二三四五六七八九十".unicodeScalars.contains(scalar)
}
