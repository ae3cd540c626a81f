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
func alignedRows(_ placed: [PlacedChunk], separators: [Edge]) -> [[TextBlock]] {
  let isRuled = separatesRows(separators, placed)
  let leading = Settings.Alignment.leading * rowPitch(placed)
  var blocks: [TextBlock] = []
  for (chunk, columns) in placed.sorted(by: { $0.chunk.y < $1.chunk.y }) {
    let above = blocks.lastIndex { $0.columns.lowerBound == columns.lowerBound }
    if let above, let last = blocks[above].chunks.last,
      isRuled || chunk.y - last.y <= min(Settings.Lines.widestPitch * chunk.size, leading),
      !separators.contains(where: { $0.separates(last, chunk) })
    {
      blocks[above].chunks.append(chunk)
      blocks[above].columns = columns.lowerBound...max(columns.upperBound, blocks[above].columns.upperBound)
    } else {
      blocks.append(TextBlock(columns: columns, chunks: [chunk]))
    }
  }
  let bands = isRuled ? blocks.map { block in separators.count { $0.position < block.top + block.height / 2 } } : nil
  if let bands { return rows(of: blocks, bands: bands) }
  let isTall = TallBlocks(blocks).isTall
  let short = zip(blocks, isTall).filter { !$1 }.map(\.0)
  let whole = joiningHalves(rows(of: short, bands: nil))
  let (rows, between) = withoutRowsBetween(whole)
  let tall = zip(blocks, isTall).filter(\.1).map(\.0) + between
  return tall.isEmpty ? rows : placing(tall, in: rows)
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
  let rowCount = chunkRows(placed.map(\.chunk)).count
  let bandCount = Set(bands.keys.map(\.index)).count
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

/// Whether a text is a whole amount, with decimals or with thousands set apart: no part of a wrapped one.
func isWholeAmount(_ text: String) -> Bool {
  guard case .number = parseNumber(text), text.utf8.count > Settings.Alignment.shortText else { return false }
  return text.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
}

/// - Parameter bands: for each block between which rules it stands, where those part the rows.
private func rows(of blocks: [TextBlock], bands: [Int]?) -> [[TextBlock]] {
  var beside = DisjointSets(count: blocks.count)
  for first in blocks.indices {
    for second in blocks.indices where second > first {
      // Two blocks of one column are two rows, however close.
      let isOfOneBand = bands.map { $0[first] == $0[second] && !blocks[first].columns.overlaps(blocks[second].columns) }
      if isOfOneBand ?? false || blocks[first].stands(beside: blocks[second]) {
        beside.join(first, into: second)
      }
    }
  }
  var groups: [Int: [TextBlock]] = [:]
  for index in blocks.indices { groups[beside.root(index), default: []].append(blocks[index]) }
  return groups.values
    .map { $0.sorted { $0.columns.lowerBound < $1.columns.lowerBound } }
    .sorted { ($0.map(\.top).min() ?? 0) < ($1.map(\.top).min() ?? 0) }
}
