import TestSupport
import Testing

@testable import Disclosure

struct FormFieldsTests {
  private func read(_ rows: [[String]]) -> ReadTable { ReadTable(.generalProjectPerformance, table(rows)) }

  @Test func aValueStandsRightOfItsLabel() {
    #expect(
      read([["项目名称", "甲", "主管部门", "乙局"]]).values("project_name", "responsible_department") == [["甲", "乙局"]])
  }

  @Test func furtherTextBehindALabelIsSurplus() {
    let read = read([["项目名称", "甲", "旧名"], ["负责人", "略", "电话", "无"]])
    #expect(read.values("project_name") == [["甲"]])
    #expect(read.extras == [["项目名称=旧名", "负责人=略", "负责人=电话", "负责人=无"]])
  }

  @Test func aLabelThatFillsItsRowHasItsValueBelow() {
    let read = read([["当年绩效目标→2"], ["养好路→2"], ["项目名称", "甲"]])
    #expect(read.values("goal", "project_name") == [["养好路", "甲"]])
  }

  @Test func aLabelBelowALabelIsNotItsValue() {
    #expect(read([["当年绩效目标→2"], ["项目概况→2"], ["养护→2"]]).values("goal", "overview") == [["–", "养护"]])
  }

  @Test func anAmountMayStandBelowItsLabel() {
    let read = read([["项目名称", "甲→3"], ["当年预算", "区级支出", "补助镇街", "其他"], ["100.00", "60.00", "40.00", ""]])
    #expect(read.values("budget", "own_level_spending", "lower_level_transfer") == [["¥100", "¥60", "¥40"]])
  }

  @Test func theLastLabelOfARowMayHaveItsAmountBelowToo() {
    let read = read([["项目名称", "甲→2"], ["当年预算", "区级支出", "补助镇街"], ["100.00", "60.00", "40.00"]])
    #expect(read.values("budget", "own_level_spending", "lower_level_transfer") == [["¥100", "¥60", "¥40"]])
  }

  @Test func aNumberBesideALabelGoesBeforeOneBelow() {
    #expect(read([["项目名称", "甲"], ["当年预算", "100.00"], ["5.00", ""]]).values("budget") == [["¥100"]])
  }

  @Test func aTallLabelHasItsValueInTheSameRows() {
    let read = read([["项目概况↓2", "甲↓2", "主管部门", "乙局"], ["编制单位", "丙局"]])
    #expect(read.values("overview", "responsible_department", "compiling_unit") == [["甲", "乙局", "丙局"]])
  }

  @Test func whatStandsBesideATallLabelInItsLowerRowsIsKept() {
    let read = read([["项目概况↓2", "甲"], ["乙"]])
    #expect(read.values("overview") == [["甲"]])
    #expect(read.extras == [["项目概况=乙"]])
  }

  @Test func aTextBesideATallLabelThatHasNoneIsItsValue() {
    #expect(read([["编制单位", "丙局"], ["项目概况↓2", ""], ["甲"]]).values("overview") == [["甲"]])
  }

  @Test func aTextWithAnotherBehindItIsALabelOfItsOwn() {
    let read = read([["项目概况↓2", "甲→2"], ["其中", "乙"]])
    #expect(read.values("overview") == [["甲"]])
    #expect(read.extras == [["其中=乙"]])
  }

  @Test func aTextWithoutALabelIsKept() {
    #expect(read([["项目名称", "甲"], ["另有说明→2"]]).extras == [["=另有说明"]])
    // A label whose value is blank is no text without a label; a title is none either.
    #expect(read([["2024年一般项目绩效目标表→3"], ["项目名称", "甲→2"], ["负责人", "→2"]]).extras == [[]])
  }

  @Test func aNoteBetweenTheFieldsIsANote() {
    let read = read([["项目名称", "甲"], ["注：略→2"]])
    #expect(read.reading.notes == ["注：略"])
    #expect(read.extras == [[]])
  }

  @Test func anAmountBelowThatHasALabelOfItsOwnIsNotTaken() {
    let read = read([["项目名称", "甲"], ["当年预算", "区级支出"], ["补助镇街", "40.00"]])
    #expect(read.values("budget", "own_level_spending", "lower_level_transfer") == [["–", "–", "¥40"]])
  }

  @Test func aUnitInTheLabelGoesBeforeTheTables() {
    #expect(read([["当年预算（万元）", "1.5"]]).values("budget") == [["¥15000"]])
  }

  @Test func aUnitInTheLabelOfTheGroupReachesItsFields() {
    let read = read([["资金（万元）↓2", "当年预算", "1.5"], ["区级支出", "1"]])
    #expect(read.values("budget", "own_level_spending") == [["¥15000", "¥10000"]])
  }

  @Test func aTextInTheFieldOfAnAmountIsKeptAndReported() {
    let read = read([["项目名称", "甲"], ["当年预算", "若干"]])
    #expect(read.warnings == ["cell.not_a_number"])
    #expect(read.extras == [["当年预算=若干"]])
  }

  @Test func theFirstValueOfAFieldStands() {
    let read = read([["项目名称", "甲"], ["项目名称", "乙"]])
    #expect(read.values("project_name") == [["甲"]])
    #expect(read.extras == [["项目名称=乙"]])
  }
}
