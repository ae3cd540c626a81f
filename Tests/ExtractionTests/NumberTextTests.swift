import Testing

@testable import Extraction

struct NumberTextTests {
  @Test(arguments: [
    ("1,234.50", "1234.50"), ("１，２３４．５０", "1234.50"), ("-23", "-23"), ("—0.1", "-0.1"), ("5%", "5%"), ("0", "0"),
    ("1234.5", "1234.5"), ("12,345,678", "12345678"), ("¥100.00", "100.00"), ("-", "-"), ("--", "-"),
    // A minus sign of small print.
    ("~0.4", "-0.4"), ("～1,234", "-1234"),
    // Small commas are read as points.
    ("1.234.567,89", "1234567.89"), ("1.234,567.89", "1234567.89"), ("1,234.567.89", "1234567.89"),
    // A speck behind the last digit.
    ("18,868,072.24.", "18868072.24"),
  ])
  func numbersHaveOneForm(text: String, expected: String) {
    #expect(NumberText.canonical(text) == expected)
  }

  @Test(arguments: [
    "", "O.5", "1,23", "12,34.50", "1,2345", "1..5", ".5", "12.3.4", "(5)", "5元", "1 2a", "1234,567", "3~5",
  ])
  func whatIsNoNumberOrMayBeOneOrAnotherHasNone(text: String) {
    #expect(NumberText.canonical(text) == nil)
  }

  @Test(arguments: [
    ("1.234.567,89", "1234567.89", "1,234,567.89"), ("82. 15", "82.15", "82.15"), ("5,499,84", "5499.84", "5,499.84"),
    ("－1，234", "-1234", "-1,234"), ("18,868.24.", "18868.24", "18,868.24"), ("~0.4", "-0.4", "-0.4"), ("￥7", "7", "7"),
  ])
  func whatBothReadHasTheMarksOfTheNumber(text: String, number: String, expected: String) {
    let characters = text.unicodeScalars.map { ReadCharacter(scalar: $0, place: 0, confidence: 1) }
    #expect(NumberText.printed(characters, as: number).text == expected)
  }

  @Test func aPointBeforeThreeDigitsIsNoComma() {
    #expect(NumberText.canonical("1.234") != NumberText.canonical("1,234"))
  }

  @Test(arguments: [
    ("1,234.50", true), ("-", true), ("444,031.4S", true), ("O.5O", true), ("%", false), ("合计", false), ("A1", false),
    ("2024年", false), ("I", false), ("~0.4", true), ("3~5", false), ("~", false), (")", false),
  ])
  func whatMayBeANumberIsShownToBothReaders(text: String, expected: Bool) {
    #expect(NumberText.isLikely(text) == expected)
  }
}
