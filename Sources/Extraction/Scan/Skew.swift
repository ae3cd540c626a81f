import Glibc

/// How far a page lies askew on the scanner's glass.
enum Skew {
  /// The tangent by which lines fall to the right; 0 where nothing tells.
  ///
  /// Seen along the lines, the upper edges of the ink stand in few rows. The slope that gathers them most is taken.
  static func slope(of ink: InkPicture) -> Double {
    var edges: [(x: Float, y: Float)] = []
    let middle = Float(ink.width) / 2
    for y in 1..<max(1, ink.height) {
      for x in 0..<ink.width where ink.pixels[y * ink.width + x] != 0 && ink.pixels[(y - 1) * ink.width + x] == 0 {
        edges.append((Float(x) - middle, Float(y)))
      }
    }
    let step = max(1, edges.count / Settings.Scans.skewSample)
    let sample = stride(from: 0, to: edges.count, by: step).map { edges[$0] }
    guard sample.count >= Settings.Scans.fewestEdges else { return 0 }
    let rest = Int(middle * Float(Settings.Scans.steepest)) + 2
    var counts = [Int32](repeating: 0, count: ink.height + 2 * rest)
    func gathered(_ slope: Double) -> Int {
      for index in counts.indices { counts[index] = 0 }
      for edge in sample { counts[Int(edge.y - edge.x * Float(slope)) + rest] += 1 }
      return counts.reduce(0) { $0 + Int($1) * Int($1) }
    }
    func best(around centre: Double, reach: Int, step: Double) -> Double {
      let slopes = (-reach...reach).map { centre + Double($0) * step }
        .filter { abs($0) < Settings.Scans.steepest - step }
      let scored = slopes.map { ($0, gathered($0)) }
      return scored.max { ($0.1, -abs($0.0)) < ($1.1, -abs($1.0)) }?.0 ?? centre
    }
    let coarse = best(around: 0, reach: 40, step: Settings.Scans.steepest / 40)
    let fine = best(around: coarse, reach: 10, step: Settings.Scans.steepest / 200)
    return best(around: fine, reach: 8, step: Settings.Scans.steepest / 1000)
  }

  /// The picture turned around its middle until lines of that slope lie level.
  static func leveled(_ picture: GrayPicture, slope: Double) -> GrayPicture {
    let angle = atan(slope)
    let (cosine, sine) = (Float(cos(angle)), Float(sin(angle)))
    var result = GrayPicture(width: picture.width, height: picture.height)
    let (width, height) = (picture.width, picture.height)
    let (middleX, middleY) = (Float(width) / 2, Float(height) / 2)
    result.pixels.withUnsafeMutableBufferPointer { target in
      picture.pixels.withUnsafeBufferPointer { source in
        for y in 0..<height {
          let down = Float(y) - middleY
          for x in 0..<width {
            let right = Float(x) - middleX
            let fromX = middleX + right * cosine - down * sine
            let fromY = middleY + right * sine + down * cosine
            guard fromX >= 0, fromY >= 0, fromX < Float(width - 1), fromY < Float(height - 1) else { continue }
            let (left, top) = (Int(fromX), Int(fromY))
            let (partX, partY) = (fromX - Float(left), fromY - Float(top))
            let place = top * width + left
            let above = Float(source[place]) * (1 - partX) + Float(source[place + 1]) * partX
            let below = Float(source[place + width]) * (1 - partX) + Float(source[place + width + 1]) * partX
            target[y * width + x] = UInt8(above * (1 - partY) + below * partY + 0.5)
          }
        }
      }
    }
    return result
  }
}
