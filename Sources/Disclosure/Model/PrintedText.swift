import Extraction
import Foundation
import Normalization
import Reconstruction

/// Printed text on one page.
package struct PrintedPlace: Hashable, Sendable {
  /// 1-based.
  package var page: Int
  /// In points from the top left corner of the page as displayed.
  package var box: Rectangle
  /// As printed, not normalized; lines are separated by `\n`.
  package var text: String

  package init(page: Int, box: Rectangle, text: String) {
    self.page = page
    self.box = box
    self.text = text
  }
}

/// Where a value was printed, and how: its provenance.
package struct PrintedText: Hashable, Sendable {
  /// The printed lines; of a cell that is printed blank its borders, as those of a line.
  private let printed: CellLines
  // Negative where there is none.
  private let narrowRow: Int32
  // As high as can be where there is none.
  private let narrowColumn: UInt16
  private let isBlank: Bool

  package init(_ cell: Cell) {
    isBlank = cell.lines.isEmpty
    printed = isBlank ? [TextLine(text: "", box: cell.box, page: cell.page)] : cell.lines
    narrowRow = Int32(cell.row)
    narrowColumn = UInt16(clamping: cell.column)
  }

  package init(_ line: TextLine) {
    isBlank = false
    printed = [line]
    (narrowRow, narrowColumn) = (-1, .max)
  }

  /// The printed lines, top to bottom; empty for a cell that is printed blank.
  package var lines: CellLines { isBlank ? [] : printed }

  /// 1-based page on which the text or the blank cell begins.
  package var page: Int { printed[0].page }

  /// 0-based row of the cell in its table's grid; nil for text that stands in no cell.
  package var gridRow: Int? { narrowRow < 0 ? nil : Int(narrowRow) }

  /// 0-based column of the cell in its table's grid; nil for text that stands in no cell.
  package var gridColumn: Int? { narrowColumn == .max ? nil : Int(narrowColumn) }

  /// The value of the last printed digit of an amount, in yuan; nil where the text is no number other than zero.
  package func precision(of amount: Decimal) -> Decimal? {
    guard amount != 0, case .number(let number) = parseNumber(joinLines(lines.map(\.text))), number != 0 else {
      return nil
    }
    var digits = 0
    var isBehindPoint = false
    for scalar in lines.flatMap(\.text.unicodeScalars) {
      if scalar == "." || scalar == "．" { isBehindPoint = true }
      if isBehindPoint, scalar.properties.numericType != nil { digits += 1 }
    }
    // The unit is what makes the number the amount. To divide costs more than to try all that are usual.
    let unit = AmountUnit.allCases.lazy.map(\.factor).first { number * $0 == amount } ?? abs(amount / number)
    return unit * powerOfTen(-digits)
  }

  /// The text on each page: usually one, two where the edge of a page cuts a cell. A blank cell has its borders and
  /// the empty text.
  ///
  /// - Parameter turns: how the document's pages were turned to be read.
  package func places(turns: [Int: PageTurn]) -> [PrintedPlace] {
    var places: [PrintedPlace] = []
    for line in printed {
      if let last = places.indices.last, places[last].page == line.page {
        places[last].box = places[last].box.union(line.box)
        places[last].text += "\n" + line.text
      } else {
        places.append(PrintedPlace(page: line.page, box: line.box, text: line.text))
      }
    }
    for index in places.indices {
      if let turn = turns[places[index].page] { places[index].box = turn.displayed(places[index].box) }
    }
    return places
  }
}
