import Batch
import Diagnostics
import Extraction
import Files
import Reading

/// One run over some inputs: a bad one is reported, and the others go on; the exit code remembers.
final class Run {
  let console: Console
  private var hasUnreadableInput = false
  private var hasFailedCheck = false
  private var findings: Set<DocumentFinding> = []
  private var hasHintedAtPictures = false
  /// Why the last input that could not be read could not.
  private(set) var lastComplaint: BilingualText?

  private let supervised: SupervisedReading?
  private let limits: ReadingLimits?
  /// The document on standard input, which comes only once.
  private(set) var standardInput: [UInt8] = []

  /// A run that reads no document itself.
  init(_ console: Console) { (self.console, supervised, limits) = (console, nil, nil) }

  /// - Parameter options: what reading one input may take, and do.
  init(_ console: Console, _ options: LimitOptions) {
    self.console = console
    // It goes on to write what is read: who reads is closed off further.
    Sandbox.closeProgram()
    if !console.isQuiet, !options.noSandbox, let gaps = Sandbox.gaps { console.hint(gaps) }
    limits = options.reading
    supervised = SupervisedReading(limits: options.reading, reading: options.noSandbox ? nil : ReadingFiles.places)
  }

  /// What a process of its own makes of one input; nil where the input cannot be read, whatever it does to that process.
  func reading<Facts: Codable>(_ input: InputArgument, _ body: () throws -> Delivery<Facts>) throws -> Delivery<Facts>?
  {
    var result: Delivery<Facts>?
    let isWhole = try reading(input, receive: { result = $0 }, { hand in try hand(body()) })
    return isWhole ? result : nil
  }

  /// The same bit by bit.
  ///
  /// - Returns: whether it came to its end; else that is reported.
  /// - Throws: the `OutputError` of `receive`.
  func reading<Facts: Codable>(
    _ input: InputArgument, receive: (Delivery<Facts>) throws -> Void,
    _ body: (_ hand: (Delivery<Facts>) throws -> Void) throws -> Void
  ) throws -> Bool {
    var document: DocumentPath?
    if case .path(let path) = input { document = path }
    do {
      if input == .standardInput, standardInput.isEmpty { standardInput = try wholeStandardInput() }
      try supervised?.read(document, receive: receive, body)
      return true
    } catch let error as OutputError {
      throw error
    } catch let error as ToldFailure where error.isWebPage {
      console.report(error.text, file: input.name)
      lastComplaint = error.text
      findings.insert(.webPage)
      return false
    } catch {
      complain(BilingualText(error), file: input.name)
      return false
    }
  }

  /// Prints what was read of an input, behind what is to be said of it.
  func show(_ read: Delivery<WarningLines>?, of input: InputArgument) throws {
    guard let read else { return }
    console.warn(read.facts, file: input.name)
    for piece in read.pieces { try console.output(piece) }
  }

  private func wholeStandardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    let reader = LineReader(descriptor: 0, closes: false)
    do throws(ReadingError) {
      while let chunk = try reader.nextChunk() {
        bytes += chunk
        if let limits, bytes.count > limits.memory { break }
      }
    } catch { throw ExtractionError.unreadableFile(file: "-", reason: error.text) }
    if let limits, bytes.count > limits.memory { throw ReadingFailure.memory(bytes: limits.memory) }
    return bytes
  }

  /// What `body` makes of a list of documents; nil where it cannot be read, which is reported.
  func listing<Result>(_ list: String, _ body: () throws -> Result) -> Result? {
    do { return try body() } catch {
      complain(BilingualText(error), file: list)
      return nil
    }
  }

  /// Reports an input that cannot be read.
  func complain(_ message: BilingualText, file: String) {
    console.report(message, file: file)
    lastComplaint = message
    hasUnreadableInput = true
  }

  /// Remembers whether a document has what it was read for, and says so where no warning does.
  func note(_ finding: DocumentFinding, file: String) {
    findings.insert(finding)
    switch finding {
    case .tables: break
    case .webPage:
      console.report(
        BilingualText(
          "It is a web page saved as PDF, and none of the 17 budget tables is in it.",
          "该文件是保存为 PDF 的网页，其中没有 17 张预算公开表中的任何一张。"), file: file)
    case .noTables:
      guard console.isQuiet else { return }
      console.report(
        BilingualText("None of the 17 budget tables was found.", "未找到 17 张预算公开表中的任何一张。"), file: file)
    }
  }

  /// Says once what would read pages that are pictures, where it is not installed.
  func note(_ warnings: WarningLines, _ pictures: PictureReadingMode) {
    guard !console.isQuiet, !hasHintedAtPictures, pictures != .off, warnings.nameUnreadPictures,
      !PictureReadingMode.isInstalled
    else { return }
    hasHintedAtPictures = true
    console.hint(
      BilingualText(
        "yusuan: pages that are pictures can be read once “scripts/setup --ocr” has installed what reads them.",
        "yusuan: 运行“scripts/setup --ocr”安装识别组件后，可以读取图像页。"))
  }

  /// Runs what writes output. A reader that has gone ends it quietly.
  ///
  /// - Throws: `Failure` after any other error of output, which has been reported.
  func writing(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as OutputError {
      let status = console.report(outputError: error)
      if status != .success { throw Failure(status: status) }
    }
  }

  /// Remembers that a check failed, where that shall show in the exit code.
  func checkFailed() { hasFailedCheck = true }

  /// - Throws: `Failure` with the first that applies: an input could not be read, was a web page, had no tables, or a
  ///   check failed.
  func end() throws {
    if hasUnreadableInput { throw Failure(status: .unreadableInput) }
    if findings.contains(.webPage) { throw Failure(status: .webPage) }
    if findings.contains(.noTables) { throw Failure(status: .noTables) }
    if hasFailedCheck { throw Failure(status: .failedCheck) }
  }
}
