import Testing

@testable import Normalization

@Suite struct JoinLinesTests {
  @Test(arguments: [
    (["一般公共预算", "财政拨款"], "一般公共预算财政拨款"),
    (["12,437.", "36"], "12,437.36"),
    (["12,437", ".36"], "12,437.36"),
    (["1,234,", "567.00"], "1,234,567.00"),
    (["1,234", ",567.00"], "1,234,567.00"),
    (["340037", "24.85"], "34003724.85"),
    (["-", "8%"], "-8%"),
    (["8", "%"], "8%"),
    (["Budget", "Office"], "Budget Office"),
    (["Office,", "5"], "Office, 5"),
    (["Budget (draft)", "of"], "Budget (draft) of"),
    (["inter-", "national"], "inter-national"),
    (["2024", "年"], "2024年"),
    (["≥", "95%"], "≥95%"),
    (["  项目 \n", "", "\u{3000}", " 支出 "], "项目支出"),
    ([" 一行 "], "一行"),
    ([], ""),
    (["ＡＢ １", "⼯"], "ＡＢ １⼯"),
  ])
  func joinsByWhatStandsOnBothSides(lines: [String], expected: String) {
    #expect(scalars(joinLines(lines)) == scalars(expected))
  }
}
