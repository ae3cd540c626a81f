import Dataset
import Diagnostics
import Extraction
import Files
import Glibc

/// The shares of all documents of a dataset that were read, and the lock of the run that works on it.
///
/// A share is found by the document's content and name; that it is whole and of this program shows when it is read.
package final class ShareStore {
  package let folder: DatasetFolder
  package let corrections: CorrectionFile
  private let tool: ToolIdentity
  private let lock: Int32

  /// - Parameter corrections: that are applied to the documents.
  /// - Throws: `OutputError` where the folder cannot be made, is somebody else's, or another run works on it.
  package init(
    folder path: String, tool: ToolIdentity, corrections: CorrectionFile = CorrectionFile(),
    forms: DatasetForms = DatasetForms()
  ) throws {
    folder = try DatasetFolder(path, forms: forms)
    self.tool = tool
    self.corrections = corrections
    let path = folder.lock
    lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard lock >= 0 else { throw OutputError(path: path, code: errno) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      // It is closed with this object, which is whole by now.
      let code = errno
      if code == EWOULDBLOCK {
        throw OutputError(path: folder.path, BilingualText("another run is working on it", "另一次运行正在使用"))
      }
      throw OutputError(path: path, code: code)
    }
  }

  deinit { close(lock) }

  /// The name of the file that keeps the share of a document: 64 hexadecimal digits. With other corrections the share is
  /// another one.
  func key(name: String, sha256: String) -> String {
    let corrected = corrections.digest(of: sha256).map { "\n" + $0 } ?? ""
    return textDigest(sha256 + "\n" + name + corrected)
  }

  /// Where the share of a document is kept.
  ///
  /// - Throws: `OutputError` where its folder cannot be made.
  func path(name: String, sha256: String) throws -> String {
    let key = key(name: name, sha256: sha256)
    try makeOwnFolder(group(ofKey: key))
    return path(ofKey: key)
  }

  private func group(ofKey key: String) -> String { "\(folder.shares)/\(key.prefix(Settings.shareGroup))" }

  private func path(ofKey key: String) -> String { "\(group(ofKey: key))/\(key)" }

  /// What tells whether the share of a document is the one from before; nil where there is none.
  func stamp(name: String, sha256: String) -> FileStamp? {
    let path = path(ofKey: key(name: name, sha256: sha256))
    return PathKind(path) == .file ? FileStamp(path: path) : nil
  }

  /// What the run before noted of its documents; nil where there is nothing, or another program's.
  var known: KnownDocuments? { KnownDocuments(folder.known, tool: tool) }

  /// Notes what the next run need not read again. The dataset is in place.
  ///
  /// - Parameter forEach: gives all documents in the order of names.
  /// - Throws: `OutputError`, and what `forEach` throws.
  func note(_ counts: DatasetCounts, forEach: ((KnownDocuments.Entry) throws -> Void) throws -> Void) throws {
    try KnownDocuments.write(to: folder.known, tool: tool, files: folder.stamps, counts: counts, forEach: forEach)
  }

  /// Has the next run look at all contents.
  func forget() { unlink(folder.known) }

  /// The pieces of the dataset as it is; nil where they are not known.
  var pieces: DatasetPieces? { DatasetPieces(of: folder, tool: tool) }

  /// Notes the pieces of the dataset, which is in place.
  func note(_ pieces: [DatasetPiece]) throws { try DatasetPieces.write(pieces, of: folder, tool: tool) }

  /// The whole share of a document; nil where there is none.
  ///
  /// - Parameters:
  ///   - anyBuild: takes one of another build of the program too, if only its rows have the same columns.
  ///   - isKnown: whether its file is one that was looked at, by this run or, by size and times, by one before, or has just been written.
  func share(name: String, sha256: String, anyBuild: Bool = false, isKnown: Bool = false) throws -> DatasetShare? {
    let path = try path(name: name, sha256: sha256)
    guard let bytes = content(ofFile: path),
      let share = try? DatasetShare(bytes, tool: tool, anyBuild: anyBuild, isKnown: isKnown),
      share.record.document == name, share.record.sha256 == sha256
    else { return nil }
    return share
  }

  func keep(_ share: DatasetShare) throws {
    try writeShare(share, to: path(name: share.record.document, sha256: share.record.sha256), tool: tool)
  }

  /// Removes the shares that nothing needs, and what killed runs left. What has another name than this program gives
  /// stays, and links are not followed.
  ///
  /// - Parameter isGone: whether nothing needs the file of this name.
  func removeShares(where isGone: (String) throws -> Bool) throws {
    for group in try names(inFolder: folder.shares) where group.count == 2 && group.allSatisfy(isHexadecimal) {
      let path = "\(folder.shares)/\(String(decoding: group, as: UTF8.self))"
      guard PathKind(path) == .folder else { continue }
      for name in try names(inFolder: path) {
        let text = String(decoding: name, as: UTF8.self)
        let isShare = name.count == 64 && name.allSatisfy(isHexadecimal)
        guard isShare ? try isGone(text) : isTemporary(name) else { continue }
        unlink("\(path)/\(text)")
      }
    }
  }

  /// `.KEY.XXXXXX`, as `AtomicFile` names a share that is being written.
  private func isTemporary(_ name: [UInt8]) -> Bool {
    name.count == 72 && name[0] == UInt8(ascii: ".") && name[1..<65].allSatisfy(isHexadecimal)
      && name[65] == UInt8(ascii: ".")
  }
}

/// Nil where there is no regular file that can be read whole.
private func content(ofFile path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  let size = Int(status.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let taken = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      if taken < 0, errno == EINTR { continue }
      guard taken > 0 else { return }
      count += taken
    }
  }
  return bytes.count == size ? bytes : nil
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}
