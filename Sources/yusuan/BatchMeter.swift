import Batch
import Diagnostics
import Foundation

/// Shows where a batch stands: a bar on a terminal, else a line every half minute.
struct BatchMeter {
  private let console: Console
  private let isTerminal: Bool
  private let start = Date()
  private var last = Date.distantPast
  private var width = 0

  init(_ console: Console) {
    self.console = console
    isTerminal = isatty(STDERR_FILENO) == 1
    if !isTerminal { last = start }
  }

  mutating func show(_ progress: BatchProgress) {
    let now = Date()
    guard !console.isQuiet, now.timeIntervalSince(last) >= (isTerminal ? 0.2 : 30) else { return }
    last = now
    let line = text(progress, now.timeIntervalSince(start))
    guard isTerminal else { return console.hint(BilingualText(same: line)) }
    let share = progress.total == 0 ? 1 : Double(progress.done) / Double(progress.total)
    let shown = Self.fitting(line, share: share, columns: columns)
    console.overwrite(shown, clearing: width)
    width = shown.count
  }

  /// The line with as long a bar before it as has room, or what of the line has: where a line is broken, the carriage
  /// return goes back to its last piece only, and the rest stays on the screen.
  ///
  /// - Parameter columns: of the terminal; the last one stays free, as some terminals break there already.
  static func fitting(_ line: String, share: Double, columns: Int) -> String {
    let room = max(0, columns - 1)
    let length = min(20, room - line.count - 1)
    guard length >= 5 else { return String(line.prefix(room)) }
    let filled = Int(Double(length) * share)
    return String(repeating: "█", count: filled) + String(repeating: "░", count: length - filled) + " " + line
  }

  private var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Takes the bar away.
  mutating func clear() {
    if isTerminal, width > 0 { console.overwrite("", clearing: width) }
    width = 0
  }

  private func text(_ progress: BatchProgress, _ seconds: Double) -> String {
    var text = "\(progress.done) of \(progress.total) documents"
    if progress.worked > 0, seconds > 0 {
      let rate = Double(progress.worked) / seconds
      text += String(format: ", %.1f a second", rate)
      text += ", \(duration(Double(progress.total - progress.done) / rate)) left"
    }
    // A document of scans takes minutes.
    if progress.picturePages > 0 { text += ", \(progress.picturePages) scanned pages" }
    return text + ", \(progress.failed) failed"
  }

  private func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
