import Normalization
import Reading
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

struct HierarchyTests {
  /// A table of expenditure with a total and these further rows.
  private func table(_ rows: [[String]], unit: AmountUnit = .yuan) -> DisclosureDocument {
    disclosure(statement(.expenditure, unit: unit, ["code", "name", "total", "basic_expenditure"], rows))
  }

  private func total(_ total: String, of first: String, and second: String, unit: AmountUnit) -> [String] {
    let rows = [["", "合计", total, ""], ["201", "甲", first, ""], ["202", "乙", second, ""]]
    return Check.totalIsSumOfClasses.findings(table(rows, unit: unit))
  }

  @Test func theTotalIsTheSumOfTheClasses() {
    #expect(total("3.03", of: "1.01", and: "2.02", unit: .yuan) == ["holds"])
    #expect(total("3.03", of: "1.01", and: "2.03", unit: .yuan) == ["table 3, page 1, “合计”, 总计: 3.04 ≠ 3.03"])
  }

  @Test func aBlankPartCountsAsZero() {
    #expect(total("1.01", of: "1.01", and: "", unit: .yuan) == ["holds"])
    #expect(total("", of: "1.01", and: "", unit: .yuan) == ["table 3, page 1, “合计”, 总计: 1.01 ≠ 0"])
  }

  @Test func roundedAmountsMayDifferByHalfAStepEach() {
    // Printed to the yuan: three amounts may be off by 0.5 each.
    #expect(total("4", of: "1", and: "2", unit: .yuan) == ["holds"])
    #expect(total("5", of: "1", and: "2", unit: .yuan) == ["table 3, page 1, “合计”, 总计: 3 ≠ 5"])
    // Printed to the hundredth of 万元, which is 100 yuan.
    #expect(total("3.04", of: "1.01", and: "2.02", unit: .tenThousandYuan) == ["holds"])
    #expect(
      total("3.05", of: "1.01", and: "2.02", unit: .tenThousandYuan) == ["table 3, page 1, “合计”, 总计: 30300 ≠ 30500"])
    // Printed to the fen in 万元: nothing is rounded.
    #expect(
      total("3.030001", of: "1.010000", and: "2.020000", unit: .tenThousandYuan)
        == ["table 3, page 1, “合计”, 总计: 30300 ≠ 30300.01"])
  }

  @Test func itemsAddUpToTheTotalWhereNothingElseIsPrinted() {
    let rows = [["", "合计", "3.03", ""], ["2010301", "甲", "1.01", ""], ["2010302", "乙", "2.02", ""]]
    #expect(Check.totalIsSumOfClasses.findings(table(rows)) == ["holds"])
  }

  @Test func withoutTheOneTotalOrPartsNothingIsJudged() {
    let total = ["", "合计", "3.03", ""]
    #expect(Check.totalIsSumOfClasses.findings(table([["201", "甲", "1.01", ""]])).isEmpty)
    #expect(Check.totalIsSumOfClasses.findings(table([total])).isEmpty)
    #expect(Check.totalIsSumOfClasses.findings(table([total, total, ["201", "甲", "1.01", ""]])).isEmpty)
  }

  @Test func aParentIsTheSumOfItsChildren() {
    let rows = [["201", "甲", "3.03", "1.01"], ["20101", "乙", "1.01", "1.01"], ["20103", "丙", "2.02", ""]]
    #expect(Check.parentIsSumOfChildren.findings(table(rows)) == ["holds"])
    let wrong = [["20103", "丙", "3.03", "1.01"], ["2010301", "丁", "3.03", "1.02"]]
    #expect(Check.parentIsSumOfChildren.findings(table(wrong)) == ["table 3, page 1, “丙”, 基本支出: 1.02 ≠ 1.01"])
    #expect(Check.parentIsSumOfChildren.findings(table([["201", "甲", "3.03", ""]])).isEmpty)
  }

  @Test func everyChildHasItsParent() {
    let rows = [["201", "甲", "1.01", ""], ["20101", "乙", "1.01", ""]]
    #expect(Check.parentsArePrinted.findings(table(rows)) == ["holds"])
    #expect(
      Check.parentsArePrinted.findings(table(rows + [["20803", "丙", "1.01", ""]]))
        == ["table 3, page 1, “丙”, 科目编码: 20803 is printed, but 208 is not"])
    // A template without classes prints no parents.
    #expect(Check.parentsArePrinted.findings(table([["2010301", "丙", "1.01", ""]])).isEmpty)
    // Nor one that has them for few of its rows.
    #expect(
      Check.parentsArePrinted.findings(table(rows + [["20803", "丙", "1.01", ""], ["20901", "丁", "1.01", ""]])).isEmpty)
    // Nor a table of items, whatever other tables print.
    let items = statement(
      .governmentFundExpenditure, ["code", "name", "total"], [["20803", "丙", "1.01"], ["21201", "丁", "1.01"]])
    let one = statement(
      .governmentFundExpenditure, ["code", "name", "total"], [["20803", "丙", "1.01"], ["20805", "丁", "1.01"]])
    let whole = statement(
      .expenditure, ["code", "name", "total"], Array(repeating: rows, count: 3).joined().map { Array($0.prefix(3)) })
    #expect(Set(Check.parentsArePrinted.findings(disclosure(whole, items))) == ["holds"])
    #expect(Check.parentsArePrinted.findings(disclosure(whole, one)).contains { $0.hasPrefix("table 11") })
  }

  /// Below units a table may print items alone, though the others of the document print classes.
  @Test func itemsBelowUnitsNeedNoParents() {
    let classes = [
      ["201", "甲", "2.02", ""], ["20101", "乙", "2.02", ""], ["2010101", "丙", "1.01", ""], ["2010102", "丁", "1.01", ""],
    ]
    func findings(_ unit: String) -> [String] {
      Check.parentsArePrinted.findings(
        disclosure(
          table(classes).tables[2],
          statement(
            .revenue, ["code", "name", "total", "unit_name"],
            [["2010101", "丙", "1.01", unit], ["2010102", "丁", "1.01", unit]])))
    }
    #expect(findings("某局") == ["holds"])
    #expect(findings("").failed == 2)
  }

  @Test func aCodeHasOneName() {
    let row = ["201", "甲", "1.01", ""]
    #expect(Check.oneNameACode.findings(table([row, row])) == ["holds"])
    #expect(
      Check.oneNameACode.findings(table([row, ["201", "乙", "1.01", ""]]))
        == ["table 3, page 1, “乙”, 科目编码: 201 is printed as “甲” and as “乙”"])
    #expect(Check.oneNameACode.findings(table([row, ["202", "乙", "1.01", ""]])).isEmpty)
  }

  @Test func codesAreThoseOfTheirTablesClassification() {
    #expect(
      Check.codesAreLawful.findings(table([["201", "甲", "1.01", ""], ["20101", "乙", "1.01", ""]])) == ["holds"])
    #expect(
      Check.codesAreLawful.findings(table([["301", "甲", "1.01", ""], ["2010", "乙", "1.01", ""]])) == [
        "table 3, page 1, “甲”, 科目编码: 301 is no code of the classification by which table 3 counts",
        "table 3, page 1, “乙”, 科目编码: 2010 is no code of the classification by which table 3 counts",
      ])
  }

  @Test("each coded table is held to its hierarchy", arguments: TableDefinition.all.filter { $0.schema.kind == .coded })
  func everyCodedTableIsHeldToItsHierarchy(definition: TableDefinition) throws {
    let amount = try #require(definition.schema.columns.first { $0.type == .amount })
    let rows = [["", "合计", "4.04"], ["201", "甲", "3.03"], ["20101", "乙", "2.02"]]
    let document = disclosure(statement(definition, ["code", "name", amount.name.rawValue], rows))
    let place = "table \(definition.schema.number), page 1"
    #expect(Check.totalIsSumOfClasses.findings(document) == ["\(place), “合计”, \(amount.label): 3.03 ≠ 4.04"])
    #expect(Check.parentIsSumOfChildren.findings(document) == ["\(place), “甲”, \(amount.label): 2.02 ≠ 3.03"])
  }

  @Test func whatIsPrintedToTheFenIsExactHoweverRound() throws {
    let rows = "\t合计\t3.00\n201\t甲\t1.00\n202\t乙\t1.00"
    let document = try document("2024年部门支出预算总表\n单位：元\n科目编码\t科目名称\t总计\n" + rows)
    #expect(Check.totalIsSumOfClasses.findings(document) == ["table 3, page 1, “合计”, 总计: 2 ≠ 3"])
  }

  @Test func everyClassGoesDownToTheSameLevel() {
    func findings(_ definition: TableDefinition, _ codes: String...) -> [String] {
      Check.childrenArePrinted.findings(disclosure(statement(definition, ["code", "name"], codes.map { [$0, "甲"] })))
    }
    let message = "table 3, page 1, “甲”, 科目编码: 20101 is printed, but nothing under it"
    #expect(findings(.expenditure, "20101", "20102", "2010201") == [message])
    // Economic classes need not go below 款.
    #expect(findings(.basicByDepartmentEconomic, "30101", "30102", "3010201").isEmpty)
  }

  @Test func whereUnitsRepeatCodesTheRowsThatFollowAreTheParts() {
    let columns = ["code", "name", "unit_name", "total"]
    func table(_ last: String) -> DisclosureTable {
      statement(
        .expenditure, columns,
        [
          ["205", "教育支出", "甲", "3.00"], ["20502", "普通教育", "甲", "3.00"], ["205", "教育支出", "乙", "2.00"],
          ["20502", "普通教育", "乙", last],
        ])
    }
    #expect(Check.parentIsSumOfChildren.findings(disclosure(table("2.00"))) == ["holds"])
    #expect(Check.parentIsSumOfChildren.findings(disclosure(table("2.50"))).allSatisfy { $0.contains("2.5 ≠ 2") })
    #expect(Check.parentIsSumOfChildren.findings(disclosure(table("2.50"))).failed == 1)
  }

  @Test func withoutAParentARowStandsUnderTheNextAboveIt() {
    // 3010201 without 30102: a third level that only some classes have.
    let rows = [
      ["", "合计", "6.06", ""], ["301", "甲", "6.06", ""], ["30101", "乙", "1.01", ""], ["3010201", "丙", "5.05", ""],
    ]
    func findings(_ check: Check) -> [String] {
      check.findings(disclosure(statement(.basicByDepartmentEconomic, ["code", "name", "total"], rows)))
    }
    #expect(findings(.parentIsSumOfChildren) == ["holds"])
    #expect(findings(.totalIsSumOfClasses) == ["holds"])
    #expect(findings(.parentsArePrinted) == ["holds"])
  }

  @Test func rowsWithoutClassesAddUpWhateverTheirLevel() {
    let rows = [["", "合计", "3.03", ""], ["2010301", "甲", "1.01", ""], ["21598", "乙", "2.02", ""]]
    #expect(Check.totalIsSumOfClasses.findings(table(rows)) == ["holds"])
    #expect(Check.childrenArePrinted.findings(table(rows)).isEmpty)
    #expect(Check.parentsArePrinted.findings(table(rows)).isEmpty)
  }

  @Test func aClassWithoutItemsMayBePrintedOnceMoreInTheirPlace() {
    let rows = [
      ["219", "援助其他地区支出", "2.02", ""], ["21999", "其他支出", "2.02", ""], ["21999", "其他支出", "2.02", ""],
      ["201", "甲", "1.01", ""], ["20101", "乙", "1.01", ""], ["2010101", "丙", "1.01", ""],
    ]
    #expect(Check.parentIsSumOfChildren.findings(table(rows)) == ["holds"])
    #expect(Check.childrenArePrinted.findings(table(rows)) == ["holds"])
    // Two lines that differ are two.
    var different = rows
    different[2][2] = "1.00"
    #expect(Check.parentIsSumOfChildren.findings(table(different)) == ["table 3, page 1, “援助其他地区支出”, 总计: 3.02 ≠ 2.02"])
  }

  @Test(arguments: ["21908", "23303", "22902"])
  func someClassesHaveNoItems(code: String) {
    let rows = [["20101", "甲", "1.01", ""], ["2010101", "乙", "1.01", ""], [code, "丙", "1.01", ""]]
    #expect(Check.childrenArePrinted.findings(table(rows)) == [])
    let other = [["20101", "甲", "1.01", ""], ["2010101", "乙", "1.01", ""], ["20102", "丙", "1.01", ""]]
    #expect(Check.childrenArePrinted.findings(table(other)).failed == 1)
  }

  @Test func amountsThatTheirColumnCutsMayBeOffByTheirLastDigit() throws {
    func findings(_ amounts: String...) throws -> [String] {
      let rows = zip(["\t合计", "201\t甲", "202\t乙", "203\t丙"], amounts).map { "\($0)\t\($1)" }.joined(separator: "\n")
      let document = try document("2024年部门支出预算总表\n单位：元\n科目编码\t科目名称\t总计\n" + rows)
      return Check.totalIsSumOfClasses.findings(document)
    }
    #expect(try findings("47137884.3", "40646542.9", "6491335.15", "6.27") == ["holds"])
    #expect(try findings("47137884.5", "40646542.9", "6491335.15", "6.27").failed == 1)
    // One short amount may as well have lost its last digit; with separators the decimals are given.
    #expect(try findings("17137884.3", "10646542.9", "6491335.12", "6.27") == ["holds"])
    #expect(try findings("17137884.3", "9137877.97", "8000000.02", "6.33").failed == 1)
    #expect(try findings("47,137,884.3", "40,646,542.9", "6,491,335.15", "6.27").failed == 1)
  }

  /// The sums of all units stand above the items of each.
  @Test func itemsOfUnitsBelowTheClassesOfAll() {
    let document = disclosure(
      statement(
        .expenditure, ["code", "name", "total", "unit_name"],
        [
          ["", "合计", "3.03", ""], ["201", "甲", "3.03", ""], ["20101", "乙", "3.03", ""], ["2010101", "丙", "1.01", "某局"],
          ["2010101", "丙", "2.02", "某站"],
        ]))
    #expect(Check.totalIsSumOfClasses.findings(document) == ["holds"])
    #expect(Set(Check.parentIsSumOfChildren.findings(document)) == ["holds"])
  }
}
