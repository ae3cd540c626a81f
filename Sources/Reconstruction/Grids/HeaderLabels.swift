import Extraction

/// The labels of a header without rules between them, as a tree: a label that stands over several others spans them.
struct HeaderLabels {
  struct Label {
    var chunks: [TextChunk]
    var box: Rectangle
    var size: Double
    /// The labels under this one; empty for the label of a single column.
    var children: [Label] = []

    /// The labels of single columns under this one, itself where there are none.
    var leaves: [Label] { children.isEmpty ? [self] : children.flatMap(\.leaves) }
  }

  let roots: [Label]
  var leaves: [Label] { roots.flatMap(\.leaves) }

  /// - Parameters:
  ///   - chunks: all that stands above the first row of values.
  ///   - separators: rules within the header; a label does not go on across one.
  init(_ chunks: [TextChunk], separators: [Edge] = []) {
    roots = tree(joiningLines(chunks, separators), separators)
  }
}

/// Joins the lines of labels broken over several.
private func joiningLines(_ chunks: [TextChunk], _ separators: [Edge]) -> [HeaderLabels.Label] {
  var labels: [HeaderLabels.Label] = []
  for chunk in chunks.sorted(by: { $0.y < $1.y }) {
    let above = labels.firstIndex { label in
      guard let last = label.chunks.last else { return false }
      return chunk.y - last.y <= Settings.Lines.widestPitch * min(chunk.size, last.size)
        && chunk.y - last.y > Settings.Lines.sameLine * chunk.size
        && min(chunk.box.maxX, label.box.maxX) > max(chunk.box.minX, label.box.minX)
        && !separators.contains { $0.separates(last, chunk) }
    }
    if let above {
      labels[above].chunks.append(chunk)
      labels[above].box = labels[above].box.union(chunk.printed)
    } else {
      labels.append(HeaderLabels.Label(chunks: [chunk], box: chunk.printed, size: chunk.size))
    }
  }
  return labels
}

/// Parts labels into those as tall as the header, which stand in its middle, and those of its top row, which span the
/// labels below that are nearest to them; then the same within each span.
private func tree(_ labels: [HeaderLabels.Label], _ separators: [Edge]) -> [HeaderLabels.Label] {
  guard labels.count > 1, let top = labels.map(\.box.minY).min(), let bottom = labels.map(\.box.maxY).max() else {
    return labels
  }
  if let parted = partingAtRules(labels, separators.filter { top < $0.position && $0.position < bottom }) {
    return parted
  }
  let middle = (top + bottom) / 2
  var isTall = labels.indices.map { index in
    // The middle row of three stands in the middle too, but has labels below it.
    abs(labels[index].box.midY - middle) < Settings.Lines.sameLine * labels[index].size
      && !spansOthers(labels[index], in: labels)
  }
  for index in spanningBeyondReach(labels, isTall) { isTall[index] = false }
  let tall = labels.indices.filter { isTall[$0] }.map { labels[$0] }
  let others = labels.indices.filter { !isTall[$0] }.map { labels[$0] }
  guard let first = others.map(\.box.midY).min() else { return tall }
  var heads = others.filter { $0.box.midY - first < Settings.Lines.sameLine * $0.size }
  let below = others.filter { $0.box.midY - first >= Settings.Lines.sameLine * $0.size }
  if below.isEmpty || heads.isEmpty { return labels }
  for label in below {
    let reachable = heads.indices.filter { !arePart(heads[$0], label, by: tall) }
    let nearest = (reachable.isEmpty ? Array(heads.indices) : reachable).min {
      abs(heads[$0].box.midX - label.box.midX) < abs(heads[$1].box.midX - label.box.midX)
    }
    if let nearest { heads[nearest].children.append(label) }
  }
  settleBoundaries(&heads, between: tall)
  for index in heads.indices { heads[index].children = tree(heads[index].children, separators) }
  return tall + heads
}

/// Parts labels by the rules between them: what has a rule above it stands under a label above the first of them, what
/// has none above or below is as tall as the header.
///
/// A rule under a single label is as wide as what that label spans; under one that several share, what stands below
/// belongs to the nearest.
///
/// - Parameter rules: between the labels, top to bottom.
/// - Returns: nil where no rule stands under a label.
private func partingAtRules(_ labels: [HeaderLabels.Label], _ rules: [Edge]) -> [HeaderLabels.Label]? {
  if rules.isEmpty { return nil }
  var tall: [HeaderLabels.Label] = []
  var heads: [(label: HeaderLabels.Label, rule: Edge)] = []
  var below: [HeaderLabels.Label] = []
  for label in labels {
    let own = rules.filter { $0.start < label.box.midX && label.box.midX < $0.end }
    if own.contains(where: { $0.position < label.box.midY }) {
      below.append(label)
    } else if let rule = own.first {
      heads.append((label, rule))
    } else {
      tall.append(label)
    }
  }
  if heads.isEmpty { return nil }
  var parts = heads.map(\.label)
  let isAlone = heads.map { head in heads.count { $0.rule == head.rule } == 1 }
  for label in below {
    let over = heads.indices.filter {
      let rule = heads[$0].rule
      return rule.position < label.box.midY && rule.start < label.box.midX && label.box.midX < rule.end
    }
    let owner = over.first { isAlone[$0] }
    let nearest =
      owner
      ?? over.min {
        abs(parts[$0].box.midX - label.box.midX) < abs(parts[$1].box.midX - label.box.midX)
      }
    guard let nearest else { return nil }
    parts[nearest].children.append(label)
  }
  var shared = parts.indices.filter { !isAlone[$0] }.map { parts[$0] }
  settleBoundaries(&shared, between: tall)
  var result = joiningLinesApart(tall, rules)
  for var head in shared + parts.indices.filter({ isAlone[$0] }).map({ parts[$0] }) {
    head.children = tree(joiningLinesApart(head.children, rules), rules)
    result.append(head)
  }
  return result
}

/// Joins the lines of labels that are further apart than lines usually are: where rules part a header, what stands
/// under a single text without a rule between is its next line.
private func joiningLinesApart(_ labels: [HeaderLabels.Label], _ rules: [Edge]) -> [HeaderLabels.Label] {
  func isOver(_ upper: HeaderLabels.Label, _ lower: HeaderLabels.Label) -> Bool {
    upper.box.maxY < lower.box.midY && lower.box.minX < upper.box.maxX && upper.box.minX < lower.box.maxX
  }
  var result = labels.sorted { $0.box.midY < $1.box.midY }
  /// The label alone among `places` that is nearest to a height.
  func single(_ places: [Int], nearestTo y: Double) -> Int? {
    let distances = places.map { abs(result[$0].box.midY - y) }
    guard let nearest = distances.min() else { return nil }
    let near = zip(places, distances).filter { $1 - nearest < Settings.Lines.sameLine * result[$0].size }
    return near.count == 1 ? near[0].0 : nil
  }
  var index = 0
  while index < result.count {
    let upper = result[index]
    guard let next = single(result.indices.filter { isOver(upper, result[$0]) }, nearestTo: upper.box.midY),
      single(result.indices.filter { isOver(result[$0], result[next]) }, nearestTo: result[next].box.midY) == index,
      let last = upper.chunks.last, let first = result[next].chunks.first,
      first.y - last.y <= Settings.Alignment.widestPitchBetweenRules * last.size,
      !rules.contains(where: { $0.separates(last, first) })
    else {
      index += 1
      continue
    }
    result[index].chunks += result[next].chunks
    result[index].box = upper.box.union(result[next].box)
    result.remove(at: next)
  }
  return result
}

/// Moves labels between neighbouring spans while that brings the labels over them closer to their middles: a label in
/// the middle of five columns may be nearer to the last column of the four beside them than their own label is.
///
/// - Parameter tall: labels as tall as the header; none is spanned together with what stands behind it.
private func settleBoundaries(_ heads: inout [HeaderLabels.Label], between tall: [HeaderLabels.Label]) {
  heads.sort { $0.box.midX < $1.box.midX }
  for right in heads.indices.dropFirst() {
    let left = right - 1
    // Two years beside each other have the same labels below them.
    if heads[left].children.count > 1, heads[left].textsBelow == heads[right].textsBelow { continue }
    var best = heads[left].offCentre + heads[right].offCentre
    var isMoving = true
    while isMoving {
      isMoving = false
      for toRight in [true, false] {
        guard let moved = moving(heads[left], heads[right], toRight, between: tall),
          moved.left.offCentre + moved.right.offCentre < best
        else { continue }
        (heads[left], heads[right]) = moved
        best = moved.left.offCentre + moved.right.offCentre
        isMoving = true
        break
      }
    }
  }
}

/// Both spans with the label at their boundary on the other side; nil where it stands under its own label, or is the
/// only one there.
private func moving(
  _ left: HeaderLabels.Label, _ right: HeaderLabels.Label, _ toRight: Bool, between tall: [HeaderLabels.Label]
) -> (left: HeaderLabels.Label, right: HeaderLabels.Label)? {
  var (left, right) = (left, right)
  let from = toRight ? left : right
  guard from.children.count > 1,
    let label = toRight
      ? from.children.max(by: { $0.box.midX < $1.box.midX }) : from.children.min(by: { $0.box.midX < $1.box.midX }),
    label.box.minX > from.box.maxX || label.box.maxX < from.box.minX,
    !arePart(toRight ? right : left, label, by: tall)
  else { return nil }
  left.children.removeAll { toRight && $0.box == label.box }
  right.children.removeAll { !toRight && $0.box == label.box }
  if toRight { right.children.append(label) } else { left.children.append(label) }
  return (left, right)
}

/// Whether a label as tall as the header stands between two others.
private func arePart(_ label: HeaderLabels.Label, _ other: HeaderLabels.Label, by tall: [HeaderLabels.Label]) -> Bool {
  let (left, right) = (min(label.box.midX, other.box.midX), max(label.box.midX, other.box.midX))
  return tall.contains { left < $0.box.midX && $0.box.midX < right }
}

extension HeaderLabels.Label {
  /// What stands under it, from left to right.
  fileprivate var textsBelow: [String] {
    children.sorted { ($0.box.minX, $0.box.minY) < ($1.box.minX, $1.box.minY) }
      .map { $0.chunks.map(\.line.text).joined() }
  }

  /// Points between the middle of a label and that of what stands under it.
  fileprivate var offCentre: Double {
    guard let left = children.map(\.box.minX).min(), let right = children.map(\.box.maxX).max() else { return 0 }
    return abs(box.midX - (left + right) / 2)
  }
}

/// Labels taken for as tall as the header that stand over others all the same: they would part these from all labels above
/// them, and are the nearest of them.
private func spanningBeyondReach(_ labels: [HeaderLabels.Label], _ isTall: [Bool]) -> [Int] {
  let places = labels.indices.filter { !isTall[$0] }
  let tall = labels.indices.filter { isTall[$0] }
  guard !tall.isEmpty, let first = places.map({ labels[$0].box.midY }).min() else { return [] }
  func isHead(_ index: Int) -> Bool {
    labels[index].box.midY - first < Settings.Lines.sameLine * labels[index].size
  }
  let heads = places.filter(isHead)
  let cutOff = places.filter { index in
    !isHead(index) && heads.allSatisfy { arePart(labels[$0], labels[index], by: tall.map { labels[$0] }) }
  }
  return tall.filter { index in
    cutOff.contains { below in
      let uppers = labels.filter { isAbove($0, labels[below]) }
      return uppers.min { distance($0, labels[below]) < distance($1, labels[below]) }?.box == labels[index].box
    }
  }
}

private func isAbove(_ upper: HeaderLabels.Label, _ lower: HeaderLabels.Label) -> Bool {
  upper.box.midY < lower.box.midY - Settings.Lines.sameLine * lower.size
}

/// How far a label stands off what it may span: beside it, then below it.
private func distance(_ upper: HeaderLabels.Label, _ lower: HeaderLabels.Label) -> (Double, Double) {
  (abs(upper.box.midX - lower.box.midX).rounded(), lower.box.midY - upper.box.midY)
}

/// Whether a label spans labels below it: one that it stands over, or two beside its middle that are nearer to it than
/// to any other label above them.
private func spansOthers(_ label: HeaderLabels.Label, in labels: [HeaderLabels.Label]) -> Bool {
  let children = labels.filter { lower in
    let uppers = labels.filter { isAbove($0, lower) }
    return uppers.min { distance($0, lower) < distance($1, lower) }?.box == label.box
  }
  // What it spans stands below all its lines: beside its last one stand the labels of the columns left and right of it.
  if children.contains(where: { $0.box.minY < label.box.maxY - Settings.Lines.sameLine * label.size }) { return false }
  return children.contains { $0.box.maxX > label.box.minX && $0.box.minX < label.box.maxX }
    || (children.contains { $0.box.midX < label.box.midX } && children.contains { $0.box.midX > label.box.midX })
}

extension TextChunk {
  /// The box with the height of what is printed: some fonts give boxes far taller than their characters.
  var printed: Rectangle {
    Rectangle(minX: box.minX, minY: y - size / 2, maxX: box.maxX, maxY: y + size / 2)
  }
}
