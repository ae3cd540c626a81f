import CPoppler

/// A PDF's streams as they are unpacked, behind the file like a later state of it (ISO 32000-1, 7.5.6).
///
/// poppler unpacks byte by byte, which takes a seventh of its time; libdeflate does it in a tenth of that. Only those streams
/// are taken of which nothing can be said but that they are whole: the tables of the file name the object where it stands,
/// its length is right, what is packed fits its checksum. All else stays as it is.
struct UnpackedStreams {
  /// The file and the new state, as poppler is to read them. Whoever makes one releases it.
  let document: OpaquePointer
  /// How many bytes came out of the streams, by where the content of each begins in the file.
  let counts: [Int: Int]

  /// Nil where nothing was unpacked.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= Settings.Documents.unpackedFile, bytes.place(of: "/Encrypt") == nil,
      let inflation = QuickInflation(), let table = ObjectTable(bytes, inflation)
    else { return nil }
    var update = Update(bytes)
    var counts: [Int: Int] = [:]
    var end = 0
    while let mark = bytes.place(of: "stream", from: end) {
      end = mark + 6
      // Not `endstream`.
      guard mark > 0, bytes[mark - 1] != UInt8(ascii: "d") else { continue }
      guard let stream = PackedStream(endingBefore: mark, in: bytes, table) else { continue }
      end = stream.content.upperBound
      let packed = UnsafeRawBufferPointer(rebasing: bytes[stream.content])
      inflation.withContent(of: packed) { content in
        if update.add(stream, content) { counts[stream.content.lowerBound] = content.count }
      }
    }
    guard let document = update.end(table) else { return nil }
    self.document = document
    self.counts = counts
  }
}

/// A stream whose only filter is `/FlateDecode`, and which stands as its dictionary says.
private struct PackedStream {
  let number: Int
  let generation: Int
  let dictionary: Range<Int>
  let filter: Range<Int>
  let length: Range<Int>
  let content: Range<Int>

  /// - Parameter mark: where the word `stream` stands.
  init?(endingBefore mark: Int, in bytes: UnsafeRawBufferPointer, _ table: ObjectTable) {
    let before = UnsafeRawBufferPointer(rebasing: bytes[..<mark])
    guard let begin = before.lastPlace(of: " obj", from: max(0, mark - Settings.Documents.longestDictionary)),
      let header = DictionaryScanner.objectHeader(before: begin, in: bytes),
      table.names(header.number, header.generation, at: header.start)
    else { return nil }
    (number, generation) = (header.number, header.generation)
    var scanner = DictionaryScanner(bytes, at: begin + 4)
    scanner.skipSpace()
    let dictionaryStart = scanner.position
    guard let values = scanner.dictionary() else { return nil }
    dictionary = dictionaryStart..<scanner.position
    scanner.skipSpace()
    guard scanner.position == mark, scanner.take("stream"), scanner.take("\r\n") || scanner.take("\n"),
      let filter = values["Filter"], isFlate(filter, in: bytes), let length = values["Length"]
    else { return nil }
    // What reads a stream in another way than as bytes: differences, pictures, tables of objects, other files.
    guard Self.others.allSatisfy({ values[$0] == nil }) else { return nil }
    for (key, value) in [("Subtype", "/Image"), ("Type", "/XRef")] {
      if let said = values[key], bytes[said].elementsEqual(value.utf8) { return nil }
    }
    (self.filter, self.length) = (filter, length)
    var lengthScanner = DictionaryScanner(bytes, at: length.lowerBound)
    let count: Int
    if let number = lengthScanner.number(), lengthScanner.position == length.upperBound {
      count = number
    } else {
      lengthScanner = DictionaryScanner(bytes, at: length.lowerBound)
      guard let object = lengthScanner.reference(), let number = table.number(of: object) else { return nil }
      count = number
    }
    guard count >= Settings.Documents.leastPacked, scanner.position + count <= bytes.count else { return nil }
    content = scanner.position..<scanner.position + count
    scanner = DictionaryScanner(bytes, at: content.upperBound)
    scanner.skipSpace()
    guard scanner.take("endstream") else { return nil }
  }

  private static let others = ["DecodeParms", "DP", "F", "FFilter", "FDecodeParms"]
}

/// A later state of a file: objects that take the place of others, and the table that says so.
private struct Update {
  private let file: UnsafeRawBufferPointer
  /// The file and the update, in memory of GLib's; what is not written to takes none.
  private let space: UnsafeMutableRawBufferPointer
  private var count: Int
  private var places: [(number: Int, generation: Int, offset: Int)] = []

  init(_ file: UnsafeRawBufferPointer) {
    self.file = file
    let size = file.count + Settings.Documents.unpackedContent
    space = UnsafeMutableRawBufferPointer(start: g_malloc(gsize(size)), count: size)
    space.copyMemory(from: file)
    count = file.count
  }

  /// - Returns: whether there was space.
  mutating func add(_ stream: PackedStream, _ content: UnsafeRawBufferPointer) -> Bool {
    let rest = Settings.Documents.longestDictionary + (places.count + 1) * Self.longestEntry + Self.longestTrailer
    guard count + content.count + rest <= space.count else { return false }
    write("\n")
    places.append((stream.number, stream.generation, count))
    write("\(stream.number) \(stream.generation) obj\n")
    // Values that begin with a sign of their own need no space before them; words do.
    let length = (stream.length, " \(content.count)")
    let filter = (stream.filter, " null")
    var from = stream.dictionary.lowerBound
    for (range, value) in [length, filter].sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      write(file[from..<range.lowerBound])
      write(value)
      from = range.upperBound
    }
    write(file[from..<stream.dictionary.upperBound])
    write("\nstream\n")
    write(content[...])
    write("\nendstream\nendobj\n")
    return true
  }

  /// The whole document; nil, and nothing is left, where nothing was added.
  mutating func end(_ table: ObjectTable) -> OpaquePointer? {
    guard !places.isEmpty else {
      g_free(space.baseAddress)
      return nil
    }
    let start = count
    write("xref\n")
    for place in places {
      write("\(place.number) 1\n\(padded(place.offset, 10)) \(padded(place.generation, 5)) n \n")
    }
    write("trailer\n<< /Size \(table.size) /Prev \(table.start) /Root ")
    write(file[table.catalogue])
    if let information = table.information {
      write(" /Info ")
      write(file[information])
    }
    write(" >>\nstartxref\n\(start)\n%%EOF\n")
    return g_bytes_new_take(g_realloc(space.baseAddress, gsize(count)), gsize(count))
  }

  /// Bytes of an object's part of the table, with the words around the object.
  private static let longestEntry = 128
  /// Bytes of what ends the document; the two values that it copies are references.
  private static let longestTrailer = 256

  private func padded(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }

  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)[...]) }
  }

  private mutating func write(_ bytes: Slice<UnsafeRawBufferPointer>) {
    UnsafeMutableRawBufferPointer(rebasing: space[count...]).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes))
    count += bytes.count
  }
}
