import Foundation
import Testing

@testable import yusuan

/// Every command in README.md is run, and what it prints is what README.md says.
///
/// A fenced block `sh` is a script; the block right behind it, unless it is `sh` too, is what the script prints. In
/// that, a line `…` stands for any number of lines, and a line that ends in ` …` for every line that begins so.
struct ReadmeTests {
  static let text =
    (try? String(contentsOf: Program.packageRoot.appending(path: "README.md"), encoding: .utf8)) ?? ""

  struct Example: CustomTestStringConvertible {
    var script: String
    var output: [String]?
    var testDescription: String { script.replacing("\n", with: "; ") }
  }

  static let examples: [Example] = {
    var examples: [Example] = []
    var block: (language: Substring, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("```") else {
        // Text between two blocks: the second one is not the output of the first.
        if block == nil, !line.isEmpty, let last = examples.indices.last, examples[last].output == nil {
          examples[last].output = []
        }
        block?.lines.append(String(line))
        continue
      }
      if let finished = block {
        if finished.language == "sh" {
          examples.append(Example(script: finished.lines.joined(separator: "\n")))
        } else if let last = examples.indices.last, examples[last].output == nil {
          examples[last].output = finished.lines
        }
        block = nil
      } else {
        block = (line.dropFirst(3), [])
      }
    }
    return examples
  }()

  @Test func examplesAreFound() {
    #expect(Self.examples.count >= 5)
    #expect(Self.examples.filter { $0.output?.isEmpty == false }.count >= 3)
  }

  @Test(arguments: examples)
  func theExampleDoesWhatItSays(_ example: Example) throws {
    let scripts = example.script.split(separator: "\n").filter { $0.hasPrefix("scripts/") }
    if !scripts.isEmpty {
      // They build the package and run this test: it is enough that they are there.
      for line in scripts {
        let path = Program.packageRoot.appending(path: String(line.prefix { $0 != " " })).path
        #expect(FileManager.default.isExecutableFile(atPath: path), "\(path)")
      }
      return
    }
    let outcome = try Program.run(script: "set -e -o pipefail\n" + example.script)
    #expect(outcome.exitCode == 0, "\(outcome.errorText)")
    guard let expected = example.output, !expected.isEmpty else { return }
    var lines = outcome.outputText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    #expect(matches(lines[...], expected[...]), "printed:\n\(lines.prefix(60).joined(separator: "\n"))")
  }

  /// Every line of a block `swift` begins or is a line of the sources.
  @Test func theSwiftShownIsInTheSources() {
    let lines = Set(Sources.texts.flatMap { $0.split(separator: "\n").map(String.init) })
    let blocks = Self.text.matches(of: /\n```swift\n(?<code>.*?)\n```\n/.dotMatchesNewlines())
    #expect(blocks.count >= 3)
    for line in blocks.flatMap({ $0.output.code.split(separator: "\n") }) {
      let isThere = lines.contains { line.hasSuffix("…") ? $0.hasPrefix(line.dropLast()) : $0 == line }
      #expect(isThere, "\(line)")
    }
  }

  private func matches(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first.trimmingCharacters(in: .whitespaces) == "…" {
      return lines.indices.contains { matches(lines[$0...], pattern.dropFirst()) } || pattern.count == 1
    }
    guard let line = lines.first else { return false }
    let isSame = first.hasSuffix(" …") ? line.hasPrefix(first.dropLast(2)) : line == first
    return isSame && matches(lines.dropFirst(), pattern.dropFirst())
  }

  @Test func everyCommandAndOptionIsDescribed() throws {
    let commands = Yusuan.configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
    #expect(commands.count >= 5)
    for command in commands {
      let help = try Program.run(script: "yusuan \(command) --help").outputText
      let options = Set(help.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
      for option in options { #expect(Self.text.contains(option), "\(command) \(option)") }
      #expect(Self.text.contains("yusuan \(command)"))
    }
  }
}
