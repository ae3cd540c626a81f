/// The columns of one budget year of table 10.
struct YearColumns {
  /// Nil where the header names none.
  let year: Int?
  let assignment: ColumnAssignment
  let columns: [Int]
}

/// Parts the columns by the years in their headers.
///
/// - Returns: the years in printed order, and the columns beside them that belong to none: 序号, 备注.
func yearColumns(
  _ header: HeaderBlock, labels: [[LabelPattern]], candidates: [Int], fiscalYear: Int?
) -> (years: [YearColumns], remarks: [Int]) {
  var groups: [(year: Int?, columns: [Int])] = []
  for column in candidates {
    let year =
      header.printed[column].compactMap(firstYear).first ?? relativeYear(header.paths[column], fiscalYear: fiscalYear)
    if let index = groups.firstIndex(where: { $0.year == year }) {
      groups[index].columns.append(column)
    } else {
      groups.append((year, [column]))
    }
  }
  var years = groups.map { group in
    YearColumns(
      year: group.year, assignment: ColumnAssignment(header.paths, labels: labels, candidates: group.columns),
      columns: group.columns)
  }
  guard years.count > 1, let index = years.firstIndex(where: { $0.year == nil && $0.assignment.isEmpty }) else {
    return (years, [])
  }
  let remarks = years.remove(at: index).columns
  return (years, remarks)
}

/// 本年 and 上年 in a header, counted from the document's year.
func relativeYear(_ path: [String], fiscalYear: Int?) -> Int? {
  guard let fiscalYear else { return nil }
  if path.contains(where: { $0.contains("本年") }) { return fiscalYear }
  if path.contains(where: { $0.contains("上年") }) { return fiscalYear - 1 }
  return nil
}
