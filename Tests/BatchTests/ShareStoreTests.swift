import Dataset
import Emission
import Files
import Foundation
import TestSupport
import Testing

@testable import Batch

struct ShareStoreTests {
  private func failed(_ name: String) -> DatasetShare {
    DatasetShare(failed: ManifestRecord(document: name, sha256: "00", status: .failed, error: "broken"))
  }

  @Test func aShareIsFoundByNameAndContent() throws {
    let folder = try TemporaryFolder()
    let store = try ShareStore(folder: folder.path + "/out", tool: ToolIdentity(build: "a"))
    try store.keep(failed("../a\n.pdf"))
    #expect(try store.share(name: "../a\n.pdf", sha256: "00")?.record.error == "broken")
    #expect(try store.share(name: "../a\n.pdf", sha256: "01") == nil)
    #expect(try store.share(name: "b.pdf", sha256: "00") == nil)
  }

  @Test func aShareWithoutItsEndIsNone() throws {
    let folder = try TemporaryFolder()
    let store = try ShareStore(folder: folder.path, tool: ToolIdentity(build: "a"))
    try store.keep(failed("a.pdf"))
    let path = try store.path(name: "a.pdf", sha256: "00")
    let bytes = try #require(FileManager.default.contents(atPath: path))
    try bytes.dropLast().write(to: URL(filePath: path))
    #expect(try store.share(name: "a.pdf", sha256: "00") == nil)
  }

  @Test func anotherVersionFindsNothing() throws {
    let folder = try TemporaryFolder()
    var store: ShareStore? = try ShareStore(folder: folder.path, tool: ToolIdentity(build: "a"))
    try store?.keep(failed("a.pdf"))
    store = nil
    #expect(
      try ShareStore(folder: folder.path, tool: ToolIdentity(build: "b")).share(name: "a.pdf", sha256: "00") == nil)
  }

  @Test func twoRunsDoNotWorkOnOneFolder() throws {
    let folder = try TemporaryFolder()
    let store = try ShareStore(folder: folder.path, tool: ToolIdentity(build: "a"))
    #expect(throws: OutputError.self) { try ShareStore(folder: folder.path, tool: ToolIdentity(build: "a")) }
    #expect(store.folder.path == folder.path)
  }

  @Test func whatIsNoLongerKeptGoes() throws {
    let folder = try TemporaryFolder()
    let store = try ShareStore(folder: folder.path, tool: ToolIdentity(build: "a"))
    try store.keep(failed("a.pdf"))
    try store.keep(failed("b.pdf"))
    try store.removeShares { $0 != store.key(name: "a.pdf", sha256: "00") }
    #expect(try store.share(name: "a.pdf", sha256: "00") != nil)
    #expect(try store.share(name: "b.pdf", sha256: "00") == nil)
  }
}
