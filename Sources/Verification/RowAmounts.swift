import Disclosure

/// The amounts of a row, one a column of the schema. Those of all rows of a table share one buffer, without the blanks.
struct RowAmounts {
  private let buffer: [Money]
  private let start: Int32
  /// A bit for each column: whether it has an amount.
  private let mask: UInt32
  private let columnCount: UInt8

  /// Those of each row.
  static func of(_ table: DisclosureTable) -> [RowAmounts] {
    let columns = table.schema.columns.indices.filter { table.schema.columns[$0].type == .amount }
    var buffer: [Money] = []
    let rows = table.rows.map { row in
      let start = Int32(buffer.count)
      var mask: UInt32 = 0
      for column in columns {
        guard case .amount(let amount) = row.fields[column].value, let amount = Money(amount) else { continue }
        buffer.append(amount)
        mask |= 1 << UInt32(column)
      }
      return (start: start, mask: mask)
    }
    let columnCount = UInt8(table.schema.columns.count)
    return rows.map { RowAmounts(buffer: buffer, start: $0.start, mask: $0.mask, columnCount: columnCount) }
  }
}

extension RowAmounts: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { Int(columnCount) }

  subscript(column: Int) -> Money? {
    precondition(column >= 0 && column < endIndex)
    let bit: UInt32 = 1 << UInt32(column)
    return mask & bit == 0 ? nil : buffer[Int(start) + (mask & (bit - 1)).nonzeroBitCount]
  }
}

extension RowAmounts: Equatable {
  static func == (one: RowAmounts, other: RowAmounts) -> Bool { one.elementsEqual(other) }
}
