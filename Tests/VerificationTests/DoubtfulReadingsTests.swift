import Extraction
import Foundation
import Reconstruction
import TestSupport
import Testing

@testable import Disclosure
@testable import Verification

struct DoubtfulReadingsTests {
  /// Table 3 of which a page's picture was read; `doubts` gives what the second reader read where it differs.
  private func expenditure(
    item: String = "100.00\t100.00\t", total: String = "100.00\t100.00\t", doubts: [String: String],
    unit: String = "元"
  ) throws -> DisclosureDocument {
    var document = try document(
      """
      表三
      2024年部门支出总表
      \t\t\t\t单位：\(unit)
      科目编码\t科目名称\t合计\t基本支出\t项目支出
      \t合计\t\(total)
      201\t一般公共服务支出\t\(total)
      20101\t人大事务\t\(total)
      2010101\t行政运行\t\(item)
      """)
    var numbers: [ReadNumber] = []
    for field in document.table(3).rows.flatMap(\.fields) {
      for place in field.sources.flatMap({ $0.places(turns: [:]) }) where !place.text.isEmpty {
        let second = doubts[place.text]
        numbers.append(
          ReadNumber(box: place.box, first: place.text, second: second ?? place.text, isAgreed: second == nil))
      }
    }
    document.weighReadings([1: PictureReading(numbers: numbers, lines: numbers.count)])
    return document
  }

  private func last(_ document: DisclosureDocument, _ column: ColumnName) -> String? {
    document.table(3).rows.last?.decimal(column).map { "\($0)" }
  }

  @Test func whatBothReadersReadStays() throws {
    let document = try expenditure(doubts: [:])
    #expect(last(document, .total) == "100")
    #expect(!document.warningCodes.contains("ocr.doubtful"))
  }

  @Test func whatSumsProveStays() throws {
    let mutual = try expenditure(
      item: "100.00\t60.00\t40.00", total: "100.00\t60.00\t40.00", doubts: ["60.00": "6100", "40.00": "4100"])
    #expect(last(mutual, .projectExpenditure) == nil)
    let proved = try expenditure(item: "100.00\t60.00\t40.00", total: "100.00\t60.00\t40.0", doubts: ["40.00": "4000"])
    #expect(last(proved, .projectExpenditure) == "40")
    #expect(!proved.warningCodes.contains("ocr.doubtful"))
  }

  @Test func theSecondReaderMayBeRight() throws {
    let document = try expenditure(
      item: "100.00\t60.00\t4000", total: "100.00\t60.00\t40.0", doubts: ["4000": "40.00"])
    #expect(last(document, .projectExpenditure) == "40")
  }

  /// What one reader lost the other may have added: both hold within what rounding explains.
  @Test func sumsThatProveBothReadingsProveNeither() throws {
    let document = try expenditure(
      item: "100.00\t60.00\t40.01", total: "100.00\t60.00\t40.02", doubts: ["40.01": "40.00"], unit: "万元")
    #expect(last(document, .projectExpenditure) == nil)
    #expect(document.warningCodes.contains("ocr.doubtful"))
  }

  /// The row's sum and the column's have nothing else in common.
  @Test func twoSumsRepairWhatIsOneCharacterOff() throws {
    let repaired = try expenditure(
      item: "100.00\t60.00\t47.00", total: "100.00\t60.00\t40.00", doubts: ["47.00": "4700"])
    #expect(last(repaired, .projectExpenditure) == "40")
    let warning = try #require(repaired.warnings.first { $0.code == .ocrRepaired })
    #expect(warning.found == "47.00 | 4700")
    let place = try #require(repaired.pictureValues.first { $0.value.state == .repaired })
    #expect(place.key.row == 3 && place.value.second == "4700")
    let far = try expenditure(
      item: "100.00\t60.00\t87.10", total: "100.00\t60.00\t40.00", doubts: ["87.10": "8710"])
    #expect(last(far, .projectExpenditure) == nil)
  }

  @Test func eachNumberHasItsState() throws {
    let document = try expenditure(
      item: "100.00\t60.00\t40.00", total: "100.00\t60.00\t40.0", doubts: ["40.00": "4000"])
    let states = document.pictureValues.filter { $0.key.row == 3 }.sorted { $0.key.column < $1.key.column }
    #expect(states.map(\.value.state) == [.agreed, .agreed, .agreed, .proved])
    #expect(document.picturePages == [1])
  }

  /// A number that wraps in its cell is read as two; sums prove what they make together.
  @Test func aNumberOnTwoLinesOfItsCellIsProvedBySums() throws {
    var document = try expenditure(item: "100.00\t60.00\t40.00", total: "100.00\t60.00\t40.00", doubts: [:])
    let fields = try #require(document.table(3).rows.last?.fields)
    var numbers: [ReadNumber] = []
    for row in document.table(3).rows {
      for place in row.fields.flatMap(\.sources).flatMap({ $0.places(turns: [:]) }) where !place.text.isEmpty {
        numbers.append(ReadNumber(box: place.box, first: place.text, second: place.text, isAgreed: true))
      }
    }
    let place = try #require(fields.last { !$0.sources.isEmpty }?.sources[0].places(turns: [:])[0])
    numbers.removeAll { $0.box == place.box }
    numbers += ["40.0", "0"].map { ReadNumber(box: place.box, first: $0, second: $0, isAgreed: true) }
    document.weighReadings([1: PictureReading(numbers: numbers, lines: 2)])
    #expect(last(document, .projectExpenditure) == "40")
  }

  @Test func beyondTheColumnsWhatIsInDoubtGoes() throws {
    var document = try expenditure(doubts: [:])
    let box = Rectangle(minX: 900, minY: 900, maxX: 950, maxY: 910)
    let source = PrintedText(TextLine(text: "5.00", box: box, page: 1))
    document.tables[2].rows[0].extra = [
      ExtraField(header: "其他", text: "5.00", from: [source]), ExtraField(header: "备注", text: "无"),
    ]
    let number = ReadNumber(box: box, first: "5.00", second: "6.00", isAgreed: false)
    document.weighReadings([1: PictureReading(numbers: [number], lines: 1)])
    #expect(document.table(3).rows[0].extra.map(\.header) == ["备注"])
    #expect(document.warnings.contains { $0.code == .ocrDoubtful && $0.found == "5.00 | 6.00" })
  }

  @Test func whatNothingProvesIsNullWithBothReadings() throws {
    let document = try expenditure(
      item: "100.00\t60.00\t87.10", total: "100.00\t60.00\t40.0", doubts: ["87.10": "8710"])
    #expect(last(document, .projectExpenditure) == nil)
    let warning = try #require(document.warnings.first { $0.code == .ocrDoubtful })
    #expect(warning.found == "87.10 | 8710")
    #expect(warning.row == 4)
    #expect(warning.column == "project_expenditure")
  }

  @Test func readersThatAgreeAreNotOverruled() throws {
    let document = try expenditure(item: "100.00\t60.00\t47.00", total: "100.00\t60.00\t40.0", doubts: [:])
    #expect(last(document, .projectExpenditure) == "47")
  }

  @Test func twoNumbersInOneCellAreInDoubtThoughBothReadersAgree() throws {
    var document = try expenditure(item: "100.00\t60.00\t47.00", total: "100.00\t60.00\t40.0", doubts: [:])
    let place = try #require(document.table(3).rows.last?[.projectExpenditure].sources.first?.places(turns: [:]).first)
    let number = ReadNumber(box: place.box, first: "1", second: "1", isAgreed: true)
    document.weighReadings([1: PictureReading(numbers: [number, number], lines: 2)])
    #expect(last(document, .projectExpenditure) == nil)
    #expect(document.warningCodes.contains("ocr.doubtful"))
  }

  @Test func amountsInRunningTextAreNoFacts() throws {
    var document = try expenditure(doubts: [:])
    document.narrative.facts = [1, 2].map {
      Fact(section: [], sentence: "", label: "", amount: 1, precision: 1, year: nil, page: $0)
    }
    document.weighReadings([1: PictureReading()])
    #expect(document.narrative.facts.map(\.page) == [2])
  }

  /// Digits changed in one reader, in all amounts of a table in turn: none may come out wrong without a word.
  @Test func aChangedDigitIsNeverSilent() throws {
    let cells = [["100.00", "60.00", "40.00"], ["70.00", "45.00", "25.00"]]
    for row in 0..<2 {
      for column in 0..<3 {
        for digit in "0123456789" where !cells[row][column].hasPrefix(String(digit)) {
          var first = cells
          first[row][column] = String(digit) + cells[row][column].dropFirst()
          let document = try expenditure(
            item: first[1].joined(separator: "\t"), total: first[0].joined(separator: "\t"),
            doubts: [first[row][column]: cells[row][column]])
          let rows = document.table(3).rows
          for (index, truth) in [(0, cells[0]), (3, cells[1])] {
            for (name, amount) in zip([ColumnName.total, .basicExpenditure, .projectExpenditure], truth) {
              let value = rows[index].decimal(name)
              #expect(
                value == nil || value == Decimal(string: amount) || document.warningCodes.contains("ocr.doubtful"))
            }
          }
        }
      }
    }
  }
}
