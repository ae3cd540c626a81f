import ArgumentParser
import Diagnostics
import Glibc

@main
enum Main {
  static func main() {
    StandardStreams.open()
    // With the signal ignored, a reader that goes away shows as an error of write, which ends the run in order.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Yusuan.parseAsRoot(Arguments.texts)
      try command.run()
    } catch {
      end(report(error).rawValue)
    }
    end(0)
  }

  /// Ends the program without the clean-up of libraries. The process may be a copy of one that had loaded libraries, and a
  /// clean-up that waits for a thread waits for ever in a copy, which has none of them. What the program itself has to clean up, it has by now.
  private static func end(_ status: Int32) -> Never {
    fflush(nil)
    _exit(status)
  }

  private static func report(_ error: any Error) -> ExitStatus {
    if let failure = error as? Failure { return failure.status }
    let console = Console()
    guard Yusuan.exitCode(for: error) == .success else {
      console.report((error as? any SpokenError)?.text ?? BilingualText(same: Yusuan.message(for: error)))
      console.hint(BilingualText("See '\(helpCommand())'.", "请参见 '\(helpCommand())'。"))
      return .usage
    }
    // Help, version and completion scripts come as errors too.
    do {
      try console.output(Yusuan.fullMessage(for: error) + "\n")
      return .success
    } catch {
      return console.report(outputError: error)
    }
  }

  /// The help of the command that was meant, where it is known.
  private static func helpCommand() -> String {
    let names = Yusuan.configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
    guard let name = CommandLine.arguments.dropFirst().first, names.contains(name) else { return "yusuan --help" }
    return "yusuan \(name) --help"
  }
}
