import Reconstruction
import TestSupport
import Testing

@testable import Disclosure

struct TableNumberGapsTests {
  private func gaps(_ numbers: [String]) throws -> [String] {
    let text = numbers.enumerated().map { "\($1)\n人员情况第\($0)表\n单位：元\n甲\t乙\n丙\t1.00" }.joined(separator: "\n\u{0C}")
    return tableNumberGaps(try layout(ofText: text)).map(\.code.rawValue)
  }

  @Test func numbersThatCountOnHaveNoGap() throws {
    #expect(try gaps(["表一", "表二", "表三", "表四", "表五", "表六"]) == [])
    #expect(try gaps(["表一", "表二", "表二", "表三", "表四", "表五"]) == [])
  }

  @Test func oneNumberLeftOutIsALostTable() throws {
    #expect(try gaps(["表一", "表二", "表四", "表五", "表六", "表七"]) == ["document.table_number_gap"])
  }

  @Test func otherNumbersTellNothing() throws {
    #expect(try gaps(["表一", "表三", "表五", "表六", "表七", "表八"]) == [])
    #expect(try gaps(["表三", "表四", "表六", "表七", "表八", "表九"]) == [])
  }

  @Test(arguments: ["表三-人员情况", "附表三：人员情况", "表3 人员情况"])
  func theNumberMayOpenTheTitle(title: String) throws {
    #expect(try gaps(["表一", "表二", title, "表四", "表五", "表六", "表七"]) == [])
  }

  @Test func fiveNumbersProveNothing() throws {
    #expect(try gaps(["表一", "表二", "表四", "表五", "表六"]) == [])
  }
}
