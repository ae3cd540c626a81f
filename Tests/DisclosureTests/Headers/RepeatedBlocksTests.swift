import TestSupport
import Testing

@testable import Disclosure

struct RepeatedBlocksTests {
  /// The cells of the table with its blocks one below the other, row by row; nil where there are none.
  private func unfolded(_ rows: [[String]]) -> [[String]]? {
    let view = TableView(table(rows))
    return unfoldingBlocks(view, HeaderBlock(view, fiscalYear: 2024)).map { plainGrid(TableView($0)) }
  }

  @Test func twoBlocksFollowEachOther() {
    #expect(
      unfolded([
        ["科目编码", "科目名称", "金额", "科目编码", "科目名称", "金额"], ["301", "甲", "1.00", "303", "丙", "3.00"],
        ["302", "乙", "2.00", "", "", ""],
      ]) == [
        ["科目编码", "科目名称", "金额"], ["301", "甲", "1.00"], ["302", "乙", "2.00"], ["303", "丙", "3.00"], ["", "", ""],
      ])
  }

  @Test func threeBlocksFollowEachOther() {
    #expect(
      unfolded([["项目", "金额", "项目", "金额", "项目", "金额"], ["甲", "1.00", "乙", "2.00", "丙", "3.00"]]) == [
        ["项目", "金额"], ["甲", "1.00"], ["乙", "2.00"], ["丙", "3.00"],
      ])
  }

  @Test func labelsAndTotalsMergedOverColumnsStayInTheirBlock() {
    #expect(
      unfolded([
        ["科目→2", "金额↓2", "科目→2", "金额↓2"], ["编码", "名称", "编码", "名称"], ["301", "甲", "1.00", "合计→2", "1.00"],
      ]) == [["科目", "", "金额"], ["编码", "名称", ""], ["301", "甲", "1.00"], ["合计", "", "1.00"]])
  }

  @Test func whatStandsOverOneBlockIsNoLabelOfTheOthers() {
    #expect(
      unfolded([
        ["人员经费→2", "公用经费→2"], ["科目名称", "金额", "科目名称", "金额"], ["基本工资", "1.00", "办公费", "2.00"],
      ]) == [["", ""], ["科目名称", "金额"], ["基本工资", "1.00"], ["办公费", "2.00"]])
  }

  @Test func incomeBesideExpenditureIsNoListThatGoesOn() {
    #expect(
      unfolded([["收入→2", "支出→2"], ["项目", "金额", "项目", "金额"], ["一、利润收入", "1.00", "一、其他支出", "2.00"]]) == nil)
  }

  @Test func anythingElseIsOneBlock() {
    let row = ["甲", "1.00", "2.00", "3.00"]
    #expect(unfolded([["项目", "金额", "项目", "合计"], row]) == nil)
    #expect(unfolded([["金额", "金额", "金额", "金额"], row]) == nil)
    #expect(unfolded([["项目", "", "项目", ""], row]) == nil)
    #expect(unfolded([["项目", "金额", "项目"], Array(row.prefix(3))]) == nil)
  }

  @Test func aTotalOverBlocksNamesTheAmountBehindIt() {
    #expect(
      unfolded([
        ["编码", "名称", "金额", "编码", "名称", "金额", "编码", "名称", "金额"],
        ["301", "甲", "3.00", "302", "乙", "1.00", "310", "丙", "1.00"], ["人员经费合计→2", "3.00", "公用经费合计→5", "2.00"],
      ])?.suffix(6) == [
        ["301", "甲", "3.00"], ["人员经费合计", "", "3.00"], ["302", "乙", "1.00"], ["", "", ""], ["310", "丙", "1.00"],
        ["公用经费合计", "", "2.00"],
      ])
  }
}
