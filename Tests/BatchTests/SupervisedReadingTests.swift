import Diagnostics
import Files
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Batch
@testable import Extraction

// In their order: what is told of pictures is the process's.
@Suite(.serialized) struct SupervisedReadingTests {
  /// A process that runs a line of the shell, ended when the test is.
  private func started(_ program: String, _ arguments: String...) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = Pipe()
    process.standardOutput = Pipe()
    try process.run()
    return process
  }

  private func reading(seconds: Double = 10, memory: Int = 8 << 30, _ places: [String]? = nil) -> SupervisedReading {
    SupervisedReading(limits: ReadingLimits(seconds: seconds, memory: memory), reading: places)
  }

  /// All that a copy hands over.
  private func handed(
    _ reading: SupervisedReading, _ document: DocumentPath? = nil,
    _ body: (_ hand: (Delivery<[String]>) throws -> Void) throws -> Void
  ) throws -> [Delivery<[String]>] {
    var deliveries: [Delivery<[String]>] = []
    try reading.read(document, receive: { deliveries.append($0) }, body)
    return deliveries
  }

  @Test func whatACopyHandsOverComesThrough() throws {
    let large = [UInt8](repeating: 7, count: 1 << 20)
    let deliveries = try handed(reading()) { hand in
      try hand(Delivery(["a"], [large, []]))
      try hand(Delivery(["b", "c"]))
    }
    #expect(deliveries.map(\.facts) == [["a"], ["b", "c"]])
    #expect(deliveries.map(\.pieces) == [[large, []], []])
  }

  @Test func whatACopyThrowsIsTold() {
    let failure = #expect(throws: ToldFailure.self) {
      _ = try handed(reading()) { _ in throw ExtractionError.webPage(file: "a.pdf") }
    }
    #expect(failure?.isWebPage == true)
    #expect(failure?.text == ExtractionError.webPage(file: "a.pdf").text)
  }

  /// What a copy began to hand over is not taken for the whole.
  @Test func aCopyThatEndsInTheMiddleIsAFailure() {
    #expect(throws: ReadingFailure.ended(reason: BilingualText("exit code 3", "退出码 3"))) {
      _ = try handed(reading()) { hand in
        try hand(Delivery(["a"]))
        _exit(3)
      }
    }
  }

  /// A document that has taken the copy over reads nothing but what documents need and itself, and writes, starts, signals
  /// and reaches nothing. What this system does not do is not asked for.
  @Test func aCopyIsClosedOff() throws {
    let folder = try TemporaryFolder()
    let document = folder.path + "/document"
    let other = folder.path + "/other"
    for path in [document, other] { try Data("x".utf8).write(to: URL(filePath: path)) }
    let outside = open(other, O_WRONLY | O_CLOEXEC)
    let unconnected = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { for descriptor in [outside, unconnected] { close(descriptor) } }
    let deliveries = try handed(reading(["/usr"]), DocumentPath(document)) { hand in
      var done = Sandbox.attempts().filter { !$0.isRefused }.map(\.name)
      if open(document, O_RDONLY) >= 0 { done.append("read the document") }
      if open(other, O_RDONLY) >= 0 { done.append("read another document") }
      if write(outside, "y", 1) >= 0 { done.append("write to what was open") }
      // The copy has no such descriptor any more, which another answer would say: the call itself is refused.
      if connect(unconnected, nil, 0) == 0 || errno != EPERM { done.append("connect a socket that was open") }
      if send(unconnected, "y", 1, Int32(MSG_NOSIGNAL)) >= 0 { done.append("send through what was open") }
      try hand(Delivery(done))
    }
    let done = Set(try #require(deliveries.first).facts)
    let needed: Set = ["read a font's folder", "write to nowhere", "make a thread", "read the document"]
    #expect(done.isSuperset(of: needed))
    #expect(done.isDisjoint(with: ["write to what was open", "send through what was open"]))
    if Sandbox.gaps == nil { #expect(done == needed) }
  }

  /// Threads that wait for each other would wait for ever; the process that made the copy goes on without it.
  @Test func aCopyThatWaitsForItselfIsGivenUp() {
    #expect(throws: ReadingFailure.stuck(seconds: 0.5)) {
      _ = try handed(reading(seconds: 0.5)) { _ in
        var lock = pthread_mutex_t()
        pthread_mutex_init(&lock, nil)
        pthread_mutex_lock(&lock)
        pthread_mutex_lock(&lock)
      }
    }
  }

  @Test func whatEndsInAPictureIsReadWithoutIt() throws {
    let deliveries = try handed(reading()) { hand in
      let pictures = SupervisedReading.failedPictures
      if let page = [3, 5].first(where: { pictures.reason(forPage: $0) == nil }) {
        SupervisedReading.note(.begins(page: page))
        kill(getpid(), SIGKILL)
      }
      try hand(Delivery([3, 5, 7].map { pictures.reason(forPage: $0)?.english ?? "" }))
    }
    #expect(deliveries.count == 1)
    #expect(deliveries.first?.facts.allSatisfy { $0.contains("signal 9") } == true)
  }

  @Test func whoWaitsForInputIsWaitedFor() throws {
    let reader = try started("/bin/cat")
    defer { reader.terminate() }
    var clocks = [DocumentClock(countsOnlyThreads: true), DocumentClock()]
    var areStuck = [false, false]
    for _ in 0..<20 {
      for index in clocks.indices { areStuck[index] = clocks[index].isStuck(for: 0, reader.processIdentifier) }
      usleep(10_000)
    }
    #expect(areStuck == [false, true])
  }
}
