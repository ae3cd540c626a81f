import ArgumentParser
import Disclosure
import Emission
import Extraction
import Files
import Reading

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case json, jsonl, csv
}

extension DebugStep: ExpressibleByArgument {}

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Extracts the tables of documents.",
    discussion: """
      Data goes to standard output, or with -o to files that appear only when
      they are complete: NAME.json for each document, documents.jsonl for all, or
      NN_id.csv for each table.

      EXAMPLES:
        yusuan extract budget.pdf
        yusuan extract --table 3 --format csv budget.pdf
        yusuan extract --table three_public --format jsonl 2024/*.pdf
        yusuan extract --format csv -o tables 2024/*.pdf
        yusuan extract --provenance budget.pdf | jq '.tables[2].rows[0].provenance'
        curl -s https://example.org/budget.pdf | yusuan extract -
        find . -name '*.pdf' | yusuan extract --format jsonl - | jq .document
      """)

  @Option(
    name: .shortAndLong, help: "Only this table, by number or id; may be given several times. See 'yusuan schema'.")
  var table: [String] = []

  @Option(name: .shortAndLong, help: "The form of the output.")
  var format = OutputFormat.json

  @Option(name: .shortAndLong, help: ArgumentHelp("Write files into this folder.", valueName: "dir"))
  var output: String?

  @Flag(help: "Tell for each value where it is printed: page, box and the text as printed (JSON only).")
  var provenance = false

  @Flag(help: "Exit with 3 when a check fails; what was read is written all the same.")
  var strict = false

  @Option(help: ArgumentHelp("Print a step of the reconstruction instead.", valueName: "step"))
  var debugDump: DebugStep?

  @OptionGroup var input: InputOptions

  @Argument(
    help: "PDF or text files; - is standard input: a document, or with jsonl a list of files.",
    completion: .file(extensions: ["pdf", "txt"]))
  var paths: [String]

  func validate() throws {
    let selection: TableSelection
    do { selection = try TableSelection(names: table) } catch { throw ValidationError("\(error)") }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    if provenance, format == .csv { throw ValidationError("CSV has no room for --provenance: use JSON.") }
    if output?.isEmpty == true { throw ValidationError("The folder after -o has no name.") }
    if debugDump != nil, output != nil { throw ValidationError("--debug-dump goes to standard output, without -o.") }
    guard output == nil, debugDump == nil else { return }
    if format == .csv, selection.numbers.count != 1 {
      throw ValidationError(
        "CSV on standard output holds one table: choose it with --table N, or write every table into a folder with -o DIR."
      )
    }
    if format == .json, paths.count > 1 {
      throw ValidationError(
        "JSON on standard output holds one document: use --format jsonl for several, or write each into a folder with -o DIR."
      )
    }
  }

  func run() throws {
    let selection = try TableSelection(names: table)
    let run = Run(Console(isQuiet: input.quiet))
    try run.writing {
      if let debugDump { return try dump(debugDump, run) }
      var sink = try makeSink(selection)
      for path in paths {
        guard path == "-" else {
          try extract(path, selection, run, &sink) { try input.open(path) }
          continue
        }
        guard let stdin = run.reading(path, { try StandardInput(listsMayCome: format == .jsonl) }) else { continue }
        switch stdin {
        case .document(let bytes):
          try extract(path, selection, run, &sink) { try input.open(bytes: bytes) }
        case .list(let lines):
          while let line = try lines.next() {
            let file = String(decoding: line, as: UTF8.self)
            if !file.isEmpty { try extract(file, selection, run, &sink) { try input.open(file) } }
          }
        }
      }
      try sink.finish()
    }
    try run.end()
  }

  private func extract(
    _ path: String, _ selection: TableSelection, _ run: Run, _ sink: inout any DocumentSink,
    from source: () throws -> any PageSource
  ) throws {
    guard let document = run.reading(path, { try extractDocument(from: source()) }).map(selection.applied) else {
      return
    }
    run.console.warn(document.warnings, file: path)
    if strict, document.checks.contains(where: { !$0.passed }) { run.checkFailed() }
    try sink.accept(document)
  }

  private func makeSink(_ selection: TableSelection) throws -> any DocumentSink {
    switch (format, output) {
    case (.json, nil): StreamSink(JSONDocumentWriter(.indented, withProvenance: provenance))
    case (.jsonl, nil): StreamSink(JSONDocumentWriter(.lines, withProvenance: provenance))
    case (.csv, nil): StreamSink(CSVTableWriter(selection.schemas[0]))
    case (.json, let folder?):
      try FilePerDocumentSink(folder: folder, writer: JSONDocumentWriter(.indented, withProvenance: provenance))
    case (.jsonl, let folder?):
      try CollectingSink(
        folder: folder, writers: [("documents.jsonl", JSONDocumentWriter(.lines, withProvenance: provenance))])
    case (.csv, let folder?):
      try CollectingSink(
        folder: folder, writers: selection.schemas.map(CSVTableWriter.init).map { ($0.fileName, $0) })
    }
  }

  private func dump(_ step: DebugStep, _ run: Run) throws {
    for path in paths {
      guard let dump = run.reading(path, { try Reading.dump(step, of: input.open(path)) }) else { continue }
      run.console.warn(dump.diagnostics, file: path)
      try run.console.output(dump.text)
    }
  }
}
