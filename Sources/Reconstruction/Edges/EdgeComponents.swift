/// Parts the edges of a page into groups that hang together by crossing or touching: each group is one table.
func connectedComponents(of edges: EdgeSet) -> [EdgeSet] {
  let horizontalCount = edges.horizontal.count
  var parents = Array(0..<(horizontalCount + edges.vertical.count))
  func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
  // Horizontal edges are sorted by position, so only those within a vertical edge's reach are looked at.
  for (offset, vertical) in edges.vertical.enumerated() {
    var index = firstIndex(in: edges.horizontal, atOrAfter: vertical.start - Settings.Edges.joint)
    while index < horizontalCount, edges.horizontal[index].position <= vertical.end + Settings.Edges.joint {
      let horizontal = edges.horizontal[index]
      if horizontal.start - Settings.Edges.joint <= vertical.position,
        vertical.position <= horizontal.end + Settings.Edges.joint
      {
        parents[root(index)] = root(horizontalCount + offset)
      }
      index += 1
    }
  }
  var groups: [Int: EdgeSet] = [:]
  for (index, edge) in edges.horizontal.enumerated() { groups[root(index), default: EdgeSet()].horizontal.append(edge) }
  for (index, edge) in edges.vertical.enumerated() {
    groups[root(horizontalCount + index), default: EdgeSet()].vertical.append(edge)
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
