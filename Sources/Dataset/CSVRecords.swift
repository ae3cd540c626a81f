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
    var fields: [String?] = []
    var field: [UInt8] = []
    var isQuoted = false
    var hasBytes = false
    func taken() -> String? { field.isEmpty ? nil : withoutFormulaGuard(String(decoding: field, as: UTF8.self)) }
    while let byte = try nextByte() {
      hasBytes = true
      if isQuoted {
        guard byte == UInt8(ascii: "\"") else {
          field.append(byte)
          continue
        }
        // A quote ends the field, or is the first half of a doubled one; then the second one opens it again.
        isQuoted = false
        if try peek() == UInt8(ascii: "\"") {
          position += 1
          field.append(byte)
          isQuoted = true
        }
      } else if byte == UInt8(ascii: "\"") {
        isQuoted = true
      } else if byte == UInt8(ascii: ",") {
        fields.append(taken())
        field.removeAll(keepingCapacity: true)
      } else if byte == UInt8(ascii: "\n") {
        return fields + [taken()]
      } else {
        field.append(byte)
      }
    }
    return hasBytes ? fields + [taken()] : nil
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
