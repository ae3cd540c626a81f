import Diagnostics
import Disclosure
import Normalization

/// Looks for the causes of failed checks: for each group of them the one amount that, were it another, would make them
/// hold, or the row that is not there.
struct FindingSearch {
  /// An amount that would explain failures.
  private struct Candidate {
    let place: AmountPlace
    let amount: Money?
    let expected: Money
    /// The failures that it mends, as places in `sums`.
    let mended: [Int]
    let broken: Int

    var score: Int { mended.count - broken }
    /// Whether what is printed and what is expected are alike as digits.
    var isNear: Bool { Verification.isNear(amount, expected) }
  }

  private let document: CheckedDocument
  /// The failed sums, and those of the others that share an amount with one.
  private let sums: [Failure]
  private let others: [Failure]
  private let identities: AmountIdentities
  /// How many printed amounts each of the failed sums adds up.
  private let addends: [Int]
  /// The rows, by table, at which other checks than sums point.
  private let pointedAt: [Int: Set<Int>]
  /// The failed sums of each amount in one, by place in `sums`, with the sign of the amount in their difference.
  private var terms: [AmountPlace: [(sum: Int, sign: Int)]] = [:]

  init(_ failures: [Failure], _ document: CheckedDocument) {
    self.document = document
    let isSum = { (failure: Failure) in failure.comparison.difference != nil && !failure.comparison.parts.isEmpty }
    let failedSums = failures.filter(isSum)
    sums = Array(failedSums.prefix(Settings.mostExplainedFailures))
    others = failures.filter { !isSum($0) } + failedSums.dropFirst(Settings.mostExplainedFailures)
    for (index, failure) in sums.enumerated() {
      let comparison = failure.comparison
      if case .amount(let place) = comparison.place, !comparison.isStated {
        terms[place, default: []].append((index, 1))
      }
      for part in comparison.parts { terms[part, default: []].append((index, -1)) }
    }
    // They are made once more, as those of a long table would take much until here.
    identities = AmountIdentities(
      Check.all.lazy.flatMap { $0.compare(document) }, of: Set(terms.keys), in: document)
    addends = sums.map { $0.comparison.parts.count { (document.amount($0) ?? .zero) != .zero } }
    pointedAt = Dictionary(
      others.compactMap { failure in
        guard case .amount(let place) = failure.comparison.place else { return nil }
        return (place.table, [place.row])
      }, uniquingKeysWith: { $0.union($1) })
  }

  /// Most certain first; those of one certainty that explain more before others, then by page.
  var findings: [Finding] {
    var open = Set(sums.indices)
    var found: [Finding] = []
    let missing = rowsMissing(&open)
    let places = terms.keys.sorted { ($0.table, $0.row, $0.column) < ($1.table, $1.row, $1.column) }
    var candidates = places.map { self.candidates($0, open) }
    while !open.isEmpty {
      let before = open
      guard let finding = best(candidates.flatMap { $0 }, &open) else { break }
      found.append(finding)
      // Those that explained what is explained now may explain less.
      for (index, place) in places.enumerated()
      where candidates[index].contains(where: { $0.mended.contains { before.contains($0) && !open.contains($0) } }) {
        candidates[index] = self.candidates(place, open)
      }
    }
    found += missing
    found += together(open.sorted().map { sums[$0] } + others)
    return found.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      return (first.certainty.rank, -first.checks.count, first.page ?? 0, one.offset)
        < (second.certainty.rank, -second.checks.count, second.page ?? 0, other.offset)
    }.map(\.element)
  }

  /// What another value of an amount would mend, for each value that mends an open failure.
  private func candidates(_ place: AmountPlace, _ open: Set<Int>) -> [Candidate] {
    let failed = (terms[place] ?? []).filter { open.contains($0.sum) }
    let amount = document.amount(place)
    var growths: [Money] = []
    // Of sums that agree but for rounding, the one with the fewest addends knows best what the amount is.
    for term in failed.sorted(by: { addends[$0.sum] < addends[$1.sum] }) {
      guard let difference = sums[term.sum].comparison.difference else { continue }
      let growth = term.sign > 0 ? .zero - difference : difference
      let tolerance = sums[term.sum].comparison.tolerance
      if !growths.contains(where: { ($0 - growth).magnitude <= tolerance }) { growths.append(growth) }
    }
    return growths.compactMap { growth in
      // A budget's amounts are no less than nothing, unless it prints such.
      if (amount ?? .zero) + growth < .zero, (amount ?? .zero) >= .zero { return nil }
      let mended = failed.filter { mends($0, growth) }
      let expected = (amount ?? .zero) + alike(amount, growth, place, mended)
      let change = AmountChange(place, to: expected, rounding: .zero)
      return Candidate(
        place: place, amount: amount, expected: expected, mended: mended.map(\.sum),
        broken: identities.outcome(of: [change]).broken)
    }
  }

  private func mends(_ term: (sum: Int, sign: Int), _ growth: Money) -> Bool {
    guard let difference = sums[term.sum].comparison.difference else { return false }
    let after = difference + (term.sign > 0 ? growth : .zero - growth)
    return after.magnitude <= sums[term.sum].comparison.tolerance
  }

  /// The growth, or one that rounding makes as good, by which the amount becomes one that is like it as digits.
  private func alike(_ amount: Money?, _ growth: Money, _ place: AmountPlace, _ mended: [(sum: Int, sign: Int)])
    -> Money
  {
    guard let amount, !isNear(amount, amount + growth), let step = document.present(place.table)?.precision.step,
      step > .fen
    else { return growth }
    let steps = (1...Settings.mostStepsOfRounding).flatMap {
      [Money(units: step.units * $0), Money(units: -step.units * $0)]
    }
    return steps.lazy.map { growth + $0 }.first { other in
      isNear(amount, amount + other) && mended.allSatisfy { mends($0, other) }
    } ?? growth
  }

  private func best(_ candidates: [Candidate], _ open: inout Set<Int>) -> Finding? {
    guard let most = candidates.map(\.score).max() else { return nil }
    var best = candidates.filter { $0.score == most }
    var isAlone = best.count == 1
    if !isAlone {
      let odd = best.filter { print($0.place).appearance == .misreading }
      let near = (odd.isEmpty ? best : odd).filter(\.isNear)
      if !near.isEmpty {
        best = near
      } else if !odd.isEmpty {
        best = odd
      }
      isAlone = best.count == 1
      best = mostTelling(best)
    }
    // Of several, the sum: it says where to look, and its parts are named with it.
    guard let chosen = best.first(where: { place in place.mended.contains { isWhole(place.place, $0) } }) ?? best.first
    else { return nil }
    let certainty: Finding.Certainty =
      if !isAlone || chosen.broken > 0 { .open } else if chosen.mended.count > 1 { .certain } else { .likely }
    open.subtract(chosen.mended)
    let checks = chosen.mended.map { sums[$0].result }.sorted()
    if chosen.mended.allSatisfy({ sums[$0].comparison.isStated }), chosen.broken > 0 {
      // What the tables agree on is not what the narrative says.
      return finding(.narrative, .likely, chosen, checks)
    }
    return finding(.amount, certainty, chosen, checks)
  }

  /// Of causes that are as good, those with which sums come out most exactly that held within rounding; in a row at which
  /// another check points; that make an amount rounder: a misread digit hardly ever does.
  private func mostTelling(_ candidates: [Candidate]) -> [Candidate] {
    if candidates.count < 2 { return candidates }
    func most(_ candidates: [Candidate], _ value: (Candidate) -> Int) -> [Candidate] {
      let values = candidates.map(value)
      guard let most = values.max() else { return [] }
      return zip(candidates, values).filter { $0.1 == most }.map(\.0)
    }
    let exact = most(candidates) { identities.exactness(gainedBy: $0.expected, at: $0.place).units }
    let pointed = most(exact) { pointedAt[$0.place.table]?.contains($0.place.row) ?? false ? 1 : 0 }
    return most(pointed) { max(significantDigits($0.amount ?? .zero) - significantDigits($0.expected), 0) }
  }

  private func isWhole(_ place: AmountPlace, _ sum: Int) -> Bool {
    if case .amount(let whole) = sums[sum].comparison.place { whole == place } else { false }
  }

  private func finding(_ kind: Finding.Kind, _ certainty: Finding.Certainty, _ chosen: Candidate, _ checks: [Int])
    -> Finding
  {
    var finding = Finding(kind, certainty, checks: checks)
    place(&finding, chosen.place)
    finding.amount = chosen.amount?.decimal
    finding.expected = chosen.expected.decimal
    return finding
  }

  private func place(_ finding: inout Finding, _ place: AmountPlace) {
    guard let table = document.present(place.table) else { return }
    let row = table.rows[place.row].row
    let print = print(place)
    finding.table = place.table
    finding.page = row.fields[place.column].sources.first?.page ?? row.page
    finding.row = place.row + 1
    finding.label = row.label
    finding.column = table.schema.columns[place.column].name
    finding.printed = print.text
    finding.appearance = print.appearance
  }

  // MARK: - Rows that are not there

  /// Sums of one row in several columns that all lack something, where no one amount explains two of them or more:
  /// what is lacking is a row.
  private func rowsMissing(_ open: inout Set<Int>) -> [Finding] {
    let bySum = Dictionary(grouping: sums.indices.filter { isHierarchy(sums[$0]) }) { index -> [Int] in
      guard case .amount(let place) = sums[index].comparison.place else { return [] }
      return [place.table, place.row]
    }
    var found: [Finding] = []
    for (_, failed) in bySum.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let lacks = failed.allSatisfy { (sums[$0].comparison.difference ?? .zero) > .zero }
      let places = Set(failed.flatMap { sums[$0].comparison.parts + [whole(sums[$0])].compactMap { $0 } })
      let isExplained = places.contains { place in
        candidates(place, open).contains { $0.score > 1 }
      }
      guard failed.count > 1, lacks, !isExplained, let first = failed.min(), let place = whole(sums[first]) else {
        continue
      }
      open.subtract(failed)
      var finding = Finding(.rowMissing, .likely, checks: failed.map { sums[$0].result }.sorted())
      self.place(&finding, place)
      finding.amount = document.amount(place)?.decimal
      finding.expected = sums[first].comparison.difference?.decimal
      finding.appearance = .unknown
      if let same = found.firstIndex(where: { $0.label == finding.label && $0.expected == finding.expected }) {
        found[same].checks += finding.checks
        found[same].alsoIn += [finding.table].compactMap { $0 }
      } else {
        found.append(finding)
      }
    }
    return found
  }

  private func isHierarchy(_ failure: Failure) -> Bool {
    ["hierarchy.", "list."].contains { failure.check.id.hasStart($0) }
  }

  private func whole(_ failure: Failure) -> AmountPlace? {
    if case .amount(let place) = failure.comparison.place { place } else { nil }
  }

  // MARK: - What no amount explains

  /// One finding for each check and table.
  private func together(_ failures: [Failure]) -> [Finding] {
    var order: [String] = []
    var groups: [String: [Failure]] = [:]
    for failure in failures {
      let key = "\(failure.check.id) \(failure.comparison.place.table)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(failure)
    }
    return order.compactMap { groups[$0] }.map { group in
      let isStated = group[0].comparison.isStated || group[0].check.id.hasStart("narrative.")
      var finding = Finding(isStated ? .narrative : .other, .open, checks: group.map(\.result))
      finding.table = group[0].comparison.place.table
      if case .amount(let place) = group[0].comparison.place { self.place(&finding, place) }
      finding.expected = group.count == 1 ? group[0].comparison.values?.expected : nil
      finding.amount = group.count == 1 ? group[0].comparison.values?.actual : nil
      return finding
    }
  }

  // MARK: - The print

  private func print(_ place: AmountPlace) -> (text: String?, appearance: Finding.Appearance) {
    guard let table = document.present(place.table) else { return (nil, .unknown) }
    let field = table.rows[place.row].row.fields[place.column]
    guard let source = field.sources.first else { return (nil, .unknown) }
    let text = joinLines(field.sources.flatMap(\.lines).map(\.text))
    let schema = table.schema
    let isWarned = document.document.warnings.contains { warning in
      warning.table == schema.number && warning.row == place.row + 1
        && warning.column == schema.columns[place.column].name.rawValue
    }
    let isWhole = table.rows[place.row].amounts[place.column].map { amount in
      amount == .zero || PrintedDigits(source, of: amount) != nil
    }
    let isOdd = isWarned || field.sources.count > 1 || source.lines.count > 1 || isWhole == false
    return (text.isEmpty ? nil : text, isOdd ? .misreading : .print)
  }
}

/// How many digits an amount has but for the zeros at its end.
private func significantDigits(_ amount: Money) -> Int {
  String(amount.magnitude.units).reversed().drop { $0 == "0" }.count
}

/// Whether two amounts are alike as digits: one digit differs or is missing, two neighbours are exchanged, or the sign
/// or the place of the point is another.
func isNear(_ one: Money?, _ other: Money) -> Bool {
  guard let one, one != .zero, other != .zero else { return false }
  let first = Array(String(one.magnitude.units))
  let second = Array(String(other.magnitude.units))
  if first.count == second.count {
    let different = zip(first, second).enumerated().filter { $1.0 != $1.1 }.map(\.offset)
    if different.count == 2, different[0] + 1 == different[1], first[different[0]] == second[different[1]],
      first[different[1]] == second[different[0]]
    {
      return true
    }
    return different.count <= 1
  }
  func significant(_ digits: [Character]) -> [Character] { Array(digits.reversed().drop { $0 == "0" }.reversed()) }
  if significant(first) == significant(second) { return true }
  let (short, long) = first.count < second.count ? (first, second) : (second, first)
  guard long.count == short.count + 1 else { return false }
  return long.indices.contains { index in
    var shortened = long
    shortened.remove(at: index)
    return shortened == short
  }
}
