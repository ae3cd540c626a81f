import ArgumentParser
import Batch
import Dataset
import Diagnostics
import Extraction
import Files
import Glibc
import Review
import Serving

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Sets paper and values side by side, to be looked at and corrected.",
    discussion: """
      Writes pages of HTML into a folder, which need no server and no network:
      index.html lists the documents, those that need eyes first; each has a page
      with its paper on one side and its tables on the other, on which a value and
      its place on the paper light up together; overview.html has charts.

      Instead of documents a dataset can be named: those that it has are looked at,
      by the names that it knows them by, in the folder after --root.

      What is corrected there is exported as corrections.jsonl, which the commands
      extract, check, batch and review apply with --corrections: a correction of
      something that is read otherwise now is refused, and reported.

      EXAMPLES:
        yusuan review -o review budget.pdf          then open review/index.html
        yusuan review -o review 2024/*.pdf
        yusuan review -o review --root 2024 dataset
        yusuan review --corrections corrections.jsonl -o review 2024/*.pdf
        yusuan batch --corrections corrections.jsonl -o dataset 2024/

      With --serve the pages come from a server on this machine, which keeps what is
      corrected in the file after --corrections as it is made; it ends with Ctrl-C.

        yusuan review --serve --corrections corrections.jsonl -o review 2024/*.pdf
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write the pages into.", valueName: "dir"))
  var output: String

  @OptionGroup var correction: CorrectionOption

  @Option(help: ArgumentHelp("Where the documents of a dataset are.", valueName: "dir"))
  var root = "."

  @Flag(help: "Serve the pages on this machine, and keep corrections in the file after --corrections.")
  var serve = false

  @Option(help: "Where to serve them. (default: a port that is free)")
  var port: UInt16?

  @OptionGroup var input: InputOptions

  @OptionGroup var documents: InputArguments

  private func requireConsistency() throws {
    try documents.requireConsistency()
    if serve, correction.corrections == nil {
      throw UsageError(
        "--serve keeps corrections in a file: name it after --corrections.", "--serve 将更正保存到文件：请用 --corrections 指定。")
    }
    if port != nil, !serve { throw UsageError("--port goes with --serve.", "--port 须与 --serve 同用。") }
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
    if serve { return try serveReview() }
    try makePages(try correction.read())
  }

  private func makePages(_ corrections: CorrectionFile) throws {
    let run = Run(input.console, input.limits)
    let passwords = try input.passwords()
    InterruptedFiles.removeOnSignals()
    try run.writing {
      let folder = try ReviewFolder(output)
      var listed: [ListedDocument] = []
      func review(_ path: InputArgument) throws {
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
              sheets.append(
                sheet.map { ReviewedPage($0, image: "\(linkAddress(pages.stem))/\(pages.nameOfPicture(number))") })
            }
            let facts = Facts(
              summary: reviewed.summary, warnings: run.console.lines(of: reviewed.document.warnings))
            try hand(Delivery(facts, [try reviewed.page(pages: sheets)]))
          })
        if !isWhole, listed.last?.page != address {
          listed.append(
            ListedDocument(
              ReviewSummary(
                source: path.fileName, failure: run.lastComplaint ?? BilingualText("It cannot be read.", "无法读取。")),
              page: nil))
        }
      }
      try documents.forEach(run) { path in
        guard case .path(let dataset) = path, let names = try documentNames(ofDataset: dataset.text) else {
          return try review(path)
        }
        for name in names {
          try review(.path(name.hasPrefix("/") ? DocumentPath(name) : DocumentPath("\(root)/\(name)")))
        }
      }
      try folder.write(reviewIndex(listed), to: "index.html")
      try folder.write(reviewOverview(listed.map(\.summary)), to: "overview.html")
    }
    try run.end()
  }

  /// Has a copy of this process make the pages, which gives up what reading needs not, sockets among it; then serves them.
  private func serveReview() throws {
    guard let file = correction.corrections else { return }
    // It need not be there before the first correction.
    let corrections = PathKind(file) == .nothing ? CorrectionFile() : try correction.read()
    let status = inCopy { try makePages(corrections) }
    if status == .failedOutput { throw Failure(status: .failedOutput) }
    // It ends by a signal, which whoever started the program may have kept back.
    InterruptedFiles.removeOnSignals()
    try Run(input.console).writing {
      let server = try ReviewServer(folder: output, corrections: file, port: port ?? 0)
      try input.console.output(server.address + "\n")
      server.run()
    }
  }

  private func inCopy(_ body: () throws -> Void) -> ExitStatus {
    let copy = SystemCalls.duplicate()
    if copy == 0 {
      do { try body() } catch { _exit((error as? Failure)?.status.rawValue ?? ExitStatus.failedOutput.rawValue) }
      _exit(ExitStatus.success.rawValue)
    }
    var status: Int32 = 0
    while waitpid(copy, &status, 0) < 0, errno == EINTR {}
    // What ends the copy otherwise has it write nothing more.
    return status & 0x7F == 0 ? ExitStatus(rawValue: status >> 8 & 0xFF) ?? .failedOutput : .failedOutput
  }
}
