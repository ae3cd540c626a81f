/// Things told by their index that are put together into groups, a pair at a time.
package struct DisjointSets {
  private var parents: [Int]

  /// - Parameter count: of things, each a group of its own.
  package init(count: Int = 0) { parents = Array(0..<count) }

  /// Adds a thing that is a group of its own.
  ///
  /// - Returns: its index.
  package mutating func add() -> Int {
    parents.append(parents.count)
    return parents.count - 1
  }

  /// The index that stands for the group of a thing; the same for all of the group, until it grows.
  package mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// Puts the group of one thing into that of another, whose root stays.
  package mutating func join(_ index: Int, into other: Int) {
    let root = root(other)
    parents[self.root(index)] = root
  }

  /// The groups, each as the indices of its things, ascending; the one with the first thing comes first.
  package mutating func groups() -> [[Int]] {
    var places: [Int: Int] = [:]
    var groups: [[Int]] = []
    for index in parents.indices {
      let root = root(index)
      if let place = places[root] {
        groups[place].append(index)
      } else {
        places[root] = groups.count
        groups.append([index])
      }
    }
    return groups
  }
}
