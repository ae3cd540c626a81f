import Glibc

/// Keeps the standard error stream for this program's own words.
///
/// poppler-glib hands its complaints to GLib's log, which stays silent unless asked; but its drawing code writes
/// `some font thing failed` for every font that it cannot load straight to the stream. There is no switch for that,
/// so the stream is led to nowhere for as long as poppler draws. Another thread's messages would be lost meanwhile:
/// one more reason to read documents from one thread.
enum StandardErrorSilence {
  private static let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)

  static func during<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    guard nowhere >= 0 else { return try body() }
    let stream = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)
    guard stream >= 0 else { return try body() }
    dup2(nowhere, STDERR_FILENO)
    defer {
      dup2(stream, STDERR_FILENO)
      close(stream)
    }
    return try body()
  }
}
