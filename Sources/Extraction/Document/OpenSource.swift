/// Opens a PDF or a text, whichever the file's first bytes show it to be.
///
/// - Parameter password: opens an encrypted PDF.
/// - Throws: `ExtractionError`.
package func openSource(path: String, password: String? = nil) throws(ExtractionError) -> any PageSource {
  try openSource(InputBytes(path: path), password: password)
}

/// Opens a PDF or a text from memory.
///
/// - Parameter name: what messages call the document; `-` for standard input.
/// - Throws: `ExtractionError`.
package func openSource(bytes: [UInt8], name: String, password: String? = nil) throws(ExtractionError) -> any PageSource
{
  try openSource(InputBytes(bytes: bytes, name: name), password: password)
}

private func openSource(_ input: InputBytes, password: String?) throws(ExtractionError) -> any PageSource {
  if input.withBytes(TextDecoding.isPDF) { return try PDFSource(input, password: password) }
  if input.withBytes(TextDecoding.isWebPage) { throw ExtractionError.webPage(file: input.name) }
  if input.withBytes(TextDecoding.isBinary) { throw ExtractionError.notAPDF(file: input.name) }
  return try TextSource(input)
}
