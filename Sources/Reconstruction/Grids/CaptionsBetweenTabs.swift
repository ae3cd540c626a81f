import Extraction
import Normalization

extension PageGrid {
  /// The tables of a text whose title, number and unit stand between tabs, as in lines copied from a sheet: they were
  /// merged over its columns, and text between tabs cannot say so.
  func partedAtCaptions(_ words: LayoutVocabulary) -> [PageGrid] {
    var rows = cellsByRow
    var row = 0
    while row < rows.count {
      let captions = captions(rows[row...], words)
      // 其中：车辆 without amounts is a row like others: what belongs to a title stands next to it.
      if captions.joined().flatMap(\.lines).contains(where: { words.isTitle($0) || words.isTableNumber($0) }) {
        for index in captions.indices { rows[index] = merged(rows[index])[...] }
      }
      row = max(captions.endIndex, row + 1)
    }
    var result = self
    result.grid.cells = Array(rows.joined())
    return result.partedAtTitles(words)
  }

  /// The first rows, from a caption to a caption; between them a single text may be the department's name.
  private func captions(
    _ rows: ArraySlice<ArraySlice<Cell>>, _ words: LayoutVocabulary
  ) -> ArraySlice<ArraySlice<Cell>> {
    var end = rows.startIndex
    for index in rows.indices {
      if isCaption(rows[index], words) {
        end = index + 1
      } else if index == rows.startIndex || rows[index].count(where: { !$0.lines.isEmpty }) != 1 {
        break
      }
    }
    return rows[..<end]
  }

  private var cellsByRow: [ArraySlice<Cell>] {
    var rows: [ArraySlice<Cell>] = []
    var rest = grid.cells[...]
    while let first = rest.first {
      rows.append(rest.prefix { $0.row == first.row })
      rest = rest.dropFirst(rows[rows.count - 1].count)
    }
    return rows
  }

  private func isCaption(_ cells: ArraySlice<Cell>, _ words: LayoutVocabulary) -> Bool {
    let lines = cells.flatMap(\.lines)
    return !lines.isEmpty
      && lines.allSatisfy {
        words.isTitle($0) || words.isTableNumber($0) || words.isLabelled($0) || words.isDate(matchKey($0.text))
      }
  }

  /// Each text over the blank cells on its right; the first also over those on its left.
  private func merged(_ cells: ArraySlice<Cell>) -> [Cell] {
    var result: [Cell] = []
    for cell in cells {
      guard let last = result.indices.last, cell.lines.isEmpty || result[last].lines.isEmpty else {
        result.append(cell)
        continue
      }
      result[last].columnSpan += cell.columnSpan
      result[last].box = result[last].box.union(cell.box)
      if result[last].lines.isEmpty { result[last].lines = cell.lines }
    }
    return result
  }
}
