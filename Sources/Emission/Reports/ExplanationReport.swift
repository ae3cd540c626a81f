import Diagnostics
import Disclosure

/// Why the tables of a document are what they are: the report of `yusuan explain`.
package struct ExplanationReport: Sendable {
  private let document: DisclosureDocument
  private let tables: [(place: Int, table: TableExplanation)]
  private let number: Int?
  private let isVerbose: Bool
  private let language: Language

  /// - Parameters:
  ///   - number: only tables that are this one of the 17, or that their title makes a candidate for it.
  ///   - isVerbose: whether every warning is listed, and not one of each kind.
  ///   - language: of what is said to people.
  package init(
    _ document: DisclosureDocument, _ tables: [TableExplanation], number: Int? = nil, isVerbose: Bool = false,
    language: Language = .english
  ) {
    self.document = document
    self.number = number
    self.isVerbose = isVerbose
    self.language = language
    self.tables = tables.enumerated().map { ($0 + 1, $1) }.filter { _, table in
      guard let number else { return true }
      return table.schema?.number == number || table.candidates.contains { $0.schema.number == number && $0.isTitled }
    }
  }

  // MARK: For people

  package func text() -> String {
    let count = say(tables.count == 1 ? "1 table" : "\(tables.count) tables", "\(tables.count) 张表")
    var lines = ["\(document.source): \(count)"]
    for (place, table) in tables { lines += [""] + describe(place, table) }
    lines += number.map(warnings) ?? []
    return lines.map(printable).joined(separator: "\n") + "\n"
  }

  private func say(_ english: String, _ chinese: String) -> String { BilingualText(english, chinese)[language] }

  /// What was warned of the table, a line each, or one a kind.
  private func warnings(ofTable number: Int) -> [String] {
    let warnings = document.warnings.filter { $0.table == number }
    let kinds = isVerbose ? warnings.map { DiagnosticKind(first: $0, count: 1) } : warnings.kinds
    return kinds.map { kind in
      let count = kind.count > 1 ? " × \(kind.count)" : ""
      return say("  warns   ", "  警告    ") + kind.first.code.rawValue + count + say(": ", "：")
        + kind.first.message(in: language)
    }
  }

  private func describe(_ place: Int, _ table: TableExplanation) -> [String] {
    let numbers = table.pages.map(String.init)
    let pages = say(
      (numbers.count == 1 ? "page " : "pages ") + numbers.joined(separator: ", "),
      "第 \(numbers.joined(separator: "、")) 页")
    let title = table.title.map { "“\($0)”" } ?? say("without a title", "无标题")
    var lines = ["#\(place)  \(pages)  \(title)"]
    lines.append(say("  is      ", "  认作    ") + outcome(of: table))
    if let checks = checks(of: table) {
      lines.append(
        say(
          "  checks  \(checks.passed) passed, \(checks.failed) failed",
          "  核对    \(checks.passed) 项成立，\(checks.failed) 项不成立"))
    }
    let titled = table.candidates.filter(\.isTitled)
    for candidate in titled {
      let isWon = candidate.schema == table.schema
      let mark =
        isWon
        ? say("  won     ", "  选中    ")
        : candidate.isBorneOut ? say("  lost    ", "  落选    ") : say("  out     ", "  排除    ")
      lines.append("\(mark)\(candidate.schema.number) \(candidate.schema.id)")
      lines += candidate.evidence.map { "            \($0.speaksFor ? "+" : "-") \(phrase($0)[language])" }
    }
    let others = table.candidates.filter { !$0.isTitled && $0.isNear }
    if table.schema == nil {
      for candidate in others {
        let reasons = candidate.evidence.filter { !$0.speaksFor }.map { phrase($0)[language] }
        lines.append(
          say("  not     ", "  不是    ") + "\(candidate.schema.number) \(candidate.schema.id)" + say(": ", "：")
            + reasons.joined(separator: say("; ", "；")))
      }
    }
    guard !table.columns.isEmpty else { return lines }
    lines.append(
      table.columns.contains { $0.gridColumn != nil } ? say("  columns", "  各列") : say("  fields", "  各栏目"))
    lines += table.columns.map { "    \(describe($0))" }
    return lines
  }

  /// How many checks of the table hold and fail: what its numbers say of how it was read; nil where there are none.
  private func checks(of table: TableExplanation) -> (passed: Int, failed: Int)? {
    guard let schema = table.schema, !table.isDuplicate else { return nil }
    let checks = document.checks.filter { $0.table == schema.number }
    let passed = checks.count(where: \.passed)
    return checks.isEmpty ? nil : (passed, checks.count - passed)
  }

  private func outcome(of table: TableExplanation) -> String {
    guard let schema = table.schema else {
      return say("none of the 17: it is kept in other_tables", "不属于 17 张表：保留在 other_tables 中")
    }
    let how =
      switch table.route {
      case .title: BilingualText("its title names it", "由其标题得知")
      case .sibling(let other):
        BilingualText(
          "its title names \(other.number), its codes are those of \(schema.number)",
          "其标题指的是表 \(other.number)，编码却属于表 \(schema.number)")
      case .projectForm: BilingualText("its title names a project, and it is laid out as a form", "其标题是项目名称，且按表单排版")
      case .sentence: BilingualText("a sentence leads to it", "由引出它的一句正文得知")
      case .clippedTitle: BilingualText("what is left of its title fits no other as well", "其标题残缺，所余部分与此表最为相符")
      case .doubtfulTitle(let words):
        BilingualText(
          "its title may be another's" + (words.map { ", as it says “\($0)”" } ?? "") + ", but its columns fit",
          "其标题可能属于另一张表" + (words.map { "（含“\($0)”）" } ?? "") + "，但其栏目相符")
      case .none: BilingualText("nothing names it", "无从得知")
      }
    let rows = table.rows == 1 ? "1 row" : "\(table.rows) rows"
    let name = "table \(schema.number), \(schema.id)"
    let chinese = "表 \(schema.number) \(schema.id)"
    return table.isDuplicate
      ? say(
        "\(name) once more (\(how.english)): it is kept in other_tables",
        "\(chinese)，重复出现（\(how.chinese)）：保留在 other_tables 中")
      : say("\(name), with \(rows): \(how.english)", "\(chinese)，共 \(table.rows) 行：\(how.chinese)")
  }

  private func describe(_ column: ColumnExplanation) -> String {
    let comma = say(", ", "，")
    let label = column.label.isEmpty ? say("(no label)", "（无标签）") : "“\(column.label)”"
    let names = column.takenBy.map(\.rawValue).joined(separator: ", ")
    let example = column.example.isEmpty ? nil : say("as ", "如") + "“\(column.example.prefix(20))”"
    guard let place = column.gridColumn else {
      return "    \(names)" + say(": ", "：")
        + [cells(column.taken), example].compactMap { $0 }.joined(separator: comma)
    }
    let kept = column.kept == 0 ? nil : say("\(cells(column.kept)) in extra", "extra 中 \(cells(column.kept))")
    let why = column.pattern.map { say("the label fits \($0)", "标签符合 \($0)") } ?? say("by what stands in it", "依据列中内容")
    let use =
      column.takenBy.isEmpty ? [say("taken by nothing", "未归入任何栏目")] : [names, why, cells(column.taken)]
    return "\(padded("\(place)", 3)) \(label)" + say(": ", "：")
      + (use + [kept, example].compactMap { $0 }).joined(separator: comma)
  }

  private func cells(_ count: Int) -> String { say(count == 1 ? "1 cell" : "\(count) cells", "\(count) 个单元格") }

  private func phrase(_ evidence: Evidence) -> BilingualText {
    switch evidence {
    case .title(.fits(let words)): said("the title says ", "标题含", words)
    case .title(.lacks(let words, let has)):
      has.isEmpty
        ? said("the title says none of ", "标题不含以下任何一个：", words)
        : BilingualText(
          "the title says \(list(has)), but none of \(list(words))",
          "标题含\(list(has, "、"))，但不含以下任何一个：\(list(words, "、"))")
    case .title(.excluded(let word)): said("the title says ", "标题含", [word])
    case .clippedTitle(let title):
      BilingualText("what is left of the title, “\(title)”, fits", "标题所余“\(title)”相符")
    case .labels(let amounts):
      amounts == 0
        ? BilingualText("the labels have a place for none of its amounts", "没有标签与此表的金额栏目对应")
        : BilingualText(
          "the labels have a place for \(amounts == 1 ? "one" : "\(amounts)") of its amounts",
          "标签对应此表的 \(amounts) 个金额栏目")
    case .halves(let areToldApart):
      areToldApart
        ? BilingualText("what is expenditure is told from income", "能区分收入与支出")
        : BilingualText("nothing tells expenditure from income", "无从区分收入与支出")
    case .codes(let printed, let own):
      if printed.isEmpty {
        BilingualText("no codes are printed", "未印编码")
      } else {
        BilingualText(
          "codes begin with \(list(printed.map { String($0.firstDigit) }.sorted())), its own with “\(own.firstDigit)”",
          "编码以\(list(printed.map { String($0.firstDigit) }.sorted(), "、"))开头，此表的编码以“\(own.firstDigit)”开头")
      }
    case .form(let fields, let hasIndicators, _):
      BilingualText(
        "\(fields) of a form's fields, and \(hasIndicators ? "labels" : "no labels") of indicators",
        "有 \(fields) 个表单栏目，\(hasIndicators ? "有" : "没有")指标的标签")
    }
  }

  private func said(_ english: String, _ chinese: String, _ words: [String]) -> BilingualText {
    BilingualText(english + list(words), chinese + list(words, "、"))
  }

  private func list(_ words: [String], _ separator: String = ", ") -> String {
    words.map { "“\($0)”" }.joined(separator: separator)
  }

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
      if let checks = checks(of: table) {
        json.object("checks", .line) { json in
          json.member("passed", checks.passed)
          json.member("failed", checks.failed)
        }
      }
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
                  json.member("says", phrase(evidence).english)
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
    case .doubtfulTitle: "doubtful_title"
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
