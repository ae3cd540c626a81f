/// Puts rows together whose texts stand at the top of their cells and whose amounts stand at the bottom, or the other way
/// round, with nothing between the rows to tell: lines of texts and lines of amounts follow each other by turns, at one
/// distance.
func joiningHalves(_ rows: [[TextBlock]]) -> [[TextBlock]] {
  let areAmounts = rows.map { row in row.allSatisfy(\.isAmounts) }
  let areWhole = zip(rows, areAmounts).map { $0.hasAmount && !$1 }
  let count = areAmounts.count { $0 }
  // In nearly all tables, names and amounts share their rows; where they stand apart, only a name or an amount on several
  // lines reaches the height of the other.
  let isAllPairs = count > 0 && count * 2 + areWhole.count(where: { $0 }) == rows.count
  guard count >= Settings.RowsInHalves.fewest || isAllPairs,
    !zip(rows, areWhole).contains(where: { row, isWhole in isWhole && !row.contains { $0.chunks.count > 1 } }),
    let first = areWhole.firstIndex(of: false)
  else { return rows }
  let isBelow = !areAmounts[first]
  var steps: [Double] = []
  for (index, isAmounts) in areAmounts.enumerated() where isAmounts {
    let other = isBelow ? index - 1 : index + 1
    guard areAmounts.indices.contains(other), !areAmounts[other],
      !rows[index].contains(where: { one in rows[other].contains { $0.columns.overlaps(one.columns) } })
    else { return rows }
    steps.append(abs(rows[index][0].top - rows[other][0].top))
  }
  let size = rows[0][0].chunks[0].size
  guard let least = steps.min(), let most = steps.max(), most - least < Settings.Lines.widestPitch * size,
    count >= Settings.RowsInHalves.fewest || most < Settings.RowsInHalves.farthest * size
  else { return rows }
  var result: [[TextBlock]] = []
  var index = 0
  while index < rows.count {
    let next = index + 1
    let isPair = next < rows.count && areAmounts[index] != areAmounts[next] && areAmounts[isBelow ? next : index]
    result.append(
      isPair ? (rows[index] + rows[next]).sorted { $0.columns.lowerBound < $1.columns.lowerBound } : rows[index])
    index += isPair ? 2 : 1
  }
  return result
}

/// The same for what stands at one height, before it is known which column is whose, with the amounts below their names.
func joiningHalves(_ rows: [[TextChunk]]) -> [[TextChunk]] {
  let areAmounts = rows.map { row in row.allSatisfy { $0.isAmount || $0.isDash } }
  guard areAmounts.count(where: { $0 }) >= Settings.RowsInHalves.fewest, !areAmounts[0] else { return rows }
  func overlap(_ one: [TextChunk], _ other: [TextChunk]) -> Bool {
    one.contains { a in other.contains { a.box.minX < $0.box.maxX && $0.box.minX < a.box.maxX } }
  }
  var joined: [[TextChunk]] = []
  var steps: [Double] = []
  for (index, row) in rows.enumerated() {
    guard areAmounts[index] else {
      // A name that is wrapped reaches its amounts; else, names and amounts share their lines.
      if row.contains(where: { isWholeAmount($0.line.text) }) {
        guard index > 0, overlap(rows[index - 1], row),
          row[0].y - rows[index - 1][0].y <= Settings.Lines.widestPitch * row[0].size
        else { return rows }
      }
      joined.append(row)
      continue
    }
    guard !areAmounts[index - 1], !overlap(rows[index - 1], row) else { return rows }
    steps.append(row[0].y - rows[index - 1][0].y)
    joined[joined.count - 1] = (joined[joined.count - 1] + row).sorted { $0.box.minX < $1.box.minX }
  }
  guard let least = steps.min(), let most = steps.max(), most - least < Settings.Lines.widestPitch * rows[0][0].size
  else { return rows }
  return joined
}

extension TextBlock {
  /// Codes stand with the names.
  fileprivate var isAmounts: Bool { chunks.allSatisfy { $0.isAmount || $0.isDash } }
}

extension [TextBlock] {
  /// The numbers of columns are none.
  fileprivate var hasAmount: Bool {
    contains { block in
      let lines = block.chunks.map(\.line.text)
      return lines.allSatisfy(isWholeAmount) || isWholeAmount(lines.joined())
    }
  }
}
