import ArgumentParser
import Emission
import Glibc
import Reading

struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports whether documents agree with themselves.",
    discussion: """
      The totals of a document, its tables and its text repeat each other. Each
      comparison that fails is reported with both amounts, their pages and the
      difference: one of them was misread, or the document has a mistake. Nothing
      is changed. Documentation/checks.md lists all checks.

      The exit code is 3 when a check failed, and 1 when a document could not be
      read, whatever the checks of the others say.

      EXAMPLES:
        yusuan check budget.pdf
        yusuan check --all budget.pdf                  checks that hold, too
        yusuan check 2024/*.pdf > report.txt
        yusuan check --format jsonl 2024/*.pdf | jq -r '.checks[].message'
      """)

  @Option(name: .shortAndLong, help: "The form of the report.")
  var format = Format.text

  @Flag(help: "List the checks that hold, too.")
  var all = false

  @OptionGroup var input: InputOptions

  @Argument(help: "PDF or text files; - is standard input.", completion: .file(extensions: ["pdf", "txt"]))
  var paths: [String]

  func validate() throws {
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    if format == .json, paths.count > 1 {
      throw ValidationError("JSON on standard output holds one document: use --format jsonl for several.")
    }
  }

  func run() throws {
    let run = Run(Console(isQuiet: input.quiet))
    try run.writing {
      for (index, path) in paths.enumerated() {
        guard let document = run.reading(path, { try extractDocument(from: input.open(path)) }) else { continue }
        let report = CheckReport(document, listsPassed: all)
        if report.hasFailures { run.checkFailed() }
        switch format {
        case .text:
          let text = report.text(isColoured: run.console.colours(STDOUT_FILENO))
          try run.console.output(index == 0 ? text : "\n" + text)
        case .json: try run.console.output(report.json(.indented))
        case .jsonl: try run.console.output(report.json(.lines))
        }
      }
    }
    try run.end()
  }
}
