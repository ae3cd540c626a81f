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
      printed digit. A sheet without fixed decimals drops those that a column has no room for; where it does so in a
      column more than once, such amounts may be off by half of their own last digit.

      ## Findings

      What fails together has one cause. `findings`, in JSON and as `findings.csv`, names it, the most certain first:

      | `kind` | |
      |---|---|
      | `amount` | the amount that, were it `expected`, would make the failed checks hold |
      | `row_missing` | rows make up less than their sum in several columns: one is not there, unread or not printed; `expected` is what it adds to the column |
      | `narrative` | the text says otherwise than the tables, which agree with each other |
      | `other` | no one amount explains it |

      | `certainty` | |
      |---|---|
      | `certain` | several checks fail, this alone makes them hold and breaks none |
      | `likely` | it makes the check hold and breaks none, and nothing else does so as well; or it alone differs in one digit |
      | `open` | one of several explanations, or one that other checks speak against |

      `appearance` says what the print looks like: `misreading` where it is in pieces or a warning is about it, `print` where
      it is whole, so that the document itself may be wrong, `unknown` where nothing is known of it. `row` is the row of the
      table in the JSON, from 1; `checks` are the ids of the failed checks that it explains, and `failed` says how many
      there are. A finding changes no value. Of several explanations that one is named with which other sums come out most exactly,
      at whose row another check points, or which makes an amount rounder, as a misread digit hardly ever does.

      ## Confidence

      Each table with values has a `confidence`, in JSON by table and in `manifest.csv` as lists of numbers:

      | `confidence` | what it promises |
      |---|---|
      | `proved` | every amount takes part in an identity of this page that holds, and no check fails that is about the table. An amount can still be wrong where another is wrong by as much, or by less than rounding hides |
      | `consistent` | no check fails that is about the table, and at least one amount is proved; others take part in no identity |
      | `unproved` | no identity contains any of its amounts; nothing is known against them |
      | `contradicted` | a check fails that is about the table; `findings` say which |

      It is about amounts: names and texts are held to few rules. The view `trusted_amounts` of a dataset's database has the
      amounts of the first two.

      ## The checks

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
