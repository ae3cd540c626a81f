import Extraction
import Foundation
import Testing

/// A document that crashes its reader, or takes too much, costs itself only, in every command.
struct HostileDocumentsTests {
  /// A function of PostScript nested a million times, which ends poppler's stack.
  private static let crash = "fixtures/nested-function.pdf"
  /// A kilobyte that asks for gigabytes.
  /// A picture of 30 000 by 30 000 pixels.
  private static let picture = "fixtures/memory-bomb.pdf"
  /// The same with a colour that is left out, so that poppler asks for pixels of another kind.
  private static let bomb = "fixtures/memory-bomb-keyed.pdf"
  /// A drawing of drawings of drawings: 12 to the power of 9.
  private static let endless = "fixtures/endless.pdf"

  @Test(arguments: ["extract", "check", "text", "grids", "inspect -o page.svg"])
  func aCrashIsAMessage(command: String) throws {
    let run = try Program.run(script: "yusuan \(command) \(Self.crash)")
    #expect(run.exitCode == 1)
    #expect(run.errorText.contains("\(Self.crash): Reading it ended the process that did (signal 11"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: ["extract --format jsonl", "check --format jsonl", "grids --format jsonl"])
  func otherDocumentsAreRead(command: String) throws {
    let good = ["samples/seed-rlab.pdf", "samples/yubei-office-2024.txt", "fixtures/letter.pdf"]
    let hostile = [Self.crash, Self.crash, Self.endless]
    let files = zip(hostile, good).flatMap { [$0, $1] }.joined(separator: " ")
    let run = try Program.run(script: "yusuan \(command) --quiet --timeout 30 \(good.joined(separator: " "))")
    let among = try Program.run(script: "yusuan \(command) --quiet --timeout 2 \(files)")
    #expect(among.outputText == run.outputText && !run.output.isEmpty)
    #expect(among.exitCode == 1)
    let failures = among.errorText.split(separator: "\n").filter { !$0.contains("None of the 17") }
    #expect(failures.count == 3)
  }

  @Test func filesAreWrittenOnceAndCompletely() throws {
    let script = "yusuan extract -q --format csv -o out samples/seed-rlab.pdf \(Self.crash) samples/seed-calc.pdf; "
    let run = try Program.run(script: script + "ls -A out | wc -l; cut -d, -f1 out/03_expenditure.csv | uniq")
    #expect(run.outputText == "17\ndocument\nseed-rlab.pdf\nseed-calc.pdf\n")
  }

  @Test(arguments: ["extract", "check", "text", "grids", "inspect -o page.svg"])
  func processorTimeIsLimited(command: String) throws {
    let run = try Program.run(script: "yusuan \(command) --timeout 1 \(Self.endless)")
    #expect(run.exitCode == 1)
    #expect(run.errorText.contains("It was given up after 1 seconds of processor time (--timeout)."))
  }

  @Test func memoryIsLimited() throws {
    // Either the process is ended, or cairo gets no memory and the page says what is missing.
    let run = try Program.run(script: "yusuan extract --timeout 20 --memory 200 \(Self.bomb)")
    let isGivenUp = run.exitCode == 1 && run.errorText.contains("more than 200 MB of memory (--memory)")
    #expect(isGivenUp || run.errorText.contains("[page.damaged]"))
  }

  /// What reads pictures starts threads, of which the process that is ended with them keeps none waiting.
  @Test(.enabled(if: PictureReadingMode.isInstalled, "scripts/setup --ocr installs what reads pictures"))
  func aRunEndsBehindAPictureThatWasRead() throws {
    let files = "fixtures/scan.pdf samples/yubei-office-2024.txt"
    let run = try Program.run(
      script: "unset YUSUAN_OCR_FOLDER; timeout -s KILL 300 yusuan extract -q --format jsonl \(files)")
    #expect(run.exitCode != 137 && run.outputText.split(separator: "\n").count == 2)
  }

  @Test(.enabled(if: PictureReadingMode.isInstalled, "scripts/setup --ocr installs what reads pictures"))
  func aPictureForWhichNoMemoryIsLeftCostsItself() throws {
    let run = try Program.run(
      script: "unset YUSUAN_OCR_FOLDER; yusuan extract --format jsonl --memory 64 fixtures/scan.pdf")
    #expect(run.exitCode == 5 && run.outputText.split(separator: "\n").count == 1)
    #expect(run.errorText.contains("the picture of page 1 is not read"))
    #expect(run.errorText.contains("more than 64 MB of memory (--memory). [page.no_text]"))
    // Standard input is read once, before who reads the document.
    let piped = try Program.run(
      script: "unset YUSUAN_OCR_FOLDER; yusuan extract --format jsonl --memory 64 - <fixtures/scan.pdf")
    #expect(piped.exitCode == 5 && piped.outputText.split(separator: "\n").count == 1)
  }

  @Test func aPictureThatNobodyLooksAtTakesNoMemory() throws {
    let run = try Program.run(script: "yusuan extract -q --timeout 20 --memory 64 \(Self.picture)")
    #expect(run.exitCode == 5 && !run.errorText.contains("memory (--memory)"))
    #expect(run.outputText.contains("page.no_text"))
  }

  @Test func theExitCodeIsThatOfTheReader() throws {
    #expect(try Program.run(script: "yusuan check -q samples/yubei-office-2024.txt").exitCode == 0)
    #expect(try Program.run(script: "yusuan extract samples/seed-rlab.pdf >/dev/full").exitCode == 4)
  }

  @Test func nothingIsLeftRunning() throws {
    let script = """
      yusuan extract --timeout 60 \(Self.endless) & sleep 0.5; kill -KILL $!; sleep 0.5
      for folder in /proc/[0-9]*; do
        [[ $(readlink $folder/cwd) == "$PWD" && $(readlink $folder/exe) == */yusuan ]] && echo left
      done; true
      """
    #expect(try Program.run(script: script).outputText == "")
  }

  @Test func waitingForInputTakesNoTime() throws {
    let script = "(sleep 2.5; cat samples/yubei-office-2024.txt) | yusuan text --timeout 1 - | wc -l"
    let run = try Program.run(script: script)
    #expect(run.errorText.isEmpty && run.outputText != "0\n")
  }

  @Test func aStoppedBatchFailsNoDocument() throws {
    let script = """
      yusuan batch --quiet --timeout 1 -o out samples & sleep 0.4; kill -STOP $!; pkill -STOP -P $!; sleep 2
      pkill -CONT -P $!; kill -CONT $!; wait $!; echo $?
      """
    #expect(try Program.run(script: script).outputText == "0\n")
  }
}
