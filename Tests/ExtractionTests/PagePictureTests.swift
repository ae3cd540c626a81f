import Extraction
import Testing

@Suite struct PagePictureTests {
  /// A black square of 20 points with its lower left corner at 10, 10 of an unturned page of 200 by 100.
  static let content = "10 10 20 20 re f BT /F 40 Tf 120 30 Td (HHH) Tj ET"

  private func size(_ png: [UInt8]) -> [Int] {
    [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 + Int($1) } }
  }

  @Test func itIsAPNGOfThePagesSize() throws {
    let png = try HandmadePDF(PagePictureTests.content).source().picture(ofPage: 1, scale: 2)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(size(png) == [400, 200])
  }

  @Test("pictures are drawn while another thread reads pages whose pictures are passed over")
  func picturesAreDrawnBesideReading() async throws {
    let bytes = HandmadePDF(PagePictureTests.content).bytes
    let isDrawn = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<64 {
        group.addTask {
          if number % 2 == 0 { return (try? openSource(bytes: bytes, name: "-").page(1)) != nil }
          return PagePicture(width: 300, height: 200, scale: 1)?.png(marks: []) != nil
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(isDrawn)
  }

  @Test func aTurnedPageStandsUpright() throws {
    let source = try HandmadePDF(PagePictureTests.content, entries: "/Rotate 90").source()
    #expect(size(try source.picture(ofPage: 1, scale: 1)) == [100, 200])
  }

  @Test func theFooterIsBelowThePage() throws {
    let source = try HandmadePDF(PagePictureTests.content).source()
    #expect(size(try source.picture(ofPage: 1, scale: 1, footer: 30)) == [200, 130])
  }

  @Test func charactersAreDrawn() throws {
    let blank = try HandmadePDF("").source().picture(ofPage: 1, scale: 1)
    let source = try HandmadePDF("BT /F 40 Tf 20 30 Td (HHH) Tj ET").source()
    // A page read before leaves nothing behind that keeps characters away.
    _ = try source.page(1)
    #expect(try source.picture(ofPage: 1, scale: 1) != blank)
    #expect(try source.page(1).glyphs.count == 3)
  }

  @Test func marksAreDrawnOverThePage() throws {
    let source = try HandmadePDF("").source()
    let ink = Ink(stroke: Colour(red: 1, green: 0, blue: 0), fill: .black, lineWidth: 1, dashes: [2, 1])
    let figures: [PictureMark.Figure] = [
      .box(Rectangle(minX: 10, minY: 10, maxX: 50, maxY: 30)), .line(fromX: 0, fromY: 50, toX: 200, toY: 50),
      .label("3,4", x: 20, baseline: 70, size: 10), .glyph("A", x: 80, baseline: 70, size: 10),
    ]
    let pictures = try figures.map { try source.picture(ofPage: 1, scale: 1, marks: [PictureMark($0, ink)]) }
    let blank = try source.picture(ofPage: 1, scale: 1)
    #expect(Set(pictures + [blank]).count == 5)
  }

  @Test func aMarkLiesWhereThePageIsDrawn() throws {
    let square = Rectangle(minX: 10, minY: 70, maxX: 30, maxY: 90)
    let ink = Ink(stroke: nil, fill: .black)
    let drawn = try HandmadePDF("10 10 20 20 re f").source().picture(ofPage: 1, scale: 1)
    let blank = try HandmadePDF("").source()
    #expect(try blank.picture(ofPage: 1, scale: 1, marks: [PictureMark(.box(square), ink)]) == drawn)
  }

  @Test func hugePagesGiveSmallerPictures() throws {
    var document = HandmadePDF("")
    document.pages[0].mediaBox = "0 0 14400 7200"
    #expect(size(try document.source().picture(ofPage: 1, scale: 2)) == [8000, 4000])
  }

  @Test func aPageThatIsNotThereIsAnError() throws {
    let source = try HandmadePDF("").source()
    #expect(throws: ExtractionError.unreadablePage(file: "handmade.pdf", number: 2, count: 1)) {
      try source.picture(ofPage: 2, scale: 1)
    }
  }

  @Test func aSheetNeedsAnExtent() throws {
    #expect(PagePicture(width: 0, height: 10, scale: 1) == nil)
    let sheet = try #require(PagePicture(width: 30.5, height: 10, scale: 2))
    #expect(size(try #require(sheet.png(marks: []))) == [61, 20])
  }
}
