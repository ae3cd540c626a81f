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
