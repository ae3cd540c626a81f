/// The same in English and in Chinese: a sentence, or a part of one.
package struct BilingualText: Codable, Hashable, Sendable {
  package var english: String
  package var chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A name, or words that are not ours.
  package init(same text: String) { self.init(text, text) }

  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// An error that says what it has to say in every language. As a text it is English, as in data.
package protocol SpokenError: Error, CustomStringConvertible {
  var text: BilingualText { get }
}

extension SpokenError {
  package var description: String { text.english }
}

extension BilingualText {
  /// What an error says. One that has no words of its own says the same in all languages.
  package init(_ error: any Error) {
    self = (error as? any SpokenError)?.text ?? BilingualText(same: "\(error)")
  }
}
