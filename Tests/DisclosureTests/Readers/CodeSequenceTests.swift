import Testing

@testable import Disclosure

struct CodeSequenceTests {
  /// The codes of successive rows; `–` where a row has none.
  private func codes(_ rows: [[String]]) -> [String] {
    var sequence = CodeSequence()
    return rows.map { sequence.next($0).code ?? "–" }
  }

  @Test func aWholeCodeIsItself() {
    #expect(codes([["201"], ["20103"], ["2010301"]]) == ["201", "20103", "2010301"])
  }

  @Test func onlyDigitsCount() {
    #expect(codes([["[201]"], ["201 03"], [""], ["类"]]) == ["201", "20103", "–", "–"])
  }

  @Test func partsAreJoined() {
    #expect(codes([["201", "", ""], ["201", "03", ""], ["201", "03", "01"]]) == ["201", "20103", "2010301"])
  }

  @Test func partsLeftOutAreTakenFromTheRowsAbove() {
    #expect(
      codes([["201", "", ""], ["", "03", ""], ["", "", "01"], ["", "", "02"], ["", "05", ""], ["", "", "01"]])
        == ["201", "20103", "2010301", "2010302", "20105", "2010501"])
  }

  @Test func aNewOuterPartEndsTheInnerOnes() {
    #expect(codes([["201", "03", "01"], ["208", "", ""], ["", "05", ""]]) == ["201" + "0301", "208", "20805"])
  }

  @Test func aRowWithoutPartsHasNoCodeAndChangesNothing() {
    #expect(codes([["201", "03", ""], ["", "", ""], ["", "", "01"]]) == ["20103", "–", "2010301"])
  }

  @Test func aWholeCodeInAnInnerColumnStandsForItself() {
    #expect(
      codes([["201", "", ""], ["201", "20103", ""], ["201", "20103", "2010301"]]) == ["201", "20103", "2010301"])
  }

  @Test func oneDigitIsPaddedAndReported() {
    var sequence = CodeSequence()
    #expect(sequence.next(["301", ""]).repair == nil)
    let result = sequence.next(["301", "2"])
    #expect(result.code == "30102")
    #expect(result.repair == .oneDigit("2"))
    #expect(sequence.next(["", "3"]).code == "30103")
  }

  @Test func twoColumnsAreEnough() {
    #expect(codes([["302", "01"], ["", "02"]]) == ["30201", "30202"])
  }

  @Test func oneSubclassAfterAnotherBelowAnEconomicClass() {
    var sequence = CodeSequence(.departmentEconomic)
    let codes = ["301", "01", "02", "302", "01", "30203", "01"].map { sequence.next([$0]).code }
    #expect(codes == ["301", "30101", "30102", "302", "30201", "30203", "3020301"])
    // The functional classification has items below its subclasses.
    var functional = CodeSequence(.functional)
    #expect(["201", "03", "01"].map { functional.next([$0]).code } == ["201", "20103", "2010301"])
  }

  @Test(arguments: [
    "2010301行政运行", "[2010301]行政运行", "【2010301】行政运行", "（2010301）行政运行", "2010301-行政运行", "2010301 - 行政运行", "2010301_行政运行",
    "2010301.行政运行", "2010301、行政运行", "2010301：行政运行", "行政运行（2010301）", "行政运行[2010301]", "行政运行【2010301】",
  ])
  func codeAndNameInOneCell(text: String) {
    #expect(splitCode(text) == ("2010301", "行政运行"))
  }

  /// A name may begin with a numeral.
  @Test func aClassAndItsName() { #expect(splitCode("201.一般公共服务支出") == ("201", "一般公共服务支出")) }

  @Test(arguments: ["264.50", "201.5", "101、办公楼维修", "行政运行（2024）", "行政运行（100）", "（2010301）", "行政运行", "2010301"])
  func noCodeBesideAName(text: String) {
    #expect(splitCode(text) == (nil, text))
  }
}
