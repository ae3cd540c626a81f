/// Puts rows together whose texts stand at the top of their cells and whose amounts stand at the bottom, or the other way
/// round, with nothing between the rows to tell: lines of texts and lines of amounts follow each other by turns, at one
/// distance.
func joiningHalves(_ rows: [[TextBlock]]) -> [[TextBlock]] {
  let areAmounts = rows.map { row in row.allSatisfy(\.isAmounts) }
  let count = areAmounts.count { $0 }
  // In nearly all tables, names and amounts share their rows; where they stand apart, only a name on several lines reaches
  // the height of its amounts.
  guard count >= Settings.RowsInHalves.fewest,
    !zip(rows, areAmounts).contains(where: { row, isAmounts in
      row.hasAmount && !isAmounts && !row.contains { $0.chunks.count > 1 }
    })
  else { return rows }
  let isBelow = !areAmounts[0]
  var steps: [Double] = []
  for (index, isAmounts) in areAmounts.enumerated() where isAmounts {
    let other = isBelow ? index - 1 : index + 1
    guard areAmounts.indices.contains(other), !areAmounts[other],
      !rows[index].contains(where: { one in rows[other].contains { $0.columns.overlaps(one.columns) } })
    else { return rows }
    steps.append(abs(rows[index][0].top - rows[other][0].top))
  }
  let size = rows[0][0].chunks[0].size
  guard let least = steps.min(), let most = steps.max(), most - least < Settings.Lines.widestPitch * size else {
    return rows
  }
  var result: [[TextBlock]] = []
  var index = 0
  while index < rows.count {
    let next = index + 1
    let isPair = next < rows.count && areAmounts[index] != areAmounts[next] && areAmounts[isBelow ? next : index]
    result.append(
      isPair ? (rows[index] + rows[next]).sorted { $0.columns.lowerBound < $1.columns.lowerBound } : rows[index])
    index += isPair ? 2 : 1
  }
  return result
}

extension TextBlock {
  /// Codes stand with the names.
  fileprivate var isAmounts: Bool { chunks.allSatisfy { $0.isAmount || $0.isDash } }
}

extension [TextBlock] {
  /// The numbers of columns are none.
  fileprivate var hasAmount: Bool { contains { $0.chunks.allSatisfy { isWholeAmount($0.line.text) } } }
}
