import Normalization

/// Decides which of the 17 a table is: the title names candidates, the table must be laid out as one of them is read.
struct TableClassifier {
  private let table: HeadedTable
  private let readers: CandidateReaders

  init(_ table: HeadedTable, fiscalYear: Int?) {
    self.table = table
    readers = CandidateReaders(table, fiscalYear: fiscalYear)
  }

  /// What reads the table as a statement; nil where it is laid out as none of that statement's readers read.
  func reader(_ definition: TableDefinition) -> (any TableReader)? { readers[definition] }

  /// What is asked of a statement, in this order. The first answer that speaks against it ends it.
  private enum Question: CaseIterable {
    case title
    case labels
    case halves
    case codes
  }

  /// Nil where the question does not arise.
  private func answer(_ question: Question, _ definition: TableDefinition, _ title: TitleKey) -> Evidence? {
    switch question {
    case .title: .title(definition.titles.verdict(title))
    case .labels: .labels(amounts: labelledAmounts(definition))
    case .halves: halves(definition, title)
    // Without a law of its own a statement takes any codes.
    case .codes: definition.classification.map { .codes(printed: printedClassifications, own: $0) }
    }
  }

  /// The first question whose answer speaks against a statement.
  private func objection(_ definition: TableDefinition, _ title: TitleKey) -> Question? {
    // Most statements end here, and a title asked for no reasons is asked faster.
    guard definition.titles.matches(title) else { return .title }
    return Question.allCases.dropFirst().first { question in
      answer(question, definition, title).map { !$0.speaksFor } ?? false
    }
  }

  /// The statement with this title; nil where the table is none of the 17.
  func statement(titled title: String?) -> (definition: TableDefinition, route: Route)? {
    guard let title else { return nil }
    let key = TitleKey(title)
    var isClaimed = false
    var unlawful: [TableDefinition] = []
    for definition in TableDefinition.all {
      switch objection(definition, key) {
      case nil:
        guard let words = remainder(definition, key) else { return (definition, .title) }
        if definition.schema.number != TableDefinition.expenditure.schema.number || isBorneOutByRows(definition) {
          return (definition, .doubtfulTitle(words: words))
        }
        isClaimed = true
      case .title: continue
      case .labels, .halves:
        // Where nothing but that is printed, there are no labels to ask.
        if !table.view.statementsOfNothing.isEmpty { return (definition, .title) }
        isClaimed = true
      case .codes:
        isClaimed = true
        unlawful.append(definition)
      }
    }
    // A title need not say whose economic classification it means; the codes do.
    for definition in unlawful {
      if let sibling = definition.sibling(for: printedClassifications) {
        return (sibling, .sibling(of: definition.schema))
      }
    }
    if isClaimed { return nil }
    return projectForm(key).map { ($0, .projectForm) }
      ?? secondChoice(key).map { ($0, .doubtfulTitle(words: nil)) }
      ?? (isExpenditure(key) ? (.expenditure, .doubtfulTitle(words: TitleRemainder.words(in: key) ?? "支出")) : nil)
  }

  /// A title that is one by its place alone, where the table is laid out as the statement that it names, beyond what the
  /// small tables of the prose are, under headings in the same words: 支出预算情况 over two lines of amounts.
  func plainTitle(_ title: String) -> String? {
    guard let definition = statement(titled: title)?.definition else {
      // What claims to be none of the 17 may have its name.
      return Self.statement(claimedBy: title) == nil ? title : nil
    }
    let isBorneOut =
      switch definition.schema.kind {
      case .form: form(definition, titledInPart: title).speaksFor
      case .sideBySide: table.header.namesBothSides
      case .listing: true
      case .coded, .wide:
        !printedClassifications.isEmpty || labelledAmounts(definition) >= Settings.fewestAmountsUnderPlainTitle
          // What is numbered as a table, or has the marks for titles, is none of the prose.
          || (labelledAmounts(definition) > 0
            && (title.hasStart("《") || table.view.table.captions.contains(where: isTableNumber)))
      }
    return isBorneOut ? title : nil
  }

  /// The statement that a heading of the text names, where nothing else does and the table is laid out as that statement
  /// alone: small tables of the prose have neither codes nor both sides, and some amounts. Lists and forms of every kind
  /// look alike.
  func statement(under heading: String) -> TableDefinition? {
    guard let definition = statement(titled: heading)?.definition else { return nil }
    let isBorneOut =
      switch definition.schema.kind {
      case .form, .listing: false
      case .sideBySide: table.header.namesBothSides
      case .coded:
        !printedClassifications.isEmpty || !printsAmounts
          || labelledAmounts(definition) >= Settings.fewestAmountsUnderHeading
      case .wide: labelledAmounts(definition) >= Settings.fewestAmountsUnderHeading
      }
    return isBorneOut ? definition : nil
  }

  /// What the title of all income, of all expenditure, of both or of that from the general public budget has in it that no title of
  /// them has; nil where all is known, and where the table is empty, as nothing but its title says what it is. The other
  /// statements' titles say more.
  private func remainder(_ definition: TableDefinition, _ title: TitleKey) -> String? {
    guard Self.plainlyTitled.contains(definition.schema.number), let words = TitleRemainder.words(in: title),
      printsAmounts
    else { return nil }
    return words
  }

  private var printsAmounts: Bool {
    table.view.table.grid.cells.contains { $0.row >= table.header.bodyStart && printedAmount($0.text) != nil }
  }

  private static let plainlyTitled = Set(
    [TableDefinition.balance, .revenue, .expenditure, .generalPublicExpenditure].map(\.schema.number))

  /// Whether the rows are those of a functional statement: codes of functions, or basic beside project expenditure.
  private func isBorneOutByRows(_ definition: TableDefinition) -> Bool {
    if printedClassifications.contains(.functional) { return true }
    guard let assignment = readers[definition]?.assignments.first else { return false }
    let columns = [ColumnName.basicExpenditure, .projectExpenditure].map(definition.index)
    return columns.allSatisfy { $0.map { assignment.printed[$0] != nil } ?? false }
  }

  /// Whether a table that speaks of expenditure, and not of one kind of it, has the codes of functions alone, a total, and
  /// basic beside project expenditure: 部门预算支出核定情况表.
  private func isExpenditure(_ title: TitleKey) -> Bool {
    let definition = TableDefinition.expenditure
    let rule = TitleRule(all: [["支出"]], none: definition.titles.none)
    guard rule.matches(title), printedClassifications == [.functional],
      let assignment = readers[definition]?.assignments.first
    else { return false }
    return [ColumnName.total, .basicExpenditure, .projectExpenditure].allSatisfy { name in
      definition.index(of: name).map { assignment.printed[$0] != nil } ?? false
    }
  }

  /// The statement of a table whose title may be that of a part of it, or of all: 财政专项支出预算表, 支出预算分类总表.
  private func secondChoice(_ title: TitleKey) -> TableDefinition? {
    let definitions: [TableDefinition] = [
      .revenue, .expenditure, .projects, .projectByDepartmentEconomic, .projectByGovernmentEconomic, .threePublic,
    ]
    return definitions.first { definition in
      guard let rule = definition.secondTitles, rule.matches(title), let reader = readers[definition],
        reader.labelledAmounts > 0
      else { return false }
      if let own = definition.classification { return printedClassifications == [own] }
      return definition.index(of: .projectName).map { reader.assignments.first?.printed[$0] != nil } ?? true
    }
  }

  /// All answers that `statement(titled:)` may get, for each of the 17 whose title it is, and the first one for the others.
  func candidates(titled title: String) -> [Candidate] {
    let key = TitleKey(title)
    return TableDefinition.all.map { definition in
      let questions = definition.titles.matches(key) ? Question.allCases : [.title]
      return Candidate(schema: definition.schema, evidence: questions.compactMap { answer($0, definition, key) })
    }
  }

  /// The answers that `statement(titledInPart:)` weighs.
  func candidates(titledInPart title: String) -> [Candidate] {
    fitting(titledInPart: title).map { definition in
      Candidate(
        schema: definition.schema,
        evidence: [.clippedTitle(title), .labels(amounts: labelledAmounts(definition))]
          + (definition.schema.kind == .form ? [form(definition, titledInPart: title)] : []))
    }
  }

  /// What `projectForm` asks.
  func projectFormCandidate() -> Candidate {
    let definition = TableDefinition.generalProjectPerformance
    return Candidate(schema: definition.schema, evidence: [form(definition)])
  }

  /// - Parameter title: what is left of one. Where only its 表 is cut off, less need speak for the form.
  private func form(_ definition: TableDefinition, titledInPart title: String? = nil) -> Evidence {
    let hasIndicators = (0..<table.view.rowCount).contains { isIndicatorHeader(table.view, $0, definition) }
    return .form(
      fields: fieldCount(definition), hasIndicators: hasIndicators,
      isNamed: title.map { definition.titles.matches(TitleKey($0)) } ?? false)
  }

  /// The statement that a sentence leads to. Only the forms: amounts in the prose are parts of other tables, and stand
  /// before them.
  func statement(introducedBy introduction: TableIntroduction) -> TableDefinition? {
    let hasGoals = (0..<min(table.view.rowCount, 3)).contains { row in
      table.view.filledColumns(row).contains { table.view.key(row, $0).hasEnd("绩效目标") }
    }
    guard hasGoals else { return nil }
    let key = TitleKey(introduction.sentence)
    return TableDefinition.all.first { $0.schema.kind == .form && $0.titles.matches(key) && labelledAmounts($0) > 0 }
  }

  /// The classifications whose codes the table prints.
  private var printedClassifications: Set<Classification> { readers.printedClassifications }

  /// Whether the balance of one fund shows which of its columns are expenditure; other tables need not, nor one without
  /// amounts.
  private func halves(_ definition: TableDefinition, _ title: TitleKey) -> Evidence? {
    guard definition.schema.kind == .coded, title.printed.hasWord("收支") || title.printed.hasWord("收入支出") else {
      return nil
    }
    return .halves(
      areToldApart: !columnsBesideExpenditure(table.header).isEmpty || !printedClassifications.isEmpty || !printsAmounts
    )
  }

  /// The form of a project whose title names the project and not that it is one: `道路养护经费绩效目标表`.
  private func projectForm(_ title: TitleKey) -> TableDefinition? {
    let definition = TableDefinition.generalProjectPerformance
    return Self.titlesOfProjectForms.matches(title) && form(definition).speaksFor ? definition : nil
  }

  private static let titlesOfProjectForms = TitleRule(all: [["绩效目标"]], none: ["整体", "重点", "转移支付"])

  /// The statement that a title claims which may name a project in place of its kind.
  static func projectForm(claimedBy title: String?) -> TableDefinition? {
    guard let title, isFormTitle(title), FormName(title: title) != nil, titlesOfProjectForms.matches(TitleKey(title))
    else { return nil }
    return .generalProjectPerformance
  }

  /// Whether a title does not say that a form under it is none of 15 to 17.
  static func mayBeForm(_ title: String) -> Bool {
    let key = TitleKey(title)
    // Money that is passed on has forms of its own.
    if key.printed.hasWord("转移支付") { return false }
    return TableDefinition.all.filter { $0.schema.kind == .form }.allSatisfy { definition in
      if case .excluded = definition.titles.verdict(key) { false } else { true }
    } && !TitleRule.speaksOfPast(key.printed)
  }

  /// The statement that a title alone claims to stand over.
  static func statement(claimedBy title: String?) -> TableDefinition? {
    guard let title else { return nil }
    let key = TitleKey(title)
    return TableDefinition.all.first { $0.titles.matches(key) }
  }

  /// All statements that a title alone may stand over.
  static func statements(claimedBy title: String) -> [TableDefinition] {
    let key = TitleKey(title)
    let claimed = TableDefinition.all.filter { $0.titles.matches(key) }
    return claimed + claimed.compactMap { $0.sibling(for: Set(Classification.allCases)) }
  }

  /// The statement whose title is cut off or unreadable: its words must fit but one statement as far as they go, and
  /// most of that statement's columns must be there.
  func statement(titledInPart title: String) -> TableDefinition? {
    let amounts = fitting(titledInPart: title)
      .filter { $0.schema.kind != .form || form($0, titledInPart: title).speaksFor }
      .map { (definition: $0, count: labelledAmounts($0)) }
    guard let best = amounts.map(\.count).max(), best > 0 else { return nil }
    let winners = amounts.filter { $0.count == best }
    if winners.count == 1 { return winners[0].definition }
    // A subtitle may say it all, or the codes whose classification they are.
    let named = winners.filter { $0.definition.titles.matches(TitleKey(title)) }
    let lawful = (named.isEmpty ? winners : named).filter { winner in
      winner.definition.classification.map(printedClassifications.contains) ?? true
    }
    if lawful.count == 1 { return lawful[0].definition }
    // A title that names a project is that of its form: 老旧设施改造资金绩效目标 without its 表.
    return Self.projectForm(claimedBy: title + "表").flatMap { claimed in
      winners.first { $0.definition.schema == claimed.schema }?.definition
    }
  }

  private func fitting(titledInPart title: String) -> [TableDefinition] {
    let key = TitleKey(title)
    // A heading of the prose is whole: 重点项目预算绩效情况说明.
    return key.printed.hasEnd("说明") ? [] : TableDefinition.all.filter { $0.titles.mayMatch(key) }
  }

  /// How many of a form's fields the table has in it.
  private func fieldCount(_ definition: TableDefinition) -> Int {
    let view = table.view
    let fields = (0..<view.rowCount).flatMap { row in
      view.filledColumns(row).compactMap { formField(view.key(row, $0), definition) }
    }
    return Set(fields).count
  }

  private func labelledAmounts(_ definition: TableDefinition) -> Int {
    readers[definition]?.labelledAmounts ?? 0
  }
}

/// The readers of the statements that a table may be, each made once, when it is first asked for: making one looks
/// through the whole table.
private final class CandidateReaders {
  private let table: HeadedTable
  private let fiscalYear: Int?
  private var made: [Int: (any TableReader)?] = [:]
  private(set) lazy var printedClassifications = Set(codeGroups(table).compactMap(\.classification))

  init(_ table: HeadedTable, fiscalYear: Int?) {
    self.table = table
    self.fiscalYear = fiscalYear
  }

  subscript(definition: TableDefinition) -> (any TableReader)? {
    if let reader = made[definition.schema.number] { return reader }
    let reader = definition.reader(of: table, fiscalYear: fiscalYear)
    made[definition.schema.number] = .some(reader)
    return reader
  }
}
