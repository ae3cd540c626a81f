/// A paragraph put together from lines or from the pieces of a broken one.
public struct Paragraph: Hashable, Sendable {
  /// The joined text, not normalized.
  public var text: String
  /// The index, in the input, of the line or piece that it begins with.
  public var firstIndex: Int

  public init(text: String, firstIndex: Int) {
    self.text = text
    self.firstIndex = firstIndex
  }
}
