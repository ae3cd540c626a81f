import Glibc
import Normalization

/// A header label by meaning: one or more keys, outermost first, joined by `/`. The last key is the label over the
/// column itself, those before it are labels somewhere above it. A `*` at either end of a key stands for any text.
///
/// `基本支出/小计` is the column 小计 under 基本支出; `*出国*` any label that speaks of 出国.
struct LabelPattern: Hashable, Sendable {
  /// As it is written in the table's definition.
  let text: String
  private let segments: [Segment]
  private let speaksOfCarryover: Bool
  /// Whether the pattern is that of a column of amounts, the only ones that have totals: 项目/合计 names no project.
  private let takesTotals: Bool

  init(_ pattern: String, takingTotals takesTotals: Bool = true) {
    self.takesTotals = takesTotals
    text = pattern
    segments = Array(pattern.utf8).split(separator: UInt8(ascii: "/")).map { Segment($0) }
    speaksOfCarryover = CarryoverLabels.include(pattern)
  }

  /// How well the pattern fits a header path (outermost label first); nil where it does not. More labels fit better
  /// than fewer, near labels better than far ones, exact ones better than those with a `*`.
  func score(_ path: [String]) -> Int? {
    guard let leaf = path.last, let last = segments.last, last.matches(leaf) else { return nil }
    var score = last.weight
    var index = path.count - 1
    for segment in segments.dropLast().reversed() {
      guard let found = path[..<index].lastIndex(where: segment.matches) else { return nil }
      score += 100 + segment.weight - 10 * (index - 1 - found)
      index = found
    }
    // A sum of a group that the pattern does not know counts less than one of all.
    return segments.count == 1 && index > 0 && GroupTotals.isTotal(leaf) ? score - 1 : score
  }

  /// How well the pattern fits a path of labels, or the group whose total the path's column is: naming the group counts
  /// as much as naming group and total. Carry-overs feed only what speaks of them, as their labels are full of words for
  /// years and funds.
  func fit(_ path: HeaderPath) -> Int? {
    if path.speaksOfCarryover, !speaksOfCarryover { return nil }
    let own = score(path.labels)
    guard takesTotals else { return own }
    let ofGroup = path.group.flatMap(score).map { $0 + 100 }
    // The label as it is printed fits better than what is left of it.
    let bare = path.bare.flatMap(score).map { $0 - 2 }
    return [own, ofGroup, bare].compactMap { $0 }.max()
  }

  /// `score` of a label over which there is none, by the bytes of its key.
  func score(alone key: UnsafeBufferPointer<UInt8>) -> Int? { matches(key) ? segments[0].weight : nil }

  /// Whether the pattern fits a label over which there is none.
  func matches(_ key: String) -> Bool { key.withBytes(matches) }

  /// The same by the bytes of its key: one key is held against a hundred patterns.
  func matches(_ key: UnsafeBufferPointer<UInt8>) -> Bool { segments.count == 1 && segments[0].matches(key) }

  /// The words that a label must have.
  var words: [String] { segments.flatMap(\.words) }

  private struct Segment: Hashable, Sendable {
    /// What stands between the `*`, one behind the other, and where each of them ends.
    private let bytes: [UInt8]
    private let ends: [Int]
    private let openStart: Bool
    private let openEnd: Bool
    let weight: Int

    init(_ pattern: ArraySlice<UInt8>) {
      let star = UInt8(ascii: "*")
      openStart = pattern.first == star
      openEnd = pattern.last == star
      var (bytes, ends): ([UInt8], [Int]) = ([], [])
      for byte in pattern {
        if byte != star {
          bytes.append(byte)
        } else if bytes.count > ends.last ?? 0 {
          ends.append(bytes.count)
        }
      }
      if bytes.count > ends.last ?? 0 { ends.append(bytes.count) }
      (self.bytes, self.ends) = (bytes, ends)
      // A character of a label is one scalar, whose further bytes are those from 0x80 to 0xBF.
      weight = openStart || openEnd || ends.count > 1 ? 20 + bytes.count { $0 & 0xC0 != 0x80 } : 50
    }

    var words: [String] {
      ends.indices.map { String(decoding: bytes[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]], as: UTF8.self) }
    }

    func matches(_ key: String) -> Bool { key.withBytes(matches) }

    func matches(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
      guard key.count >= bytes.count else { return false }
      guard let text = key.baseAddress else { return ends.isEmpty }
      return bytes.withUnsafeBufferPointer { bytes in
        guard let words = bytes.baseAddress else { return true }
        var (start, place) = (0, 0)
        for (index, end) in ends.enumerated() {
          let (word, length) = (words + start, end - start)
          start = end
          if index == 0, !openStart {
            guard memcmp(text, word, length) == 0 else { return false }
            place = length
          } else if index < ends.count - 1 || openEnd {
            let (last, end) = (word[length - 1], key.count - length)
            while place <= end,
              text[place] != word[0] || text[place + length - 1] != last || memcmp(text + place, word, length) != 0
            { place += 1 }
            guard place <= end else { return false }
            place += length
          }
        }
        if openEnd { return true }
        // The last word ends the key, behind the others.
        let length = bytes.count - (ends.count > 1 ? ends[ends.count - 2] : 0)
        let isBehind = ends.count == 1 && !openStart ? key.count == length : key.count - place >= length
        return isBehind && memcmp(text + key.count - length, words + bytes.count - length, length) == 0
      }
    }
  }
}

extension String {
  /// Does something with the bytes of the text, all in one piece.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
  }
}

/// The labels over a column as keys, outermost first, with what every pattern asks of them.
struct HeaderPath {
  let labels: [String]
  /// The path of the group whose total the column is.
  let group: [String]?
  let speaksOfCarryover: Bool
  /// The path with what is left of its last label without the words for a part or a sum: 基本支出合计 is 基本支出, 其中人员支出 is
  /// 人员支出. Nil where it has none.
  let bare: [String]?

  init(_ labels: [String]) {
    self.labels = labels
    group = GroupTotals.group(labels)
    bare = labels.last.flatMap(GroupTotals.bare).map { labels.dropLast() + [$0] }
    speaksOfCarryover = labels.contains(where: CarryoverLabels.include)
  }
}
