import Diagnostics

/// Tells what poppler repaired or left out: the document's structure, or a page's content.
enum Damage {
  /// A diagnostic `document.damaged`; nil where nothing broken was met while the document was opened.
  static func diagnostic(opening input: InputBytes, _ complaints: PopplerComplaints) -> Diagnostic? {
    if let diagnostic = diagnostic(complaints, of: input.name) { return diagnostic }
    guard input.withBytes(CrossReference.isInPlace) else { return tableOfObjectsMissing(input.name) }
    return input.withBytes(StreamChecksums.firstBroken).map { place in
      Diagnostic(
        .documentDamaged,
        message: "The PDF “\(input.name)” is damaged: the stream at byte \(place) is not what was compressed, as its "
          + "checksum says; text or lines of a page may be missing or wrong.")
    }
  }

  private static func tableOfObjectsMissing(_ name: String) -> Diagnostic {
    Diagnostic(
      .documentDamaged,
      message: "The PDF “\(name)” is damaged or cut short: its table of objects is not where the end of the file "
        + "says, and was made anew from what looks like an object; pages or text may be missing.")
  }

  /// A diagnostic `page.damaged`, or without a page `document.damaged`; nil where poppler found nothing broken.
  ///
  /// - Parameters:
  ///   - page: 1-based, where it was a page that poppler read; nil where it opened the document.
  static func diagnostic(_ complaints: PopplerComplaints, page: Int? = nil, of name: String) -> Diagnostic? {
    guard let first = complaints.firstDamage else { return nil }
    let count =
      switch complaints.damage {
      case 1: "poppler says"
      case PopplerComplaints.limit...: "poppler complains \(PopplerComplaints.limit) times or more, first"
      default: "poppler complains \(complaints.damage) times, first"
      }
    guard let page else {
      return Diagnostic(
        .documentDamaged,
        message: "The PDF “\(name)” is damaged and was read as far as it could be repaired (\(count): \(first)).")
    }
    return Diagnostic(
      .pageDamaged, page: page,
      message: "Page \(page) of “\(name)” is damaged: text or lines may be missing or wrong (\(count): \(first)).")
  }
}
