/// Where a PDF's objects stand, by its own tables (ISO 32000-1, 7.5.4 and 7.5.8), of which the latest that names an object has
/// the last word.
///
/// Made only of files that are written as the standard has it; of all others poppler alone knows what it makes of them.
struct ObjectTable {
  /// Of the whole file: where the latest table stands, and what its trailer says.
  let start: Int
  let size: Int
  let catalogue: Range<Int>
  let information: Range<Int>?

  private let bytes: UnsafeRawBufferPointer
  /// By number.
  private var entries: [Entry]

  private struct Entry {
    /// Below zero where no table has named the object yet; zero for objects that are free or within a stream.
    var offset = -1
    var generation = 0
  }

  /// - Parameter inflation: unpacks the tables that are streams.
  init?(_ bytes: UnsafeRawBufferPointer, _ inflation: QuickInflation) {
    self.bytes = bytes
    guard bytes.starts(with: "%PDF-".utf8), let start = Self.startOfLatest(in: bytes) else { return nil }
    self.start = start
    entries = []
    guard let latest = Self.trailer(at: start, in: bytes), let size = latest.number("Size"),
      size <= Settings.Documents.mostObjects, let catalogue = latest.values["Root"]
    else { return nil }
    self.size = size
    self.catalogue = catalogue
    information = latest.values["Info"]
    guard [catalogue, information].allSatisfy({ $0.map(isReference) ?? true }) else { return nil }
    entries = [Entry](repeating: Entry(), count: size)
    var next: Int? = start
    var read: Set<Int> = []
    while let place = next {
      guard read.insert(place).inserted, let trailer = Self.trailer(at: place, in: bytes), take(trailer, inflation)
      else { return nil }
      if trailer.values["XRefStm"] != nil {
        guard let hidden = trailer.number("XRefStm"), read.insert(hidden).inserted,
          let stream = Self.trailer(at: hidden, in: bytes), take(stream, inflation)
        else { return nil }
      }
      next = trailer.number("Prev")
      if next == nil, trailer.values["Prev"] != nil { return nil }
    }
  }

  /// Whether the object of that number and generation is what begins at `offset`. Some programs name the end of the line before.
  func names(_ number: Int, _ generation: Int, at offset: Int) -> Bool {
    guard let entry = entry(of: (number, generation)), (0...2).contains(offset - entry.offset) else { return false }
    return bytes[entry.offset..<offset].allSatisfy(DictionaryScanner.isSpace)
  }

  private func entry(of object: (number: Int, generation: Int)) -> Entry? {
    guard entries.indices.contains(object.number), entries[object.number].offset > 0,
      entries[object.number].generation == object.generation
    else { return nil }
    return entries[object.number]
  }

  /// The value of an object that is nothing but a number.
  func number(of object: (number: Int, generation: Int)) -> Int? {
    guard let entry = entry(of: object) else { return nil }
    var scanner = DictionaryScanner(bytes, at: entry.offset)
    guard scanner.number() == object.number, scanner.number() == object.generation else { return nil }
    scanner.skipSpace()
    guard scanner.take("obj"), let value = scanner.number() else { return nil }
    scanner.skipSpace()
    return scanner.take("endobj") ? value : nil
  }

  private func isReference(_ value: Range<Int>) -> Bool {
    var scanner = DictionaryScanner(bytes, at: value.lowerBound)
    return scanner.reference() != nil && scanner.position == value.upperBound
  }

  /// A table with the dictionary that belongs to it: behind a table of text, before one that is a stream.
  private struct Trailer {
    let bytes: UnsafeRawBufferPointer
    let values: [String: Range<Int>]
    /// Of the table's text, or the stream's content.
    let content: Int
    let isStream: Bool

    func number(_ key: String) -> Int? {
      guard let value = values[key] else { return nil }
      var scanner = DictionaryScanner(bytes, at: value.lowerBound)
      guard let number = scanner.number(), scanner.position == value.upperBound else { return nil }
      return number
    }

    func numbers(_ key: String) -> [Int]? {
      guard let value = values[key] else { return nil }
      var scanner = DictionaryScanner(bytes, at: value.lowerBound)
      return scanner.numbers()
    }
  }

  /// Behind the last `startxref`, with nothing behind its number but the mark of the end.
  private static func startOfLatest(in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let end = CrossReference.endOfLastMark(in: bytes) else { return nil }
    var scanner = DictionaryScanner(bytes, at: end)
    guard let start = scanner.number(), start < bytes.count else { return nil }
    // The mark of the end is a comment.
    scanner.skipSpace()
    return scanner.position == bytes.count ? start : nil
  }

  private static func trailer(at place: Int, in bytes: UnsafeRawBufferPointer) -> Trailer? {
    guard place < bytes.count else { return nil }
    var scanner = DictionaryScanner(bytes, at: place)
    if scanner.take("xref") {
      let content = scanner.position
      while scanner.number() != nil {
        guard let count = scanner.number() else { return nil }
        scanner.skipSpace()
        let end = scanner.position.addingReportingOverflow(count &* entryLength)
        guard count <= Settings.Documents.mostObjects, !end.overflow, end.partialValue <= bytes.count
        else { return nil }
        scanner = DictionaryScanner(bytes, at: end.partialValue)
        scanner.skipSpace()
      }
      guard scanner.take("trailer") else { return nil }
      scanner.skipSpace()
      guard let values = scanner.dictionary() else { return nil }
      return Trailer(bytes: bytes, values: values, content: content, isStream: false)
    }
    guard scanner.number() != nil, scanner.number() != nil else { return nil }
    scanner.skipSpace()
    guard scanner.take("obj") else { return nil }
    scanner.skipSpace()
    guard let values = scanner.dictionary() else { return nil }
    scanner.skipSpace()
    guard scanner.take("stream"), scanner.take("\r\n") || scanner.take("\n") else { return nil }
    return Trailer(bytes: bytes, values: values, content: scanner.position, isStream: true)
  }

  /// Bytes of an object's line, `0000000017 00000 n` with two that end it.
  private static let entryLength = 20

  private mutating func take(_ trailer: Trailer, _ inflation: QuickInflation) -> Bool {
    trailer.isStream ? takeStream(trailer, inflation) : takeLines(trailer)
  }

  private mutating func takeLines(_ trailer: Trailer) -> Bool {
    var scanner = DictionaryScanner(bytes, at: trailer.content)
    while let first = scanner.number() {
      guard let count = scanner.number() else { return false }
      scanner.skipSpace()
      for index in 0..<count {
        let line = scanner.position
        guard let offset = scanner.number(), let generation = scanner.number() else { return false }
        scanner.skipSpace()
        let isUsed = scanner.take("n")
        guard isUsed || scanner.take("f") else { return false }
        scanner.skipSpace()
        guard scanner.position == line + Self.entryLength || index == count - 1 else { return false }
        name(first + index, isUsed ? Entry(offset: offset, generation: generation) : Entry(offset: 0))
      }
    }
    return true
  }

  private mutating func takeStream(_ trailer: Trailer, _ inflation: QuickInflation) -> Bool {
    guard let length = trailer.number("Length"), trailer.content + length <= bytes.count,
      let widths = trailer.numbers("W"), widths.count == 3, widths.allSatisfy({ $0 <= 6 }), widths[1] > 0,
      let size = trailer.number("Size"), size <= Settings.Documents.mostObjects,
      let filter = trailer.values["Filter"], isFlate(filter, in: bytes)
    else { return false }
    let sections = trailer.values["Index"] == nil ? [0, size] : trailer.numbers("Index") ?? []
    guard !sections.isEmpty, sections.count.isMultiple(of: 2) else { return false }
    let row = widths.reduce(0, +)
    var columns: Int?
    if let parameters = trailer.values["DecodeParms"] {
      guard let predicted = Self.predictedColumns(parameters, in: bytes), predicted == row else { return false }
      columns = predicted
    }
    let packed = UnsafeRawBufferPointer(rebasing: bytes[trailer.content..<trailer.content + length])
    return inflation.withContent(of: packed) { content in
      guard let rows = columns.map({ Self.unfiltered(content, columns: $0) }) ?? Array(content) else { return false }
      takeRows(rows, widths, sections)
      return true
    } ?? false
  }

  /// - Parameter sections: pairs of the first object's number and how many there are.
  private mutating func takeRows(_ rows: [UInt8], _ widths: [Int], _ sections: [Int]) {
    let row = widths.reduce(0, +)
    var position = 0
    for section in stride(from: 0, to: sections.count, by: 2) {
      for index in 0..<sections[section + 1] {
        guard position + row <= rows.count else { return }
        var fields = [0, 0, 0]
        var place = position
        for (field, width) in widths.enumerated() {
          for byte in rows[place..<place + width] { fields[field] = fields[field] << 8 | Int(byte) }
          place += width
        }
        position += row
        let kind = widths[0] == 0 ? 1 : fields[0]
        name(
          sections[section] + index, kind == 1 ? Entry(offset: fields[1], generation: fields[2]) : Entry(offset: 0))
      }
    }
  }

  /// What an earlier table says of an object that a later one has named is past.
  private mutating func name(_ number: Int, _ entry: Entry) {
    guard entries.indices.contains(number), entries[number].offset < 0 else { return }
    entries[number] = entry
  }

  /// How long a row is of what is written as differences from the row before (PNG, RFC 2083), by the parameters of a
  /// stream; nil where they are others.
  private static func predictedColumns(_ parameters: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Int? {
    var scanner = DictionaryScanner(bytes, at: parameters.lowerBound)
    guard let values = scanner.dictionary(), values.keys.allSatisfy({ $0 == "Predictor" || $0 == "Columns" }),
      let predictor = values["Predictor"], let columns = values["Columns"]
    else { return nil }
    scanner = DictionaryScanner(bytes, at: predictor.lowerBound)
    guard let kind = scanner.number(), (10...15).contains(kind) else { return nil }
    scanner = DictionaryScanner(bytes, at: columns.lowerBound)
    return scanner.number()
  }

  /// Undoes the two of PNG's filters that tables are written with: none, and differences from the byte above.
  private static func unfiltered(_ content: UnsafeRawBufferPointer, columns: Int) -> [UInt8]? {
    guard content.count.isMultiple(of: columns + 1) else { return nil }
    var rows: [UInt8] = []
    rows.reserveCapacity(content.count)
    var above = [UInt8](repeating: 0, count: columns)
    for start in stride(from: 0, to: content.count, by: columns + 1) {
      let isDifference = content[start] == 2
      guard isDifference || content[start] == 0 else { return nil }
      for column in 0..<columns {
        let byte = content[start + 1 + column]
        above[column] = isDifference ? above[column] &+ byte : byte
      }
      rows += above
    }
    return rows
  }
}

/// Whether a filter is `/FlateDecode`, by itself or as an array of one.
func isFlate(_ filter: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
  var scanner = DictionaryScanner(bytes, at: filter.lowerBound)
  let isArray = scanner.take("[")
  if isArray { scanner.skipSpace() }
  guard scanner.take("/FlateDecode") else { return false }
  if isArray {
    scanner.skipSpace()
    guard scanner.take("]") else { return false }
  }
  return scanner.position == filter.upperBound
}
