import Dataset
import Diagnostics
import Extraction
import Foundation

/// The first line from a worker: what it is, so that a driver which speaks another protocol says so instead of misreading it.
package struct WorkerHello: Codable, Sendable {
  package var name = Self.program
  package var version: String
  package var `protocol` = Self.spoken
  /// What shares are marked with: two workers of one build read everything alike.
  package var build: String
  /// Nil where the driver keeps them.
  package var limits: Limits?

  package struct Limits: Codable, Sendable {
    /// Seconds of processor time.
    package var timeout: Double
    /// Megabytes.
    package var memory: Int
  }

  static let program = "yusuan"
  /// Counts up where a driver that knows only the one before would go wrong.
  static let spoken = 2

  package init(version: String, tool: ToolIdentity, limits: ReadingLimits?) {
    (self.version, build) = (version, tool.build)
    self.limits = limits.map { Limits(timeout: $0.seconds, memory: $0.memory >> 20) }
  }

  /// Whether this program can drive the worker.
  var isUnderstood: Bool { name == Self.program && `protocol` == Self.spoken }

  /// Ending in a line feed.
  package var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return [UInt8]((try? encoder.encode(self)) ?? Data()) + [UInt8(ascii: "\n")]
  }
}

/// A line from a worker between its answers, where it was asked to tell: a page begins to be read in its picture, or has
/// been.
package struct WorkerNews: Codable, Sendable {
  package var picturePage: Int
  /// Processor time that the page took; nil where it begins.
  package var seconds: Double?

  package init(_ event: PictureEvent) {
    switch event {
    case .begins(let page): picturePage = page
    case .ends(let page, let seconds): (picturePage, self.seconds) = (page, seconds)
    }
  }

  /// Ending in a line feed.
  package var line: [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return [UInt8]((try? encoder.encode(self)) ?? Data()) + [UInt8(ascii: "\n")]
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
  /// The same for programs.
  package var code: ErrorCode?
  /// What was written; nil where that failed or was not asked for.
  package var output: String?
  /// Why nothing can be written where it was asked for: the worker's last answer.
  package var outputError: String?
}
