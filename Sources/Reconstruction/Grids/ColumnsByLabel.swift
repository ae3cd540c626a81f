import Normalization

/// The columns of a table without vertical rules by where their labels stand, however labels and values are set.
///
/// Values need not overlap their label: with labels flush left and amounts flush right, an amount stands closer to the
/// next label than to its own. But it ends right of the middle of its own label and left of the middle of the next, and a
/// text begins left of the middle of its own and right of the middle of the one before; that holds for labels and
/// values that are centred, too. It does not for names set in the middle of their column under labels set at its left: where
/// labels are, all stands right of where its label begins.
///
/// - Parameters:
///   - labels: the x-ranges of the labels of single columns.
///   - stacks: what stands above one another, left to right.
/// - Returns: nil where that makes no table: a stack has no label, two that stand beside each other have the same one,
///   or columns overlap.
func columnsByLabel(_ labels: [ClosedRange<Double>], _ stacks: [Stack], _ size: Double) -> [ClosedRange<Double>]? {
  let labels = labels.sorted { middle($0) < middle($1) }
  if labels.isEmpty || stacks.isEmpty { return nil }
  return columns(labels, stacks, size, label(of:in:)) ?? columns(labels, stacks, size, labelBefore(_:in:))
}

/// - Parameter label: the label of a stack.
private func columns(
  _ labels: [ClosedRange<Double>], _ stacks: [Stack], _ size: Double,
  _ label: (Stack, [ClosedRange<Double>]) -> Int?
) -> [ClosedRange<Double>]? {
  var columns: [[Stack]] = labels.map { _ in [] }
  for stack in stacks {
    guard let label = label(stack, labels),
      !columns[label].contains(where: {
        $0.standsBeside(stack, size) || $0.standsBetween(stack) || stack.standsBetween($0)
      })
    else { return nil }
    columns[label].append(stack)
  }
  let ranges = zip(labels, columns).map { label, stacks in stacks.reduce(label) { join($0, $1.range) } }
  guard zip(ranges, ranges.dropFirst()).allSatisfy({ overlap($0, $1) <= Settings.Alignment.clearOverlap }) else {
    return nil
  }
  return ranges
}

/// The last label that begins no further right than what stands in its column.
private func labelBefore(_ stack: Stack, in labels: [ClosedRange<Double>]) -> Int? {
  labels.lastIndex { $0.lowerBound <= stack.range.lowerBound + Settings.Alignment.clearOverlap }
}

private func label(of stack: Stack, in labels: [ClosedRange<Double>]) -> Int? {
  if stack.amounts >= max(1, stack.others) { return labels.lastIndex { middle($0) < stack.range.upperBound } }
  if stack.others > 0 {
    // Set in by half its label, a text begins at the label's middle; it stands under that label alone.
    let above = labels.indices.filter { overlap(labels[$0], stack.range) > Settings.Alignment.clearOverlap }
    return above.count == 1 ? above[0] : labels.firstIndex { middle($0) > stack.range.lowerBound }
  }
  // Dashes stand anywhere in their cells.
  return labels.indices.min {
    abs(middle(labels[$0]) - middle(stack.range)) < abs(middle(labels[$1]) - middle(stack.range))
  }
}

extension TextChunk {
  /// Whether it is a number that is no code: with a point, with thousands set apart, of one digit, or a percentage.
  var isAmount: Bool {
    if case .percent = parseNumber(line.text) { return true }
    return isNumber
      && (line.text.unicodeScalars.contains { ".,．，".unicodeScalars.contains($0) }
        || line.text.unicodeScalars.count { $0.properties.numericType != nil } == 1)
  }

  /// Whether it stands for a blank.
  var isDash: Bool { parseNumber(line.text) == .blank }
}
