import Foundation

/// The package's own sources, for tests that hold the documentation to them.
enum Sources {
  static let texts: [String] = {
    let folder = Program.packageRoot.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }()
}
