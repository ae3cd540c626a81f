import Foundation
import YusuanKit

/// The worked example of the library's documentation, exactly as the article shows it.
func report(on url: URL) throws(BudgetDocumentError) -> [String] {
  let document = try BudgetDocument(contentsOf: url)
  var lines = ["\(document.department ?? document.name), \(document.fiscalYear ?? 0)"]

  // Each class of expenditure, and how much of it is projects.
  for row in document.expenditure.rows where row.level == 1 {
    let (total, projects) = (row.total ?? 0, row.projectExpenditure ?? 0)
    lines.append("\(row.code ?? "?") \(row.name ?? ""): \(total) yuan, \(projects) of it projects")
  }

  // Where the total is printed, and how.
  if let place = document.expenditure.rows.first?.places(of: \.total).first {
    lines.append("total: “\(place.text)” on page \(place.page)")
  }

  // What does not add up, and what was not understood.
  lines += document.checks.filter { !$0.passed }.map { "\($0.id): \($0.message)" }
  lines += document.warnings.map { "\($0.code): \($0.message)" }

  // Any table, by what it says of itself.
  for table in document.tables where table.status == .present {
    let amounts = table.columns.filter { $0.kind == .amount }.count
    lines.append("\(table.number) \(table.name): \(table.rows.count) rows, \(amounts) columns of amounts")
  }
  return lines
}
