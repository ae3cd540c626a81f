/// Opens a PDF or a text, whichever the file's first bytes show it to be.
///
/// - Parameters:
///   - password: opens an encrypted PDF.
///   - pictures: which pages are read as pictures.
/// - Throws: `ExtractionError`.
package func openSource(
  path: String, password: String? = nil, pictures: PictureReadingMode = .off
) throws(ExtractionError) -> any PageSource {
  try openSource(InputBytes(path: path), password: password, pictures)
}

/// Opens a PDF or a text that is open as a file; the descriptor stays open.
///
/// - Parameters:
///   - path: for its name.
///   - password: opens an encrypted PDF.
///   - pictures: which pages are read as pictures.
/// - Throws: `ExtractionError`.
package func openSource(
  descriptor: Int32, path: String, password: String? = nil, pictures: PictureReadingMode = .off
) throws(ExtractionError) -> any PageSource {
  try openSource(InputBytes(descriptor: descriptor, path: path), password: password, pictures)
}

/// Opens a PDF or a text from memory.
///
/// - Parameters:
///   - name: what messages call the document; `-` for standard input.
///   - pictures: which pages are read as pictures.
/// - Throws: `ExtractionError`.
package func openSource(
  bytes: [UInt8], name: String, password: String? = nil, pictures: PictureReadingMode = .off
) throws(ExtractionError) -> any PageSource {
  try openSource(InputBytes(bytes: bytes, name: name), password: password, pictures)
}

private func openSource(
  _ input: InputBytes, password: String?, _ pictures: PictureReadingMode
) throws(ExtractionError) -> any PageSource {
  if input.withBytes(TextDecoding.isPDF) { return try PDFSource(input, password: password, pictures: pictures) }
  if input.withBytes(TextDecoding.isWebPage) { throw ExtractionError.webPage(file: input.name) }
  if input.withBytes(TextDecoding.isBinary) { throw ExtractionError.notAPDF(file: input.name) }
  return try TextSource(input)
}
