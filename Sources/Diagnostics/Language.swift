/// A language that people are spoken to in. Data is always in English.
package enum Language: CaseIterable, Hashable, Sendable {
  case english
  case chinese

  /// The language of the locale that POSIX takes messages from: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is
  /// not empty.
  package init(environment: (String) -> String?) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
    // zh_CN.UTF-8, zh-Hans or zh alone, but not zha, which is Zhuang.
    let language = locale.prefix { $0.isLetter }
    self = language.lowercased() == "zh" ? .chinese : .english
  }
}
