import Foundation
import TestSupport
import Testing

@testable import Files

struct OutputPlaceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func link(_ name: String, to target: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    return path
  }

  @Test func linksAreFollowedToTheFile() throws {
    try Data().write(to: URL(filePath: "\(folder.path)/a"))
    _ = try link("b", to: "a")
    let path = try link("c", to: "\(folder.path)/b")
    guard case .file("\(folder.path)/a", .some) = try OutputPlace(path) else {
      Issue.record("not the file")
      return
    }
  }

  @Test func aLinkToNothingIsNotReplaced() throws {
    #expect(try OutputPlace(link("a", to: "new")) == .stream(path: "\(folder.path)/new"))
    #expect(try OutputPlace("\(folder.path)/new") == .file(path: "\(folder.path)/new", mode: nil))
  }

  @Test func descriptorsAndDevicesAreKnown() throws {
    #expect(try OutputPlace("/dev/stdout") == .descriptor(1))
    #expect(try OutputPlace("/dev/fd/7") == .descriptor(7))
    #expect(try OutputPlace(link("a", to: "/proc/self/fd/2")) == .descriptor(2))
    #expect(try OutputPlace("/dev/null") == .stream(path: "/dev/null"))
  }

  @Test func circlesAndFoldersAreErrors() throws {
    #expect(throws: OutputError.self) { try OutputPlace(link("a", to: "a")) }
    #expect(throws: OutputError.self) { try OutputPlace(folder.path) }
  }
}
