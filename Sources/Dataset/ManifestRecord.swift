import Diagnostics
import Disclosure
import Reading

/// What became of one document of a batch: a row of `manifest.csv`.
package struct ManifestRecord: Codable, Hashable, Sendable {
  package enum Status: String, Codable, CaseIterable, Sendable {
    case ok
    /// Read, with warnings or failed checks.
    case warned
    /// Read, but it has none of the 17 tables.
    case noTables = "no_tables"
    /// The same, and it was made by a browser, a page of the web saved as PDF; or no PDF at all, but the page itself.
    case webPage = "web_page"
    case failed
    /// The content of another document, which stands for both.
    case duplicate
    /// Met in a folder and not read: `error` says why.
    case skipped
  }

  /// The name by which all files of the dataset know the document.
  package var document: String
  /// Of the content, in lower-case hexadecimal; empty where the file cannot be opened.
  package var sha256: String
  package var status: Status
  package var pages: Int?
  package var fiscalYear: Int?
  package var department: String?
  package var region: String?
  package var province: String?
  package var city: String?
  /// What the document is, as `document.kind` in JSON; nil where it was not read.
  package var kind: String?
  /// Numbers of tables, by status.
  package var present: [Int] = []
  package var empty: [Int] = []
  package var missing: [Int] = []
  /// Numbers of the tables with values, by how far these are borne out.
  package var proved: [Int] = []
  package var consistent: [Int] = []
  package var unproved: [Int] = []
  package var contradicted: [Int] = []
  package var rows: Int?
  package var warnings: Int?
  package var failedChecks: Int?
  package var findings: Int?
  /// Numbers of the pages that were read in their pictures.
  package var picturePages: [Int] = []
  /// How many numbers of them there are, and how many are in doubt.
  package var pictureValues: Int?
  package var doubtfulValues: Int?
  package var duplicateOf: String?
  package var error: String?
  /// The same for programs.
  package var errorCode: ErrorCode?

  package init(document: String, sha256: String, status: Status, error: String? = nil, code: ErrorCode? = nil) {
    self.document = document
    self.sha256 = sha256
    self.status = status
    self.error = error
    errorCode = code
  }

  package init(_ read: DisclosureDocument, finding: DocumentFinding = .tables) {
    let failed = read.checks.count { !$0.passed }
    let status: Status =
      switch finding {
      case .tables: read.warnings.isEmpty && failed == 0 ? .ok : .warned
      case .noTables: .noTables
      case .webPage: .webPage
      }
    self.init(document: read.source, sha256: read.sha256, status: status)
    pages = read.pageCount
    fiscalYear = read.fiscalYear
    department = read.department
    region = read.region
    (province, city) = read.place
    kind = read.kind.rawValue
    func numbers(_ status: TableStatus) -> [Int] { read.tables.filter { $0.status == status }.map(\.schema.number) }
    present = numbers(.present)
    empty = numbers(.empty)
    missing = numbers(.missing)
    rows = read.tables.reduce(0) { $0 + $1.rows.count }
    warnings = read.warnings.count
    failedChecks = failed
    findings = read.findings.count
    picturePages = read.picturePages
    if !picturePages.isEmpty {
      pictureValues = read.pictureValues.count
      doubtfulValues = read.warnings.count { $0.code == .ocrDoubtful }
    }
    func borneOut(_ confidence: Confidence) -> [Int] {
      read.tables.filter { $0.confidence == confidence }.map(\.schema.number)
    }
    proved = borneOut(.proved)
    consistent = borneOut(.consistent)
    unproved = borneOut(.unproved)
    contradicted = borneOut(.contradicted)
  }

  /// The record as a line of `manifest.csv`.
  package var csvLine: [UInt8] {
    var line: [UInt8] = []
    appendRecord(fields, to: &line)
    return line
  }

  /// One field a column of `DatasetResource.manifest`; nil is blank.
  var fields: [String?] {
    func list(_ numbers: [Int]) -> String? {
      numbers.isEmpty ? nil : numbers.map(String.init).joined(separator: " ")
    }
    return [
      document, sha256.isEmpty ? nil : sha256, status.rawValue, pages.map(String.init),
      fiscalYear.map(String.init), department, region, province, city, kind, list(present), list(empty), list(missing),
      rows.map(String.init), warnings.map(String.init), failedChecks.map(String.init),
      duplicateOf, error,
      list(proved), list(consistent), list(unproved), list(contradicted), findings.map(String.init),
      list(picturePages), pictureValues.map(String.init), doubtfulValues.map(String.init),
      errorCode?.rawValue,
    ]
  }
}
