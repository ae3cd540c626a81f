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
}
