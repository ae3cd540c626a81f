import Extraction
import Normalization
import Reconstruction

/// The lines of a page outside its cells: captions and notes with their tables, running text, what was left out, and
/// what belongs to nothing.
struct LineShapes {
  private(set) var shapes: [Shape] = []
  private(set) var tags: [Tag] = []

  /// - Parameter running: the lines of the document that belong to no table.
  init(_ page: Page, _ layout: PageLayout, _ tables: TablesOfPage, running: [TextLine]) {
    var known: Set<TextLine> = []
    for entry in tables.entries {
      for line in entry.table.captions where line.page == page.number {
        known.insert(line)
        append(line, .caption, table: entry.number)
      }
      for line in entry.table.notes where line.page == page.number {
        known.insert(line)
        append(line, .note, table: entry.number)
      }
    }
    for line in running where line.page == page.number {
      known.insert(line)
      if let reason = suspicion(line, tables) {
        shapes.append(Shape(.unplaced, .box(line.box), title: "\(reason): \(line.text)"))
      } else {
        shapes.append(Shape(.running, .box(line.box), title: "running text: \(line.text)"))
      }
    }
    for line in layout.lines where !known.contains(line) {
      shapes.append(Shape(.furniture, .box(line.box), title: "left out: \(line.text)"))
    }
    for glyph in lostGlyphs(page, layout) {
      shapes.append(Shape(.unplaced, .box(glyph.box), title: "in no cell and no line: \(glyph.scalar)"))
    }
  }

  private mutating func append(_ line: TextLine, _ role: Role, table: Int) {
    shapes.append(Shape(role, .box(line.box), title: "\(role.rawValue) of table \(table): \(line.text)"))
    tags.append(Tag(subject: .line, role: role, text: "\(table)", box: line.box))
  }
}

/// Why a line of the running text should not be one; nil where nothing speaks against it.
private func suspicion(_ line: TextLine, _ tables: TablesOfPage) -> String? {
  for entry in tables.entries {
    for box in entry.boxes where line.box.midY > box.minY && line.box.midY < box.maxY {
      return "beside table \(entry.number), in none of its cells"
    }
  }
  guard case .number = parseNumber(line.text) else { return nil }
  let isAmount = line.text.unicodeScalars.contains { ".,．，".unicodeScalars.contains($0) }
  return isAmount ? "an amount by itself" : nil
}

/// The characters that neither a cell nor a line outside the tables holds.
private func lostGlyphs(_ page: Page, _ layout: PageLayout) -> [Glyph] {
  let lines = layout.lines + layout.grids.flatMap { $0.grid.cells.flatMap(\.lines) }
  // Sorted by their tops, only lines that begin above a character can hold it.
  let sorted = lines.sorted { $0.box.minY < $1.box.minY }
  return page.glyphs.filter { glyph in
    !sorted.prefix { $0.box.minY <= glyph.box.minY + Settings.sameBox }.contains { line in
      line.box.maxY >= glyph.box.maxY - Settings.sameBox && line.box.minX <= glyph.box.minX + Settings.sameBox
        && line.box.maxX >= glyph.box.maxX - Settings.sameBox && line.text.unicodeScalars.contains(glyph.scalar)
    }
  }
}
