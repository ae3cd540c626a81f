import Testing

@testable import Normalization

/// Fast answers must be the answers of the Unicode tables.
@Suite struct ScalarKindsTests {
  private static let all = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)

  @Test func spacesAreUnicodesWhiteSpace() {
    let wrong = Self.all.filter { $0.isSpace != $0.properties.isWhitespace }
    #expect(Array(wrong) == [])
  }

  @Test func ideographsAreUnicodesIdeographs() {
    let wrong = Self.all.filter { $0.isIdeograph != $0.properties.isIdeographic }
    #expect(Array(wrong) == [])
  }

  @Test func textIsMadeOfItsScalarsWhateverTheirLength() {
    let scalars = Array(Self.all.filter { $0.value % 97 == 0 || $0.value < 0x900 || $0.value > 0x10FF00 })
    #expect(Array(String(scalars: scalars).unicodeScalars) == scalars)
    #expect(String(scalars: []) == "")
    for scalar in scalars.prefix(4000) { #expect(String(scalars: [scalar]) == String(scalar)) }
  }
}
