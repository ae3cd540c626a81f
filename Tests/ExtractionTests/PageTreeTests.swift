import Testing

@testable import Extraction

struct PageTreeTests {
  private func twice(_ text: String) -> Int? { Array(text.utf8).withUnsafeBytes(PageTree.pageNamedTwice) }

  @Test func aPageThatIsNamedTwiceIsTold() {
    #expect(twice("2 0 obj << /Type /Pages /Kids [ 3 0 R 14 0 R\n9 0 R 14 0 R ] /Count 4 >>") == 14)
    #expect(twice("<</Kids[3 0 R 4 0 R]>> <</Kids[5 0 R 5 0 R]>>") == 5)
  }

  /// An older state of the tree names the same pages in an array of its own; numbers within others are others.
  @Test(arguments: [
    "<</Kids [3 0 R 4 0 R]>> <</Kids [3 0 R 4 0 R 5 0 R]>>", "<</Kids [3 0 R 33 0 R 13 0 R]>>", "<</Kids 3 0 R>>",
    "<</Kids [3 0 R", "<</Kids [3 0 R 4 0 5 0 R 3 0 R]>>", "/Kids", "",
  ]) func otherArraysAreNot(_ text: String) { #expect(twice(text) == nil) }
}
