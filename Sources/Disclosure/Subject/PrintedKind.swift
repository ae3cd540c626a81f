import Normalization
import Reconstruction

/// What kind of document the cover and the titles say it is.
///
/// - Parameter hasTables: whether any of the 17 was found, with or without values.
func printedKind(_ layout: DocumentLayout, hasTables: Bool) -> DocumentKind {
  let cover = coverLines(layout).map(matchKey)
  let titles = layout.tables.compactMap { $0.title.map(matchKey) }
  let accounts = titles.count { $0.hasWord("决算") }
  let budgets = titles.count - accounts
  // A budget names the 决算 of the year before, final accounts the 预算 that they are held against.
  let headings = cover.filter { $0.count <= 40 && ($0.hasWord("决算") || $0.hasWord("预算")) }
  let isCoverOfAccounts = headings.first.map { $0.hasWord("决算") && !$0.hasWord("预算") } ?? false
  if isCoverOfAccounts, !hasTables || accounts >= budgets { return .finalAccounts }
  if hasTables { return .budget }
  if accounts > budgets { return .finalAccounts }
  let words = ["部门预算", "单位预算", "综合预算", "预算公开", "预算信息公开", "预算情况说明", "预算编制说明"]
  let isBudget = headings.contains { heading in
    words.contains(where: heading.hasWord) || (heading.hasEnd("预算") && coverDepartment(heading) != nil)
  }
  return isBudget ? .budgetNarrative : .other
}
