/// A paragraph put together from lines or from the pieces of a broken one.
package struct Paragraph: Hashable, Sendable {
  /// The joined text, not normalized.
  package var text: String
  /// The index, in the input, of the line or piece that it begins with.
  package var firstIndex: Int

  package init(text: String, firstIndex: Int) {
    self.text = text
    self.firstIndex = firstIndex
  }
}
