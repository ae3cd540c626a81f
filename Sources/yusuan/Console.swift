import Diagnostics
import Files
import Glibc

/// Data to standard output, messages to standard error: the only place that prints.
struct Console {
  /// Leaves warnings out; errors are always printed.
  var isQuiet = false
  /// Prints each warning, however many a document has.
  var isVerbose = false
  /// What messages are in; data is in English whatever it is.
  let language = Language { name in getenv(name).map { String(cString: $0) } }

  /// Lines of warnings that a document takes, from which on those of one code share one.
  private static let mostWarnings = 20

  init(isQuiet: Bool = false, isVerbose: Bool = false) {
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
  }

  /// Whether what goes to the file descriptor may be coloured: it is a terminal, and NO_COLOR is not set.
  func colours(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
  }

  /// Writes data to standard output.
  ///
  /// - Throws: `OutputError`.
  func output(_ bytes: [UInt8]) throws {
    try writeAll(bytes, to: STDOUT_FILENO, name: .standardOutput)
  }

  func output(_ text: String) throws { try output(Array(text.utf8)) }

  /// A pipe closed by its reader is no failure: the reader has what it wanted.
  func report(outputError error: any Error) -> ExitStatus {
    if error as? OutputError == .closedPipe { return .success }
    report(BilingualText(error))
    return .failedOutput
  }

  func report(_ message: BilingualText, file: String? = nil) {
    printLine(prefix(file) + coloured(clean(message[language]), "31"))
  }

  /// Puts a line in the place of one of the given width, on a terminal.
  func overwrite(_ line: String, clearing width: Int) {
    let padding = String(repeating: " ", count: max(0, width - line.count))
    try? writeAll(
      Array("\r\(line)\(padding)\(line.isEmpty ? "\r" : "")".utf8), to: STDERR_FILENO, name: .standardError)
  }

  func hint(_ message: BilingualText) { printLine(message[language]) }

  /// What is to be said of the warnings of a document.
  func lines(of warnings: [Diagnostic]) -> WarningLines {
    guard !isQuiet else { return WarningLines() }
    func line(_ warning: Diagnostic, _ count: Int = 1) -> WarningLines.Line {
      WarningLines.Line(
        page: warning.page, text: warning.message(in: language), code: warning.code.rawValue, count: count)
    }
    var lines = WarningLines()
    lines.nameUnreadPictures = warnings.contains { $0.code == .pageNoText || $0.code == .textOfScanner }
    if isVerbose || warnings.count <= Self.mostWarnings {
      lines.lines = warnings.map { line($0) }
    } else {
      lines.lines = warnings.kinds.prefix(Self.mostWarnings - 1).map { line($0.first, $0.count) }
      lines.rest = warnings.count - lines.lines.count
    }
    return lines
  }

  func warn(_ warnings: WarningLines, file: String) {
    guard !isQuiet else { return }
    for line in warnings.lines { printLine(text(of: line, file)) }
    guard let rest = warnings.rest else { return }
    let hint = BilingualText("\(rest) more warnings: see --verbose", "另有 \(rest) 条警告：见 --verbose")
    printLine(prefix(file) + hint[language])
  }

  private func text(of line: WarningLines.Line, _ file: String) -> String {
    let page = line.page.map { BilingualText("page \($0): ", "第 \($0) 页：")[language] } ?? ""
    let word = coloured(BilingualText("warning:", "警告：")[language], "33") + (language == .english ? " " : "")
    let count = line.count > 1 ? " × \(line.count)" : ""
    return "\(prefix(file))\(page)\(word)\(clean(line.text)) [\(clean(line.code))\(count)]"
  }

  private func prefix(_ file: String?) -> String {
    coloured("yusuan:", "1") + (file.map { " \(clean($0)): " } ?? " ")
  }

  private func coloured(_ text: String, _ code: String) -> String {
    colours(STDERR_FILENO) ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Characters of a document or a file name that steer the terminal, or the order in which it shows others, must not
  /// reach it.
  private func clean(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      safe.append(steers(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(safe)
  }

  private func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// There is nobody to tell that standard error cannot be written.
  private func printLine(_ line: String) {
    try? writeAll(Array((line + "\n").utf8), to: STDERR_FILENO, name: .standardError)
  }
}

/// What is said of the warnings of a document, as a process that reads hands it to the one that prints.
struct WarningLines: Codable {
  struct Line: Codable {
    var page: Int?
    var text: String
    var code: String
    /// How many warnings it stands for.
    var count: Int
  }

  var lines: [Line] = []
  /// How many more warnings there are; nil where each is said.
  var rest: Int?
  /// Whether a page is a picture that was not read.
  var nameUnreadPictures = false
}
