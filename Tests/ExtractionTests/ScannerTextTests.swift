import Diagnostics
import Testing

@testable import Extraction

/// A page that shows a picture, with text that a scanner's software read in it.
struct ScannerTextTests {
  private static let text = "BT /F 9 Tf 20 60 Td (1,234.56) Tj 0 -20 Td (-78.90 and 5.00) Tj ET "
  private static let picture = "q 200 0 0 100 0 0 cm /I Do Q "

  private func page(_ content: String, shareOfPicture: Int = 100) throws -> (Page, [Diagnostic]) {
    var pdf = HandmadePDF(content.replacing("200 0 0 100", with: "200 0 0 \(shareOfPicture)"))
    pdf.resources = "/XObject << /I 10 0 R >> /ExtGState << /M << /BM /Multiply >> /T << /ca 0.3 >> >>"
    pdf.objects = [
      HandmadePDF.stream(
        String(repeating: "U", count: 10_000),
        entries: "/Type /XObject /Subtype /Image /Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 8")
    ]
    let source = try pdf.source()
    return (try source.page(1), source.diagnostics)
  }

  @Test func textThatIsNotDrawnIsReadAndTold() throws {
    let (page, diagnostics) = try page(Self.picture + "3 Tr " + Self.text)
    #expect(page.text.contains("1,234.56"))
    #expect(diagnostics == [Diagnostic(.textOfScanner(characters: page.glyphs.count), page: 1)])
  }

  @Test func soIsTextUnderThePicture() throws {
    let (page, diagnostics) = try page(Self.text + Self.picture)
    #expect(page.text.contains("1,234.56"))
    #expect(diagnostics.map(\.code) == [.textOfScanner])
  }

  @Test func textOverABackgroundIsThePagesOwn() throws {
    let (page, diagnostics) = try page(Self.picture + Self.text)
    #expect(page.charactersBehindPictures == 0)
    #expect(diagnostics.isEmpty)
  }

  @Test func aPictureThatIsMixedWithWhatIsThereHidesNothing() throws {
    #expect(try page(Self.text + "/M gs " + Self.picture).1.isEmpty)
    #expect(try page(Self.text + "/T gs " + Self.picture).1.isEmpty)
  }

  @Test func aSmallPictureMakesNoScan() throws {
    #expect(try page("3 Tr " + Self.text + Self.picture, shareOfPicture: 50).1.isEmpty)
  }

  @Test func aFewSuchCharactersMakeNoScan() throws {
    let (page, diagnostics) = try page(Self.picture + Self.text + "3 Tr BT /F 9 Tf 20 20 Td (stamp) Tj ET")
    #expect(page.charactersBehindPictures == 5)
    #expect(diagnostics.isEmpty)
  }

  private func compared(_ number: ReadNumber) throws -> PictureReading {
    var page = try page(Self.picture + "3 Tr " + Self.text).0
    page.glyphs.removeAll { $0.box.midY > 45 }
    return try #require(ScannerText(page)).compared(with: PictureReading(numbers: [number], lines: 1))
  }

  /// Where “1,234.56” stands.
  private let box = Rectangle(minX: 15, minY: 33, maxX: 70, maxY: 41)

  @Test func aThirdReadingSettlesWhatTwoDifferOn() throws {
    let number = ReadNumber(
      box: box, first: "1,234.56", second: "1,284.56", isAgreed: false, candidates: ["1234.56", "1284.56"])
    let reading = try compared(number)
    #expect(reading.numbers[0].isAgreed)
    #expect(reading.comparison == ComparedNumbers(count: 1, different: 0))
  }

  @Test func aThirdReadingIsACandidate() throws {
    let number = ReadNumber(
      box: box, first: "1,284.56", second: "1,204.56", isAgreed: false, candidates: ["1284.56", "1204.56"])
    let reading = try compared(number)
    #expect(!reading.numbers[0].isAgreed)
    #expect(reading.numbers[0].candidates == ["1284.56", "1204.56", "1234.56"])
    #expect(reading.comparison == ComparedNumbers(count: 1, different: 1))
  }

  @Test func itNeverOverrulesTwoThatAgree() throws {
    let number = ReadNumber(box: box, first: "1,284.56", second: "1,284.56", isAgreed: true, candidates: ["1284.56"])
    let reading = try compared(number)
    #expect(reading.numbers == [number])
    #expect(reading.comparison == ComparedNumbers(count: 1, different: 1))
  }

  /// Two that agree on what no other number of the column looks like have both lost its point.
  @Test func aContradictedNumberStaysInDoubt() throws {
    let number = ReadNumber(box: box, first: "1,234.56", second: "1,234.56", isAgreed: false, candidates: ["1234.56"])
    #expect(try !compared(number).numbers[0].isAgreed)
  }
}
