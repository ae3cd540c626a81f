import Diagnostics
import Normalization
import Reconstruction

/// What a row of a coded table is about.
struct Subject {
  var code: String?
  var name = ""
  var codeSources: PrintedSources = []
  var nameSources: PrintedSources = []
  /// The unit that a column of its own names.
  var unit: String?
  var unitSources: PrintedSources = []
  var crossed: [CrossedSubject] = []
  /// What had to be repaired in the code.
  var repair: CodeRepair?
  /// Whether the columns of the code print that of a unit, which is none of the table's.
  var isCodeOfUnit = false
  /// Columns of no meaning of their own that print 合计 too.
  var totalColumns: [Int] = []

  /// 0 for a total and for a unit's own line, 1 to 3 by the code's length; nil where neither tells.
  var level: Int? {
    if let code { return [3: 1, 5: 2, 7: 3][code.count] }
    return TotalLabels.isRow(matchKey(name)) || (unit != nil && unit == name) ? 0 : nil
  }
}

/// Code and name of another classification than the table's own.
struct CrossedSubject {
  var classification: Classification?
  var code: String?
  var name = ""
  var codeSources: PrintedSources = []
  var nameSources: PrintedSources = []
  let row: Int
  let columns: [Int]
}

/// Reads what the rows of a coded table are about, one after the other.
struct SubjectReader {
  private let view: TableView
  private let columns: CodedColumns
  private let body: Range<Int>
  private var codes: CodeSequence
  /// The last row of a subject and a unit: where the units stand behind the subjects, the rows below it may name none.
  private var above: Subject?
  private var crossedCodes: [CodeSequence]

  init(_ table: HeadedTable, _ columns: CodedColumns) {
    view = table.view
    body = table.body
    self.columns = columns
    codes = CodeSequence(columns.classification)
    crossedCodes = columns.crossed.map { CodeSequence($0.classification) }
  }

  mutating func next(_ row: Int) -> Subject {
    var subject = ownSubject(row)
    for (index, group) in columns.crossed.enumerated() {
      let crossed = crossedSubject(row, group, index)
      let isTotal = subject.code == nil && crossed.code == nil && TotalLabels.isRow(matchKey(crossed.name))
      if isTotal, subject.name.isEmpty || subject.name == crossed.name {
        // 合计 stands under another classification than the table's own, or under both.
        subject.name = crossed.name
        subject.nameSources += crossed.nameSources.filter { !subject.nameSources.contains($0) }
      } else if crossed.code != nil || (!crossed.name.isEmpty && crossed.name != subject.name) {
        subject.crossed.append(crossed)
      }
    }
    if let column = columns.unit, !view.isBlank(row, column) {
      let text = view.text(row, column)
      subject.unitSources = view.source(row, column)
      if TotalLabels.isRow(matchKey(text)) {
        if subject.name.isEmpty { (subject.name, subject.nameSources) = (text, subject.unitSources) }
      } else {
        let unit = UnitNames.withoutCode(text)
        subject.unit = unit
        if subject.code == nil, subject.name.isEmpty {
          if let above, above.unit != unit, column > (columns.codes + [columns.name ?? 0]).max() ?? column {
            // 2010301 行政运行 is printed once, for all units that spend on it.
            (subject.code, subject.codeSources) = (above.code, above.codeSources)
            (subject.name, subject.nameSources) = (above.name, above.nameSources)
          } else {
            // The unit's own line: nothing else says what the row is about.
            (subject.name, subject.nameSources) = (unit, subject.unitSources)
          }
        }
      }
    }
    nameTotal(row, &subject)
    above = subject.code != nil && subject.unit != nil ? subject : nil
    return subject
  }

  /// 合计 may stand under the codes of units, or another column that is none of the table's.
  private func nameTotal(_ row: Int, _ subject: inout Subject) {
    guard subject.code == nil, subject.name.isEmpty || TotalLabels.isRow(matchKey(subject.name)) else { return }
    for column in columns.assignment.canonical.indices
    where columns.assignment.canonical[column] == nil && !columns.isSubject(column) && view.begins(row, column)
      && TotalLabels.isRow(view.key(row, column))
    {
      if subject.name.isEmpty { subject.name = view.text(row, column) }
      guard subject.name == view.text(row, column) else { continue }
      subject.nameSources += view.source(row, column)
      subject.totalColumns.append(column)
    }
  }

  private mutating func ownSubject(_ row: Int) -> Subject {
    var subject = Subject()
    var parts = texts(row, columns.codes)
    subject.name = printedName(row, parts)
    let namedInCode = nameBehindPart(&parts, besides: subject.name)
    if let namedInCode { subject.name = namedInCode }
    let hasLetters = parts.contains { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    if hasLetters {
      (subject.code, subject.name) = labelInCodeColumn(parts.filter { !$0.isEmpty }.joined(), besides: subject.name)
    } else {
      (subject.code, subject.repair) = codes.next(parts, following: following(row))
    }
    if subject.code == nil, columns.codes.isEmpty { (subject.code, subject.name) = splitCode(subject.name) }
    // A unit's code before its name: by its length, or as no classification begins like it.
    if let code = subject.code, UnitNames.isUnit(subject.name),
      ![3, 4, 5, 7].contains(code.count) || !Classification.allCases.contains(where: { $0.owns(code) })
    {
      (subject.code, subject.repair) = (nil, nil)
      subject.isCodeOfUnit = !hasLetters && !columns.codes.isEmpty
    }
    setSources(&subject, row, hasLetters: hasLetters || namedInCode != nil)
    return subject
  }

  /// The name behind one part of a code that is printed in parts, which then is that part alone: 301工资福利支出 under 类,
  /// 01基本工资 under 款. Nil where no part has one.
  private func nameBehindPart(_ parts: inout [String], besides name: String) -> String? {
    guard parts.count > 1 else { return nil }
    let named = parts.indices.filter { hasIdeograph(parts[$0]) }
    guard let place = named.first, named.count == 1, name.isEmpty || name == parts[place] else { return nil }
    let digits = parts[place].prefix { $0.isASCII && $0.isNumber }
    let rest = parts[place].dropFirst(digits.count).drop { "-－—_ 　".contains($0) }
    guard digits.count == (place == 0 ? 3 : 2), let first = rest.unicodeScalars.first, first.properties.isIdeographic
    else { return nil }
    parts[place] = String(digits)
    return String(rest)
  }

  private mutating func crossedSubject(_ row: Int, _ group: CodeGroup, _ index: Int) -> CrossedSubject {
    let parts = texts(row, group.codes)
    let codeSources = PrintedSources(
      group.codes.filter { view.begins(row, $0) && !view.isBlank(row, $0) }.flatMap { view.source(row, $0) })
    let name = group.name.map { view.text(row, $0) } ?? ""
    let nameSources = group.name.map { view.isBlank(row, $0) ? [] : view.source(row, $0) } ?? []
    var crossed = CrossedSubject(
      classification: group.classification, codeSources: codeSources, nameSources: nameSources, row: row,
      columns: group.columns)
    if parts.contains(where: { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }) {
      let (code, rest) = splitCode(parts.joined())
      crossed.code = code
      crossed.name = name.isEmpty || name == rest ? rest : rest + name
      crossed.nameSources = codeSources + nameSources.filter { !codeSources.contains($0) }
    } else {
      crossed.code = crossedCodes[index].next(parts).code
      crossed.name = name
    }
    return crossed
  }

  /// What the code columns of a row print, a cell that reaches over several of them once.
  private func texts(_ row: Int, _ columns: [Int]) -> [String] {
    columns.map { view.cell(row, $0)?.column == $0 || $0 == columns[0] ? view.text(row, $0) : "" }
  }

  /// The next code that a single code column prints.
  private func following(_ row: Int) -> String {
    guard columns.codes.count == 1, let column = columns.codes.first else { return "" }
    return (row + 1..<max(body.upperBound, row + 1)).lazy.map { view.text($0, column) }.first { !$0.isEmpty } ?? ""
  }

  private func printedName(_ row: Int, _ parts: [String]) -> String {
    // 合计 may be merged over code and name.
    if columns.codes.contains(where: { columns.name.map { view.cell(row, $0) } == view.cell(row, $0) }) {
      return parts.first ?? columns.name.map { view.text(row, $0) } ?? ""
    }
    return columns.name.map { view.text(row, $0) } ?? ""
  }

  /// A label in the code column: 合计 printed there, or a name that has no code.
  private func labelInCodeColumn(_ label: String, besides name: String) -> (code: String?, name: String) {
    if TotalLabels.isRow(matchKey(label)), name.isEmpty || name == label { return (nil, label) }
    // [208]社会保障和就业支出 may be merged over code and name as well.
    if name.isEmpty || name == label { return splitCode(label) }
    return (nil, label + name)
  }

  private func setSources(_ subject: inout Subject, _ row: Int, hasLetters: Bool) {
    let codeSources = PrintedSources(
      columns.codes.filter { view.begins(row, $0) && !view.isBlank(row, $0) }.flatMap { view.source(row, $0) })
    let nameSources = columns.name.map { view.isBlank(row, $0) ? [] : view.source(row, $0) } ?? []
    subject.codeSources = subject.code == nil ? [] : columns.codes.isEmpty ? nameSources : codeSources
    // 合计 may stand under the codes, and a name behind its code in one cell.
    subject.nameSources = hasLetters ? codeSources + nameSources.filter { !codeSources.contains($0) } : nameSources
  }
}
