import Extraction
import Normalization

/// A chunk and the columns it stands in.
typealias PlacedChunk = (chunk: TextChunk, columns: ClosedRange<Int>)

/// What stands in one cell of a table without rules between its rows: lines of one column that follow each other
/// closely.
struct TextBlock {
  var columns: ClosedRange<Int>
  var chunks: [TextChunk]
  /// How many rows it covers.
  var rowSpan = 1

  var top: Double { chunks.first?.printed.minY ?? 0 }
  var bottom: Double { chunks.last?.printed.maxY ?? 0 }
  var height: Double { bottom - top }
}

/// Gathers placed chunks into rows, top to bottom.
///
/// Lines of a wrapped text are closer to each other than rows are. How close rows may be is told by columns of
/// complete numbers, which are never wrapped. Blocks that stand beside each other are one row, so a name on three
/// lines and the amount beside its middle are.
///
/// - Parameter separators: horizontal edges within the table; nothing is joined across them. Where they stand between
///   nearly all rows, all lines of a column between two of them are one cell.
/// - Parameter hasColumnRules: whether rules stand between all columns: what stands in which is beyond doubt then.
func alignedRows(_ placed: [PlacedChunk], separators: [Edge], hasColumnRules: Bool = false) -> [[TextBlock]] {
  let isRuled = separatesRows(separators, placed)
  let pitch = rowPitch(placed)
  let closest = min(Settings.Alignment.leading * pitch, Settings.Alignment.sameLeading * usualLeading(placed))
  let around = LinesAroundAmounts(hasColumnRules ? placed : [])
  var blocks: [TextBlock] = []
  for (chunk, columns) in placed.sorted(by: { $0.chunk.y < $1.chunk.y }) {
    let above = blocks.lastIndex { $0.columns.lowerBound == columns.lowerBound }
    if let above, let last = blocks[above].chunks.last,
      isRuled || around.goesOn(chunk, column: columns.lowerBound)
        || chunk.y - last.y <= min(max(Settings.Lines.widestPitch * chunk.size, around.leading), closest),
      !separators.contains(where: { $0.separates(last, chunk) })
    {
      blocks[above].chunks.append(chunk)
      blocks[above].columns = columns.lowerBound...max(columns.upperBound, blocks[above].columns.upperBound)
    } else {
      blocks.append(TextBlock(columns: columns, chunks: [chunk]))
    }
  }
  if isRuled { return rows(of: blocks, between: separators) }
  // Without rules between columns, an amount in the middle of two lines may be of a cell merged over two rows.
  if hasColumnRules { blocks = partingAroundAmounts(blocks) }
  let isTall = TallBlocks(blocks).isTall
  let short = zip(blocks, isTall).filter { !$1 }.map(\.0)
  let beside = rowsBesideEachOther(short)
  let near = hasColumnRules ? joiningOffLine(beside, pitch: pitch) : beside
  let whole = joiningHalves(near)
  let (rows, between) = withoutRowsBetween(whole)
  let tall = zip(blocks, isTall).filter(\.1).map(\.0) + between
  return tall.isEmpty ? wideningMiddleRows(rows) : placing(tall, in: rows)
}

/// Whether rules stand between nearly all rows: then no column has two complete amounts between the same two rules.
private func separatesRows(_ separators: [Edge], _ placed: [PlacedChunk]) -> Bool {
  guard separators.count >= 2 else { return false }
  var bands: [Band: [PlacedChunk]] = [:]
  for item in placed {
    let above = separators.filter { $0.position < item.chunk.y && $0.spans(item.chunk) }.count
    bands[Band(column: item.columns.lowerBound, index: above), default: []].append(item)
  }
  let single = bands.values.filter { rowPitch($0) == .infinity }
  let bandCount = Set(bands.keys.map(\.index)).count
  // Texts of many lines beside each amount.
  let withAmounts = Set(bands.filter { $0.value.contains { isWholeAmount($0.chunk.line.text) } }.map(\.key.index)).count
  if withAmounts >= 2, withAmounts * 2 > bandCount, single.count == bands.count { return true }
  let rowCount = chunkRows(placed.map(\.chunk)).count
  return bandCount >= Settings.Alignment.fewestBands && bandCount * Settings.Alignment.rowsForEachBand >= rowCount
    && single.count * Settings.Alignment.bandsForEachDouble >= bands.count * (Settings.Alignment.bandsForEachDouble - 1)
}

/// What lies between two rules in one column.
private struct Band: Hashable {
  let column: Int
  let index: Int
}

extension Edge {
  fileprivate func spans(_ chunk: TextChunk) -> Bool { start <= chunk.box.midX && chunk.box.midX <= end }

  fileprivate func spans(_ block: TextBlock) -> Bool {
    guard let first = block.chunks.first else { return false }
    return spans(first)
  }

  func separates(_ upper: TextChunk, _ lower: TextChunk) -> Bool {
    position > upper.y && position < lower.y && spans(upper) && spans(lower)
  }
}

/// The smallest distance between complete numbers above one another; infinite where there are none.
private func rowPitch(_ placed: [PlacedChunk]) -> Double {
  var pitch = Double.infinity
  var last: [Int: Double] = [:]
  for (chunk, columns) in placed.sorted(by: { $0.chunk.y < $1.chunk.y }) where isWholeAmount(chunk.line.text) {
    if let above = last[columns.lowerBound], chunk.y - above > Settings.Lines.sameLine * chunk.size {
      pitch = min(pitch, chunk.y - above)
    }
    last[columns.lowerBound] = chunk.y
  }
  return pitch
}

/// The distance from line to line of the texts that are wrapped: the smallest that several lines of columns have in common.
/// No two rows are closer than the lines of one text. Infinite where too few lines are that close.
private func usualLeading(_ placed: [PlacedChunk]) -> Double {
  var steps: [Double] = []
  var last: [Int: TextChunk] = [:]
  for (chunk, columns) in placed.sorted(by: { $0.chunk.y < $1.chunk.y }) {
    if let above = last[columns.lowerBound] {
      let step = chunk.y - above.y
      if step > Settings.Lines.sameLine * chunk.size, step <= Settings.Lines.widestPitch * chunk.size {
        steps.append(step)
      }
    }
    last[columns.lowerBound] = chunk
  }
  steps.sort()
  let more = Settings.Alignment.fewestOfLeading - 1
  return zip(steps, steps.dropFirst(more)).first { $1 <= $0 * Settings.Alignment.leadingSpread }?.1 ?? .infinity
}

/// Whether a text is a whole amount, with decimals or with thousands set apart: no part of a wrapped one.
func isWholeAmount(_ text: String) -> Bool {
  guard case .number = parseNumber(text), text.utf8.count > Settings.Alignment.shortText else { return false }
  return text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
}

/// Whether a text is a number with decimals.
func isDecimal(_ text: String) -> Bool {
  guard case .number = parseNumber(text) else { return false }
  return text.utf8.contains(UInt8(ascii: "."))
}

private func rowsBesideEachOther(_ blocks: [TextBlock]) -> [[TextBlock]] {
  var beside = DisjointSets(count: blocks.count)
  for first in blocks.indices {
    for second in blocks.indices where second > first && blocks[first].stands(beside: blocks[second]) {
      beside.join(first, into: second)
    }
  }
  return sortedRows(beside.groups().flatMap { group in partingRows(group.map { blocks[$0] }) })
}

/// Blocks that stand beside each other, as the rows that they are: what stands between two rows, of cells merged over both,
/// may be beside either. Where two columns have as many blocks, each beside one of the other, those are the rows, and all
/// else is of the nearest.
private func partingRows(_ blocks: [TextBlock]) -> [[TextBlock]] {
  // Most rows end here: two columns with two blocks each are four.
  guard blocks.count > 3 else { return [blocks] }
  var columns: [Int: [TextBlock]] = [:]
  for block in blocks { columns[block.columns.lowerBound, default: []].append(block) }
  let several = columns.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    .map { $0.value.sorted { $0.top < $1.top } }
  guard several.count > 1 else { return [blocks] }
  let rows = several.first { one in
    several.contains { other in
      other[0].columns != one[0].columns && other.count == one.count
        && zip(one, other).allSatisfy { $0.stands(beside: $1) }
    }
  }
  guard let rows else { return [blocks] }
  var result = [[TextBlock]](repeating: [], count: rows.count)
  for block in blocks {
    let nearest = rows.indices.min { abs(rows[$0].middle - block.middle) < abs(rows[$1].middle - block.middle) }
    result[nearest ?? 0].append(block)
  }
  return result
}

private func sortedRows(_ rows: [[TextBlock]]) -> [[TextBlock]] {
  rows.map { $0.sorted { $0.columns.lowerBound < $1.columns.lowerBound } }
    .sorted { ($0.map(\.top).min() ?? 0) < ($1.map(\.top).min() ?? 0) }
}

/// Rows between rules. A rule that does not reach over a column parts no rows there: what stands in it is of a cell
/// merged over all rows down to the next rule that does, wherever in that cell it stands.
private func rows(of blocks: [TextBlock], between separators: [Edge]) -> [[TextBlock]] {
  var heights: [Double] = []
  for y in separators.map(\.position).sorted() where heights.last.map({ y - $0 > Settings.Edges.parallel }) ?? true {
    heights.append(y)
  }
  let bands = blocks.map { block in
    let own = separators.filter { $0.spans(block) }.map(\.position)
    let y = block.top + block.height / 2
    let above = own.last { $0 < y } ?? -.infinity
    let below = own.first { $0 >= y } ?? .infinity
    return heights.count { $0 <= above }...max(heights.count { $0 <= above }, heights.count { $0 < below })
  }
  let filled = Set(bands.map(\.lowerBound)).sorted()
  var result: [[TextBlock]] = []
  for band in filled {
    var row: [TextBlock] = []
    for (index, block) in blocks.enumerated() where bands[index].lowerBound == band {
      var block = block
      block.rowSpan = max(1, filled.count(where: bands[index].contains))
      // Two blocks of one column are two rows, however close.
      if row.contains(where: { $0.columns.overlaps(block.columns) }) {
        result += sortedRows([row])
        row = []
      }
      row.append(block)
    }
    result += sortedRows([row])
  }
  return result
}
