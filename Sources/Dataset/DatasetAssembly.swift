import Emission
import Files
import Foundation
import Glibc

/// A file of the dataset was changed while pieces of it were taken over.
package struct DatasetChanged: Error {}

/// Puts the shares of all documents together to a dataset, piece by piece in the order of names. The files take the place of
/// those from before when all are complete.
///
/// A piece that the dataset has already is copied out of its files: no share of it is read, nor what its records say.
package struct DatasetAssembly {
  /// The files that shares have bytes for, and the list of records behind them.
  static let texts =
    DatasetResource.ofDocuments.map(\.path) + [DatasetShare.documentsPath, DatasetFolder.records]
  /// Bytes of shares of a small dataset: its database, which takes less, stays in `SQLiteDataset`'s memory whole, so that nothing
  /// is asked of the folder for temporary files, which may be full or not to be written to.
  private static let small = 1 << 26
  private static let places = Dictionary(uniqueKeysWithValues: zip(texts, texts.indices))

  private let folder: DatasetFolder
  private let next: String
  private let texts: [NewFile]
  private let parquetFiles: [NewFile]
  private var parquets: [ParquetFile]
  private let database: SQLiteDataset
  private let old: OldPieces?
  /// The one that is being put together.
  private var piece: DatasetPiece?
  package private(set) var pieces: [DatasetPiece] = []
  package private(set) var summary = DatasetSummary()

  /// - Parameters:
  ///   - old: of the dataset as it is.
  ///   - staying: keys of those of them that stay.
  ///   - size: bytes of all shares.
  /// - Throws: `OutputError`.
  package init(folder: DatasetFolder, _ old: DatasetPieces? = nil, staying: Set<String> = [], size: Int) throws {
    self.folder = folder
    let next = folder.next
    self.next = next
    try folder.prepareNext()
    texts = try Self.texts.map { try NewFile("\(next)/\($0)") }
    let heads = DatasetResource.ofDocuments.map { $0.head(folder.forms) } + [[], []]
    for (file, head) in zip(texts, heads) { try file.write(head) }
    let files = try DatasetResource.ofDocuments.map { try NewFile("\(next)/\($0.parquetPath)") }
    let gzip = Gzip()
    parquets = try zip(DatasetResource.ofDocuments, files).map { try ParquetFile($0, gzip, to: $1.write) }
    parquetFiles = files
    let work = "\(next)/\(DatasetFolder.work)"
    if let old, !staying.isEmpty {
      self.old = try OldPieces(old, in: folder, heads: heads.map(\.count))
      let database = try OldFile("\(folder.path)/dataset.sqlite")
      try NewFile(work).append(0..<database.size, of: database)
      let lost = old.pieces.filter { !staying.contains($0.key) }
      self.database = try SQLiteDataset(copy: work, removing: lost.map { ($0.first, $0.last) })
    } else {
      self.old = nil
      database = try SQLiteDataset(work, isSmall: size < Self.small)
    }
    try addDictionary(gzip)
  }

  /// It has no document, and is the same in every dataset of a program.
  private func addDictionary(_ gzip: Gzip) throws {
    let resource = DatasetResource.dictionary
    var bytes = resource.head(folder.forms)
    for record in DatasetResource.dictionaryRecords { appendRecord(record, to: &bytes) }
    try NewFile("\(next)/\(resource.path)").write(bytes)
    var parquet = try ParquetFile(resource, gzip, to: NewFile("\(next)/\(resource.parquetPath)").write)
    var records = NumberedRecords(try csvRecords(ofFile: "\(next)/\(resource.path)", behindHeader: true))
    try database.insert(into: resource) { insertion in
      while try records.advance() {
        // A database from before has it.
        if old == nil { try insertion.insert(records.record, row: records.row) }
        try parquet.add(records.record, row: records.row)
      }
    }
    try parquet.finish()
  }

  /// Begins a piece, which ends with the next one.
  package mutating func begin(_ piece: DatasetPiece) throws {
    try endPiece()
    self.piece = piece
    self.piece?.lengths = Self.texts.map { _ in 0 }
  }

  private mutating func endPiece() throws {
    guard var ended = piece else { return }
    piece = nil
    for index in parquets.indices { ended.groups.append(try parquets[index].endGroups()) }
    summary.add(ended.summary)
    pieces.append(ended)
  }

  /// Adds a document to the piece.
  package mutating func add(_ share: DatasetShare) throws {
    let record = try share.recordInJSON + [UInt8(ascii: "\n")]
    piece?.summary.add(share.record)
    for (path, bytes) in share.parts + [(DatasetFolder.records, record)] {
      guard let place = Self.places[path] else { continue }
      try texts[place].write(bytes)
      piece?.lengths[place] += bytes.count
      if place < parquets.count, !bytes.isEmpty { try addRows(bytes, of: share.record.document, place) }
    }
  }

  /// Puts the rows of a document into the other forms, and counts them.
  private mutating func addRows(_ bytes: [UInt8], of document: String, _ place: Int) throws {
    let resource = DatasetResource.ofDocuments[place]
    try database.insert(into: resource) { insertion in
      var rest = bytes
      var records = CSVRecords {
        defer { rest = [] }
        return rest
      }
      var record = CSVRecord()
      var row = 0
      while try records.next(into: &record) {
        row += 1
        try insertion.insert(record, row: row)
        try parquets[place].add(record, row: row)
        piece?.summary.add(record, of: resource, document)
      }
    }
  }

  /// Takes over a piece of the dataset as it is, one that was to stay.
  ///
  /// - Throws: `OutputError`.
  package mutating func keep(_ key: String) throws {
    try endPiece()
    guard let old, let place = old.places[key] else { throw DatasetChanged() }
    for (index, file) in texts.enumerated() { try file.append(place.texts[index], of: old.texts[index]) }
    for index in parquets.indices {
      try parquetFiles[index].append(place.parquets[index], of: old.parquets[index])
      parquets[index].takeOver(place.piece.groups[index])
    }
    summary.add(place.piece.summary)
    pieces.append(place.piece)
  }

  /// Makes what follows from the files, and puts all in place.
  ///
  /// - Throws: `OutputError`; `DatasetChanged`, with all as it was.
  package mutating func finish() throws {
    try endPiece()
    for index in parquets.indices { try parquets[index].finish() }
    try database.finish(as: "\(next)/dataset.sqlite")
    if folder.forms.workbook {
      let workbook = try WorkbookFile("\(next)/\(DatasetFolder.workbook)")
      for resource in DatasetResource.all {
        try workbook.add(resource, try csvRecords(ofFile: "\(next)/\(resource.path)", behindHeader: true))
      }
      try workbook.finish()
    }
    let manifest = try csvRecords(ofFile: "\(next)/\(DatasetResource.manifest.path)", behindHeader: true)
    let description = try NewFile("\(next)/datapackage.json")
    try DataPackageWriter.write(sources: manifest) { try description.write($0) }
    try NewFile("\(next)/SUMMARY.md").write(Array(summary.text.utf8))
    if let old, old.files != folder.fileStamps { throw DatasetChanged() }
    try folder.replaceFiles()
  }
}

/// The files of the dataset as it is, and where its pieces stand in them.
private struct OldPieces {
  struct Place {
    let piece: DatasetPiece
    var texts: [Range<Int>]
    var parquets: [Range<Int>]
  }

  let files: [String]
  let texts: [OldFile]
  let parquets: [OldFile]
  private(set) var places: [String: Place] = [:]

  /// - Parameter heads: bytes that stand before the first piece, of each of `DatasetAssembly.texts`.
  init(_ old: DatasetPieces, in folder: DatasetFolder, heads: [Int]) throws {
    files = old.files
    texts = try DatasetAssembly.texts.map {
      try OldFile($0 == DatasetFolder.records ? folder.documents : "\(folder.path)/\($0)")
    }
    parquets = try DatasetResource.ofDocuments.map { try OldFile("\(folder.path)/\($0.parquetPath)") }
    var textEnds = heads
    var parquetEnds = parquets.map { _ in ParquetFile.magic.count }
    for piece in old.pieces {
      places[piece.key] = Place(
        piece: piece, texts: Self.advance(&textEnds, by: piece.lengths),
        parquets: Self.advance(&parquetEnds, by: piece.groups.map { $0.reduce(0) { $0 + $1.length } }))
    }
  }

  private static func advance(_ ends: inout [Int], by lengths: [Int]) -> [Range<Int>] {
    zip(ends.indices, lengths).map { index, length in
      defer { ends[index] += length }
      return ends[index]..<ends[index] + length
    }
  }
}

extension DatasetResource {
  /// What a CSV file begins with.
  fileprivate func head(_ forms: DatasetForms) -> [UInt8] { (forms.marksCSV ? byteOrderMark : []) + header }
}

/// The records of a CSV file that this package wrote.
package func csvRecords(ofFile path: String, behindHeader: Bool) throws -> CSVRecords {
  guard let file = FileHandle(forReadingAtPath: path) else { throw OutputError(path: path, code: errno) }
  var records = CSVRecords { [UInt8](try file.read(upToCount: 1 << 16) ?? Data()) }
  if behindHeader { _ = try records.next() }
  return records
}
