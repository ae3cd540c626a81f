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

  @Test func aBlankColumnLeavesItsRowAlone() {
    #expect(
      rows([(chunk("甲", 50, 10), 0), (chunk("1.00", 150, 40), 1)]) == [["甲"], ["1.00"]])
  }

  @Test func cellsOfARowAreLeftToRight() {
    #expect(rows([(chunk("1.00", 150, 10), 1), (chunk("甲", 50, 11), 0)]) == [["甲", "1.00"]])
  }
}
