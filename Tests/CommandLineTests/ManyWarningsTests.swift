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

  /// The reports on standard output list warnings too.
  @Test(arguments: ["check", "explain --table 3"]) func aReportHasNoMoreThanTwentyOfThem(_ command: String) throws {
    let warnings = try run("yusuan \(command) noisy.txt | grep '^  warns' >&2")
    #expect(warnings.count { $0.contains("cell.not_a_number × 30") } == 1, "\(warnings)")
    #expect(warnings.count <= 20)
    let all = try run("yusuan \(command) --verbose noisy.txt | grep '^  warns' >&2")
    #expect(all.count { $0.contains("cell.not_a_number: ") } == 30, "\(all)")
  }

  /// The published document with the most warnings, however many these are.
  @Test(
    .enabled("the corpus is not beside this checkout") { CorpusTests.isThere },
    arguments: ["extract -f jsonl", "check", "explain --table 16"])
  func theNoisiestPublishedDocument(_ command: String) throws {
    let noisiest = CorpusTests.folder.appending(path: "unlabelled/xa-yingji.pdf").path
    let outcome = try Program.run(script: "yusuan \(command) '\(noisiest)' | grep '^  warns' >&2; true")
    let lines = outcome.errorText.split(separator: "\n")
    #expect(!lines.isEmpty && lines.count <= 20, "\(lines)")
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
