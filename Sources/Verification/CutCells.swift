import Diagnostics
import Disclosure
import Extraction
import Normalization
import Reconstruction

/// Texts that run over the side of their cell into one that is filled, and end there: some spreadsheets write no more of
/// a text than the cell shows, so that nobody can tell whether it went on. Where the document prints the same in a cell
/// that has room for it, it is whole.
///
/// - Parameter tables: all that the document prints.
package func cutCells(_ identified: IdentifiedTable, in tables: [LogicalTable] = []) -> [Diagnostic] {
  guard let schema = identified.definition?.schema else { return [] }
  let view = identified.view
  let cut = view.table.grid.cells.filter { cell in
    guard cell.row >= identified.header.bodyStart, cell.lines.count == 1, let line = cell.lines.first,
      line.fontSize > 0, hasIdeograph(line.text)
    else {
      return false
    }
    let beyond = (line.box.maxX - cell.box.maxX) / line.fontSize
    guard Settings.cutEms.contains(beyond), !isComplete(line.text) else { return false }
    let next = cell.column + cell.columnSpan
    return next < view.columnCount && view.begins(cell.row, next) && !view.isBlank(cell.row, next)
  }
  let whole = cut.isEmpty ? [] : wholeNames(Set(cut.map { name(view.text($0.row, $0.column)) }), tables)
  let doubtful = cut.filter { !whole.contains(name(view.text($0.row, $0.column))) }
  guard let first = doubtful.first else { return [] }
  return [
    Diagnostic(
      .textCut(count: doubtful.count, first: view.text(first.row, first.column)), page: first.page, table: schema.number
    )
  ]
}

/// A text without the number that it may begin with.
private func name(_ text: String) -> String { SectionHeading(text)?.rest ?? text }

/// Those of the names that stand in a cell with room for them, and that no longer one begins with.
private func wholeNames(_ names: Set<String>, _ tables: [LogicalTable]) -> Set<String> {
  var whole: Set<String> = []
  var begun: Set<String> = []
  for cell in tables.lazy.flatMap(\.grid.cells) where !cell.lines.isEmpty {
    let text = name(joinLines(cell.lines.map(\.text)))
    for name in names where text.hasStart(name) {
      if text.utf8.count > name.utf8.count {
        begun.insert(name)
      } else if cell.lines.allSatisfy({ $0.box.maxX <= cell.box.maxX }) {
        whole.insert(name)
      }
    }
  }
  return whole.subtracting(begun)
}

/// Whether a text ends as whole ones do: with a closing bracket, or as subjects do.
private func isComplete(_ text: String) -> Bool {
  ["）", ")", "”", "。", "；", "支出", "收入", "费用", "经费", "专项资金"].contains(where: text.hasEnd)
}
