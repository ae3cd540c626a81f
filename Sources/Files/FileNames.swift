/// Gives each document of a run a file name of its own, so that none overwrites another's.
package struct FileNames {
  private let suffix: String
  private var used: Set<String> = []

  package init(extension suffix: String) { self.suffix = suffix }

  /// The document's name with the new extension: `a.pdf` becomes `a.json`, a second one `a-2.json`; standard input
  /// (`-`) is `stdin.json`.
  package mutating func name(for source: String) -> String {
    var stem = source == "-" ? "stdin" : source
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
    var name = "\(stem).\(suffix)"
    var number = 2
    // Where letter case does not count in names, `A.json` and `a.json` are one file.
    while !used.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number).\(suffix)"
      number += 1
    }
    return name
  }
}
