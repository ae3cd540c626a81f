/// Brings what was read in a picture that was turned back to the page as displayed.
struct PictureTurn {
  /// By how many quarters the picture was turned clockwise.
  let quarters: Int
  /// Pixels of the picture as displayed.
  let width: Int
  let height: Int
  /// Pixels a point.
  let scale: Double

  /// A box in points as displayed.
  func box(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Rectangle {
    let (width, height) = (Double(width), Double(height))
    let (x, y): (ClosedRange<Double>, ClosedRange<Double>) =
      switch quarters {
      case 1: (top...bottom, height - right...height - left)
      case 2: (width - right...width - left, height - bottom...height - top)
      case 3: (width - bottom...width - top, left...right)
      default: (left...right, top...bottom)
      }
    return Rectangle(
      minX: x.lowerBound / scale, minY: y.lowerBound / scale, maxX: x.upperBound / scale, maxY: y.upperBound / scale)
  }

  func box(_ box: PixelBox) -> Rectangle {
    self.box(Double(box.left), Double(box.top), Double(box.right + 1), Double(box.bottom + 1))
  }

  func rule(_ rule: PictureRule, isUpright: Bool) -> Rule {
    let (start, end, position) = (Double(rule.start), Double(max(rule.start, rule.end)), rule.position + 0.5)
    let box = isUpright ? box(position, start, position, end) : box(start, position, end, position)
    let isLevel = isUpright == (quarters % 2 == 1)
    return Rule(
      orientation: isLevel ? .horizontal : .vertical, position: isLevel ? box.minY : box.minX,
      start: isLevel ? box.minX : box.minY, end: isLevel ? box.maxX : box.maxY, thickness: rule.thickness / scale)
  }

  /// The characters of a line, each as wide as its kind, none over its neighbour.
  func glyphs(of line: PictureLine, em: Int) -> [Glyph] {
    let hasIdeographs = line.characters.contains { $0.scalar.isWide }
    // Of an em, ideographs fill most of the height, digits less.
    let size = Double(line.box.height) / (hasIdeographs ? Settings.Scans.ideographHeight : Settings.Scans.digitHeight)
    let (first, last) = (Double(line.box.left), Double(line.box.right + 1))
    let (top, bottom) = (Double(line.box.top), Double(line.box.bottom + 1))
    let places = line.characters.map { min(max($0.place, first), last) }
    let baseline = (top + bottom) / 2 + Glyph.middleAboveBaseline * size
    return line.characters.indices.compactMap { index in
      let scalar = line.characters[index].scalar
      let half = size * (scalar.isWide ? 0.5 : 0.3)
      var left = max(first, places[index] - half)
      var right = min(last, places[index] + half)
      if index > 0 { left = max(left, (places[index - 1] + places[index]) / 2) }
      if index + 1 < places.count { right = min(right, (places[index] + places[index + 1]) / 2) }
      guard left < right else { return nil }
      let mark = box(left, baseline, right, baseline)
      let rotation = Int16((4 - quarters) % 4 * 90)
      let box = box(left, top, right, bottom)
      return Glyph(
        scalar: scalar, box: box, fontSize: Float(size / scale),
        baseline: quarters % 2 == 0 ? mark.minY : box.midX, rotation: rotation)
    }
  }
}

extension GrayPicture {
  /// The picture turned clockwise.
  func turned(quarters: Int) -> GrayPicture {
    if quarters % 4 == 0 { return self }
    if quarters % 4 == 2 { return GrayPicture(width: width, height: height, pixels: pixels.reversed()) }
    var result = GrayPicture(width: height, height: width)
    result.pixels.withUnsafeMutableBufferPointer { target in
      pixels.withUnsafeBufferPointer { source in
        for y in 0..<height {
          for x in 0..<width {
            let place = quarters % 4 == 1 ? x * height + height - 1 - y : (width - 1 - x) * height + y
            target[place] = source[y * width + x]
          }
        }
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether the character takes the square of an ideograph.
  fileprivate var isWide: Bool { value >= 0x2E80 }
}
