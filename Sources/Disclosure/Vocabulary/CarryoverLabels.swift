import Normalization

/// The words for money that is carried over from the year before or into the next.
package enum CarryoverLabels {
  private static let words = ["结转", "结余"]

  /// Whether a label or an item speaks of it.
  package static func include(_ key: String) -> Bool { words.contains(where: key.hasWord) }
}
