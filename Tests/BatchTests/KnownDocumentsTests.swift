import Dataset
import Files
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Batch

/// What a second run looks at and writes; bash plays the worker, and fails with each document.
struct KnownDocumentsTests {
  private let folder: TemporaryFolder
  private let out: String

  init() throws {
    folder = try TemporaryFolder()
    out = folder.path + "/out"
    for name in ["a", "b", "c"] { try write(name, to: name) }
    try write("a", to: "twin")
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name).pdf" }

  private func write(_ content: String, to name: String) throws {
    try Data(content.utf8).write(to: URL(filePath: path(name)))
  }

  private struct Result: Equatable {
    /// Documents whose content was looked at, and that a worker read.
    var looked: Int
    var worked: Int
    /// Whether the files of the dataset were made anew.
    var hasWritten: Bool
  }

  private let all = ["a", "b", "c", "twin"]

  /// - Parameter later: seconds by which the clock is ahead: files that were just written have settled.
  @discardableResult
  private func run(
    _ names: [String], verify: Bool = false, fresh: Bool = false, build: String = "test", password: String? = nil,
    later: Int = 1000
  ) throws -> Result {
    let ledger = try BatchLedger()
    for name in names { try ledger.add(name: name + ".pdf", path: DocumentPath(path(name))) }
    try ledger.add(ManifestRecord(document: "x.doc", sha256: "", status: .skipped, error: "no document"))
    let before = stamps
    let store = try store(ToolIdentity(build: build))
    let worker = #"""
      while read -r line; do
        [[ $line =~ ([a-z]+)\.pdf\" ]]
        echo "{\"id\": \"${BASH_REMATCH[1]}.pdf\", \"status\": \"failed\", \"seconds\": 0, \"error\": \"broken\"}"
      done
      """#
    var run = BatchRun(
      ledger, store: store, limits: BatchLimits(jobs: 1, seconds: 20, memory: 1 << 30),
      program: playedWorker(worker), password: { _ in password }, now: { time(nil) + later })
    var progress = BatchProgress(total: 0)
    let outcome = try run.run(fresh: fresh, verify: verify, shallStop: { false }, report: { progress = $0 })
    guard case .complete(let counts) = outcome else { throw CancellationError() }
    #expect(counts.documents == names.count && counts.count(.skipped) == 1)
    #expect(counts.count(.duplicate) == (names.contains("a") && names.contains("twin") ? 1 : 0))
    #expect(progress.done == names.count)
    return Result(looked: progress.looked, worked: progress.worked, hasWritten: stamps != before)
  }

  /// A process that another test is just starting may have the lock of the run before for a moment.
  private func store(_ tool: ToolIdentity) throws -> ShareStore {
    for _ in 0..<500 {
      if let store = try? ShareStore(folder: out, tool: tool) { return store }
      usleep(10_000)
    }
    return try ShareStore(folder: out, tool: tool)
  }

  private var stamps: [FileStamp?] {
    ["manifest.csv", "SUMMARY.md", "dataset.sqlite", "parquet/manifest.parquet", "tables/01_balance.csv"]
      .map { FileStamp(path: "\(out)/\($0)") }
  }

  private static let nothing = Result(looked: 0, worked: 0, hasWritten: false)

  @Test func aSecondRunLooksAtNothingAndWritesNothing() throws {
    #expect(try run(all) == Result(looked: 4, worked: 3, hasWritten: true))
    #expect(!stamps.contains(nil))
    #expect(try run(all) == Self.nothing)
    #expect(try run(all) == Self.nothing)
  }

  @Test func contentIsLookedAtWhenAsked() throws {
    try run(all)
    #expect(try run(all, verify: true) == Result(looked: 4, worked: 0, hasWritten: true))
    #expect(try run(all, fresh: true) == Result(looked: 4, worked: 3, hasWritten: true))
    #expect(try run(all) == Self.nothing)
  }

  /// Another program may read it otherwise, and a password may open it.
  @Test func whatMayBeReadOtherwiseIsReadAnew() throws {
    try run(all)
    #expect(try run(all, build: "other") == Result(looked: 4, worked: 3, hasWritten: true))
    #expect(try run(all, build: "other", password: "x") == Result(looked: 4, worked: 3, hasWritten: true))
  }

  @Test func aChangedDocumentIsRead() throws {
    try run(all)
    try write("other", to: "b")
    #expect(try run(all) == Result(looked: 1, worked: 1, hasWritten: true))
    // Of the same size.
    try write("OTHER", to: "b")
    #expect(try run(all) == Result(looked: 1, worked: 1, hasWritten: true))
    // Of the same size and with the same time of its last write, which anybody can set.
    var status = stat()
    #expect(stat(path("b"), &status) == 0)
    try Data("Other".utf8).write(to: URL(filePath: path("b")), options: [])
    let file = open(path("b"), O_WRONLY)
    #expect(futimens(file, [status.st_atim, status.st_mtim]) == 0)
    close(file)
    #expect(try run(all) == Result(looked: 1, worked: 1, hasWritten: true))
    #expect(try run(all) == Self.nothing)
  }

  /// The content is looked at, and turns out to be known: nothing is written, and the run after looks at nothing.
  @Test func aTouchedDocumentIsLookedAtOnce() throws {
    try run(all)
    #expect(chmod(path("b"), 0o600) == 0)
    #expect(utimes(path("c"), nil) == 0)
    #expect(try run(all) == Result(looked: 2, worked: 0, hasWritten: false))
    #expect(try run(all) == Self.nothing)
  }

  /// Two changes within one step of the system's clock look like one: what has just been written is looked at again.
  @Test func whatHasJustChangedIsLookedAt() throws {
    try run(all, later: -1000)
    #expect(try run(all) == Result(looked: 4, worked: 0, hasWritten: false))
    #expect(try run(all) == Self.nothing)
    #expect(try run(all, later: -1000) == Result(looked: 4, worked: 0, hasWritten: false))
  }

  @Test func otherDocumentsMakeAnotherDataset() throws {
    try run(["a", "b", "twin"])
    #expect(try run(all) == Result(looked: 1, worked: 1, hasWritten: true))
    // The first of two that are the same is gone: the other one is read in its stead.
    #expect(try run(["b", "c", "twin"]) == Result(looked: 1, worked: 1, hasWritten: true))
    #expect(try run(["b", "c", "twin"]) == Self.nothing)
    try run(all)
    // Another document stands for the content now, and the one that did has another.
    try write("c", to: "a")
    #expect(try run(all) == Result(looked: 3, worked: 2, hasWritten: true))
    #expect(try run(all) == Self.nothing)
  }

  /// What somebody did to the dataset, and what a run left that was killed at any moment, is put right.
  @Test(arguments: [
    "rm OUT/manifest.csv", "rm OUT/parquet/*", "echo x >> OUT/tables/01_balance.csv", "touch OUT/SUMMARY.md",
    "touch OUT/dataset.sqlite-journal", "rm OUT/.yusuan/documents && cp OUT/../documents OUT/.yusuan",
    "mkdir OUT/.yusuan/next", "mv OUT/datapackage.json x && cp x OUT/datapackage.json",
  ])
  func aDamagedDatasetIsMadeAnew(_ script: String) throws {
    try run(all)
    let manifest = FileManager.default.contents(atPath: out + "/manifest.csv")
    try shell("cp OUT/.yusuan/documents OUT/..; \(script)")
    #expect(try run(all) == Result(looked: 0, worked: 0, hasWritten: true))
    #expect(FileManager.default.contents(atPath: out + "/manifest.csv") == manifest)
    #expect(!FileManager.default.fileExists(atPath: out + "/.yusuan/next"))
    #expect(try run(all) == Self.nothing)
  }

  /// What was read of a document is found by its stamp; where that has changed it is looked at.
  @Test func aDamagedShareIsReadAnew() throws {
    try run(all)
    try shell("for share in OUT/.yusuan/shares/*/*; do echo x >> $share; break; done")
    #expect(try run(all) == Result(looked: 1, worked: 1, hasWritten: true))
    try shell("rm -r OUT/.yusuan/shares/*")
    #expect(try run(all) == Result(looked: 3, worked: 3, hasWritten: true))
  }

  /// Where the list is damaged or missing contents are looked at, from the damage on.
  @Test(arguments: [
    ("rm OUT/.yusuan/known", 4), ("truncate -s -9 OUT/.yusuan/known", 0), ("truncate -s 0 OUT/.yusuan/known", 4),
    ("sed -i 's/ failed b[.]pdf/ Failed b.pdf/' OUT/.yusuan/known", 3),
    ("sed -i 's/\"hasDoubt\":false/\"hasDoubt\":true/' OUT/.yusuan/known", 4),
  ])
  func aDamagedListIsNotBelieved(_ script: String, looked: Int) throws {
    try run(all)
    try shell(script)
    #expect(try run(all) == Result(looked: looked, worked: 0, hasWritten: true))
    #expect(try run(all) == Self.nothing)
  }

  private func shell(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-ec", script.replacing("OUT", with: out)]
    process.currentDirectoryURL = URL(filePath: folder.path)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
