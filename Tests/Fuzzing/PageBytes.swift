import Diagnostics
import Extraction

/// Pages made of bytes: what is below a space begins a command, and all others are text. So most changes of a byte, and
/// most pieces of one input in another, are a page again.
///
/// Places are in quarters of a point, two bytes each, as poppler's are to an eighth; what Extraction leaves out as impossible
/// cannot be said.
struct PageBytes: PageSource {
  let name = "fuzzed.pdf"
  let sha256 = String(repeating: "0", count: 64)
  let metadata = DocumentMetadata()
  let diagnostics: [Diagnostic] = []
  private(set) var pages: [Page]

  var pageCount: Int { pages.count }

  var pictureReadings: [Int: PictureReading] {
    Dictionary(uniqueKeysWithValues: pages.compactMap { page in page.pictureReading.map { (page.number, $0) } })
  }

  func page(_ number: Int) throws(ExtractionError) -> Page { pages[number - 1] }

  enum Command: UInt8 {
    /// Place, size, direction and spacing; then the text, until another command.
    case text = 1
    /// Which way and how drawn, position, start, length, thickness.
    case rule = 2
    /// A box and its brightness.
    case area = 3
    /// A box.
    case picture = 4
    /// Width and height.
    case page = 5
    /// A box.
    case cutCell = 6
    /// What the page has that is not shown: which, and how often.
    case count = 7
    /// Place, width and height of a cell, which lines are drawn; then cells, with tabs and line feeds between.
    case table = 8
    /// A box, then what was read in a picture.
    case number = 14
  }

  /// Points in a unit of the bytes' places.
  static let unit = 0.25
  private static let mostColumns = 40

  init(_ bytes: [UInt8]) {
    pages = [Page(number: 1, width: 595, height: 842)]
    var reader = ByteReader(bytes)
    while let byte = reader.next() {
      guard let command = Command(rawValue: byte) else { continue }
      carryOut(command, &reader)
    }
  }

  private mutating func carryOut(_ command: Command, _ reader: inout ByteReader) {
    let last = pages.count - 1
    switch command {
    case .text: addText(&reader)
    case .rule: pages[last].rules.append(Self.rule(&reader))
    case .area:
      let box = reader.box()
      pages[last].areas.append(Area(box: box, luminance: Double(reader.byte()) / 255))
    case .picture: pages[last].images.append(reader.box())
    case .page:
      let (width, height) = (reader.length(), reader.length())
      pages.append(Page(number: pages.count + 1, width: max(width, 1), height: max(height, 1)))
    case .cutCell: pages[last].cutCells.append(reader.box())
    case .count:
      let (which, count) = (reader.byte() % 5, Int(reader.byte()))
      switch which {
      case 0: pages[last].unreadCharacters += count
      case 1: pages[last].charactersBehindPictures += count
      case 2: pages[last].charactersBeyondPaper += count
      case 3: pages[last].unmappedFonts.append("F\(count)")
      default: pages[last].hasFigures = true
      }
    case .table: addTable(&reader)
    case .number:
      let (box, isAgreed) = (reader.box(), reader.byte() % 2 == 0)
      let text = String(String.UnicodeScalarView(reader.text()))
      var reading = pages[last].pictureReading ?? PictureReading()
      let other = isAgreed ? text : String(text.dropLast())
      reading.numbers.append(
        ReadNumber(box: box, first: text, second: other, isAgreed: isAgreed, candidates: isAgreed ? [] : [text, other]))
      reading.lines += 1
      pages[last].pictureReading = reading
    }
  }

  private mutating func addText(_ reader: inout ByteReader) {
    let run = TextRun(&reader)
    pages[pages.count - 1].glyphs += run.glyphs(reader.text())
  }

  private static func rule(_ reader: inout ByteReader) -> Rule {
    let how = reader.byte()
    let (position, start, length) = (reader.place(), reader.place(), reader.length())
    return Rule(
      orientation: how & 1 == 0 ? .horizontal : .vertical, position: position, start: start, end: start + length,
      thickness: Double(reader.byte()) / 8, origin: how & 2 == 0 ? .stroke : .fill,
      luminance: how & 4 == 0 ? 0 : 0.75, isVisible: how & 8 == 0)
  }

  /// What takes a page of commands otherwise: a table whose cells are as wide as one another.
  private mutating func addTable(_ reader: inout ByteReader) {
    let (left, top) = (reader.place(), reader.place())
    let (width, height) = (4 + Double(reader.byte()), 4 + Double(reader.byte()) / 4)
    let drawn = reader.byte()
    var rows = [[[Unicode.Scalar]]()]
    repeat {
      if rows[rows.count - 1].count < Self.mostColumns { rows[rows.count - 1].append(reader.text()) }
      if reader.skip(0x0A) { rows.append([]) } else if !reader.skip(0x09) { break }
    } while true
    let columns = rows.map(\.count).max() ?? 0
    let size = min(height - 2, 10)
    var page = pages[pages.count - 1]
    for (row, cells) in rows.enumerated() {
      let y = top + Double(row) * height
      for (column, cell) in cells.enumerated() {
        let run = TextRun(x: left + Double(column) * width + 1, y: y + (height - size) / 2, size: size)
        page.glyphs += run.glyphs(cell)
      }
    }
    let (right, bottom) = (left + Double(columns) * width, top + Double(rows.count) * height)
    if drawn & 1 == 0 {
      page.rules += (0...rows.count).map {
        Rule(orientation: .horizontal, position: top + Double($0) * height, start: left, end: right, thickness: 0.5)
      }
    }
    if drawn & 2 == 0 {
      page.rules += (0...columns).map {
        Rule(orientation: .vertical, position: left + Double($0) * width, start: top, end: bottom, thickness: 0.5)
      }
    }
    pages[pages.count - 1] = page
  }
}

/// Where a run of characters begins, and how they follow one another.
struct TextRun: Equatable {
  var x: Double
  var y: Double
  /// Points.
  var size: Double
  /// As a glyph has it.
  var rotation: Int16 = 0
  /// Ems from a character below U+0100 to the next; from others it is one.
  var narrow = 0.5

  init(x: Double, y: Double, size: Double) { (self.x, self.y, self.size) = (x, y, size) }

  init(_ reader: inout ByteReader) {
    (x, y) = (reader.place(), reader.place())
    size = max(Double(reader.byte()) / 4, 0.25)
    let how = reader.byte()
    rotation = Int16(how & 3) * 90
    narrow = how & 4 == 0 ? 0.5 : 1
  }

  func advance(_ scalar: Unicode.Scalar) -> Double { scalar.value < 0x100 ? size * narrow : size }

  func glyphs(_ scalars: [Unicode.Scalar]) -> [Glyph] {
    var (x, y) = (x, y)
    return scalars.map { scalar in
      let advance = advance(scalar)
      defer {
        if rotation % 180 == 0 {
          x += rotation == 0 ? advance : -advance
        } else {
          y += rotation == 90 ? advance : -advance
        }
      }
      let (width, height) = rotation % 180 == 0 ? (advance, size) : (size, advance)
      let box = Rectangle(minX: x, minY: y, maxX: x + width, maxY: y + height)
      return Glyph(scalar: scalar, box: box, fontSize: Float(size), rotation: rotation)
    }
  }
}

/// Bytes one after the other; behind the last one there are zeros.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> UInt8? {
    guard position < bytes.count else { return nil }
    position += 1
    return bytes[position - 1]
  }

  mutating func byte() -> UInt8 { next() ?? 0 }

  /// Points, up to 8 km to either side.
  mutating func place() -> Double { Double(Int16(bitPattern: UInt16(byte()) << 8 | UInt16(byte()))) * PageBytes.unit }

  mutating func length() -> Double { Double(UInt16(byte()) << 8 | UInt16(byte())) * PageBytes.unit }

  mutating func box() -> Rectangle {
    let (x, y) = (place(), place())
    return Rectangle(minX: x, minY: y, maxX: x + length(), maxY: y + length())
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// All up to the next command.
  mutating func text() -> [Unicode.Scalar] {
    let end = bytes[position...].firstIndex { $0 < 0x20 } ?? bytes.count
    defer { position = end }
    return Array(String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars)
  }
}
