import Normalization
import Reconstruction

/// Whose budget the document is, and for which year.
struct DocumentSubject {
  var department: String?
  var region: String?
  var placeNames: PlaceNames
  var fiscalYear: Int?

  init(_ layout: DocumentLayout) {
    let cover = coverLines(layout)
    let titles = printedTitles(layout.tables)
    fiscalYear =
      yearOfTitles(titles) ?? cover.lazy.compactMap(yearOfHeading).first ?? yearBelowTitles(layout.tables)
      ?? cover.compactMap { firstYear(in: normalizeText($0)) }.first
    department = publisher(layout.tables, cover: departmentOnCover(cover))
    region = department.flatMap(regionName)
    placeNames = PlaceNames(
      department: department,
      headings: cover.filter { isHeading($0) || namesIssuer($0) } + titles.map(normalizeLabel),
      owners: layout.tables.compactMap(printedOwner),
      // A department whose name tells a region needs no sentence for its place.
      seats: region == nil ? layout.lines.compactMap { seat(in: $0.text) } : [])
  }
}

/// The titles above the grids and within.
private func printedTitles(_ tables: [LogicalTable]) -> [String] {
  tables.flatMap { table in
    table.captions.filter(isTitle).map(\.text)
      + table.grid.cells.prefix { $0.row < 2 }.map(\.text).filter { SwallowedTitle.isTitle(normalizeLabel($0)) }
  }
}

/// The year that most titles name.
private func yearOfTitles(_ titles: [String]) -> Int? {
  mostFrequent(titles.compactMap { firstYear(in: normalizeText($0)) })
}

/// Whether a line of the cover says what the document is: 某市财政局2025年部门预算.
private func isHeading(_ line: String) -> Bool {
  line.count <= 40 && line.hasWord("预算") && !line.contains("。")
}

/// Whether a line of the cover begins with who issued the document: 某市财政局关于下达专项资金预算的通知.
private func namesIssuer(_ line: String) -> Bool {
  guard let end = line.range(ofWord: "关于")?.lowerBound, let last = line[..<end].last else { return false }
  return "局厅委会院府办部室".contains(last)
}

/// What follows where a line of the running text says where the publisher is: 学校主体位于某市某区.
private func seat(in line: String) -> String? {
  guard let verb = ["位于", "地处", "坐落于"].lazy.compactMap({ line.range(ofWord: $0) }).first else { return nil }
  // Projects and land are somewhere, too.
  let publishers = ["学校", "我校", "本校", "学院", "我院", "本院", "医院", "单位"]
  guard publishers.contains(where: line[..<verb.lowerBound].hasWord) else { return nil }
  return normalizeLabel(String(line[verb.upperBound...]))
}

/// The year in a line of the cover that says what the document is: 某市财政局2025年部门预算. A date on the cover may be of
/// the year before, and a sentence may speak of any.
private func yearOfHeading(_ line: String) -> Int? {
  isHeading(line) ? firstYear(in: normalizeText(line)) : nil
}

/// The year that stands below titles by itself. A row of several cells that name years (2023年, 2024年) is no such line.
func yearBelowTitles(_ tables: [LogicalTable]) -> Int? {
  let lines = tables.flatMap { table in
    table.captions.map(\.text)
      + table.grid.cells.prefix { $0.row < 3 }.filter { cell in
        cell.columnSpan * 2 > table.grid.columnCount || matchKey(cell.text).hasStart("预算年度")
      }.map(\.text)
  }
  return mostFrequent(lines.compactMap(loneYear))
}

/// The year in `（2026年度）`, `2026（年度）` or `预算年度：2026`; nil where a line says more than that.
private func loneYear(_ text: String) -> Int? {
  let key = matchKey(text)
  let words = key.filter { !$0.isNumber }
  guard ["年", "年度", "预算年度", "预算年度年", "年度年"].contains(words) else { return nil }
  return firstYear(in: key)
}

/// The department that publishes the document. A document may hold tables and forms of subordinate units: the name on
/// the cover goes before them where any table bears it; the tables of amounts go before the forms.
private func publisher(_ tables: [LogicalTable], cover: String?) -> String? {
  var owners: [String] = []
  var formOwners: [String] = []
  var namedInOverallForm: [String] = []
  var responsible: [String] = []
  for table in tables {
    let claimed = TableClassifier.statement(claimedBy: table.title)?.schema
    guard let claimed, claimed.kind == .form else {
      owners += [printedOwner(table)].compactMap { $0 }
      continue
    }
    formOwners += [printedOwner(table)].compactMap { $0 }
    if claimed.number == TableDefinition.overallPerformance.schema.number {
      let name = ownerInside(table, rows: 6, alone: OwnerLabels.all.subtracting(["单位", "部门"]))
      namedInOverallForm += [name].compactMap { $0 }
    }
    let name = ownerInside(table, rows: 6, alone: ["主管部门", "主管部门及代码", "业务主管部门", "市级主管部门"])
    responsible += [name].compactMap { $0 }
  }
  if let cover, owners.contains(cover) { return cover }
  return mostFrequent(owners) ?? cover ?? mostFrequent(namedInOverallForm) ?? mostFrequent(formOwners)
    ?? mostFrequent(responsible) ?? mostFrequent(tables.compactMap(officeInside))
}

/// The office that a table without a title it is known by names in a field of its first rows.
private func officeInside(_ table: LogicalTable) -> String? {
  ownerInside(table, rows: 6, alone: OwnerLabels.all.subtracting(["单位", "部门"])).flatMap {
    UnitNames.isUnit($0) ? $0 : nil
  }
}

/// The value that occurs most often; among equals the first.
func mostFrequent<T: Hashable>(_ values: [T]) -> T? {
  var counts: [T: Int] = [:]
  for value in values { counts[value, default: 0] += 1 }
  guard let highest = counts.values.max() else { return nil }
  return values.first { counts[$0] == highest }
}
