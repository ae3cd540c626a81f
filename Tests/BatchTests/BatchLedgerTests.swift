import Dataset
import Emission
import Files
import Testing

@testable import Batch

struct BatchLedgerTests {
  @Test func documentsComeInTheOrderOfTheirBytesEachNameOnce() throws {
    let ledger = try BatchLedger()
    for name in ["b", "Z", "部门.pdf", "a\nb", "a", "é", "b"] {
      try ledger.add(name: name, path: DocumentPath("/\(name)"))
    }
    try ledger.add(name: "a", path: DocumentPath("/other"))
    var entries: [BatchLedger.Entry] = []
    while let entry = try ledger.next(after: entries.last?.name) { entries.append(entry) }
    #expect(entries.map(\.name) == ["Z", "a", "a\nb", "b", "é", "部门.pdf"])
    #expect(entries.map(\.path.text) == entries.map { "/" + $0.name })
    #expect(ledger.count == 6)
  }

  @Test func whatIsNotedIsGivenBack() throws {
    let ledger = try BatchLedger()
    for name in ["a", "b"] { try ledger.add(name: name, path: DocumentPath(name)) }
    #expect(try ledger.name(ofContent: "00") == nil)
    try ledger.note("a", sha256: "00")
    #expect(try ledger.name(ofContent: "00") == "a")
    var record = ManifestRecord(document: "b", sha256: "00", status: .duplicate)
    record.duplicateOf = "a"
    try ledger.note(record)
    try ledger.note("a", share: "key", status: .ok)
    #expect(try ledger.next(after: nil)?.sha256 == "00")
    #expect(try ledger.next(after: "a")?.record == record)
    #expect(try ledger.has(share: "key"))
    #expect(try !ledger.has(share: "other"))
  }

  /// A document that failed stands for its duplicates as any other does, or the result would hang on which is done first.
  @Test func aFailedDocumentStillStandsForItsContent() throws {
    let ledger = try BatchLedger()
    try ledger.add(name: "a", path: DocumentPath("a"))
    try ledger.note("a", sha256: "00")
    try ledger.note(ManifestRecord(document: "a", sha256: "00", status: .failed, error: "broken"))
    #expect(try ledger.name(ofContent: "00") == "a")
  }
}
