import Testing

@testable import Reconstruction

struct RowAlignmentTests {
  /// Each row as its blocks' texts, lines joined by `|`.
  private func rows(_ placed: [(TextChunk, Int)], separators: [Edge] = []) -> [[String]] {
    alignedRows(placed.map { ($0.0, $0.1...$0.1) }, separators: separators).map { row in
      row.map { $0.chunks.map(\.line.text).joined(separator: "|") }
    }
  }

  @Test func linesOfAWrappedTextAreOneCell() {
    #expect(
      rows([
        (chunk("一般公共", 50, 10), 0), (chunk("服务支出", 50, 22), 0), (chunk("1.00", 150, 16), 1), (chunk("教育", 50, 50), 0),
        (chunk("2.00", 150, 50), 1),
      ]) == [["一般公共|服务支出", "1.00"], ["教育", "2.00"]])
  }

  @Test func aTextBesideTwoRowsIsTallWhereATallerOneStandsBesideItAsWell() {
    // A project's goal over five rows, and the second level of its last two indicators, on two lines as well.
    let goal = (0..<4).map { (chunk("目标", 50, 36 + 12 * Double($0)), 0) }
    let level = [(chunk("满意度", 150, 75), 1), (chunk("指标", 150, 87), 1)]
    let rows = rows(
      goal + level + (0..<5).map { (chunk("指标\($0)", 250, 10 + 20 * Double($0) - Double($0) * 0.5), 2) }
        + (0..<5).map { (chunk("≥\($0)", 350, 10 + 20 * Double($0) - Double($0) * 0.5), 3) })
    #expect(rows.count == 5)
    #expect(rows.allSatisfy { row in row.contains { $0.hasPrefix("≥") && !$0.contains("|") } })
  }

  @Test func whatIsBesideTwoRowsMakesThemNoOne() {
    // Of cells merged over both: the goal is beside the first, its level beside the goal and the second.
    let goal = [(chunk("目标", 50, 16), 0), (chunk("完成", 50, 28), 0)]
    let level = [(chunk("产出", 150, 26), 1)]
    let indicators = (0..<2).flatMap { row in
      [(chunk("指标\(row)", 250, 12 + 20 * Double(row)), 2), (chunk("≥\(row)", 350, 12 + 20 * Double(row)), 3)]
    }
    #expect(rows(goal + level + indicators).map { $0.filter { $0.hasPrefix("≥") } } == [["≥0"], ["≥1"]])
  }

  @Test func aTextOnTwoLinesWhereTwoTallOnesMeetIsOfOneRow() {
    let first = (0..<3).map { (chunk("甲", 50, 10 + 12 * Double($0)), 0) }
    let second = (0..<3).map { (chunk("乙", 50, 62 + 12 * Double($0)), 0) }
    let names: [(TextChunk, Int)] = [
      (chunk("一", 150, 10), 1), (chunk("二上", 150, 42), 1), (chunk("二下", 150, 54), 1), (chunk("三", 150, 86), 1),
    ]
    let values = [(chunk("1.00", 250, 10), 2), (chunk("2.00", 250, 48), 2), (chunk("3.00", 250, 86), 2)]
    #expect(rows(first + second + names + values).map { $0.filter { $0.contains(".") }.count } == [1, 1, 1])
  }

  @Test func whatStandsBetweenTwoRulesIsARow() {
    let separators = [15.0, 45, 75].map { Edge(position: $0, start: 0, end: 300) }
    let placed = (0..<3).flatMap { row -> [(TextChunk, Int)] in
      let y = 20 + 30 * Double(row)
      return [(chunk("甲", 50, y), 0), (chunk("1\(row).00", 150, y + 20), 1)]
    }
    #expect(rows(placed, separators: separators) == [["甲", "10.00"], ["甲", "11.00"], ["甲", "12.00"]])
  }

  @Test func completeAmountsTellHowCloseRowsMayBe() {
    // As close as the lines of a wrapped text, but each with its own amount.
    #expect(
      rows([
        (chunk("甲", 50, 10), 0), (chunk("11.00", 150, 10), 1), (chunk("乙", 50, 23), 0), (chunk("12.00", 150, 23), 1),
      ]) == [["甲", "11.00"], ["乙", "12.00"]])
  }

  @Test func wholeNumbersMayBeWrapped() {
    #expect(
      rows([(chunk("20103", 50, 10), 0), (chunk("01", 50, 22), 0), (chunk("甲", 150, 16), 1)])
        == [["20103|01", "甲"]])
  }

  @Test func nothingIsJoinedAcrossARule() {
    let rule = Edge(position: 16, start: 40, end: 200)
    #expect(
      rows([(chunk("甲", 50, 10), 0), (chunk("乙", 50, 22), 0)], separators: [rule]) == [["甲"], ["乙"]])
    let short = Edge(position: 16, start: 100, end: 200)
    #expect(
      rows([(chunk("甲", 50, 10), 0), (chunk("乙", 50, 22), 0)], separators: [short]) == [["甲|乙"]])
  }

  @Test func betweenRulesOfAllRowsTheLinesOfAColumnAreOneCell() {
    let separators = [50.0, 90].map { Edge(position: $0, start: 0, end: 300) }
    let placed = [
      (chunk("甲", 50, 10), 0), (chunk("甲", 50, 40), 0), (chunk("1.00", 150, 25), 1), (chunk("乙", 50, 60), 0),
      (chunk("乙", 50, 80), 0), (chunk("2.00", 150, 70), 1), (chunk("丙", 50, 100), 0), (chunk("3.00", 150, 100), 1),
    ]
    #expect(rows(placed, separators: separators) == [["甲|甲", "1.00"], ["乙|乙", "2.00"], ["丙", "3.00"]])
  }

  @Test func anAmountBetweenTwoRulesIsARowHoweverLongTheTextBesideIt() {
    // Ten lines beside each amount, further apart than lines of a text are.
    let placed = (0..<2).flatMap { row -> [(TextChunk, Int)] in
      let top = 200 * Double(row)
      return (0..<10).map { (chunk("字", 50, top + 10 + 18 * Double($0)), 0) } + [(chunk("10.00", 150, top + 90), 1)]
    }
    let text = Array(repeating: "字", count: 10).joined(separator: "|")
    let rules = [-5.0, 195].map { Edge(position: $0, start: 0, end: 300) }
    #expect(rows(placed, separators: rules) == [[text, "10.00"], [text, "10.00"]])
  }

  @Test func aRuleOverSomeColumnsPartsTheRowsOfThoseAlone() {
    // A project beside its indicators: the rules between these do not reach over its cell, wherever its text stands.
    let whole = [0.0, 60, 120].map { Edge(position: $0, start: 0, end: 400) }
    let parts = [20.0, 40, 80, 100].map { Edge(position: $0, start: 200, end: 400) }
    let placed: [PlacedChunk] = (0..<6).map { (chunk("指标\($0)", 250, 10 + 20 * Double($0)), 2...2) }
    let projects: [PlacedChunk] = [
      (chunk("甲", 50, 8), 0...0), (chunk("1.00", 150, 54), 1...1), (chunk("乙", 50, 90), 0...0),
      (chunk("2.00", 150, 114), 1...1),
    ]
    let rows = alignedRows(placed + projects, separators: (whole + parts).sorted { $0.position < $1.position })
    #expect(
      rows.map { $0.map { $0.chunks[0].line.text } }
        == [["甲", "1.00", "指标0"], ["指标1"], ["指标2"], ["乙", "2.00", "指标3"], ["指标4"], ["指标5"]])
    #expect(rows.map { $0.map(\.rowSpan) } == [[3, 3, 1], [1], [1], [3, 3, 1], [1], [1]])
  }

  @Test func linesFurtherApartThanThoseOfOtherTextsAreOfTwoRows() {
    // Lines 11 apart, rows 14: either might be the distance of lines.
    func texts(_ gap: Double) -> [[String]] {
      var y = 0.0
      var placed: [(TextChunk, Int)] = []
      for row in 0..<3 {
        for line in 0..<3 {
          placed.append((chunk("第\(row)行\(line)", 50, y), 0))
          y += line == 2 ? gap : 11
        }
      }
      return rows(placed)
    }
    #expect(texts(14).count == 3)
    #expect(texts(12).count == 1)
  }

  @Test func anAmountInTheMiddleOfTwoRowsMayBeOfACellOverBoth() {
    let found = rows([
      (chunk("35.00", 150, 19), 1), (chunk("指标甲", 250, 10), 2), (chunk("指标乙", 250, 28), 2),
      (chunk("45.00", 150, 55), 1), (chunk("指标丙", 250, 46), 2), (chunk("指标丁", 250, 64), 2),
    ])
    #expect(!found.joined().contains { $0.contains("|") })
  }

  @Test func linesAsFarApartAsRowsAreOnesOfRows() {
    let names = [10.0, 27, 50, 66, 90, 106, 122].enumerated().map { (chunk("名\($0)", 50, $1), 0...0) }
    let amounts = [10.0, 27, 58, 106].enumerated().map {
      (chunk("1\($0).00", $0 % 2 == 0 ? 150 : 250, $1), $0 % 2 == 0 ? 1...1 : 2...2)
    }
    let found = alignedRows(names + amounts, separators: [], hasColumnRules: true).joined()
    #expect(found.contains { $0.chunks.map(\.line.text) == ["名2", "名3"] })
    #expect(!found.contains { $0.chunks.count > 2 })
  }

  @Test func aBlankColumnLeavesItsRowAlone() {
    #expect(
      rows([(chunk("甲", 50, 10), 0), (chunk("1.00", 150, 40), 1)]) == [["甲"], ["1.00"]])
  }

  @Test func cellsOfARowAreLeftToRight() {
    #expect(rows([(chunk("1.00", 150, 10), 1), (chunk("甲", 50, 11), 0)]) == [["甲", "1.00"]])
  }

  /// A list of projects, each in the middle of its indicators, in rows 30 apart.
  private func list(_ counts: [Int], offset: Double = 0) -> [[TextBlock]] {
    var placed: [PlacedChunk] = []
    var row = 0
    for (project, count) in counts.enumerated() {
      let middle = 10 + 30 * (Double(row) + Double(count - 1) / 2) + offset
      placed.append((chunk("项目\(project)", 50, middle), 0...0))
      placed.append((chunk("\(project)5.00", 150, middle), 1...1))
      for _ in 0..<count {
        placed.append((chunk("指标\(row)", 250, 10 + 30 * Double(row)), 2...2))
        row += 1
      }
    }
    return alignedRows(placed, separators: [])
  }

  @Test func cellsInTheMiddleOfTheirRowsAreMerged() {
    let rows = list([2, 4, 3])
    #expect(rows.map { $0.map(\.rowSpan) } == [[2, 2, 1], [1], [4, 4, 1], [1], [1], [1], [3, 3, 1], [1], [1]])
    #expect(rows[2].map { $0.chunks[0].line.text } == ["项目1", "15.00", "指标2"])
  }

  @Test func whatDoesNotComeOutEvenIsMergedWithNothing() {
    // Set at the top of their cells, or without the last row: each stands in the nearest row.
    let rows = alignedRows(
      [
        (chunk("绩效指标", 50, 55), 0...0), (chunk("甲", 150, 10), 1...1), (chunk("乙", 150, 40), 1...1),
        (chunk("丙", 150, 70), 1...1), (chunk("丁", 150, 100), 1...1), (chunk("戊", 150, 130), 1...1),
      ], separators: [])
    #expect(rows.map(\.count).sorted() == [1, 1, 1, 1, 2])
    #expect(rows.allSatisfy { $0.allSatisfy { $0.rowSpan == 1 } })
  }

  /// Indicators, and beside some of them the number and the name of their project.
  private func projects(at rows: [Int], of count: Int, columns: Int = 2) -> [Int] {
    let indicators = (0..<count).flatMap { row in
      [(chunk("指标\(row)", 250, 20 * Double(row)), 2), (chunk("90", 350, 20 * Double(row)), 3)]
    }
    let names = rows.flatMap { row in
      [(chunk("1", 50, 20 * Double(row)), 0), (chunk("项目", 150, 20 * Double(row)), 1)].prefix(columns)
    }
    return alignedRows((indicators + names).map { ($0.0, $0.1...$0.1) }, separators: []).flatMap { row in
      row.filter { $0.columns.lowerBound == 0 }.map(\.rowSpan)
    }
  }

  @Test func cellsBesideTheMiddleOfTheirRowsAreMerged() {
    #expect(projects(at: [1, 5], of: 8) == [3, 5])
    #expect(projects(at: [1, 3], of: 4) == [3, 1])
    // One column, one text, or what does not come out even may be chance.
    #expect(projects(at: [1, 5], of: 8, columns: 1) == [1, 1])
    #expect(projects(at: [1, 5, 9], of: 12, columns: 1) == [1, 1, 1])
    #expect(projects(at: [1], of: 3) == [1])
    #expect(projects(at: [1, 4], of: 8) == [1, 1])
    #expect(projects(at: [0, 2], of: 4) == [1, 1])
  }

  @Test func aTextBesideTwoRowsMakesNoRowOfThem() {
    let lines = (0..<4).map { (chunk("一行文字", 50, 4 + 12 * Double($0)), 0) }
    let values = [(chunk("甲", 150, 7), 1), (chunk("乙", 150, 37), 1), (chunk("丙", 150, 67), 1)]
    let found = rows(lines + values)
    #expect(found.count == 3)
    #expect(found.map(\.last) == ["甲", "乙", "丙"])
  }

  @Test func whereThereIsRoomItIsARow() {
    let found = rows([
      (chunk("甲", 150, 10), 1), (chunk("乙", 150, 40), 1), (chunk("其中", 50, 70), 0), (chunk("丙", 150, 100), 1),
    ])
    #expect(found == [["甲"], ["乙"], ["其中"], ["丙"]])
  }

  @Test func namesAboveAndAmountsBelowAreOneRow() {
    func names(_ dy: Double) -> [(TextChunk, Int)] {
      (0..<4).flatMap { row in
        [(chunk("名称\(row)", 50, 40 * Double(row)), 0), (chunk("\(row)1.00", 150, 40 * Double(row) + dy), 1)]
      }
    }
    #expect(rows(names(16)).map(\.count) == [2, 2, 2, 2])
    #expect(rows(names(16))[1] == ["名称1", "11.00"])
    // A name on two lines reaches down to its amounts, and the last row has no other below it.
    let wrapped = [(chunk("名称", 50, 160), 0), (chunk("四五", 50, 172), 0), (chunk("41.00", 150, 176), 1)]
    let last = [(chunk("名称5", 50, 200), 0), (chunk("51.00", 150, 216), 1)]
    #expect(rows(names(16) + wrapped + last).suffix(2) == [["名称|四五", "41.00"], ["名称5", "51.00"]])
    // The numbers of columns are no amounts.
    let index = [(chunk("**", 50, -40), 0), (chunk("1", 150, -40), 1)]
    #expect(rows(index + names(16)).map(\.count) == [2, 2, 2, 2, 2])
    // One row is enough where there is nothing else.
    #expect(rows(Array(names(16).prefix(2))) == [["名称0", "01.00"]])
    // So are some beside rows that are whole, as their amounts are on two lines.
    let narrow = [(chunk("名称", 50, 0), 0), (chunk("1,000.0", 150, 0), 1), (chunk("0", 150, 12), 1)]
    let pair = [(chunk("名称", 50, 40), 0), (chunk("20.00", 150, 56), 1)]
    #expect(rows(narrow + pair) == [["名称", "1,000.0|0"], ["名称", "20.00"]])
    #expect(rows(narrow + [pair[0], (chunk("20.00", 150, 72), 1)]).count == 3)
    // The amounts may stand above.
    #expect(rows(names(-16))[1] == ["名称1", "11.00"])
  }

  /// Rows that begin at one height, each reaching into the columns of the others, stay in their order.
  @Test func rowsAtOneHeightHaveOneOrder() {
    let placed: [PlacedChunk] = (0..<12).map { (chunk("第\($0)列", 50, 10), $0...12) }
    #expect(alignedRows(placed, separators: []).map { $0[0].columns.lowerBound } == Array(0..<12))
  }

  /// Of columns with as many blocks the first one tells how far rows are apart.
  @Test func theFirstOfColumnsAsFullTellsHowFarRowsAreApart() {
    func block(_ column: Int, _ y: Double) -> TextBlock {
      TextBlock(columns: column...column, chunks: [chunk("甲", 50, y)])
    }
    let close = (0..<3).map { [block(0, 10 * Double($0))] }
    let far = [1_000.0, 1_100, 1_200].map { y in (1..<12).map { block($0, y) } }
    let rows = close + [far[0], [block(12, 1_050)], far[1], far[2]]
    #expect(withoutRowsBetween(rows).tall.isEmpty)
  }
}
