import Foundation
import Testing

/// The corpora of documents with known truth may lie beside the checkout; YUSUAN_CORPUS names another folder.
/// `corpus-exact.txt` lists the documents of which everything must be right.
struct CorpusTests {
  static let folder: URL = {
    let other = ProcessInfo.processInfo.environment["YUSUAN_CORPUS"].map { URL(filePath: $0) }
    return other ?? Program.packageRoot.appending(path: "../shared/corpus").standardizedFileURL
  }()

  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  /// `synthetic/seed-calc` and so on.
  static let documents: [String] = ["synthetic", "published"].flatMap { corpus in
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: corpus).path)) ?? []
    return files.filter { $0.hasSuffix(".truth.json") }.map { "\(corpus)/\($0.dropLast(".truth.json".count))" }.sorted()
  }

  static let exact: Set<String> = {
    let list = Program.packageRoot.appending(path: "Tests/CommandLineTests/corpus-exact.txt")
    let text = (try? String(contentsOf: list, encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") })
  }()

  @Test(.enabled("the corpus is not beside this checkout") { isThere })
  func theListNamesDocumentsOfTheCorpus() {
    #expect(Self.exact.count >= 12)
    #expect(Self.exact.isSubset(of: Self.documents))
  }

  @Test(.enabled("the corpus is not beside this checkout") { isThere }, arguments: documents)
  func theDocumentIsAsExactAsListed(_ name: String) throws {
    let truth = try Data(contentsOf: Self.folder.appending(path: "\(name).truth.json"))
    let outcome = try Program.run(script: "yusuan extract --quiet --format jsonl '\(try input(name))'")
    // 5: scans have no tables that could be read.
    #expect(outcome.exitCode == (name.hasSuffix("-scan") ? 5 : 0))
    let result = try JSONDecoder().decode(ExtractedDocument.self, from: outcome.output)
    let score = Score(truth: try JSONDecoder().decode(Truth.self, from: truth), result: result)
    if Self.exact.contains(name) { #expect(score.differences == []) }
    if name.hasPrefix("synthetic/") {
      #expect(!score.hasWrongAmount || result.isFlagged, "a wrong amount goes unnoticed: \(score.differences)")
    }
  }

  /// The truth's document is the PDF of its name, or a sample's text.
  private func input(_ name: String) throws -> String {
    let pdf = Self.folder.appending(path: "\(name).pdf")
    if FileManager.default.fileExists(atPath: pdf.path) { return pdf.path }
    return "samples/\(name.split(separator: "/").last ?? "").txt"
  }
}
