import Diagnostics
import Testing

@testable import Extraction

/// A stream whose bytes changed into other ones that can be read as well is told by its checksum.
@Suite struct StreamChecksumsTests {
  private static let content = Array("BT /F 9 Tf 20 20 Td (1,234.00) Tj ET".utf8)

  private func broken(
    _ content: [UInt8] = content, dictionary: String = "<< /Filter /FlateDecode >>", end: String = "\nendstream",
    trailer: String = ""
  ) -> Int? {
    let head = Array("%PDF-1.7\n7 0 obj \(dictionary)\nstream\n".utf8)
    let bytes = head + storedStream(content, checksumOf: Self.content) + Array("\(end)\nendobj \(trailer)".utf8)
    return bytes.withUnsafeBytes { StreamChecksums.firstBroken(in: $0).map { $0 - head.count } }
  }

  private var changed: [UInt8] { Self.content.map { $0 == UInt8(ascii: "2") ? UInt8(ascii: "7") : $0 } }

  @Test func wholeStreamsAreNotTold() { #expect(broken() == nil) }

  @Test func aChangedDigitIsTold() { #expect(broken(changed) == 0) }

  @Test(arguments: [
    "<</Filter/FlateDecode/Length 44>>", "<</Length 44/Filter[/FlateDecode]>>",
    "<< /Filter [ /FlateDecode ] /Type /XRef >>",
  ])
  func keysMayStandWithoutSpaces(dictionary: String) { #expect(broken(changed, dictionary: dictionary) == 0) }

  @Test func theNextStreamIsLookedAtToo() {
    let head = Array("%PDF-1.7\n7 0 obj << /Filter /FlateDecode >>\nstream\n".utf8)
    let between = Array("\nendstream endobj 8 0 obj << /Filter /FlateDecode >>\nstream\r\n".utf8)
    let whole = storedStream(Self.content, checksumOf: Self.content)
    let bytes = head + whole + between + storedStream(changed, checksumOf: Self.content) + Array("\nendstream".utf8)
    #expect(bytes.withUnsafeBytes { StreamChecksums.firstBroken(in: $0) } == head.count + whole.count + between.count)
  }

  @Test(arguments: [
    "<< /Filter /FlateDecode /Subtype /Image >>",
    "<< /Filter [/FlateDecode /ASCIIHexDecode] >>", "<< /Length 9 >>",
  ])
  func picturesAndOtherFiltersAreNotLookedAt(dictionary: String) {
    #expect(broken(changed, dictionary: dictionary) == nil)
  }

  @Test(arguments: ["/Length1 9", "/Subtype /CIDFontType0C"]) func fontsAreLookedAt(kind: String) {
    #expect(broken(changed, dictionary: "<< /Filter /FlateDecode \(kind) >>") == 0)
  }

  /// poppler says nothing of it: the page is drawn as far as the font goes.
  @Test func aDocumentWithAChangedFontIsTold() throws {
    var document = HandmadePDF("BT /F 10 Tf 20 32 Td (Budget) Tj ET")
    let packed = storedStream([UInt8](repeating: 0x41, count: 9), checksumOf: [UInt8](repeating: 0x42, count: 9))
    let room = String(repeating: "P", count: packed.count)
    document.objects = ["<< /Filter /FlateDecode /Length1 9 /Length \(packed.count) >>\nstream\n\(room)\nendstream"]
    var bytes = document.bytes
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: Array(room.utf8)) })
    bytes.replaceSubrange(place..<place + packed.count, with: packed)
    let source = try PDFSource(bytes: bytes, name: "x.pdf")
    _ = try source.page(1)
    #expect(source.diagnostics.map(\.code) == [.documentDamaged])
  }

  @Test func encryptedDocumentsAreNotLookedAt() { #expect(broken(changed, trailer: "/Encrypt 9 0 R") == nil) }

  /// What unpacks faster says nothing of a stream that is broken, and that is left to zlib.
  @Test func whatUnpacksFasterKnowsWholeStreams() throws {
    let quick = try #require(QuickInflation())
    func count(_ bytes: [UInt8]) -> Int? { bytes.withUnsafeBytes { quick.withContent(of: $0) { $0.count } } }
    let whole = storedStream(Self.content, checksumOf: Self.content)
    #expect(count(whole) == Self.content.count)
    #expect(count(whole + [0x0D]) == Self.content.count)
    #expect(count(storedStream(changed, checksumOf: Self.content)) == nil)
    #expect(count(Array(whole.dropLast())) == nil)
    #expect(count([]) == nil)
    #expect(count(storedStream([], checksumOf: [])) == 0)
  }

  @Test func aStreamMayHoldMoreThanTheFirstSpace() throws {
    let quick = try #require(QuickInflation())
    // Zeros leave the low sum at 1, and add it to the high one each.
    let (blocks, length) = (40, 60_000)
    let header = [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8 & 0xFF)]
    var bytes: [UInt8] = [0x78, 0x01]
    for block in 1...blocks {
      bytes += [block == blocks ? 1 : 0] + header + [UInt8](repeating: 0, count: length)
    }
    let sum = UInt32(blocks * length % 65521) << 16 | 1
    bytes += (0..<4).map { UInt8(sum >> (24 - 8 * UInt32($0)) & 0xFF) }
    #expect(bytes.withUnsafeBytes { quick.withContent(of: $0) { $0.count } } == blocks * length)
  }
}
