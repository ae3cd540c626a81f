import Extraction
import Foundation
import Reconstruction
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

/// What tables that print the same codes, or the same sources, say of each other.
struct AcrossCodesTests {
  private func failures(_ check: Check, _ tables: DisclosureTable...) -> [String] {
    var document = disclosure()
    for table in tables { document.tables[table.schema.number - 1] = table }
    return check.findings(document)
  }

  // MARK: - across.codes

  private func revenue(_ first: String, general: String = "1.01") -> DisclosureTable {
    statement(
      .revenue, ["code", "name", "total", "general_public_budget", "government_fund"],
      [
        ["", "合计", "3.03", "1.01", "2.02"], ["205", "教育支出", first, general, ""],
        ["212", "城乡支出", "2.02", "", "2.02"],
      ])
  }

  private func ofTotals(_ definition: TableDefinition, _ rows: [String]...) -> DisclosureTable {
    statement(definition, ["code", "name", "total"], rows)
  }

  @Test func ofOneTotalEachCodeHasOneAmount() {
    let expenditure = ofTotals(.expenditure, ["", "合计", "3.03"], ["205", "教育", "1.01"], ["212", "城乡", "2.02"])
    #expect(failures(.codesAgree, revenue("1.01"), expenditure) == ["holds"])
    #expect(failures(.codesAgree, revenue("1.11"), expenditure) == ["table 2, page 1, “教育支出”, 总计: 1.01 ≠ 1.11"])
    // Tables of other totals are of other sums.
    let wider = ofTotals(.expenditure, ["", "合计", "4.03"], ["205", "教育", "1.01"])
    #expect(failures(.codesAgree, revenue("1.11"), wider).isEmpty)
  }

  @Test func theFundsOfTable2AreTables5And11() {
    let general = ofTotals(.generalPublicExpenditure, ["", "合计", "1.01"], ["205", "教育", "1.01"])
    let fund = ofTotals(.governmentFundExpenditure, ["", "合计", "2.02"], ["212", "城乡", "2.02"])
    #expect(failures(.codesAgree, revenue("1.01"), general, fund) == ["holds"])
    #expect(failures(.codesAgree, revenue("1.01", general: "1.11"), general, fund).failed == 1)
    let other = ofTotals(.governmentFundExpenditure, ["", "合计", "2.02"], ["212", "城乡", "2.12"])
    #expect(failures(.codesAgree, revenue("1.01"), general, other).failed == 1)
  }

  @Test func theUnitsOfACodeAreSummedUp() {
    let units = statement(
      .expenditure, ["unit_name", "code", "name", "total"],
      [["", "", "合计", "3.03"], ["甲", "205", "教育", "0.51"], ["乙", "205", "教育", "0.50"], ["乙", "212", "城乡", "2.02"]])
    #expect(failures(.codesAgree, revenue("1.01"), units) == ["holds"])
    #expect(failures(.codesAgree, revenue("1.02"), units).failed == 1)
  }

  // MARK: - across.part_of_all

  private func kinds(_ definition: TableDefinition, _ total: String, _ basic: String, _ project: String)
    -> DisclosureTable
  {
    statement(
      definition, ["code", "name", "total", "basic_expenditure", "project_expenditure"],
      [["", "合计", total, basic, project], ["205", "教育支出", total, basic, project]])
  }

  @Test func aFundIsPartOfAllFunds() {
    let all = kinds(.expenditure, "3.03", "1.01", "2.02")
    #expect(failures(.fundsArePartsOfAll, all, kinds(.generalPublicExpenditure, "3.03", "1.01", "2.02")) == ["holds"])
    // Columns exchanged: the code's and the total's, in one of the two.
    let swapped = failures(.fundsArePartsOfAll, all, kinds(.generalPublicExpenditure, "3.03", "2.02", "1.01"))
    #expect(swapped.failed == 2 && swapped.allSatisfy { $0.contains("2.02 is more than the 1.01 of table 3") })
    let two = failures(
      .fundsArePartsOfAll, all, kinds(.generalPublicExpenditure, "2.02", "1.01", "1.01"),
      kinds(.governmentFundExpenditure, "2.02", "", "2.02"))
    #expect(two.failed == 4)
    #expect(failures(.fundsArePartsOfAll, kinds(.generalPublicExpenditure, "3.03", "", "")).isEmpty)
  }

  @Test func theTotalAloneIsHeldToAllFunds() {
    let all = ofTotals(.expenditure, ["", "合计", "3.03"], ["205", "教育", "3.03"])
    let general = ofTotals(.generalPublicExpenditure, ["", "合计", "4.03"], ["206", "科技", "1.03"])
    #expect(failures(.fundsArePartsOfAll, all, general).failed == 1)
  }

  // MARK: - across.items, across.basic_kinds, row.basic_kinds

  @Test func linesBelowTheClassesAreThoseOfTheCodes() {
    func lines(_ definition: TableDefinition, _ column: String, _ amount: String) -> DisclosureTable {
      statement(
        definition, ["side", "item", column], [["expenditure", "教育支出", "1.01"], ["expenditure", "学前教育", amount]])
    }
    let (three, five) = (
      ofTotals(.expenditure, ["205", "教育支出", "9.09"], ["2050201", "学前教育", "1.01"]),
      ofTotals(.generalPublicExpenditure, ["205", "教育支出", "1.01"], ["2050201", "学前教育", "1.01"])
    )
    #expect(failures(.itemsAgree, lines(.balance, "amount", "1.01"), three) == ["holds"])
    #expect(failures(.itemsAgree, lines(.balance, "amount", "1.02"), three).failed == 1)
    #expect(failures(.itemsAgree, lines(.appropriationBalance, "general_public_budget", "1.01"), five) == ["holds"])
    #expect(failures(.itemsAgree, lines(.appropriationBalance, "general_public_budget", "1.02"), five).failed == 1)
    // Without columns for the funds the total is theirs, where no other fund has the name.
    #expect(failures(.itemsAgree, lines(.appropriationBalance, "total", "1.02"), five).failed == 1)
    let fund = ofTotals(.governmentFundExpenditure, ["2050201", "学前教育", "0.01"])
    #expect(failures(.itemsAgree, lines(.appropriationBalance, "total", "1.02"), five, fund) == ["holds"])
    // A name of two codes tells nothing.
    let two = ofTotals(.expenditure, ["20502", "学前教育", "5.05"], ["2050201", "学前教育", "1.01"])
    #expect(failures(.itemsAgree, lines(.balance, "amount", "1.02"), two).isEmpty)
  }

  @Test func theKindsOfBasicExpenditureAreThoseOfTable5() {
    func kinds(
      _ definition: TableDefinition, _ code: String, _ personnel: String, _ operating: String, wan: Bool = false
    )
      -> DisclosureTable
    {
      statement(
        definition, unit: wan ? .tenThousandYuan : .yuan, ["code", "name", "personnel", "operating"],
        [
          ["", "合计", personnel, operating], [code, "甲", personnel, operating],
          [code + "01", "乙", personnel, operating],
        ])
    }
    let five = kinds(.generalPublicExpenditure, "205", "1.01", "2.02")
    #expect(failures(.kindsAgree, five, kinds(.basicByDepartmentEconomic, "302", "1.01", "2.02")) == ["holds"])
    #expect(failures(.kindsAgree, five, kinds(.basicByDepartmentEconomic, "302", "2.02", "1.01")).failed == 2)
    // Totals of rounded items may differ by half a last digit each.
    let rounded = kinds(.generalPublicExpenditure, "205", "1.01", "2.02", wan: true)
    #expect(
      failures(.kindsAgree, rounded, kinds(.basicByDepartmentEconomic, "302", "1.02", "2.02", wan: true)) == ["holds"])
    #expect(
      failures(.kindsAgree, rounded, kinds(.basicByDepartmentEconomic, "302", "1.03", "2.02", wan: true)).failed == 1)
    for (code, holds) in [("302", true), ("301", false), ("303", false)] {
      let found = failures(.kindsOfClasses, kinds(.basicByDepartmentEconomic, code, "1.01", "2.02"))
      #expect((found == ["holds"]) == holds && found.count == 1)
    }
  }

  /// 43536866.1 in a column of ten characters says nothing of its last digit.
  @Test func aTotalThatItsColumnCutsMayBeOffByWhatItLost() {
    func printed(_ definition: TableDefinition, _ codes: [String], _ personnel: [String]) -> DisclosureTable {
      let lines = zip(codes, personnel).map { [$0, $0.isEmpty ? "合计" : "甲", $1] }
      var table = statement(definition, ["code", "name", "personnel"], lines)
      let box = Rectangle(minX: 0, minY: 0, maxX: 1, maxY: 1)
      for (row, text) in personnel.enumerated() {
        guard let amount = Decimal(string: text) else { continue }
        let source = PrintedText(TextLine(text: text, box: box, page: 1))
        table.rows[row].set(.personnel, .amount(amount), from: [source])
      }
      return table
    }
    let five = printed(.generalPublicExpenditure, ["", "205"], ["43536866.11", "43536866.11"])
    func six(_ total: String) -> DisclosureTable {
      printed(.basicByDepartmentEconomic, ["", "301", "303"], [total, "40646542.9", "2890323.21"])
    }
    #expect(failures(.kindsAgree, five, six("43536866.1")) == ["holds"])
    #expect(failures(.kindsAgree, five, six("43536866.3")).failed == 1)
  }

  // MARK: - across.sources

  @Test func theSourcesOfTable2AreLinesOfTable1() {
    func balance(_ lines: [String]...) -> DisclosureTable {
      statement(.balance, ["side", "item", "amount"], lines.map { ["income"] + $0 })
    }
    let lines = balance(["一、一般公共预算拨款收入", "1.01"], ["二、政府性基金预算拨款收入", "2.02"], ["收入总计", "3.03"])
    #expect(failures(.sourcesAgree, lines, revenue("1.01")) == ["holds"])
    let swapped = balance(["一、一般公共预算拨款收入", "2.02"], ["二、政府性基金预算拨款收入", "1.01"])
    #expect(failures(.sourcesAgree, swapped, revenue("1.01")).failed == 2)
    // In two parts, and with what is left of last year.
    let parts = balance(["一般公共预算拨款", "0.51"], ["一般公共预算专项", "0.50"], ["一般公共预算结转", "7.07"])
    #expect(failures(.sourcesAgree, parts, revenue("1.01")) == ["holds"])
    #expect(failures(.sourcesAgree, balance(["财政拨款收入", "3.03"]), revenue("1.01")).isEmpty)
    // A line of both, its parts beside it.
    var both = balance(["一、一般公共预算拨款收入", "8.08"])
    both.rows[0].extra = [ExtraField(header: "收入/上年结转", text: "7.07")]
    #expect(failures(.sourcesAgree, both, revenue("1.01")).isEmpty)
    both.rows[0].extra = [ExtraField(header: "收入/上年结转", text: "")]
    #expect(failures(.sourcesAgree, both, revenue("1.01")).failed == 1)
  }

  // MARK: - codes.one_name_in_all

  @Test func aCodeHasTheNameOfMostTables() {
    func named(_ definition: TableDefinition, _ name: String) -> DisclosureTable {
      statement(definition, ["code", "name", "total"], [["", "合计", "1.01"], ["205", name, "1.01"]])
    }
    let three = [named(.revenue, "教育支出"), named(.expenditure, "教育支出")]
    #expect(
      failures(.oneNameACodeInAll, three[0], three[1], named(.generalPublicExpenditure, "教育 支出")) == ["holds"])
    #expect(
      failures(.oneNameACodeInAll, three[0], three[1], named(.generalPublicExpenditure, "教有支出")) == [
        "table 5, page 1, “教有支出”, 科目编码: 205 is printed as “教有支出”, in most tables as “教育支出”"
      ])
    // Of two tables none is right by number.
    #expect(failures(.oneNameACodeInAll, three[0], named(.expenditure, "教有支出")).isEmpty)
    #expect(
      failures(
        .oneNameACodeInAll, three[0], named(.expenditure, "甲"), named(.generalPublicExpenditure, "乙")
      ).isEmpty)
  }
}
