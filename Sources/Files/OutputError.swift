import Diagnostics
import Glibc

/// Why output could not be written.
package enum OutputError: Error, Hashable {
  /// The reader of a pipe has gone: no fault, only a reason to stop.
  case closedPipe
  case failed(output: BilingualText, reason: BilingualText)
  /// A whole sentence of another process that could not write.
  case told(BilingualText)

  /// - Parameters:
  ///   - output: what the output is called: “a.json”, or standard output.
  ///   - code: what the system call left in `errno`.
  package init(_ output: BilingualText, code: Int32) {
    self = code == EPIPE ? .closedPipe : .failed(output: output, reason: BilingualText(systemError: code))
  }

  package init(path: String, code: Int32) { self.init(BilingualText(path: path), code: code) }

  /// - Parameter reason: a clause, in English in lower case and without a full stop.
  package init(path: String, _ reason: BilingualText) {
    self = .failed(output: BilingualText(path: path), reason: reason)
  }
}

extension OutputError: SpokenError {
  package var text: BilingualText {
    switch self {
    case .closedPipe: BilingualText("The reader of the output has gone.", "输出的接收方已关闭。")
    case .told(let sentence): sentence
    case .failed(let output, let reason):
      BilingualText(
        "Could not write \(output.english): \(reason.english).", "无法写入\(output.chinese)：\(reason.chinese)。")
    }
  }
}

extension BilingualText {
  /// A path between quotation marks.
  package init(path: String) { self.init(same: "“\(path)”") }

  package static let standardOutput = BilingualText("standard output", "标准输出")
  package static let standardError = BilingualText("standard error", "标准错误输出")
}
