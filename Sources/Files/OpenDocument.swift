import Diagnostics
import Extraction
import Glibc

/// Opens a document whatever bytes its path has.
///
/// - Throws: `ExtractionError`.
package func openSource(
  _ path: DocumentPath, password: String? = nil, pictures: PictureReadingMode = .off
) throws(ExtractionError) -> any PageSource {
  if let utf8 = path.utf8 { return try openSource(path: utf8, password: password, pictures: pictures) }
  // Only text gets through to poppler's side: such a file is read whole.
  return try openSource(
    bytes: withDescriptor(of: path) { descriptor throws(ExtractionError) in
      do throws(ReadingError) { return try LineReader(descriptor: descriptor, closes: false).rest() } catch {
        throw ExtractionError.unreadableFile(file: path.text, reason: error.text)
      }
    }, name: path.name.text, password: password, pictures: pictures)
}

/// Refuses pipes and devices: reading one might never end.
///
/// - Throws: `ExtractionError`.
package func requireNoStream(_ path: DocumentPath) throws(ExtractionError) {
  var status = stat()
  guard path.withCString({ stat($0, &status) }) == 0 else { return }
  guard status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFDIR else {
    throw ExtractionError.unreadableFile(file: path.text, reason: BilingualText("it is no regular file", "不是普通文件"))
  }
}

/// The SHA-256 of a file's content.
///
/// - Throws: `ExtractionError`.
package func contentDigest(of path: DocumentPath) throws(ExtractionError) -> String {
  if let utf8 = path.utf8 { return try contentDigest(ofFile: utf8) }
  return try withDescriptor(of: path) { descriptor throws(ExtractionError) in
    try contentDigest(ofFile: "/proc/self/fd/\(descriptor)")
  }
}

/// Opens a document to be read by whoever is handed the descriptor, which the caller closes. A pipe is not waited for.
///
/// - Throws: `ExtractionError`.
package func openedDocument(_ path: DocumentPath) throws(ExtractionError) -> Int32 {
  let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
  guard descriptor >= 0 else { throw ExtractionError(systemError: errno, file: path.text) }
  return descriptor
}

private func withDescriptor<Result>(of path: DocumentPath, _ body: (Int32) throws(ExtractionError) -> Result)
  throws(ExtractionError) -> Result
{
  let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
  guard descriptor >= 0 else { throw ExtractionError(systemError: errno, file: path.text) }
  defer { close(descriptor) }
  return try body(descriptor)
}
