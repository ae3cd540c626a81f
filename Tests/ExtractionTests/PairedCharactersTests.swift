import Testing

@testable import Extraction

/// Every character stands in its own box, whatever marks of direction a page or poppler puts between them.
@Suite struct PairedCharactersTests {
  /// The text `12A34 56` with `character` in the place of `A`, and each digit where it belongs.
  private func page(_ character: String) throws -> Page {
    let map = """
      /CIDInit /ProcSet findresource begin begincmap /CMapName /M def /CMapType 2 def
      1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <\(character)> <42> <5408> endbfchar
      endcmap end
      """
    var document = HandmadePDF("BT /U 10 Tf 20 40 Td (BB12A34 56) Tj ET")
    document.fonts = "/U 10 0 R"
    document.objects = [
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 11 0 R >>", HandmadePDF.stream(map),
    ]
    return try document.page()
  }

  @Test(arguments: [
    "05D0", "0627", "05D005D1", "200F", "200E", "061C", "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2069",
    "202B202C", "202B003000B7202C", "D800", "0000",
  ])
  func digitsStandWhereTheyArePrinted(character: String) throws {
    let page = try page(character)
    // Widths of Helvetica: A and B 6.67, digits 5.56, the space 2.78.
    for (digit, x) in [("1", 33.34), ("2", 38.9), ("3", 51.13), ("4", 56.69), ("5", 65.03), ("6", 70.59)] {
      let glyph = try #require(page.glyphs.first { String($0.scalar) == digit })
      #expect(isNear(glyph.box.minX, x), "\(digit) of \(character)")
    }
  }

  @Test(arguments: ["200F", "202A", "202B", "202C", "202D", "202E", "2066", "2067", "2069", "061C"])
  func marksOfDirectionAreNoText(character: String) throws {
    #expect(try page(character).text == "合合123456")
  }

  @Test func lettersReadFromTheRightAreOrderedByPlace() {
    #expect(scalars("a\u{202B}\u{5D1}\u{5D0}\u{202C}b", 4) == "a\u{5D0}\u{5D1}b")
    #expect(scalars("a\u{202B}\u{202B}\u{202C}\u{202C}b", 4) == "a\u{202B}\u{202C}b")
  }

  @Test func otherNumbersThanOfBoxesAreNoText() {
    #expect(scalars("abc", 3) == "abc")
    #expect(scalars("abc", 2) == nil)
    #expect(scalars("abc", 4) == nil)
    #expect(scalars("\u{202B}a\u{202A}12\u{202C}b\u{202C}", 4) == nil)
  }

  private func scalars(_ text: String, _ count: Int) -> String? {
    text.withCString { PairedCharacters.scalars(of: $0, count: count) }
      .map { String(String.UnicodeScalarView($0)) }
  }

  @Test func aPageWithoutPairsIsUnreadable() throws {
    // Letters from the right alone, with numbers between: poppler nests its marks, and the order is not known.
    let map = """
      /CIDInit /ProcSet findresource begin begincmap /CMapName /M def /CMapType 2 def
      1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <05D0> endbfchar endcmap end
      """
    var document = HandmadePDF("BT /U 10 Tf 20 40 Td (AA12AA) Tj ET")
    document.fonts = "/U 10 0 R"
    document.objects = [
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 11 0 R >>", HandmadePDF.stream(map),
    ]
    let source = try document.source()
    #expect(throws: ExtractionError.unpairedText(file: "handmade.pdf", number: 1)) { try source.page(1) }
  }

  @Test func marksInTextFilesTakeNoPlace() throws {
    let page = try openSource(bytes: Array("合\u{202E}计\u{200F}\t1\n".utf8), name: "x.txt").page(1)
    #expect(page.text == "合计1")
    #expect(isNear(page.glyphs[1].box.minX, page.glyphs[0].box.maxX))
  }
}
