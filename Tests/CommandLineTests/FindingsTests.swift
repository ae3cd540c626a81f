import Foundation
import Testing

/// A document without any of the 17 tables, and a web page saved as PDF, are told from what was looked for.
struct FindingsTests {
  private static let prepare = """
    python3 - <<'END'
    data = open('fixtures/letter.pdf', 'rb').read()
    end = data.rindex(b'trailer')
    info = b'99 0 obj << /Creator (Mozilla/5.0 HeadlessChrome/120.0) /Producer (Skia/PDF m120) >> endobj\\n'
    start = int(data[data.rindex(b'startxref'):].split()[1])
    root = data[end:].split(b'/Root')[1].split(b'R')[0].strip()
    new = data + info + b'xref\\n99 1\\n%010d 00000 n \\ntrailer << /Size 100 /Root %s R /Info 99 0 R /Prev %d >>\\nstartxref\\n%d\\n%%%%EOF\\n' % (len(data), root, start, len(data) + len(info))
    open('page.pdf', 'wb').write(new)
    END

    """

  private func run(_ script: String) throws -> Program.Outcome { try Program.run(script: Self.prepare + script) }

  @Test func extractAndCheckTell() throws {
    let outcome = try run(
      """
      for command in 'extract -q -f jsonl' 'check -q'; do
        yusuan $command fixtures/letter.pdf > out; echo $? $(test -s out && echo written)
        yusuan $command page.pdf > out; echo $? $(test -s out && echo written)
        yusuan $command @- > /dev/null <<< $'samples/seed-rlab.pdf\\nfixtures/letter.pdf\\npage.pdf' ; echo $?
      done
      yusuan extract -q -f jsonl fixtures/letter.pdf none.pdf > /dev/null; echo $?
      """)
    #expect(outcome.outputText == "5 written\n6 written\n6\n5 written\n6 written\n6\n1\n", "\(outcome.errorText)")
    #expect(outcome.errorText.contains("yusuan: fixtures/letter.pdf: None of the 17 budget tables was found.\n"))
    #expect(
      outcome.errorText.contains(
        "yusuan: page.pdf: It is a web page saved as PDF, and none of the 17 budget tables is in it.\n"))
  }

  @Test func batchTells() throws {
    let outcome = try run(
      """
      yusuan batch -o ds samples/seed-rlab.pdf fixtures/letter.pdf page.pdf; echo $?
      cut -d , -f 1,3 ds/manifest.csv; grep -E '^\\| (no_tables|web_page)' ds/SUMMARY.md
      yusuan batch -q -o ds samples/seed-rlab.pdf; echo $?
      yusuan batch -q --prune -o ds fixtures/letter.pdf; echo $?
      """)
    #expect(
      outcome.outputText == """
        6
        document,status
        fixtures/letter.pdf,no_tables
        page.pdf,web_page
        samples/seed-rlab.pdf,ok
        | no_tables | 1 |
        | web_page | 1 |
        6
        5

        """)
    #expect(
      outcome.errorText
        == "yusuan: 3 documents: 1 ok, 0 warned, 0 failed, 0 duplicate, 1 no_tables, 1 web_page. See ds/SUMMARY.md.\n")
  }

  @Test func aWebPageUnderTheNameOfAPDFIsOneToo() throws {
    let outcome = try Program.run(
      script: """
        printf '<!DOCTYPE html><html><body>404</body></html>' > lost.pdf
        for command in 'extract -q -f jsonl' 'check -q' text 'grids -f jsonl'; do
          yusuan $command lost.pdf > out; echo $? $(test -s out && echo written)
        done
        yusuan batch -q -o ds lost.pdf samples/seed-rlab.pdf; echo $?
        cut -d , -f 1,3 ds/manifest.csv
        yusuan batch -q -o ds lost.pdf samples/seed-rlab.pdf; echo $?
        """)
    #expect(
      outcome.outputText == """
        6
        6
        6
        6
        6
        document,status
        lost.pdf,web_page
        samples/seed-rlab.pdf,ok
        6

        """)
    #expect(outcome.errorText.contains("“lost.pdf” is a web page (HTML)"))
  }
}
