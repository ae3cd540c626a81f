import Dataset
import Diagnostics
import Files
import Foundation
import GRDB

/// The documents of a run, in the order of their names, and what is known of each so far.
///
/// It is a temporary database without a name, which goes with the process however that ends: the run's memory does not
/// grow with the number of documents.
package final class BatchLedger {
  /// A document of the run.
  package struct Entry {
    /// The name that the dataset knows it by.
    package let name: String
    package let path: DocumentPath
    /// Of the content; empty where it cannot be read, or has not been yet, and for duplicates.
    let sha256: String
    /// Of the file, from before it was read; nil where that tells nothing.
    let stamp: String?
    /// What its share says became of it; nil where that has not been looked at.
    let status: String?
    /// What became of it where no share says so: duplicates, documents that failed, and what is no document. Of a
    /// document that is gone, what the dataset says of it.
    let record: ManifestRecord?
    /// Whether the dataset has it from before and it is not among the inputs.
    let isGone: Bool
  }

  /// How many there are to do: each name counted once, what is skipped not at all.
  package private(set) var count = 0
  private let database: DatabaseQueue

  /// - Throws: `OutputError` where the system's folder for temporary files has no room.
  package init() throws {
    database = try failing {
      let database = try DatabaseQueue(path: "")
      try database.writeWithoutTransaction { database in
        try database.execute(
          sql: """
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            CREATE TABLE document (
              name TEXT PRIMARY KEY NOT NULL, path BLOB NOT NULL, sha256 TEXT NOT NULL DEFAULT '', record BLOB, share TEXT,
              stamp TEXT, status TEXT,
              gone INTEGER NOT NULL DEFAULT 0
            ) WITHOUT ROWID;
            CREATE INDEX document_sha256 ON document (sha256);
            CREATE INDEX document_share ON document (share);
            """)
      }
      return database
    }
  }

  /// Adds a document; the first one of a name stays.
  func add(name: String, path: DocumentPath) throws {
    try change("INSERT OR IGNORE INTO document (name, path) VALUES (?, ?)", [name, Data(path.bytes)]) { count += $0 }
  }

  /// Adds what is no document, with what is to be said about it.
  func add(_ record: ManifestRecord) throws {
    let bytes = try JSONEncoder().encode(record)
    try change(
      "INSERT OR IGNORE INTO document (name, path, record) VALUES (?, ?, ?)", [record.document, Data(), bytes]
    ) {
      if record.status != .skipped { count += $0 }
    }
  }

  /// Adds a document that the dataset has from before.
  ///
  /// - Parameter share: the name of the file that keeps its share; nil where the record is all there is.
  func add(gone record: ManifestRecord, share: String?) throws {
    let bytes = try JSONEncoder().encode(record)
    try change(
      "INSERT OR IGNORE INTO document (name, path, record, share, gone) VALUES (?, ?, ?, ?, 1)",
      [record.document, Data(), bytes, share]
    ) { count += $0 }
  }

  func has(name: String) throws -> Bool { try exists("SELECT 1 FROM document WHERE name = ?", name) }

  /// The path of a document; nil where there is none of this name.
  func path(of name: String) throws -> DocumentPath? {
    try failing {
      try database.inDatabase { database in
        let statement = try database.cachedStatement(sql: "SELECT path FROM document WHERE name = ?")
        return try Data.fetchOne(statement, arguments: [name]).map { DocumentPath(bytes: [UInt8]($0)) }
      }
    }
  }

  /// The document behind a name in the order of UTF-8 bytes, the first one for nil; nil at the end.
  func next(after name: String?) throws -> Entry? {
    try failing {
      try database.inDatabase { database in
        let statement = try database.cachedStatement(
          sql: """
            SELECT name, path, sha256, record, gone, stamp, status FROM document WHERE name > ? ORDER BY name LIMIT 1
            """)
        return try Row.fetchOne(statement, arguments: [name ?? ""]).map { row in
          let path: Data = row[1]
          let record: Data? = row[3]
          let isGone: Bool = row[4]
          return Entry(
            name: row[0], path: DocumentPath(bytes: [UInt8](path)), sha256: row[2], stamp: row[5], status: row[6],
            record: try record.map { try JSONDecoder().decode(ManifestRecord.self, from: $0) }, isGone: isGone)
        }
      }
    }
  }

  /// Whether a file is one of the documents.
  package func reads(_ file: FileIdentity) throws -> Bool {
    var position: String?
    while let entry = try next(after: position) {
      if entry.record == nil, FileIdentity(entry.path) == file { return true }
      position = entry.name
    }
    return false
  }

  /// The document that stands for all with this content; nil where it has not been noted.
  func name(ofContent sha256: String) throws -> String? {
    try failing {
      try database.inDatabase { database in
        let statement = try database.cachedStatement(sql: "SELECT name FROM document WHERE sha256 = ?")
        return try String.fetchOne(statement, arguments: [sha256])
      }
    }
  }

  /// - Parameters:
  ///   - stamp: of its file, taken before that was read; nil where it tells nothing.
  ///   - status: what its share says became of it, where that is known.
  func note(_ name: String, sha256: String, stamp: String? = nil, status: String? = nil) throws {
    try change(
      "UPDATE document SET sha256 = ?, stamp = ?, status = ? WHERE name = ?", [sha256, stamp, status, name])
  }

  /// - Parameter stamp: of its file, as above.
  func note(_ record: ManifestRecord, stamp: String? = nil) throws {
    let bytes = try JSONEncoder().encode(record)
    try change("UPDATE document SET record = ?, stamp = ? WHERE name = ?", [bytes, stamp, record.document])
  }

  /// - Parameter share: the name of the file that keeps the document's share.
  func note(_ name: String, share: String, status: ManifestRecord.Status) throws {
    try change("UPDATE document SET share = ?, status = ? WHERE name = ?", [share, status.rawValue, name])
  }

  func has(share: String) throws -> Bool { try exists("SELECT 1 FROM document WHERE share = ?", share) }

  private func exists(_ sql: String, _ argument: String) throws -> Bool {
    try failing {
      try database.inDatabase { database in
        try Row.fetchOne(try database.cachedStatement(sql: sql), arguments: [argument]) != nil
      }
    }
  }

  private func change(_ sql: String, _ arguments: StatementArguments, _ changed: (Int) -> Void = { _ in }) throws {
    try failing {
      try database.writeWithoutTransaction { database in
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
        changed(database.changesCount)
      }
    }
  }
}

private func failing<Result>(_ body: () throws -> Result) throws -> Result {
  do { return try body() } catch let error as DatabaseError {
    throw OutputError.failed(
      output: BilingualText("the run's list of documents, in the folder for temporary files", "临时文件夹中的本次运行文件清单"),
      reason: BilingualText(same: error.message ?? "\(error)"))
  }
}
