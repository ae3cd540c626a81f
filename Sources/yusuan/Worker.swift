import ArgumentParser
import Batch
import Dataset
import Extraction
import Files
import Foundation
import Reading

struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Reads documents one by one for another program.",
    discussion: """
      Says in one line what it is, then takes one JSON object a line on standard
      input, {"id": …, "path": …}, and answers each with one line on standard
      output, in order. It ends with its input, or with the process that started
      it. What cannot be read is an answer with status failed, and so is what
      crashes, hangs or takes too much: the next request is answered all the same.
      Documentation/worker.md has the protocol.

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

  @OptionGroup var limits: LimitOptions

  @Flag(help: "Read in this process, without limits and copies of it: whoever drives it keeps the limits.")
  var inProcess = false

  @Flag(help: "The same, and open no file but what the driver hands over; see Documentation/worker.md.")
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
    let tool = try build.map(ToolIdentity.init(build:)) ?? .ofThisProgram(pictures: pictures.ocr)
    let keepsLimits = !inProcess && !sandbox
    let worker = DocumentWorker(
      tool: tool,
      keeping: keepsLimits
        ? .limits(limits.reading, reading: limits.noSandbox ? nil : ReadingFiles.places) : .driver)
    let run = Run(Console(isQuiet: true))
    try run.writing {
      let hello = WorkerHello(version: Yusuan.version, tool: tool, limits: keepsLimits ? limits.reading : nil)
      try writeAll(hello.line, to: STDOUT_FILENO, name: .standardOutput)
      let requests = RequestReader(descriptor: STDIN_FILENO)
      while let request = try request(from: requests, run) {
        guard !request.line.isEmpty else { continue }
        let (answer, isLast) = try worker.answer(request) { request, input in
          let source = try source(of: request, input, passwords)
          if let pdf = source as? PDFSource { attend(to: pdf, request, keepsLimits) }
          let document = try extractDocument(from: source, correcting: request.corrections ?? [])
          return DocumentWorker.Document(document, DocumentFinding(document, of: source.metadata))
        }
        try writeAll(answer, to: STDOUT_FILENO, name: .standardOutput)
        if isLast { throw Failure(status: .failedOutput) }
      }
    }
  }

  private func source(
    of request: WorkerRequest, _ input: DocumentWorker.Input, _ passwords: Passwords
  ) throws -> any PageSource {
    let pictures = request.pictures ?? pictures.ocr
    func password(_ path: DocumentPath) -> String? { request.password ?? passwords.password(of: path) }
    switch input {
    case .path(let path): return try openSource(path, password: password(path), pictures: pictures)
    case .handed(let descriptor, let path):
      return try openSource(descriptor: descriptor, path: path.text, password: password(path), pictures: pictures)
    case .bytes(let bytes, let name):
      return try openSource(
        bytes: bytes, name: name, password: password(DocumentPath(request.id)), pictures: pictures)
    }
  }

  /// Has pages that are read in their pictures told, to the driver or to the process that limits this one.
  private func attend(to pdf: PDFSource, _ request: WorkerRequest, _ keepsLimits: Bool) {
    if keepsLimits {
      pdf.watchPictures = SupervisedReading.note
      pdf.failedPictures = SupervisedReading.failedPictures
    }
    if let failed = request.failedPictures { pdf.failedPictures = failed }
    guard news, !keepsLimits else { return }
    pdf.watchPictures = { event in
      try? writeAll(WorkerNews(event).line, to: STDOUT_FILENO, name: .standardOutput)
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
    let hasBegun = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      hasBegun.signal()
      while getppid() == parent { sleep(1) }
      _exit(1)
    }
    // A copy of the process must not be made while the thread is: what that holds would be held in the copy for ever.
    hasBegun.wait()
  }
}
