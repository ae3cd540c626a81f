import Diagnostics
import Files
import Foundation
import Glibc

/// A worker as its supervisor sees it: a process, a socket for requests, a pipe for answers, and what it works on.
final class WorkerProcess {
  let processID: pid_t
  /// What the worker answers on.
  let output: Int32
  private let input: Int32
  private var received: [UInt8] = []
  private var hasGreeted = false
  /// Resident memory at its highest, as far as it was looked at, in bytes.
  private(set) var peakMemory = 0

  /// - Parameter program: the program and its arguments.
  /// - Throws: `OutputError` where no process can be made.
  init(program: [String]) throws {
    var requests: [Int32] = [0, 0]
    var answers: [Int32] = [0, 0]
    // Over a socket files can be handed that are open.
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &requests) == 0 else {
      throw OutputError(BilingualText("a pipe to a worker", "通往工作进程的管道"), code: errno)
    }
    guard pipe(&answers) == 0 else {
      let code = errno
      for descriptor in requests { close(descriptor) }
      throw OutputError(BilingualText("a pipe from a worker", "来自工作进程的管道"), code: code)
    }
    // Else the next worker would hold this one's pipes open, and neither would see the other's end.
    for descriptor in requests + answers { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, requests[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, answers[1], STDOUT_FILENO)
    // What a crash prints is of no use to the reader of the run's messages.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = program.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program[0], &actions, nil, &arguments, environ)
    close(requests[0])
    close(answers[1])
    guard code == 0 else {
      close(requests[1])
      close(answers[0])
      throw OutputError(.toAWorker, code: code)
    }
    (processID, input, output) = (process, requests[1], answers[0])
  }

  /// Whether the request got through; a worker that has gone takes none.
  ///
  /// - Parameter descriptors: of the document and of the file for its share, open.
  func send(_ request: WorkerRequest, handing descriptors: [Int32]) -> Bool {
    var bytes = request.line
    var handed = HandedFiles(descriptors)
    var sent = -1
    repeat {
      sent = bytes.withUnsafeMutableBytes { bytes in
        handed.withMessage(bytes) { sendmsg(input, $0, Int32(MSG_NOSIGNAL)) }
      }
    } while sent < 0 && errno == EINTR
    guard sent > 0 else { return false }
    return sent == bytes.count || (try? writeAll(Array(bytes[sent...]), to: input, name: .toAWorker)) != nil
  }

  enum Reading {
    case hello
    case answer(WorkerAnswer)
    case news(WorkerNews)
    case end
  }

  /// Takes what has come, line by line; call it when `output` is readable.
  func receive() -> [Reading] {
    var chunk = [UInt8](repeating: 0, count: Settings.answerChunk)
    let count = read(output, &chunk, chunk.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else { return [.end] }
    received += chunk[..<count]
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var readings: [Reading] = []
    while let end = received.firstIndex(of: UInt8(ascii: "\n")) {
      let line = Data(received[..<end])
      received.removeSubrange(...end)
      guard hasGreeted else {
        hasGreeted = (try? decoder.decode(WorkerHello.self, from: line))?.isUnderstood ?? false
        readings.append(hasGreeted ? .hello : .end)
        continue
      }
      // Nearly all are answers.
      if let answer = try? decoder.decode(WorkerAnswer.self, from: line) {
        readings.append(.answer(answer))
      } else {
        readings.append((try? decoder.decode(WorkerNews.self, from: line)).map(Reading.news) ?? .end)
      }
    }
    return readings
  }

  /// Resident memory in bytes.
  func memory() -> Int {
    let memory = ProcessUse(processID)?.memory ?? 0
    peakMemory = max(peakMemory, memory)
    return memory
  }

  /// Has the system refuse more address space than this, in bytes: it is faster than who looks now and then.
  func limit(addressSpace: Int) {
    SystemCalls.limit(addressSpace: addressSpace, of: processID)
  }

  /// Ends the process.
  ///
  /// - Returns: what ended it, which may have been something before.
  @discardableResult
  func end(killing: Bool) -> ProcessEnding {
    close(input)
    if killing { kill(processID, SIGKILL) }
    var status: Int32 = 0
    var use = rusage()
    while wait4(processID, &status, 0, &use) < 0, errno == EINTR {}
    // It may have been higher between two looks.
    peakMemory = max(peakMemory, use.ru_maxrss << 10)
    close(output)
    return ProcessEnding(status: status)
  }
}

extension BilingualText {
  /// What is sent to a worker, as an output.
  static let toAWorker = BilingualText("to a worker", "工作进程")
}
