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

  private let supervised: SupervisedReading?

  /// - Parameter limits: what reading one input may take; without any, it is read in this process.
  init(_ console: Console, limits: ReadingLimits? = nil) {
    self.console = console
    // It goes on to write what it reads: a worker is closed off further.
    if limits != nil { Sandbox.closeProgram() }
    supervised = limits.map { SupervisedReading(limits: $0, prepareCopy: InterruptedFiles.removeInCopyToo) }
  }

  /// What `body` makes of one input; nil where the input cannot be read, whatever it does to the process that reads it.
  /// Nothing may be written in `body`.
  func reading<Result>(_ path: String, _ body: () throws -> Result) -> Result? {
    do {
      guard let supervised else { return try body() }
      return try supervised.read(canRepeat: path != "-", body)
    } catch let error as ExtractionError where error.isWebPage {
      console.report(error.text, file: path)
      findings.insert(.webPage)
      return nil
    } catch {
      complain(BilingualText(error), file: path)
      return nil
    }
  }

  /// Reports an input that cannot be read.
  func complain(_ message: BilingualText, file: String) {
    console.report(message, file: file)
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
  func note(_ warnings: [Diagnostic], _ pictures: PictureReadingMode) {
    guard !console.isQuiet, !hasHintedAtPictures, pictures != .off,
      warnings.contains(where: { $0.code == .pageNoText || $0.code == .textOfScanner }), !PictureReadingMode.isInstalled
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
