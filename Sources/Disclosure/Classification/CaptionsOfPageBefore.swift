import Extraction
import Normalization
import Reconstruction

/// The tables of a layout; one that begins its page without a title gets the lines that lead to it at the foot of the page
/// before: `重点项目绩效目标情况如下：`, or its title and unit.
func tablesWithCaptions(_ layout: DocumentLayout) -> [LogicalTable] {
  layout.tables.map { table in
    guard table.title == nil, table.plainTitle(.budgets) == nil, TableIntroduction(table.captions) == nil,
      let page = table.pages.first, page > 1,
      let box = table.boxes.first, isFirst(box, on: page, layout)
    else { return table }
    var table = table
    var before = page - 1
    while layout.blankPages.contains(before) { before -= 1 }
    table.captions = leadingLines(atEndOf: before, layout) + table.captions
    return table
  }
}

/// Whether nothing but its own captions stands above a table on its page.
private func isFirst(_ box: Rectangle, on page: Int, _ layout: DocumentLayout) -> Bool {
  let isBelowTable = layout.tables.contains { other in
    zip(other.pages, other.boxes).contains { $0 == page && $1.minY < box.minY }
  }
  return !isBelowTable && !layout.lines.contains { $0.page == page && $0.box.minY < box.minY }
}

/// The last lines of a page below all its tables, as far as they are titles, units and owners of a table, or the sentence
/// that leads to one.
private func leadingLines(atEndOf page: Int, _ layout: DocumentLayout) -> [TextLine] {
  let bottom = layout.tables.flatMap { zip($0.pages, $0.boxes).filter { $0.0 == page }.map(\.1.maxY) }.max() ?? 0
  let lines = layout.lines.filter { $0.page == page && $0.box.minY >= bottom }
  // A page of many titles is a list of contents.
  guard lines.count(where: isTitle) <= 2 else { return [] }
  var leading: [TextLine] = []
  for line in lines.reversed() {
    let text = normalizeLabel(line.text)
    let isSentence = TableIntroduction([line]) != nil
    guard isSentence || isTitle(line) || AmountUnit.find(in: text) != nil || OwnerLabels.opens(text) else { break }
    leading.insert(line, at: 0)
    if isSentence || isTitle(line) { return leading }
  }
  // A unit alone may be that of the table above.
  return []
}
