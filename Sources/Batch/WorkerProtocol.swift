import Dataset
import Disclosure
import Emission
import Files
import Foundation

/// One line to a worker.
package struct WorkerRequest: Codable, Sendable {
  /// What the document is called in everything that comes of it.
  package var id: String
  /// The file to read.
  package var path: String
  /// Where the document's share of a dataset is written; without it the document comes in the answer.
  package var output: String?

  package init(id: String, path: String, output: String? = nil) {
    self.id = id
    self.path = path
    self.output = output
  }
}

/// One line from a worker. An answer without `output` ends in `document`, the canonical form.
package struct WorkerAnswer: Codable, Sendable {
  package var id: String
  package var status: ManifestRecord.Status
  package var sha256: String?
  package var pages: Int?
  /// Processor time.
  package var seconds: Double
  package var warnings: Int?
  package var failedChecks: Int?
  package var error: String?
  /// What was written; nil where that failed or was not asked for.
  package var output: String?
}

/// Reads one document after the other for whoever sends requests; Documentation/worker.md has the protocol.
package struct DocumentWorker {
  private let tool: String

  /// - Parameter tool: name and version of the program, which shares carry.
  package init(tool: String) { self.tool = tool }

  /// The answer to one line, ending in a line feed.
  ///
  /// - Throws: `OutputError` where the share cannot be written: a reason to stop, not a property of the document.
  package func answer(_ line: [UInt8], open: (String) throws -> DisclosureDocument) throws -> [UInt8] {
    guard let request = try? JSONDecoder().decode(WorkerRequest.self, from: Data(line)) else {
      let answer = WorkerAnswer(
        id: "", status: .failed, seconds: 0, error: "The request is no JSON object with an id and a path.")
      return try encoded(answer, document: nil)
    }
    let start = processorTime()
    do {
      var document = try open(request.path)
      document.source = request.id
      let seconds = processorTime() - start
      let share = DatasetShare(document, seconds: Int(seconds))
      var answer = WorkerAnswer(
        id: request.id, status: share.record.status, sha256: document.sha256, pages: document.pageCount,
        seconds: seconds, warnings: share.record.warnings, failedChecks: share.record.failedChecks)
      guard let output = request.output else { return try encoded(answer, document: document) }
      try writeShare(share, to: output, tool: tool)
      answer.output = output
      return try encoded(answer, document: nil)
    } catch let error as OutputError {
      throw error
    } catch {
      let answer = WorkerAnswer(
        id: request.id, status: .failed, seconds: processorTime() - start, error: "\(error)")
      return try encoded(answer, document: nil)
    }
  }

  private func encoded(_ answer: WorkerAnswer, document: DisclosureDocument?) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = [UInt8](try encoder.encode(answer))
    if let document {
      bytes.removeLast()
      bytes += Array(",\"document\":".utf8) + JSONDocumentWriter(.lines).bytes(of: document).dropLast()
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

/// Writes a share under another name first, so that it is complete or not there.
func writeShare(_ share: DatasetShare, to path: String, tool: String) throws {
  let file = try AtomicFile(path: path, isDurable: false)
  try file.write(try share.encoded(tool: tool))
  try file.commit()
}

/// Seconds that this process has computed, in all its threads.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
