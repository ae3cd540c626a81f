/// What the exit code says.
enum ExitStatus: Int32 {
  case success = 0
  /// A document could not be read.
  case unreadableInput = 1
  /// The command line is wrong.
  case usage = 2
  /// A check failed, and the command was to tell.
  case failedCheck = 3
  /// Output could not be written.
  case failedOutput = 4
  /// A document has none of the 17 tables.
  case noTables = 5
  /// A document is a web page saved as PDF, with none of the 17 tables.
  case webPage = 6
  /// A signal asked the run to stop; it can be gone on with.
  case interrupted = 130
}

/// Ends the run; everything there is to say has been said.
struct Failure: Error {
  var status: ExitStatus
}
