import ArgumentParser
import Dataset
import Emission
import Reading

struct Schema: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the tables and their columns.",
    discussion: """
      EXAMPLES:
        yusuan schema
        yusuan schema --format json | jq -r '.tables[].id'
        yusuan schema --dataset
      """)

  @Option(name: .shortAndLong, help: "The form of the output.")
  var format = Format.text

  @Flag(help: "Those of a dataset's files instead, as batch writes them.")
  var dataset = false

  func run() throws {
    let run = Run(Console())
    try run.writing {
      if dataset {
        return try run.console.output(
          format == .json ? DatasetSchemaWriter.json() : DatasetSchemaWriter.text())
      }
      let writer = SchemaWriter(TableSelection.all.schemas)
      try run.console.output(format == .json ? writer.json() : writer.text())
    }
  }
}
