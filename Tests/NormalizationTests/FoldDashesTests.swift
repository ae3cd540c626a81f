import Testing

@testable import Normalization

@Suite struct FoldDashesTests {
  @Test(arguments: [
    ("−8%", "-8%"), ("–8.5", "-8.5"), ("—1,000", "-1,000"), ("－５", "-５"), ("（—1）", "（-1）"), ("下降 —8%", "下降 -8%"),
    ("—.5", "-.5"),
  ])
  func foldsSigns(printed: String, expected: String) {
    #expect(foldDashes(printed) == expected)
  }

  @Test(arguments: ["2025—2027年", "A–1", "——5", "—", "甲—乙", "1.—5", "— 5"])
  func keepsOtherDashes(text: String) {
    #expect(foldDashes(text) == text)
  }
}
