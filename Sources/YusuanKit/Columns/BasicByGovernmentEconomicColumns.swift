// Written by ColumnFilesTests from the table's schema.
public import Foundation

/// The columns of table 7, 部门一般公共预算财政拨款基本支出预算表（政府预算支出经济分类科目）.
public struct BasicByGovernmentEconomicColumns: TableColumns {
  public static let number = 7

  /// 科目编码.
  public let code = BudgetColumn<String>("code")
  /// 科目名称.
  public let name = BudgetColumn<String>("name")
  /// 层级.
  public let level = BudgetColumn<Int>("level")
  /// 基本支出, in yuan.
  public let amount = BudgetColumn<Decimal>("amount")
  /// 预算单位.
  public let unitName = BudgetColumn<String>("unit_name")
  /// 支出功能分类科目编码.
  public let functionalCode = BudgetColumn<String>("functional_code")
  /// 支出功能分类科目名称.
  public let functionalName = BudgetColumn<String>("functional_name")
  /// 部门预算支出经济分类科目编码.
  public let departmentEconomicCode = BudgetColumn<String>("department_economic_code")
  /// 部门预算支出经济分类科目名称.
  public let departmentEconomicName = BudgetColumn<String>("department_economic_name")

  public init() {}
}

extension BudgetTableName<BasicByGovernmentEconomicColumns> {
  /// Table 7, 部门一般公共预算财政拨款基本支出预算表（政府预算支出经济分类科目）.
  public static var basicByGovernmentEconomic: Self { Self() }
}

extension BudgetDocument {
  /// Table 7, 部门一般公共预算财政拨款基本支出预算表（政府预算支出经济分类科目）.
  public var basicByGovernmentEconomic: BudgetTable<BasicByGovernmentEconomicColumns> {
    self[.basicByGovernmentEconomic]
  }
}
