/// The columns of one budget year of table 10.
struct YearColumns {
  let period: HeaderPeriod
  let assignment: ColumnAssignment
  let columns: [Int]
}

/// The columns of table 10 by the time they speak of.
struct YearBlocks {
  /// In printed order.
  var years: [YearColumns] = []
  /// Columns beside the years that belong to none of them: 序号, 备注.
  var remarks: [Int] = []
  /// 增减变化, 变动率.
  var changes: [Int] = []
  /// A block that names the expenses of a year that another block holds already: 上年执行数 beside 上年预算数.
  var rivals: [Int] = []

  /// - Parameter assign: which of the columns of a block feeds which canonical column.
  init(_ header: HeaderBlock, candidates: [Int], fiscalYear: Int?, assign: ([Int]) -> ColumnAssignment) {
    var groups: [Group] = []
    for column in candidates {
      let period = header.period(column, among: candidates, fiscalYear: fiscalYear)
      if period == .change {
        changes.append(column)
        continue
      }
      let isSpent = HeaderPeriod.speaksOfSpending(header.printed[column])
      if let index = groups.firstIndex(where: { $0.period == period && $0.isSpent == isSpent }) {
        groups[index].columns.append(column)
      } else {
        groups.append(Group(period: period, isSpent: isSpent, columns: [column]))
      }
    }
    let blocks = groups.map { (group: $0, assignment: assign($0.columns)) }
    for (group, assignment) in blocks {
      if blocks.count > 1, assignment.isEmpty {
        remarks += group.columns
      } else if blocks.contains(where: { !$0.assignment.isEmpty && $0.group.outranks(group, fiscalYear: fiscalYear) }) {
        rivals += group.columns
      } else {
        years.append(YearColumns(period: group.period, assignment: assignment, columns: group.columns))
      }
    }
  }

  private struct Group {
    let period: HeaderPeriod
    let isSpent: Bool
    var columns: [Int]

    /// Whether both are of one year, and this one is what that year's row is to hold: what was planned before what was
    /// spent, a block that names the year before one that names none.
    func outranks(_ other: Group, fiscalYear: Int?) -> Bool {
      if period == other.period { return !isSpent && other.isSpent }
      guard other.period == .unnamed else { return false }
      return period == .current || fiscalYear.map { period == .year($0) } ?? false
    }
  }

  /// The place among the years of the latest one: that of the budget, to which changes belong. The last printed where
  /// the years are not known.
  func latest(fiscalYear: Int?) -> Int? {
    years.indices.max { one, other in
      func rank(_ index: Int) -> (Int, Int) {
        switch years[index].period {
        case .year(let year): (year, index)
        case .unnamed, .current: (fiscalYear ?? Int.max, index)
        case .prior, .change: (0, index)
        }
      }
      return rank(one) < rank(other)
    }
  }
}
