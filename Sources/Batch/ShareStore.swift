import Dataset
import Emission
import Extraction
import Files
import Foundation
import Glibc

/// The folder `.yusuan` of a dataset: the shares of all documents that were read, and the lock of the run.
///
/// A share is found by the document's content and name; that it is complete and of this version of the program shows
/// when it is read.
package final class ShareStore {
  /// Of the dataset.
  package let folder: String
  private let tool: String
  private let lock: Int32

  /// - Throws: `OutputError` where the folder cannot be made or another run works on it.
  package init(folder: String, tool: String) throws {
    self.folder = folder
    self.tool = tool
    try makeFolder("\(folder)/.yusuan/shares")
    let path = "\(folder)/.yusuan/lock"
    lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard lock >= 0 else { throw OutputError(path: path, code: errno) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(lock)
      if code == EWOULDBLOCK {
        throw OutputError.failed(output: "“\(folder)”", reason: "another run is working on it")
      }
      throw OutputError(path: path, code: code)
    }
  }

  deinit { close(lock) }

  /// The name of the file that keeps the share of a document.
  func key(name: String, sha256: String) -> String { textDigest(sha256 + "\n" + name) }

  /// Where the share of a document is kept.
  ///
  /// - Throws: `OutputError` where its folder cannot be made.
  func path(name: String, sha256: String) throws -> String {
    let key = key(name: name, sha256: sha256)
    let group = "\(folder)/.yusuan/shares/\(key.prefix(Settings.shareGroup))"
    try makeFolder(group)
    return "\(group)/\(key)"
  }

  /// The complete share of a document; nil where there is none.
  func share(name: String, sha256: String) throws -> DatasetShare? {
    let path = try path(name: name, sha256: sha256)
    guard let data = FileManager.default.contents(atPath: path), let share = DatasetShare([UInt8](data), tool: tool),
      share.record.document == name, share.record.sha256 == sha256
    else { return nil }
    return share
  }

  /// The record of a document's complete share; nil where there is none. Less is read than for the share.
  func record(name: String, sha256: String) throws -> ManifestRecord? {
    guard let file = FileHandle(forReadingAtPath: try path(name: name, sha256: sha256)) else { return nil }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: 1 << 16), let size = try? file.seekToEnd(),
      size >= 4,
      (try? file.seek(toOffset: size - 4)) != nil,
      let tail = try? file.read(upToCount: 4),
      let record = DatasetShare.record([UInt8](head), tail: [UInt8](tail), tool: tool),
      record.document == name, record.sha256 == sha256
    else { return nil }
    return record
  }

  func keep(_ share: DatasetShare) throws {
    try writeShare(share, to: path(name: share.record.document, sha256: share.record.sha256), tool: tool)
  }

  /// Forgets all shares.
  func clear() throws {
    try removeTree("\(folder)/.yusuan/shares")
    try makeFolder("\(folder)/.yusuan/shares")
  }

  /// Forgets the shares of documents that are no longer there, and what killed runs left.
  ///
  /// - Parameter isGone: whether nothing needs the file of this name.
  func removeShares(where isGone: (String) throws -> Bool) rethrows {
    let root = "\(folder)/.yusuan/shares"
    for group in (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [] {
      for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(group)")) ?? []
      where try isGone(name) {
        unlink("\(root)/\(group)/\(name)")
      }
    }
  }
}
