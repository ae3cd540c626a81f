import Diagnostics
import Normalization
import Reconstruction

/// The tables that the list of contents names and that are nowhere else in the document: `table.listed_only`.
///
/// - Parameter missing: the numbers of the tables that were not found.
func tablesListedOnly(_ layout: DocumentLayout, missing: Set<Int>) -> [Diagnostic] {
  guard !missing.isEmpty else { return [] }
  let printed = Set(layout.tables.compactMap { $0.title.map(matchKey) })
  var told: Set<Int> = []
  return listsOfContents(layout).flatMap { page, titles -> [Diagnostic] in
    let claims = titles.map { Set(TableClassifier.statements(claimedBy: $0).map(\.schema.number)) }
    return zip(titles, claims).compactMap { title, numbers in
      // A title may mean a table by either classification; both are listed where there are both.
      let listed = Set(zip(titles, claims).filter { $0.1 == numbers }.map { matchKey($0.0) }).count
      let lost = numbers.intersection(missing)
      guard let first = lost.min(), listed > numbers.count - lost.count, !printed.contains(matchKey(title)),
        lost.isDisjoint(with: told)
      else { return nil }
      told.insert(first)
      return Diagnostic(.tableListedOnly(title: title), page: page, table: first)
    }
  }
}

/// The titles on the pages that list many: lines that end in 表, leaders and page numbers aside.
private func listsOfContents(_ layout: DocumentLayout) -> [(page: Int, titles: [String])] {
  var titles: [Int: [String]] = [:]
  func add(_ text: String, _ page: Int) {
    // Nearly all cells of a document are no titles; these need not be made labels of.
    guard text.hasWord("表") else { return }
    let title = withoutLeader(normalizeLabel(text))
    guard SwallowedTitle.isTitle(title), !TableClassifier.statements(claimedBy: title).isEmpty else { return }
    titles[page, default: []].append(title)
  }
  for line in layout.lines { add(line.text, line.page) }
  for table in layout.tables {
    for cell in table.grid.cells where !cell.lines.isEmpty { add(cell.text, cell.page) }
  }
  return titles.filter { $0.value.count >= Settings.fewestListed }.sorted { $0.key < $1.key }
    .map { (page: $0.key, titles: $0.value) }
}

/// `一、部门收支总表......... 8` is 部门收支总表: without what numbers it and what leads to its page.
private func withoutLeader(_ text: String) -> String {
  var title = text[...]
  while let last = title.last, ".…·．。 -—_0123456789".contains(last) { title = title.dropLast() }
  if let mark = title.firstIndex(where: { "、.．".contains($0) }), title.distance(from: title.startIndex, to: mark) <= 4 {
    title = title[title.index(after: mark)...]
  }
  return String(title)
}
