import Diagnostics
import Normalization
import Reconstruction

/// The titles of tables that stand on a page by themselves, though no such table was read: it was not seen as a table.
/// A page with many titles is a list of contents.
func titlesWithoutTables(_ layout: DocumentLayout, missing: Set<Int>) -> [Diagnostic] {
  let claims = layout.lines.indices.compactMap { index -> (line: TextLine, title: String, number: Int)? in
    let line = layout.lines[index]
    guard isTitle(line) else { return nil }
    let next = index + 1 < layout.lines.count ? normalizeLabel(layout.lines[index + 1].text) : ""
    let title = normalizeLabel(line.text) + (next.hasStart("（") && next.hasEnd("）") ? next : "")
    // Prose refers to the forms by names that end in 表; a title heads its page, in larger type.
    guard let claimed = TableClassifier.statement(claimedBy: title),
      claimed.schema.kind != .form || headsPage(index, layout.lines)
    else { return nil }
    return (line, title, claimed.schema.number)
  }
  return Dictionary(grouping: claims, by: \.line.page).sorted { $0.key < $1.key }.flatMap { page, claims in
    claims.count > 2
      ? []
      : claims.filter { missing.contains($0.number) }.map { claim in
        Diagnostic(.tableNotRead(title: claim.title), page: page, table: claim.number)
      }
  }
}

/// Whether nothing but a table's number stands above a line on its page, and most of what stands below is smaller.
private func headsPage(_ index: Int, _ lines: [TextLine]) -> Bool {
  let page = lines.filter { $0.page == lines[index].page }
  let above = lines[..<index].reversed().prefix { $0.page == lines[index].page }
  let smaller = page.count { $0.fontSize < lines[index].fontSize }
  return above.allSatisfy { isTableNumber(normalizeLabel($0.text)) } && smaller * 2 > page.count
}
