import Foundation
import Glibc

// Bytes, not text: this is looked at many times a second, of every document.

/// The bytes of one of the system's own files, which have no size before they are read; nil where there is none.
private func systemFile(_ path: String) -> ArraySlice<UInt8>? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 1024)
  let count = read(descriptor, &bytes, bytes.count)
  return count > 0 ? bytes[..<count] : nil
}

extension ArraySlice<UInt8> {
  /// What stands between spaces and at the ends.
  fileprivate var fields: [ArraySlice<UInt8>] { split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } }

  fileprivate var number: Int? { Int(String(decoding: self, as: UTF8.self)) }
}

/// What a process has taken so far, as the system tells under `/proc`.
struct ProcessUse {
  /// Resident memory in bytes.
  var memory: Int
  /// Address space in bytes.
  var addressSpace: Int

  /// Nil where there is no such process.
  init?(_ process: pid_t) {
    guard let text = systemFile("/proc/\(process)/statm") else { return nil }
    let fields = text.fields.compactMap(\.number)
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
    guard let text = systemFile("/proc/\(process)/stat"),
      // The name before may hold anything, parentheses as well.
      let name = text.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let fields = text[name...].fields
    guard fields.count > 13, let user = fields[12].number, let system = fields[13].number else { return nil }
    processor = Double(user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    isWaiting = fields[1].elementsEqual("S".utf8) || fields[1].elementsEqual("D".utf8)
  }
}

extension WorkingTime {
  /// Whether the first thread of a process waits for another one, and not for a file or a pipe: if none of them computes
  /// meanwhile, that goes on for ever. False where the system does not tell.
  static func isWaitingForThread(_ process: pid_t) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/syscall", encoding: .utf8) else { return false }
    return text.prefix { $0 != " " } == futex
  }

  /// The number of the call by which a thread waits for another.
  private static var futex: String {
    #if arch(x86_64)
      "202"
    #else
      // Of all architectures that came to Linux later.
      "98"
    #endif
  }
}

/// Tells when a process has had its time for a document.
///
/// What counts is processor time, and time in which it waits for something that does not come. A process that is ready
/// to work and gets no processor is not late.
struct DocumentClock {
  /// Whether only waiting for another thread counts: who reads a pipe waits for whoever writes to it.
  private let countsOnlyThreads: Bool
  private var start: Double?
  private var processor = 0.0
  /// Seconds for which it has waited without doing anything.
  private var waited = 0.0
  private var lastLook = DocumentClock.now

  init(countsOnlyThreads: Bool = false) { self.countsOnlyThreads = countsOnlyThreads }

  /// What of its time a process has used up.
  enum Lateness {
    case worked
    /// Without doing anything.
    case waited
  }

  /// Looks at the process; call it often. Nil where it still has time.
  mutating func lateness(after seconds: Double, of process: pid_t) -> Lateness? {
    look(at: process)
    if processor - (start ?? processor) > seconds { return .worked }
    return waited > seconds ? .waited : nil
  }

  /// Whether it has waited for too long.
  mutating func isStuck(for seconds: Double, _ process: pid_t) -> Bool {
    look(at: process)
    return waited > seconds
  }

  private mutating func look(at process: pid_t) {
    guard let time = WorkingTime(process) else { return }
    let now = DocumentClock.now
    // Where nobody looked for longer than this, the whole machine may have stood still.
    let elapsed = min(now - lastLook, 1)
    lastLook = now
    let isIdle =
      time.isWaiting && time.processor == processor
      && (!countsOnlyThreads || WorkingTime.isWaitingForThread(process))
    waited = isIdle ? waited + elapsed : 0
    processor = time.processor
    if start == nil { start = processor }
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
