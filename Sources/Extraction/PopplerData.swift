import CPoppler
import Glibc

/// The package poppler-data holds the character maps of Chinese fonts that a PDF names without embedding them. Where
/// it is missing, poppler leaves their text out without a word.
enum PopplerData {
  /// Where distributions put the maps.
  static let folders = [
    "/usr/share/poppler/cMap", "/usr/local/share/poppler/cMap", "/opt/homebrew/share/poppler/cMap",
  ]

  /// A diagnostic where the maps are missing and a font of the document needs them; nil otherwise.
  ///
  /// - Parameter folders: where to look for the maps. Fonts are looked at only where there is none of these.
  static func missing(for document: PDFDocument, folders: [String] = PopplerData.folders) -> Diagnostic? {
    guard !folders.contains(where: { access($0, R_OK) == 0 }), let font = document.fontNeedingCharacterMaps else {
      return nil
    }
    return Diagnostic(
      code: "poppler_data.missing",
      message:
        "The font “\(font)” of “\(document.name)” needs character maps that are not installed here, and its text may "
        + "be missing: install the package poppler-data.")
  }
}

extension PDFDocument {
  /// The name of the first font whose text cannot be read without poppler's character maps: a font of many
  /// characters that is not embedded, or that uses one of the maps which PDF knows by name.
  var fontNeedingCharacterMaps: String? {
    let info = poppler_font_info_new(handle)
    defer { g_object_unref(UnsafeMutableRawPointer(info)) }
    var fonts: OpaquePointer?
    while poppler_font_info_scan(info, 64, &fonts) != 0 {
      guard let fonts else { continue }
      defer { poppler_fonts_iter_free(fonts) }
      repeat {
        guard PDFDocument.isComposite(poppler_fonts_iter_get_font_type(fonts)) else { continue }
        let encoding = poppler_fonts_iter_get_encoding(fonts).map { String(cString: $0) } ?? ""
        if poppler_fonts_iter_is_embedded(fonts) == 0 || !encoding.hasPrefix("Identity") {
          return poppler_fonts_iter_get_name(fonts).map { String(cString: $0) } ?? "(unnamed)"
        }
      } while poppler_fonts_iter_next(fonts) != 0
    }
    return nil
  }

  private static func isComposite(_ type: PopplerFontType) -> Bool {
    [
      POPPLER_FONT_TYPE_CID_TYPE0, POPPLER_FONT_TYPE_CID_TYPE0C, POPPLER_FONT_TYPE_CID_TYPE0COT,
      POPPLER_FONT_TYPE_CID_TYPE2, POPPLER_FONT_TYPE_CID_TYPE2OT,
    ].contains(type)
  }
}
