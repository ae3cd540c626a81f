import Testing

@testable import Dataset

struct ParquetFileTests {
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

  /// Row groups of another file give the file that their rows give.
  @Test func rowGroupsAreTakenOver() throws {
    let resource = DatasetResource(
      name: "things", path: "things.csv", title: "Things",
      columns: [ResourceColumn("amount", "金额", "the amount", .amount)], numbersRows: false)
    func add(_ rows: Range<Int>, to file: inout ParquetFile) throws -> [ParquetRowGroup] {
      var rest = Array(rows.map { "\($0).50\n" }.joined().utf8)
      var records = NumberedRecords(
        CSVRecords {
          defer { rest = [] }
          return rest
        })
      while try records.advance() { try file.add(records.record, row: records.row) }
      return try file.endGroups()
    }
    var whole: [UInt8] = []
    var file = try ParquetFile(resource) { whole += $0 }
    let groups = try [0..<5, 5..<7, 7..<7, 7..<20].map { try add($0, to: &file) }
    #expect(groups.map { $0.map(\.rows) } == [[5], [2], [], [13]])
    try file.finish()
    var taken: [UInt8] = []
    var other = try ParquetFile(resource) { taken += $0 }
    _ = try add(0..<5, to: &other)
    let place = taken.count
    taken += whole[place..<place + groups[1][0].length]
    other.takeOver(groups[1])
    _ = try add(7..<20, to: &other)
    try other.finish()
    #expect(taken == whole)
  }
}
