import Diagnostics
import Disclosure
import Extraction
import Reconstruction
import Testing

@testable import Reading

struct TableSelectionTests {
  @Test func tablesGoByNumberAndById() throws {
    #expect(try TableSelection(names: ["10", "expenditure", "3"]).numbers == [3, 10])
    #expect(try TableSelection(names: ["1,2", "balance"]).numbers == [1, 2])
  }

  @Test func noNameMeansAll() throws {
    #expect(try TableSelection(names: []) == .all)
    #expect(TableSelection.all.numbers == Array(1...17))
  }

  @Test(arguments: ["0", "18", "03", "支出", "", "3,"])
  func anUnknownNameIsAnErrorThatListsTheTables(_ name: String) {
    let error = #expect(throws: UnknownTable.self) { try TableSelection(names: [name]) }
    #expect(error?.description.contains("17 general_project_performance") == true)
  }

  @Test func onlyWhatConcernsTheChosenTablesStays() throws {
    var document = DisclosureDocument(
      source: "a", sha256: "", pageCount: 1, tables: DisclosureReader.schemas.map { DisclosureTable(schema: $0) })
    document.narrative = Narrative(sections: [NarrativeSection(number: nil, title: nil, level: 1, page: 1)])
    document.otherTables = [OtherTable(title: nil, pages: [1], grid: [])]
    document.warnings = [nil, 3, 4].map { Diagnostic(.tableNoRules, table: $0) }
    document.checks = [3, 4].map {
      CheckResult(id: "c", table: $0, passed: true, expected: nil, actual: nil, message: "")
    }
    document.findings = [Finding(.other, .open, checks: [0]), Finding(.other, .open, checks: [0, 1])]
    let chosen = try TableSelection(names: ["4"]).applied(to: document)
    #expect(chosen.tables.map(\.schema.number) == [4])
    #expect(chosen.warnings.map(\.table) == [nil, 4])
    #expect(chosen.checks.map(\.table) == [4])
    // Findings point at what is left of the checks.
    #expect(chosen.findings.map(\.checks) == [[0]])
    #expect(chosen.narrative.isEmpty && chosen.otherTables.isEmpty)
    #expect(TableSelection.all.applied(to: document).narrative.sections.count == 1)
  }
}
