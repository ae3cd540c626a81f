/// Strokes too faint to be ink at the ends of a line of text: in thin print, 一 before 般 or a minus sign. They stand on the
/// line's own rows, no further off than a character is wide, and are as long as a dash.
enum FaintEnds {
  /// The line's box with them.
  ///
  /// - Parameters:
  ///   - others: the boxes of all lines, which it does not reach into.
  ///   - barriers: by rows, the columns of upright lines.
  static func taken(
    into box: PixelBox, beside others: [PixelBox], of picture: GrayPicture, em: Int, barriers: [[Int]]
  ) -> PixelBox {
    // A speck has no rows of its own.
    guard box.height * 2 >= em else { return box }
    let walls = barriers[(box.top + box.bottom) / 2]
    let reach = em * 8 / 5
    let neighbours = others.filter {
      $0 != box && $0.top <= box.bottom && $0.bottom >= box.top && $0.left <= box.right + reach
        && $0.right >= box.left - reach
    }
    // One that shares columns with it as well leaves no side free.
    if neighbours.contains(where: { $0.left <= box.right && $0.right >= box.left }) { return box }
    let former = neighbours.filter { $0.right < box.left }.map(\.right).max() ?? -1
    let next = neighbours.filter { $0.left > box.right }.map(\.left).min() ?? picture.width
    let left = max(former + 1, box.left - reach, (walls.filter { $0 < box.left }.max() ?? -1) + Settings.Scans.offWall)
    let right = min(
      next - 1, box.right + reach,
      (walls.filter { $0 > box.right }.min() ?? picture.width) - Settings.Scans.offWall)
    var result = box
    if let first = end(stride(from: box.left - 1, through: left, by: -1), box, picture, em) { result.left = first }
    if let last = end(stride(from: box.right + 1, through: right, by: 1), box, picture, em) { result.right = last }
    return result
  }

  /// The far end of the faint strokes met on the way; nil where there is none.
  private static func end(
    _ columns: StrideThrough<Int>, _ box: PixelBox, _ picture: GrayPicture, _ em: Int
  ) -> Int? {
    let (shortest, widest) = (max(3, em / 5), em * 4 / 5)
    var (end, run, gap) = (Int?.none, 0, 0)
    for x in columns {
      let isFaint = (box.top...box.bottom).contains { picture[x, $0] < Settings.Scans.faintStroke }
      if isFaint {
        run += 1
        gap = 0
        if run >= shortest { end = x }
      } else {
        gap += 1
        run = 0
        if gap > widest { break }
      }
    }
    return end
  }
}
