import Normalization
import Reconstruction

/// Labels that stand side by side in a form with their values below: `实施期总目标 | 年度目标`, or
/// `预算支出总额 | 财政拨款 (合计 基本支出 项目支出)` beside 总体资金情况, or a block of tasks with a line for each.
struct FormHeader {
  private let sheet: FormSheet
  private let vocabulary: FormVocabulary
  /// The label of the block, which stands beside the header and its values.
  let block: Cell?
  let labels: [Cell]
  /// The rows of values.
  let values: Range<Int>
  /// Whether what stands over the values is told to be labels by nothing but that they are numbers: 3月底 | 6月底 over 25% |
  /// 50%, beside the label of the block that says what they are.
  let isOverNumbers: Bool

  /// The first row behind it.
  var end: Int { values.upperBound }

  /// Nil unless the row is such a header.
  init?(_ sheet: FormSheet, _ row: Int, _ vocabulary: FormVocabulary, within rows: Range<Int>) {
    self.sheet = sheet
    self.vocabulary = vocabulary
    var cells = sheet.cells(row)
    block = cells.first.flatMap { first in
      let isTall = first.rowSpan > 1 || isCutAboveNumbers(first, cells, sheet)
      return isTall && !vocabulary.isBlank(first, sheet) && cells.count > 1 ? first : nil
    }
    if block != nil { cells.removeFirst() }
    let reach = block.map { $0.row + max($0.rowSpan, 2) }
    // 执行率分值（10分） beside all rows of the block is no column of it.
    if let last = cells.last, let reach, last.rowSpan > 1, last.row + last.rowSpan >= reach, cells.count > 1 {
      cells.removeLast()
    }
    let filled = cells.filter { !vocabulary.isBlank($0, sheet) }
    let isKnown = filled.map { vocabulary.role(sheet.text($0)).isLabel }
    let known = isKnown.count { $0 }
    // 主管部门 | 某局 | 项目单位 | 某站: labels with their values between them are pairs.
    let isPaired = filled.count % 2 == 0 && isKnown.indices.allSatisfy { isKnown[$0] == ($0 % 2 == 0) }
    let isFull = filled.count == cells.count || (filled.count >= 3 && cells.count == filled.count + 1)
    let fillsRow = filled.count == 1 && (block != nil || filled[0].columnSpan == sheet.columns.count)
    isOverNumbers =
      known == 0 && filled.count >= 2 && block.map { isOverNumbersAlone(filled, beside: $0, sheet) } ?? false
    guard isFull, (known > 0 && !isPaired) || isOverNumbers,
      known == filled.count || isOverNumbers || (known >= 2 && filled.allSatisfy { isLikeLabel(sheet.text($0)) }),
      filled.count >= 2 || fillsRow
    else { return nil }
    let top = filled.map { $0.row + $0.rowSpan }.max() ?? row + 1
    let bottom = min(reach ?? top + 1, rows.upperBound)
    guard top < bottom else { return nil }
    if block == nil, known < filled.count, arePairs(sheet.filled(top), sheet) { return nil }
    labels = (row..<top).flatMap { sheet.filled($0) }.filter { $0.column >= (cells.first?.column ?? 0) }
    values = top..<bottom
    // Below a label stands a value, or nothing.
    let below = sheet.filled(top)
    // Beside a block, the lines of a grid of money have labels of their own under the first one.
    let isGrid = block != nil && bottom - top > 1 && labels.count > 2
    guard
      below.allSatisfy({ cell in
        let isLabel = vocabulary.role(sheet.text(cell)).isLabel
        return (!isLabel || (isGrid && isUnder(labels[0], cell))) && inlineAmounts(sheet.text(cell)) == nil
      }),
      block != nil || below.allSatisfy({ cell in labels.contains { $0.column == cell.column } }),
      block != nil || !below.isEmpty
    else { return nil }
  }

  /// The labels over a cell, outermost first.
  func path(to cell: Cell) -> [String] {
    var path: [String] = []
    var last: Cell?
    for row in (labels.first?.row ?? 0)..<values.lowerBound {
      guard let label = sheet.cell(row, cell.column), label != last, label != block, !sheet.text(label).isEmpty
      else { continue }
      path.append(sheet.text(label))
      last = label
    }
    return path
  }

  /// The canonical column under a path; a sum within a group is none.
  func target(of path: [String]) -> Int? {
    guard let leaf = path.last, case .field(let target) = vocabulary.role(leaf) else { return nil }
    return target
  }

  /// Whether several lines stand below several labels, a line for each task, rather than one value below each.
  var isTable: Bool {
    values.count > 1 && labels.count > 1
      && !labels.contains { cell in
        if case .field(let target) = vocabulary.role(sheet.text(cell)) {
          vocabulary.definition.schema.columns[target].type == .string
        } else {
          false
        }
      }
  }

  /// Whether the label of the block speaks of money.
  var countsMoney: Bool {
    guard let block else { return false }
    return ["预算", "资金", "金额"].contains(where: sheet.view.key(block.row, block.column).hasWord)
  }

  /// The unit that the label over the lines' own labels states: 总体资金情况（万元）.
  var unitOfLines: AmountUnit? { isTable ? labels.first.flatMap { AmountUnit.inLabel(sheet.text($0)) } : nil }

  /// Whether a total of its lines is all the money of the form: that of the projects of a department is not.
  var sumsUpForm: Bool {
    guard let block else { return true }
    return !sheet.view.key(block.row, block.column).hasWord("项目")
  }

  /// Whether a line sums up those above it.
  func isTotal(_ row: Int) -> Bool {
    sheet.filled(row).first.map { TotalLabels.sumsUpSide(matchKey(sheet.text($0))) } ?? false
  }
}

/// Whether below short words stand numbers, one below each or blank, in the one further row of the block.
private func isOverNumbersAlone(_ labels: [Cell], beside block: Cell, _ sheet: FormSheet) -> Bool {
  func isNumber(_ cell: Cell) -> Bool {
    switch parseNumber(sheet.text(cell)) {
    case .number, .percent: true
    case .blank, .notANumber: false
    }
  }
  let values = sheet.filled(block.row + 1)
  return block.rowSpan <= 2 && values.count >= 2 && values.allSatisfy(isNumber)
    && labels.allSatisfy { parseNumber(sheet.text($0)) == .notANumber && sheet.text($0).count <= 12 }
    && values.allSatisfy { value in labels.contains { $0.column == value.column } }
}

/// Whether a row is words and numbers in turn: 起始年度 | 2025 | 终止年度 | 2026. The row above has its pairs too then.
private func arePairs(_ cells: [Cell], _ sheet: FormSheet) -> Bool {
  cells.count >= 4 && cells.count % 2 == 0
    && cells.indices.allSatisfy { index in
      let isNumber = if case .number = parseNumber(sheet.text(cells[index])) { true } else { false }
      return isNumber == (index % 2 == 1) && (isNumber || isLikeLabel(sheet.text(cells[index])))
    }
}

/// Whether a cell stands within the columns of a label.
private func isUnder(_ label: Cell, _ cell: Cell) -> Bool {
  cell.column >= label.column && cell.column < label.column + label.columnSpan
}

/// Whether the edge of a page cuts the label of a block between words and the numbers below them.
private func isCutAboveNumbers(_ label: Cell, _ cells: [Cell], _ sheet: FormSheet) -> Bool {
  let next = label.row + 1
  guard label.rowSpan == 1, sheet.rows.contains(next), sheet.beginsPage(next),
    let below = sheet.cell(next, label.column), below.columnSpan == label.columnSpan, sheet.text(below).isEmpty
  else { return false }
  return isOverNumbersAlone(cells.dropFirst().filter { !sheet.text($0).isEmpty }, beside: label, sheet)
}

extension FormVocabulary {
  fileprivate func isBlank(_ cell: Cell, _ sheet: FormSheet) -> Bool { role(sheet.text(cell)) == .blank }
}
