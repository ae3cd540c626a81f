import ArgumentParser
import Batch
import Extraction
import Files
import Foundation
import Reading

struct Worker: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads documents one by one for another program.",
    discussion: """
      Takes one JSON object a line on standard input, {"id": …, "path": …}, and
      answers each with one line on standard output, in order. It ends with its
      input, or with the process that started it. What cannot be read is an answer
      with status failed. Documentation/worker.md has the protocol.

      EXAMPLE:
        echo '{"id": "a", "path": "budget.pdf"}' | yusuan worker
      """)

  @Option(help: "Opens encrypted PDFs.")
  var password: String?

  func run() throws {
    // Stopping is the business of who drives it; a terminal sends the signal to all.
    signal(SIGINT, SIG_IGN)
    endWithParent()
    let worker = DocumentWorker(tool: Yusuan.tool)
    let run = Run(Console(isQuiet: true))
    try run.writing {
      let lines = InputLines()
      while let line = try lines.next() {
        guard !line.isEmpty else { continue }
        let answer = try worker.answer(line) { path in
          try extractDocument(from: openSource(path: path, password: password))
        }
        try writeAll(answer, to: STDOUT_FILENO, name: "standard output")
      }
    }
  }

  /// A document that hangs must not outlive the run that it belongs to.
  private func endWithParent() {
    let parent = getppid()
    Thread.detachNewThread {
      while getppid() == parent { sleep(1) }
      _exit(1)
    }
  }
}
