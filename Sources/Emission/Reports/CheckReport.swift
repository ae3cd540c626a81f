import Diagnostics
import Disclosure

/// What a document's own arithmetic and the reading of it say: the report of `yusuan check`.
package struct CheckReport: Sendable {
  private let document: DisclosureDocument
  private let listsPassed: Bool
  private let isVerbose: Bool
  private let language: Language

  /// - Parameters:
  ///   - listsPassed: whether checks that hold are listed one by one too.
  ///   - isVerbose: whether everything is listed, and not only what is most certain and most frequent.
  package init(
    _ document: DisclosureDocument, listsPassed: Bool = false, isVerbose: Bool = false, language: Language = .english
  ) {
    self.document = document
    self.listsPassed = listsPassed
    self.isVerbose = isVerbose
    self.language = language
  }

  /// Whether a check failed.
  package var hasFailures: Bool { document.checks.contains { !$0.passed } }

  /// For a reader: a verdict, then each finding with what explains it and the command that shows it, and the warnings,
  /// those of one kind on one line.
  ///
  /// - Parameter isColoured: whether what failed is red and what was warned of yellow.
  package func text(isColoured: Bool = false) -> String {
    var lines = [heading, "  " + verdict(isColoured), "  " + tables]
    let findings = isVerbose ? document.findings : Array(document.findings.prefix(Self.mostFindings))
    for (index, finding) in findings.enumerated() {
      let text = FindingText(finding, in: document)
      lines.append("  \(colour("\(index + 1).", "31", isColoured)) \(printable(text.sentence[language]))")
      if isVerbose || index < Self.mostExplained {
        lines.append("     \(printable(text.reasons[language]))")
        if let command = text.command { lines.append("     \(printable(command))") }
      }
    }
    lines += rest(
      document.findings.count - findings.count,
      BilingualText("more: see --verbose", "项发现：见 --verbose"))
    if isVerbose {
      for check in document.checks where !check.passed {
        lines.append("  \(colour("FAILED", "31", isColoured))  \(check.id)  \(printable(check.message))")
      }
    }
    if listsPassed {
      for check in document.checks where check.passed {
        lines.append("  holds   \(check.id)  \(printable(check.message))")
      }
    }
    lines += warnings(isColoured, room: Self.mostLines - lines.count)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Lines of a document that is not asked for in full.
  private static let mostLines = 20
  private static let mostFindings = 5
  /// Findings that are followed by their checks and their command.
  private static let mostExplained = 3
  /// Kinds of warnings that have a line however many findings there are.
  private static let fewestWarningLines = 4

  /// In one line: whether to look, and where.
  private func verdict(_ isColoured: Bool) -> String {
    let failed = document.checks.count { !$0.passed }
    let held = document.checks.count - failed
    guard failed > 0 else {
      return BilingualText(
        document.checks.isEmpty ? "nothing to check" : "agrees with itself: all checks hold",
        document.checks.isEmpty ? "没有可校验的内容" : "前后一致：所有校验均成立")[language]
    }
    let places = document.findings.count
    let english =
      "does not agree with itself: \(failed) \(failed == 1 ? "comparison fails" : "comparisons fail"), \(places) \(places == 1 ? "finding" : "findings"); \(held) checks hold"
    let chinese = "前后不一致：\(failed) 项比较不成立，\(places) 项发现；\(held) 项校验成立"
    return colour(BilingualText(english, chinese)[language], "31", isColoured)
  }

  private var tables: String {
    var parts = [TableStatus.summary(of: document)]
    for confidence in Confidence.allCases {
      let numbers = document.tables.filter { $0.confidence == confidence }.map(\.schema.number)
      if !numbers.isEmpty { parts.append("\(confidence.rawValue) \(ranges(numbers))") }
    }
    return BilingualText("tables: ", "表格：")[language] + parts.joined(separator: "; ")
  }

  private func warnings(_ isColoured: Bool, room: Int) -> [String] {
    let word = colour(BilingualText("warns", "警告")[language], "33", isColoured)
    func line(_ warning: Diagnostic, _ count: String) -> String {
      let page = warning.page.map { BilingualText("page \($0): ", "第 \($0) 页：")[language] } ?? ""
      return "  \(word) \(warning.code.rawValue)\(count): \(page)\(printable(warning.message(in: language)))"
    }
    if isVerbose { return document.warnings.map { line($0, "") } }
    let kinds = document.warnings.kinds
    let shown = kinds.prefix(kinds.count <= room ? kinds.count : max(room - 1, Self.fewestWarningLines))
    return shown.map { line($0.first, $0.count > 1 ? " × \($0.count)" : "") }
      + rest(kinds.count - shown.count, BilingualText("more kinds: see --verbose", "种警告：见 --verbose"))
  }

  private func rest(_ count: Int, _ what: BilingualText) -> [String] {
    count > 0 ? ["  " + BilingualText("and \(count) \(what.english)", "另有 \(count) \(what.chinese)")[language]] : []
  }

  /// For programs: the same as one JSON object, in English.
  package func json(_ form: JSONDocumentWriter.Form) -> [UInt8] {
    var writer = JSONWriter(style: form == .indented ? .indented : .compact)
    writer.object { json in
      json.object("document") { $0.identity(of: document) }
      json.object("tables") { json in
        for status in [TableStatus.present, .empty, .missing] {
          json.array(status.rawValue, .line) { json in
            for number in status.numbers(in: document) { json.integer(number) }
          }
        }
        for confidence in Confidence.allCases {
          json.array(confidence.rawValue, .line) { json in
            for table in document.tables where table.confidence == confidence { json.integer(table.schema.number) }
          }
        }
      }
      json.member("passed", document.checks.count(where: \.passed))
      json.member("failed", document.checks.count { !$0.passed })
      json.array("checks") { json in
        for check in document.checks where listsPassed || !check.passed { json.check(check) }
      }
      json.array("findings") { json in for finding in document.findings { json.finding(finding, in: document) } }
      json.array("warnings") { json in for warning in document.warnings { json.warning(warning) } }
    }
    return writer.buffer + [UInt8(ascii: "\n")]
  }

  private var heading: String {
    let subject = [document.department, document.fiscalYear.map(String.init)].compactMap { $0 }
    let pages = BilingualText(
      document.pageCount == 1 ? "1 page" : "\(document.pageCount) pages", "\(document.pageCount) 页")[language]
    return printable("\(document.source): \((subject + [pages]).joined(separator: ", "))")
  }
}

extension TableStatus {
  fileprivate func numbers(in document: DisclosureDocument) -> [Int] {
    document.tables.filter { $0.status == self }.map(\.schema.number)
  }

  fileprivate static func summary(of document: DisclosureDocument) -> String {
    [TableStatus.present, .empty, .missing].compactMap { status in
      let numbers = status.numbers(in: document)
      return numbers.isEmpty ? nil : "\(status.rawValue) \(ranges(numbers))"
    }
    .joined(separator: "; ")
  }
}

/// `1-4, 6` for 1, 2, 3, 4 and 6.
private func ranges(_ numbers: [Int]) -> String {
  var ranges: [ClosedRange<Int>] = []
  for number in numbers {
    if let last = ranges.last, last.upperBound == number - 1 {
      ranges[ranges.count - 1] = last.lowerBound...number
    } else {
      ranges.append(number...number)
    }
  }
  return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ", ")
}

private func colour(_ text: String, _ code: String, _ isColoured: Bool) -> String {
  isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
}
