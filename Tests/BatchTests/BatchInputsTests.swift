import Foundation
import TestSupport
import Testing

@testable import Batch

struct BatchInputsTests {
  @Test func aFolderStandsForItsDocuments() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/b/c", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: folder.path + "/.hidden", withIntermediateDirectories: true)
    for name in ["b/c/z.pdf", "B.PDF", "a.txt", "a.csv", ".d.pdf", ".hidden/e.pdf", "b/=f(1).pdf", "b/two\nlines.pdf"] {
      try Data("x".utf8).write(to: URL(filePath: folder.path + "/" + name))
    }
    let inputs = try batchInputs([folder.path + "/"])
    #expect(inputs.map(\.name) == ["B.PDF", "a.txt", "b/=f(1).pdf", "b/c/z.pdf", "b/two\nlines.pdf"])
    #expect(inputs.map(\.path) == inputs.map { folder.path + "/" + $0.name })
  }

  @Test func severalInputsKeepTheirPathsAndAreNamedOnce() throws {
    let folder = try TemporaryFolder()
    try Data("x".utf8).write(to: URL(filePath: folder.path + "/a.pdf"))
    let file = folder.path + "/a.pdf"
    #expect(try batchInputs([folder.path, file, file]).map(\.name) == [file])
    #expect(try batchInputs(["gone.pdf"]).map(\.name) == ["gone.pdf"])
    #expect(try batchInputs([]).isEmpty)
  }

  /// The documents that the ledger has after these paths, in its order.
  private func batchInputs(_ paths: [String]) throws -> [BatchLedger.Entry] {
    let ledger = try BatchLedger()
    var inputs = BatchInputs(ledger)
    for path in paths { try inputs.add(path) }
    try inputs.finish()
    var entries: [BatchLedger.Entry] = []
    while let entry = try ledger.next(after: entries.last?.name) { entries.append(entry) }
    #expect(entries.count == ledger.count)
    return entries
  }
}
