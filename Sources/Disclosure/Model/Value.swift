import Foundation

/// One value of a canonical row. Amounts and numbers are exact decimals from end to end.
package enum Value: Hashable, Sendable {
  case null
  case string(String)
  /// In yuan.
  case amount(Decimal)
  /// A percent or a plain number, as printed.
  case number(Decimal)
  case integer(Int)
  case boolean(Bool)

  package var isNull: Bool { self == .null }

  package var isAmount: Bool {
    if case .amount = self { true } else { false }
  }

  /// The text of a string; nil for anything else.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// An amount, a number or an integer as a decimal; nil for anything else.
  package var decimal: Decimal? {
    switch self {
    case .amount(let number), .number(let number): number
    case .integer(let number): Decimal(number)
    case .null, .string, .boolean: nil
    }
  }
}

/// A value and where it is printed.
package struct Field: Sendable {
  /// Empty where no print stands behind the value (a level, a year taken from the title), several places where several
  /// cells make it (a code in parts).
  package var sources: PrintedSources
  package var value: Value
  /// What of the value is not printed but inferred; nil where all of it is printed, or follows from what is.
  package var inference: Inference?

  package init(_ value: Value = .null, from sources: PrintedSources = [], inferred inference: Inference? = nil) {
    self.value = value
    self.sources = sources
    self.inference = inference
  }
}

/// Two fields are the same wherever they stand.
extension Field: Hashable {
  package static func == (one: Field, other: Field) -> Bool { one.value == other.value }

  package func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A printed value that no canonical column takes.
package struct ExtraField: Sendable {
  /// The printed header, levels joined by `/`.
  package var header: String
  /// The printed value.
  package var text: String
  package var sources: PrintedSources

  package init(header: String, text: String, from sources: PrintedSources = []) {
    self.header = header
    self.text = text
    self.sources = sources
  }
}

/// Two values are the same wherever they stand.
extension ExtraField: Hashable {
  package static func == (one: ExtraField, other: ExtraField) -> Bool {
    one.header == other.header && one.text == other.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(header)
    hasher.combine(text)
  }
}
