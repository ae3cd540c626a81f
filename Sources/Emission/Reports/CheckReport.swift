import Diagnostics
import Disclosure

/// What a document's own arithmetic and the reading of it say: the report of `yusuan check`.
package struct CheckReport: Sendable {
  private let document: DisclosureDocument
  private let listsPassed: Bool

  /// - Parameter listsPassed: whether checks that hold are listed one by one too.
  package init(_ document: DisclosureDocument, listsPassed: Bool = false) {
    self.document = document
    self.listsPassed = listsPassed
  }

  /// Whether a check failed.
  package var hasFailures: Bool { document.checks.contains { !$0.passed } }

  /// For a reader: a summary, then each failed check and each warning on a line of its own.
  ///
  /// - Parameter isColoured: whether what failed is red and what was warned of yellow.
  package func text(isColoured: Bool = false) -> String {
    var lines = [heading]
    lines.append("  tables    \(TableStatus.summary(of: document))")
    let failed = document.checks.filter { !$0.passed }
    let held = document.checks.count - failed.count
    lines.append(
      "  checks    \(held) hold, \(failed.count) \(failed.count == 1 ? "comparison fails" : "comparisons fail")")
    lines.append("  warnings  \(document.warnings.count)")
    let listed = listsPassed ? document.checks : failed
    let width = (listed.map(\.id) + document.warnings.map(\.code.rawValue)).map(\.count).max() ?? 0
    for check in listed {
      let word = check.passed ? "holds " : colour("FAILED", "31", isColoured)
      lines.append("  \(word)  \(padded(check.id, width))  \(printable(check.message))")
    }
    for warning in document.warnings {
      let page = warning.page.map { "page \($0): " } ?? ""
      let word = colour("warns ", "33", isColoured)
      lines.append(
        "  \(word)  \(padded(warning.code.rawValue, width))  \(page)\(printable(warning.message(in: .english)))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// For programs: the same as one JSON object.
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
      }
      json.member("passed", document.checks.count(where: \.passed))
      json.member("failed", document.checks.count { !$0.passed })
      json.array("checks") { json in
        for check in document.checks where listsPassed || !check.passed { json.check(check) }
      }
      json.array("warnings") { json in for warning in document.warnings { json.warning(warning) } }
    }
    return writer.buffer + [UInt8(ascii: "\n")]
  }

  private var heading: String {
    let subject = [document.department, document.fiscalYear.map(String.init)].compactMap { $0 }
    let pages = document.pageCount == 1 ? "1 page" : "\(document.pageCount) pages"
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

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

private func colour(_ text: String, _ code: String, _ isColoured: Bool) -> String {
  isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
}
