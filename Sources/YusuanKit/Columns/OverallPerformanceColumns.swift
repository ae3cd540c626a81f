// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 15, 部门预算整体绩效目标表.
public struct OverallPerformanceColumns: TableColumns {
  public static let number = 15

  /// 部门（单位）名称.
  public let departmentName = BudgetColumn<String>("department_name")
  /// 部门支出预算数, in yuan.
  public let totalExpenditure = BudgetColumn<Decimal>("total_expenditure")
  /// 当年整体绩效目标.
  public let goal = BudgetColumn<String>("goal")
  /// 指标名称.
  public let indicator = BudgetColumn<String>("indicator")
  /// 指标权重, a plain number.
  public let weight = BudgetColumn<Decimal>("weight")
  /// 计量单位.
  public let measure = BudgetColumn<String>("measure")
  /// 指标性质.
  public let `operator` = BudgetColumn<String>("operator")
  /// 指标值.
  public let target = BudgetColumn<String>("target")
  /// 是否核心指标.
  public let core = BudgetColumn<Bool>("core")

  public init() {}
}

extension BudgetTableName<OverallPerformanceColumns> {
  /// Table 15, 部门预算整体绩效目标表.
  public static var overallPerformance: Self { Self() }
}

extension BudgetDocument {
  /// Table 15, 部门预算整体绩效目标表.
  public var overallPerformance: BudgetTable<OverallPerformanceColumns> {
    self[.overallPerformance]
  }
}
