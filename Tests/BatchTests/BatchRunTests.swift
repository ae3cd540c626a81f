import Dataset
import Emission
import Files
import Foundation
import TestSupport
import Testing

@testable import Batch

/// What the supervisor makes of workers that fail it; bash plays the worker.
struct BatchRunTests {
  /// The manifest's record of the one document, and how often a worker ended by itself.
  private func record(
    _ worker: String, seconds: Double = 20, memory: Int = 1 << 30, speaking: Int = 2
  ) throws -> (status: String, error: String, code: String, crashes: Int) {
    let folder = try TemporaryFolder()
    try Data("x".utf8).write(to: URL(filePath: folder.path + "/a.pdf"))
    let store = try ShareStore(folder: folder.path + "/out", tool: ToolIdentity(build: "test"))
    var run = BatchRun(
      try ledger("a.pdf", folder.path + "/a.pdf"), store: store,
      limits: BatchLimits(jobs: 2, seconds: seconds, memory: memory), program: playedWorker(worker, speaking: speaking))
    var crashes = 0
    let outcome = try run.run(fresh: false, shallStop: { false }, report: { crashes = $0.crashes })
    guard case .complete = outcome else { return ("interrupted", "", "", crashes) }
    let records = try manifest(folder.path + "/out")
    #expect(records.count == 1)
    let record = try #require(records.first)
    return (record["status"] ?? "", record["error"] ?? "", record["error_code"] ?? "", crashes)
  }

  /// The fields of each document by their names.
  private func manifest(_ dataset: String) throws -> [[String: String]] {
    var rows = try csvRecords(ofFile: dataset + "/manifest.csv", behindHeader: false)
    let names = try #require(try rows.next()).map { $0 ?? "" }
    var records: [[String: String]] = []
    while let row = try rows.next() {
      records.append(Dictionary(uniqueKeysWithValues: zip(names, row.map { $0 ?? "" })))
    }
    return records
  }

  @Test func aCrashIsTriedAgainAndThenReported() throws {
    let record = try record("read line; kill -SEGV $$")
    #expect(record.status == "failed")
    #expect(record.error.hasPrefix("Reading it ended the process that did (signal 11"))
    #expect(record.code == "crashed" && record.crashes == 2)
  }

  @Test func aWorkerThatSpeaksNonsenseIsReplaced() throws {
    let record = try record("read line; echo nonsense; sleep 100")
    #expect(record.status == "failed" && record.crashes == 2)
  }

  @Test func aHangIsGivenUp() throws {
    let record = try record("read line; sleep 100", seconds: 0.3)
    #expect(record.error == "It was given up after 0.3 seconds in which it did nothing (--timeout).")
    #expect(record.code == "stuck" && record.crashes == 0)
  }

  @Test func aLoopIsGivenUp() throws {
    let record = try record("read line; while :; do :; done", seconds: 0.3)
    #expect(record.error == "It was given up after 0.3 seconds of processor time (--timeout).")
    #expect(record.code == "timeout")
  }

  /// A worker of another protocol would be misread.
  @Test func aWorkerOfAnotherProtocolIsRefused() throws {
    let answer = #"{\"id\": \"a.pdf\", \"status\": \"failed\", \"seconds\": 0, \"error\": \"broken\"}"#
    let record = try record("read line; echo \"\(answer)\"; read line", speaking: 3)
    #expect(record.error != "broken" && record.code == "crashed")
  }

  @Test func tooMuchMemoryIsGivenUp() throws {
    let record = try record("read line; x=$(head -c 200000000 /dev/zero | tr '\\0' a); sleep 100", memory: 64 << 20)
    #expect(record.error == "It was given up with more than 64 MB of memory (--memory).")
    #expect(record.code == "memory")
  }

  /// A page that is read in its picture has a time of its own, and is counted.
  @Test func aWorkerThatReadsPicturesHasMoreTime() throws {
    let answer = #"{\"id\": \"a.pdf\", \"status\": \"failed\", \"seconds\": 0, \"error\": \"broken\"}"#
    let begins = #"{\"picture_page\": 1}"#
    let ends = #"{\"picture_page\": 1, \"seconds\": 1.5}"#
    // Several lines at once, too.
    let record = try record(
      "read line; echo \"\(begins)\"; sleep 1; printf '%s\\n' \"\(ends)\" \"\(begins)\" \"\(ends)\" \"\(answer)\"; read line",
      seconds: 0.3)
    #expect(record.error == "broken")
  }

  /// The first worker that ends over a picture says nothing against the picture; of the next the document is read without.
  @Test func whatEndsWorkersInAPictureIsReadWithoutIt() throws {
    let answer = #"{\"id\": \"a.pdf\", \"status\": \"failed\", \"seconds\": 0, \"error\": \"read without\"}"#
    let begins = #"{\"picture_page\": 3}"#
    let record = try record(
      """
      read line
      if [[ $line == *'"reasons":[]'* || $line == *'"reasons":{}'* || $line != *failed_pictures* ]]
      then echo "\(begins)"; sleep 0.2; kill -SEGV $$; fi
      [[ $line == *'"3"'*signal*11* ]] && echo "\(answer)"; read line
      """)
    #expect(record.error == "read without")
    #expect(record.crashes == 2)
  }

  /// A picture that was read is not what a worker ended over afterwards.
  @Test func aPictureThatWasReadIsNotToBlame() throws {
    let begins = #"{\"picture_page\": 3}"#
    let ends = #"{\"picture_page\": 3, \"seconds\": 0}"#
    let record = try record("read line; printf '%s\\n' \"\(begins)\" \"\(ends)\"; sleep 0.2; kill -SEGV $$")
    #expect(record.error.hasPrefix("Reading it ended the process that did"))
  }

  @Test func anAnswerThatItFailedIsTaken() throws {
    let answer =
      #"{\"id\": \"a.pdf\", \"status\": \"failed\", \"seconds\": 0, \"error\": \"broken\", \"code\": \"damaged\"}"#
    let record = try record("read line; echo \"\(answer)\"; read line")
    #expect(record.status == "failed" && record.error == "broken" && record.code == "damaged")
  }

  @Test func contentThatChangesMeanwhileIsNotTaken() throws {
    let answer = #"{\"id\": \"a.pdf\", \"status\": \"ok\", \"seconds\": 0, \"sha256\": \"00\"}"#
    let record = try record("read line; echo \"\(answer)\"; read line")
    #expect(record.status == "failed" && record.error.hasPrefix("Its content changed"))
  }

  /// Exit code 4 is a worker's word for output that cannot be written: no document would fare better.
  @Test func aWorkerThatCannotWriteEndsTheRun() throws {
    #expect(throws: OutputError.self) { try record("read line; exit 4") }
  }

  /// What libraries keep of every document goes with the process.
  @Test func aWorkerIsReplacedAfterManyDocuments() throws {
    let folder = try TemporaryFolder()
    let count = Settings.documentsOfAWorker + 2
    let ledger = try BatchLedger()
    for number in 0..<count {
      try Data("\(number)".utf8).write(to: URL(filePath: "\(folder.path)/\(number).pdf"))
      try ledger.add(name: "\(number).pdf", path: DocumentPath("\(folder.path)/\(number).pdf"))
    }
    let store = try ShareStore(folder: folder.path + "/out", tool: ToolIdentity(build: "test"))
    // It says which process it is.
    let worker = #"""
      while read -r line; do
        [[ $line =~ ([0-9]+)\.pdf\" ]]
        echo "{\"id\": \"${BASH_REMATCH[1]}.pdf\", \"status\": \"failed\", \"seconds\": 0, \"error\": \"$$\"}"
      done
      """#
    var run = BatchRun(
      ledger, store: store, limits: BatchLimits(jobs: 1, seconds: 20, memory: 1 << 30),
      program: playedWorker(worker))
    guard case .complete = try run.run(fresh: false, shallStop: { false }, report: { _ in }) else {
      Issue.record("interrupted")
      return
    }
    var documents: [String: Int] = [:]
    for record in try manifest(folder.path + "/out") { documents[record["error"] ?? "", default: 0] += 1 }
    #expect(documents.values.sorted() == [2, Settings.documentsOfAWorker])
  }

  @Test func aPipeIsNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/a.pdf", 0o600) == 0)
    let store = try ShareStore(folder: folder.path + "/out", tool: ToolIdentity(build: "test"))
    var run = BatchRun(
      try ledger("a.pdf", folder.path + "/a.pdf"), store: store,
      limits: BatchLimits(jobs: 1, seconds: 5, memory: 1 << 30), program: ["/bin/false"])
    guard case .complete(let summary) = try run.run(fresh: false, shallStop: { false }, report: { _ in }) else {
      Issue.record("interrupted")
      return
    }
    #expect(summary.count(.failed) == 1)
  }

  private func ledger(_ name: String, _ path: String) throws -> BatchLedger {
    let ledger = try BatchLedger()
    try ledger.add(name: name, path: DocumentPath(path))
    return ledger
  }
}
