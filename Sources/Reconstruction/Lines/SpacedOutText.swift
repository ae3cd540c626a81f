import Extraction
import Normalization

/// Puts texts together whose characters are set over the whole width of their cells, as spreadsheets do with names:
/// 财　　政　　拨　　款. Single characters that follow each other at even spaces are one text.
///
/// Short ones need proof, as 类　款　项 are the labels of three columns: none has numbers among its characters, and another
/// text of the column is as wide.
///
/// - Parameter lines: line by line, each from left to right.
func joiningSpacedOut(_ lines: [TextLine]) -> [TextLine] {
  typealias Limit = Settings.SpacedOut
  let lines = partingLastCharacters(lines)
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
    for line in lines[run].dropFirst() { whole.append(line) }
    result.append(whole)
    next = run.upperBound
  }
  return result + lines[next...]
}

/// Lines that begin with the last character of a text that is spaced out, parted behind it: a text so set reaches the
/// border of its column, and what stands in the next one may be closer to it than its own characters are. The next column
/// is where other lines begin; none begins where that character stands.
private func partingLastCharacters(_ lines: [TextLine]) -> [TextLine] {
  typealias Limit = Settings.SpacedOut
  guard lines.count(where: \.isSingleCharacter) >= Limit.shortest else { return lines }
  let goOn = lines.indices.filter { index in
    let scalars = lines[index].text.unicodeScalars
    return index >= 2 && scalars.count > 1 && scalars.first?.properties.isIdeographic == true
      && lines[index - 2].isSingleCharacter && lines[index - 1].isSingleCharacter
      && follows(index - 1, from: index - 2, lines) && follows(index, from: index - 2, lines)
  }
  if goOn.isEmpty { return lines }
  // Nothing begins within a text that is spaced out itself.
  let within = Set(evenRuns(lines).flatMap { $0.dropFirst() })
  let starts = lines.indices.filter { !goOn.contains($0) && !within.contains($0) }
    .map { (x: lines[$0].box.minX, y: lines[$0].box.midY) }
  var result = lines
  for index in goOn.reversed() {
    let line = lines[index]
    func begin(_ range: ClosedRange<Double>) -> [Double] {
      starts.filter { abs($0.y - line.box.midY) > line.size && range.contains($0.x) }.map(\.x)
    }
    let reach = Limit.samePlace
    let end = line.box.minX + line.size
    let next = begin(end - reach...end + Settings.Lines.columnGap * line.size)
    guard next.count > 1, let start = next.min(), next.allSatisfy({ $0 - start < reach }),
      begin(line.box.minX - reach...line.box.minX + reach).isEmpty
    else { continue }
    let scalars = line.text.unicodeScalars
    var (last, rest) = (line, line)
    last.text = String(String.UnicodeScalarView(scalars.prefix(1)))
    rest.text = String(String.UnicodeScalarView(scalars.dropFirst().drop { $0 == " " }))
    last.box.maxX = end
    rest.box.minX = start
    result.replaceSubrange(index...index, with: [last, rest])
  }
  return result
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
    if beginsNext(end - 1, from: first, lines) { end -= 1 }
    if end - first >= 2 { runs.append(first..<end) }
    first = end
  }
  return runs
}

/// Whether the last character of a run is the first of the next column's text, which happens to stand about as far from it
/// as its own characters are apart: the others are evener by far, and what follows it is farther away or closer.
private func beginsNext(_ last: Int, from first: Int, _ lines: [TextLine]) -> Bool {
  typealias Limit = Settings.SpacedOut
  guard last - first >= Limit.shortest, last + 1 < lines.count, lines[last + 1].isSingleCharacter,
    abs(lines[last + 1].box.midY - lines[last].box.midY) < Settings.Lines.sameLine * lines[last].size
  else { return false }
  let spaces = (first..<last).map { lines[$0 + 1].box.minX - lines[$0].box.maxX }
  let own = spaces.dropLast()
  let mean = own.reduce(0, +) / Double(own.count)
  let spread = own.reduce(0) { max($0, abs($1 - mean)) }
  return abs(spaces[spaces.count - 1] - mean) > Limit.timesUneven * spread + Limit.exact * lines[first].size
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
///
/// - Parameter columns: of the body below. The labels of two of them are two: 款　项.
func joiningPairs(_ chunks: [TextChunk], over columns: [ClosedRange<Double>] = []) -> [TextChunk] {
  typealias Limit = Settings.SpacedOut
  func isSingle(_ chunk: TextChunk) -> Bool {
    let scalars = chunk.line.text.unicodeScalars
    return scalars.count == 1 && scalars.first?.properties.isIdeographic == true
  }
  guard chunks.contains(where: isSingle) else { return chunks }
  func isAligned(_ chunk: TextChunk) -> Bool {
    chunks.contains { other in
      other.y != chunk.y && (isSingle(other) || isNextLine(other, chunk))
        && [\Rectangle.minX, \.midX, \.maxX].contains {
          abs(other.box[keyPath: $0] - chunk.box[keyPath: $0]) < Limit.samePlace
        }
    }
  }
  /// The last characters of labels that are wrapped stand under others.
  func isNextLine(_ one: TextChunk, _ other: TextChunk) -> Bool {
    !columns.isEmpty && abs(one.y - other.y) <= Settings.Lines.widestPitch * other.size
  }
  var result: [TextChunk] = []
  for row in chunkRows(chunks) {
    var index = 0
    while index < row.count {
      let group = row[index...].prefix(while: isSingle)
      if group.count == 2, let left = group.first, let right = group.last,
        right.box.minX - left.box.maxX <= Settings.DrawnCells.spacedOut * left.size, !isAligned(left),
        !isAligned(right),
        !areOfTwo(columns, left.range, right.range)
      {
        var line = left.line
        line.append(right.line)
        result.append(TextChunk(line))
      } else {
        result += group.isEmpty ? row[index...index] : group
      }
      index += max(group.count, 1)
    }
  }
  return result
}

/// Chunks with the numbers of items put before what they count (`1.　政府性基金`) where the texts of other rows begin with
/// such a number or before it and reach over both: it is no column of its own.
func joiningNumbers(_ chunks: [TextChunk]) -> [TextChunk] {
  typealias Limit = Settings.Alignment
  var result = chunks
  for index in chunks.indices.dropLast().reversed() where chunks[index].isItemNumber {
    let (number, text) = (chunks[index], chunks[index + 1])
    guard abs(number.y - text.y) < Settings.Lines.sameLine * number.size, !text.isNumber,
      (0...Limit.farthestFromNumber * number.size).contains(text.box.minX - number.box.maxX),
      chunks.contains(where: { other in
        other.y != number.y && other.box.minX < number.box.maxX && other.box.maxX > text.box.minX + text.size
      })
    else { continue }
    var line = number.line
    line.append(text.line)
    result.replaceSubrange(index...index + 1, with: [TextChunk(line)])
  }
  return result
}

extension TextChunk {
  /// Whether it is `1.`, `一、` or `（一）` and nothing else.
  fileprivate var isItemNumber: Bool {
    line.text.utf8.count <= Settings.Alignment.longestItemNumber && textBehindSectionNumber(line.text)?.isEmpty ?? false
  }
}

extension TextLine {
  /// Takes what stands behind it as its own.
  fileprivate mutating func append(_ line: TextLine) {
    text += line.text
    box = box.union(line.box)
  }
}
