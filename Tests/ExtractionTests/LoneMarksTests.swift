import Testing

@testable import Extraction

struct LoneMarksTests {
  /// Rows of `#` for ink.
  private func picture(_ rows: String...) -> GrayPicture {
    GrayPicture(
      width: rows[0].count, height: rows.count, pixels: rows.flatMap { $0.map { $0 == "#" ? UInt8(0) : 255 } })
  }

  @Test func anEqualsSignHasTwoBarsOfOneLength() {
    let equals = picture("..........", ".########.", "..........", "..........", ".########.", "..........")
    #expect(LoneMarks.settled("三", in: equals) == "=")
    let two = picture("..........", "...####...", "..........", "..........", ".########.", "..........")
    #expect(LoneMarks.settled("二", in: two) == "二")
    let three = picture(".########.", "..........", "..######..", "..........", ".########.")
    #expect(LoneMarks.settled("三", in: three) == "三")
  }

  @Test func aSignOfComparisonHasAFoot() {
    let atLeast = picture(
      "##........", "..###.....", ".....###..", "..###.....", "##........", "..........", "########..")
    #expect(LoneMarks.settled("V", in: atLeast) == "≥")
    #expect(LoneMarks.settled(">", in: atLeast) == "≥")
    let slanted = picture(
      "..........", "##........", "..###.....", ".....##...", "..###..##.", "##..###...", ".###......", "..........")
    #expect(LoneMarks.settled("V", in: slanted) == "≥")
    let letter = picture(
      "..........", "#.......#.", ".#.....#..", "..#...#...", "...#.#....", "....#.....", "....#.....")
    #expect(LoneMarks.settled("V", in: letter) == "V")
    #expect(LoneMarks.settled("A", in: atLeast) == "A")
  }
}
