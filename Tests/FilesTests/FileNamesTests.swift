import Testing

@testable import Files

struct FileNamesTests {
  @Test func theExtensionIsReplaced() {
    var names = FileNames(extension: "json")
    #expect(names.name(for: "a.b.pdf") == "a.b.json")
    #expect(names.name(for: "plain") == "plain.json")
    #expect(names.name(for: ".hidden") == ".hidden.json")
    #expect(names.name(for: "-") == "stdin.json")
  }

  @Test func noNameIsGivenTwice() {
    var names = FileNames(extension: "json")
    let given = ["a.pdf", "a.txt", "a-2.pdf", "A.pdf", "a.pdf"].map { names.name(for: $0) }
    #expect(given == ["a.json", "a-2.json", "a-2-2.json", "A-3.json", "a-4.json"])
  }

  @Test func aNameOfDotsIsNeverAFolder() {
    var names = FileNames(extension: "json")
    #expect([".pdf", "..pdf", "...pdf", "....pdf"].map { names.stem(for: $0) } == [".pdf", "_.", "_..", "_..."])
  }

  @Test func longNamesHaveRoomForTheirEnding() {
    var names = FileNames(extension: "json")
    let long = String(repeating: "部", count: 84) + ".pdf"
    let given = [names.name(for: long), names.name(for: long)]
    #expect(given[0] != given[1] && given.allSatisfy { $0.utf8.count <= 255 && $0.hasSuffix(".json") })
  }
}
