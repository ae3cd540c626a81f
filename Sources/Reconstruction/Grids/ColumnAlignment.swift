import Extraction

/// The columns of a table without vertical rules, found from what stands above one another.
///
/// Narrow chunks come first: each joins the column it overlaps or opens one; a chunk that overlaps several columns
/// spans them. A label centred over its column and numbers set to its right need not overlap, so columns that have
/// only a label and columns that have only values are paired, nearest first.
struct ColumnAlignment {
  /// The x-range of what stands in each column, left to right.
  let columns: [ClosedRange<Double>]
  /// Whether each has its label, beyond doubt.
  let isByLabel: Bool

  /// - Parameters:
  ///   - labels: the labels of single columns.
  ///   - stacks: of the values.
  ///   - size: of the values' type, in points.
  init(labels: [HeaderLabels.Label], stacks: [Stack], size: Double) {
    let ranges = labels.map { $0.box.minX...$0.box.maxX }
    let byLabel = columnsByLabel(ranges, stacks, size)
    columns = byLabel ?? pairing(labels: ranges, with: stacks, size)
    isByLabel = byLabel != nil
  }

  /// The columns between known borders.
  init(edges: [Double]) {
    columns = zip(edges, edges.dropFirst()).map { $0...max($0, $1) }
    isByLabel = true
  }

  /// The columns that a range of x stands in: those it overlaps clearly, or the nearest one.
  func span(_ range: ClosedRange<Double>) -> ClosedRange<Int> {
    let hits = columns.indices.filter { overlap(columns[$0], range) > Settings.Alignment.clearOverlap }
    if let first = hits.first, let last = hits.last { return first...last }
    let middle = middle(range)
    let nearest = columns.indices.min { distance(columns[$0], middle) < distance(columns[$1], middle) } ?? 0
    return nearest...nearest
  }

  /// The lines between the columns, and the table's own borders at the ends.
  func edges(left: Double, right: Double) -> [Double] {
    guard let first = columns.first, let last = columns.last else { return [left, right] }
    let between = zip(columns, columns.dropFirst()).map { ($0.upperBound + $1.lowerBound) / 2 }
    return [min(left, first.lowerBound)] + between + [max(right, last.upperBound)]
  }
}

extension TextChunk {
  var range: ClosedRange<Double> { box.minX...max(box.minX, box.maxX) }
}

/// What stands in one column: its x-range and the heights of its chunks.
struct Stack {
  var range: ClosedRange<Double>
  var heights: [Double]
  /// How many of its chunks are amounts, and how many are codes or words.
  var amounts = 0
  var others = 0

  init(_ chunk: TextChunk) {
    range = chunk.range
    heights = [chunk.y]
    count(chunk)
  }

  mutating func append(_ chunk: TextChunk) {
    range = join(range, chunk.range)
    heights.append(chunk.y)
    count(chunk)
  }

  mutating func append(_ other: Stack) {
    range = join(range, other.range)
    heights += other.heights
    amounts += other.amounts
    others += other.others
  }

  /// Whether some of it stands between two lines of the other that are as close as its lines usually are: of a cell
  /// merged over both, then, and in another column.
  func standsBetween(_ other: Stack) -> Bool {
    let lines = other.heights.sorted()
    let steps = zip(lines, lines.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.sorted()
    guard steps.count >= Settings.TallBlocks.fewestRows else { return false }
    let usual = steps[(steps.count - 1) / 2]
    return heights.contains { height in
      guard let above = lines.last(where: { $0 < height }), let below = lines.first(where: { $0 > height }) else {
        return false
      }
      return below - above < Settings.TallBlocks.roomForRow * usual
    }
  }

  private mutating func count(_ chunk: TextChunk) {
    if chunk.isAmount { amounts += 1 } else if chunk.isDash == false { others += 1 }
  }

  /// Whether both have something on one line.
  func standsBeside(_ other: Stack, _ size: Double) -> Bool {
    heights.contains { height in other.heights.contains { abs($0 - height) < Settings.Lines.sameLine * size } }
  }
}

/// What stands above one another in the body of a table, narrow chunks first. A chunk that overlaps several intervals spans
/// them where they are filled side by side in some row; where they never are, they are one column.
func stacks(_ chunks: [TextChunk]) -> [Stack] {
  var result: [Stack] = []
  for chunk in chunks.sorted(by: { ($0.box.width, $0.box.minX) < ($1.box.width, $1.box.minX) }) {
    let hits = result.indices.filter { overlap(result[$0].range, chunk.range) > 0 }
    guard let first = hits.first else {
      result.append(Stack(chunk))
      continue
    }
    // What lies between two of them, of other rows, makes them no less two.
    let areSideBySide = hits.contains { hit in
      hits.contains { $0 > hit && result[$0].standsBeside(result[hit], chunk.size) }
    }
    if areSideBySide { continue }
    for hit in hits.dropFirst().reversed() {
      result[first].append(result[hit])
      result.remove(at: hit)
    }
    result[first].append(chunk)
  }
  return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// Whether two texts stand over columns of their own each.
func areOfTwo(
  _ columns: [ClosedRange<Double>], _ left: ClosedRange<Double>, _ right: ClosedRange<Double>
) -> Bool {
  guard let first = columns.firstIndex(where: { overlap($0, left) > 0 }),
    let second = columns.firstIndex(where: { overlap($0, right) > 0 })
  else { return false }
  return first != second
}

private func pairing(labels: [ClosedRange<Double>], with values: [Stack], _ size: Double) -> [ClosedRange<Double>] {
  var columns = values
  var isLabelled = [Bool](repeating: false, count: values.count)
  var free: [ClosedRange<Double>] = []
  for label in labels {
    let hits = columns.indices.filter { overlap(columns[$0].range, label) > 0 }
    let nearest = hits.min { distance(columns[$0], to: label) < distance(columns[$1], to: label) }
    if let nearest, !isLabelled[nearest] {
      isLabelled[nearest] = true
      if hits.count == 1 { columns[nearest].range = join(columns[nearest].range, label) }
    } else if nearest == nil {
      free.append(label)
    }
  }
  if !labels.isEmpty { joinUnlabelled(&columns, &isLabelled, free, size) }
  var pairs: [(distance: Double, label: Int, value: Int)] = []
  for (label, range) in free.enumerated() {
    for value in columns.indices where !isLabelled[value] {
      pairs.append((distance(columns[value], to: range), label, value))
    }
  }
  var isTaken = [Bool](repeating: false, count: free.count)
  for pair in pairs.sorted(by: { ($0.distance, $0.label) < ($1.distance, $1.label) })
  where !isTaken[pair.label] && !isLabelled[pair.value] {
    let joined = join(free[pair.label], columns[pair.value].range)
    let others = columns.indices.filter { $0 != pair.value }.map { columns[$0].range }
    let labels = free.indices.filter { $0 != pair.label }.map { free[$0] }
    // Nothing may stand between a label and its values.
    guard (others + labels).allSatisfy({ overlap($0, joined) <= 0 }) else { continue }
    columns[pair.value].range = joined
    isLabelled[pair.value] = true
    isTaken[pair.label] = true
  }
  let ranges = columns.map(\.range) + free.indices.filter { !isTaken[$0] }.map { free[$0] }
  return ranges.sorted { $0.lowerBound < $1.lowerBound }
}

/// Joins a stack without a label to the labelled one beside it where both never stand on one line: a total set in the
/// middle of a column under its label, and codes set to the left, are one column.
private func joinUnlabelled(
  _ columns: inout [Stack], _ isLabelled: inout [Bool], _ free: [ClosedRange<Double>], _ size: Double
) {
  var index = 0
  while index < columns.count {
    defer { index += 1 }
    guard !isLabelled[index] else { continue }
    let neighbours = [index - 1, index + 1].filter { columns.indices.contains($0) && isLabelled[$0] }
    let fitting = neighbours.filter { neighbour in
      let joined = join(columns[index].range, columns[neighbour].range)
      return !columns[index].standsBeside(columns[neighbour], size)
        && !columns[index].standsBetween(columns[neighbour]) && free.allSatisfy { overlap($0, joined) <= 0 }
    }
    let nearest = fitting.min {
      gap(columns[$0].range, columns[index].range) < gap(columns[$1].range, columns[index].range)
    }
    guard let nearest else { continue }
    columns[nearest].append(columns[index])
    columns.remove(at: index)
    isLabelled.remove(at: index)
    index -= 1
  }
}

private func distance(_ stack: Stack, to label: ClosedRange<Double>) -> Double {
  abs(middle(stack.range) - middle(label))
}

private func gap(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Double { -overlap(a, b) }

func middle(_ range: ClosedRange<Double>) -> Double { (range.lowerBound + range.upperBound) / 2 }

func join(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> ClosedRange<Double> {
  min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
}

func overlap(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Double {
  min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
}

private func distance(_ range: ClosedRange<Double>, _ x: Double) -> Double {
  max(range.lowerBound - x, x - range.upperBound, 0)
}
