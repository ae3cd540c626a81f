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

  /// Writes a resource of a dataset, with the number of each row within its document.
  ///
  /// - Parameters:
  ///   - records: of its CSV file, behind the header.
  ///   - write: takes the file's bytes as they come.
  /// - Throws: what reading the records or writing throws.
  static func write(
    _ resource: DatasetResource, _ records: CSVRecords, to write: @escaping ([UInt8]) throws -> Void
  ) throws {
    var columns = resource.columns
    let isManifest = resource.name == DatasetResource.manifest.name
    if !isManifest { columns.insert(ResourceColumn("row", "number of the row within its document", .integer), at: 1) }
    var file = try ParquetFile(columns, to: write)
    var records = NumberedRecords(records)
    while let (row, fields) = try records.next() {
      try file.add(isManifest ? fields : [fields[0], String(row)] + fields.dropFirst())
    }
    try file.finish()
  }

  /// - Parameter write: takes the file's bytes as they come.
  /// - Throws: what `write` throws.
  private init(_ columns: [ResourceColumn], to write: @escaping ([UInt8]) throws -> Void) throws {
    (self.columns, self.write) = (columns, write)
    values = columns.map { ParquetValues($0.type) }
    try put(Self.magic)
  }

  /// Adds a row of texts as CSV has them; nil is a blank.
  private mutating func add(_ record: [String?]) throws {
    for index in values.indices { values[index].add(index < record.count ? record[index] : nil) }
    rows += 1
    if rows == Self.rowsOfGroup || values.contains(where: { $0.size >= Self.bytesOfColumn }) {
      try endGroup()
    }
  }

  /// Writes what describes the file.
  private mutating func finish() throws {
    if rows > 0 { try endGroup() }
    let footer = description
    try put(footer + littleEndian(UInt32(footer.count)) + Self.magic)
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

  mutating func add(_ text: String?) {
    isThere.append(text.map { put($0) } ?? false)
  }

  /// - Returns: whether the text is a value of the type.
  private mutating func put(_ text: String) -> Bool {
    switch type {
    case .string:
      let utf8 = Array(text.utf8)
      bytes += littleEndian(UInt32(utf8.count)) + utf8
    case .amount:
      guard let scaled = hundredths(text) else { return false }
      bytes += littleEndian(UInt64(bitPattern: scaled))
    case .integer:
      guard let value = Int64(text) else { return false }
      bytes += littleEndian(UInt64(bitPattern: value))
    case .percent, .number:
      guard let value = Double(text) else { return false }
      bytes += littleEndian(value.bitPattern)
    case .boolean: booleans.append(text == "true")
    }
    return true
  }

  /// One bit a row for whether there is a value, then the values.
  var page: [UInt8] {
    let bits = packed(isThere)
    // A run of groups of eight bits.
    let levels = varint(UInt64(bits.count) << 1 | 1) + bits
    return littleEndian(UInt32(levels.count)) + levels + bytes + packed(booleans)
  }
}

/// An amount in yuan as hundredths; nil where there are more digits than the column holds.
func hundredths(_ text: String) -> Int64? {
  let isNegative = text.hasPrefix("-")
  let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
  guard let whole = parts.first, whole.count <= ParquetFile.precision - ParquetFile.scale,
    let yuan = Int64(whole)
  else { return nil }
  let decimals = parts.count > 1 ? Array(parts[1].utf8) : []
  func digit(_ place: Int) -> Int64 { place < decimals.count ? Int64(decimals[place]) - 0x30 : 0 }
  var scaled = yuan * 100 + digit(0) * 10 + digit(1)
  let rest = decimals.dropFirst(2).reversed().drop { $0 == 0x30 }.reversed().map(\.self)
  if let first = rest.first {
    let isHalf = first == 0x35 && rest.count == 1
    if isHalf ? scaled % 2 == 1 : first >= 0x35 { scaled += 1 }
  }
  return isNegative ? -scaled : scaled
}

/// Bits, eight a byte, the first one lowest.
private func packed(_ bits: [Bool]) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
  for (index, bit) in bits.enumerated() where bit { bytes[index / 8] |= 1 << (index % 8) }
  return bytes
}

private func littleEndian<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
  withUnsafeBytes(of: value.littleEndian, Array.init)
}

private func varint(_ value: UInt64) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = value
  while rest >= 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
    rest >>= 7
  }
  return bytes + [UInt8(rest)]
}

/// The bytes as gzip, without a time: the same bytes give the same.
private func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  let windowWithGzip: Int32 = 15 + 16
  let start = deflateInit2_(
    &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowWithGzip, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
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

/// Writes Thrift's compact protocol, as far as Parquet's descriptions need it:
/// https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
private struct ThriftWriter {
  enum Kind: UInt8 {
    case integer = 5
    case long = 6
    case binary = 8
    case list = 9
    case structure = 12
  }

  private(set) var bytes: [UInt8] = []
  /// The number of the last field of the structure that is open.
  private var last = 0

  private mutating func field(_ number: Int, _ kind: Kind) {
    precondition((1...15).contains(number - last), "fields are written in the order of their numbers")
    bytes.append(UInt8(number - last) << 4 | kind.rawValue)
    last = number
  }

  mutating func integer(_ number: Int, _ value: Int) {
    field(number, .integer)
    element(value)
  }

  mutating func long(_ number: Int, _ value: Int) {
    field(number, .long)
    element(value)
  }

  mutating func text(_ number: Int, _ value: String) {
    field(number, .binary)
    element(value)
  }

  mutating func structure(_ number: Int, _ body: (inout ThriftWriter) -> Void) {
    field(number, .structure)
    structure(body)
  }

  mutating func list(_ number: Int, _ kind: Kind, count: Int, _ body: (inout ThriftWriter) -> Void) {
    field(number, .list)
    if count < 15 {
      bytes.append(UInt8(count) << 4 | kind.rawValue)
    } else {
      bytes.append(0xF0 | kind.rawValue)
      bytes += varint(UInt64(count))
    }
    body(&self)
  }

  /// One that is not a field: the whole, or an element of a list.
  mutating func structure(_ body: (inout ThriftWriter) -> Void) {
    let outer = last
    last = 0
    body(&self)
    bytes.append(0)
    last = outer
  }

  mutating func element(_ value: Int) {
    bytes += varint(UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1))))
  }

  mutating func element(_ text: String) {
    let utf8 = Array(text.utf8)
    bytes += varint(UInt64(utf8.count)) + utf8
  }
}
