import Normalization

/// Which printed column of a list holds what.
struct ItemListColumns {
  /// The canonical columns' printed ones, those of names and codes included.
  let assignment: ColumnAssignment
  /// The printed column that names project or item.
  let name: Int?
  /// Whether a label says so, as opposed to what stands in the column.
  let isNameLabelled: Bool
  /// The columns of the functional code: one, or 类, 款, 项 apart.
  let functionalCode: [Int]
  let functionalName: Int?

  init(_ table: HeadedTable, _ definition: TableDefinition, fiscalYear: Int?) {
    let (view, header) = (table.view, table.header)
    let content = ListContent(table)
    let item = definition.index(of: .projectName) ?? definition.index(of: .procurementItem)
    let groups = codePartGroups(header)
    let codeParts = Set(groups.flatMap { $0 })
    let hasFunction = definition.index(of: .functionalCode) != nil
    var codes = hasFunction ? groups.first { content.isFunctional($0) } ?? [] : []
    if codes.isEmpty, hasFunction {
      let isOther = (0..<view.columnCount).map { column in
        definition.labels.indices.contains { target in
          target != item && definition.labels[target].contains { $0.score(header.paths[column]) != nil }
        }
      }
      codes =
        isOther.indices.first { !isOther[$0] && !codeParts.contains($0) && content.isFunctional([$0]) }.map { [$0] }
        ?? []
    }
    functionalCode = codes
    let others = columnsOfOtherYears(table, among: Array(0..<view.columnCount), fiscalYear: fiscalYear)
    let charges = columnsOfCharges(header, definition)
    // 单位 may be that of a number of things: 台, 套, 批.
    let free = (0..<view.columnCount).filter { column in
      !others.contains(column) && !charges.contains(column) && !codeParts.contains(column) && !codes.contains(column)
        && !(header.paths[column].last == "单位" && content.isShort(column))
    }
    let labelled = item.flatMap { labelledName(table, definition.labels[$0], free, content) }
    var labels = definition.labels
    if let item { labels[item] = [] }
    var assignment = assign(table, definition, labels, free.filter { $0 != labelled }, content)
    let unlabelled =
      labelled == nil
      ? free.first { assignment.canonical[$0] == nil && content.isText($0) && !isRemark(header, $0) } : nil
    name = labelled ?? unlabelled
    isNameLabelled = labelled != nil
    if let name, let item { assignment.assign(name, to: item) }
    TotalWithCarryover(table: table, definition: definition, columns: free).correct(&assignment)
    functionalName =
      codes.isEmpty
      ? nil
      : free.first { column in
        assignment.canonical[column] == nil && content.isText(column)
          && (header.paths[column].last.map { $0.hasEnd("科目名称") || $0.hasWord("功能") || $0 == "科目" } ?? false)
      }
    self.assignment = assignment
  }

  /// Whether the names are those of the functional classification themselves.
  func namesFunction(_ header: HeaderBlock) -> Bool {
    guard !functionalCode.isEmpty, let name, let leaf = header.paths[name].last else { return false }
    return leaf.hasEnd("科目名称") || leaf.hasEnd("科目") || leaf.hasWord("功能")
  }
}

/// Assigns the columns of texts and those of amounts apart: a label merged over names and their amounts makes no names of
/// amounts.
private func assign(
  _ table: HeadedTable, _ definition: TableDefinition, _ labels: [[LabelPattern]], _ columns: [Int],
  _ content: ListContent
) -> ColumnAssignment {
  func only(_ isMeant: (Column) -> Bool) -> [[LabelPattern]] {
    zip(definition.schema.columns, labels).map { isMeant($0) ? $1 : [] }
  }
  func isCode(_ column: Column) -> Bool { column.name.rawValue.hasEnd("code") }
  let codes = ColumnAssignment(table.header, labels: only(isCode), candidates: columns)
  let texts = ColumnAssignment(
    table.header, labels: only { $0.type == .string && !isCode($0) },
    candidates: columns.filter { codes.canonical[$0] == nil && !content.isNumeric($0) })
  var all = ColumnAssignment(
    table.header, labels: only { $0.type != .string },
    candidates: columns.filter {
      codes.canonical[$0] == nil && texts.canonical[$0] == nil && !content.isOfWords($0)
    })
  for part in [codes, texts] {
    for column in part.canonical.indices { all.adopt(column, from: part) }
  }
  return all
}

/// What stands in the columns of a list.
struct ListContent {
  let table: HeadedTable

  init(_ table: HeadedTable) { self.table = table }

  private func texts(_ column: Int) -> [String] {
    table.body.filter { table.view.begins($0, column) && !table.view.isBlank($0, column) }
      .map { table.view.text($0, column) }.filter { !isNote($0) && !TotalLabels.isRow(matchKey($0)) }
  }

  /// Whether most of what is printed are names, not numbers.
  func isText(_ column: Int) -> Bool {
    let texts = texts(column)
    return !texts.isEmpty
      && texts.count { $0.unicodeScalars.contains { $0.properties.isIdeographic } && parseNumber($0) == .notANumber }
        * 3
        >= texts.count * 2
  }

  /// Whether words are printed under a label that says so, whatever else it has in it: 购买服务内容 is no money for
  /// services.
  func isOfWords(_ column: Int) -> Bool {
    guard let leaf = table.header.paths[column].last, CompanionLabels.describes(leaf) else { return false }
    return !texts(column).isEmpty && !isNumeric(column)
  }

  func isShort(_ column: Int) -> Bool {
    let texts = texts(column)
    return !texts.isEmpty && texts.allSatisfy { $0.count <= 2 }
  }

  func isNumeric(_ column: Int) -> Bool {
    let texts = texts(column)
    return !texts.isEmpty && texts.count { parseNumber($0) != .notANumber } * 3 >= texts.count * 2
  }

  /// Whether columns print codes of the functional classification: whole, or their 类 in the first of several.
  func isFunctional(_ columns: [Int]) -> Bool {
    guard let first = columns.first else { return false }
    let texts = texts(first)
    let lengths: Set = columns.count > 1 ? [3] : [3, 5, 7]
    func isOne(_ text: String) -> Bool {
      lengths.contains(text.count) && text.first == Classification.functional.firstDigit && text.allSatisfy(\.isASCII)
        && text.allSatisfy(\.isNumber)
    }
    return !texts.isEmpty && texts.count(where: isOne) * 3 >= texts.count * 2
  }
}

/// Columns that speak about a line and never name it.
func isRemark(_ header: HeaderBlock, _ column: Int) -> Bool {
  header.paths[column].last.map(CompanionLabels.isRemark) ?? false
}

/// The columns of codes printed as 类, 款, 项: a new group begins where a part repeats.
private func codePartGroups(_ header: HeaderBlock) -> [[Int]] {
  var groups: [[Int]] = []
  var last = Int.max
  for column in header.paths.indices {
    guard let leaf = header.paths[column].last, let part = CodeParts.index(leaf) else { continue }
    if part > last { groups[groups.count - 1].append(column) } else { groups.append([column]) }
    last = part
  }
  return groups.filter { $0.count > 1 }
}

/// The column under the first of the labels that any column has; a column of numbers names nothing.
private func labelledName(
  _ table: HeadedTable, _ labels: [LabelPattern], _ columns: [Int], _ content: ListContent
) -> Int? {
  for pattern in labels {
    let found = columns.first { column in
      let path = table.header.paths[column]
      let isLabelled = pattern.score(path) != nil || pattern.score(path.map(withoutBracketedEnd)) != nil
      return isLabelled && !content.isNumeric(column)
    }
    if let found { return found }
  }
  return nil
}

/// Keys have no brackets any more; what stands in them behind a label of names is who uses the money.
private func withoutBracketedEnd(_ key: String) -> String {
  key.hasEnd("资金使用单位") && key.count > 6 ? String(key.dropLast(6)) : key
}
