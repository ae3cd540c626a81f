import Diagnostics
import Disclosure
import Extraction
import Foundation
import Normalization
import Reading
import Reconstruction
import Verification

/// What can go wrong on the way from the paper to the row.
enum FaultKind: String, CaseIterable {
  case digit = "one digit changed"
  case row = "a row dropped"
  case columns = "two columns swapped"
  case shift = "a row shifted by a column"
  case page = "a page lost"
}

/// The fields of a table that faults are made in.
struct Target {
  let schema: TableSchema
  let cells: [Cell]

  /// The cells with an amount, row by row.
  let amountRows: [[Cell]]

  init?(_ table: LogicalTable, _ schema: TableSchema?) {
    guard let schema else { return nil }
    self.schema = schema
    cells = table.grid.cells
    let amounts = table.grid.cells.filter { $0.rowSpan == 1 && isAmount($0.text) && $0.lines.count == 1 }
    amountRows = Dictionary(grouping: amounts, by: \.row).sorted { $0.key < $1.key }.map(\.value)
    if amountRows.isEmpty { return nil }
  }
}

func isAmount(_ text: String) -> Bool {
  guard case .number(let number) = parseNumber(text) else { return false }
  return number != 0 && text.contains(".")
}

/// A generator of numbers that gives the same ones in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension ReadPages {
  /// The document with one fault of the kind in it, and where it is; nil where the dice fell on a place that has no
  /// room for it.
  func injecting(_ kind: FaultKind, in targets: [Target], _ dice: inout Dice) -> (pages: ReadPages, place: String)? {
    guard let target = targets.randomElement(using: &dice) else { return nil }
    let table = "table \(target.schema.number)"
    switch kind {
    case .digit:
      guard let cell = target.amountRows.randomElement(using: &dice)?.randomElement(using: &dice) else { return nil }
      let digits = pages[cell.page - 1].glyphs.filter { cell.holds($0) && ("0"..."9").contains($0.scalar) }
      guard let glyph = digits.randomElement(using: &dice),
        let digit = "123456789".unicodeScalars.filter({ $0 != glyph.scalar }).randomElement(using: &dice)
      else { return nil }
      let faulty = changing([cell.page]) { _, other in
        var changed = other
        if other == glyph { changed.scalar = digit }
        return changed
      }
      return (faulty, "\(table), column \(cell.column + 1): \(cell.text)")
    case .row:
      guard let row = target.amountRows.randomElement(using: &dice)?.first else { return nil }
      let fields = target.cells.filter { $0.row == row.row && $0.rowSpan == 1 && $0.page == row.page }
      return (
        changing([row.page]) { _, glyph in fields.contains { $0.holds(glyph) } ? nil : glyph },
        "\(table), row \(row.row + 1)"
      )
    case .columns:
      let columns = Set(target.amountRows.flatMap { $0.map(\.column) }).sorted()
      guard let first = columns.randomElement(using: &dice), let second = columns.randomElement(using: &dice),
        first < second
      else { return nil }
      let bodies = Set(target.amountRows.compactMap(\.first?.row))
      let pairs = bodies.compactMap { row -> [Move]? in
        guard let one = target.cell(row, first), let other = target.cell(row, second) else { return nil }
        return [Move(from: one, to: other), Move(from: other, to: one)]
      }
      return (moving(pairs.flatMap { $0 }), "\(table), columns \(first + 1) and \(second + 1)")
    case .shift:
      guard let row = target.amountRows.randomElement(using: &dice), let number = row.first?.row else { return nil }
      let columns = Set(target.amountRows.flatMap { $0.map(\.column) }).sorted()
      guard columns.count > 1 else { return nil }
      let moves = zip(columns, columns.dropFirst() + columns.prefix(1)).compactMap { from, to -> Move? in
        guard let cell = target.cell(number, from), let goal = target.cell(number, to) else { return nil }
        return Move(from: cell, to: goal)
      }
      return (moving(moves), "\(table), row \(number + 1)")
    case .page:
      guard let cell = target.amountRows.randomElement(using: &dice)?.first, pages.count > 1 else { return nil }
      return (losing(page: cell.page), "\(table), page \(cell.page)")
    }
  }

  private func moving(_ moves: [Move]) -> ReadPages {
    changing(Set(moves.map(\.from.page))) { page, glyph in
      guard let move = moves.first(where: { $0.from.page == page && $0.from.holds(glyph) }) else { return glyph }
      var moved = glyph
      let distance = move.to.box.maxX - move.from.box.maxX
      moved.box.minX += distance
      moved.box.maxX += distance
      moved.homeX += distance
      return moved
    }
  }
}

private struct Move {
  let from: Cell
  let to: Cell
}

extension Target {
  fileprivate func cell(_ row: Int, _ column: Int) -> Cell? {
    cells.first { $0.row == row && $0.column == column && $0.rowSpan == 1 && $0.columnSpan == 1 }
  }
}

extension Cell {
  /// Whether the character is one of the cell's.
  fileprivate func holds(_ glyph: Glyph) -> Bool {
    lines.contains { $0.page == page && $0.box.insetBy(-0.5).contains(x: glyph.box.midX, y: glyph.box.midY) }
      && box.contains(x: glyph.box.midX, y: glyph.box.midY)
  }
}
