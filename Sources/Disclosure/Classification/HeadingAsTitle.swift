import Reconstruction

/// For each table the numbered heading of the text that stands right above it, without its number: `收支预算总体情况` of
/// `一、收支预算总体情况`. Nil where another line says what the table is, or no such heading does. It stays one of the text.
func headings(over tables: [LogicalTable], _ layout: DocumentLayout) -> [String?] {
  var linesOfPages: [Int: [TextLine]]?
  return tables.map { table in
    guard table.title == nil, table.plainTitle(.budgets) == nil, TableIntroduction(table.captions) == nil,
      let page = table.pages.first, let box = table.boxes.first
    else { return nil }
    // Most documents have no such table.
    let lines = linesOfPages ?? Dictionary(grouping: layout.lines, by: \.page)
    linesOfPages = lines
    let top = table.captions.filter { $0.page == page }.map(\.box.minY).reduce(box.minY, min)
    guard let line = lines[page]?.filter({ $0.box.midY < top }).max(by: { $0.box.maxY < $1.box.maxY }),
      top - line.box.maxY < Settings.farthestHeading * line.fontSize
    else { return nil }
    return LayoutVocabulary.budgets.titleInHeading(line.text)
  }
}
