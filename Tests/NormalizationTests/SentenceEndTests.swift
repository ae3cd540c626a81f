import Testing

@testable import Normalization

@Suite struct SentenceEndTests {
  @Test(arguments: ["完成。", "如下：", "一；", "好！", "“完成。”", "（完成。） ", "余…", "done;"])
  func seesEnds(text: String) {
    #expect(endsSentence(text))
  }

  @Test(arguments: ["减少", "办公费、", "其中，", "（项）", "", "1,000.00", "）"])
  func seesNoneElsewhere(text: String) {
    #expect(!endsSentence(text))
  }
}
