import Testing

@testable import Diagnostics

struct LanguageTests {
  private func language(_ environment: [String: String]) -> Language { Language { environment[$0] } }

  @Test(arguments: ["zh_CN.UTF-8", "zh", "zh_TW", "zh-Hans", "ZH_cn"])
  func chineseLocales(_ locale: String) { #expect(language(["LANG": locale]) == .chinese) }

  @Test(arguments: ["", "C", "C.UTF-8", "en_US.UTF-8", "zha_CN", "POSIX"])
  func otherLocales(_ locale: String) { #expect(language(["LANG": locale]) == .english) }

  @Test func theFirstThatIsNotEmptyCounts() {
    #expect(language(["LC_ALL": "C", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"]) == .english)
    #expect(language(["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "C"]) == .chinese)
    #expect(language(["LC_MESSAGES": "en_US", "LANG": "zh_CN"]) == .english)
    #expect(language([:]) == .english)
  }

  @Test func anErrorOfAnotherKindSaysTheSameInAllLanguages() {
    struct Broken: Error {}
    let sentence = BilingualText(Broken())
    #expect(sentence[.english] == "Broken()" && sentence[.chinese] == "Broken()")
    #expect(BilingualText(Unreadable(page: 3))[.chinese] == "第 3 页无法读取。")
    #expect("\(Unreadable(page: 3))" == "Page 3 could not be read.")
  }
}
