import CPoppler
import Diagnostics
import Glibc

/// The package poppler-data holds the character maps of Chinese fonts that a PDF names without embedding them. Where
/// it is missing, poppler leaves their text out and says so in GLib's log only.
enum PopplerData {
  /// Where distributions put the maps.
  static let folders = ["/usr/share/poppler/cMap", "/usr/local/share/poppler/cMap"]

  /// Does `body`, and tells the first complaint about a missing character map that poppler made meanwhile.
  static func complaint<Result>(during body: () throws -> Result) rethrows -> (result: Result, complaint: String?) {
    try PopplerAccess.exclusive {
      _ = isListening
      heard = nil
      let result = try body()
      return (result, heard)
    }
  }

  /// Whether a message of poppler is about a missing character map. A damaged file makes poppler complain a million
  /// times, so the bytes are searched as they are.
  static func isAboutCharacterMaps(_ message: UnsafePointer<CChar>) -> Bool {
    strstr(message, "Missing language pack") != nil
      || (strstr(message, "Couldn't find '") != nil && strstr(message, "CMap") != nil)
  }

  /// - Parameters:
  ///   - complaint: poppler's message.
  ///   - folders: where to look for the maps; nothing is missing where one of these is there.
  static func missing(
    _ complaint: String, page: Int, of name: String, folders: [String] = PopplerData.folders
  ) -> Diagnostic? {
    guard !folders.contains(where: { access($0, R_OK) == 0 }) else { return nil }
    return Diagnostic(
      .popplerDataMissing, page: page,
      message:
        "Text of “\(name)” needs character maps that are not installed here, and is missing from page \(page) on: "
        + "install the package poppler-data (poppler says: \(complaint)).")
  }

  nonisolated(unsafe) private static var heard: String?

  /// Listens to poppler's log from the first use on; all that it says is dropped, as GLib would do.
  private static let isListening: Bool = {
    g_log_set_handler(
      "Poppler", GLogLevelFlags(rawValue: G_LOG_LEVEL_INFO.rawValue | G_LOG_LEVEL_DEBUG.rawValue),
      { _, _, message, _ in
        guard PopplerData.heard == nil, let message, PopplerData.isAboutCharacterMaps(message) else { return }
        PopplerData.heard = String(cString: message)
      }, nil)
    return true
  }()
}
