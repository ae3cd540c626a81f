import Diagnostics
import Disclosure
import Files
import GRDB
import GRDBSQLite
import Glibc

/// A dataset as an SQLite database: `manifest` as `documents`, a table for each other resource, and the views
/// `trusted_amounts` and `totals`.
///
/// It is put together in a file of work, new or a copy of the one from before, which is then copied table by table (VACUUM): so the
/// same records give the same bytes, whatever came of them before.
///
/// Amounts are of REAL affinity: exact to 15 digits, so to the fen up to 10 trillion yuan.
final class SQLiteDataset {
  private let path: String
  /// Nil where there is no such file.
  private let work: String?
  private let queue: DatabaseQueue
  private var insertions: [String: RowInsertion] = [:]
  private let isNew: Bool

  /// - Parameters:
  ///   - path: of a file of work that is not there yet.
  ///   - isSmall: whether all has room in the memory for pages: then nothing is written that is only read again.
  /// - Throws: `OutputError`.
  convenience init(_ path: String, isSmall: Bool) throws {
    try self.init(path, isSmall ? nil : path, isNew: true)
    try access { database in
      for resource in DatasetResource.all { try database.execute(sql: Self.definition(of: resource)) }
    }
  }

  /// - Parameters:
  ///   - path: of a copy of a dataset's database.
  ///   - removed: first and last of names in the order of their bytes; what the database has of these documents and of those between goes.
  /// - Throws: `OutputError`.
  convenience init(copy path: String, removing removed: [(first: String, last: String)]) throws {
    try self.init(path, path, isNew: false)
    try access { database in
      for resource in DatasetResource.ofDocuments {
        let statement = try database.makeStatement(
          sql: "DELETE FROM \"\(Self.table(resource))\" WHERE document BETWEEN ? AND ?")
        for names in removed { try statement.execute(arguments: [names.first, names.last]) }
      }
    }
  }

  private init(_ path: String, _ work: String?, isNew: Bool) throws {
    (self.path, self.work, self.isNew) = (path, work, isNew)
    var configuration = Configuration()
    // Each document has its row before another refers to it: to look that up again for each took a tenth of the time.
    configuration.foreignKeysEnabled = false
    // One from the first row to the last, over many accesses.
    configuration.allowsUnsafeTransactions = true
    do { queue = try DatabaseQueue(path: work ?? "", configuration: configuration) } catch let error as DatabaseError {
      throw Self.refusal(error, path)
    }
    // Nothing of it is needed where the run ends before it is complete, so that a journal has nothing to save.
    try access { database in
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -\(Self.cache); BEGIN")
    }
  }

  /// Kilobytes of pages that are kept in memory, more than a small dataset has.
  private static let cache = 64_000

  private static func refusal(_ error: DatabaseError, _ path: String) -> OutputError {
    OutputError(path: path, BilingualText(same: error.message ?? "\(error)"))
  }

  private func access<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do { return try queue.writeWithoutTransaction(body) } catch let error as DatabaseError {
      throw Self.refusal(error, path)
    }
  }

  /// Gives `body` what inserts records of a resource.
  ///
  /// - Throws: `OutputError`, and what `body` throws.
  func insert(into resource: DatasetResource, _ body: (RowInsertion) throws -> Void) throws {
    try access { database in
      if let insertion = insertions[resource.name] { return try body(insertion) }
      let insertion = try RowInsertion(into: resource, of: database)
      insertions[resource.name] = insertion
      try body(insertion)
    }
  }

  /// Makes the database of what was inserted, and removes the file of work.
  ///
  /// - Parameter result: of a file that is not there yet.
  /// - Throws: `OutputError`.
  func finish(as result: String) throws {
    insertions = [:]
    try access { database in
      if isNew { for sql in Self.indexes + Self.views { try database.execute(sql: sql) } }
      try database.execute(sql: "COMMIT")
      // It counts changes of the tables' form, also those by copying.
      try database.execute(sql: "PRAGMA schema_version = 1")
      try database.execute(sql: "VACUUM INTO ?", arguments: [result])
    }
    try queue.close()
    if let work { unlink(work) }
  }

  /// The name of a resource's table.
  static func table(_ resource: DatasetResource) -> String {
    resource.name == DatasetResource.manifest.name ? "documents" : resource.name
  }

  /// The columns without what `documents` says already of a document. What every amount is of stands in its row.
  fileprivate static func columns(of resource: DatasetResource) -> [(index: Int, column: ResourceColumn)] {
    let said: [String] =
      switch resource.name {
      case _ where !resource.numbersRows: []
      case DatasetResource.amounts.name: ["document"]
      default: ["document", "fiscal_year", "department"]
      }
    return resource.columns.enumerated().filter { !said.contains($1.name) }.map { ($0, $1) }
  }

  private static func definition(of resource: DatasetResource) -> String {
    var lines = columns(of: resource).map { "\"\($1.name)\" \($1.type.affinity)" }
    if resource.numbersRows {
      lines = ["\"document\" TEXT NOT NULL REFERENCES documents(document)", "\"row\" INTEGER NOT NULL"] + lines
    }
    let key = resource.numbersRows ? ["document", "row"] : resource.key
    lines.append("PRIMARY KEY (\(key.map { "\"\($0)\"" }.joined(separator: ", ")))")
    return "CREATE TABLE \"\(table(resource))\" (\n  \(lines.joined(separator: ",\n  "))\n) WITHOUT ROWID"
  }

  private static let indexes =
    DatasetResource.tables.filter { resource in resource.columns.contains { $0.name == "code" } }.map {
      "CREATE INDEX \"\($0.name)_code\" ON \"\($0.name)\" (code)"
    } + [
      "CREATE INDEX amounts_place ON amounts (table_number, \"column\", code)",
      "CREATE INDEX documents_department ON documents (department, fiscal_year)",
      "CREATE INDEX checks_id ON checks (id, passed)", "CREATE INDEX findings_certainty ON findings (certainty)",
      "CREATE INDEX warnings_code ON warnings (code)",
    ]

  private static let views = [trustedAmounts, totals]

  /// Those of the tables that are proved or consistent.
  private static let trustedAmounts =
    "CREATE VIEW trusted_amounts AS SELECT * FROM amounts WHERE trust IN ('proved', 'consistent')"

  /// The totals of each document, by department and year; where tables 2 and 3 are not printed, those of table 1.
  private static let totals = """
    CREATE VIEW totals AS
    SELECT department, fiscal_year, document,
      coalesce(
        (SELECT total FROM revenue t WHERE t.document = d.document AND level = 0 LIMIT 1),
        (SELECT max(amount) FROM balance t WHERE t.document = d.document AND side = 'income' AND level = 0)) AS income,
      coalesce(
        (SELECT total FROM expenditure t WHERE t.document = d.document AND level = 0 LIMIT 1),
        (SELECT max(amount) FROM balance t WHERE t.document = d.document AND side = 'expenditure' AND level = 0))
        AS expenditure,
      (SELECT total FROM general_public_expenditure t WHERE t.document = d.document AND level = 0 LIMIT 1)
        AS general_public_budget,
      (SELECT basic_expenditure FROM general_public_expenditure t WHERE t.document = d.document AND level = 0 LIMIT 1)
        AS basic_expenditure,
      (SELECT project_expenditure FROM general_public_expenditure t WHERE t.document = d.document AND level = 0 LIMIT 1)
        AS project_expenditure,
      (SELECT total FROM three_public t WHERE t.document = d.document AND t.budget_year = d.fiscal_year LIMIT 1)
        AS three_public
    FROM documents d WHERE status IN ('ok', 'warned')
    ORDER BY department, fiscal_year, document
    """
}

/// Inserts records into the table of a resource. Each field goes in as the bytes that it has, without a value of
/// GRDB's: a dataset has tens of millions of them.
final class RowInsertion {
  private let database: Database
  private let statement: Statement
  private let columns: [(index: Int, column: ResourceColumn)]
  private let numbersRows: Bool

  fileprivate init(into resource: DatasetResource, of database: Database) throws {
    columns = SQLiteDataset.columns(of: resource)
    numbersRows = resource.numbersRows
    let marks = Array(repeating: "?", count: columns.count + (numbersRows ? 2 : 0)).joined(separator: ", ")
    statement = try database.makeStatement(sql: "INSERT INTO \"\(SQLiteDataset.table(resource))\" VALUES (\(marks))")
    self.database = database
  }

  /// - Parameter row: its number within its document.
  /// - Throws: `DatabaseError`.
  func insert(_ record: CSVRecord, row: Int) throws {
    let insert = statement.sqliteStatement
    let status = record.bytes.withUnsafeBufferPointer { bytes in
      // The bytes stay where they are until the row is in.
      func bind(_ field: Int, at place: Int32) -> Int32 {
        let range = record.range(field)
        guard let start = bytes.baseAddress, !range.isEmpty else { return sqlite3_bind_null(insert, place) }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
          sqlite3_bind_text(insert, place, start + range.lowerBound, Int32(range.count), nil)
        }
      }
      var status = SQLITE_OK
      func note(_ code: Int32) { if status == SQLITE_OK { status = code } }
      var place: Int32 = 1
      if numbersRows {
        note(bind(0, at: 1))
        note(sqlite3_bind_int64(insert, 2, Int64(row)))
        place = 3
      }
      for (index, column) in columns {
        let field = UnsafeBufferPointer(rebasing: bytes[record.range(index)])
        // Numbers that are not short SQLite reads itself.
        switch column.type {
        case .boolean where !field.isEmpty:
          note(sqlite3_bind_int(insert, place, field.elementsEqual("true".utf8) ? 1 : 0))
        case .integer: note(shortInteger(field).map { sqlite3_bind_int64(insert, place, $0) } ?? bind(index, at: place))
        case .amount, .percent, .number:
          note(shortNumber(field).map { sqlite3_bind_double(insert, place, $0) } ?? bind(index, at: place))
        case .boolean, .string: note(bind(index, at: place))
        }
        place += 1
      }
      return status == SQLITE_OK ? sqlite3_step(insert) : status
    }
    sqlite3_reset(insert)
    guard status == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: status), message: database.lastErrorMessage)
    }
  }
}

extension ColumnType {
  fileprivate var affinity: String {
    switch self {
    // NUMERIC would hold whole yuan as integers, and a quotient of two of those is one as well.
    case .amount, .percent, .number: "REAL"
    case .integer, .boolean: "INTEGER"
    case .string: "TEXT"
    }
  }
}
