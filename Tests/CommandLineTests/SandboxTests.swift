import Testing

/// A process that a document has taken over must gain little by it.
struct SandboxTests {
  /// What was tried, by whether it was refused. Old kernels and some containers lack a part: of that nothing is asked but that
  /// it is told.
  private func attempts(_ options: String) throws -> (
    refused: Set<Substring>, done: Set<Substring>, missing: Set<Substring>
  ) {
    let outcome = try Program.run(script: "yusuan worker \(options) --prove-sandbox < /dev/null")
    #expect(outcome.exitCode == 0)
    func lines(_ word: String) -> Set<Substring> {
      Set(outcome.outputText.split(separator: "\n").filter { $0.hasPrefix(word) }.map { $0.dropFirst(word.count) })
    }
    return (lines("refused: "), lines("done   : "), lines("missing: "))
  }

  private static let files: Set<Substring> = ["read /etc/passwd", "read the folder of this run", "write a file"]
  private static let calls: Set<Substring> = ["open a socket", "start a program", "look into another process"]
  private static let processes: Set<Substring> = [
    "make a process", "signal the process that started it", "limit the process that started it",
  ]
  private static let needed: Set<Substring> = ["read a font's folder", "write to nowhere", "make a thread"]

  @Test func aWorkerHasWhatItIsHanded() throws {
    let tried = try attempts("--sandbox")
    #expect(tried.done.isSuperset(of: Self.needed))
    if !tried.missing.contains("files") { #expect(tried.refused.isSuperset(of: Self.files)) }
    if !tried.missing.contains("calls") { #expect(tried.refused.isSuperset(of: Self.calls.union(Self.processes))) }
    if tried.missing.isEmpty { #expect(tried.done == Self.needed) }
  }

  @Test func whoGoesOnToWriteHasItsFilesAndCopies() throws {
    let tried = try attempts("")
    #expect(
      tried.done == Self.needed.union(Self.files).union(Self.processes).union(tried.missing.isEmpty ? [] : Self.calls))
    #expect(tried.refused == (tried.missing.isEmpty ? Self.calls : []))
  }

  /// What is not there to be opened would show in what is read: fonts that are not embedded, lists of characters. One
  /// worker reads enough documents for what it does not close to show too.
  @Test func theSameIsReadInIt() throws {
    let outcome = try Program.run(
      script: """
        mkdir in; cp samples/*.pdf samples/*.txt in
        for n in $(seq 12); do cp samples/seed-rlab.pdf in/$n.pdf; echo "%% $n" >> in/$n.pdf; done
        yusuan batch -q --jobs 1 in -o closed; yusuan batch -q --no-sandbox in -o open
        diff -r closed/tables open/tables && cmp closed/documents.jsonl open/documents.jsonl && ls closed/tables | wc -l
        """)
    #expect(outcome.exitCode == 0, "\(outcome.outputText)\(outcome.errorText)")
    #expect(outcome.outputText.split(separator: "\n").last == "17")
  }
}
