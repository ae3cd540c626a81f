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
      for index in captions.indices { rows[index] = merged(rows[index])[...] }
      row = max(captions.endIndex, row + 1)
    }
    var result = self
    result.grid.cells = Array(rows.joined())
    return result.partedAtTitles(words)
  }

  /// The first rows, from a title or a number to the last caption; between captions one text may be the department's name.
  /// Far from a title, 其中：车辆 without amounts is a row like others.
  private func captions(
    _ rows: ArraySlice<ArraySlice<Cell>>, _ words: LayoutVocabulary
  ) -> ArraySlice<ArraySlice<Cell>> {
    func opens(_ cells: ArraySlice<Cell>) -> Bool {
      isCaption(cells, words) && cells.flatMap(\.lines).contains { words.isTitle($0) || words.isTableNumber($0) }
    }
    // The year alone may stand above a title.
    guard let first = rows.first,
      opens(first)
        || (isCaption(first, words) && first.count(where: { !$0.lines.isEmpty }) == 1
          && rows.dropFirst().first.map(opens) ?? false
          && first.flatMap(\.lines).allSatisfy { words.isDate(matchKey($0.text)) })
    else { return rows.prefix(0) }
    var end = rows.startIndex + 1
    for index in rows.indices.dropFirst() {
      if isCaption(rows[index], words) {
        end = index + 1
      } else if index > end || rows[index].count(where: { !$0.lines.isEmpty }) != 1 {
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
      result[last].cover(cell)
      if result[last].lines.isEmpty { result[last].lines = cell.lines }
    }
    return result
  }
}
