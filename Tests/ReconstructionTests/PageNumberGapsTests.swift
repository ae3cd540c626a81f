import Extraction
import Testing

@testable import Reconstruction

struct PageNumberGapsTests {
  /// What is noticed about pages that print these numbers at their feet; nil prints none.
  private func gaps(_ numbers: [Int?]) -> [String] {
    var layout = DocumentLayout()
    for (index, number) in numbers.enumerated() {
      var drawing = PageDrawing(index + 1)
      drawing.text("文字", 60, 300)
      if let number { drawing.text("— \(number) —", 280, 780) }
      layout.append(drawing.layout)
    }
    layout.finish()
    return layout.diagnostics.map { "\($0.code.rawValue) \($0.page ?? 0)" }
  }

  @Test func numbersThatCountOnHaveNoGap() {
    #expect(gaps([1, 2, 3, 4, 5, 6, 7]).isEmpty)
    #expect(gaps([nil, nil, 1, 2, 3, 4, 5, 6, nil]).isEmpty)
  }

  @Test func oneJumpIsALostPage() {
    #expect(gaps([1, 2, 3, 5, 6, 7, 8]) == ["page.number_gap 4"])
    #expect(gaps([1, 2, 3, 4, 5, 8, 9]) == ["page.number_gap 6"])
  }

  @Test func numbersThatBeginAnewOrAreLooseTellNothing() {
    #expect(gaps([1, 2, 3, 4, 1, 2, 3, 4]).isEmpty)
    #expect(gaps([1, 3, 5, 7, 9, 11, 13]).isEmpty)
    #expect(gaps([1, 2, 3, 20, 21, 22, 23]).isEmpty)
    #expect(gaps([1, 2, 4, 5]).isEmpty)
  }
}
