import Diagnostics
import Foundation
import Testing

/// `Documentation/warnings.md` and `warnings.zh.md` list the kinds of warnings as they are.
struct WarningsPageTests {
  private static func rows(_ language: Language) -> String {
    DiagnosticCode.allCases.map { "| `\($0.rawValue)` | \($0.meaning(in: language)) |\n" }.joined()
  }

  static let page = """
    # Warnings

    What was not understood is kept and reported, never guessed into a column. A warning is a line on standard error,
    `yusuan: FILE: page N: warning: … [code]`, an entry of `warnings` in the JSON, and a row of a dataset's `warnings.csv`. Codes
    are stable; the words beside them are for people and change without notice. Exit codes
    tell of those alone that a document has none of the tables (5 and 6). Standard error speaks Chinese where the first of `LC_ALL`,
    `LC_MESSAGES` and `LANG` that is not empty begins with `zh`; data is in English in all locales. The kinds
    [in Chinese](warnings.zh.md).

    | code | |
    |---|---|

    """ + rows(.english) + """

      This page is written by a test: after a kind is added, run `YUSUAN_UPDATE_GOLDEN=1 swift test --filter WarningsPageTests`.

      """

  static let chinesePage = """
    # 警告

    没有读懂的内容会保留并报告，绝不猜测归入哪一列。每条警告是标准错误中的一行 `yusuan: FILE: 第 N 页：警告：… [code]`、JSON 中 `warnings`
    的一项，以及数据集 `warnings.csv` 的一行（数据中的 `message` 始终为英文）。代码固定不变；其余文字供人阅读，可能随时修改。[English](warnings.md)

    | 代码 | |
    |---|---|

    """ + rows(.chinese)

  @Test func thePagesListTheWarningsAsTheyAre() throws {
    let folder = Program.packageRoot.appending(path: "Documentation")
    try Golden.expect(Data(Self.page.utf8), equals: folder.appending(path: "warnings.md"))
    try Golden.expect(Data(Self.chinesePage.utf8), equals: folder.appending(path: "warnings.zh.md"))
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
