import Extraction
import Testing

@testable import Reading

struct RepairedTextTests {
  private func repaired(_ text: String) throws -> String {
    try repairedText(from: openSource(bytes: Array(text.utf8), name: "-")).text
  }

  @Test func aParagraphCutByAPageEndIsWhole() throws {
    let text = try repaired("基本支出按照过紧日子的要求编制，较２０２３年减少\n\n1,265,881.05元，主要原因是降低标准。\n")
    #expect(text == "基本支出按照过紧日子的要求编制，较2023年减少1,265,881.05元，主要原因是降低标准。\n")
  }

  @Test func tablesStandWhereTheyArePrinted() throws {
    let text = try repaired("一、概况\n\n收支预算总表\n\n单位：元\n\n项目\t预算数\n合计\t1.00\n\n二、说明\n")
    #expect(text == "一、概况\n\n收支预算总表\n单位：元\n\n项目\t预算数\n合计\t1.00\n\n二、说明\n")
  }

  @Test func noTextIsNoBlock() throws {
    #expect(try repairedText(from: FakeSource(pageCount: 0)).text.isEmpty)
  }
}
