import Testing

@testable import Files

struct DocumentPathTests {
  @Test(arguments: [
    ("部门.pdf", "部门.pdf"), ("a\\b.pdf", "a\\b.pdf"), ("a\\xyz", "a\\xyz"), ("a\\xFF", "a\\x5CxFF"),
  ])
  func textIsItself(path: String, text: String) {
    #expect(DocumentPath(path).text == text)
  }

  @Test func otherBytesAreEscaped() {
    #expect(DocumentPath(bytes: [0xB2, 0xBF, 0x2E, 0x0A]).text == "\\xB2\\xBF.\n")
    #expect(DocumentPath(bytes: Array("部".utf8) + [0xE9, 0x83]).text == "部\\xE9\\x83")
  }

  /// Paths that differ in a byte differ in their text.
  @Test func noTwoPathsHaveOneText() {
    let pieces: [[UInt8]] = [[0xFF], Array("\\xFF".utf8), Array("\\x5CxFF".utf8), Array("\\x5C".utf8), [0x5C]]
    let paths = pieces.flatMap { first in pieces.map { DocumentPath(bytes: first + $0) } }
    #expect(Set(paths.map(\.text)).count == Set(paths).count)
  }

  @Test func theNameIsTheLastComponent() {
    #expect(DocumentPath("a/b.pdf").name == DocumentPath("b.pdf"))
    #expect(DocumentPath("a/b/").name == DocumentPath("b"))
    #expect(DocumentPath("b").name == DocumentPath("b"))
  }
}
