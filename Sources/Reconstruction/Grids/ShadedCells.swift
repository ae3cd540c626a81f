import Extraction

/// The x at which several shades begin or end, those of the table left out.
func sides(of shades: [DrawnPiece], _ runs: [TextRun]) -> [Double] {
  let sides = shades.flatMap { [(x: $0.start, isStart: true, shade: $0), (x: $0.end, isStart: false, shade: $0)] }
    .sorted { $0.x < $1.x }
  guard let left = sides.first?.x, let right = sides.last?.x else { return [] }
  var groups: [[(x: Double, isStart: Bool, shade: DrawnPiece)]] = []
  for side in sides where side.x - left > Settings.Edges.gap && right - side.x > Settings.Edges.gap {
    if let first = groups.last?.first, side.x - first.x <= Settings.Edges.gap {
      groups[groups.count - 1].append(side)
    } else {
      groups.append([side])
    }
  }
  // Where one shade ends and the next begins is a border, be it in the header alone; else two are chance, but for a text
  // beside both.
  return groups.filter { group in
    group.count > Settings.DrawnCells.fewestRows || (group.contains { $0.isStart } && group.contains { !$0.isStart })
      || (group.count == Settings.DrawnCells.fewestRows
        && runs.contains { stands($0, beside: group.map(\.shade), group[0].x, isLeft: group[0].isStart) })
  }.map { group in group.reduce(0) { $0 + $1.x } / Double(group.count) }
}

/// Whether a text stands between the top of the first shade and the bottom of the last, left or right of an x.
private func stands(_ run: TextRun, beside shades: [DrawnPiece], _ x: Double, isLeft: Bool) -> Bool {
  let top = shades.map { $0.y - $0.height / 2 }.min() ?? 0
  let bottom = shades.map { $0.y + $0.height / 2 }.max() ?? 0
  return top < run.y && run.y < bottom && (isLeft ? run.end - run.inset < x : run.start + run.inset > x)
}

/// Edges with those that stand in for sides of cells without a shade: beside a shaded row, its sides part the cells of
/// other columns too, where these then have their texts in their middles.
func partingCells(_ edges: [Edge], between columnEdges: [Double], _ runs: [TextRun]) -> [Edge] {
  var result = edges
  for (left, right) in zip(columnEdges, columnEdges.dropFirst()) {
    let middle = (left + right) / 2
    let texts = runs.filter { $0.start + $0.inset < right && left < $0.end - $0.inset }
    let own = edges.filter { $0.start < middle && middle < $0.end }.map(\.position)
    let others = edges.map(\.position).filter { y in !own.contains { abs($0 - y) <= Settings.Edges.parallel } }
    for (top, bottom) in zip(own, own.dropFirst()) {
      // A text ends at the edge, however close the next one begins.
      let blocks = textBlocks(texts.filter { top < $0.y && $0.y < bottom })
      let borders = cellBorders(around: blocks, top, bottom, others)
      result += borders.map { Edge(position: $0, start: left, end: right) }
    }
  }
  if result.count == edges.count { return edges }
  return mergedEdges(
    of: result.map { Rule(orientation: .horizontal, position: $0.position, start: $0.start, end: $0.end) }
  ).horizontal.sorted { $0.position < $1.position }
}

/// The heights between blocks of text that make each the middle of its cell; none where they do not come out even.
private func cellBorders(around blocks: [LineBlock], _ top: Double, _ bottom: Double, _ heights: [Double]) -> [Double] {
  var result: [Double] = []
  for block in blocks.dropLast() {
    let end = 2 * block.middle - (result.last ?? top)
    guard let border = heights.min(by: { abs($0 - end) < abs($1 - end) }), abs(border - end) <= Settings.Edges.parallel
    else { return [] }
    result.append(border)
  }
  guard let last = blocks.last, let border = result.last,
    abs(border + bottom - 2 * last.middle) <= Settings.Edges.parallel
  else { return [] }
  return result
}

/// Lines of one text, as far as their distance tells.
private struct LineBlock {
  let top: Double
  var bottom: Double

  var middle: Double { (top + bottom) / 2 }
}

private func textBlocks(_ runs: [TextRun]) -> [LineBlock] {
  var blocks: [LineBlock] = []
  for run in runs.sorted(by: { $0.y < $1.y }) {
    if let last = blocks.last, run.y - last.bottom <= Settings.Lines.widestPitch * run.size {
      blocks[blocks.count - 1].bottom = max(last.bottom, run.y)
    } else {
      blocks.append(LineBlock(top: run.y, bottom: run.y))
    }
  }
  return blocks
}
