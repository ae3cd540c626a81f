import Testing

@testable import Extraction

struct PictureLayoutTests {
  /// White paper with a table of two columns and two rows; each cell has some strokes for a text, 12 pixels high.
  private func table(slope: Double = 0, paper: UInt8 = 255) -> GrayPicture {
    var picture = GrayPicture(width: 600, height: 400, filledWith: paper)
    func dot(_ x: Int, _ y: Int) {
      let row = y + Int((Double(x - 300) * slope).rounded())
      if row >= 0, row < 400 { picture[x, row] = 20 }
    }
    for y in [100, 200, 300] { for x in 50...550 { for thick in 0...1 { dot(x, y + thick) } } }
    for x in [50, 300, 549] { for y in 100...301 { for thick in 0...1 { dot(x + thick, y) } } }
    for (left, top) in [(70, 140), (320, 140), (70, 240), (320, 240)] {
      for stroke in 0..<6 { for y in top..<top + 12 { for thick in 0...1 { dot(left + stroke * 8 + thick, y) } } }
    }
    return picture
  }

  @Test(arguments: [UInt8(255), 200])
  func linesOfTheTableAndOfTextAreFound(paper: UInt8) {
    let layout = PictureLayout(table(paper: paper))
    #expect(layout.level.map { $0.position.rounded() }.sorted() == [101, 201, 301])
    #expect(layout.upright.map { $0.position.rounded() }.sorted() == [51, 301, 550])
    #expect(layout.level.allSatisfy { abs($0.start - 50) <= 2 && abs($0.end - 550) <= 2 })
    #expect(layout.lines.count == 4)
    #expect(layout.lines.allSatisfy { $0.height == 12 && $0.width == 42 })
  }

  /// A line thinner than a pixel that lies between two rows of pixels is grey in both.
  @Test func aThinLineBetweenTwoRowsIsOne() {
    func layout(_ shade: UInt8) -> PictureLayout {
      var picture = table()
      for x in 52...548 where !(300...301).contains(x) { for thick in 0...1 { picture[x, 200 + thick] = shade } }
      for y in 102...298 { for thick in 0...1 { picture[300 + thick, y] = shade } }
      return PictureLayout(picture)
    }
    let thin = layout(185)
    #expect(thin.level.count == 3 && thin.level.contains { abs($0.position - 200.5) <= 1 })
    #expect(thin.upright.count == 3 && thin.upright.contains { abs($0.position - 300.5) <= 1 })
    // So light is dirt.
    #expect(layout(240).level.count == 2)
  }

  @Test func aPageThatLiesAskewIsSetStraight() {
    let layout = PictureLayout(table(slope: 0.02))
    #expect(abs(layout.slope - 0.02) < 0.002)
    #expect(layout.level.count == 3)
    #expect(layout.upright.count == 3)
    #expect(layout.lines.count == 4)
  }

  /// A number that ends close to a line: the straight side of its last 0 is no darker than what is grey around lines.
  @Test func theSideOfADigitBesideALineStays() {
    var picture = table()
    for x in 286...299 { for y in [140, 141, 152, 153] { picture[x, y] = 20 } }
    for y in 142...151 {
      for x in 286...287 { picture[x, y] = 20 }
      for x in 298...299 { picture[x, y] = 150 }
    }
    // Grey that goes on along the line, or that touches no letter, is the line's.
    for y in 205...295 { picture[299, y] = 200 }
    for y in 110...120 { picture[299, y] = 200 }
    let layout = PictureLayout(picture)
    #expect((142...151).allSatisfy { layout.picture[298, $0] == 150 })
    #expect((210...230).allSatisfy { layout.picture[299, $0] == 255 })
    #expect((110...120).allSatisfy { layout.picture[299, $0] == 255 })
  }

  /// 合 in the row of a total, in larger print than the rest: its halves hang together by nothing.
  @Test func theHalvesOfALargeCharacterAreOneLine() {
    func lines(secondHalfFrom top: Int) -> Int {
      var picture = table()
      for x in 180...195 {
        for y in 212...219 { picture[x, y] = 20 }
        for y in top...top + 6 { picture[x, y] = 20 }
      }
      return PictureLayout(picture).lines.count
    }
    #expect(lines(secondHalfFrom: 221) == 5)
    #expect(lines(secondHalfFrom: 226) == 6)
  }

  @Test func textThatALineTouchesKeepsItsInk() {
    var picture = table()
    // A stroke that stands on the line below.
    for y in 170..<200 { picture[80, y] = 20 }
    let layout = PictureLayout(picture)
    #expect(layout.level.count == 3)
    #expect(layout.picture[80, 199] < 128)
    #expect(layout.picture[200, 200] > 200)
  }

  @Test func textIsNeverJoinedOverALine() {
    var picture = GrayPicture(width: 400, height: 200)
    for y in 20..<180 { for thick in 0...1 { picture[200 + thick, y] = 0 } }
    for left in [180, 190, 206, 214] { for y in 90..<104 { for thick in 0...1 { picture[left + thick, y] = 0 } } }
    let layout = PictureLayout(picture)
    #expect(layout.lines.map { $0.left }.sorted() == [180, 206])
  }

  /// Under a seal, ink is lighter than what counts as ink.
  @Test func aLineGoesOnUnderASeal() {
    var picture = table()
    for y in 130..<170 { for thick in 0...1 { picture[300 + thick, y] = 205 } }
    // The piece above is too short to be a line by itself.
    for y in 100..<202 where !(100...104).contains(y) && y < 170 {
      for thick in 0...1 { picture[300 + thick, y] = max(picture[300 + thick, y], 205) }
    }
    let middle = PictureLayout(picture).upright.filter { abs($0.position - 300.5) < 2 }
    #expect(middle.map(\.start) == [101])
    // Where nothing is to be seen it does not.
    for y in 103..<170 { for thick in 0...1 { picture[300 + thick, y] = 255 } }
    let cut = PictureLayout(picture).upright.filter { abs($0.position - 300.5) < 2 }
    #expect(cut.allSatisfy { $0.start > 150 })
  }

  /// 一 before other characters in thin print, and a minus sign.
  @Test func aFaintStrokeBesideALineOfTextIsItsOwn() {
    var picture = table()
    for x in 56..<66 { picture[x, 146] = 200 }
    let lines = PictureLayout(picture).lines
    #expect(lines.count == 4)
    #expect(lines.map(\.left).min().map { abs($0 - 56) <= 1 } ?? false)
    // Another text is none.
    var two = table()
    for stroke in 0..<6 { for y in 140..<152 { for thick in 0...1 { two[128 + stroke * 8 + thick, y] = 20 } } }
    #expect(PictureLayout(two).lines.map(\.width).allSatisfy { $0 == 42 })
    // Specks are none.
    var specks = table()
    for x in [56, 60] { specks[x, 146] = 200 }
    #expect(PictureLayout(specks).lines.map(\.left).min() == 70)
  }

  /// A picture of noise must not take the time that putting its specks together would.
  @Test func noiseIsNoText() {
    var picture = GrayPicture(width: 1600, height: 1600)
    for y in stride(from: 0, to: 1600, by: 10) { for x in stride(from: 0, to: 1600, by: 40) { picture[x, y] = 0 } }
    #expect(PictureLayout(picture).lines.isEmpty)
  }

  @Test func anEmptyPageHasNothing() {
    let layout = PictureLayout(GrayPicture(width: 50, height: 40))
    #expect(layout.lines.isEmpty)
    #expect(layout.level.isEmpty)
    #expect(PictureLayout(GrayPicture(width: 1, height: 1)).lines.isEmpty)
  }

  @Test(arguments: 0...3)
  func whatATurnedPictureShowsStandsWhereItIsDisplayed(quarters: Int) {
    var picture = GrayPicture(width: 30, height: 20)
    picture[7, 3] = 0
    let turned = picture.turned(quarters: quarters)
    let place = turned.pixels.firstIndex(of: 0) ?? 0
    let (x, y) = (place % turned.width, place / turned.width)
    let turn = PictureTurn(quarters: quarters, width: 30, height: 20, scale: 2)
    let box = turn.box(PixelBox(left: x, top: y, right: x, bottom: y))
    #expect(box == Rectangle(minX: 3.5, minY: 1.5, maxX: 4, maxY: 2))
  }
}
