import Disclosure
import Extraction
import Foundation

/// Which program read a document: two of one identity read everything alike.
///
/// A version is not enough: it stays the same while rules change and the program is built anew.
package struct ToolIdentity: Hashable, Sendable {
  /// Digest of the files and columns of a dataset: rows of one value fit together.
  package let rows: String
  /// The program's own build, and the version of the library that reads PDFs for it.
  package let build: String

  /// - Parameter build: any word without spaces.
  package init(build: String) {
    let columns = DatasetResource.all.map { "\($0.path): \($0.columns.map(\.name).joined(separator: " "))" }
    rows = String(textDigest((columns + [TableSchema.version]).joined(separator: "\n")).prefix(16))
    self.build = build
  }

  /// The program that runs, with the libraries that it found.
  ///
  /// - Parameter pictures: which pages are read as pictures; it counts where what reads them is installed.
  /// - Throws: `ExtractionError` where its file cannot be read.
  package static func ofThisProgram(pictures: PictureReadingMode = .off) throws -> ToolIdentity {
    let program = try linkedBuild(ofFile: "/proc/self/exe") ?? contentDigest(ofFile: "/proc/self/exe")
    let readers = pictures != .off && PictureReadingMode.hasFiles ? "\(ocr)\(pictures.rawValue)" : ""
    return ToolIdentity(build: "\(program)-poppler-\(popplerVersion)\(readers)")
  }

  /// Whether a build is this one, however it read pictures. Call it of an identity without a reading of them.
  package func isProgram(ofBuild build: String) -> Bool {
    build == self.build || build.hasPrefix(self.build + Self.ocr)
  }

  private static let ocr = "-ocr-"
}

/// What the linker marked a program with, a digest of all that it put together, in hexadecimal: no file of 70 MB has to be read
/// for it. Nil where there is none, or not at the file's beginning.
private func linkedBuild(ofFile path: String) -> String? {
  guard let head = try? FileHandle(forReadingAtPath: path)?.read(upToCount: 1 << 16) else { return nil }
  return head.withUnsafeBytes(linkedBuild(inProgram:))
}

/// By the head of an ELF file of 64 bits, little end first, and the list of what is loaded of it.
func linkedBuild(inProgram head: UnsafeRawBufferPointer) -> String? {
  func number<Word: FixedWidthInteger>(_ place: Int, _: Word.Type) -> Int? {
    guard place >= 0, place + MemoryLayout<Word>.size <= head.count else { return nil }
    return Int(exactly: Word(littleEndian: head.loadUnaligned(fromByteOffset: place, as: Word.self)))
  }
  guard head.starts(with: [0x7F, UInt8(ascii: "E"), UInt8(ascii: "L"), UInt8(ascii: "F"), 2, 1]),
    let list = number(32, UInt64.self), list <= head.count, let size = number(54, UInt16.self),
    let count = number(56, UInt16.self)
  else { return nil }
  let notes = 4
  for entry in 0..<count where number(list + entry * size, UInt32.self) == notes {
    guard let start = number(list + entry * size + 8, UInt64.self),
      let length = number(list + entry * size + 32, UInt64.self), length <= head.count, start <= head.count - length
    else { continue }
    if let build = linkedBuild(in: UnsafeRawBufferPointer(rebasing: head[start..<start + length])) { return build }
  }
  return nil
}

/// Of the notes of a program: three lengths and kinds of four bytes each, an owner, a content, both filled up to four bytes.
func linkedBuild(in notes: UnsafeRawBufferPointer) -> String? {
  func word(_ place: Int) -> Int {
    Int(UInt32(littleEndian: notes.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
  }
  let markOfLinker = 3
  var place = 0
  while place + 12 <= notes.count {
    let (ownerLength, length, kind) = (word(place), word(place + 4), word(place + 8))
    let owner = place + 12
    let content = owner + (ownerLength + 3) & ~3
    guard content + length <= notes.count else { return nil }
    if kind == markOfLinker, notes[owner..<owner + ownerLength].elementsEqual("GNU\0".utf8), length > 0 {
      return notes[content..<content + length].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    place = content + (length + 3) & ~3
  }
  return nil
}
