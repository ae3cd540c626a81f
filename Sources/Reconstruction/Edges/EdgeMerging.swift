import Extraction

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
    while last + 1 < sorted.count, sorted[last + 1].position - sorted[first].position <= Settings.Edges.parallel {
      last += 1
    }
    edges.append(contentsOf: mergeCluster(sorted[first...last]))
    first = last + 1
  }
  return edges.filter { $0.length >= Settings.Edges.shortest }
}

/// Joins the pieces of one line. The line's position is the mean of its pieces, weighted by their length.
private func mergeCluster(_ cluster: ArraySlice<Rule>) -> [Edge] {
  var weighted = 0.0
  var weight = 0.0
  for rule in cluster {
    weighted += rule.position * (rule.length + Settings.Edges.leastWeight)
    weight += rule.length + Settings.Edges.leastWeight
  }
  let position = weighted / weight
  var edges: [Edge] = []
  for rule in cluster.sorted(by: { $0.start < $1.start }) {
    let isDash = rule.length < Settings.Edges.dashGap
    if let last = edges.indices.last,
      rule.start - edges[last].end <= (isDash ? Settings.Edges.dashGap : Settings.Edges.gap)
    {
      edges[last].end = max(edges[last].end, rule.end)
    } else {
      edges.append(Edge(position: position, start: rule.start, end: rule.end))
    }
  }
  return edges
}
