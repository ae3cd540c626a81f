/// Pages from one to another, both counted from 1.
public struct PageRange: Hashable, Sendable {
  public let first: Int
  /// Nil where the range goes to the last page.
  public let last: Int?

  public init(first: Int, last: Int?) {
    self.first = first
    self.last = last
  }

  /// Reads `3`, `3-5` or `3-`; nil for anything else.
  public init?(_ text: String) {
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

  public var isSinglePage: Bool { first == last }

  public func contains(_ page: Int) -> Bool { page >= first && page <= last ?? page }
}

extension PageRange: CustomStringConvertible {
  /// As it is read: `8`, `6-12`, `6-`.
  public var description: String {
    isSinglePage ? "\(first)" : "\(first)-\(last.map(String.init) ?? "")"
  }
}
