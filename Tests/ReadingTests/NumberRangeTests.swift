import Testing

@testable import Reading

struct NumberRangeTests {
  @Test func onePage() throws {
    let range = try #require(NumberRange("8"))
    #expect(range.isSingle && range.contains(8) && !range.contains(7) && !range.contains(9))
  }

  @Test func fromOneToAnother() throws {
    let range = try #require(NumberRange("3-5"))
    #expect(!range.isSingle)
    #expect((1...7).filter(range.contains) == [3, 4, 5])
  }

  @Test func toTheLast() throws {
    let range = try #require(NumberRange("6-"))
    #expect(!range.isSingle && !range.contains(5) && range.contains(6) && range.contains(1000))
  }

  @Test(arguments: ["8", "3-5", "6-"])
  func itIsWrittenAsItIsRead(_ text: String) throws {
    #expect(try #require(NumberRange(text)).description == text)
  }

  @Test(arguments: ["", "0", "-3", "5-3", "a", "1-b", "1-2-3", "3 - 4"])
  func anythingElseIsNone(_ text: String) {
    #expect(NumberRange(text) == nil)
  }
}
