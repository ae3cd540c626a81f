import CZlib
import Disclosure
import Emission

/// A CSV file of a dataset as Apache Parquet: https://github.com/apache/parquet-format
///
/// No library that writes it is to be had for Swift, nor as a package of Debian 12, and a file without nested columns needs
/// little of the format: each column of a row group is one page of values one after the other, behind one bit a row that says
/// whether there is one. Amounts are DECIMAL(18, 2), so exact to the fen; one that is printed more finely is rounded to it,
/// half to even. Codes are strings, so that no zero is lost.
struct ParquetFile {
  private let write: ([UInt8]) throws -> Void
  private let columns: [ResourceColumn]
  private let fields: [Int?]
  private var values: [ParquetValues]
  private var rows = 0
  private var allRows = 0
  private var position = 0
  private var groups: [RowGroup] = []

  private struct RowGroup {
    var rows: Int
    var chunks: [Chunk]
  }

  private struct Chunk {
    var offset: Int
    var values: Int
    var size: Int
    var compressedSize: Int
  }

  /// Rows, and bytes of a column, at which a row group ends.
  private static let rowsOfGroup = 100_000
  private static let bytesOfColumn = 32_000_000
  fileprivate static let precision = 18
  fileprivate static let scale = 2

  private static let magic = Array("PAR1".utf8)

  /// - Parameters:
  ///   - resource: of a dataset; where it numbers the rows of each document, the file does.
  ///   - write: takes the file's bytes as they come.
  /// - Throws: what `write` throws.
  init(_ resource: DatasetResource, to write: @escaping ([UInt8]) throws -> Void) throws {
    (columns, fields, self.write) = (resource.numberedColumns, resource.numberedFields, write)
    values = columns.map { ParquetValues($0.type) }
    try put(Self.magic)
  }

  /// Adds a row.
  ///
  /// - Parameter row: its number within its document.
  mutating func add(_ record: CSVRecord, row: Int) throws {
    record.bytes.withUnsafeBufferPointer { bytes in
      for (index, field) in fields.enumerated() {
        if let field {
          values[index].add(UnsafeBufferPointer(rebasing: bytes[record.range(field)]))
        } else {
          values[index].add(Int64(row))
        }
      }
    }
    rows += 1
    if rows == Self.rowsOfGroup || values.contains(where: { $0.size >= Self.bytesOfColumn }) {
      try endGroup()
    }
  }

  /// Writes what describes the file.
  mutating func finish() throws {
    if rows > 0 { try endGroup() }
    var footer = description
    footer.append(littleEndian: UInt32(footer.count))
    try put(footer + Self.magic)
  }

  private mutating func put(_ bytes: [UInt8]) throws {
    try write(bytes)
    position += bytes.count
  }

  private mutating func endGroup() throws {
    var chunks: [Chunk] = []
    for index in values.indices {
      let page = values[index].page
      let compressed = gzipped(page)
      let header = pageHeader(size: page.count, compressedSize: compressed.count)
      chunks.append(
        Chunk(
          offset: position, values: rows, size: header.count + page.count,
          compressedSize: header.count + compressed.count))
      try put(header)
      try put(compressed)
      values[index].removeAll()
    }
    groups.append(RowGroup(rows: rows, chunks: chunks))
    allRows += rows
    rows = 0
  }

  // MARK: What the format asks for, by the numbers of its fields and enumerations

  private func pageHeader(size: Int, compressedSize: Int) -> [UInt8] {
    var thrift = ThriftWriter()
    thrift.structure { header in
      header.integer(1, 0)  // a data page
      header.integer(2, size)
      header.integer(3, compressedSize)
      header.structure(5) { page in
        page.integer(1, rows)
        page.integer(2, ParquetEncoding.plain)
        page.integer(3, ParquetEncoding.runLength)
        page.integer(4, ParquetEncoding.runLength)
      }
    }
    return thrift.bytes
  }

  private var description: [UInt8] {
    var thrift = ThriftWriter()
    thrift.structure { file in
      file.integer(1, 1)  // version of the format
      file.list(2, .structure, count: columns.count + 1) { list in
        list.structure { root in
          root.text(4, "schema")
          root.integer(5, columns.count)
        }
        for column in columns { list.structure { describe(column, in: &$0) } }
      }
      file.long(3, allRows)
      file.list(4, .structure, count: groups.count) { list in
        for group in groups { list.structure { describe(group, in: &$0) } }
      }
      file.text(6, "yusuan")
    }
    return thrift.bytes
  }

  private func describe(_ column: ResourceColumn, in element: inout ThriftWriter) {
    element.integer(1, column.type.physical.rawValue)
    element.integer(3, 1)  // a value or none
    element.text(4, column.name)
    switch column.type {
    case .string:
      element.integer(6, 0)  // UTF8
      element.structure(10) { $0.structure(1) { _ in } }
    case .amount:
      element.integer(6, 5)  // DECIMAL
      element.integer(7, ParquetFile.scale)
      element.integer(8, ParquetFile.precision)
      element.structure(10) { type in
        type.structure(5) { decimal in
          decimal.integer(1, ParquetFile.scale)
          decimal.integer(2, ParquetFile.precision)
        }
      }
    case .percent, .number, .integer, .boolean: break
    }
  }

  private func describe(_ group: RowGroup, in element: inout ThriftWriter) {
    element.list(1, .structure, count: group.chunks.count) { list in
      for (column, chunk) in zip(columns, group.chunks) {
        list.structure { element in
          element.long(2, chunk.offset)
          element.structure(3) { data in
            data.integer(1, column.type.physical.rawValue)
            data.list(2, .integer, count: 2) { list in
              list.element(ParquetEncoding.plain)
              list.element(ParquetEncoding.runLength)
            }
            data.list(3, .binary, count: 1) { $0.element(column.name) }
            data.integer(4, 2)  // gzip
            data.long(5, chunk.values)
            data.long(6, chunk.size)
            data.long(7, chunk.compressedSize)
            data.long(9, chunk.offset)
          }
        }
      }
    }
    element.long(2, group.chunks.reduce(0) { $0 + $1.size })
    element.long(3, group.rows)
  }
}

private enum ParquetEncoding {
  static let plain = 0
  static let runLength = 3
}

/// How a type's values are stored; the raw values are the format's.
private enum PhysicalType: Int {
  case boolean = 0
  case long = 2
  case double = 5
  case bytes = 6
}

extension ColumnType {
  fileprivate var physical: PhysicalType {
    switch self {
    case .string: .bytes
    case .amount, .integer: .long
    case .percent, .number: .double
    case .boolean: .boolean
    }
  }
}

/// The values of a column in a row group.
private struct ParquetValues {
  private let type: ColumnType
  private var isThere: [Bool] = []
  private var bytes: [UInt8] = []
  private var booleans: [Bool] = []

  init(_ type: ColumnType) { self.type = type }

  var size: Int { bytes.count }

  mutating func removeAll() {
    isThere.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    booleans.removeAll(keepingCapacity: true)
  }

  /// Adds a value that a field of CSV prints; none is a blank.
  mutating func add(_ field: UnsafeBufferPointer<UInt8>) {
    isThere.append(!field.isEmpty && put(field))
  }

  mutating func add(_ number: Int64) {
    isThere.append(true)
    bytes.append(littleEndian: number)
  }

  /// - Returns: whether the field is a value of the type.
  private mutating func put(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    switch type {
    case .string:
      bytes.append(littleEndian: UInt32(field.count))
      bytes.append(contentsOf: field)
    case .amount:
      guard let scaled = hundredths(field) else { return false }
      bytes.append(littleEndian: scaled)
    case .integer:
      guard let value = Int64(String(decoding: field, as: UTF8.self)) else { return false }
      bytes.append(littleEndian: value)
    case .percent, .number:
      guard let value = Double(String(decoding: field, as: UTF8.self)) else { return false }
      bytes.append(littleEndian: value.bitPattern)
    case .boolean: booleans.append(field.elementsEqual("true".utf8))
    }
    return true
  }

  /// One bit a row for whether there is a value, then the values.
  var page: [UInt8] {
    let bits = packed(isThere)
    // A run of groups of eight bits.
    let levels = varint(UInt64(bits.count) << 1 | 1) + bits
    var page: [UInt8] = []
    page.append(littleEndian: UInt32(levels.count))
    return page + levels + bytes + packed(booleans)
  }
}

/// An amount in yuan as hundredths, half to even; nil where there are more digits than the column holds.
func hundredths(_ text: some BidirectionalCollection<UInt8>) -> Int64? {
  let isNegative = text.first == UInt8(ascii: "-")
  let digits = text.dropFirst(isNegative ? 1 : 0)
  let whole = digits.prefix { $0 != UInt8(ascii: ".") }
  guard !whole.isEmpty, whole.count <= ParquetFile.precision - ParquetFile.scale else { return nil }
  var scaled: Int64 = 0
  for digit in whole {
    guard let value = value(ofDigit: digit) else { return nil }
    scaled = scaled * 10 + value
  }
  var decimals = digits.dropFirst(whole.count + 1)
  for _ in 0..<ParquetFile.scale {
    guard let value = value(ofDigit: decimals.popFirst() ?? zero) else { return nil }
    scaled = scaled * 10 + value
  }
  while decimals.last == zero { decimals.removeLast() }
  if let first = decimals.first {
    let isHalf = first == zero + 5 && decimals.count == 1
    if isHalf ? scaled % 2 == 1 : first >= zero + 5 { scaled += 1 }
  }
  return isNegative ? -scaled : scaled
}

private let zero = UInt8(ascii: "0")

private func value(ofDigit digit: UInt8) -> Int64? {
  digit >= zero && digit <= zero + 9 ? Int64(digit - zero) : nil
}

/// Bits, eight a byte, the first one lowest.
private func packed(_ bits: [Bool]) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
  for (index, bit) in bits.enumerated() where bit { bytes[index / 8] |= 1 << (index % 8) }
  return bytes
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}

/// Of zlib. Its usual one, 6, takes twice the time for a fifth less.
private let compression: Int32 = 3

/// The bytes as gzip, without a time: the same bytes give the same.
private func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  let windowWithGzip: Int32 = 15 + 16
  let start = deflateInit2_(
    &stream, compression, Z_DEFLATED, windowWithGzip, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  precondition(start == Z_OK, "zlib has no memory")
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
  let room = UInt32(output.count)
  input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = output.baseAddress
      stream.avail_out = room
      let end = deflate(&stream, Z_FINISH)
      precondition(end == Z_STREAM_END, "deflateBound was too low")
    }
  }
  output.removeLast(Int(stream.avail_out))
  return output
}
