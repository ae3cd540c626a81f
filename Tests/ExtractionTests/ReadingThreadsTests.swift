import Testing

@testable import Extraction

struct ReadingThreadsTests {
  @Test(arguments: [1, 2, 4, 40])
  func whatThreadsGiveIsInOrder(threads: Int) {
    let results = inThreads(threads, count: 17) { thread, index in
      #expect(thread < threads)
      return index == 5 ? nil : index * index
    }
    #expect(results == (0..<17).map { $0 == 5 ? nil : $0 * $0 })
  }

  @Test func whatIsDoneMeanwhileIsDoneOnce() {
    nonisolated(unsafe) var count = 0
    let meanwhile = Meanwhile { () -> Int in
      count += 1
      return count
    }
    #expect(meanwhile.result() == 1)
    #expect(meanwhile.result() == 1)
  }

  @Test func nothingIsNothing() {
    #expect(inThreads(3, count: 0) { _, index in index }.isEmpty)
  }
}
