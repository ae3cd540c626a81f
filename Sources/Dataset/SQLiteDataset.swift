import Disclosure
import GRDB
import GRDBSQLite

/// A dataset as an SQLite database: `manifest` as `documents`, a table for each other resource, and the views
/// `trusted_amounts` and `totals`. The same records give the same bytes.
///
/// Amounts are of REAL affinity: exact to 15 digits, so to the fen up to 10 trillion yuan.
package enum SQLiteDataset {
  /// Takes a record, and its number within its document.
  typealias Insertion = (CSVRecord, Int) throws -> Void

  /// Makes the database of the records of a dataset.
  ///
  /// - Parameters:
  ///   - path: of a file that is not there yet.
  ///   - forEachRecord: gives all records of a resource, in the order of their documents, to what inserts them.
  /// - Throws: `DatabaseError`, or what `forEachRecord` throws.
  static func write(to path: String, _ forEachRecord: (DatasetResource, Insertion) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      // The file appears only when it is complete, so that a journal has nothing to save.
      try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      try database.inTransaction {
        for resource in DatasetResource.all {
          try database.execute(sql: definition(of: resource))
          let insertion = try insertion(into: resource, of: database)
          try forEachRecord(resource, insertion)
        }
        for sql in indexes + views { try database.execute(sql: sql) }
        return .commit
      }
    }
    try queue.close()
  }

  /// The name of a resource's table.
  static func table(_ resource: DatasetResource) -> String {
    resource.name == DatasetResource.manifest.name ? "documents" : resource.name
  }

  /// The columns without what `documents` says already of a document. What every amount is of stands in its row.
  private static func columns(of resource: DatasetResource) -> [(index: Int, column: ResourceColumn)] {
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

  /// What inserts records into the table of a resource. Each field goes in as the bytes that it has, without a value of
  /// GRDB's: a dataset has tens of millions of them.
  private static func insertion(into resource: DatasetResource, of database: Database) throws -> Insertion {
    let columns = columns(of: resource)
    let count = columns.count + (resource.numbersRows ? 2 : 0)
    let marks = Array(repeating: "?", count: count).joined(separator: ", ")
    let statement = try database.makeStatement(sql: "INSERT INTO \"\(table(resource))\" VALUES (\(marks))")
    return { record, row in
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
        if resource.numbersRows {
          note(bind(0, at: 1))
          note(sqlite3_bind_int64(insert, 2, Int64(row)))
          place = 3
        }
        for (index, column) in columns {
          let range = record.range(index)
          if column.type == .boolean, !range.isEmpty {
            note(sqlite3_bind_int(insert, place, bytes[range].elementsEqual("true".utf8) ? 1 : 0))
          } else {
            note(bind(index, at: place))
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
