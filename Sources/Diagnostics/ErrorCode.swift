/// Why a document gives nothing, in a word for programs: the worker's answers have it as `code`, a dataset's manifest as
/// `error_code`. Documentation/worker.md says what each means. The sentence beside it may change, the word does not.
package enum ErrorCode: String, Codable, CaseIterable, Sendable {
  case notFound = "not_found"
  case isAFolder = "is_a_folder"
  case permissionDenied = "permission_denied"
  case unreadableFile = "unreadable_file"
  case empty
  case notAPDF = "not_a_pdf"
  case webPage = "web_page"
  case damaged
  case encrypted
  case wrongPassword = "wrong_password"
  case zeroPages = "zero_pages"
  case unreadablePage = "unreadable_page"
  case unpairedText = "unpaired_text"
  case missingCharacterMaps = "missing_character_maps"
  case missingFonts = "missing_fonts"
  case unsupportedText = "unsupported_text"
  case timeout
  case stuck
  case memory
  case crashed
  case noProcess = "no_process"
  case contentChanged = "content_changed"
  case badRequest = "bad_request"
  case output
  /// What has no word of its own.
  case other
}

/// An error that programs can tell from others.
package protocol CodedError: SpokenError {
  var code: ErrorCode { get }
}

extension ErrorCode {
  package init(_ error: any Error) { self = (error as? any CodedError)?.code ?? .other }
}
