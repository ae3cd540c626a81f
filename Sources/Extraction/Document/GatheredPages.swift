import CPoppler

/// The pages of a PDF that has lost its list of pages, or the table that leads to it, as where it was cut off: all that stand in
/// the file by themselves, in the order in which they stand.
///
/// Without a trailer poppler gives up, though it makes a table of objects anew wherever one is there. So a list of pages and a
/// trailer are put behind the file. Pages within streams of objects are not found.
struct GatheredPages {
  /// The file and what was put behind it. Whoever makes one releases it.
  let document: OpaquePointer

  /// Nil where no page stands in the file, or it is encrypted: what would open it is lost.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= Settings.Documents.gatheredFile,
      Self.signsOfEncryption.allSatisfy({ bytes.place(of: $0) == nil })
    else { return nil }
    var seen: Set<Int> = []
    var references: [String] = []
    var inherited: [String: Range<Int>] = [:]
    var highest = 0
    var end = 0
    // What stands in a broken dictionary is looked at again, but not for ever.
    var budget = 8 * bytes.count
    while budget > 0, let word = bytes.place(of: " obj", from: end) {
      end = word + 4
      guard let header = DictionaryScanner.objectHeader(before: word, in: bytes),
        header.number < Settings.Documents.mostObjects
      else { continue }
      highest = max(highest, header.number)
      var scanner = DictionaryScanner(bytes, at: end)
      scanner.skipSpace()
      let values = scanner.dictionary()
      budget -= scanner.position - end
      guard let values else { continue }
      end = scanner.position
      guard let type = values["Type"] else { continue }
      if bytes[type].elementsEqual("/Page".utf8) {
        // It may stand there in several states, of which poppler takes the last.
        if seen.insert(header.number).inserted { references.append("\(header.number) \(header.generation) R") }
      } else if bytes[type].elementsEqual("/Pages".utf8) {
        for key in Self.inheritable { inherited[key] = inherited[key] ?? values[key] }
      }
    }
    guard !references.isEmpty else { return nil }
    let (list, catalogue) = (highest + 1, highest + 2)
    // The file may end within a stream.
    var tail = Array("\nendstream\nendobj\n\(list) 0 obj\n<< /Type /Pages /Count \(references.count)".utf8)
    tail += Array(" /Kids [\(references.joined(separator: " "))]".utf8)
    for key in Self.inheritable {
      if let value = inherited[key] { tail += Array(" /\(key) ".utf8) + bytes[value] }
    }
    tail += Array(" >>\nendobj\n\(catalogue) 0 obj\n<< /Type /Catalog /Pages \(list) 0 R >>\nendobj\n".utf8)
    tail += Array("trailer\n<< /Size \(catalogue + 1) /Root \(catalogue) 0 R >>\nstartxref\n0\n%%EOF\n".utf8)
    let size = bytes.count + tail.count
    let space = UnsafeMutableRawBufferPointer(start: g_malloc(gsize(size)), count: size)
    space.copyMemory(from: bytes)
    space[bytes.count...].copyBytes(from: tail)
    document = g_bytes_new_take(space.baseAddress, gsize(size))
  }

  /// What a page has from the list that it stands in (ISO 32000-1, table 30).
  private static let inheritable = ["Resources", "MediaBox", "CropBox", "Rotate"]
  private static let signsOfEncryption = ["/Encrypt", "/Filter /Standard", "/Filter/Standard"]
}
