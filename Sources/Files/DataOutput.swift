import Glibc

/// Where a command's data goes, by what stands behind `-o`.
package enum DataOutput: Hashable, Sendable {
  case standardOutput
  /// One file, whose name ends in the form of its content: `json`, `jsonl` or `csv`.
  case file(path: String, form: String)
  case folder(String)

  /// - Parameter output: `-` or nil for standard output; the name of a file ends in `.json`, `.jsonl` or `.csv`; every
  ///   other name, one that ends in a slash and one of a folder that is there are folders'.
  package init(_ output: String?) {
    var status = stat()
    guard let output, output != "-" else {
      self = .standardOutput
      return
    }
    let form = ["json", "jsonl", "csv"].first { output.lowercased().hasSuffix(".\($0)") }
    guard let form, stat(output, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else {
      self = .folder(output)
      return
    }
    self = .file(path: output, form: form)
  }

  /// The form that the name of a file tells.
  package var form: String? { if case .file(_, let form) = self { form } else { nil } }

  package var folder: String? { if case .folder(let path) = self { path } else { nil } }
}
