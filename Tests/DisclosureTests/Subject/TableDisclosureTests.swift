import Diagnostics
import Reconstruction
import TestSupport
import Testing

@testable import Disclosure

struct TableDisclosureTests {
  private static let expenditure = "2024年部门支出预算总表\n单位：元\n科目编码\t科目名称\t总计\n201\t甲\t1.00\n"
  private static let fundForm = "2024年政府性基金预算支出表\n单位：元\n科目编码\t科目名称\t总计\t基本支出\t项目支出\n\t\t\t\t\n"

  /// The table of expenditure, and a text on page 2.
  private func budget(withText text: String) throws -> DisclosureDocument {
    var document = try document(Self.expenditure)
    document.narrative = Narrative(sections: SectionTree.sections([PageParagraph(text: text, page: 2)]))
    return document
  }

  private func status(_ number: Int, of document: DisclosureDocument) -> TableDisclosure.Status {
    document.disclosures[number - 1].status
  }

  @Test func aTableWithRowsIsRead() throws {
    let document = try document(Self.expenditure)
    #expect(
      document.disclosures[2]
        == TableDisclosure(number: 3, status: .read, page: 1, evidence: "2024年部门支出预算总表"))
    #expect(document.disclosures.map(\.number) == Array(1...17))
  }

  @Test func aFormWithoutValuesIsBlank() throws {
    #expect(status(11, of: try document(Self.expenditure + "\u{C}" + Self.fundForm)) == .blankForm)
  }

  @Test func aFormThatSaysSoHasNothing() throws {
    let document = try document(Self.expenditure + "\u{C}" + Self.fundForm + "备注：本部门无政府性基金预算支出，此表为空。\n")
    #expect(status(11, of: document) == .statedNone)
  }

  @Test(arguments: [
    ("本部门2024年没有使用政府性基金预算拨款安排的支出，与上年持平。", 11), ("本单位无政府性基金预算财政拨款收支。", 11),
    ("本部门未安排政府性基金预算支出。", 11), ("2024年我局无国有资本经营预算支出。", 12), ("注：本单位2024年度没有政府采购预算。", 14),
  ])
  func aSentenceThatSaysThatThereIsNoneIsEvidence(sentence: String, number: Int) throws {
    let document = try budget(withText: sentence)
    #expect(status(number, of: document) == .statedNone)
    #expect(document.disclosures[number - 1].page == 2)
    #expect(document.disclosures[number - 1].evidence.map(sentence.hasPrefix) == true)
  }

  /// None of last year's, of the carry-over, of the income, of some units, or no change, is not none.
  @Test(arguments: [
    "本部门2023年没有使用政府性基金预算拨款安排的支出。", "本部门无2023年结转的政府性基金预算拨款支出。", "本部门无政府性基金预算收入。",
    "本部门所属各中心无政府性基金预算支出。", "本部门2024年政府性基金预算支出10万元，与上年相比无变化。", "本部门无政府性基金预算增加。",
  ])
  func aSentenceThatSaysLessIsNone(sentence: String) throws {
    #expect(status(11, of: try budget(withText: sentence)) == .notPrinted)
  }

  @Test func whatTheContentsNameAloneIsListed() throws {
    let titles = ["部门收支总表", "部门收入总表", "部门支出总表", "财政拨款收支总表", "“三公”经费支出表", "政府采购预算明细表"]
    let contents = "目录\n" + titles.enumerated().map { "\($1)......\($0 + 2)\n" }.joined()
    let document = try document(contents + "\u{C}" + Self.expenditure)
    let listed = document.disclosures.filter { $0.status == .listedNotRead }
    #expect(listed.contains { $0.number == 14 && $0.page == 1 && $0.evidence == "政府采购预算明细表" }, "\(listed)")
  }

  /// As long as a page was not read, nothing shows that a table is not on it.
  @Test func aPageThatWasNotReadMayHaveTheTable() throws {
    var document = try document(Self.expenditure)
    #expect(status(5, of: document) == .notPrinted)
    document.warnings.append(Diagnostic(.pageNoText(file: "a.pdf", characters: 0, image: nil), page: 7))
    #expect(
      document.disclosures[4] == TableDisclosure(number: 5, status: .unknown, page: 7, evidence: "page.no_text"))
  }

  @Test func aTitleWithoutItsTableIsNotRead() throws {
    var document = try document(Self.expenditure)
    document.warnings.append(Diagnostic(.tableNotRead(title: "政府采购预算明细表"), page: 4, table: 14))
    #expect(
      document.disclosures[13] == TableDisclosure(number: 14, status: .notRead, page: 4, evidence: "政府采购预算明细表"))
  }

  @Test func theTextOfABudgetSendsElsewhere() throws {
    var document = try budget(withText: "2024年收入预算10万元，具体见附件1。")
    document.tables = DisclosureReader.schemas.map { DisclosureTable(schema: $0) }
    document.kind = .budgetNarrative
    #expect(
      document.disclosures.allSatisfy { $0.status == .elsewhere && $0.page == 2 }, "\(document.disclosures[0])")
    document.kind = .other
    #expect(status(1, of: document) == .notPrinted)
  }
}
