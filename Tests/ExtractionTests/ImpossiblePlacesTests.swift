import Extraction
import Testing

/// What damaged documents say of places is read without a crash.
@Suite struct ImpossiblePlacesTests {
  @Test(arguments: [
    "1 0 0 1 99999999999999 20 Tm", "1 0 0 1 20 -99999999999999999999 Tm", "99999999999999 0 0 99999999999999 20 20 Tm",
    "0 0 0 0 20 20 Tm", "1e30 0 0 1e30 0 0 Tm",
  ])
  func charactersFarOff(matrix: String) throws {
    let page = try HandmadePDF("BT /F 10 Tf 20 32 Td (AB) Tj ET BT /F 10 Tf \(matrix) (XY) Tj ET 20 30 m 60 30 l S")
      .page()
    #expect(page.glyphs.filter { "AB".unicodeScalars.contains($0.scalar) }.count == 2)
    #expect(page.glyphs.allSatisfy { abs($0.box.minX) < 1_000_000 && abs($0.box.maxY) < 1_000_000 })
  }

  @Test(arguments: ["99999999999 0 0 99999999999 0 0 cm", "0 0 0 0 0 0 cm"])
  func rulesFarOff(matrix: String) throws {
    let page = try HandmadePDF("BT /F 10 Tf 20 32 Td (AB) Tj ET q \(matrix) 20 30 m 60 30 l S Q").page()
    #expect(page.glyphs.count == 2)
  }

  /// cairo makes no surface of so many pixels: what is on the page is seen all the same, where it is.
  @Test(arguments: ["0 0 200 40000", "0 0 50000 200"]) func pagesLongerThanASurface(mediaBox: String) throws {
    let content = "BT /F 10 Tf 20 32 Td (AB) Tj ET 20 30 m 60 30 l S 20 30 m 20 90.3 l S"
    let page = try HandmadePDF(pages: [HandmadePDF.Page(content: content, mediaBox: mediaBox)]).page()
    let sides = mediaBox.split(separator: " ").compactMap { Double($0) }
    #expect(page.glyphs.count == 2)
    #expect(page.rules.count == 2)
    let across = try #require(page.rules.first { $0.orientation == .horizontal })
    #expect(
      abs(across.position - (sides[3] - 30)) < 0.13 && abs(across.start - 20) < 0.13 && abs(across.end - 60) < 0.13)
    let upright = try #require(page.rules.first { $0.orientation == .vertical })
    #expect(abs(upright.position - 20) < 0.13 && abs(upright.start - (sides[3] - 90.3)) < 0.13)
  }

  @Test(arguments: ["0 0 99999999999 100", "0 0 200 2147483648", "0 0 100000 100000"])
  func pagesBeyondMeasure(mediaBox: String) throws {
    let pages = [HandmadePDF.Page(content: PageFrameTests.content, mediaBox: mediaBox)]
    let source = try HandmadePDF(pages: pages).source()
    #expect(throws: ExtractionError.self) { try source.page(1) }
  }
}
