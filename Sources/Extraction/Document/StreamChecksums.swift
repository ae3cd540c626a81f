import CPoppler
import Glibc

/// Holds a PDF's compressed streams of text against the checksums behind them (RFC 1950, ADLER32), which poppler does
/// not look at: bytes that changed may still be a valid code, of other text or of an early end.
enum StreamChecksums {
  /// Where the first stream begins whose content is not what was compressed; nil where all are.
  ///
  /// Looked at are page contents, streams of objects and fonts: poppler takes a font as far as it can be taken, and what
  /// stands in it wrongly makes others of the glyphs that it draws. Pictures, which are most of a file, say nothing that a table
  /// is read from; what is encrypted, or has another filter too, is not looked at.
  ///
  /// - Parameter known: how many bytes come out of the streams that are known to be whole, by where each begins.
  static func firstBroken(in bytes: UnsafeRawBufferPointer, except known: [Int: Int] = [:]) -> Int? {
    guard let decompressor = g_zlib_decompressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB) else { return nil }
    let converter = UnsafeMutableRawPointer(decompressor)
    defer { g_object_unref(converter) }
    guard bytes.place(of: "/Encrypt") == nil else { return nil }
    var scratch = [UInt8](repeating: 0, count: Settings.Documents.chunk)
    let quick = QuickInflation()
    var budget = Settings.Documents.checkedContent
    var end = 0
    while budget > 0, let mark = bytes.place(of: "stream", from: end) {
      end = mark + 6
      guard let start = contentStart(after: end, in: bytes) else { continue }
      let known = known[start]
      guard known != nil || isText(dictionaryBefore: mark, in: bytes) else { continue }
      let stop = bytes.place(of: "endstream", from: start) ?? bytes.count
      end = stop + 9 < bytes.count ? stop + 9 : bytes.count
      let stream = UnsafeRawBufferPointer(rebasing: bytes[start..<stop])
      if let count = known ?? quick?.withContent(of: stream, { $0.count }) {
        // What comes in one piece is not counted below either.
        budget -= count / scratch.count * scratch.count
        continue
      }
      if isBroken(stream, OpaquePointer(converter), &scratch, &budget) { return start }
    }
    return nil
  }

  /// Behind the word `stream`: a line feed, with or without a carriage return before it (ISO 32000-1, 7.3.8.1).
  private static func contentStart(after end: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard end + 2 < bytes.count else { return nil }
    if bytes[end] == 0x0A { return end + 1 }
    return bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? end + 2 : nil
  }

  private static func isText(dictionaryBefore mark: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let from = max(0, mark - Settings.Documents.longestDictionary)
    let before = UnsafeRawBufferPointer(rebasing: bytes[from..<mark])
    guard let object = before.lastPlace(of: " obj") else { return false }
    let dictionary = UnsafeRawBufferPointer(rebasing: before[(object + 4)...])
    func has(_ key: String) -> Bool { dictionary.place(of: key) != nil }
    return isFlateAlone(dictionary) && !has("/Image")
  }

  /// Whether the stream's only filter is `/FlateDecode`, by itself or as an array of one; keys may follow without a
  /// space, as in `<</Filter/FlateDecode/Length 9>>`.
  private static func isFlateAlone(_ dictionary: UnsafeRawBufferPointer) -> Bool {
    guard let filter = dictionary.place(of: "/Filter") else { return false }
    var value = dictionary[(filter + 7)...].drop { $0 <= 0x20 }
    let isArray = value.first == UInt8(ascii: "[")
    if isArray { value = value.dropFirst().drop { $0 <= 0x20 } }
    let name = Array("/FlateDecode".utf8)
    guard value.starts(with: name) else { return false }
    value = value.dropFirst(name.count).drop { $0 <= 0x20 }
    return !isArray || value.first == UInt8(ascii: "]")
  }

  /// Whether the stream comes to its end and is not what was compressed; one that is cut off is poppler's to tell.
  private static func isBroken(
    _ stream: UnsafeRawBufferPointer, _ converter: OpaquePointer, _ scratch: inout [UInt8], _ budget: inout Int
  ) -> Bool {
    g_converter_reset(converter)
    var position = 0
    while budget > 0 {
      var (taken, made): (gsize, gsize) = (0, 0)
      var failure: UnsafeMutablePointer<GError>?
      let result = g_converter_convert(
        converter, stream.baseAddress.map { $0 + position }, gsize(stream.count - position), &scratch,
        gsize(scratch.count), G_CONVERTER_INPUT_AT_END, &taken, &made, &failure)
      defer { g_clear_error(&failure) }
      switch result {
      case G_CONVERTER_CONVERTED:
        position += Int(taken)
        budget -= Int(made)
      case G_CONVERTER_ERROR:
        guard let failure else { return false }
        return g_error_matches(failure, g_io_error_quark(), Int32(G_IO_ERROR_INVALID_DATA.rawValue)) != 0
      default: return false
      }
    }
    return false
  }
}
