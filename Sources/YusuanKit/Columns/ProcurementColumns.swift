// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 14, 部门政府采购预算明细表.
public struct ProcurementColumns: TableColumns {
  public static let number = 14

  /// 部门代码.
  public let departmentCode = BudgetColumn<String>("department_code")
  /// 部门名称.
  public let departmentName = BudgetColumn<String>("department_name")
  /// 单位代码.
  public let unitCode = BudgetColumn<String>("unit_code")
  /// 单位名称.
  public let unitName = BudgetColumn<String>("unit_name")
  /// 项目编号.
  public let itemCode = BudgetColumn<String>("item_code")
  /// 采购项目名称.
  public let procurementItem = BudgetColumn<String>("procurement_item")
  /// 合计, in yuan.
  public let total = BudgetColumn<Decimal>("total")
  /// 货物类, in yuan.
  public let goods = BudgetColumn<Decimal>("goods")
  /// 工程类, in yuan.
  public let works = BudgetColumn<Decimal>("works")
  /// 服务类, in yuan.
  public let services = BudgetColumn<Decimal>("services")
  /// 一般公共预算, in yuan.
  public let generalPublicBudget = BudgetColumn<Decimal>("general_public_budget")
  /// 政府性基金预算, in yuan.
  public let governmentFund = BudgetColumn<Decimal>("government_fund")
  /// 国有资本经营预算, in yuan.
  public let stateCapital = BudgetColumn<Decimal>("state_capital")
  /// 财政专户管理资金, in yuan.
  public let specialAccount = BudgetColumn<Decimal>("special_account")
  /// 事业收入, in yuan.
  public let institutionalIncome = BudgetColumn<Decimal>("institutional_income")
  /// 上级补助收入, in yuan.
  public let superiorSubsidy = BudgetColumn<Decimal>("superior_subsidy")
  /// 附属单位上缴收入, in yuan.
  public let affiliateRemittance = BudgetColumn<Decimal>("affiliate_remittance")
  /// 事业单位经营收入, in yuan.
  public let operatingIncome = BudgetColumn<Decimal>("operating_income")
  /// 其他收入, in yuan.
  public let otherIncome = BudgetColumn<Decimal>("other_income")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 采购品目大类.
  public let category = BudgetColumn<String>("category")
  /// 支出功能分类科目编码.
  public let functionalCode = BudgetColumn<String>("functional_code")
  /// 支出功能分类科目名称.
  public let functionalName = BudgetColumn<String>("functional_name")

  public init() {}
}

extension BudgetTableName<ProcurementColumns> {
  /// Table 14, 部门政府采购预算明细表.
  public static var procurement: Self { Self() }
}

extension BudgetDocument {
  /// Table 14, 部门政府采购预算明细表.
  public var procurement: BudgetTable<ProcurementColumns> {
    self[.procurement]
  }
}
