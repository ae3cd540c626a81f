// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 8, 部门一般公共预算财政拨款项目支出预算表（部门预算支出经济分类科目）.
public struct ProjectByDepartmentEconomicColumns: TableColumns {
  public static let number = 8

  /// 科目编码.
  public let code = BudgetColumn<String>("code")
  /// 科目名称.
  public let name = BudgetColumn<String>("name")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 项目支出, in yuan.
  public let amount = BudgetColumn<Decimal>("amount")
  /// 预算单位.
  public let unitName = BudgetColumn<String>("unit_name")
  /// 支出功能分类科目编码.
  public let functionalCode = BudgetColumn<String>("functional_code")
  /// 支出功能分类科目名称.
  public let functionalName = BudgetColumn<String>("functional_name")
  /// 政府预算支出经济分类科目编码.
  public let governmentEconomicCode = BudgetColumn<String>("government_economic_code")
  /// 政府预算支出经济分类科目名称.
  public let governmentEconomicName = BudgetColumn<String>("government_economic_name")

  public init() {}
}

extension BudgetTableName<ProjectByDepartmentEconomicColumns> {
  /// Table 8, 部门一般公共预算财政拨款项目支出预算表（部门预算支出经济分类科目）.
  public static var projectByDepartmentEconomic: Self { Self() }
}

extension BudgetDocument {
  /// Table 8, 部门一般公共预算财政拨款项目支出预算表（部门预算支出经济分类科目）.
  public var projectByDepartmentEconomic: BudgetTable<ProjectByDepartmentEconomicColumns> {
    self[.projectByDepartmentEconomic]
  }
}
