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
    return CallFilter.isThere && CallFilter(refusing: CallFilter.beyondReading, allowsProcesses: true).apply()
      ? [] : [.calls]
  }

  /// For a worker that is handed what it reads and writes: beyond that it makes no process, and opens no file but those in the
  /// places, to read them. Call it before the process makes a thread.
  ///
  /// - Returns: what this system does not do.
  @discardableResult
  package static func closeWorker(reading places: [String]) -> [Part] {
    giveUpRights()
    limit(RLIMIT_NOFILE, Settings.openFiles)
    limit(RLIMIT_FSIZE, Settings.largestShare)
    var missing: [Part] = []
    if !FileFence.apply(reading: places) { missing.append(.files) }
    let refused = CallFilter.beyondReading + CallFilter.ofWorkers
    if !CallFilter.isThere || !CallFilter(refusing: refused, allowsProcesses: false).apply() { missing.append(.calls) }
    return missing
  }

  /// What this system does not do for a worker.
  package static var missing: [Part] {
    (CallFilter.isThere ? [] : [.calls]) + (FileFence.version > 0 ? [] : [.files])
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
