import Diagnostics
import Normalization

/// The numbers that pages print in their margins, and where one is left out: there a page got lost.
struct PageNumbers: Sendable {
  /// For each page that prints one number, the page and the number, in document order.
  private var printed: [NumberedPage] = []

  mutating func append(_ page: PageLayout) {
    let numbers = page.lines.filter { isPageNumber($0, pageHeight: page.height) }.compactMap { firstNumber($0.text) }
    if numbers.count == 1 { printed.append(NumberedPage(page: page.number, number: numbers[0])) }
  }

  /// `page.number_gap` where the numbers jump once by up to three, and count on by one everywhere else. Numbers that
  /// begin anew or jump more often tell nothing.
  var gaps: [Diagnostic] {
    guard printed.count >= Settings.Margins.fewestNumbers else { return [] }
    let jumps = zip(printed, printed.dropFirst()).filter { one, next in
      next.number - one.number != next.page - one.page
    }
    guard jumps.count == 1, let (one, next) = jumps.first, next.page == one.page + 1,
      Settings.Margins.numberStep.contains(next.number - one.number)
    else { return [] }
    return [Diagnostic(.pageNumberGap(one, next), page: next.page)]
  }
}

/// The first whole number of a text; `第 3 页 共 8 页` is page 3.
private func firstNumber(_ text: String) -> Int? {
  let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
  let digits = normalizeText(text).unicodeScalars.drop { !isDigit($0) }.prefix(while: isDigit)
  return Int(String(digits))
}
