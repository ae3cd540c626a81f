import Diagnostics
import Disclosure
import Extraction
import Foundation
import Testing

/// Whether what goes wrong on the way to a table leaves a mark.
///
/// Faults are made in the characters of pages before anything is made of them. A fault that changes what comes out must
/// be told by a check that fails or by a warning.
struct FaultInjectionTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// How many faults of each kind are made in a document; `YUSUAN_FAULTS` multiplies them. `scripts/faults` makes more of
  /// them, and of more kinds.
  static let counts: [FaultKind: Int] = [.digit: 80, .row: 30, .columns: 50, .shift: 30, .page: 10]
  static let samples = ["seed-calc.pdf", "seed-rlab.pdf", "seed-writer.pdf", "yubei-office-2024.txt"]

  @Test func faultsLeaveAMark() async throws {
    // Poppler reads one document at a time; what follows needs no poppler.
    let documents = try Self.samples.map { try ReadPages(Self.root.appending(path: "samples/\($0)").path) }
    let tally = await withTaskGroup(of: Tally.self) { group in
      for (index, document) in documents.enumerated() { group.addTask { inject(into: document, seed: UInt64(index)) } }
      return await group.reduce(into: Tally()) { $0.add($1) }
    }
    print(tally.report)
    #expect(tally.count >= 500)
    for kind in FaultKind.allCases { #expect(tally.share(kind) >= floors[kind] ?? 1, "\(kind.rawValue)") }
  }

  /// The share of faults that must be caught, a little below what is measured; every amount of the samples takes part
  /// in an identity, so that no changed digit may slip through.
  private let floors: [FaultKind: Double] = [.digit: 1, .row: 0.8, .columns: 0.95, .shift: 0.97, .page: 0.6]
}

/// Makes faults of all kinds in a document.
func inject(into clean: ReadPages, seed: UInt64) -> Tally {
  let original = clean.document()
  let layout = clean.documentLayout()
  let schemas = DisclosureReader().identify(layout)
  let targets = zip(layout.tables, schemas).compactMap(Target.init)
  let factor = Int(ProcessInfo.processInfo.environment["YUSUAN_FAULTS"] ?? "") ?? 1
  var dice = Dice(seed)
  var tally = Tally()
  let known = marks(original)
  for kind in FaultKind.allCases {
    for _ in 0..<(FaultInjectionTests.counts[kind] ?? 0) * factor {
      guard let (pages, place) = clean.injecting(kind, in: targets, &dice) else { continue }
      let document = pages.document()
      guard document.tables.map(\.rows) != original.tables.map(\.rows) else { continue }
      tally.count(kind, isCaught: !marks(document).isSubset(of: known), place: place)
    }
  }
  return tally
}

/// Failed checks and warnings, with what they say.
private func marks(_ document: DisclosureDocument) -> Set<String> {
  Set(
    document.checks.filter { !$0.passed }.map { "\($0.id) \($0.message)" }
      + document.warnings.map { "\($0.code.rawValue) \($0.message(in: .english))" })
}

/// How many faults of each kind were caught.
struct Tally {
  private var made: [FaultKind: Int] = [:]
  private var slipped: [FaultKind: [String]] = [:]

  var count: Int { made.values.reduce(0, +) }

  mutating func count(_ kind: FaultKind, isCaught: Bool, place: String) {
    made[kind, default: 0] += 1
    if !isCaught { slipped[kind, default: []].append(place) }
  }

  mutating func add(_ other: Tally) {
    made.merge(other.made, uniquingKeysWith: +)
    slipped.merge(other.slipped, uniquingKeysWith: +)
  }

  func missed(_ kind: FaultKind) -> [String] { slipped[kind] ?? [] }

  func share(_ kind: FaultKind) -> Double {
    guard let count = made[kind], count > 0 else { return 0 }
    return 1 - Double(missed(kind).count) / Double(count)
  }

  /// A line a kind, and the places of what slipped through.
  var report: String {
    FaultKind.allCases.map { kind in
      let places = Dictionary(grouping: missed(kind), by: \.self).mapValues(\.count).sorted { $0.key < $1.key }
        .map { "\n    \($0.key)\($0.value > 1 ? " × \($0.value)" : "")" }
      let caught = (made[kind] ?? 0) - missed(kind).count
      return "\(kind.rawValue): \(caught) of \(made[kind] ?? 0) caught" + places.joined()
    }
    .joined(separator: "\n")
  }
}
