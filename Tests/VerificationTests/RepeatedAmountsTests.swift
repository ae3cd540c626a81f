import Testing

@testable import Disclosure
@testable import Verification

/// A sum over the amounts that no other amount of their table says already is what the table says in all.
struct RepeatedAmountsTests {
  /// What is left out, as `row column`.
  private func repeated(_ table: DisclosureTable) -> Set<String> {
    names(RepeatedAmounts(disclosure(table)).places, table)
  }

  private func unsettled(_ table: DisclosureTable) -> Set<String> {
    names(RepeatedAmounts(disclosure(table)).unsettled, table)
  }

  private func names(_ places: Set<ValuePlace>, _ table: DisclosureTable) -> Set<String> {
    Set(places.map { "\($0.row) \(table.schema.columns[$0.column].name.rawValue)" })
  }

  @Test func totalsOfRowsAndColumns() {
    let table = statement(
      .generalPublicExpenditure, ["code", "name", "prior_year", "total", "basic_expenditure", "project_expenditure"],
      [
        ["", "合计", "8", "9", "5", "4"], ["205", "教育", "8", "9", "5", "4"], ["20502", "普通教育", "8", "9", "5", "4"],
        ["2050201", "学前教育", "3", "4", "4", ""], ["2050202", "小学教育", "5", "5", "1", "4"],
      ])
    let rows = ["0", "1", "2"].flatMap { row in
      ["prior_year", "total", "basic_expenditure", "project_expenditure"].map { "\(row) \($0)" }
    }
    #expect(repeated(table) == Set(rows + ["3 total", "4 total"]))
  }

  /// A part was misread, so that nothing makes the total.
  @Test func aTotalThatIsNotTheSum() {
    let table = statement(.projects, ["project_name", "total"], [["合计", "700"], ["甲", "100"], ["乙", "200"]])
    var listed = table
    for (row, level) in [0, 2, 2].enumerated() { listed.rows[row].set(.level, .integer(level)) }
    #expect(repeated(listed) == ["0 total"])
    #expect(unsettled(listed) == ["0 total", "1 total", "2 total"])
  }

  /// Columns that say the same money, and are not known to: nothing tells which to add up.
  @Test func columnsThatDoNotMakeTheTotal() {
    let table = statement(
      .expenditure, ["code", "name", "total", "basic_expenditure", "project_expenditure"],
      [["", "合计", "900", "500", ""], ["205", "教育", "900", "500", ""]])
    #expect(unsettled(table).count == 4)
    let whole = statement(
      .expenditure, ["code", "name", "total", "basic_expenditure", "project_expenditure"],
      [["", "合计", "900", "500", "400"], ["205", "教育", "900", "500", "400"]])
    #expect(unsettled(whole).isEmpty)
  }

  @Test func whatHasNoPartsIsNone() {
    #expect(repeated(statement(.expenditure, ["name", "total"], [["合计", "9"]])).isEmpty)
    // Blanks and zeros are no parts.
    #expect(
      repeated(
        statement(
          .expenditure, ["code", "name", "total", "basic_expenditure"],
          [["", "合计", "9", ""], ["205", "教育", "9", "0"]])) == ["0 total"])
  }

  /// The department over its units over their projects.
  @Test func subtotalsOverSubtotals() {
    var list = statement(
      .projects, ["project_name", "total"],
      [["合计", "900"], ["某局", "900"], ["甲站", "500"], ["甲", "200"], ["乙", "300"], ["乙站", "400"], ["丙", "400"]])
    for (row, level) in [0, 1, 1, 2, 2, 1, 2].enumerated() { list.rows[row].set(.level, .integer(level)) }
    #expect(repeated(list) == ["0 total", "1 total", "2 total", "5 total"])
    #expect(unsettled(list).isEmpty)
  }

  /// The department stands over its units by its name.
  @Test func aTotalThatIsNotCalledOne() {
    func units(_ first: String) -> DisclosureTable {
      statement(.revenue, ["name", "total"], [["某局", first], ["某局本级", "500"], ["某站", "400"]])
    }
    #expect(repeated(units("900")) == ["0 total"])
    #expect(repeated(units("901.50")).isEmpty && unsettled(units("901.50")).isEmpty)
  }

  private func side(_ lines: [(level: Int, item: String, amount: String)]) -> DisclosureTable {
    var table = statement(
      .balance, ["side", "item", "amount"], lines.map { ["expenditure", $0.item, $0.amount] })
    for (row, line) in lines.enumerated() { table.rows[row].set(.level, .integer(line.level)) }
    return table
  }

  @Test func linesOfABalance() {
    #expect(
      repeated(
        side([
          (0, "支出总计", "9"), (1, "一、教育支出", "5"), (2, "学校", "3"), (2, "其他", "2"), (1, "二、科学技术支出", "4"),
        ])) == ["0 amount", "1 amount"])
    // 其中, and what is listed below a line without being all of it.
    #expect(
      repeated(
        side([
          (0, "支出总计", "9"), (1, "一、教育支出", "5"), (1, "其中：学校", "3"), (1, "二、科学技术支出", "4"), (2, "场馆", "1"),
        ])) == ["0 amount", "2 amount", "4 amount"])
  }

  /// 类, 款 and 项 in one column without indentation.
  @Test func linesWithoutLevels() {
    let tree = [
      (2, "教育支出", "500"), (2, "普通教育", "500"), (2, "学前教育", "300"), (2, "小学教育", "200"), (2, "住房保障支出", "400"),
      (2, "住房改革支出", "400"), (2, "住房公积金", "400"),
    ]
    #expect(
      repeated(side(tree + [(0, "支出总计", "900")]))
        == ["0 amount", "1 amount", "4 amount", "5 amount", "7 amount"])
    // Lines that make the total as they are have nothing below them, whatever they add up to.
    #expect(repeated(side([(1, "甲", "500"), (1, "乙", "300"), (1, "丙", "200"), (0, "支出总计", "1000")])) == ["3 amount"])
  }

  @Test func aFormSaysItsBudgetOnce() {
    let table = statement(
      .keyProjectPerformance, ["project_name", "budget", "indicator"],
      [["甲", "5", "数量"], ["甲", "5", "质量"], ["乙", "5", "数量"]])
    #expect(repeated(table) == ["1 budget"])
  }

  @Test func unitsOfTableTen() {
    func table(_ rows: [(year: Int, total: String)]) -> DisclosureTable {
      var table = statement(.threePublic, ["reception", "total"], rows.map { [$0.total, $0.total] })
      for (row, year) in rows.map(\.year).enumerated() { table.rows[row].set(.budgetYear, .integer(year)) }
      return table
    }
    let columns = { (row: Int) in ["\(row) total"] }
    #expect(
      repeated(table([(2023, "600"), (2024, "500"), (2024, "200"), (2024, "300")]))
        == Set((0...3).flatMap(columns) + ["1 reception"]))
    #expect(repeated(table([(2023, "600"), (2024, "500")])) == Set((0...1).flatMap(columns)))
  }
}
