import Normalization
import Reconstruction

/// A table of the layout and what can be told of it before its rows are read.
package struct IdentifiedTable {
  package private(set) var view: TableView
  package private(set) var header: HeaderBlock
  /// The printed title, also where the grid swallowed it.
  package let title: String?
  /// The printed unit of its amounts.
  package let unit: AmountUnit?
  /// Whether the table was identified by what is left of a title that is cut off.
  package let isTitleClipped: Bool
  /// Nil where it is none of the 17.
  package let definition: TableDefinition?

  package init(_ table: LogicalTable, fiscalYear: Int?) {
    view = TableView(table)
    header = HeaderBlock(view, fiscalYear: fiscalYear)
    let (view, header) = (view, header)
    let preamble = header.preamble.flatMap { row in view.filledColumns(row).map { view.text(row, $0) } }
    title = table.title ?? preamble.first { matchKey($0).hasSuffix("表") }
    unit = (table.captions.map { normalizeText($0.text) } + preamble).compactMap(AmountUnit.find).first
    if let definition = TableClassifier.definition(for: title, view: view, header: header) {
      self.definition = definition
      isTitleClipped = false
    } else {
      let clipped = table.title == nil ? table.heading : nil
      let found = clipped.flatMap { TableClassifier.definition(forClipped: $0, view: view, header: header) }
      definition = found
      isTitleClipped = found != nil
    }
    if let kind = definition?.schema.kind, kind == .coded || kind == .listing,
      let unfolded = unfoldingBlocks(view, header)
    {
      self.view = TableView(unfolded)
      self.header = HeaderBlock(self.view, fiscalYear: fiscalYear)
    }
  }
}
