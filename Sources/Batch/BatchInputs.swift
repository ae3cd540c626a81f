import Foundation

/// Collects the documents that files and folders stand for in a ledger, each once.
///
/// A folder stands for every `.pdf` and `.txt` file in it and in its folders, hidden ones and those behind links left
/// out. A document is named by its path as given; in a folder that is the only input, by its path within it, so that
/// the dataset does not tell where the folder lies.
package struct BatchInputs {
  private let ledger: BatchLedger
  /// The first path, until it is known whether it is the only one.
  private var first: String?
  private var isFirst = true

  package init(_ ledger: BatchLedger) { self.ledger = ledger }

  /// - Parameter path: of a file or folder.
  /// - Throws: `OutputError`.
  package mutating func add(_ path: String) throws {
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

  private func collect(_ path: String, isOnly: Bool) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return try ledger.add(name: path, path: path)
    }
    let folder = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try forEachDocument(in: folder) { file in
      let path = folder == "/" ? "/\(file)" : "\(folder)/\(file)"
      try ledger.add(name: isOnly ? file : path, path: path)
    }
  }
}

private func forEachDocument(in folder: String, _ body: (String) throws -> Void) throws {
  // The folder itself may be a link.
  guard let files = FileManager.default.enumerator(atPath: URL(filePath: folder).resolvingSymlinksInPath().path) else {
    return
  }
  while let file = files.nextObject() as? String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    if name.hasPrefix(".") {
      if files.fileAttributes?[.type] as? FileAttributeType == .typeDirectory { files.skipDescendants() }
      continue
    }
    let suffix = name.lowercased()
    guard suffix.hasSuffix(".pdf") || suffix.hasSuffix(".txt"),
      files.fileAttributes?[.type] as? FileAttributeType == .typeRegular
    else { continue }
    try body(file)
  }
}
