import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Dataset
@testable import Emission

struct DatasetShareTests {
  private static let tool = ToolIdentity(build: "test")

  private func document() -> DisclosureDocument {
    var document = SampleDocument.document
    document.source = "=SUM(1).pdf"
    return document
  }

  @Test func aShareIsReadBackAsItWas() throws {
    let share = DatasetShare(document())
    let back = try DatasetShare(try share.encoded(tool: Self.tool), tool: Self.tool)
    #expect(back.record == share.record)
    #expect(back.parts.map(\.path) == share.parts.map(\.path))
    #expect(back.parts.map(\.bytes) == share.parts.map(\.bytes))
  }

  @Test func aShareOfAnotherVersionIsNone() throws {
    let bytes = try DatasetShare(document()).encoded(tool: Self.tool)
    #expect((try? DatasetShare(bytes, tool: ToolIdentity(build: "other"))) == nil)
  }

  @Test func rowsOfAnotherBuildAreTakenWhereThatIsAsked() throws {
    let bytes = try DatasetShare(document()).encoded(tool: Self.tool)
    #expect(
      try DatasetShare(bytes, tool: ToolIdentity(build: "other"), anyBuild: true).record.document == "=SUM(1).pdf")
  }

  /// Whatever byte is changed, the share is not taken for whole.
  @Test func aDamagedShareIsNone() throws {
    let bytes = try DatasetShare(document()).encoded(tool: Self.tool)
    for place in stride(from: 0, to: bytes.count, by: 101) {
      var damaged = bytes
      damaged[place] ^= 1
      #expect((try? DatasetShare(damaged, tool: Self.tool)) == nil, "byte \(place)")
    }
  }

  /// What is in no column of the 17 tables has files of its own.
  @Test func extrasFactsAndOtherTablesHaveRecords() {
    let share = DatasetShare(document())
    func text(_ resource: DatasetResource) -> String {
      String(decoding: share.parts.first { $0.path == resource.path }?.bytes ?? [], as: UTF8.self)
    }
    #expect(text(.extras) == "'=SUM(1).pdf,3,2,备注,甲,9\n'=SUM(1).pdf,3,2,备注 (2),乙,9\n")
    #expect(text(.facts) == "'=SUM(1).pdf,一、概况,收入,amount,10000.00,2024,2,收入1万元。\n")
    #expect(
      text(.otherCells)
        == "'=SUM(1).pdf,1,,4,1,1,编号\n'=SUM(1).pdf,1,,4,1,2,表\n'=SUM(1).pdf,1,,4,2,1,1\n'=SUM(1).pdf,1,,4,2,2,表一\n")
  }

  /// Each of the 17 tables has a row that says why it has rows, or none.
  @Test func everyTableHasAStatus() {
    let bytes = DatasetShare(document()).parts.first { $0.path == DatasetResource.tableStatus.path }?.bytes ?? []
    let records = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(records.count == document().tables.count)
    #expect(records.contains { $0.hasPrefix("'=SUM(1).pdf,3,expenditure,read,") }, "\(records)")
  }

  @Test func everyAmountHasARecord() {
    var sample = document()
    sample.placeNames = PlaceNames(department: "江苏省苏州市财政局")
    let share = DatasetShare(sample)
    let bytes = share.parts.first { $0.path == DatasetResource.amounts.path }?.bytes ?? []
    let records = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(
      records == [
        "'=SUM(1).pdf,2024,办公室,,江苏省,苏州市,,3,expenditure,1,,,合计,,,,total,amount,2024,16553400.00,false,,8,,,,,,false",
        "'=SUM(1).pdf,2024,办公室,,江苏省,苏州市,,3,expenditure,2,,2010301,\"行政运行, “一”\",2010301,,,total,amount,2024,0.00,false,,9,,,,,,false",
        "'=SUM(1).pdf,2024,办公室,,江苏省,苏州市,,,,,,,收入,,,,,amount,2024,10000.00,true,,2,,,,,,false",
      ])
  }

  @Test func whatWasCorrectedIsMarked() {
    var sample = document()
    let correction = Correction(
      .value, of: "", table: "expenditure", row: 1, column: "total", printed: "1,655", old: "1655.00",
      new: "16553400.00", who: "auditor", why: "a page further on")
    sample.corrections.values[ValuePlace(table: 3, row: 0, column: 3)] = correction
    let share = DatasetShare(sample)
    func lines(_ resource: DatasetResource) -> [Substring] {
      String(decoding: share.parts.first { $0.path == resource.path }?.bytes ?? [], as: UTF8.self).split(
        separator: "\n")
    }
    #expect(lines(DatasetResource.amounts).map { $0.hasSuffix(",true") } == [true, false, false])
    #expect(
      lines(DatasetResource.corrections) == [
        "'=SUM(1).pdf,value,3,1,total,\"1,655\",1655.00,16553400.00,auditor,,a page further on"
      ])
  }

  /// Wherever a share is cut off, it is not taken for one.
  @Test func aShareCutShortIsNone() throws {
    let bytes = try DatasetShare(document()).encoded(tool: Self.tool)
    for count in stride(from: 0, to: bytes.count, by: 97) {
      #expect(
        (try? DatasetShare(Array(bytes.prefix(count)), tool: Self.tool)) == nil, "\(count) of \(bytes.count) bytes")
    }
    #expect((try? DatasetShare(Array(bytes.dropLast()), tool: Self.tool)) == nil)
  }
}

struct FormulaSafeTests {
  @Test(arguments: [
    "=HYPERLINK(\"x\")", "+cmd|' /C calc'!A0", "@SUM(1)", "-1+f(2)", "\t=f()", "'=f()", "''=f()", "＝SUM（1）", "＋f(1)",
    "＠SUM(1)",
  ])
  func whatASpreadsheetWouldRunIsDefused(text: String) {
    #expect(formulaSafe(text) == "'" + text)
    #expect(withoutFormulaGuard(formulaSafe(text)) == text)
  }

  @Test(arguments: ["", "=", "≥", "-8.5", "-", "'", "'a(b)", "—（一）", "-（一）其他", "1,000(2)", "某局(本级)"])
  func otherTextsStay(text: String) {
    #expect(formulaSafe(text) == text)
    #expect(withoutFormulaGuard(text) == text)
  }
}

struct CSVRecordsTests {
  /// What is written is read back, whatever pieces it comes in.
  @Test(arguments: [1, 2, 3, 1000])
  func recordsAreReadBack(pieceLength: Int) throws {
    let records: [[String?]] = [
      ["a", nil, "b"], ["有,逗号", "有\"引号\"", "两\n行"], [nil, nil, nil], ["\"", "\"\"", "=f(1)"], ["末", "\r\n", ","],
    ]
    var bytes: [UInt8] = []
    for record in records { appendRecord(record, to: &bytes) }
    var rest = bytes[...]
    var reader = CSVRecords {
      defer { rest = rest.dropFirst(pieceLength) }
      return Array(rest.prefix(pieceLength))
    }
    var read: [[String?]] = []
    while let record = try reader.next() { read.append(record) }
    #expect(read == records)
  }
}

struct ToolIdentityTests {
  @Test func theLibraryThatReadsPDFsIsPartOfTheIdentity() throws {
    let build = try ToolIdentity.ofThisProgram().build
    #expect(build.wholeMatch(of: /[0-9a-f]{40,64}-poppler-[0-9]+\.[0-9.]+/) != nil, "\(build)")
  }

  private func note(_ kind: UInt32, _ owner: String, _ content: [UInt8]) -> [UInt8] {
    func filled(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: -bytes.count & 3) }
    let head = [UInt32(owner.utf8.count + 1), UInt32(content.count), kind]
    return head.flatMap { word in withUnsafeBytes(of: word) { Array($0) } } + filled(Array(owner.utf8) + [0])
      + filled(content)
  }

  private func build(_ notes: [UInt8]) -> String? { notes.withUnsafeBytes(linkedBuild(in:)) }

  @Test func theMarkOfTheLinkerIsFoundAmongNotes() {
    let mark = note(3, "GNU", [0x0A, 0xFF, 0x00])
    #expect(build(mark) == "0aff00")
    #expect(build(note(1, "GNU", [0, 1, 2, 3, 4]) + note(3, "stapsdt", [7]) + mark) == "0aff00")
    #expect(build(note(1, "GNU", [1])) == nil)
    #expect(build(note(3, "GNU", [])) == nil)
    #expect(build([]) == nil)
    // Cut short, or longer than it can be.
    for length in 0..<mark.count - 1 { #expect(build(Array(mark.prefix(length))) == nil) }
    var huge = mark
    huge.replaceSubrange(4..<8, with: [255, 255, 255, 255])
    #expect(build(huge) == nil)
  }

  @Test func aProgramIsFoundOutByItsHead() throws {
    let program = try Data(contentsOf: URL(filePath: "/proc/self/exe")).prefix(1 << 16)
    let found = program.withUnsafeBytes(linkedBuild(inProgram:))
    let mark = try #require(found)
    #expect(mark.count == 40)
    // Whatever bytes it has, it is none or another one.
    for place in stride(from: 0, to: 1024, by: 1) {
      var damaged = program
      damaged[place] = 255
      _ = damaged.withUnsafeBytes(linkedBuild(inProgram:))
      _ = program.prefix(place).withUnsafeBytes(linkedBuild(inProgram:))
    }
    #expect(Data("#!/bin/sh".utf8).withUnsafeBytes(linkedBuild(inProgram:)) == nil)
  }
}
