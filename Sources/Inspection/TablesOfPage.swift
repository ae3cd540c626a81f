import Disclosure
import Extraction
import Reconstruction

/// The tables of a document that stand on one of its pages.
struct TablesOfPage {
  struct Entry {
    /// The table's place among all of the document, from 1.
    var number: Int
    var table: LogicalTable
    /// Which of the 17 it is, if any.
    var schema: TableSchema?
    /// The parts of it on the page.
    var boxes: [Rectangle]
  }

  let page: Int
  let entries: [Entry]

  init(_ page: Int, of layout: DocumentLayout, schemas: [TableSchema?]) {
    self.page = page
    entries = layout.tables.enumerated().compactMap { index, table in
      let boxes = zip(table.pages, table.boxes).filter { $0.0 == page }.map(\.1)
      guard !boxes.isEmpty else { return nil }
      return Entry(
        number: index + 1, table: table, schema: schemas.indices.contains(index) ? schemas[index] : nil, boxes: boxes)
    }
  }

  /// The outlines with number and id: `table 4: 3 expenditure, pages 8-9`.
  ///
  /// - Parameters:
  ///   - layout: of the page; its lines are not written over where that can be helped.
  ///   - unit: how large the print is, 1 on a page of ordinary size.
  func shapes(over layout: PageLayout, unit: Double) -> [Shape] {
    entries.flatMap { entry in
      let role = entry.schema == nil ? Role.otherTable : Role.table
      let title = entry.table.title.map { "\(entry.label)\n\($0)" } ?? entry.label
      return entry.boxes.flatMap { box in
        [
          Shape(role, .box(box.insetBy(-Settings.Outlines.outsideTable)), title: title),
          Shape(role, label(entry.label, around: box, layout, size: Settings.Labels.ofTable * unit)),
        ]
      }
    }
  }

  /// Below the table there is rarely anything; above it stand captions.
  private func label(
    _ text: String, around box: Rectangle, _ layout: PageLayout, size: Double
  ) -> PictureMark.Figure {
    let width = Settings.Labels.characterWidth * size * Double(text.count)
    let places = [box.maxY + Settings.Labels.belowTable * size, box.minY - Settings.Labels.aboveTable * size].flatMap {
      y in
      [box.minX, box.maxX - width].map { Rectangle(minX: $0, minY: y, maxX: $0 + width, maxY: y + size) }
    }
    let free = places.first { place in
      place.minY > 0 && place.maxY < layout.height && !layout.lines.contains { $0.box.intersection(place) != nil }
    }
    let place =
      free
      ?? Rectangle(minX: box.minX, minY: box.maxY - Settings.Labels.insideTable * size, maxX: box.maxX, maxY: box.maxY)
    return .label(text, x: place.minX, baseline: place.minY + Settings.Labels.rise * size, size: size)
  }
}

extension TablesOfPage.Entry {
  var label: String {
    let meaning = schema.map { "\($0.number) \($0.id)" } ?? "other"
    guard let first = table.pages.first, let last = table.pages.last, first != last else {
      return "table \(number): \(meaning)"
    }
    return "table \(number): \(meaning), pages \(first)-\(last)"
  }
}
