import Diagnostics
import Disclosure
import Extraction
import Inspection

extension JSONWriter {
  mutating func check(_ check: CheckResult) {
    object(.line) { json in
      json.key("id")
      json.string(check.id)
      json.key("table")
      json.integer(check.table)
      json.key("passed")
      json.bool(check.passed)
      json.key("expected")
      json.decimal(check.expected, fractionDigits: amountDigits)
      json.key("actual")
      json.decimal(check.actual, fractionDigits: amountDigits)
      json.key("message")
      json.string(check.message)
    }
  }

  /// `table` is there only where one is to blame.
  mutating func warning(_ warning: Diagnostic) {
    object(.line) { json in
      json.key("code")
      json.string(warning.code.rawValue)
      json.key("page")
      json.integer(warning.page)
      if let table = warning.table {
        json.key("table")
        json.integer(table)
      }
      json.key("message")
      json.string(warning.message)
    }
  }
}
