import ArgumentParser
import Batch
import Diagnostics
import Disclosure
import Emission
import Extraction
import Files
import Reading

extension DebugStep: ExpressibleByArgument {}

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extracts the tables of documents.",
    discussion: """
      Data goes to standard output, or with -o to files that appear only when
      they are complete: to one, as in -o result.json, or into a folder, where
      they are NAME.json for each document, documents.jsonl for all, or NN_id.csv
      for each table. In CSV, texts that a spreadsheet would run as formulas get
      an apostrophe before them.

      EXAMPLES:
        yusuan extract budget.pdf
        yusuan extract --table 3 --format csv budget.pdf
        yusuan extract --table three_public --format jsonl 2024/*.pdf
        yusuan extract --format csv -o tables 2024/*.pdf
        yusuan extract --provenance budget.pdf | jq '.tables[2].rows[0].provenance'
        curl -s https://example.org/budget.pdf | yusuan extract -
        find . -name '*.pdf' -print0 | yusuan extract -f jsonl -0 @- | wc -l
      """)

  @Option(
    name: .shortAndLong, help: "Only this table, by number or id; may be given several times. See 'yusuan schema'.")
  var table: [String] = []

  @Option(name: .shortAndLong, help: "The form of the output; else the name of its file tells, or it is json.")
  var format: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file, if the name ends in .json, .jsonl or .csv; else a folder to write files into.", valueName: "out"))
  var output: String?

  @Flag(help: "Tell for each value where it is printed: page, box and the text as printed (JSON only).")
  var provenance = false

  @Flag(help: "Begin CSV with a byte order mark, so that Excel knows its encoding.")
  var bom = false

  @Flag(help: "Exit with 3 when a check fails or a reading is in doubt; what was read is written all the same.")
  var strict = false

  @Option(help: ArgumentHelp("Print a step of the reconstruction instead.", valueName: "step"))
  var debugDump: DebugStep?

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var input: InputOptions

  @OptionGroup var documents: InputArguments

  private func requireConsistency() throws {
    try documents.requireConsistency()
    let selection: TableSelection
    do { selection = try TableSelection(names: table) } catch { throw UsageError(error) }
    let format = try OutputFormat(format, output)
    if provenance, format == .csv {
      throw UsageError("CSV has no room for --provenance: use JSON.", "CSV 无法容纳 --provenance：请用 JSON。")
    }
    if bom, format != .csv {
      throw UsageError("--bom is for CSV: add --format csv.", "--bom 仅用于 CSV：请加 --format csv。")
    }
    if debugDump != nil, output != nil {
      throw UsageError("--debug-dump goes to standard output, without -o.", "--debug-dump 只输出到标准输出，不能与 -o 同用。")
    }
    let place = DataOutput(output)
    guard debugDump == nil, place.folder == nil else { return }
    if case .file(let path, _) = place, documents.paths.contains(where: { $0.isFile(path) }) {
      throw UsageError.isInput(path)
    }
    if format == .csv, selection.numbers.count != 1 {
      throw UsageError.oneTable(place)
    }
    if format == .json, documents.mayBeSeveral {
      throw UsageError.oneDocument(place)
    }
  }

  func run() throws {
    try requireConsistency()
    let selection = try TableSelection(names: table)
    let run = Run(input.console, input.limits)
    let passwords = try input.passwords()
    let corrections = try correction.read()
    InterruptedFiles.removeOnSignals()
    try run.writing {
      if let debugDump { return try dump(debugDump, run, passwords) }
      var sink = try makeSink(selection)
      try documents.forEach(run) { path in
        let read = try run.reading(path) {
          let source = try input.open(path, run, passwords)
          let whole = try extractDocument(from: source, correcting: corrections.corrections(of: source.sha256))
          let document = selection.applied(to: whole)
          let facts = Facts(
            warnings: run.console.lines(of: document.warnings), finding: DocumentFinding(whole, of: source.metadata),
            isInDoubt: document.checks.contains { !$0.passed } || document.hasDoubt)
          return Delivery(facts, streams: sink.writers.map { writer in { try writer.write(document, to: $0) } })
        }
        guard let read else { return }
        run.console.warn(read.facts.warnings, file: path.name)
        run.note(read.facts.warnings, input.pictures.ocr)
        run.note(read.facts.finding, file: path.name)
        if strict, read.facts.isInDoubt { run.checkFailed() }
        try sink.accept(read.pieces, of: path.fileName)
      }
      try sink.finish()
    }
    try run.end()
  }

  /// What is known of a document besides what is written.
  private struct Facts: Codable {
    var warnings: WarningLines
    var finding: DocumentFinding
    var isInDoubt: Bool
  }

  private func makeSink(_ selection: TableSelection) throws -> any DocumentSink {
    let format = try OutputFormat(format, output)
    let writer: any DocumentWriter =
      switch format {
      case .json: JSONDocumentWriter(.indented, withProvenance: provenance)
      case .jsonl: JSONDocumentWriter(.lines, withProvenance: provenance)
      case .csv: CSVTableWriter(selection.schemas[0], marked: bom)
      }
    switch DataOutput(output) {
    case .standardOutput: return StreamSink(writer)
    case .file(let path, _): return try FileSink(writer, path: path)
    case .folder(let folder):
      switch format {
      case .json: return try FilePerDocumentSink(folder: folder, writer: writer)
      case .jsonl: return try CollectingSink(folder: folder, writers: [("documents.jsonl", writer)])
      case .csv:
        return try CollectingSink(
          folder: folder, writers: selection.schemas.map { CSVTableWriter($0, marked: bom) }.map { ($0.fileName, $0) })
      }
    }
  }

  private func dump(_ step: DebugStep, _ run: Run, _ passwords: Passwords) throws {
    try documents.forEach(run) { path in
      let read = try run.reading(path) {
        let dump = try Reading.dump(step, of: input.open(path, run, passwords))
        return Delivery(run.console.lines(of: dump.diagnostics), [Array(dump.text.utf8)])
      }
      try run.show(read, of: path)
    }
  }
}

extension DisclosureDocument {
  /// Whether a number of a page that was read as a picture is in doubt.
  fileprivate var hasDoubt: Bool { warnings.contains(where: \.code.isDoubt) }
}
