/// Another value for an amount.
struct AmountChange {
  let place: AmountPlace
  /// Nil for a blank.
  let amount: Money?
  /// What rounding may make of it.
  let rounding: Money

  init(_ place: AmountPlace, to amount: Money?, rounding: Money) {
    self.place = place
    self.amount = amount
    self.rounding = rounding
  }
}

/// The sums that a document's amounts take part in, so that what another value would make of them is known without
/// asking the checks again. Only identities that contain one of the amounts asked for are kept.
struct AmountIdentities {
  private struct Identity {
    /// What is printed less what is expected.
    var difference: Money
    var tolerance: Money
    /// All amounts in it, those not asked for as well.
    let places: [AmountPlace]

    var holds: Bool { difference.magnitude <= tolerance }
  }

  private struct Term {
    let identity: Int
    /// By how much the difference grows with the amount: 1 for the sum, -1 for a part.
    let sign: Int
  }

  private var identities: [Identity] = []
  private var terms: [AmountPlace: [Term]] = [:]
  private var amounts: [AmountPlace: Money] = [:]

  init(_ document: CheckedDocument, of places: Set<AmountPlace>) {
    self.init(Check.ofAmounts.flatMap { $0.compare(document) }, of: places, in: document)
  }

  init(_ comparisons: some Sequence<Comparison>, of places: Set<AmountPlace>, in document: CheckedDocument) {
    for comparison in comparisons {
      guard let difference = comparison.difference, !comparison.parts.isEmpty else { continue }
      var signs: [(AmountPlace, Int)] = []
      if case .amount(let place) = comparison.place, !comparison.isStated, places.contains(place) {
        signs.append((place, 1))
      }
      for part in comparison.parts where places.contains(part) { signs.append((part, -1)) }
      if signs.isEmpty { continue }
      for (place, sign) in signs { terms[place, default: []].append(Term(identity: identities.count, sign: sign)) }
      var places = comparison.parts
      if case .amount(let place) = comparison.place, !comparison.isStated { places.append(place) }
      identities.append(Identity(difference: difference, tolerance: comparison.tolerance, places: places))
    }
    for place in places { amounts[place] = document.amount(place) }
  }

  /// Whether an identity contains the amount.
  func contains(_ place: AmountPlace, _ identity: Int) -> Bool {
    terms[place]?.contains { $0.identity == identity } ?? false
  }

  /// Whether an identity holds that would not without the amount.
  func prove(_ place: AmountPlace, _ amount: Money) -> Bool {
    terms[place]?.contains { term in
      let identity = identities[term.identity]
      return identity.holds && amount.magnitude > identity.tolerance
    } ?? false
  }

  /// The identities that contain the amount and of the others asked for only those given.
  func identities(of place: AmountPlace, with known: Set<AmountPlace>) -> [Int] {
    (terms[place] ?? []).map(\.identity).filter { identity in
      !terms.contains { other, terms in
        other != place && !known.contains(other) && terms.contains { $0.identity == identity }
      }
    }
  }

  /// Whether one of the identities holds, and would not without the amount.
  func prove(_ amount: Money, by proofs: [Int]) -> Bool {
    proofs.contains { identities[$0].holds && amount.magnitude > identities[$0].tolerance }
  }

  /// What the amount must be for the identity to hold to the last digit; nil where it stands in it twice.
  func required(_ place: AmountPlace, by identity: Int) -> Money? {
    let own = (terms[place] ?? []).filter { $0.identity == identity }
    guard own.count == 1, let amount = amounts[place] else { return nil }
    let difference = identities[identity].difference
    return own[0].sign > 0 ? amount - difference : amount + difference
  }

  /// Whether two identities have another amount than the given one in common.
  func share(_ one: Int, _ other: Int, beside place: AmountPlace) -> Bool {
    let places = Set(identities[one].places)
    return identities[other].places.contains { $0 != place && places.contains($0) }
  }

  /// The identities that hold with the changes and fail without, and how many hold without and fail with them.
  func outcome(of changes: [AmountChange]) -> (mended: [Int], broken: Int) {
    var mended: [Int] = []
    var broken = 0
    for (index, changed) in changed(changes) {
      let held = identities[index].holds
      if changed.holds, !held { mended.append(index) }
      if !changed.holds, held { broken += 1 }
    }
    return (mended.sorted(), broken)
  }

  /// By how much nearer to their sums the identities that hold come that contain the amount, were it another one.
  func exactness(gainedBy amount: Money, at place: AmountPlace) -> Money {
    let growth = amount - (amounts[place] ?? .zero)
    return .sum(
      (terms[place] ?? []).lazy.map { (identities[$0.identity], $0.sign) }.filter(\.0.holds).map { identity, sign in
        let after = identity.difference + (sign > 0 ? growth : .zero - growth)
        return identity.difference.magnitude - after.magnitude
      })
  }

  mutating func apply(_ changes: [AmountChange]) {
    for (index, identity) in changed(changes) { identities[index] = identity }
    for change in changes { amounts[change.place] = change.amount }
  }

  private func changed(_ changes: [AmountChange]) -> [Int: Identity] {
    var result: [Int: Identity] = [:]
    for change in changes {
      let before = amounts[change.place]
      let growth = (change.amount ?? .zero) - (before ?? .zero)
      for term in terms[change.place] ?? [] {
        var identity = result[term.identity] ?? identities[term.identity]
        identity.difference += term.sign > 0 ? growth : .zero - growth
        if before == nil { identity.tolerance += change.rounding }
        result[term.identity] = identity
      }
    }
    return result
  }
}
