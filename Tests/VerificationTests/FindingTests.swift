import Foundation
import Normalization
import Reading
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

/// The causes that are found behind failed checks, and how far tables are borne out.
struct FindingTests {
  private let columns = ["code", "name", "total", "basic_expenditure", "project_expenditure"]
  private let rows = [
    ["", "合计", "9.09", "3.03", "6.06"], ["201", "甲", "5.05", "2.02", "3.03"], ["20101", "乙", "2.02", "1.01", "1.01"],
    ["20102", "丙", "3.03", "1.01", "2.02"], ["205", "丁", "4.04", "1.01", "3.03"],
    ["20501", "戊", "4.04", "1.01", "3.03"],
  ]

  /// The document with these amounts, once it is verified.
  private func verified(_ change: (inout [[String]]) -> Void, _ others: DisclosureTable...) -> DisclosureDocument {
    var changed = rows
    change(&changed)
    var document = disclosure(statement(.expenditure, page: 4, columns, changed))
    for table in others { document.tables[table.schema.number - 1] = table }
    document.verify()
    return document
  }

  /// Findings as `kind certainty row column expected`.
  private func findings(_ document: DisclosureDocument) -> [String] {
    document.findings.map { finding in
      let expected = finding.expected.map { "\($0)" } ?? "-"
      return "\(finding.kind) \(finding.certainty) \(finding.row ?? 0) \(finding.column?.rawValue ?? "-") \(expected)"
    }
  }

  @Test func whatHoldsHasNoFindings() {
    let document = verified { _ in }
    #expect(document.findings.isEmpty && document.checks.allSatisfy(\.passed))
  }

  @Test func aMisreadAmountIsOneFindingWhateverItFails() {
    let document = verified { $0[3][4] = "2.12" }
    #expect(findings(document) == ["amount certain 4 project_expenditure 2.02"])
    // Its row and its class.
    #expect(document.findings[0].checks.count == 2)
    #expect(document.findings[0].amount == Decimal(string: "2.12") && document.findings[0].page == 4)
    #expect(Set(document.findings[0].checks.map { document.checks[$0].passed }) == [false])
  }

  @Test func aMisreadTotalIsFoundByAllThatRepeatIt() {
    #expect(findings(verified { $0[0][2] = "9.90" }) == ["amount certain 1 total 9.09"])
    #expect(findings(verified { $0[1][2] = "6.05" }) == ["amount certain 2 total 5.05"])
  }

  @Test func aLostAmountIsFound() {
    #expect(findings(verified { $0[3][3] = "" }) == ["amount certain 4 basic_expenditure 1.01"])
  }

  @Test func twoCausesAreTwoFindings() {
    let found = findings(
      verified { rows in
        rows[3][4] = "2.12"
        rows[4][3] = "7.01"
      })
    #expect(found.sorted() == ["amount certain 4 project_expenditure 2.02", "amount certain 5 basic_expenditure 1.01"])
  }

  @Test func ofSeveralAmountsTheOneThatIsAlikeIsGuessed() {
    // One column only: any of the amounts explains it.
    func found(_ total: String) -> [String] {
      var document = disclosure(
        statement(
          .basicByGovernmentEconomic, ["code", "name", "amount"],
          [["", "合计", total], ["501", "甲", "153.45"], ["502", "乙", "640.02"]]))
      document.verify()
      return findings(document)
    }
    #expect(found("713.47") == ["amount likely 1 amount 793.47"])
    #expect(found("999.99") == ["amount open 1 amount 793.47"])
  }

  /// Verifies a list of amounts under a total in table 7, and gives what is guessed.
  private func guess(_ total: String, _ amounts: [String], unit: AmountUnit = .yuan) -> [String] {
    let rows = amounts.enumerated().map { ["50\($0 + 1)", "甲", $1] }
    var document = disclosure(
      statement(
        .basicByGovernmentEconomic, unit: unit, ["code", "name", "amount"], [["", "合计", total]] + rows))
    document.verify()
    return findings(document)
  }

  @Test func ofAmountsThatAreAllAlikeTheOneThatGetsRounderIsGuessed() {
    #expect(guess("300.27", ["150.27", "150.20"]) == ["amount open 3 amount 150"])
    #expect(guess("951.34", ["750.30", "201.00"]) == ["amount open 1 amount 951.3"])
  }

  @Test func withinRoundingTheAmountThatIsAlikeIsExpected() {
    // 30.02 makes the sum exact; 30.01 is as good, and one digit from what is read.
    #expect(
      guess("40.03", ["90.01", "5.01", "5.00"], unit: .tenThousandYuan) == ["amount likely 2 amount 300100"])
  }

  @Test func theSumOfFewestAddendsKnowsBest() {
    // 甲 is 2.02 in table 2, and 2.03 as the sum of two rounded amounts.
    let columns = ["code", "name", "total"]
    var document = disclosure(
      statement(.revenue, unit: .tenThousandYuan, columns, [["201", "甲", "2.02"]]),
      statement(
        .expenditure, unit: .tenThousandYuan, columns,
        [["201", "甲", "2.52"], ["20101", "乙", "1.01"], ["20102", "丙", "1.02"]]))
    document.tables[1].rows.insert(
      contentsOf: statement(.revenue, unit: .tenThousandYuan, columns, [["", "合计", "2.02"]]).rows, at: 0)
    document.tables[2].rows.insert(
      contentsOf: statement(.expenditure, unit: .tenThousandYuan, columns, [["", "合计", "2.02"]]).rows, at: 0)
    document.verify()
    #expect(findings(document) == ["amount certain 2 total 20200"])
  }

  @Test func aRowAtWhichAnotherCheckPointsIsGuessedFirst() {
    // 100.00 for 200.00 of last year: the sum tells no more than that, the change of its row does.
    var document = disclosure(
      statement(
        .generalPublicExpenditure, ["code", "name", "prior_year", "total", "change_percent"],
        [
          ["201", "甲", "400.00", "440.00", "10"], ["20101", "乙", "200.00", "220.00", "10"],
          ["20102", "丙", "100.00", "220.00", "10"],
        ]))
    document.verify()
    #expect(findings(document).first == "amount open 3 prior_year 200")
  }

  @Test func ofSeveralAmountsTheOneWithWhichOthersComeOutExactlyIsGuessed() {
    // 40.02 of the first unit is within rounding of its row, and 40.00 is right.
    let columns = ["unit_name", "total", "overseas_travel", "reception", "vehicles"]
    var document = disclosure(
      statement(
        .threePublic, unit: .tenThousandYuan, columns,
        [
          ["合计", "60.00", "10.00", "5.00", "45.00"], ["甲", "40.02", "10.00", "3.00", "27.00"],
          ["乙", "20.00", "", "2.00", "18.00"],
        ]))
    document.verify()
    #expect(findings(document) == ["amount open 2 total 400000"])
  }

  @Test func anAmountThatOthersBearOutIsNotGuessed() {
    // Table 2 prints the total and the first class as table 3 does; only the second class can be other than it is.
    let rows = [["", "合计", "5.05"], ["201", "甲", "5.05"]]
    let ofTotals = ["code", "name", "total"]
    var document = disclosure(
      statement(.balance, ["side", "item", "amount"], [["expenditure", "支出总计", "5.05"]]),
      statement(.revenue, ofTotals, rows), statement(.expenditure, ofTotals, rows + [["205", "乙", "4.04"]]))
    document.verify()
    #expect(findings(document) == ["amount likely 3 total 0"])
  }

  @Test func aRowThatIsNotThereIsNoAmount() {
    let document = verified { $0.remove(at: 3) }
    #expect(findings(document) == ["rowMissing likely 2 total 3.03"])
    #expect(document.findings[0].checks.count == 3)
  }

  @Test func whatSeveralTablesLackIsOneFinding() {
    var lacking = rows
    lacking.remove(at: 3)
    let document = verified({ $0.remove(at: 3) }, statement(.generalPublicExpenditure, columns, lacking))
    #expect(document.findings.map(\.alsoIn) == [[5]])
    #expect(document.findings.map(\.checks.count) == [6])
  }

  @Test func whatNoAmountExplainsIsToldByCheckAndTable() {
    let document = verified { $0[3][0] = "20802" }
    let parents = document.findings.filter { $0.kind == .other }
    #expect(parents.map { $0.checks.map { document.checks[$0].id } } == [["hierarchy.parents_printed"]])
    #expect(parents.first?.certainty == .open && document.findings.last?.kind == .other)
  }

  @Test func printInPiecesLooksMisread() throws {
    let text = "2024年部门支出预算总表\n单位：元\n科目编码\t科目名称\t总计\n\t合计\t3.33\n201\t甲\t1.00\n202\t乙\t2.00"
    let document = try document(text)
    #expect(document.findings.map(\.appearance) == [.print])
    #expect(document.findings.map(\.printed) == ["3.33"])
  }

  @Test func theNarrativeAgainstTheTablesIsAFindingOfItsOwn() {
    var document = disclosure(statement(.expenditure, columns, rows))
    document.fiscalYear = 2024
    document.narrative = Narrative(facts: [
      Fact(section: [], sentence: "基本支出8元。", label: "基本支出", amount: 8, precision: 1, year: 2024, page: 9)
    ])
    document.verify()
    #expect(document.findings.map(\.kind) == [.narrative])
  }

  // MARK: - Confidence

  @Test func everyAmountInAnIdentityProvesATable() {
    #expect(verified { _ in }.tables[2].confidence == .proved)
  }

  @Test func whatTakesPartInNoneLeavesATableConsistent() {
    var table = statement(.expenditure, columns + ["remittance_to_superior"], rows.map { $0 + [""] })
    #expect(confidence(table) == .proved)
    // A row of its own, under no total.
    table.rows += statement(.expenditure, ["name", "remittance_to_superior"], [["附注", "1.01"]]).rows
    table.rows[table.rows.count - 1].set(.remittanceToSuperior, .amount(1))
    table.rows[table.rows.count - 1].extra = [ExtraField(header: "其他", text: "1.00")]
    #expect(confidence(table) == .consistent)
  }

  @Test func aloneATableIsUnproved() {
    #expect(
      confidence(statement(.basicByGovernmentEconomic, ["code", "name", "amount"], [["501", "甲", "1.01"]])) == .unproved
    )
  }

  @Test func aFailedCheckContradictsAllTablesItIsAbout() {
    let document = verified(
      { $0[0][3] = "3.04" }, statement(.basicByDepartmentEconomic, ["code", "name", "total"], [["", "合计", "3.03"]]))
    #expect(document.tables[2].confidence == .contradicted)
    #expect(document.tables[0].confidence == nil)
  }

  private func confidence(_ table: DisclosureTable) -> Confidence? {
    var document = disclosure(table)
    document.verify()
    return document.tables[table.schema.number - 1].confidence
  }
}
