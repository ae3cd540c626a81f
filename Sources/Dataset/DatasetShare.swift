import Disclosure
import Emission
import Foundation
import Inspection

/// What one document gives to a dataset, ready to be appended to its files: a worker makes it, a later run finds it
/// again.
///
/// As a file it is a line that names format and tool, then for each part a line `LENGTH NAME`, the bytes and a line
/// feed, then a line `end`, without which it is not complete.
package struct DatasetShare: Sendable {
  package var record: ManifestRecord
  /// Bytes by the path of the dataset's file.
  package var parts: [(path: String, bytes: [UInt8])]

  package static let documentsPath = "documents.jsonl"

  /// - Parameter document: under the name that the dataset knows it by.
  package init(_ document: DisclosureDocument, seconds: Int) {
    record = ManifestRecord(document, seconds: seconds)
    parts = [(Self.documentsPath, JSONDocumentWriter(.lines).bytes(of: document))]
    for (table, resource) in zip(document.tables, DatasetResource.tables) where !table.rows.isEmpty {
      var writer = CSVTableWriter(table.schema)
      writer.guardsFormulas = true
      parts.append((resource.path, writer.bytes(of: document)))
    }
    var checks: [UInt8] = []
    for check in document.checks {
      appendRecord(
        [
          document.source, check.id, check.table.map(String.init), check.passed ? "true" : "false",
          decimal(check.expected), decimal(check.actual), check.message,
        ], to: &checks)
    }
    var warnings: [UInt8] = []
    for warning in document.warnings {
      appendRecord(
        [
          document.source, warning.code.rawValue, warning.page.map(String.init), warning.table.map(String.init),
          warning.message,
        ], to: &warnings)
    }
    parts += [(DatasetResource.checks.path, checks), (DatasetResource.warnings.path, warnings)]
  }

  /// The share of a document that could not be read.
  package init(failed record: ManifestRecord) {
    self.record = record
    parts = []
  }

  /// - Parameter tool: name and version of the program; a share of another one is not read back.
  package func encoded(tool: String) throws -> [UInt8] {
    var bytes = Array("yusuan share 1 \(tool)\n".utf8)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let record = [UInt8](try encoder.encode(self.record))
    for (path, part) in [("record", record)] + parts {
      bytes += Array("\(part.count) \(path)\n".utf8)
      bytes += part
      bytes.append(newline)
    }
    return bytes + Array("end\n".utf8)
  }

  /// Nil where the bytes are cut short, or are no share of this tool.
  package init?(_ bytes: [UInt8], tool: String) {
    guard Self.isComplete(tail: bytes.suffix(4)), var rest = Self.parts(of: bytes, tool: tool) else { return nil }
    var parts: [(path: String, bytes: [UInt8])] = []
    while let part = Self.nextPart(&rest) { parts.append((part.path, Array(part.bytes))) }
    guard rest.elementsEqual("end\n".utf8), let first = parts.first, let record = Self.record(first) else { return nil }
    self.record = record
    self.parts = Array(parts.dropFirst())
  }

  /// The record alone, from the beginning and the last four bytes of a share's file; nil where these are no complete
  /// share of this tool.
  package static func record(_ head: [UInt8], tail: [UInt8], tool: String) -> ManifestRecord? {
    guard isComplete(tail: tail[...]), var rest = parts(of: head, tool: tool) else { return nil }
    return nextPart(&rest).flatMap { record(($0.path, Array($0.bytes))) }
  }

  private static func isComplete(tail: ArraySlice<UInt8>) -> Bool { tail.elementsEqual("end\n".utf8) }

  private static func record(_ part: (path: String, bytes: [UInt8])) -> ManifestRecord? {
    guard part.path == "record" else { return nil }
    return try? JSONDecoder().decode(ManifestRecord.self, from: Data(part.bytes))
  }

  /// What follows the line of format and tool.
  private static func parts(of bytes: [UInt8], tool: String) -> ArraySlice<UInt8>? {
    let head = Array("yusuan share 1 \(tool)\n".utf8)
    return bytes.starts(with: head) ? bytes.dropFirst(head.count) : nil
  }

  /// Takes the next part off; nil where none follows whole.
  private static func nextPart(_ rest: inout ArraySlice<UInt8>) -> (path: String, bytes: ArraySlice<UInt8>)? {
    guard let end = rest.firstIndex(of: newline) else { return nil }
    let line = rest[..<end]
    guard let space = line.firstIndex(of: UInt8(ascii: " ")),
      let count = Int(String(decoding: line[..<space], as: UTF8.self)), count >= 0, count < rest[(end + 1)...].count
    else { return nil }
    let bytes = rest[(end + 1)...].prefix(count)
    rest = rest[(end + 1)...].dropFirst(count + 1)
    return (String(decoding: line[(space + 1)...], as: UTF8.self), bytes)
  }
}

private let newline = UInt8(ascii: "\n")

private func decimal(_ value: Decimal?) -> String? {
  guard let value, !value.isNaN else { return nil }
  var bytes: [UInt8] = []
  appendDecimal(value, fractionDigits: amountDigits, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
