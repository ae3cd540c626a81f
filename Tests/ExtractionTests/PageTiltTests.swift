import Testing

@testable import Extraction

@Suite struct PageTiltTests {
  /// A table's corner and two rows of text, turned by 0.4 degrees around the middle of the page.
  private static let askew = """
    1 0 0 1 100 50 cm 0.99998 0.00698 -0.00698 0.99998 0 0 cm 1 0 0 1 -100 -50 cm
    0.5 w 10 20 m 190 20 l S 10 20 m 10 90 l S 0.9 g 20 30 60 40 re f 0 g
    BT /F 8 Tf 14 60 Td (1,234.56) Tj 130 0 Td (7,890.12) Tj ET
    """

  @Test func aPageAskewIsTurnedBack() throws {
    let page = try HandmadePDF(Self.askew).page()
    #expect(page.text == "1,234.567,890.12")
    #expect(page.glyphs.allSatisfy { isNear($0.baseline, 40, tolerance: 0.05) })
    #expect(isNear(page.glyphs[0].box.minX, 14, tolerance: 0.2) && isNear(page.glyphs[8].box.minX, 144, tolerance: 0.2))
    #expect(page.horizontalRules.map(\.position).map { $0.rounded() } == [80])
    #expect(page.verticalRules.map(\.position).map { $0.rounded() } == [10])
    #expect(page.areas.count == 1)
  }

  @Test func theOtherWayRoundAndSidewaysAsWell() throws {
    let other = Self.askew.replacing("0.00698 -0.00698", with: "-0.00698 0.00698")
    #expect(try HandmadePDF(other).page().horizontalRules.count == 1)
    let sideways = try HandmadePDF(Self.askew, entries: "/Rotate 90").page()
    #expect(sideways.verticalRules.count == 1 && sideways.horizontalRules.count == 1)
  }

  @Test func oneTextAskewTurnsNoPage() throws {
    let straight = "BT /F 8 Tf 1 0 0 1 14 60 Tm (1,234.56) Tj ET 10 20 m 190 20 l S "
    let page = try HandmadePDF(straight + "BT /F 8 Tf 0.99998 0.00698 -0.00698 0.99998 14 80 Tm (copy) Tj ET").page()
    #expect(page.horizontalRules.count == 1)
    #expect(page.glyphs.contains { isNear($0.baseline, 40, tolerance: 0.1) })
  }

  @Test func nearlyAllCharactersTellTheAngle() throws {
    func common(_ slopes: [(Double, Int)]) -> Double? {
      var angles = DrawnAngles()
      for (slope, count) in slopes { angles.add(slope: slope, count: count) }
      return angles.common
    }
    #expect(common([(0.007, 95), (0, 5)]).map { isNear($0, 0.007, tolerance: 0.0001) } == true)
    #expect(common([(0.007, 80), (0, 20)]) == nil)
    #expect(common([(0.007, 50), (-0.007, 50)]) == nil)
    // What is as far off as numbers are rounded, and what is a drawing.
    #expect(common([(0.0004, 100)]) == nil)
    #expect(common([(0.2, 100)]) == nil)
    #expect(common([]) == nil)
    // What a matrix that no number fits leads to.
    #expect(common([(.nan, 100)]) == nil)
    #expect(common([(.infinity, 100)]) == nil)
  }
}
