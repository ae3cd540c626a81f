import Emission

/// Reads back the records of a CSV file that this package wrote, one after the other.
package struct CSVRecords {
  private let read: () throws -> [UInt8]
  private var chunk: [UInt8] = []
  private var position = 0

  /// - Parameter read: gives the next bytes; none at the end.
  package init(_ read: @escaping () throws -> [UInt8]) { self.read = read }

  /// The fields of the next record, a blank field as nil and formula guards gone; nil at the end.
  package mutating func next() throws -> [String?]? {
    guard try peek() != nil else { return nil }
    var fields: [String?] = []
    while true {
      let (field, isLast) = try nextField()
      fields.append(field)
      if isLast { return fields }
    }
  }

  /// The next field, and whether its record ends behind it.
  private mutating func nextField() throws -> (field: String?, isLast: Bool) {
    // Most fields have no quotes and stand in one chunk.
    if let end = chunk[position...].firstIndex(where: isSpecial), chunk[end] != quote {
      defer { position = end + 1 }
      return (field(chunk[position..<end]), chunk[end] == newline)
    }
    var bytes: [UInt8] = []
    var isQuoted = false
    while let byte = try nextByte() {
      if isQuoted {
        guard byte == quote else {
          bytes.append(byte)
          continue
        }
        // A quote ends the field, or is the first half of a doubled one; then the second one opens it again.
        isQuoted = false
        if try peek() == quote {
          position += 1
          bytes.append(byte)
          isQuoted = true
        }
      } else if byte == quote {
        isQuoted = true
      } else if byte == comma || byte == newline {
        return (field(bytes[...]), byte == newline)
      } else {
        bytes.append(byte)
      }
    }
    return (field(bytes[...]), true)
  }

  private func field(_ bytes: ArraySlice<UInt8>) -> String? {
    bytes.isEmpty ? nil : withoutFormulaGuard(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func peek() throws -> UInt8? {
    if position == chunk.count {
      chunk = try read()
      position = 0
    }
    return position < chunk.count ? chunk[position] : nil
  }

  private mutating func nextByte() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    return byte
  }
}

/// The records of a resource, each with its number within its document, from 1.
struct NumberedRecords {
  private var records: CSVRecords
  private var last: String?
  private var row = 0

  init(_ records: CSVRecords) { self.records = records }

  mutating func next() throws -> (row: Int, fields: [String?])? {
    guard let fields = try records.next() else { return nil }
    row = fields[0] == last ? row + 1 : 1
    last = fields[0]
    return (row, fields)
  }
}

private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")

private func isSpecial(_ byte: UInt8) -> Bool { byte == quote || byte == comma || byte == newline }
