import Dataset
import Files
import Glibc

/// Collects the documents that files and folders stand for in a ledger, each once.
///
/// A folder stands for every `.pdf` and `.txt` file in it and in its folders; hidden ones, links and other files are noted
/// with the reason why they are not read. A document is named by its path as given; in a folder that is the only
/// input, by its path within it, so that the dataset does not tell where the folder lies.
package struct BatchInputs {
  private let ledger: BatchLedger
  private let walk: FolderWalk
  /// The first path, until it is known whether it is the only one.
  private var first: DocumentPath?
  private var isFirst = true
  /// The first inputs that are not there, and how many there are.
  package private(set) var missing: [DocumentPath] = []
  package private(set) var missingCount = 0
  /// Whether a folder could not be looked into: nobody knows what is in it.
  package private(set) var hasUnreadableFolder = false
  private static let named = 10

  /// - Parameter output: the run's own folder, which is no input.
  package init(_ ledger: BatchLedger, output: String? = nil) {
    self.ledger = ledger
    walk = FolderWalk(excluded: output.flatMap(FileIdentity.init(path:)))
  }

  /// - Parameter path: of a file or folder.
  /// - Throws: `OutputError`.
  package mutating func add(_ path: DocumentPath) throws {
    if isFirst {
      first = path
      isFirst = false
      return
    }
    if let first { try collect(first, isOnly: false) }
    first = nil
    try collect(path, isOnly: false)
  }

  /// Call it when no path follows.
  ///
  /// - Throws: `OutputError`.
  package mutating func finish() throws {
    if let first { try collect(first, isOnly: true) }
    first = nil
  }

  private mutating func collect(_ path: DocumentPath, isOnly: Bool) throws {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else {
      // What may not be seen is there all the same: it fails like any other document.
      guard errno == ENOENT || errno == ENOTDIR else { return try ledger.add(name: path.text, path: path) }
      missingCount += 1
      if missing.count < Self.named { missing.append(path) }
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return try ledger.add(name: path.text, path: path) }
    var hasUnreadableFolder = false
    let slashless =
      path.bytes.count > 1 && path.bytes.last == UInt8(ascii: "/") ? path.bytes.dropLast() : path.bytes[...]
    let folder = DocumentPath(bytes: Array(slashless))
    try walk.forEach(in: folder) { inner, finding in
      let name = isOnly && !inner.bytes.isEmpty ? inner : folder.appending(inner.bytes)
      switch finding {
      case .document: try ledger.add(name: name.text, path: folder.appending(inner.bytes))
      case .skipped(let reason): try ledger.add(ManifestRecord(skipped: name.text, reason))
      case .unreadable(let reason):
        hasUnreadableFolder = true
        try ledger.add(ManifestRecord(unreadable: name.text, reason))
      }
    }
    if hasUnreadableFolder { self.hasUnreadableFolder = true }
  }
}

extension ManifestRecord {
  /// Something that is no document.
  fileprivate init(skipped name: String, _ reason: String) {
    self.init(document: name, sha256: "", status: .skipped, error: reason)
  }

  /// - Parameter name: of a folder, ending in a slash, or of a file that nothing is known about.
  fileprivate init(unreadable name: String, _ reason: String) {
    self.init(
      document: name, sha256: "", status: .failed, error: "It could not be looked into: \(reason).",
      code: .unreadableFile)
  }
}
