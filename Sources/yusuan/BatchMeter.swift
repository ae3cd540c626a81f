import Batch
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
    guard isTerminal else { return console.hint(line) }
    let share = progress.total == 0 ? 1 : Double(progress.done) / Double(progress.total)
    let filled = Int(20 * share)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    console.overwrite("\(bar) \(line)", clearing: width)
    width = line.count + 22
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
    return text + ", \(progress.failed) failed"
  }

  private func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
