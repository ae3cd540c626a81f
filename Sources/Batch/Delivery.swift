import Diagnostics
import Extraction
import Foundation

/// What a process that read a document hands to the one that writes: facts, and bytes that are written as they are.
package struct Delivery<Facts: Codable> {
  /// Gives a piece bit by bit, so that the process that reads never holds all of it.
  package typealias Stream = (_ write: ([UInt8]) throws -> Void) throws -> Void

  package var facts: Facts
  package var pieces: [[UInt8]]
  /// Further pieces. Who takes the delivery finds them in `pieces`, behind the others.
  package var streams: [Stream] = []

  package init(_ facts: Facts, _ pieces: [[UInt8]] = []) { (self.facts, self.pieces) = (facts, pieces) }

  package init(_ facts: Facts, streams: [Stream]) { (self.facts, pieces, self.streams) = (facts, [], streams) }
}

/// Why a document cannot be read, told by the process that tried.
package struct ToldFailure: CodedError, Codable, Equatable {
  package let text: BilingualText
  package let code: ErrorCode

  package init(_ error: any Error) { (text, code) = (BilingualText(error), ErrorCode(error)) }

  /// Whether it is a web page instead of a document.
  package var isWebPage: Bool { code == .webPage }
}

/// The form in which a delivery comes through a pipe: a line of JSON, then the pieces, each in frames and behind them an
/// empty one. Whoever reads it trusts nothing in it.
struct DeliveryHead<Facts: Codable>: Codable {
  var facts: Facts?
  var failure: ToldFailure?
  /// How many pieces follow.
  var pieces = 0

  /// Sends both of it.
  static func send(_ delivery: Delivery<Facts>, _ send: ([UInt8]) throws -> Void) throws {
    try send(Self(facts: delivery.facts, pieces: delivery.pieces.count + delivery.streams.count).line)
    for piece in delivery.pieces {
      for start in stride(from: 0, to: piece.count, by: Settings.deliveryChunk) {
        try send(DeliveryFrame.bytes(of: piece[start..<min(start + Settings.deliveryChunk, piece.count)]))
      }
      try send(DeliveryFrame.end)
    }
    for stream in delivery.streams {
      try stream { bytes in if !bytes.isEmpty { try send(DeliveryFrame.bytes(of: bytes[...])) } }
      try send(DeliveryFrame.end)
    }
  }

  static func bytes(of failure: ToldFailure) throws -> [UInt8] { try Self(failure: failure).line }

  private var line: [UInt8] { get throws { [UInt8](try JSONEncoder().encode(self)) + [UInt8(ascii: "\n")] } }
}

/// A bit of a piece: four bytes with their count, the highest first, then the bytes themselves.
enum DeliveryFrame {
  static let headLength = 4

  /// What stands behind the last bit of a piece.
  static let end: [UInt8] = Array(repeating: 0, count: headLength)

  static func bytes(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    let count = UInt32(bytes.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + bytes
  }

  /// How many bytes follow a head.
  static func count(_ head: ArraySlice<UInt8>) -> Int { head.reduce(0) { $0 << 8 | Int($1) } }
}

/// Takes deliveries apart as they come.
struct DeliveryReader<Facts: Codable> {
  private var received: [UInt8] = []
  private var head: DeliveryHead<Facts>?
  /// The pieces of `head` that have come whole, and the one that is coming.
  private var pieces: [[UInt8]] = []
  private var piece: [UInt8] = []
  /// The bytes of them.
  private var taken = 0
  /// How far `received` was searched for the end of a head.
  private var searched = 0

  /// What came is not in the form, or is more than anybody needs.
  struct Malformed: Error {}

  /// Whether nothing is left over.
  var isEmpty: Bool { received.isEmpty && head == nil }

  /// - Throws: `Malformed`.
  mutating func take(_ bytes: ArraySlice<UInt8>) throws {
    guard taken + received.count + bytes.count <= Settings.largestShare else { throw Malformed() }
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
        (0...Settings.mostPieces).contains(next.pieces)
      else { throw Malformed() }
      received.removeSubrange(...end)
      (head, searched) = (next, 0)
    }
    guard let head else { return nil }
    if let failure = head.failure { throw failure }
    guard let facts = head.facts else { throw Malformed() }
    try takeFrames(head.pieces)
    guard pieces.count == head.pieces else { return nil }
    defer { (self.head, pieces, taken) = (nil, [], 0) }
    return Delivery(facts, pieces)
  }

  /// Takes the frames that have come of so many pieces.
  private mutating func takeFrames(_ count: Int) throws {
    var start = 0
    while pieces.count < count, received.count - start >= DeliveryFrame.headLength {
      let head = start + DeliveryFrame.headLength
      let length = DeliveryFrame.count(received[start..<head])
      guard length <= Settings.largestShare else { throw Malformed() }
      guard received.count - head >= length else { break }
      if length == 0 {
        pieces.append(piece)
        piece = []
      } else {
        piece += received[head..<head + length]
        taken += length
      }
      start = head + length
    }
    received.removeSubrange(..<start)
  }
}
