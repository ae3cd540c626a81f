import Testing

@testable import Dataset

struct ParquetFileTests {
  @Test(arguments: [
    ("12.30", Int64(1230)), ("-0.05", -5), ("7", 700), ("-1234567890123456.78", -123_456_789_012_345_678),
    // Half to even, and to the nearer one.
    ("0.125", 12), ("0.135", 14), ("0.1251", 13), ("-0.126", -13), ("0.124999", 12), ("0.995", 100),
  ])
  func amountsAreHundredths(text: String, expected: Int64) {
    #expect(hundredths(text.utf8) == expected)
  }

  @Test(arguments: ["12345678901234567", "", "x", "1e5"])
  func whatTheColumnDoesNotHoldIsBlank(text: String) {
    #expect(hundredths(text.utf8) == nil)
  }

  private func file(rows: Int) throws -> [UInt8] {
    let resource = DatasetResource(
      name: "things", path: "things.csv", title: "Things",
      columns: [.document, ResourceColumn("amount", "金额", "the amount", .amount)])
    var lines = Array((0..<rows).map { "a.pdf,\($0).50\n" }.joined().utf8)
    var bytes: [UInt8] = []
    let records = CSVRecords {
      defer { lines = [] }
      return lines
    }
    var file = try ParquetFile(resource) { bytes += $0 }
    var numbered = NumberedRecords(records)
    while try numbered.advance() { try file.add(numbered.record, row: numbered.row) }
    try file.finish()
    return bytes
  }

  /// The file begins and ends with its mark, before which stands how long the description is.
  @Test(arguments: [0, 1, 9])
  func aFileIsFramed(rows: Int) throws {
    let bytes = try file(rows: rows)
    #expect(bytes.prefix(4).elementsEqual("PAR1".utf8) && bytes.suffix(4).elementsEqual("PAR1".utf8))
    let length = bytes.dropLast(4).suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    #expect(length > 0 && length <= bytes.count - 12)
    // Without rows there is nothing but the description.
    #expect((length == bytes.count - 12) == (rows == 0))
  }

  @Test func theSameRowsGiveTheSameBytes() throws {
    #expect(try file(rows: 5) == file(rows: 5))
    #expect(try file(rows: 5) != file(rows: 6))
  }
}
