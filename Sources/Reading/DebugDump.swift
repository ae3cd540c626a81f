import Diagnostics
import Disclosure
import Extraction
import Normalization
import Reconstruction
import Verification

/// A step of the reconstruction whose result can be printed, to see why a table came out as it did.
package enum DebugStep: String, CaseIterable, Sendable {
  /// The rules as the pages draw them, and the edges after merging.
  case rules
  /// The grids page by page, with their column and row edges and cells.
  case grid
  /// The tables after stitching, with captions and notes.
  case tables
  /// The sums that the checks compare.
  case identities
}

/// The result of one step as text, one thing a line; all positions are in points from the page's top left corner.
///
/// - Throws: what the source throws, if none of its pages can be read.
package func dump(_ step: DebugStep, of source: any PageSource) throws(ExtractionError) -> (
  text: String, diagnostics: [Diagnostic]
) {
  var text = ""
  var unreadable: [Diagnostic] = []
  switch step {
  case .rules: unreadable = try forEachPage(of: source) { text += dump(rulesOf: $0) }
  case .grid: unreadable = try forEachPage(of: source) { text += dump(gridsOf: PageLayout($0)) }
  case .tables:
    let (layout, notRead) = try readLayout(of: source)
    unreadable = notRead
    for (index, table) in layout.tables.enumerated() { text += dump(table, number: index + 1) }
  case .identities:
    let document = try extractDocument(from: source)
    for identity in document.identities { text += dump(identity) }
  }
  return (text, source.diagnostics + unreadable)
}

private func dump(rulesOf page: Page) -> String {
  var text = "page \(page.number): \(rounded(page.width)) × \(rounded(page.height)), \(page.rules.count) rules\n"
  for rule in page.rules {
    text += "  \(rule.orientation.rawValue) at \(rounded(rule.position)) from \(rounded(rule.start)) to "
    text += "\(rounded(rule.end)) \(rule.origin.rawValue) thickness \(rounded(rule.thickness))"
    text += rule.isVisible ? "\n" : " invisible\n"
  }
  let edges = PageLayout(page).edges
  for (name, group) in [("horizontal", edges.horizontal), ("vertical", edges.vertical)] {
    for edge in group {
      text += "  edge \(name) at \(rounded(edge.position)) from \(rounded(edge.start)) to \(rounded(edge.end))\n"
    }
  }
  return text
}

private func dump(gridsOf page: PageLayout) -> String {
  var text = "page \(page.number): \(page.grids.count) grids\n"
  for (index, grid) in page.grids.enumerated() {
    text += "  grid \(index + 1): \(grid.grid.rowCount) rows × \(grid.grid.columnCount) columns\n"
    text += "    columns \(grid.columnEdges.map(rounded).joined(separator: " "))\n"
    text += "    rows \(grid.rowEdges.map(rounded).joined(separator: " "))\n"
    text += dump(grid.grid, indent: "    ")
  }
  return text
}

/// Places are table/row/column, the row counted from 1.
private func dump(_ identity: PrintedIdentity) -> String {
  func text(_ place: ValuePlace) -> String {
    let column = DisclosureReader.schemas[place.table - 1].columns[place.column].name
    return "\(place.table)/\(place.row + 1)/\(column.rawValue)"
  }
  let sum = identity.parts.map(text).joined(separator: " + ")
  return "\(identity.check): \(identity.whole.map(text) ?? "narrative") = \(sum), off by \(identity.difference)"
    + " of \(identity.tolerance)\n"
}

private func dump(_ table: LogicalTable, number: Int) -> String {
  var text = "table \(number): pages \(table.pages.map(String.init).joined(separator: " ")), "
  text += "\(table.grid.rowCount) rows × \(table.grid.columnCount) columns\n"
  for line in table.captions { text += "  caption \(line.text)\n" }
  text += dump(table.grid, indent: "  ")
  for line in table.notes { text += "  note \(line.text)\n" }
  return text
}

private func dump(_ grid: Grid, indent: String) -> String {
  grid.cells.map { cell in
    let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? " spans \(cell.rowSpan) × \(cell.columnSpan)" : ""
    return "\(indent)cell \(cell.row + 1),\(cell.column + 1)\(span): \(joinLines(cell.lines.map(\.text)))\n"
  }.joined()
}

/// Tenths of a point are finer than any rule is drawn.
private func rounded(_ value: Double) -> String {
  let tenths = (value * 10).rounded() / 10
  return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
}
