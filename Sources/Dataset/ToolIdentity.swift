import Disclosure
import Extraction

/// Which program read a document: two of one identity read everything alike.
///
/// A version is not enough: it stays the same while rules change and the program is built anew.
package struct ToolIdentity: Hashable, Sendable {
  /// Digest of the files and columns of a dataset: rows of one value fit together.
  package let rows: String
  /// Digest of the program itself, and the version of the library that reads PDFs for it.
  package let build: String

  /// - Parameter build: any word without spaces.
  package init(build: String) {
    let columns = DatasetResource.all.map { "\($0.path): \($0.columns.map(\.name).joined(separator: " "))" }
    rows = String(textDigest((columns + [TableSchema.version]).joined(separator: "\n")).prefix(16))
    self.build = build
  }

  /// The program that runs, with the libraries that it found.
  ///
  /// - Parameter pictures: which pages are read as pictures; it counts where what reads them is installed.
  /// - Throws: `ExtractionError` where its file cannot be read.
  package static func ofThisProgram(pictures: PictureReadingMode = .off) throws -> ToolIdentity {
    let program = try contentDigest(ofFile: "/proc/self/exe")
    let readers = pictures != .off && PictureReadingMode.hasFiles ? "\(ocr)\(pictures.rawValue)" : ""
    return ToolIdentity(build: "\(program)-poppler-\(popplerVersion)\(readers)")
  }

  /// Whether a build is this one, however it read pictures. Call it of an identity without a reading of them.
  package func isProgram(ofBuild build: String) -> Bool {
    build == self.build || build.hasPrefix(self.build + Self.ocr)
  }

  private static let ocr = "-ocr-"
}
