import Diagnostics
import Disclosure

extension JSONWriter {
  mutating func check(_ check: CheckResult) {
    object(.line) { json in
      json.member("id", check.id)
      json.member("table", check.table)
      json.member("passed", check.passed)
      json.member("expected", check.expected, fractionDigits: amountDigits)
      json.member("actual", check.actual, fractionDigits: amountDigits)
      json.member("message", check.message)
    }
  }

  /// The failed checks that a finding explains are named by their ids, each once.
  mutating func finding(_ finding: Finding, in document: DisclosureDocument) {
    object(.line) { json in
      json.member("kind", finding.kind.rawValue)
      json.member("certainty", finding.certainty.rawValue)
      json.member("appearance", finding.appearance.rawValue)
      json.member("table", finding.table)
      json.member("page", finding.page)
      json.member("row", finding.row)
      json.member("column", finding.column?.rawValue)
      json.member("printed", finding.printed)
      json.member("amount", finding.amount, fractionDigits: amountDigits)
      json.member("expected", finding.expected, fractionDigits: amountDigits)
      var ids: [String] = []
      for index in finding.checks where !ids.contains(document.checks[index].id) {
        ids.append(document.checks[index].id)
      }
      json.array("checks", .line) { json in for id in ids { json.string(id) } }
      json.member("failed", finding.checks.count)
      json.array("also_in", .line) { json in for number in finding.alsoIn { json.integer(number) } }
      json.member("message", FindingText(finding, in: document).sentence.english)
    }
  }

  /// `table` is there only where one is to blame.
  mutating func warning(_ warning: Diagnostic) {
    object(.line) { json in
      json.member("code", warning.code.rawValue)
      json.member("page", warning.page)
      if let table = warning.table {
        json.member("table", table)
      }
      json.member("message", warning.message(in: .english))
    }
  }
}
