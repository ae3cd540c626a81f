import Diagnostics
import Extraction
import FoundationInternationalization
import Glibc

/// What reading one document may take.
package struct ReadingLimits: Sendable {
  /// Processor time. A document that waits for who writes it is waited for; a process that only waits for itself is not.
  package var seconds: Double
  /// Resident memory in bytes.
  package var memory: Int

  package init(seconds: Double, memory: Int) { (self.seconds, self.memory) = (seconds, memory) }
}

/// Why a document was given up. Each case describes itself in one sentence.
package enum ReadingFailure: SpokenError, Equatable {
  case time(seconds: Double)
  /// All threads waited for each other.
  case stuck(seconds: Double)
  case memory(bytes: Int)
  /// The process ended by itself.
  case ended(reason: BilingualText)
  case noProcess(reason: BilingualText)

  package var text: BilingualText {
    switch self {
    case .time(let seconds):
      BilingualText(
        "It was given up after \(seconds.formatted()) seconds of processor time (--timeout).",
        "占用处理器超过 \(seconds.formatted()) 秒，已放弃读取（--timeout）。")
    case .stuck(let seconds):
      BilingualText(
        "It was given up after \(seconds.formatted()) seconds in which it did nothing (--timeout).",
        "读取进程停滞超过 \(seconds.formatted()) 秒，已放弃读取（--timeout）。")
    case .memory(let bytes):
      BilingualText(
        "It was given up with more than \(bytes >> 20) MB of memory (--memory).",
        "占用内存超过 \(bytes >> 20) MB，已放弃读取（--memory）。")
    case .ended(let reason):
      BilingualText("Reading it ended the process that did (\(reason.english)).", "读取时进程意外结束（\(reason.chinese)）。")
    case .noProcess(let reason):
      BilingualText("No process could be made to read it: \(reason.english).", "无法创建读取进程：\(reason.chinese)。")
    }
  }
}

/// Reads documents so that one which crashes, or takes too much, costs itself only.
///
/// Before each document the process makes a copy of itself, and the copy reads. If it comes through, with a document
/// or an error, the copy is the program from there on, with all that was read in its memory: nothing has to be sent. If
/// it does not, the original, which has waited, goes on without the document. A copy costs the system less than a
/// millisecond, as memory is shared until it is written to.
///
/// The first process of all waits for the last one, and ends as that one does; those between end when they are done.
package final class SupervisedReading {
  private let limits: ReadingLimits
  private let prepareCopy: () -> Int32
  /// The process that was started; 0 before the first document.
  private var first: pid_t = 0

  /// The exit code of a process whose copy goes on in its place.
  private static let handedOver: Int32 = 86
  private static let processorTime = __rlimit_resource_t(RLIMIT_CPU.rawValue)
  private static let addressSpace = __rlimit_resource_t(RLIMIT_AS.rawValue)

  /// - Parameter prepareCopy: done in each copy first; gives the signal that ends it when the process that was started,
  ///   or the one that was copied, is ended.
  package init(limits: ReadingLimits, prepareCopy: @escaping () -> Int32 = { SIGKILL }) {
    (self.limits, self.prepareCopy) = (limits, prepareCopy)
  }

  /// Does `body` in a copy of this process, which returns from here; where it does not come through, the original does.
  ///
  /// Where the copy ended while it read the picture of a page, another one reads one page after the other, and where that
  /// ends as well, one more does without the page: reading pictures takes most, and the pages with text are not to be lost
  /// for it. From the second such page on no picture is read any more.
  ///
  /// - Parameter canRepeat: whether `body` may be done again, as it may not where it reads standard input.
  /// - Throws: `ReadingFailure`; what `body` throws.
  package func read<Result>(canRepeat: Bool = true, _ body: () throws -> Result) throws -> Result {
    Self.failedPictures = FailedPictures()
    while true {
      Self.pictureInCourse?.pointee = 0
      do {
        return try readOnce(body)
      } catch let failure as ReadingFailure {
        guard canRepeat, let page = Self.pictureInCourse?.pointee, page > 0,
          Self.failedPictures.add(failure.text, page: Int(page))
        else { throw failure }
      }
    }
  }

  /// The pictures of the document that is being read which no copy came through.
  nonisolated(unsafe) package private(set) static var failedPictures = FailedPictures()

  /// The page whose picture is being read, 0 for none, where the original sees it as well.
  nonisolated(unsafe) private static let pictureInCourse: UnsafeMutablePointer<Int32>? = {
    let memory = mmap(nil, MemoryLayout<Int32>.size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)
    return memory == MAP_FAILED ? nil : memory?.assumingMemoryBound(to: Int32.self)
  }()

  /// Gives a page that is read in its picture time of its own, and remembers which one it is.
  package static func note(_ event: PictureEvent) {
    switch event {
    case .begins(let page):
      pictureInCourse?.pointee = Int32(clamping: page)
      allow(seconds: PictureEvent.longest)
    case .ends(_, let seconds):
      pictureInCourse?.pointee = 0
      allow(seconds: -PictureEvent.longest)
      allow(seconds: seconds)
    }
  }

  private func readOnce<Result>(_ body: () throws -> Result) throws -> Result {
    if first == 0 {
      first = getpid()
      SystemCalls.adoptOrphans()
    }
    var ends: [Int32] = [0, 0]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else {
      throw ReadingFailure.noProcess(reason: lastError)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let original = getpid()
    let copy = SystemCalls.duplicate()
    guard copy >= 0 else {
      let reason = lastError
      for end in ends { close(end) }
      throw ReadingFailure.noProcess(reason: reason)
    }
    close(ends[copy == 0 ? 0 : 1])
    guard copy == 0 else {
      try supervise(copy, ends[0])
    }
    let ending = prepareCopy()
    SystemCalls.signalAtEndOfParent(ending)
    let before = setLimits()
    let result = Swift.Result { try body() }
    lift(before)
    takeOver(from: original, ends[1], ending)
    return try result.get()
  }

  /// Gives this process more processor time, or takes it back; does nothing where it has no limit.
  private static func allow(seconds: Double) {
    var limit = rlimit()
    guard getrlimit(processorTime, &limit) == 0, limit.rlim_cur < rlim_t(Int64.max) else { return }
    let more = Int64(seconds.rounded(.up))
    limit.rlim_cur = rlim_t(clamping: max(1, Int64(clamping: limit.rlim_cur) + more))
    limit.rlim_cur = min(limit.rlim_cur, limit.rlim_max)
    setrlimit(processorTime, &limit)
  }

  private var lastError: BilingualText { BilingualText(systemError: errno) }

  // MARK: - The copy

  private func setLimits() -> (processor: rlimit, addressSpace: rlimit) {
    var (processor, addressSpace) = (rlimit(), rlimit())
    getrlimit(Self.processorTime, &processor)
    getrlimit(Self.addressSpace, &addressSpace)
    // Who started the program may have kept the signal back.
    signal(SIGXCPU, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGXCPU)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    // The clock of the processor begins anew with the copy. The system kills at whole seconds.
    let seconds = rlim_t(limits.seconds.rounded(.up))
    var limited = rlimit(rlim_cur: min(seconds, processor.rlim_max), rlim_max: processor.rlim_max)
    setrlimit(Self.processorTime, &limited)
    // The original looks at memory in use now and then; this stops what is faster. Not all that is asked for is used.
    let space = rlim_t((ProcessUse(getpid())?.addressSpace ?? 0) + 2 * limits.memory)
    limited = rlimit(rlim_cur: min(space, addressSpace.rlim_max), rlim_max: addressSpace.rlim_max)
    setrlimit(Self.addressSpace, &limited)
    return (processor, addressSpace)
  }

  private func lift(_ before: (processor: rlimit, addressSpace: rlimit)) {
    var (processor, addressSpace) = before
    setrlimit(Self.processorTime, &processor)
    setrlimit(Self.addressSpace, &addressSpace)
  }

  /// Tells the original that the copy goes on, and waits until it has gone, or has become the one that only waits.
  private func takeOver(from original: pid_t, _ connection: Int32, _ ending: Int32) {
    SystemCalls.signalAtEndOfParent(0)
    var byte: UInt8 = 1
    send(connection, &byte, 1, Int32(MSG_NOSIGNAL))
    while recv(connection, &byte, 1, 0) < 0, errno == EINTR {}
    close(connection)
    // The connection closes a moment before the system gives the copy another parent.
    while original != first, getppid() == original { usleep(50) }
    SystemCalls.signalAtEndOfParent(ending)
    // Whoever started the program has stopped it meanwhile.
    if getppid() != first { _exit(Self.handedOver) }
  }

  // MARK: - The original

  /// Returns never, or throws: where the copy comes through this process has nothing left to do.
  private func supervise(_ copy: pid_t, _ connection: Int32) throws -> Never {
    var poll = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
    // Processor time is limited by the system, which knows it better.
    var clock = DocumentClock(countsOnlyThreads: true)
    while true {
      let ready = Glibc.poll(&poll, 1, 20)
      if ready > 0 {
        var byte: UInt8 = 0
        let count = recv(connection, &byte, 1, 0)
        if count < 0, errno == EINTR { continue }
        if count == 1 { standBack(connection) }
        close(connection)
        throw failure(of: copy)
      }
      if let use = ProcessUse(copy), use.memory > limits.memory {
        throw given(up: copy, connection, .memory(bytes: limits.memory))
      }
      if clock.isStuck(for: limits.seconds, copy) {
        throw given(up: copy, connection, .stuck(seconds: limits.seconds))
      }
    }
  }

  /// Ends the copy.
  private func given(up copy: pid_t, _ connection: Int32, _ failure: ReadingFailure) -> ReadingFailure {
    kill(copy, SIGKILL)
    close(connection)
    _ = self.failure(of: copy)
    return failure
  }

  private func failure(of copy: pid_t) -> ReadingFailure {
    var status: Int32 = 0
    var use = rusage()
    while wait4(copy, &status, 0, &use) < 0, errno == EINTR {}
    let signal = status & 0x7F
    if signal == SIGXCPU { return .time(seconds: limits.seconds) }
    if use.ru_maxrss > limits.memory >> 10 { return .memory(bytes: limits.memory) }
    return .ended(
      reason: signal != 0
        ? BilingualText("signal \(signal), \(String(cString: strsignal(signal)))", "信号 \(signal)")
        : BilingualText("exit code \((status >> 8) & 0xFF)", "退出码 \((status >> 8) & 0xFF)"))
  }

  /// Ends this process, or, if it is the one that was started, waits for those that go on and ends as the last of them.
  private func standBack(_ connection: Int32) -> Never {
    // Without this process's clean-up: all that it holds is the copy's now.
    guard getpid() == first else { _exit(Self.handedOver) }
    close(connection)
    var status: Int32 = 0
    var last: Int32 = 0
    while true {
      let ended = waitpid(-1, &status, 0)
      if ended < 0, errno == EINTR { continue }
      if ended < 0 { break }
      let isHandedOver = status & 0x7F == 0 && (status >> 8) & 0xFF == Self.handedOver
      if !isHandedOver { last = status }
    }
    let signal = last & 0x7F
    if signal != 0 {
      // The shell is to see what it would have seen.
      Glibc.signal(signal, SIG_DFL)
      kill(getpid(), signal)
    }
    _exit(signal != 0 ? 128 + signal : (last >> 8) & 0xFF)
  }
}
