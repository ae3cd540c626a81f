import Diagnostics
import Normalization

/// Tables that are like one of the 17 that was not found and count other money than it does: `table.look_alike`. They are
/// none of the 17, and who looks for those should know that there is something else.
///
/// - Parameter missing: the numbers of the tables that were not found.
func lookAlikes(_ others: [OtherTable], missing: Set<Int>) -> [Diagnostic] {
  rules.filter { missing.contains($0.number) }.compactMap { number, rule in
    let found = others.first { table in
      guard let title = table.title, rule.matches(TitleKey(title)) else { return false }
      return table.grid.contains { $0.contains { printedAmount($0) != nil } }
    }
    return found.map { Diagnostic(.tableLookAlike(title: $0.title ?? ""), page: $0.pages.first, table: number) }
  }
}

/// What is like a table by its title: appropriations of one fund for those of all, all appropriations for those from the
/// general public budget, basic expenditure of all kinds, the projects of one fund, 三公 of other money than the general
/// budget's, two funds in one, services that are bought for all purchases.
private let rules: [(number: Int, rule: TitleRule)] = [
  (
    TableDefinition.appropriationBalance.schema.number,
    TitleRule(all: [["财政拨款"], ["收支"]], none: ["三公", "绩效", "增减", "变动", "说明", "明细"])
  ),
  (
    TableDefinition.generalPublicExpenditure.schema.number,
    TitleRule(
      all: [["财政拨款"], ["支出"]],
      none: [
        "收支", "收入", "基本支出", "项目支出", "经济", "三公", "会议费", "结转", "结余", "采购", "购买", "绩效", "政府性基金", "国有资本", "经费", "资产",
        "转移支付",
        "增减",
      ])
  ),
  (
    TableDefinition.basicByDepartmentEconomic.schema.number,
    TitleRule(
      all: [["基本支出"]],
      none: [
        "功能", "项目支出", "政府预算", "政府经济", "绩效", "采购", "政府性基金", "国有资本", "工资福利", "商品和服务", "个人和家庭", "人员经费", "公用经费", "人员类",
        "增减",
      ])
  ),
  (
    TableDefinition.projects.schema.number,
    TitleRule(
      all: [["项目支出"], ["一般公共预算", "财政拨款"]],
      none: ["经济", "绩效", "基本支出", "采购", "三公", "政府性基金", "国有资本", "增减", "转移支付"])
  ),
  (
    TableDefinition.threePublic.schema.number,
    TitleRule(all: [["三公"]], none: ["一般公共预算", "绩效", "增减", "变动", "执行情况", "说明"])
  ),
  (TableDefinition.governmentFundExpenditure.schema.number, ofBothFunds),
  (TableDefinition.stateCapitalExpenditure.schema.number, ofBothFunds),
  (
    TableDefinition.procurement.schema.number,
    TitleRule(all: [["购买服务"], ["预算", "支出", "情况", "项目"]], none: ["采购", "绩效", "增减"])
  ),
]

/// Two statements in one table, whose rows and columns are of either.
private let ofBothFunds = TitleRule(
  all: [["政府性基金"], ["国有资本经营"], ["支出", "预算"]], none: ["收支", "收入", "三公", "绩效", "采购", "购买", "增减", "转移支付"])
