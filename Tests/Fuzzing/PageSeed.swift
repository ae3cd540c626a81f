import Extraction
import Foundation

/// Prints a page of a document as bytes, a seed.
///
/// - Returns: the exit code.
func printSeed(of path: String, page number: Int) -> CInt {
  do {
    let page = try openSource(path: path).page(number)
    FileHandle.standardOutput.write(Data(PageBytes.bytes(of: page)))
    return 0
  } catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    return 1
  }
}

extension PageBytes {
  /// Bytes that give a page like this one: to a quarter of a point, its characters evenly spaced.
  static func bytes(of page: Page) -> [UInt8] {
    var writer = ByteWriter()
    writer.begin(.page)
    writer.length(page.width)
    writer.length(page.height)
    var open: (run: TextRun, next: Double)?
    for glyph in page.glyphs where glyph.rotation == 0 && glyph.scalar.value >= 0x20 {
      let size = glyph.fontSize > 0 ? Double(glyph.fontSize) : glyph.box.height
      let y = glyph.box.midY - size / 2
      if let last = open, abs(last.run.y - y) < 1, abs(last.run.size - size) < 0.5,
        abs(last.next - glyph.box.minX) < 1.5
      {
        open?.next = glyph.box.maxX
      } else {
        var run = TextRun(x: glyph.box.minX, y: y, size: size)
        run.narrow = glyph.scalar.value < 0x100 && glyph.box.width > size * 0.75 ? 1 : 0.5
        writer.begin(run)
        open = (run, glyph.box.maxX)
      }
      writer.bytes += Array(String(glyph.scalar).utf8)
    }
    for rule in page.rules {
      writer.begin(.rule)
      writer.bytes.append(
        (rule.orientation == .vertical ? 1 : 0) | (rule.origin == .fill ? 2 : 0) | (rule.isVisible ? 0 : 8))
      writer.place(rule.position)
      writer.place(rule.start)
      writer.length(rule.length)
      writer.bytes.append(UInt8(clamping: Int(rule.thickness * 8)))
    }
    for area in page.areas {
      writer.begin(.area)
      writer.box(area.box)
      writer.bytes.append(UInt8(clamping: Int(area.luminance * 255)))
    }
    for picture in page.images {
      writer.begin(.picture)
      writer.box(picture)
    }
    return writer.bytes
  }
}

/// What `ByteReader` reads.
private struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func begin(_ command: PageBytes.Command) { bytes.append(command.rawValue) }

  mutating func begin(_ run: TextRun) {
    begin(.text)
    place(run.x)
    place(run.y)
    bytes.append(UInt8(clamping: Int(run.size * 4)))
    bytes.append(run.narrow == 1 ? 4 : 0)
  }

  mutating func place(_ points: Double) {
    let bits = UInt16(bitPattern: Int16(clamping: Int((points / PageBytes.unit).rounded())))
    bytes += [UInt8(bits >> 8), UInt8(bits & 0xFF)]
  }

  mutating func length(_ points: Double) {
    let bits = UInt16(clamping: Int((points / PageBytes.unit).rounded()))
    bytes += [UInt8(bits >> 8), UInt8(bits & 0xFF)]
  }

  mutating func box(_ box: Rectangle) {
    place(box.minX)
    place(box.minY)
    length(box.width)
    length(box.height)
  }
}
