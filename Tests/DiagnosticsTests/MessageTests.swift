import Foundation
import Testing

@testable import Diagnostics

struct MessageTests {
  @Test(arguments: DiagnosticCode.allCases)
  func everyKindHasAnExample(_ code: DiagnosticCode) {
    #expect(Examples.all.contains { $0.code == code })
  }

  /// The causes are read from the source, as a case with facts cannot be listed.
  @Test func everyCauseHasAnExample() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let source = root.appending(path: "Sources/Diagnostics/DiagnosticCause.swift")
    let causes = try String(contentsOf: source, encoding: .utf8).matches(of: /\n  case ([a-zA-Z]+)/).map(\.output.1)
    let examples = Set(Examples.all.map { "\($0.cause)".prefix { $0 != "(" } })
    #expect(causes.count > DiagnosticCode.allCases.count)
    #expect(Set(causes).subtracting(examples).isEmpty)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func everyKindHasAMeaningInBothLanguages(_ code: DiagnosticCode) {
    #expect(!code.meaning.isEmpty && !isChinese(code.meaning.filter { !"是否".contains($0) }))
    #expect(isChinese(code.meaning(in: .chinese)))
  }

  @Test(arguments: Examples.all, Language.allCases)
  func aSentenceHasNoPlaceholder(_ diagnostic: Diagnostic, _ language: Language) {
    let message = diagnostic.message(in: language)
    #expect(!message.isEmpty)
    for mark in ["?", "？", "Optional", "nil", "\\(", "“”", "  "] { #expect(!message.contains(mark), "\(message)") }
  }

  @Test(arguments: Examples.all)
  func theChineseSentenceIsChinese(_ diagnostic: Diagnostic) {
    #expect(isChinese(diagnostic.message(in: .chinese)))
    let words = ["table ", "page ", "row ", "column ", "income", "expenditure", "is ", "the "]
    for word in words { #expect(!diagnostic.message(in: .chinese).contains(word)) }
  }

  /// What the English sentence says of place and text, the Chinese one says too.
  @Test(arguments: Examples.all)
  func bothSentencesSayTheSameFacts(_ diagnostic: Diagnostic) {
    let (english, chinese) = (diagnostic.message(in: .english), diagnostic.message(in: .chinese))
    #expect(numbers(english).subtracting(numbers(chinese)).isEmpty, "\(english) \(chinese)")
    for quoted in quotations(english) { #expect(chinese.contains(quoted), "\(chinese) lacks \(quoted)") }
  }

  @Test(arguments: Examples.all)
  func theChineseSentenceSaysWhatWasFoundAndWhere(_ diagnostic: Diagnostic) {
    let message = diagnostic.message(in: .chinese)
    if let table = diagnostic.table { #expect(message.contains("表 \(table)")) }
    if diagnostic.table == nil, let page = diagnostic.page { #expect(message.contains("第 \(page) 页")) }
    if case .codeRepaired = diagnostic.cause { #expect(message.contains("第 53 行")) }
    if let cell = diagnostic.cell { #expect(message.contains("第 \(cell.row) 行第 \(cell.column) 列")) }
    for part in (diagnostic.found ?? "").split(whereSeparator: { ", ".contains($0) }) {
      #expect(message.contains(part), "\(message) lacks \(part)")
    }
  }

  @Test func theSentencesInEnglish() {
    let read = Diagnostic(
      .cellNotANumber("若干", at: .row(5, name: "行政运行")), page: 8, table: 3, row: 5, column: "total")
    #expect(read.message(in: .english) == "table 3, row 5 “行政运行”, column total: expected a number, found “若干”")
    #expect(read.message(in: .chinese) == "表 3，第 5 行“行政运行”，列 total：应为数字，实为“若干”")
  }

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }

  private func numbers(_ text: String) -> Set<Substring> { Set(text.matches(of: /[0-9]+/).map(\.output)) }

  private func quotations(_ text: String) -> [Substring] { text.matches(of: /“([^”]+)”/).map(\.output.1) }
}
