/// Pages, or rows, from one to another, both counted from 1.
package struct NumberRange: Hashable, Sendable {
  package let first: Int
  /// Nil where the range goes to the last one.
  package let last: Int?

  package init(first: Int, last: Int?) {
    self.first = first
    self.last = last
  }

  /// Reads `3`, `3-5` or `3-`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = Int(parts[0]), first >= 1 else { return nil }
    self.first = first
    guard parts.count == 2 else {
      last = first
      return
    }
    if parts[1].isEmpty {
      last = nil
    } else {
      guard let end = Int(parts[1]), end >= first else { return nil }
      last = end
    }
  }

  package var isSingle: Bool { first == last }

  package func contains(_ number: Int) -> Bool { number >= first && number <= last ?? number }
}

extension NumberRange: CustomStringConvertible {
  /// As it is read: `8`, `6-12`, `6-`.
  package var description: String {
    isSingle ? "\(first)" : "\(first)-\(last.map(String.init) ?? "")"
  }
}
