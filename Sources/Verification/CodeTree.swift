import Disclosure

/// How the rows of a coded table stand under each other: a row's parent is the nearest row above it in the
/// classification that the table prints for the same unit. Some tables print no levels but the lowest, and some
/// print a third level, 3021101, without the second.
struct CodeTree {
  /// The coded rows that have no parent, in the table's order.
  let roots: [Int]
  private let parents: [Int: Int]
  private let children: [Int: [Int]]
  private let repeated: Set<Int>

  /// Nil where no row has a code.
  init?(_ rows: [CheckedRow]) {
    let coded = rows.filter { $0.code != nil }
    if coded.isEmpty { return nil }
    var parents: [Int: Int] = [:]
    var repeated: Set<Int> = []
    for unit in Self.units(coded) {
      let codes = Set(unit.compactMap(\.code))
      if codes.count < unit.count {
        Self.follow(unit, &parents, &repeated)
      } else {
        Self.look(unit, &parents)
      }
    }
    var roots: [Int] = []
    var children: [Int: [Int]] = [:]
    for row in coded where !repeated.contains(row.index) {
      if let parent = parents[row.index] {
        children[parent, default: []].append(row.index)
      } else {
        roots.append(row.index)
      }
    }
    (self.roots, self.parents, self.children, self.repeated) = (roots, parents, children, repeated)
  }

  /// The rows one step below a row.
  func children(of row: Int) -> [Int] { children[row] ?? [] }

  /// Whether a row is the one before it once more, which counts once.
  func isRepeated(_ row: Int) -> Bool { repeated.contains(row) }

  func parent(of row: Int) -> Int? { parents[row] }

  /// The rows of each unit together, in the table's order. Where the units' rows are below those of all units, as items
  /// below their classes, they make one tree.
  private static func units(_ rows: [CheckedRow]) -> [[CheckedRow]] {
    let lowestOfAll = rows.filter { $0.unit == nil }.compactMap { $0.code?.count }.max()
    let highestOfUnits = rows.filter { $0.unit != nil }.compactMap { $0.code?.count }.min()
    if let lowestOfAll, let highestOfUnits, lowestOfAll < highestOfUnits { return [rows] }
    var order: [String?] = []
    var units: [String?: [CheckedRow]] = [:]
    for row in rows {
      if units[row.unit] == nil { order.append(row.unit) }
      units[row.unit, default: []].append(row)
    }
    return order.compactMap { units[$0] }
  }

  /// Each code once: its parent is found by its code, wherever it stands.
  private static func look(_ rows: [CheckedRow], _ parents: inout [Int: Int]) {
    var byCode: [String: Int] = [:]
    for row in rows { if let code = row.code { byCode[code] = row.index } }
    for row in rows {
      guard var code = row.code else { continue }
      while code.count > CodeLength.classCode {
        code = CodeLength.parent(of: code)
        if let parent = byCode[code] {
          parents[row.index] = parent
          break
        }
      }
    }
  }

  /// One code in several rows, once for each class of another classification, or in trees of units without a name: a
  /// row stands under the last one that it can stand under.
  private static func follow(_ rows: [CheckedRow], _ parents: inout [Int: Int], _ repeated: inout Set<Int>) {
    var path: [CheckedRow] = []
    for row in rows {
      guard let code = row.code else { continue }
      // A class without items is printed once more in their place.
      if let last = path.last, last.code == code, last.row.fields == row.row.fields {
        repeated.insert(row.index)
        continue
      }
      while let last = path.last?.code, last.count >= code.count || !code.hasPrefix(last) { path.removeLast() }
      parents[row.index] = path.last?.index
      path.append(row)
    }
  }
}
