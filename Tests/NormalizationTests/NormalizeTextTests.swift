import Foundation
import Testing

@testable import Normalization

@Suite struct NormalizeTextTests {
  @Test(arguments: [
    ("2024 年 部门\n预算", "2024年部门预算"),
    ("合\u{3000}\u{3000}计", "合计"),
    ("公用 经费 （ 万元 ）", "公用经费（万元）"),
    ("(二) 政府采购", "(二)政府采购"),
    ("Budget   Office", "Budget Office"),
    ("≥  95 %", "≥ 95 %"),
    ("  A类 B类  ", "A类B类"),
    ("“ 12345 ”热线", "“12345”热线"),
    ("⼯资\u{200B}福利", "工资福利"),
    ("８ ％", "8%"),
    ("１２ ，３４５", "12,345"),
    ("ｅ\u{301} 中", "\u{E9}中"),
    ("绩效，2024，全年", "绩效，2024，全年"),
    ("", ""),
    (" \u{3000}\n", ""),
  ])
  func givesTheCanonicalString(printed: String, expected: String) {
    #expect(scalars(normalizeText(printed)) == scalars(expected))
  }

  @Test func leavesCanonicalTextAlone() {
    let text = "（一）2025—2027年：“三公”经费、因公出国(境)≥95%。"
    #expect(scalars(normalizeText(text)) == scalars(text))
  }

  @Test func foldsNumbersThatNeedNoOtherChange() {
    #expect(normalizeText("1，234") == "1,234")
  }

  @Test func twiceIsOnceAndGivesNFCWithoutStraySpaces() {
    var strings = NastyStrings(seed: 1)
    for _ in 0..<20_000 {
      let printed = strings.next()
      let once = normalizeText(printed)
      #expect(scalars(normalizeText(once)) == scalars(once), "\(printed.debugDescription)")
      #expect(scalars(once) == scalars(once.precomposedStringWithCanonicalMapping), "\(printed.debugDescription)")
      #expect(!once.contains("  ") && !once.hasPrefix(" ") && !once.hasSuffix(" "), "\(printed.debugDescription)")
    }
  }

  @Test func eachFoldTwiceIsOnce() {
    var strings = NastyStrings(seed: 2)
    for _ in 0..<5_000 {
      let printed = strings.next()
      for fold in [foldRadicals, foldWidths, foldSpaces] {
        let once = fold(printed)
        #expect(scalars(fold(once)) == scalars(once), "\(printed.debugDescription)")
      }
    }
  }
}
