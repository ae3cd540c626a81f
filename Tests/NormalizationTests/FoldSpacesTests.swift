import Testing

@testable import Normalization

@Suite struct FoldSpacesTests {
  @Test(arguments: [
    "\u{A0}", "\u{202F}", "\u{2009}", "\u{2002}", "\u{2003}", "\u{3000}", "\u{205F}", "\u{1680}", "\t", "\n", "\r",
    "\u{2028}", "\u{85}",
  ])
  func everySpaceBecomesASpace(space: String) {
    #expect(scalars(foldSpaces("a\(space)b")) == scalars("a b"))
  }

  @Test(arguments: [
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{200E}", "\u{202A}", "\u{0}", "\u{7}",
    "\u{7F}",
    "\u{9F}", "\u{180E}",
  ])
  func whatHasNoWidthGoes(character: String) {
    #expect(scalars(foldSpaces("中\(character)文")) == scalars("中文"))
  }

  @Test func keepsTheRest() {
    let text = "a  b，“—…” \u{E000}é"
    #expect(scalars(foldSpaces(text)) == scalars(text))
  }
}
