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
}
