/// A page that is read in its picture.
struct ScannedPage {
  /// The page as displayed.
  let picture: GrayPicture
  /// Pixels a point.
  let scale: Double
  let layout: PictureLayout

  init(_ picture: GrayPicture, scale: Double) {
    (self.picture, self.scale) = (picture, scale)
    layout = PictureLayout(picture)
  }
}

/// A page's picture, set straight and taken apart: where its ruled lines are, and where its lines of text.
struct PictureLayout {
  /// Set straight, with white paper and without the ruled lines.
  let picture: GrayPicture
  /// Of the lines, their fall to the right before the picture was set straight.
  let slope: Double
  let level: [PictureRule]
  let upright: [PictureRule]
  let lines: [PixelBox]
  /// In pixels.
  let em: Int

  init(_ scanned: GrayPicture) {
    var flat = PaperWhite.flattened(scanned)
    let threshold = PaperWhite.threshold(of: flat)
    var ink = InkPicture(flat, below: threshold)
    let slope = Skew.slope(of: ink)
    if abs(slope) > Settings.Scans.leastSlope {
      flat = Skew.leveled(flat, slope: slope)
      ink = InkPicture(flat, below: threshold)
      self.slope = slope
    } else {
      self.slope = 0
    }
    let rules = PictureRules.all(in: ink, of: flat)
    for rule in rules.level { PictureRules.erase(rule, from: &flat, isUpright: false) }
    for rule in rules.upright { PictureRules.erase(rule, from: &flat, isUpright: true) }
    var barriers = [[Int]](repeating: [], count: flat.height)
    for rule in rules.upright {
      for y in max(0, rule.start)...max(0, min(flat.height - 1, rule.end)) {
        barriers[y].append(Int(rule.position.rounded()))
      }
    }
    let found = PictureLines(
      in: InkPicture(flat, below: threshold), barriers: barriers, resolution: Settings.Scans.resolution)
    self.picture = flat
    (level, upright) = (rules.level, rules.upright)
    let em = found.em
    self.em = em
    let picture = flat
    lines = found.lines.map { FaintEnds.taken(into: $0, beside: found.lines, of: picture, em: em, barriers: barriers) }
      .filter { line in
        !Self.isStroke(across: line.height, along: line.width, em: em)
          && !Self.isStroke(across: line.width, along: line.height, em: em)
          && !rules.level.contains { Self.isRest(line.top...line.bottom, line.left...line.right, of: $0) }
          && !rules.upright.contains { Self.isRest(line.left...line.right, line.top...line.bottom, of: $0) }
      }
  }

  /// Whether ink is a piece of a ruled line that was not found: longer than any dash, and no thicker than a line.
  private static func isStroke(across: Int, along: Int, em: Int) -> Bool {
    across <= Settings.Scans.restReach && along * 10 >= em * 12
  }

  /// Whether ink is what was left of a ruled line: thin, and where the line runs or would go on.
  private static func isRest(_ across: ClosedRange<Int>, _ along: ClosedRange<Int>, of rule: PictureRule) -> Bool {
    let reach = rule.thickness / 2 + Double(Settings.Scans.restReach)
    return across.count <= Settings.Scans.restReach
      && along.lowerBound >= rule.start - Settings.Scans.restBeyond
      && along.upperBound <= rule.end + Settings.Scans.restBeyond
      && Double(across.lowerBound) >= rule.position - reach && Double(across.upperBound) <= rule.position + reach
  }

  /// A line's picture, with the white around it that readers need to see a minus sign at its edge.
  func crop(_ box: PixelBox) -> GrayPicture {
    let margins = margins(of: box)
    var result = GrayPicture(
      width: box.width + margins.left + margins.right, height: box.height + 2 * margins.vertical)
    let rim = Settings.Scans.rim
    for y in max(0, box.top - rim)...min(picture.height - 1, box.bottom + rim) {
      for x in max(0, box.left - rim)...min(picture.width - 1, box.right + rim) {
        let (toX, toY) = (x - box.left + margins.left, y - box.top + margins.vertical)
        if toX >= 0, toX < result.width, toY >= 0, toY < result.height { result[toX, toY] = picture[x, y] }
      }
    }
    return result
  }

  /// White around a line, in pixels.
  func margins(of box: PixelBox) -> (left: Int, right: Int, vertical: Int) {
    // A line of a dash alone is as high as its stroke.
    let height = max(box.height, em / 2)
    return (max(2, em * 7 / 10), max(2, em * 7 / 20), max(2, height * 3 / 10 + (height - box.height) / 2))
  }
}
