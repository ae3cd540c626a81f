/// A box of pixels, both ends within.
struct PixelBox: Hashable, Sendable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  var width: Int { right - left + 1 }
  var height: Int { bottom - top + 1 }

  mutating func include(_ other: PixelBox) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }
}

/// Finds lines of text: ink that hangs together when it is smeared sideways, never over a ruled line.
struct PictureLines {
  /// Pixels of an em of most of the page's text.
  let em: Int
  let lines: [PixelBox]

  /// - Parameters:
  ///   - ink: without the ruled lines.
  ///   - barriers: by rows, the columns of upright lines; level ones cut by having no ink.
  init(in ink: InkPicture, barriers: [[Int]], resolution: Int) {
    let runs = Self.runs(of: ink)
    let guess = resolution / 8
    let first = Self.smeared(runs, gap: guess / 2, barriers)
    let heights = first.filter { $0.width > $0.height && $0.height >= guess / 3 && $0.height <= guess * 3 }
      .map(\.height).sorted()
    let em = heights.isEmpty ? guess : max(8, heights[heights.count / 2] * 11 / 10)
    self.em = em
    var blobs = Self.smeared(runs, gap: em * 4 / 5, barriers)
    // Specks of a bad copy; and what is nothing but specks is no page of text.
    if blobs.count > Settings.Scans.manyBlobs { blobs.removeAll { $0.width <= 3 && $0.height <= 3 } }
    if blobs.count > Settings.Scans.mostBlobs { blobs = [] }
    lines = Self.stacked(blobs, em: em, barriers).flatMap { Self.split($0, ink, em: em) }
      .filter { $0.width > 2 || $0.height > 4 }
  }

  private typealias Run = (left: Int, right: Int)

  private static func runs(of ink: InkPicture) -> [[Run]] {
    var rows = [[Run]](repeating: [], count: ink.height)
    ink.pixels.withUnsafeBufferPointer { pixels in
      for y in 0..<ink.height {
        var x = 0
        let row = y * ink.width
        while x < ink.width {
          if pixels[row + x] == 0 {
            x += 1
            continue
          }
          let start = x
          while x < ink.width, pixels[row + x] != 0 { x += 1 }
          rows[y].append((start, x - 1))
        }
      }
    }
    return rows
  }

  private static func smeared(_ rows: [[Run]], gap: Int, _ barriers: [[Int]]) -> [PixelBox] {
    var blobs = DisjointSets()
    var boxes: [PixelBox] = []
    var above: [(run: Run, blob: Int)] = []
    for (y, row) in rows.enumerated() {
      var wide: [Run] = []
      let walls = barriers[y]
      for run in row {
        if let last = wide.last, run.left - last.right - 1 <= gap,
          !walls.contains(where: { $0 >= last.right && $0 <= run.left })
        {
          wide[wide.count - 1].right = run.right
        } else {
          wide.append(run)
        }
      }
      var own: [(run: Run, blob: Int)] = []
      var from = 0
      for run in wide {
        let box = PixelBox(left: run.left, top: y, right: run.right, bottom: y)
        var blob: Int?
        while from < above.count, above[from].run.right < run.left - 1 { from += 1 }
        var index = from
        while index < above.count, above[index].run.left <= run.right + 1 {
          let other = blobs.root(above[index].blob)
          if let known = blob, known != other {
            boxes[known].include(boxes[other])
            blobs.join(other, into: known)
          } else {
            blob = other
          }
          index += 1
        }
        if let blob {
          boxes[blob].include(box)
          own.append((run, blob))
        } else {
          own.append((run, blobs.add()))
          boxes.append(box)
        }
      }
      above = own
    }
    return boxes.indices.filter { blobs.root($0) == $0 }.map { boxes[$0] }
  }

  /// Strokes of one character may hang together with nothing: those of 二 and 三, of an equals sign, of a colon. And the dot
  /// of a number may be lower than all its digits' feet.
  private static func stacked(_ boxes: [PixelBox], em: Int, _ barriers: [[Int]]) -> [PixelBox] {
    var boxes = boxes.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    var isChanged = true
    while isChanged {
      isChanged = false
      var index = 0
      while index < boxes.count {
        var other = index + 1
        while other < boxes.count, boxes[other].top <= boxes[index].bottom + em / 2 {
          if belong(boxes[index], boxes[other], em: em, barriers) {
            boxes[index].include(boxes[other])
            boxes.remove(at: other)
            isChanged = true
          } else {
            other += 1
          }
        }
        index += 1
      }
      if isChanged { boxes.sort { ($0.top, $0.left) < ($1.top, $1.left) } }
    }
    return boxes
  }

  private static func belong(_ one: PixelBox, _ two: PixelBox, em: Int, _ barriers: [[Int]]) -> Bool {
    let gap = max(one.left, two.left) - min(one.right, two.right) - 1
    let height = max(one.bottom, two.bottom) - min(one.top, two.top) + 1
    guard gap <= em * 4 / 5, height <= max(em * 13 / 10, max(one.height, two.height) + em / 8) else { return false }
    let small = min(one.height, two.height)
    let shared = min(one.bottom, two.bottom) - max(one.top, two.top) + 1
    // Beside one another, they share rows or one is a mark; one above the other, one is no line of its own, or both are the
    // halves of one character that is larger than the page's text, as 合 in the row of a total.
    let width = max(one.right, two.right) - min(one.left, two.left) + 1
    let isOne = width * 5 <= height * 6
    guard gap > 0 ? shared * 2 >= small : small * 2 <= (isOne ? max(em, height) : em) || shared * 2 >= small else {
      return false
    }
    let left = min(one.right, two.right)
    let right = max(one.left, two.left)
    guard left < right else { return true }
    let row = (max(one.top, two.top) + min(one.bottom, two.bottom)) / 2
    return !barriers[min(max(row, 0), barriers.count - 1)].contains { $0 >= left && $0 <= right }
  }

  /// Lines that grew together, by a seal or a long stroke, are cut where least ink is.
  private static func split(_ box: PixelBox, _ ink: InkPicture, em: Int) -> [PixelBox] {
    guard box.height >= em * 9 / 5, box.width > em * 2 else { return [box] }
    let counts = (box.top...box.bottom).map { y in
      (box.left...box.right).reduce(0) { $0 + Int(ink.pixels[y * ink.width + $1]) }
    }
    let margin = em * 2 / 3
    guard counts.count > 2 * margin else { return [box] }
    let range = margin..<counts.count - margin
    let mean = counts.reduce(0, +) / counts.count
    guard let valley = range.min(by: { counts[$0] < counts[$1] }), counts[valley] * 4 <= mean else { return [box] }
    var (upper, lower) = (box, box)
    upper.bottom = box.top + valley - 1
    lower.top = box.top + valley + 1
    return split(upper, ink, em: em) + split(lower, ink, em: em)
  }
}
