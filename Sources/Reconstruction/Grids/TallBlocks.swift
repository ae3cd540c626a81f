/// Cells merged over several rows in a table without rules between its rows: what stands in the middle of them stands
/// beside two rows, or between them, and would make one of the two.
struct TallBlocks {
  /// By index among the blocks.
  private(set) var isTall: [Bool]

  /// - Parameter blocks: what stands in the cells, rows and columns.
  init(_ blocks: [TextBlock]) {
    isTall = [Bool](repeating: false, count: blocks.count)
    // Few tables have any; all others have no more to do than this.
    let order = blocks.indices.sorted { blocks[$0].top < blocks[$1].top }
    var beside: [Int: [Int]] = [:]
    for (position, first) in order.enumerated() {
      for second in order[(position + 1)...] {
        if blocks[second].top >= blocks[first].bottom { break }
        guard blocks[first].stands(beside: blocks[second]) else { continue }
        beside[first, default: []].append(second)
        beside[second, default: []].append(first)
      }
    }
    // What stands beside most is settled first: a text on two lines where two tall ones meet is beside both, and no less
    // of one row; another of two lines beside one tall text and two rows is of both rows.
    for (index, others) in beside.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) })
    where others.count >= 2 {
      let low = others.filter { !isTall[$0] }
      isTall[index] = low.contains { one in
        low.contains { $0 != one && blocks[$0].columns.lowerBound == blocks[one].columns.lowerBound }
      }
    }
  }
}

extension TextBlock {
  /// Whether both stand at one height, in different columns.
  func stands(beside other: TextBlock) -> Bool {
    let common = min(bottom, other.bottom) - max(top, other.top)
    return !columns.overlaps(other.columns)
      && common > Settings.Alignment.besideEachOther * min(height, other.height)
  }

  var middle: Double { (top + bottom) / 2 }
}

/// Takes rows apart that are none: what stands between two rows, in columns that both leave blank, is of cells merged
/// over both, as there is no room for a row. Returns the rows, and what is left over.
func withoutRowsBetween(_ rows: [[TextBlock]]) -> (rows: [[TextBlock]], tall: [TextBlock]) {
  guard rows.count > Settings.TallBlocks.fewestRows else { return (rows, []) }
  let middles = rows.map(\.middle)
  var kept: [[TextBlock]] = []
  var tall: [TextBlock] = []
  let pitch = usualPitch(rows)
  for (index, row) in rows.enumerated() {
    let isInner = index > 0 && index + 1 < rows.count
    if isInner, middles[index + 1] - middles[index - 1] < Settings.TallBlocks.roomForRow * pitch,
      !row.overlaps(rows[index - 1]), !row.overlaps(rows[index + 1]), rows[index - 1].overlaps(rows[index + 1]),
      !row.overlaps(kept.last ?? [])
    {
      tall += row
    } else {
      kept.append(row)
    }
  }
  return (kept, tall)
}

/// The median distance from row to row within the column that has the most blocks, the first of several.
private func usualPitch(_ rows: [[TextBlock]]) -> Double {
  var byColumn: [Int: [Double]] = [:]
  for row in rows {
    for block in row { byColumn[block.columns.lowerBound, default: []].append(block.middle) }
  }
  let densest = byColumn.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? []
  let steps = zip(densest, densest.dropFirst()).map { $1 - $0 }.sorted()
  return steps.isEmpty ? 0 : steps[(steps.count - 1) / 2]
}

/// Puts tall blocks into the rows that their cells cover. Where all cells of a column, from the last row up, stand in the
/// middle of as many rows as are left to them, those are what they cover, and so do the cells of other columns that stand
/// where those do; where that does not come out even, each is put into the nearest row.
func placing(_ tall: [TextBlock], in rows: [[TextBlock]]) -> [[TextBlock]] {
  guard !tall.isEmpty, !rows.isEmpty else { return rows + tall.map { [$0] } }
  var rows = rows
  let borders = rowBorders(rows)
  var isPlaced = [Bool](repeating: false, count: tall.count)
  var spans: [Range<Int>] = []
  for column in Set(tall.map(\.columns.lowerBound)).sorted() {
    let own = tall.indices.filter { tall[$0].columns.lowerBound == column }
    guard let found = coveredRows(of: own.map { tall[$0] }, column, rows, borders) else { continue }
    rows.removeBlocks(of: column)
    rows.add(found)
    for index in own { isPlaced[index] = true }
    if found.contains(where: { $0.0.count > 1 }), spans.isEmpty { spans = found.map(\.0) }
  }
  for index in tall.indices where !isPlaced[index] {
    let nearest = rows.indices.filter { !rows[$0].overlaps([tall[index]]) }
      .min { abs(rows[$0].middle - tall[index].middle) < abs(rows[$1].middle - tall[index].middle) }
    if let nearest { rows[nearest].append(tall[index]) } else { rows.append([tall[index]]) }
  }
  if !spans.isEmpty { rows.widen(to: spans, borders) }
  return rows.map { $0.sorted { $0.columns.lowerBound < $1.columns.lowerBound } }
}

/// Gives cells that are merged over several rows these rows where each stands beside the middle one, so that none is tall:
/// columns that are blank in the same rows, from the first column and the first row on, whose texts stand in the middle of as
/// many rows each as make up the whole.
func wideningMiddleRows(_ rows: [[TextBlock]]) -> [[TextBlock]] {
  let isHeaded = rows.first?.contains { $0.columns.lowerBound == 0 } ?? true
  guard rows.count > Settings.TallBlocks.fewestRows, !isHeaded else { return rows }
  var filled: [Int: [Int]] = [:]
  for (row, blocks) in rows.enumerated() {
    for block in blocks { filled[block.columns.lowerBound, default: []].append(row) }
  }
  guard let own = filled[0], own.count < rows.count else { return rows }
  let columns = filled.filter { $0.value == own }.keys.sorted()
  let others = rows.map { row in row.filter { !columns.contains($0.columns.lowerBound) } }
  guard columns.count > 1, columns.count + own.count > Settings.TallBlocks.fewestOfMiddles,
    others.allSatisfy({ $0.count > 1 })
  else { return rows }
  let borders = rowBorders(others)
  var result = others
  var spans: [Range<Int>]?
  for column in columns {
    guard let found = coveredRows(of: [], column, rows, borders), spans == nil || spans == found.map(\.0) else {
      return rows
    }
    spans = found.map(\.0)
    result.add(found)
  }
  return result.map { $0.sorted { $0.columns.lowerBound < $1.columns.lowerBound } }
}

/// The rows that each block of a column covers, or nil where they do not come out even.
private func coveredRows(of tall: [TextBlock], _ column: Int, _ rows: [[TextBlock]], _ borders: [Double]) -> [(
  Range<Int>, TextBlock
)]? {
  let short = rows.flatMap { row in row.filter { $0.columns.lowerBound == column } }
  let blocks = (tall + short).sorted { $0.middle < $1.middle }
  var end = rows.count
  var found: [(Range<Int>, TextBlock)] = []
  for block in blocks.reversed() {
    guard
      let start = (0..<end).min(by: { one, other in
        abs(borders[one] + borders[end] - 2 * block.middle) < abs(borders[other] + borders[end] - 2 * block.middle)
      })
    else { return nil }
    let isOff = abs((borders[start] + borders[end]) / 2 - block.middle)
    let room = (borders[start + 1] - borders[start]) / 2
    guard isOff < Settings.TallBlocks.offMiddle * room, !rows[start..<end].holdOthers(than: column, in: block.columns)
    else { return nil }
    found.append((start..<end, block))
    end = start
  }
  return end == 0 ? found.reversed() : nil
}

/// The heights between rows; those at the ends are as far from their rows as the next ones are.
private func rowBorders(_ rows: [[TextBlock]]) -> [Double] {
  let extents = rows.map { row in (top: row.map(\.top).min() ?? 0, bottom: row.map(\.bottom).max() ?? 0) }
  var borders = zip(extents, extents.dropFirst()).map { ($0.bottom + $1.top) / 2 }
  let (first, last) = (extents[0], extents[extents.count - 1])
  borders.insert(first.top - (borders.first.map { $0 - first.bottom } ?? 0), at: 0)
  borders.append(last.bottom + (borders.count > 1 ? last.top - borders[borders.count - 1] : 0))
  return borders
}

extension [TextBlock] {
  var middle: Double { ((map(\.top).min() ?? 0) + (map(\.bottom).max() ?? 0)) / 2 }

  func overlaps(_ other: [TextBlock]) -> Bool {
    contains { one in other.contains { $0.columns.overlaps(one.columns) } }
  }
}

extension ArraySlice<[TextBlock]> {
  /// Whether a block that begins in another column reaches into some columns.
  fileprivate func holdOthers(than column: Int, in columns: ClosedRange<Int>) -> Bool {
    joined().contains { $0.columns.lowerBound != column && $0.columns.overlaps(columns) }
  }
}

extension [[TextBlock]] {
  /// Puts blocks into the first of the rows that their cells cover.
  fileprivate mutating func add(_ found: [(Range<Int>, TextBlock)]) {
    for (range, block) in found {
      var block = block
      block.rowSpan = range.count
      self[range.lowerBound].append(block)
    }
  }

  fileprivate mutating func removeBlocks(of column: Int) {
    for row in indices { self[row].removeAll { $0.columns.lowerBound == column } }
  }

  /// Gives the blocks of other columns the rows that were found, where each of these has no more than one, in its middle.
  fileprivate mutating func widen(to spans: [Range<Int>], _ borders: [Double]) {
    for column in Set(joined().map(\.columns.lowerBound)).sorted() {
      let own = spans.map { span in
        span.flatMap { row in self[row].filter { $0.columns.lowerBound == column } }
      }
      let areInMiddle = zip(spans, own).allSatisfy { span, blocks in
        guard blocks.count < 2, let block = blocks.first else { return blocks.isEmpty }
        let middle = (borders[span.lowerBound] + borders[span.upperBound]) / 2
        return block.rowSpan == 1 && !self[span].holdOthers(than: column, in: block.columns)
          && abs(block.middle - middle) < Settings.TallBlocks.offMiddle * (middle - borders[span.lowerBound])
      }
      guard areInMiddle, own.contains(where: { !$0.isEmpty }) else { continue }
      removeBlocks(of: column)
      for (span, blocks) in zip(spans, own) {
        guard var block = blocks.first else { continue }
        block.rowSpan = span.count
        self[span.lowerBound].append(block)
      }
    }
  }
}
