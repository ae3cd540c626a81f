/// Finds which of successive amounts are sums of those that follow them, so that all together add up to a total.
///
/// `10 4 1 3 6` under a total of 10 is one tree: 10 is 4 and 6, 4 is 1 and 3.
package struct SumTree<Amount: AdditiveArithmetic & Comparable & Hashable> {
  private let amounts: [Amount]
  /// What was tried in vain.
  private var failures: Set<Key> = []
  /// The search is given up where too much can be a sum of too much.
  private var budget = 20_000

  private struct Key: Hashable {
    let range: Range<Int>
    let rest: Amount
  }

  /// - Returns: the places of the sums; nil where the amounts do not add up to the total in any way. Few sums are
  ///   preferred to many.
  package static func sums(of amounts: [Amount], total: Amount) -> Set<Int>? {
    var tree = SumTree(amounts: amounts)
    return tree.parse(amounts.indices, rest: total)
  }

  private init(amounts: [Amount]) { self.amounts = amounts }

  /// The sums among a range whose roots have to add up to the rest.
  private mutating func parse(_ range: Range<Int>, rest: Amount) -> Set<Int>? {
    guard let first = range.first else { return rest == .zero ? [] : nil }
    let key = Key(range: range, rest: rest)
    let left = rest - amounts[first]
    guard budget > 0, left >= .zero, !failures.contains(key) else { return nil }
    budget -= 1
    if let sums = parse(first + 1..<range.upperBound, rest: left) { return sums }
    if amounts[first] > .zero {
      var reach = Amount.zero
      for end in range.dropFirst() {
        reach += amounts[end]
        // The children, sums among them counted twice, are never less than their sum.
        guard reach >= amounts[first] else { continue }
        guard let children = parse(first + 1..<end + 1, rest: amounts[first]),
          let others = parse(end + 1..<range.upperBound, rest: left)
        else { continue }
        return children.union(others).union([first])
      }
    }
    failures.insert(key)
    return nil
  }
}
