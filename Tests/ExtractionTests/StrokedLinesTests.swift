import Extraction
import Testing

@Suite struct StrokedLinesTests {
  @Test func lineIsOneRuleMeasuredFromTheTopLeftCorner() throws {
    let page = try HandmadePDF("0.5 w 20 30 m 180 30 l S").page()
    let rule = try #require(page.rules.first)
    #expect(page.rules.count == 1)
    #expect(rule.orientation == .horizontal)
    #expect(isNear(rule.position, 70) && isNear(rule.start, 20) && isNear(rule.end, 180))
    #expect(isNear(rule.thickness, 0.5, tolerance: 0.01))
    #expect(rule.origin == .stroke && rule.luminance == 0 && rule.isVisible)
  }

  @Test func rectangleIsFourRules() throws {
    let page = try HandmadePDF("20 10 100 60 re S").page()
    #expect(page.horizontalRules.map(\.position).sorted().map { $0.rounded() } == [30, 90])
    #expect(page.verticalRules.map(\.position).sorted().map { $0.rounded() } == [20, 120])
  }

  @Test func polylineIsOneRuleForEachPieceAlongAnAxis() throws {
    let page = try HandmadePDF("10 10 m 90 10 l 90 50 l 150 80 l 180 80 l S").page()
    #expect(page.horizontalRules.count == 2)
    #expect(page.verticalRules.count == 1)
  }

  @Test func lineThatLeansAHairIsARuleAndDiagonalIsNot() throws {
    #expect(try HandmadePDF("10 10 m 150 10.3 l S").page().rules.count == 1)
    #expect(try HandmadePDF("10 10 m 150 15 l S").page().rules.isEmpty)
    #expect(try HandmadePDF("10 10 m 11 10.5 l S").page().rules.isEmpty)
  }

  @Test func curvesAreNoRulesAndNeitherAreOutlinesOfLetters() throws {
    #expect(try HandmadePDF("10 10 m 20 20 150 20 160 10 c S").page().rules.isEmpty)
    #expect(try HandmadePDF("10 10 m 20 10 l 20 20 10 20 10 10 c S").page().rules.isEmpty)
    // The straight sides of a box with rounded corners stay.
    #expect(try HandmadePDF("15 10 m 100 10 l 105 10 105 15 105 20 c S").page().rules.count == 1)
  }

  @Test func dashedLineIsOneRule() throws {
    #expect(try HandmadePDF("[3 2] 0 d 20 30 m 180 30 l S").page().rules.count == 1)
  }

  @Test func thinLinesKeepTheirPlacesToAnEighthOfAPoint() throws {
    let page = try HandmadePDF("0.1 w 20 30.6 m 180 30.6 l S 20 40.3 m 180 40.3 l S").page()
    #expect(page.rules.count == 2)
    #expect(isNear(page.rules[0].position, 69.4, tolerance: 0.13))
    #expect(isNear(page.rules[1].position, 59.7, tolerance: 0.13))
  }

  @Test func broadStrokeIsAnArea() throws {
    let page = try HandmadePDF("0.8 G 20 w 20 50 m 180 50 l S").page()
    #expect(page.rules.isEmpty)
    let area = try #require(page.areas.first)
    #expect(isNear(area.box.minY, 40) && isNear(area.box.maxY, 60) && isNear(area.luminance, 0.8, tolerance: 0.01))
  }

  @Test func scaleOfTheContentAppliesToPlaceAndWidth() throws {
    let rule = try #require(try HandmadePDF("0.1 0 0 0.1 0 0 cm 10 w 200 300 m 1800 300 l S").page().rules.first)
    #expect(isNear(rule.position, 70) && isNear(rule.end, 180) && isNear(rule.thickness, 1, tolerance: 0.01))
  }

  @Test func whatTheClipHidesIsCutOff() throws {
    let page = try HandmadePDF("50 20 60 60 re W n 0 50 m 200 50 l S 0 10 m 200 10 l S").page()
    let rule = try #require(page.rules.first)
    #expect(page.rules.count == 1)
    #expect(isNear(rule.start, 50, tolerance: 1) && isNear(rule.end, 110, tolerance: 1))
  }
}
