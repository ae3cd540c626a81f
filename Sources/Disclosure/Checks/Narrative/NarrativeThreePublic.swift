import Normalization

extension Check {
  static let narrativeThreePublic = Check(
    "narrative.three_public", formula: "“三公”经费 and its kinds in the narrative = table 10 of the year",
    source: "The narrative repeats table 10."
  ) { document in
    guard let table = document.present(10) else { return document.blankThreePublic() }
    let rows = table.rows.filter { row in
      table.decimal(row, "budget_year").map { "\($0)" } == document.fiscalYear.map(String.init)
    }
    // Where the rows are units, which of them is the department is not told.
    guard rows.count == 1 else { return [] }
    return document.statedFacts { fact, key in column(key, fact) != nil }.compactMap { fact in
      guard let column = column(matchKey(fact.label), fact) else { return nil }
      // What is nothing may be printed as zero or left blank.
      if fact.amount == 0, table.decimal(rows[0], column) == nil { return nil }
      return Comparison(fact, isOneOf: [StatedAmount(table, rows[0], column)])
    }
  }
}

/// The column of table 10 that a label means; nil for labels that only sound like one.
private func column(_ key: String, _ fact: Fact) -> String? {
  let isAboutThreePublic = fact.section.contains { $0.contains("三公") } || fact.sentence.contains("三公")
  guard isAboutThreePublic else { return nil }
  switch key {
  case "三公经费", "三公经费预算", "三公经费支出", "三公经费支出预算", "财政拨款三公经费预算", "三公经费预算总额", "三公经费财政拨款预算",
    "一般公共预算三公经费预算":
    return "total"
  case "因公出国境费用", "因公出国境费", "因公出国境经费", "因公出国境支出", "因公出国境费预算": return "overseas_travel"
  case "公务接待费", "公务接待费预算", "公务接待经费", "公务接待费支出", "公务接待费用": return "reception"
  case "公务用车购置费", "公务用车购置", "公务用车购置费预算", "公务用车购置支出": return "vehicle_purchase"
  case "公务用车运行维护费", "公务用车运行费", "公务用车运行维护费预算", "公务用车运行维护费支出", "公务用车运行维护": return "vehicle_operation"
  case "公务用车购置及运行费", "公务用车购置及运行维护费", "公务用车购置和运行维护费", "公务用车购置及运行费预算", "公务用车购置及运行维护费预算":
    return "vehicles"
  default: return nil
  }
}

extension DisclosureDocument {
  /// Where table 10 is printed without any amount, the narrative must not state one.
  fileprivate func blankThreePublic() -> [Comparison] {
    guard let table = tables.first(where: { $0.schema.number == 10 && $0.status == .empty }) else { return [] }
    return statedFacts { fact, key in column(key, fact) == "total" }.map { fact in
      Comparison(
        table: 10, place: "table 10, page \(table.pages.first ?? 0)", holds: fact.amount == 0,
        message: "the table prints no amount, but the narrative on page \(fact.page) states \(fact.amount)")
    }
  }
}
