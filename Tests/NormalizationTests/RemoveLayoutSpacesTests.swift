import Testing

@testable import Normalization

@Suite struct RemoveLayoutSpacesTests {
  @Test(arguments: [
    ("中 文", "中文"), ("中 a", "中a"), ("1 中", "1中"), ("a ，", "a，"), ("（ a", "（a"), ("a  b", "a b"), ("1 2", "1 2"),
    (" a ", "a"), ("  ", ""), ("“ a ”", "“a”"), ("a “b” c", "a “b” c"), ("中 ≥ 1", "中≥ 1"),
    ("－ 1.5", "－ 1.5"), ("2024 － 2025", "2024－2025"), ("－ 元", "－元"),
  ])
  func keepsOneSpaceBetweenLatinWordsOnly(printed: String, expected: String) {
    var text = scalars(printed)
    removeLayoutSpaces(&text)
    #expect(text == scalars(expected))
  }
}
