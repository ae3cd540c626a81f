import Testing

@testable import Reconstruction

struct RunningLinesTests {
  /// The lines that stay of three pages with the same three lines each, at the given heights.
  private func isRunning(_ text: String, y: Double, pages: Int, others: [String] = []) -> Bool {
    var running = RunningLines()
    for page in 0..<pages {
      running.append([line(page < others.count ? others[page] : text, 100, y)], pageHeight: 800)
    }
    return running.contains(line(text, 100, y))
  }

  @Test func aLineAtOnePlaceInTheMarginOfThreePagesRuns() {
    #expect(isRunning("某市财政局2024年部门预算", y: 40, pages: 3))
    #expect(isRunning("某市财政局2024年部门预算", y: 770, pages: 3))
  }

  @Test func twicePrintedOrOutsideTheMarginItIsText() {
    #expect(!isRunning("某市财政局2024年部门预算", y: 40, pages: 2))
    #expect(!isRunning("某市财政局2024年部门预算", y: 400, pages: 5))
  }

  @Test func otherWordsAtTheSamePlaceAreText() {
    #expect(!isRunning("第一部分", y: 40, pages: 3, others: ["第二部分", "第三部分"]))
  }

  @Test func twoLinesOfOnePageCountOnce() {
    var running = RunningLines()
    running.append([line("无", 100, 40), line("无", 100, 40), line("无", 100, 40)], pageHeight: 800)
    #expect(!running.contains(line("无", 100, 40)))
  }
}
