/// The fields of a row, one a column of its schema. Most rows leave most columns blank, and only the others are kept.
package struct Fields: Sendable {
  /// The fields that are not blank, in the order of the columns.
  private var kept: [Field] = []
  /// A bit for each column: whether its field is among them.
  private var mask: UInt32 = 0
  private let columnCount: UInt8
  /// By how many fields there is more room at once.
  private static let growth = 3

  /// Fields that are all null.
  ///
  /// - Parameter columnCount: as many as a table has, which is 32 at most.
  init(columnCount: Int) {
    precondition(columnCount <= UInt32.bitWidth)
    self.columnCount = UInt8(columnCount)
  }

  /// The place among those kept of a column's field, or where it is to stand.
  private func place(_ column: Int) -> Int { (mask & (bit(column) - 1)).nonzeroBitCount }

  private func bit(_ column: Int) -> UInt32 {
    precondition(column >= 0 && column < Int(columnCount))
    return 1 << UInt32(column)
  }
}

extension Fields: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { Int(columnCount) }

  package subscript(column: Int) -> Field {
    get { mask & bit(column) == 0 ? Field() : kept[place(column)] }
    set {
      let (bit, place) = (bit(column), place(column))
      switch (mask & bit != 0, newValue.isBlank) {
      case (true, false): kept[place] = newValue
      case (true, true):
        kept.remove(at: place)
        mask &= ~bit
      case (false, false):
        // An array that grows by itself has room for twice as many in the end, in each of some ten thousand rows.
        if kept.count == kept.capacity { kept.reserveCapacity(kept.count + Self.growth) }
        kept.insert(newValue, at: place)
        mask |= bit
      case (false, true): break
      }
    }
  }
}

/// As those of fields, which are the same wherever they stand.
extension Fields: Hashable {
  package static func == (one: Fields, other: Fields) -> Bool { one.elementsEqual(other) }

  package func hash(into hasher: inout Hasher) {
    for field in self { hasher.combine(field) }
  }
}

extension Field {
  fileprivate var isBlank: Bool { value.isNull && sources.isEmpty && inference == nil }
}
