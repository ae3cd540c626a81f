import Diagnostics
import Disclosure
import Extraction
import Reconstruction

/// Texts that run over the side of their cell into one that is filled, and end there: some spreadsheets write no more of
/// a text than the cell shows, so that nobody can tell whether it went on.
package func cutCells(_ identified: IdentifiedTable) -> [Diagnostic] {
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
  guard let first = cut.first else { return [] }
  return [
    Diagnostic(
      .textCut(count: cut.count, first: view.text(first.row, first.column)), page: first.page, table: schema.number)
  ]
}

/// Whether a text ends as whole ones do: with a closing bracket, or as subjects do.
private func isComplete(_ text: String) -> Bool {
  ["）", ")", "”", "。", "；", "支出", "收入", "费用", "经费", "专项资金"].contains(where: text.hasSuffix)
}
