import Disclosure
import Extraction
import FoundationEssentials
import Normalization
import Reconstruction

/// The tables of a document as JSON, one cell a line: rows and columns are counted from 1, boxes are
/// `[left, top, right, bottom]` in points from the top left corner of the page as displayed.
package struct GridsJSONWriter: Sendable {
  package var form: JSONDocumentWriter.Form

  package init(_ form: JSONDocumentWriter.Form) { self.form = form }

  /// In UTF-8, ending in a line feed.
  package func bytes(of document: DocumentGrids) -> [UInt8] {
    var json = JSONWriter(style: form == .indented ? .indented : .compact)
    json.object { json in
      json.member("source", document.source)
      json.member("sha256", document.sha256)
      json.member("pages", document.pageCount)
      json.array("tables") { json in for table in document.tables { json.grid(table) } }
      json.array("warnings") { json in for warning in document.warnings { json.warning(warning) } }
    }
    return json.buffer + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func grid(_ entry: DocumentGrids.Table) {
    let table = entry.table
    object { json in
      json.member("number", entry.number)
      json.member("title", table.title)
      json.array("pages", .line) { json in for page in table.pages { json.integer(page) } }
      json.array("boxes", .line) { json in for box in table.boxes { json.box(box) } }
      json.array("captions") { json in for line in table.captions { json.string(normalizeText(line.text)) } }
      json.array("notes") { json in for line in table.notes { json.string(normalizeText(line.text)) } }
      json.member("row_count", table.grid.rowCount)
      json.member("column_count", table.grid.columnCount)
      json.array("cells") { json in for cell in table.grid.cells { json.cell(cell) } }
    }
  }

  private mutating func cell(_ cell: Cell) {
    object(.line) { json in
      json.member("row", cell.row + 1)
      json.member("column", cell.column + 1)
      json.member("row_span", cell.rowSpan)
      json.member("column_span", cell.columnSpan)
      json.member("text", normalizeText(cell.text))
      json.member("page", cell.page)
      json.member("box") { $0.box(cell.box) }
    }
  }

  mutating func box(_ box: Rectangle) {
    array(.line) { json in for measure in box.hundredths { json.decimal(measure, fractionDigits: 0) } }
  }
}

extension Rectangle {
  /// Left, top, right and bottom; hundredths of a point are finer than anything is drawn.
  package var hundredths: [Decimal] {
    [minX, minY, maxX, maxY].map { measure in
      let count = Int((measure * 100).rounded())
      return Decimal(sign: count < 0 ? .minus : .plus, exponent: -2, significand: Decimal(count.magnitude))
    }
  }
}
