import Dataset
import Disclosure
import Files
import Foundation
import TestSupport
import Testing

@testable import Batch

/// Datasets whose pieces are small, made of what a run before left of them.
struct DatasetPiecesTests {
  private let folder: TemporaryFolder
  private static let tool = ToolIdentity(build: "test")
  private static let pieceSize = 20_000

  init() throws { folder = try TemporaryFolder() }

  /// A share has some thousand bytes: two or three make a piece.
  private static let names = (0..<40).map { "\($0 * 7 % 40)-部门.pdf" }

  /// - Parameter contents: of documents by their names; one of “broken” failed.
  private func make(_ contents: [String: String], in dataset: String) throws {
    let store = try store(in: dataset)
    let ledger = try BatchLedger()
    try ledger.add(ManifestRecord(document: "notes.doc", sha256: "", status: .skipped, error: "no document"))
    for (name, content) in contents {
      try ledger.add(name: name, path: DocumentPath(name))
      if content == "broken" {
        try ledger.note(ManifestRecord(document: name, sha256: content, status: .failed, error: "It is broken."))
        continue
      }
      let share = try share(of: name, content)
      // What is there is not written again, as in a run.
      if try store.share(name: name, sha256: content) == nil { try store.keep(share) }
      try ledger.note(name, sha256: content, status: share.record.status.rawValue)
    }
    _ = try LedgerDataset(ledger, store, pieceSize: Self.pieceSize).make()
  }

  private func share(of name: String, _ content: String) throws -> DatasetShare {
    var document = try document(
      """
      2024年部门支出预算总表
      单位：元
      科目编码\t科目名称\t总计\t备注
      201\t\(content)\t\(content.utf8.count).5\t=\(name)(1)
      20101\t款 \(content)\t\(content.utf8.count).5\t
      """)
    (document.source, document.sha256) = (name, content)
    return DatasetShare(document)
  }

  /// A process that another test is just starting may have the lock of the run before for a moment.
  private func store(in dataset: String) throws -> ShareStore {
    for _ in 0..<500 {
      if let store = try? ShareStore(folder: "\(folder.path)/\(dataset)", tool: Self.tool) { return store }
      usleep(10_000)
    }
    return try ShareStore(folder: "\(folder.path)/\(dataset)", tool: Self.tool)
  }

  private func pieces(of dataset: String) throws -> [String] {
    try #require(try store(in: dataset).pieces).pieces.map(\.key)
  }

  /// The contents of all files by their names.
  private func files(of dataset: String) throws -> [String: Data] {
    let root = "\(folder.path)/\(dataset)"
    var files: [String: Data] = [:]
    for case let name as String in try #require(FileManager.default.enumerator(atPath: root))
    where !name.hasPrefix(".yusuan") || name == ".yusuan/documents" {
      files[name] = FileManager.default.contents(atPath: "\(root)/\(name)")
    }
    return files
  }

  private static let all = Dictionary(uniqueKeysWithValues: names.map { ($0, "c\($0)") })

  private static func changed(_ change: (inout [String: String]) -> Void) -> [String: String] {
    var contents = all
    change(&contents)
    return contents
  }

  /// Before them stood all documents.
  private static let others = [
    changed { $0["0-a.pdf"] = "first" }, changed { $0["~"] = "last" }, changed { $0["2-部门.pdf"] = "other" },
    changed { $0["2-部门.pdf"] = nil }, changed { $0["2-部门.pdf"] = "broken" },
    changed { (contents) in for name in names where name.hasPrefix("3") { contents[name] = nil } },
    changed { (contents) in for name in names where !name.hasPrefix("1") { contents[name] = "other" + name } },
    ["only": "one"], all,
  ]

  /// A dataset has no history.
  @Test(arguments: others.indices)
  func theFilesAreThoseOfNewFolder(index: Int) throws {
    try make(Self.all, in: "old")
    try make(Self.others[index], in: "old")
    try make(Self.others[index], in: "new")
    #expect(try files(of: "old") == files(of: "new"))
    #expect(try pieces(of: "old").count == pieces(of: "new").count)
    // And back.
    try make(Self.all, in: "old")
    try make(Self.all, in: "all")
    #expect(try files(of: "old") == files(of: "all"))
  }

  @Test func oneDocumentMoreChangesOnePiece() throws {
    try make(Self.all, in: "old")
    let old = try pieces(of: "old")
    #expect(old.count > 5)
    try make(Self.changed { $0["2-a.pdf"] = "more" }, in: "old")
    let new = try pieces(of: "old")
    #expect(Set(new).subtracting(old).count <= 2 && Set(old).subtracting(new).count == 1)
  }

  /// What is wrong in a file shows that it was copied: else it would have been made of the shares.
  @Test func whatStaysIsCopied() throws {
    try make(Self.all, in: "old")
    let pieces = try #require(try store(in: "old").pieces).pieces
    let path = "\(folder.path)/old/documents.jsonl"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let marked = text.replacing("c9-部门.pdf", with: "d9-部门.pdf")
    #expect(marked != text)
    try Data(marked.utf8).write(to: URL(filePath: path))
    try store(in: "old").note(pieces)
    try make(Self.changed { $0["~"] = "last" }, in: "old")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("d9-部门.pdf"))
  }

  @Test(arguments: ["documents.jsonl", "dataset.sqlite", "parquet/amounts.parquet", ".yusuan/pieces"])
  func whatWasChangedIsNotCopied(file: String) throws {
    try make(Self.all, in: "old")
    let path = "\(folder.path)/old/\(file)"
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: path))
    let more = Self.changed { $0["~"] = "last" }
    try make(more, in: "old")
    try make(more, in: "new")
    #expect(try files(of: "old") == files(of: "new"))
  }
}
