/// Makes paper white and tells ink from it.
enum PaperWhite {
  /// The picture divided by its paper, whose shade differs over the page: shadows of the scanner, tinted rows.
  static func flattened(_ picture: GrayPicture) -> GrayPicture {
    let side = Settings.Scans.paperBlock
    let columns = max(1, (picture.width + side - 1) / side)
    let rows = max(1, (picture.height + side - 1) / side)
    var paper = [Int](repeating: 255, count: columns * rows)
    for row in 0..<rows {
      for column in 0..<columns {
        paper[row * columns + column] = max(
          Settings.Scans.darkestPaper, shade(of: picture, left: column * side, top: row * side, side: side))
      }
    }
    // A block that text or a line fills takes the paper around it.
    var spread = paper
    for row in 0..<rows {
      for column in 0..<columns {
        var brightest = 0
        for y in max(0, row - 1)...min(rows - 1, row + 1) {
          for x in max(0, column - 1)...min(columns - 1, column + 1) {
            brightest = max(brightest, paper[y * columns + x])
          }
        }
        let own = paper[row * columns + column]
        spread[row * columns + column] = own < brightest * 3 / 4 ? brightest : own
      }
    }
    var result = picture
    let (width, height) = (picture.width, picture.height)
    result.pixels.withUnsafeMutableBufferPointer { pixels in
      for y in 0..<height {
        for column in 0..<columns {
          let white = spread[(y / side) * columns + column]
          if white >= 255 { continue }
          let scale = (255 << 16) / white
          for place in y * width + column * side..<y * width + min(width, (column + 1) * side) {
            pixels[place] = UInt8(min(255, (Int(pixels[place]) * scale) >> 16))
          }
        }
      }
    }
    return result
  }

  /// What nine tenths of a block are darker than.
  private static func shade(of picture: GrayPicture, left: Int, top: Int, side: Int) -> Int {
    var counts = [Int](repeating: 0, count: 256)
    let right = min(picture.width, left + side)
    let bottom = min(picture.height, top + side)
    picture.pixels.withUnsafeBufferPointer { pixels in
      counts.withUnsafeMutableBufferPointer { counts in
        for y in top..<bottom {
          for place in y * picture.width + left..<y * picture.width + right { counts[Int(pixels[place])] += 1 }
        }
      }
    }
    var left = (right - left) * (bottom - top) / 10
    for value in stride(from: 255, through: 0, by: -1) {
      left -= counts[value]
      if left < 0 { return value }
    }
    return 255
  }

  /// The shade below which a pixel is ink: that which divides the picture's shades best, within limits, as a page with
  /// hardly any ink divides anywhere.
  static func threshold(of picture: GrayPicture) -> UInt8 {
    var counts = [Double](repeating: 0, count: 256)
    for pixel in picture.pixels { counts[Int(pixel)] += 1 }
    let all = Double(picture.pixels.count)
    let sum = counts.indices.reduce(0) { $0 + Double($1) * counts[$1] }
    var (below, sumBelow, best, bestSpread) = (0.0, 0.0, 0, -1.0)
    for shade in 0..<255 {
      below += counts[shade]
      sumBelow += Double(shade) * counts[shade]
      guard below > 0, below < all else { continue }
      let distance = sumBelow / below - (sum - sumBelow) / (all - below)
      let spread = below * (all - below) * distance * distance
      if spread > bestSpread { (best, bestSpread) = (shade, spread) }
    }
    let limits = Settings.Scans.threshold
    return UInt8(min(max(best, limits.lowerBound), limits.upperBound))
  }
}

/// Which pixels of a picture are ink.
struct InkPicture {
  let width: Int
  let height: Int
  /// 1 is ink.
  var pixels: [UInt8]

  init(_ picture: GrayPicture, below threshold: UInt8) {
    width = picture.width
    height = picture.height
    pixels = picture.pixels.map { $0 < threshold ? 1 : 0 }
  }

  /// With lines that are too thin to be ink, or lie on the border of two rows of pixels, or columns, each of which has
  /// too little of it. Beside them is paper: what is grey at the edge of a letter is none.
  func withThinLines(of picture: GrayPicture, areUpright: Bool) -> InkPicture {
    var result = self
    let step = areUpright ? 1 : width
    let (least, part) = (Settings.Scans.thinLine, Settings.Scans.thinPart)
    let (left, top) = areUpright ? (2, 0) : (0, 2)
    picture.pixels.withUnsafeBufferPointer { shades in
      result.pixels.withUnsafeMutableBufferPointer { ink in
        func darkness(_ place: Int) -> Int { 255 - Int(shades[place]) }
        for y in top..<max(top, height - 2 * top) {
          for place in y * width + left..<max(y * width + left, (y + 1) * width - 2 * left) {
            let next = place + step
            guard darkness(place) + darkness(next) >= least, darkness(place - 2 * step) < part,
              darkness(next + 2 * step) < part
            else { continue }
            for place in [place, next] where darkness(place) >= part { ink[place] = 1 }
          }
        }
      }
    }
    return result
  }

  private init(width: Int, height: Int, pixels: [UInt8]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The picture with rows for columns.
  var transposed: InkPicture {
    var turned = [UInt8](repeating: 0, count: pixels.count)
    turned.withUnsafeMutableBufferPointer { turned in
      pixels.withUnsafeBufferPointer { pixels in
        for y in 0..<height {
          for x in 0..<width where pixels[y * width + x] != 0 { turned[x * height + y] = 1 }
        }
      }
    }
    return InkPicture(width: height, height: width, pixels: turned)
  }
}
