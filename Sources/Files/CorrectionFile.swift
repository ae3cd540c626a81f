import Diagnostics
import Disclosure
import Extraction
import Foundation
import Glibc

/// The corrections of many documents: a file with an object of JSON on each line.
///
/// Of several about one thing the last one counts, so that a file may be added to.
package struct CorrectionFile: Sendable {
  /// By the digests of the documents' contents.
  private var byDocument: [String: [Correction]] = [:]

  /// No corrections.
  package init() {}

  /// - Throws: `ReadingError` where the file cannot be read, `MalformedCorrection`.
  package init(path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ReadingError(code: errno) }
    try self.init(bytes: LineReader(descriptor: descriptor, closes: true).rest())
  }

  /// - Parameter bytes: lines of such a file; blank ones count, and are passed over.
  /// - Throws: `MalformedCorrection`.
  package init(bytes: [UInt8]) throws(MalformedCorrection) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ " \r".utf8.contains($0) }) {
      add(try Self.correction(in: Array(line), number: index + 1))
    }
  }

  private mutating func add(_ correction: Correction) {
    byDocument[correction.sha256, default: []].removeAll { $0.target == correction.target }
    byDocument[correction.sha256, default: []].append(correction)
  }

  /// - Parameter sha256: of the content, in lower-case hexadecimal.
  package func corrections(of sha256: String) -> [Correction] { byDocument[sha256] ?? [] }

  /// The digests of the documents that it has something of.
  package var documents: [String] { byDocument.keys.sorted() }

  /// A digest of what there is of a document; nil where that is nothing.
  package func digest(of sha256: String) -> String? {
    byDocument[sha256].map { bytesDigest($0.flatMap(Self.line)) }
  }

  /// Has these instead of what it had of a document.
  package mutating func replace(_ corrections: [Correction], of sha256: String) {
    byDocument[sha256] = corrections.isEmpty ? nil : corrections
  }

  /// The file's content: by documents, those of each in their order.
  package var bytes: [UInt8] {
    byDocument.sorted { $0.key < $1.key }.flatMap(\.value).flatMap(Self.line)
  }

  private static func line(_ correction: Correction) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8]((try? encoder.encode(correction)) ?? Data()) + [UInt8(ascii: "\n")]
  }

  private static func correction(in line: [UInt8], number: Int) throws(MalformedCorrection) -> Correction {
    do {
      let data = Data(line)
      let known = Set(Correction.CodingKeys.allCases.map(\.rawValue))
      // A key that nobody knows is a mistake in writing one that counts.
      if let object = try JSONSerialization.jsonObject(with: data) as? [String: Any],
        let unknown = object.keys.sorted().first(where: { !known.contains($0) })
      {
        throw MalformedCorrection(line: number, key: unknown)
      }
      return try JSONDecoder().decode(Correction.self, from: data)
    } catch let error as MalformedCorrection {
      throw error
    } catch let error as DecodingError {
      throw MalformedCorrection(line: number, key: error.key)
    } catch { throw MalformedCorrection(line: number, key: nil) }
  }
}

/// A line of a file of corrections that is none.
package struct MalformedCorrection: SpokenError, Equatable {
  package let line: Int
  /// What is missing, unknown or of the wrong type; nil where the line is no object.
  package let key: String?

  package var text: BilingualText {
    key.map {
      BilingualText(
        "line \(line): “\($0)” is missing, unknown or of the wrong type", "第 \(line) 行：“\($0)”缺失、未知或类型不符")
    } ?? BilingualText("line \(line) is no JSON object", "第 \(line) 行不是 JSON 对象")
  }
}

extension DecodingError {
  fileprivate var key: String? {
    switch self {
    case .keyNotFound(let key, _): key.stringValue
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.last?.stringValue
    @unknown default: nil
    }
  }
}
