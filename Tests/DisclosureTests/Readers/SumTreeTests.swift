import Foundation
import Testing

@testable import Disclosure

struct SumTreeTests {
  @Test(
    arguments: [
      ([10, 4, 1, 3, 6], 10, [0, 1]), ([4, 6], 10, []), ([5, 5], 5, [0]), ([5, 5], 10, []), ([0, 3], 3, []),
    ] as [([Decimal], Decimal, Set<Int>)])
  func sums(amounts: [Decimal], total: Decimal, sums: Set<Int>) {
    #expect(SumTree.sums(of: amounts, total: total) == sums)
  }

  @Test func whatAddsUpInNoWayHasNoSums() { #expect(SumTree.sums(of: [4, 5], total: 10) == nil) }

  @Test func aLongListIsGivenUpInTime() {
    #expect(SumTree.sums(of: Array(repeating: 1, count: 300), total: Decimal(string: "0.5") ?? 0) == nil)
  }
}
