import Extraction

/// The columns of a table without vertical rules, found from what stands above one another.
///
/// Narrow chunks come first: each joins the column it overlaps or opens one; a chunk that overlaps several columns
/// spans them. A label centred over its column and numbers set to its right need not overlap, so columns that have
/// only a label and columns that have only values are paired, nearest first.
struct ColumnAlignment {
  /// The x-range of what stands in each column, left to right.
  let columns: [ClosedRange<Double>]

  /// - Parameters:
  ///   - labels: the labels of single columns.
  ///   - body: the chunks of the values.
  init(labels: [HeaderLabels.Label], body: [TextChunk]) {
    let values = intervals(body)
    columns = pairing(labels: labels.map { $0.box.minX...$0.box.maxX }, with: values)
  }

  /// The columns that a range of x stands in: those it overlaps clearly, or the nearest one.
  func span(_ range: ClosedRange<Double>) -> ClosedRange<Int> {
    let hits = columns.indices.filter { overlap(columns[$0], range) > 1 }
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

/// What stands above one another, narrow chunks first. A chunk that overlaps several intervals spans them where they
/// are filled side by side in some row; where they never are, they are one column.
private func intervals(_ chunks: [TextChunk]) -> [ClosedRange<Double>] {
  var result: [(range: ClosedRange<Double>, heights: [Double])] = []
  for chunk in chunks.sorted(by: { ($0.box.width, $0.box.minX) < ($1.box.width, $1.box.minX) }) {
    let hits = result.indices.filter { overlap(result[$0].range, chunk.range) > 0 }
    guard let first = hits.first else {
      result.append((chunk.range, [chunk.y]))
      continue
    }
    let areSideBySide = zip(hits, hits.dropFirst()).contains { left, right in
      result[left].heights.contains { height in
        result[right].heights.contains { abs($0 - height) < 0.5 * chunk.size }
      }
    }
    if areSideBySide { continue }
    for hit in hits.dropFirst().reversed() {
      result[first].range = join(result[first].range, result[hit].range)
      result[first].heights += result[hit].heights
      result.remove(at: hit)
    }
    result[first].range = join(result[first].range, chunk.range)
    result[first].heights.append(chunk.y)
  }
  return result.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
}

private func pairing(labels: [ClosedRange<Double>], with values: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
  var columns = values
  var isLabelled = [Bool](repeating: false, count: values.count)
  var free: [ClosedRange<Double>] = []
  for label in labels {
    let hits = columns.indices.filter { overlap(columns[$0], label) > 0 }
    let nearest = hits.min { abs(middle(columns[$0]) - middle(label)) < abs(middle(columns[$1]) - middle(label)) }
    if let nearest, !isLabelled[nearest] {
      isLabelled[nearest] = true
      if hits.count == 1 { columns[nearest] = join(columns[nearest], label) }
    } else if nearest == nil {
      free.append(label)
    }
  }
  var pairs: [(distance: Double, label: Int, value: Int)] = []
  for (label, range) in free.enumerated() {
    for value in columns.indices where !isLabelled[value] {
      pairs.append((abs(middle(range) - middle(columns[value])), label, value))
    }
  }
  var isTaken = [Bool](repeating: false, count: free.count)
  for pair in pairs.sorted(by: { ($0.distance, $0.label) < ($1.distance, $1.label) })
  where !isTaken[pair.label] && !isLabelled[pair.value] {
    let joined = join(free[pair.label], columns[pair.value])
    let others = columns.indices.filter { $0 != pair.value }.map { columns[$0] }
    let labels = free.indices.filter { $0 != pair.label }.map { free[$0] }
    // Nothing may stand between a label and its values.
    guard (others + labels).allSatisfy({ overlap($0, joined) <= 0 }) else { continue }
    columns[pair.value] = joined
    isLabelled[pair.value] = true
    isTaken[pair.label] = true
  }
  columns += free.indices.filter { !isTaken[$0] }.map { free[$0] }
  return columns.sorted { $0.lowerBound < $1.lowerBound }
}

private func middle(_ range: ClosedRange<Double>) -> Double { (range.lowerBound + range.upperBound) / 2 }

private func join(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> ClosedRange<Double> {
  min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
}

private func overlap(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Double {
  min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
}

private func distance(_ range: ClosedRange<Double>, _ x: Double) -> Double {
  max(range.lowerBound - x, x - range.upperBound, 0)
}
