import Diagnostics
import Disclosure
import Extraction
import Normalization
import Reconstruction

/// Texts that run over the side of their cell into one that is filled, and end there: some spreadsheets write no more of
/// a text than the cell shows, so that nobody can tell whether it went on. Where the document prints the same in a cell
/// that has room for it, it is whole. A text that just fills its cell may have lost the lines for which its row is too
/// low; it has where the document prints it nowhere with room to spare, and a longer one that begins with it.
///
/// - Parameter texts: all that the document prints in tables.
package func cutCells(_ identified: IdentifiedTable, in texts: PrintedTexts) -> [Diagnostic] {
  guard let schema = identified.definition?.schema else { return [] }
  let view = identified.view
  // Of the items of a balance and the labels of a form one begins another in any document.
  let namesRows = schema.kind != .sideBySide && schema.kind != .form
  let cells = view.table.grid.cells
  let full = cells.indices.filter { index in
    let cell = cells[index]
    return cell.row >= identified.header.bodyStart && cell.isFull && (namesRows || cell.runsOver)
      && !isComplete(cell.text)
  }
  if full.isEmpty { return [] }
  let printed = texts.beginning(with: Set(full.map { name(cells[$0].text) }))
  let doubtful = full.filter { index in
    let cell = cells[index]
    let text = cell.text
    let others = printed[name(text)] ?? PrintedTexts.Others()
    let code = cells.code(before: index)
    let next = cell.column + cell.columnSpan
    if cell.runsOver, next < view.columnCount, view.begins(cell.row, next), !view.isBlank(cell.row, next) {
      return !others.fits || others.longer.hasOne(of: code)
    }
    // With the name of an office that of each of its units begins, and with a year a label.
    guard text.unicodeScalars.count(where: \.isIdeograph) >= Settings.shortestCutName else { return false }
    return namesRows && !UnitNames.isUnit(text) && others.continued.hasOne(of: code) && !others.isSpacious
  }
  guard let first = doubtful.first else { return [] }
  return [
    Diagnostic(
      .textCut(count: doubtful.count, first: cells[first].text), page: cells[first].page,
      table: schema.number)
  ]
}

extension Cell {
  /// Ems by which its last line stands beyond its side.
  fileprivate var overhang: Double? {
    lines.last.flatMap { $0.fontSize > 0 && hasIdeograph($0.text) ? ($0.box.maxX - box.maxX) / $0.fontSize : nil }
  }

  /// Whether its one line ends as many do that the side cuts.
  fileprivate var runsOver: Bool { lines.count == 1 && overhang.map(Settings.cutEms.contains) ?? false }

  /// Whether another character would have no room in its last line.
  fileprivate var isFull: Bool {
    overhang.map { $0 > -Settings.roomEms && $0 <= Settings.cutEms.upperBound } ?? false
  }
}

/// A text without the number that it may begin with.
private func name(_ text: String) -> String { SectionHeading(text)?.rest ?? text }

/// The texts in the cells of a document's tables, by what they begin with. They are sorted when first asked for: many
/// documents have no text of which it must be known whether it is whole.
package final class PrintedTexts {
  /// Where else a text is printed, and what begins with it.
  struct Others {
    /// Whether it stands within the sides of a cell, and whether there is room for more behind it.
    var fits = false
    var isSpacious = false
    /// The codes beside longer texts, nil where there is none, and those beside texts that go on with more than a remark in
    /// brackets: 某市财政局（本级） is another unit than 某市财政局.
    var longer: Set<String?> = []
    var continued: Set<String?> = []
  }

  private struct Place {
    var table: Int32
    var cell: Int32
  }

  private let tables: [LogicalTable]
  private lazy var places = sorted()

  package init(_ tables: [LogicalTable]) { self.tables = tables }

  /// Each text that may begin with a name is looked at once, however many names there are.
  func beginning(with names: Set<String>) -> [String: Others] {
    var result: [String: Others] = [:]
    for (key, names) in Dictionary(grouping: names, by: key) {
      let lengths = Set(names.map(\.utf8.count))
      let names = Set(names)
      for place in places[key] ?? [] {
        let cells = tables[Int(place.table)].grid.cells
        let cell = cells[Int(place.cell)]
        let text = name(cell.text)
        for length in lengths where length <= text.utf8.count {
          guard let start = String(text.utf8.prefix(length)), names.contains(start) else { continue }
          if length == text.utf8.count {
            if cell.lines.allSatisfy({ $0.box.maxX <= cell.box.maxX }) { result[start, default: Others()].fits = true }
            if !cell.isFull { result[start, default: Others()].isSpacious = true }
          } else {
            let code = cells.code(before: Int(place.cell))
            result[start, default: Others()].longer.insert(code)
            if !text.hasStart(start + "（") { result[start, default: Others()].continued.insert(code) }
          }
        }
      }
    }
    return result
  }

  private func sorted() -> [UInt64: [Place]] {
    var places: [UInt64: [Place]] = [:]
    for (table, content) in tables.enumerated() {
      for (index, cell) in content.grid.cells.enumerated() {
        guard let first = cell.lines.first, hasIdeograph(first.text) else { continue }
        places[key(name(cell.text)), default: []].append(Place(table: Int32(table), cell: Int32(index)))
      }
    }
    return places
  }

  /// The first ideograph, or as many bytes.
  private func key(_ text: String) -> UInt64 { text.utf8.prefix(3).reduce(0) { $0 << 8 | UInt64($1) } }
}

extension Set<String?> {
  /// Whether one of these codes may be that of a name beside which `code` stands: a longer text beside another code is another name.
  fileprivate func hasOne(of code: String?) -> Bool { code == nil ? !isEmpty : contains(code) || contains(nil) }
}

extension [Cell] {
  /// The code that stands before a cell in its row.
  fileprivate func code(before index: Int) -> String? {
    let row = self[index].row
    for cell in self[..<index].reversed() {
      if cell.row != row { return nil }
      let text = cell.text
      let isNumber = text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      if isNumber, text.utf8.count >= Settings.shortestCode { return text }
    }
    return nil
  }
}

/// Whether a text ends as whole ones do: with a closing bracket, or as subjects do.
private func isComplete(_ text: String) -> Bool {
  ["）", ")", "”", "。", "；", "支出", "收入", "费用", "经费", "专项资金"].contains(where: text.hasEnd)
}
