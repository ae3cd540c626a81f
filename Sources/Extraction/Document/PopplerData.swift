import Glibc

/// The package poppler-data holds the character maps of Chinese fonts that a PDF names without embedding them. Where
/// it is missing, poppler leaves their text out and says so in GLib's log only: what is left is not the document.
enum PopplerData {
  /// Where distributions put the maps, and where a program that was packed with them has them.
  static let folders =
    ["/usr/share/poppler/cMap", "/usr/local/share/poppler/cMap"]
    + (BundledData.folder.map { [$0 + "/poppler/cMap"] } ?? [])

  /// Whether one of the folders has the maps of simplified Chinese.
  static func isInstalled(in folders: [String]) -> Bool { folders.contains { access($0 + "/Adobe-GB1", R_OK) == 0 } }
}
