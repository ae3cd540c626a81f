import ArgumentParser
import Batch
import Extraction
import Files
import Reading

extension PictureFormat: ExpressibleByArgument {}

extension PageRange: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
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

      With --table, --row and --column one value stands out: row 3 is the third
      row of the table in the JSON of 'yusuan extract'. Without --page its page is
      drawn.

      EXAMPLES:
        yusuan inspect --page 8 -o page.png budget.pdf
        yusuan inspect --page 8 -o page.svg budget.pdf    then open in a browser
        yusuan inspect --page 6-12 -o page-%d.png budget.pdf
        yusuan inspect --page 1- -o pages/ budget.pdf     all pages
        yusuan inspect --table 5 --row 3 --column total -o value.png budget.pdf
      """)

  @Option(name: .shortAndLong, help: "The page, or pages: 8, 6-12, 6- (to the last). (default: 1)")
  var page: PageRange?

  @Option(help: "The table of the value that shall stand out, by number or id.")
  var table: String?

  @Option(help: "The value's row, counted from 1.")
  var row: Int?

  @Option(help: "The value's column, by name. See 'yusuan schema'.")
  var column: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file; with %d, or a folder, one file a page; - is standard output.", valueName: "out"))
  var output: String

  @Option(name: .shortAndLong, help: "The form of the picture; without it the ending of the file's name tells.")
  var format: PictureFormat?

  @OptionGroup var input: InputOptions

  @OptionGroup var document: InputArgumentOfOne

  private func requireConsistency() throws {
    try document.requireConsistency()
    if output.isEmpty { throw UsageError("The file after -o has no name.", "-o 之后的文件没有名称。") }
    let files = PageFiles(output: output)
    if case .file(let path) = files, document.path.isFile(path) { throw UsageError.isInput(path) }
    do { _ = try value() } catch { throw UsageError(error) }
    if page?.isSinglePage == false, !files.holdsSeveralPages {
      throw UsageError(
        "One file holds one page: put %d for the page's number into its name, or name a folder.",
        "一个文件只能放一页：请在文件名中用 %d 表示页码，或给出文件夹。")
    }
    if case .standardOutput = files { return }
    if case .folder = files { return }
    if format == nil, files.format == nil {
      throw UsageError(
        "The name “\(output)” ends neither in .svg nor in .png: choose with --format.",
        "文件名“\(output)”既不以 .svg 也不以 .png 结尾：请用 --format 选择。")
    }
  }

  /// The value that shall stand out.
  private func value() throws -> ValueAddress? {
    if table == nil, row == nil, column == nil { return nil }
    guard let table, let row, let column, row >= 1 else {
      throw UsageError(
        "A value is named by --table, --row (from 1) and --column together.",
        "指定一个数值须同时给出 --table、--row（从 1 起）和 --column。")
    }
    return try ValueAddress(table: table, row: row, column: column)
  }

  /// What comes before the pictures, or in the place of one.
  private struct Facts: Codable {
    /// The first and the last one that is drawn.
    var pages: [Int]?
    var warnings = WarningLines()
    var complaint: ToldFailure?
  }

  func run() throws {
    try requireConsistency()
    let files = PageFiles(output: output)
    let format = format ?? files.format ?? .svg
    let run = Run(input.console, input.limits)
    let passwords = try input.passwords()
    let path = self.document.path
    InterruptedFiles.removeOnSignals()
    try run.writing {
      /// The pages to be drawn, once they are known, and the next of them.
      var pages: ClosedRange<Int>?
      var next = 1
      var isWhole = false
      // Where drawing a page ends the process that does, another one goes on behind it.
      while !isWhole, pages.map({ next <= $0.upperBound }) ?? true {
        isWhole = try run.reading(
          path,
          receive: { read in
            if let range = read.facts.pages, pages == nil, range.count == 2, range[0] <= range[1] {
              (pages, next) = (range[0]...range[1], range[0])
              run.console.warn(read.facts.warnings, file: path.name)
            } else if let complaint = read.facts.complaint {
              run.complain(complaint.text, file: path.name)
              next += 1
            } else if let picture = read.pieces.first, pages?.contains(next) == true {
              try files.write(picture, page: next, format: format)
              next += 1
            }
          },
          { (hand: (Delivery<Facts>) throws -> Void) in
            let document = try DocumentInspection(input.open(path, run, passwords), highlighting: value())
            let first = PageRange(first: document.pageOfValue ?? 1, last: document.pageOfValue ?? 1)
            let wanted = document.pages(page ?? first)
            if pages == nil {
              let warnings = run.console.lines(of: document.diagnostics)
              try hand(Delivery(Facts(pages: [wanted.lowerBound, wanted.upperBound], warnings: warnings)))
            }
            for number in wanted where number >= next {
              do {
                try hand(Delivery(Facts(), [document.picture(of: number, as: format)]))
              } catch let error as ExtractionError {
                try hand(Delivery(Facts(complaint: ToldFailure(error))))
              }
            }
          })
        if pages == nil { return }
        if !isWhole { next += 1 }
      }
    }
    try run.end()
  }
}
