import ArgumentParser
import Diagnostics
import Files

/// What people corrected, for all commands that give the values of documents.
struct CorrectionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Apply the corrections in this file; see Documentation/review.md.", valueName: "file"))
  var corrections: String?

  /// - Throws: `UsageError` where the file cannot be read.
  func read() throws -> CorrectionFile {
    guard let corrections else { return CorrectionFile() }
    do { return try CorrectionFile(path: corrections) } catch {
      let reason = BilingualText(error)
      throw UsageError(
        "The corrections in “\(corrections)” cannot be read: \(reason.english).",
        "无法读取更正文件“\(corrections)”：\(reason.chinese)。")
    }
  }
}
