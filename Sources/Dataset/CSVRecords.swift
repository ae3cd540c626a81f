import Emission
import Glibc

/// A record of CSV as bytes: its fields without quotes and formula guards, blank ones without a byte.
struct CSVRecord {
  private(set) var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  /// Where the next field begins.
  private var start = 0

  /// How many fields it has.
  var count: Int { ranges.count }

  /// Where in `bytes` a field stands; empty for a blank one, and for one behind the last.
  func range(_ index: Int) -> Range<Int> { index < ranges.count ? ranges[index] : 0..<0 }

  /// A field's text; nil for a blank.
  subscript(index: Int) -> String? {
    let range = range(index)
    return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
  }

  fileprivate mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    start = 0
  }

  /// Takes a line without quotes whose fields have no guards, all at once.
  ///
  /// - Returns: whether it is one; else nothing is taken.
  fileprivate mutating func take(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.baseAddress, memchr(first, Int32(quote), line.count) == nil else { return false }
    var begin = 0
    for (index, byte) in line.enumerated() {
      if byte == comma {
        ranges.append(begin..<index)
        begin = index + 1
      } else if byte == apostrophe, index == begin {
        ranges.removeAll(keepingCapacity: true)
        return false
      }
    }
    ranges.append(begin..<line.count)
    bytes.append(contentsOf: line)
    return true
  }

  fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }

  fileprivate mutating func append(_ part: ArraySlice<UInt8>) { bytes += part }

  fileprivate mutating func endField() {
    if start < bytes.count, bytes[start] == apostrophe {
      let text = withoutFormulaGuard(String(decoding: bytes[start...], as: UTF8.self))
      bytes.replaceSubrange(start..., with: text.utf8)
    }
    ranges.append(start..<bytes.count)
    start = bytes.count
  }
}

/// Reads back the records of a CSV file that this package wrote, one after the other.
package struct CSVRecords {
  private let read: () throws -> [UInt8]
  private var chunk: [UInt8] = []
  private var position = 0

  /// - Parameter read: gives the next bytes; none at the end.
  package init(_ read: @escaping () throws -> [UInt8]) { self.read = read }

  /// The fields of the next record, a blank field as nil; nil at the end.
  package mutating func next() throws -> [String?]? {
    var record = CSVRecord()
    guard try next(into: &record) else { return nil }
    return (0..<record.count).map { record[$0] }
  }

  /// Reads the next record in the place of another one, whose room it takes.
  ///
  /// - Returns: whether there is one.
  mutating func next(into record: inout CSVRecord) throws -> Bool {
    guard try peek() != nil else { return false }
    record.removeAll()
    if takeLine(into: &record) { return true }
    while try !readField(into: &record) {}
    return true
  }

  /// Takes the next record where it is a line that has come whole, and there is nothing to undo in it: nearly all are.
  private mutating func takeLine(into record: inout CSVRecord) -> Bool {
    let length: Int? = chunk.withUnsafeBufferPointer { bytes in
      let rest = UnsafeBufferPointer(rebasing: bytes[position...])
      guard let start = rest.baseAddress, let end = memchr(start, Int32(newline), rest.count) else { return nil }
      let length = UnsafeRawPointer(end) - UnsafeRawPointer(start)
      return record.take(UnsafeBufferPointer(rebasing: rest[..<length])) ? length : nil
    }
    guard let length else { return false }
    position += length + 1
    return true
  }

  /// Reads the next field.
  ///
  /// - Returns: whether its record ends behind it.
  private mutating func readField(into record: inout CSVRecord) throws -> Bool {
    defer { record.endField() }
    // Most fields have no quotes and stand in one chunk.
    if let end = chunk[position...].firstIndex(where: isSpecial), chunk[end] != quote {
      record.append(chunk[position..<end])
      position = end + 1
      return chunk[end] == newline
    }
    var isQuoted = false
    while let byte = try nextByte() {
      if isQuoted {
        guard byte == quote else {
          record.append(byte)
          continue
        }
        // A quote ends the field, or is the first half of a doubled one; then the second one opens it again.
        isQuoted = false
        if try peek() == quote {
          position += 1
          record.append(byte)
          isQuoted = true
        }
      } else if byte == quote {
        isQuoted = true
      } else if byte == comma || byte == newline {
        return byte == newline
      } else {
        record.append(byte)
      }
    }
    return true
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
  private var document: [UInt8] = []
  private(set) var record = CSVRecord()
  private(set) var row = 0

  init(_ records: CSVRecords) { self.records = records }

  /// Goes to the next one.
  ///
  /// - Returns: whether there is one.
  mutating func advance() throws -> Bool {
    guard try records.next(into: &record) else { return false }
    let name = record.bytes[record.range(0)]
    if row > 0, name.elementsEqual(document) {
      row += 1
    } else {
      (document, row) = (Array(name), 1)
    }
    return true
  }
}

private let apostrophe = UInt8(ascii: "'")
private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")

private func isSpecial(_ byte: UInt8) -> Bool { byte == quote || byte == comma || byte == newline }
