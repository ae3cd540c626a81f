import TestSupport
import Testing

@testable import Disclosure

struct IndexRowTests {
  /// Whether the row, the second of three, numbers the columns.
  private func numbers(_ row: [String], inHeader: Bool = false) -> Bool {
    let blank = row.map { _ in "" }
    return isIndexRow(TableView(table([blank, row, blank])), 1, inHeader: inHeader)
  }

  @Test(arguments: [
    ["栏次", "1", "2"], ["**", "3", "4"], ["**", "**"], ["", "1", "2", "3"], ["1", "2=3+4"], ["行次", ""],
    ["—", "—", "1栏", "2栏"], ["栏次", "甲", "乙", "1", "2"], ["甲", "乙", "1", "2"], ["A", "B", "1"], ["甲", "1", "2", "3"],
    ["①", "②", "③=①+②"], ["栏次", "1", "2", "1", "2"], ["（1）", "（2）=（3）+（4）", "（3）", "（4）"],
    // Misread in a picture.
    ["* *", "1", "2"], ["宗宗", "1", "2", "3", "4"], ["**", "*卡", "1", "2", "3"],
    ["**", "1", "2", "3", "A", "5", "6"], ["**", "1", "", "3", "", "5", "b", "7", "8"],
  ])
  func markedOrCountedFrom1(row: [String]) {
    #expect(numbers(row))
    #expect(numbers(row, inHeader: true))
  }

  @Test(arguments: [["3", "4"], ["", "1", "2"], ["4", "5", "6"], ["A", "1", "2"]])
  func aShortOrLateCountIsAValueInTheBody(row: [String]) {
    #expect(!numbers(row))
  }

  @Test func belowTheLabelsTwoNumbersWillDo() {
    #expect(numbers(["", "1", "2"], inHeader: true))
    #expect(numbers(["1", "2"], inHeader: true))
    #expect(numbers(["4", "5", "6"], inHeader: true))
    #expect(!numbers(["3", "4"], inHeader: true))
    #expect(!numbers(["1", "", "2"], inHeader: true))
    #expect(!numbers(["1", "2", ""], inHeader: true))
  }

  @Test func aLastRowOfTwoNumbersIsAValue() {
    #expect(!isIndexRow(TableView(table([["甲", "乙"], ["1", "2"]])), 1, inHeader: true))
  }

  @Test(arguments: [
    ["1", "3", "4"], ["某局", "1", "2", "3"], ["合计数", "1", "2", "3", "4"], ["甲", "2", "3", "4", "5"],
    ["某局", "某处", "1", "2", "3", "4"], ["乙", "甲", "1", "2", "3"], ["1", "2", "1", "2"], ["1.00", "2.00", "3.00"],
    ["", ""], ["58", "59", "60"],
  ])
  func otherRowsAreNone(row: [String]) {
    #expect(!numbers(row, inHeader: true))
  }
}
