import Diagnostics
import Foundation
import Testing

/// `Documentation/warnings.md` lists the kinds of warnings as they are.
struct WarningsPageTests {
  static let page: String = {
    let rows = DiagnosticCode.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |\n" }
    return """
      # Warnings

      What was not understood is kept and reported, never guessed into a column. A warning is a line on standard error,
      `yusuan: FILE: page N: warning: … [code]`, an entry of `warnings` in the JSON, and a row of a dataset's `warnings.csv`. Codes
      are stable; the words beside them are for people and change without notice. Exit codes
      tell of those alone that a document has none of the tables (5 and 6).

      | code | |
      |---|---|

      """ + rows.joined() + """

        This page is written by a test: after a kind is added, run `YUSUAN_UPDATE_GOLDEN=1 swift test --filter WarningsPageTests`.

        """
  }()

  @Test func thePageListsTheWarningsAsTheyAre() throws {
    let file = Program.packageRoot.appending(path: "Documentation/warnings.md")
    try Golden.expect(Data(Self.page.utf8), equals: file)
  }

  /// A cause that nothing in the other rooms gives would be a promise without a rule.
  @Test func everyCauseIsGivenSomewhere() throws {
    let list = try #require(Sources.files.first { $0.name == "DiagnosticCause.swift" })
    let causes = list.text.matches(of: /\n  case ([a-zA-Z]+)/).map(\.output.1)
    #expect(causes.count >= DiagnosticCode.allCases.count)
    for cause in causes {
      let isGiven = Sources.files.contains { file in
        file.room != "Diagnostics" && file.text.matches(of: /\.([a-zA-Z]+)/).contains { $0.output.1 == cause }
      }
      #expect(isGiven, "nothing gives \(cause)")
    }
  }
}
