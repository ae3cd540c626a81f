/// What the exit code says. 3 is reserved for failed checks.
enum ExitStatus: Int32 {
  case success = 0
  /// A document could not be read.
  case unreadableInput = 1
  /// The command line is wrong.
  case usage = 2
  /// Output could not be written.
  case failedOutput = 4
}

/// Ends the run; everything there is to say has been said.
struct Failure: Error {
  var status: ExitStatus
}
