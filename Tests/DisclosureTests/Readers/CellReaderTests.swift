import TestSupport
import Testing

@testable import Disclosure

struct CellReaderTests {
  private func value(_ text: String, _ type: ColumnType) -> (value: String, warnings: [String]) {
    var cells = CellReader(.generalProjectPerformance, ReadingContext(fiscalYear: 2024, unit: .tenThousandYuan))
    let value = cells.value(text, column: Column("column", "列", type), page: 3, place: "row 1")
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

  @Test func aPercentIsNoAmount() {
    #expect(value("8%", .amount).value == "–")
    #expect(value("8%", .amount).warnings == ["cell.not_a_number 3 17"])
  }

  @Test(arguments: [("8%", ColumnType.amount), ("若干", .amount), ("1,00.5", .number), ("部分", .boolean)])
  func whatIsPrintedAndNoValueIsSurplus(text: String, type: ColumnType) {
    var cells = CellReader(.generalProjectPerformance, ReadingContext(fiscalYear: 2024, unit: .yuan))
    var surplus: [ExtraValue] = []
    func read(_ text: String, under header: String? = nil) {
      _ = cells.value(
        text, column: Column("column", "列", type), page: 1, place: "row 1", label: "列", source: [],
        surplus: &surplus, under: header
      )
    }
    for blank in ["", "-", "/"] { read(blank) }
    #expect(surplus.isEmpty)
    read(text)
    read(text, under: "行")
    #expect(surplus == [ExtraValue(header: "列", value: text), ExtraValue(header: "行", value: text)])
  }

  @Test(arguments: ["注：甲", "备注: 甲", "说明：甲", "附注：甲", "注1甲"])
  func notes(text: String) { #expect(isNote(text)) }

  @Test(arguments: ["", "注册费", "备注", "说明文字", "甲注：乙"])
  func noNotes(text: String) { #expect(!isNote(text)) }
}
