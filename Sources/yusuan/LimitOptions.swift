import ArgumentParser
import Batch

/// What one document may take, in all commands that read documents.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A document is given up after this processor time, and so is a page that is drawn.", valueName: "seconds"))
  var timeout = 120.0

  @Option(help: ArgumentHelp("A document is given up when it takes more memory.", valueName: "MB"))
  var memory = 1024

  @Flag(help: "Let the processes that read open any file; else they have what they are handed, fonts and libraries.")
  var noSandbox = false

  func validate() throws {
    if !(timeout > 0) || timeout > 1_000_000 {
      throw UsageError(
        "--timeout is a number of seconds above 0, up to 1000000.", "--timeout 应为大于 0、不超过 1000000 的秒数。")
    }
    if !(64...1_000_000).contains(memory) {
      throw UsageError("--memory is 64 to 1000000 MB.", "--memory 应为 64 至 1000000 MB。")
    }
  }

  var reading: ReadingLimits { ReadingLimits(seconds: timeout, memory: memory << 20) }
}
