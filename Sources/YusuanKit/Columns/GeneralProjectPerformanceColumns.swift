// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 17, 部门一般项目绩效目标表.
public struct GeneralProjectPerformanceColumns: TableColumns {
  public static let number = 17

  /// 编制单位.
  public let compilingUnit = BudgetColumn<String>("compiling_unit")
  /// 专项资金名称.
  public let projectName = BudgetColumn<String>("project_name")
  /// 业务主管部门.
  public let responsibleDepartment = BudgetColumn<String>("responsible_department")
  /// 当年预算, in yuan.
  public let budget = BudgetColumn<Decimal>("budget")
  /// 区级支出（市级支出）, in yuan.
  public let ownLevelSpending = BudgetColumn<Decimal>("own_level_spending")
  /// 补助镇街（补助区县）, in yuan.
  public let lowerLevelTransfer = BudgetColumn<Decimal>("lower_level_transfer")
  /// 项目概况.
  public let overview = BudgetColumn<String>("overview")
  /// 立项依据.
  public let basis = BudgetColumn<String>("basis")
  /// 当年绩效目标.
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

extension BudgetTableName<GeneralProjectPerformanceColumns> {
  /// Table 17, 部门一般项目绩效目标表.
  public static var generalProjectPerformance: Self { Self() }
}

extension BudgetDocument {
  /// Table 17, 部门一般项目绩效目标表.
  public var generalProjectPerformance: BudgetTable<GeneralProjectPerformanceColumns> {
    self[.generalProjectPerformance]
  }
}
