import ArgumentParser
import Batch
import Extraction
import Files
import Foundation

/// What the commands that read documents have in common.
struct InputOptions: ParsableArguments {
  @Option(help: "Opens encrypted PDFs; other users can see it in the list of processes.")
  var password: String?

  @Option(
    help: ArgumentHelp(
      "A password a line, or a pattern of names, a tab and a password; else YUSUAN_PASSWORD counts.", valueName: "file")
  )
  var passwordFile: String?

  @OptionGroup var pictures: PictureOption

  @OptionGroup var limits: LimitOptions

  @Flag(name: .shortAndLong, help: "Print no warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Print each warning; else, of more than twenty, those of one kind share a line.")
  var verbose = false

  /// Where messages go.
  var console: Console { Console(isQuiet: quiet, isVerbose: verbose) }

  /// - Throws: `UsageError`.
  func passwords() throws -> Passwords { try Passwords(password: password, file: passwordFile) }

  /// Opens a document; call it where that is read.
  ///
  /// - Throws: `ExtractionError`.
  func open(_ input: InputArgument, _ run: Run, _ passwords: Passwords) throws -> any PageSource {
    if case .path(let path) = input {
      return readingPictures(
        of: try openSource(path, password: passwords.password(of: path), pictures: pictures.ocr))
    }
    return readingPictures(
      of: try openSource(
        bytes: run.standardInput, name: "-", password: passwords.password(of: DocumentPath("-")),
        pictures: pictures.ocr))
  }

  /// The source, whose pictures are read with all processors, each page with a time of its own.
  private func readingPictures(of source: any PageSource) -> any PageSource {
    guard let pdf = source as? PDFSource else { return source }
    pdf.threadsOfPictures = ProcessInfo.processInfo.activeProcessorCount
    pdf.watchPictures = SupervisedReading.note
    pdf.failedPictures = SupervisedReading.failedPictures
    return source
  }
}
