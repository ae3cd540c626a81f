import TestSupport
import Testing

@testable import Disclosure

struct ColumnAssignmentTests {
  private func assignment(_ labels: [[String]], _ paths: [[String]], candidates: [Int]? = nil) -> ColumnAssignment {
    ColumnAssignment(
      paths, labels: labels.map { $0.map { LabelPattern($0) } }, candidates: candidates ?? Array(paths.indices))
  }

  @Test func columnsAreFoundInAnyOrder() {
    let result = assignment([["编码"], ["名称"], ["合计"]], [["合计"], ["编码"], ["名称"]])
    #expect(result.printed == [1, 2, 0])
    #expect(result.canonical == [2, 0, 1])
  }

  @Test func theLabelThatDecidedIsKept() {
    var result = assignment([["合计", "*预算数"], ["名称"]], [["名称"], ["本年预算数"], []])
    #expect(result.patterns == ["名称", "*预算数", nil])
    result.reassign(2, to: 1)
    #expect(result.patterns == ["名称", "*预算数", nil] && result.canonical == [nil, 0, 1])
  }

  @Test func whatFitsNothingStaysUnassigned() {
    let result = assignment([["合计"], ["总计"]], [["备注"], ["合计"]])
    #expect(result.printed == [1, nil])
    #expect(result.canonical == [nil, 0])
  }

  @Test func theBetterFitGoesFirst() {
    // Both canonical columns accept 基本支出小计; the one that says more about it has it.
    let result = assignment([["*小计"], ["基本支出*", "基本支出小计"]], [["基本支出小计"], ["小计"]])
    #expect(result.printed == [1, 0])
  }

  @Test func amongEqualFitsTheLeftmostPrintedColumnWins() {
    #expect(assignment([["合计"]], [["合计"], ["合计"]]).canonical == [0, nil])
  }

  @Test func amongEqualFitsTheFirstCanonicalColumnWins() {
    #expect(assignment([["合计"], ["合计"]], [["合计"]]).printed == [0, nil])
  }

  @Test func onlyCandidatesAreConsidered() {
    #expect(assignment([["合计"]], [["合计"], ["合计"]], candidates: [1]).printed == [1])
  }

  @Test func aColumnWithoutLabelsIsNeverAssigned() {
    #expect(assignment([["*甲*"]], [[], ["甲"]]).printed == [1])
  }

  @Test func aLabelWithoutValuesFollowsThemToTheNeighbour() {
    let view = TableView(table([["指标", "权重", ""], ["里程", "", "60"]]))
    var result = assignment([["指标"], ["权重"]], [["指标"], ["权重"], []])
    result.followValues(in: view, rows: 1..<2)
    #expect(result.printed == [0, 2])
    #expect(result.canonical == [0, nil, 1])
  }

  @Test func aLabelWithValuesStays() {
    let view = TableView(table([["权重", ""], ["60", "70"]]))
    var result = assignment([["权重"]], [["权重"], []])
    result.followValues(in: view, rows: 1..<2)
    #expect(result.printed == [0])
  }

  @Test func valuesOfAnotherLabelAreNotTaken() {
    let view = TableView(table([["指标", "权重"], ["里程", ""]]))
    var result = assignment([["指标"], ["权重"]], [["指标"], ["权重"]])
    result.followValues(in: view, rows: 1..<2)
    #expect(result.printed == [0, 1])
  }

  @Test func betweenTwoNeighboursWithValuesNothingIsGuessed() {
    let view = TableView(table([["", "权重", ""], ["1", "", "2"]]))
    var result = assignment([["权重"]], [[], ["权重"], []])
    result.followValues(in: view, rows: 1..<2)
    #expect(result.printed == [1])
  }
}
