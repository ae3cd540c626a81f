import ArgumentParser
import Batch
import Dataset
import Extraction
import Files
import Foundation
import Reading

struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads documents one by one for another program.",
    discussion: """
      Takes one JSON object a line on standard input, {"id": …, "path": …}, and
      answers each with one line on standard output, in order. It ends with its
      input, or with the process that started it. What cannot be read is an answer
      with status failed. Documentation/worker.md has the protocol.

      EXAMPLE:
        echo '{"id": "a", "path": "budget.pdf"}' | yusuan worker
      """)

  @Option(help: "Opens encrypted PDFs; a request's own password comes first.")
  var password: String?

  @Option(help: ArgumentHelp("As that of extract.", valueName: "file"))
  var passwordFile: String?

  @OptionGroup var pictures: PictureOption

  @Option(help: ArgumentHelp("The build that shares are marked with.", visibility: .hidden))
  var build: String?

  @Flag(help: ArgumentHelp("Also tell of pages that are read in their pictures.", visibility: .hidden))
  var news = false

  @Flag(help: "Open no file but what the driver hands over; see Documentation/worker.md.")
  var sandbox = false

  @Flag(help: "Try what the sandbox is to refuse, and say what came of it.")
  var proveSandbox = false

  func run() throws {
    // Stopping is the business of who drives it; a terminal sends the signal to all.
    signal(SIGINT, SIG_IGN)
    let passwords = try Passwords(password: password, file: passwordFile)
    let missing = sandbox ? Sandbox.closeWorker(reading: ReadingFiles.places) : Sandbox.closeProgram()
    if proveSandbox { return try prove(missing) }
    endWithParent()
    let tool = build.map(ToolIdentity.init(build:))
    let worker = DocumentWorker(tool: { try tool ?? .ofThisProgram(pictures: pictures.ocr) })
    let run = Run(Console(isQuiet: true))
    try run.writing {
      let requests = RequestReader(descriptor: STDIN_FILENO)
      while let request = try request(from: requests, run) {
        guard !request.line.isEmpty else { continue }
        let (answer, isLast) = try worker.answer(request) { request, path, handed in
          let password = request.password ?? passwords.password(of: path)
          let source =
            try handed.map {
              try openSource(descriptor: $0, path: path.text, password: password, pictures: pictures.ocr)
            } ?? openSource(path, password: password, pictures: pictures.ocr)
          if let pdf = source as? PDFSource {
            if let failed = request.failedPictures { pdf.failedPictures = failed }
            if news {
              pdf.watchPictures = { event in
                try? writeAll(WorkerNews(event).line, to: STDOUT_FILENO, name: .standardOutput)
              }
            }
          }
          let document = try extractDocument(from: source, correcting: request.corrections ?? [])
          return DocumentWorker.Document(document, DocumentFinding(document, of: source.metadata))
        }
        try writeAll(answer, to: STDOUT_FILENO, name: .standardOutput)
        if isLast { throw Failure(status: .failedOutput) }
      }
    }
  }

  /// - Throws: `Failure` where standard input cannot be read, which has been reported.
  private func request(from requests: RequestReader, _ run: Run) throws -> ReceivedRequest? {
    do { return try requests.next() } catch {
      run.complain(error.text, file: "-")
      throw Failure(status: .unreadableInput)
    }
  }

  private func prove(_ missing: [Sandbox.Part]) throws {
    let lines =
      missing.map { "missing: \($0.rawValue)" }
      + Sandbox.attempts().map { "\($0.isRefused ? "refused" : "done   "): \($0.name)" }
    try Console().output(lines.joined(separator: "\n") + "\n")
  }

  /// A document that hangs must not outlive the run that it belongs to.
  private func endWithParent() {
    let parent = getppid()
    Thread.detachNewThread {
      while getppid() == parent { sleep(1) }
      _exit(1)
    }
  }
}
