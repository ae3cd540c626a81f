import Extraction
import Normalization

/// Gives lines back to the cell that they overflow. A spreadsheet that wraps a name in a row too low for it prints the
/// last line over the first line of the row below.
///
/// The line crosses the border, stands closer to the next line of its cell than two lines of one text can, and follows
/// the last line of the cell above as a wrapped line does.
func withoutOverflow(_ cells: [Cell]) -> [Cell] {
  var cells = cells
  var bottoms: [Place: Int] = [:]
  for (index, cell) in cells.enumerated() {
    bottoms[Place(row: cell.row + cell.rowSpan, column: cell.column, span: cell.columnSpan)] = index
  }
  for index in cells.indices where cells[index].lines.count >= 2 {
    let cell = cells[index]
    guard let above = bottoms[Place(row: cell.row, column: cell.column, span: cell.columnSpan)],
      let last = cells[above].lines.last
    else { continue }
    let (first, second) = (cell.lines[0], cell.lines[1])
    let size = min(first.fontSize, second.fontSize)
    let overlaps =
      second.box.midY - first.box.midY < Settings.Overflow.overlap * size && first.box.maxX > second.box.minX
      && second.box.maxX > first.box.minX
    let step = first.box.midY - last.box.midY
    let follows =
      step > Settings.Overflow.pitch.above * size && step < Settings.Overflow.pitch.below * size
      && abs(first.box.minX - last.box.minX) < Settings.Overflow.indent * size
    let crossesBorder = first.box.midY - cell.box.minY < Settings.Overflow.crossing * size
    guard overlaps, follows, crossesBorder else { continue }
    cells[above].lines.append(first)
    cells[index].lines.removeFirst()
  }
  return cells
}

extension PageGrid {
  /// Takes the lines of cells that are printed over and below the table's last rule: the rows of a merged cell, too low
  /// for its text. The first of them stands on the rule, or right below the cell's last line that does, or goes on with the
  /// sentence that fills the cell's last line; and all follow it as the cell's lines do each other.
  ///
  /// - Parameter glyphs: those outside of all grids; what is taken is removed.
  mutating func takeOverflow(_ glyphs: inout [Glyph], page: Int, pageHeight: Double, _ words: LayoutVocabulary) {
    let bottom = box.maxY
    func crosses(_ line: TextLine) -> Bool {
      abs(line.box.midY - bottom) < Settings.Overflow.lastRule * line.fontSize
    }
    // Most tables have nothing so close below them.
    guard
      glyphs.contains(where: {
        $0.lineY > bottom - $0.size && $0.lineY < bottom + Settings.Overflow.pitch.below * $0.size
          && $0.box.midX > box.minX && $0.box.midX < box.maxX
      })
    else { return }
    let numbers = buildLines(glyphs, page: page, splitGap: Settings.Lines.partGap)
      .filter { isPageNumber($0, pageHeight: pageHeight) }
    for index in grid.cells.indices {
      let cell = grid.cells[index]
      guard cell.row + cell.rowSpan == grid.rowCount, let first = cell.lines.last else { continue }
      var lines = linesWithin(cell.box, below: first, glyphs, page).filter { line in
        !numbers.contains { $0.holds(x: line.box.midX, y: line.box.midY) }
      }
      func follows(_ line: TextLine, _ last: TextLine) -> Bool {
        let step = line.box.midY - last.box.midY
        if let pitch = cell.pitch { return abs(step - pitch) < Settings.Overflow.indent * last.fontSize }
        return step > Settings.Overflow.pitch.above * last.fontSize
          && step < Settings.Overflow.pitch.below * last.fontSize
      }
      func next(after last: TextLine) -> Int? {
        lines.firstIndex { line in
          follows(line, last)
            && (abs(line.box.minX - last.box.minX) < Settings.Overflow.indent * last.fontSize
              || (crosses(line) && line.isUnder(last)))
            && line.box.maxX < cell.box.maxX + Settings.Edges.joint && !words.opensNote(line)
        }
      }
      // What the rule runs through is no line of the page's own.
      func overflows(_ line: TextLine) -> Bool {
        crosses(line)
          && (cell.pitch != nil
            || (line.isUnder(first) && !words.isCaption(line)))
      }
      var taken: [TextLine] = []
      var hasCrossed = cell.pitch != nil && crosses(first)
      while let last = taken.last ?? cell.lines.last, let below = next(after: last),
        hasCrossed || overflows(lines[below]) || goesOn(last, with: rest(last, next(after:), lines), in: cell, words)
      {
        hasCrossed = true
        taken.append(lines.remove(at: below))
      }
      if taken.isEmpty { continue }
      grid.cells[index].lines += taken
      glyphs.removeAll { glyph in
        cell.box.minX < glyph.box.midX && glyph.box.midX < cell.box.maxX
          && taken.contains { $0.holds(x: glyph.box.midX, y: glyph.box.midY) }
      }
    }
  }
}

extension Cell {
  /// From its last line but one to the last.
  fileprivate var pitch: Double? {
    lines.count >= 2 ? lines[lines.count - 1].box.midY - lines[lines.count - 2].box.midY : nil
  }
}

extension LayoutVocabulary {
  fileprivate func isCaption(_ line: TextLine) -> Bool { isLabelled(line) || isTitle(line) || isTableNumber(line) }
}

/// What is printed below a line between the sides of its cell, without the lines that run on beyond these.
private func linesWithin(_ cell: Rectangle, below line: TextLine, _ glyphs: [Glyph], _ page: Int) -> [TextLine] {
  let below = glyphs.filter { $0.box.midY > line.box.midY }
  let isOwn = below.map { cell.minX < $0.box.midX && $0.box.midX < cell.maxX }
  let others = zip(below, isOwn).filter { !$1 }.map(\.0)
  return buildLines(zip(below, isOwn).filter(\.1).map(\.0), page: page, splitGap: Settings.Lines.partGap)
    .filter { !$0.runsOn(into: others) }
}

/// The lines that follow one another below a line.
private func rest(_ line: TextLine, _ next: (TextLine) -> Int?, _ lines: [TextLine]) -> [TextLine] {
  var rest: [TextLine] = []
  while rest.count < Settings.Overflow.mostLines, let below = next(rest.last ?? line) { rest.append(lines[below]) }
  return rest
}

/// Whether a cell's last line fills it and ends in the middle of a sentence, which the lines below end; or of a name, where
/// rows are merged beside others that are too low for it.
private func goesOn(_ last: TextLine, with rest: [TextLine], in cell: Cell, _ words: LayoutVocabulary) -> Bool {
  // A cell's text is set in from its borders; of several lines the longest says how far it reaches.
  let right =
    cell.lines.count >= 2
    ? cell.lines.map(\.box.maxX).max() ?? 0 : cell.box.maxX - Settings.Overflow.shortOfBorder * last.fontSize
  guard last.box.maxX > right - last.fontSize, last.text.count >= Settings.Overflow.shortestFullLine,
    let end = last.text.unicodeScalars.last, let first = rest.first, let mark = rest.last?.text.unicodeScalars.last
  else { return false }
  let isSentence = "。；".unicodeScalars.contains(mark)
  let isName = cell.rowSpan > 1 && !words.isCaption(first)
  return !"。；！？：".unicodeScalars.contains(end) && (isSentence || isName) && !startsWithSectionNumber(first.text)
}

private struct Place: Hashable {
  let row: Int
  let column: Int
  let span: Int
}
