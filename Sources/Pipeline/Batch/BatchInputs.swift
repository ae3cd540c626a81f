import Foundation

/// A document of a batch: the name that the dataset knows it by, and where it is.
public struct BatchInput: Hashable, Sendable {
  public let name: String
  public let path: String

  public init(name: String, path: String) {
    self.name = name
    self.path = path
  }
}

/// The documents that files and folders stand for, sorted by name, each once.
///
/// A folder stands for every `.pdf` and `.txt` file in it and in its folders, hidden ones and those behind links left
/// out. A document is named by its path as given; in a folder that is the only input, by its path within it, so that
/// the dataset does not tell where the folder lies.
public func batchInputs(_ paths: [String]) -> [BatchInput] {
  var inputs: [BatchInput] = []
  for path in paths {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      inputs.append(BatchInput(name: path, path: path))
      continue
    }
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    for file in documents(in: folder) {
      let path = folder == "/" ? "/\(file)" : "\(folder)/\(file)"
      inputs.append(BatchInput(name: paths.count == 1 ? file : path, path: path))
    }
  }
  let unique = Dictionary(inputs.map { ($0.name, $0) }) { first, _ in first }
  return unique.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

private func documents(in folder: String) -> [String] {
  // The folder itself may be a link.
  guard let files = FileManager.default.enumerator(atPath: URL(filePath: folder).resolvingSymlinksInPath().path) else {
    return []
  }
  var documents: [String] = []
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
    documents.append(file)
  }
  return documents
}
