import Extraction
import Reconstruction
import Testing

@testable import Disclosure

/// Rows keep only the fields that are not blank, and nobody is to notice.
struct FieldsTests {
  private let source = PrintedText(TextLine(text: "一", box: Rectangle(minX: 0, minY: 0, maxX: 9, maxY: 9), page: 1))

  @Test func whatWasPutInComesOutWhicheverOrderItCameIn() {
    let values: [Value] = [.string("甲"), .null, .integer(2), .amount(3), .null, .boolean(true)]
    for order in [[0, 2, 3, 5], [5, 3, 2, 0], [3, 0, 5, 2]] {
      var fields = Fields(columnCount: values.count)
      for column in order { fields[column] = Field(values[column]) }
      #expect(fields.map(\.value) == values)
    }
  }

  @Test func aFieldMadeBlankLeavesTheOthersInTheirPlaces() {
    var fields = Fields(columnCount: 4)
    for column in 0..<4 { fields[column] = Field(.integer(column)) }
    fields[1] = Field()
    fields[2].value = .null
    fields[3].value = .integer(9)
    #expect(fields.map(\.value) == [.integer(0), .null, .null, .integer(9)])
  }

  @Test func aBlankFieldKeepsWhereItIsPrinted() {
    var fields = Fields(columnCount: 2)
    fields[1] = Field(.null, from: [source])
    #expect(fields[1].sources.count == 1)
    #expect(fields == Fields(columnCount: 2))
    #expect(fields.hashValue == Fields(columnCount: 2).hashValue)
  }

  @Test func asManyColumnsAsThereAreBits() {
    var fields = Fields(columnCount: 32)
    fields[31] = Field(.integer(31))
    fields[0] = Field(.integer(0))
    #expect(fields[31].value == .integer(31))
    #expect(fields.count { !$0.value.isNull } == 2)
  }

  @Test func sourcesAreNoneOneOrSeveral() {
    let other = PrintedText(Cell(row: 1, column: 2, box: Rectangle(minX: 0, minY: 0, maxX: 9, maxY: 9), page: 3))
    var sources = PrintedSources()
    #expect(sources.isEmpty && sources.first == nil)
    sources.append(source)
    #expect(Array(sources) == [source])
    sources = sources + [other]
    #expect(Array(sources) == [source, other])
    #expect(sources == [source, other] && sources != [source])
    #expect(sources.map(\.gridColumn) == [nil, 2] && sources.map(\.page) == [1, 3])
  }
}
