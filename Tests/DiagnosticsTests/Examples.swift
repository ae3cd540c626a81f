@testable import Diagnostics

/// A diagnostic of each cause. A cause that is missing here leaves its code without an example, which a test meets; a
/// code with two causes has both.
enum Examples {
  static let complaints = Complaints(first: "Syntax error", count: 1, isCountCapped: false)

  static let all: [Diagnostic] = pages + tables + rows + forms

  private static let pages = [
    Diagnostic(.pageNoText(file: "甲.pdf", characters: 0, image: ImageSize(width: 595, height: 842)), page: 71),
    Diagnostic(.pageNoText(file: "甲.pdf", characters: 13, image: nil), page: 71),
    Diagnostic(.pageReadByOCR(lines: 40, numbers: 28, doubtful: 3, beside: nil), page: 71),
    Diagnostic(
      .pageReadByOCR(lines: 40, numbers: 28, doubtful: 3, beside: ComparedNumbers(count: 27, different: 2)), page: 71),
    Diagnostic(.textOfScanner(characters: 812), page: 71),
    Diagnostic(.pageUnreadable(BilingualText(Unreadable(page: 71))), page: 71),
    Diagnostic(.pageDamaged(file: "甲.pdf", complaints), page: 71),
    Diagnostic(.documentDamaged(file: "甲.pdf", Complaints(first: "xref", count: 100, isCountCapped: true))),
    Diagnostic(.documentCut(file: "甲.pdf")), Diagnostic(.pagesGathered(file: "甲.pdf", pages: 3)),
    Diagnostic(.pageNamedTwice(file: "甲.pdf", object: 12)),
    Diagnostic(.streamChanged(file: "甲.pdf", byte: 4711)),
    Diagnostic(.pageNumberGap(NumberedPage(page: 70, number: 8), NumberedPage(page: 71, number: 10)), page: 71),
    Diagnostic(.documentTableNumberGap(NumberedPage(page: 70, number: 2), NumberedPage(page: 71, number: 4)), page: 71),
    Diagnostic(.documentNoBudgetTable),
  ]

  private static let tables = [
    Diagnostic(.tableNoRules, page: 71),
    Diagnostic(.tableTitleClipped(title: "总体情况表"), page: 71, table: 16),
    Diagnostic(.tableTitleDoubtful(title: "某市民生支出预算表", words: "民生"), page: 9, table: 3),
    Diagnostic(.tableNotUnderstood(title: "收支总表"), page: 71, table: 16),
    Diagnostic(.tableNotRead(title: "收支总表"), page: 71, table: 16),
    Diagnostic(.tableUnjoined, page: 71, table: 16),
    Diagnostic(.tableDuplicate(title: "收支总表"), page: 71, table: 16),
    Diagnostic(.tableUnitUnknown(unit: "万元", isThatOfOthers: true), page: 71, table: 16),
    Diagnostic(.tableUnitUnknown(unit: "元", isThatOfOthers: false), page: 71, table: 16),
    Diagnostic(.columnTotalMissing(label: "合计", candidates: ["甲列", "乙列"]), page: 71, table: 16),
    Diagnostic(.columnNoLabel(gridColumn: 5), page: 71, table: 16),
    Diagnostic(.columnUnplaced(labels: ["甲列", "乙列"]), page: 71, table: 16),
    Diagnostic(.columnCompletesTotal(labels: ["甲列"], whole: "合计", rows: 1), page: 71, table: 16, column: "total"),
    Diagnostic(.columnCompletesTotal(labels: ["甲列"], whole: "合计", rows: 5), page: 71, table: 16, column: "total"),
    Diagnostic(.columnRequiredBlank(label: "科目名称", rows: 1), page: 71, table: 16, column: "name"),
    Diagnostic(.columnRequiredBlank(label: "科目名称", rows: 5), page: 71, table: 16, column: "name"),
    Diagnostic(.tableUntitled(labels: ["科目编码", "金额"], amounts: 5), page: 71),
    Diagnostic(.formUntitled(title: "支出总表", fields: 5), page: 71),
    Diagnostic(.formUntitled(title: nil, fields: 5), page: 71),
    Diagnostic(.tableLookAlike(title: "收支总表"), page: 71, table: 16),
    Diagnostic(.tableListedOnly(title: "收支总表"), page: 71, table: 16),
    Diagnostic(.columnNameMissing(taken: "备注"), page: 71, table: 16, column: "project_name"),
    Diagnostic(.columnNameMissing(taken: nil), page: 71, table: 16, column: "project_name"),
    Diagnostic(.blockOfOtherClasses(label: "按经济分类"), page: 71, table: 16),
    Diagnostic(.blockOfSameYear(label: "2024年"), page: 71, table: 16),
    Diagnostic(.sideMissing(.income, labels: ["项目", "金额"]), page: 71, table: 16),
    Diagnostic(.sideMissing(.expenditure, labels: ["项目", "金额"]), page: 71, table: 16),
  ]

  private static let rows =
    [
      Diagnostic(.rowNoName(count: 3, firstGridRow: 9), page: 71, table: 16, column: "project_name"),
      Diagnostic(.rowUnplaced(label: "备注行"), page: 71, table: 16),
      Diagnostic(.textUnmapped(count: 6, fonts: ["甲体", "乙体"]), page: 71),
      Diagnostic(.textBeyondPaper(count: 6), page: 71), Diagnostic(.textCut(count: 3, first: "中共某市委"), page: 41),
      Diagnostic(.textOnRules, page: 71),
      Diagnostic(.columnsAligned, page: 71, table: 16),
      Diagnostic(.textUnplaced("2.50"), page: 71, table: 16, cell: DiagnosticCell(row: 28, column: 39)),
      Diagnostic(.textPlacedTwice("2.50", times: 4), page: 71, table: 16, cell: DiagnosticCell(row: 28, column: 39)),
      Diagnostic(.charactersUnplaced(count: 6, shown: ["甲", "乙"]), page: 71),
      Diagnostic(.charactersPlacedTwice(count: 6, shown: ["甲", "乙"]), page: 71),
      Diagnostic(.codeRepaired(.oneDigit("1"), name: "行政运行"), page: 71, table: 16, row: 53, column: "code"),
      Diagnostic(
        .codeRepaired(.partAlone("02", readAs: "20102"), name: "行政运行"), page: 71, table: 16, row: 53, column: "code"),
      Diagnostic(
        .cellRejoined(left: "1,2", right: "34.00", row: "行政运行", label: "合计"), page: 71, table: 16, row: 53,
        column: "total"),
      Diagnostic(.cellRegrouped(first: "125360,898", count: 34), page: 71, table: 16),
      Diagnostic(
        .readingDoubtful(first: "12.55", second: "1255", row: "行政运行", label: "合计"), page: 71, table: 16, row: 53,
        column: "total"),
      Diagnostic(.pictureGivenUp(seconds: 30), page: 71),
      Diagnostic(.pictureFailed(BilingualText("It was given up.", "已放弃。")), page: 71),
      Diagnostic(
        .readingRepaired(first: "12.55", second: "1255", amount: "12.45", row: "行政运行", label: "合计"), page: 71,
        table: 16, row: 53, column: "total"),
      Diagnostic(
        .correctionRefused("value", .otherPrint(expected: "12.55", found: "12.56")), table: 16, row: 53, column: "total"
      ),
      Diagnostic(.cellNotABoolean("也许", at: .gridRow(53)), page: 71, table: 16, column: "is_new"),
    ] + places.map { Diagnostic(.cellNotANumber("若干", at: $0), page: 71, table: 16, column: "total") }

  private static let places: [CellPlace] = [
    .row(53, name: "行政运行"), .gridRow(53), .indicatorRow(53), .labelledRow("公务接待费"), .field("项目总额"),
    .item(.income, "上年结转"), .item(.expenditure, "结转下年"),
  ]

  private static let forms = [
    Diagnostic(.formNameMissing(forms: 1), page: 71, table: 16, column: "project_name"),
    Diagnostic(.listedNameMissing(rows: 2), page: 71, table: 16, column: "project_name"),
    Diagnostic(.formIndicatorsUnread(forms: 2), page: 71, table: 16, column: "indicator"),
    Diagnostic(.listedIndicatorsUnread(label: "绩效指标"), page: 71, table: 16, column: "indicator"),
    Diagnostic(.formFieldsUnsplit(forms: 2, labels: ["项目名称", "项目总额"]), page: 71, table: 16),
    Diagnostic(
      .formFieldMissing(label: "当年预算", rows: 12, candidates: ["资金规模"]), page: 71, table: 17, column: "budget"),
    Diagnostic(.formMoneyMissing(label: "当年预算", unit: "万元"), page: 71, table: 17, column: "budget"),
  ]
}

struct Unreadable: SpokenError {
  var page: Int

  var text: BilingualText { BilingualText("Page \(page) could not be read.", "第 \(page) 页无法读取。") }
}
