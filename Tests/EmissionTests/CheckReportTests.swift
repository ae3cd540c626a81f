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
      CheckResult(id: "broken", table: 3, passed: !failed, expected: 2, actual: 1, message: "table 3"),
    ]
    if failed {
      document.tables[2].confidence = .contradicted
      document.findings = [
        Finding(
          .amount, .likely, .print, table: 3, page: 8, row: 2, column: .total, printed: "1", amount: 1, expected: 2,
          checks: [1])
      ]
    }
    document.warnings = [Diagnostic(.textUnplaced("x\ny"), page: 7, table: 3)]
    return document
  }

  @Test func theTextSaysWhatFailed() {
    #expect(
      CheckReport(document(failed: true)).text() == """
        a\u{FFFD}.pdf: 某局, 2024, 1 page
          does not agree with itself: 1 comparison fails, 1 finding; 1 checks hold
          tables: present 1-3, 5; empty 4; missing 6-17; contradicted 3
          1. table 3, page 8, row 2, 总计: “1” read as 1.00 yuan; with 2.00 the failed check would hold; likely, the print is whole
             broken 1.00 ≠ 2.00
             yusuan inspect --table 3 --row 2 --column total -o finding.png 'a\u{FFFD}.pdf'
          warns text.unplaced: page 7: table 3: “x\u{FFFD}y” is in none of the table's rows

        """)
    #expect(CheckReport(document(failed: true)).hasFailures)
  }

  @Test func theTextSpeaksChinese() {
    let text = CheckReport(document(failed: true), language: .chinese).text()
    #expect(text.contains("前后不一致：1 项比较不成立，1 项发现；1 项校验成立"))
    #expect(text.contains("表3，第 8 页，第 2 行，总计：“1”，读作 1.00 元；若为 2.00 元，1 项不成立的校验即可成立；很可能，印刷完整"))
    #expect(text.contains("警告 text.unplaced: 第 7 页："))
  }

  @Test func whatHoldsIsListedOnRequest() {
    let report = CheckReport(document(failed: false), listsPassed: true)
    #expect(report.text().contains("  holds   held  all hold\n"))
    #expect(!report.hasFailures)
    let text = CheckReport(document(failed: false)).text()
    #expect(text.contains("agrees with itself: all checks hold") && !text.contains("  holds "))
  }

  @Test func coloursAreOnRequest() {
    #expect(CheckReport(document(failed: true)).text(isColoured: true).contains("\u{1B}[31m1.\u{1B}[0m"))
    #expect(!CheckReport(document(failed: true)).text().contains("\u{1B}"))
  }

  @Test func theNoisiestDocumentTakesTwentyLinesUnlessAllIsAskedFor() {
    var noisy = document(failed: true)
    noisy.findings = Array(repeating: noisy.findings[0], count: 40)
    let causes: [DiagnosticCause] = [.textUnplaced("甲"), .textPlacedTwice("乙", times: 2), .formNameMissing(forms: 2)]
    noisy.warnings = (1...300).map { Diagnostic(causes[$0 % 3], page: $0) }
    let lines = CheckReport(noisy).text().split(separator: "\n")
    #expect(lines.count <= 20)
    #expect(lines.contains { $0.contains("text.unplaced × 100: page 3: ") })
    #expect(lines.contains { $0.hasSuffix("and 35 more: see --verbose") })
    let all = CheckReport(noisy, isVerbose: true).text().split(separator: "\n")
    #expect(all.count > 400 && all.contains { $0.contains("FAILED  broken  table 3") })
  }

  @Test func aMissingRowIsToldWithTheTablesThatShowIt() {
    var withheld = document(failed: true)
    withheld.findings[0].kind = .rowMissing
    withheld.findings[0].alsoIn = [5]
    #expect(
      CheckReport(withheld).text().contains(
        "总计: the rows under it make up 2.00 yuan less: one is not there, unread or not printed; the same in table 5; likely"
      ))
  }

  @Test func programsGetTheSameAsJSON() {
    let json = String(decoding: CheckReport(document(failed: true)).json(.lines), as: UTF8.self)
    #expect(json.contains(#""present":[1,2,3,5],"empty":[4],"missing":[6,7,8"#))
    #expect(json.contains(#""passed":1,"failed":1,"checks":[{"id":"broken""#))
    #expect(
      json.contains(
        #""findings":[{"kind":"amount","certainty":"likely","appearance":"print","table":3,"page":8,"row":2,"column":"total","printed":"1","amount":1.00,"expected":2.00,"checks":["broken"],"failed":1,"also_in":[],"message":"table 3, "#
      ))
    #expect(json.hasSuffix("}\n") && !json.dropLast().contains("\n"))
  }
}
