import Diagnostics
import Disclosure
import Extraction
import Foundation
import Reconstruction

/// A small document that has something of everything.
package enum SampleDocument {
  package static let projects = TableSchema(
    number: 3, id: "expenditure", title: "支出预算总表", kind: .coded,
    columns: [
      Column(.code, "科目编码", .string), Column(.name, "科目名称", .string), Column(.level, "层级", .integer),
      Column(.total, "合计", .amount), Column(.changePercent, "增减", .percent), Column(.core, "是否核心", .boolean),
    ])

  package static let balance = TableSchema(
    number: 1, id: "balance", title: "收支预算总表", kind: .sideBySide, columns: [Column(.item, "项目", .string)])

  private static func row(_ values: [Value], extra: [ExtraField] = [], page: Int) -> Row {
    var row = Row(projects, page: page, extra: extra)
    for (column, value) in values.enumerated() { row.fields[column] = Field(value) }
    return row
  }

  package static var document: DisclosureDocument {
    let total = row(
      [.null, .string("合计"), .integer(0), .amount(16_553_400), .number(Decimal(string: "-8.5")!), .null],
      page: 8)
    let item = row(
      [.string("2010301"), .string("行政运行, “一”"), .integer(3), .amount(0), .null, .boolean(true)],
      extra: [
        ExtraField(header: "备注", text: "甲"), ExtraField(header: "备注", text: "乙"),
      ], page: 9)
    return DisclosureDocument(
      source: "a.pdf", sha256: "00ff", pageCount: 26, department: "办公室", region: nil, fiscalYear: 2024,
      tables: [
        DisclosureTable(schema: balance),
        DisclosureTable(
          schema: projects, title: "2024年支出预算总表", status: .present, unit: "元", pages: [8, 9], notes: ["备注：无"],
          rows: [total, item]),
      ],
      otherTables: [OtherTable(title: nil, pages: [4], grid: [["编号", "表"], ["1", "表一"]])],
      narrative: Narrative(
        sections: [
          NarrativeSection(
            number: "一、", title: "概况", level: 1, page: 2, paragraphs: [PageParagraph(text: "收入1万元。", page: 2)])
        ],
        facts: [
          Fact(
            section: ["一、概况"], sentence: "收入1万元。", label: "收入", amount: 10000, precision: 10000, year: 2024, page: 2)
        ]),
      checks: [
        CheckResult(id: "sum", table: 3, passed: true, expected: 1, actual: Decimal(string: "1.00"), message: "1 = 1")
      ],
      warnings: [
        Diagnostic(.tableNoRules, page: 3),
        Diagnostic(.tableUnitUnknown(unit: "元", isThatOfOthers: false), table: 3),
      ])
  }
}
