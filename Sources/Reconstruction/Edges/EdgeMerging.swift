import Extraction

/// How far apart, in points, what belongs together may lie.
enum Tolerance {
  /// Two parallel rules closer than this are one: a double border, or the borders of two neighbouring cells.
  static let parallel = 2.0
  /// Two pieces on one line with a smaller gap are one rule; producers draw borders cell by cell.
  static let gap = 3.0
  /// The gap allowed between the pieces of a dotted or dashed rule.
  static let dashGap = 6.0
  /// Rules shorter than this cannot border a cell that holds a character.
  static let shortest = 3.0
  /// How far a rule may end before or behind the rule it is meant to touch.
  static let joint = 3.0
}

/// Merges the rules of a page into edges: near-collinear, overlapping, touching and dashed pieces become one.
/// Invisible rules bound no cell that a reader can see and are left out.
func mergedEdges(of rules: [Rule]) -> EdgeSet {
  var horizontal: [Rule] = []
  var vertical: [Rule] = []
  for rule in rules where rule.isVisible {
    if rule.orientation == .horizontal { horizontal.append(rule) } else { vertical.append(rule) }
  }
  return EdgeSet(horizontal: mergeCollinear(horizontal), vertical: mergeCollinear(vertical))
}

private func mergeCollinear(_ rules: [Rule]) -> [Edge] {
  let sorted = rules.sorted { ($0.position, $0.start) < ($1.position, $1.start) }
  var edges: [Edge] = []
  var first = 0
  while first < sorted.count {
    // A cluster grows from its first rule, not from its last one: a chain of rules cannot creep over a whole row.
    var last = first
    while last + 1 < sorted.count, sorted[last + 1].position - sorted[first].position <= Tolerance.parallel {
      last += 1
    }
    edges.append(contentsOf: mergeCluster(sorted[first...last]))
    first = last + 1
  }
  return edges.filter { $0.length >= Tolerance.shortest }
}

/// Joins the pieces of one line. The line's position is the mean of its pieces, weighted by their length.
private func mergeCluster(_ cluster: ArraySlice<Rule>) -> [Edge] {
  var weighted = 0.0
  var weight = 0.0
  for rule in cluster {
    weighted += rule.position * (rule.length + 0.01)
    weight += rule.length + 0.01
  }
  let position = weighted / weight
  var edges: [Edge] = []
  for rule in cluster.sorted(by: { $0.start < $1.start }) {
    let isDash = rule.length < Tolerance.dashGap
    if let last = edges.indices.last, rule.start - edges[last].end <= (isDash ? Tolerance.dashGap : Tolerance.gap) {
      edges[last].end = max(edges[last].end, rule.end)
    } else {
      edges.append(Edge(position: position, start: rule.start, end: rule.end))
    }
  }
  return edges
}
