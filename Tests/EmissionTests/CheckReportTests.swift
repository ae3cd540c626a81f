import Diagnostics
import Disclosure
import Extraction
import TestSupport
import Testing

@testable import Emission

struct CheckReportTests {
  private func document(failed: Bool) -> DisclosureDocument {
    var document = DisclosureDocument(
      source: "a\u{1B}.pdf", sha256: "", pageCount: 1, department: "某局", fiscalYear: 2024,
      tables: DisclosureReader.schemas.map { DisclosureTable(schema: $0) })
    for index in [0, 1, 2, 4] { document.tables[index].status = .present }
    document.tables[3].status = .empty
    document.checks = [
      CheckResult(id: "held", table: 1, passed: true, expected: nil, actual: nil, message: "all hold"),
      CheckResult(id: "broken", table: 3, passed: !failed, expected: 1, actual: 2, message: "table 3"),
    ]
    document.warnings = [Diagnostic(.textUnplaced("x\ny"), page: 7, table: 3)]
    return document
  }

  @Test func theTextSaysWhatFailed() {
    #expect(
      CheckReport(document(failed: true)).text() == """
        a\u{FFFD}.pdf: 某局, 2024, 1 page
          tables    present 1-3, 5; empty 4; missing 6-17
          checks    1 hold, 1 comparison fails
          warnings  1
          FAILED  broken         table 3
          warns   text.unplaced  page 7: table 3: “x\u{FFFD}y” is in none of the table's rows

        """)
    #expect(CheckReport(document(failed: true)).hasFailures)
  }

  @Test func whatHoldsIsListedOnRequest() {
    let report = CheckReport(document(failed: false), listsPassed: true)
    #expect(report.text().contains("  holds   held           all hold\n"))
    #expect(!report.hasFailures)
    #expect(!CheckReport(document(failed: false)).text().contains("all hold"))
  }

  @Test func coloursAreOnRequest() {
    #expect(CheckReport(document(failed: true)).text(isColoured: true).contains("\u{1B}[31mFAILED\u{1B}[0m"))
    #expect(!CheckReport(document(failed: true)).text().contains("\u{1B}"))
  }

  @Test func programsGetTheSameAsJSON() {
    let json = String(decoding: CheckReport(document(failed: true)).json(.lines), as: UTF8.self)
    #expect(json.contains(#""present":[1,2,3,5],"empty":[4],"missing":[6,7,8"#))
    #expect(json.contains(#""passed":1,"failed":1,"checks":[{"id":"broken""#))
    #expect(json.hasSuffix("}\n") && !json.dropLast().contains("\n"))
  }
}
