import Diagnostics
import Disclosure
import Extraction
import Files
import Foundation
import Reading

/// One line to a worker: Documentation/worker.md describes it. What is not of its form is refused, not passed over: a
/// misspelt key would give another answer than was asked for.
package struct WorkerRequest: Codable, Sendable {
  /// What the document is called in everything that comes of it.
  package var id: String
  /// The file to read, where its path is text.
  package var path: String?
  /// The bytes of the path in hexadecimal digits, where it is not.
  package var pathHex: String?
  /// The document itself.
  package var bytesBase64: String?
  /// Where the document's share of a dataset is written; without it the document comes in the answer.
  package var output: String?
  /// Opens the document where it is encrypted.
  package var password: String?
  /// Numbers or ids of the tables that are asked for; nil for all.
  package var tables: [TableName]?
  /// Whether the answer tells where each value is printed.
  package var provenance: Bool?
  /// Which pages are read as pictures; nil for what the worker was started with.
  package var ocr: String?
  /// Seconds and megabytes of this document; nil for those that the worker was started with.
  package var timeout: Double?
  package var memory: Double?
  /// Pictures of it that ended the workers which read them; nil for none.
  package var failedPictures: FailedPictures?
  /// What is put right in it before it is checked; nil for nothing.
  package var corrections: [Correction]?

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id, path, output, password, tables, provenance, ocr, timeout, memory, corrections
    case pathHex = "path_hex"
    case bytesBase64 = "bytes_base64"
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

  /// A table as a request names it.
  package enum TableName: Codable, Hashable, Sendable {
    case number(Int)
    case id(String)

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .id(try container.decode(String.self))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .id(let id): try container.encode(id)
      }
    }

    var text: String {
      switch self {
      case .number(let number): String(number)
      case .id(let id): id
      }
    }
  }

  /// - Throws: `WorkerRequestError`.
  package init(line: [UInt8]) throws {
    let decoder = JSONDecoder()
    do { self = try decoder.decode(Strict.self, from: Data(line)).request } catch let error as WorkerRequestError {
      throw error
    } catch DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty {
      throw WorkerRequestError.wrongType(key: context.codingPath[0].stringValue)
    } catch DecodingError.keyNotFound(let key, _) {
      throw WorkerRequestError.missing(key: key.stringValue)
    } catch DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty {
      throw WorkerRequestError.wrongType(key: context.codingPath[0].stringValue)
    } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
      throw WorkerRequestError.wrongType(key: context.codingPath[0].stringValue)
    } catch {
      throw WorkerRequestError.noObject
    }
  }

  /// What the request names is there in one way alone, and can be had together.
  ///
  /// - Throws: `WorkerRequestError`.
  fileprivate func requireConsistency() throws {
    let sources = [(CodingKeys.path, path), (.pathHex, pathHex), (.bytesBase64, bytesBase64)].filter { $0.1 != nil }
    guard let source = sources.first else { throw WorkerRequestError.missing(key: CodingKeys.path.rawValue) }
    if sources.count > 1 {
      throw WorkerRequestError.conflict(key: sources[1].0.rawValue, with: source.0.rawValue)
    }
    if let pathHex, DocumentPath(hexadecimal: pathHex) == nil { throw wrong(.pathHex) }
    if let ocr, PictureReadingMode(rawValue: ocr) == nil { throw wrong(.ocr) }
    if let timeout, !(timeout > 0 && timeout <= 1_000_000) { throw wrong(.timeout) }
    if let memory, !(64...1_000_000).contains(memory) || memory != memory.rounded() { throw wrong(.memory) }
    if let tables, tables.isEmpty || (try? TableSelection(names: tables.map(\.text))) == nil { throw wrong(.tables) }
    if output != nil {
      // A share is the whole document in the one form that datasets are made of.
      if tables != nil { throw WorkerRequestError.conflict(key: "tables", with: "output") }
      if provenance != nil { throw WorkerRequestError.conflict(key: "provenance", with: "output") }
    }
  }

  private func wrong(_ key: CodingKeys) -> WorkerRequestError { .wrongValue(key: key.rawValue) }

  /// As it is sent, ending in a line feed.
  var line: [UInt8] { [UInt8]((try? JSONEncoder().encode(self)) ?? Data()) + [UInt8(ascii: "\n")] }

  /// The file that is to be read; nil where the document comes with the request.
  package var file: DocumentPath? { path.map { DocumentPath($0) } ?? pathHex.flatMap { DocumentPath(hexadecimal: $0) } }

  /// The tables that are asked for.
  package var selection: TableSelection {
    get throws { try TableSelection(names: tables?.map(\.text) ?? []) }
  }

  package var pictures: PictureReadingMode? { ocr.flatMap { PictureReadingMode(rawValue: $0) } }
}

/// Why a line is no request. Each case names the key.
package enum WorkerRequestError: CodedError, Equatable {
  case noObject
  case missing(key: String)
  case unknown(key: String)
  case wrongType(key: String)
  case wrongValue(key: String)
  case conflict(key: String, with: String)
  /// What this worker does not do.
  case notHere(key: String)

  package var code: ErrorCode { .badRequest }

  package var text: BilingualText {
    switch self {
    case .noObject: BilingualText("The request is no JSON object.", "请求不是 JSON 对象。")
    case .missing(let key): BilingualText("The request has no “\(key)”.", "请求缺少“\(key)”。")
    case .unknown(let key): BilingualText("The request has a key “\(key)”, which is not known.", "请求中的键“\(key)”未知。")
    case .wrongType(let key): BilingualText("“\(key)” of the request is of a wrong type.", "请求中“\(key)”的类型不对。")
    case .wrongValue(let key):
      BilingualText("“\(key)” of the request has a value that it cannot have.", "请求中“\(key)”的值无效。")
    case .conflict(let key, let other):
      BilingualText("“\(key)” of the request does not go with “\(other)”.", "请求中“\(key)”不能与“\(other)”同用。")
    case .notHere(let key):
      BilingualText(
        "“\(key)” of the request is for workers that keep limits, not for one with --in-process.",
        "请求中的“\(key)”不适用于带 --in-process 的工作进程。")
    }
  }
}

/// Decodes a request, and nothing that has more in it.
private struct Strict: Decodable {
  let request: WorkerRequest

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue).sorted()
    if let key = keys.first(where: { WorkerRequest.CodingKeys(stringValue: $0) == nil }) {
      throw WorkerRequestError.unknown(key: key)
    }
    request = try WorkerRequest(from: decoder)
    try request.requireConsistency()
  }
}

extension DocumentPath {
  /// Nil where these are no pairs of hexadecimal digits.
  fileprivate init?(hexadecimal: String) {
    let digits = hexadecimal.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard !digits.isEmpty, digits.count % 2 == 0 else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place -> UInt8? in
      guard let high = digits[place], let low = digits[place + 1] else { return nil }
      return UInt8(high << 4 | low)
    }
    guard bytes.count * 2 == digits.count else { return nil }
    self.init(bytes: bytes)
  }
}
