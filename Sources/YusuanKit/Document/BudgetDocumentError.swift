import Extraction
public import Foundation

/// Why a document could not be read.
public struct BudgetDocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reasons. More may come: a `switch` over them wants a `default`.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case notFound
    /// A folder, a URL that is no file's, or a file that the system does not let us read.
    case notReadable
    /// The file may not be read: permission denied.
    case permissionDenied
    /// No bytes at all.
    case empty
    /// Neither a PDF nor text.
    case unknownFormat
    /// A web page saved under another name.
    case webPage
    /// A PDF cut short, overwritten, or without one page that can be read.
    case damaged
    /// The PDF opens only with a password, and none was given.
    case needsPassword
    /// The PDF opens only with a password, and the one given does not open it.
    case wrongPassword
    /// Text that is neither UTF-8 nor GB 18030.
    case unknownEncoding
    /// The character maps that the PDF's fonts need are not installed: the package poppler-data.
    case missingCharacterMaps
    /// The PDF does not carry its fonts, and no font is installed that could stand in for them.
    case missingFonts
  }

  public let reason: Reason
  /// One full sentence that names the document.
  public let description: String
}

extension BudgetDocumentError: LocalizedError {
  /// The same sentence as ``description``.
  public var errorDescription: String? { description }
}

extension BudgetDocumentError {
  init(notAFile url: URL) {
    self.init(reason: .notReadable, description: "“\(url.absoluteString)” is not the URL of a file.")
  }

  /// - Parameter error: what opening or reading threw; the rooms throw nothing else than `ExtractionError`.
  init(_ error: any Error) {
    self.init(
      reason: (error as? ExtractionError).map(Self.reason) ?? .notReadable, description: "\(error)")
  }

  private static func reason(of error: ExtractionError) -> Reason {
    switch error {
    case .notFound: .notFound
    case .isADirectory, .unreadableFile: .notReadable
    case .permissionDenied: .permissionDenied
    case .empty: .empty
    case .notAPDF: .unknownFormat
    case .webPage: .webPage
    case .damaged, .zeroPages, .unreadablePage, .unpairedText: .damaged
    case .encrypted(_, passwordGiven: false): .needsPassword
    case .encrypted(_, passwordGiven: true): .wrongPassword
    case .unsupportedText: .unknownEncoding
    case .missingCharacterMaps: .missingCharacterMaps
    case .missingFonts: .missingFonts
    }
  }
}
