import ArgumentParser
import Diagnostics
import Files

/// What a command reads, as it is written on the command line: the same in all commands.
///
/// `-` is a document on standard input, `@FILE` a list of documents, `@-` a list on standard input, and everything else a
/// path, `./@name` too.
enum InputArgument: Hashable, ExpressibleByArgument {
  case standardInput
  case path(DocumentPath)
  /// The path of a list of paths; nil for standard input.
  case list(DocumentPath?)

  init?(argument: String) {
    let bytes = Arguments.bytes(of: argument)
    switch argument {
    case "": return nil
    case "-": self = .standardInput
    case "@-": self = .list(nil)
    case _ where bytes.first == UInt8(ascii: "@"): self = .list(DocumentPath(bytes: Array(bytes.dropFirst())))
    default: self = .path(DocumentPath(bytes: bytes))
    }
  }

  static let allValueStrings: [String] = []

  var isList: Bool { if case .list = self { true } else { false } }
  var takesStandardInput: Bool { self == .standardInput || self == .list(nil) }

  /// Whether it is a file, or one of the same name in the system.
  func isFile(_ path: String) -> Bool {
    guard case .path(let own) = self, let file = FileIdentity(path: path) else { return false }
    return FileIdentity(own) == file
  }

  /// What files with what is read are named after.
  var fileName: String { if case .path(let path) = self { path.name.text } else { name } }

  /// What messages call it.
  var name: String {
    switch self {
    case .standardInput: "-"
    case .path(let path): path.text
    case .list(let path): "@" + (path?.text ?? "-")
    }
  }
}

extension [InputArgument] {
  /// - Parameter null: whether names in lists end in NUL.
  /// - Throws: `UsageError`.
  func requireConsistency(null: Bool) throws {
    if count(where: \.takesStandardInput) > 1 {
      let name = contains(.standardInput) ? "-" : "@-"
      throw UsageError("Standard input (\(name)) can be read only once.", "标准输入（\(name)）只能读取一次。")
    }
    if null, !contains(where: \.isList) {
      throw UsageError("-0 says how names in a list end, and no @list is given.", "-0 说明清单中文件名的结束方式，但未给出 @清单。")
    }
  }
}

/// The documents of a command that takes several.
struct InputArguments: ParsableArguments {
  @Flag(
    name: [.customShort("0"), .customLong("null")],
    help: "Names in @lists end in NUL, as find -print0 writes them, not at the end of the line.")
  var null = false

  @Argument(
    help:
      "PDF or text files; - is one on standard input; @FILE is a list of files, one a line, @- one on standard input.",
    completion: .file(extensions: ["pdf", "txt"]))
  var paths: [InputArgument]

  var mayBeSeveral: Bool { paths.count > 1 || paths.contains(where: \.isList) }

  /// - Throws: `UsageError`.
  func requireConsistency() throws { try paths.requireConsistency(null: null) }

  /// Calls `body` for each document, those of lists as they come.
  func forEach(_ run: Run, _ body: (InputArgument) throws -> Void) throws {
    for path in paths {
      guard case .list(let file) = path else {
        try body(path)
        continue
      }
      guard let list = run.listing(path.name, { try PathList(file, endsInNull: null) }) else { continue }
      var isEmpty = true
      while let next = run.listing(path.name, { try list.next() }) {
        guard let document = next else {
          if isEmpty { run.complain(BilingualText("The list names no file.", "清单中没有文件名。"), file: path.name) }
          break
        }
        isEmpty = false
        try body(.path(document))
      }
    }
  }
}

/// The document of a command that takes one.
struct InputArgumentOfOne: ParsableArguments {
  @Argument(help: "A PDF or text file; - is standard input.", completion: .file(extensions: ["pdf", "txt"]))
  var path: InputArgument

  /// - Throws: `UsageError`.
  func requireConsistency() throws {
    if path.isList {
      throw UsageError(
        "This command reads one document and no list; a file's name with @ is written ./@name.",
        "该命令只读取一个文件，不接受清单；以 @ 开头的文件名请写作 ./@name。")
    }
  }
}
