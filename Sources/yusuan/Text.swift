import ArgumentParser
import Batch
import Reading

struct Text: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Prints the repaired text of a document.",
    discussion: """
      Paragraphs are put together again over line and page ends, full-width
      digits and radical characters are folded, and tables stand where they are
      printed, their cells separated by tabs.

      EXAMPLES:
        yusuan text budget.pdf
        curl -s https://example.org/budget.pdf | yusuan text -
      """)

  @OptionGroup var input: InputOptions

  @OptionGroup var document: InputArgumentOfOne

  func run() throws {
    try document.requireConsistency()
    let run = Run(input.console, input.limits)
    let passwords = try input.passwords()
    let path = document.path
    try run.writing {
      let read = try run.reading(path) {
        let result = try repairedText(from: input.open(path, run, passwords))
        return Delivery(run.console.lines(of: result.diagnostics), [Array(result.text.utf8)])
      }
      try run.show(read, of: path)
    }
    try run.end()
  }
}
