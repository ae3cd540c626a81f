import Disclosure
import FoundationEssentials

/// One of the 17 tables as CSV (RFC 4180, lines end in a line feed): a header row, then the rows of each document,
/// each with the document's name, year and department before and the page behind. Texts that a spreadsheet would run as
/// formulas are defused, see `formulaSafe`.
package struct CSVTableWriter: DocumentWriter {
  package let schema: TableSchema
  private let begins: [UInt8]

  /// - Parameter marked: begins with a byte order mark.
  package init(_ schema: TableSchema, marked: Bool = false) {
    self.schema = schema
    begins = marked ? byteOrderMark : []
  }

  /// The file's name in a folder of tables: `03_expenditure.csv`.
  package var fileName: String { "\(schema.number < 10 ? "0" : "")\(schema.number)_\(schema.id).csv" }

  package var preamble: [UInt8] {
    let names = (TableSchema.documentColumns + schema.columns).map(\.name.rawValue) + ["page"]
    return begins + Array((names.joined(separator: ",") + "\n").utf8)
  }

  package func append(_ document: DisclosureDocument, to buffer: inout [UInt8]) {
    for table in document.tables where table.schema.number == schema.number {
      var lead: [UInt8] = []
      appendField(formulaSafe(document.source), to: &lead)
      lead.append(UInt8(ascii: ","))
      if let year = document.fiscalYear { lead.append(contentsOf: String(year).utf8) }
      lead.append(UInt8(ascii: ","))
      appendField(formulaSafe(document.department ?? ""), to: &lead)
      for row in table.rows { append(row, lead: lead, to: &buffer) }
    }
  }

  private func append(_ row: Row, lead: [UInt8], to buffer: inout [UInt8]) {
    buffer.append(contentsOf: lead)
    for value in row.fields.map(\.value) {
      buffer.append(UInt8(ascii: ","))
      append(value, to: &buffer)
    }
    buffer.append(UInt8(ascii: ","))
    buffer.append(contentsOf: String(row.page).utf8)
    buffer.append(UInt8(ascii: "\n"))
  }

  private func append(_ value: Value, to buffer: inout [UInt8]) {
    if case .string(let text) = value { appendField(formulaSafe(text), to: &buffer) } else { value.append(to: &buffer) }
  }
}

extension Value {
  /// As a field of CSV has it, without quotes and guards; nil for a blank.
  package var fieldText: String? {
    if isNull { return nil }
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func append(to buffer: inout [UInt8]) {
    switch self {
    case .null: break
    case .string(let text): buffer.append(contentsOf: text.utf8)
    case .amount(let amount):
      if !amount.isNaN { appendDecimal(amount, fractionDigits: amountDigits, to: &buffer) }
    case .number(let number):
      if !number.isNaN { appendDecimal(number, fractionDigits: 0, to: &buffer) }
    case .integer(let integer): buffer.append(contentsOf: String(integer).utf8)
    case .boolean(let flag): buffer.append(contentsOf: (flag ? "true" : "false").utf8)
    }
  }
}

/// U+FEFF in UTF-8, by which spreadsheets know the encoding.
package let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Appends a field, in quotes only where it holds a comma, a quote or a line end.
package func appendField(_ text: String, to buffer: inout [UInt8]) {
  let quote = UInt8(ascii: "\"")
  guard text.utf8.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }) else {
    buffer.append(contentsOf: text.utf8)
    return
  }
  buffer.append(quote)
  for byte in text.utf8 {
    if byte == quote { buffer.append(quote) }
    buffer.append(byte)
  }
  buffer.append(quote)
}
