import ArgumentParser
import Reading

struct Text: ParsableCommand {
  static let configuration = CommandConfiguration(
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
    let run = Run(input.console, limits: input.limits.reading)
    let passwords = try input.passwords()
    let path = document.path
    try run.writing {
      guard let result = run.reading(path.name, { try repairedText(from: input.open(path, passwords)) }) else { return }
      run.console.warn(result.diagnostics, file: path.name)
      try run.console.output(result.text)
    }
    try run.end()
  }
}
