import Extraction
import Files
import Foundation
import Glibc

/// The pieces of a dataset in the order of names, as the run that made it noted them.
package struct DatasetPieces: Sendable {
  package let pieces: [DatasetPiece]
  /// `DatasetFolder.fileStamps` of the files that they are pieces of.
  let files: [String]

  private struct Head: Codable {
    let identity: String
    let files: [String]
  }

  /// Nil where none are noted, those of another program, or those of other files.
  package init?(of folder: DatasetFolder, tool: ToolIdentity) {
    let descriptor = open(folder.pieces, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    let lines = LineReader(descriptor: descriptor, closes: true)
    guard let digest = try? lines.next(), let rest = try? lines.rest(),
      String(decoding: digest, as: UTF8.self) == bytesDigest(rest)
    else { return nil }
    let decoder = JSONDecoder()
    var texts = rest.split(separator: newline)[...]
    guard let head = texts.popFirst().flatMap({ try? decoder.decode(Head.self, from: Data($0)) }),
      head.identity == Self.identity(tool), head.files == folder.fileStamps
    else { return nil }
    files = head.files
    pieces = texts.compactMap { try? decoder.decode(DatasetPiece.self, from: Data($0)) }
    guard pieces.count == texts.count else { return nil }
  }

  /// Notes the pieces of a dataset that is in place.
  ///
  /// - Throws: `OutputError`.
  package static func write(_ pieces: [DatasetPiece], of folder: DatasetFolder, tool: ToolIdentity) throws {
    let encoder = JSONEncoder()
    var bytes = [UInt8](try encoder.encode(Head(identity: identity(tool), files: folder.fileStamps))) + [newline]
    for piece in pieces { bytes += [UInt8](try encoder.encode(piece)) + [newline] }
    let file = try AtomicFile(path: folder.pieces, isNamedByUser: false, isDurable: false)
    try file.write(Array(bytesDigest(bytes).utf8) + [newline])
    try file.write(bytes)
    try file.commit()
  }

  private static func identity(_ tool: ToolIdentity) -> String { "1 \(tool.rows) \(tool.build)" }
}

private let newline = UInt8(ascii: "\n")
