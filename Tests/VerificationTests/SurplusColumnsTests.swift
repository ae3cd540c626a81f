import Reconstruction
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

struct SurplusColumnsTests {
  private func findings(_ title: String, _ rows: [[String]]) -> [String] {
    let table = table(captions: [title], rows)
    let identified = IdentifiedTable(table, fiscalYear: 2024)
    guard let definition = identified.definition else { return ["none of the 17"] }
    return surplusColumns(identified, ReadTable(definition, table).reading).map {
      "\($0.code.rawValue) \($0.found ?? $0.expected ?? "")"
    }
  }

  private let expenditure = "2024年部门支出预算总表"
  private let header = ["科目编码", "科目名称", "总计", "基本支出", "项目支出"]

  @Test func aTableThatIsTakenWholeHasNothingLeft() {
    #expect(findings(expenditure, [header, ["201", "甲", "3.00", "1.00", "2.00"]]).isEmpty)
  }

  /// A template that lists last year's classes and prints no amount.
  @Test func aTableWithoutValuesKeepsNothing() {
    #expect(findings(expenditure, [header + ["单位名称"], ["", "", "", "", "", "某局"]]).isEmpty)
  }

  @Test func aColumnThatCompletesTheTotalIsNamed() {
    let rows = [header + ["机动经费"], ["201", "甲", "6.00", "1.00", "2.00", "3.00"]]
    #expect(findings(expenditure, rows) == ["column.completes_total 机动经费"])
  }

  @Test func theFundAProcurementIsPaidFromStandsBesideTheItem() {
    let rows = [["专项名称", "采购项目名称", "合计"], ["日常运转", "办公家具", "1.00"]]
    #expect(findings("2024年政府采购预算表", rows).isEmpty)
    #expect(
      findings("2024年政府采购预算表", [["所属类别名称", "采购项目名称", "合计"], ["日常运转", "办公家具", "1.00"]])
        == ["column.unplaced 所属类别名称"])
  }

  @Test func aColumnOfAmountsThatNothingTakesIsNamed() {
    let rows = [header + ["政府采购"], ["201", "甲", "3.00", "1.00", "2.00", "0.50"]]
    #expect(findings(expenditure, rows) == ["column.unplaced 政府采购"])
  }

  @Test(arguments: ["其中：政府采购", "备注", "数量", "项目编码"])
  func remarksAndPartsAreNone(label: String) {
    #expect(findings(expenditure, [header + [label], ["201", "甲", "3.00", "1.00", "2.00", "0.50"]]).isEmpty)
  }

  @Test func aColumnOfNothingsIsNone() {
    #expect(findings(expenditure, [header + ["政府采购"], ["201", "甲", "3.00", "1.00", "2.00", "0.00"]]).isEmpty)
  }

  @Test func partsOfAGroupWhoseTotalIsTakenAreNone() {
    let rows = [
      ["科目编码↓2", "科目名称↓2", "总计↓2", "基本支出↓2", "项目支出→2"], ["小计", "扣除基建后"],
      ["201", "甲", "3.00", "1.00", "2.00", "0.50"],
    ]
    #expect(findings(expenditure, rows).isEmpty)
  }

  @Test func theTotalOfAGroupThatIsTakenInPartsIsNone() {
    let rows = [
      ["科目编码↓2", "科目名称↓2", "总计↓2", "本年收入→3"], ["小计", "政府性基金预算", "事业收入"],
      ["201", "甲", "3.00", "3.00", "1.00", "2.00"],
    ]
    #expect(findings("2024年部门收入预算总表", rows).isEmpty)
  }

  @Test func whatTheTotalCoversIsNotExplainedByIt() {
    let rows = [
      ["科目编码↓2", "科目名称↓2", "2024年预算→3"], ["合计", "基本支出", "另一种支出"], ["201", "甲", "3.00", "3.00", "0.50"],
    ]
    #expect(findings(expenditure, rows) == ["column.unplaced 2024年预算/另一种支出"])
  }

  @Test func aColumnOfTextsThatMayBeNamesIsNamed() {
    let rows = [["单位名称", "项目名称", "合计", "专项名称"], ["甲局", "子", "1.00", "某专项"]]
    #expect(findings("2024年部门项目支出明细表", rows) == ["column.unplaced 专项名称"])
  }

  @Test func whatMayBeTheTotalIsNotNamedTwice() {
    #expect(findings(expenditure, [["科目编码", "科目名称", "全年支出", "基本支出"], ["201", "甲", "3.00", "1.00"]]).isEmpty)
  }

  @Test func onItsSideOnlySumsSpeak() {
    let rows = [
      ["项目→2", "预算数"], ["一般公共预算", "小计", "3.00"], ["", "其中补助", "1.00"], ["", "事业收入", "2.00"],
      ["收入合计→2", "5.00"],
    ]
    #expect(findings("2024年部门收入预算总表", rows).isEmpty)
    let completing = rows.dropLast() + [["", "另一种收入", "4.00"], ["收入合计→2", "9.00"]]
    #expect(findings("2024年部门收入预算总表", Array(completing)).first?.hasPrefix("column.completes_total") == true)
  }

  @Test func whatIsNoYearIsNoSurplusOfThreePublic() {
    let rows = [
      ["合计", "因公出国（境）费", "公务接待费", "机关运行经费", "比上年增减"], ["3.00", "1.00", "2.00", "9.00", "1.00"],
    ]
    #expect(findings("2024年“三公”经费支出预算表", rows).isEmpty)
  }

  @Test func anExpenseThatNoColumnTakesIsNamed() {
    func rows(_ label: String) -> [[String]] {
      [
        ["项目", "2024年预算数"], ["合计", "6.00"], ["因公出国（境）费", "1.00"], ["公务接待费", "2.00"], ["公务用车购置费", "3.00"],
        [label, "3.00"],
      ]
    }
    #expect(findings("2024年“三公”经费预算表", rows("新能源车辆补贴")) == ["column.unplaced 新能源车辆补贴"])
    #expect(findings("2024年“三公”经费预算表", rows("机关运行经费")).isEmpty)
  }

  @Test func whatAGroupOfAmountsIsCalledExplainsNone() {
    let rows = [
      ["采购项目名称↓2", "资金来源→2"], ["合计", "财政拨款"], ["办公家具", "1.00", "1.00"],
    ]
    #expect(findings("2024年政府采购预算表", rows) == ["column.unplaced 资金来源/财政拨款"])
  }
}
