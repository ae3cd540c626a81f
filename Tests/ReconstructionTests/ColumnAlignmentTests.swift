import Testing

@testable import Reconstruction

struct ColumnAlignmentTests {
  private func columns(labels: [TextChunk] = [], _ body: [TextChunk]) -> [ClosedRange<Double>] {
    ColumnAlignment(labels: HeaderLabels(labels).leaves, body: body).columns
  }

  @Test func whatStandsAboveOneAnotherIsAColumn() {
    #expect(
      columns([chunk("201", 50, 10), chunk("1.00", 130, 10), chunk("2010301", 50, 30), chunk("10.00", 125, 30)])
        == [50...85, 125...150])
  }

  @Test func aWideChunkOverColumnsFilledSideBySideSpansThem() {
    #expect(
      columns([chunk("201", 50, 10), chunk("1.00", 80, 10), chunk("合计合计合计", 50, 30)]) == [50...65, 80...100])
  }

  @Test func whatLiesBetweenTwoColumnsInOtherRowsMakesThemNoLessTwo() {
    #expect(
      columns([chunk("甲", 50, 10), chunk("20", 150, 10), chunk("丙", 100, 30), chunk("合计合计合计合计合计合计", 45, 50)])
        == [50...60, 100...110, 150...160])
  }

  @Test func intervalsNeverFilledSideBySideAreOneColumn() {
    #expect(
      columns([chunk("甲", 50, 10), chunk("乙", 80, 30), chunk("合计合计合计", 50, 50)]) == [50...110])
  }

  @Test func labelsFlushLeftOverNamesInTheMiddleBeginTheirColumns() {
    let labels = [chunk("编码", 50, 0), chunk("名称", 100, 0), chunk("合计", 250, 0), chunk("小计", 350, 0)]
    let rows = (1...3).flatMap { row -> [TextChunk] in
      let y = 20 * Double(row)
      return [
        chunk("20\(row)", 50, y), chunk("其他支出", 140, y), chunk("1\(row).00", 320, y), chunk("1\(row).00", 420, y),
      ]
    }
    #expect(columns(labels: labels, rows) == [50...70, 100...180, 250...345, 350...445])
  }

  @Test func numbersOfColumnsSetAsTheLabelsAreNoColumns() {
    let found = columns(
      labels: [chunk("单位", 50, 0), chunk("合计", 150, 0), chunk("小计", 250, 0)],
      [
        chunk("**", 50, 20), chunk("1", 150, 20), chunk("2", 250, 20), chunk("甲局", 50, 40), chunk("12.00", 200, 40),
        chunk("11.00", 300, 40),
      ])
    #expect(found == [50...70, 150...225, 250...325])
  }

  @Test func columnsWithoutALabelOfTheirOwnAreDoubtful() {
    func isSure(_ labels: [TextChunk]) -> Bool {
      ColumnAlignment(
        labels: HeaderLabels(labels).leaves, body: [chunk("11.00", 100, 20), chunk("12.00", 200, 20)]
      ).isByLabel
    }
    #expect(isSure([chunk("合计", 100, 0), chunk("支出", 200, 0)]))
    #expect(!isSure([chunk("合计", 100, 0)]))
  }

  @Test func aCodeThatBeginsAtTheMiddleOfItsLabelIsUnderIt() {
    let found = columns(
      labels: [chunk("科目编码", 50, 0), chunk("科目名称", 120, 0), chunk("合计", 300, 0), chunk("小计", 400, 0)],
      [
        chunk("2210201", 70, 20), chunk("公积金", 120, 20), chunk("180.07", 370, 20), chunk("2210203", 70, 40),
        chunk("补贴", 120, 40), chunk("384.05", 370, 40),
      ])
    #expect(found == [50...105, 120...160, 300...400, 400...420])
  }

  @Test func aLabelJoinsTheColumnItStandsOver() {
    #expect(columns(labels: [chunk("金额", 40, 0)], [chunk("1.00", 50, 20)]) == [40...70])
  }

  @Test func aLabelThatOverlapsTwoColumnsBelongsToTheNearest() {
    let body = [chunk("1.00", 50, 20), chunk("2.00", 80, 20)]
    // The label reaches over both; neither is widened, or they would run into each other.
    #expect(columns(labels: [chunk("基本支出", 48, 0)], body) == [50...70, 80...100])
  }

  @Test func aCentredLabelAndValuesSetToTheRightAreOneColumn() {
    #expect(
      columns(labels: [chunk("合计", 100, 0), chunk("支出", 200, 0)], [chunk("1.00", 130, 20), chunk("2.00", 230, 20)])
        == [100...150, 200...250])
  }

  @Test func amountsFlushRightStandCloserToTheNextLabel() {
    // Labels flush left, amounts flush right in columns 100 wide.
    let labels = [chunk("名称", 0, 0), chunk("合计", 100, 0), chunk("基本", 200, 0)]
    let body = [chunk("甲", 0, 20), chunk("1.00", 178, 20), chunk("2.00", 278, 20)]
    #expect(columns(labels: labels, body) == [0...20, 100...198, 200...298])
  }

  @Test func aPercentageFlushRightBelongsToTheLastLabel() {
    let labels = [chunk("名称", 0, 0), chunk("合计", 100, 0), chunk("增幅", 200, 0)]
    let body = [chunk("甲", 0, 20), chunk("1.00", 178, 20), chunk("60%", 283, 20)]
    #expect(columns(labels: labels, body) == [0...20, 100...198, 200...298])
  }

  @Test func aLabelBetweenTwoLinesIsInAColumnOfItsOwn() {
    func count(_ y: Double) -> Int {
      let lines = (0..<4).map { chunk("指标\($0)", 100, 20 + 20 * Double($0)) }
      return columns(
        labels: [chunk("指标名称", 110, 0), chunk("值", 300, 0)], lines + [chunk("2", 300, 20), chunk("绩效", 50, y)]
      ).count
    }
    // In the middle of four lines there is no room for a row.
    #expect(count(50) == 3)
    #expect(count(110) == 2)
  }

  @Test func labelsFlushRightStandFarFromTheirTexts() {
    let labels = [chunk("编码", 80, 0), chunk("名称", 180, 0), chunk("金额", 280, 0)]
    let body = [chunk("201", 0, 20), chunk("甲", 105, 20), chunk("0", 295, 20)]
    #expect(columns(labels: labels, body) == [0...100, 105...200, 280...300])
  }

  @Test func twoThatStandBesideEachOtherHaveNotTheSameLabel() {
    let body = [chunk("1.00", 60, 20), chunk("2.00", 100, 20)]
    #expect(columns(labels: [chunk("合计", 50, 0)], body).count == 2)
  }

  @Test func nothingMayStandBetweenALabelAndItsValues() {
    // 合计 is too far from any value: its column is blank.
    #expect(
      columns(labels: [chunk("合计", 100, 0), chunk("支出", 200, 0)], [chunk("2.00", 230, 20)])
        == [100...120, 200...250])
  }

  @Test func aChunkStandsInTheColumnsItOverlapsElseInTheNearest() {
    let alignment = ColumnAlignment(labels: [], body: [chunk("1.00", 50, 20), chunk("2.00", 100, 20)])
    #expect(alignment.span(45...75) == 0...0)
    #expect(alignment.span(60...110) == 0...1)
    #expect(alignment.span(75...80) == 0...0)
    #expect(alignment.span(90...95) == 1...1)
    // Merely touching is not overlapping.
    #expect(alignment.span(69.5...109) == 1...1)
  }

  @Test func bordersLieBetweenTheColumnsAndAtTheTablesEnds() {
    let alignment = ColumnAlignment(labels: [], body: [chunk("1.00", 50, 20), chunk("2.00", 100, 20)])
    #expect(alignment.edges(left: 40, right: 130) == [40, 85, 130])
    #expect(alignment.edges(left: 60, right: 110) == [50, 85, 120])
    #expect(ColumnAlignment(labels: [], body: []).edges(left: 0, right: 10) == [0, 10])
  }
}

extension ColumnAlignment {
  fileprivate init(labels: [HeaderLabels.Label], body: [TextChunk]) {
    self.init(labels: labels, stacks: stacks(body), size: body.first?.size ?? 0)
  }
}
