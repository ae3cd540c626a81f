import Diagnostics
import Files
import GRDB
import Glibc

extension SQLiteDataset {
  /// What the names end in of the files that SQLite keeps beside a database.
  static let rests = ["-journal", "-wal", "-shm"]

  /// Does `body`, which puts another file in a database's place, at a moment when that harms nobody.
  ///
  /// What SQLite finds beside a database, a `-journal` or a `-wal` of a client that was killed, it plays into it: beside a
  /// new file it would destroy that. So the old database is opened first, by which its rests are played back, and
  /// then locked against writers. Readers go on with the old file; a client that began to read it and writes later is
  /// told by SQLite that its file has moved.
  ///
  /// - Throws: `OutputError` where another program does not let go of the database within a few seconds, and what `body`
  ///   throws.
  static func whileNobodyWrites(to path: String, _ body: () throws -> Void) throws {
    let rests = rests.map { path + $0 }
    for rest in rests { try requireReplaceable(rest) }
    func swap() throws {
      for rest in rests where unlink(rest) != 0 && errno != ENOENT { throw OutputError(path: rest, code: errno) }
      try body()
    }
    guard PathKind(path) == .file, let old = try opened(path) else { return try swap() }
    defer { try? old.close() }
    do {
      try old.writeWithoutTransaction { database in
        if try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal",
          try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE") != "delete"
        {
          throw DatabaseError(resultCode: .SQLITE_BUSY)
        }
        try database.inTransaction(.immediate) {
          try swap()
          return .rollback
        }
      }
    } catch let error as DatabaseError {
      throw OutputError(
        path: path,
        error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
          ? BilingualText("another program is working with it", "另一程序正在使用")
          : BilingualText(same: error.message ?? "\(error.resultCode)"))
    }
  }

  /// Nil where the file is no database, or none that could be written to: then it has no writers either.
  private static func opened(_ path: String) throws -> DatabaseQueue? {
    var configuration = Configuration()
    configuration.busyMode = .timeout(3)
    guard access(path, W_OK) == 0, let queue = try? DatabaseQueue(path: path, configuration: configuration),
      (try? queue.read({ _ = try Row.fetchOne($0, sql: "SELECT 1 FROM sqlite_schema") })) != nil
        || access(path + "-journal", F_OK) == 0 || access(path + "-wal", F_OK) == 0
    else { return nil }
    return queue
  }
}
