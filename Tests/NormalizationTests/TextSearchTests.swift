import Normalization
import Testing

struct TextSearchTests {
  @Test(arguments: [
    ("财政拨款收支总表", "收支", true), ("收支", "收支", true), ("收", "收支", false), ("", "收", false), ("收收支", "收支", true),
    ("a", "", true), ("一张比十五个字节长的文本", "文本", true),
  ])
  func findsWords(_ text: String, _ word: String, _ found: Bool) {
    #expect(text.hasWord(word) == found)
    #expect(text[...].hasWord(word) == found)
  }

  @Test func findsWordsInTheRestOfAText() {
    let text = "收入支出收入支出"
    let rest = text.dropFirst(3)
    #expect(rest.range(ofWord: "支出").map { text[$0.upperBound...] } == "")
    #expect(rest.range(ofWord: "出收").map { String(rest[$0]) } == "出收")
    #expect(!rest.dropLast().hasWord("支出"))
  }

  @Test func findsTheLastPlace() {
    let text = "增加到增加值"
    #expect(text.range(ofWord: "增加").map { text[$0.upperBound...] } == "到增加值")
    #expect(text.lastRange(ofWord: "增加").map { text[$0.upperBound...] } == "值")
    #expect(text.lastRange(ofWord: "减少") == nil)
    #expect("aaa".lastRange(ofWord: "aa").map { "aaa"[..<$0.lowerBound] } == "a")
    #expect("a".lastRange(ofWord: "")?.lowerBound == "a".endIndex)
  }

  @Test(arguments: [
    ("支出总表", "支出", true, false), ("支出总表", "总表", false, true), ("总表", "总表", true, true), ("表", "总表", false, false),
    ("", "", true, true), ("一", "", true, true), ("", "一", false, false), ("一张比十五个字节长的文本", "字节长的文本", false, true),
  ])
  func findsStartsAndEnds(_ text: String, _ word: String, _ begins: Bool, _ ends: Bool) {
    #expect(text[...].hasStart(word) == begins)
    #expect(text[...].hasEnd(word) == ends)
    #expect(text.hasStart(word) == begins)
    #expect(text.hasEnd(word) == ends)
    #expect(text.hasBytes(of: word) == (text == word))
  }

  @Test func sameCharactersInOtherBytesAreNotTheSameBytes() {
    #expect("\u{E9}" == "e\u{301}")
    #expect(!"\u{E9}".hasBytes(of: "e\u{301}"))
    #expect(!"\u{E9}\u{300}".hasBytes(of: "e\u{301}"))
  }

  @Test(arguments: [
    ("收入支出总表", "收入支出", "收支", "收支总表"), ("总表收入支出", "收入支出", "收支", "总表收支"), ("收支总表", "收入支出", "收支", "收支总表"),
    ("aaa", "a", "aa", "aaaaaa"),
  ])
  func replacesWords(_ text: String, _ word: String, _ other: String, _ result: String) {
    #expect(text.replacing(word: word, with: other) == result)
  }
}
