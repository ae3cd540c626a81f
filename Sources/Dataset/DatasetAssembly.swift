import Emission
import Files
import Foundation
import Glibc

/// Puts the shares of all documents together to a dataset, in the order in which they come. The files take the place of
/// those from before when all are complete.
package struct DatasetAssembly {
  private let folder: String
  private let next: String
  private var files: [String: AtomicFile] = [:]
  package private(set) var summary = DatasetSummary()

  /// - Throws: `OutputError`.
  package init(folder: String) throws {
    self.folder = folder
    next = "\(folder)/.yusuan/next"
    try removeTree(next)
    try makeFolder("\(next)/tables")
    for resource in DatasetResource.all {
      let file = try AtomicFile(path: "\(next)/\(resource.path)", isDurable: false)
      try file.write(resource.header)
      files[resource.path] = file
    }
    files[DatasetShare.documentsPath] = try AtomicFile(path: "\(next)/\(DatasetShare.documentsPath)", isDurable: false)
  }

  package mutating func add(_ share: DatasetShare) throws {
    try files[DatasetResource.manifest.path]?.write(share.record.csvLine)
    summary.add(share.record)
    for (path, bytes) in share.parts { try files[path]?.write(bytes) }
    try count(share, DatasetResource.checks) { if $0[3] == "false" { $1.addFailedCheck($0[1] ?? "") } }
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
    for file in files.values { try file.commit() }
    files = [:]
    let database = "\(next)/dataset.sqlite"
    do {
      try SQLiteDataset.write(to: database) { try csvRecords(ofFile: "\(next)/\($0.path)", behindHeader: true) }
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError.failed(output: "“\(folder)/dataset.sqlite”", reason: "\(error)")
    }
    let manifest = try csvRecords(ofFile: "\(next)/\(DatasetResource.manifest.path)", behindHeader: true)
    try write("datapackage.json") { file in try DataPackageWriter.write(sources: manifest) { try file.write($0) } }
    try write("SUMMARY.md") { try $0.write(Array(summary.text.utf8)) }
    try makeFolder("\(folder)/tables")
    let names =
      DatasetResource.all.map(\.path) + [
        DatasetShare.documentsPath, "dataset.sqlite", "datapackage.json", "SUMMARY.md",
      ]
    for name in names { try bringToDisk("\(next)/\(name)") }
    for name in names where rename("\(next)/\(name)", "\(folder)/\(name)") != 0 {
      throw OutputError(path: "\(folder)/\(name)", code: errno)
    }
    try removeTree(next)
  }

  private func write(_ name: String, _ body: (AtomicFile) throws -> Void) throws {
    let file = try AtomicFile(path: "\(next)/\(name)", isDurable: false)
    try body(file)
    try file.commit()
  }
}

private func bringToDisk(_ path: String) throws {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw OutputError(path: path, code: errno) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw OutputError(path: path, code: errno) }
}

/// The records of a CSV file that this package wrote.
package func csvRecords(ofFile path: String, behindHeader: Bool) throws -> CSVRecords {
  guard let file = FileHandle(forReadingAtPath: path) else { throw OutputError(path: path, code: errno) }
  var records = CSVRecords { [UInt8](try file.read(upToCount: 1 << 16) ?? Data()) }
  if behindHeader { _ = try records.next() }
  return records
}
