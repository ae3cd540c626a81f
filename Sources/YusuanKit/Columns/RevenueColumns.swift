// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 2, 部门收入预算总表.
public struct RevenueColumns: TableColumns {
  public static let number = 2

  /// 科目编码.
  public let code = BudgetColumn<String>("code")
  /// 科目名称.
  public let name = BudgetColumn<String>("name")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 总计, in yuan.
  public let total = BudgetColumn<Decimal>("total")
  /// 财政拨款收入（各项财政拨款之和）, in yuan.
  public let appropriation = BudgetColumn<Decimal>("appropriation")
  /// 一般公共预算财政拨款资金, in yuan.
  public let generalPublicBudget = BudgetColumn<Decimal>("general_public_budget")
  /// 政府性基金预算财政拨款资金, in yuan.
  public let governmentFund = BudgetColumn<Decimal>("government_fund")
  /// 国有资本经营预算财政拨款资金, in yuan.
  public let stateCapital = BudgetColumn<Decimal>("state_capital")
  /// 财政专户管理资金, in yuan.
  public let specialAccount = BudgetColumn<Decimal>("special_account")
  /// 事业收入资金, in yuan.
  public let institutionalIncome = BudgetColumn<Decimal>("institutional_income")
  /// 上级补助收入资金, in yuan.
  public let superiorSubsidy = BudgetColumn<Decimal>("superior_subsidy")
  /// 附属单位上缴收入资金, in yuan.
  public let affiliateRemittance = BudgetColumn<Decimal>("affiliate_remittance")
  /// 事业单位经营收入资金, in yuan.
  public let operatingIncome = BudgetColumn<Decimal>("operating_income")
  /// 其他收入资金, in yuan.
  public let otherIncome = BudgetColumn<Decimal>("other_income")
  /// 上年结转, in yuan.
  public let carryover = BudgetColumn<Decimal>("carryover")
  /// 用事业基金弥补收支差额, in yuan.
  public let institutionFund = BudgetColumn<Decimal>("institution_fund")
  /// 预算单位.
  public let unitName = BudgetColumn<String>("unit_name")

  public init() {}
}

extension BudgetTableName<RevenueColumns> {
  /// Table 2, 部门收入预算总表.
  public static var revenue: Self { Self() }
}

extension BudgetDocument {
  /// Table 2, 部门收入预算总表.
  public var revenue: BudgetTable<RevenueColumns> {
    self[.revenue]
  }
}
