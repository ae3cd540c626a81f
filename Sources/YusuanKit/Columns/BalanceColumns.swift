// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 1, 部门收支预算总表.
public struct BalanceColumns: TableColumns {
  public static let number = 1

  /// 收支方向.
  public let side = BudgetColumn<String>("side")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 项目.
  public let item = BudgetColumn<String>("item")
  /// 预算数, in yuan.
  public let amount = BudgetColumn<Decimal>("amount")

  public init() {}
}

extension BudgetTableName<BalanceColumns> {
  /// Table 1, 部门收支预算总表.
  public static var balance: Self { Self() }
}

extension BudgetDocument {
  /// Table 1, 部门收支预算总表.
  public var balance: BudgetTable<BalanceColumns> {
    self[.balance]
  }
}
