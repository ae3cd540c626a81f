import Extraction
import Reconstruction
import TestSupport
import Testing

@testable import Disclosure

struct FormCaptionsTests {
  private func captions(_ texts: String...) -> [String] {
    labelledCaptions(table(captions: texts, [["甲"]])).map { "\($0.label)=\($0.value)" }
  }

  @Test func labelAndValue() {
    #expect(captions("编制单位：某局", "部门全称: 某委员会") == ["编制单位=某局", "部门全称=某委员会"])
  }

  @Test func aUnitOfMoneyIsNoValue() {
    #expect(captions("单位：元", "金额单位：万元", "单位：人民币万元") == [])
  }

  @Test func whatIsNoTextIsNoValue() {
    #expect(captions("编号：12", "编制单位：", "2024年部门预算表") == [])
  }

  @Test func ownerAndUnitWithoutAGap() {
    #expect(captions("编制部门：某局单位：万元") == ["编制部门=某局"])
    #expect(captions("部门：某局金额单位：元") == ["部门=某局"])
    #expect(captions("部门：某局单位:万元") == ["部门=某局"])
  }

  @Test func labelAndValueFarApartOnOneLine() {
    var table = table(captions: ["编制单位：", "某局"], [["甲"]])
    #expect(labelledCaptions(table).isEmpty)
    table.captions[1].box = Rectangle(minX: 200, minY: -40, maxX: 220, maxY: -30)
    #expect(labelledCaptions(table).map(\.value) == ["某局"])
  }

  @Test(arguments: [
    ("编制单位", "compiling_unit"), ("资金主管部门", "responsible_department"), ("当年预算数", "budget"),
    ("市级支出万元", "own_level_spending"),
    ("补助区县万元", "lower_level_transfer"), ("立项依据", "basis"), ("年度总体目标", "goal"),
  ])
  func fieldsByTheirLabels(key: String, field: String) throws {
    let definition = TableDefinition.generalProjectPerformance
    #expect(formField(key, definition) == definition.index(of: try #require(ColumnName(rawValue: field))))
  }

  @Test(arguments: ["", "指标名称", "电话", "做好本年度各项工作圆满完成全部既定的年度绩效目标"])
  func noFields(key: String) {
    #expect(formField(key, .generalProjectPerformance) == nil)
  }
}
