import Foundation
import Testing

/// What is written goes where it was sent, and takes nothing else's place.
struct OutputPlacesTests {
  private func run(_ script: String) throws -> Program.Outcome { try Program.run(script: script) }

  @Test func aStreamOrDeviceIsWrittenInto() throws {
    let outcome = try run(
      """
      mknod null c 1 3 2> /dev/null || ln -s /dev/null null
      mkfifo pipe; timeout 20 cat pipe | head -c 4 | tail -c 3 > piped &
      yusuan inspect -f png -o pipe samples/yubei-office-2024.txt; wait; cat piped; echo
      (echo first; yusuan inspect -f svg -o /dev/stdout samples/yubei-office-2024.txt) > redirected
      head -n 1 redirected; tail -n 1 redirected
      yusuan inspect -f svg -o /dev/stdout samples/yubei-office-2024.txt | tail -n 1
      mkdir in; cp samples/yubei-office-2024.txt in
      yusuan batch --quiet --log null -o ds in; test -c null && test -p pipe && echo there
      ls -A
      """)
    #expect(
      outcome.outputText == """
        PNG
        first
        </svg>
        </svg>
        there
        ds
        fixtures
        in
        null
        pipe
        piped
        redirected
        samples

        """, "\(outcome.errorText)")
  }

  /// A log, or a file of results, that is an input by mistake would destroy it.
  @Test func noInputIsReplaced() throws {
    let outcome = try run(
      """
      mkdir in; cp samples/seed-rlab.pdf in/a.json; cp samples/seed-rlab.pdf in/a.svg; cp samples/seed-rlab.pdf in/a.pdf
      ln in/a.json in/b.json; cp -r in before
      yusuan extract -o in/a.json in/a.json; echo $?; yusuan extract -o in/b.json in/a.json; echo $?
      yusuan extract -f jsonl -o - in/a.json | wc -l
      yusuan grids -o ./in/a.json in/a.json; echo $?; yusuan inspect -o in/a.svg in/a.svg; echo $?
      yusuan batch --log in/a.pdf -o ds in; echo $?; yusuan batch --log in/a.pdf -o ds in/a.pdf; echo $?
      diff -r before in && echo same; ls
      yusuan batch -q --log log -o ds in; cp -r ds kept
      for file in manifest.csv .yusuan/documents tables/01_balance.csv; do yusuan batch --log ds/$file -o ds in; echo $?; done
      diff -r kept ds && yusuan batch -q --log log -o ds in; echo $?
      """)
    #expect(
      outcome.outputText == """
        2
        2
        1
        2
        2
        2
        2
        same
        before
        fixtures
        in
        samples
        2
        2
        2
        0

        """, "\(outcome.errorText)")
  }

  /// The dataset is worth more than the list of it, and is finished; that the list is not whole is told.
  @Test func aLogThatCannotBeWrittenIsTold() throws {
    let outcome = try run(
      """
      yusuan batch -q --log /dev/full -o ds samples/yubei-office-2024.txt; echo $?; grep -c ',warned,' ds/manifest.csv
      """)
    #expect(outcome.outputText == "4\n1\n")
    #expect(outcome.errorText == "yusuan: Could not write “/dev/full”: No space left on device.\n")
  }

  @Test func aLinkStaysAndItsTargetIsWritten() throws {
    let outcome = try run(
      """
      mkdir elsewhere; echo old > elsewhere/page.svg; chmod 600 elsewhere/page.svg
      ln -s elsewhere/page.svg page.svg; ln -s elsewhere/new.svg new.svg
      for name in page new; do yusuan inspect -o $name.svg samples/yubei-office-2024.txt; done
      readlink page.svg new.svg; tail -n 1 elsewhere/page.svg; tail -n 1 elsewhere/new.svg
      stat -c %a elsewhere/page.svg; ls -A elsewhere
      """)
    #expect(
      outcome.outputText
        == "elsewhere/page.svg\nelsewhere/new.svg\n</svg>\n</svg>\n600\nnew.svg\npage.svg\n", "\(outcome.errorText)")
  }

  /// Nobody asked for a link that lies in a folder: what it leads to is not touched, and neither is the link.
  @Test(arguments: [
    ("extract -q", "seed-rlab.json"), ("extract -q -f csv", "03_expenditure.csv"), ("grids -q -f csv", "02.csv"),
    ("grids -q", "seed-rlab.json"), ("inspect -q -f svg", "page-1.svg"),
  ])
  func aLinkInAFolderIsRefused(command: String, name: String) throws {
    let outcome = try run(
      """
      echo mine > target; mkdir out; ln -s ../target out/\(name)
      yusuan \(command) -o out samples/seed-rlab.pdf 2> /dev/null; echo $?; cat target; readlink out/\(name)
      """)
    #expect(outcome.outputText == "4\nmine\n../target\n", "\(outcome.errorText)")
  }

  @Test func aNameOfDotsStaysInItsFolder() throws {
    let outcome = try run(
      """
      mkdir a; cp samples/seed-rlab.pdf a/...pdf
      yusuan grids -q -f csv -o a/b/out a/...pdf samples/seed-calc.pdf; ls -A a a/b a/b/out
      yusuan extract -q -o json a/...pdf; ls -A json
      """)
    #expect(
      outcome.outputText
        == "a:\n...pdf\nb\n\na/b:\nout\n\na/b/out:\n_..\nseed-calc\n_...json\n", "\(outcome.errorText)")
  }

  /// Nothing that a document is called leads out of the folder that is named for output: what other systems and addresses take
  /// for a path that goes up, dots, control characters.
  @Test(arguments: ["extract -q -f csv", "extract -q", "grids -q -f csv", "batch --quiet", "review -q"])
  func noNameLeadsAboveTheFolder(command: String) throws {
    let outcome = try run(
      """
      mkdir -p in a/b
      for name in '..%2f..%2fup' '..\\..\\up' '..' '...' $'\\n..\\n' $'\\e]0;up\\a' '~' '$HOME' '-o'; do
        cp samples/yubei-office-2024.txt "in/$name.txt"
      done
      cd a/b; shopt -s dotglob; touch errors before; find ../.. > before
      yusuan \(command) -o out ../../in/* > /dev/null 2> errors; echo $?
      find ../.. ! -path '../../a/b/out*' | diff before -; find out -type f -printf x | wc -c
      """)
    let lines = outcome.outputText.split(separator: "\n")
    #expect(lines.count == 2 && lines[0] == "0" && Int(lines[1]) ?? 0 >= 9, "\(outcome.outputText)")
  }

  @Test func aNameOfFullLengthIsCut() throws {
    let outcome = try run(
      """
      name=$(printf '部%.0s' $(seq 83)).pdf; cp samples/yubei-office-2024.txt ${name/pdf/txt}
      yusuan extract -q -o out *.txt ./*.txt; ls out | wc -l
      """)
    #expect(outcome.outputText == "2\n", "\(outcome.errorText)")
  }

  /// The tables of two documents must not stand side by side as if they were one's.
  @Test func tablesOfAnotherDocumentAreNotMixed() throws {
    let outcome = try run(
      """
      yusuan grids -q -f csv -o out samples/seed-rlab.pdf; ls out | wc -l
      yusuan grids -q -f csv --page 8 -o out samples/seed-rlab.pdf; echo $?
      printf '甲\\t乙\\n1\\t2\\n3\\t4\\n' > small.txt; yusuan grids -q -f csv -o out small.txt; echo $?
      mkdir mine; echo mine > mine/07.csv; yusuan grids -q -f csv -o mine small.txt; echo $?; cat mine/07.csv
      """)
    #expect(outcome.outputText == "19\n0\n4\n4\nmine\n")
    #expect(
      outcome.errorText == """
        yusuan: Could not write “out”: it has tables of another document (02.csv to 19.csv); empty it, or name another folder.
        yusuan: Could not write “mine”: it has tables of another document (07.csv); empty it, or name another folder.

        """)
  }

  @Test(arguments: ["INT", "TERM", "HUP"])
  func aSignalLeavesNoTemporaryFiles(signal: String) throws {
    let outcome = try run(
      """
      mkfifo later
      python3 -c "
      import signal, subprocess, time, os
      for ignored in [signal.SIGINT, signal.SIGHUP]: signal.signal(ignored, signal.SIG_DFL)
      run = subprocess.Popen(['yusuan', 'extract', '-q', '-f', 'csv', '-o', 'out', 'samples/yubei-office-2024.txt', 'later'])
      while not os.path.isdir('out') or len(os.listdir('out')) < 17: time.sleep(0.02)
      run.send_signal(signal.SIG\(signal)); print(run.wait(20))
      print(os.listdir('out'))"
      """)
    let number = ["INT": 2, "TERM": 15, "HUP": 1][signal] ?? 0
    #expect(outcome.outputText == "-\(number)\n[]\n")
  }

  @Test func aClosedStreamIsNeverAFile() throws {
    let outcome = try run(
      """
      yusuan extract -f csv -o out fixtures/letter.pdf 2>&-
      grep -l warning out/* ; ls out | wc -l
      yusuan extract -q samples/seed-rlab.pdf >&- ; echo $?
      yusuan extract -f jsonl -o out - <&- ; echo $?
      yusuan extract -q -f csv -o all samples/seed-rlab.pdf <&- >&- 2>&-; cat all/*.csv | wc -l
      yusuan extract -q -f csv -o same samples/seed-rlab.pdf; diff -r all same && echo same
      """)
    #expect(outcome.outputText.hasPrefix("17\n4\n1\n"), "\(outcome.outputText)")
    #expect(outcome.outputText.hasSuffix("same\n"))
  }
}

/// `-o result.json` is a file of this name, and its ending says what is in it.
struct OutputFileTests {
  private func run(_ script: String) throws -> Program.Outcome { try Program.run(script: script) }

  @Test func theNameOfAFileMakesAFile() throws {
    let outcome = try run(
      """
      yusuan extract -o a.json samples/seed-rlab.pdf; yusuan extract samples/seed-rlab.pdf | cmp - a.json && echo same
      yusuan extract -t 3 -o a.csv samples/seed-rlab.pdf; yusuan extract -t 3 -f csv samples/seed-rlab.pdf | cmp - a.csv && echo same
      yusuan extract -o a.jsonl samples/seed-rlab.pdf samples/seed-calc.pdf; wc -l < a.jsonl
      yusuan grids -o g.json samples/seed-rlab.pdf; yusuan grids samples/seed-rlab.pdf | cmp - g.json && echo same
      yusuan grids -o g.jsonl samples/seed-rlab.pdf samples/seed-calc.pdf; wc -l < g.jsonl
      yusuan extract -f jsonl -o - samples/seed-rlab.pdf | wc -l
      mkdir d.json; yusuan extract -o d.json samples/seed-rlab.pdf; ls -d *.json d.json/*
      """)
    #expect(
      outcome.outputText
        == "same\nsame\n2\nsame\n2\n1\na.json\nd.json\nd.json/seed-rlab.json\ng.json\n", "\(outcome.errorText)")
  }

  @Test(arguments: [
    "extract -f csv -o a.json", "extract -o a.csv", "extract -o a.json samples/seed-calc.pdf", "grids -o a.csv",
    "grids -f json -o a.jsonl", "extract -o ''", "extract --tabel 3", "batch --quit -o ds",
  ])
  func whatDoesNotFitIsTold(command: String) throws {
    let outcome = try run("yusuan \(command) samples/seed-rlab.pdf; echo $?; ls")
    #expect(outcome.outputText == "2\nfixtures\nsamples\n", "\(outcome.errorText)")
    if command.contains("--tabel") { #expect(outcome.errorText.contains("Did you mean '--table'?")) }
    if command.contains("--quit") { #expect(outcome.errorText.contains("Did you mean '--quiet'?")) }
  }

  @Test func formulasAreDefused() throws {
    let outcome = try run(
      """
      printf '2025年部门支出预算总表\\n单位：元\\n科目编码\\t科目名称\\t合计\\n201\\t=HYPERLINK("x")\\t1\\n202\\t＝SUM（A1）\\t2\\n' > a.txt
      yusuan extract -t 3 -f csv a.txt | grep -c "'[=＝]"; yusuan grids -f csv -o out a.txt; cat out/*.csv | grep -c "'[=＝]"
      """)
    #expect(outcome.outputText == "2\n2\n", "\(outcome.errorText)")
  }
}
