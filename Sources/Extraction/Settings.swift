/// The thresholds by which this room decides, each with its unit, its reason and the document that needs it. Points are
/// those of the page, 1/72 inch; ems are multiples of a font's size. Names in backquotes are layouts of
/// `scripts/generate-corpus`.
enum Settings {
  enum Documents {
    /// Bytes at a document's start in which its mark `%PDF-` stands: readers look no further, and so mail headers or
    /// a byte order mark before it do no harm.
    static let head = 1024
    /// Bytes read at a time.
    static let chunk = 1 << 16
    /// Milliseconds between two looks for somebody who writes to a pipe, and how many there are: a program that is to write
    /// has started within two seconds.
    static let pipePause: Int32 = 20
    static let pipeTries = 100
    /// Bytes of a document's streams, as they come out of them, that are held against checksums: some hundred pages of
    /// dense tables are less, and a few bytes may come out as gigabytes.
    static let checkedContent = 64 << 20
    /// Bytes before a stream among which its dictionary is looked for.
    static let longestDictionary = 1024
    /// Bytes of a file, and of what comes out of its streams, up to which they are unpacked for poppler: both are held in
    /// memory as long as the document is read.
    static let unpackedFile = 4 << 20
    static let unpackedContent = 8 << 20
    /// Bytes of a stream that is worth unpacking.
    static let leastPacked = 256
    /// Bytes of a file whose pages are gathered where their list is lost: it is held in memory once more.
    static let gatheredFile = 64 << 20
    /// Objects of a file whose table of them is read.
    static let mostObjects = 1 << 20
  }

  enum Pages {
    /// Points, 18 metres. What damaged documents call a page may be kilometres wide, and drawing it would take all
    /// memory.
    static let longestSide = 50_000.0
    /// Points from the page's corner, 350 metres. Damaged documents place characters beyond, some where no number is.
    static let farthestPlace = 1_000_000.0
    /// Units of user space in a point while a page is observed. poppler snaps strokes thinner than one unit to whole
    /// units: with four the error stays below 1/8 pt (`hairlines`), and images are loaded at no more than 288 dpi.
    static let resolution = 4.0
    /// Pixels a point of the surface underneath. Nobody looks at it; but cairo holds paths in 1/256 of its pixels, and
    /// clips in whole ones.
    static let coarseness = 1.0
    /// Pixels. cairo makes no surface that has more than 32 767 on a side; under a longer page there are fewer a point.
    static let longestSurface = 32_000.0
    /// Pixels. A smaller picture is decoded though nobody looks at it: it may stand in the page's own stream, and costs
    /// little.
    static let smallPicture = 10_000
  }

  enum Tilt {
    /// Tangents between which a page lies askew: below, rows of a page's width stay within a point; above, it is a drawing.
    static let least = 0.001
    static let most = 0.05
    /// Tangents that are told apart: far less than a point over a page.
    static let step = 0.0001
    /// Points by which a word's last character may stand off the height that poppler gives the word, and a little more.
    static let offLine = 0.8
    /// Of a page's characters that must lean alike: a stamp leans by itself, and so do the labels of a chart.
    static let shareOfCharacters = 0.9
  }

  enum Rules {
    /// Points. A stroke or a filled box this thick is a shaded area; borders are thinner (`fills-as-rules`,
    /// `shaded-rows-no-lines`).
    static let areaThickness = 3.0
    /// Of the rules of a page without text. Word puts a dot at each corner of a cell, between its two rules; letters drawn in
    /// dots have hardly anything else.
    static let shareOfDots = 0.7
    /// Points. A piece of a path with curves that is shorter is part of a letter (`fake-bold` by strokes).
    static let outlineReach = 20.0
    /// Points. A picture too thin for an area and longer than this is a rule (`rules-as-pictures`).
    static let longPicture = 6.0
    /// Points by which a line may lean over its whole length, and a corner may be off its box: mitred ends of borders,
    /// rounding in the document.
    static let lean = 0.5
    /// Points, and share of the length that comes on top: a short piece may lean less, or a diagonal would be a rule.
    static let leanOfShort = (points: 0.1, share: 0.01)
    /// Points. A piece shorter than a hair has no direction.
    static let shortest = 0.01
    /// How many times as long as broad a filled box must be to have a direction; below that it is a dot of a dotted
    /// rule, or the joint of two (`dotted-rules`).
    static let dot = 2.0
  }

  enum Ink {
    /// Luminance, 1 being white. Lighter ink does not show on paper: backgrounds are painted in nearly white
    /// (`background-shapes`).
    static let white = 0.97
    /// Luminance and chroma up to which ink is the black of text: some print it dark grey.
    static let black = 0.25
    /// Luminance below which a ground is dark enough for white ink on it to show (`white-lines`).
    static let darkGround = 0.9
    /// Steps between black and white that are told apart; blending leaves errors far below.
    static let steps = 1000.0
  }

  enum HiddenText {
    /// Tangent of three degrees. Text that runs further off is a watermark; scans set straight are off by less
    /// (`watermark-and-stamp`).
    static let slant = 0.05
    /// Ems and points by which the baseline may stand outside of the clip while the character is seen: the clip is known
    /// to whole pixels only (`title-clipped`).
    static let outsideClip = (ems: 0.3, points: 1.0)
    /// Of the height of a character's ink, where its own clip shows a part of it; and where it shows all.
    static let leastShown = 0.4
    static let wholeInk = 0.9
    /// Ems. No character's ink is wider or higher.
    static let largestInk = 1.5
    /// In ems from where a character is drawn, where nobody knows its shape.
    static let unknownInk = Rectangle(minX: 0, minY: -0.85, maxX: 1, maxY: 0.15)
    /// Of the paper's width. A wider clip is that of a print area, not of a cell; a title may be as wide as its table.
    static let widestCell = 0.8
    /// Points within which a cell that the edge of the page cuts has its sides on the next page, and ends with the lines.
    static let sameCell = 3.0
    /// Characters of a cut text that are enough to find it by.
    static let longestSample = 20
    /// Points between the baselines of parts of one text that a clip cuts.
    static let sameLine = 0.5
    /// Ems from one character to the next beside a clip, between which at least one was left out.
    static let leftOut = 2.0
    /// Points by which the sides of a clip may be rounded outwards, with the border's own width.
    static let clipRounding = 1.5
    /// Points from the side of an area to the text it covers: rounding must not hide a neighbour.
    static let coverMargin = 0.5
    /// Ems by which the widths of two characters differ beyond doubt: a digit's and an ideograph's.
    static let otherWidth = 0.2
    /// Points. A lower area is an underline or a strike, which hides nothing.
    static let lowestCover = 3.0
    /// Points between a character's left side and the place where it was drawn, where it is visible and upright.
    static let originGap = 0.05
    /// Points by which arithmetic moves such a place.
    static let sameOrigin = 0.005
    /// Points between a character's baseline and the place where it was drawn.
    static let onLine = 0.3
    /// Points around its box in which a slanted character was drawn.
    static let originReach = 1.0
    /// Ems from a character's place of drawing to where one that was read begins, along the line and across it: less than a
    /// narrow digit takes, and less than lines are apart.
    static let readReach = (along: 0.2, across: 0.6)
    /// Ems. Dots and dashes leave less ink than this from top to bottom, digits and other characters more; 一 alone hides
    /// nothing that would be missed.
    static let lowestWriting = 0.25
    /// Points at which shapes are measured. Any size tells ink from none.
    static let shapeSize = 32.0
    /// A font's shapes are numbered in 16 bits; larger numbers stand for none.
    static let lastShape: UInt = 0xFFFE
    /// Share of a word's height, or of its width if that is less, around its box in which one of its characters must
    /// have been drawn: less than lines of text are apart.
    static let undrawnReach = 0.3
  }

  enum Baselines {
    /// Characters of a font whose place of drawing is asked for: the median of a few survives one that is beside
    /// another's.
    static let sample = 5
    /// Points between a character's left side and the place where it was drawn, beyond doubt.
    static let originGap = 0.02
    /// A sub- or superscript, in ems of the character before it: how large it may be, how far behind it may stand, and
    /// how far below or above its line.
    static let script = (size: 0.8, gap: 0.3, shift: 0.5)
    /// Ems above the line from which on such a one is raised (`amounts-with-footnotes`).
    static let raised = 0.15
    /// Steps of an em by which the heights of boxes are told apart: fonts of one name differ by more.
    static let heightSteps = 20.0
  }

  /// Stamps and other texts printed across a page's own (`watermark-and-stamp`).
  enum Stamps {
    /// Difference between the strongest and the weakest of red, green and blue from which on a ring is coloured.
    static let chroma = 0.3
    /// Points. Round seals are 38 to 58 mm wide, oval ones 45 mm by 30 mm; smaller prints of them are common.
    static let side = 40.0...200.0
    /// Times the shorter side, that no seal is longer.
    static let longest = 2.0
    /// Characters below which a text may stand on others by chance.
    static let fewestCharacters = 2
    /// Share of a character's advance at either end in which the next one may begin: letters are kerned.
    static let inset = 0.15
    /// Ems by which the baselines of two characters that overlap may differ.
    static let height = 0.7
  }

  enum DoubledText {
    /// Ems between two drawings of one character. Far below the advance of the narrowest digit (a `1` takes about
    /// 0.25 em), so that the two digits of `11` are never taken for one (`fake-bold`, `title-overprinted`).
    static let reach = 0.15
    /// Points. The side of the squares in which doubles are looked up, and the most that `reach` may come to.
    static let bucket = 8.0
  }

  enum Rotation {
    /// Ems of the longest step from a character to the next of its word; further is another cell.
    static let longestStep = 1.5
    /// Ems by which the next character may stand off the line.
    static let sideStep = 0.2
    /// Votes that a direction needs more than: two characters may stand one above the other in upright text as well
    /// (`text-itself-rotated`).
    static let doubtfulVotes = 1
  }

  enum Scans {
    /// Characters. Fewer, on a page that an image fills, are a page number or a stamp.
    static let fewCharacters = 8
    /// Share of the page that an image must cover for few characters to be suspicious.
    static let largeShare = 0.6
    /// Threads that read the lines of one page: a page has some forty, and each thread takes 15 MB.
    static let mostThreads = 4
    /// Bytes of memory that the system is asked for, and given back, one by one: the first reader takes some of 10 MB a line.
    static let largeBlock: Int32 = 4_000_000
    /// Shades below white that two rows of pixels together have of a thin line, and what one has of it at least.
    static let thinLine = 100
    static let thinPart = 35
    /// Pages whose pictures the process did not come through, after which it reads none: each time all is read again.
    static let failuresOfAll = 2
    /// Seconds of processor time that a page's picture may take: the densest pages take five.
    static let secondsOfPage = 30.0
    /// Pixels an inch at which pages are read: digits of small print are 15 pixels high, and more costs more than it gives.
    static let resolution = 200
    /// Pixels: the height of lines that the model was made for.
    static let modelHeight = 48
    /// Pixels of that height: lines of two hundred characters are shorter.
    static let modelLongest = 4800
    /// Pixels of the squares whose paper is looked for: larger than a digit, smaller than a shadow.
    static let paperBlock = 32
    /// Shade, 255 being white: what is darker all over is a picture and no paper.
    static let darkestPaper = 120
    /// Shades between which ink and paper are divided.
    static let threshold = 110...180
    /// Edges of ink by which the slope is found, and the fewest that tell.
    static let skewSample = 30_000
    static let fewestEdges = 200
    /// Tangent of four and a half degrees: nobody lays a page in further off.
    static let steepest = 0.08
    /// Tangent of a fiftieth of a degree: below it, a line leaves its row once a page.
    static let leastSlope = 0.00035
    /// Pixels, 0.3 inch: shorter than the side of a cell, and longer than a stroke of a character.
    static let shortestRule = 60
    /// Pixels: of lines as thin as what is grey around letters.
    static let shortestThinRule = 120
    /// Pixels: of lines from one line to another, as between narrow columns.
    static let shortestBetween = 16
    /// Pixels, a millimetre.
    static let thickestRule = 8
    /// Pixels by which two pieces of one line may be apart, and off.
    static let bridgedGap = 20
    static let bridgedStep = 3.0
    /// Pixels within which lines meet.
    static let meeting = 7
    /// Pixels of a line that are erased at a time: paper bends.
    static let erasedChunk = 64
    /// Pixels beside a line's ink that its grey edge takes, and that are surely no letter's.
    static let softEdge = 1.5
    static let hardEdge = 0.4
    /// Pixels that the rest of a line is thick at most, and off it.
    static let restReach = 3
    /// Pixels beyond a line's ends where it may go on without having been found.
    static let restBeyond = 120
    /// Pixels beside a faint piece of a line, by how many shades it is darker than what is there, and on how many tenths of
    /// its way: a third of ink under a seal.
    static let besideFaint = 3
    static let faintContrast = 20
    static let faintTenths = 8
    /// Shade below which a long stroke beside a line of text is its own: noise of paper is lighter.
    static let faintStroke = 215
    /// Pixels from an upright line that its own soft edge takes.
    static let offWall = 5
    /// Pieces of text on a page: more than any table has with its specks, and more than can be put together in a second.
    static let manyBlobs = 3_000
    static let mostBlobs = 6_000
    /// Shade of ink too faint to be a line's.
    static let faintest = 12
    /// Shade below which a pixel of a lone mark is its ink.
    static let markInk = 128
    /// Pixels: the straight part of the tallest digits.
    static let longestStraight = 24
    /// Shade beside a line below which a letter touches it.
    static let beside = 190
    /// Ways in which the second reader looks at a number before the first looks again.
    static let viewsOfOneReading = 2
    /// One in so many pixels of a line is its darkest ink, which is no lighter than a shade.
    static let darkestShare = 50
    static let faintestInk = 170
    /// Pixels around a line of text that are still its own: the soft edges of its ink.
    static let rim = 2
    /// Pixels of a page's longer side, that of A3: what is larger is read coarser.
    static let longestSide = 3400.0
    /// Lines by which it is seen which way a page stands, and ems of the longest of them.
    static let trials = 6
    static let longestTrial = 24
    /// Mean confidence of characters above which a page stands upright beyond doubt, and below which it shows no text at all.
    static let surelyUpright: Float = 0.85
    static let leastConfidence: Float = 0.6
    /// Numbers of a column that make a rule for the others.
    static let fewestOfColumn = 4
    /// Share of an em that the ink of a line is high: with ideographs, and of digits alone.
    static let ideographHeight = 0.92
    static let digitHeight = 0.74
  }

  enum Pictures {
    /// Pixels. No picture is wider or higher: a poster would take gigabytes.
    static let largestSide = 8000.0
  }
}
