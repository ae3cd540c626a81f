import Extraction
import Normalization

/// A paragraph of the text around the tables, repaired over line and page ends.
package struct PageParagraph: Hashable, Sendable {
  package var text: String
  /// 1-based page on which it starts.
  package var page: Int

  package init(text: String, page: Int) {
    self.text = text
    self.page = page
  }
}

/// The text around the tables as paragraphs, rejoined over line and page ends and normalized.
package func narrative(of layout: DocumentLayout, isPlainText: Bool) -> [PageParagraph] {
  sections(of: layout).flatMap { paragraphs(of: $0.lines, isPlainText: isPlainText) }
}

/// A piece of running text, and the table that ends it; the last piece has none.
package struct Section {
  package var lines: [TextLine]
  package var table: LogicalTable?
}

/// The document in reading order, cut at the beginning of each table: no paragraph goes on over a table.
package func sections(of layout: DocumentLayout) -> [Section] {
  var sections: [Section] = []
  var captions: [String: Int] = [:]
  for table in layout.tables {
    for line in table.captions + table.continuedCaptions { captions[matchKey(line.text), default: 0] += 1 }
  }
  var rest = layout.lines[...]
  for table in layout.tables {
    let page = table.pages.first ?? 0
    let top = table.boxes.first?.minY ?? 0
    let before = rest.prefix { $0.page < page || ($0.page == page && $0.box.midY < top) }
    rest = rest.dropFirst(before.count)
    // What is printed above several tables is furniture.
    let stray = table.strayCaptions(layout.vocabulary).filter { captions[matchKey($0.text)] == 1 }
    sections.append(Section(lines: Array(before) + stray, table: table))
  }
  if !rest.isEmpty { sections.append(Section(lines: Array(rest))) }
  return sections
}

/// The paragraphs of a piece of running text. The lines of a plain text are paragraphs, or pieces of one that a page
/// end has cut; the lines of a page are told apart by indentation and by where they end.
package func paragraphs(of lines: [TextLine], isPlainText: Bool) -> [PageParagraph] {
  let pieces =
    isPlainText
    ? lines.enumerated().map { Paragraph(text: $1.text, firstIndex: $0) } : joinedParagraphs(lines)
  // A document made from such a text prints the pieces of a cut paragraph as paragraphs.
  return rejoinBrokenParagraphs(pieces.map(\.text)).compactMap { paragraph in
    let text = normalizeText(paragraph.text)
    let line = lines[pieces[paragraph.firstIndex].firstIndex]
    return text.isEmpty ? nil : PageParagraph(text: text, page: line.page)
  }
}

private func joinedParagraphs(_ lines: [TextLine]) -> [Paragraph] {
  let block = TextMargins(lines)
  let joinable = lines.enumerated().map { index, line in
    ParagraphJoiner.Line(
      text: line.text, indent: max(0, line.box.minX - block.left), width: line.box.width, fontSize: line.fontSize,
      startsPage: index == 0 || lines[index - 1].page != line.page)
  }
  return ParagraphJoiner(lineWidth: block.width).join(joinable)
}
