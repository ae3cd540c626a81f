import Disclosure
import Extraction
import Reconstruction
import Testing

@testable import Inspection

/// Shapes lie where the page is displayed, however it is turned.
struct TurnedPageTests {
  /// A page of 300 by 200 points with a table of one column and two rows in its lower left corner: a narrow cell at
  /// the bottom, with a word, and a tall one over it. The cross-reference table is left to be rebuilt.
  private func page(turnedBy degrees: Int) throws -> Page {
    let content = "1 w 20 20 100 100 re S 20 50 m 120 50 l S BT /F 12 Tf 40 30 Td (word) Tj ET"
    let pdf = """
      %PDF-1.4
      1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
      2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
      3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Rotate \(degrees) /Contents 4 0 R
        /Resources << /Font << /F 5 0 R >> >> >> endobj
      4 0 obj << /Length \(content.utf8.count) >>
      stream
      \(content)
      endstream
      endobj
      5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
      trailer << /Root 1 0 R /Size 6 >>
      %%EOF

      """
    return try PDFSource(bytes: Array(pdf.utf8), name: "turned.pdf").page(1)
  }

  @Test(arguments: [
    (0, Rectangle(minX: 20, minY: 150, maxX: 120, maxY: 180)),
    (90, Rectangle(minX: 20, minY: 20, maxX: 50, maxY: 120)),
    (180, Rectangle(minX: 180, minY: 20, maxX: 280, maxY: 50)),
    (270, Rectangle(minX: 150, minY: 180, maxX: 180, maxY: 280)),
  ])
  func theCellWithTheWordIsWhereTheWordIs(_ degrees: Int, _ place: Rectangle) throws {
    let page = try page(turnedBy: degrees)
    var layout = DocumentLayout()
    layout.append(PageLayout(page))
    layout.finish()
    let sketch = PageSketch(page, in: layout, schemas: DisclosureReader().identify(layout))
    let cell = try #require(sketch.shapes.first { $0.role == .cell && $0.title?.contains(": ") == true })
    guard case .box(let box) = cell.figure else { return #expect(Bool(false), "a cell is a box") }
    #expect(box.minX > place.minX - 1 && box.maxX < place.maxX + 1)
    #expect(box.minY > place.minY - 1 && box.maxY < place.maxY + 1)
    #expect(box.width > place.width - 3 && box.height > place.height - 3)
    for box in Role.allCases.flatMap(sketch.boxes) {
      #expect(box.minX >= 0 && box.minY >= 0 && box.maxX <= sketch.width && box.maxY <= sketch.height)
    }
    #expect(sketch.boxes(.unplaced).isEmpty)
    let labels = sketch.shapes.compactMap(\.labelBox)
    #expect(!labels.isEmpty)
    let middles = page.glyphs.map { $0.box.insetBy($0.box.height / 4) }
    #expect(!labels.contains { label in middles.contains { $0.intersection(label) != nil } })
  }
}
