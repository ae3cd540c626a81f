import ArgumentParser
import Diagnostics
import Glibc

@main
enum Main {
  static func main() {
    StandardStreams.open()
    // With the signal ignored, a reader that goes away shows as an error of write, which ends the run in order.
    signal(SIGPIPE, SIG_IGN)
    // Swift's runtime has the arguments from there, and the program itself its file.
    guard access("/proc/self/exe", F_OK) == 0 else {
      Console().report(
        BilingualText(
          "The program needs /proc, which is not mounted here: mount -t proc proc /proc.",
          "程序需要 /proc，而此处没有挂载：mount -t proc proc /proc。"))
      end(ExitStatus.unreadableInput.rawValue)
    }
    do {
      let arguments = Arguments.texts
      var command = try named(arguments) ?? Yusuan.parseAsRoot(arguments)
      try command.run()
    } catch {
      end(report(error).rawValue)
    }
    end(0)
  }

  /// The command that is named first, where its arguments are right. To ask all commands for theirs takes as long as reading
  /// some pages, and is left to requests for help and to what is wrong, of which it can say more.
  private static func named(_ arguments: [String]) -> (any ParsableCommand)? {
    guard let name = arguments.first, let command = Yusuan.configuration.subcommands.first(where: { $0.name == name })
    else {
      return nil
    }
    return try? command.parse(Array(arguments.dropFirst()))
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
    guard let name = CommandLine.arguments.dropFirst().first,
      Yusuan.configuration.subcommands.contains(where: { $0.name == name })
    else { return "yusuan --help" }
    return "yusuan \(name) --help"
  }
}

extension ParsableCommand {
  /// What the command is called on the command line.
  fileprivate static var name: String? { configuration.commandName }
}
