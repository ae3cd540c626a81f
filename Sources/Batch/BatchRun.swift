import Dataset
import Diagnostics
import Extraction
import Files
import Foundation
import Glibc

/// What a batch may take.
package struct BatchLimits: Sendable {
  /// How many workers run at a time.
  package var jobs: Int
  /// Seconds for one document: of processor time, or of waiting for what does not come.
  package var seconds: Double
  /// Resident memory of a worker in bytes.
  package var memory: Int

  package init(jobs: Int, seconds: Double, memory: Int) {
    (self.jobs, self.seconds, self.memory) = (jobs, seconds, memory)
  }
}

/// Where a batch stands.
package struct BatchProgress: Sendable {
  package var total: Int
  /// Read, failed, found in the store, or duplicates.
  package var done = 0
  /// Done by workers of this run.
  package var worked = 0
  package var failed = 0
  /// Whose content was looked at, as their files were not known.
  package var looked = 0
  /// Times a worker ended by itself in the middle of a document.
  package var crashes = 0
  /// Pages that were read in their pictures.
  package var picturePages = 0
  /// Peak resident memory of a worker in bytes, as far as it was looked at.
  package var peakMemory = 0

  package init(total: Int) { self.total = total }
}

/// A document was written to while a worker read it.
private struct ContentChanged: CodedError {
  let text = BilingualText("Its content changed while it was read; another run will read it.", "读取时内容有变；下次运行将重新读取。")
  var code: ErrorCode { .contentChanged }
}

/// How a batch ended.
package enum BatchOutcome: Sendable {
  case complete(DatasetCounts)
  /// Asked to stop before all documents were done.
  case interrupted
}

/// Reads documents with worker processes and makes their dataset.
///
/// One thread: it hands out documents, waits for answers, and ends workers that take too much. A worker that ends by
/// itself costs its document, which is tried once more; the run goes on.
package struct BatchRun {
  private struct Job {
    var request: WorkerRequest
    let sha256: String
    var isSecondTry = false
  }

  private struct Slot {
    var process: WorkerProcess?
    var job: Job?
    /// Where the worker writes what comes of `job`; it is given up unless it is put in its place.
    var share: AtomicFile?
    /// The time of `job`.
    var clock = DocumentClock()
    /// Seconds that it has besides, for pages that are read in their pictures.
    var pictureSeconds = 0.0
    /// The page of `job` whose picture is being read.
    var picture: Int?
    /// Documents its process has answered for.
    var answers = 0
  }

  private let ledger: BatchLedger
  private let store: ShareStore
  private let limits: BatchLimits
  private let program: [String]
  private let password: (DocumentPath) -> String?
  private let log: ((String) -> Void)?
  private var progress: BatchProgress
  private var slots: [Slot]
  private var retries: [Job] = []
  /// Seconds since 1970.
  private let now: () -> Int
  /// What the run before noted; nil where nothing of it counts.
  private var known: KnownDocuments?
  /// Whether all documents so far are those of the run before, with their content and what was read of them.
  private var isAsKnown = false
  /// Whether their files are the same by size and times.
  private var hasSameStamps = true
  /// The document last looked at, in the order of names.
  private var position: String?

  /// - Parameters:
  ///   - ledger: with all documents.
  ///   - program: the worker's program with its arguments.
  ///   - password: of a document, by its path.
  ///   - log: takes one line for each document as it is done.
  ///   - now: seconds since 1970.
  package init(
    _ ledger: BatchLedger, store: ShareStore, limits: BatchLimits, program: [String],
    password: @escaping (DocumentPath) -> String? = { _ in nil }, log: ((String) -> Void)? = nil,
    now: @escaping () -> Int = { time(nil) }
  ) {
    (self.ledger, self.store, self.limits, self.program, self.log) = (ledger, store, limits, program, log)
    (self.password, self.now) = (password, now)
    progress = BatchProgress(total: ledger.count)
    slots = (0..<max(1, limits.jobs)).map { _ in Slot() }
  }

  /// - Parameters:
  ///   - fresh: do all documents anew.
  ///   - verify: look at the content of all documents, and at all that was read of them, however their files look.
  ///   - shallStop: asked all the time; once true, no document is begun.
  ///   - report: told all the time where the run stands.
  /// - Throws: `OutputError`; what was read so far is kept for the next run.
  package mutating func run(
    fresh: Bool, verify: Bool = false, shallStop: () -> Bool, report: (BatchProgress) -> Void
  ) throws -> BatchOutcome {
    defer { for slot in slots { slot.process?.end(killing: true) } }
    progress.total = ledger.count
    // The shares of documents that are gone cannot be made again.
    if fresh { try store.removeShares { try !ledger.has(share: $0) } }
    known = fresh || verify ? nil : store.known
    isAsKnown = known != nil
    while true {
      try fillSlots(shallStop, report)
      report(progress)
      guard slots.contains(where: { $0.job != nil }) else { break }
      try wait()
    }
    guard !shallStop() || progress.done == ledger.count else { return .interrupted }
    if isAsKnown, let known, known.isAtEnd, known.head.files == store.folder.stamps {
      if !hasSameStamps { try LedgerDataset(ledger, store).note(known.head.counts) }
      return .complete(known.head.counts)
    }
    return .complete(try LedgerDataset(ledger, store).make(anew: fresh || verify))
  }

  private mutating func fillSlots(_ shallStop: () -> Bool, _ report: (BatchProgress) -> Void) throws {
    for slot in slots.indices {
      while slots[slot].job == nil {
        guard let job = try nextJob(shallStop, report) else { return }
        try start(job, in: slot)
      }
    }
  }

  /// Hands a worker the document and a file for its share, both open: it need open nothing that is not the program's.
  private mutating func start(_ job: Job, in slot: Int) throws {
    guard let path = job.request.file, let output = job.request.output else { return }
    let document: Int32
    do { document = try openedDocument(path) } catch {
      return try fail(job.request.id, sha256: job.sha256, error)
    }
    defer { close(document) }
    let share = try AtomicFile(path: output, isNamedByUser: false, isDurable: false)
    // A worker may have gone while it had nothing to do: then a new one takes the request.
    for _ in 0..<Settings.starts {
      let process = try slots[slot].process ?? makeWorker()
      slots[slot].process = process
      if process.send(job.request, handing: [document, share.openDescriptor]) {
        slots[slot].job = job
        slots[slot].share = share
        slots[slot].clock = DocumentClock()
        slots[slot].pictureSeconds = 0
        slots[slot].picture = nil
        return
      }
      process.end(killing: true)
      slots[slot] = Slot()
    }
    throw OutputError.failed(
      output: .toAWorker, reason: BilingualText("it ended before it took a document", "它在接收文件之前就已结束"))
  }

  private func makeWorker() throws -> WorkerProcess {
    let process = try WorkerProcess(program: program)
    // Not all that is asked for is used; libraries and fonts take some that is none of a document's.
    process.limit(addressSpace: 2 * limits.memory + 1 << 30)
    return process
  }

  /// The next document that has to be read; those that need not be are done on the way.
  private mutating func nextJob(_ shallStop: () -> Bool, _ report: (BatchProgress) -> Void) throws -> Job? {
    if shallStop() { return nil }
    if let job = retries.popLast() { return job }
    while !shallStop(), let input = try ledger.next(after: position) {
      report(progress)
      position = input.name
      let (noted, hasPassed) = known?.entry(of: input.name) ?? (nil, false)
      if hasPassed || noted == nil || input.isGone { isAsKnown = false }
      if let record = input.record {
        if isAsKnown, try KnownDocuments.Entry(record) != noted { isAsKnown = false }
        try settle(record, isGone: input.isGone)
        continue
      }
      let password = password(input.path)
      // With a password what failed before may be read now.
      let entry = password == nil ? noted : nil
      let stamp = FileStamp(input.path).flatMap { $0.isSettled(at: now()) ? $0.text : nil }
      if let entry, entry.stamp == stamp, try keep(entry, stamp: stamp) { continue }
      hasSameStamps = false
      progress.looked += 1
      let sha256: String
      do { sha256 = try digest(of: input.path) } catch {
        try fail(input.name, sha256: "", error)
        continue
      }
      if let entry, entry.digest == sha256, try keep(entry, stamp: stamp) { continue }
      isAsKnown = false
      // By content; the first document in order stands for all.
      if try settleDuplicate(input.name, sha256, stamp: stamp) { continue }
      try ledger.note(input.name, sha256: sha256, stamp: stamp)
      if let record = try store.share(name: input.name, sha256: sha256)?.record,
        // It may have failed for want of the password that there is now.
        record.status != .failed || password == nil
      {
        if record.status == .failed { progress.failed += 1 }
        finish(input.name, "kept")
        continue
      }
      let output = try store.path(name: input.name, sha256: sha256)
      return Job(
        request: WorkerRequest(
          id: input.name, path: input.path, output: output, password: password,
          corrections: store.corrections.corrections(of: sha256)), sha256: sha256)
    }
    return nil
  }

  /// Deals with a document whose content is that of the run before, if that is still all it takes.
  ///
  /// - Parameter stamp: of its file.
  /// - Returns: whether it is done; not where it has to be looked at.
  private mutating func keep(_ entry: KnownDocuments.Entry, stamp: String?) throws -> Bool {
    guard let status = ManifestRecord.Status(rawValue: entry.status) else { return false }
    if status == .duplicate { return try settleDuplicate(entry.name, entry.digest, stamp: stamp) }
    guard let share = store.stamp(name: entry.name, sha256: entry.digest), share.text == entry.share,
      try ledger.name(ofContent: entry.digest) == nil
    else { return false }
    try ledger.note(entry.name, sha256: entry.digest, stamp: stamp, status: entry.status)
    if status == .failed { progress.failed += 1 }
    finish(entry.name, "kept")
    return true
  }

  /// Deals with what is not read: a folder that cannot be looked into, and documents that the dataset has from before.
  private mutating func settle(_ record: ManifestRecord, isGone: Bool) throws {
    if record.status == .skipped { return }
    if isGone, !record.sha256.isEmpty {
      if try settleDuplicate(record.document, record.sha256) { return }
      if record.status == .duplicate { throw GoneDocuments.cannotStay([record.document], 1, store.folder.path) }
      // Its share was read when the document was found to be gone.
      try ledger.note(record.document, sha256: record.sha256, status: record.status.rawValue)
    }
    if record.status == .failed { progress.failed += 1 }
    finish(record.document, isGone ? "stays" : "failed: \(record.error ?? "")")
  }

  /// Whether another document has the content already.
  ///
  /// - Parameter stamp: of its file.
  private mutating func settleDuplicate(_ name: String, _ sha256: String, stamp: String? = nil) throws -> Bool {
    guard let first = try ledger.name(ofContent: sha256) else { return false }
    var record = ManifestRecord(document: name, sha256: sha256, status: .duplicate)
    record.duplicateOf = first
    try ledger.note(record, stamp: stamp)
    finish(name, "duplicate of \(first)")
    return true
  }

  /// - Throws: `ExtractionError`.
  private func digest(of path: DocumentPath) throws(ExtractionError) -> String {
    try requireNoStream(path)
    return try contentDigest(of: path)
  }

  /// Waits for answers for a moment, and looks after the limits.
  private mutating func wait() throws {
    let busy = slots.indices.filter { slots[$0].job != nil }
    var polls = busy.map { pollfd(fd: slots[$0].process?.output ?? -1, events: Int16(POLLIN), revents: 0) }
    poll(&polls, nfds_t(polls.count), Int32(Settings.look))
    for (slot, polled) in zip(busy, polls) {
      guard let process = slots[slot].process, let job = slots[slot].job else { continue }
      if polled.revents != 0 {
        receiving: for reading in process.receive() {
          switch reading {
          case .answer(let answer):
            let share = slots[slot].share
            (slots[slot].job, slots[slot].share) = (nil, nil)
            slots[slot].answers += 1
            if slots[slot].answers == Settings.documentsOfAWorker {
              // What it read is written before it answers: nothing is lost, and nothing has to be waited for.
              process.end(killing: true)
              slots[slot] = Slot()
            }
            try take(answer, job, share)
          case .hello: continue
          case .news(let news): note(news, slot)
          case .end:
            try lose(slot, job, process)
            break receiving
          }
        }
        continue
      }
      let memory = process.memory()
      progress.peakMemory = max(progress.peakMemory, process.peakMemory)
      let lateness = slots[slot].clock.lateness(
        after: limits.seconds + slots[slot].pictureSeconds, of: process.processID)
      let failure: ReadingFailure
      switch lateness {
      case .worked: failure = .time(seconds: limits.seconds)
      case .waited: failure = .stuck(seconds: limits.seconds)
      case nil:
        guard memory > limits.memory else { continue }
        failure = .memory(bytes: limits.memory)
      }
      process.end(killing: true)
      let picture = slots[slot].picture
      slots[slot] = Slot()
      if retry(job, without: picture, failure) { continue }
      progress.worked += 1
      try fail(job.request.id, sha256: job.sha256, failure)
    }
  }

  /// Has a document read again that was lost over the picture of a page, without that where it has been the reason before:
  /// its pages with text are not to be lost for it.
  ///
  /// - Returns: whether it is; not where no picture was being read.
  private mutating func retry(_ job: Job, without picture: Int?, _ failure: ReadingFailure) -> Bool {
    guard let picture else { return false }
    var job = job
    var failed = job.request.failedPictures ?? FailedPictures()
    guard failed.add(failure.text, page: picture) else { return false }
    job.request.failedPictures = failed
    retries.append(job)
    return true
  }

  /// A page that is read in its picture has a time of its own.
  private mutating func note(_ news: WorkerNews, _ slot: Int) {
    guard let seconds = news.seconds else {
      slots[slot].picture = news.picturePage
      slots[slot].pictureSeconds += PictureEvent.longest
      return
    }
    slots[slot].picture = nil
    slots[slot].pictureSeconds += seconds - PictureEvent.longest
    progress.picturePages += 1
  }

  private mutating func take(_ answer: WorkerAnswer, _ job: Job, _ share: AtomicFile?) throws {
    if let error = answer.outputError {
      throw OutputError.told(BilingualText(same: error))
    }
    progress.worked += 1
    if answer.error == nil, answer.sha256 != job.sha256 {
      return try fail(job.request.id, sha256: job.sha256, ContentChanged())
    }
    if let error = answer.error {
      let record = ManifestRecord(
        document: answer.id, sha256: job.sha256, status: answer.status, error: error, code: answer.code)
      // The same content fails again: no need to try at each run.
      try store.keep(DatasetShare(failed: record))
      if answer.status == .failed { progress.failed += 1 }
    } else {
      try share?.commit()
      // Its content need not be looked at again to know that it is whole: it was written a moment ago.
      try ledger.note(
        job.request.id, share: store.key(name: job.request.id, sha256: job.sha256), status: answer.status)
    }
    finish(job.request.id, String(format: "%@ %.2f s", answer.status.rawValue, answer.seconds))
  }

  private mutating func lose(_ slot: Int, _ job: Job, _ process: WorkerProcess) throws {
    let ending = process.end(killing: true)
    let picture = slots[slot].picture
    slots[slot] = Slot()
    if ending == .exit(code: Settings.failedOutput) {
      throw OutputError(path: store.folder.path, BilingualText("a worker could not write to it", "工作进程无法写入"))
    }
    progress.crashes += 1
    let hadTooMuch = process.peakMemory > limits.memory
    let failure = hadTooMuch ? ReadingFailure.memory(bytes: limits.memory) : .ended(reason: ending.text)
    if retry(job, without: picture, failure) { return }
    if job.isSecondTry || hadTooMuch {
      progress.worked += 1
      try fail(job.request.id, sha256: job.sha256, failure)
    } else {
      var job = job
      job.isSecondTry = true
      retries.append(job)
    }
  }

  private mutating func fail(_ name: String, sha256: String, _ error: any CodedError) throws {
    try ledger.note(
      ManifestRecord(document: name, sha256: sha256, status: .failed, error: "\(error)", code: error.code))
    progress.failed += 1
    isAsKnown = false
    finish(name, "failed: \(error)")
  }

  private mutating func finish(_ name: String, _ message: String) {
    progress.done += 1
    guard let log else { return }
    // One line a document, whatever its name and the error have in them.
    log(
      "\(name)\u{1}\(message)".map {
        $0.isNewline || $0 == "\t" ? " " : $0 == "\u{1}" ? "\t" : String($0)
      }.joined())
  }
}
