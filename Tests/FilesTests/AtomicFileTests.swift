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
    let file = try AtomicFile(path: "\(folder.path)/a.json")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/a.json/b", withIntermediateDirectories: true)
    #expect(throws: OutputError.self) { try file.commit() }
    #expect(try folder.files == ["a.json"])
  }

  @Test func aFolderIsRefusedAtOnce() throws {
    #expect(throws: OutputError.self) { _ = try AtomicFile(path: folder.path) }
  }

  @Test func theOldFilesRightsStay() throws {
    let path = "\(folder.path)/a.json"
    try Data().write(to: URL(filePath: path))
    #expect(chmod(path, 0o640) == 0)
    let file = try AtomicFile(path: path)
    try file.commit()
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func aPipeIsWrittenInto() throws {
    let path = "\(folder.path)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let file = try AtomicFile(path: path)
    try file.write(Array("ab".utf8))
    try file.commit()
    var bytes = [UInt8](repeating: 0, count: 8)
    #expect(read(reader, &bytes, 8) == 2)
    #expect(PathKind(path) == .other)
    #expect(try folder.files == ["pipe"])
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
