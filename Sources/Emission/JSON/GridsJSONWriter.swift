import Extraction
import Inspection
import Normalization
import Reconstruction

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The tables of a document as JSON, one cell a line: rows and columns are counted from 1, boxes are
/// `[left, top, right, bottom]` in points from the top left corner of the page as displayed.
package struct GridsJSONWriter: Sendable {
  package var form: JSONDocumentWriter.Form

  package init(_ form: JSONDocumentWriter.Form) { self.form = form }

  /// In UTF-8, ending in a line feed.
  package func bytes(of document: DocumentGrids) -> [UInt8] {
    var json = JSONWriter(style: form == .indented ? .indented : .compact)
    json.object { json in
      json.key("source")
      json.string(document.source)
      json.key("sha256")
      json.string(document.sha256)
      json.key("pages")
      json.integer(document.pageCount)
      json.key("tables")
      json.array { json in for table in document.tables { json.grid(table) } }
      json.key("warnings")
      json.array { json in for warning in document.warnings { json.warning(warning) } }
    }
    return json.buffer + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func grid(_ entry: DocumentGrids.Table) {
    let table = entry.table
    object { json in
      json.key("number")
      json.integer(entry.number)
      json.key("title")
      json.string(table.title)
      json.key("pages")
      json.array(.line) { json in for page in table.pages { json.integer(page) } }
      json.key("boxes")
      json.array(.line) { json in for box in table.boxes { json.box(box) } }
      json.key("captions")
      json.array { json in for line in table.captions { json.string(normalizeText(line.text)) } }
      json.key("notes")
      json.array { json in for line in table.notes { json.string(normalizeText(line.text)) } }
      json.key("row_count")
      json.integer(table.grid.rowCount)
      json.key("column_count")
      json.integer(table.grid.columnCount)
      json.key("cells")
      json.array { json in for cell in table.grid.cells { json.cell(cell) } }
    }
  }

  private mutating func cell(_ cell: Cell) {
    object(.line) { json in
      json.key("row")
      json.integer(cell.row + 1)
      json.key("column")
      json.integer(cell.column + 1)
      json.key("row_span")
      json.integer(cell.rowSpan)
      json.key("column_span")
      json.integer(cell.columnSpan)
      json.key("text")
      json.string(normalizeText(cell.text))
      json.key("page")
      json.integer(cell.page)
      json.key("box")
      json.box(cell.box)
    }
  }

  /// Left, top, right and bottom; hundredths of a point are finer than anything is drawn.
  mutating func box(_ box: Rectangle) {
    array(.line) { json in
      for measure in [box.minX, box.minY, box.maxX, box.maxY] {
        json.decimal(Decimal(Int((measure * 100).rounded())) / 100, fractionDigits: 0)
      }
    }
  }
}
