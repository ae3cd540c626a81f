import Diagnostics
import Glibc
import Testing

@testable import Extraction

/// They need what `scripts/setup --ocr` installs, and are skipped without it.
@Suite(.enabled(if: PictureReadingMode.isInstalled, "scripts/setup --ocr installs what reads pictures"))
struct PictureReadingTests {
  private static let content = """
    0.5 w 20 20 m 180 20 l S 20 50 m 180 50 l S 20 80 m 180 80 l S
    20 20 m 20 80 l S 100 20 m 100 80 l S 180 20 m 180 80 l S
    BT /F 9 Tf 28 62 Td (1,234.56) Tj ET BT /F 9 Tf 108 62 Td (-78.90) Tj ET
    BT /F 9 Tf 28 32 Td (Total) Tj ET BT /F 9 Tf 108 32 Td (5,000,000.00) Tj ET
    """

  private func page(_ pdf: HandmadePDF, _ mode: PictureReadingMode = .only) throws -> (Page, PDFSource) {
    let source = try PDFSource(InputBytes(bytes: pdf.bytes, name: "picture.pdf"), password: nil, pictures: mode)
    return (try source.page(1), source)
  }

  @Test func aPageIsReadInItsPicture() throws {
    let (page, source) = try page(HandmadePDF(Self.content))
    let reading = try #require(page.pictureReading)
    #expect(Set(reading.numbers.map(\.first)) == ["1,234.56", "-78.90", "5,000,000.00"])
    #expect(reading.numbers.allSatisfy { $0.isAgreed })
    #expect(page.horizontalRules.count == 3)
    #expect(page.verticalRules.count == 3)
    #expect(source.diagnostics.map(\.code.rawValue) == ["page.read_by_ocr"])
    #expect(source.pictureReadings[1] == reading)
    // Characters stand where they are printed.
    let text = try HandmadePDF(Self.content).page()
    for (one, other) in zip(page.glyphs.filter { $0.scalar == "9" }, text.glyphs.filter { $0.scalar == "9" }) {
      #expect(abs(one.box.midX - other.box.midX) < 3)
      #expect(abs(one.baseline - other.baseline) < 3)
    }
  }

  /// ONNX Runtime tells its makers of each session over the network, unless this says no when it is opened.
  @Test func nobodyIsToldOfTheReading() throws {
    _ = try page(HandmadePDF(Self.content))
    #expect(getenv("ORT_DISABLE_TELEMETRY").map { String(cString: $0) } == "1")
  }

  @Test func aTurnedPageSaysHowItsTextRuns() throws {
    let (page, _) = try page(HandmadePDF(Self.content, entries: "/Rotate 90"))
    #expect(page.pictureReading?.numbers.contains { $0.first == "5,000,000.00" && $0.isAgreed } ?? false)
    #expect(Set(page.glyphs.map(\.rotation)) == [90])
  }

  @Test func severalThreadsReadTheSame() throws {
    func glyphs(_ threads: Int) throws -> [Glyph] {
      let source = try PDFSource(
        InputBytes(bytes: HandmadePDF(Self.content).bytes, name: "picture.pdf"), password: nil, pictures: .only)
      source.threadsOfPictures = threads
      return try source.page(1).glyphs
    }
    #expect(try glyphs(3) == glyphs(1))
  }

  @Test func textIsNotReadAgainUnlessAskedTo() throws {
    let (page, source) = try page(HandmadePDF(Self.content), .auto)
    #expect(page.pictureReading == nil)
    #expect(source.diagnostics.isEmpty)
  }

  @Test func whatAScannerReadIsHeldAgainstThePicture() throws {
    let (scanned, _) = try HandmadePDF(Self.content).source().grayPicture(ofPage: 1)
    var pdf = HandmadePDF(
      "3 Tr BT /F 9 Tf 28 62 Td (1,234.56) Tj 80 0 Td (-73.90) Tj 0 -30 Td (5,000,000.00) Tj -80 0 Td (Total) Tj ET "
        + "q 200 0 0 100 0 0 cm /I Do Q")
    pdf.resources = "/XObject << /I 10 0 R >>"
    pdf.objects = [
      HandmadePDF.stream(
        scanned.pixels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(),
        entries: "/Type /XObject /Subtype /Image /Width \(scanned.width) /Height \(scanned.height) "
          + "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode")
    ]
    let (page, source) = try page(pdf, .auto)
    let reading = try #require(page.pictureReading)
    #expect(Set(reading.numbers.map(\.first)) == ["1,234.56", "-78.90", "5,000,000.00"])
    #expect(reading.comparison == ComparedNumbers(count: 3, different: 1))
    #expect(source.diagnostics.map(\.code) == [.pageReadByOCR])
  }

  @Test func aPictureWithoutTextStaysUnread() throws {
    let (page, source) = try page(HandmadePDF("0.5 w 20 20 m 180 80 l S 20 80 m 180 20 l S"))
    #expect(page.pictureReading == nil)
    #expect(!source.diagnostics.contains { $0.code == .pageReadByOCR })
  }
}
