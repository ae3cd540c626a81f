import Normalization

/// The columns beside the expenditure by function in a fund's balance (政府性基金收支表): the income half, and the same
/// expenditure by other classifications. Empty where the header sets no income beside expenditure.
func columnsBesideExpenditure(_ header: HeaderBlock) -> Set<Int> {
  let paths = header.paths
  let income = paths.indices.filter { paths[$0].count > 1 && paths[$0][0].hasStart("收入") }
  let expenditure = paths.indices.filter { paths[$0].count > 1 && paths[$0][0].hasStart("支出") }
  guard income.count > 1, expenditure.count > 1 else { return [] }
  // What the money is spent on begins a block, the amounts follow.
  let starts = expenditure.filter { column in
    let leaf = header.barePaths[column].last ?? ""
    return ["项目", "科目", "科目名称", "分类", "科目编码"].contains(where: leaf.hasEnd)
  }
  guard let start = starts.first(where: { paths[$0].last?.hasWord("功能") ?? false }) ?? starts.first else { return [] }
  let isCode = header.barePaths[start].last?.hasEnd("编码") ?? false
  let end = starts.first { $0 > start + (isCode ? 1 : 0) } ?? paths.count
  return Set(paths.indices.filter { $0 < start || $0 >= end })
}
