import Emission
import Extraction
import Testing

@testable import Disclosure
@testable import Reading

struct DocumentExplanationTests {
  private let text = """
    2024年部门支出预算总表
    单位：元
    科目编码\t科目名称\t总计
    201\t甲\t3.00

    2024年部门支出预算总表
    单位：元
    科目编码\t科目名称\t总计
    201\t甲\t4.00

    2024年部门基本支出情况
    项目\t金额
    子\t4.00
    """

  private func explained() throws -> DocumentExplanation {
    try DocumentExplanation(TextSource(bytes: Array(text.utf8), name: "a.txt"))
  }

  @Test func everyPrintedTableIsExplained() throws {
    let tables = try explained().tables
    #expect(tables.map { $0.schema?.number } == [3, 3, nil])
    #expect(tables.map(\.isDuplicate) == [false, true, false])
  }

  @Test func theDocumentIsTheOneThatIsExtracted() throws {
    let document = try extractDocument(from: TextSource(bytes: Array(text.utf8), name: "a.txt"))
    let explained = try explained().document
    #expect(explained.tables.map(\.rows) == document.tables.map(\.rows))
    #expect(explained.warnings == document.warnings)
  }

  @Test func aNumberSelectsItsCandidates() throws {
    let explained = try explained()
    let report = ExplanationReport(explained.document, explained.tables, number: 3).text()
    #expect(
      report.hasPrefix(
        "a.txt: 2 tables\n\n#1  page 1  “2024年部门支出预算总表”\n  is      table 3, expenditure, with 1 row: its title names it\n"
      ))
    #expect(report.contains("once more (its title names it): it is kept in other_tables"))
    #expect(!report.contains("#3"))
    #expect(ExplanationReport(explained.document, explained.tables, number: 9).text() == "a.txt: 0 tables\n")
  }

  @Test(arguments: [("3.00", true), ("4.00", false)])
  func whatItsChecksSayIsCounted(total: String, holds: Bool) throws {
    let text = "2024年部门支出预算总表\n单位：元\n科目编码\t科目名称\t总计\n\t合计\t\(total)\n201\t甲\t3.00"
    let explained = try DocumentExplanation(TextSource(bytes: Array(text.utf8), name: "a.txt"))
    let checks = explained.document.checks.filter { $0.table == 3 }
    let failed = checks.count { !$0.passed }
    #expect((failed == 0) == holds)
    let report = ExplanationReport(explained.document, explained.tables)
    #expect(report.text().contains("\n  checks  \(checks.count - failed) passed, \(failed) failed\n"))
    let json = String(decoding: report.json(), as: UTF8.self)
    #expect(json.contains("\"checks\": {\"passed\": \(checks.count - failed), \"failed\": \(failed)}"))
  }
}
