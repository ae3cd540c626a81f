/// Which pages of a PDF are read as pictures, where what reads them is installed. The raw value is that of `--ocr`.
package enum PictureReadingMode: String, CaseIterable, Sendable {
  /// Those that show a picture and no text.
  case auto
  /// None.
  case off
  /// All of them, whatever text they have.
  case only

  /// Whether what reads pictures is installed and opens.
  package static var isInstalled: Bool { PictureReader.shared != nil }

  /// - Parameter isWithoutText: whether the page shows something and has hardly any text.
  func isFor(_ page: Page, isWithoutText: Bool) -> Bool {
    switch self {
    case .off: return false
    case .only: return true
    case .auto:
      guard isWithoutText else { return false }
      // A scanner may write a page as many strips.
      let covered = page.images.reduce(0) { $0 + $1.width * $1.height }
      return covered >= Settings.Scans.largeShare * page.width * page.height
    }
  }
}
