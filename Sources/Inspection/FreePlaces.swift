import Extraction

/// A label that waits for a place where it covers nothing that is printed.
struct Tag: Sendable {
  /// What the label stands for, and with it where it may be.
  enum Subject: Sendable {
    /// In the cell.
    case cell
    /// At an end of the line.
    case line
    /// Outside of the table, close to it.
    case table
  }

  var subject: Subject
  var role: Role
  var text: String
  /// Of the cell, the line or the table.
  var box: Rectangle
}

/// Where labels may be put: between the characters of a page, and between each other.
struct FreePlaces {
  private let width: Double
  private let height: Double
  private let unit: Double
  /// What is taken, in strips across the page: few of a page's thousands of characters are near a label.
  private var strips: [[Rectangle]]

  /// - Parameters:
  ///   - page: as displayed.
  ///   - unit: how large the print is, 1 on a page of ordinary size.
  init(_ page: Page, unit: Double) {
    (width, height, self.unit) = (page.width, page.height, unit)
    let count = min(max(1, height / Settings.Labels.strip), Settings.Labels.mostStrips)
    strips = Array(repeating: [], count: Int(count))
    for glyph in page.glyphs { take(glyph.box) }
  }

  /// The label at the first free one of its places, in its size or a smaller one; nil where none is free.
  mutating func shape(_ tag: Tag) -> Shape? {
    for size in sizes(tag) {
      let extent = Settings.Labels.characterWidth * size * Double(tag.text.count)
      for place in corners(tag, size, extent).map({
        Rectangle(minX: $0.x, minY: $0.y, maxX: $0.x + extent, maxY: $0.y + size)
      })
      where isFree(place) {
        take(place)
        return Shape(
          tag.role,
          .label(tag.text, x: place.minX, baseline: place.minY + Settings.Labels.rise * size, size: size))
      }
    }
    return nil
  }

  private func sizes(_ tag: Tag) -> [Double] {
    let largest: Double
    switch tag.subject {
    case .cell:
      largest = min(
        Settings.Labels.ofCell * unit, max(Settings.Labels.smallest, Settings.Labels.shareOfCell * tag.box.height),
        max(Settings.Labels.smallest, tag.box.width / Double(tag.text.count) * Settings.Labels.emsForEachCharacter))
    case .line: largest = Settings.Labels.ofLine * unit
    case .table: largest = Settings.Labels.ofTable * unit
    }
    return [1, Settings.Labels.smaller, Settings.Labels.smaller * Settings.Labels.smaller]
      .map { max(Settings.Labels.smallest, largest * $0) }
  }

  /// The top left corners of the places for a label, the best first.
  private func corners(_ tag: Tag, _ size: Double, _ extent: Double) -> [(x: Double, y: Double)] {
    let box = tag.box
    switch tag.subject {
    case .cell:
      let inside = Settings.Labels.insideCell
      let (left, right) = (box.minX + inside.x, box.maxX - inside.x - extent)
      if right < left { return [(left, box.minY + inside.y), (left, box.maxY - inside.y - size)] }
      return [box.minY + inside.y, box.maxY - inside.y - size, box.midY - size / 2].flatMap {
        [(left, $0), (right, $0)]
      }
    case .line:
      let beside = Settings.Labels.besideLine
      return [
        (box.maxX + beside.x, box.maxY + beside.y - size), (box.minX - beside.x - extent, box.maxY + beside.y - size),
      ]
    case .table:
      // Below the table there is rarely anything; above it stand captions.
      let below = Array(stride(from: box.maxY + Settings.Labels.belowTable * size, to: height - size, by: size))
      let above = Array(stride(from: box.minY - Settings.Labels.aboveTable * size, to: 0, by: -size))
      return (below.prefix(1) + above.prefix(1) + below.dropFirst() + above.dropFirst()).flatMap { y in
        [box.minX, box.maxX - extent].map { (max(0, $0), y) }
      }
    }
  }

  private func isFree(_ place: Rectangle) -> Bool {
    place.minX >= 0 && place.minY >= 0 && place.maxX <= width && place.maxY <= height
      && !strips[range(of: place)].contains { $0.contains { $0.intersection(place) != nil } }
  }

  private mutating func take(_ box: Rectangle) {
    for strip in range(of: box) { strips[strip].append(box) }
  }

  private func range(of box: Rectangle) -> ClosedRange<Int> {
    func strip(_ y: Double) -> Int {
      let share = y / height
      // Not where it is no number either.
      guard share > 0 else { return 0 }
      return share < 1 ? Int(share * Double(strips.count)) : strips.count - 1
    }
    return strip(box.minY)...max(strip(box.minY), strip(box.maxY))
  }
}
