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

  @Test func textThatTheClipCutsAwayIsHidden() throws {
    #expect(try text("q 10 10 100 30 re W n BT /F 9 Tf 20 80 Td (cut) Tj ET Q " + shown) == "shown")
  }
}
