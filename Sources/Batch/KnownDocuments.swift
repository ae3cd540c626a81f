import Dataset
import Diagnostics
import Extraction
import Files
import Foundation
import Glibc

/// What a finished run noted of its documents, in the order of their names. A document whose file is as it was by size and times
/// need not be read again, and where nothing has changed at all nothing need be written.
///
/// The file has a line of JSON about the dataset and an entry for each document. Each begins with a digest of the rest of
/// it and ends in NUL; what is damaged counts as not there.
struct KnownDocuments {
  struct Head: Codable {
    /// Of the form of this file, of the dataset's rows, and of the program.
    let identity: String
    /// `DatasetFolder.stamps`.
    let files: [String]
    let counts: DatasetCounts
  }

  /// A document, or what was met instead.
  struct Entry: Hashable {
    let name: String
    /// Of the file, from before it was read; `nothing` where that tells nothing.
    let stamp: String
    /// Of the content; of the record where that is all there is.
    let digest: String
    /// Of the file that keeps the share; `nothing` where there is none.
    let share: String
    let status: String

    static let nothing = "-"

    init(name: String, stamp: String?, digest: String, share: String?, status: String?) {
      (self.name, self.digest) = (name, digest)
      self.stamp = stamp ?? Self.nothing
      self.share = share ?? Self.nothing
      self.status = status ?? Self.nothing
    }

    /// What was met instead of a document, or what could not be read.
    init(_ record: ManifestRecord) throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      self.init(
        name: record.document, stamp: nil, digest: bytesDigest([UInt8](try encoder.encode(record))), share: nil,
        status: nil)
    }

    fileprivate init?(_ bytes: ArraySlice<UInt8>) {
      // The name comes last: it may have spaces.
      let fields = bytes.split(separator: UInt8(ascii: " "), maxSplits: 4, omittingEmptySubsequences: false)
      guard fields.count == 5 else { return nil }
      let words = fields.map { String(decoding: $0, as: UTF8.self) }
      self.init(name: words[4], stamp: words[0], digest: words[1], share: words[2], status: words[3])
    }

    fileprivate var bytes: [UInt8] { Array("\(stamp) \(digest) \(share) \(status) \(name)".utf8) }
  }

  let head: Head
  private let pieces: LineReader
  /// The one behind those that were asked for.
  private var next: Entry?
  /// Whether there was one that cannot be read, and perhaps more behind it.
  private var isDamaged = false

  /// Nil where there are none, or another program's.
  init?(_ path: String, tool: ToolIdentity) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    pieces = LineReader(descriptor: descriptor, separator: 0, closes: true)
    guard let bytes = (try? pieces.next()).flatMap(Self.content),
      let head = try? JSONDecoder().decode(Head.self, from: Data(bytes)),
      head.identity == Self.identity(tool)
    else { return nil }
    self.head = head
    next = takeNext()
  }

  /// The entry of a name. Ask in the order of names by their bytes.
  ///
  /// - Returns: the entry, and whether others came before it that were not asked for.
  mutating func entry(of name: String) -> (entry: Entry?, hasPassed: Bool) {
    var hasPassed = false
    while let entry = next, entry.name.utf8.lexicographicallyPrecedes(name.utf8) {
      hasPassed = true
      next = takeNext()
    }
    // By their bytes, as files have them: strings are equal in more ways.
    guard let entry = next, entry.name.utf8.elementsEqual(name.utf8) else { return (nil, hasPassed) }
    next = takeNext()
    return (entry, hasPassed)
  }

  /// Whether all were asked for.
  var isAtEnd: Bool { next == nil && !isDamaged }

  private mutating func takeNext() -> Entry? {
    guard !isDamaged else { return nil }
    do {
      guard let piece = try pieces.next() else { return nil }
      if let entry = Self.content(of: piece).flatMap({ Entry($0) }) { return entry }
    } catch {}
    isDamaged = true
    return nil
  }

  /// A piece without its digest; nil where it is damaged.
  private static func content(of piece: [UInt8]) -> ArraySlice<UInt8>? {
    guard piece.count > digestLength else { return nil }
    let content = piece[digestLength...]
    return piece[..<digestLength].elementsEqual(digest(content)) ? content : nil
  }

  private static let digestLength = 16

  private static func digest(_ content: ArraySlice<UInt8>) -> String.UTF8View.SubSequence {
    bytesDigest(content).utf8.prefix(digestLength)
  }

  private static func identity(_ tool: ToolIdentity) -> String { "1 \(tool.rows) \(tool.build)" }

  /// Writes the file anew.
  ///
  /// - Parameter forEach: gives all entries in the order of names by their bytes.
  /// - Throws: `OutputError`, and what `forEach` throws.
  static func write(
    to path: String, tool: ToolIdentity, files: [String], counts: DatasetCounts,
    forEach: ((Entry) throws -> Void) throws -> Void
  ) throws {
    let file = try AtomicFile(path: path, isNamedByUser: false, isDurable: false)
    var bytes: [UInt8] = []
    func add(_ content: [UInt8]) { bytes += Array(digest(content[...])) + content + [0] }
    add([UInt8](try JSONEncoder().encode(Head(identity: identity(tool), files: files, counts: counts))))
    try forEach { entry in
      add(entry.bytes)
      guard bytes.count >= Settings.deliveryChunk else { return }
      try file.write(bytes)
      bytes = []
    }
    try file.write(bytes)
    try file.commit()
  }
}
