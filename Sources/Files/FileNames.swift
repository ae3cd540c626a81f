/// Gives each document of a run a file name of its own, so that none overwrites another's.
package struct FileNames {
  private let suffix: String
  private var used: Set<String> = []

  package init(extension suffix: String) { self.suffix = suffix }

  /// The document's name with the new extension: `a.pdf` becomes `a.json`, a second one `a-2.json`; standard input
  /// (`-`) is `stdin.json`.
  package mutating func name(for source: String) -> String { stem(for: source) + ".\(suffix)" }

  /// The same without extension: the name of a folder for the document. It is never `.` or `..`, which are folders
  /// already: a name of dots alone gets `_` before it.
  package mutating func stem(for source: String) -> String {
    var stem = source == "-" ? "stdin" : source[...]
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = stem[..<dot] }
    if stem.allSatisfy({ $0 == "." }) { stem = "_" + stem }
    // A name has at most 255 bytes, a number and the extension among them.
    let base = prefix(of: stem, bytes: 255 - 8 - suffix.utf8.count)
    var name = base
    var number = 2
    // Where letter case does not count in names, `A.json` and `a.json` are one file.
    while !used.insert(name.lowercased()).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}

/// As many whole characters of a text as have room in a number of bytes of UTF-8.
func prefix(of text: Substring, bytes: Int) -> String {
  var room = bytes
  return String(
    text.prefix {
      room -= $0.utf8.count
      return room >= 0
    })
}
