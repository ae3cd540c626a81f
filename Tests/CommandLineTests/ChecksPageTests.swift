import Disclosure
import Foundation
import Testing
import Verification

/// `Documentation/checks.md` lists the checks as they are.
struct ChecksPageTests {
  static let page: String = {
    let rows = Check.all.map { check in
      "| `\(check.id)` | \(escaped(check.formula)) | \(escaped(check.source)) |\n"
    }
    return """
      # Checks

      `yusuan extract` holds each document to these identities and puts the outcome into `checks`: one entry for each
      comparison that fails, with the table, the page, the row and both amounts, or one entry that says how many
      comparisons hold. A check that finds nothing to compare says nothing. No check changes a value. Only `yusuan check` and
      `extract --strict` tell of a failed one in their exit code: the document itself may be wrong.

      Tables go by their numbers, as in `yusuan schema`. Blank amounts count as zero in sums. Amounts printed to the fen
      must agree exactly; where a table prints coarser figures, each addend and the sum may be off by half of the last
      printed digit.

      | check | what must hold | why |
      |---|---|---|

      """ + rows.joined() + """

        This page is written by a test: after a check is added or changed, run
        `YUSUAN_UPDATE_GOLDEN=1 swift test --filter ChecksPageTests`.

        """
  }()

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }

  @Test func thePageListsTheChecksAsTheyAre() throws {
    let file = Program.packageRoot.appending(path: "Documentation/checks.md")
    try Golden.expect(Data(Self.page.utf8), equals: file)
  }

  @Test func everyCheckHasItsOwnNameAndSaysWhy() {
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
    #expect(Check.all.allSatisfy { !$0.formula.isEmpty && !$0.source.isEmpty })
  }
}
