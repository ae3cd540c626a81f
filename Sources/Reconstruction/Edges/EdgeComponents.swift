import Extraction

/// Parts the edges of a page into groups that hang together by crossing or touching: each group is one table.
func connectedComponents(of edges: EdgeSet) -> [EdgeSet] {
  let horizontalCount = edges.horizontal.count
  var crossing = DisjointSets(count: horizontalCount + edges.vertical.count)
  // Horizontal edges are sorted by position, so only those within a vertical edge's reach are looked at.
  for (offset, vertical) in edges.vertical.enumerated() {
    var index = firstIndex(in: edges.horizontal, atOrAfter: vertical.start - Settings.Edges.joint)
    while index < horizontalCount, edges.horizontal[index].position <= vertical.end + Settings.Edges.joint {
      let horizontal = edges.horizontal[index]
      if horizontal.start - Settings.Edges.joint <= vertical.position,
        vertical.position <= horizontal.end + Settings.Edges.joint
      {
        crossing.join(index, into: horizontalCount + offset)
      }
      index += 1
    }
  }
  var groups: [Int: EdgeSet] = [:]
  for (index, edge) in edges.horizontal.enumerated() {
    groups[crossing.root(index), default: EdgeSet()].horizontal.append(edge)
  }
  for (index, edge) in edges.vertical.enumerated() {
    groups[crossing.root(horizontalCount + index), default: EdgeSet()].vertical.append(edge)
  }
  return groups.values.filter { !$0.horizontal.isEmpty && !$0.vertical.isEmpty }
}

private func firstIndex(in edges: [Edge], atOrAfter position: Double) -> Int {
  var low = 0
  var high = edges.count
  while low < high {
    let middle = (low + high) / 2
    if edges[middle].position < position { low = middle + 1 } else { high = middle }
  }
  return low
}
