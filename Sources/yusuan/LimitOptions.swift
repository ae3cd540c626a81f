import ArgumentParser
import Batch

/// What one document may take, in all commands that read documents.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A document is given up after this processor time.", valueName: "seconds"))
  var timeout = 120.0

  @Option(help: ArgumentHelp("A document is given up when it takes more memory.", valueName: "MB"))
  var memory = 1024

  func validate() throws {
    if !(timeout > 0) || timeout > 1_000_000 {
      throw UsageError("--timeout is a number of seconds above 0.", "--timeout 应为大于 0 的秒数。")
    }
    if !(64...1_000_000).contains(memory) { throw UsageError("--memory is at least 64 MB.", "--memory 至少为 64 MB。") }
  }

  var reading: ReadingLimits { ReadingLimits(seconds: timeout, memory: memory << 20) }
}
