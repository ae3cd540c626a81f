import Diagnostics
import Normalization
import Reconstruction

/// Reads the tables that print income beside expenditure: 1 and 4.
///
/// Of several blocks of expenditure the one by function is the table's. The others count the same money line by line
/// otherwise, so none of their amounts belongs to a line of the first: they go to `other_tables`.
struct SideBySideReader: TableReader {
  private let table: HeadedTable
  private let definition: TableDefinition
  private let blocks: SideBlocks
  /// Where income and expenditure stand one below the other, the first row of expenditure.
  private let turn: Int?
  let labelledAmounts: Int

  private var view: TableView { table.view }

  init?(_ table: HeadedTable, as definition: TableDefinition, fiscalYear: Int?) {
    guard definition.index(of: .item) != nil else { return nil }
    self.table = table
    self.definition = definition
    labelledAmounts = definition.labelledAmounts(table)
    let blocks = SideBlocks(table, definition, fiscalYear: fiscalYear)
    turn = blocks.only.flatMap { firstRowOfExpenditure($0, table) }
    self.blocks = turn == nil ? blocks : blocks.onBothSides
  }

  var assignments: [ColumnAssignment] { ([blocks.income].compactMap { $0 } + blocks.expenditure).map(\.assignment) }

  func read(_ context: ReadingContext) -> TableReading {
    var builder = RowBuilder(view, definition, context)
    var reading = TableReading()
    for (side, blocks) in [
      (SideBlock.Side.income, [blocks.income].compactMap { $0 }), (.expenditure, blocks.expenditure),
    ] {
      var rows: [(row: Row, line: Int)] = []
      for block in blocks {
        for row in table.body where turn.map({ (side == .expenditure) == (row >= $0) }) ?? true {
          guard let line = line(block, row, side) else { continue }
          if let last = rows.last, goesOn(line.item, in: row, after: last.row, at: last.line, block) {
            rows[rows.count - 1].row.set(
              .item, .string((last.row.string(.item) ?? "") + line.item),
              from: last.row[.item].sources + view.source(row, block.item))
            continue
          }
          let result = readLine(line, row, side, &builder, &reading)
          rows.append((result, row))
        }
      }
      reading.rows += rows.map(\.row)
    }
    for row in table.body {
      let filled = view.filledColumns(row)
      if filled.count == 1, isNoteOfRow(view.text(row, filled[0])) { reading.takeNote(view, row: row) }
    }
    // The numbers of the lines are part of no row.
    for block in [blocks.income].compactMap({ $0 }) + blocks.expenditure {
      for row in table.body {
        let numbers = block.columns.filter { column in
          isFilled(row, column)
            && (column < block.item || table.header.paths[column].last.map(CompanionLabels.numbersLines) ?? false)
        }
        reading.take(row, numbers.filter { parseNumber(view.text(row, $0)) != .notANumber })
      }
    }
    for block in blocks.others { keep(block, &reading) }
    reading.diagnostics += missingSides(reading)
    reading.finish(builder)
    return reading
  }

  /// One line of one side.
  private struct Line {
    let item: String
    let itemColumn: Int
    /// Where its amounts are printed: in its own block, or for a sum in another one.
    let block: SideBlock
    let firstColumn: Int
  }

  private func line(_ block: SideBlock, _ row: Int, _ side: SideBlock.Side) -> Line? {
    guard !isIndexRow(view, row) else { return nil }
    let column = itemStart(block, row)
    let item = column.map { view.text(row, $0) } ?? ""
    if isNote(item) { return nil }
    guard let column, !item.isEmpty, let cell = view.cell(row, column) else {
      return side == .expenditure ? sumElsewhere(row, key: nil) : nil
    }
    let end = cell.column + cell.columnSpan
    // A label that spans its own amounts has them in the block behind it.
    if let last = block.amounts.last, end > last, let next = blocks.others.first(where: { $0.columns.contains(end) }) {
      return Line(item: item, itemColumn: column, block: next, firstColumn: end)
    }
    let hasAmount = block.amounts.contains { isFilled(row, $0) }
    if !hasAmount, side == .expenditure, isSum(item), let sum = sumElsewhere(row, key: view.key(row, column)) {
      return Line(item: item, itemColumn: column, block: sum.block, firstColumn: sum.firstColumn)
    }
    return Line(item: item, itemColumn: column, block: block, firstColumn: block.item + 1)
  }

  /// Where the cell of the item begins; a label may be merged over number or code and item.
  private func itemStart(_ block: SideBlock, _ row: Int) -> Int? {
    guard let cell = view.cell(row, block.item), cell.row == row, block.columns.contains(cell.column) else {
      return nil
    }
    return cell.column
  }

  /// 支出合计 may be printed once for all ways to count it, in whatever block.
  ///
  /// - Parameter key: the sum's label in the block by function; nil where it stands in another block only.
  private func sumElsewhere(_ row: Int, key: String?) -> Line? {
    let found = blocks.others.filter { block in
      let label = view.key(row, block.item)
      let isItsSum = key.map { label == $0 || label.isEmpty } ?? (isSum(label) && view.begins(row, block.item))
      return isItsSum && block.amounts.contains { isFilled(row, $0) }
    }
    guard let block = found.first else { return nil }
    return Line(
      item: view.text(row, block.item), itemColumn: block.item, block: block, firstColumn: block.item + 1)
  }

  private func isSum(_ label: String) -> Bool {
    let key = matchKey(label)
    return TotalLabels.sumsUpSide(key) || TotalLabels.isRow(key) || key.hasEnd("小计")
  }

  private func isFilled(_ row: Int, _ column: Int) -> Bool { view.begins(row, column) && !view.isBlank(row, column) }

  private func readLine(
    _ line: Line, _ row: Int, _ side: SideBlock.Side, _ builder: inout RowBuilder, _ reading: inout TableReading
  ) -> Row {
    var result = builder.row(page: view.page(of: row))
    for column in line.block.columns where column >= line.firstColumn && view.begins(row, column) {
      let label = table.header.label(column)
      if let target = line.block.assignment.canonical[column], !isPartOfIncome(target, side, line.block) {
        let isFilled = builder.fill(
          &result, target, from: row, column, label: label, place: .item(side, line.item))
        if isFilled { reading.hasValues = true }
      } else if !view.isBlank(row, column) {
        builder.keep(&result, under: label, row, column)
      }
    }
    result.set(.side, .string(side.rawValue))
    result.set(.level, .integer(itemLevel(line.item)))
    result.set(.item, .string(line.item), from: view.source(row, line.itemColumn))
    return result
  }

  /// Whether an amount is one of the funds that make up the total beside it, on the side of income: 4 has places for them on the
  /// other side only.
  private func isPartOfIncome(_ target: Int, _ side: SideBlock.Side, _ block: SideBlock) -> Bool {
    guard side == .income, let total = definition.index(of: .total) else { return false }
    return target != total && block.assignment.printed[total] != nil
  }

  /// Whether a line at the top of a page is the rest of the label at the foot of the page before: 国土海洋气象等支 | 出.
  private func goesOn(_ item: String, in row: Int, after last: Row, at lastRow: Int, _ block: SideBlock) -> Bool {
    guard view.page(of: row) > view.page(of: lastRow), let first = last.string(.item), item.count <= 8,
      !block.amounts.contains(where: { isFilled(row, $0) })
    else { return false }
    let endings = ["支出", "收入", "费用", "拨款", "资金", "结余", "结转", "补助"]
    func isWhole(_ text: String) -> Bool { endings.contains(where: text.hasEnd) }
    return !isWhole(first) && !isWhole(item) && isWhole(first + item)
  }
}

extension SideBySideReader {
  /// Keeps a block that is none of the table's as a grid of its own.
  private func keep(_ block: SideBlock, _ reading: inout TableReading) {
    let columns = Array(block.columns)
    let header = columns.map { table.header.printed[$0].last ?? "" }
    var grid: [[String]] = []
    for row in table.body where !isIndexRow(view, row) {
      let filled = columns.filter { isFilled(row, $0) }
      guard !filled.isEmpty, !(filled.count == 1 && isNote(view.text(row, filled[0]))) else { continue }
      grid.append(columns.map { view.begins(row, $0) ? view.text(row, $0) : "" })
      reading.take(row, filled)
    }
    guard !grid.isEmpty else { return }
    let label = table.header.label(block.item)
    reading.others.append(OtherTable(title: label, pages: view.table.pages, grid: [header] + grid))
    guard grid.contains(where: { $0.contains { printedAmount($0) != nil } }) else { return }
    reading.diagnostics.append(
      Diagnostic(
        .blockOfOtherClasses(label: label), page: view.table.pages.first, table: definition.schema.number))
  }

  /// Says so where a side of the table has no block, or one in which nothing stands. Amounts without an item are
  /// noticed one by one.
  private func missingSides(_ reading: TableReading) -> [Diagnostic] {
    guard reading.hasValues || table.body.contains(where: hasAmount) else { return [] }
    let sides: [(SideBlock.Side, SideBlock?)] = [(.income, blocks.income), (.expenditure, blocks.expenditure.first)]
    return sides.compactMap { side, block in
      let isPrinted = block.map { block in
        table.body.contains { row in block.columns.contains { isFilled(row, $0) } }
      }
      guard isPrinted != true, !reading.rows.contains(where: { $0.string(.side) == side.rawValue }) else { return nil }
      return Diagnostic(
        .sideMissing(side, labels: table.header.printed.compactMap(\.last)), page: view.table.pages.first,
        table: definition.schema.number)
    }
  }

  private func hasAmount(_ row: Int) -> Bool {
    (0..<view.columnCount).contains { view.begins(row, $0) && printedAmount(view.text(row, $0)) != nil }
  }
}

/// The row at which the lines of the only block turn from income to expenditure: before it nothing speaks of expenditure,
/// from it on nothing of income. Nil where they do not turn.
private func firstRowOfExpenditure(_ block: SideBlock, _ table: HeadedTable) -> Int? {
  func says(_ word: String) -> [Int] { table.body.filter { table.view.key($0, block.item).hasWord(word) } }
  guard let first = says("支出").first, let last = says("收入").last, last < first, says("支出").count > 1 else { return nil }
  return first
}

/// 0 for an unnumbered 合计 or 总计, 1 for 一、二、…, 2 for all others.
private func itemLevel(_ item: String) -> Int {
  if let comma = item.firstIndex(of: "、"), ChineseNumeral.counts(item[..<comma]) { return 1 }
  return TotalLabels.sumsUpSide(matchKey(item)) ? 0 : 2
}
