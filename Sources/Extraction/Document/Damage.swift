import Diagnostics

/// Tells what poppler repaired or left out: the document's structure, or a page's content.
enum Damage {
  /// A diagnostic `document.damaged`; nil where nothing broken was met while the document was opened.
  ///
  /// - Parameter whole: how many bytes come out of the streams that are known to be whole, by where each begins.
  static func diagnostic(
    opening input: InputBytes, _ complaints: PopplerComplaints, whole: [Int: Int] = [:]
  ) -> Diagnostic? {
    if let diagnostic = diagnostic(complaints, of: input.name) { return diagnostic }
    guard input.withBytes(CrossReference.isInPlace) else { return Diagnostic(.documentCut(file: input.name)) }
    if let object = input.withBytes(PageTree.pageNamedTwice) {
      return Diagnostic(.pageNamedTwice(file: input.name, object: object))
    }
    return input.withBytes { StreamChecksums.firstBroken(in: $0, except: whole) }.map {
      Diagnostic(.streamChanged(file: input.name, byte: $0))
    }
  }

  /// A diagnostic `page.damaged`, or without a page `document.damaged`; nil where poppler found nothing broken.
  ///
  /// - Parameters:
  ///   - page: 1-based, where it was a page that poppler read; nil where it opened the document.
  static func diagnostic(_ complaints: PopplerComplaints, page: Int? = nil, of name: String) -> Diagnostic? {
    guard let first = complaints.firstDamage else { return nil }
    let limit = PopplerComplaints.limit
    let said = Complaints(
      first: first, count: min(complaints.damage, limit), isCountCapped: complaints.damage >= limit)
    return Diagnostic(
      page == nil ? .documentDamaged(file: name, said) : .pageDamaged(file: name, said), page: page)
  }

  /// A diagnostic `document.damaged` where poppler met something broken on a page that other pages may use as well.
  static func diagnosticOfSeveralPages(_ complaints: PopplerComplaints, of name: String) -> Diagnostic? {
    complaints.firstOfSeveralPages.map {
      Diagnostic(.documentDamaged(file: name, Complaints(first: $0, count: 1, isCountCapped: false)))
    }
  }
}
