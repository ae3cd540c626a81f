import ArgumentParser
import Batch
import Dataset
import Extraction
import Files
import Foundation
import Synchronization

struct Batch: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes one dataset of many documents.",
    discussion: """
      Reads files, all .pdf and .txt files of folders, the files named in a list
      (@list.txt, or - for a list on standard input, one path a line) and writes
      into the folder after -o:

        tables/NN_id.csv   the rows of all documents, a file a table
        documents.jsonl    everything, a document a line
        manifest.csv       each document, and what became of it
        checks.csv, warnings.csv
        dataset.sqlite     all of it as a database
        datapackage.json   what is what (Frictionless Data Package)
        SUMMARY.md         one page to read

      Each document is read by a process of its own: one that crashes, hangs or
      takes too much memory is reported, and the others go on. A second run does
      only what is new or has changed, and a run that was stopped or killed is
      gone on with by the same command.

      EXAMPLES:
        yusuan batch 2024/ -o dataset
        find . -name '*.pdf' | yusuan batch --jobs 4 --timeout 30 -o dataset -
        sqlite3 dataset/dataset.sqlite 'SELECT * FROM totals'
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The dataset's folder.", valueName: "dir"))
  var output: String

  @Option(name: .shortAndLong, help: "How many documents are read at a time (default: one a processor).")
  var jobs: Int?

  @Option(help: ArgumentHelp("A document is given up after this time.", valueName: "seconds"))
  var timeout = 120.0

  @Option(help: ArgumentHelp("A document is given up when it takes more memory.", valueName: "MB"))
  var memory = 1024

  @Flag(help: "Do all documents anew, not only new and changed ones.")
  var fresh = false

  @Flag(help: "Exit with 3 when a check fails.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Option(help: ArgumentHelp("Write a line for each document, with its exact time.", valueName: "file"))
  var log: String?

  @Argument(help: "PDF or text files, folders, @lists of files; - is a list on standard input.")
  var paths: [String]

  func validate() throws {
    if output.isEmpty { throw ValidationError("The folder after -o has no name.") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256.") }
    if !(timeout > 0) { throw ValidationError("--timeout is a number of seconds above 0.") }
    if memory < 64 { throw ValidationError("--memory is at least 64 MB.") }
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input (-) can be read only once.")
    }
  }

  func run() throws {
    let console = Console(isQuiet: quiet)
    let run = Run(console)
    let ledger = try ledger(run)
    guard ledger.count > 0 else {
      console.report("There is no .pdf or .txt file in what was given.")
      throw Failure(status: .unreadableInput)
    }
    var outcome = BatchOutcome.interrupted
    try run.writing { outcome = try work(on: ledger, console) }
    guard case .complete(let summary) = outcome else {
      let command = fresh ? "the same command without --fresh" : "the same command"
      console.hint("yusuan: stopped. What was read is kept; \(command) goes on from here.")
      throw Failure(status: .interrupted)
    }
    if !quiet {
      let counts = [ManifestRecord.Status.ok, .warned, .failed, .duplicate].map {
        "\(summary.count($0)) \($0.rawValue)"
      }
      console.hint("yusuan: \(ledger.count) documents: \(counts.joined(separator: ", ")). See \(output)/SUMMARY.md.")
    }
    if summary.count(.failed) > 0 { throw Failure(status: .unreadableInput) }
    if strict, summary.hasFailedChecks { throw Failure(status: .failedCheck) }
    try run.end()
  }

  private func work(on ledger: BatchLedger, _ console: Console) throws -> BatchOutcome {
    let store = try ShareStore(folder: output, tool: Yusuan.tool)
    let logFile = try log.map { try AtomicFile(path: $0, isDurable: false) }
    let limits = BatchLimits(
      jobs: min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, ledger.count), seconds: timeout,
      memory: memory << 20)
    StopSignal.catchSignals()
    var batch = BatchRun(ledger, store: store, limits: limits, program: ["/proc/self/exe", "worker"]) { line in
      try? logFile?.write(Array((line + "\n").utf8))
    }
    var meter = BatchMeter(console)
    var last = BatchProgress(total: ledger.count)
    defer {
      meter.clear()
      if last.crashes > 0 { console.hint("yusuan: workers ended by themselves \(last.crashes) times.") }
    }
    let outcome = try batch.run(
      fresh: fresh, shallStop: { StopSignal.isRaised },
      report: { progress in
        last = progress
        meter.show(progress)
      })
    try logFile?.commit()
    return outcome
  }

  /// All documents that the files, folders and lists stand for.
  private func ledger(_ run: Run) throws -> BatchLedger {
    var ledger: BatchLedger?
    try run.writing {
      let collected = try BatchLedger()
      var inputs = BatchInputs(collected)
      for path in paths {
        if path == "-" {
          try add(to: &inputs, from: path, run) { InputLines() }
        } else if path.hasPrefix("@"), !FileManager.default.fileExists(atPath: path) {
          let name = String(path.dropFirst())
          try add(to: &inputs, from: name, run) { try InputLines(path: name) }
        } else {
          try inputs.add(path)
        }
      }
      try inputs.finish()
      ledger = collected
    }
    guard let ledger else { throw Failure(status: .unreadableInput) }
    return ledger
  }

  private func add(
    to inputs: inout BatchInputs, from list: String, _ run: Run, _ open: () throws -> InputLines
  ) throws {
    do {
      let lines = try open()
      while let line = try lines.next() {
        if !line.isEmpty { try inputs.add(String(decoding: line, as: UTF8.self)) }
      }
    } catch let error as ExtractionError {
      run.console.report("\(error)", file: list)
      throw Failure(status: .unreadableInput)
    }
  }
}

/// Whether SIGINT or SIGTERM has come.
private enum StopSignal {
  private static let raised = Atomic<Bool>(false)

  static var isRaised: Bool { raised.load(ordering: .relaxed) }

  /// The first signal asks to stop, the second one ends the program.
  static func catchSignals() {
    // Who started the program may have kept them back.
    var stopping = sigset_t()
    sigemptyset(&stopping)
    sigaddset(&stopping, SIGINT)
    sigaddset(&stopping, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &stopping, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if StopSignal.raised.exchange(true, ordering: .relaxed) { _exit(128 + number) }
      }
    }
  }
}
