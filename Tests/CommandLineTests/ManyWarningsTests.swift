import Testing

/// However noisy a document is, its warnings take twenty lines unless all are asked for.
struct ManyWarningsTests {
  /// Each row has an amount that cannot be read; the last one is in no column.
  private static let prepare = """
    { printf '2025年某局部门支出预算总表\\n单位：元\\n科目编码\\t科目名称\\t合计\\t基本支出\\n'
    for number in $(seq 10 39); do printf '201%s\\t某款\\t1,2,%s\\t\\n' $number $number; done; } > noisy.txt

    """

  private func run(_ script: String) throws -> [Substring] {
    try Program.run(script: Self.prepare + script).errorText.split(separator: "\n")
  }

  @Test(arguments: ["extract -f jsonl", "text", "grids"]) func noMoreThanTwentyLines(_ command: String) throws {
    #expect(try run("yusuan \(command) noisy.txt > /dev/null").count <= 20)
  }

  @Test func thoseOfOneKindAreOneLine() throws {
    let lines = try run("yusuan extract -f jsonl noisy.txt > /dev/null")
    #expect(lines.contains { $0.hasSuffix("[cell.not_a_number × 30]") }, "\(lines)")
    let hint = try #require(lines.last)
    #expect(hint.hasPrefix("yusuan: noisy.txt: ") && hint.hasSuffix(" more warnings: see --verbose"))
    #expect(try run("LC_ALL=zh_CN.UTF-8 yusuan extract -f jsonl noisy.txt > /dev/null").last?.contains("条警告") == true)
  }

  @Test func allAreThereForWhoAsks() throws {
    let lines = try run("yusuan extract --verbose -f jsonl noisy.txt > /dev/null")
    #expect(lines.count { $0.hasSuffix("[cell.not_a_number]") } == 30, "\(lines)")
    #expect(try run("yusuan extract --quiet --verbose -f jsonl noisy.txt > /dev/null").isEmpty)
  }
}
