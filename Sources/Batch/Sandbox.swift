import Diagnostics
import Files
import Glibc

/// What a process that reads documents gives up before it opens one, so that a document which takes the process over gains
/// little by it. Nothing of it can be taken back, by the process, its threads or its copies.
package enum Sandbox {
  /// What the system has to do for it.
  package enum Part: String, CaseIterable, Sendable {
    /// Calls that reading needs not are refused.
    case calls
    /// Files that reading needs not are not opened.
    case files
  }

  /// For a process that goes on to write what it read: it starts no program, has no network, and looks into no other process.
  ///
  /// - Returns: what this system does not do.
  @discardableResult
  package static func closeProgram() -> [Part] {
    giveUpRights()
    return refuse(CallNumber.beyondReading, alone: nil) ? [] : [.calls]
  }

  /// For a process that reads, and hands to another one what it read: beyond what `closeProgram` refuses it makes no process,
  /// signals none, and opens no file but those in the places and its document, to read them. Call it before the process makes a thread.
  ///
  /// - Parameter document: what it may open besides; nil where it comes open.
  /// - Returns: what this system does not do.
  @discardableResult
  package static func closeWorker(reading places: [String], _ document: DocumentPath? = nil) -> [Part] {
    giveUpRights()
    limit(RLIMIT_NOFILE, Settings.openFiles)
    limit(RLIMIT_FSIZE, Settings.largestShare)
    var missing: [Part] = []
    if !FileFence.apply(reading: places.map { DocumentPath($0) } + (document.map { [$0] } ?? [])) {
      missing.append(.files)
    }
    if !refuse(CallNumber.beyondReading + CallNumber.ofWorkers, alone: getpid()) { missing.append(.calls) }
    return missing
  }

  private static func refuse(_ calls: [CallNumber], alone process: pid_t?) -> Bool {
    guard CallFilter.isThere, let machine = Machine.this else { return false }
    return CallFilter(refusing: calls, alone: process, on: machine).apply()
  }

  /// Has this process, a copy of another, keep of what that has open only what is for it: what it reads that its user
  /// handed over, and where it writes its result. It has nothing else to write to, and nobody to tell.
  ///
  /// - Parameter output: stays open.
  static func closeDescriptors(but output: Int32) {
    var open: [Int32] = []
    if let folder = opendir("/proc/self/fd") {
      while let entry = readdir(folder) {
        let number = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { Int32(String(cString: $0)) }
        }
        if let number, number != dirfd(folder) { open.append(number) }
      }
      closedir(folder)
    }
    let nowhere = Glibc.open("/dev/null", O_RDWR | O_CLOEXEC)
    for number in open where number != output {
      let isOwn = fcntl(number, F_GETFD) & FD_CLOEXEC != 0
      guard isOwn || fcntl(number, F_GETFL) & O_ACCMODE != O_RDONLY else { continue }
      if number <= STDERR_FILENO { dup2(nowhere, number) } else { close(number) }
    }
    if nowhere > STDERR_FILENO { close(nowhere) }
  }

  /// What this system does not do for a worker.
  private static var missing: [Part] {
    (CallFilter.isThere ? [] : [.calls]) + (FileFence.version > 0 ? [] : [.files])
  }

  /// Says what this system does not do; nil where it does it all.
  package static var gaps: BilingualText? {
    let parts = missing.map(\.rawValue)
    guard !parts.isEmpty else { return nil }
    return BilingualText(
      "yusuan: this system cannot keep the processes that read from all else (\(parts.joined(separator: ", "))). [sandbox.partial]",
      "yusuan: 本系统无法将读取进程与其他资源完全隔离（\(parts.joined(separator: "、"))）。[sandbox.partial]")
  }

  /// No program that is started has more rights than this one, and no crash leaves the document's content on the disk.
  private static func giveUpRights() {
    SystemCalls.giveUpNewRights()
    limit(RLIMIT_CORE, 0)
  }

  private static func limit(_ resource: __rlimit_resource, _ most: Int) {
    let resource = __rlimit_resource_t(resource.rawValue)
    var limit = rlimit()
    getrlimit(resource, &limit)
    limit.rlim_max = min(limit.rlim_max, rlim_t(most))
    limit.rlim_cur = min(limit.rlim_cur, limit.rlim_max)
    setrlimit(resource, &limit)
  }
}
