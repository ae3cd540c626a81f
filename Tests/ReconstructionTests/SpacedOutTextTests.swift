import Testing

@testable import Reconstruction

struct SpacedOutTextTests {
  /// The characters of a text from a left edge to a right one.
  private func spread(_ text: String, _ left: Double, _ right: Double, _ y: Double) -> [TextLine] {
    let step = (right - left - 10) / Double(max(1, text.count - 1))
    return text.enumerated().map { line(String($1), left + step * Double($0), y) }
  }

  private func texts(_ lines: [TextLine]) -> [String] { joiningSpacedOut(lines).map(\.text) }

  @Test func charactersAtEvenSpacesAreOneText() {
    let lines =
      spread("财政拨款", 50, 200, 10) + [line("1.00", 300, 10)] + spread("公共安全支出", 50, 200, 30) + [line("2.00", 300, 30)]
    #expect(texts(lines) == ["财政拨款", "1.00", "公共安全支出", "2.00"])
    #expect(joiningSpacedOut(lines)[0].box.maxX == 200)
  }

  @Test func twoCharactersEndWhereLongerTextsDo() {
    #expect(texts(spread("财政拨款", 50, 200, 10) + spread("司法", 60, 200, 30)) == ["财政拨款", "司法"])
    #expect(texts(spread("财政拨款", 50, 200, 10) + spread("司法", 60, 170, 30)) == ["财政拨款", "司", "法"])
    #expect(texts(spread("司法", 60, 200, 30)) == ["司", "法"])
  }

  @Test func theFirstCharacterOfTheNextColumnIsNone() {
    // It stands about as far from the last as that from the one before, and its own text is wider set.
    let names = spread("某市民政局", 50, 120, 10) + spread("会议培训", 124, 220, 10)
    #expect(texts(names) == ["某市民政局", "会议培训"])
    // Spaces that differ as much among themselves part nothing.
    let uneven = "某市民政局".enumerated().map { line(String($1), [50.0, 65, 81, 95.5, 112][$0], 10) }
    #expect(texts(uneven + [line("会", 180, 10)]) == ["某市民政局", "会"])
  }

  @Test func labelsOfThreeColumnsAreThree() {
    let labels = spread("类款项", 50, 200, 10)
    #expect(
      texts(labels + [line("201", 50, 30), line("03", 120, 30), line("01", 190, 30)]).prefix(3) == ["类", "款", "项"])
    // Numbers below the characters of four or more are columns, too.
    let four = spread("甲乙丙丁", 50, 200, 10)
    #expect(texts(four + [line("1.00", 95, 30)]).count == 5)
  }

  @Test func theLastCharacterIsNoPartOfTheNextColumn() {
    func row(_ name: String, _ y: Double) -> [TextLine] {
      // The last character stands so close to the next column that both are one line.
      let characters = spread(name + "局", 50, 200, y)
      var next = line("局设备更新", 190, y)
      next.box.maxX = 242
      return characters.dropLast() + [next]
    }
    let others = [line("会议培训", 202, 30), line("课题调研", 202, 50)]
    #expect(texts(row("某市财政", 10) + others) == ["某市财政局", "设备更新", "会议培训", "课题调研"])
    // So may all names of the column, with different words behind them.
    #expect(texts(row("某市财政", 10) + others + row("某县财政", 70)).suffix(2) == ["某县财政局", "设备更新"])
    // Where no column is known to begin behind it, or one begins at the character, it is the next text's own.
    #expect(texts(row("某市财政", 10)) == ["某市财政", "局设备更新"])
    #expect(texts(row("某市财政", 10) + others + [line("局长室", 190, 70)])[1] == "局设备更新")
  }

  @Test func unevenSpacesPartTexts() {
    let lines = spread("财政拨款", 50, 140, 10) + spread("教育支出", 200, 350, 10)
    #expect(texts(lines) == ["财政拨款", "教育支出"])
    #expect(texts([line("甲", 50, 10), line("乙", 80, 10), line("丙", 150, 10), line("丁", 160, 10)]).count == 4)
  }

  @Test func aLabelOfTwoCharactersStandsOverOneColumn() {
    let pair = [chunk("合", 100, 10), chunk("计", 125, 10)]
    func texts(_ columns: [ClosedRange<Double>], _ more: [TextChunk] = []) -> [String] {
      joiningPairs(pair + more, over: columns).map(\.line.text)
    }
    #expect(texts([20...60, 110...145]) == ["合计"])
    #expect(texts([20...60, 98...112, 124...140]) == ["合", "计"])
    // The last characters of two labels that are wrapped.
    let upper = [chunk("收入", 95, -3), chunk("支出", 120, -3)]
    #expect(Set(texts([20...60, 112...120], upper)) == ["收入", "支出", "合", "计"])
  }
}
