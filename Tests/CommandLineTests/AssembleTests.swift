import Foundation
import Testing

/// `yusuan assemble`: shares that workers wrote, here or elsewhere, make the dataset that `batch` makes of their documents.
struct AssembleTests {
  /// Documents in a folder, and a function that has a worker write their shares.
  private static let setup = """
    mkdir in; cp samples/seed-rlab.pdf in/b.pdf; cp samples/yubei-office-2024.txt in/a.txt
    cp in/b.pdf in/twin.pdf; cp fixtures/zero-pages.pdf fixtures/nested-function.pdf fixtures/letter.pdf in
    printf '<!doctype html><html></html>' > in/page.pdf
    shares() { # FOLDER OPTION... FILE...: the shares of files of in
      local folder=$1; shift
      mkdir -p "$folder"
      for name in "$@"; do echo '{"id": "'$name'", "path": "in/'$name'", "output": "'$folder/$name.share'"}'; done |
        yusuan worker $options >/dev/null
    }

    """

  private func run(_ script: String) throws -> Program.Outcome { try Program.run(script: Self.setup + script) }

  @Test func itIsWhatABatchGives() throws {
    let outcome = try run(
      """
      yusuan batch -q in -o batch 2>/dev/null; echo $?
      shares one/deep twin.pdf zero-pages.pdf a.txt; shares two letter.pdf nested-function.pdf page.pdf b.pdf
      yusuan assemble two one -o all; echo $?
      yusuan batch in -o all --log log -q; cut -f 2 log | grep -c kept
      rm -r batch/.yusuan all/.yusuan; diff -r batch all && echo same
      """)
    #expect(outcome.outputText == "1\n1\n6\nsame\n", "\(outcome.errorText)")
    #expect(
      outcome.errorText == """
        yusuan: documents with the content of another one: 1; the manifest names both.
        yusuan: 7 documents: 1 ok, 1 warned, 2 failed, 1 duplicate, 1 no_tables, 1 web_page. See all/SUMMARY.md.

        """)
  }

  @Test func theOrderOfSharesChangesNothing() throws {
    let outcome = try run(
      """
      shares s a.txt b.pdf letter.pdf twin.pdf
      yusuan assemble -q s -o one; printf '%s\\n' s/twin.pdf.share s/letter.pdf.share s/b.pdf.share s/a.txt.share |
        yusuan assemble -q @- -o two
      rm -r one/.yusuan two/.yusuan; diff -r one two && grep -c ,duplicate, one/manifest.csv
      """)
    #expect(outcome.outputText == "1\n", "\(outcome.errorText)")
  }

  @Test func itIsWrittenForExcelAsByABatch() throws {
    let outcome = try run(
      """
      mkdir two; cp in/a.txt in/b.pdf two; yusuan batch -q --bom two -o batch
      shares one b.pdf a.txt; yusuan assemble -q --bom one -o all; head -c 3 all/manifest.csv | od -An -tx1
      rm -r batch/.yusuan all/.yusuan; diff -r batch all && echo same
      """)
    #expect(outcome.outputText == " ef bb bf\nsame\n", "\(outcome.errorText)")
  }

  /// What a batch keeps of its documents are shares as well.
  @Test func datasetsArePutTogether() throws {
    let outcome = try run(
      """
      mkdir one two; cp in/a.txt one; cp in/b.pdf in/twin.pdf two
      yusuan batch -q one -o d1; yusuan batch -q two -o d2
      yusuan assemble d1/.yusuan/shares d2/.yusuan/shares d1/.yusuan/shares -o all; cut -d , -f 1,3 all/manifest.csv
      """)
    #expect(outcome.outputText == "document,status\na.txt,warned\nb.pdf,ok\n", "\(outcome.errorText)")
    #expect(outcome.errorText.hasPrefix("yusuan: shares of documents that were given already: 1.\n"))
  }

  @Test func whatIsNoShareOfThisProgramIsRefusedByName() throws {
    let outcome = try run(
      """
      shares s a.txt b.pdf; options='--build other' shares s letter.pdf
      head -c 1000 s/a.txt.share > s/cut; sed 's/^yusuan share 3/yusuan share 1/' s/a.txt.share > s/old
      echo x > s/text; sed 's/"document":"a.txt"/"document":"A.txt"/' s/a.txt.share > s/changed; : > s/empty
      yusuan assemble s gone -o out; echo $?; ls -A out 2>/dev/null
      """)
    #expect(outcome.outputText == "1\n", "\(outcome.outputText)")
    #expect(
      outcome.errorText == """
        yusuan: s/changed: It is not taken: it is cut short or damaged.
        yusuan: s/cut: It is not taken: it is cut short or damaged.
        yusuan: s/empty: It is not taken: it is no share of a dataset.
        yusuan: s/letter.pdf.share: It is not taken: another build of yusuan wrote it.
        yusuan: s/old: It is not taken: another version of yusuan wrote it.
        yusuan: s/text: It is not taken: it is no share of a dataset.
        yusuan: gone: It is not taken: there is no file or folder of this name.
        yusuan: Nothing was written.

        """)
  }

  @Test func twoContentsOfOneNameAreRefused() throws {
    let outcome = try run(
      """
      shares one a.txt; cp in/b.pdf in/a.txt; shares two a.txt
      yusuan assemble one two -o out; echo $?; ls -A out 2>/dev/null
      """)
    #expect(outcome.outputText == "1\n", "\(outcome.outputText)")
    #expect(outcome.errorText.contains("it is of “a.txt”, of which “one/a.txt.share” has another content"))
  }

  /// Shares that read pictures and shares that do not belong to different datasets.
  @Test func readingsOfPicturesDoNotMix() throws {
    let outcome = try run(
      """
      build=$(yusuan worker </dev/null | grep -o '"build":"[^"]*"' | cut -d '"' -f 4)
      options="--build $build-ocr-auto" shares s a.txt; yusuan assemble -q s -o alone; echo $?
      shares s b.pdf; yusuan assemble s -o out; echo $?; ls -A out 2>/dev/null
      """)
    #expect(outcome.outputText == "0\n1\n", "\(outcome.errorText)")
    #expect(
      outcome.errorText.contains("s/b.pdf.share: It is not taken: it reads pictures in another way (--ocr)"))
  }

  @Test func nothingOfADatasetIsLostWithoutPrune() throws {
    let outcome = try run(
      """
      shares one a.txt; shares two b.pdf; yusuan assemble -q one -o out
      yusuan assemble two -o out; echo $?; cut -d , -f 1 out/manifest.csv
      yusuan assemble -q two -o out --prune; echo $?; cut -d , -f 1 out/manifest.csv
      """)
    #expect(outcome.outputText == "4\ndocument\na.txt\n0\ndocument\nb.pdf\n", "\(outcome.errorText)")
    #expect(outcome.errorText.contains("it has 1 document of which there is no share, “a.txt” first"))
  }
}
