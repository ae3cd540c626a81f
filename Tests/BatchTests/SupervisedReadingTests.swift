import Diagnostics
import Foundation
import Glibc
import Testing

@testable import Batch
@testable import Extraction

struct SupervisedReadingTests {
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

  /// Threads that wait for each other would wait for ever; the process that made the copy goes on without it.
  @Test func aCopyThatWaitsForItselfIsGivenUp() {
    let reading = SupervisedReading(limits: ReadingLimits(seconds: 0.5, memory: 8 << 30))
    #expect(throws: ReadingFailure.stuck(seconds: 0.5)) {
      try reading.read {
        var lock = pthread_mutex_t()
        pthread_mutex_init(&lock, nil)
        pthread_mutex_lock(&lock)
        pthread_mutex_lock(&lock)
      }
    }
  }

  /// Nothing may come through here: it would be this process from there on.
  @Test func whatEndsInAPictureIsReadWithoutIt() {
    let reading = SupervisedReading(limits: ReadingLimits(seconds: 10, memory: 8 << 30))
    func left(canRepeat: Bool) -> [Bool] {
      #expect(throws: ReadingFailure.self) {
        try reading.read(canRepeat: canRepeat) {
          let pictures = SupervisedReading.failedPictures
          if let page = [3, 5].first(where: { pictures.reason(forPage: $0) == nil }) {
            SupervisedReading.note(.begins(page: page))
          }
          kill(getpid(), SIGKILL)
        }
      }
      return [3, 5, 7].map { SupervisedReading.failedPictures.reason(forPage: $0) == nil }
    }
    #expect(left(canRepeat: true) == [false, false, false])
    #expect(left(canRepeat: false) == [true, true, true])
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
