import Batch
import Dataset
import Emission
import Files
import Foundation
import Glibc
import Serving

/// Reads bytes as what other processes and people write for this program; what it understands comes back the same when it
/// is written and read again.
///
/// - Returns: what was understood.
func linesRead(_ bytes: [UInt8]) -> [UInt8] {
  guard let kind = bytes.first else { return [] }
  let rest = Array(bytes.dropFirst())
  switch kind % 4 {
  case 0: return requestsRead(rest)
  case 1: return correctionsRead(rest)
  case 2: return csvRead(rest)
  default:
    _ = HTTPRequest(head: rest)
    return []
  }
}

private func requestsRead(_ bytes: [UInt8]) -> [UInt8] {
  // As much as a pipe takes without a reader.
  let bytes = Array(bytes.prefix(1 << 15))
  var ends: [Int32] = [-1, -1]
  promise(pipe(&ends) == 0 && write(ends[1], bytes, bytes.count) == bytes.count, "no pipe")
  close(ends[1])
  defer { close(ends[0]) }
  let reader = RequestReader(descriptor: ends[0])
  var lines: [[UInt8]] = []
  while let request = try? reader.next() { lines.append(request.line) }
  var split = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  if split.last?.isEmpty == true { split.removeLast() }
  promise(lines == split, "lines are lost on their way")
  return lines.flatMap(requestRead)
}

private func requestRead(_ line: [UInt8]) -> [UInt8] {
  guard let request = try? WorkerRequest(line: line) else { return [] }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  let written = (try? encoder.encode(request)).map([UInt8].init)
  let again = written.flatMap { try? WorkerRequest(line: $0) }.flatMap { try? encoder.encode($0) }.map([UInt8].init)
  promise(written != nil && written == again, "a request is another one when it is sent on")
  return written ?? []
}

private func correctionsRead(_ bytes: [UInt8]) -> [UInt8] {
  guard let file = try? CorrectionFile(bytes: bytes) else { return [] }
  let written = file.bytes
  promise((try? CorrectionFile(bytes: written))?.bytes == written, "corrections are others when they are kept")
  return written
}

private func csvRead(_ bytes: [UInt8]) -> [UInt8] {
  let records = recordsRead(bytes)
  var written: [UInt8] = []
  for record in records {
    for (place, field) in record.enumerated() {
      if place > 0 { written.append(UInt8(ascii: ",")) }
      appendField(formulaSafe(field ?? ""), to: &written)
    }
    written.append(UInt8(ascii: "\n"))
  }
  promise(recordsRead(written) == records, "CSV is another one when it is written again")
  return written
}

/// The records of a CSV file, read in pieces, so that fields go over their ends.
func recordsRead(_ bytes: [UInt8]) -> [[String?]] {
  var rest = bytes[...]
  var records = CSVRecords {
    defer { rest = rest.dropFirst(61) }
    return Array(rest.prefix(61))
  }
  var all: [[String?]] = []
  while let record = try? records.next() { all.append(record) }
  return all
}
