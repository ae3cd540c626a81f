import Diagnostics
import Disclosure
import Extraction
import Inspection
import Reconstruction

/// How the picture of a page is written.
package enum PictureFormat: String, CaseIterable, Sendable {
  /// Shapes with titles that a viewer shows under the pointer, over a picture of the page.
  case svg
  /// Pixels only.
  case png
}

/// Draws what was seen over the pages of one document.
package struct DocumentInspection {
  /// What was noticed about the document.
  package let diagnostics: [Diagnostic]

  private let source: any PageSource
  private let layout: DocumentLayout
  private let schemas: [TableSchema?]
  private let highlighted: [PrintedPlace]
  private let doubtful: [PrintedPlace]

  /// Reads the whole document, for only then it is known which rows and lines belong together.
  ///
  /// - Parameter value: a value that shall stand out.
  /// - Throws: what the source throws, if none of its pages can be read; `ValueNotFound`.
  package init(_ source: any PageSource, highlighting value: ValueAddress? = nil) throws {
    let (layout, unreadable) = try readLayout(of: source)
    self.source = source
    self.layout = layout
    schemas = DisclosureReader().identify(layout)
    diagnostics = source.diagnostics + unreadable + layout.diagnostics
    highlighted =
      try value.map { address in
        try address.places(in: disclosure(in: layout, source: source.name, pageCount: source.pageCount))
      } ?? []
    doubtful =
      source.pictureReadings.isEmpty
      ? []
      : disclosure(in: layout, source: source.name, pageCount: source.pageCount, pictures: source.pictureReadings)
        .doubtfulPlaces
  }

  /// The page on which the highlighted value begins.
  package var pageOfValue: Int? { highlighted.first?.page }

  /// The numbers of the pages. A first page that the document lacks stays in, so that drawing it says so.
  package func pages(_ range: PageRange) -> ClosedRange<Int> {
    range.first...max(range.first, min(range.last ?? source.pageCount, source.pageCount))
  }

  /// The page with what was seen on it.
  ///
  /// - Parameter page: 1-based.
  /// - Throws: `ExtractionError` where the page is not there or cannot be read.
  package func picture(of page: Int, as format: PictureFormat) throws -> [UInt8] {
    let pdf = source as? PDFSource
    let sketch = PageSketch(
      try source.page(page), in: layout, schemas: schemas, highlighting: highlighted, doubtful: doubtful,
      drawsText: pdf == nil)
    switch format {
    case .svg:
      return sketch.svg(background: try pdf?.picture(ofPage: page, scale: Self.backgroundScale))
    case .png:
      if let pdf {
        let footer = sketch.legend.height
        return try pdf.picture(ofPage: page, scale: Self.pictureScale, footer: footer, marks: sketch.marks)
      }
      let sheet = PagePicture(width: sketch.width, height: sketch.canvasHeight, scale: Self.pictureScale)
      guard let png = sheet?.png(marks: sketch.marks) else {
        throw ExtractionError.unreadablePage(file: source.name, number: page, count: source.pageCount)
      }
      return png
    }
  }

  /// Pixels a point: 110 dpi under shapes that stay sharp, 144 dpi where the shapes are pixels too.
  private static let backgroundScale = 110.0 / 72
  private static let pictureScale = 2.0
}

extension DisclosureDocument {
  /// Where numbers in doubt stand, with what both readers read.
  fileprivate var doubtfulPlaces: [PrintedPlace] {
    pictureValues.filter { $0.value.state == .doubtful }.flatMap { place, value -> [PrintedPlace] in
      guard let table = tables.first(where: { $0.schema.number == place.table }) else { return [] }
      return table.rows[place.row].fields[place.column].sources.flatMap { $0.places(turns: turns) }.map {
        PrintedPlace(page: $0.page, box: $0.box, text: "\(value.first) | \(value.second)")
      }
    }
  }
}
