import Extraction
import Reconstruction
import Testing

@testable import Pipeline

struct TextBlockTests {
  private func line(_ minX: Double, _ maxX: Double) -> TextLine {
    TextLine(text: "x", box: Rectangle(minX: minX, minY: 0, maxX: maxX, maxY: 12), page: 1)
  }

  @Test func itsMarginsAreTheOutermostOfTheLines() {
    #expect(TextBlock([line(90, 500), line(114, 480)]) == TextBlock([line(90, 500)]))
  }

  @Test func aStrayLineFurtherOutDoesNotCount() {
    let body = Array(repeating: line(90, 500), count: 39)
    #expect(TextBlock(body + [line(20, 800)]) == TextBlock(body))
  }

  @Test func noLinesHaveNoWidth() {
    #expect(TextBlock([]).width == 0)
  }
}
