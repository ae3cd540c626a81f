import Normalization
import Reconstruction

/// A table of the layout and what can be told of it before its rows are read.
package struct IdentifiedTable {
  let table: HeadedTable
  /// The printed title, also where the grid swallowed it.
  package private(set) var title: String?
  /// The printed unit of its amounts.
  package let unit: AmountUnit?
  /// Nil where it is none of the 17.
  package private(set) var definition: TableDefinition?
  /// How it came to be what it is.
  package private(set) var route: Route
  /// The table as it was classified, before blocks side by side were put under one another.
  private let classified: HeadedTable
  private let fiscalYear: Int?
  /// What is left of a title that is cut off, where there is no whole one.
  private let heading: String?
  /// What reads its rows; nil where it is none of the 17.
  private(set) var reader: (any TableReader)?
  /// Whether nothing in the title but its place says that it is one.
  private let isTitlePlain: Bool
  /// Whether nothing but a heading of the text says what it is.
  private var isUnderHeading = false
  /// What stands where titles do and names one of the 17 that the table is not laid out as beyond doubt.
  let unprovenTitle: String?
  /// Whether another table has a better title for the statement that this one's title may mean.
  private(set) var isSettledAside = false

  /// Whether the table was identified by what is left of a title that is cut off.
  package var isTitleClipped: Bool { route == .clippedTitle }

  /// A title that may be another table's, and what in it no title of the statement has; nil where the title is certain.
  var doubtfulTitle: (title: String, words: String?)? {
    guard case .doubtfulTitle(let words) = route else { return nil }
    return (title ?? "", words)
  }

  package var view: TableView { table.view }
  package var header: HeaderBlock { table.header }

  /// - Parameter section: the heading of the text right above a table without a title, as `headings` finds it.
  package init(_ printed: LogicalTable, under section: String? = nil, fiscalYear: Int?) {
    let table = HeadedTable(printed, fiscalYear: fiscalYear)
    let preamble = table.header.preamble.flatMap { row in
      table.view.filledColumns(row).map { table.view.text(row, $0) }
    }
    func swallowed(_ isTitle: (String) -> Bool) -> String? {
      preamble.firstIndex(where: isTitle).map { index in
        preamble[index] + preamble[(index + 1)...].prefix(1).filter(SwallowedTitle.isSubtitle).joined()
      }
    }
    let classifier = TableClassifier(table, fiscalYear: fiscalYear)
    let certain = printed.title ?? swallowed(SwallowedTitle.isTitle)
    let perhaps =
      certain == nil && TableIntroduction(printed.captions) == nil
      ? printed.plainTitle(.budgets) ?? swallowed(SwallowedTitle.isPlainTitle) : nil
    let plain = perhaps.flatMap(classifier.plainTitle)
    unprovenTitle = plain == nil ? perhaps : nil
    let printedTitle = certain ?? plain
    isTitlePlain = plain != nil
    let introduction = printedTitle == nil ? TableIntroduction(printed.captions) : nil
    unit =
      (printed.captions.map { normalizeText($0.text) } + preamble + [section].compactMap(\.self))
      .compactMap(AmountUnit.find).first
    let clipped = certain == nil && introduction == nil ? printed.heading : nil
    if let found = classifier.statement(titled: printedTitle) {
      (definition, route, title) = (found.definition, found.route, printedTitle)
    } else if let introduction, let found = classifier.statement(introducedBy: introduction) {
      (definition, route, title) = (found, .sentence, introduction.sentence)
    } else if let found = clipped.flatMap(classifier.statement(titledInPart:)) {
      (definition, route, title) = (found, .clippedTitle, printedTitle)
    } else if let section, printedTitle == nil, introduction == nil, let found = classifier.statement(under: section) {
      (definition, route, title) = (found, .doubtfulTitle(words: nil), section)
      isUnderHeading = true
    } else {
      (definition, route, title) = (nil, .none, printedTitle)
    }
    (classified, self.fiscalYear, heading) = (table, fiscalYear, clipped)
    if let kind = definition?.schema.kind, kind == .coded || kind == .listing,
      let unfolded = unfoldingBlocks(table.view, table.header)
    {
      self.table = HeadedTable(unfolded, fiscalYear: fiscalYear)
      reader = definition?.reader(of: self.table, fiscalYear: fiscalYear)
    } else {
      self.table = table
      reader = definition.flatMap(classifier.reader)
    }
  }

  /// How certain the title is: that it has words of another table speaks more against it than that it says too little.
  fileprivate var titleRank: Int {
    if isUnderHeading { return 0 }
    // Of forms there are many, and one under a plain title is laid out as one.
    let isCertain = !isTitlePlain || definition?.schema.kind == .form
    return doubtfulTitle.map { $0.words == nil ? 2 : 1 } ?? (isCertain ? 3 : 2)
  }

  /// The same table as none of the 17.
  fileprivate func asNone() -> IdentifiedTable {
    var table = self
    (table.definition, table.reader, table.route) = (nil, nil, .none)
    // A heading of the text is no title of its own.
    if isUnderHeading { table.title = nil }
    table.isSettledAside = !isUnderHeading
    return table
  }

  /// All 17, or those that what is left of the title may mean, with what speaks for and against each: the questions that
  /// classification asked, and those that it could spare.
  package func candidates() -> [Candidate] {
    let classifier = TableClassifier(classified, fiscalYear: fiscalYear)
    let ofHeading = heading.map(classifier.candidates(titledInPart:)) ?? []
    guard let title else { return ofHeading }
    let candidates = classifier.candidates(titled: title)
    if route == .projectForm {
      let form = classifier.projectFormCandidate()
      return candidates.map { $0.schema == form.schema ? form : $0 }
    }
    return route == .clippedTitle ? ofHeading : candidates
  }
}

/// The tables, of which those with a title that may be another table's are none of the 17 where one with a better title
/// is the same statement, before them or behind them. Of several under headings of the text none is known to be it.
func settlingTitles(_ tables: [IdentifiedTable]) -> [IdentifiedTable] {
  var best: [Int: Int] = [:]
  for table in tables {
    guard let number = table.definition?.schema.number else { continue }
    // A second one under a heading is as good as a better title.
    best[number] = best[number].map { max($0, table.titleRank, 1) } ?? table.titleRank
  }
  return tables.map { table in
    guard let number = table.definition?.schema.number, table.titleRank < best[number] ?? 0 else { return table }
    return table.asNone()
  }
}
