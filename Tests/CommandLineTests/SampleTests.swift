import Foundation
import Testing

/// What the program makes of each sample is kept in `samples/expected`, byte for byte.
struct SampleTests {
  static let folder = Program.packageRoot.appending(path: "samples")

  static let samples: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func samplesAreFound() {
    #expect(Self.samples.contains("yubei-office-2024.txt") && Self.samples.count >= 4)
  }

  @Test(arguments: samples)
  func theSampleIsExtractedAsExpected(_ name: String) throws {
    let outcome = try Program.run(script: "yusuan extract --quiet samples/\(name)")
    #expect(outcome.exitCode == 0)
    let stem = (name as NSString).deletingPathExtension
    try Golden.expect(outcome.output, equals: Self.folder.appending(path: "expected/\(stem).json"))
  }

  /// The samples print one text: whatever set it, the tables' rows are the same but for the page they stand on.
  @Test(arguments: samples)
  func everySampleSaysTheSame(_ name: String) throws {
    func rows(_ name: String) throws -> [[JSONField]] {
      let script = "yusuan extract --quiet --format jsonl samples/\(name)"
      let result = try JSONDecoder().decode(ExtractedDocument.self, from: Program.run(script: script).output)
      return result.tables.map { table in
        table.rows.map { .object($0.filter { $0.key != "page" }) }
      }
    }
    let expected = try rows("yubei-office-2024.txt")
    #expect(expected.count == 17)
    for (number, (table, other)) in zip(1..., zip(expected, try rows(name))) {
      #expect(table == other, "table \(number)")
    }
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let script = """
      for run in one two; do
        for format in json jsonl csv; do yusuan extract -q --format $format -o $run/$format samples/*.pdf; done
      done
      diff -r one two && find one -type f | wc -l
      """
    let outcome = try Program.run(script: script)
    #expect(outcome.exitCode == 0)
    #expect(outcome.outputText.filter(\.isNumber) == "21", "three documents, one file of lines, 17 tables")
  }
}
