/// What one published budget of a department (部门预算公开) says: its 17 tables, its running text, and what was noticed
/// while it was read.
///
/// ```swift
/// let document = try BudgetDocument(contentsOf: url)
/// for row in document.expenditure.rows where row.level == 1 {
///   print(row.code ?? "–", row.name ?? "", row.total ?? 0)
/// }
/// ```
///
/// Reading takes milliseconds a page, blocks its thread, and waits for other documents that are being read in the
/// process: see <doc:SharedState>. The finished document is a plain value that shares nothing.
public struct BudgetDocument: Sendable {
  /// What a document is, as far as budgets go.
  public enum Kind: String, Hashable, Sendable {
    /// With any of the 17 tables.
    case budget
    /// The text of a budget whose tables are in another file.
    case budgetNarrative
    /// 决算: what was spent, in tables that look alike.
    case finalAccounts
    case other
  }

  /// The file's name without folders, or the name that was given with bytes or text.
  public let name: String
  /// SHA-256 of the content, 64 lower-case hexadecimal digits.
  public let sha256: String
  /// How many pages the document has, at least 1.
  public let pageCount: Int
  /// The department as it names itself: `重庆市渝北区人民政府办公室`; nil where the document names none.
  public let department: String?
  /// The city or district that the department belongs to: `渝北区`; nil where the document names none.
  public let region: String?
  /// The year of the budget, from the titles; nil where they name none.
  public let fiscalYear: Int?
  public let kind: Kind
  /// All 17 tables in the order of their numbers. What the document lacks is there too, with the status `missing`.
  public let tables: [AnyBudgetTable]
  /// Ruled tables that are none of the 17, in document order.
  public let otherTables: [OtherBudgetTable]
  /// The text around the tables: the outermost sections in document order.
  public let sections: [BudgetSection]
  /// Every amount of money in the text around the tables, in document order.
  public let facts: [BudgetFact]
  /// What the document's own arithmetic says: an entry for each comparison that fails, and one for each check that holds.
  public let checks: [BudgetCheck]
  /// What the failed checks point at, the most certain first; empty where all hold.
  public let findings: [BudgetFinding]
  /// What was noticed and not understood, in the order in which it was met.
  public let warnings: [BudgetWarning]

  /// The table of this number, 1 to 17; nil for any other number.
  public func table(number: Int) -> AnyBudgetTable? { tables.first { $0.number == number } }

  /// The table of this name, e.g. `expenditure`; nil where none of the 17 has it.
  public func table(named name: String) -> AnyBudgetTable? { tables.first { $0.name == name } }

  /// The table of this name, with its columns: `document[.expenditure]`.
  public subscript<Columns: TableColumns>(_ name: BudgetTableName<Columns>) -> BudgetTable<Columns> {
    BudgetTable(tables[Columns.number - 1])
  }

  /// Whether every check that had something to compare holds.
  public var agreesWithItself: Bool { checks.allSatisfy(\.passed) }

  init(
    name: String, sha256: String, pageCount: Int, department: String?, region: String?, fiscalYear: Int?,
    kind: Kind, tables: [AnyBudgetTable], otherTables: [OtherBudgetTable], sections: [BudgetSection],
    facts: [BudgetFact],
    checks: [BudgetCheck], findings: [BudgetFinding], warnings: [BudgetWarning]
  ) {
    self.name = name
    self.sha256 = sha256
    self.pageCount = pageCount
    self.department = department
    self.region = region
    self.fiscalYear = fiscalYear
    self.kind = kind
    self.tables = tables
    self.otherTables = otherTables
    self.sections = sections
    self.facts = facts
    self.checks = checks
    self.findings = findings
    self.warnings = warnings
  }
}
