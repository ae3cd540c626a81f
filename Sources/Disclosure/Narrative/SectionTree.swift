import Normalization
import Reconstruction

/// Builds the tree of sections from the paragraphs of a document.
///
/// A numbered paragraph opens a section where its number is the first of its kind or follows the one before; any other
/// number is part of the text. An inner kind opens inside the section that is open; an outer kind closes it.
struct SectionTree {
  private struct Open {
    var section: NarrativeSection
    let kind: SectionHeading.Kind
    let ordinal: Int
  }

  private var finished: [NarrativeSection] = []
  private var open: [Open] = []

  static func sections(_ paragraphs: [PageParagraph]) -> [NarrativeSection] {
    var tree = SectionTree()
    for paragraph in paragraphs { tree.append(paragraph) }
    tree.close(to: 0)
    return tree.finished
  }

  private mutating func append(_ paragraph: PageParagraph) {
    guard let heading = SectionHeading(paragraph.text), !isCatalogueEntry(paragraph.text), opens(heading) else {
      return add(paragraph)
    }
    close(to: open.firstIndex { $0.kind >= heading.kind } ?? open.count)
    let (title, text) = heading.parts
    var section = NarrativeSection(
      number: heading.number, title: title, level: open.count + 1, page: paragraph.page)
    if let text { section.paragraphs = [PageParagraph(text: text, page: paragraph.page)] }
    open.append(Open(section: section, kind: heading.kind, ordinal: heading.ordinal))
  }

  /// Whether the number is where its sequence has got to. One number may be missing; a heading whose predecessors all
  /// are (on a page that could not be read) is believed where it is nothing but a heading.
  private func opens(_ heading: SectionHeading) -> Bool {
    if heading.ordinal == 1 { return true }
    guard let last = open.last(where: { $0.kind == heading.kind }) else {
      let (title, text) = heading.parts
      return heading.kind <= .chapter && title != nil && text == nil
    }
    return heading.ordinal == last.ordinal + 1 || heading.ordinal == last.ordinal + 2
  }

  private mutating func add(_ paragraph: PageParagraph) {
    if !open.isEmpty {
      open[open.count - 1].section.paragraphs.append(paragraph)
    } else if let last = finished.indices.last, finished[last].number == nil {
      finished[last].paragraphs.append(paragraph)
    } else {
      finished.append(
        NarrativeSection(number: nil, title: nil, level: 1, page: paragraph.page, paragraphs: [paragraph]))
    }
  }

  private mutating func close(to depth: Int) {
    while open.count > depth {
      let section = open.removeLast().section
      if open.isEmpty {
        finished.append(section)
      } else {
        open[open.count - 1].section.sections.append(section)
      }
    }
  }
}

/// A line of a table of contents: dots lead from the title to the page.
func isCatalogueEntry(_ text: String) -> Bool {
  text.hasWord("……") || text.hasWord("....") || text.hasWord("····") || text.hasWord("——————")
}
