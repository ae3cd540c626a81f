import Foundation
import Testing

@testable import Files

struct PageFilesTests {
  @Test func theNameTellsTheKind() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(PageFiles(output: "-") == .standardOutput)
    #expect(PageFiles(output: "a/b.svg") == .file("a/b.svg"))
    #expect(PageFiles(output: "p-%d.png") == .pattern("p-%d.png"))
    #expect(PageFiles(output: "none/") == .folder("none/"))
    #expect(PageFiles(output: folder) == .folder(folder))
  }

  @Test func theEndingTellsTheFormat() {
    #expect(PageFiles(output: "a.SVG").format == .svg)
    #expect(PageFiles(output: "a-%d.png").format == .png)
    #expect(PageFiles(output: "a.jpg").format == nil)
    #expect(PageFiles(output: "-").format == nil)
  }

  @Test func onlyPatternsAndFoldersHoldSeveralPages() {
    #expect(["a.svg", "-"].allSatisfy { !PageFiles(output: $0).holdsSeveralPages })
    #expect(["a%d.svg", "a/"].allSatisfy { PageFiles(output: $0).holdsSeveralPages })
  }
}
