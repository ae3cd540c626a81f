// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 4, 部门财政拨款收支预算总表.
public struct AppropriationBalanceColumns: TableColumns {
  public static let number = 4

  /// 收支方向.
  public let side = BudgetColumn<String>("side")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 项目.
  public let item = BudgetColumn<String>("item")
  /// 预算数（收入）／合计（支出）, in yuan.
  public let total = BudgetColumn<Decimal>("total")
  /// 一般公共预算, in yuan.
  public let generalPublicBudget = BudgetColumn<Decimal>("general_public_budget")
  /// 政府性基金预算, in yuan.
  public let governmentFund = BudgetColumn<Decimal>("government_fund")
  /// 国有资本经营预算, in yuan.
  public let stateCapital = BudgetColumn<Decimal>("state_capital")

  public init() {}
}

extension BudgetTableName<AppropriationBalanceColumns> {
  /// Table 4, 部门财政拨款收支预算总表.
  public static var appropriationBalance: Self { Self() }
}

extension BudgetDocument {
  /// Table 4, 部门财政拨款收支预算总表.
  public var appropriationBalance: BudgetTable<AppropriationBalanceColumns> {
    self[.appropriationBalance]
  }
}
