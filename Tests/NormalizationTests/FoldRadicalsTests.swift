import Foundation
import Testing

@testable import Normalization

@Suite struct FoldRadicalsTests {
  @Test func foldsTheRadicalsThatBudgetsContain() {
    #expect(scalars(foldRadicals("⼀⼈⼊⼤⼩⼯⽀⽔⽣⽤⽬⽼⾏⾦⾯")) == scalars("一人入大小工支水生用目老行金面"))
    #expect(scalars(foldRadicals("⻋辆⻓期⺠政⻅⻔⻚⻝")) == scalars("车辆长期民政见门页食"))
  }

  @Test func agreesWithNFKCOnEveryKangxiRadical() throws {
    for value in UInt32(0x2F00)...0x2FD5 {
      let radical = String(try #require(Unicode.Scalar(value)))
      #expect(scalars(foldRadicals(radical)) == scalars(radical.precomposedStringWithCompatibilityMapping))
    }
  }

  @Test func foldsTheWholeSupplementButForTheTwoWithoutIdeograph() throws {
    #expect(RadicalTable.supplement.count == 0x2EF3 - 0x2E80 + 1)
    #expect(RadicalTable.kangxi.count == 0x2FD5 - 0x2F00 + 1)
    for value in UInt32(0x2E80)...0x2EF3 {
      let scalar = try #require(Unicode.Scalar(value))
      let ideograph = RadicalTable.ideograph(for: scalar)
      #expect((ideograph == nil) == (value == 0x2E80 || value == 0x2E9A), "U+\(String(value, radix: 16))")
      #expect(ideograph?.isHan ?? true)
    }
    // The last of each row of the table, and some whose place is easily missed by one.
    #expect(scalars(foldRadicals("⺟⺿⻟⻳⻘⺮⺨⻰")) == scalars("母艹飠龟青𥫗犭龙"))
  }

  @Test func composesAndReplacesCompatibilityIdeographs() {
    #expect(scalars(foldRadicals("\u{F900}")) == ["\u{8C48}"])
    #expect(scalars(foldRadicals("cafe\u{301}")) == scalars("caf\u{E9}"))
    #expect(scalars(foldRadicals("⼯\u{F900}")) == ["\u{5DE5}", "\u{8C48}"])
  }

  @Test func leavesEverythingElse() {
    let untouched = "工资①Ⅱ㎡％（１）\u{E000}\u{31C0}ﬁ"
    #expect(scalars(foldRadicals(untouched)) == scalars(untouched))
  }
}
