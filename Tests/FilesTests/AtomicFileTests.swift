import Foundation
import TestSupport
import Testing

@testable import Files

struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func theFileAppearsWhenItIsComplete() throws {
    let file = try AtomicFile(path: "\(folder.path)/a.json")
    try file.write(Array("新".utf8))
    #expect(try !folder.files.contains("a.json"))
    try file.commit()
    #expect(try folder.files == ["a.json"])
    #expect(try folder.text("a.json") == "新")
  }

  @Test func theOldFileStaysWholeUntilThen() throws {
    try "old".write(toFile: "\(folder.path)/a.json", atomically: false, encoding: .utf8)
    let file = try AtomicFile(path: "\(folder.path)/a.json")
    try file.write(Array("new".utf8))
    #expect(try folder.text("a.json") == "old")
    try file.commit()
    #expect(try folder.text("a.json") == "new")
  }

  @Test func aFileGivenUpLeavesNothing() throws {
    var file: AtomicFile? = try AtomicFile(path: "\(folder.path)/a.json")
    try file?.write(Array("x".utf8))
    file = nil
    #expect(try folder.files.isEmpty)
  }

  @Test func aFailedRenameLeavesNothing() throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/a.json/b", withIntermediateDirectories: true)
    let file = try AtomicFile(path: "\(folder.path)/a.json")
    #expect(throws: OutputError.self) { try file.commit() }
    #expect(try folder.files == ["a.json"])
  }

  @Test func aMissingFolderIsAnErrorThatNamesTheFile() {
    let error = #expect(throws: OutputError.self) { _ = try AtomicFile(path: "\(folder.path)/none/a.json") }
    #expect(error?.description.contains("none/a.json") == true)
  }

  @Test func theFileHasTheRightsOfAnyNewFile() throws {
    let file = try AtomicFile(path: "\(folder.path)/a.json")
    try file.commit()
    try Data().write(to: URL(filePath: "\(folder.path)/b.json"))
    let rights = try ["a.json", "b.json"].map {
      try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\($0)")[.posixPermissions] as? Int
    }
    #expect(rights[0] == rights[1])
  }
}
