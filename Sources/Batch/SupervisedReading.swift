import Diagnostics
import Extraction
import Files
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
package enum ReadingFailure: CodedError, Equatable {
  case time(seconds: Double)
  /// All threads waited for each other.
  case stuck(seconds: Double)
  case memory(bytes: Int)
  /// The process ended by itself.
  case ended(reason: BilingualText)
  case noProcess(reason: BilingualText)

  package var code: ErrorCode {
    switch self {
    case .time: .timeout
    case .stuck: .stuck
    case .memory: .memory
    case .ended: .crashed
    case .noProcess: .noProcess
    }
  }

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

/// Reads documents so that one which crashes, takes too much, or takes over the process that reads it, costs itself only.
///
/// For each document the process makes a copy of itself, which gives up what reading needs not, reads, hands over what it
/// read, and ends. A copy costs the system less than a millisecond, as memory is shared until it is written to.
package final class SupervisedReading {
  private let limits: ReadingLimits
  private let places: [String]?

  private static let timeLimit = __rlimit_resource_t(RLIMIT_CPU.rawValue)
  private static let spaceLimit = __rlimit_resource_t(RLIMIT_AS.rawValue)

  /// - Parameter places: what a copy may read besides its document; nil where it keeps all that this process may.
  package init(limits: ReadingLimits, reading places: [String]?) {
    (self.limits, self.places) = (limits, places)
  }

  /// What a copy of this process makes of a document. What `body` changes is the copy's.
  ///
  /// Where the copy ended while it read the picture of a page, another one reads one page after the other, and where that
  /// ends as well, one more does without the page: reading pictures takes most, and the pages with text are not to be lost
  /// for it. From the second such page on no picture is read any more.
  ///
  /// - Parameters:
  ///   - document: what `body` opens; nil where it needs nothing.
  ///   - receive: takes each delivery as it comes, in this process.
  ///   - body: hands over what it has, bit by bit; each time the limit of time begins anew. It is done again from its beginning
  ///     where a picture failed.
  /// - Throws: `ReadingFailure`; `ToldFailure` with what `body` throws; what `receive` throws.
  package func read<Facts: Codable>(
    _ document: DocumentPath?, receive: (Delivery<Facts>) throws -> Void,
    _ body: (_ hand: (Delivery<Facts>) throws -> Void) throws -> Void
  ) throws {
    Self.failedPictures = FailedPictures()
    while true {
      Self.pictureInCourse?.pointee = 0
      do { return try readOnce(document, receive, body) } catch let failure as ReadingFailure {
        guard let page = Self.pictureInCourse?.pointee, page > 0,
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

  private func readOnce<Facts: Codable>(
    _ document: DocumentPath?, _ receive: (Delivery<Facts>) throws -> Void,
    _ body: (_ hand: (Delivery<Facts>) throws -> Void) throws -> Void
  ) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw ReadingFailure.noProcess(reason: BilingualText(systemError: errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let original = getpid()
    let copy = SystemCalls.duplicate()
    guard copy >= 0 else {
      let reason = BilingualText(systemError: errno)
      for end in ends { close(end) }
      throw ReadingFailure.noProcess(reason: reason)
    }
    if copy == 0 { hand(over: ends[1], to: original, document, body) }
    close(ends[1])
    try follow(copy, ends[0], receive)
  }

  /// Gives this process more processor time, or takes it back; does nothing where it has no limit.
  private static func allow(seconds: Double) {
    var limit = rlimit()
    guard getrlimit(timeLimit, &limit) == 0, limit.rlim_cur < rlim_t(Int64.max) else { return }
    let more = Int64(seconds.rounded(.up))
    limit.rlim_cur = rlim_t(clamping: max(1, Int64(clamping: limit.rlim_cur) + more))
    limit.rlim_cur = min(limit.rlim_cur, limit.rlim_max)
    setrlimit(timeLimit, &limit)
  }

  // MARK: - The copy

  /// Ends the process without the clean-up of libraries, which are the original's, and whose threads a copy lacks.
  private func hand<Facts: Codable>(
    over output: Int32, to original: pid_t, _ document: DocumentPath?,
    _ body: (_ hand: (Delivery<Facts>) throws -> Void) throws -> Void
  ) -> Never {
    SystemCalls.signalAtEndOfParent(SIGKILL)
    guard getppid() == original else { _exit(1) }
    limitTime()
    limitMemory()
    if let places {
      Sandbox.closeDescriptors(but: output)
      Sandbox.closeWorker(reading: places, document)
    }
    func send(_ bytes: [UInt8]) throws { try writeAll(bytes, to: output, name: .fromACopy) }
    do {
      do {
        try body { delivery in
          try DeliveryHead.send(delivery, send)
          limitTime()
        }
      } catch {
        try send(DeliveryHead<Facts>.bytes(of: ToldFailure(error)))
      }
    } catch { _exit(1) }
    _exit(0)
  }

  /// Limits the time from now on. The system looks at whole seconds.
  private func limitTime() {
    // Who started the program may have kept the signal back.
    signal(SIGXCPU, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGXCPU)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    var limit = rlimit()
    getrlimit(Self.timeLimit, &limit)
    limit.rlim_cur = min(rlim_t(processorTime().rounded(.down) + limits.seconds.rounded(.up)), limit.rlim_max)
    setrlimit(Self.timeLimit, &limit)
  }

  /// The original looks at memory in use now and then; this stops what is faster. Not all that is asked for is used.
  private func limitMemory() {
    var limit = rlimit()
    getrlimit(Self.spaceLimit, &limit)
    let space = rlim_t((ProcessUse(getpid())?.addressSpace ?? 0) + 2 * limits.memory)
    limit.rlim_max = min(space, limit.rlim_max)
    limit.rlim_cur = min(limit.rlim_cur, limit.rlim_max)
    setrlimit(Self.spaceLimit, &limit)
  }

  // MARK: - The original

  /// Takes what the copy hands over, and ends the copy where it takes too much.
  private func follow<Facts: Codable>(
    _ copy: pid_t, _ input: Int32, _ receive: (Delivery<Facts>) throws -> Void
  ) throws {
    var hasEnded = false
    defer {
      close(input)
      if !hasEnded {
        kill(copy, SIGKILL)
        _ = failure(of: copy)
      }
    }
    var reader = DeliveryReader<Facts>()
    var chunk = [UInt8](repeating: 0, count: Settings.deliveryChunk)
    var poll = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    // Processor time is limited by the system, which knows it better.
    var clock = DocumentClock(countsOnlyThreads: true)
    while true {
      let ready = Glibc.poll(&poll, 1, 20)
      if ready > 0 {
        let count = Glibc.read(input, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        do {
          try reader.take(chunk[..<count])
          while let delivery = try reader.next() { try receive(delivery) }
        } catch is DeliveryReader<Facts>.Malformed { throw Self.malformed }
        continue
      }
      if let use = ProcessUse(copy), use.memory > limits.memory { throw ReadingFailure.memory(bytes: limits.memory) }
      if clock.isStuck(for: limits.seconds, copy) { throw ReadingFailure.stuck(seconds: limits.seconds) }
    }
    let failure = failure(of: copy)
    hasEnded = true
    if let failure { throw failure }
    guard reader.isEmpty else { throw Self.malformed }
  }

  private static let malformed = ReadingFailure.ended(
    reason: BilingualText("what it handed over is in no form that is known", "交回的内容格式不明"))

  /// Waits for the copy's end; nil where that was in order.
  private func failure(of copy: pid_t) -> ReadingFailure? {
    var status: Int32 = 0
    var use = rusage()
    while wait4(copy, &status, 0, &use) < 0, errno == EINTR {}
    if status == 0 { return nil }
    let ending = ProcessEnding(status: status)
    if ending == .signal(SIGXCPU) { return .time(seconds: limits.seconds) }
    if use.ru_maxrss > limits.memory >> 10 { return .memory(bytes: limits.memory) }
    return .ended(reason: ending.text)
  }
}

extension BilingualText {
  /// What a copy hands over, as an output.
  fileprivate static let fromACopy = BilingualText("to the process that writes", "写出结果的进程")
}
