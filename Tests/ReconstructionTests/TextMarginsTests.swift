import Extraction
import Testing

@testable import Reconstruction

struct TextMarginsTests {
  private func line(_ minX: Double, _ maxX: Double) -> TextLine {
    TextLine(text: "x", box: Rectangle(minX: minX, minY: 0, maxX: maxX, maxY: 12), page: 1)
  }

  @Test func itsMarginsAreTheOutermostOfTheLines() {
    #expect(TextMargins([line(90, 500), line(114, 480)]) == TextMargins([line(90, 500)]))
  }

  @Test func aStrayLineFurtherOutDoesNotCount() {
    let body = Array(repeating: line(90, 500), count: 39)
    #expect(TextMargins(body + [line(20, 800)]) == TextMargins(body))
  }

  @Test func noLinesHaveNoWidth() {
    #expect(TextMargins([]).width == 0)
  }
}
