import Reconstruction

/// The part of a grid that one form takes: rows, and columns where forms stand side by side. Rows and columns are the
/// grid's own, so that what is read remembers where it was printed.
struct FormSheet {
  let view: TableView
  var rows: Range<Int>
  var columns: Range<Int>

  /// The cells that begin in the row, left to right.
  func cells(_ row: Int) -> [Cell] {
    columns.compactMap { column in view.begins(row, column) ? view.cell(row, column) : nil }
  }

  func filled(_ row: Int) -> [Cell] {
    columns.compactMap { column in
      view.begins(row, column) && !view.isBlank(row, column) ? view.cell(row, column) : nil
    }
  }

  func text(_ cell: Cell) -> String { view.text(cell.row, cell.column) }

  /// The cell that covers the field, as long as it is the form's.
  func cell(_ row: Int, _ column: Int) -> Cell? {
    guard columns.contains(column), rows.contains(row), let cell = view.cell(row, column), rows.contains(cell.row)
    else { return nil }
    return cell
  }

  /// The 1-based page on which the row starts.
  func page(_ row: Int) -> Int { view.page(of: row, in: columns) }

  /// Whether the row is the first of a page, with rows of the form's table on the page before.
  func beginsPage(_ row: Int) -> Bool { row > 0 && page(row) != page(row - 1) }

  /// Whether the row is nothing but a title over all columns.
  func isTitle(_ row: Int) -> Bool {
    let filled = filled(row)
    guard filled.count == 1, let cell = filled.first, cell.column == columns.lowerBound else { return false }
    let isAlone = cells(row).count == 1
    return isAlone && isFormTitle(text(cell))
  }
}

/// Finds the forms in a grid that may hold several, side by side or one below the other.
///
/// A form begins with a row over all its columns that is a title; beside another one where the labels of its first
/// column stand once more; below another one where a label of its first column, after the indicators, is one that the
/// form above already has; and where its first label comes again.
struct FormSheets {
  private let view: TableView
  private let vocabulary: FormVocabulary
  private let headers: Set<Int>
  private(set) var sheets: [FormSheet] = []

  init(_ view: TableView, _ vocabulary: FormVocabulary, headers: Set<Int>) {
    self.view = view
    self.vocabulary = vocabulary
    self.headers = headers
    let whole = FormSheet(view: view, rows: 0..<view.rowCount, columns: 0..<view.columnCount)
    for block in below(whole, titlesOnly: true) {
      for part in beside(block) { sheets += below(part, titlesOnly: false) }
    }
  }

  /// The forms of a sheet that stand side by side.
  private func beside(_ sheet: FormSheet) -> [FormSheet] {
    let first = sheet.columns.lowerBound
    let labels = sheet.rows.filter { view.begins($0, first) && vocabulary.role(view.text($0, first)).isLabel }
    guard labels.count >= 2 else { return [sheet] }
    let starts = sheet.columns.dropFirst().filter { column in
      labels.count { view.begins($0, column) && view.key($0, column) == view.key($0, first) } >= 2
        && sheet.rows.allSatisfy { row in view.cell(row, column).map { $0.column == column } ?? true }
    }
    let edges = [first] + starts + [sheet.columns.upperBound]
    return zip(edges, edges.dropFirst()).map { FormSheet(view: view, rows: sheet.rows, columns: $0..<$1) }
  }

  /// The forms of a sheet that stand one below the other.
  private func below(_ sheet: FormSheet, titlesOnly: Bool) -> [FormSheet] {
    var starts = [sheet.rows.lowerBound]
    var hasContent = false
    var hasIndicators = false
    var labels: [String] = []
    for row in sheet.rows {
      func begin() {
        starts.append(row)
        hasIndicators = false
        labels = []
      }
      if sheet.isTitle(row) {
        if hasContent { begin() }
        hasContent = false
        continue
      }
      if !sheet.filled(row).isEmpty { hasContent = true }
      if titlesOnly { continue }
      if headers.contains(row) {
        hasIndicators = true
        continue
      }
      let column = sheet.columns.lowerBound
      guard view.begins(row, column) else { continue }
      let role = vocabulary.role(view.text(row, column))
      guard role.isLabel, role != .other else { continue }
      let key = view.key(row, column)
      // 年度目标1 beside its indicators begins no form.
      let isBesideIndicators =
        hasIndicators && sheet.filled(row).contains { FormGrammar.categories.contains(sheet.text($0)) }
      if !isBesideIndicators, labels.contains(key), hasIndicators || (labels.first == key && role != .group) { begin() }
      labels.append(key)
    }
    return zip(starts, starts.dropFirst() + [sheet.rows.upperBound]).map {
      FormSheet(view: view, rows: $0..<$1, columns: sheet.columns)
    }
  }
}
