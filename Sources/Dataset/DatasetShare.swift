import Diagnostics
import Disclosure
import Emission
import Extraction
import Foundation
import Reading

/// Why bytes are not taken for a share.
package enum ShareRefusal: Error, Equatable {
  case noShare
  /// Its format or its columns are others.
  case otherVersion
  case otherBuild(String)
  /// Cut short, or changed.
  case damaged
}

/// What one document gives to a dataset, ready to be appended to its files: a worker makes it, a later run finds it
/// again.
///
/// As a file it is a line that names the format, the tool and the SHA-256 of all that follows; then for each part a line
/// `LENGTH NAME`, the bytes and a line feed; then a line `end`.
package struct DatasetShare: Sendable {
  package let record: ManifestRecord
  /// The same in JSON, where it came so.
  private var encodedRecord: [UInt8]?
  /// Bytes by the path of the dataset's file.
  package var parts: [(path: String, bytes: [UInt8])]

  package static let documentsPath = "documents.jsonl"
  private static let format = "3"

  /// - Parameter document: under the name that the dataset knows it by.
  package init(_ document: DisclosureDocument, finding: DocumentFinding = .tables) {
    self.init(failed: ManifestRecord(document, finding: finding))
    parts.append((Self.documentsPath, JSONDocumentWriter(.lines).bytes(of: document)))
    for (table, resource) in zip(document.tables, DatasetResource.tables) where !table.rows.isEmpty {
      parts.append((resource.path, CSVTableWriter(table.schema).bytes(of: document)))
    }
    let records: [(DatasetResource, (DisclosureDocument) -> [[String?]])] = [
      (.tableStatus, statusRecords), (.amounts, amountRecords), (.extras, extraRecords), (.facts, factRecords),
      (.otherCells, otherCellRecords),
      (.checks, checkRecords), (.findings, findingRecords), (.warnings, warningRecords),
      (.readings, readingRecords), (.corrections, correctionRecords),
    ]
    for (resource, records) in records {
      var bytes: [UInt8] = []
      for record in records(document) { appendRecord([document.source] + record, to: &bytes) }
      parts.append((resource.path, bytes))
    }
  }

  /// The share of a document that could not be read.
  package init(failed record: ManifestRecord) {
    self.record = record
    parts = [(DatasetResource.manifest.path, record.csvLine)]
  }

  /// - Parameter tool: of the program that read the document.
  package func encoded(tool: ToolIdentity) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for (path, part) in [("record", try recordInJSON)] + parts {
      bytes += Array("\(part.count) \(path)\n".utf8)
      bytes += part
      bytes.append(newline)
    }
    bytes += Array("end\n".utf8)
    return Array("yusuan share \(Self.format) \(tool.rows) \(tool.build) \(bytesDigest(bytes))\n".utf8) + bytes
  }

  /// The record on one line.
  var recordInJSON: [UInt8] {
    get throws {
      if let encodedRecord { return encodedRecord }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      return [UInt8](try encoder.encode(record))
    }
  }

  /// - Parameters:
  ///   - anyBuild: takes the share of another build too, if only its rows have the same columns.
  ///   - isKnown: whether its file is as it was by size and times when its content was looked at.
  /// - Throws: `ShareRefusal`.
  package init(
    _ bytes: [UInt8], tool: ToolIdentity, anyBuild: Bool = false, isKnown: Bool = false
  ) throws(ShareRefusal) {
    guard let end = bytes.firstIndex(of: newline) else { throw .noShare }
    let head = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ").map(String.init)
    guard head.count >= 3, head[0] == "yusuan", head[1] == "share" else { throw .noShare }
    guard head[2] == Self.format, head.count == 6, head[3] == tool.rows else { throw .otherVersion }
    guard anyBuild || head[4] == tool.build else { throw .otherBuild(head[4]) }
    var rest = bytes[(end + 1)...]
    guard isKnown || bytesDigest(rest) == head[5] else { throw .damaged }
    var parts: [(path: String, bytes: [UInt8])] = []
    while let part = Self.nextPart(&rest) { parts.append((part.path, Array(part.bytes))) }
    guard rest.elementsEqual("end\n".utf8), let first = parts.first, let record = Self.record(first) else {
      throw .damaged
    }
    (self.record, encodedRecord) = (record, first.bytes)
    self.parts = Array(parts.dropFirst())
  }

  private static func record(_ part: (path: String, bytes: [UInt8])) -> ManifestRecord? {
    guard part.path == "record" else { return nil }
    return try? JSONDecoder().decode(ManifestRecord.self, from: Data(part.bytes))
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

// The records of each resource, without the document.

private func statusRecords(of document: DisclosureDocument) -> [[String?]] {
  zip(document.tables, document.disclosures).map { table, disclosure in
    [
      number(table.schema.number), table.schema.id, disclosure.status.rawValue, number(disclosure.page),
      disclosure.evidence,
    ]
  }
}

private func extraRecords(of document: DisclosureDocument) -> [[String?]] {
  document.tables.flatMap { table in
    table.rows.enumerated().flatMap { index, row in
      keyed(row.extra).map { header, extra in
        [number(table.schema.number), number(index + 1), header, extra.text, number(row.page)]
      }
    }
  }
}

private func correctionRecords(of document: DisclosureDocument) -> [[String?]] {
  document.corrections.inOrder.map { correction, row, _ in
    let table = document.tables.first { $0.schema.id == correction.table }
    return [correction.kind.rawValue, number(table?.schema.number), number(row), correction.column]
      + [correction.printed, correction.old, correction.new, correction.who, correction.when, correction.why]
  }
}

private func factRecords(of document: DisclosureDocument) -> [[String?]] {
  document.narrative.facts.map { fact in
    [
      fact.section.joined(separator: "/"), fact.label, fact.kind.rawValue, decimal(fact.amount), number(fact.year),
      number(fact.page), fact.sentence,
    ]
  }
}

/// Blank cells are left out.
private func otherCellRecords(of document: DisclosureDocument) -> [[String?]] {
  document.otherTables.enumerated().flatMap { index, table in
    table.grid.enumerated().flatMap { row, cells in
      cells.enumerated().filter { !$1.isEmpty }.map { column, text in
        [number(index + 1), table.title, number(table.pages.first), number(row + 1), number(column + 1), text]
      }
    }
  }
}

private func checkRecords(of document: DisclosureDocument) -> [[String?]] {
  document.checks.map { check in
    [
      check.id, number(check.table), check.passed ? "true" : "false", decimal(check.expected), decimal(check.actual),
      check.message,
    ]
  }
}

private func findingRecords(of document: DisclosureDocument) -> [[String?]] {
  document.findings.map { finding in
    [
      finding.kind.rawValue, finding.certainty.rawValue, finding.appearance.rawValue, number(finding.table),
      number(finding.page), number(finding.row), finding.column?.rawValue, finding.printed, decimal(finding.amount),
      decimal(finding.expected), number(finding.checks.count), FindingText(finding, in: document).sentence.english,
    ]
  }
}

private func warningRecords(of document: DisclosureDocument) -> [[String?]] {
  document.warnings.map { warning in
    [warning.code.rawValue, number(warning.page), number(warning.table), warning.message(in: .english)]
  }
}

/// Values in the order of tables, rows and columns.
private func readingRecords(of document: DisclosureDocument) -> [[String?]] {
  let places = document.pictureValues.keys.sorted { ($0.table, $0.row, $0.column) < ($1.table, $1.row, $1.column) }
  return places.compactMap { place in
    guard let value = document.pictureValues[place],
      let table = document.tables.first(where: { $0.schema.number == place.table })
    else { return nil }
    return [
      "\(place.table)", "\(place.row + 1)", table.schema.columns[place.column].name.rawValue, value.state.rawValue,
      value.first, value.second,
    ]
  }
}

private let newline = UInt8(ascii: "\n")

func number(_ value: Int?) -> String? { value.map(String.init) }

func decimal(_ value: Decimal?) -> String? {
  guard let value, !value.isNaN else { return nil }
  var bytes: [UInt8] = []
  appendDecimal(value, fractionDigits: amountDigits, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}
