import Foundation
import Testing

/// A page of the documentation, and the fenced blocks in it.
struct Page: CustomTestStringConvertible {
  /// From the package's folder on.
  let path: String
  let text: String

  var testDescription: String { path }
  var folder: URL { Program.packageRoot.appending(path: path).deletingLastPathComponent() }

  init(_ path: String) {
    self.path = path
    text = (try? String(contentsOf: Program.packageRoot.appending(path: path), encoding: .utf8)) ?? ""
  }

  static let readme = Page("README.md")
  static let readmes = [readme, Page("README.zh.md")]

  /// README in both languages, and all of Documentation.
  static let all: [Page] = {
    let folder = Program.packageRoot.appending(path: "Documentation")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return readmes + names.filter { $0.hasSuffix(".md") }.sorted().map { Page("Documentation/\($0)") }
  }()

  /// A script that the page shows, and what it says of its output.
  struct Example: CustomTestStringConvertible {
    let page: String
    let script: String
    /// Nil where no block follows right behind the script.
    var output: [String]?

    var testDescription: String { "\(page): \(script.replacing("\n", with: "; "))" }
  }

  /// A block `sh` is a script; the block right behind it, unless it is `sh` too, is what the script prints.
  var examples: [Example] {
    var examples: [Example] = []
    var mayShowOutput = false
    for part in parts {
      switch part {
      case .text(let line):
        if !line.isEmpty { mayShowOutput = false }
      case .block("sh", let lines):
        examples.append(Example(page: path, script: lines.joined(separator: "\n")))
        mayShowOutput = true
      case .block(_, let lines):
        if mayShowOutput, let last = examples.indices.last { examples[last].output = lines }
        mayShowOutput = false
      }
    }
    return examples
  }

  /// The lines of each block of a language.
  func blocks(_ language: String) -> [[String]] {
    parts.compactMap { if case .block(language, let lines) = $0 { lines } else { nil } }
  }

  private enum Part {
    case text(String)
    case block(String, [String])
  }

  private var parts: [Part] {
    var parts: [Part] = []
    var block: (language: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if !line.hasPrefix("```") {
        if block == nil { parts.append(.text(line)) } else { block?.lines.append(line) }
      } else if let finished = block {
        parts.append(.block(finished.language, finished.lines))
        block = nil
      } else {
        block = (String(line.dropFirst(3)), [])
      }
    }
    return parts
  }
}
