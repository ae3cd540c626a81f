import Testing

@testable import Reconstruction

struct PageFurnitureTests {
  private func isFurniture(_ text: String, at y: Double = 780) -> Bool {
    isPageNumber(line(text, 280, y), pageHeight: 800)
  }

  @Test(arguments: ["1", "12", "- 12 -", "— 3 —", "–3–", "第3页", "第 3 页 共 8 页", "3/8", "第３页"])
  func pageNumbers(text: String) {
    #expect(isFurniture(text))
    #expect(isFurniture(text, at: 20))
  }

  @Test(arguments: ["", "—", "2024年", "附表3", "12个", "1234567890123", "注1"])
  func otherLinesInTheMargin(text: String) { #expect(!isFurniture(text)) }

  @Test(arguments: ["10.00", "1,234.56", "2024"])
  func amountsAndYearsInTheMargin(text: String) {
    #expect(!isFurniture(text))
  }

  @Test func onlyTheMarginsHoldPageNumbers() {
    #expect(isFurniture("12", at: 95) && isFurniture("12", at: 705))
    #expect(!isFurniture("12", at: 97) && !isFurniture("12", at: 400) && !isFurniture("12", at: 703))
  }
}
