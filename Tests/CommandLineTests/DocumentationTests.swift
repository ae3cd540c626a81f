import Foundation
import Testing

@testable import yusuan

/// Every command in README and Documentation is run, and what it prints is what the page says.
///
/// In what a page shows, a line `…` stands for any number of lines, and a line that ends in ` …` for every line that
/// begins so.
struct DocumentationTests {
  static let examples = Page.all.flatMap(\.examples)

  @Test func examplesAreFound() {
    #expect(Set(Self.examples.map(\.page)).isSuperset(of: ["README.md", "README.zh.md", "Documentation/output.md"]))
    #expect(Self.examples.count >= 20)
    #expect(Self.examples.filter { $0.output?.isEmpty == false }.count >= 15)
  }

  @Test(arguments: examples)
  func theExampleDoesWhatItSays(_ example: Page.Example) throws {
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

  private func matches(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first.trimmingCharacters(in: .whitespaces) == "…" {
      return lines.indices.contains { matches(lines[$0...], pattern.dropFirst()) } || pattern.count == 1
    }
    guard let line = lines.first else { return false }
    let isSame = first.hasSuffix(" …") ? line.hasPrefix(first.dropLast(2)) : line == first
    return isSame && matches(lines.dropFirst(), pattern.dropFirst())
  }

  /// Each part of a block `swift` between empty lines stands so in a file of the sources or tests, but for how far it is
  /// moved in.
  @Test func theSwiftShownIsInTheSources() {
    let files = Sources.files.map { file in
      "\n" + movedOut(file.text.split(separator: "\n", omittingEmptySubsequences: false)) + "\n"
    }
    let blocks = Page.all.flatMap { $0.blocks("swift") }
    #expect(blocks.count >= 3)
    for part in blocks.flatMap({ $0.split(separator: "") }) {
      let text = "\n" + movedOut(part.map { Substring($0) }) + "\n"
      #expect(files.contains { $0.contains(text) }, "\(text)")
    }
  }

  private func movedOut(_ lines: [Substring]) -> String {
    lines.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
  }

  /// README is to be read in one go.
  @Test(arguments: Page.readmes)
  func readmeIsShort(_ page: Page) {
    #expect(page.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
  }

  @Test(arguments: Page.readmes)
  func readmeHasEveryCommand(_ page: Page) {
    let commands = Yusuan.configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() }
    #expect(commands.count >= 5)
    for command in commands { #expect(page.text.contains("| `yusuan \(command)"), "\(command)") }
  }

  @Test(arguments: Page.readmes)
  func readmeHasEveryExitCode(_ page: Page) throws {
    let help = try Program.run(script: "yusuan --help").outputText
    let codes = help.matches(of: /\n\s+(?<code>[0-9]+)\s/).map(\.output.code)
    #expect(codes.count >= 6)
    for code in codes { #expect(page.text.contains("\n| \(code) | "), "\(code)") }
  }

  /// The comments behind `#` are in the page's language.
  @Test func readmeShowsTheSameInBothLanguages() {
    let shown = Page.readmes.map { page in
      page.examples.map { $0.script.replacing(/[ ]+#.+/, with: "") } + page.examples.flatMap { $0.output ?? [] }
        + page.blocks("swift").flatMap(\.self)
    }
    #expect(shown[0] == shown[1])
  }

  /// Links between pages lead to files that are there, and to headings that are there.
  @Test(arguments: Page.all)
  func linksLeadSomewhere(_ page: Page) {
    for link in page.text.matches(of: /\]\((?<file>[^)#:]*)(?:#(?<heading>[^)]*))?\)/) {
      let file = link.output.file.isEmpty ? page.path : String(link.output.file)
      let url = link.output.file.isEmpty ? Program.packageRoot : page.folder
      let target = url.appending(path: file)
      #expect(FileManager.default.fileExists(atPath: target.path), "\(file)")
      guard let heading = link.output.heading else { continue }
      let text = (try? String(contentsOf: target, encoding: .utf8)) ?? ""
      let headings = text.matches(of: /\n#+ (?<title>.*)/).map { title in
        title.output.title.lowercased().replacing(" ", with: "-")
      }
      #expect(headings.contains(String(heading)), "\(file)#\(heading)")
    }
  }
}
