import Foundation
import Testing

@testable import Pipeline

struct BatchInputsTests {
  @Test func aFolderStandsForItsDocuments() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/b/c", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: folder.path + "/.hidden", withIntermediateDirectories: true)
    for name in ["b/c/z.pdf", "B.PDF", "a.txt", "a.csv", ".d.pdf", ".hidden/e.pdf", "b/=f(1).pdf", "b/two\nlines.pdf"] {
      try Data("x".utf8).write(to: URL(filePath: folder.path + "/" + name))
    }
    let inputs = batchInputs([folder.path + "/"])
    #expect(inputs.map(\.name) == ["B.PDF", "a.txt", "b/=f(1).pdf", "b/c/z.pdf", "b/two\nlines.pdf"])
    #expect(inputs.map(\.path) == inputs.map { folder.path + "/" + $0.name })
  }

  @Test func severalInputsKeepTheirPathsAndAreNamedOnce() throws {
    let folder = try TemporaryFolder()
    try Data("x".utf8).write(to: URL(filePath: folder.path + "/a.pdf"))
    let file = folder.path + "/a.pdf"
    #expect(batchInputs([folder.path, file, file]).map(\.name) == [file])
    #expect(batchInputs(["gone.pdf"]).map(\.name) == ["gone.pdf"])
  }
}
