import Extraction

/// By how much a page's tables must be moved for its text to stand between their lines: where a faulty export or a scan's
/// text layer is off its place, all text is, by the same way. Nil where no way brings it into the cells, or two do: the
/// rows of a table are alike, and only its header, its merged cells and its last row tell which is right.
func shiftOfTables(
  _ edges: EdgeSet, to glyphs: [Glyph], page: Int, words: LayoutVocabulary
) -> (x: Double, y: Double)? {
  typealias Limit = Settings.TextOnRules
  let lattices = connectedComponents(of: edges).compactMap(Lattice.init).filter { $0.cells.count > 1 }
  guard let first = lattices.first else { return nil }
  let reach = lattices.dropFirst().reduce(first.box) { $0.union($1.box) }.insetBy(-Limit.farthest)
  let lines = buildLines(
    glyphs.filter { reach.contains(x: $0.box.midX, y: $0.lineY) }, page: page, splitGap: Settings.Lines.columnGap,
    unlessFollowedBy: words.unitsOfAmounts
  ).map { PlacedLine($0, words) }
  let fields = lattices.map(FieldIndex.init)
  func fit(_ x: Double, _ y: Double) -> Int { lines.reduce(0) { $0 + $1.fit(fields, x, y) } }
  // Most pages end here: were all their lines within cells, it would not be enough more.
  guard lines.count(where: { !$0.isCaption }) - fit(0, 0) >= Limit.fewestMoved else { return nil }
  let steps = stride(from: -Limit.farthest, through: Limit.farthest, by: Limit.step).map { $0 }
  var fits: [(x: Double, y: Double, fit: Int)] = []
  for x in steps {
    for y in steps { fits.append((x, y, fit(x, y))) }
  }
  guard let best = fits.map(\.fit).max(), let now = fits.first(where: { $0.x == 0 && $0.y == 0 })?.fit,
    best - now >= Limit.fewestMoved
  else { return nil }
  let good = fits.filter { $0.fit == best }
  guard let least = good.min(by: { abs($0.x) + abs($0.y) < abs($1.x) + abs($1.y) }) else { return nil }
  let places = lines.map { $0.place(fields, least.x, least.y) }
  let (within, across) = (places.count { $0 == .withinCell }, places.count { $0 == .acrossBorder })
  guard Double(within) >= Limit.shareThatFits * Double(within + across) else { return nil }
  // Any other way that does nearly as well must be a part of the same one.
  let rivals = fits.filter { best - $0.fit < Limit.fewestLinesApart }
  guard reached(from: (least.x, least.y), in: rivals.map { ($0.x, $0.y) }) == rivals.count else { return nil }
  // The middle of all that is good, so that nothing is close to a line.
  func middle(_ values: [Double]) -> Double { ((values.min() ?? 0) + (values.max() ?? 0)) / 2 }
  let y = middle(good.map(\.y))
  let x = good.map(\.x).min { abs($0) < abs($1) } ?? 0
  return good.contains { abs($0.x - x) < Limit.step && abs($0.y - y) <= Limit.step / 2 }
    ? (-x, -y) : (-least.x, -least.y)
}

/// How many of some points hang together with one.
private func reached(from start: (Double, Double), in points: [(Double, Double)]) -> Int {
  let step = Settings.TextOnRules.step * 1.5
  var left = points
  var waiting = [start]
  var count = 0
  while let point = waiting.popLast() {
    let near = left.filter { abs($0.0 - point.0) < step && abs($0.1 - point.1) < step }
    left.removeAll { one in near.contains { $0 == one } }
    count += near.count
    waiting += near
  }
  return count
}

private struct PlacedLine {
  let box: Rectangle
  /// A title, a unit, an owner or a note: what stands above a table or below it.
  let isCaption: Bool

  init(_ line: TextLine, _ words: LayoutVocabulary) {
    let half = Settings.TextOnRules.halfHeight * line.size
    let (y, inset) = (line.box.midY, Settings.TextOnRules.insetOfLine * line.size)
    box = Rectangle(minX: line.box.minX + inset, minY: y - half, maxX: line.box.maxX - inset, maxY: y + half)
    isCaption =
      words.isTitle(line) || words.isLabelled(line) || words.isTableNumber(line)
      || words.opensNote(line)
  }

  enum Place { case withinCell, acrossBorder, outside }

  /// Where the line stands, moved by so much.
  func place(_ fields: [FieldIndex], _ x: Double, _ y: Double) -> Place {
    // By index, since this is asked for each line and each way: a copy of a table would be kept and let go each time.
    for index in fields.indices {
      guard let home = fields[index].cell(x: (box.minX + box.maxX) / 2 + x, y: box.midY + y) else { continue }
      let isWhole =
        fields[index].cell(x: box.minX + x, y: box.minY + y) == home
        && fields[index].cell(x: box.maxX + x, y: box.maxY + y) == home
      return isWhole ? .withinCell : .acrossBorder
    }
    return .outside
  }

  /// 1 where it stands within one cell, for a caption 0 where it stands outside of the tables; else -1.
  func fit(_ fields: [FieldIndex], _ x: Double, _ y: Double) -> Int {
    switch place(fields, x, y) {
    case .withinCell: isCaption ? -1 : 1
    case .acrossBorder: -1
    case .outside: isCaption ? 0 : -1
    }
  }
}

extension EdgeSet {
  /// The edges at another place.
  func moved(_ x: Double, _ y: Double) -> EdgeSet {
    EdgeSet(
      horizontal: horizontal.map { Edge(position: $0.position + y, start: $0.start + x, end: $0.end + x) },
      vertical: vertical.map { Edge(position: $0.position + x, start: $0.start + y, end: $0.end + y) })
  }
}
