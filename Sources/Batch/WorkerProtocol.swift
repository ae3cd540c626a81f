import Dataset
import Disclosure
import Extraction
import Files
import Foundation

/// One line to a worker.
package struct WorkerRequest: Codable, Sendable {
  /// What the document is called in everything that comes of it.
  package var id: String
  /// The file to read, where its path is text.
  package var path: String?
  /// The bytes of the path in hexadecimal digits, where it is not.
  package var pathHex: String?
  /// Where the document's share of a dataset is written; without it the document comes in the answer.
  package var output: String?
  /// Opens the document where it is encrypted.
  package var password: String?
  /// Pictures of it that ended the workers which read them; nil for none.
  package var failedPictures: FailedPictures?
  /// What is put right in it before it is checked.
  package var corrections: [Correction]?

  package enum CodingKeys: String, CodingKey {
    case id, path, output, password, corrections
    case pathHex = "path_hex"
    case failedPictures = "failed_pictures"
  }

  package init(
    id: String, path: DocumentPath, output: String? = nil, password: String? = nil, corrections: [Correction] = []
  ) {
    self.id = id
    self.path = path.utf8
    self.output = output
    self.password = password
    self.corrections = corrections.isEmpty ? nil : corrections
    if self.path == nil {
      pathHex = path.bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
  }

  /// Nil where neither key gives one.
  package var file: DocumentPath? {
    if let path { return DocumentPath(path) }
    guard let digits = pathHex?.utf8.map({ Character(UnicodeScalar($0)).hexDigitValue }), digits.count % 2 == 0 else {
      return nil
    }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place -> UInt8? in
      guard let high = digits[place], let low = digits[place + 1] else { return nil }
      return UInt8(high << 4 | low)
    }
    return bytes.count * 2 == digits.count ? DocumentPath(bytes: bytes) : nil
  }
}

/// A line from a worker between its answers, where it was asked to tell: a page begins to be read in its picture, or has
/// been.
package struct WorkerNews: Codable, Sendable {
  package var picturePage: Int
  /// Processor time that the page took; nil where it begins.
  package var seconds: Double?

  package init(_ event: PictureEvent) {
    switch event {
    case .begins(let page): picturePage = page
    case .ends(let page, let seconds): (picturePage, self.seconds) = (page, seconds)
    }
  }

  /// Ending in a line feed.
  package var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return [UInt8]((try? encoder.encode(self)) ?? Data()) + [UInt8(ascii: "\n")]
  }
}

/// One line from a worker. An answer without `output` ends in `document`, the canonical form.
package struct WorkerAnswer: Codable, Sendable {
  package var id: String
  package var status: ManifestRecord.Status
  package var sha256: String?
  package var pages: Int?
  /// Processor time.
  package var seconds: Double
  package var warnings: Int?
  package var failedChecks: Int?
  package var error: String?
  /// What was written; nil where that failed or was not asked for.
  package var output: String?
  /// Why nothing can be written where it was asked for: the worker's last answer.
  package var outputError: String?
}
