import ArgumentParser
import Batch
import Emission
import Files
import Reading

struct Grids: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grids",
    abstract: "Prints every table of any document, as it is printed.",
    discussion: """
      Tables that go on over pages are put together, and nothing is made of what
      they mean. JSON has each cell with its row and column, counted from 1, the
      rows and columns it spans, its text, its page and its box: left, top, right
      and bottom in points from the top left corner. CSV has a record a row, and
      the text of a merged cell in the first of its fields.

      Without -o data goes to standard output. With the name of a file it goes
      there; with that of a folder, JSON goes to NAME.json, and CSV to NN.csv, the
      tables being numbered from 01; with several documents to NAME/NN.csv. Tables
      of another document are not mixed with these: then the folder is refused.

      EXAMPLES:
        yusuan grids report.pdf
        yusuan grids --page 8 report.pdf | jq -r '.tables[].cells[].text'
        yusuan grids --format csv -o tables report.pdf
        yusuan grids --format jsonl 2024/*.pdf
        curl -s https://example.org/report.pdf | yusuan grids -
      """)

  @Option(name: .shortAndLong, help: "The form of the output; else the name of its file tells, or it is json.")
  var format: OutputFormat?

  @Option(
    name: .shortAndLong, help: "Only tables of which a part is on this page, or these: 8, 6-12, 6- (to the last).")
  var page: NumberRange?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file, if the name ends in .json or .jsonl; else a folder to write files into.", valueName: "out"))
  var output: String?

  @OptionGroup var input: InputOptions

  @OptionGroup var documents: InputArguments

  private func requireConsistency() throws {
    try documents.requireConsistency()
    let format = try OutputFormat(format, output)
    let place = DataOutput(output)
    if case .file(let path, _) = place, documents.paths.contains(where: { $0.isFile(path) }) {
      throw UsageError.isInput(path)
    }
    if format == .csv, place.folder == nil {
      throw UsageError(
        "CSV has one file a table: write them into a folder with -o DIR.", "CSV 每张表一个文件：请用 -o DIR 写入文件夹。")
    }
    if format == .jsonl, place.folder != nil {
      throw UsageError(
        "JSON Lines go to one file or standard output; --format json writes a file for each document.",
        "JSON Lines 只能写入一个文件或标准输出；--format json 为每个文件写一个文件。")
    }
    if format == .json, place.folder == nil, documents.mayBeSeveral {
      throw UsageError.oneDocument(place)
    }
  }

  /// What is known of a document besides what is written.
  private struct Facts: Codable {
    var warnings: WarningLines
    var sha256: String
    /// The number of each table.
    var tables: [Int]
  }

  /// What is written: all tables, or in CSV each of them.
  private func bytes(of document: DocumentGrids, _ format: OutputFormat) -> [[UInt8]] {
    switch format {
    case .csv: document.tables.map { GridCSVWriter().bytes(of: $0.table) }
    case .json: [GridsJSONWriter(.indented).bytes(of: document)]
    case .jsonl: [GridsJSONWriter(.lines).bytes(of: document)]
    }
  }

  func run() throws {
    try requireConsistency()
    let format = try OutputFormat(format, output)
    let run = Run(input.console, input.limits)
    let passwords = try input.passwords()
    InterruptedFiles.removeOnSignals()
    try run.writing {
      let place = DataOutput(output)
      var files = try place.folder.map { try GridFiles(folder: $0, separatesDocuments: documents.mayBeSeveral) }
      let file: AtomicFile? = if case .file(let path, _) = place { try AtomicFile(path: path) } else { nil }
      func write(_ bytes: [UInt8]) throws {
        if let file { try file.write(bytes) } else { try run.console.output(bytes) }
      }
      try documents.forEach(run) { path in
        let read = try run.reading(path) {
          let document = try readGrids(from: input.open(path, run, passwords), pages: page)
          let facts = Facts(
            warnings: run.console.lines(of: document.warnings), sha256: document.sha256,
            tables: document.tables.map(\.number))
          return Delivery(facts, bytes(of: document, format))
        }
        guard let read else { return }
        run.console.warn(read.facts.warnings, file: path.name)
        switch format {
        case .csv:
          try files?.writeCSV(
            Array(zip(read.facts.tables, read.pieces)), of: path.fileName, sha256: read.facts.sha256)
        case .json where files != nil: for piece in read.pieces { try files?.writeJSON(piece, of: path.fileName) }
        case .json, .jsonl: for piece in read.pieces { try write(piece) }
        }
      }
      try file?.commit()
    }
    try run.end()
  }
}
