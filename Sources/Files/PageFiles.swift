import Glibc
import Reading

/// Where the pictures of pages go.
package enum PageFiles: Hashable, Sendable {
  case standardOutput
  /// One page to a file of this name.
  case file(String)
  /// Each page to a file of its own; `%d` stands for its number.
  case pattern(String)
  /// Each page to `page-N.svg` or `page-N.png` in this folder.
  case folder(String)

  /// - Parameter output: `-` for standard output, a name with `%d`, a name of a folder that is there or that ends in a
  ///   slash, or a file's name.
  package init(output: String) {
    var status = stat()
    if output == "-" {
      self = .standardOutput
    } else if output.hasSuffix("/") || (stat(output, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR) {
      self = .folder(output)
    } else if output.contains("%d") {
      self = .pattern(output)
    } else {
      self = .file(output)
    }
  }

  package var holdsSeveralPages: Bool {
    switch self {
    case .standardOutput, .file: false
    case .pattern, .folder: true
    }
  }

  /// What the ending of the name says; nil where it says nothing.
  package var format: PictureFormat? {
    switch self {
    case .standardOutput, .folder: nil
    case .file(let name), .pattern(let name):
      PictureFormat.allCases.first { name.lowercased().hasSuffix(".\($0.rawValue)") }
    }
  }

  /// - Throws: `OutputError`.
  package func write(_ picture: [UInt8], page: Int, format: PictureFormat) throws(OutputError) {
    switch self {
    case .standardOutput: try writeAll(picture, to: STDOUT_FILENO, name: .standardOutput)
    case .file(let name): try write(picture, to: name, isNamedByUser: true)
    case .pattern(let name): try write(picture, to: name.replacing("%d", with: String(page)), isNamedByUser: true)
    case .folder(let name):
      try makeFolder(name)
      try write(
        picture, to: "\(name)\(name.hasSuffix("/") ? "" : "/")page-\(page).\(format.rawValue)", isNamedByUser: false)
    }
  }

  private func write(_ picture: [UInt8], to path: String, isNamedByUser: Bool) throws(OutputError) {
    let file = try AtomicFile(path: path, isNamedByUser: isNamedByUser)
    try file.write(picture)
    try file.commit()
  }
}
