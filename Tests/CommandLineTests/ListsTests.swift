import Foundation
import Testing

/// A list of documents is what is written as one, in all commands; nothing else is taken for one.
struct ListsTests {
  private func run(_ script: String) throws -> Program.Outcome { try Program.run(script: script) }

  private static let commands = ["extract -f jsonl", "check -f jsonl", "grids -f jsonl"]

  @Test(arguments: commands)
  func listsOfLines(command: String) throws {
    let outcome = try run(
      """
      printf '\\xef\\xbb\\xbfno-such.pdf\\r\\n\\r\\n# a comment\\r\\nsamples/seed-rlab.pdf\\r\\nsamples/seed-calc.pdf' > list
      yusuan \(command) @list 2> one | grep -o '"source":"[^"]*"'; echo ${PIPESTATUS[0]}
      yusuan \(command) @- < list 2> two | grep -o '"source":"[^"]*"'; echo ${PIPESTATUS[0]}
      grep -h 'no-such' one two >&2
      """)
    let once = "\"source\":\"seed-rlab.pdf\"\n\"source\":\"seed-calc.pdf\"\n1\n"
    #expect(outcome.outputText == once + once)
    let message = "yusuan: no-such.pdf: There is no file “no-such.pdf”.\n"
    #expect(outcome.errorText == message + message)
  }

  @Test(arguments: commands)
  func namesThatEndInNull(command: String) throws {
    let outcome = try run(
      """
      mkdir in; for name in $'two\\nlines' '# a' $'end\\r' '@b'; do cp samples/yubei-office-2024.txt "in/$name.txt"; done
      (cd in; printf '%s\\0' *.txt | yusuan \(command) -0 @- | grep -c '"source":'; yusuan \(command) ./@b.txt | grep -c '@b')
      """)
    #expect(outcome.outputText == "4\n1\n", "\(outcome.errorText)")
  }

  /// Whatever its first line is, standard input without @ is a document.
  @Test func aDocumentIsNoList() throws {
    let outcome = try run("echo samples/seed-rlab.pdf | yusuan extract -q -f jsonl - | grep -o '\"source\":\"[^\"]*\"'")
    #expect(outcome.outputText == "\"source\":\"-\"\n")
  }

  /// Without -0 the system would see the first name only, and the others would be passed over.
  @Test(arguments: commands + ["batch -q -o ds"])
  func namesThatEndInNullWithoutSayingSo(command: String) throws {
    let outcome = try run(
      """
      printf 'samples/seed-rlab.pdf\\0samples/seed-calc.pdf\\0' > list
      yusuan \(command) @list; echo $?; yusuan \(command) @- < list; echo $?; ls -d ds
      """)
    #expect(outcome.outputText == "1\n1\n")
    let message = "could not be read: its names end in NUL, which -0 says."
    #expect(outcome.errorText.components(separatedBy: message).count == 3, "\(outcome.errorText)")
  }

  @Test func listsThatAreNotThereOrNameNothing() throws {
    let outcome = try run(
      """
      yusuan extract -f jsonl @none; echo $?; : > empty; yusuan check @empty; echo $?; yusuan batch -o ds @none; echo $?; ls
      """)
    #expect(outcome.outputText == "1\n1\n1\nempty\nfixtures\nsamples\n")
    #expect(
      outcome.errorText == """
        yusuan: @none: There is no file “none”.
        yusuan: @empty: The list names no file.
        yusuan: @none: There is no file “none”.
        yusuan: Nothing was written.

        """)
  }

  @Test(arguments: [
    "text @list", "inspect -o a.svg @list", "extract @list", "extract -f jsonl - @-", "check -0 a.pdf", "batch -o ds -",
    "batch -o ds @- @-",
  ])
  func whatCannotBeAListIsToldAtOnce(command: String) throws {
    let outcome = try run("echo samples/seed-rlab.pdf > list; yusuan \(command) < list; echo $?; ls")
    #expect(outcome.outputText == "2\nfixtures\nlist\nsamples\n", "\(outcome.errorText)")
  }
}
