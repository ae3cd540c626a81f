import Normalization
import Testing

struct TextSearchTests {
  @Test(arguments: [
    ("财政拨款收支总表", "收支", true), ("收支", "收支", true), ("收", "收支", false), ("", "收", false), ("收收支", "收支", true),
    ("a", "", true),
  ])
  func findsWords(_ text: String, _ word: String, _ found: Bool) {
    #expect(text.hasWord(word) == found)
  }
}
