import Diagnostics
import Glibc

/// Files in a folder, of which each appears when it is complete.
package struct GridFiles {
  private let folder: String
  private var names: FileNames
  private let separatesDocuments: Bool
  /// Says in a folder of CSV files which document's they are: its SHA-256.
  private static let mark = ".yusuan-grids"

  /// - Parameters:
  ///   - folder: where the files go; made where it is not there.
  ///   - separatesDocuments: whether the CSV files of each document get a folder of their own, named after it.
  /// - Throws: `OutputError`.
  package init(folder: String, separatesDocuments: Bool) throws(OutputError) {
    try makeFolder(folder)
    self.folder = folder
    self.separatesDocuments = separatesDocuments
    names = FileNames(extension: "json")
  }

  /// Writes all tables of a document to `NAME.json`.
  ///
  /// - Throws: `OutputError`.
  package mutating func writeJSON(_ tables: [UInt8], of source: String) throws(OutputError) {
    try write(tables, to: "\(folder)/\(names.name(for: source))")
  }

  /// Writes each table to `NN.csv`, or to `NAME/NN.csv`.
  ///
  /// - Parameters:
  ///   - tables: the number of each, and what is written of it.
  ///   - source: the document's name.
  ///   - sha256: of the document.
  /// - Throws: `OutputError`, also where tables of another document would stay beside these as if they were of one.
  package mutating func writeCSV(
    _ tables: [(number: Int, bytes: [UInt8])], of source: String, sha256: String
  ) throws(OutputError) {
    var place = folder
    if separatesDocuments {
      place += "/" + names.stem(for: source)
      try makeFolder(place)
    }
    try requireNoOthers(in: place, than: Set(tables.map { Self.fileName($0.number) }), of: sha256)
    try write(Array("\(sha256)\n".utf8), to: "\(place)/\(Self.mark)")
    for (number, bytes) in tables { try write(bytes, to: "\(place)/\(Self.fileName(number))") }
  }

  private static func fileName(_ number: Int) -> String { "\(number < 10 ? "0" : "")\(number).csv" }

  private func requireNoOthers(in place: String, than written: Set<String>, of sha256: String)
    throws(OutputError)
  {
    if let mark = try? firstLine(of: "\(place)/\(Self.mark)"), mark == sha256 { return }
    let others = try Files.names(inFolder: place).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.wholeMatch(of: /[0-9]{2,}\.csv/) != nil && !written.contains($0) }.sorted()
    guard let first = others.first, let last = others.last else { return }
    let isOne = others.count == 1
    throw OutputError(
      path: place,
      BilingualText(
        "it has tables of another document (\(first)\(isOne ? "" : " to \(last)")); empty it, or name another folder",
        "其中有另一文件的表格（\(first)\(isOne ? "" : " 至 \(last)")）；请清空，或另选文件夹"))
  }

  private func firstLine(of path: String) throws(OutputError) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes[..<max(0, count)].prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let file = try AtomicFile(path: path, isNamedByUser: false)
    try file.write(bytes)
    try file.commit()
  }
}
