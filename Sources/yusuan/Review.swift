import ArgumentParser
import Batch
import Diagnostics
import Extraction
import Files
import Review

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Sets paper and values side by side, to be looked at and corrected.",
    discussion: """
      Writes pages of HTML into a folder, which need no server and no network:
      index.html lists the documents, those that need eyes first; each has a page
      with its paper on one side and its tables on the other, on which a value and
      its place on the paper light up together; overview.html has charts.

      What is corrected there is exported as corrections.jsonl, which the commands
      extract, check, batch and review apply with --corrections: a correction of
      something that is read otherwise now is refused, and reported.

      EXAMPLES:
        yusuan review -o review budget.pdf          then open review/index.html
        yusuan review -o review 2024/*.pdf
        yusuan review --corrections corrections.jsonl -o review 2024/*.pdf
        yusuan batch --corrections corrections.jsonl -o dataset 2024/
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write the pages into.", valueName: "dir"))
  var output: String

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var input: InputOptions

  @OptionGroup var documents: InputArguments

  private func requireConsistency() throws {
    try documents.requireConsistency()
    if output.isEmpty { throw UsageError("The folder after -o has no name.", "-o 之后的文件夹没有名称。") }
  }

  /// What comes with each page's picture, and behind the last one with the page of the document.
  private struct Facts: Codable {
    /// Of the page whose picture it is.
    var page: Int?
    var summary: ReviewSummary?
    var warnings = WarningLines()
  }

  func run() throws {
    try requireConsistency()
    let corrections = try correction.read()
    let run = Run(input.console, input.limits)
    let passwords = try input.passwords()
    InterruptedFiles.removeOnSignals()
    try run.writing {
      let folder = try ReviewFolder(output)
      var listed: [ListedDocument] = []
      try documents.forEach(run) { path in
        let pages = try folder.document(named: path.fileName)
        let address = "documents/\(linkAddress(pages.stem)).html"
        let isWhole = try run.reading(
          path,
          receive: { (read: Delivery<Facts>) in
            if let page = read.facts.page, let picture = read.pieces.first {
              try pages.write(picture, page: page)
            } else if let summary = read.facts.summary, let page = read.pieces.first {
              run.console.warn(read.facts.warnings, file: path.name)
              try pages.write(page)
              listed.append(ListedDocument(summary, page: address))
            }
          },
          { hand in
            let source = try input.open(path, run, passwords)
            let reviewed = try ReviewedDocument(
              source, correcting: corrections.corrections(of: source.sha256))
            var sheets: [ReviewedPage?] = []
            for number in stride(from: 1, through: reviewed.pageCount, by: 1) {
              let sheet = reviewed.sheet(ofPage: number)
              if let sheet { try hand(Delivery(Facts(page: number), [sheet.png])) }
              sheets.append(sheet.map { ReviewedPage($0, image: "\(linkAddress(pages.stem))/\(pages.nameOfPicture(number))") })
            }
            let facts = Facts(
              summary: ReviewSummary(reviewed.document), warnings: run.console.lines(of: reviewed.document.warnings))
            try hand(Delivery(facts, [reviewed.page(pages: sheets)]))
          })
        if !isWhole, listed.last?.page != address {
          listed.append(
            ListedDocument(ReviewSummary(source: path.fileName, failure: run.lastComplaint ?? BilingualText("It cannot be read.", "无法读取。")), page: nil))
        }
      }
      try folder.write(reviewIndex(listed), to: "index.html")
      try folder.write(reviewOverview(listed.map(\.summary)), to: "overview.html")
    }
    try run.end()
  }
}
