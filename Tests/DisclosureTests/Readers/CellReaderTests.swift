import TestSupport
import Testing

@testable import Disclosure

struct CellReaderTests {
  private func value(_ text: String, _ type: ColumnType) -> (value: String, warnings: [String]) {
    var cells = CellReader(.generalProjectPerformance, ReadingContext(fiscalYear: 2024, unit: .tenThousandYuan))
    let value = cells.value(text, column: Column(.name, "列", type), at: CellSpot(page: 3, place: .gridRow(1)))
    return (shown(value), cells.diagnostics.map { "\($0.code.rawValue) \($0.page ?? 0) \($0.table ?? 0)" })
  }

  @Test(arguments: [
    ("是", "true"), ("√", "true"), ("否", "false"), ("×", "false"), ("", "–"), ("-", "–"), ("/", "–"),
  ])
  func booleans(text: String, expected: String) {
    #expect(value(text, .boolean).value == expected)
    #expect(value(text, .boolean).warnings.isEmpty)
  }

  @Test func anotherWordIsNoBoolean() {
    #expect(value("部分", .boolean).value == "–")
    #expect(value("部分", .boolean).warnings == ["cell.not_a_boolean 3 17"])
  }

  @Test func onlyAmountsAreInTheTablesUnit() {
    #expect(value("1.5", .amount).value == "¥15000")
    #expect(value("1.5", .number).value == "1.5#")
    #expect(value("8%", .percent).value == "8#")
    #expect(value("8", .percent).value == "8#")
    #expect(value("2024", .integer).value == "2024")
  }

  @Test func textStaysTextAndBlankTextIsNull() {
    #expect(value("100", .string).value == "100")
    #expect(value("", .string).value == "–")
  }

  @Test func aDashIsNoCode() {
    var cells = CellReader(.projects, ReadingContext(fiscalYear: 2024, unit: .yuan))
    func value(_ text: String, _ name: ColumnName) -> String {
      shown(cells.value(text, column: Column(name, "列", .string), at: CellSpot(page: 3, place: .gridRow(1))))
    }
    #expect(value("-", .unitCode) == "–")
    #expect(value("302001", .unitCode) == "302001")
    #expect(value("-", .projectName) == "-")
  }

  @Test func aPercentIsNoAmount() {
    #expect(value("8%", .amount).value == "–")
    #expect(value("8%", .amount).warnings == ["cell.not_a_number 3 17"])
  }

  @Test(arguments: [("8%", ColumnType.amount), ("若干", .amount), ("1,00.5", .number), ("部分", .boolean)])
  func whatIsPrintedAndNoValueIsSurplus(text: String, type: ColumnType) throws {
    let blanks = ["", "-", "/"]
    let view = TableView(table((blanks + [text]).map { [$0] }))
    var builder = RowBuilder(view, .generalProjectPerformance, ReadingContext(fiscalYear: 2024, unit: .yuan))
    let target = try #require(builder.definition.schema.columns.firstIndex { $0.type == type })
    var row = builder.row(page: 1)
    for gridRow in blanks.indices { builder.fill(&row, target, from: gridRow, 0, label: "列", place: .gridRow(1)) }
    #expect(row.extra.isEmpty)
    builder.fill(&row, target, from: blanks.count, 0, label: "列", place: .gridRow(1))
    builder.fill(&row, target, from: blanks.count, 0, label: "列", place: .gridRow(1), under: "行")
    #expect(row.extra == [ExtraField(header: "列", text: text), ExtraField(header: "行", text: text)])
  }

  @Test(arguments: ["注：甲", "备注: 甲", "说明：甲", "附注：甲", "注1甲"])
  func notes(text: String) { #expect(isNote(text)) }

  @Test(arguments: ["", "注册费", "备注", "说明文字", "甲注：乙"])
  func noNotes(text: String) { #expect(!isNote(text)) }

  @Test(arguments: [
    (">=", "≥"), ("＜＝", "≤"), ("<=", "≤"), ("==", "="), ("≧", "≥"), ("定性", "定性"), ("大于等于", "≥"), ("小于", "<"),
    ("不超过", "不超过"),
  ])
  func signsOfComparison(printed: String, sign: String) {
    let read = ReadTable(
      .generalProjectPerformance,
      table([["三级指标", "指标性质", "指标值", "计量单位"], ["里程", printed, "60", "公里"]]))
    #expect(read.values("operator") == [[sign]])
  }

  @Test func whichWayIsBetterComparesNothing() {
    func read(_ labels: [String], _ values: [String]) -> ReadTable {
      ReadTable(
        .generalProjectPerformance,
        table([["三级指标"] + labels + ["指标值", "计量单位"], ["里程"] + values + ["60", "公里"]]))
    }
    #expect(read(["指标方向性"], ["大于等于"]).values("operator") == [["≥"]])
    let direction = read(["指标方向性"], ["正向指标"])
    #expect(direction.values("operator") == [["–"]])
    #expect(direction.extras == [["指标方向性=正向指标"]])
    #expect(direction.warnings.isEmpty)
    // The column that compares goes before it.
    #expect(read(["指标方向性", "计算符号"], ["正向指标", "≤"]).values("operator") == [["≤"]])
  }

  @Test func aColumnOfComparisonsIsTheOperatorWhateverItsLabel() {
    func read(_ values: [String]) -> ReadTable {
      let rows = [["项目名称", "甲→4"], ["绩效目标", "养好路→4"], ["一级指标", "三级指标", "方式", "指标值", "计量单位"]]
      return ReadTable(
        .generalProjectPerformance, table(rows + values.map { ["产出指标", "里程", $0, "60", "公里"] }))
    }
    #expect(read(["≥", "定性", "大于等于"]).values("operator") == [["≥"], ["定性"], ["≥"]])
    #expect(read(["≥", "公开"]).values("operator") == [["–"], ["–"]])
    #expect(read(["定性", "定性"]).values("operator") == [["–"], ["–"]])
    let list = ReadTable(
      .generalProjectPerformance,
      table([["项目名称", "预算数", "年度目标", "三级指标", "方式", "指标值"], ["甲", "3.00", "养好路", "里程", "≥", "60"]]))
    #expect(list.values("operator") == [["≥"]])
  }
}
