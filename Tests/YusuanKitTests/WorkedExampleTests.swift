import Foundation
import Testing

/// The library's article shows `WorkedExample.swift` and what it gives for a sample, both to the letter. With
/// YUSUAN_UPDATE_GOLDEN=1 in the environment the article is written anew.
struct WorkedExampleTests {
  static let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
  static let article = root.appending(path: "Sources/YusuanKit/YusuanKit.docc/WorkedExample.md")

  /// Compares the article's only fenced block of a language with lines.
  private func expect(_ lines: [String], inTheBlock language: String) throws {
    var text = try String(contentsOf: Self.article, encoding: .utf8)
    let opening = try #require(text.range(of: "\n```\(language)\n"))
    let closing = try #require(text.range(of: "```\n", range: opening.upperBound..<text.endIndex))
    let shown = lines.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["YUSUAN_UPDATE_GOLDEN"] == "1" {
      text.replaceSubrange(opening.upperBound..<closing.lowerBound, with: shown)
      try Data(text.utf8).write(to: Self.article)
    } else {
      #expect(text[opening.upperBound..<closing.lowerBound] == shown)
    }
  }

  @Test func theArticleShowsTheExampleAndWhatItGives() throws {
    let file = Self.root.appending(path: "Tests/YusuanKitTests/WorkedExample.swift")
    // The file's own doc comment is no part of the example.
    let example = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("///") }
    try expect(example.dropLast().map(String.init), inTheBlock: "swift")
    try expect(report(on: Self.root.appending(path: "samples/seed-rlab.pdf")), inTheBlock: "text")
  }
}
