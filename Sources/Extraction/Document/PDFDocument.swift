import CPoppler
import Diagnostics

/// An open document of poppler: owns the handle and translates its answers to Swift values.
final class PDFDocument {
  let name: String
  let handle: OpaquePointer
  let pageCount: Int

  /// - Parameter content: what poppler reads instead of the file's own bytes; of it no password is asked.
  init(_ input: InputBytes, content: OpaquePointer? = nil, password: String?) throws(ExtractionError) {
    _ = BundledData.isInUse
    _ = SystemFonts.areLookedFor
    var failure: UnsafeMutablePointer<GError>?
    let opened =
      content.map { poppler_document_new_from_bytes($0, nil, &failure) }
      ?? PDFDocument.open(input, password: password, failure: &failure)
    guard let document = opened else {
      defer { g_clear_error(&failure) }
      throw PDFDocument.error(failure, file: input.name, passwordGiven: password != nil)
    }
    name = input.name
    handle = document
    pageCount = Int(poppler_document_get_n_pages(document))
    guard pageCount > 0 else { throw ExtractionError.zeroPages(file: input.name) }
  }

  deinit {
    PopplerAccess.exclusive { g_object_unref(UnsafeMutableRawPointer(handle)) }
  }

  var metadata: DocumentMetadata {
    DocumentMetadata(
      title: PDFDocument.text(poppler_document_get_title(handle)),
      author: PDFDocument.text(poppler_document_get_author(handle)),
      producer: PDFDocument.text(poppler_document_get_producer(handle)),
      creator: PDFDocument.text(poppler_document_get_creator(handle)))
  }

  private static func open(
    _ input: InputBytes, password: String?, failure: inout UnsafeMutablePointer<GError>?
  ) -> OpaquePointer? {
    guard let password else { return poppler_document_new_from_bytes(input.storage, nil, &failure) }
    // Given a wrong password, `poppler_document_new_from_bytes` of poppler 22.12 crashes; a stream is safe.
    let stream = g_memory_input_stream_new_from_bytes(input.storage)
    defer { g_object_unref(stream) }
    let document = poppler_document_new_from_stream(
      stream, goffset(g_bytes_get_size(input.storage)), password, nil, &failure)
    if document != nil { return document }
    // A password that is for all documents of a run may meet one that restricts its owner's rights only.
    guard let unlocked = poppler_document_new_from_bytes(input.storage, nil, nil) else { return nil }
    g_clear_error(&failure)
    return unlocked
  }

  /// Hands an open page to `body` and closes it afterwards.
  ///
  /// - Parameter number: 1-based.
  func withPage<Result>(
    _ number: Int, _ body: (OpaquePointer) throws(ExtractionError) -> Result
  ) throws(ExtractionError) -> Result {
    guard (1...pageCount).contains(number),
      let page = poppler_document_get_page(handle, Int32(number - 1))
    else { throw ExtractionError.unreadablePage(file: name, number: number, count: pageCount) }
    defer { g_object_unref(UnsafeMutableRawPointer(page)) }
    return try body(page)
  }

  /// Takes over a string that GLib allocated; nil where it is missing or empty.
  private static func text(_ owned: UnsafeMutablePointer<gchar>?) -> String? {
    guard let owned else { return nil }
    defer { g_free(owned) }
    let text = String(cString: owned)
    return text.isEmpty ? nil : text
  }

  private static func error(
    _ failure: UnsafeMutablePointer<GError>?, file: String, passwordGiven: Bool
  ) -> ExtractionError {
    guard let failure else {
      return .damaged(file: file, reason: BilingualText("poppler gives no reason", "poppler 未说明原因"))
    }
    if failure.pointee.domain == poppler_error_quark() {
      switch UInt32(bitPattern: failure.pointee.code) {
      case POPPLER_ERROR_ENCRYPTED.rawValue: return .encrypted(file: file, passwordGiven: passwordGiven)
      case POPPLER_ERROR_BAD_CATALOG.rawValue:
        return .damaged(file: file, reason: BilingualText("its catalogue cannot be read", "无法读取文档目录"))
      case POPPLER_ERROR_DAMAGED.rawValue:
        return .damaged(file: file, reason: BilingualText("its structure cannot be repaired", "文件结构无法修复"))
      default: break
      }
    }
    guard let message = failure.pointee.message else {
      return .damaged(file: file, reason: BilingualText("poppler gives no reason", "poppler 未说明原因"))
    }
    return .damaged(file: file, reason: BilingualText(same: String(cString: message)))
  }
}
