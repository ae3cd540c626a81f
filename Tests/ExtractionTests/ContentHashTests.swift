import Testing

@testable import Extraction

struct ContentHashTests {
  private func digest(_ bytes: [UInt8], by nettle: Nettle?, pieces: Int) -> String {
    let hash = ContentHash(nettle)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      bytes[start..<min(start + pieces, bytes.count)].withUnsafeBytes { hash.add($0) }
    }
    return hash.hexadecimal()
  }

  private static let ofNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  /// FIPS 180-4 has the digests of these.
  @Test(arguments: [
    ("", ofNothing), ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownDigests(text: String, expected: String) {
    #expect(digest(Array(text.utf8), by: nil, pieces: 64) == expected)
    #expect(digest(Array(text.utf8), by: .shared, pieces: 64) == expected)
    #expect(textDigest(text) == expected)
    #expect(bytesDigest(Array(text.utf8)) == expected)
  }

  /// Where libnettle is installed: blocks have 64 bytes.
  @Test func bothLibrariesComputeTheSame() {
    for count in 0..<300 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ count) }
      let expected = digest(bytes, by: nil, pieces: 300)
      for pieces in [1, 63, 64, 65, 300] {
        #expect(digest(bytes, by: .shared, pieces: pieces) == expected, "\(count) bytes by \(pieces)")
      }
    }
  }

  @Test func slicesAndOtherCollectionsHaveTheDigestOfTheirBytes() {
    let bytes = Array("xabcx".utf8)
    #expect(bytesDigest(bytes[1..<4]) == bytesDigest(Array("abc".utf8)))
    #expect(bytesDigest(bytes.lazy.map { $0 }) == bytesDigest(bytes))
  }
}
