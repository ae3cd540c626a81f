import ArgumentParser
import Pipeline

extension PictureFormat: ExpressibleByArgument {}

extension PageRange: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws what was seen over a page.",
    discussion: """
      When a table comes out wrong, this shows why: the page as a picture, over
      it the rules that were found, every cell with its row and column, tables
      with their number and id, captions and notes with the number of their
      table, and in red the text that belongs to nothing. In an SVG the pointer
      shows the text that was read. A legend below the page explains the
      colours. Tables and cells are numbered as in 'yusuan grids'.

      EXAMPLES:
        yusuan inspect --page 8 -o page.png budget.pdf
        yusuan inspect --page 8 -o page.svg budget.pdf    then open in a browser
        yusuan inspect --page 6-12 -o page-%d.png budget.pdf
        yusuan inspect --page 1- -o pages/ budget.pdf     all pages
      """)

  @Option(name: .shortAndLong, help: "The page, or pages: 8, 6-12, 6- (to the last).")
  var page = PageRange(first: 1, last: 1)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file; with %d, or a folder, one file a page; - is standard output.", valueName: "out"))
  var output: String

  @Option(name: .shortAndLong, help: "The form of the picture; without it the ending of the file's name tells.")
  var format: PictureFormat?

  @OptionGroup var input: InputOptions

  @Argument(help: "A PDF or text file; - is standard input.", completion: .file(extensions: ["pdf", "txt"]))
  var path: String

  func validate() throws {
    if output.isEmpty { throw ValidationError("The file after -o has no name.") }
    let files = PageFiles(output: output)
    if !page.isSinglePage, !files.holdsSeveralPages {
      throw ValidationError("One file holds one page: put %d for the page's number into its name, or name a folder.")
    }
    if case .standardOutput = files { return }
    if case .folder = files { return }
    if format == nil, files.format == nil {
      throw ValidationError("The name “\(output)” ends neither in .svg nor in .png: choose with --format.")
    }
  }

  func run() throws {
    let files = PageFiles(output: output)
    let format = format ?? files.format ?? .svg
    let run = Run(Console(isQuiet: input.quiet))
    try run.writing {
      guard let document = run.reading(path, { try DocumentInspection(input.open(path)) }) else { return }
      run.console.warn(document.diagnostics, file: path)
      for number in document.pages(page) {
        guard let picture = run.reading(path, { try document.picture(of: number, as: format) }) else { continue }
        try files.write(picture, page: number, format: format)
      }
    }
    try run.end()
  }
}
