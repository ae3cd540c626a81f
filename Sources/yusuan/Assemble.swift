import ArgumentParser
import Batch
import Dataset
import Diagnostics
import Files

struct Assemble: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assemble",
    abstract: "Makes one dataset of shares that were written elsewhere.",
    discussion: """
      A share is all that one document gives to a dataset: a worker writes it
      where a request names an output (Documentation/worker.md), and batch keeps
      those of its documents in OUT/.yusuan/shares. Takes files and folders of
      them, and lists (@list.txt, or @- for one on standard input), and writes the
      dataset that batch would make of their documents, byte for byte.

      Nothing is written where one of them is no share, is damaged, or was written
      by another build or version of the program, or where two shares of one
      document differ.

      EXAMPLES:
        yusuan assemble shares/ -o dataset
        yusuan assemble one/.yusuan/shares other/.yusuan/shares -o both
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The dataset's folder.", valueName: "dir"))
  var output: String

  @Flag(help: "Take documents out of the dataset that no share is of.")
  var prune = false

  @OptionGroup var formOptions: DatasetFormOptions

  @Flag(help: "Exit with 3 when a check fails, or a number read in a picture is in doubt.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Names in @lists end in NUL, as find -print0 writes them, not at the end of the line.")
  var null = false

  @Argument(help: "Shares, folders of them, @FILE for lists of both; @- is a list on standard input.")
  var paths: [InputArgument]

  private func requireConsistency() throws {
    if output.isEmpty { throw UsageError("The folder after -o has no name.", "-o 之后的文件夹没有名称。") }
    if paths.contains(.standardInput) {
      throw UsageError(
        "No share is read from standard input (-); @- is a list of files on it.", "不从标准输入（-）读取；@- 表示标准输入上的文件清单。")
    }
    try paths.requireConsistency(null: null)
  }

  func run() throws {
    try requireConsistency()
    let console = Console(isQuiet: quiet)
    let run = Run(console)
    var counts: DatasetCounts?
    try run.writing {
      let forms = try formOptions.forms(in: output)
      var shares = try CollectedShares(program: .ofThisProgram())
      for path in paths {
        switch path {
        case .standardInput: break
        case .path(let path): try shares.add(path)
        case .list(let file):
          guard let list = run.listing(path.name, { try PathList(file, endsInNull: null) }) else { continue }
          while let next = run.listing(path.name, { try list.next() }), let share = next { try shares.add(share) }
        }
      }
      try requireAll(of: shares, run)
      counts = try shares.make(in: output, as: forms, pruning: prune)
      if !quiet { tell(shares, console) }
    }
    guard let counts else { return }
    if !quiet { console.hint(counts.sentence(output: output)) }
    try counts.end(isStrict: strict)
  }

  /// - Throws: `Failure` where something is refused, which is reported.
  private func requireAll(of shares: CollectedShares, _ run: Run) throws {
    for (path, reason) in shares.refused {
      run.complain(
        BilingualText("It is not taken: \(reason.english).", "不予采用：\(reason.chinese)。"), file: path.text)
    }
    if shares.refusedCount > shares.refused.count {
      let rest = shares.refusedCount - shares.refused.count
      run.console.report(BilingualText("\(rest) more files are not taken.", "另有 \(rest) 个文件不予采用。"))
    }
    if shares.refusedCount == 0, shares.count == 0 {
      run.complain(BilingualText("There is no share in what was given.", "给出的范围内没有单文件结果。"), file: output)
    }
    do { try run.end() } catch {
      run.console.report(BilingualText("Nothing was written.", "未写入任何内容。"))
      throw error
    }
  }

  private func tell(_ shares: CollectedShares, _ console: Console) {
    if shares.repeated > 0 {
      console.hint(
        BilingualText(
          "yusuan: shares of documents that were given already: \(shares.repeated).",
          "yusuan: 重复给出的单文件结果：\(shares.repeated) 份。"))
    }
    if shares.duplicates > 0 {
      console.hint(
        BilingualText(
          "yusuan: documents with the content of another one: \(shares.duplicates); the manifest names both.",
          "yusuan: 内容与其他文件相同的文件：\(shares.duplicates) 个；清单中列出两者。"))
    }
  }
}
