import Normalization
import Reconstruction

/// A table of the layout and what can be told of it before its rows are read.
package struct IdentifiedTable {
  let table: HeadedTable
  /// The printed title, also where the grid swallowed it.
  package let title: String?
  /// The printed unit of its amounts.
  package let unit: AmountUnit?
  /// Whether the table was identified by what is left of a title that is cut off.
  package let isTitleClipped: Bool
  /// Nil where it is none of the 17.
  package let definition: TableDefinition?
  /// What reads its rows; nil where it is none of the 17.
  let reader: (any TableReader)?

  package var view: TableView { table.view }
  package var header: HeaderBlock { table.header }

  package init(_ printed: LogicalTable, fiscalYear: Int?) {
    let table = HeadedTable(printed, fiscalYear: fiscalYear)
    let preamble = table.header.preamble.flatMap { row in
      table.view.filledColumns(row).map { table.view.text(row, $0) }
    }
    let printedTitle = printed.title ?? preamble.first(where: SwallowedTitle.isTitle)
    let introduction = printedTitle == nil ? TableIntroduction(printed.captions) : nil
    unit = (printed.captions.map { normalizeText($0.text) } + preamble).compactMap(AmountUnit.find).first
    let classifier = TableClassifier(table, fiscalYear: fiscalYear)
    if let found = classifier.statement(titled: printedTitle) {
      (definition, isTitleClipped, title) = (found, false, printedTitle)
    } else if let introduction, let found = classifier.statement(introducedBy: introduction) {
      (definition, isTitleClipped, title) = (found, false, introduction.sentence)
    } else {
      let clipped = printed.title == nil && introduction == nil ? printed.heading : nil
      definition = clipped.flatMap(classifier.statement(titledInPart:))
      isTitleClipped = definition != nil
      title = printedTitle
    }
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
}
