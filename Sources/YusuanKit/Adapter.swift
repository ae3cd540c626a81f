import Diagnostics
import Disclosure
import Emission
import Extraction

// All that the face takes from the rooms' model of a document is translated here, and nowhere else.

extension BudgetDocument {
  init(_ document: DisclosureDocument) {
    self.init(
      name: document.source, sha256: document.sha256, pageCount: document.pageCount, department: document.department,
      region: document.region, fiscalYear: document.fiscalYear, kind: Kind(document.kind),
      tables: document.tables.map { AnyBudgetTable($0, on: Paper(document)) },
      otherTables: document.otherTables.map { OtherBudgetTable(title: $0.title, pages: $0.pages, grid: $0.grid) },
      sections: document.narrative.sections.map(BudgetSection.init),
      facts: document.narrative.facts.map(BudgetFact.init),
      checks: document.checks.map(BudgetCheck.init),
      findings: document.findings.map { BudgetFinding($0, in: document) },
      warnings: document.warnings.map(BudgetWarning.init))
  }
}

extension BudgetDocument.Kind {
  fileprivate init(_ kind: DocumentKind) {
    switch kind {
    case .budget: self = .budget
    case .budgetNarrative: self = .budgetNarrative
    case .finalAccounts: self = .finalAccounts
    case .other: self = .other
    }
  }
}

extension AnyBudgetTable {
  fileprivate init(_ table: DisclosureTable, on paper: Paper) {
    let columns = table.schema.columns.map(ColumnDescription.init)
    self.init(
      number: table.schema.number, name: table.schema.id, title: table.title, status: Status(table.status),
      confidence: table.confidence.map(Confidence.init), unit: table.unit, pages: table.pages, notes: table.notes,
      columns: columns,
      rows: table.rows.map { AnyBudgetRow($0, columns, on: paper) })
  }
}

extension AnyBudgetTable.Status {
  fileprivate init(_ status: TableStatus) {
    switch status {
    case .present: self = .present
    case .empty: self = .empty
    case .missing: self = .missing
    }
  }
}

extension AnyBudgetTable.Confidence {
  fileprivate init(_ confidence: Disclosure.Confidence) {
    switch confidence {
    case .proved: self = .proved
    case .consistent: self = .consistent
    case .unproved: self = .unproved
    case .contradicted: self = .contradicted
    }
  }
}

extension ColumnDescription {
  fileprivate init(_ column: Column) {
    self.init(name: column.name.rawValue, label: column.label, kind: Kind(column.type))
  }
}

extension ColumnDescription.Kind {
  fileprivate init(_ type: ColumnType) {
    switch type {
    case .amount: self = .amount
    case .percent: self = .percent
    case .number: self = .number
    case .integer: self = .integer
    case .boolean: self = .boolean
    case .string: self = .string
    }
  }
}

extension AnyBudgetRow {
  fileprivate init(_ row: Row, _ columns: [ColumnDescription], on paper: Paper) {
    self.init(
      fields: row.fields.map { BudgetField(value: BudgetValue($0.value), places: paper.places($0.sources)) },
      extra: row.extra.map { YusuanKit.ExtraField(header: $0.header, text: $0.text, places: paper.places($0.sources)) },
      page: row.page, columns: columns)
  }
}

extension BudgetValue {
  fileprivate init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .string(let text): self = .string(text)
    case .amount(let amount): self = .amount(amount)
    case .number(let number): self = .number(number)
    case .integer(let number): self = .integer(number)
    case .boolean(let flag): self = .boolean(flag)
    }
  }
}

/// The pages as a viewer shows them.
private struct Paper {
  let document: DisclosureDocument

  init(_ document: DisclosureDocument) { self.document = document }

  func places(_ sources: PrintedSources) -> [PrintedPlace] {
    sources.flatMap { $0.places(turns: document.turns) }.map { place in
      PrintedPlace(
        page: place.page,
        box: .init(left: place.box.minX, top: place.box.minY, right: place.box.maxX, bottom: place.box.maxY),
        text: place.text)
    }
  }
}

extension BudgetSection {
  fileprivate init(_ section: NarrativeSection) {
    self.init(
      number: section.number, title: section.title, level: section.level, page: section.page,
      paragraphs: section.paragraphs.map(\.text), sections: section.sections.map(BudgetSection.init))
  }
}

extension BudgetFact {
  fileprivate init(_ fact: Fact) {
    self.init(
      headings: fact.section, sentence: fact.sentence, label: fact.label, kind: Kind(fact.kind), amount: fact.amount,
      year: fact.year, page: fact.page)
  }
}

extension BudgetFact.Kind {
  fileprivate init(_ kind: Fact.Kind) {
    switch kind {
    case .amount: self = .amount
    case .increase: self = .increase
    case .decrease: self = .decrease
    case .threshold: self = .threshold
    }
  }
}

extension BudgetCheck {
  fileprivate init(_ result: CheckResult) {
    self.init(
      id: result.id, table: result.table, passed: result.passed, expected: result.expected, actual: result.actual,
      message: result.message)
  }
}

extension BudgetFinding {
  fileprivate init(_ finding: Finding, in document: DisclosureDocument) {
    let sentence = FindingText(finding, in: document).sentence
    self.init(
      kind: Kind(finding.kind), certainty: Certainty(finding.certainty), appearance: Appearance(finding.appearance),
      table: finding.table, page: finding.page, row: finding.row, column: finding.column?.rawValue,
      printed: finding.printed, amount: finding.amount, expected: finding.expected,
      checks: finding.checks.map { BudgetCheck(document.checks[$0]) }, alsoIn: finding.alsoIn,
      message: sentence.english, messageInChinese: sentence.chinese)
  }
}

extension BudgetFinding.Kind {
  fileprivate init(_ kind: Finding.Kind) {
    switch kind {
    case .amount: self = .amount
    case .rowMissing: self = .rowMissing
    case .narrative: self = .narrative
    case .other: self = .other
    }
  }
}

extension BudgetFinding.Certainty {
  fileprivate init(_ certainty: Finding.Certainty) {
    switch certainty {
    case .certain: self = .certain
    case .likely: self = .likely
    case .open: self = .open
    }
  }
}

extension BudgetFinding.Appearance {
  fileprivate init(_ appearance: Finding.Appearance) {
    switch appearance {
    case .misreading: self = .misreading
    case .print: self = .print
    case .unknown: self = .unknown
    }
  }
}

extension BudgetWarning {
  fileprivate init(_ diagnostic: Diagnostic) {
    self.init(
      code: diagnostic.code.rawValue, meaning: diagnostic.code.meaning, page: diagnostic.page, table: diagnostic.table,
      row: diagnostic.row, column: diagnostic.column, found: diagnostic.found, expected: diagnostic.expected,
      message: diagnostic.message(in: .english), messageInChinese: diagnostic.message(in: .chinese))
  }
}
