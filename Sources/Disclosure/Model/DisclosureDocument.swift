import Diagnostics
import Foundation
import Reconstruction

/// Whether a table is in the document and carries values.
package enum TableStatus: String, Sendable {
  /// At least one value row.
  case present
  /// Printed, but without any value.
  case empty
  /// Not in the document.
  case missing
}

/// One of the 17 tables as found in a document.
package struct DisclosureTable: Sendable {
  package var schema: TableSchema
  /// The printed title; nil where missing.
  package var title: String?
  package var status: TableStatus
  /// The printed unit (元, 万元 …); nil where none is printed.
  package var unit: String?
  /// 1-based, ascending.
  package var pages: [Int]
  package var notes: [String]
  /// Empty unless `status` is `present`.
  package var rows: [Row]
  /// The department named above the table; nil where none is.
  package var owner: String?
  /// How far its amounts are borne out; nil unless the table is present and the document was verified.
  package var confidence: Confidence?

  package init(
    schema: TableSchema, title: String? = nil, status: TableStatus = .missing, unit: String? = nil, pages: [Int] = [],
    notes: [String] = [], rows: [Row] = []
  ) {
    self.schema = schema
    self.title = title
    self.status = status
    self.unit = unit
    self.pages = pages
    self.notes = notes
    self.rows = rows
  }
}

/// A ruled table that is none of the 17, as a plain grid of strings.
package struct OtherTable: Hashable, Sendable {
  package var title: String?
  package var pages: [Int]
  package var grid: [[String]]

  package init(title: String?, pages: [Int], grid: [[String]]) {
    self.title = title
    self.pages = pages
    self.grid = grid
  }
}

/// The result of one arithmetic or logical check.
package struct CheckResult: Hashable, Sendable {
  package var id: String
  package var table: Int?
  package var passed: Bool
  package var expected: Decimal?
  package var actual: Decimal?
  package var message: String

  package init(id: String, table: Int?, passed: Bool, expected: Decimal?, actual: Decimal?, message: String) {
    self.id = id
    self.table = table
    self.passed = passed
    self.expected = expected
    self.actual = actual
    self.message = message
  }
}

/// Everything that one disclosure document says, in canonical form.
package struct DisclosureDocument: Sendable {
  /// The input's file name.
  package var source: String
  package var sha256: String
  package var pageCount: Int
  package var department: String?
  package var region: String?
  package var placeNames = PlaceNames()
  package var fiscalYear: Int?
  package var kind: DocumentKind
  /// Always 17, numbers 1 to 17.
  package var tables: [DisclosureTable]
  package var otherTables: [OtherTable]
  package var narrative: Narrative
  package var checks: [CheckResult]
  /// The causes of the failed checks, most certain first.
  package var findings: [Finding] = []
  package var warnings: [Diagnostic]
  /// How pages were turned to be read; pages that stand upright are left out. Provenance is given as displayed.
  package var turns: [Int: PageTurn] = [:]
  /// The pages that were read in their pictures, ascending, and what was made of the numbers there.
  package var picturePages: [Int] = []
  package var pictureValues: [ValuePlace: PictureValue] = [:]
  /// What people who looked at the paper said of it.
  package var corrections = AppliedCorrections()

  package init(
    source: String, sha256: String, pageCount: Int, department: String? = nil, region: String? = nil,
    fiscalYear: Int? = nil, kind: DocumentKind = .budget, tables: [DisclosureTable] = [],
    otherTables: [OtherTable] = [],
    narrative: Narrative = Narrative(), checks: [CheckResult] = [], warnings: [Diagnostic] = []
  ) {
    self.source = source
    self.sha256 = sha256
    self.pageCount = pageCount
    self.department = department
    self.region = region
    self.fiscalYear = fiscalYear
    self.kind = kind
    self.tables = tables
    self.otherTables = otherTables
    self.narrative = narrative
    self.checks = checks
    self.warnings = warnings
  }
}

extension DisclosureDocument {
  /// As the table of divisions names them; the city is what stands directly below the province. Null where nothing tells.
  package var place: (province: String?, city: String?) { Division.common(to: placeNames) }
}
