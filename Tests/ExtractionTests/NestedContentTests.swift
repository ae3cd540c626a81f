import Extraction
import Testing

/// What is drawn inside forms, transparency groups and images.
@Suite struct NestedContentTests {
  private static func document(form entries: String, state: String = "") -> HandmadePDF {
    var document = HandmadePDF("q /S gs 1 0 0 1 10 5 cm /X Do Q BT /F 10 Tf 20 80 Td (t) Tj ET")
    document.resources = "/XObject << /X 10 0 R >> /ExtGState << /S << \(state) >> >>"
    document.objects = [
      HandmadePDF.stream(
        "10 20 m 110 20 l S 10 30 0.5 40 re f",
        entries: "/Type /XObject /Subtype /Form /BBox [0 0 200 100] \(entries)")
    ]
    return document
  }

  @Test func linesInAForm() throws {
    let page = try NestedContentTests.document(form: "").page()
    #expect(page.rules.count == 2)
    #expect(isNear(page.horizontalRules[0].position, 75) && isNear(page.horizontalRules[0].start, 20))
  }

  @Test func linesInATransparencyGroup() throws {
    let page = try NestedContentTests.document(
      form: "/Group << /Type /Group /S /Transparency /I true >>", state: "/ca 0.5 /CA 0.5"
    ).page()
    #expect(page.rules.count == 2)
    #expect(isNear(page.horizontalRules[0].position, 75) && isNear(page.horizontalRules[0].start, 20))
    #expect(page.images.isEmpty)
  }

  @Test func imageGivesItsBox() throws {
    var document = HandmadePDF("q 80 0 0 40 30 20 cm /X Do Q BT /F 10 Tf 20 80 Td (t) Tj ET")
    document.resources = "/XObject << /X 10 0 R >>"
    document.objects = [
      HandmadePDF.stream(
        "abc", entries: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8")
    ]
    let page = try document.page()
    let image = try #require(page.images.first)
    #expect(page.images.count == 1 && page.areas.isEmpty)
    #expect(isNear(image.minX, 30, tolerance: 1) && isNear(image.minY, 40, tolerance: 1))
    #expect(isNear(image.width, 80, tolerance: 1) && isNear(image.height, 40, tolerance: 1))
  }

  /// A picture large enough to be passed over, whose pixels are no pixels at all.
  private static func largePicture(_ entries: String) -> HandmadePDF {
    var document = HandmadePDF("q 80 0 0 40 30 20 cm /X Do Q BT /F 10 Tf 20 80 Td (t) Tj ET")
    document.resources = "/XObject << /X 10 0 R >>"
    let size = "/Type /XObject /Subtype /Image /Width 2000 /Height 1000"
    document.objects = [
      HandmadePDF.stream("789c07>", entries: "\(size) \(entries)"),
      HandmadePDF.stream("abc", entries: "\(size) /ColorSpace /DeviceGray /BitsPerComponent 8"),
    ]
    return document
  }

  @Test(
    "pictures are not decoded, and their places known",
    arguments: [
      // A stream that zlib refuses behind its head, where the pixels begin: nobody gets there.
      "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/ASCIIHexDecode /FlateDecode]",
      "/ImageMask true /BitsPerComponent 1",
      "/ColorSpace /DeviceRGB /BitsPerComponent 8 /SMask 11 0 R",
      "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Mask 11 0 R",
    ])
  func largePicturesGiveTheirBoxes(entries: String) throws {
    let source = try Self.largePicture(entries).source()
    let page = try source.page(1)
    #expect(page.images.count == 1 && page.text == "t")
    let image = try #require(page.images.first)
    #expect(isNear(image.minX, 30, tolerance: 1) && isNear(image.minY, 40, tolerance: 1))
    #expect(isNear(image.width, 80, tolerance: 1) && isNear(image.height, 40, tolerance: 1))
    #expect(source.diagnostics.isEmpty)
  }

  @Test func aLargePictureShowsAsFarAsItsClip() throws {
    var document = Self.largePicture("/ColorSpace /DeviceRGB /BitsPerComponent 8")
    document.pages[0].content = "40 20 30 40 re W n 300 0 0 300 -50 -50 cm /X Do"
    let image = try #require(try document.page().images.first)
    #expect(isNear(image.minX, 40, tolerance: 1) && isNear(image.width, 30, tolerance: 1))
    document.pages[0].content = "40 20 30 40 re W n 10 0 0 10 90 90 cm /X Do"
    #expect(try document.page().images.isEmpty)
  }

  @Test("a picture in the page's own stream may say that it ends in its middle")
  func textBehindAnInlinePictureStays() throws {
    // poppler looks for EI behind what it has read of the pixels: all of them, or, passed over, none.
    let row = String(repeating: "x", count: 150) + " EI BT (lost) Tj ET 10 10 m 50 50 l S )( << x"
    let pixels = String(repeating: row, count: 200)
    let picture = "BI /W 200 /H \(pixels.utf8.count / 200) /CS /G /BPC 8 ID \(pixels) EI"
    let page = try HandmadePDF("q 80 0 0 40 30 20 cm \(picture) Q BT /F 10 Tf 20 80 Td (t) Tj ET 20 10 m 80 10 l S")
      .page()
    #expect(page.text == "t")
    #expect(page.rules.count == 1 && page.images.count == 1)
  }
}
