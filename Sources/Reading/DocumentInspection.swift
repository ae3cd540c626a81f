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
  private let values: [MarkedValue]

  /// Reads the whole document, for only then it is known which rows and lines belong together.
  ///
  /// - Parameters:
  ///   - selection: values that shall stand out.
  ///   - corrections: of this document; what they change stands out too.
  /// - Throws: what the source throws, if none of its pages can be read; `ValueNotFound`.
  package init(
    _ source: any PageSource, highlighting selection: ValueSelection? = nil, correcting corrections: [Correction] = []
  ) throws {
    let (layout, unreadable) = try readLayout(of: source)
    self.source = source
    self.layout = layout
    schemas = DisclosureReader().identify(layout)
    var diagnostics = source.diagnostics + unreadable + layout.diagnostics
    // Without any of these, no value has a colour of its own.
    if selection == nil, corrections.isEmpty, source.pictureReadings.isEmpty {
      values = []
    } else {
      let document = disclosure(
        in: layout, source: source.name, sha256: source.sha256, pageCount: source.pageCount,
        pictures: source.pictureReadings, correcting: corrections)
      diagnostics += document.warnings.filter { $0.code == .correctionRefused }
      values =
        document.doubtfulValues + document.correctedValues
        + (try selection?.places(in: document).flatMap { document.marks(.value, at: $0) } ?? [])
    }
    self.diagnostics = diagnostics
  }

  /// The pages on which highlighted values are printed, ascending.
  package var pagesOfValues: [Int] { Set(values.filter { $0.role == .value }.map(\.place.page)).sorted() }

  /// The numbers of the pages. A first page that the document lacks stays in, so that drawing it says so.
  package func pages(_ range: NumberRange) -> ClosedRange<Int> {
    range.first...max(range.first, min(range.last ?? source.pageCount, source.pageCount))
  }

  /// The page with what was seen on it.
  ///
  /// - Parameter page: 1-based.
  /// - Throws: `ExtractionError` where the page is not there or cannot be read.
  package func picture(of page: Int, as format: PictureFormat) throws -> [UInt8] {
    let pdf = source as? PDFSource
    let sketch = PageSketch(
      try source.page(page), in: layout, schemas: schemas, values: values,
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
  /// Where a value is printed; nowhere where it is not, or has been made out otherwise.
  func places(of place: ValuePlace) -> [PrintedPlace] {
    guard let table = tables.first(where: { $0.schema.number == place.table }) else { return [] }
    return table.rows[place.row].fields[place.column].sources.flatMap { $0.places(turns: turns) }
  }

  /// A value's marks, one for each place where it is printed.
  ///
  /// - Parameter saying: what is to be told of the value instead of its print.
  fileprivate func marks(_ role: Role, at place: ValuePlace, saying text: String? = nil) -> [MarkedValue] {
    places(of: place).map { printed in
      let schema = tables.first { $0.schema.number == place.table }?.schema
      let column = schema?.columns[place.column].name.rawValue ?? ""
      let text = text ?? printed.text.replacing("\n", with: " ")
      return MarkedValue(
        role, printed, title: "table \(place.table), row \(place.row + 1), \(column): \(text)")
    }
  }

  /// The numbers in doubt, with what both readers read.
  fileprivate var doubtfulValues: [MarkedValue] {
    pictureValues.filter { $0.value.state == .doubtful }.sorted { $0.key < $1.key }.flatMap {
      marks(.doubtful, at: $0, saying: "\($1.first) | \($1.second)")
    }
  }

  /// The corrected values, with what they were and are.
  fileprivate var correctedValues: [MarkedValue] {
    corrections.values.sorted { $0.key < $1.key }.flatMap {
      marks(.corrected, at: $0, saying: "\($1.old ?? "") → \($1.new ?? "")")
    }
  }
}
