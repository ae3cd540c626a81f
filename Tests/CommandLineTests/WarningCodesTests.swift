import Foundation
import Testing

/// The table of warnings in README.md has every code that the sources can give, and no other.
struct WarningCodesTests {
  /// The codes of diagnostics in the sources: after `code:`, or first in a call of `report` or `warn`.
  static func codes(in source: String) -> Set<String> {
    let pattern = /(?:code:|(?:report|warn)\()\s*"(?<code>[a-z_]+\.[a-z_]+)"/
    return Set(source.matches(of: pattern).map { String($0.output.code) })
  }

  static let printed: Set<String> = Sources.texts.reduce(into: []) { $0.formUnion(codes(in: $1)) }

  static let described: Set<String> = {
    let rows = ReadmeTests.text.split(separator: "\n").compactMap { $0.firstMatch(of: /^\| `([a-z_]+\.[a-z_]+)` \|/) }
    return Set(rows.map { String($0.output.1) })
  }()

  @Test func codesAreFoundInSources() {
    let source = """
      Diagnostic(.pageNoText, page: 1)
      Diagnostic(
        code:
          "table.no_rules", page: 2)
      cells.report("code.repaired", page: page, "a.b")
      warn(
        "cell.not_a_number", column)
      print("not.a_code")
      """
    #expect(Self.codes(in: source) == ["page.no_text", "table.no_rules", "code.repaired", "cell.not_a_number"])
    #expect(Self.printed.count >= 10)
  }

  @Test func everyWarningIsDescribed() {
    #expect(Self.printed.subtracting(Self.described) == [], "missing in README.md")
    #expect(Self.described.subtracting(Self.printed) == [], "no source gives this code")
  }
}
