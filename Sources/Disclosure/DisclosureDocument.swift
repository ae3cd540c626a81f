import Extraction
import Foundation
import Reconstruction

/// One value of a canonical row. Amounts and numbers are exact decimals from end to end.
public enum Value: Hashable, Sendable {
  case null
  case string(String)
  /// In yuan.
  case amount(Decimal)
  /// A percent or a plain number, as printed.
  case number(Decimal)
  case integer(Int)
  case boolean(Bool)
}

/// A printed value that no canonical column takes.
public struct ExtraValue: Hashable, Sendable {
  /// The printed header, levels joined by `/`.
  public var header: String
  /// The printed value.
  public var value: String
  /// Where it is printed. Two values are the same wherever they stand.
  public var sources: [PrintedText]

  public init(header: String, value: String, sources: [PrintedText] = []) {
    self.header = header
    self.value = value
    self.sources = sources
  }

  public static func == (one: ExtraValue, other: ExtraValue) -> Bool {
    one.header == other.header && one.value == other.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(header)
    hasher.combine(value)
  }
}

/// One row of a canonical table.
public struct Row: Hashable, Sendable {
  /// One value a column of the table's schema, in its order.
  public var values: [Value]
  /// What the table prints beyond the canonical columns.
  public var extra: [ExtraValue]
  /// 1-based page on which the row starts.
  public var page: Int
  /// For each value where it is printed: empty where no print stands behind it (a level, a year taken from the
  /// title), several places where several cells make it (a code in parts). Two rows are the same wherever they stand.
  public var sources: [[PrintedText]]

  public init(values: [Value], extra: [ExtraValue] = [], page: Int, sources: [[PrintedText]] = []) {
    self.values = values
    self.extra = extra
    self.page = page
    self.sources = sources
  }

  public static func == (one: Row, other: Row) -> Bool {
    one.values == other.values && one.extra == other.extra && one.page == other.page
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(values)
    hasher.combine(extra)
    hasher.combine(page)
  }
}

/// Whether a table is in the document and carries values.
public enum TableStatus: String, Sendable {
  /// At least one value row.
  case present
  /// Printed, but without any value.
  case empty
  /// Not in the document.
  case missing
}

/// One of the 17 tables as found in a document.
public struct DisclosureTable: Sendable {
  public var schema: TableSchema
  /// The printed title; nil where missing.
  public var title: String?
  public var status: TableStatus
  /// The printed unit (元, 万元 …); nil where none is printed.
  public var unit: String?
  /// 1-based, ascending.
  public var pages: [Int]
  public var notes: [String]
  /// Empty unless `status` is `present`.
  public var rows: [Row]
  /// The department named above the table; nil where none is.
  var owner: String?
  /// The value of the last printed digit of the amounts in yuan, once `settlePrecision` has found it.
  var settledPrecision: Decimal?

  public init(
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
public struct OtherTable: Hashable, Sendable {
  public var title: String?
  public var pages: [Int]
  public var grid: [[String]]

  public init(title: String?, pages: [Int], grid: [[String]]) {
    self.title = title
    self.pages = pages
    self.grid = grid
  }
}

/// A paragraph of the text around the tables, repaired over line and page ends.
public struct Paragraph: Hashable, Sendable {
  public var text: String
  /// 1-based page on which it starts.
  public var page: Int

  public init(text: String, page: Int) {
    self.text = text
    self.page = page
  }
}

/// The result of one arithmetic or logical check.
public struct CheckResult: Hashable, Sendable {
  public var id: String
  public var table: Int?
  public var passed: Bool
  public var expected: Decimal?
  public var actual: Decimal?
  public var message: String

  public init(id: String, table: Int?, passed: Bool, expected: Decimal?, actual: Decimal?, message: String) {
    self.id = id
    self.table = table
    self.passed = passed
    self.expected = expected
    self.actual = actual
    self.message = message
  }
}

/// Everything that one disclosure document says, in canonical form.
public struct DisclosureDocument: Sendable {
  /// The input's file name.
  public var source: String
  public var sha256: String
  public var pageCount: Int
  public var department: String?
  public var region: String?
  public var fiscalYear: Int?
  /// Always 17, numbers 1 to 17.
  public var tables: [DisclosureTable]
  public var otherTables: [OtherTable]
  public var narrative: Narrative
  public var checks: [CheckResult]
  public var warnings: [Diagnostic]
  /// How pages were turned to be read; pages that stand upright are left out. Provenance is given as displayed.
  public var turns: [Int: PageTurn] = [:]

  public init(
    source: String, sha256: String, pageCount: Int, department: String? = nil, region: String? = nil,
    fiscalYear: Int? = nil, tables: [DisclosureTable] = [], otherTables: [OtherTable] = [],
    narrative: Narrative = Narrative(), checks: [CheckResult] = [], warnings: [Diagnostic] = []
  ) {
    self.source = source
    self.sha256 = sha256
    self.pageCount = pageCount
    self.department = department
    self.region = region
    self.fiscalYear = fiscalYear
    self.tables = tables
    self.otherTables = otherTables
    self.narrative = narrative
    self.checks = checks
    self.warnings = warnings
  }
}
