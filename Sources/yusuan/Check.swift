import ArgumentParser
import Batch
import Emission
import Extraction
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
      The totals of a document, its tables and its text repeat each other. What
      fails is reported by its cause: the amount that, were it another one, would
      make the failed comparisons hold, most certain first, with its place, what is
      printed and the command that shows it. It was misread, or the document has a
      mistake; nothing is changed. Warnings of one kind are one line. A document
      takes some twenty lines unless --verbose asks for every finding, comparison and
      warning. Documentation/checks.md lists all checks.

      The exit code is 3 when a check failed. It is 1 when a document could not be
      read, and 5 or 6 when one has none of the 17 tables (see 'yusuan --help'),
      whatever the checks of the others say.

      EXAMPLES:
        yusuan check budget.pdf
        yusuan check --verbose budget.pdf              every comparison and warning
        yusuan check --all budget.pdf                  checks that hold, too
        yusuan check 2024/*.pdf > report.txt
        yusuan check --format jsonl 2024/*.pdf | jq -r '.findings[].message'
      """)

  @Option(name: .shortAndLong, help: "The form of the report.")
  var format = Format.text

  @Flag(help: "List the checks that hold, too.")
  var all = false

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var input: InputOptions

  @OptionGroup var documents: InputArguments

  private func requireConsistency() throws {
    try documents.requireConsistency()
    if format == .json, documents.mayBeSeveral {
      throw UsageError(
        "JSON on standard output holds one document: use --format jsonl for several.",
        "标准输出上的 JSON 只能放一个文件：多个文件请用 --format jsonl。")
    }
  }

  /// What is known of a document besides its report.
  private struct Facts: Codable {
    var finding: DocumentFinding
    var hasFailures: Bool
  }

  private func bytes(of report: CheckReport, _ isColoured: Bool) -> [UInt8] {
    switch format {
    case .text: Array(report.text(isColoured: isColoured).utf8)
    case .json: report.json(.indented)
    case .jsonl: report.json(.lines)
    }
  }

  func run() throws {
    try requireConsistency()
    let run = Run(input.console, input.limits)
    let passwords = try input.passwords()
    let corrections = try correction.read()
    let isColoured = run.console.colours(STDOUT_FILENO)
    try run.writing {
      var isFirst = true
      try documents.forEach(run) { path in
        let read = try run.reading(path) {
          let source = try input.open(path, run, passwords)
          let document = try extractDocument(from: source, correcting: corrections.corrections(of: source.sha256))
          let report = CheckReport(
            document, listsPassed: all, isVerbose: input.verbose, language: run.console.language)
          let facts = Facts(finding: DocumentFinding(document, of: source.metadata), hasFailures: report.hasFailures)
          return Delivery(facts, [bytes(of: report, isColoured)])
        }
        guard let read else { return }
        run.note(read.facts.finding, file: path.name)
        if read.facts.hasFailures { run.checkFailed() }
        if format == .text, !isFirst { try run.console.output("\n") }
        for piece in read.pieces { try run.console.output(piece) }
        isFirst = false
      }
    }
    try run.end()
  }
}
