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

  /// The outlines, one for each part on the page.
  var shapes: [Shape] {
    entries.flatMap { entry in
      let title = entry.table.title.map { "\(entry.label)\n\($0)" } ?? entry.label
      return entry.boxes.map { Shape(entry.role, .box($0.insetBy(-Settings.Outlines.outsideTable)), title: title) }
    }
  }

  /// Number and id: `table 4: 3 expenditure, pages 8-9`.
  var tags: [Tag] {
    entries.flatMap { entry in
      entry.boxes.map { Tag(subject: .table, role: entry.role, text: entry.label, box: $0) }
    }
  }
}

extension TablesOfPage.Entry {
  fileprivate var role: Role { schema == nil ? .otherTable : .table }

  fileprivate var label: String {
    let meaning = schema.map { "\($0.number) \($0.id)" } ?? "other"
    guard let first = table.pages.first, let last = table.pages.last, first != last else {
      return "table \(number): \(meaning)"
    }
    return "table \(number): \(meaning), pages \(first)-\(last)"
  }
}
