import Diagnostics
import Emission
import Files
import Foundation
import GRDB
import Glibc

/// Puts the shares of all documents together to a dataset, in the order in which they come. The files take the place of
/// those from before when all are complete.
package struct DatasetAssembly {
  private let folder: DatasetFolder
  private let next: String
  private var files: [String: NewFile] = [:]
  package private(set) var summary = DatasetSummary()

  /// - Throws: `OutputError`.
  package init(folder: DatasetFolder) throws {
    self.folder = folder
    next = folder.next
    try folder.prepareNext()
    for resource in DatasetResource.all {
      let file = try NewFile("\(next)/\(resource.path)")
      try file.write((folder.forms.marksCSV ? byteOrderMark : []) + resource.header)
      files[resource.path] = file
    }
    var meanings: [UInt8] = []
    for record in DatasetResource.dictionaryRecords { appendRecord(record, to: &meanings) }
    try files[DatasetResource.dictionary.path]?.write(meanings)
    for name in [DatasetShare.documentsPath, "documents"] { files[name] = try NewFile("\(next)/\(name)") }
  }

  package mutating func add(_ share: DatasetShare) throws {
    try files["documents"]?.write([UInt8](try JSONEncoder().encode(share.record)) + [UInt8(ascii: "\n")])
    summary.add(share.record)
    for (path, bytes) in share.parts { try files[path]?.write(bytes) }
    try count(share, DatasetResource.checks) { if $0[3] == "false" { $1.addFailedCheck($0[1] ?? "") } }
    let document = share.record.document
    try count(share, DatasetResource.findings) { record, summary in
      summary.addFinding(of: document, certainty: record[2] ?? "", message: record[12] ?? "")
    }
    try count(share, DatasetResource.warnings) { $1.addWarning($0[1] ?? "") }
  }

  private mutating func count(
    _ share: DatasetShare, _ resource: DatasetResource, _ body: ([String?], inout DatasetSummary) -> Void
  ) throws {
    guard let part = share.parts.first(where: { $0.path == resource.path }) else { return }
    var rest: [UInt8]? = part.bytes
    var records = CSVRecords {
      defer { rest = nil }
      return rest ?? []
    }
    while let record = try records.next() { body(record, &summary) }
  }

  /// Makes what follows from the files, and puts all in place.
  ///
  /// - Throws: `OutputError`.
  package mutating func finish() throws {
    files = [:]
    let database = "\(next)/dataset.sqlite"
    do {
      // Each file is read once for both.
      try SQLiteDataset.write(to: database) { resource, insert in
        var parquet = try ParquetFile(resource, to: NewFile("\(next)/\(resource.parquetPath)").write)
        var records = NumberedRecords(try csvRecords(ofFile: "\(next)/\(resource.path)", behindHeader: true))
        while try records.advance() {
          try insert(records.record, records.row)
          try parquet.add(records.record, row: records.row)
        }
        try parquet.finish()
      }
    } catch let error as DatabaseError {
      throw OutputError(path: "\(folder.path)/dataset.sqlite", BilingualText(same: error.message ?? "\(error)"))
    }
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
    try folder.replaceFiles()
  }
}

/// A file of the next state of the dataset, in a folder of its own: it needs no other name until it is complete.
private final class NewFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) throws { try writeAll(bytes, to: descriptor, name: BilingualText(path: path)) }
}

/// The records of a CSV file that this package wrote.
package func csvRecords(ofFile path: String, behindHeader: Bool) throws -> CSVRecords {
  guard let file = FileHandle(forReadingAtPath: path) else { throw OutputError(path: path, code: errno) }
  var records = CSVRecords { [UInt8](try file.read(upToCount: 1 << 16) ?? Data()) }
  if behindHeader { _ = try records.next() }
  return records
}
