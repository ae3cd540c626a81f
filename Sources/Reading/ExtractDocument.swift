import Diagnostics
import Disclosure
import Extraction
import Reconstruction
import Verification

/// Reads one document from its pages to its tables: the whole way through the rooms.
///
/// A page that cannot be read becomes the warning `page.unreadable`, and the others go on.
///
/// - Parameters:
///   - corrections: of this document.
///   - watch: is told what became of each printed table.
/// - Throws: what the source throws, if none of its pages can be read.
package func extractDocument(
  from source: any PageSource, correcting corrections: [Correction] = [],
  watching watch: (IdentifiedTable, TableOutcome) -> Void = { _, _ in }
) throws(ExtractionError) -> DisclosureDocument {
  let (layout, unreadable) = try readLayout(of: source)
  let diagnostics = source.diagnostics + unreadable + layout.diagnostics
  let paragraphs = narrative(of: layout, isPlainText: source is TextSource)
  // Of a long document the layout takes much, which is not to be held while the checks run.
  var document = read(
    consume layout, source: source.name, sha256: source.sha256, pageCount: source.pageCount, diagnostics: diagnostics,
    paragraphs: paragraphs, watching: watch)
  document.finish(source.pictureReadings, corrections)
  return document
}

/// The canonical form of a finished layout, read and verified.
///
/// - Parameters:
///   - pictures: what was read in pictures, by pages.
///   - corrections: of this document.
package func disclosure(
  in layout: DocumentLayout, source: String, sha256: String = "", pageCount: Int, diagnostics: [Diagnostic] = [],
  paragraphs: [PageParagraph] = [], pictures: [Int: PictureReading] = [:],
  correcting corrections: [Correction] = [],
  watching watch: (IdentifiedTable, TableOutcome) -> Void = { _, _ in }
) -> DisclosureDocument {
  var document = read(
    layout, source: source, sha256: sha256, pageCount: pageCount, diagnostics: diagnostics, paragraphs: paragraphs,
    watching: watch)
  document.finish(pictures, corrections)
  return document
}

/// The same before it is verified.
private func read(
  _ layout: consuming DocumentLayout, source: String, sha256: String, pageCount: Int, diagnostics: [Diagnostic],
  paragraphs: [PageParagraph], watching watch: (IdentifiedTable, TableOutcome) -> Void
) -> DisclosureDocument {
  let texts = PrintedTexts(layout.tables)
  return DisclosureReader().read(
    layout, source: source, sha256: sha256, pageCount: pageCount, diagnostics: diagnostics, paragraphs: paragraphs,
    auditing: { unplacedTexts($0, $1) + surplusColumns($0, $1) + cutCells($0, in: texts) }, watching: watch)
}

extension DisclosureDocument {
  fileprivate mutating func finish(_ pictures: [Int: PictureReading], _ corrections: [Correction]) {
    weighReadings(pictures)
    verify(correcting: corrections)
  }
}

/// The layout of all pages that can be read, one page in memory at a time, and a diagnostic for each that cannot.
func readLayout(of source: any PageSource) throws(ExtractionError) -> (layout: DocumentLayout, unreadable: [Diagnostic])
{
  var layout = DocumentLayout()
  let unreadable = try forEachPage(of: source) { layout.append(PageLayout($0)) }
  layout.finish()
  return (layout, unreadable)
}

/// Calls `body` for each page that can be read.
///
/// - Returns: one `page.unreadable` for each page that cannot.
/// - Throws: the first page's error, if no page can be read; one that is of the machine at once.
func forEachPage(of source: any PageSource, _ body: (Page) -> Void) throws(ExtractionError) -> [Diagnostic] {
  var unreadable: [Diagnostic] = []
  var firstError: ExtractionError?
  for number in stride(from: 1, through: source.pageCount, by: 1) {
    do {
      body(try source.page(number))
    } catch {
      if error.isOfTheMachine { throw error }
      firstError = firstError ?? error
      unreadable.append(Diagnostic(.pageUnreadable(BilingualText(error)), page: number))
    }
  }
  if let firstError, unreadable.count == source.pageCount { throw firstError }
  return unreadable
}
