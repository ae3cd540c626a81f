import Files

/// One run over some inputs: a bad one is reported, and the others go on; the exit code remembers.
final class Run {
  let console: Console
  private var hasUnreadableInput = false
  private var hasFailedCheck = false

  init(_ console: Console) { self.console = console }

  /// What `body` makes of one input; nil where the input cannot be read.
  func reading<Result>(_ path: String, _ body: () throws -> Result) -> Result? {
    do {
      return try body()
    } catch {
      console.report("\(error)", file: path)
      hasUnreadableInput = true
      return nil
    }
  }

  /// Runs what writes output. A reader that has gone ends it quietly.
  ///
  /// - Throws: `Failure` after any other error of output, which has been reported.
  func writing(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as OutputError {
      let status = console.report(outputError: error)
      if status != .success { throw Failure(status: status) }
    }
  }

  /// Remembers that a check failed, where that shall show in the exit code.
  func checkFailed() { hasFailedCheck = true }

  /// - Throws: `Failure` if an input could not be read, or else if a check failed.
  func end() throws {
    if hasUnreadableInput { throw Failure(status: .unreadableInput) }
    if hasFailedCheck { throw Failure(status: .failedCheck) }
  }
}
