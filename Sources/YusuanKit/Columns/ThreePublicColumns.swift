// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 10, 部门一般公共预算“三公”经费支出预算表.
public struct ThreePublicColumns: TableColumns {
  public static let number = 10

  /// 预算年度.
  public let budgetYear = BudgetColumn<Int>("budget_year")
  /// 单位名称.
  public let unitName = BudgetColumn<String>("unit_name")
  /// 合计, in yuan.
  public let total = BudgetColumn<Decimal>("total")
  /// 因公出国（境）费, in yuan.
  public let overseasTravel = BudgetColumn<Decimal>("overseas_travel")
  /// 公务用车购置及运行费小计, in yuan.
  public let vehicles = BudgetColumn<Decimal>("vehicles")
  /// 公务用车购置费, in yuan.
  public let vehiclePurchase = BudgetColumn<Decimal>("vehicle_purchase")
  /// 公务用车运行费, in yuan.
  public let vehicleOperation = BudgetColumn<Decimal>("vehicle_operation")
  /// 公务接待费, in yuan.
  public let reception = BudgetColumn<Decimal>("reception")
  /// 会议费, in yuan.
  public let meetings = BudgetColumn<Decimal>("meetings")
  /// 培训费, in yuan.
  public let training = BudgetColumn<Decimal>("training")

  public init() {}
}

extension BudgetTableName<ThreePublicColumns> {
  /// Table 10, 部门一般公共预算“三公”经费支出预算表.
  public static var threePublic: Self { Self() }
}

extension BudgetDocument {
  /// Table 10, 部门一般公共预算“三公”经费支出预算表.
  public var threePublic: BudgetTable<ThreePublicColumns> {
    self[.threePublic]
  }
}
