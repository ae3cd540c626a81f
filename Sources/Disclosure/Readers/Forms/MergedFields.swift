import Extraction
import Normalization
import Reconstruction

// A cell of a form that takes several fields cannot be seen in a text file: the fields beside and below its first are
// blank, as those without a value are.

extension TableView {
  /// A form with the labels over other labels as they must have been: where all that a row prints stands below texts with
  /// blank fields on their right, those are over it, and the labels beside them as tall as both rows.
  ///
  ///     绩效指标 |          |          | 指标值
  ///     一级指标 | 二级指标 | 三级指标 |
  func withMergedLabels() -> TableView {
    // By the upper row of each pair.
    var pairs: [Int: Labels] = [:]
    for row in 0..<max(rowCount - 1, 0) { pairs[row] = labels(row) }
    if pairs.isEmpty { return self }
    var merged = table
    merged.grid.cells = table.grid.cells.compactMap { cell in
      if pairs[cell.row - 1]?.isTall(cell.column) ?? false, cell.lines.isEmpty { return nil }
      guard let labels = pairs[cell.row], let place = labels.all.first(where: { $0.contains(cell.column) }) else {
        return cell
      }
      if cell.lines.isEmpty { return nil }
      var cell = cell
      (cell.columnSpan, cell.rowSpan) = (place.count, labels.isTall(cell.column) ? 2 : 1)
      return cell
    }
    return TableView(merged)
  }

  /// The labels of a row over labels.
  private struct Labels {
    /// The columns of each.
    let all: [Range<Int>]
    let groups: [Range<Int>]

    /// Whether the label over a column is as tall as both rows.
    func isTall(_ column: Int) -> Bool {
      all.first { $0.contains(column) }.map { !groups.contains($0) } ?? false
    }
  }

  /// The labels of a row, if what stands in the row below are others below some of them.
  private func labels(_ row: Int) -> Labels? {
    let below = filledColumns(row + 1)
    guard below.count >= 2 else { return nil }
    let texts = texts(row)
    let groups = texts.filter { $0.count > 1 && below.contains(where: $0.contains) }
    guard below.allSatisfy({ column in groups.contains { $0.contains(column) } }),
      // 总体资金情况 may be as wide as two columns, beside labels that have others below them.
      texts.allSatisfy({ $0.count == 1 || $0.lowerBound == 0 || groups.contains($0) }),
      (texts.map(\.lowerBound) + below).allSatisfy({ isWord($0, row) && isWord($0, row + 1) })
    else { return nil }
    return Labels(all: texts, groups: groups)
  }

  /// The columns of each text of a row, with the blank ones on its right.
  private func texts(_ row: Int) -> [Range<Int>] {
    let filled = filledColumns(row)
    return zip(filled, filled.dropFirst() + [columnCount]).map { $0..<$1 }
  }

  private func isWord(_ column: Int, _ row: Int) -> Bool {
    isBlank(row, column) || (isLikeLabel(text(row, column)) && parseNumber(text(row, column)) == .notANumber)
  }

  /// A form with the cells that its fields must have been: a label, or a value, takes the blank fields on its right, up to
  /// the next text, and a label in the first column those below it. Among the indicators nothing is merged.
  private func withMergedFields(_ vocabulary: FormVocabulary, _ rows: Set<Int>) -> TableView {
    var cells = table.grid.cells.filter { !rows.contains($0.row) }
    var heading: Int?
    for row in rows.sorted() {
      var last: Int?
      var below: [Cell] = []
      for column in 0..<columnCount {
        guard begins(row, column), let cell = cell(row, column) else { continue }
        if !isBlank(row, column) {
          last = cells.count
          cells.append(cell)
          if column == 0 { heading = vocabulary.role(text(row, column)).isLabel ? last : nil }
        } else if let last {
          cells[last].cover(cell)
        } else if let label = heading, cells[label].goesOn(to: row), column < cells[label].columnSpan,
          (0..<cells[label].columnSpan).allSatisfy({ isBlank(row, $0) })
        {
          below.append(cell)
        } else {
          cells.append(cell)
        }
      }
      if let heading { for cell in below { cells[heading].cover(cell) } }
    }
    var merged = table
    merged.grid.cells = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    return TableView(merged)
  }

  /// The rows that hold fields: all but those from a header of indicators to the next form, unless a field begins them.
  private func fieldRows(_ vocabulary: FormVocabulary, _ headers: Set<Int>) -> Set<Int> {
    let name = vocabulary.definition.index(of: .projectName)
    var isBelowHeader = false
    let rows = (0..<rowCount).filter { row in
      if headers.contains(row) {
        isBelowHeader = true
        return false
      }
      let filled = filledColumns(row)
      guard isBelowHeader, let first = filled.first else { return !isBelowHeader }
      if filled.count == 1, isFormTitle(text(row, first)) {
        isBelowHeader = false
        return true
      }
      guard first == 0, case .field(let target) = vocabulary.role(text(row, first)) else { return false }
      if target == name { isBelowHeader = false }
      return true
    }
    return Set(rows)
  }
}

extension TableView {
  /// A form with all that its cells must have been.
  ///
  /// - Parameter headers: the rows of the indicators' labels.
  func withMergedCells(_ vocabulary: FormVocabulary, headers: Set<Int>) -> TableView {
    let fields = fieldRows(vocabulary, headers)
    let ends = (headers.union(fields)).sorted()
    let blocks = headers.sorted().compactMap { row -> LevelBlock? in
      guard let header = IndicatorHeader(self, row, columns: 0..<columnCount, vocabulary.definition) else { return nil }
      let end = ends.fromFirst { $0 >= header.end }.first ?? rowCount
      return LevelBlock(levels: header.levels.sorted(), rows: header.end..<max(end, header.end))
    }
    return withMergedFields(vocabulary, fields).withMergedLevels(blocks)
  }

  /// Indicators with the levels above them, each on the first of its lines: 产出指标 goes for the lines below too, up to the
  /// next text in its column, or left of it.
  ///
  /// - Parameter key: the column that names whose they are, in a list of forms.
  func withMergedLevels(_ blocks: [LevelBlock], key: Int? = nil) -> TableView {
    var merged = table
    var taken: Set<Int> = []
    for block in blocks {
      // For each column the cell that goes on.
      var open: [Int: Int] = [:]
      for row in block.rows {
        if let key, !isBlank(row, key) { open = [:] }
        for column in block.levels where begins(row, column) {
          guard let index = table.grid.cells.firstIndex(startingAt: row, column) else { continue }
          if !isBlank(row, column) {
            open = open.filter { $0.key < column }
            open[column] = index
          } else if let above = open[column], merged.grid.cells[above].goesOn(to: row) {
            merged.grid.cells[above].cover(table.grid.cells[index])
            taken.insert(index)
          }
        }
      }
    }
    merged.grid.cells = merged.grid.cells.indices.filter { !taken.contains($0) }.map { merged.grid.cells[$0] }
    return TableView(merged)
  }
}

/// Rows of indicators, and the columns of their levels, ascending.
struct LevelBlock {
  let levels: [Int]
  let rows: Range<Int>
}

extension [Cell] {
  /// The place of the cell that begins in a row and a column.
  fileprivate func firstIndex(startingAt row: Int, _ column: Int) -> Int? {
    let place = fromFirst { ($0.row, $0.column) >= (row, column) }.startIndex
    return place < endIndex && self[place].row == row && self[place].column == column ? place : nil
  }
}

extension Cell {
  fileprivate func goesOn(to next: Int) -> Bool { row + rowSpan == next }
}
