import Diagnostics
import Testing

@testable import Extraction

/// What is drawn and cannot be seen, or is no text of the page, is not read.
@Suite struct HiddenTextTests {
  private let shown = "BT /F 9 Tf 20 20 Td (shown) Tj ET "

  private func text(_ content: String) throws -> String {
    String(String.UnicodeScalarView(try HandmadePDF(content).page().glyphs.map(\.scalar)))
  }

  @Test func textUnderAnOpaqueAreaIsHidden() throws {
    #expect(try text("BT /F 9 Tf 20 50 Td (secret) Tj ET 1 g 10 40 100 30 re f 0 g " + shown) == "shown")
  }

  @Test func textOnAnAreaIsNot() throws {
    #expect(try text("0.9 g 10 10 100 30 re f 0 g " + shown) == "shown")
  }

  @Test func slantedTextIsAWatermark() throws {
    #expect(try text("BT /F 20 Tf 0.8 0.6 -0.6 0.8 80 20 Tm (mark) Tj ET " + shown) == "shown")
  }

  @Test func aSlantedCharacterIsHiddenWhereAnotherBeginsAtItsSide() throws {
    for size in [9, 11, 14] {
      #expect(try text("BT /F \(size) Tf 0.98 0.2 -0.2 0.98 20.03 17 Tm (m) Tj ET " + shown) == "shown")
    }
  }

  @Test func behindASlantedCharacterNothingIsAScript() throws {
    let amount = "BT /F 8 Tf 135 60 Td (268.45) Tj ET "
    let baselines = try ["", "BT /F 54 Tf 0.8 0.6 -0.6 0.8 90 40 Tm (m) Tj ET "].map { mark in
      try HandmadePDF(mark + amount).page().glyphs.map(\.baseline)
    }
    #expect(baselines[0].count == 6 && baselines[0] == baselines[1])
  }

  private let ring =
    "1 0 0 RG 150 50 m 150 77 128 100 100 100 c 72 100 50 77 50 50 c 50 22 72 0 100 0 c 128 0 150 22 150 50 c S "

  @Test func whatStandsInARingOfItsColourIsAStamp() throws {
    let seal = "1 0 0 rg BT /F 9 Tf 80 60 Td (seal) Tj ET 0 g "
    #expect(try text(ring + seal + shown) == "shown")
    #expect(try text(seal + shown) == "sealshown")
    #expect(try text(ring + seal.replacing("1 0 0 rg", with: "0 0 1 rg") + shown) == "sealshown")
    #expect(try text(ring.replacing("1 0 0 RG", with: "0 G") + seal + shown) == "sealshown")
  }

  @Test func colouredTextOnOtherTextIsAStamp() throws {
    let words = "BT /F 9 Tf 20 20 Td (whatisshown) Tj ET "
    func over(_ x: Double, _ colour: String = "0.6 g") -> String {
      words + colour + " BT /F 9 Tf \(x) 22 Td (mark) Tj ET"
    }
    #expect(try text(over(23)) == "whatisshown")
    #expect(try text(over(23, "0 0 1 rg")) == "whatisshown")
    #expect(try text(over(90)) == "whatisshownmark")
    #expect(try text(over(23, "0.1 g")).count == 15)
  }

  @Test func aColourOfMostOfThePageIsNoStamps() throws {
    #expect(
      try text("0 0 1 rg BT /F 9 Tf 20 20 Td (whatisshown) Tj ET 0 g BT /F 9 Tf 23 22 Td (mark) Tj ET").count == 15)
  }

  @Test func aWordInTheColourOfMostOfThePageIsNoStamp() throws {
    let words = "BT /F 9 Tf 20 50 Td (whatisshowntoo) Tj ET 0 g BT /F 9 Tf 20 20 Td (whatisshown) Tj ET "
    let mark = "0 0 1 rg BT /F 9 Tf 23 22 Td (mark) Tj ET"
    #expect(try text("0 0 1 rg " + words + mark).count == 29)
    #expect(try text("0 g " + words + mark).count == 25)
  }

  @Test func whatRunsOverThePapersEdgeIsCounted() throws {
    func beyond(_ content: String) throws -> [DiagnosticCause] {
      let source = try HandmadePDF(content).source()
      _ = try source.page(1)
      return source.diagnostics.map(\.cause)
    }
    #expect(try beyond("BT /F 20 Tf 180 40 Td (mmmm) Tj ET") == [.textBeyondPaper(count: 2)])
    #expect(try beyond("BT /F 20 Tf 150 40 Td (mm   ) Tj ET") == [])
    // Another page of a sheet that was cut.
    #expect(try beyond("BT /F 20 Tf 20 40 Td (m) Tj ET BT /F 20 Tf 220 40 Td (mmmm) Tj ET") == [])
    #expect(try beyond("BT /F 20 Tf 20 40 Td [(m) -12000 (mmm)] TJ ET") == [])
  }

  @Test func cellsThatHideLinesOfTheirTextAreNamed() throws {
    func cut(_ content: String) throws -> [DiagnosticCause] {
      let source = try HandmadePDF(content).source()
      _ = try source.page(1)
      return source.diagnostics.map(\.cause)
    }
    let cell = "q 10 30 100 20 re W n BT /F 9 Tf 20 40 Td (seen) Tj 0 -19 Td (%) Tj ET Q "
    #expect(try cut(cell.replacing("%", with: "cut")) == [.textCut(count: 1, first: "seen")])
    #expect(try cut(cell.replacing("%", with: "   ")) == [])
    // A line of dots in a blank form.
    #expect(try cut(cell.replacing("%", with: "....")) == [])
    #expect(try cut(cell.replacing("%", with: "..1.")) == [.textCut(count: 1, first: "seen")])
    // The rest of another text, and of one that does not show at all.
    let other = "q 10 10 100 30 re W n BT /F 9 Tf 20 80 Td (cut) Tj ET Q "
    #expect(try cut(other + shown) == [])
    #expect(try cut(other + "q 10 60 100 30 re W n BT /F 9 Tf 20 70 Td (seen) Tj ET Q ") == [])
    // The line that does not fit is clipped alone; another one far below belongs elsewhere.
    let alone = "BT /F 9 Tf 20 40 Td (seen) Tj ET q 10 30 100 20 re W n BT /F 9 Tf 20 % Td (cut) Tj ET Q "
    #expect(try cut(alone.replacing("%", with: "23")) == [.textCut(count: 1, first: "seen")])
    #expect(try cut(alone.replacing("%", with: "10")) == [])
    // The lines of a print area.
    #expect(try cut(cell.replacing("%", with: "cut").replacing("100 20", with: "190 20")) == [])
  }

  @Test func whatTheNextPageShowsIsNotCut() throws {
    func cuts(_ content: [String]) throws -> [Int?] {
      let source = try HandmadePDF(pages: content.map { HandmadePDF.Page(content: $0) }).source()
      for page in 1...content.count { _ = try source.page(page) }
      return source.diagnostics.filter { $0.code == .textCut }.map(\.page)
    }
    // A cell that reaches over the edge of the page, with its text in the middle: the first line above it, the next below.
    let foot = "10 30 m 10 90 l S q 10 30 100 20 re W n BT /F 9 Tf 20 40 Td (first) Tj 0 -19 Td (last) Tj ET Q "
    let head = "10 20 m 10 90 l S q 10 70 100 20 re W n BT /F 9 Tf 20 94 Td (first) Tj 0 -19 Td (last) Tj ET Q "
    #expect(try cuts([foot, head]) == [])
    #expect(try cuts([foot]) == [1])
    #expect(try cuts([head]) == [1])
    #expect(try cuts([foot, shown, head]) == [1, 3])
    // Other columns, and a cell in the middle of its page.
    #expect(try cuts([foot, head.replacing("70 100 20 re", with: "70 60 20 re")]) == [1, 2])
    #expect(try cuts([foot.replacing("10 30 m", with: "10 5 m"), head]) == [1, 2])
  }

  @Test func textThatTheClipCutsAwayIsHidden() throws {
    #expect(try text("q 10 10 100 30 re W n BT /F 9 Tf 20 80 Td (cut) Tj ET Q " + shown) == "shown")
  }

  /// The end of one cell, cut away, a point above the first line of the next one.
  @Test func ofTwoLinesThatNearlyCoincideTheHiddenOneIsNot() throws {
    let cut = "q 10 30 100 20 re W n BT /F 9 Tf 20 40 Td (seen) Tj 0 -19 Td (cut) Tj ET Q "
    #expect(try text(cut + "BT /F 9 Tf 20 20 Td (shown) Tj ET") == "seenshown")
  }

  @Test func whatTheClipCutsOffATextThatShowsIsPartOfIt() throws {
    let clip = "q 10 10 60 30 re W n BT /F 9 Tf 20 20 Td "
    #expect(try text(clip + "(visibleandwhatisnot) Tj ET Q") == "visibleandwhatisnot")
    // Each character for itself, and the end before the beginning.
    #expect(try text(clip + "[(visible) 0 (and) 0 (whatisnot)] TJ ET Q") == "visibleandwhatisnot")
    #expect(try text(clip + "60 0 Td (end) Tj -60 0 Td (begin) Tj ET Q") == "beginend")
  }

  /// A program that leaves out what does not show may leave its last characters, far from the others.
  @Test func behindAGapBesideTheClipThereIsAPieceOfNothing() throws {
    for drawn in ["(visible) Tj 80 0 Td (rest) Tj", "[(visible) -6000 (rest)] TJ"] {
      let source = try HandmadePDF("q 10 10 60 30 re W n BT /F 9 Tf 20 20 Td \(drawn) ET Q").source()
      let page = try source.page(1)
      #expect(String(String.UnicodeScalarView(page.glyphs.map(\.scalar))) == "visible")
      #expect(source.diagnostics.map(\.cause) == [.textCut(count: 1, first: "visible")])
    }
  }

  /// As cairo writes what a cell's clip touches: close around the ink, to the right of where the character is drawn and,
  /// for a quotation mark, high above its baseline.
  @Test(arguments: [
    ("21.6 20 13 11", "m", "m"), ("21 29 6 6", "\"", "\""), ("21.6 24 13 7", "m", "m"),
    // Of its height too little shows, or all that shows is another place.
    ("21.6 29 13 2", "m", ""), ("21.6 50 13 11", "m", ""), ("61.6 20 13 11", "m", ""),
  ])
  func aCharacterInAClipOfItsOwnIsSeen(clip: String, character: String, expected: String) throws {
    #expect(try text("q \(clip) re W n BT /F 20 Tf 20 20 Td (\(character)) Tj ET Q") == expected)
  }

  @Test func aCharacterOfAFontDrawnByTheDocumentIsSeenInItsOwnClip() throws {
    var document = HandmadePDF("q 21.6 20 13 11 re W n BT /T 20 Tf 20 20 Td (a) Tj ET Q")
    document.fonts = "/T 10 0 R"
    document.objects = [
      """
      << /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 97
      /Widths [1000] /Encoding << /Differences [97 /a] >> /CharProcs << /a 11 0 R >> >>
      """, HandmadePDF.stream("1000 0 100 0 750 550 d1 100 0 650 550 re f"),
    ]
    #expect(try document.page().glyphs.map(\.scalar) == ["a"])
  }

  @Test func textBesideItsClipIsHidden() throws {
    #expect(try text("q 10 10 60 30 re W n BT /F 9 Tf 90 30 Td (gone) Tj ET Q " + shown) == "shown")
  }

  @Test func whatStandsBesideTheClipBelongsWithinIt() throws {
    let glyphs = try HandmadePDF("q 10 10 60 30 re W n BT /F 9 Tf 20 20 Td (visibleandwhatisnot) Tj ET Q").page().glyphs
    #expect(glyphs.allSatisfy { (10...70).contains($0.homeX) })
    #expect(glyphs.contains { $0.box.minX > 75 })
    #expect(try HandmadePDF(shown).page().glyphs.allSatisfy { $0.homeX == $0.box.midX })
  }

  @Test func ofTwoCharactersAtOnePlaceTheClipsIsAsWide() throws {
    /// The characters that stand beside the clip's cell and belong into it, where another text begins.
    func home(_ other: String) throws -> String {
      let cell = "q 10 10 60 30 re W n BT /F 10 Tf 20 20 Td (WWWWWWWWW) Tj ET Q "
      let glyphs = try HandmadePDF(cell + "BT /F 10 Tf 76.64 20 Td (\(other)) Tj ET").page().glyphs
      let beside = glyphs.filter { $0.box.minX > 70 && $0.homeX < 70 }
      return String(String.UnicodeScalarView(beside.map(\.scalar)))
    }
    #expect(try home("1") == "WWW")
    #expect(try home("M") == "WW")
  }

  @Test func whatTheClipCutsAtItsFootBelongsWithinIt() throws {
    /// How far the characters of a line stand and belong below the top of the page.
    func places(_ y: Double) throws -> [(middle: Double, home: Double)] {
      try HandmadePDF("q 10 20 100 30 re W n BT /F 5 Tf 20 \(y) Td (Hh) Tj ET Q").page().glyphs.map { glyph in
        let middle = glyph.baseline - Glyph.middleAboveBaseline * Double(glyph.fontSize)
        return (middle, middle - Double(glyph.homeRise))
      }
    }
    // The clip is from 50 to 80 points below the top, or a pixel more.
    let places = try stride(from: 16, to: 54, by: 0.25).flatMap { try places($0) }
    #expect(places.allSatisfy { $0.home <= 81 && $0.home <= $0.middle })
    #expect(places.contains { $0.home < $0.middle })
    #expect(places.allSatisfy { $0.home == $0.middle || $0.middle > 79 })
    // A clip close around the ink of an accent.
    let accent = try HandmadePDF("q 21 29 6 6 re W n BT /F 20 Tf 20 20 Td (\") Tj ET Q").page().glyphs
    #expect(accent.map(\.homeRise) == [0])
  }

  @Test func whiteTextOnPaperIsHidden() throws {
    #expect(try text("1 g BT /F 9 Tf 20 60 Td (white) Tj ET 0 g " + shown) == "shown")
    #expect(try text("1 g 10 50 100 20 re f BT /F 9 Tf 20 60 Td (white) Tj ET 0 g " + shown) == "shown")
  }

  @Test func whiteTextOnAColourIsNot() throws {
    #expect(try text("0.2 0.4 0.8 rg 10 10 100 30 re f 1 g " + shown) == "shown")
    let shading =
      "/Pattern << /P << /Type /Pattern /PatternType 2 /Shading << /ShadingType 2 /ColorSpace /DeviceGray "
      + "/Coords [0 0 200 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0.1] /C1 [0.4] /N 1 >> >> >> >>"
    var filled = HandmadePDF("/Pattern cs /P scn 0 0 200 100 re f 1 g " + shown)
    filled.resources = shading
    #expect(try filled.page().glyphs.count == 5)
    var painted = HandmadePDF("/S sh 1 g " + shown)
    painted.resources = shading.replacing(
      "/Pattern << /P << /Type /Pattern /PatternType 2 /Shading", with: "/Shading << /S"
    )
    .replacing(">> >> >> >>", with: ">> >> >>")
    #expect(try painted.page().glyphs.count == 5)
  }

  @Test func transparentTextIsHidden() throws {
    var pdf = HandmadePDF("/T gs BT /F 9 Tf 20 60 Td (clear) Tj ET /O gs " + shown)
    pdf.resources = "/ExtGState << /T << /ca 0 >> /O << /ca 1 >> >>"
    #expect(String(String.UnicodeScalarView(try pdf.page().glyphs.map(\.scalar))) == "shown")
  }

  @Test func whiteTextWithAnOutlineIsSeen() throws {
    #expect(try text("1 g 2 Tr " + shown) == "shown")
  }

  @Test func textThatIsNotDrawnIsLeftOut() throws {
    #expect(try text("3 Tr BT /F 9 Tf 20 60 Td (nothing) Tj ET 0 Tr " + shown) == "shown")
    #expect(try text("1 Tr " + shown) == "shown")
  }

  @Test func whatAScannerReadInItsPictureIsNot() throws {
    var pdf = HandmadePDF(
      "q 200 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u{55} EI Q "
        + "3 Tr BT /F 9 Tf 20 60 Td (read) Tj ET 0 Tr " + shown)
    pdf.resources = ""
    #expect(try pdf.page().glyphs.count == 9)
  }
}
