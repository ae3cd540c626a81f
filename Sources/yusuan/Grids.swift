import ArgumentParser
import Emission
import Files
import Reading

struct Grids: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints every table of any document, as it is printed.",
    discussion: """
      Tables that go on over pages are put together, and nothing is made of what
      they mean. JSON has each cell with its row and column, counted from 1, the
      rows and columns it spans, its text, its page and its box: left, top, right
      and bottom in points from the top left corner. CSV has a record a row, and
      the text of a merged cell in the first of its fields.

      Without -o data goes to standard output. With it, JSON goes to NAME.json,
      and CSV to NN.csv, the tables being numbered from 01; with several
      documents to NAME/NN.csv.

      EXAMPLES:
        yusuan grids report.pdf
        yusuan grids --page 8 report.pdf | jq -r '.tables[].cells[].text'
        yusuan grids --format csv -o tables report.pdf
        yusuan grids --format jsonl 2024/*.pdf
        curl -s https://example.org/report.pdf | yusuan grids -
      """)

  @Option(name: .shortAndLong, help: "The form of the output.")
  var format = OutputFormat.json

  @Option(
    name: .shortAndLong, help: "Only tables of which a part is on this page, or these: 8, 6-12, 6- (to the last).")
  var page: PageRange?

  @Option(name: .shortAndLong, help: ArgumentHelp("Write files into this folder.", valueName: "dir"))
  var output: String?

  @OptionGroup var input: InputOptions

  @Argument(help: "PDF or text files; - is standard input.", completion: .file(extensions: ["pdf", "txt"]))
  var paths: [String]

  func validate() throws {
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
    if output?.isEmpty == true { throw ValidationError("The folder after -o has no name.") }
    if format == .jsonl, output != nil {
      throw ValidationError("JSON Lines go to standard output; --format json writes a file for each document.")
    }
    guard output == nil else { return }
    if format == .csv { throw ValidationError("CSV has one file a table: write them into a folder with -o DIR.") }
    if format == .json, paths.count > 1 {
      throw ValidationError(
        "JSON on standard output holds one document: use --format jsonl for several, or write each into a folder with -o DIR."
      )
    }
  }

  func run() throws {
    let run = Run(Console(isQuiet: input.quiet))
    try run.writing {
      var files = try output.map { try GridFiles(folder: $0, separatesDocuments: paths.count > 1) }
      for path in paths {
        guard let document = run.reading(path, { try readGrids(from: input.open(path), pages: page) }) else { continue }
        run.console.warn(document.warnings, file: path)
        switch format {
        case .csv: try files?.writeCSV(document)
        case .json where files != nil: try files?.writeJSON(document)
        case .json: try run.console.output(GridsJSONWriter(.indented).bytes(of: document))
        case .jsonl: try run.console.output(GridsJSONWriter(.lines).bytes(of: document))
        }
      }
    }
    try run.end()
  }
}
