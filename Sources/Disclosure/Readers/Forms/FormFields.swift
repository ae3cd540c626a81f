import Diagnostics
import Normalization
import Reconstruction

/// Reads the labels and values of a form above its indicators.
///
/// Two layouts occur, and are told apart by where labels stand. In pairs, a value stands right of its label, up to the
/// next label; a label over several rows has its values beside it in the same rows. In a header, labels stand side by
/// side with nothing between them, perhaps beside the label of the whole block, and the values stand below. A label is
/// never the value of another one, so that a blank form stays blank.
struct FormFields {
  private let sheet: FormSheet
  private let vocabulary: FormVocabulary
  private let context: ReadingContext
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var usesTableUnit = false
  /// The form as a row without indicators.
  private(set) var form: Row
  /// Lines between the fields that are notes, and labels.
  private(set) var reading = TableReading()
  /// The fields labelled so far, in order.
  private(set) var labelled: [Int] = []
  /// The fields of text that are labelled twice with two values: a sign of two forms read as one.
  private(set) var contradictions: [String] = []
  /// What stands under labels that a better one outranks.
  private var weak: [(label: FormLabel, cell: Cell)] = []
  /// The unit that the heading over the fields states.
  private var unitOfSection: AmountUnit?

  private var view: TableView { sheet.view }
  private var definition: TableDefinition { vocabulary.definition }

  /// - Parameter page: on which the form begins.
  init(_ sheet: FormSheet, _ vocabulary: FormVocabulary, _ context: ReadingContext, page: Int) {
    self.sheet = sheet
    self.vocabulary = vocabulary
    self.context = context
    form = Row(vocabulary.definition.schema, page: page)
  }

  /// Reads rows that hold fields.
  mutating func read(_ rows: Range<Int>) {
    var row = rows.lowerBound
    while row < rows.upperBound {
      let filled = sheet.filled(row)
      if sheet.isTitle(row) {
        reading.take(row, filled.map(\.column))
        row += 1
      } else if filled.count == 1, isNote(sheet.text(filled[0])) {
        reading.take(row, [filled[0].column])
        reading.notes.append(sheet.text(filled[0]))
        row += 1
      } else if let cell = headingOfSection(row) {
        reading.take(row, [cell.column])
        unitOfSection = AmountUnit.inLabel(sheet.text(cell))
        row += 1
      } else if let header = FormHeader(sheet, row, vocabulary, within: rows) {
        read(header)
        row = header.end
      } else {
        readPairs(row)
        row += 1
      }
    }
  }

  /// The cell of a row that is a heading over the fields below it, and labels none itself: 当年预算情况（万元）.
  private func headingOfSection(_ row: Int) -> Cell? {
    let cells = sheet.cells(row)
    guard let cell = cells.first, cells.count == 1, cell.rowSpan == 1, cell.columnSpan == sheet.columns.count,
      sheet.columns.count > 1
    else { return nil }
    let text = sheet.text(cell)
    switch vocabulary.role(text) {
    case .value, .group: break
    case .field, .other, .side, .title, .unit, .blank: return nil
    }
    let key = labelKey(text)
    return isLikeLabel(text) && ["信息", "情况"].contains(where: key.hasEnd) ? cell : nil
  }

  /// Call once after the last row: what no better label gave.
  mutating func finish() {
    var given: [Int: String] = [:]
    for (label, cell) in weak {
      if let target = label.target, given[target] == label.text, let text = form.fields[target].value.text {
        // A goal may have a row for each of its lines.
        form.fields[target] = Field(
          .string(joinLines([text, sheet.text(cell)])), from: form.fields[target].sources + [PrintedText(cell)])
        continue
      }
      if let target = label.target, form.fields[target].value.isNull { given[target] = label.text }
      assign(cell, to: label)
    }
    weak = []
  }

  // MARK: - Pairs

  private mutating func readPairs(_ row: Int) {
    let cells = sheet.cells(row)
    var current = labelFromAbove(row, before: cells.first)
    for (index, cell) in cells.enumerated() {
      let text = sheet.text(cell)
      switch vocabulary.role(text) {
      case .title, .unit, .side: reading.take(row, [cell.column])
      case .field(let target):
        reading.take(row, [cell.column])
        labelled.append(target)
        current = FormLabel(text, target: target)
      case .other, .group:
        reading.take(row, [cell.column])
        current = FormLabel(text)
      case .blank:
        reading.take(row, [cell.column])
        if let label = labelCutAbove(cell) ?? labelOfGoal(above: cell) {
          current = label
        } else {
          current?.isAnswered = true
        }
      case .value:
        if index == 0, current == nil, cells.count > 1, let target = vocabulary.clippedField(text) {
          reading.take(row, [cell.column])
          labelled.append(target)
          current = FormLabel(text, target: target)
          continue
        }
        let next = index + 1 < cells.count ? vocabulary.role(sheet.text(cells[index + 1])) : nil
        // Without rules between columns, a blank cell is no value.
        let isFollowed = next.map { !$0.isLabel && !($0 == .blank && !view.table.hasColumnRules) } ?? false
        readValue(cell, &current, isFollowed: isFollowed, isAlone: sheet.filled(row).count == 1)
      }
    }
  }

  private mutating func readValue(_ cell: Cell, _ current: inout FormLabel?, isFollowed: Bool, isAlone: Bool) {
    let text = sheet.text(cell)
    // 项目资金（元） may label the money's total as well as a block of its parts, each with a label of its own.
    let labelsText = current?.target.map { definition.schema.columns[$0].type != .amount } ?? false
    if !labelsText, let amounts = inlineAmounts(text) {
      take(amounts, of: cell, under: current)
      current?.isAnswered = true
    } else if current == nil, let (label, value) = vocabulary.inlineField(text) {
      if let target = label.target {
        labelled.append(target)
        set(target, .string(value), [PrintedText(cell)])
      } else {
        form.extra.append(ExtraField(header: label.text, text: value, from: [PrintedText(cell)]))
      }
    } else if let label = current, !label.isAnswered {
      take(cell, for: label)
      current?.isAnswered = true
    } else if isLikeLabel(text), printedAmount(text) == nil, isFollowed {
      reading.take(cell.row, [cell.column])
      current = FormLabel(text)
    } else if let label = current {
      append(cell, to: label, isAlone: isAlone)
    } else if printedAmount(text) != nil {
      // An amount labels nothing; its own label stands over it.
      form.extra.append(view.extra(textAbove(cell), cell.row, cell.column))
    } else if cell.column + cell.columnSpan >= sheet.columns.upperBound, !isPreamble(view, cell.row) {
      form.extra.append(view.extra(labelOfBlock(cell), cell.row, cell.column))
    } else if isLikeLabel(text) {
      reading.take(cell.row, [cell.column])
      current = FormLabel(text)
    }
  }

  /// The label of several rows left of a row's first cell.
  private func labelFromAbove(_ row: Int, before cell: Cell?) -> FormLabel? {
    guard let cell, let left = sheet.cell(row, cell.column - 1), left.row < row else { return nil }
    return labelOfRowsAbove(left)
  }

  /// The label of the row that the edge of the page cut: below the edge its cell is blank, and its value goes on beside it.
  private func labelCutAbove(_ cell: Cell) -> FormLabel? {
    guard sheet.beginsPage(cell.row), let above = sheet.cell(cell.row - 1, cell.column), above.column == cell.column,
      above.columnSpan == cell.columnSpan
    else { return nil }
    var label = labelOfRowsAbove(above)
    label?.isAnswered = true
    return label
  }

  /// The label of a goal that has a row for each of its lines, where nothing is drawn around all of them: below the label
  /// the field is blank, and the next line is all that its row prints.
  private func labelOfGoal(above cell: Cell) -> FormLabel? {
    guard let goal = definition.index(of: .goal), cell.column == sheet.columns.lowerBound,
      sheet.filled(cell.row).count == 1
    else { return nil }
    let above = (sheet.rows.lowerBound..<cell.row).reversed().lazy.compactMap { sheet.cell($0, cell.column) }
      .first { $0.column == cell.column && !sheet.text($0).isEmpty }
    guard let above, above.columnSpan == cell.columnSpan, vocabulary.role(sheet.text(above)) == .field(goal),
      (above.row + 1..<cell.row).allSatisfy({ sheet.filled($0).count == 1 })
    else { return nil }
    return labelOfRowsAbove(above)
  }

  /// A label that stands in a row above, and whether its value began there.
  private func labelOfRowsAbove(_ cell: Cell) -> FormLabel? {
    let text = sheet.text(cell)
    switch vocabulary.role(text) {
    case .field(let target):
      var label = FormLabel(text, target: target)
      label.isAnswered = !form.fields[target].value.isNull
      label.isContinued = label.isAnswered
      return label
    case .other: return FormLabel(text)
    case .group, .side, .title, .unit, .blank, .value: return nil
    }
  }

  /// A further text of a label: the next lines of a goal that has a row each, else surplus.
  private mutating func append(_ cell: Cell, to label: FormLabel, isAlone: Bool) {
    guard let target = label.target else {
      form.extra.append(view.extra(label.text, cell.row, cell.column))
      return
    }
    let field = form.fields[target]
    if field.value.isNull {
      // Where columns are found by alignment, blank ones may stand between a label and its value.
      take(cell, for: label)
    } else if label.isContinued, isAlone, let text = field.value.text {
      form.fields[target] = Field(
        .string(joinLines([text, sheet.text(cell)])), from: field.sources + [PrintedText(cell)])
    } else {
      form.extra.append(view.extra(label.text, cell.row, cell.column))
    }
  }

  /// What stands left of a field in a cell over several rows, whatever it says; empty where there is none.
  private func labelOfBlock(_ cell: Cell) -> String {
    if let left = sheet.cell(cell.row, cell.column - 1), left.row < cell.row, left.rowSpan > 1,
      !sheet.text(left).isEmpty, sheet.text(left).count <= 20
    {
      return sheet.text(left)
    }
    return ""
  }

  /// The nearest text over a field that is no number; empty where there is none.
  private func textAbove(_ cell: Cell) -> String {
    (sheet.rows.lowerBound..<cell.row).reversed().lazy.map { view.text($0, cell.column) }
      .first { !$0.isEmpty && printedAmount($0) == nil } ?? ""
  }

  // MARK: - Labels over values

  private mutating func read(_ header: FormHeader) {
    for cell in header.labels + (header.block.map { [$0] } ?? []) {
      reading.take(cell.row, [cell.column])
      if case .field(let target) = vocabulary.role(sheet.text(cell)) { labelled.append(target) }
    }
    var task = 0
    for row in header.values {
      let isTotal = header.isTable && header.isTotal(row)
      if !isTotal, !sheet.filled(row).isEmpty { task += 1 }
      var total: Cell?
      // 任务1 is the name of a task that the row goes on to describe.
      let isDescribed = header.isTable && sheet.filled(row).contains { isWords(sheet.text($0)) }
      for cell in sheet.filled(row) {
        let path = header.path(to: cell)
        let block = header.isOverNumbers ? header.block.map { [sheet.text($0)] } ?? [] : []
        var label = FormLabel(
          (block + path).joined(separator: "/"), target: header.isTable ? nil : header.target(of: path))
        // 年度预算 beside 合计, 基本支出, 项目支出 with their amounts below.
        if label.target == nil, !header.isTable, path.count == 1, header.countsMoney,
          TotalLabels.isRow(matchKey(path[0])), printedAmount(sheet.text(cell)) != nil
        {
          label.target = totalTarget
        }
        // Each task's values bear its number, whatever the tasks before leave blank, and the total's its label.
        if isTotal, let name = sheet.filled(row).first { label.text = sheet.text(name) + "/" + label.text }
        if header.isTable, task > 1, !isTotal { label.text += " (\(task))" }
        label.unit = path.compactMap(AmountUnit.inLabel).last ?? header.unitOfLines
        if isTotal, total == nil, case .number = parseNumber(sheet.text(cell)) {
          total = cell
          label.target = header.sumsUpForm ? totalTarget : nil
          take(cell, for: label)
        } else if isTotal, TotalLabels.sumsUpSide(view.key(row, cell.column)) {
          reading.take(row, [cell.column])
        } else if let target = label.target, !form.fields[target].value.isNull, !vocabulary.isWeak(label.text) {
          label.isContinued = true
          append(cell, to: label, isAlone: true)
        } else if isDescribed, label.target == nil {
          assign(cell, to: label)
        } else {
          take(cell, for: label)
        }
      }
    }
  }

  /// The column that the total of a block of tasks feeds.
  private var totalTarget: Int? { definition.index(of: .totalExpenditure) ?? definition.index(of: .budget) }

  // MARK: - Values

  private mutating func take(_ cell: Cell, for label: FormLabel) {
    if FormGrammar.isPlaceholder(sheet.text(cell)) {
      reading.take(cell.row, [cell.column])
    } else if label.target != nil, vocabulary.isWeak(label.text) {
      weak.append((label, cell))
    } else {
      assign(cell, to: label)
    }
  }

  private mutating func assign(_ cell: Cell, to label: FormLabel) {
    guard let target = label.target, form.fields[target].value.isNull else {
      if let target = label.target, definition.isName(target), form.fields[target].value.text != sheet.text(cell) {
        contradictions.append(label.text)
      }
      form.extra.append(view.extra(label.text, cell.row, cell.column))
      return
    }
    // 当年预算（万元）: a unit in the label, in that of its group or in a cell beside them goes before the table's.
    var context = context
    let unit = AmountUnit.inLabel(label.text) ?? label.unit ?? unit(beside: cell) ?? unitOfSection
    context.unit = unit ?? context.unit
    context.isUnitInferred = context.isUnitInferred && unit == nil
    var builder = RowBuilder(view, definition, context)
    builder.fill(
      &form, target, from: cell.row, cell.column, label: label.text, place: .field(label.text))
    diagnostics += builder.cells.diagnostics
    usesTableUnit = usesTableUnit || (builder.cells.usesTableUnit && unit == nil)
  }

  /// Puts amounts that stand behind their labels in one cell into their columns: 资金总额：1,230.00.
  private mutating func take(_ amounts: [InlineAmount], of cell: Cell, under group: FormLabel?) {
    for amount in amounts {
      guard case .field(let target) = vocabulary.role(amount.label),
        definition.schema.columns[target].type == .amount, form.fields[target].value.isNull
      else {
        form.extra.append(ExtraField(header: amount.label, text: amount.text, from: [PrintedText(cell)]))
        continue
      }
      labelled.append(target)
      var context = context
      let unit =
        AmountUnit.inLabel(amount.label) ?? group.flatMap { AmountUnit.inLabel($0.text) } ?? unit(beside: cell)
        ?? unitOfSection
      context.unit = unit ?? context.unit
      context.isUnitInferred = context.isUnitInferred && unit == nil
      var cells = CellReader(definition, context)
      let spot = CellSpot(
        page: view.page(of: cell.row), place: .field(amount.label),
        cell: DiagnosticCell(row: cell.row + 1, column: cell.column + 1))
      let value = cells.value(amount.text, column: definition.schema.columns[target], at: spot)
      form.fields[target] = Field(value, from: [PrintedText(cell)], inferred: cells.inference)
      diagnostics += cells.diagnostics
      usesTableUnit = usesTableUnit || (cells.usesTableUnit && unit == nil)
    }
  }

  private mutating func set(_ target: Int, _ value: Value, _ sources: PrintedSources) {
    guard definition.schema.columns[target].type == .string, form.fields[target].value.isNull else {
      let label = definition.schema.columns[target].label
      if let text = value.text { form.extra.append(ExtraField(header: label, text: text, from: sources)) }
      return
    }
    form.fields[target] = Field(value, from: sources)
  }

  /// The unit that labels left of a cell, or a cell of its own among them or below them, state.
  private func unit(beside cell: Cell) -> AmountUnit? {
    func unit(_ row: Int, _ column: Int) -> AmountUnit? {
      let text = view.text(row, column)
      return AmountUnit.inLabel(text) ?? (vocabulary.role(text) == .unit ? AmountUnit.find(in: text) : nil)
    }
    let left = (sheet.columns.lowerBound..<max(cell.column, sheet.columns.lowerBound)).reversed()
    if let found = left.lazy.compactMap({ unit(cell.row, $0) }).first { return found }
    // 资金金额 in one row, （万元） in the next: the label of the block is the nearest one upwards, its unit below it.
    let first = sheet.columns.lowerBound
    func isLabel(_ row: Int) -> Bool { !view.isBlank(row, first) && vocabulary.role(view.text(row, first)) != .unit }
    let top = (sheet.rows.lowerBound...cell.row).reversed().first(where: isLabel) ?? sheet.rows.lowerBound
    let end = (top + 1..<max(sheet.rows.upperBound, top + 1)).first {
      isLabel($0) && view.cell($0, first)?.row == $0
    }
    return (top..<(end ?? sheet.rows.upperBound)).lazy.compactMap { unit($0, first) }.first
  }
}

/// A label that waits for its value.
struct FormLabel {
  var text: String
  /// The canonical column; nil where it has none.
  var target: Int?
  /// The unit that the labels over it state.
  var unit: AmountUnit?
  /// Whether its value was met, be it a blank one.
  var isAnswered = false
  /// Whether its value began in a row above.
  var isContinued = false

  init(_ text: String, target: Int? = nil) {
    self.text = text
    self.target = target
  }
}

extension FormVocabulary {
  /// Label and value printed in one cell: `项目名称：…`, `主要政策任务：…`.
  func inlineField(_ text: String) -> (label: FormLabel, value: String)? {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let value = String(text[text.index(after: colon)...])
    let label = String(text[..<colon])
    guard !value.isEmpty else { return nil }
    switch role(label) {
    case .field(let target): return (FormLabel(label, target: target), value)
    case .other, .group: return (FormLabel(label), value)
    case .side, .title, .unit, .blank, .value: return nil
    }
  }
}

extension TableDefinition {
  /// Whether a column names what the form is about.
  fileprivate func isName(_ target: Int) -> Bool {
    target == index(of: .projectName) || (schema.number == 15 && target == index(of: .departmentName))
  }
}

/// Whether a text says something that is no number, and holds no mere place.
private func isWords(_ text: String) -> Bool { !FormGrammar.isPlaceholder(text) && parseNumber(text) == .notANumber }

/// A text without the numbers of its parts: `1、`, `（2）`.
private func withoutNumbers(ofParts text: String) -> String {
  guard text.contains(where: { $0.isASCII && $0.isNumber }) else { return text }
  var rest = Substring(text)
  var bare = ""
  while let first = rest.first {
    let isOpened = "（(".contains(first)
    let digits = (isOpened ? rest.dropFirst() : rest).prefix { $0.isASCII && $0.isNumber }
    let behind = rest.dropFirst(digits.count + (isOpened ? 1 : 0))
    if (1...2).contains(digits.count), let mark = behind.first, (isOpened ? "）)" : "、.．").contains(mark),
      !(behind.dropFirst().first?.isNumber ?? false)
    {
      rest = behind.dropFirst()
    } else {
      bare += isOpened ? String(first) : digits.isEmpty ? String(first) : String(digits)
      rest = isOpened || digits.isEmpty ? rest.dropFirst() : behind
    }
  }
  return bare
}

/// Whether a text beside which nothing stands can be a label whose value is blank, rather than a text that got lost.
func isLikeLabel(_ text: String) -> Bool {
  // 1、资金来源：（1）政府预算资金 is numbered, and speaks of no number.
  let text = withoutNumbers(ofParts: text)
  return text.unicodeScalars.count <= 20
    && !text.unicodeScalars.contains { "。；，0123456789".unicodeScalars.contains($0) }
}
