import Diagnostics
import Extraction
import Foundation

/// What a process that read a document hands to the one that writes: facts, and bytes that are written as they are.
package struct Delivery<Facts: Codable> {
  package var facts: Facts
  package var pieces: [[UInt8]]

  package init(_ facts: Facts, _ pieces: [[UInt8]] = []) { (self.facts, self.pieces) = (facts, pieces) }
}

/// Why a document cannot be read, told by the process that tried.
package struct ToldFailure: CodedError, Codable, Equatable {
  package let text: BilingualText
  package let code: ErrorCode

  package init(_ error: any Error) { (text, code) = (BilingualText(error), ErrorCode(error)) }

  /// Whether it is a web page instead of a document.
  package var isWebPage: Bool { code == .webPage }
}

/// The form in which a delivery comes through a pipe: a line of JSON, then the pieces. Whoever reads it trusts nothing in it.
struct DeliveryHead<Facts: Codable>: Codable {
  var facts: Facts?
  var failure: ToldFailure?
  /// Bytes of each piece.
  var pieces: [Int] = []

  /// Both of it, as it is sent.
  static func bytes(of delivery: Delivery<Facts>) throws -> [UInt8] {
    var bytes = try Self(facts: delivery.facts, pieces: delivery.pieces.map(\.count)).line
    for piece in delivery.pieces { bytes += piece }
    return bytes
  }

  static func bytes(of failure: ToldFailure) throws -> [UInt8] { try Self(failure: failure).line }

  private var line: [UInt8] { get throws { [UInt8](try JSONEncoder().encode(self)) + [UInt8(ascii: "\n")] } }
}

/// Takes deliveries apart as they come.
struct DeliveryReader<Facts: Codable> {
  private var received: [UInt8] = []
  private var head: DeliveryHead<Facts>?
  /// How far `received` was searched for the end of a head.
  private var searched = 0

  /// What came is not in the form, or is more than anybody needs.
  struct Malformed: Error {}

  /// Whether nothing is left over.
  var isEmpty: Bool { received.isEmpty && head == nil }

  /// - Throws: `Malformed`.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws {
    guard received.count + bytes.count <= Settings.largestShare else { throw Malformed() }
    received += bytes
  }

  /// The next one; nil where it has not come whole.
  ///
  /// - Throws: `ToldFailure` where that came instead, `Malformed`.
  mutating func next() throws -> Delivery<Facts>? {
    if head == nil {
      guard let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
        searched = received.count
        return nil
      }
      guard let next = try? JSONDecoder().decode(DeliveryHead<Facts>.self, from: Data(received[..<end])),
        next.pieces.allSatisfy({ (0...Settings.largestShare).contains($0) })
      else { throw Malformed() }
      received.removeSubrange(...end)
      (head, searched) = (next, 0)
    }
    guard let head else { return nil }
    if let failure = head.failure { throw failure }
    guard let facts = head.facts else { throw Malformed() }
    guard head.pieces.reduce(0, +) <= received.count else { return nil }
    var start = 0
    let pieces = head.pieces.map { count in
      defer { start += count }
      return Array(received[start..<start + count])
    }
    received.removeSubrange(..<start)
    self.head = nil
    return Delivery(facts, pieces)
  }
}
