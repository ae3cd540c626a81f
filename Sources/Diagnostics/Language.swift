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

/// An error whose sentence is known in every language.
package protocol SpokenError: Error, CustomStringConvertible {
  /// One full sentence.
  func sentence(in language: Language) -> String
}

extension SpokenError {
  package var description: String { sentence(in: .english) }
}

/// What an error says, in every language.
package struct ErrorSentence: Hashable, Sendable {
  package var english: String
  package var chinese: String

  /// An error that has no sentence of its own says the same in all languages.
  package init(_ error: any Error) {
    let spoken = error as? any SpokenError
    english = spoken?.sentence(in: .english) ?? "\(error)"
    chinese = spoken?.sentence(in: .chinese) ?? "\(error)"
  }

  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
