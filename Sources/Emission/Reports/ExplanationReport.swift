import Diagnostics
import Disclosure

/// Why the tables of a document are what they are: the report of `yusuan explain`.
package struct ExplanationReport: Sendable {
  private let document: DisclosureDocument
  private let tables: [(place: Int, table: TableExplanation)]
  private let number: Int?

  /// - Parameter number: only tables that are this one of the 17, or that their title makes a candidate for it.
  package init(_ document: DisclosureDocument, _ tables: [TableExplanation], number: Int? = nil) {
    self.document = document
    self.number = number
    self.tables = tables.enumerated().map { ($0 + 1, $1) }.filter { _, table in
      guard let number else { return true }
      return table.schema?.number == number || table.candidates.contains { $0.schema.number == number && $0.isTitled }
    }
  }

  // MARK: For people

  package func text() -> String {
    var lines = ["\(document.source): \(tables.count == 1 ? "1 table" : "\(tables.count) tables")"]
    for (place, table) in tables { lines += [""] + describe(place, table) }
    if let number {
      for warning in document.warnings where warning.table == number {
        lines.append("  warns   \(warning.code.rawValue): \(warning.message(in: .english))")
      }
    }
    return lines.map(printable).joined(separator: "\n") + "\n"
  }

  private func describe(_ place: Int, _ table: TableExplanation) -> [String] {
    let pages =
      table.pages.count == 1
      ? "page \(table.pages[0])" : "pages \(table.pages.map(String.init).joined(separator: ", "))"
    var lines = ["#\(place)  \(pages)  \(table.title.map { "“\($0)”" } ?? "without a title")"]
    lines.append("  is      \(outcome(of: table))")
    let titled = table.candidates.filter(\.isTitled)
    for candidate in titled {
      let mark = candidate.schema == table.schema ? "won" : candidate.isBorneOut ? "lost" : "out"
      lines.append("  \(padded(mark, 6))  \(candidate.schema.number) \(candidate.schema.id)")
      lines += candidate.evidence.map { "            \($0.speaksFor ? "+" : "-") \(phrase($0))" }
    }
    let others = table.candidates.filter { !$0.isTitled && $0.isNear }
    if table.schema == nil {
      for candidate in others {
        let reasons = candidate.evidence.filter { !$0.speaksFor }.map(phrase)
        lines.append("  not     \(candidate.schema.number) \(candidate.schema.id): \(reasons.joined(separator: "; "))")
      }
    }
    guard !table.columns.isEmpty else { return lines }
    lines.append(table.columns.contains { $0.gridColumn != nil } ? "  columns" : "  fields")
    lines += table.columns.map { "    \(describe($0))" }
    return lines
  }

  private func outcome(of table: TableExplanation) -> String {
    guard let schema = table.schema else { return "none of the 17: it is kept in other_tables" }
    let name = "table \(schema.number), \(schema.id)"
    let rows = table.rows == 1 ? "1 row" : "\(table.rows) rows"
    let how =
      switch table.route {
      case .title: "its title names it"
      case .sibling(let other): "its title names \(other.number), its codes are those of \(schema.number)"
      case .projectForm: "its title names a project, and it is laid out as a form"
      case .sentence: "a sentence leads to it"
      case .clippedTitle: "what is left of its title fits no other as well"
      case .none: "nothing names it"
      }
    return table.isDuplicate
      ? "\(name) once more (\(how)): it is kept in other_tables" : "\(name), with \(rows): \(how)"
  }

  private func describe(_ column: ColumnExplanation) -> String {
    let place = column.gridColumn.map { padded("\($0)", 3) } ?? "   "
    let label = column.label.isEmpty ? "(no label)" : "“\(column.label)”"
    let example = column.example.isEmpty ? "" : ", as “\(column.example.prefix(20))”"
    guard column.gridColumn != nil else {
      return "\(place) \(column.takenBy.map(\.rawValue).joined(separator: ", ")): \(cells(column.taken))\(example)"
    }
    let kept = column.kept == 0 ? "" : "\(cells(column.kept)) in extra"
    if column.takenBy.isEmpty {
      return "\(place) \(label): taken by nothing\(kept.isEmpty ? "" : ", \(kept)")\(example)"
    }
    let names = column.takenBy.map(\.rawValue).joined(separator: ", ")
    let why = column.pattern.map { "the label fits \($0)" } ?? "by what stands in it"
    return "\(place) \(label): \(names), \(why), \(cells(column.taken))\(kept.isEmpty ? "" : ", \(kept)")\(example)"
  }

  private func cells(_ count: Int) -> String { count == 1 ? "1 cell" : "\(count) cells" }

  private func phrase(_ evidence: Evidence) -> String {
    switch evidence {
    case .title(.fits(let words)): "the title says \(list(words))"
    case .title(.lacks(let words, let has)):
      (has.isEmpty ? "the title says none of " : "the title says \(list(has)), but none of ") + list(words)
    case .title(.excluded(let word)): "the title says \(list([word]))"
    case .clippedTitle(let title): "what is left of the title, “\(title)”, fits"
    case .labels(let amounts):
      amounts == 0
        ? "the labels have a place for none of its amounts"
        : "the labels have a place for \(amounts == 1 ? "one" : "\(amounts)") of its amounts"
    case .halves(let areToldApart):
      areToldApart ? "what is expenditure is told from income" : "nothing tells expenditure from income"
    case .codes(let printed, let own):
      printed.isEmpty
        ? "no codes are printed"
        : "codes begin with \(list(printed.map { String($0.firstDigit) }.sorted())), its own with "
          + list([String(own.firstDigit)])
    case .form(let fields, let hasIndicators, _):
      "\(fields) of a form's fields, and \(hasIndicators ? "labels" : "no labels") of indicators"
    }
  }

  private func list(_ words: [String]) -> String { words.map { "“\($0)”" }.joined(separator: ", ") }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  // MARK: For programs

  package func json() -> [UInt8] {
    var writer = JSONWriter(style: .indented)
    writer.object { json in
      json.object("document") { $0.identity(of: document) }
      json.array("tables") { json in
        for (place, table) in tables { write(table, place, &json) }
      }
    }
    return writer.buffer + [UInt8(ascii: "\n")]
  }

  private func write(_ table: TableExplanation, _ place: Int, _ json: inout JSONWriter) {
    json.object { json in
      json.member("place", place)
      json.member("title", table.title)
      json.array("pages", .line) { json in for page in table.pages { json.integer(page) } }
      json.member("table", table.schema?.number)
      json.member("id", table.schema?.id)
      json.member("route", name(of: table.route))
      json.member("duplicate", table.isDuplicate)
      json.member("rows", table.rows)
      json.array("candidates") { json in
        for candidate in table.candidates {
          json.object { json in
            json.member("table", candidate.schema.number)
            json.member("borne_out", candidate.isBorneOut)
            json.array("evidence") { json in
              for evidence in candidate.evidence {
                json.object(.line) { json in
                  json.member("kind", kind(of: evidence))
                  json.member("for", evidence.speaksFor)
                  json.member("says", phrase(evidence))
                }
              }
            }
          }
        }
      }
      json.array("columns") { json in
        for column in table.columns {
          json.object(.line) { json in
            json.member("column", column.gridColumn)
            json.member("label", column.label)
            json.array("taken_by", .line) { json in for name in column.takenBy { json.string(name.rawValue) } }
            json.member("pattern", column.pattern)
            json.member("taken", column.taken)
            json.member("extra", column.kept)
            json.member("example", column.example)
          }
        }
      }
    }
  }

  private func name(of route: Route) -> String {
    switch route {
    case .title: "title"
    case .sibling: "sibling"
    case .projectForm: "project_form"
    case .sentence: "sentence"
    case .clippedTitle: "clipped_title"
    case .none: "none"
    }
  }

  private func kind(of evidence: Evidence) -> String {
    switch evidence {
    case .title: "title"
    case .clippedTitle: "clipped_title"
    case .labels: "labels"
    case .halves: "halves"
    case .codes: "codes"
    case .form: "form"
    }
  }
}

extension Candidate {
  /// Whether the title is one of its titles, or what is left of it may be.
  fileprivate var isTitled: Bool { evidence.first?.speaksFor ?? false }

  /// Whether the title all but names it.
  fileprivate var isNear: Bool {
    switch evidence.first {
    case .title(.excluded): true
    case .title(.lacks(_, let has)): !has.isEmpty
    default: false
    }
  }
}
