import Foundation
import Testing
import YusuanKit

/// The example of README, exactly as it is shown there.
struct ReadmeExample {
  @Test func itRuns() throws {
    let url = BudgetDocumentTests.samples.appending(path: "seed-rlab.pdf")
    let document = try BudgetDocument(contentsOf: url)
    for row in document.expenditure.rows where row.level == 1 {
      print(row.code ?? "", row.name ?? "", row.total ?? 0)
    }
  }
}
