import Extraction
import Testing

@testable import Reconstruction

struct TableTitleTests {
  /// The title that captions, one under the other, give a table.
  private func title(_ captions: String...) -> String? {
    var table = LogicalTable(grid: Grid(rowCount: 0, columnCount: 0, cells: []), pages: [1], boxes: [])
    table.captions = captions.enumerated().map { line($1, 50, 20 * Double($0)) }
    return table.title
  }

  @Test func theTitleWithoutNumberUnitAndOwner() {
    #expect(title("表三", "2024年部门支出预算总表", "部门全称：某局", "单位：元") == "2024年部门支出预算总表")
    #expect(title("部门全称：某局", "2024年部门支出预算总表") == "2024年部门支出预算总表")
    #expect(title("（万元）", "2024年部门支出预算总表") == "2024年部门支出预算总表")
  }

  @Test func aTitleOnTwoLinesIsOne() {
    #expect(title("2024年部门一般公共预算财政拨款", "基本支出预算表") == "2024年部门一般公共预算财政拨款基本支出预算表")
  }

  @Test func aNumberedLineBeginsTheTitle() {
    #expect(title("（二）绩效目标表及说明", "1.项目支出绩效目标表") == "1.项目支出绩效目标表")
    // Above it stands a heading of the text.
    var page = PageDrawing()
    page.text("（二）绩效目标表及说明", 150, 55, size: 16)
    page.text("1.项目支出绩效目标表", 150, 75, size: 16)
    page.table([["合计", "1.00"]])
    var layout = DocumentLayout()
    layout.append(page.layout)
    layout.finish()
    #expect(layout.tables.first?.captions.map(\.text) == ["1.项目支出绩效目标表"])
    #expect(layout.lines.map(\.text) == ["（二）绩效目标表及说明"])
  }

  @Test func aSubtitleInBracketsBelongsToIt() {
    #expect(
      title("2024年部门基本支出预算表", "(部门预算支出经济分类科目)", "单位：元") == "2024年部门基本支出预算表（部门预算支出经济分类科目）")
  }

  @Test func aUnitMayFollowTheSubtitle() {
    #expect(title("2024年部门基本支出预算表（政府预算经济分类）（单位：元）") == "2024年部门基本支出预算表（政府预算经济分类）（单位：元）")
    #expect(
      title("2024年部门基本支出预算表", "（政府预算经济分类）（单位：元）") == "2024年部门基本支出预算表（政府预算经济分类）（单位：元）")
  }

  @Test func aUnitInBracketsIsNoSubtitle() {
    #expect(title("2024年部门支出预算总表", "（万元）") == "2024年部门支出预算总表")
  }

  @Test func whatStandsBesideTheTitleIsNoPartOfIt() {
    var table = LogicalTable(grid: Grid(rowCount: 0, columnCount: 0, cells: []), pages: [1], boxes: [])
    table.captions = [line("公开", 10, 20), line("2024年部门支出预算总表", 100, 20)]
    #expect(table.title == "2024年部门支出预算总表")
  }

  @Test func theLastTitleCounts() {
    #expect(title("2024年部门预算公开表", "单位：元", "2024年部门支出预算总表") == "2024年部门支出预算总表")
  }

  @Test func ofTwoOnOneLineTheLargerIsTheTitle() {
    var table = LogicalTable(grid: Grid(rowCount: 0, columnCount: 0, cells: []), pages: [1], boxes: [])
    table.captions = [line("2024年部门支出预算总表", 100, 20, size: 16), line("2024年预算公开表", 400, 20)]
    #expect(table.title == "2024年部门支出预算总表")
  }

  @Test func withoutATitleThereIsNone() {
    #expect(title() == nil)
    #expect(title("表三", "单位：元") == nil)
    #expect(title("详见部门支出预算总表。") == nil)
  }

  @Test(arguments: ["2024年部门支出预算总表", "预算公开目录", "绩效目标表（一级项目）", "“三公”经费表"])
  func titles(text: String) { #expect(isTitle(line(text, 0, 0))) }

  @Test(arguments: ["表三", "附表12", "公开01表", "支表", "2024年部门预算", "详见下表。", "（部门预算支出经济分类科目）"])
  func noTitles(text: String) { #expect(!isTitle(line(text, 0, 0))) }

  @Test(arguments: ["表一", "表五-1", "附表3", "附件2", "公开01表", "续表2", "预算02表"])
  func tableNumbers(text: String) { #expect(isTableNumber(line(text, 0, 0))) }

  @Test(arguments: ["表", "12", "收支总表", "2024年收支预算总表"])
  func noTableNumbers(text: String) { #expect(!isTableNumber(line(text, 0, 0))) }
}
