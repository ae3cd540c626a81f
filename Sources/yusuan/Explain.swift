import ArgumentParser
import Batch
import Emission
import Reading

struct Explain: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why each table and column came to be what it is.",
    discussion: """
      For each table that a document prints: which of the 17 its title may mean,
      what speaks for (+) and against (-) each, and which one won; then what
      became of each printed column, by which label, and what nothing took. The
      words are those that the program decided by, so a title or a label that is
      missing here is what a template of another city needs: see
      Documentation/templates.md.

      Tables are counted in the order of the pages, as 'yusuan grids' does. With
      --table only those are shown that are that table, or whose title may mean
      it, with what was warned of it.

      EXAMPLES:
        yusuan explain budget.pdf
        yusuan explain --table 3 budget.pdf
        yusuan explain -f json budget.pdf | jq '.tables[] | select(.table == null).title'
      """)

  @Option(help: "One of the 17, by number or id.")
  var table: String?

  @Option(name: .shortAndLong, help: "The form of the explanation.")
  var format = Format.text

  @OptionGroup var input: InputOptions

  @OptionGroup var document: InputArgumentOfOne

  func run() throws {
    try document.requireConsistency()
    let number: Int?
    do { number = try table.flatMap { try TableSelection(names: [$0]).numbers.first } } catch {
      throw UsageError(error)
    }
    let run = Run(input.console, input.limits)
    let passwords = try input.passwords()
    let path = self.document.path
    try run.writing {
      let read = try run.reading(path) {
        let explained = try DocumentExplanation(input.open(path, run, passwords))
        let report = ExplanationReport(
          explained.document, explained.tables, number: number, isVerbose: input.verbose, language: run.console.language
        )
        // Its warnings are in it.
        return Delivery(WarningLines(), [format == .text ? Array(report.text().utf8) : report.json()])
      }
      try run.show(read, of: path)
    }
    try run.end()
  }
}
