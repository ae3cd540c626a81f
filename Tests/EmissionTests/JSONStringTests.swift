import Testing

@testable import Emission

struct JSONStringTests {
  private func written(_ text: String) -> String {
    var buffer: [UInt8] = []
    appendJSONString(text, to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  @Test func quotesAndBackslashesAreEscaped() {
    #expect(written(#"a"b\c"#) == #""a\"b\\c""#)
  }

  @Test func aSlashIsNotEscaped() {
    #expect(written("行/列") == "\"行/列\"")
  }

  @Test func controlCharactersAreEscaped() {
    #expect(written("\u{8}\t\n\u{C}\r\u{1F}\u{0}") == #""\b\t\n\f\r\u001f\u0000""#)
  }

  @Test func otherCharactersStandAsTheyAre() {
    #expect(written("“三公”经费 €\u{7F}𠮷") == "\"“三公”经费 €\u{7F}𠮷\"")
  }
}
