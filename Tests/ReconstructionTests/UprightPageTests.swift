import Extraction
import Testing

@testable import Reconstruction

struct UprightPageTests {
  /// A page whose text runs in a direction, with one rule under it as seen by a reader.
  private func page(_ degrees: Int16) -> Page {
    var page = Page(number: 1, width: 200, height: 300)
    for index in 0..<4 {
      let step = 10 * Double(index)
      let box =
        switch degrees {
        case 90: Rectangle(minX: 100, minY: 20 + step, maxX: 110, maxY: 30 + step)
        case 270: Rectangle(minX: 100, minY: 220 - step, maxX: 110, maxY: 230 - step)
        default: Rectangle(minX: 150 - step, minY: 100, maxX: 160 - step, maxY: 110)
        }
      page.glyphs.append(Glyph(scalar: ["a", "b", "c", "d"][index], box: box, fontSize: 10, rotation: degrees))
    }
    return page
  }

  @Test(arguments: [Int16(90), 180, 270])
  func sidewaysTextIsReadInOrder(_ degrees: Int16) {
    let layout = PageLayout(page(degrees))
    #expect(layout.lines.map(\.text) == ["abcd"])
    #expect(layout.turn.degrees == Int(degrees))
  }

  @Test(arguments: [Int16(90), 180, 270])
  func turningBackGivesThePlaceAsDisplayed(_ degrees: Int16) {
    let page = page(degrees)
    let (turned, turn) = upright(page)
    for (glyph, original) in zip(turned.glyphs, page.glyphs) { #expect(turn.displayed(glyph.box) == original.box) }
  }

  @Test func uprightPagesStayAsTheyAre() {
    var drawing = PageDrawing()
    drawing.text("abcd", 50, 100)
    #expect(upright(drawing.page).turn.degrees == 0)
  }

  @Test func aPageIsTurnedAsMostOfItsTextRuns() {
    var sideways = page(90)
    sideways.glyphs.append(Glyph(scalar: "e", box: Rectangle(minX: 20, minY: 20, maxX: 30, maxY: 30), fontSize: 10))
    #expect(upright(sideways).turn.degrees == 90)
    var drawing = PageDrawing()
    drawing.text("abcdefgh", 50, 100)
    drawing.page.glyphs += page(90).glyphs
    #expect(upright(drawing.page).turn.degrees == 0)
  }
}
