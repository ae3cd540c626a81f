import Extraction
import Testing

@testable import Reading

struct DebugDumpTests {
  private func dumped(_ step: DebugStep) throws -> String {
    let text = "收支预算总表\n\n项目\t预算数\n合计\t1.00\n"
    return try dump(step, of: openSource(bytes: Array(text.utf8), name: "-")).text
  }

  @Test func rulesAreListedWithTheEdgesMadeOfThem() throws {
    let lines = try dumped(.rules).split(separator: "\n")
    #expect(lines.first?.hasPrefix("page 1: ") == true)
    #expect(lines.contains { $0.hasPrefix("  horizontal at ") && $0.hasSuffix(" stroke thickness 0.5") })
    #expect(lines.filter { $0.hasPrefix("  edge vertical at ") }.count == 3)
  }

  @Test func gridsAreListedWithTheirEdgesAndCells() throws {
    let lines = try dumped(.grid).split(separator: "\n")
    #expect(lines.prefix(2) == ["page 1: 1 grids", "  grid 1: 2 rows × 2 columns"])
    #expect(lines.contains("    cell 2,2: 1.00"))
  }

  @Test func sumsAreListedWithTheirPlaces() throws {
    let text = """
      2024年部门项目支出表
      单位：万元
      项目名称\t合计\t一般公共预算
      合计\t3.03\t
      甲\t1.01\t
      乙\t2.03\t
      """
    let dumped = try dump(.identities, of: openSource(bytes: Array(text.utf8), name: "-")).text
    #expect(dumped == "list.total: 13/1/total = 13/2/total + 13/3/total, off by -100 of 150\n")
  }

  @Test func tablesAreListedWithTheirCaptions() throws {
    let lines = try dumped(.tables).split(separator: "\n")
    #expect(lines.prefix(2) == ["table 1: pages 1, 2 rows × 2 columns", "  caption 收支预算总表"])
  }
}
