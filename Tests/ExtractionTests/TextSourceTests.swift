import Testing

@testable import Extraction

@Suite struct TextSourceTests {
  private func source(_ text: String) throws -> any PageSource {
    try openSource(bytes: Array(text.utf8), name: "x.txt")
  }

  private func page(_ text: String) throws -> Page { try source(text).page(1) }

  @Test func eachLineStandsUnderTheOneBefore() throws {
    let page = try page("一\n\n二三\n四")
    #expect(page.text == "一二三四")
    #expect(page.rules.isEmpty)
    let baselines = page.glyphs.map(\.baseline)
    #expect(baselines[1] == baselines[2])
    #expect(isNear(baselines[1] - baselines[0], 2 * (baselines[3] - baselines[2])))
  }

  @Test func linesWithTabsAreARuledTable() throws {
    let page = try page("题\n甲\t乙\n丙\t丁\n注")
    #expect(page.horizontalRules.count == 3)
    #expect(Set(page.horizontalRules.map(\.position)).count == 3)
    #expect(Set(page.verticalRules.map(\.position)).count == 3)
    let rows = page.horizontalRules.map(\.position)
    let columns = Set(page.verticalRules.map(\.position)).sorted()
    for (scalar, row, column) in [("甲", 0, 0), ("乙", 0, 1), ("丙", 1, 0), ("丁", 1, 1)] {
      let box = try #require(page.glyphs.first { String($0.scalar) == scalar }?.box)
      #expect(box.minY > rows[row] && box.maxY < rows[row + 1])
      #expect(box.minX > columns[column] && box.maxX < columns[column + 1])
    }
    #expect(page.glyphs[0].box.maxY < rows[0])
    #expect(page.glyphs[5].box.minY > rows[2])
  }

  @Test func everyRowHasTheCellsOfTheWidest() throws {
    let page = try page("收入\t\t支出\t\n合计\n项目\t数\n甲\t1\t2\t3\t4\n")
    // The line without a tab divides the first table from the second.
    let rows = Dictionary(grouping: page.verticalRules) { $0.start }.sorted { $0.key < $1.key }.map(\.value.count)
    #expect(rows == [5, 6, 6])
  }

  @Test func columnsAreAsWideAsTheirWidestCell() throws {
    let page = try page("短\t数\n很长的名称\t1")
    let columns = Set(page.verticalRules.map(\.position)).sorted()
    #expect(columns[1] - columns[0] >= 50 && columns[2] - columns[1] < 50)
    #expect(page.width > columns[2])
  }

  @Test func blankLineDividesTables() throws {
    let page = try page("甲\t1\n\n乙\t2\n")
    #expect(Set(page.horizontalRules.map(\.position)).count == 4)
  }

  @Test func spacesMoveThePenAndIdeographicOnesAreKept() throws {
    let page = try page("a b\u{3000}c")
    #expect(page.text == "ab\u{3000}c")
    #expect(isNear(page.glyphs[1].box.minX - page.glyphs[0].box.maxX, 5))
  }

  @Test func windowsLineEndsAndByteOrderMark() throws {
    let page = try page("\u{FEFF}甲\t1\r\n乙\t2\r\n")
    #expect(page.text == "甲1乙2")
    #expect(Set(page.horizontalRules.map(\.position)).count == 3)
  }

  @Test func theByteOrderMarkIsNoCharacter() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x61]
    #expect(bytes.withUnsafeBytes(TextDecoding.text) == "a")
  }

  @Test func formFeedsDividePages() throws {
    let source = try source("一\n\u{0C}二\n\u{0C}\n")
    #expect(source.pageCount == 2)
    #expect(try source.page(2).text == "二")
    #expect(try source.page(2).number == 2)
    #expect(throws: ExtractionError.unreadablePage(file: "x.txt", number: 3, count: 2)) { try source.page(3) }
  }

  @Test func gb18030() throws {
    // 合计 and a tab and 1
    let bytes: [UInt8] = [0xBA, 0xCF, 0xBC, 0xC6, 0x09, 0x31, 0x0A]
    #expect(try openSource(bytes: bytes, name: "x.txt").page(1).text == "合计1")
  }

  @Test func gbk() throws {
    // 镕 is in GBK, but not in GB 2312.
    #expect(try openSource(bytes: [0xE9, 0x46, 0x09, 0x31, 0x0A], name: "x.txt").page(1).text == "镕1")
  }

  @Test(arguments: [true, false], [true, false])
  func utf16(isBigEndian: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "合计\t125.00\r\n"
    let bytes = text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
    let page = try openSource(bytes: bytes, name: "x.txt").page(1)
    #expect(page.text == "合计125.00")
    #expect(Set(page.verticalRules.map(\.position)).count == 3)
  }

  @Test func pdfIsToldFromTextByItsMarkInTheFirstKilobyte() throws {
    let padded = Array("junk before\n".utf8) + HandmadePDF("").bytes
    #expect(try openSource(bytes: padded, name: "x") is PDFSource)
    let late = Array(String(repeating: "x", count: 1100).utf8) + Array("%PDF-1.4".utf8)
    #expect(try openSource(bytes: late, name: "x") is TextSource)
  }
}
