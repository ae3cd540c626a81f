/// The thresholds by which this room decides, each with its unit, its reason and the layout that needs it.
///
/// What grows with the type is in ems, multiples of a font's size; what pens, rounding and the producer's arithmetic
/// cause is in points. Layouts in backquotes are those of `scripts/generate-corpus`; Documentation/layouts.md tells how
/// exactly each is read.
enum Settings {
  enum Characters {
    /// Points. Nobody reads type of this size or less: the source does not know (0) or speaks of other units, and the
    /// height of the box stands in.
    static let noSize = 1.0
    /// Share of the size that the source tells. An em as it is seen below this share was scaled with the page, as when a
    /// spreadsheet is printed to fit; condensed fonts are wider.
    static let scaledDown = 0.75
    /// Points. No table is set in larger type: characters above it hide no rules, and rules from this length on are no
    /// strokes of characters (`fake-bold` by strokes, `watermark-and-stamp`).
    static let largest = 40.0
    /// Ems from the middle of a character to the side of the square in which all its strokes lie, with a little for the
    /// pen (`fake-bold` by strokes).
    static let halfSquare = 0.55
    /// Times the page's median size. Above this, a character that is larger than its row is a watermark; titles that a
    /// grid swallows are smaller (`watermark-and-stamp`).
    static let watermark = 2.0
  }

  enum Edges {
    /// Points. Two parallel rules closer than this are one: a double border, or the borders of two neighbouring cells.
    /// The rows of the smallest type are three times as far apart (`double-borders`, `fills-as-rules`).
    static let parallel = 3.0
    /// Points. Two pieces on one line with a smaller gap are one rule; producers draw borders cell by cell
    /// (`ruled-plain` as web pages).
    static let gap = 3.0
    /// Points. The gap allowed beside a piece shorter than this: dots and dashes (`dashed-rules`, `dotted-rules`).
    static let dashGap = 6.0
    /// Points. Rules shorter than this cannot border a cell that holds a character (`background-shapes`).
    static let shortest = 3.0
    /// Points. How far a rule may end before or behind the rule it is meant to touch (`hairlines`, and spreadsheets
    /// that mitre the ends of borders).
    static let joint = 3.0
    /// Points added to each piece's length where pieces are weighed by it: a dot without length still has a place.
    static let leastWeight = 0.01
  }

  enum Lattices {
    /// Share of a field's side. An edge that covers more is its border: rounded corners and sloppy ends open nothing,
    /// and the border of a neighbour that reaches a little over closes nothing (`ruled-plain`).
    static let coveredSide = 0.5
    /// Points. Edges that run on beyond the outermost crossing edge by less end sloppily; by more, the border there is
    /// not drawn (`missing-outer-border`).
    static let overrun = 3 * Edges.joint
    /// How many edges that end at one place imply a border there, however far they run (`missing-outer-border`).
    static let impliedBorderEdges = 2
    /// How many borders between columns that end at one height within a table, where no rule is, begin a row of merged
    /// cells (`rules-between-columns`).
    static let endsOfRow = 2
    /// Ems above the topmost edge in which the only row without one has its label (`missing-outer-border`).
    static let openRow = 1.5
    /// Points and share of the edge's length, whichever is more: a single edge implies a border if it runs on by less.
    /// The first row of a header is often crossed by one line only (`missing-outer-border`).
    static let singleEdgeOverrun = (points: 80.0, share: 0.4)
  }

  enum Lines {
    /// Ems of the smaller type. Characters whose middles differ by less in height stand on one line: digits and
    /// Chinese may stand a point or two apart, and an amount beside a name half a line lower is another line
    /// (`ruled-plain`; `header-wrapped-5-lines` and `no-rules` need the upper limit).
    static let sameLine = 0.5
    /// Digits of a footnote's mark that stands below its amount, and how large they are beside the amount's
    /// (`amounts-with-footnotes`).
    static let longestMark = 2
    static let sizeOfMark = 0.8
    /// Ems from line to line of one text: 1.2 to 1.4 are usual, rows of a table are further apart
    /// (`header-wrapped-5-lines`, `three-line-tables`).
    static let widestPitch = 1.45
    /// Ems. A wider gap between two characters is a space; ideographs in justified text stand closer.
    static let wordGap = 0.2
    /// Digits behind the point of an amount, with which its text ends: hundredths of a yuan in 万元 are six.
    static let decimals = 2...6
    /// Ems. A wider gap outside of tables parts what is printed on one line: `部门：…      单位：元`.
    static let partGap = 2.5
    /// Ems. The same where columns stand close together without a rule (`no-rules`, `three-line-tables`).
    static let columnGap = 0.9
    /// Ems. The same behind an amount with its two decimals, to which nothing can belong but its unit (`no-rules` in
    /// small type).
    static let gapBehindAmount = 0.12
    /// Ems. The same between a digit and an ideograph: a code and its name, or a name and its amount (`no-rules`).
    static let gapBetweenKinds = 0.45
  }

  /// A wrapped text of which the last line is printed over the row below: spreadsheets with rows too low for a name.
  enum Overflow {
    /// Ems. Two lines of one text are further apart; a line that overflows into a row stands this close to the row's own.
    static let overlap = 0.92
    /// Ems from the last line of the cell above: as far as a wrapped line follows.
    static let pitch = (above: 0.8, below: 1.6)
    /// Ems by which the lines of one text may begin apart.
    static let indent = 0.3
    /// Ems from the border to the middle of the line that crosses it.
    static let crossing = 0.4
    /// The same from the table's last rule, below which there is no other row.
    static let lastRule = 0.5
    /// Characters of a line that fills its cell, so that a sentence breaks off at its end: no column of running text is
    /// narrower, and names that wrap have fewer.
    static let shortestFullLine = 8
    /// Ems by which such a line may end short of the cell's border: the padding.
    static let shortOfBorder = 1.0
    /// Lines below a table that may be a cell's: the longest goals are no longer than a page is high.
    static let mostLines = 40
  }

  enum Margins {
    /// Share of the page's height, at the top and at the bottom, in which page numbers and running heads stand
    /// (`running-headers`).
    static let share = 0.12
    /// Characters of a page number: `第 123 页 共 456 页` without its spaces is the longest.
    static let longestPageNumber = 12
    /// Points. A running head is at the same place on all pages but for a producer's rounding (`running-headers`).
    static let step = 2.0
    /// Pages on which the same line makes a running head: two tables may share a title by chance (`running-headers`).
    static let fewestPages = 3
    /// Numbered pages from which on a gap in the numbers tells anything: few numbers may be something else.
    static let fewestNumbers = 6
    /// By how much the printed number grows where one page to three are missing; more is a new count.
    static let numberStep = 2...4
  }

  /// Tables ruled only horizontally.
  enum HorizontalRules {
    /// Share of the page's width. Shorter rules underline something (`three-line-tables`, whose labels of groups are
    /// underlined).
    static let shortest = 0.3
    /// Points. Rules of one table end at the same places but for this (`three-line-tables`, `horizontal-rules-every-row`).
    static let sameEnd = 5.0
    /// Points around a table in which a rule or a character still belongs to it: half a pen and rounding.
    static let frame = 1.0
    /// Share of the table's width from which on a rule may end the header; shorter ones stand under a group of labels.
    static let headerRule = 0.9
    /// Rows of labels below the last rule before the values of a table without a closing rule: no header has more
    /// (`three-line-tables` that go on over a page).
    static let mostLabelRows = 4
    /// Ems. A line further below than this is no row of a table without a closing rule (`three-line-tables`).
    static let farthestRow = 4.0
  }

  /// Columns and rows found by how text is aligned.
  enum Alignment {
    /// One row of this many has several columns where there is a table; a long text is wrapped over the others
    /// (`header-wrapped-5-lines` without rules).
    static let rowsForEachWide = 3
    /// Ems. Labels with a wider gap between them are two, unless they have fewer characters than this: 项　目
    /// (`three-line-tables` whose labels fill their cells).
    static let labelGap = 0.4
    static let shortestLabel = 3
    /// Sizes from line to line of a label whose header has rules between its rows.
    static let widestPitchBetweenRules = 2.2
    /// Ems by which the middles of texts on one line differ at most.
    static let sameBaseline = 0.2
    /// Ems from the number of an item to its text, and bytes of the longest: （十一）.
    static let farthestFromNumber = 2.5
    static let longestItemNumber = 12
    /// Points by which a text must overlap a column to stand in it: italics and rounding reach over.
    static let clearOverlap = 1.0
    /// Share of the distance between rows of amounts. Lines of one text are closer (`no-rules` with wrapped names).
    static let leading = 0.9
    /// Times the distance between the lines of wrapped texts, from which on two lines are of two rows; lines that have it
    /// in common, and how much of it a producer's rounding changes (`names-above-amounts-below` with texts of many lines).
    static let sameLeading = 1.2
    static let fewestOfLeading = 4
    static let leadingSpread = 1.05
    /// Ems from line to line of a text that an amount stands in the middle of: web pages set lines wide.
    static let widestAroundAmount = 2.0
    /// Ems from an amount to the middle of the lines that it stands beside: one line more moves it by twice as much.
    static let offMiddle = 0.3
    /// Share of the distance between rows of amounts, within which two rows that share no column are one.
    static let offLine = 0.3
    /// Points by which lines may begin apart that begin at one place, and how many such lines are no chance.
    static let sameStart = 1.5
    static let fewestOfStart = 3
    /// Ems of the shortest line that is wrapped for want of room.
    static let fullLine = 6.0
    /// Share of the lower of two blocks. With more in common they are one row: a name on three lines and the amount
    /// beside its middle (`centred-cells` without rules, `three-line-tables`).
    static let besideEachOther = 0.4
    /// Bands between rules, one for each row: this many at least, and one for this many rows of text at least
    /// (`horizontal-rules-every-row`).
    static let fewestBands = 3
    static let rowsForEachBand = 4
    /// Columns of a table in which a text over all but one is a heading of all (`no-rules-continued`: forms).
    static let fewestUnderHeading = 4
    /// Of this many bands one may hold two amounts of a column and the rules still part the rows: a rule may be missing
    /// (`horizontal-rules-every-row` over a page end).
    static let bandsForEachDouble = 20
    /// Bytes of the longest text that is too short for an amount that is never wrapped: `0.00`.
    static let shortText = 4
  }

  /// Text that is shifted against the lines of its table (`text-off-its-lines`).
  enum TextOnRules {
    /// Ems from the middle of a line of text to a rule that runs through it.
    static let acrossRow = 0.3
    /// Share of the lines of text from which on it is no chance, and the lines that it takes.
    static let shareOfLines = 0.25
    static let fewestLines = 20
    /// Ems between what stands left and right of a border that are one text, and by which boxes may overlap.
    static let gap = 0.15
    static let overlap = 0.3
    /// Share of the rows, and the rows that it takes.
    static let shareOfRows = 0.5
    static let fewestRows = 5
    /// Share of the lines or rows from which on it is asked whether the text is off its place, and lines.
    static let shareThatAsks = 0.08
    static let fewestThatAsk = 3
    /// Points by which text is looked for off its place: a row of the usual height; and the steps.
    static let farthest = 16.0
    static let step = 1.0
    /// Share of the lines of text that stand in their cells once they are moved, how many more these are than before, and
    /// by how many the next best way must be behind.
    static let shareThatFits = 0.95
    static let fewestMoved = 8
    static let fewestLinesApart = 3
    /// Ems from the middle of a line to where its characters surely reach, up and down and from its ends inwards.
    static let halfHeight = 0.42
    static let insetOfLine = 0.1
  }

  /// Names set over the whole width of their cells, character by character (`names-spaced-out`).
  enum SpacedOut {
    /// Characters of a text whose even spaces alone are proof, and of one that needs another like it: 类　款　项 are three.
    static let sureLength = 4
    static let shortest = 3
    /// Ems by which spaces may differ, and the ends of texts in one column.
    static let step = 0.3
    static let sameEnd = 0.5
    /// Times the unevenness of a text's own spaces, and ems beside it, by which the space before the next text differs.
    static let timesUneven = 4.0
    static let exact = 0.03
    /// Points within which texts stand at the same place.
    static let samePlace = 1.0
  }

  /// Cells merged over several rows without rules (`no-rules`, `three-line-tables`: forms).
  enum TallBlocks {
    /// Rows of a table that can have any.
    static let fewestRows = 2
    /// Times the usual distance of rows from which on there is room for a row between two.
    static let roomForRow = 1.5
    /// Share of half the height of a row by which a text may be off the middle of its cell: the borders are guessed.
    static let offMiddle = 0.8
    /// Columns and filled rows of theirs together that are no chance where each text stands in the middle of some rows.
    static let fewestOfMiddles = 3
  }

  /// Rows whose names stand higher than their amounts (`names-above-amounts-below`).
  enum RowsInHalves {
    /// Rows of which that must hold.
    static let fewest = 3
    /// Ems from a name to its amounts where there are fewer: as high as a cell may be that holds one line of either.
    static let farthest = 2.5
  }

  /// Tables with rules between columns and none between rows (`rules-between-columns`).
  enum RowsWithoutRules {
    /// Whole amounts that one cell may hold: an amount with the one of which it is a part.
    static let amountsOfOneCell = 2
    /// Cells of nothing but amounts, several in each, that make rows of one.
    static let fewestStacks = 2
    /// Ems by which what stands on one line may differ in height.
    static let sameLine = 0.2
  }

  /// Tables whose header alone has rules between its columns (`frame-and-header`, `header-alone-ruled`).
  enum HeaderColumns {
    /// Rows of several texts that no frame around prose has.
    static let fewestRows = 3
    /// Share of the texts that may reach over a column's border, and ems by which it does not count.
    static let shareAcross = 0.05
    static let inset = 0.3
  }

  /// Tables drawn cell by cell without rules between columns (`cells-drawn-one-by-one`, `shaded-rows-no-lines`).
  enum DrawnCells {
    /// Rows in which pieces must meet at one x to be a border: in one, that may be chance; and where there is no other
    /// border.
    static let fewestRows = 2
    static let fewestRowsOfOneBorder = 3
    /// Shades that can make a table: a header of two columns, and a row.
    static let fewestShades = 4
    /// Ems. A wider gap may have a border in it: the padding on both sides of one.
    static let gap = 0.25
    /// Ems at either end by which a font may overstate what a text takes.
    static let sureReach = 0.25
    /// Ems between characters of a text that is spaced out: 合　　计.
    static let spacedOut = 3.0
    /// Points in which heights are counted as rows of text.
    static let rowStep = 6.0
  }

  /// Tables without any rule.
  enum Unruled {
    /// Rows of the shortest table: header, a value, a total (`no-rules`).
    static let fewestRows = 3
    /// Ems. A row further below the one before is no row of the same table (`no-rules` with wide rows).
    static let farthestRow = 5.0
    /// Rows of several columns that make a table under a title though nothing is an amount (`no-rules`: indicators).
    static let fewestWideRows = 4
    /// Labels side by side under a title that make a table in which nothing is printed (`no-rules`).
    static let fewestLabels = 3
    /// Lines of the labels of such a table: three levels, with labels in the middle of two, and a total.
    static let mostLinesOfLabels = 7
    /// Of this many texts in a row one must be a unit, an owner or a date, each perhaps apart from its label.
    static let chunksForEachCaption = 3
    /// Characters of a name without an amount: a line of prose is longer.
    static let longestName = 24
    /// Lines of a row that is alone on a table's last page: a long name, its amounts between two of its lines
    /// (`dark-header`).
    static let mostLinesOfRow = 7
    /// Lines of a field that takes the whole width of a form (`no-rules`: the goals of table 15).
    static let mostLinesOfText = 12
    /// Rows with amounts that make a table without a title: it may go on from the page before (`no-rules`).
    static let fewestAmountRows = 3
    /// Of this many rows without a title all but one must have several columns…
    static let rowsForEachNarrow = 5
    /// …or one of this many an amount, and this many rows three columns (`shaded-rows-no-lines` with wrapped names).
    static let rowsForEachAmount = 3
    static let fewestRowsOfThree = 3
    /// Points within which this many numbers end where they stand in one column; prose ends its numbers anywhere.
    static let rightEdge = 1.5
    static let fewestAligned = 3
    /// Points around the text in which a character belongs to the table.
    static let frame = 2.0
  }

  /// Sheets with two pages side by side (`two-up`).
  enum TwoUp {
    /// Times the height, from which on a sheet may hold two: two upright A4 are 1.41 times as wide as high.
    static let shape = 1.2
    /// Share of the sheet's width by which the gutter may be off its centre: bound pages have margins of two widths.
    static let offCentre = 0.02
    /// Points. Printers leave margins of 5 mm on each side at least; columns stand closer.
    static let narrowestGutter = 24.0
    /// Share of a half's text from which on a line without gaps is prose, and how many such lines tell that it is.
    static let proseWidth = 0.8
    static let fewestProseLines = 3
    /// Lines at the top of a half among which its title is: a number and a mark may stand above it.
    static let linesToTitle = 4
  }

  enum Captions {
    /// Lines above a table among which its title is looked for: number, title of two lines, subtitle, owner, unit and
    /// what a grid without outer borders left outside (`missing-outer-border`).
    static let farthest = 12
    /// Points by which a caption may reach into the grid: titles touch the first rule of tight sheets
    /// (`two-tables-on-a-page`).
    static let reach = 1.0
    /// Ems. A line that follows a note more closely belongs to it (`two-tables-on-a-page`).
    static let noteGap = 0.8
    /// Ems. The rest of a note's sentence stands no farther below it: double line spacing.
    static let brokenNoteGap = 2.2
    /// Characters. A note breaks at the end of a full line, and the narrowest column of text has some twenty.
    static let shortestBrokenNote = 18
    /// Lines with which a note may go on at the top of the next page: notes of more than four lines are texts.
    static let mostLinesOfRest = 3
    /// Characters at the beginning of a line, its colon included, that are a label: 编制单位负责人：.
    static let longestLabelOfLine = 8
    /// Times the size of the line below. A caption in larger type is what is left of a title that is cut off; with this
    /// many characters at least (`title-clipped`).
    static let headingSize = 1.15
    static let shortestHeading = 6
    /// Ems by which a title that nothing parts from its table begins right of it: headings of the text are indented by two.
    static let indentOfTitle = 3.0
    /// Characters of a title as a key: `收支总表` is the shortest of the 17, twice the longest the upper limit.
    static let titleLength = 4...80
    /// Characters of a title without 表: 表三部门支出 has six, as has 收支总体情况 (`titles-without-their-word`).
    static let plainTitleLength = 6...40
    /// The same between the marks for titles, which no label has, and behind the number of a section: 《项目支出》, 二、收入预算
    /// (`titles-without-their-word` and `headings-as-titles` in foreign templates).
    static let setApartTitleLength = 4...40
    /// Lines above a table among which it is looked for: unit, owner, number and subtitle stand between.
    static let farthestPlainTitle = 6
    /// Ems between it and what stands below: a line farther off belongs to the page.
    static let gapBelowPlainTitle = 3.0
    /// Ems between lines of unit and owner that stand above a title, and between them and it.
    static let gapAboveTitle = 3.0
    /// Times the size. Of two titles on one line the larger is the title (`title-overprinted`).
    static let largerTitle = 1.05
    /// Share of the largest size that a line as large has: in a picture, sizes are as exact as a pixel is to a line.
    static let asLarge = 0.93
    /// Points by which the lines of a title may overlap: boxes are taller than their characters (`title-on-two-lines`).
    static let titleOverlap = 2.0
    /// Bytes of the longest table number as a key: `预算公开表12` and `部门公开表十二`.
    static let longestNumber = 24
    /// Lines over which a title's bracket may be broken: no title of a budget takes more than three lines in all.
    static let mostSubtitleLines = 3
    /// Characters below which a line in brackets is a subtitle and no sentence.
    static let longestSubtitle = 30
    /// Characters above which a line that ends in a colon leads to the table in a sentence: `项目支出情况如下表所示：`.
    static let longestLabel = 12
  }

  /// The upper line of a title on two (`title-on-two-lines`).
  enum UpperTitleLine {
    /// Ems of the lower line between them.
    static let gap = 1.2
    /// Times the lower line's height and font size: not smaller but for rounding.
    static let height = 0.85
    static let fontSize = 0.95
    /// Ems of the lower line by which the two may be off each other's centre, or off each other's left end.
    static let centre = 6.0
    static let left = 1.5
  }

  /// Tables over several pages.
  enum Stitching {
    /// Points. Columns this close are the same on two pages; outer borders may be off by twice as much
    /// (`continuation-without-header`).
    static let columnShift = 3.0
    static let outerShift = 2 * columnShift
    /// Pages that one row of a table may fill without anything of another: a goal in a narrow column.
    static let pagesOfOneRow = 2
    /// Share of a column's width on the next page that must lie within one column of the table (`no-rules-continued`).
    static let shareInColumn = 0.75
    /// Points. Rows this close are the same on two sheets side by side (`continued-to-the-right`).
    static let rowShift = 2.0
    /// Rows of the shortest sheet that goes on to the right: header and two rows (`continued-to-the-right`).
    static let fewestRowsOfSheet = 3
    /// Different heights of rows that two pages have in common where they are the halves of one sheet.
    static let fewestHeights = 3
    /// Rows with the same texts in the same places that make a second form of what might be a right half: the headers of
    /// one table's two halves have up to three.
    static let fewestRowsOfTwin = 4
    /// Share of the size by which the two halves of a title may differ that the paper's edge cuts.
    static let sameType = 0.05
    /// Rows at the top in which labels must be followed by numbers to be a header (`continued-to-the-right`).
    static let headerRows = 5
    /// Rows at the top in which a title may stand that the grid swallowed (`title-repeated` within the borders).
    static let titleRows = 3
    /// Rows at the top in which title, number, unit and owner may stand that the grid swallowed (`title-inside-the-grid`).
    static let captionRows = 4
    /// Characters of the shortest name of an owner: 财政局 has three, 人民币 is none.
    static let shortestOwner = 4
    /// Rows of the tallest header that is repeated (`continuation-with-header`, `header-wrapped-5-lines`).
    static let mostHeaderRows = 8
    /// A repeated header may lack one label of this many; with fewer than so many it must be the same
    /// (`continuation-with-header`).
    static let labelsForEachLost = 5
    static let fewestLabelsToLose = 4
    /// Rows above a row that a page end cut, to tell from the one before which cells a row fills (`row-cut-by-page`).
    static let fewestRowsOfCut = 3
    /// Rows above such a row that show together which cells each row fills: one alone may be a row that fills few
    /// (`narrow-cells`, `template-hubei`).
    static let rowsOfPattern = 4
    /// Decimals of an amount in a column that shows no other: 元 and 万元 are printed with two (`row-cut-by-page`).
    static let usualDecimals = 2
    /// Ems above the middle of a tall cell from which on a text stands in the middle of a cell that began on the page
    /// before (`merged-cells-over-pages`).
    static let offMiddle = 0.5
    /// Rows above a row that a page end cut, in which headings of groups would stand (`rows-cut-by-pages`).
    static let rowsOfHabit = 200
    /// Numbers that follow each other in a row that counts the columns.
    static let fewestColumnNumbers = 2
    /// Characters before the number of an item that has a word of its own: `指标6：`, `目标1：`.
    static let lengthOfItemWord = 2
    /// Cells above one another that begin with the numbers of a list, after which the next item has one too.
    static let fewestItems = 3
    /// Characters for which a full line has no room left, or it would have gone on (`long-text-cell-cut-by-page`).
    static let roomOfFullLine = 2.0
    /// The same where a row ends without a border below it, as where it is cut (`rows-cut-by-pages`).
    static let roomOfOpenLine = 4.0
  }

  enum Paragraphs {
    /// Of this many lines one may reach further out than the margin: a centred title on a wide page
    /// (`mixed-page-sizes`).
    static let linesForEachStray = 20
  }

  enum Reports {
    /// Characters that a diagnostic shows; a page of lost text is told by its count.
    static let shownCharacters = 20
  }
}
