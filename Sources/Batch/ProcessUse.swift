import Foundation
import Glibc

/// What a process has taken so far, as the system tells under `/proc`.
struct ProcessUse {
  /// Resident memory in bytes.
  var memory: Int
  /// Address space in bytes.
  var addressSpace: Int

  /// Nil where there is no such process.
  init?(_ process: pid_t) {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8) else { return nil }
    let fields = text.split(separator: " ").compactMap { Int($0) }
    guard fields.count > 1 else { return nil }
    addressSpace = fields[0] * Int(getpagesize())
    memory = fields[1] * Int(getpagesize())
  }
}

/// Whether a process works, and how long it has: a time limit that counts this fails no document because the machine is
/// busy or was stopped.
struct WorkingTime {
  /// Seconds of processor time, in all threads.
  var processor: Double
  /// Whether it waits for something else than a processor: a file, a pipe.
  var isWaiting: Bool

  /// Nil where there is no such process.
  init?(_ process: pid_t) {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      // The name before may hold anything, parentheses as well.
      let name = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[name...].split(separator: " ")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else { return nil }
    processor = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    isWaiting = fields[1] == "S" || fields[1] == "D"
  }
}

/// Tells when a worker has had its time for a document.
///
/// What counts is processor time, and time in which the worker waits for something that does not come. A worker that
/// is ready to work and gets no processor is not late.
struct DocumentClock {
  private var start: Double?
  private var processor = 0.0
  /// Seconds for which it has waited without doing anything.
  private var waited = 0.0
  private var lastLook = DocumentClock.now

  /// Looks at the process; call it often.
  mutating func isOver(after seconds: Double, of process: pid_t) -> Bool {
    guard let time = WorkingTime(process) else { return false }
    let now = DocumentClock.now
    // Where nobody looked for longer than this, the whole machine may have stood still.
    let elapsed = min(now - lastLook, 1)
    lastLook = now
    waited = time.isWaiting && time.processor == processor ? waited + elapsed : 0
    processor = time.processor
    guard let start else {
      start = processor
      return false
    }
    return processor - start > seconds || waited > seconds
  }

  /// In seconds; it stands still while the machine sleeps.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// What the whole machine has.
package enum SystemMemory {
  /// Bytes that a worker takes which reads pictures.
  package static let ofPictureWorker = 300 << 20

  /// Bytes that programs may still take; nil where the system does not tell.
  package static var available: Int? {
    guard let text = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") }),
      let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    return kilobytes << 10
  }
}
