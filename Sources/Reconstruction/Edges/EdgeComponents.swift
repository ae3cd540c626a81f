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
  let groups = crossing.groups().map { group in
    EdgeSet(
      horizontal: group.filter { $0 < horizontalCount }.map { edges.horizontal[$0] },
      vertical: group.filter { $0 >= horizontalCount }.map { edges.vertical[$0 - horizontalCount] })
  }
  var tables = groups.filter { !$0.horizontal.isEmpty && !$0.vertical.isEmpty }
  let alone = groups.filter(\.horizontal.isEmpty).flatMap(\.vertical)
  for index in tables.indices where !alone.isEmpty { tables[index].takeColumns(from: alone) }
  return tables
}

extension EdgeSet {
  /// Takes the upright edges beside a table that are as high as all of it: they border cells that neither begin nor end
  /// on this page, as those of a label beside the rows of several pages.
  fileprivate mutating func takeColumns(from alone: [Edge]) {
    guard let top = vertical.map(\.start).min(), let bottom = vertical.map(\.end).max() else { return }
    let beside = alone.filter {
      abs($0.start - top) <= Settings.Edges.joint && abs($0.end - bottom) <= Settings.Edges.joint
    }
    if beside.isEmpty { return }
    vertical = (vertical + beside).sorted { $0.position < $1.position }
  }
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
