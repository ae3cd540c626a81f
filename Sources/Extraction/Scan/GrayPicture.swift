import Glibc

/// A picture in shades of grey, row by row from the top; 0 is black.
struct GrayPicture: Hashable, Sendable {
  let width: Int
  let height: Int
  var pixels: [UInt8]

  init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height)
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  init(width: Int, height: Int, filledWith shade: UInt8 = 255) {
    self.init(width: width, height: height, pixels: [UInt8](repeating: shade, count: width * height))
  }

  subscript(x: Int, y: Int) -> UInt8 {
    get { pixels[y * width + x] }
    set { pixels[y * width + x] = newValue }
  }

  /// The picture in another size. Smaller, each pixel is the mean of those it covers; larger, they are blended.
  func resized(width newWidth: Int, height newHeight: Int) -> GrayPicture {
    if newWidth == width, newHeight == height { return self }
    let columns = Self.weights(from: width, to: newWidth)
    let rows = Self.weights(from: height, to: newHeight)
    var narrow = [Float](repeating: 0, count: newWidth * height)
    for y in 0..<height {
      for x in 0..<newWidth {
        var sum: Float = 0
        for (index, weight) in columns[x] { sum += weight * Float(pixels[y * width + index]) }
        narrow[y * newWidth + x] = sum
      }
    }
    var result = GrayPicture(width: newWidth, height: newHeight)
    var row = [Float](repeating: 0, count: newWidth)
    for y in 0..<newHeight {
      for x in 0..<newWidth { row[x] = 0 }
      for (index, weight) in rows[y] {
        for x in 0..<newWidth { row[x] += weight * narrow[index * newWidth + x] }
      }
      for x in 0..<newWidth { result.pixels[y * newWidth + x] = UInt8(max(0, min(255, row[x] + 0.5))) }
    }
    return result
  }

  /// For each new place, which old ones make it up, and with what weight: a triangle as wide as a new pixel, or an old
  /// one if that is wider.
  private static func weights(from old: Int, to new: Int) -> [[(index: Int, weight: Float)]] {
    let scale = Float(old) / Float(new)
    let reach = max(1, scale)
    return (0..<new).map { place in
      let centre = (Float(place) + 0.5) * scale - 0.5
      var sum: Float = 0
      var taken: [(index: Int, weight: Float)] = []
      let first = Int((centre - reach).rounded(.down))
      let last = Int((centre + reach).rounded(.up))
      for index in first...last {
        let weight = 1 - abs(Float(index) - centre) / reach
        if weight <= 0 { continue }
        taken.append((min(max(index, 0), old - 1), weight))
        sum += weight
      }
      return taken.map { ($0.index, $0.weight / sum) }
    }
  }
}

extension GrayPicture {
  /// The picture with its darkest ink black: thin print is grey where a pixel is wider than a stroke.
  func stretched() -> GrayPicture {
    var counts = [Int](repeating: 0, count: 256)
    for pixel in pixels { counts[Int(pixel)] += 1 }
    // A hundredth of a line's pixels are surely ink.
    var left = pixels.count / Settings.Scans.darkestShare
    var darkest = 0
    while darkest < Settings.Scans.faintestInk, left >= counts[darkest] {
      left -= counts[darkest]
      darkest += 1
    }
    if darkest == 0 { return self }
    var result = self
    let scale = 255.0 / Double(255 - darkest)
    let shades = (0..<256).map { UInt8(max(0, 255 - Double(255 - $0) * scale)) }
    for index in result.pixels.indices { result.pixels[index] = shades[Int(result.pixels[index])] }
    return result
  }

  /// The picture with grey made darker, white and black as they are.
  func darkened() -> GrayPicture {
    var result = self
    for index in result.pixels.indices { result.pixels[index] = Self.darker[Int(result.pixels[index])] }
    return result
  }

  private static let darker = (0..<256).map { UInt8(255 * pow(Double($0) / 255, 1.6)) }

  /// The picture with white around it.
  func bordered(_ border: Int) -> GrayPicture {
    var result = GrayPicture(width: width + 2 * border, height: height + 2 * border)
    for y in 0..<height {
      for x in 0..<width { result[x + border, y + border] = self[x, y] }
    }
    return result
  }
}
