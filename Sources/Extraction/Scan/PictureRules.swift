/// A ruled line in a picture, in pixels; of a vertical one, with rows for columns.
struct PictureRule: Hashable, Sendable {
  /// The row of its middle.
  var position: Double
  var start: Int
  var end: Int
  var thickness: Double
}

/// Finds the lines that rule tables. They are found as level lines; upright ones as the level ones of the picture with
/// rows for columns.
enum PictureRules {
  /// - Parameters:
  ///   - shortest: pixels that a line must have to be one.
  static func level(in ink: InkPicture, shortest: Int) -> [PictureRule] {
    var traces: [Trace] = []
    var open: [Int] = []
    for y in 0..<ink.height {
      let runs = longRuns(in: ink, y, shortest: shortest)
      if runs.isEmpty && open.isEmpty { continue }
      var next: [Int] = []
      for run in runs {
        // A run belongs to a line that ends in the row above and shares columns with it.
        let above = open.filter {
          traces[$0].last.lowerBound <= run.upperBound && traces[$0].last.upperBound >= run.lowerBound
        }
        if let first = above.first {
          for other in above.dropFirst() where other != first {
            traces[first].absorb(traces[other])
            traces[other].isDead = true
          }
          traces[first].add(run, y)
          if !next.contains(first) { next.append(first) }
        } else {
          traces.append(Trace(run, y))
          next.append(traces.count - 1)
        }
      }
      open = next.filter { !traces[$0].isDead }
    }
    return traces.filter { !$0.isDead }.compactMap { $0.rule(in: ink, shortest: shortest) }
  }

  /// Stretches of ink in a row, or in the rows next to it, that are long enough: a line that falls a little goes on in
  /// the next row.
  private static func longRuns(in ink: InkPicture, _ y: Int, shortest: Int) -> [ClosedRange<Int>] {
    let width = ink.width
    guard width >= shortest else { return [] }
    var runs: [ClosedRange<Int>] = []
    ink.pixels.withUnsafeBufferPointer { pixels in
      let row = y * width
      let above = y > 0 ? row - width : row
      let below = y + 1 < ink.height ? row + width : row
      var x = 0
      while x < width {
        // A run that is long enough has ink at each multiple of its shortest length.
        if pixels[row + x] | pixels[above + x] | pixels[below + x] == 0 {
          x += 1
          continue
        }
        let start = x
        var own = 0
        while x < width, pixels[row + x] | pixels[above + x] | pixels[below + x] != 0 {
          own += Int(pixels[row + x])
          x += 1
        }
        if x - start >= shortest, own * 4 >= x - start { runs.append(start...(x - 1)) }
      }
    }
    return runs
  }

  /// Runs in rows one below the other.
  private struct Trace {
    var runs: [(row: Int, span: ClosedRange<Int>)]
    var last: ClosedRange<Int>
    var isDead = false

    init(_ run: ClosedRange<Int>, _ row: Int) {
      runs = [(row, run)]
      last = run
    }

    mutating func add(_ run: ClosedRange<Int>, _ row: Int) {
      last = runs.last?.row == row ? min(last.lowerBound, run.lowerBound)...max(last.upperBound, run.upperBound) : run
      runs.append((row, run))
    }

    mutating func absorb(_ other: Trace) {
      runs += other.runs
      last = min(last.lowerBound, other.last.lowerBound)...max(last.upperBound, other.last.upperBound)
    }

    /// Nil where the runs are no line: an area, or the feet of bold letters.
    func rule(in ink: InkPicture, shortest: Int) -> PictureRule? {
      let start = runs.map(\.span.lowerBound).min() ?? 0
      let end = runs.map(\.span.upperBound).max() ?? 0
      let top = runs.map(\.row).min() ?? 0
      let bottom = runs.map(\.row).max() ?? 0
      guard end - start + 1 >= shortest else { return nil }
      var (thin, free, seen, sum, sumOfRows) = (0, 0, 0, 0, 0)
      let most = Settings.Scans.thickestRule
      for x in start...end {
        // The ink of the column within the rows of the line, and how far it goes on.
        guard let y = (top...bottom).first(where: { ink.pixels[$0 * ink.width + x] != 0 }) else { continue }
        var first = y
        while first > 0, y - first <= most, ink.pixels[(first - 1) * ink.width + x] != 0 { first -= 1 }
        var last = y
        while last + 1 < ink.height, last - first <= most, ink.pixels[(last + 1) * ink.width + x] != 0 { last += 1 }
        seen += 1
        if last - first + 1 <= most {
          thin += 1
          sum += last - first + 1
          for row in first...last { sumOfRows += row }
          // Letters have ink a little way off the stroke; a line has none on either side.
          let beside = [first - 3, first - 5, last + 3, last + 5].filter { $0 >= 0 && $0 < ink.height }
          if !beside.contains(where: { ink.pixels[$0 * ink.width + x] != 0 }) { free += 1 }
        }
      }
      guard seen > 0, thin * 10 >= seen * 6, free * 2 >= seen, sum > 0 else { return nil }
      return PictureRule(
        position: Double(sumOfRows) / Double(sum), start: start, end: end, thickness: Double(sum) / Double(thin))
    }
  }

  /// Puts pieces of one line together that a fold of the paper or the scanner broke.
  static func bridged(_ rules: [PictureRule]) -> [PictureRule] {
    var joined: [PictureRule] = []
    for rule in rules.sorted(by: { ($0.start, $0.position) < ($1.start, $1.position) }) {
      let index = joined.indices.last { index in
        let other = joined[index]
        return abs(other.position - rule.position) <= Settings.Scans.bridgedStep
          && rule.start >= other.start && rule.start - other.end <= Settings.Scans.bridgedGap
      }
      guard let index else {
        joined.append(rule)
        continue
      }
      let (one, two) = (Double(joined[index].end - joined[index].start + 1), Double(rule.end - rule.start + 1))
      joined[index].position = (joined[index].position * one + rule.position * two) / (one + two)
      joined[index].thickness = (joined[index].thickness * one + rule.thickness * two) / (one + two)
      joined[index].end = max(joined[index].end, rule.end)
    }
    return joined
  }

  /// All lines of a picture, with ends where they meet.
  static func all(in ink: InkPicture, of picture: GrayPicture) -> (
    level: [PictureRule], upright: [PictureRule]
  ) {
    let (long, thin, short) = (
      Settings.Scans.shortestRule, Settings.Scans.shortestThinRule, Settings.Scans.shortestBetween
    )
    let levelPieces = Self.level(in: ink.withThinLines(of: picture, areUpright: false), shortest: short)
    let uprightPieces = Self.level(in: ink.withThinLines(of: picture, areUpright: true).transposed, shortest: short)
    // Strokes of letters side by side are as long as the shortest lines, and with what is grey at their ends a little longer.
    func longer(_ rules: [PictureRule]) -> [PictureRule] { rules.filter { $0.end - $0.start >= thin } }
    var level = bridged(Self.level(in: ink, shortest: long) + longer(levelPieces))
    var upright = bridged(Self.level(in: ink.transposed, shortest: long) + longer(uprightPieces))
    // Shorter pieces are lines only where they go from line to line.
    let (foundLevel, foundUpright) = (level, upright)
    level += levelPieces.filter { $0.end - $0.start < thin && spans($0, foundUpright) }
    upright += uprightPieces.filter { $0.end - $0.start < thin && spans($0, foundLevel) }
    let found = level
    level = bridged(extended(level, across: upright, in: picture, isUpright: false))
    upright = bridged(extended(upright, across: found, in: picture, isUpright: true))
    let unsnapped = level
    level = level.map { snapped($0, upright) }
    upright = upright.map { snapped($0, unsnapped) }
    return (level, upright)
  }

  /// The lines with pieces too faint to be ink at their ends: under a seal, or where the print is thin. A line goes on as
  /// far as the next line across it, if most of the way the picture is darker there than on both sides.
  static func extended(
    _ rules: [PictureRule], across others: [PictureRule], in picture: GrayPicture, isUpright: Bool
  ) -> [PictureRule] {
    let length = isUpright ? picture.height : picture.width
    let breadth = isUpright ? picture.width : picture.height
    func shade(_ along: Int, _ row: Int) -> Int {
      Int(isUpright ? picture[row, along] : picture[along, row])
    }
    /// How many of the places are darker in the line's middle than beside it.
    func faint(_ places: Range<Int>, _ rule: PictureRule) -> Int {
      let middle = Int(rule.position.rounded())
      let beside = Int((rule.thickness / 2).rounded(.up)) + Settings.Scans.besideFaint
      guard middle - beside >= 0, middle + beside < breadth else { return 0 }
      return places.count { along in
        let darkest = (middle - 1...middle + 1).reduce(255) { min($0, shade(along, $1)) }
        return min(shade(along, middle - beside), shade(along, middle + beside)) - darkest
          >= Settings.Scans.faintContrast
      }
    }
    return rules.map { rule in
      var rule = rule
      let reach = Double(Settings.Scans.meeting)
      let crossing = others.filter {
        rule.position >= Double($0.start) - reach && rule.position <= Double($0.end) + reach
      }.map { Int($0.position.rounded()) }.filter { $0 >= 0 && $0 < length }
      while let next = crossing.filter({ $0 > rule.end + Settings.Scans.meeting }).min(),
        faint(rule.end + 1..<next, rule) * 10 >= (next - rule.end - 1) * Settings.Scans.faintTenths
      {
        rule.end = next
      }
      while let next = crossing.filter({ $0 < rule.start - Settings.Scans.meeting }).max(),
        faint(next + 1..<rule.start, rule) * 10 >= (rule.start - next - 1) * Settings.Scans.faintTenths
      {
        rule.start = next
      }
      return rule
    }
  }

  private static func meets(_ place: Int, _ rule: PictureRule, _ other: PictureRule) -> Bool {
    let reach = Double(Settings.Scans.meeting)
    return abs(other.position - Double(place)) <= reach
      && rule.position >= Double(other.start) - reach && rule.position <= Double(other.end) + reach
  }

  private static func spans(_ rule: PictureRule, _ others: [PictureRule]) -> Bool {
    others.contains { meets(rule.start, rule, $0) } && others.contains { meets(rule.end, rule, $0) }
  }

  private static func snapped(_ rule: PictureRule, _ others: [PictureRule]) -> PictureRule {
    var rule = rule
    if let first = others.filter({ meets(rule.start, rule, $0) }).min(by: {
      abs($0.position - Double(rule.start)) < abs($1.position - Double(rule.start))
    }) {
      rule.start = Int(first.position.rounded())
    }
    if let last = others.filter({ meets(rule.end, rule, $0) }).min(by: {
      abs($0.position - Double(rule.end)) < abs($1.position - Double(rule.end))
    }) {
      rule.end = max(rule.start, Int(last.position.rounded()))
    }
    return rule
  }

  /// Takes the ink of a level line off the picture, and leaves that of letters which touch it: what the line's pixels
  /// have in the middle is taken off all of them.
  static func erase(_ rule: PictureRule, from picture: inout GrayPicture, isUpright: Bool) {
    let length = isUpright ? picture.height : picture.width
    let across = isUpright ? picture.width : picture.height
    /// The rows within so many pixels of the edge of the line, whose middle is given.
    func rows(_ middle: Double, within margin: Double) -> ClosedRange<Int> {
      let half = rule.thickness / 2 + margin
      let first = min(across - 1, max(0, Int((middle - half).rounded(.up))))
      return first...max(first, min(across - 1, Int((middle + half).rounded(.down))))
    }
    func darkness(_ along: ClosedRange<Int>, _ rows: ClosedRange<Int>) -> Int {
      rows.reduce(0) { sum, row in along.reduce(sum) { $0 + 255 - Int(picture.pixels[place($1, row)]) } }
    }
    let width = picture.width
    func place(_ along: Int, _ row: Int) -> Int { isUpright ? along * width + row : row * width + along }
    let chunk = Settings.Scans.erasedChunk
    var start = max(0, rule.start - 2)
    let end = min(length - 1, rule.end + 2)
    while start <= end {
      let stop = min(end, start + chunk - 1)
      // Paper bends: here the line may run a little beside its middle.
      let middle =
        [0.0, 1, -1, 2, -2].map { rule.position + $0 }
        .max { darkness(start...stop, rows($0, within: 0)) < darkness(start...stop, rows($1, within: 0)) }
        ?? rule.position
      for row in rows(middle, within: Settings.Scans.softEdge) {
        var shades = [Int](repeating: 0, count: 256)
        for along in start...stop { shades[255 - Int(picture.pixels[place(along, row)])] += 1 }
        var left = (stop - start + 1) / 2
        var median = 0
        while median < 255, left >= shades[median] {
          left -= shades[median]
          median += 1
        }
        if median < Settings.Scans.faintest { continue }
        for along in start...stop {
          let index = place(along, row)
          picture.pixels[index] = UInt8(min(255, Int(picture.pixels[index]) + median))
        }
      }
      // What is left within the line is a letter's where it goes on beside it; else it is a rest of the line.
      let inner = rows(middle, within: Settings.Scans.hardEdge)
      let outer = [inner.lowerBound - 2, inner.lowerBound - 1, inner.upperBound + 1, inner.upperBound + 2]
        .filter { $0 >= 0 && $0 < across }
      for along in start...stop
      where !outer.contains(where: { Int(picture.pixels[place(along, $0)]) < Settings.Scans.beside }) {
        for row in inner { picture.pixels[place(along, row)] = 255 }
      }
      // Grey that is left on either side is no letter's where nothing darker stands in it or next to it, nor where it
      // sets in or ends: the side of a 0 close to the line is as grey, and goes on into what is dark.
      let around = rows(middle, within: Settings.Scans.softEdge + 1)
      let beyond = [around.lowerBound - 2, around.lowerBound - 1, around.upperBound + 1, around.upperBound + 2]
        .filter { $0 >= 0 && $0 < across }
      func isLetter(_ along: Int) -> Bool {
        around.contains { picture.pixels[place(along, $0)] < Settings.Scans.markInk }
          || beyond.contains { Int(picture.pixels[place(along, $0)]) < Settings.Scans.beside }
      }
      func isGrey(_ along: Int) -> Bool {
        around.contains { Int(picture.pixels[place(along, $0)]) < Settings.Scans.faintStroke }
      }
      var along = start
      while along <= stop {
        if isLetter(along) {
          along += 1
          continue
        }
        let first = along
        let isStroke = isGrey(first)
        while along <= stop, !isLetter(along), isGrey(along) == isStroke { along += 1 }
        if isStroke, along - first <= Settings.Scans.longestStraight,
          (first > 0 && isLetter(first - 1)) || (along < length && isLetter(along))
        {
          continue
        }
        for along in first..<along {
          for row in around { picture.pixels[place(along, row)] = 255 }
        }
      }
      start = stop + 1
    }
  }
}
