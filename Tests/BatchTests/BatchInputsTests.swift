import Files
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
    let documents = inputs.filter { $0.record == nil }
    #expect(documents.map(\.name) == ["B.PDF", "a.txt", "b/=f(1).pdf", "b/c/z.pdf", "b/two\nlines.pdf"])
    #expect(documents.map(\.path.text) == documents.map { folder.path + "/" + $0.name })
    #expect(
      inputs.compactMap(\.record).map { "\($0.document): \($0.error ?? "")" } == [
        ".d.pdf: it is a hidden file", ".hidden/: it is a hidden folder",
        "a.csv: its name ends neither in .pdf nor in .txt",
      ])
    #expect(inputs.compactMap(\.record).allSatisfy { $0.status == .skipped })
  }

  @Test func linksPipesAndOtherDatasetsAreNoted() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/ds/.yusuan", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: folder.path + "/out/.yusuan", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/l.pdf", withDestinationPath: "/etc/passwd")
    #expect(mkfifo(folder.path + "/p.pdf", 0o600) == 0)
    let inputs = try batchInputs([folder.path], output: folder.path + "/out")
    #expect(
      inputs.map { "\($0.name): \($0.record?.error ?? "")" } == [
        "ds/: it is a dataset of yusuan", "l.pdf: it is a link", "p.pdf: it is no regular file",
      ])
  }

  @Test func namesAreBytes() throws {
    let folder = try TemporaryFolder()
    let odd = DocumentPath(folder.path).appending([0x61, 0xFF, 0x2E, 0x70, 0x64, 0x66])
    #expect(odd.withCString { creat($0, 0o600) } >= 0)
    let inputs = try batchInputs([folder.path])
    #expect(inputs.map(\.name) == ["a\\xFF.pdf"])
    #expect(inputs.map(\.path) == [odd])
  }

  @Test func whatIsNotThereIsTold() throws {
    var inputs = BatchInputs(try BatchLedger())
    for number in 0..<12 { try inputs.add(DocumentPath("gone-\(number).pdf")) }
    try inputs.finish()
    #expect(inputs.missingCount == 12)
    #expect(inputs.missing.first == DocumentPath("gone-0.pdf") && inputs.missing.count == 10)
  }

  @Test func severalInputsKeepTheirPathsAndAreNamedOnce() throws {
    let folder = try TemporaryFolder()
    try Data("x".utf8).write(to: URL(filePath: folder.path + "/a.pdf"))
    let file = folder.path + "/a.pdf"
    #expect(try batchInputs([folder.path, file, file]).map(\.name) == [file])
    #expect(try batchInputs([]).isEmpty)
  }

  /// The documents that the ledger has after these paths, in its order.
  private func batchInputs(_ paths: [String], output: String? = nil) throws -> [BatchLedger.Entry] {
    let ledger = try BatchLedger()
    var inputs = BatchInputs(ledger, output: output)
    for path in paths { try inputs.add(DocumentPath(path)) }
    try inputs.finish()
    var entries: [BatchLedger.Entry] = []
    while let entry = try ledger.next(after: entries.last?.name) { entries.append(entry) }
    #expect(entries.count { $0.record?.status != .skipped } == ledger.count)
    return entries
  }
}
