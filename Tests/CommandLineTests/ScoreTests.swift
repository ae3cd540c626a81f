import Foundation
import Testing

struct ScoreTests {
  private func score(_ truthRows: String, _ rows: String, status: String = "present") throws -> Score {
    let truth = """
      {"department": "甲 局", "fiscal_year": 2024,
       "tables": [{"number": 3, "status": "present", "rows": [\(truthRows)]}]}
      """
    let result = """
      {"document": {"department": "甲局", "fiscal_year": 2024}, "checks": [], "warnings": [],
       "tables": [{"number": 3, "status": "\(status)", "rows": [\(rows)]}]}
      """
    let decoder = JSONDecoder()
    return Score(
      truth: try decoder.decode(Truth.self, from: Data(truth.utf8)),
      result: try decoder.decode(ExtractedDocument.self, from: Data(result.utf8)))
  }

  @Test func whatMeansTheSameIsTheSame() throws {
    let truth = #"{"code": "201", "name": "合计 （Ａ）", "total": "12.50", "personnel": null}"#
    let rows = #"{"code": "201", "name": "合计(A)", "total": 12.5, "page": 1}"#
    #expect(try score(truth, rows).differences.isEmpty)
  }

  @Test func largeAmountsAreComparedExactly() throws {
    let truth = #"{"total": "12345678901234567.89"}"#
    #expect(try score(truth, #"{"total": 12345678901234567.89}"#).differences.isEmpty)
    let other = try score(truth, #"{"total": 12345678901234567.88}"#)
    #expect(other.differences.count == 1 && other.hasWrongAmount)
  }

  @Test func aCodeIsNoNumber() throws {
    #expect(try score(#"{"code": "01"}"#, #"{"code": "1"}"#).differences.count == 1)
  }

  @Test func aWrongNameIsNoWrongAmount() throws {
    let other = try score(#"{"name": "甲", "total": "1"}"#, #"{"name": "乙", "total": 1.00}"#)
    #expect(other.differences.count == 1 && !other.hasWrongAmount)
  }

  @Test func missingAndSurplusRowsAreWrongAmounts() throws {
    #expect(try score(#"{"total": "1"}"#, "").hasWrongAmount)
    #expect(try score(#"{"total": "1"}"#, #"{"total": 1}, {"total": null}"#).hasWrongAmount)
  }

  @Test func theStatusCounts() throws {
    #expect(try score("", "", status: "empty").differences == ["table 3: status empty, truth present"])
  }
}
