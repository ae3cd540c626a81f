import TestSupport
import Testing

@testable import Disclosure

/// Titles that may be those of other tables than the 17.
struct DoubtfulTitlesTests {
  @Test(arguments: [
    "2024年部门支出预算总表", "某市民政局2024年部门支出总表", "表三 部门支出总体情况表", "附件2-3 2023年部门支出预算表", "某大学支出预算总表", "中共某县委宣传部2024年支出总表",
    "某市某局2024年支出总表（公开03表）", "2024年某区某街道办事处单位支出预算总表", "一般公共预算支出表（按功能分类科目）", "2021年部门综合预算一般公共预算支出明细表（按支出功能分类科目-不含上年结转）",
    "一般公共预算当年拨款支出情况表", "政府性基金预算支出表（公开08表）", "部门收入总体情况表", "某区某街道办事处单位支出总预算表",
    "某市某局2024年部门综合收支预算总表", "财务收支总体情况表", "部门预算收支平衡表", "全口径收支预算总表", "部门总收支表", "2024年一般公共预算支出表（细化到功能分类项级科目）",
  ])
  func aTitleOfKnownWords(title: String) { #expect(TitleRemainder.words(in: TitleKey(title)) == nil) }

  @Test(arguments: [
    ("2024年民生支出预算表", "民生"), ("某县2024年涉农支出情况表", "涉农"), ("2024年乡村振兴支出情况表", "乡村振兴"),
    ("一般公共预算民生支出表", "一般公共预算民生"), ("2024年食堂收支情况表", "食堂"), ("事业收支总表", "事业"),
  ])
  func aTitleWithWordsOfItsOwn(title: String, words: String) {
    #expect(TitleRemainder.words(in: TitleKey(title)) == words)
  }

  private let coded = "单位：元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n208\t社会保障和就业支出\t%\t%\t\n"

  private func totals(_ titles: [(String, String)]) throws -> (rows: [String], warnings: [String], others: [String?]) {
    let text = titles.map { "\($0.0)\n" + coded.replacing("%", with: $0.1) }.joined(separator: "\u{c}")
    let document = try document("某市民政局\n2024年部门预算\n\u{c}" + text)
    return (
      document.table(3).rows.map { "\($0[.total].value)" }, document.warningCodes, document.otherTables.map(\.title)
    )
  }

  @Test func aBetterTitleWinsBeforeAndBehind() throws {
    let (clear, purpose) = (("2024年部门支出预算总表", "9.00"), ("2024年民生支出预算表", "3.00"))
    for titles in [[clear, purpose], [purpose, clear]] {
      let found = try totals(titles)
      #expect(found.rows == ["amount(9)"] && found.warnings.isEmpty && found.others == [purpose.0])
    }
    let second = try totals([purpose, ("2024年支出预算分类总表", "9.00")])
    #expect(second.rows == ["amount(9)"] && second.warnings == ["table.title_doubtful"])
  }

  @Test func theBalanceOfOneKindOfMoneyIsToldFromAll() throws {
    func balance(_ title: String, _ amount: String) -> String {
      "\(title)\n单位：元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n收入总计\t\(amount)\t支出总计\t\(amount)\n"
    }
    let part = balance("食堂收支情况表", "3.00")
    let alone = try document("2024年部门预算\n\u{c}" + part)
    #expect(alone.table(1).rows.count == 2 && alone.warningCodes.contains("table.title_doubtful"))
    let both = try document("2024年部门预算\n\u{c}" + part + "\u{c}" + balance("部门收支总表", "9.00"))
    #expect(both.table(1).title == "部门收支总表" && !both.warningCodes.contains("table.title_doubtful"))
  }

  @Test func aloneItIsTakenWithAWord() throws {
    let found = try totals([("2024年民生支出预算表", "3.00")])
    #expect(found.rows == ["amount(3)"] && found.warnings == ["table.title_doubtful"])
    // Without codes of functions, and without basic and project expenditure, it is none.
    let list = try document("2024年民生支出预算表\n单位：元\n序号\t项目\t合计\n1\t低保\t3.00\n")
    #expect(list.table(3).status == .missing && list.warningCodes.contains("table.not_understood"))
    // Nothing of it can be read, and so it is not empty.
    let damaged = try document("2024年部门支出总表\n单位：元\n科目编码\t科目名称\t类别\n201\t公共服务\t1,234·56\n")
    #expect(damaged.warningCodes.contains("table.not_understood"))
    // An empty one is what its title says.
    let empty = try document("某地民生院2024年政府性基金预算支出表\n单位：元\n科目编码\t科目名称\t合计\n合计\t\t\n")
    #expect(empty.table(11).status == .empty)
  }

  @Test(arguments: [
    "2024年财政专项支出预算表", "2024年专项资金预算汇总表", "2024年部门项目清单", "2024年部门预算项目表", "2024年项目支出预算计划表", "2024年重点项目支出表",
  ])
  func aListOfProjectsUnderAnotherName(title: String) throws {
    let list = "单位：元\n项目名称\t合计\t一般公共预算\n合计\t5.00\t5.00\n养老服务\t3.00\t3.00\n儿童福利\t2.00\t2.00\n"
    let alone = try document("\(title)\n" + list)
    #expect(alone.table(13).rows.count == 3 && alone.warningCodes.contains("table.title_doubtful"))
    let beside = try document("\(title)\n" + list + "\u{c}2024年项目支出预算表\n" + list.replacing("养老服务", with: "救助"))
    #expect(beside.table(13).rows.compactMap { $0.string(.projectName) }.contains("救助"))
    #expect(beside.otherTables.map(\.title) == [title] && !beside.warningCodes.contains("table.title_doubtful"))
  }

  @Test func incomeThatIsNoTaxIsNoBalance() {
    let key = TitleKey("纳入预算管理的行政事业性收费等非税收入支出预算表")
    #expect(TableDefinition.all.filter { $0.titles.matches(key) }.isEmpty)
  }

  @Test func expenditureUnderATitleThatNobodyKnows() throws {
    let found = try totals([("2024年部门预算支出核定情况表", "9.00")])
    #expect(found.rows == ["amount(9)"] && found.warnings == ["table.title_doubtful"])
    for other in ["2024年财政拨款支出核定情况表", "2024年部门预算核定情况表"] { #expect(try totals([(other, "9.00")]).rows.isEmpty) }
    // Beside the statement itself it is another table.
    let beside = try totals([("2024年部门预算支出核定情况表", "3.00"), ("2024年部门支出预算总表", "9.00")])
    #expect(beside.rows == ["amount(9)"] && beside.warnings.isEmpty)
  }

  @Test func projectsByTheClassificationOfTheirCodes() throws {
    let text = "一般公共预算项目支出表\n单位：元\n科目编码\t科目名称\t合计\n%02\t商品和服务支出\t5.00\n%0227\t委托业务费\t5.00\n"
    #expect(try document(text.replacing("%", with: "3")).table(8).rows.count == 2)
    #expect(try document(text.replacing("%", with: "5")).table(9).rows.count == 2)
    #expect(try document(text.replacing("%", with: "2")).table(8).status == .missing)
  }

  @Test func incomeUnderAShortTitle() throws {
    let income = "单位：元\n科目编码\t科目名称\t合计\n201\t公共服务\t9.00\n"
    for title in ["2024年部门预算收入表", "2024年部门收入预算明细表"] {
      let alone = try document("\(title)\n" + income)
      #expect(alone.table(2).rows.count == 1 && alone.warningCodes == ["table.title_doubtful"])
      let beside = try document("\(title)\n" + income + "\u{c}部门收入预算总表\n" + income)
      #expect(beside.otherTables.map(\.title) == [title] && beside.warningCodes.isEmpty)
    }
    #expect(try document("2024年事业收入明细表\n" + income).table(2).status == .missing)
  }

  /// 三公 of the government funds is not that of the general budget; of both in one, it is if there is no other.
  @Test func threePublicOfOtherMoney() throws {
    let amounts = "单位：元\n合计\t因公出国（境）费\t公务接待费\n%\t1.00\t2.00\n"
    func read(_ titles: String...) throws -> (totals: [String], codes: [String]) {
      let texts = titles.enumerated().map { "\($1)\n" + amounts.replacing("%", with: "\($0 + 3).00") }
      let document = try document(texts.joined(separator: "\u{c}"))
      return (document.table(10).rows.map { "\($0[.total].value)" }, document.warningCodes)
    }
    let (general, fund, both) = ("一般公共预算“三公”经费支出表", "“三公”经费支出表（政府性基金）", "一般公共预算和政府性基金“三公”经费支出表")
    #expect(try read(fund, general) == (["amount(4)"], []))
    #expect(try read(both, general) == (["amount(4)"], []))
    #expect(try read(both) == (["amount(3)"], ["table.title_doubtful"]))
    let balance = "部门支出总表\n单位：元\n科目编码\t科目名称\t合计\n201\t公共服务\t9.00\n\u{c}"
    let alone = try document(balance + "单位资金“三公”经费支出表\n" + amounts.replacing("%", with: "3.00"))
    #expect(alone.warnings.filter { $0.code == .tableLookAlike }.map(\.table) == [10])
  }

  @Test func whatIsLikeAMissingTableIsNamed() throws {
    let rows = "单位：元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n201\t公共服务\t9.00\t9.00\t\n"
    let likes = "财政拨款支出表\n\(rows)\u{c}一般公共预算项目支出预算表\n单位：元\n项目名称\t单位\t金额\n运维\t某局\t3.00\n"
    let found = try document("部门支出总表\n\(rows)\u{c}" + likes)
    let named = found.warnings.filter { $0.code == .tableLookAlike }
    #expect(named.map(\.table) == [5, 13] && named.map(\.page) == [2, 3])
    let whole = try document("部门支出总表\n\(rows)\u{c}一般公共预算支出表\n\(rows)\u{c}" + likes)
    #expect(whole.warnings.filter { $0.code == .tableLookAlike }.map(\.table) == [13])
    #expect(try document(likes).warnings.allSatisfy { $0.code != .tableLookAlike })
  }

  @Test func twoFundsInOneTableAndServicesForAllPurchasesAreNamed() throws {
    let funds = "政府性基金预算和国有资本经营预算支出表\n单位：元\n科目编码\t科目名称\t政府性基金\t国有资本经营\n212\t城乡社区支出\t9.00\t\n"
    let services = "政府购买服务预算表\n单位：元\n项目名称\t金额\n水质监测\t3.00\n"
    let balance = "部门收支总表\n单位：元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n收入总计\t9.00\t支出总计\t9.00\n"
    let found = try document(balance + "\u{c}" + funds + "\u{c}" + services)
    #expect(found.warnings.filter { $0.code == .tableLookAlike }.compactMap(\.table).sorted() == [11, 12, 14])
    let empty = services.replacing("3.00", with: "")
    #expect(try document(balance + "\u{c}" + empty).warnings.allSatisfy { $0.code != .tableLookAlike })
  }
}
