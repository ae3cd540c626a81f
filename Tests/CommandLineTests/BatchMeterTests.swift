import Testing

@testable import yusuan

struct BatchMeterTests {
  private let line = "12 of 240 documents, 3.1 a second, 1 min 14 s left, 0 failed"

  @Test(arguments: 1...120)
  func theLineNeverReachesTheLastColumn(columns: Int) {
    let shown = BatchMeter.fitting(line, share: 0.5, columns: columns)
    #expect(shown.count < columns)
    #expect(shown.hasSuffix(line) || shown == String(line.prefix(columns - 1)))
  }

  @Test func aWideTerminalShowsTheBar() {
    #expect(BatchMeter.fitting(line, share: 0.5, columns: 100).hasPrefix("██████████░░░░░░░░░░ 12 of"))
  }
}
