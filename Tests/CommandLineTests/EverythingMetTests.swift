import Foundation
import Testing

/// What lies in a folder is in the manifest, whatever it is called and whatever it is.
struct EverythingMetTests {
  private func run(_ script: String) throws -> Program.Outcome { try Program.run(script: script) }

  @Test func everythingMetIsAccountedFor() throws {
    let outcome = try run(
      """
      mkdir -p in/sub in/.git; cp samples/yubei-office-2024.txt in/a.txt; cp samples/seed-rlab.pdf $'in/\\xb2\\xbf\\xc3\\xc5.pdf'
      ln -s a.txt in/link.txt; ln -s sub in/folder; cp samples/seed-calc.pdf in/sub/b.pdf.download; echo x > in/.hidden.pdf
      mkfifo in/pipe.pdf; cp samples/seed-calc.pdf in/sub/B.PDF
      yusuan batch -o ds in; echo $?
      python3 -c "
      import csv, sqlite3
      for row in csv.DictReader(open('ds/manifest.csv', newline='')): print(row['document'], row['status'], row['error'], sep='; ')
      print(sqlite3.connect('ds/dataset.sqlite').execute('SELECT count(*) FROM documents').fetchone()[0])"
      grep -c 'xB2' ds/documents.jsonl; grep -A 1 'skipped' ds/SUMMARY.md
      """)
    #expect(
      outcome.outputText == """
        0
        .git/; skipped; it is a hidden folder
        .hidden.pdf; skipped; it is a hidden file
        \\xB2\\xBF\\xC3\\xC5.pdf; ok;\u{20}
        a.txt; warned;\u{20}
        folder; skipped; it is a link
        link.txt; skipped; it is a link
        pipe.pdf; skipped; it is no regular file
        sub/B.PDF; warned;\u{20}
        sub/b.pdf.download; skipped; its name ends neither in .pdf nor in .txt
        9
        1
        Other files and folders, which were skipped: 6; see `manifest.csv`.


        """, "\(outcome.errorText)")
    #expect(
      outcome.errorText
        == "yusuan: 3 documents: 1 ok, 2 warned, 0 failed, 0 duplicate, 6 skipped. See ds/SUMMARY.md.\n")
  }

  /// Names come through the command line, lists and the worker as the bytes that they are.
  @Test func namesAreBytesInAllCommands() throws {
    let outcome = try run(
      """
      name=$'\\xb2\\xbf.txt'; cp samples/yubei-office-2024.txt "$name"; cp samples/yubei-office-2024.txt 'a\\x41.txt'
      yusuan extract -q -f jsonl "$name" 'a\\x41.txt' | grep -o '"source":"[^"]*"'
      printf '%s\\n' "$name" | yusuan check @- | head -n 1
      yusuan text "$name" | wc -c; yusuan text $'no-\\xff.txt'
      echo '{"id": "b", "path_hex": "b2bf2e747874"}' | yusuan worker | grep -o '"id":"b".*"status":"warned"'
      yusuan extract -q -o out "$name"; ls out
      """)
    let lines = outcome.outputText.split(separator: "\n").map(String.init)
    #expect(lines.count == 6, "\(outcome.outputText)\(outcome.errorText)")
    #expect(lines.first == #""source":"\\xB2\\xBF.txt""#)
    #expect(lines.dropFirst().first == #""source":"a\\x41.txt""#)
    #expect(lines.dropFirst(2).first?.hasPrefix("\\xB2\\xBF.txt: ") == true)
    #expect(lines.last == "\\xB2\\xBF.json")
    #expect(outcome.errorText == "yusuan: no-\\xFF.txt: There is no file “no-\\xFF.txt”.\n")
  }

  /// Who may read everything cannot be shown a folder that may not be read.
  @Test func aFolderThatCannotBeReadIsToldAndNotPruned() throws {
    let outcome = try run(
      """
      mkdir -p in/sub; cp samples/seed-rlab.pdf in/a.pdf; cp samples/seed-calc.pdf in/sub/b.pdf; chmod -R a+rX .
      user=(); if [ "$(id -u)" = 0 ]; then user=(setpriv --reuid 65534 --regid 65534 --clear-groups); fi
      chmod a+rwx .; "${user[@]}" yusuan batch --quiet -o ds in; chmod 000 in/sub
      "${user[@]}" yusuan batch --quiet -o ds in; echo $?
      "${user[@]}" yusuan batch --quiet --prune -o ds in; echo $?
      cut -d , -f 1,3,18 ds/manifest.csv; chmod 755 in/sub
      """)
    #expect(
      outcome.outputText == """
        1
        1
        document,status,error
        a.pdf,ok,
        sub/,failed,It could not be looked into: Permission denied.
        sub/b.pdf,warned,

        """)
    #expect(
      outcome.errorText == """
        yusuan: ds: What is in a folder that cannot be looked into is not known: --prune is not done.
        yusuan: Nothing was written.

        """)
  }
}
