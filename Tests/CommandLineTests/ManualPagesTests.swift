import Foundation
import Testing

@testable import yusuan

/// `Documentation/man` is made of what the program tells of its commands and options.
struct ManualPagesTests {
  /// What `--experimental-dump-help` tells of a command.
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }

      let abstract: String?
      let allValues: [String]?
      let defaultValue: String?
      let isOptional: Bool
      let isRepeating: Bool
      let kind: String
      let names: [Name]?
      let shouldDisplay: Bool
      let valueName: String?
    }

    let abstract: String
    let arguments: [Argument]?
    let commandName: String
    let discussion: String?
    let subcommands: [Command]?
  }

  private struct Dump: Decodable { let command: Command }

  /// All pages by the names of their files.
  private static func pages() throws -> [String: String] {
    let output = try Program.run(script: "yusuan --experimental-dump-help").output
    let program = try JSONDecoder().decode(Dump.self, from: output).command
    // `help` is the parser's own.
    let commands = (program.subcommands ?? []).filter { $0.commandName != "help" }
    let others = commands.map { "yusuan-\($0.commandName)" }
    var pages = ["yusuan.1": page(of: program, commands: commands, others: others)]
    for command in commands {
      let name = "yusuan-\(command.commandName)"
      pages["\(name).1"] = page(of: command, commands: [], others: ["yusuan"])
    }
    return pages
  }

  private static func page(of command: Command, commands: [Command], others: [String]) -> String {
    let words = command.commandName == "yusuan" ? ["yusuan"] : ["yusuan", command.commandName]
    let name = words.joined(separator: "-")
    var page = """
      .\\" Written by a test of what the program tells: YUSUAN_UPDATE_GOLDEN=1 swift test --filter ManualPagesTests
      .TH \(name.uppercased()) 1 "" "yusuan \(Yusuan.version)" "yusuan"
      .SH NAME
      \(escaped(name)) \\- \(escaped(command.abstract))
      .SH SYNOPSIS
      .B \(words.joined(separator: " "))

      """
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    let places = arguments.filter { $0.kind == "positional" }.map { argument in
      let word = "\\fI\(escaped(argument.valueName ?? ""))\\fR\(argument.isRepeating ? "..." : "")"
      return argument.isOptional ? "[\(word)]" : word
    }
    let parts = commands.isEmpty ? ["[\\fIoption\\fR...]"] + places : ["\\fIcommand\\fR", "..."]
    page += parts.joined(separator: " ") + "\n"
    if !commands.isEmpty {
      page += ".SH COMMANDS\n"
      for command in commands { page += ".TP\n.B \(escaped(command.commandName))\n\(escaped(command.abstract))\n" }
    }
    if let discussion = command.discussion { page += sections(of: discussion) }
    page += ".SH OPTIONS\n" + arguments.map(entry).joined()
    page += ".SH SEE ALSO\n" + others.sorted().map { ".BR \(escaped($0)) (1)" }.joined(separator: ",\n") + "\n"
    return page
  }

  /// The discussion as it stands, under its headings: a line of capitals that ends in a colon begins a section.
  private static func sections(of discussion: String) -> String {
    var text = ".SH DESCRIPTION\n.nf\n"
    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.last == ":", !line.dropLast().isEmpty, line.dropLast().allSatisfy({ $0.isUppercase || $0 == " " }) {
        text += ".fi\n.SH \(line.dropLast())\n.nf\n"
      } else {
        text += escaped(String(line)) + "\n"
      }
    }
    // A discussion may begin with a section of its own.
    return (text + ".fi\n").replacing(".SH DESCRIPTION\n.nf\n.fi\n", with: "")
  }

  private static func entry(_ argument: Command.Argument) -> String {
    let value = "\\fI\(escaped(argument.valueName ?? ""))\\fR"
    let names = (argument.names ?? []).sorted { $0.name.count < $1.name.count }.map { name in
      "\\fB\(escaped((name.kind == "long" ? "--" : "-") + name.name))\\fR"
    }
    var text = argument.abstract.map(escaped) ?? ""
    if let values = argument.allValues { text += " One of \(escaped(values.joined(separator: ", ")))." }
    if let value = argument.defaultValue { text += " Default: \(escaped(value))." }
    let head = names.isEmpty ? value : names.joined(separator: ", ") + (argument.kind == "option" ? " " + value : "")
    return ".TP\n\(head)\n\(text)\n"
  }

  /// A text in which nothing means anything to roff.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }

  private static let folder = Program.packageRoot.appending(path: "Documentation/man")

  @Test func thePagesAreWhatTheProgramTells() throws {
    let pages = try Self.pages()
    for (name, page) in pages { try Golden.expect(Data(page.utf8), equals: Self.folder.appending(path: name)) }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(pages.keys))
    #expect(pages.count == Yusuan.configuration.subcommands.count + 1)
  }

  @Test(.enabled(if: (try? Program.run(script: "command -v man groff").exitCode) == 0, "man is not installed"))
  func manShowsThemWithoutComplaint() throws {
    let outcome = try Program.run(
      script: """
        for page in '\(Self.folder.path)'/*.1; do MANWIDTH=100 man --warnings -P cat -l $page | grep -cE '^(NAME|OPTIONS)' ; done | sort -u
        MANWIDTH=100 man -P cat -l '\(Self.folder.path)/yusuan.1' | grep -c 'a check failed'
        """)
    #expect(outcome.outputText == "2\n1\n")
    #expect(outcome.errorText.isEmpty, "\(outcome.errorText)")
  }
}
