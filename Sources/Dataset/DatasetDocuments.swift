import Files
import Foundation

/// The names of the documents that a dataset has rows or a record of, in its order, without duplicates; nil where the folder is no
/// dataset.
///
/// - Throws: `ReadingError` where its manifest cannot be read.
package func documentNames(ofDataset path: String) throws -> [String]? {
  guard PathKind("\(path)/.yusuan") == .folder else { return nil }
  let descriptor = open("\(path)/manifest.csv", O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw ReadingError(code: errno) }
  let reader = LineReader(descriptor: descriptor, closes: true)
  var records = CSVRecords { try reader.nextChunk() ?? [] }
  guard let columns = try records.next(), let status = columns.firstIndex(of: "status") else { return [] }
  let read: [ManifestRecord.Status] = [.ok, .warned, .noTables, .webPage, .failed]
  var names: [String] = []
  while let record = try records.next() {
    guard record.count == columns.count, let name = record[0],
      let status = record[status].flatMap(ManifestRecord.Status.init(rawValue:)), read.contains(status)
    else { continue }
    names.append(name)
  }
  return names
}
