import ArgumentParser
import Emission
import Reading

struct Schema: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    abstract: "Prints the tables and their columns.",
    discussion: """
      EXAMPLES:
        yusuan schema
        yusuan schema --format json | jq -r '.tables[].id'
      """)

  @Option(name: .shortAndLong, help: "The form of the output.")
  var format = Format.text

  func run() throws {
    let writer = SchemaWriter(TableSelection.all.schemas)
    let run = Run(Console())
    try run.writing { try run.console.output(format == .json ? writer.json() : writer.text()) }
  }
}
