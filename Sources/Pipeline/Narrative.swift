import Disclosure
import Extraction
import Normalization
import Reconstruction

/// The text around the tables as paragraphs, rejoined over line and page ends and normalized.
func narrative(of layout: DocumentLayout, in source: any PageSource) -> [Disclosure.Paragraph] {
  let isPlainText = source is TextSource
  return sections(of: layout).flatMap { section in
    isPlainText ? rejoinedParagraphs(section.lines) : joinedParagraphs(section.lines)
  }
}

/// A piece of running text, and the table that ends it; the last piece has none.
struct Section {
  var lines: [TextLine]
  var table: LogicalTable?
}

/// The document in reading order, cut at the beginning of each table: no paragraph goes on over a table.
func sections(of layout: DocumentLayout) -> [Section] {
  var sections: [Section] = []
  var rest = layout.lines[...]
  for table in layout.tables {
    let page = table.pages.first ?? 0
    let top = table.boxes.first?.minY ?? 0
    let before = rest.prefix { $0.page < page || ($0.page == page && $0.box.midY < top) }
    rest = rest.dropFirst(before.count)
    sections.append(Section(lines: Array(before), table: table))
  }
  if !rest.isEmpty { sections.append(Section(lines: Array(rest))) }
  return sections
}

/// The paragraphs of lines of which each is a paragraph, or a piece of one that a page end has cut.
func rejoinedParagraphs(_ lines: [TextLine]) -> [Disclosure.Paragraph] {
  rejoinBrokenParagraphs(lines.map(\.text)).compactMap { paragraph($0, lines) }
}

/// The paragraphs of printed lines, told by indentation and by lines that end short.
func joinedParagraphs(_ lines: [TextLine]) -> [Disclosure.Paragraph] {
  let block = TextBlock(lines)
  let joinable = zip(lines.indices, lines).map { index, line in
    ParagraphJoiner.Line(
      text: line.text, indent: max(0, line.box.minX - block.left), width: line.box.width, fontSize: line.fontSize,
      startsPage: index == 0 || lines[index - 1].page != line.page)
  }
  return ParagraphJoiner(lineWidth: block.width).join(joinable).compactMap { paragraph($0, lines) }
}

private func paragraph(_ joined: Normalization.Paragraph, _ lines: [TextLine]) -> Disclosure.Paragraph? {
  let text = normalizeText(joined.text)
  guard !text.isEmpty else { return nil }
  return Disclosure.Paragraph(text: text, page: lines[joined.firstIndex].page)
}
