import Extraction
import Foundation
import Reconstruction
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

struct CorrectionsTests {
  /// Table 3 in which 人大事务 is printed 9 more than what makes it up, and 行政运行 comes twice.
  private func document() throws -> DisclosureDocument {
    var document = try TestSupport.document(
      """
      表三
      2024年部门支出总表
      \t\t\t\t单位：元
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      \t合计\t100.00\t100.00\t
      201\t一般公共服务支出\t100.00\t100.00\t
      20101\t人大事务\t109.00\t100.00\t
      2010101\t行政运行\t60.00\t60.00\t
      2010101\t行政运行\t40.00\t40.00\t
      """)
    document.warnings = []
    return document
  }

  private func correction(
    row: Int = 3, address: String = "20101 人大事务", column: String = "total", printed: String? = "109.00",
    new: String? = "100.00"
  ) -> Correction {
    Correction(
      .value, of: "", table: "expenditure", row: row, address: address, column: column, printed: printed,
      old: "109.00", new: new, who: "auditor")
  }

  private func total(_ document: DisclosureDocument, row: Int = 3) -> Decimal? {
    document.table(3).rows[row - 1].decimal(.total)
  }

  private func refusal(_ correction: Correction...) throws -> (DisclosureDocument, [String]) {
    var document = try document()
    document.verify(correcting: correction)
    return (document, document.warnings.filter { $0.code == .correctionRefused }.map { $0.message(in: .english) })
  }

  @Test func aValueIsPutRightBeforeTheChecks() throws {
    var read = try document()
    read.verify()
    #expect(!read.findings.isEmpty)
    #expect(read.table(3).confidence == .contradicted)
    var corrected = try document()
    corrected.verify(correcting: [correction()])
    #expect(total(corrected) == 100)
    #expect(corrected.findings.isEmpty)
    #expect(corrected.table(3).confidence == .proved)
    #expect(corrected.corrections.values[ValuePlace(table: 3, row: 2, column: 3)] == correction())
    // What is printed stays known.
    #expect(corrected.table(3).rows[2][.total].printed(turns: [:]) == "109.00")
    #expect(corrected.warningCodes.isEmpty)
  }

  @Test func aRowThatMovedIsFoundWhereItIsAlone() throws {
    let (document, refusals) = try refusal(correction(row: 5))
    #expect(total(document) == 100)
    #expect(refusals.isEmpty)
    #expect(document.corrections.inOrder.map(\.row) == [3])
  }

  @Test func ofTwoRowsAlikeTheNumberDecides() throws {
    let (document, refusals) = try refusal(
      correction(row: 5, address: "2010101 行政运行", printed: "40.00", new: "41.00"))
    #expect(total(document, row: 5) == 41)
    #expect(refusals.isEmpty)
  }

  @Test(arguments: [
    (3, "20101 人大事务", "total", "108.00", "100.00", "it was made for “108.00”, and “109.00” is printed there"),
    (3, "20101 人大事务", "total", nil, "100.00", "it was made for “”, and “109.00” is printed there"),
    (3, "20102 政协事务", "total", "109.00", "100.00", "no row, or more than one"),
    (9, "2010101 行政运行", "level", nil, "2", "no row, or more than one"),
    (3, "20101 人大事务", "surplus", "109.00", "100.00", "no such column"),
    (3, "20101 人大事务", "total", "109.00", "100.001", "“100.001” is no value of the column"),
    (3, "20101 人大事务", "total", "109.00", "about 100", "“about 100” is no value of the column"),
    (3, "20101 人大事务", "code", "20101", "2O101", "“2O101” is no value of the column"),
  ]) func whatWasMadeForSomethingElseIsRefused(
    row: Int, address: String, column: String, printed: String?, new: String, reason: String
  ) throws {
    let (document, refusals) = try refusal(
      correction(row: row, address: address, column: column, printed: printed, new: new))
    #expect(refusals.count == 1 && refusals.allSatisfy { $0.contains(reason) }, "\(refusals)")
    #expect(total(document) == 109)
    #expect(document.corrections.isEmpty)
  }

  @Test func twoCorrectionsOfOneValueAreOneTooMany() throws {
    // By different addresses of rows they come to the same value.
    let (document, refusals) = try refusal(correction(), correction(row: 7, new: "101.00"))
    #expect(total(document) == 100)
    #expect(refusals.count == 1 && refusals[0].contains("another correction is about the same value"))
  }

  /// A document with one name and one amount printed once for the first three of its rows.
  private func sharingDocument() throws -> DisclosureDocument {
    var document = try document()
    let rows = document.tables[2].rows
    for row in 1...2 {
      for column in [1, 3] { document.tables[2].rows[row].fields[column] = rows[0].fields[column] }
    }
    document.tables[2].rows[0].fields[1] = Field(.string("合计"), from: rows[0].fields[1].sources)
    return document
  }

  @Test func whatIsPrintedOnceForSeveralRowsIsPutRightInAll() throws {
    var document = try sharingDocument()
    let address = document.tables[2].rows[1].address
    document.verify(correcting: [
      correction(row: 2, address: address, printed: "100.00", new: "99.00"),
      // The same for the row below, by somebody who corrected each.
      correction(row: 3, address: document.tables[2].rows[2].address, printed: "100.00", new: "99.00"),
    ])
    #expect((1...5).map { total(document, row: $0) } == [99, 99, 99, 60, 40])
    #expect(document.warnings.allSatisfy { $0.code != .correctionRefused })
    #expect(document.corrections.inOrder.map(\.row) == [1, 2, 3])
  }

  @Test(arguments: [0, 1, 2])
  func theRowsOfOnePrintAreFoundByTheAddressOfEach(row: Int) throws {
    var document = try sharingDocument()
    let address = document.tables[2].rows[row].address
    document.verify(correcting: [correction(row: 9, address: address, printed: "100.00", new: "99.00")])
    #expect((1...4).map { total(document, row: $0) } == [99, 99, 99, 60])
  }

  @Test func twoDifferentValuesForOnePrintAreOneTooMany() throws {
    var document = try sharingDocument()
    let addresses = document.tables[2].rows.map(\.address)
    document.verify(correcting: [
      correction(row: 1, address: addresses[0], printed: "100.00", new: "99.00"),
      correction(row: 2, address: addresses[1], printed: "100.00", new: "98.00"),
    ])
    #expect((1...3).map { total(document, row: $0) } == [99, 99, 99])
    #expect(document.warnings.count { $0.code == .correctionRefused } == 1)
  }

  @Test func theNumbersOfTwoRowsInOneCellAreTwo() throws {
    let box = Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 10)
    let both = ["100", "100"].map { PrintedText(TextLine(text: $0, box: box, page: 1)) }
    var document = try document()
    // The same amount in two cells is two prints, too.
    #expect(document.tables[2].rows(sharing: 3, of: 0) == 0...0)
    for row in 0...1 { document.tables[2].rows[row].fields[3] = Field(.amount(100), from: PrintedSources(both)) }
    #expect(document.tables[2].rows(sharing: 3, of: 0) == 0...0)
    let one = PrintedSources([both[0]])
    for row in 0...1 { document.tables[2].rows[row].fields[3] = Field(.amount(100), from: one) }
    #expect(document.tables[2].rows(sharing: 3, of: 1) == 0...1)
    document.tables[2].rows[1].fields[3] = Field(.amount(1_000_000), from: one)
    #expect(document.tables[2].rows(sharing: 3, of: 1) == 1...1)
  }

  @Test func severalCorrectionsOfARowAreMadeForWhatWasRead() throws {
    let (document, refusals) = try refusal(
      correction(column: "name", printed: "人大事务", new: "人大政协事务"), correction(),
      correction(column: "project_expenditure", printed: nil, new: "5.00"))
    #expect(refusals.isEmpty)
    #expect(document.table(3).rows[2].string(.name) == "人大政协事务")
    #expect(document.table(3).rows[2].decimal(.projectExpenditure) == 5)
    // Who corrects it once more names what was read.
    #expect(document.address(ofRow: 2, of: document.table(3)) == "20101 人大事务")
  }

  @Test func whatIsOfAnotherDocumentIsRefused() throws {
    var other = correction()
    other.sha256 = "0"
    let (document, refusals) = try refusal(other)
    #expect(total(document) == 109)
    #expect(refusals.count == 1 && refusals[0].contains("of another document"))
  }

  @Test func aBlankIsAValue() throws {
    let (document, refusals) = try refusal(correction(new: nil))
    #expect(refusals.isEmpty)
    #expect(document.table(3).rows[2][.total].value == .null)
  }

  @Test func anApprovalHoldsForTheTableAsItWasRead() throws {
    let read = try document()
    let digest = read.digest(of: read.table(3))
    let approval = Correction(.approval, of: "", table: "expenditure", digest: digest)
    let (document, refusals) = try refusal(correction(), approval)
    #expect(refusals.isEmpty)
    #expect(document.corrections.approvals[3] == approval)
    #expect(document.digest(of: document.table(3)) == digest)
    #expect(document.table(3).digest != digest)
    let (_, others) = try refusal(Correction(.approval, of: "", table: "expenditure", digest: "0"))
    #expect(others.count == 1 && others[0].contains("approved with other values"))
    let (_, missing) = try refusal(Correction(.approval, of: "", table: "revenue", digest: digest))
    #expect(missing.count == 1 && missing[0].contains("no such table"))
  }

  @Test func aMisprintIsOfOneFinding() throws {
    var read = try document()
    read.verify()
    let digest = read.digest(of: try #require(read.findings.first))
    let misprint = Correction(.misprint, of: "", table: "expenditure", digest: digest)
    let (document, refusals) = try refusal(misprint)
    #expect(refusals.isEmpty)
    #expect(document.corrections.misprints[0] == misprint)
    // The finding stays: the document is what it is.
    #expect(!document.findings.isEmpty)
    let (_, gone) = try refusal(correction(), misprint)
    #expect(gone.count == 1 && gone[0].contains("no such finding"))
  }

  @Test func whatWasInDoubtIsSettled() throws {
    var document = try document()
    let places = document.table(3).rows.flatMap(\.fields).flatMap(\.sources).flatMap { $0.places(turns: [:]) }
    let numbers = places.filter { !$0.text.isEmpty }.map { place in
      let isAgreed = place.text != "109.00"
      let readings = isAgreed ? (place.text, place.text) : ("777.00", "")
      return ReadNumber(box: place.box, first: readings.0, second: readings.1, isAgreed: isAgreed)
    }
    document.weighReadings([1: PictureReading(numbers: numbers, lines: numbers.count)])
    #expect(document.warningCodes == ["ocr.doubtful"])
    #expect(total(document) == nil)
    document.verify(correcting: [correction()])
    #expect(!document.warningCodes.contains("ocr.doubtful"))
    #expect(total(document) == 100)
  }
}
