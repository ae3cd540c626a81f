import Foundation
import Testing

@testable import Extraction

/// What poppler repairs or leaves out is told, by page.
@Suite struct DamagedPagesTests {
  private static let whole = "BT /F 10 Tf 20 32 Td (Budget) Tj ET 20 30 m 60 30 l S"

  private func read(_ document: HandmadePDF) throws -> PDFSource { try read(document.bytes) }

  private func read(_ bytes: [UInt8]) throws -> PDFSource {
    let source = try PDFSource(bytes: bytes, name: "x.pdf")
    for number in 1...source.pageCount { _ = try source.page(number) }
    return source
  }

  @Test(arguments: [
    "BT /F 10 Tf 20 32 Td (Budget) Tj ET 20 30 m 60 30 l\u{1} S",  // no operator
    "BT /F 10 Tf 20 Td (Budget) Tj ET",  // an operand is missing
    "BT /G 10 Tf 20 32 Td (Budget) Tj ET",  // no such font
    "BT /F 10 Tf 20 32 Td (Budget Tj ET 20 30 m 60 30 l S",  // a string without an end
    "BT /F 10 Tf 20 32 Td <4275zz> Tj ET",
    "Q Q BT /F 10 Tf 20 32 Td (Budget) Tj ET",
  ])
  func brokenContentIsAWarningOfItsPage(content: String) throws {
    let pages = [DamagedPagesTests.whole, content, DamagedPagesTests.whole].map { HandmadePDF.Page(content: $0) }
    let source = try read(HandmadePDF(pages: pages))
    #expect(source.diagnostics.map(\.code) == [.pageDamaged])
    #expect(source.diagnostics.first?.page == 2)
    #expect(source.diagnostics.first?.message(in: .english).contains("poppler") == true)
  }

  @Test func wholePagesHaveNoWarning() throws {
    #expect(try read(HandmadePDF(DamagedPagesTests.whole)).diagnostics.isEmpty)
  }

  @Test func aPageReadTwiceIsToldOnce() throws {
    let source = try read(HandmadePDF("\(DamagedPagesTests.whole) xyzzy"))
    _ = try source.page(1)
    #expect(source.diagnostics.count == 1)
  }

  @Test func complaintsAreCountedUpToALimit() throws {
    let some = try read(HandmadePDF(DamagedPagesTests.whole + String(repeating: " xyzzy", count: 7)))
    #expect(some.diagnostics.first?.message(in: .english).contains("7 times") == true)
    let many = try read(HandmadePDF(DamagedPagesTests.whole + String(repeating: " xyzzy", count: 300)))
    #expect(many.diagnostics.first?.message(in: .english).contains("100 times or more") == true)
  }

  @Test func bytesOfTheDocumentDoNotComeIntoTheMessage() throws {
    let source = try read(HandmadePDF("\(DamagedPagesTests.whole) a\u{1B}[2J\u{202E}b"))
    let message = try #require(source.diagnostics.first?.message(in: .english))
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
  }

  @Test func rebuiltStructureIsAWarningOfTheDocument() throws {
    var bytes = HandmadePDF(DamagedPagesTests.whole).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let start = try #require(text.range(of: "startxref\n"))
    bytes[text.utf8.distance(from: text.startIndex, to: start.upperBound)] = UInt8(ascii: "9")
    let source = try read(bytes)
    #expect(source.diagnostics.map(\.code) == [.documentDamaged])
    #expect(source.diagnostics.first?.page == nil)
  }

  /// A file that grew shorter: the place that it names lies within the table, among its digits.
  @Test func aTableThatBeginsBeforeItsPlaceIsAWarning() throws {
    let whole = String(decoding: HandmadePDF(DamagedPagesTests.whole).bytes, as: UTF8.self)
    let shorter = whole.replacingOccurrences(of: "/Type /Catalog /Pages", with: "/Pages")
    #expect(try read(Array(shorter.utf8)).diagnostics.map(\.code) == [.documentDamaged])
    #expect(CrossReference.isInPlace(whole) && !CrossReference.isInPlace(shorter))
  }

  @Test(arguments: [
    ("12 0 obj", true), (" 7 65535\nobj<<", true), ("xref", true), ("12 0 R", false), ("0000000016 00000 n", false),
    ("12", false), ("obj", false),
  ])
  func tablesStandInObjectsToo(text: String, isPlace: Bool) {
    #expect(CrossReference.isInPlace("%PDF-1.7\n\(text)\nstartxref\n9\n%%EOF") == isPlace)
  }

  /// The last state of a file may have been cut off where the one before is whole.
  @Test(arguments: [("what a server adds", true), ("4 0 obj\n<< /Length 100 >>\nstream\nBT", false)])
  func noLaterStateFollowsTheEnd(rest: String, isWhole: Bool) {
    #expect(CrossReference.isInPlace("%PDF-1.7\nxref\nstartxref\n9\n%%EOF\n\(rest)") == isWhole)
  }

  /// poppler reads a font once, and complains on the first page that uses it only.
  @Test func aBrokenFontIsAWarningOfTheDocumentToo() throws {
    let text = "BT /G 10 Tf 20 32 Td (Budget) Tj ET"
    var document = HandmadePDF(pages: [HandmadePDF.Page(content: text), HandmadePDF.Page(content: text)])
    document.fonts = "/G 10 0 R"
    document.objects = ["<< /Type /Font /Subtype /Type9 /BaseFont /Helvetica >>"]
    let diagnostics = try read(document).diagnostics
    #expect(diagnostics.contains { $0.code == .documentDamaged && $0.page == nil })
    #expect(diagnostics.contains { $0.code == .pageDamaged && $0.page == 1 })
  }

  @Test(arguments: [
    ("Syntax warning at position -1: Unknown font type: ''", true),
    ("Internal error at position -1: xref num 48 not found but needed, try to reconstruct", true),
    ("Syntax error at position 537: Unknown filter 'XObject'", true),
    ("Syntax error at position -1: Missing or empty DescendantFonts entry in Type 0 font", true),
    ("Syntax error at position -1: Unknown font tag 'F9'", false),
    ("Syntax error at position -1: Weird page contents", true),
    ("Syntax error at position -1: Kid object (page 7) is wrong type (stream)", true),
    ("Syntax error at position 40: No font in show", false),
    ("Syntax error at position 812: Unknown operator 'x'", false),
  ])
  func whatPagesShareIsTold(message: String, isShared: Bool) {
    #expect(PopplerComplaints.isOfSeveralPages(message) == isShared)
  }

  @Test func whatTouchesNeitherTextNorLinesIsNoDamage() {
    #expect(PopplerComplaints.isAboutDamage("Syntax error at position 812: Unknown operator 'x'"))
    #expect(PopplerComplaints.isAboutDamage("Syntax warning: Badly formatted number"))
    #expect(!PopplerComplaints.isAboutDamage("Syntax warning: Mismatch between font type and embedded font file"))
    #expect(!PopplerComplaints.isAboutDamage("Syntax error at position 9: Bad black code (0001) in CCITTFax stream"))
    #expect(!PopplerComplaints.isAboutDamage("Config error: No display font for 'Symbol'"))
  }
}

extension CrossReference {
  fileprivate static func isInPlace(_ text: String) -> Bool { Array(text.utf8).withUnsafeBytes { isInPlace($0) } }
}
