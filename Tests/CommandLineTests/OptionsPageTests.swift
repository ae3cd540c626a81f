import Foundation
import Testing

@testable import yusuan

/// `Documentation/options.md` is made of the program's help.
struct OptionsPageTests {
  static let commands = Yusuan.configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }

  static func page() throws -> String {
    var page = """
      # Commands and options

      What `yusuan COMMAND --help` prints. A path is a PDF, or a text file whose tables have tabs between cells. `yusuan --version`
      tells the version; `yusuan --generate-completion-script bash` (or `zsh`, `fish`) prints completions for the shell.


      """
    for command in commands {
      let help = try Program.run(script: "yusuan \(command) --help").outputText
      page += "## yusuan \(command)\n\n```text\n\(help.trimmingCharacters(in: .newlines))\n```\n\n"
    }
    return page + """
      This page is written by a test: after an option is changed, run
      `YUSUAN_UPDATE_GOLDEN=1 swift test --filter OptionsPageTests`.

      """
  }

  @Test func thePageIsWhatHelpPrints() throws {
    #expect(Self.commands.count >= 5)
    let file = Program.packageRoot.appending(path: "Documentation/options.md")
    try Golden.expect(Data(Self.page().utf8), equals: file)
  }
}
