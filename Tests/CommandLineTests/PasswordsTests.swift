import Foundation
import Testing

/// Passwords need not be on the command line, where other users of the machine see them.
struct PasswordsTests {
  private func run(_ script: String) throws -> Program.Outcome { try Program.run(script: script) }

  @Test func filesAndEnvironment() throws {
    let outcome = try run(
      """
      printf 'secret\\n' > one; printf '*.txt\\twrong\\nother*\\twrong\\n*crypted*\\tsecret\\n*\\tlast\\n' > several
      : > empty
      yusuan text --password-file one fixtures/encrypted.pdf | wc -l
      yusuan text --password-file several fixtures/encrypted.pdf | wc -l
      YUSUAN_PASSWORD=secret yusuan text fixtures/encrypted.pdf | wc -l
      YUSUAN_PASSWORD=wrong yusuan text fixtures/encrypted.pdf; echo $?
      yusuan text --password-file empty fixtures/encrypted.pdf; echo $?
      yusuan text --password-file none fixtures/encrypted.pdf; echo $?
      yusuan text --password a --password-file one fixtures/encrypted.pdf; echo $?
      """)
    #expect(outcome.outputText.hasSuffix("\n1\n2\n2\n2\n"), "\(outcome.outputText)")
    let counts = outcome.outputText.split(separator: "\n").prefix(3)
    #expect(Set(counts).count == 1 && counts.first != "0")
  }

  /// One password for a whole run meets documents that open without any.
  @Test func whatOpensWithoutAPasswordNeedsNone() throws {
    let outcome = try run(
      """
      yusuan text fixtures/owner-locked.pdf > one; YUSUAN_PASSWORD=wrong yusuan text fixtures/owner-locked.pdf | diff one - && wc -l < one
      mkdir in; cp fixtures/owner-locked.pdf fixtures/encrypted.pdf in
      YUSUAN_PASSWORD=secret yusuan batch -q -o ds in; cut -d , -f 1,3 ds/manifest.csv
      """)
    let lines = outcome.outputText.split(separator: "\n")
    #expect(lines.count == 4 && lines[0] != "0", "\(outcome.errorText)")
    #expect(lines.suffix(2).allSatisfy { $0.hasSuffix(",no_tables") }, "\(outcome.outputText)")
  }

  /// A document that failed for want of its password is tried again when there is one.
  @Test func batchTakesThemToo() throws {
    let outcome = try run(
      """
      printf '*\\tsecret\\n' > several; mkdir in; cp fixtures/encrypted.pdf samples/yubei-office-2024.txt in
      yusuan batch -q -o ds in; echo $?; cut -d , -f 1,3 ds/manifest.csv | grep encrypted
      yusuan batch -q --password-file several -o ds in; echo $?; cut -d , -f 1,3 ds/manifest.csv | grep encrypted
      YUSUAN_PASSWORD=secret yusuan batch -q -o other in; cut -d , -f 1,3 other/manifest.csv | grep encrypted
      yusuan batch -q --log log -o ds in; cut -f 2 log | sort -u; grep -r -l secret ds other
      """)
    #expect(
      outcome.outputText == """
        1
        encrypted.pdf,failed
        5
        encrypted.pdf,no_tables
        encrypted.pdf,no_tables
        kept

        """, "\(outcome.errorText)")
  }
}
