import Extraction

/// Puts texts together whose characters are set over the whole width of their cells, as spreadsheets do with names:
/// 财　　政　　拨　　款. Single characters that follow each other at even spaces are one text.
///
/// Short ones need proof, as 类　款　项 are the labels of three columns: none has numbers among its characters, and another
/// text of the column is as wide.
///
/// - Parameter lines: line by line, each from left to right.
func joiningSpacedOut(_ lines: [TextLine]) -> [TextLine] {
  typealias Limit = Settings.SpacedOut
  guard lines.count(where: \.isSingleCharacter) >= Limit.shortest else { return lines }
  let numbers = lines.filter { TextChunk($0).isNumber }
  func holdsNumber(_ run: Range<Int>) -> Bool {
    let (left, right) = (lines[run.lowerBound].box.minX, lines[run.upperBound - 1].box.maxX)
    return numbers.contains { left < $0.box.midX && $0.box.midX < right }
  }
  let runs = evenRuns(lines).filter { !holdsNumber($0) }
  let long = runs.filter { run in
    run.count >= Limit.sureLength
      || (run.count >= Limit.shortest
        && runs.contains { other in
          other != run && other.count >= Limit.shortest
            && abs(lines[other.upperBound - 1].box.maxX - lines[run.upperBound - 1].box.maxX) < Limit.sameEnd
              * lines[run.lowerBound].size
        })
  }
  if long.isEmpty { return lines }
  // A shorter text ends where a longer one of its column does, and does not begin before it.
  let short = runs.filter { run in
    !long.contains(run)
      && long.contains { other in
        let reach = Limit.sameEnd * lines[run.lowerBound].size
        return abs(lines[other.upperBound - 1].box.maxX - lines[run.upperBound - 1].box.maxX) < reach
          && lines[run.lowerBound].box.minX > lines[other.lowerBound].box.minX - Settings.Lines.partGap * reach
      }
  }
  var result: [TextLine] = []
  var next = 0
  for run in (long + short).sorted(by: { $0.lowerBound < $1.lowerBound }) {
    result += lines[next..<run.lowerBound]
    var whole = lines[run.lowerBound]
    for line in lines[run].dropFirst() {
      whole.text += line.text
      whole.box = whole.box.union(line.box)
    }
    result.append(whole)
    next = run.upperBound
  }
  return result + lines[next...]
}

/// The runs of single characters on one line at even spaces, two at least.
private func evenRuns(_ lines: [TextLine]) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var first = 0
  while first < lines.count {
    guard lines[first].isSingleCharacter else {
      first += 1
      continue
    }
    var end = first + 1
    while end < lines.count, lines[end].isSingleCharacter, follows(end, from: first, lines) { end += 1 }
    if end - first >= 2 { runs.append(first..<end) }
    first = end
  }
  return runs
}

/// Whether a character stands on the line of the one before, as far from it as the first two are from each other.
private func follows(_ index: Int, from first: Int, _ lines: [TextLine]) -> Bool {
  let (before, line) = (lines[index - 1], lines[index])
  let size = min(before.size, line.size)
  guard abs(line.box.midY - before.box.midY) < Settings.Lines.sameLine * size, line.box.minX > before.box.maxX else {
    return false
  }
  let space = lines[first + 1].box.minX - lines[first].box.maxX
  return abs(line.box.minX - before.box.maxX - space) < Settings.SpacedOut.step * size
}

extension TextLine {
  /// Whether it is one character of a text, and no digit.
  fileprivate var isSingleCharacter: Bool {
    let scalars = text.unicodeScalars
    guard let only = scalars.first, scalars.count == 1 else { return false }
    return only.properties.isIdeographic || only == "、" || only == "（" || only == "）"
  }
}

/// Chunks with texts of two characters put together that stand apart on one line, as the label of a total does: 合　　计. What
/// stands in columns of single characters is set under or over other texts; neither of the two is.
func joiningPairs(_ chunks: [TextChunk]) -> [TextChunk] {
  typealias Limit = Settings.SpacedOut
  func isSingle(_ chunk: TextChunk) -> Bool {
    let scalars = chunk.line.text.unicodeScalars
    return scalars.count == 1 && scalars.first?.properties.isIdeographic == true
  }
  guard chunks.contains(where: isSingle) else { return chunks }
  func isAligned(_ chunk: TextChunk) -> Bool {
    chunks.contains { other in
      other.y != chunk.y && isSingle(other)
        && [\Rectangle.minX, \.midX, \.maxX].contains {
          abs(other.box[keyPath: $0] - chunk.box[keyPath: $0]) < Limit.samePlace
        }
    }
  }
  var result: [TextChunk] = []
  for row in chunkRows(chunks) {
    var index = 0
    while index < row.count {
      let group = row[index...].prefix(while: isSingle)
      if group.count == 2, let left = group.first, let right = group.last,
        right.box.minX - left.box.maxX <= Settings.DrawnCells.spacedOut * left.size, !isAligned(left), !isAligned(right)
      {
        var line = left.line
        line.text += right.line.text
        line.box = line.box.union(right.box)
        result.append(TextChunk(line))
      } else {
        result += group.isEmpty ? row[index...index] : group
      }
      index += max(group.count, 1)
    }
  }
  return result
}
