import ArgumentParser
import Batch
import Dataset
import Diagnostics
import Extraction
import Files
import Foundation
import Synchronization

struct Batch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Makes one dataset of many documents.",
    discussion: """
      Reads files, all .pdf and .txt files of folders, the files and folders named
      in lists (@list.txt, or @- for one on standard input, a path a line) and
      writes into the folder after -o:

        tables/NN_id.csv   the rows of all documents, a file a table
        documents.jsonl    everything, a document a line
        amounts.csv        each amount in a row of its own: tidy, totals marked
        manifest.csv       each document, and what became of it
        table_status.csv   each table of each: read, or why there is nothing
        extras.csv, facts.csv, other_cells.csv
                           what else is printed: columns of a template's own,
                           amounts in the text, tables that are none of the 17
        checks.csv, findings.csv, warnings.csv, readings.csv
        dataset.sqlite     all of it as a database
        parquet/           the same as Parquet, with types
        dataset.xlsx       the same as a workbook, with --excel
        datapackage.json, dictionary.csv
                           what is what (Frictionless Data Package)
        SUMMARY.md         one page to read

      Each document is read by a process of its own: one that crashes, hangs or
      takes too much memory is reported, and the others go on. A second run does
      only what is new or has changed, and a run that was stopped or killed is
      gone on with by the same command.

      Nothing is destroyed: an input that is not there stops the run before it
      writes; documents that are no longer among the inputs stay in the dataset
      until --prune takes them out; a folder that is not empty and no dataset is
      refused. The manifest names everything that was met in folders: read (ok,
      warned, no_tables, web_page), failed, duplicate, or skipped with the reason.

      EXAMPLES:
        yusuan batch 2024/ -o dataset
        find . -name '*.pdf' -print0 | yusuan batch --jobs 4 -o dataset -0 @-
        sqlite3 dataset/dataset.sqlite 'SELECT * FROM totals'
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The dataset's folder.", valueName: "dir"))
  var output: String

  @Option(
    name: .shortAndLong,
    help: "How many documents are read at a time (default: one a processor, if there is memory for as many).")
  var jobs: Int?

  @OptionGroup var correction: CorrectionOption

  @OptionGroup var formOptions: DatasetFormOptions

  @OptionGroup var pictures: PictureOption

  @OptionGroup var limits: LimitOptions

  @Flag(help: "Do all documents anew, not only new and changed ones.")
  var fresh = false

  @Flag(help: "Read the content of known documents too, not only the size and times of their files.")
  var verify = false

  @Flag(help: "Take documents out of the dataset that are not among the inputs.")
  var prune = false

  @Option(
    help: ArgumentHelp(
      "A password a line, or a pattern of names, a tab and a password; else YUSUAN_PASSWORD counts.", valueName: "file")
  )
  var passwordFile: String?

  @Flag(help: "Exit with 3 when a check fails, or a number read in a picture is in doubt.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Option(help: ArgumentHelp("Write a line for each document, with its exact time.", valueName: "file"))
  var log: String?

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Names in @lists end in NUL, as find -print0 writes them, not at the end of the line.")
  var null = false

  @Argument(help: "PDF or text files, folders, @FILE for lists of them; @- is a list on standard input.")
  var paths: [InputArgument]

  private func requireConsistency() throws {
    if output.isEmpty { throw UsageError("The folder after -o has no name.", "-o 之后的文件夹没有名称。") }
    if let jobs, !(1...256).contains(jobs) {
      throw UsageError("--jobs is a number from 1 to 256.", "--jobs 应为 1 至 256 的数字。")
    }
    if paths.contains(.standardInput) {
      throw UsageError(
        "A batch reads no document from standard input (-); @- is a list of files on it.",
        "batch 不从标准输入（-）读取文件；@- 表示标准输入上的文件清单。")
    }
    try paths.requireConsistency(null: null)
  }

  func run() throws {
    try requireConsistency()
    let corrections = try correction.read()
    let console = Console(isQuiet: quiet)
    let run = Run(console)
    let ledger = try ledger(run)
    guard ledger.count > 0 else {
      console.report(BilingualText("There is no .pdf or .txt file in what was given.", "给出的范围内没有 .pdf 或 .txt 文件。"))
      throw Failure(status: .unreadableInput)
    }
    try requireOwnLog(ledger)
    var outcome = BatchOutcome.interrupted
    try run.writing {
      do { outcome = try work(on: ledger, correcting: corrections, console) } catch let error as ExtractionError {
        throw OutputError(path: output, error.text)
      }
    }
    guard case .complete(let summary) = outcome else {
      console.hint(
        BilingualText(
          "yusuan: stopped. What was read is kept; the same command\(fresh ? " without --fresh" : "") goes on from here.",
          "yusuan: 已停止。已读取的结果已保留；再次运行同一命令\(fresh ? "（不带 --fresh）" : "")即可继续。"))
      throw Failure(status: .interrupted)
    }
    if !quiet { console.hint(summary.sentence(output: output)) }
    try summary.end(isStrict: strict)
    try run.end()
  }

  /// A log takes the place of the file from before, which may be neither a document nor a file of the dataset.
  private func requireOwnLog(_ ledger: BatchLedger) throws {
    guard let log, let old = FileIdentity(path: log) else { return }
    if try ledger.reads(old) {
      throw UsageError(
        "“\(log)” after --log is a document that is read: the log would take its place.",
        "--log 之后的“\(log)”是要读取的文件：日志会取代它。")
    }
    if try DatasetFolder.has(old, in: output) {
      throw UsageError(
        "“\(log)” after --log is a file of the dataset: the log would take its place.",
        "--log 之后的“\(log)”是数据集的文件：日志会取代它。")
    }
  }

  /// One a processor; where pictures may be read, no more than memory has room for.
  private var defaultJobs: Int {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    guard pictures.ocr != .off, PictureReadingMode.hasFiles, let free = SystemMemory.available else {
      return processors
    }
    return max(1, min(processors, free / SystemMemory.ofPictureWorker))
  }

  private func work(
    on ledger: BatchLedger, correcting corrections: CorrectionFile, _ console: Console
  ) throws -> BatchOutcome {
    let passwords = try Passwords(file: passwordFile)
    let tool = try ToolIdentity.ofThisProgram(pictures: pictures.ocr)
    let store = try ShareStore(
      folder: output, tool: tool, corrections: corrections, forms: formOptions.forms(in: output))
    let gone = try GoneDocuments(of: store, ledger, pruning: prune)
    if !quiet, let message = gone.message(pruning: prune) {
      console.hint(BilingualText("yusuan: \(message.english)", "yusuan: \(message.chinese)。"))
    }
    if !quiet, !limits.noSandbox, let gaps = Sandbox.gaps { console.hint(gaps) }
    let logFile = try log.map { try AtomicFile(path: $0, isDurable: false) }
    var logFailure: (any Error)?
    let batchLimits = BatchLimits(
      jobs: min(jobs ?? defaultJobs, ledger.count), seconds: limits.timeout,
      memory: limits.memory << 20)
    StopSignal.catchSignals()
    // What was read of a document has some hundred thousand bytes, and is taken in one after the other.
    keepFreedMemory(upTo: 1 << 25)
    var batch = BatchRun(
      ledger, store: store, limits: batchLimits,
      program: [
        "/proc/self/exe", "worker", "--build", tool.build, "--ocr", pictures.ocr.rawValue, "--in-process", "--news",
      ]
        + (limits.noSandbox ? [] : ["--sandbox"]),
      password: passwords.password(of:)
    ) { line in
      // What was read is worth more than the list of it: the run goes on, and says so at its end.
      if logFailure == nil {
        do { try logFile?.write(Array((line + "\n").utf8)) } catch { logFailure = error }
      }
    }
    var meter = BatchMeter(console)
    var last = BatchProgress(total: ledger.count)
    var hasAnswered = false
    defer {
      meter.clear()
      if last.crashes > 0 {
        console.hint(
          BilingualText(
            "yusuan: workers ended by themselves \(last.crashes) times.", "yusuan: 工作进程意外结束 \(last.crashes) 次。"))
      }
    }
    let outcome = try batch.run(
      fresh: fresh, verify: verify, shallStop: { StopSignal.isRaised },
      report: { progress in
        last = progress
        if StopSignal.isRaised, !hasAnswered {
          hasAnswered = true
          meter.clear()
          console.hint(
            BilingualText(
              "yusuan: stopping; the documents that are being read are finished first. Once more ends at once.",
              "yusuan: 正在停止，先读完当前文件；再按一次立即结束。"))
        }
        if !hasAnswered { meter.show(progress) }
      })
    if let logFailure { throw logFailure }
    try logFile?.commit()
    return outcome
  }

  /// All documents that the files, folders and lists stand for.
  private func ledger(_ run: Run) throws -> BatchLedger {
    var ledger: BatchLedger?
    try run.writing {
      let collected = try BatchLedger()
      var inputs = BatchInputs(collected, output: output)
      for path in paths {
        switch path {
        case .standardInput: break
        case .path(let path): try inputs.add(path)
        case .list(let file):
          guard let list = run.listing(path.name, { try PathList(file, endsInNull: null) }) else { continue }
          while let next = run.listing(path.name, { try list.next() }), let document = next {
            try inputs.add(document)
          }
        }
      }
      try inputs.finish()
      for path in inputs.missing {
        run.complain(
          BilingualText("There is no file or folder of this name.", "没有该名称的文件或文件夹。"), file: path.text)
      }
      if inputs.missingCount > inputs.missing.count {
        let rest = inputs.missingCount - inputs.missing.count
        run.console.report(BilingualText("\(rest) more inputs are not there.", "另有 \(rest) 个输入不存在。"))
      }
      if prune, inputs.hasUnreadableFolder {
        run.complain(
          BilingualText(
            "What is in a folder that cannot be looked into is not known: --prune is not done.",
            "有文件夹无法查看，其中内容不明：不执行 --prune。"), file: output)
      }
      ledger = collected
    }
    do { try run.end() } catch {
      run.console.report(BilingualText("Nothing was written.", "未写入任何内容。"))
      throw error
    }
    guard let ledger else { throw Failure(status: .unreadableInput) }
    return ledger
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
