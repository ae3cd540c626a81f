import TestSupport
import Testing

@testable import Disclosure

struct HeaderBlockTests {
  private func header(_ rows: [[String]], fiscalYear: Int? = 2024) -> HeaderBlock {
    HeaderBlock(TableView(table(rows)), fiscalYear: fiscalYear)
  }

  private let row = ["201", "一般公共服务支出", "3.00", "2.00", "1.00"]

  @Test func oneRow() {
    let header = header([["科目编码", "科目名称", "总计", "基本支出", "项目支出"], row])
    #expect(header.preamble.isEmpty)
    #expect(header.rows == 0..<1)
    #expect(header.bodyStart == 1)
    #expect(header.paths == [["科目编码"], ["科目名称"], ["总计"], ["基本支出"], ["项目支出"]])
  }

  @Test func theNameOfRowsBelowBeginsTheBody() {
    let labels = ["项目名称", "一级指标", "三级指标", "指标值", "单位"]
    let body = header([labels, ["运维↓2", "产出指标↓2", "质量", "好", "级"], ["检查", "12", "次"]])
    #expect(body.rows == 0..<1)
    // A label of the second row, and one that only reaches down to the values.
    #expect(header([["科目→2", "总计↓2"], ["编码", "名称↓2"], ["201", "1.00"], ["202", "公共", "1.00"]]).rows == 0..<2)
  }

  @Test func twoRowsWithSpans() {
    let header = header([["科目→2", "总计↓2", "支出→2"], ["编码", "名称", "基本支出", "项目支出"], row])
    #expect(header.rows == 0..<2)
    #expect(header.paths == [["科目", "编码"], ["科目", "名称"], ["总计"], ["支出", "基本支出"], ["支出", "项目支出"]])
  }

  @Test func threeRowsWithSpans() {
    let header = header([
      ["科目编码↓3", "科目名称↓3", "本年预算数→3"], ["小计↓2", "基本支出→2"], ["人员经费", "公用经费"], row,
    ])
    #expect(header.rows == 0..<3)
    #expect(header.paths[2] == ["本年预算数", "小计"])
    #expect(header.paths[4] == ["本年预算数", "基本支出", "公用经费"])
  }

  @Test func aMergedCellThatCameAsBlankOnesReachesToTheRight() {
    let header = header([
      ["功能分类科目", "", "总计", "基本支出", ""], ["科目编码", "科目名称", "", "人员经费", "公用经费"], row,
    ])
    #expect(
      header.paths == [
        ["功能分类科目", "科目编码"], ["功能分类科目", "科目名称"], ["总计"], ["基本支出", "人员经费"], ["基本支出", "公用经费"],
      ])
  }

  @Test func aBlankReachesNoFartherThanTheLabelAboveIt() {
    let header = header([
      ["支出", "", "收入", ""], ["基本", "项目", "", "其他"], ["人员", "合计", "财政", "合计"], ["1.00", "", "", ""],
    ])
    #expect(header.paths[1] == ["支出", "项目", "合计"])
    // The blank beside 项目 stands under 收入.
    #expect(header.paths[2] == ["收入", "财政"])
    #expect(header.paths[3] == ["收入", "其他", "合计"])
  }

  @Test func labelsAsPrintedAndAsKeys() {
    let header = header([["科目\n编码", "科目（类）", "2024年 预算数", "2023年\n预算数", ""], row])
    #expect(header.printed[0] == ["科目编码"])
    #expect(header.label(1) == "科目（类）")
    #expect(header.paths[1] == ["科目类"])
    #expect(header.paths[2] == ["本年预算数"])
    #expect(header.paths[3] == ["上年预算数"])
    #expect(header.paths[4].isEmpty)
  }

  @Test func levelsOfALabelAreJoinedByASlash() {
    #expect(header([["支出→2", "收入"], ["基本", "项目", "财政"], ["1.00", "2.00", "3.00"]]).label(1) == "支出/项目")
  }

  @Test func aTitleAUnitAndAnOwnerInsideTheGridAreAPreamble() {
    let header = header([
      ["2024年部门支出预算总表→5"], ["→5"], ["部门名称：某局→3", "单位：元→2"],
      ["科目编码", "科目名称", "总计", "基本支出", "项目支出"], row,
    ])
    #expect(header.preamble == 0..<3)
    #expect(header.rows == 3..<4)
  }

  @Test func anOwnerWithoutALabelStandsBeforeTheUnit() {
    let labels = ["科目编码", "科目名称", "总计", "基本支出", "项目支出"]
    #expect(header([["公开03表→5"], ["支出总表→5"], ["某市某局→5"], ["单位：元→5"], labels, row]).preamble == 0..<4)
    #expect(header([["2024年支出总表→5"], ["某市某局→5"], labels, row]).preamble == 0..<1)
  }

  @Test func theNumberOfATableIsNoTitle() {
    #expect(!SwallowedTitle.isTitle("公开01表"))
    #expect(SwallowedTitle.isTitle("公开支出总表"))
  }

  @Test func aTitleInsideATableOfTwoColumns() {
    #expect(header([["2024年收入情况表→2"], ["项目", "预算数"], ["财政拨款", "1.00"]]).preamble == 0..<1)
    #expect(header([["项目支出表→3"], ["项目", "单位", "预算数"], ["运维", "某局", "1.00"]]).preamble == 0..<1)
    #expect(header([["收入情况表→2", "备注"], ["项目", "预算数", "说明"], ["财政拨款", "1.00", ""]]).preamble.isEmpty)
  }

  @Test func aNarrowLabelEndingIn表IsNoTitle() {
    #expect(header([["2024年支出情况表", "总计"], ["某项", "1.00"]]).preamble.isEmpty)
  }

  @Test(arguments: [
    ["**", "**", "1", "2", "3"], ["栏次→2", "1", "2", "3"], ["1", "2", "3=4+5", "4", "5"], ["", "", "1", "2", "3"],
  ])
  func aRowThatNumbersTheColumnsBelongsToTheHeader(index: [String]) {
    let header = header([["科目编码", "科目名称", "总计", "基本支出", "项目支出"], index, row])
    #expect(header.rows == 0..<2)
    #expect(header.paths == [["科目编码"], ["科目名称"], ["总计"], ["基本支出"], ["项目支出"]])
  }

  @Test func numbersOutOfOrderAreValues() {
    #expect(header([["项目", "甲", "乙"], ["", "1", "3"]]).rows == 0..<1)
    #expect(header([["项目", "甲", "乙"], ["", "1.50", "2.50"]]).rows == 0..<1)
  }

  @Test func aTotalWithoutValuesIsBody() {
    let header = header([
      ["科目编码", "科目名称", "总计", "基本支出", "项目支出"], ["合计→2", "", "", ""], ["", "", "", "", ""],
    ])
    #expect(header.rows == 0..<1)
  }

  @Test func aTotalWhoseValuesAreDashesIsBody() {
    let header = header([["科目编码", "科目名称", "总计", "基本支出", "项目支出"], ["合计→2", "-", "—", "/"]])
    #expect(header.rows == 0..<1)
  }

  @Test func numberedItemsWithoutAmountsAreBody() {
    let header = header([
      ["项目", "预算数", "项目", "预算数"], ["一、一般公共预算拨款收入", "", "一、一般公共服务支出", ""], ["二、政府性基金收入", "1.00", "", ""],
    ])
    #expect(header.rows == 0..<1)
  }

  @Test func columnsNumberedInWordsAreLabels() {
    let header = header([["收入→2", "支出→2"], ["一、财政拨款", "二、事业收入", "一、基本支出", "二、项目支出"], ["1.00", "", "", ""]])
    #expect(header.rows == 0..<2)
  }

  @Test func aUnitInALabelIsNoPartOfItsKey() {
    let header = header([["科目编码", "科目名称", "总计（万元）", "基本支出(元)", "占比（%）"], row])
    #expect(header.paths.map { $0[0] } == ["科目编码", "科目名称", "总计", "基本支出", "占比%"])
    #expect(header.label(2) == "总计（万元）")
  }

  @Test(arguments: ["部门全称", "单位名称", "编制部门", "编制单位", "部门", "部门名称", "单位"])
  func anOwnerInTheGridIsNoHeader(label: String) {
    let header = header([["\(label)：某局→5"], ["科目编码", "科目名称", "总计", "基本支出", "项目支出"], row])
    #expect(header.preamble == 0..<1 && header.rows == 1..<2)
  }

  @Test func aCellBelowSeveralLabelsIsNoneOfTheirs() {
    let view = TableView(
      table([["单位名称", "项目名称", "年度目标"], ["305-某机关名称→3"], ["某机关", "运维", "保障"]]))
    #expect(HeaderBlock(view, fiscalYear: 2024).rows == 0..<1)
    let group = TableView(table([["科目↓2", "预算→2"], ["基本", "项目"], ["教育", "1.00", "2.00"]]))
    #expect(HeaderBlock(group, fiscalYear: 2024).rows == 0..<2)
  }

  /// Amounts in marks that no number has are reported where they stand; as labels they would take the row with them.
  @Test(arguments: ["[1,234.00]", "1,234·56", "1'234.56", "644 706.44 1"])
  func amountsThatCannotBeReadAreNoLabels(amount: String) {
    #expect(header([["科目编码", "科目名称", "总计"], ["合计→2", amount], ["201", "公共", amount]]).rows == 0..<1)
    #expect(header([["科目编码", "科目名称", "总计"], ["", "", "2024.12.31"], row]).rows == 0..<2)
  }

  @Test func aRowOfUnitsNamesNoColumn() {
    let header = header([["科目编码↓2", "科目名称↓2", "总计", "基本支出", "项目支出"], ["万元", "万元", "万元"], row])
    #expect(header.paths == [["科目编码"], ["科目名称"], ["总计"], ["基本支出"], ["项目支出"]])
    #expect(header.label(2) == "总计/万元")
  }
}
