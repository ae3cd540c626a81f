import Glibc

/// Makes a folder with all that lead to it, unless it is there.
///
/// - Throws: `OutputError`.
package func makeFolder(_ path: String) throws(OutputError) {
  var status = stat()
  if stat(path, &status) == 0 {
    if status.st_mode & S_IFMT == S_IFDIR { return }
    throw OutputError(path: path, code: ENOTDIR)
  }
  let parent = path.drop { $0 == "/" }.isEmpty ? nil : parentFolder(of: path)
  if let parent { try makeFolder(parent) }
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw OutputError(path: path, code: errno) }
}

private func parentFolder(of path: String) -> String? {
  var trimmed = path[...]
  while trimmed.last == "/" { trimmed.removeLast() }
  guard let slash = trimmed.lastIndex(of: "/"), slash != trimmed.startIndex else { return nil }
  return String(trimmed[..<slash])
}
