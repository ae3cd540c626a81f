import Extraction
import Foundation
import Testing

@Suite struct PDFSourceTests {
  @Test func pathAndBytesGiveTheSame() throws {
    let bytes = HandmadePDF("BT /F 9 Tf 10 50 Td (same) Tj ET").bytes
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let fromPath = try openSource(path: file.path)
    let fromBytes = try openSource(bytes: bytes, name: "-")
    #expect(fromPath.name == file.lastPathComponent && fromBytes.name == "-")
    #expect(fromPath.sha256 == fromBytes.sha256 && fromPath.sha256.count == 64)
    #expect(try fromPath.page(1).glyphs == fromBytes.page(1).glyphs)
  }

  @Test func digestIsSHA256InHexadecimal() throws {
    let source = try openSource(bytes: Array("abc".utf8), name: "abc.txt")
    #expect(source.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func metadata() throws {
    var document = HandmadePDF("")
    document.info = "/Title (Budget) /Author () /Producer (hand) /Creator (test)"
    #expect(
      try document.source().metadata
        == DocumentMetadata(title: "Budget", author: nil, producer: "hand", creator: "test"))
  }

  @Test func pagesMayBeReadInAnyOrderAndAgain() throws {
    let pages = ["one", "two", "three"].map { HandmadePDF.Page(content: "BT /F 9 Tf 10 50 Td (\($0)) Tj ET") }
    let source = try HandmadePDF(pages: pages).source()
    #expect(source.pageCount == 3)
    #expect(try [3, 1, 2, 3].map { try source.page($0).text } == ["three", "one", "two", "three"])
    #expect(try source.page(2).number == 2)
  }

  @Test func readingFromSeveralThreadsIsSafe() async throws {
    let bytes = HandmadePDF("BT /F 9 Tf 10 50 Td (threads) Tj ET 20 30 160 40 re S").bytes
    let texts = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<16 {
        group.addTask { try? openSource(bytes: bytes, name: "-").page(1).text }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts == Array(repeating: "threads", count: 16))
  }

  @Test func memoryStaysFlatOverManyPages() throws {
    let source = try HandmadePDF("BT /F 9 Tf 10 50 Td (flat) Tj ET 20 30 160 40 re S").source()
    for _ in 0..<50 { _ = try source.page(1) }
    let before = residentKilobytes()
    for _ in 0..<500 { _ = try source.page(1) }
    // A surface of such a page takes 20 kB: one leaked each time would make 10 MB.
    #expect(residentKilobytes() - before < 8000)
  }

  private func residentKilobytes() -> Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4 : 0
  }
}
