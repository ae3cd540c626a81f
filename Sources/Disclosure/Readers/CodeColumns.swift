import Normalization

/// Columns that print the codes of one classification, with the names that belong to them.
struct CodeGroup {
  /// The columns of the code: one, or one a part (类, 款, 项), outermost first.
  let codes: [Int]
  /// The column of the names; nil where names stand behind the codes in the same cells, or are not printed.
  let name: Int?
  /// Nil where most of what is printed is no code of any classification.
  let classification: Classification?

  /// All columns of the group.
  var columns: [Int] { codes + [name].compactMap { $0 } }
}

/// The groups of code columns of a table, left to right: usually one; several where a table sets classifications side by
/// side.
func codeGroups(_ table: HeadedTable) -> [CodeGroup] { table.codeGroups.value { findCodeGroups(table) } }

private func findCodeGroups(_ table: HeadedTable) -> [CodeGroup] {
  let parts = partGroups(table.header)
  var taken = Set(parts.joined())
  var groups = parts.map { codes -> [Int] in codes }
  for column in 0..<table.view.columnCount where !taken.contains(column) && printsCodes(table, column) {
    groups.append([column])
    taken.insert(column)
  }
  groups.sort { $0[0] < $1[0] }
  return groups.map { codes in
    CodeGroup(
      codes: codes, name: nameColumn(table, behind: codes, besides: taken), classification: classification(table, codes)
    )
  }
}

/// The column of the names behind codes. What stands behind `2010301行政运行` names something else, and so does a column of
/// units before that of the subjects.
private func nameColumn(_ table: HeadedTable, behind codes: [Int], besides taken: Set<Int>) -> Int? {
  func isFree(_ column: Int) -> Bool {
    column < table.view.columnCount && !taken.contains(column) && printsNames(table, column)
  }
  if let only = codes.first, codes.count == 1, joinsNames(bodyTexts(table, only)) { return nil }
  let next = (codes.last ?? 0) + 1
  guard isFree(next) else { return nil }
  let isOfUnits = table.header.barePaths[next].last.map(UnitNames.labels.contains) ?? false
  guard isOfUnits, isFree(next + 1), table.header.barePaths[next + 1].last?.hasEnd("科目名称") ?? false else { return next }
  return next + 1
}

/// Whether most of the codes have their names behind them in the same cells.
private func joinsNames(_ texts: [String]) -> Bool {
  let joined = texts.count { !isCode($0) && splitCode($0).code != nil }
  return joined * 2 > texts.count(where: isCode) + joined
}

/// The columns 类, 款, 项 where a template prints codes in parts; a new group begins where a part comes again.
private func partGroups(_ header: HeaderBlock) -> [[Int]] {
  var groups: [[Int]] = []
  var last = Int.max
  for column in header.paths.indices {
    guard let leaf = header.paths[column].last, let part = CodeParts.index(leaf) else { continue }
    if part <= last || groups.isEmpty { groups.append([column]) } else { groups[groups.count - 1].append(column) }
    last = part
  }
  return groups.filter { $0.count >= 2 }
}

/// Whether a column's label speaks of a classification, or its cells join codes and names, and most of them are codes.
private func printsCodes(_ table: HeadedTable, _ column: Int) -> Bool {
  guard !printsUnitCodes(table.header, column) else { return false }
  let texts = bodyTexts(table, column)
  guard !texts.isEmpty else { return false }
  let joined = texts.count { !isCode($0) && splitCode($0).code != nil }
  let codes = texts.count(where: isCode) + joined
  guard codes * 3 >= texts.count * 2 else { return false }
  return joinsNames(texts)
    || table.header.paths[column].contains { key in
      ["科目", "分类", "编码", "代码", "编号"].contains(where: key.hasWord)
    }
}

/// Whether a column's label speaks of the codes of units, which may be as long as those of a classification.
private func printsUnitCodes(_ header: HeaderBlock, _ column: Int) -> Bool {
  guard let key = header.paths[column].last else { return false }
  return UnitNames.labelsCode(key)
}

private func printsNames(_ table: HeadedTable, _ column: Int) -> Bool {
  let texts = bodyTexts(table, column)
  return !texts.isEmpty && texts.count(where: hasIdeograph) * 3 >= texts.count * 2
}

/// What the body prints in a column, totals left out.
private func bodyTexts(_ table: HeadedTable, _ column: Int) -> [String] {
  table.body.compactMap { row in
    guard table.view.begins(row, column) else { return nil }
    let text = table.view.text(row, column)
    if text.isEmpty { return nil }
    return !table.view.isNumeric(row, column) && TotalLabels.isRow(table.view.key(row, column)) ? nil : text
  }
}

/// The classification that most of the codes begin like.
private func classification(_ table: HeadedTable, _ codes: [Int]) -> Classification? {
  guard let first = codes.first else { return nil }
  var counts: [Classification: Int] = [:]
  var total = 0
  for text in bodyTexts(table, first) {
    let digits = text.drop { "[【".contains($0) }.prefix { $0.isASCII && $0.isNumber }
    // Units have codes too.
    guard let code = isCode(String(digits)) ? String(digits) : splitCode(text).code else { continue }
    total += 1
    if let owner = Classification.allCases.first(where: { $0.firstDigit == code.first }) {
      counts[owner, default: 0] += 1
    }
  }
  return counts.first { $0.value * 2 > total }?.key
}

/// A column whose values are codes, without a known label or under that of the names.
func columnOfCodes(_ table: HeadedTable, except isTaken: [Bool]) -> Int? {
  (0..<table.view.columnCount).first { column in
    guard !isTaken[column], !printsUnitCodes(table.header, column) else { return false }
    let texts = bodyTexts(table, column)
    return !texts.isEmpty && texts.count(where: isCode) * 3 >= texts.count * 2
  }
}

func columnOfText(_ table: HeadedTable, except taken: Set<Int>) -> Int? {
  (0..<table.view.columnCount).first { column in
    guard !taken.contains(column) else { return false }
    let texts = table.body.map { table.view.text($0, column) }.filter { !$0.isEmpty }
    return !texts.isEmpty && texts.count(where: hasIdeograph) * 3 >= texts.count * 2
  }
}

package func hasIdeograph(_ text: String) -> Bool {
  // No ideograph stands before 〆, and the tables of properties are slow to ask.
  text.unicodeScalars.contains { $0 >= "〆" && $0.properties.isIdeographic }
}
