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

  /// What a request is about, to be opened where it is read.
  package enum Input {
    case path(DocumentPath)
    /// Came open; the path is only its name.
    case handed(Int32, DocumentPath)
    case bytes([UInt8], name: String)
  }

  /// How a worker keeps documents from taking too much.
  package enum Keeping {
    /// Each is read in a copy of the process, which is limited.
    case limits(ReadingLimits, reading: [String]?)
    /// The driver ends a worker that takes too much.
    case driver
  }

  private let tool: ToolIdentity
  private let keeping: Keeping

  /// - Parameter tool: what shares carry.
  package init(tool: ToolIdentity, keeping: Keeping) { (self.tool, self.keeping) = (tool, keeping) }

  /// The answer to one request, ending in a line feed.
  ///
  /// - Parameter open: reads the document of a request.
  /// - Returns: the answer, and whether it is the last one as the share could not be written: a reason to stop, not a
  ///   property of the document.
  package func answer(
    _ received: ReceivedRequest, open: (WorkerRequest, Input) throws -> Document
  ) throws -> (line: [UInt8], isLast: Bool) {
    defer { received.closeAll() }
    let request: WorkerRequest
    let input: Input
    do {
      request = try WorkerRequest(line: received.line)
      input = try self.input(of: request, received)
    } catch {
      return (try encoded(WorkerAnswer(id: "", failed: error)), false)
    }
    let (start, copies) = (processorTime(), timeOfCopies())
    do {
      let read = try reading(request, input) {
        let start = processorTime()
        let document = try open(request, input)
        return try result(of: request, document, seconds: processorTime() - start)
      }
      guard let output = request.output else { return (try encoded(read.facts, document: read.pieces.first), false) }
      try write(read.pieces.first ?? [], to: output, received)
      var answer = read.facts
      answer.output = output
      return (try encoded(answer), false)
    } catch let error as OutputError {
      return (try encoded(cannotWrite(error, request)), true)
    } catch {
      var answer = WorkerAnswer(id: request.id, failed: error)
      answer.seconds = processorTime() - start + timeOfCopies() - copies
      answer.sha256 = digest(of: input)
      guard let output = request.output, received.share == nil else { return (try encoded(answer), false) }
      let record = ManifestRecord(
        document: request.id, sha256: answer.sha256 ?? "", status: answer.status, error: answer.error,
        code: answer.code)
      do { try writeShare(DatasetShare(failed: record), to: output, tool: tool) } catch let error as OutputError {
        return (try encoded(cannotWrite(error, request)), true)
      }
      answer.output = output
      return (try encoded(answer), false)
    }
  }

  private func cannotWrite(_ error: OutputError, _ request: WorkerRequest) -> WorkerAnswer {
    WorkerAnswer(id: request.id, status: .failed, seconds: 0, code: .output, outputError: "\(error)")
  }

  /// - Throws: `WorkerRequestError`.
  private func input(of request: WorkerRequest, _ received: ReceivedRequest) throws -> Input {
    if case .driver = keeping {
      if request.timeout != nil { throw WorkerRequestError.notHere(key: "timeout") }
      if request.memory != nil { throw WorkerRequestError.notHere(key: "memory") }
    }
    guard let file = request.file else {
      guard let bytes = request.bytesBase64.flatMap({ Data(base64Encoded: $0) }) else {
        throw WorkerRequestError.wrongValue(key: "bytes_base64")
      }
      return .bytes([UInt8](bytes), name: DocumentPath(request.id).name.text)
    }
    return received.document.map { .handed($0, file) } ?? .path(file)
  }

  /// What `body` makes of a document, in this process or in a copy of it.
  private func reading(
    _ request: WorkerRequest, _ input: Input, _ body: () throws -> Delivery<WorkerAnswer>
  ) throws -> Delivery<WorkerAnswer> {
    var file: DocumentPath?
    if case .path(let path) = input {
      // What never ends would be waited for.
      try requireNoStream(path)
      file = path
    }
    guard case .limits(let limits, let places) = keeping else { return try body() }
    let own = ReadingLimits(
      seconds: request.timeout ?? limits.seconds, memory: request.memory.map { Int($0) << 20 } ?? limits.memory)
    var result: Delivery<WorkerAnswer>?
    try SupervisedReading(limits: own, reading: places).read(file) {
      result = $0
    } _: { hand in
      try hand(body())
    }
    guard let result else { throw ReadingFailure.ended(reason: BilingualText("it handed nothing over", "未交回结果")) }
    return result
  }

  /// The answer to a document, and beside it the bytes of the document or of its share.
  private func result(
    of request: WorkerRequest, _ read: Document, seconds: Double
  ) throws -> Delivery<WorkerAnswer> {
    var document = read.document
    document.source = request.id
    let share = DatasetShare(document, finding: read.finding)
    let answer = WorkerAnswer(
      id: request.id, status: share.record.status, sha256: document.sha256, pages: document.pageCount,
      seconds: seconds, warnings: share.record.warnings, failedChecks: share.record.failedChecks)
    guard request.output == nil else { return Delivery(answer, [try share.encoded(tool: tool)]) }
    let writer = JSONDocumentWriter(.lines, withProvenance: request.provenance ?? false)
    return Delivery(answer, [writer.bytes(of: try request.selection.applied(to: document))])
  }

  private func write(_ share: [UInt8], to output: String, _ received: ReceivedRequest) throws {
    if let handed = received.share {
      try writeAll(share, to: handed, name: BilingualText(path: output))
    } else {
      try writeWhole(share, to: output)
    }
  }

  /// Nil where the content cannot be had.
  private func digest(of input: Input) -> String? {
    switch input {
    case .path(let path): (try? requireNoStream(path)).flatMap { try? contentDigest(of: path) }
    case .handed: nil
    case .bytes(let bytes, _): bytes.isEmpty ? nil : bytesDigest(bytes)
    }
  }

  private func encoded(_ answer: WorkerAnswer, document: [UInt8]? = nil) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = [UInt8](try encoder.encode(answer))
    if let document {
      bytes.removeLast()
      bytes += Array(",\"document\":".utf8) + document.dropLast()
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension WorkerAnswer {
  fileprivate init(id: String, failed error: any Error) {
    let code = ErrorCode(error)
    self.init(
      id: id, status: code == .webPage ? .webPage : .failed, seconds: 0, error: "\(error)", code: code)
  }
}

/// Seconds that copies of this process have computed, which have ended.
private func timeOfCopies() -> Double {
  var use = rusage()
  getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &use)
  return [use.ru_utime, use.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}

/// Writes a share under another name first, so that it is complete or not there.
func writeShare(_ share: DatasetShare, to path: String, tool: ToolIdentity) throws {
  try writeWhole(try share.encoded(tool: tool), to: path)
}

private func writeWhole(_ bytes: [UInt8], to path: String) throws {
  let file = try AtomicFile(path: path, isNamedByUser: false, isDurable: false)
  try file.write(bytes)
  try file.commit()
}
