import Dataset
import Diagnostics
import Disclosure
import Emission
import Extraction
import Files
import Foundation
import Glibc
import Reading

/// Reads one document after the other for whoever sends requests; Documentation/worker.md has the protocol.
package struct DocumentWorker {
  /// What the answer to a request comes of.
  package struct Document {
    package var document: DisclosureDocument
    package var finding: DocumentFinding

    package init(_ document: DisclosureDocument, _ finding: DocumentFinding) {
      (self.document, self.finding) = (document, finding)
    }
  }

  private let tool: () throws -> ToolIdentity

  /// - Parameter tool: what shares carry; asked for where one is written.
  package init(tool: @escaping () throws -> ToolIdentity) { self.tool = tool }

  /// The answer to one request, ending in a line feed.
  ///
  /// - Parameter open: reads the document of a request, handed where it came open.
  /// - Returns: the answer, and whether it is the last one as the share could not be written: a reason to stop, not a
  ///   property of the document.
  package func answer(
    _ received: ReceivedRequest, open: (WorkerRequest, DocumentPath, _ handed: Int32?) throws -> Document
  ) throws -> (line: [UInt8], isLast: Bool) {
    defer { received.closeAll() }
    guard let request = try? JSONDecoder().decode(WorkerRequest.self, from: Data(received.line)),
      let file = request.file
    else {
      let answer = WorkerAnswer(
        id: "", status: .failed, seconds: 0, error: "The request is no JSON object with an id and a path.")
      return (try encoded(answer, document: nil), false)
    }
    let start = processorTime()
    do {
      var read = try open(request, file, received.document)
      read.document.source = request.id
      let seconds = processorTime() - start
      let share = DatasetShare(read.document, finding: read.finding)
      var answer = WorkerAnswer(
        id: request.id, status: share.record.status, sha256: read.document.sha256, pages: read.document.pageCount,
        seconds: seconds, warnings: share.record.warnings, failedChecks: share.record.failedChecks)
      guard let output = request.output else { return (try encoded(answer, document: read.document), false) }
      if let handed = received.share {
        try writeAll(try share.encoded(tool: tool()), to: handed, name: BilingualText(path: output))
      } else {
        try writeShare(share, to: output, tool: tool())
      }
      answer.output = output
      return (try encoded(answer, document: nil), false)
    } catch let error as OutputError {
      let answer = WorkerAnswer(
        id: request.id, status: .failed, seconds: processorTime() - start, outputError: "\(error)")
      return (try encoded(answer, document: nil), true)
    } catch {
      let isWebPage = (error as? ExtractionError)?.isWebPage ?? false
      let answer = WorkerAnswer(
        id: request.id, status: isWebPage ? .webPage : .failed, seconds: processorTime() - start, error: "\(error)")
      return (try encoded(answer, document: nil), false)
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
func writeShare(_ share: DatasetShare, to path: String, tool: ToolIdentity) throws {
  let file = try AtomicFile(path: path, isNamedByUser: false, isDurable: false)
  try file.write(try share.encoded(tool: tool))
  try file.commit()
}
