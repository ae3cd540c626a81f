import CPoppler
import Glibc

/// Reads a page's picture with both readers.
final class PictureReader: @unchecked Sendable {
  /// That of this process, made when it is first asked for; nil where its files are not installed or do not open.
  static let shared: PictureReader? = ReaderFiles.installed().flatMap { PictureReader($0) }

  /// What came of a picture.
  enum Outcome {
    case read(Result)
    /// It shows no text that can be read: a photograph, a chart.
    case noText
    /// Reading it took too long.
    case late
  }

  /// What was read, in the picture's own pixels as displayed.
  struct Result {
    var glyphs: [Glyph] = []
    var rules: [Rule] = []
    var reading = PictureReading()
  }

  private let text: TextRecognizer
  private let files: ReaderFiles
  /// The second reader, which looks at one line at a time: one for each thread that there was.
  private var digits: [DigitReader]
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init?(_ files: ReaderFiles) {
    guard let text = TextRecognizer(files), let digits = DigitReader(files) else { return nil }
    (self.text, self.files, self.digits) = (text, files, [digits])
    // What a line takes is given back after it; the system's own bound grows with it, and memory stays in pieces.
    mallopt(M_MMAP_THRESHOLD, Settings.Scans.largeBlock)
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// - Parameters:
  ///   - page: as displayed.
  ///   - threads: in which lines are read.
  ///   - seconds: of processor time that it may take.
  func read(
    _ page: ScannedPage, threads: Int = 1, seconds: Double = Settings.Scans.secondsOfPage
  ) -> Outcome {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    prepare(threads)
    do throws(Late) {
      return try readInTime(page, until: Self.processorTime + seconds).map(Outcome.read) ?? .noText
    } catch {
      return .late
    }
  }

  private struct Late: Error {}

  private func readInTime(_ prepared: ScannedPage, until end: Double) throws(Late) -> Result? {
    guard let (page, quarters) = try upright(prepared, until: end) else { return nil }
    let lines = try lines(page.layout.lines, page.layout, page.known, until: end)
    let picture = prepared.picture
    let turn = PictureTurn(quarters: quarters, width: picture.width, height: picture.height, scale: prepared.scale)
    var result = Result()
    result.reading.lines = lines.count { !$0.characters.isEmpty }
    result.rules =
      page.layout.level.map { turn.rule($0, isUpright: false) }
      + page.layout.upright.map { turn.rule($0, isUpright: true) }
    let agreed = ColumnDecimals(lines)
    for line in lines {
      result.glyphs += turn.glyphs(of: line, em: page.layout.em)
      if let second = line.second {
        result.reading.numbers.append(
          ReadNumber(
            box: turn.box(line.box), first: line.characters.text, second: second,
            isAgreed: line.number != nil && !agreed.contradict(line), candidates: line.candidates))
      }
    }
    return result
  }

  private func prepare(_ threads: Int) {
    let threads = min(threads, Settings.Scans.mostThreads)
    if digits.count > threads { digits.removeLast(digits.count - threads) }
    while digits.count < threads, let more = DigitReader(files) { digits.append(more) }
  }

  /// Some lines of a page, in as many threads as there are readers.
  private func lines(
    _ boxes: [PixelBox], _ layout: PictureLayout, _ known: [PixelBox: PictureLine] = [:], until end: Double
  ) throws(Late) -> [PictureLine] {
    let readers = digits
    // A thread's clock begins with it.
    var ends = [Double](repeating: (end - Self.processorTime) / Double(readers.count), count: readers.count)
    ends[0] += Self.processorTime
    let lines = inThreads(readers.count, count: boxes.count) { [ends] thread, index -> PictureLine? in
      if Self.processorTime > ends[thread] { return nil }
      return known[boxes[index]] ?? self.read(boxes[index], layout, readers[thread])
    }
    if lines.contains(where: { $0 == nil }) { throw Late() }
    return lines.compactMap(\.self)
  }

  /// Of this thread, in seconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The picture turned so that its text can be read, by quarters clockwise.
  private func upright(_ page: ScannedPage, until end: Double) throws(Late) -> (page: Trial, quarters: Int)? {
    var best: (page: Trial, quarters: Int)?
    for quarters in [0, 1, 3, 2] {
      if Self.processorTime > end { throw Late() }
      let layout = quarters == 0 ? page.layout : PictureLayout(page.picture.turned(quarters: quarters))
      let trial = try tried(layout, until: end)
      if trial.confidence > best?.page.confidence ?? 0 { best = (trial, quarters) }
      if trial.confidence >= Settings.Scans.surelyUpright { break }
    }
    guard let best, best.page.confidence >= Settings.Scans.leastConfidence else { return nil }
    return best
  }

  private struct Trial {
    var layout: PictureLayout
    var known: [PixelBox: PictureLine]
    var confidence: Float
  }

  /// Reads some lines that are likely to be text.
  private func tried(_ layout: PictureLayout, until end: Double) throws(Late) -> Trial {
    let likely = layout.lines.filter {
      $0.height * 2 >= layout.em && $0.height <= layout.em * 2 && $0.width >= $0.height * 3
        && $0.width <= layout.em * Settings.Scans.longestTrial
    }.sorted { $0.width > $1.width }.prefix(Settings.Scans.trials)
    let lines = try lines(Array(likely), layout, until: end)
    var known: [PixelBox: PictureLine] = [:]
    var (sum, count) = (Float(0), 0)
    for (line, read) in zip(likely, lines) {
      known[line] = read
      // A line in which hardly anything is seen is none of text.
      let expected = max(1, line.width / (2 * layout.em))
      count += max(expected, read.characters.count)
      sum += read.characters.reduce(0) { $0 + $1.confidence }
    }
    return Trial(layout: layout, known: known, confidence: count > 0 ? sum / Float(count) : 0)
  }

  private func read(_ box: PixelBox, _ layout: PictureLayout, _ digits: DigitReader) -> PictureLine {
    let crop = layout.crop(box)
    let margins = layout.margins(of: box)
    var line = PictureLine(box: box, characters: placed(text.read(crop), box.left - margins.left, crop.width))
    if line.characters.count == 1 {
      line.characters[0].scalar = LoneMarks.settled(line.characters[0].scalar, in: crop)
    }
    let text = line.characters.text
    if text.isEmpty {
      // A mark that is no speck may be a number all the same.
      guard box.height * 2 >= layout.em || box.width * 2 >= layout.em else { return line }
      let second = digits.read(DigitView.views[0].of(crop, lineHeight: box.height)).text
      if !second.isEmpty { line.second = second }
    } else if NumberText.isLikely(text) {
      compare(&line, crop, margins.left, digits)
    }
    return line
  }

  /// Has the second reader look at a number in several ways until both agree. It loses points and dashes of print that is
  /// small or faint, and which way it sees them is not to be foretold; what it sees that is not there differs each time.
  private func compare(_ line: inout PictureLine, _ crop: GrayPicture, _ margin: Int, _ digits: DigitReader) {
    var firsts = [line.characters]
    var seconds: [String] = []
    for (index, view) in DigitView.views.enumerated() {
      if index == Settings.Scans.viewsOfOneReading {
        // The first reader may have taken a letter for a digit.
        let view = crop.stretched()
        firsts.append(placed(text.read(view), line.box.left - margin, view.width))
      }
      seconds.append(digits.read(view.of(crop, lineHeight: line.box.height)).text)
      let numbers = Set(seconds.compactMap(NumberText.canonical))
      let agreed = firsts.filter { NumberText.canonical($0.text).map(numbers.contains) ?? false }
      if let number = agreed.first.flatMap({ NumberText.canonical($0.text) }),
        Set(agreed.compactMap { NumberText.canonical($0.text) }).count == 1
      {
        line.characters = NumberText.printed(agreed[0], as: number)
        line.number = number
        line.candidates = [number]
        line.second = seconds.last { NumberText.canonical($0) == number }
        return
      }
    }
    line.second = seconds[0]
    for text in firsts.map(\.text) + seconds {
      if let number = NumberText.canonical(text), !line.candidates.contains(number) { line.candidates.append(number) }
    }
  }

  /// Characters with places in pixels of the page's picture.
  private func placed(_ read: [ReadCharacter], _ left: Int, _ width: Int) -> [ReadCharacter] {
    read.compactMap { character in
      if character.scalar == " " { return nil }
      var character = character
      character.place = Double(left) + character.place * Double(width)
      return character
    }
  }
}

/// A way to show a line to the second reader.
struct DigitView {
  /// Whether thin print is made black.
  let isDark: Bool
  /// Pixels of the line's height, at least.
  let height: Int
  /// Pixels of white around it.
  let border: Int

  static let views = [
    DigitView(isDark: true, height: 48, border: 0), DigitView(isDark: true, height: 24, border: 6),
    DigitView(isDark: true, height: 40, border: 20), DigitView(isDark: false, height: 24, border: 0),
    DigitView(isDark: true, height: 64, border: 10),
  ]

  func of(_ crop: GrayPicture, lineHeight: Int) -> GrayPicture {
    var picture = isDark ? crop.stretched().darkened() : crop
    if lineHeight > 0, lineHeight < height {
      picture = picture.resized(
        width: picture.width * height / lineHeight, height: picture.height * height / lineHeight)
    }
    return border > 0 ? picture.bordered(border) : picture
  }
}

/// A line of text of a picture as it was read.
struct PictureLine {
  var box: PixelBox
  /// Their places in pixels of the picture.
  var characters: [ReadCharacter]
  /// What the second reader read; nil where it was not asked, as the line is no number.
  var second: String?
  /// The number on which both agree, in one form.
  var number: String?
  /// The numbers that either read, looking in several ways, in that form; those of the first come first.
  var candidates: [String] = []
}

/// Numbers stand in columns, and those of a column mostly have as many decimals: one with none among them, and among those
/// of its row, has lost its point, which both readers may do.
struct ColumnDecimals {
  private let numbers: [(box: PixelBox, decimals: Int)]

  init(_ lines: [PictureLine]) {
    numbers = lines.compactMap { line in
      line.number.flatMap { $0 == "0" || $0 == "-" ? nil : (line.box, NumberText.decimals($0)) }
    }
  }

  func contradict(_ line: PictureLine) -> Bool {
    guard let number = line.number, number != "0", number != "-" else { return false }
    let others = numbers.filter { other in
      guard other.box != line.box else { return false }
      let shared = min(other.box.right, line.box.right) - max(other.box.left, line.box.left)
      return shared * 2 >= min(other.box.width, line.box.width)
    }
    let own = NumberText.decimals(number)
    let alike = others.count { $0.decimals == own }
    guard let other = others.first(where: { $0.decimals != own })?.decimals, own == 0 || other > 0 else { return false }
    let different = others.count { $0.decimals == other }
    let isWholeRow = numbers.contains {
      $0.box != line.box && $0.decimals == own
        && min($0.box.bottom, line.box.bottom) - max($0.box.top, line.box.top) > line.box.height / 2
    }
    return !isWholeRow && alike * 10 <= different && different >= Settings.Scans.fewestOfColumn
      && different + alike == others.count
  }
}
