/// In a table without rules between its rows, an amount stands in the middle of the lines of its name.

/// Lines of which each two are one text, wide apart as they may be: an amount stands in the middle of them, in a column
/// beside, and no number beside either.
struct LinesAroundAmounts {
  /// How far lines of one text are apart at most, where rows are known to be further apart, so that texts on more lines have
  /// it too; else 0.
  private(set) var leading = 0.0
  /// The second lines.
  private var lower: Set<Place> = []

  private struct Place: Hashable {
    let column: Int
    let y: Double
  }

  init(_ placed: [PlacedChunk]) {
    let amounts = placed.filter { isWholeAmount($0.chunk.line.text) || isDecimal($0.chunk.line.text) }.map(\.chunk)
    if amounts.isEmpty { return }
    let numbers = placed.map(\.chunk).filter(\.isNumber)
    var around: [Double] = []
    var rows: [Double] = []
    var last: [Int: TextChunk] = [:]
    for (chunk, columns) in placed.sorted(by: { $0.chunk.y < $1.chunk.y }) {
      defer { last[columns.lowerBound] = chunk }
      let size = Settings.Alignment.sameBaseline * chunk.size
      func isBeside(_ chunks: [TextChunk], _ y: Double) -> Bool { chunks.contains { abs($0.y - y) < size } }
      guard let above = last[columns.lowerBound], !chunk.isNumber, !above.isNumber else { continue }
      let step = chunk.y - above.y
      if step <= Settings.Lines.sameLine * chunk.size { continue }
      if isBeside(amounts, above.y), isBeside(amounts, chunk.y) { rows.append(step) }
      // Where each has a number of its own, an amount between them is of a cell merged over both rows.
      if !isBeside(numbers, above.y), !isBeside(numbers, chunk.y),
        step <= Settings.Alignment.widestAroundAmount * chunk.size,
        isBeside(amounts, (above.y + chunk.y) / 2)
      {
        around.append(step)
        lower.insert(Place(column: columns.lowerBound, y: chunk.y))
      }
    }
    let wide = Settings.Alignment.leadingSpread * (around.max() ?? 0)
    if let pitch = rows.min(), wide < Settings.Alignment.leading * pitch { leading = wide }
  }

  /// Whether a line goes on with the one above it in its column.
  func goesOn(_ chunk: TextChunk, column: Int) -> Bool { lower.contains(Place(column: column, y: chunk.y)) }
}

/// Puts together rows that are no two, as they are much closer than rows of amounts are, and nothing of one stands above
/// anything of the other: a code is lower in its cell than the name and the amounts beside it.
///
/// - Parameter pitch: the smallest distance between amounts one above the other.
func joiningOffLine(_ rows: [[TextBlock]], pitch: Double) -> [[TextBlock]] {
  guard pitch < .infinity else { return rows }
  var result: [[TextBlock]] = []
  for row in rows {
    if let last = result.last, abs(row.middle - last.middle) < Settings.Alignment.offLine * pitch,
      !row.overlaps(last)
    {
      result[result.count - 1] = (last + row).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
    } else {
      result.append(row)
    }
  }
  return result
}

/// Parts texts that run together: where names on several lines fill their cells, the last line of one is no further from the
/// first of the next than its own lines are. Each has its amounts in its middle, and all lines are of one of them.
func partingAroundAmounts(_ blocks: [TextBlock]) -> [TextBlock] {
  let amounts = blocks.filter { $0.chunks.allSatisfy { isWholeAmount($0.line.text) || isDecimal($0.line.text) } }
  if amounts.isEmpty { return blocks }
  return blocks.flatMap { block -> [TextBlock] in
    guard block.chunks.count > 2, !block.chunks.contains(where: \.isNumber) else { return [block] }
    let beside = amounts.filter { !$0.columns.overlaps(block.columns) }.flatMap(\.chunks).map(\.y)
      .filter { block.top < $0 && $0 < block.bottom }.sorted()
    var heights: [Double] = []
    for y in beside where heights.last.map({ y - $0 > Settings.Lines.sameLine * block.chunks[0].size }) ?? true {
      heights.append(y)
    }
    guard heights.count > 1, heights.count < block.chunks.count else { return [block] }
    return parts(of: block, around: heights) ?? [block]
  }
}

/// The lines of a block as texts that have these heights in their middles; nil where some line is left, or a middle is off.
private func parts(of block: TextBlock, around heights: [Double]) -> [TextBlock]? {
  var rest = block.chunks[...]
  var result: [TextBlock] = []
  for height in heights {
    guard let first = rest.first else { return nil }
    func offMiddle(_ end: Int) -> Double { abs((first.y + rest[end].y) / 2 - height) }
    guard let end = rest.indices.min(by: { offMiddle($0) < offMiddle($1) }),
      offMiddle(end) < Settings.Alignment.offMiddle * first.size
    else { return nil }
    result.append(TextBlock(columns: block.columns, chunks: Array(rest[...end])))
    rest = rest[(end + 1)...]
  }
  return rest.isEmpty ? result : nil
}
