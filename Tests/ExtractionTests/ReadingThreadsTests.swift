import Testing

@testable import Extraction

struct ReadingThreadsTests {
  @Test(arguments: [1, 2, 4, 40])
  func whatThreadsGiveIsInOrder(threads: Int) {
    let results = inThreads(threads, count: 17) { thread, index in
      #expect(thread == index % threads)
      return index == 5 ? nil : index * index
    }
    #expect(results == (0..<17).map { $0 == 5 ? nil : $0 * $0 })
  }

  @Test func nothingIsNothing() {
    #expect(inThreads(3, count: 0) { _, index in index }.isEmpty)
  }
}
