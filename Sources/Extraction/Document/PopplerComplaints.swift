import CPoppler
import Glibc

/// What poppler said while it worked.
///
/// poppler goes on where it can: it leaves out an operator, a font or the rest of a stream, and says so in GLib's log
/// only. Each message begins with its kind (`Syntax error at position 812: …`).
struct PopplerComplaints: Hashable {
  /// Messages after which something of the page may be missing or elsewhere, none counted beyond `limit`.
  private(set) var damage = 0
  /// The first of them.
  private(set) var firstDamage: String?
  /// The first of them about what is no page's alone: a font, or the document's own structure. poppler reads it once, and
  /// the other pages that use it are as wrong without a word.
  private(set) var firstOfSeveralPages: String?
  /// The first message about a character map that poppler does not find.
  private(set) var missingCharacterMap: String?
  /// The first message about a font that the PDF does not embed and poppler finds nothing in the place of.
  private(set) var missingFont: String?

  /// A damaged file makes poppler complain a million times.
  static let limit = 100

  /// Does `body`, and tells what poppler said meanwhile.
  static func heard<Result, Failure: Error>(
    during body: () throws(Failure) -> Result
  ) throws(Failure) -> (Result, PopplerComplaints) {
    try PopplerAccess.exclusive { () throws(Failure) in
      _ = isListening
      current = PopplerComplaints()
      let result = try body()
      return (result, current)
    }
  }

  /// The bytes are searched as they are, because messages come in such numbers.
  mutating func note(_ message: UnsafePointer<CChar>) {
    if missingCharacterMap == nil, PopplerComplaints.isAboutCharacterMaps(message) {
      missingCharacterMap = PopplerComplaints.printable(message)
    }
    if missingFont == nil, strstr(message, "Couldn't find a font for") != nil {
      missingFont = PopplerComplaints.printable(message)
    }
    guard damage < PopplerComplaints.limit, PopplerComplaints.isAboutDamage(message) else { return }
    damage += 1
    if firstDamage == nil { firstDamage = PopplerComplaints.printable(message) }
    if firstOfSeveralPages == nil, PopplerComplaints.isOfSeveralPages(message) {
      firstOfSeveralPages = PopplerComplaints.printable(message)
    }
  }

  /// A surface that cairo refuses takes with it what is drawn there: all lines, where it is the page's own.
  static func noteRefused(width: Int32, height: Int32) {
    current.damage += 1
    if current.firstDamage == nil {
      current.firstDamage = "a picture or layer of \(width) x \(height) pixels was refused by cairo"
    }
  }

  /// Whether a message is about a missing character map.
  static func isAboutCharacterMaps(_ message: UnsafePointer<CChar>) -> Bool {
    strstr(message, "Missing language pack") != nil
      || (strstr(message, "Couldn't find '") != nil && strstr(message, "CMap") != nil)
  }

  /// Whether text or lines may be lost, or stand elsewhere, after what a message tells.
  static func isAboutDamage(_ message: UnsafePointer<CChar>) -> Bool {
    kinds.contains { strncmp(message, $0, strlen($0)) == 0 } && !harmless.contains { strstr(message, $0) != nil }
  }

  /// Whether what a message tells of may be used by other pages than the one that is read.
  static func isOfSeveralPages(_ message: UnsafePointer<CChar>) -> Bool {
    severalPages.contains { strstr(message, $0) != nil } && !ownMistakes.contains { strstr(message, $0) != nil }
  }

  /// Parts of messages about fonts, about the table of objects that is made anew in the middle of reading, and about
  /// the ways in which an object's stream is packed; pages' contents are packed too, but these are held against
  /// checksums for the document as well. A page without its contents takes with it what others take from it: a year.
  private static let severalPages = [
    "font", "Font", "CMap", "CIDToGIDMap", "character collection", "widths", "CharProc", "Encoding", "xref", "filter",
    "Filter", "'Length'", "endstream", "object stream", "Object stream", "page contents", "Kid", "page tree",
    "Pages tree", "Page count",
    "Catalog",
  ]

  /// Parts of messages about a font that a page names and its resources have not.
  private static let ownMistakes = ["Unknown font tag", "No font in show"]

  private static let kinds = ["Syntax error", "Syntax warning", "Internal error", "I/O error"]

  /// Parts of messages about what carries no text and no line of a page: the looks of fonts, colour profiles, hints
  /// for reading over a network, forms to fill in, and the compression of pictures.
  private static let harmless = [
    "Mismatch between font type", "Invalid Font Weight", "hints table", "ICCBased", "annotation", "AcroForm",
    "JBIG2", "JPX", "DCT", "CCITTFax",
  ]

  /// The message in printable ASCII, cut to a line: it may quote bytes of the document.
  private static func printable(_ message: UnsafePointer<CChar>) -> String {
    let bytes = UnsafeBufferPointer(start: message, count: min(strlen(message), 160))
    return String(decoding: bytes.map { (0x20..<0x7F).contains($0) ? UInt8($0) : UInt8(ascii: "?") }, as: UTF8.self)
  }

  nonisolated(unsafe) private static var current = PopplerComplaints()

  /// Listens to poppler's log from the first use on; all that it says is dropped, as GLib would do.
  private static let isListening: Bool = {
    g_log_set_handler(
      "Poppler", GLogLevelFlags(rawValue: G_LOG_LEVEL_INFO.rawValue | G_LOG_LEVEL_DEBUG.rawValue),
      { _, _, message, _ in
        if let message { PopplerComplaints.current.note(message) }
      }, nil)
    return true
  }()
}
