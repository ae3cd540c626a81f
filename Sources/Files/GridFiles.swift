import Emission

/// Files in a folder, of which each appears when it is complete.
package struct GridFiles {
  private let folder: String
  private var names: FileNames
  private let separatesDocuments: Bool

  /// - Parameters:
  ///   - folder: where the files go; made where it is not there.
  ///   - separatesDocuments: whether the CSV files of each document get a folder of their own, named after it.
  /// - Throws: `OutputError`.
  package init(folder: String, separatesDocuments: Bool) throws {
    try makeFolder(folder)
    self.folder = folder
    self.separatesDocuments = separatesDocuments
    names = FileNames(extension: "json")
  }

  /// Writes all tables to `NAME.json`.
  ///
  /// - Throws: `OutputError`.
  package mutating func writeJSON(_ document: DocumentGrids) throws {
    try write(GridsJSONWriter(.indented).bytes(of: document), to: names.name(for: document.source))
  }

  /// Writes each table to `NN.csv`, or to `NAME/NN.csv`.
  ///
  /// - Throws: `OutputError`.
  package mutating func writeCSV(_ document: DocumentGrids) throws {
    var prefix = ""
    if separatesDocuments {
      prefix = names.name(for: document.source).dropLast(".json".count) + "/"
      try makeFolder("\(folder)/\(prefix)")
    }
    for table in document.tables {
      let name = "\(prefix)\(table.number < 10 ? "0" : "")\(table.number).csv"
      try write(GridCSVWriter().bytes(of: table.table), to: name)
    }
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    let file = try AtomicFile(path: "\(folder)/\(name)")
    try file.write(bytes)
    try file.commit()
  }
}
