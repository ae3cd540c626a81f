import Extraction
import Testing

@Suite struct RuleVisibilityTests {
  @Test func whiteLineOnPaperIsInvisible() throws {
    let rule = try #require(try HandmadePDF("1 G 20 30 m 180 30 l S").page().rules.first)
    #expect(!rule.isVisible && rule.luminance == 1)
  }

  @Test func whiteLineOnADarkAreaIsVisible() throws {
    let page = try HandmadePDF("0.3 g 10 10 180 80 re f 1 G 20 30 m 180 30 l S").page()
    #expect(page.rules.map(\.isVisible) == [true])
  }

  @Test func whiteLineOnAWhiteAreaOverADarkOneIsInvisible() throws {
    let page = try HandmadePDF("0.3 g 10 10 180 80 re f 1 g 15 20 170 30 re f 1 G 20 30 m 180 30 l S").page()
    #expect(page.rules.map(\.isVisible) == [false])
  }

  @Test func transparentLineDoesNotShow() throws {
    var document = HandmadePDF("/T gs 20 30 m 180 30 l S")
    document.resources = "/ExtGState << /T << /CA 0 >> >>"
    #expect(try !document.page().rules.contains { $0.isVisible })
  }

  @Test func greyLineIsVisibleWithItsLuminance() throws {
    let rule = try #require(try HandmadePDF("0.75 G 20 30 m 180 30 l S").page().rules.first)
    #expect(rule.isVisible && isNear(rule.luminance, 0.75, tolerance: 0.01))
  }
}
