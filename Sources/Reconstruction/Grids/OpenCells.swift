import Extraction

extension PageGrid {
  /// Takes the text below the table's last rule that belongs to cells without a lower border, where other cells of the last
  /// row have one: merged cells that go on over the page, whose first rows are too low for what is printed in them.
  ///
  /// The lines stand within the cell, and follow its last line as lines of one text do, under its left side, its middle or
  /// its right side.
  ///
  /// - Parameter glyphs: those outside of all grids; what is taken is removed.
  mutating func takeTextOfOpenCells(
    _ glyphs: inout [Glyph], _ edges: EdgeSet, pageHeight: Double, _ words: LayoutVocabulary
  ) {
    let bottom = box.maxY
    let last = grid.cells.indices.filter { grid.cells[$0].row + grid.cells[$0].rowSpan == grid.rowCount }
    let rules = edges.horizontal.filter { abs($0.position - bottom) <= Settings.Edges.parallel }
    let open = last.filter { index in
      let cell = grid.cells[index].box
      let drawn = rules.map { max(0, min($0.end, cell.maxX) - max($0.start, cell.minX)) }.reduce(0, +)
      return drawn < Settings.Lattices.coveredSide * cell.width
    }
    guard !open.isEmpty, open.count < last.count else { return }
    for index in open {
      let cell = grid.cells[index].box
      var isTaken: Set<Int> = []
      while let last = grid.cells[index].lines.last {
        let next = glyphs.indices.filter { glyph in
          let step = glyphs[glyph].lineY - last.box.midY
          return !isTaken.contains(glyph) && step > Settings.Overflow.pitch.above * last.fontSize
            && step < Settings.Overflow.pitch.below * last.fontSize
        }
        let own = next.filter { glyphs[$0].box.midX > cell.minX && glyphs[$0].box.midX < cell.maxX }
        let lines = buildLines(own.map { glyphs[$0] }, page: last.page)
        guard lines.count == 1, let line = lines.first, line.isUnder(last), !words.opensNote(line),
          !isPageNumber(line, pageHeight: pageHeight),
          // A line of running text runs over the borders.
          !line.runsOn(into: next.filter { !own.contains($0) }.map { glyphs[$0] })
        else { break }
        grid.cells[index].lines.append(line)
        isTaken.formUnion(own)
      }
      glyphs = glyphs.indices.filter { !isTaken.contains($0) }.map { glyphs[$0] }
    }
  }
}

extension TextLine {
  /// Whether one of some characters stands on the same line and close to its end or its beginning.
  func runsOn(into glyphs: [Glyph]) -> Bool {
    glyphs.contains { glyph in
      max(glyph.box.minX - box.maxX, box.minX - glyph.box.maxX) < Settings.TextOnRules.gap * size
        && abs(glyph.box.midY - box.midY) < Settings.Lines.sameLine * size
    }
  }

  /// Whether it is set under another line, in type of the same size: begins, ends or has its middle where that has.
  func isUnder(_ upper: TextLine) -> Bool {
    let reach = Settings.Overflow.indent * upper.fontSize
    return abs(fontSize - upper.fontSize) < Settings.Stitching.sameType * upper.fontSize
      && [\Rectangle.minX, \.midX, \.maxX].contains { abs(box[keyPath: $0] - upper.box[keyPath: $0]) < reach }
  }
}
