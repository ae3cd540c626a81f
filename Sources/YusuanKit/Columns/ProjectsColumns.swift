// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 13, 部门项目支出明细表.
public struct ProjectsColumns: TableColumns {
  public static let number = 13

  /// 部门代码.
  public let departmentCode = BudgetColumn<String>("department_code")
  /// 部门名称.
  public let departmentName = BudgetColumn<String>("department_name")
  /// 单位代码.
  public let unitCode = BudgetColumn<String>("unit_code")
  /// 单位名称.
  public let unitName = BudgetColumn<String>("unit_name")
  /// 项目名称.
  public let projectName = BudgetColumn<String>("project_name")
  /// 合计, in yuan.
  public let total = BudgetColumn<Decimal>("total")
  /// 一般公共预算, in yuan.
  public let generalPublicBudget = BudgetColumn<Decimal>("general_public_budget")
  /// 政府性基金预算, in yuan.
  public let governmentFund = BudgetColumn<Decimal>("government_fund")
  /// 国有资本经营预算, in yuan.
  public let stateCapital = BudgetColumn<Decimal>("state_capital")
  /// 财政专户管理资金, in yuan.
  public let specialAccount = BudgetColumn<Decimal>("special_account")
  /// 单位资金, in yuan.
  public let unitFunds = BudgetColumn<Decimal>("unit_funds")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 项目类别.
  public let category = BudgetColumn<String>("category")

  public init() {}
}

extension BudgetTableName<ProjectsColumns> {
  /// Table 13, 部门项目支出明细表.
  public static var projects: Self { Self() }
}

extension BudgetDocument {
  /// Table 13, 部门项目支出明细表.
  public var projects: BudgetTable<ProjectsColumns> {
    self[.projects]
  }
}
