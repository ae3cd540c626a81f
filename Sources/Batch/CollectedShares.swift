import Dataset
import Diagnostics
import Extraction
import Files
import Foundation
import Glibc

/// Shares that other runs wrote, perhaps on other machines, and the dataset that they make together: the one that `batch`
/// would make of their documents.
///
/// All of them are looked at before anything is written.
package struct CollectedShares {
  /// Files that are no share of this program, and why; the first ones.
  package private(set) var refused: [(path: DocumentPath, reason: BilingualText)] = []
  package private(set) var refusedCount = 0
  /// Documents whose share was given more than once.
  package private(set) var repeated = 0
  /// Documents that have the content of another one, as they come; known after `make`.
  package private(set) var duplicates = 0
  package var count: Int { ledger.count }

  private let ledger: BatchLedger
  /// This program, without a reading of pictures.
  private let program: ToolIdentity
  /// The build of all shares, and the file that named it first.
  private var build: (name: String, file: DocumentPath)?
  private static let named = 10

  /// - Parameter program: this one, without a reading of pictures.
  /// - Throws: `OutputError`.
  package init(program: ToolIdentity) throws {
    self.program = program
    ledger = try BatchLedger()
  }

  /// Adds a share, or all files of a folder and its folders. What begins with a dot is passed over, as shares that are
  /// being written do, and so are links.
  ///
  /// - Throws: `OutputError` where the run's own list cannot be written.
  package mutating func add(_ path: DocumentPath) throws {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else {
      let isNowhere = errno == ENOENT || errno == ENOTDIR
      return refuse(
        path,
        isNowhere
          ? BilingualText("there is no file or folder of this name", "没有该名称的文件或文件夹") : BilingualText(systemError: errno)
      )
    }
    try add(path, status)
  }

  private mutating func add(_ path: DocumentPath, _ status: stat) throws {
    switch status.st_mode & S_IFMT {
    case S_IFREG: try addShare(path)
    case S_IFDIR:
      let names: [[UInt8]]
      do { names = try Files.names(inFolder: path) } catch { return refuse(path, error.text) }
      for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) where name.first != UInt8(ascii: ".") {
        let inner = path.appending(name)
        var status = stat()
        if inner.withCString({ lstat($0, &status) }) != 0 {
          refuse(inner, BilingualText(systemError: errno))
        } else if status.st_mode & S_IFMT != S_IFLNK {
          try add(inner, status)
        }
      }
    default: refuse(path, BilingualText("it is no regular file", "不是普通文件"))
    }
  }

  private mutating func addShare(_ path: DocumentPath) throws {
    let record: ManifestRecord
    do { record = try share(in: path).record } catch {
      return refuse(path, error.text)
    }
    if let other = try ledger.path(of: record.document) {
      guard let twin = try? share(in: other).record, twin.sha256 == record.sha256 else {
        return refuse(
          path,
          BilingualText(
            "it is of “\(record.document)”, of which “\(other.text)” has another content",
            "其文件“\(record.document)”在“\(other.text)”中内容不同"))
      }
      repeated += 1
      return
    }
    try ledger.add(name: record.document, path: path)
  }

  /// - Throws: `Refusal`.
  private mutating func share(in path: DocumentPath) throws(Refusal) -> DatasetShare {
    let bytes: [UInt8]
    do { bytes = try content(of: path) } catch { throw Refusal(text: error.text) }
    do throws(ShareRefusal) {
      return try DatasetShare(bytes, tool: build.map { ToolIdentity(build: $0.name) } ?? program)
    } catch .otherBuild(let other) where build == nil && program.isProgram(ofBuild: other) {
      build = (other, path)
      return try share(in: path)
    } catch {
      throw Refusal(text: reason(error))
    }
  }

  private func reason(_ refusal: ShareRefusal) -> BilingualText {
    switch refusal {
    case .noShare: return BilingualText("it is no share of a dataset", "不是数据集的单文件结果")
    case .otherVersion: return BilingualText("another version of yusuan wrote it", "由 yusuan 的其他版本写出")
    case .damaged: return BilingualText("it is cut short or damaged", "不完整或已损坏")
    case .otherBuild(let other):
      guard let build, program.isProgram(ofBuild: other) else {
        return BilingualText("another build of yusuan wrote it", "由 yusuan 的其他构建写出")
      }
      return BilingualText(
        "it reads pictures in another way (--ocr) than “\(build.file.text)”", "其图像识别方式（--ocr）与“\(build.file.text)”不同")
    }
  }

  private mutating func refuse(_ path: DocumentPath, _ reason: BilingualText) {
    refusedCount += 1
    if refused.count < Self.named { refused.append((path, reason)) }
  }

  /// Makes the dataset, and keeps the shares in it, so that `batch` can go on with it.
  ///
  /// - Parameters:
  ///   - output: the dataset's folder.
  ///   - forms: what it is written as besides.
  ///   - pruning: whether documents that it has and that no share is of leave it; else they are a reason to stop.
  /// - Throws: `OutputError`.
  package mutating func make(in output: String, as forms: DatasetForms, pruning: Bool) throws -> DatasetCounts {
    let store = try ShareStore(
      folder: output, tool: build.map { ToolIdentity(build: $0.name) } ?? program, forms: forms)
    let gone = try GoneDocuments(of: store, ledger, pruning: true)
    if gone.count > 0, !pruning {
      throw OutputError(
        path: output,
        BilingualText(
          "it has \(gone.count) \(gone.count == 1 ? "document" : "documents") of which there is no share, "
            + "“\(gone.names[0])” first; name another folder, or take them out with --prune",
          "其中有 \(gone.count) 个文件没有对应的单文件结果，首个为“\(gone.names[0])”；请另选文件夹，或用 --prune 移除"))
    }
    var position: String?
    while let entry = try ledger.next(after: position) {
      position = entry.name
      guard let share = try? share(in: entry.path), share.record.document == entry.name else {
        throw OutputError(
          path: output,
          BilingualText(
            "the share “\(entry.path.text)” has changed since it was looked at", "“\(entry.path.text)”在检查之后有变"))
      }
      let sha256 = share.record.sha256
      // In the order of names, the first document of a content stands for all.
      if !sha256.isEmpty, let first = try ledger.name(ofContent: sha256) {
        var record = ManifestRecord(document: entry.name, sha256: sha256, status: .duplicate)
        record.duplicateOf = first
        try ledger.note(record)
        duplicates += 1
        continue
      }
      try ledger.note(entry.name, sha256: sha256)
      try store.keep(share)
    }
    return try LedgerDataset(ledger, store).make()
  }
}

/// Why a file gives no share.
private struct Refusal: Error {
  let text: BilingualText
}

/// - Throws: `ReadingError`.
private func content(of path: DocumentPath) throws(ReadingError) -> [UInt8] {
  let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
  guard descriptor >= 0 else { throw ReadingError(code: errno) }
  return try LineReader(descriptor: descriptor, closes: true).rest(atMost: Settings.largestShare)
}
