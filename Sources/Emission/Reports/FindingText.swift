import Diagnostics
import Disclosure
import Foundation

/// What a finding says to people.
package struct FindingText: Sendable {
  private let finding: Finding
  private let document: DisclosureDocument

  package init(_ finding: Finding, in document: DisclosureDocument) {
    self.finding = finding
    self.document = document
  }

  /// Where, what is printed, what would be right, and what it looks like.
  package var sentence: BilingualText {
    switch finding.kind {
    case .amount: at(place, join(printedAndExpected, also, doubt))
    case .rowMissing: at(place, join(lacking, also, doubt))
    case .narrative, .other: join(BilingualText(same: firstMessage), more)
    }
  }

  /// The checks that it explains, each once, with what they compare.
  package var reasons: BilingualText {
    let failed = finding.checks.map { document.checks[$0] }
    let first = failed.prefix(Self.mostReasons).map { check -> String in
      guard let expected = check.expected, let actual = check.actual else { return check.id }
      return "\(check.id) \(yuan(actual)) ≠ \(yuan(expected))"
    }
    let rest = failed.count - first.count
    let list = first.joined(separator: "; ")
    return rest > 0 ? BilingualText("\(list); and \(rest) more", "\(list)；另有 \(rest) 项") : BilingualText(same: list)
  }

  /// The command that shows the place; nil where the finding is about no page.
  package var command: String? {
    let file = quoted(document.source)
    if let table = finding.table, let row = finding.row, let column = finding.column {
      return "yusuan inspect --table \(table) --row \(row) --column \(column.rawValue) -o finding.png \(file)"
    }
    let page = finding.page ?? finding.table.flatMap { document.tables[$0 - 1].pages.first }
    return page.map { "yusuan inspect --page \($0) -o finding.png \(file)" }
  }

  private static let mostReasons = 2

  private var place: BilingualText {
    var english: [String] = []
    var chinese: [String] = []
    if let table = finding.table {
      english.append("table \(table)")
      chinese.append("表\(table)")
    }
    if let page = finding.page {
      english.append("page \(page)")
      chinese.append("第 \(page) 页")
    }
    if let row = finding.row {
      let name = finding.label.map { $0.isEmpty ? "" : " “\($0)”" } ?? ""
      english.append("row \(row)\(name)")
      chinese.append("第 \(row) 行\(name)")
    }
    if let table = finding.table, let column = finding.column,
      let label = document.tables[table - 1].schema.column(column)?.label
    {
      english.append(label)
      chinese.append(label)
    }
    return BilingualText(english.joined(separator: ", "), chinese.joined(separator: "，"))
  }

  private var printedAndExpected: BilingualText {
    let expected = yuan(finding.expected)
    let count = finding.checks.count
    let read = yuan(finding.amount)
    let checks = count == 1 ? "the failed check would hold" : "\(count) failed checks would hold"
    guard let printed = finding.printed else {
      return BilingualText("blank; with \(expected) yuan \(checks)", "空白；若为 \(expected) 元，\(count) 项不成立的校验即可成立")
    }
    return BilingualText(
      "“\(printed)” read as \(read) yuan; with \(expected) \(checks)",
      "“\(printed)”，读作 \(read) 元；若为 \(expected) 元，\(count) 项不成立的校验即可成立")
  }

  private var lacking: BilingualText {
    BilingualText(
      "the rows under it make up \(yuan(finding.expected)) yuan less: one is not there, unread or not printed",
      "其下各行合计少 \(yuan(finding.expected)) 元：缺少一行，未读出或未印出")
  }

  private var also: BilingualText? {
    guard !finding.alsoIn.isEmpty else { return nil }
    let numbers = finding.alsoIn.map(String.init)
    return BilingualText(
      "the same in table \(numbers.joined(separator: ", "))", "表\(numbers.joined(separator: "、"))亦然")
  }

  /// How sure it is, and whether to look for a misreading or for a mistake in print.
  private var doubt: BilingualText {
    let certainty: BilingualText =
      switch finding.certainty {
      case .certain: BilingualText("certain", "确定")
      case .likely: BilingualText("likely", "很可能")
      case .open: BilingualText("one of several explanations", "几种可能之一")
      }
    switch finding.appearance {
    case .misreading:
      return BilingualText("\(certainty.english), perhaps misread", "\(certainty.chinese)，或为误读")
    case .print:
      return BilingualText("\(certainty.english), the print is whole", "\(certainty.chinese)，印刷完整")
    case .unknown: return certainty
    }
  }

  private var firstMessage: String {
    finding.checks.first.map { "\(document.checks[$0].id): \(document.checks[$0].message)" } ?? ""
  }

  private var more: BilingualText? {
    let rest = finding.checks.count - 1
    return rest > 0 ? BilingualText("and \(rest) more like it", "同类另有 \(rest) 项") : nil
  }

  private func join(_ parts: BilingualText?...) -> BilingualText {
    let parts = parts.compactMap { $0 }
    return BilingualText(
      parts.map(\.english).joined(separator: "; "), parts.map(\.chinese).joined(separator: "；"))
  }

  private func at(_ place: BilingualText, _ words: BilingualText) -> BilingualText {
    BilingualText("\(place.english): \(words.english)", "\(place.chinese)：\(words.chinese)")
  }

  private func yuan(_ amount: Decimal?) -> String {
    guard let amount else { return "0" }
    var bytes: [UInt8] = []
    appendDecimal(amount, fractionDigits: amountDigits, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As a shell takes it.
  private func quoted(_ name: String) -> String {
    let isPlain = name.allSatisfy { $0.isLetter || $0.isNumber || "._-/+@%:,=".contains($0) }
    return isPlain && !name.hasPrefix("-") ? name : "'\(name.replacingOccurrences(of: "'", with: "'\\''"))'"
  }
}
