import Extraction

/// Documents of a dataset that stand one behind the other in the order of names, and what they give to its files. While nothing of
/// them changes, a later run takes their part of the files over as it is.
///
/// Where a piece ends depends on its last document alone, so that a dataset falls into the same pieces whatever was in it before: one
/// document more or less changes one piece.
package struct DatasetPiece: Codable, Sendable {
  /// Of one value, pieces are the same documents with the same shares.
  package let key: String
  /// The names of its first and its last document.
  let first: String
  let last: String
  /// Bytes that it has of each of `DatasetAssembly.texts`.
  var lengths: [Int] = []
  /// Its row groups in the Parquet file of each of `DatasetResource.ofDocuments`.
  var groups: [[ParquetRowGroup]] = []
  var summary = DatasetSummary()

  package init(key: String, first: String, last: String) { (self.key, self.first, self.last) = (key, first, last) }

  /// Bytes of shares that a piece has on average, of some hundred documents. A Parquet file has a row group a piece, which should not
  /// be small; and of the pieces that change all shares are read.
  package static let size = 1 << 26

  /// Whether a piece ends with a document. It does by chance, as it were, and then in every dataset.
  ///
  /// - Parameters:
  ///   - share: bytes of the document's share; 0 where it has none.
  ///   - size: bytes of a piece on average.
  package static func ends(with document: String, share: Int, size: Int = size) -> Bool {
    guard let chance = Int(textDigest(document).prefix(8), radix: 16) else { return false }
    return chance * size < share << 32
  }
}
