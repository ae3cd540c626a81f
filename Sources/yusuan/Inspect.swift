import ArgumentParser
import Batch
import Diagnostics
import Extraction
import Files
import Reading

extension PictureFormat: ExpressibleByArgument {}

extension NumberRange: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Draws what was seen over a page.",
    discussion: """
      When a table comes out wrong, this shows why: the page as a picture, over
      it the rules that were found, every cell with its row and column, tables
      with their number and id, captions and notes with the number of their
      table, and in red the text that belongs to nothing. In an SVG the pointer
      shows the text that was read. A legend below the page explains the
      colours. Tables and cells are numbered as in 'yusuan grids'.

      With --table values stand out: all of the table, or those of some --row and
      --column; row 3 is the third row of the table in the JSON of 'yusuan
      extract'. Without --page the pages are drawn on which they are printed.
      Numbers of a picture that are in doubt, and values that --corrections
      change, have colours of their own.

      EXAMPLES:
        yusuan inspect --page 8 -o page.png budget.pdf
        yusuan inspect --page 8 -o page.svg budget.pdf    then open in a browser
        yusuan inspect --page 6-12 -o page-%d.png budget.pdf
        yusuan inspect --page 1- -o pages/ budget.pdf     all pages
        yusuan inspect --table 5 --row 3 --column total -o value.png budget.pdf
        yusuan inspect --table 3,5 --column total -o totals-%d.png budget.pdf
      """)

  @Option(name: .shortAndLong, help: "The page, or pages: 8, 6-12, 6- (to the last). (default: 1)")
  var page: NumberRange?

  @Option(help: "The table, or tables, whose values shall stand out, by number or id.")
  var table: [String] = []

  @Option(help: "The rows of these values, counted from 1: 3, 3-9, 3- (to the last). (default: all)")
  var row: NumberRange?

  @Option(help: "The columns of these values, by name; see 'yusuan schema'. (default: all)")
  var column: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file; with %d, or a folder, one file a page; - is standard output.", valueName: "out"))
  var output: String

  @Option(name: .shortAndLong, help: "The form of the picture; without it the ending of the file's name tells.")
  var format: PictureFormat?

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var input: InputOptions

  @OptionGroup var document: InputArgumentOfOne

  private func requireConsistency() throws {
    try document.requireConsistency()
    if output.isEmpty { throw UsageError("The file after -o has no name.", "-o 之后的文件没有名称。") }
    let files = PageFiles(output: output)
    if case .file(let path) = files, document.path.isFile(path) { throw UsageError.isInput(path) }
    do { _ = try selection() } catch { throw UsageError(error) }
    if page?.isSingle == false, !files.holdsSeveralPages {
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

  /// The values that shall stand out.
  private func selection() throws -> ValueSelection? {
    if table.isEmpty {
      guard row == nil, column.isEmpty else {
        throw UsageError("Rows and columns are those of a table: name it with --table.", "行和列须属于某个表：请用 --table 指定。")
      }
      return nil
    }
    return try ValueSelection(tables: table, rows: row, columns: column)
  }

  /// What comes before the pictures, or in the place of one.
  private struct Facts: Codable {
    /// Those that are drawn, ascending.
    var pages: [Int]?
    /// The last page with a value that shall stand out, where not all such pages are drawn.
    var lastOfValues: Int?
    var warnings = WarningLines()
    var complaint: ToldFailure?
  }

  func run() throws {
    try requireConsistency()
    let files = PageFiles(output: output)
    let format = format ?? files.format ?? .svg
    let run = Run(input.console, input.limits)
    let passwords = try input.passwords()
    let corrections = try correction.read()
    let path = self.document.path
    InterruptedFiles.removeOnSignals()
    try run.writing {
      /// The pages to be drawn, once they are known, and how many of them have been.
      var pages: [Int]?
      var done = 0
      var isWhole = false
      // Where drawing a page ends the process that does, another one goes on behind it.
      while !isWhole, pages.map({ done < $0.count }) ?? true {
        isWhole = try run.reading(
          path,
          receive: { read in
            if let told = read.facts.pages, pages == nil {
              pages = told
              run.console.warn(read.facts.warnings, file: path.name)
              if let last = read.facts.lastOfValues, !run.console.isQuiet {
                run.console.hint(
                  BilingualText(
                    "Values asked for are printed up to page \(last): put %d into the name after -o, or name a folder.",
                    "所指定的数值一直印到第 \(last) 页：请在 -o 的文件名中使用 %d，或给出文件夹。"))
              }
            } else if let complaint = read.facts.complaint {
              run.complain(complaint.text, file: path.name)
              done += 1
            } else if let picture = read.pieces.first, let pages, pages.indices.contains(done) {
              try files.write(picture, page: pages[done], format: format)
              done += 1
            }
          },
          { (hand: (Delivery<Facts>) throws -> Void) in
            let source = try input.open(path, run, passwords)
            let document = try DocumentInspection(
              source, highlighting: selection(), correcting: corrections.corrections(of: source.sha256))
            var facts = Facts(warnings: run.console.lines(of: document.diagnostics))
            var wanted = page.map { Array(document.pages($0)) } ?? document.pagesOfValues
            if page == nil, wanted.count > 1, !files.holdsSeveralPages {
              facts.lastOfValues = wanted.last
              wanted = Array(wanted.prefix(1))
            }
            if wanted.isEmpty { wanted = [1] }
            facts.pages = wanted
            if pages == nil { try hand(Delivery(facts)) }
            for number in wanted.dropFirst(done) {
              do {
                try hand(Delivery(Facts(), [document.picture(of: number, as: format)]))
              } catch let error as ExtractionError {
                try hand(Delivery(Facts(complaint: ToldFailure(error))))
              }
            }
          })
        if pages == nil { return }
        if !isWhole { done += 1 }
      }
    }
    try run.end()
  }
}
