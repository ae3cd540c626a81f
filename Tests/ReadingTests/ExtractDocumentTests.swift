import Diagnostics
import Extraction
import Reconstruction
import Testing

@testable import Reading

struct ExtractDocumentTests {
  @Test func anUnreadablePageIsAWarningAndTheOthersGoOn() throws {
    let document = try extractDocument(from: FakeSource(pageCount: 3, brokenPages: [2]))
    #expect(document.warnings.filter { $0.code.rawValue == "page.unreadable" }.map(\.page) == [2])
    #expect(document.narrative.paragraphs.map(\.text) == ["第页第页"])
    #expect(document.pageCount == 3)
  }

  @Test func aDocumentWithoutAReadablePageIsAnError() {
    #expect(throws: ExtractionError.self) {
      try extractDocument(from: FakeSource(pageCount: 2, brokenPages: [1, 2]))
    }
  }

  @Test func theSourceDiagnosticsComeFirst() throws {
    let noticed = Diagnostic(.tableNoRules, page: 1)
    let document = try extractDocument(from: FakeSource(pageCount: 2, brokenPages: [2], diagnostics: [noticed]))
    #expect(document.warnings.first == noticed)
  }

  @Test func aDocumentWithoutTablesHasAllOfThemMissing() throws {
    let document = try extractDocument(from: FakeSource(pageCount: 1))
    #expect(document.tables.map(\.schema.number) == Array(1...17))
    #expect(document.tables.allSatisfy { $0.status == .missing && $0.rows.isEmpty })
    #expect(document.warnings.map(\.code.rawValue).contains("document.no_budget_table"))
  }
}
