import Disclosure
import Foundation
import Testing
import YusuanKit

struct BudgetDocumentTests {
  static let samples = URL(filePath: #filePath).appending(path: "../../../samples").standardizedFileURL

  /// A statement of 万元 with a column that no label knows.
  static let text = """
    甲局2025年部门预算。
    2025年部门支出预算总表
    单位：万元
    科目编码\t科目名称\t合计\t基本支出\t其中外币
    \t合计\t12.50\t12.50\t
    201\t一般公共服务支出\t12.50\t12.50\t3.00
    """

  @Test func aFileIsReadByItsURL() throws {
    let document = try BudgetDocument(contentsOf: Self.samples.appending(path: "seed-rlab.pdf"))
    #expect(document.name == "seed-rlab.pdf")
    #expect(document.sha256 == "bb31fd0c57b6c5bca9fcae1a1496d140e99b715a26d8e2edfd332d0386f1aca5")
    #expect(document.pageCount == 25)
    #expect(document.department == "重庆市渝北区人民政府办公室")
    #expect(document.region == "渝北区")
    #expect(document.fiscalYear == 2024)
    #expect(document.kind == .budget)
    #expect(try BudgetDocument(text: "欢迎来到本局网站。").kind == .other)
    #expect(document.agreesWithItself)
    #expect(document.checks.contains { $0.id == "hierarchy.total" && $0.passed })
  }

  @Test func bytesAndTextGiveTheSame() throws {
    let file = try Data(contentsOf: Self.samples.appending(path: "yubei-office-2024.txt"))
    let ofBytes = try BudgetDocument(bytes: file, name: "a")
    let ofText = try BudgetDocument(text: String(decoding: file, as: UTF8.self), name: "b")
    #expect(ofBytes.name == "a" && ofText.name == "b")
    #expect(ofBytes.sha256 == ofText.sha256)
    #expect(ofBytes.expenditure.rows.map(\.total) == ofText.expenditure.rows.map(\.total))
    #expect(ofBytes.expenditure.rows.first?.total == Decimal(string: "34003724.85"))
  }

  @Test func aTableGoesByMemberNameAndNumber() throws {
    let document = try BudgetDocument(text: Self.text)
    #expect(document.expenditure.title == "2025年部门支出预算总表")
    #expect(document[.expenditure].title == document.expenditure.title)
    #expect(document.table(named: "expenditure")?.number == 3)
    #expect(document.table(number: 3)?.name == "expenditure")
    #expect(document.table(number: 18) == nil)
    #expect(document.table(named: "expenditures") == nil)
    #expect(document.expenditure.status == .present)
    #expect(document.revenue.status == .missing && document.revenue.rows.isEmpty)
  }

  @Test func columnsAreTypedAndAmountsInYuan() throws {
    let table = try BudgetDocument(text: Self.text).expenditure
    let row = try #require(table.rows.last)
    #expect(table.unit == "万元")
    #expect(row.code == "201" && row.name == "一般公共服务支出" && row.level == 1)
    #expect(row.total == 125_000)
    #expect(row.projectExpenditure == nil)
    #expect(row.page == 1)
    #expect(row.extra.map(\.header) == ["其中外币"] && row.extra.map(\.text) == ["3.00"])
  }

  @Test func aRowOfAnyTableGoesByColumnNames() throws {
    let table = try #require(try BudgetDocument(text: Self.text).table(number: 3))
    let row = try #require(table.rows.last)
    #expect(row["total"]?.value == .amount(125_000))
    #expect(row["project_expenditure"]?.value == .null)
    #expect(row["amount"] == nil)
    #expect(row.fields.count == table.columns.count)
    #expect(table.columns.first { $0.name == "total" }?.kind == .amount)
  }

  @Test func aValueKnowsWhereItIsPrinted() throws {
    let document = try BudgetDocument(contentsOf: Self.samples.appending(path: "seed-rlab.pdf"))
    let row = try #require(document.generalPublicExpenditure.rows.first)
    let place = try #require(row.places(of: \.total).first)
    #expect(place.page == 9)
    #expect(place.text == "34,003,724.85")
    #expect(abs(place.box.left - 481.74) < 0.01 && abs(place.box.bottom - 131.17) < 0.01)
    // A level is nowhere in print.
    #expect(row.places(of: \.level).isEmpty)
  }

  @Test func warningsHaveCodesAndPlaces() throws {
    let document = try BudgetDocument(text: Self.text.replacing("单位：万元\n", with: ""))
    let warning = try #require(document.warnings.first { $0.code == "table.unit_unknown" })
    #expect(warning.table == 3)
    #expect(!warning.meaning.isEmpty && warning.message.contains("table 3"))
    #expect(warning.messageInChinese.contains("表 3"))
  }

  @Test func findingsSayWhereToLook() throws {
    let text = Self.text.replacing("\t12.50\t12.50\t3.00", with: "\t12.50\t12.60\t3.00")
    let document = try BudgetDocument(text: text)
    #expect(!document.agreesWithItself)
    #expect(document.findings.count == 1)
    let finding = try #require(document.findings.first)
    #expect(finding.kind == .amount && finding.certainty == .certain && finding.appearance == .print)
    #expect(finding.table == 3 && finding.page == 1 && finding.row == 2 && finding.column == "basic_expenditure")
    #expect(finding.printed == "12.60" && finding.amount == 126_000 && finding.expected == 125_000)
    #expect(Set(finding.checks.map(\.id)) == ["hierarchy.total", "row.total"])
    #expect(finding.checks.allSatisfy { !$0.passed } && finding.alsoIn.isEmpty)
    #expect(finding.message.contains("“12.60”") && finding.messageInChinese.contains("第 2 行"))
    #expect(try BudgetDocument(text: Self.text).findings.isEmpty)
  }

  @Test func aTableSaysHowFarItIsBorneOut() throws {
    let document = try BudgetDocument(text: Self.text)
    #expect(document.expenditure.confidence == .proved)
    #expect(document.revenue.confidence == nil)
    let wrong = try BudgetDocument(text: Self.text.replacing("\t12.50\t3.00", with: "\t12.60\t3.00"))
    #expect(wrong.expenditure.confidence == .contradicted)
    let alone = try BudgetDocument(
      text: "2025年某局一般公共预算基本支出预算表\n单位：元\n科目编码\t科目名称\t基本支出\n30101\t基本工资\t12.50")
    #expect(alone.tables.compactMap(\.confidence) == [.unproved])
  }

  @Test func theTextAroundTheTablesIsThere() throws {
    let document = try BudgetDocument(contentsOf: Self.samples.appending(path: "seed-rlab.pdf"))
    let fact = try #require(document.facts.first { $0.label == "公务接待费" && $0.kind == .amount })
    #expect(fact.amount == 60000 && fact.year == 2024)
    let titles = document.sections.flatMap { [$0] + $0.sections }.compactMap(\.title)
    #expect(titles.contains("部门预算总体情况"))
  }

  @Test func allTablesAreThereInOrder() throws {
    let document = try BudgetDocument(text: Self.text)
    #expect(document.tables.map(\.number) == Array(1...17))
    #expect(document.tables.map(\.name) == DisclosureReader.schemas.map(\.id))
  }
}
