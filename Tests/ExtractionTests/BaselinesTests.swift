import Testing

@testable import Extraction

@Suite struct BaselinesTests {
  /// Boxes 24 pt high on rows of 20 pt, as some fonts make them: each also holds the baselines of its neighbours.
  @Test func oneClearCharacterSettlesItsWholeFont() {
    var glyphs = (0..<4).map { row in
      Glyph(
        scalar: "1", box: Rectangle(minX: 10, minY: Double(row) * 20, maxX: 20, maxY: Double(row) * 20 + 24),
        fontSize: 10)
    }
    glyphs.append(Glyph(scalar: "2", box: Rectangle(minX: 50, minY: 20, maxX: 60, maxY: 44), fontSize: 10))
    let origins = (0..<4).map { Point(x: 10, y: Double($0) * 20 + 21) } + [Point(x: 50, y: 41)]
    Baselines.settle(&glyphs, fonts: [0, 0, 0, 0, 0], origins: DrawnOrigins(origins))
    #expect(zip(glyphs.map(\.baseline), [21, 41, 61, 81, 41]).allSatisfy { isNear($0, $1, tolerance: 0.01) })
  }

  @Test func fontsAreSettledApart() {
    var glyphs = [
      Glyph(scalar: "合", box: Rectangle(minX: 10, minY: 20, maxX: 20, maxY: 30), fontSize: 10),
      Glyph(scalar: "1", box: Rectangle(minX: 30, minY: 10, maxX: 35, maxY: 34), fontSize: 10),
    ]
    let origins = DrawnOrigins([Point(x: 10, y: 28), Point(x: 30, y: 28.5)])
    Baselines.settle(&glyphs, fonts: [0, 1], origins: origins)
    #expect(isNear(glyphs[0].baseline, 28, tolerance: 0.01) && isNear(glyphs[1].baseline, 28.5, tolerance: 0.01))
  }

  @Test func withoutPlacesTheEstimateGoesByTheCentre() {
    let tall = Glyph(scalar: "1", box: Rectangle(minX: 0, minY: 10, maxX: 5, maxY: 34), fontSize: 10)
    let plain = Glyph(scalar: "合", box: Rectangle(minX: 10, minY: 17, maxX: 20, maxY: 27), fontSize: 10)
    #expect(isNear(tall.baseline, plain.baseline, tolerance: 0.01))
    var glyphs = [tall, plain]
    Baselines.settle(&glyphs, fonts: [0, 0], origins: DrawnOrigins([]))
    #expect(glyphs == [tall, plain])
  }

  @Test func textThatRunsDownStandsOnItsMiddle() {
    var glyphs = [
      Glyph(scalar: "a", box: Rectangle(minX: 10, minY: 20, maxX: 22, maxY: 26), fontSize: 10, rotation: 90)
    ]
    Baselines.settle(&glyphs, fonts: [0], origins: DrawnOrigins([Point(x: 0, y: 0)]))
    #expect(glyphs[0].baseline == 16)
  }

  @Test func scriptsStandOnTheLineOfWhatTheyFollow() {
    func glyph(_ scalar: Unicode.Scalar, _ x: Double, size: Float = 10, baseline: Double = 30) -> Glyph {
      Glyph(
        scalar: scalar, box: Rectangle(minX: x, minY: baseline - 8, maxX: x + 5, maxY: baseline + 2), fontSize: size,
        baseline: baseline)
    }
    var glyphs = [
      glyph("M", 10), glyph("2", 15, size: 6, baseline: 32), glyph(".", 20, size: 6, baseline: 32), glyph("年", 25),
      // Another text, smaller, further off or of ideographs, stays where it is.
      glyph("9", 45, size: 6, baseline: 32), glyph("甲", 50), glyph("乙", 55, size: 6, baseline: 32),
      glyph("丙", 60), glyph("3", 65, size: 6, baseline: 37), glyph("丁", 70), glyph("4", 75, size: 9, baseline: 32),
    ]
    Baselines.joinScripts(&glyphs)
    #expect(glyphs.map(\.baseline) == [30, 30, 30, 30, 32, 30, 32, 30, 37, 30, 32])
  }

  @Test func aRaisedDigitBehindANumberIsNoDigitOfIt() {
    func text(_ host: Unicode.Scalar, raisedBy raise: Double, _ script: [Unicode.Scalar] = ["1"]) -> String {
      func glyph(_ scalar: Unicode.Scalar, _ x: Double, size: Float, baseline: Double) -> Glyph {
        Glyph(
          scalar: scalar, box: Rectangle(minX: x, minY: baseline - 8, maxX: x + 5, maxY: baseline + 2), fontSize: size,
          baseline: baseline)
      }
      var glyphs = [glyph(host, 10, size: 10, baseline: 30)]
      for (index, scalar) in script.enumerated() {
        glyphs.append(glyph(scalar, 15 + 5 * Double(index), size: 6, baseline: 30 - raise))
      }
      Baselines.joinScripts(&glyphs)
      return String(String.UnicodeScalarView(glyphs.map(\.scalar)))
    }
    #expect(text("0", raisedBy: 3) == "0¹")
    #expect(text("0", raisedBy: 3, ["1", "0", "4", ")"]) == "0¹⁰⁴)")
    #expect(text("0", raisedBy: 3, ["2", "3", "9"]) == "0²³⁹")
    // Of one height, lowered, or behind a letter.
    #expect(text("0", raisedBy: 1) == "01")
    #expect(text("0", raisedBy: -3) == "01")
    #expect(text("m", raisedBy: 3) == "m1")
  }
}
