import Extraction
import Foundation
import Reconstruction

/// What somebody who looked at the paper says of one value, one finding or one table of a document: a line of a file of
/// corrections.
///
/// A correction names what it was made for, so that it is never applied to something else: a row by its number and its
/// address, a value by the text that is printed for it, a finding and a table by a digest of what they were.
package struct Correction: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// The value is another one.
    case value
    /// A finding is a mistake of the document: what is printed was read as it is printed.
    case misprint
    /// The whole table was compared with the paper.
    case approval
  }

  /// Of the document's content, in lower-case hexadecimal.
  package var sha256: String
  package var kind: Kind
  /// The table's id; nil for a finding about none.
  package var table: String?
  /// From 1.
  package var row: Int?
  /// What the row's texts are, see `Row.address`.
  package var address: String?
  package var column: String?
  /// The text that is printed for the value; nil where nothing is.
  package var printed: String?
  /// The value that was read, and the right one, as CSV prints them; nil for a blank.
  package var old: String?
  package var new: String?
  /// Of the finding or the table.
  package var digest: String?
  package var who: String?
  /// A time, as the one who wrote it prints it.
  package var when: String?
  package var why: String?

  package init(
    _ kind: Kind, of sha256: String, table: String? = nil, row: Int? = nil, address: String? = nil,
    column: String? = nil, printed: String? = nil, old: String? = nil, new: String? = nil, digest: String? = nil,
    who: String? = nil, when: String? = nil, why: String? = nil
  ) {
    (self.kind, self.sha256, self.table, self.row, self.address) = (kind, sha256, table, row, address)
    (self.column, self.printed, self.old, self.new, self.digest) = (column, printed, old, new, digest)
    (self.who, self.when, self.why) = (who, when, why)
  }

  package enum CodingKeys: String, CodingKey, CaseIterable {
    case sha256, kind, table, row, address, column, printed, old, new, digest, who, when, why
  }

  /// What a later correction shares with an earlier one that it takes the place of.
  package var target: Correction {
    Correction(kind, of: sha256, table: table, row: row, address: address, column: column, digest: digest)
  }
}

/// What was applied of a document's corrections.
package struct AppliedCorrections: Sendable {
  package var values: [ValuePlace: Correction] = [:]
  /// By the table's number.
  package var approvals: [Int: Correction] = [:]
  /// By the place of the finding among the document's.
  package var misprints: [Int: Correction] = [:]
  /// What tables with corrected values were before: by number, the addresses of their rows and their digest.
  package var originals: [Int: (addresses: [String], digest: String)] = [:]

  package init() {}

  /// All of them: values by their places, approvals by tables, misprints by findings. Rows and findings are counted from 1.
  package var inOrder: [(correction: Correction, row: Int?, finding: Int?)] {
    values.sorted { $0.key < $1.key }.map { ($1, $0.row + 1, nil) }
      + approvals.sorted { $0.key < $1.key }.map { ($1, nil, nil) }
      + misprints.sorted { $0.key < $1.key }.map { ($1, nil, $0 + 1) }
  }

  package var isEmpty: Bool { values.isEmpty && approvals.isEmpty && misprints.isEmpty }
}

extension Row {
  /// What people know the row by, for corrections: its codes, names and other short texts. Rows of one table may share one.
  package var address: String {
    Self.addressColumns.compactMap { self[$0].value.text }.joined(separator: " ")
  }

  private static let addressColumns: [ColumnName] = [
    .side, .unitCode, .unitName, .code, .itemCode, .functionalCode, .departmentEconomicCode, .governmentEconomicCode,
    .name, .item, .functionalName, .departmentEconomicName, .governmentEconomicName, .projectName, .procurementItem,
    .indicator,
  ]
}

extension Field {
  /// What is printed for the value; nil where nothing is.
  package func printed(turns: [Int: PageTurn]) -> String? {
    let texts = sources.flatMap { $0.places(turns: turns) }.map(\.text).filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }
}

extension DisclosureDocument {
  /// The address of a row as its correction names it: that of what was read, whatever of it was corrected since.
  package func address(ofRow row: Int, of table: DisclosureTable) -> String {
    corrections.originals[table.schema.number]?.addresses[row] ?? table.rows[row].address
  }

  /// A digest of the values of a table as they were read.
  package func digest(of table: DisclosureTable) -> String {
    corrections.originals[table.schema.number]?.digest ?? table.digest
  }

  /// A digest of what a finding says.
  package func digest(of finding: Finding) -> String {
    let table = finding.table.map { tables[$0 - 1].schema.id }
    let parts: [String?] = [
      finding.kind.rawValue, table, finding.label, finding.column?.rawValue, finding.printed,
      finding.amount.map { "\($0)" }, finding.expected.map { "\($0)" },
    ]
    return shortDigest(parts.map { $0 ?? "" }.joined(separator: "\u{1F}"))
  }
}

extension DisclosureTable {
  /// A digest of the values of the table.
  package var digest: String {
    let rows = rows.map { $0.fields.map(\.value.plainText).joined(separator: "\u{1F}") }
    return shortDigest(([schema.id] + rows).joined(separator: "\u{1E}"))
  }
}

private func shortDigest(_ text: String) -> String { String(textDigest(text).prefix(16)) }

extension Value {
  fileprivate var plainText: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .amount(let number), .number(let number): "\(number)"
    case .integer(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    }
  }
}
