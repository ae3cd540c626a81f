import Diagnostics
import Extraction

@testable import Reading

/// A document of which some pages cannot be read; each other page has one line of text.
struct FakeSource: PageSource {
  let name = "fake.pdf"
  let sha256 = "00"
  let metadata = DocumentMetadata()
  var pageCount: Int
  var brokenPages: Set<Int> = []
  var diagnostics: [Diagnostic] = []

  func page(_ number: Int) throws(ExtractionError) -> Page {
    if brokenPages.contains(number) {
      throw ExtractionError.unreadablePage(file: name, number: number, count: pageCount)
    }
    let glyphs = "第页".unicodeScalars.enumerated().map { index, scalar in
      let x = 72 + 12 * Double(index)
      return Glyph(scalar: scalar, box: Rectangle(minX: x, minY: 300, maxX: x + 12, maxY: 312), fontSize: 12)
    }
    return Page(number: number, width: 595, height: 842, glyphs: glyphs)
  }
}
