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
  private var groups: [ParquetRowGroup] = []
  /// How many of them were asked for.
  private var endedGroups = 0
  private let gzip: Gzip

  /// Rows, and bytes of a column, at which a row group ends.
  private static let rowsOfGroup = 100_000
  private static let bytesOfColumn = 32_000_000
  static let precision = 18
  static let scale = 2

  static let magic = Array("PAR1".utf8)

  /// - Parameters:
  ///   - resource: of a dataset; where it numbers the rows of each document, the file does.
  ///   - gzip: may be that of other files.
  ///   - write: takes the file's bytes as they come.
  /// - Throws: what `write` throws.
  init(_ resource: DatasetResource, _ gzip: Gzip = Gzip(), to write: @escaping ([UInt8]) throws -> Void) throws {
    (columns, fields, self.gzip, self.write) = (resource.numberedColumns, resource.numberedFields, gzip, write)
    values = columns.map { ParquetValues($0.type) }
    try write(Self.magic)
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
    _ = try endGroups()
    var footer = description
    footer.append(littleEndian: UInt32(footer.count))
    try write(footer + Self.magic)
  }

  /// Ends the row group, so that those since the last time can be taken over into another file.
  ///
  /// - Returns: these, in their order.
  mutating func endGroups() throws -> [ParquetRowGroup] {
    if rows > 0 { try endGroup() }
    defer { endedGroups = groups.count }
    return Array(groups[endedGroups...])
  }

  /// Takes row groups over from another file of the same columns, whose bytes were written already.
  mutating func takeOver(_ taken: [ParquetRowGroup]) {
    groups += taken
    allRows += taken.reduce(0) { $0 + $1.rows }
    endedGroups = groups.count
  }

  private mutating func endGroup() throws {
    var group = ParquetRowGroup(rows: rows)
    for index in values.indices {
      let page = values[index].page
      let compressed = gzip.packed(page)
      let header = pageHeader(size: page.count, compressedSize: compressed.count)
      group.sizes.append(header.count + page.count)
      group.compressedSizes.append(header.count + compressed.count)
      try write(header + compressed)
      values[index].removeAll()
    }
    groups.append(group)
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
        var offset = Self.magic.count
        for group in groups {
          list.structure { describe(group, at: offset, in: &$0) }
          offset += group.length
        }
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

  private func describe(_ group: ParquetRowGroup, at start: Int, in element: inout ThriftWriter) {
    element.list(1, .structure, count: columns.count) { list in
      var offset = start
      for (index, column) in columns.enumerated() {
        list.structure { element in
          element.long(2, offset)
          element.structure(3) { data in
            data.integer(1, column.type.physical.rawValue)
            data.list(2, .integer, count: 2) { list in
              list.element(ParquetEncoding.plain)
              list.element(ParquetEncoding.runLength)
            }
            data.list(3, .binary, count: 1) { $0.element(column.name) }
            data.integer(4, 2)  // gzip
            data.long(5, group.rows)
            data.long(6, group.sizes[index])
            data.long(7, group.compressedSizes[index])
            data.long(9, offset)
          }
        }
        offset += group.compressedSizes[index]
      }
    }
    element.long(2, group.sizes.reduce(0, +))
    element.long(3, group.rows)
  }
}

/// Rows of a Parquet file whose values stand together, column by column.
struct ParquetRowGroup: Codable, Sendable {
  let rows: Int
  /// Bytes of each column, with what describes its page.
  var sizes: [Int] = []
  /// The same as they stand in the file.
  var compressedSizes: [Int] = []

  init(rows: Int) { self.rows = rows }

  /// Bytes that it has in the file.
  var length: Int { compressedSizes.reduce(0, +) }
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
      guard let value = shortInteger(field) ?? Int64(String(decoding: field, as: UTF8.self)) else {
        return false
      }
      bytes.append(littleEndian: value)
    case .percent, .number:
      guard let value = nearestNumber(field) else { return false }
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
