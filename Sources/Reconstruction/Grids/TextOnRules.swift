import Extraction

extension PageGrid {
  /// Whether the text of a table stands on its rules instead of between them, as it does where a page's text is shifted
  /// against its lines: nobody knows which cell is whose.
  var hasTextOnItsRules: Bool {
    typealias Limit = Settings.TextOnRules
    let (lines, onRules) = linesOnRules
    return runsAcrossColumns(in: Limit.shareOfRows, of: Limit.fewestRows)
      || (lines >= Limit.fewestLines && Double(onRules) > Limit.shareOfLines * Double(lines))
  }

  /// Whether as much of its text stands on its rules as gives reason to ask whether all of it is off its place.
  var mayHaveShiftedText: Bool {
    typealias Limit = Settings.TextOnRules
    let (lines, onRules) = linesOnRules
    return Double(onRules) > Limit.shareThatAsks * Double(lines) && onRules >= Limit.fewestThatAsk
      || runsAcrossColumns(in: Limit.shareThatAsks, of: 1)
  }

  /// Whether texts of the first column begin left of the table.
  ///
  /// - Parameter outside: what stands in no table.
  func isCutAtLeft(of outside: [Glyph]) -> Bool {
    typealias Limit = Settings.TextOnRules
    guard isRuled else { return false }
    let left = outside.filter {
      $0.box.minX < box.minX && $0.box.maxX > box.minX - $0.size && $0.lineY > box.minY && $0.lineY < box.maxY
    }
    guard left.count >= Limit.fewestThatAsk else { return false }
    let first = grid.cells.filter { $0.column == 0 }.flatMap(\.lines)
    let cut = left.count { glyph in
      first.contains {
        abs($0.box.midY - glyph.lineY) < Limit.acrossRow * $0.size
          && (-Limit.overlap * $0.size...Limit.gap * $0.size).contains($0.box.minX - glyph.box.maxX)
      }
    }
    return cut >= Limit.fewestThatAsk
  }

  private var linesOnRules: (lines: Int, onRules: Int) {
    guard isRuled, hasColumnRules else { return (0, 0) }
    var lines = 0
    var onRules = 0
    for cell in grid.cells {
      for line in cell.lines {
        lines += 1
        let (y, reach) = (line.box.midY, Settings.TextOnRules.acrossRow * line.size)
        if y - cell.box.minY < reach || cell.box.maxY - y < reach { onRules += 1 }
      }
    }
    return (lines, onRules)
  }

  /// Whether in many rows a text goes on behind the border of its cell.
  private func runsAcrossColumns(in share: Double, of fewest: Int) -> Bool {
    typealias Limit = Settings.TextOnRules
    guard isRuled, hasColumnRules else { return false }
    var filled: Set<Int> = []
    var cut: Set<Int> = []
    for (left, right) in zip(grid.cells, grid.cells.dropFirst()) where !left.lines.isEmpty {
      filled.insert(left.row)
      guard right.row == left.row, right.column == left.column + left.columnSpan, !cut.contains(left.row) else {
        continue
      }
      let goesOn = left.lines.contains { line in
        right.lines.contains {
          abs($0.box.midY - line.box.midY) < Limit.acrossRow * line.size
            && (-Limit.overlap * line.size...Limit.gap * line.size).contains($0.box.minX - line.box.maxX)
        }
      }
      if goesOn { cut.insert(left.row) }
    }
    return filled.count >= fewest && !cut.isEmpty && Double(cut.count) >= share * Double(filled.count)
  }
}
