import Diagnostics
import Disclosure
import Emission
import Extraction
import Foundation
import Inspection
import Normalization
import Reading
import Reconstruction

/// One document as its page of the review shows it: its values with their places, what needs eyes, and its pages.
package struct ReviewedDocument {
  package let document: DisclosureDocument
  private let source: any PageSource
  private let corrections: [Correction]

  /// Reads the document.
  ///
  /// - Parameter corrections: of this document; they are applied.
  /// - Throws: what the source throws, if none of its pages can be read.
  package init(_ source: any PageSource, correcting corrections: [Correction]) throws {
    (self.source, self.corrections) = (source, corrections)
    document = try extractDocument(from: source, correcting: corrections)
  }

  package var pageCount: Int { source.pageCount }

  /// A page in shades of grey; nil where it cannot be drawn, and for pages of a text, which have no picture.
  ///
  /// - Parameter number: 1-based.
  package func sheet(ofPage number: Int) -> DrawnPage? {
    try? (source as? PDFSource)?.sheet(ofPage: number, scale: Self.scale)
  }

  /// Pixels a point: 110 dpi, at which the smallest print of these documents can be read.
  private static let scale = 110.0 / 72

  /// What the lists of the review say of it.
  package var summary: ReviewSummary { ReviewSummary(document, DocumentFinding(document, of: source.metadata)) }

  /// What the script of the page shows, as JSON.
  ///
  /// - Parameter pages: the address of each page's picture and the page's size; nil where there is none.
  func data(pages: [ReviewedPage?]) -> [UInt8] {
    var json = JSONWriter(style: .compact)
    json.object { json in
      json.member("source", document.source)
      json.member("sha256", document.sha256)
      json.array("pages") { json in
        for (index, page) in pages.enumerated() {
          let text = source is PDFSource ? nil : try? source.page(index + 1)
          let (width, height) = (page?.width ?? text?.width ?? 595, page?.height ?? text?.height ?? 842)
          json.object { json in
            json.array("size") { json in
              for side in Rectangle(minX: 0, minY: 0, maxX: width, maxY: height).hundredths.suffix(2) {
                json.decimal(side, fractionDigits: 0)
              }
            }
            json.member("image", page?.image)
            if let text { json.array("text") { json in for run in textRuns(of: text) { json.run(run) } } }
          }
        }
      }
      json.array("tables") { json in for table in presentTables { json.reviewed(table, in: document) } }
      json.array("findings") { json in
        for finding in document.findings { json.reviewed(finding, in: document, tables: tableIndex) }
      }
      json.array("warnings") { json in
        for warning in document.warnings { json.reviewed(warning, in: document, tables: tableIndex) }
      }
    }
    return json.take()
  }

  /// The corrections that the page begins with, as JSON.
  func correctionData() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(corrections))
  }

  private var presentTables: [DisclosureTable] { document.tables.filter { $0.status == .present } }

  /// Places among the tables that are shown, by number.
  private var tableIndex: [Int: Int] {
    Dictionary(uniqueKeysWithValues: presentTables.enumerated().map { ($1.schema.number, $0) })
  }
}

/// Where the picture of a page is, and the page's size in points.
package struct ReviewedPage: Sendable {
  fileprivate let image: String
  fileprivate let width: Double
  fileprivate let height: Double

  /// - Parameter image: the address of the file, as links have it.
  package init(_ sheet: DrawnPage, image: String) { (self.image, width, height) = (image, sheet.width, sheet.height) }
}

/// Characters that stand side by side, in the order of the page.
private func textRuns(of page: Page) -> [[Glyph]] {
  var runs: [[Glyph]] = []
  for glyph in page.glyphs {
    if let last = runs.last?.last, last.baseline == glyph.baseline,
      abs(glyph.box.minX - last.box.maxX) < last.box.height / 4
    {
      runs[runs.count - 1].append(glyph)
    } else {
      runs.append([glyph])
    }
  }
  return runs
}

extension JSONWriter {
  /// Left, baseline, width and height in points, and the text.
  fileprivate mutating func run(_ glyphs: [Glyph]) {
    guard let first = glyphs.first, let last = glyphs.last else { return }
    let box = Rectangle(
      minX: first.box.minX, minY: first.baseline, maxX: last.box.maxX - first.box.minX, maxY: first.box.height)
    array { json in
      for measure in box.hundredths { json.decimal(measure, fractionDigits: 0) }
      json.string(String(String.UnicodeScalarView(glyphs.map(\.scalar))))
    }
  }

  fileprivate mutating func reviewed(_ table: DisclosureTable, in document: DisclosureDocument) {
    object { json in
      json.member("number", table.schema.number)
      json.member("id", table.schema.id)
      json.member("title", table.schema.title)
      json.member("confidence", table.confidence?.rawValue)
      json.member("digest", document.digest(of: table))
      // Which power of ten makes yuan of what is printed.
      let unit = table.unit.flatMap(AmountUnit.init(rawValue:))
      json.member("power", unit == .tenThousandYuan ? 4 : unit == .thousandYuan ? 3 : 0)
      json.array("columns") { json in
        for column in table.schema.columns {
          json.object { json in
            json.member("name", column.name.rawValue)
            json.member("label", column.label)
            json.member("type", column.type.rawValue)
          }
        }
      }
      json.array("rows") { json in
        for (index, row) in table.rows.enumerated() {
          json.object { json in
            json.member("address", document.address(ofRow: index, of: table))
            if !row.extra.isEmpty {
              json.member("extra", row.extra.map { "\($0.header): \($0.text)" }.joined(separator: "\n"))
            }
            json.array("cells") { json in
              for (column, field) in row.fields.enumerated() {
                let place = ValuePlace(table: table.schema.number, row: index, column: column)
                json.cell(
                  field, document.pictureValues[place], document.corrections.values[place], document.turns,
                  isShared: table.sharesWithAbove(column, of: index))
              }
            }
          }
        }
      }
    }
  }

  /// 0 for nothing, else value, print, places and what else is known.
  ///
  /// - Parameter isShared: whether the row above has the value from the same print.
  private mutating func cell(
    _ field: Field, _ picture: PictureValue?, _ correction: Correction?, _ turns: [Int: PageTurn], isShared: Bool
  ) {
    if field.value.isNull, field.sources.isEmpty, correction == nil { return integer(0) }
    array { json in
      json.string(field.value.fieldText)
      json.string(field.printed(turns: turns))
      json.array { json in
        for place in field.sources.flatMap({ $0.places(turns: turns) }) {
          json.array { json in
            json.integer(place.page)
            for side in place.box.hundredths { json.decimal(side, fractionDigits: 0) }
          }
        }
      }
      let isDoubtful = picture?.state == .doubtful
      if !isDoubtful, correction == nil, !isShared { return }
      json.object { json in
        if isShared { json.member("shared", true) }
        if let picture, isDoubtful {
          json.array("readings") { json in
            json.string(picture.first)
            json.string(picture.second)
          }
        }
        if let correction { json.member("old", correction.old) }
      }
    }
  }

  fileprivate mutating func reviewed(_ finding: Finding, in document: DisclosureDocument, tables: [Int: Int]) {
    let sentence = FindingText(finding, in: document).sentence
    object { json in
      json.member("english", sentence.english)
      json.member("chinese", sentence.chinese)
      json.member("digest", document.digest(of: finding))
      json.member("tableId", finding.table.map { document.tables[$0 - 1].schema.id })
      json.place(table: finding.table, row: finding.row, column: finding.column, page: finding.page, tables)
    }
  }

  fileprivate mutating func reviewed(_ warning: Diagnostic, in document: DisclosureDocument, tables: [Int: Int]) {
    object { json in
      json.member("english", warning.message(in: .english))
      json.member("chinese", warning.message(in: .chinese))
      json.member("doubt", warning.code.isDoubt)
      let column = warning.column.flatMap(ColumnName.init(rawValue:))
      json.place(table: warning.table, row: warning.row, column: column, page: warning.page, tables)
    }
  }

  private mutating func place(table: Int?, row: Int?, column: ColumnName?, page: Int?, _ tables: [Int: Int]) {
    let index = table.flatMap { tables[$0] }
    member("page", page)
    member("table", index)
    let schema = table.flatMap { number in TableDefinition.all.first { $0.schema.number == number }?.schema }
    guard let index, let row, let column = column.flatMap({ schema?.index(of: $0) }) else {
      return member("place") { $0.null() }
    }
    object("place") { json in
      json.member("table", index)
      json.member("row", row - 1)
      json.member("column", column)
    }
  }
}
