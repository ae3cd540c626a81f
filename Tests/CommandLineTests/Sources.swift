import Foundation

/// The package's own sources and the library's examples, for tests that hold the documentation to them.
enum Sources {
  struct File {
    let name: String
    /// The room, for the package's own sources.
    let room: String
    let text: String
  }

  static let files: [File] = ["Sources", "Tests/YusuanKitTests"].flatMap { path in
    let folder = Program.packageRoot.appending(path: path)
    let urls = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return urls.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.compactMap { url in
      let parts = url.path.split(separator: "/")
      let room = parts.lastIndex(of: "Sources").map { String(parts[$0 + 1]) } ?? ""
      return (try? String(contentsOf: url, encoding: .utf8)).map {
        File(name: url.lastPathComponent, room: room, text: $0)
      }
    }
  }
}
