import Extraction
import Testing

@testable import Reading

struct DocumentInspectionTests {
  @Test func openRangesEndWithTheDocument() throws {
    let inspection = try DocumentInspection(FakeSource(pageCount: 4))
    #expect(inspection.pages(NumberRange(first: 3, last: nil)) == 3...4)
    #expect(inspection.pages(NumberRange(first: 2, last: 9)) == 2...4)
    #expect(inspection.pages(NumberRange(first: 9, last: 9)) == 9...9)
  }

  @Test func anUnreadablePageIsNoReasonToShowNoOther() throws {
    let inspection = try DocumentInspection(FakeSource(pageCount: 2, brokenPages: [1]))
    #expect(inspection.diagnostics.map(\.code.rawValue) == ["page.unreadable"])
    #expect(throws: ExtractionError.self) { try inspection.picture(of: 1, as: .svg) }
    #expect(String(decoding: try inspection.picture(of: 2, as: .svg), as: UTF8.self).contains(">页</text>"))
  }

  @Test func aPictureIsEitherSVGOrPNG() throws {
    let inspection = try DocumentInspection(FakeSource(pageCount: 1))
    #expect(try inspection.picture(of: 1, as: .svg).starts(with: "<svg ".utf8))
    #expect(try inspection.picture(of: 1, as: .png).starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }
}
