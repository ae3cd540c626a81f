import Normalization

/// The title of a table that stands in a row of its grid instead of above it.
enum SwallowedTitle {
  /// Whether a text is one: it ends in 表, brackets behind it aside: `部门收支总体情况表（预算表1）`.
  static func isTitle(_ text: String) -> Bool {
    let key = matchKey(withoutTrailingBracket(withoutTrailingBracket(text)))
    return key.hasSuffix("表") && key.count > 5
  }
}
